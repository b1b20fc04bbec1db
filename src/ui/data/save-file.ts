/** Gives the reader a file that was made here. It goes nowhere else. */

/** How long a browser is given to begin with a download before its data are let go, in milliseconds. */
const GRACE_MS = 60_000;

export function saveFile(content: string | ArrayBuffer, fileName: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), GRACE_MS);
}
