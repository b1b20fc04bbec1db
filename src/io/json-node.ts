/**
 * Reads typed values out of JSON that nobody has checked. Every reader is total: on anything unexpected it notes the path and
 * gives `null`, it never throws. Own properties only, so `__proto__` and its kin are ordinary names.
 */
import type { LocalText } from '../core/country.ts';
import { type Issue, type IssueCode, issue } from '../core/issue.ts';

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property, or `undefined`. */
export function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** One value of a JSON file, with the way to it (`levels.0.id`; '' at the root). */
export interface JsonNode {
  readonly value: unknown;
  readonly path: string;
  readonly note: (code: IssueCode, path: string, value: unknown) => void;
}

/** The root of a file; what is wrong below it is added to `issues`, with the path as the column. */
export function rootNode(value: unknown, file: string, issues: Issue[]): JsonNode {
  const note = (code: IssueCode, path: string, found: unknown) =>
    issues.push(issue(code, { file, column: path }, found));
  return { value, path: '', note };
}

/** The field of an object; its value is `undefined` when there is no such field or no object. */
export function field(node: JsonNode, key: string): JsonNode {
  return child(node, key, isObject(node.value) ? own(node.value, key) : undefined);
}

/** Notes a value as missing or not what it should be; gives `null` so that a reader can return it. */
export function reject(node: JsonNode): null {
  const missing = node.value === undefined;
  node.note(missing ? 'manifest-field-missing' : 'manifest-field-invalid', node.path, node.value);
  return null;
}

/** A text that is not empty, in NFC. */
export function readText(node: JsonNode): string | null {
  const { value } = node;
  return typeof value === 'string' && value !== '' ? value.normalize('NFC') : reject(node);
}

/** One of some texts. */
export function readChoice<T extends string>(node: JsonNode, choices: readonly T[]): T | null {
  return choices.find((choice) => choice === node.value) ?? reject(node);
}

/** A finite number. */
export function readNumber(node: JsonNode): number | null {
  return typeof node.value === 'number' && Number.isFinite(node.value) ? node.value : reject(node);
}

/** A whole number from 0. */
export function readWholeNumber(node: JsonNode): number | null {
  const { value } = node;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? value
    : reject(node);
}

/** The fallback where a field is left out or cannot be read (which is noted). */
export function readOr<T>(node: JsonNode, read: (node: JsonNode) => T | null, fallback: T): T {
  return node.value === undefined ? fallback : (read(node) ?? fallback);
}

/** A reader for a field that may be left out: `undefined` then. */
export function readOptional<T>(node: JsonNode, read: (node: JsonNode) => T | null) {
  return node.value === undefined ? undefined : (read(node) ?? undefined);
}

/** The members that can be read, in order; the others are noted and left out. `null` when it is no list. */
export function readList<T>(node: JsonNode, read: (node: JsonNode) => T | null): T[] | null {
  if (!Array.isArray(node.value)) return reject(node);
  return node.value
    .map((value: unknown, i) => read(child(node, String(i), value)))
    .filter((value) => value !== null);
}

/** As {@link readList}, but `null` as soon as one member cannot be read, or when there is none. */
export function readWholeList<T>(node: JsonNode, read: (node: JsonNode) => T | null): T[] | null {
  const list = readList(node, read);
  if (list && list.length === 0 && (node.value as unknown[]).length === 0) return reject(node);
  return list && list.length === (node.value as unknown[]).length ? list : null;
}

/** Values by key; `null` when one cannot be read or it is no object. `__proto__` is a key like any other. */
export function readRecord<T>(
  node: JsonNode,
  read: (node: JsonNode) => T | null,
): Record<string, T> | null {
  if (!isObject(node.value)) return reject(node);
  const entries = Object.entries(node.value).map(
    ([key, value]) => [key, read(child(node, key, value))] as const,
  );
  const known = entries.filter((entry): entry is readonly [string, T] => entry[1] !== null);
  return known.length === entries.length ? Object.fromEntries(known) : null;
}

/** Text by language, in at least one. */
export function readLocalText(node: JsonNode): LocalText | null {
  const texts = readRecord(node, readText);
  return texts && Object.keys(texts).length === 0 ? reject(node) : texts;
}

function child(node: JsonNode, key: string, value: unknown): JsonNode {
  return { value, path: node.path === '' ? key : `${node.path}.${key}`, note: node.note };
}
