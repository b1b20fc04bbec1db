/** Finds the description that a command line names, and the folder of its files: on disk or on a web server. */
import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { decodeUtf8 } from '../../src/io/csv.ts';
import { type Description, parseDescription } from './description.ts';
import type { Findings } from './findings.ts';
import { diskFolder, type InputFolder, readBytes, webFolder } from './input-files.ts';
import type { Options } from './options.ts';

const DESCRIPTION_FILE = 'dataset.json';

export interface OpenedDescription {
  readonly description: Description;
  readonly folder: InputFolder;
}

/** `null`, and said, when there is no description or something is wrong in it. */
export async function openDescription(
  { from, root }: Pick<Options, 'from' | 'root'>,
  fetcher: typeof fetch,
  findings: Findings,
): Promise<OpenedDescription | null> {
  const { own, file } = /^https?:\/\//.test(from) ? onWeb(from, fetcher) : onDisk(from);
  const bytes = await readBytes(own, file, findings);
  const json = bytes && parse(decodeUtf8(bytes));
  if (!bytes) return null;
  const { value, issues } = parseDescription(json, file);
  findings.addIssues(issues, 'refused');
  return value && { description: value, folder: root === null ? own : diskFolder(resolve(root)) };
}

function onWeb(address: string, fetcher: typeof fetch): { own: InputFolder; file: string } {
  const url = new URL(address);
  const file = decodeURIComponent(basename(url.pathname));
  return { own: webFolder(new URL('.', url).href, fetcher), file };
}

function onDisk(path: string): { own: InputFolder; file: string } {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const whole = resolve(isFolder ? join(path, DESCRIPTION_FILE) : path);
  return { own: diskFolder(dirname(whole)), file: basename(whole) };
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
