/** On which fields of a village somebody else says otherwise than what counts, as a text: of many villages few are different. */

/** Who says otherwise, and of which field; `date` is an ISO date, '' where not given. */
export interface Differing {
  readonly field: string;
  readonly source: string;
  readonly date: string;
}

/** The text; '' for none. What {@link readDiffering} gives back. */
export function writeDiffering(all: readonly Differing[]): string {
  return all.length === 0
    ? ''
    : JSON.stringify(all.map(({ field, source, date }) => [field, source, date]));
}

export function readDiffering(text: string): readonly Differing[] {
  if (text === '') return [];
  const all = JSON.parse(text) as readonly (readonly [string, string, string])[];
  return all.map(([field, source, date]) => ({ field, source, date }));
}
