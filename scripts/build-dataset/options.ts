/** The command line of the dataset builder. */
import { parseArgs } from 'node:util';

export interface Options {
  /** A description, or a folder with a `dataset.json`, or the web address of a description. */
  readonly from: string;
  /** Folder of the files; `null` for that of the description. */
  readonly root: string | null;
  /** Folder to write; `null` when nothing is written. */
  readonly out: string | null;
  /** Folder of the dataset to compare with; `null` when nothing is compared. */
  readonly check: string | null;
  /** File for all findings, `.json` or `.csv`. */
  readonly report: string | null;
  /** Folder of the country packs; `null` for the project's own. */
  readonly countries: string | null;
}

export const USAGE = `npm run data -- --from DESCRIPTION|FOLDER|URL --out FOLDER
npm run data -- --from DESCRIPTION|FOLDER|URL --check EXISTING

  --from       a source description (JSON), a folder that holds a dataset.json, or an http(s) address of one
  --out        folder of the dataset; one that is there is replaced, and only by a whole one
  --check      builds, writes nothing and says what would change against this dataset
  --root       folder of the files that the description names (default: its own)
  --report     writes all findings to this file, .json or .csv
  --countries  folder of the country packs (default: data/country)

Exit code 0: written, or nothing would change; 1: something would change; 2: refused, or not understood.
data/build-dataset.md says what a description looks like.`;

/** @throws {Error} with what is wrong, in words */
export function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { from: text, root: text, out: text, check: text, report: text, countries: text },
    strict: true,
    allowPositionals: false,
  });
  const { from, root = null, out = null, check = null, report = null, countries = null } = values;
  if (!from) throw new Error('--from is missing');
  if ((out === null) === (check === null)) throw new Error('give either --out or --check');
  if (report !== null && !/\.(json|csv)$/i.test(report))
    throw new Error(`--report ${report}: the name should end in .json or .csv`);
  return { from, root, out, check, report, countries };
}
