/** Today in the place of the reader, as an ISO date. Only the composition roots ask; everything below them is told. */
export function today(): string {
  const now = new Date();
  const twoDigits = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
