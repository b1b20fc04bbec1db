/** Which table of the files that are open is looked at. */
import type { OpenedFile, ReadFile, ReadSheet } from '../../core/imports.ts';

/** The sheet that is looked at, with its file. */
export interface ChosenSheet {
  readonly file: OpenedFile;
  readonly sheet: ReadSheet;
}

/** The sheet with its file; `null` where no file has it. */
export function sheetOf(files: readonly ReadFile[], sheetId: string): ChosenSheet | null {
  for (const file of files) {
    const sheet =
      file.kind === 'read' ? file.sheets.find((each) => each.sheetId === sheetId) : undefined;
    if (file.kind === 'read' && sheet) return { file, sheet };
  }
  return null;
}

/** The first sheet of villages, else the longest; one that its file hides only where there is no other. '' when there is none. */
export function likeliestSheet(files: readonly ReadFile[]): string {
  const all = files.flatMap((file) => (file.kind === 'read' ? file.sheets : []));
  const shown = all.filter(({ isHidden, rowsIn }) => !isHidden && rowsIn > 0);
  const sheets = shown.length > 0 ? shown : all;
  const longest = sheets.toSorted((a, b) => b.rowsIn - a.rowsIn)[0];
  return (sheets.find(({ role }) => role === 'villages') ?? longest)?.sheetId ?? '';
}
