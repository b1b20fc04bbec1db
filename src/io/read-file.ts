/** One file of a dataset as parsed JSON: had, whole, unaltered, text, JSON; each way to fail is an issue that names the file. */
import { type Issue, issue } from '../core/issue.ts';
import { ReadError, type Source } from './source.ts';

/** What is known of a file beforehand; `null` where nothing is. */
export interface FileExpectation {
  readonly file: string;
  readonly bytes: number | null;
  /** Lower-case hex, whole or its first digits. */
  readonly sha256: string | null;
}

/** The parsed JSON, or why there is none. `offline` tells a network failure from a file that is not there. */
export type FileRead =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly reason: Issue; readonly offline: boolean };

/**
 * Reads and checks one JSON file. The checksum is verified where the platform can (`crypto.subtle` is missing on plain HTTP
 * intranets; there the size alone is checked).
 * @throws only when `signal` is aborted
 */
export async function readJson(
  source: Source,
  expected: FileExpectation,
  signal?: AbortSignal,
): Promise<FileRead> {
  const { file } = expected;
  let bytes: Uint8Array;
  try {
    bytes = await source.read(file, signal);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const offline = error.code === 'network';
    return refuse(
      issue(offline ? 'file-unreadable' : 'file-missing', { file }, error.code),
      offline,
    );
  }
  const altered = await alteration(bytes, expected);
  return altered ? refuse(altered) : parse(bytes, file);
}

async function alteration(bytes: Uint8Array, expected: FileExpectation): Promise<Issue | null> {
  const { file } = expected;
  if (expected.bytes !== null && bytes.length < expected.bytes) {
    return issue('file-truncated', { file }, `${bytes.length} / ${expected.bytes}`);
  }
  if (expected.sha256 === null || !globalThis.crypto?.subtle) return null;
  const actual = await sha256(bytes);
  return actual.startsWith(expected.sha256) ? null : issue('checksum-mismatch', { file }, actual);
}

function parse(bytes: Uint8Array, file: string): FileRead {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, json: JSON.parse(text) };
  } catch (error) {
    const cut = error instanceof SyntaxError && endsEarly(bytes);
    return refuse(issue(cut ? 'file-truncated' : 'file-unreadable', { file }, String(error)));
  }
}

/** JSON objects and arrays end with a bracket: what is empty, or begins like one and stops before its end, was cut off. */
function endsEarly(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 16)).trimStart();
  const end = new TextDecoder().decode(bytes.subarray(-16)).trimEnd();
  return /^[{[]|^$/.test(start) && !/[}\]]$/.test(end);
}

/** SHA-256 in lower-case hex. */
async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function refuse(reason: Issue, offline = false): FileRead {
  return { ok: false, reason, offline };
}
