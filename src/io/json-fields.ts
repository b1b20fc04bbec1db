/**
 * Reads fields of parsed JSON without trusting any of it: each reader takes what it can use and notes what it cannot.
 * Property look-ups are own properties only, so `__proto__` and its kin are ordinary names.
 */
import { isIsoDate } from '../core/definition.ts';
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

/** Notes issues of one file (and optionally one part of it) while fields are read. */
export class FieldReader {
  readonly #object: JsonObject;
  readonly #file: string;
  readonly #path: string;
  readonly issues: Issue[];

  constructor(object: JsonObject, file: string, issues: Issue[] = [], path = '') {
    this.#object = object;
    this.#file = file;
    this.#path = path;
    this.issues = issues;
  }

  /** A text; '' and an issue when a required one is missing, '' when an optional one is. */
  text(name: string, options: { readonly required?: boolean } = {}): string {
    const value = this.#value(name);
    if (typeof value === 'string' && value !== '') return value.normalize('NFC');
    if (value !== undefined && value !== '' && value !== null)
      this.#note('manifest-field-invalid', name, value);
    else if (options.required) this.#note('manifest-field-missing', name);
    return '';
  }

  /** One of a closed list; the fallback when absent, with an issue when something else stands there. */
  choice<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const value = this.#value(name);
    if (value === undefined) return fallback;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) this.#note('manifest-field-invalid', name, value);
    return found ?? fallback;
  }

  /** An ISO date; the fallback when absent or not a date. */
  date(name: string, fallback: string): string {
    const text = this.text(name);
    if (text === '' || isIsoDate(text)) return text || fallback;
    this.#note('date-invalid', name, text);
    return fallback;
  }

  /** A whole number from 0; `null` when absent or not one. */
  size(name: string): number | null {
    const value = this.#value(name);
    if (value === undefined || value === null) return null;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    this.#note('manifest-field-invalid', name, value);
    return null;
  }

  /** Text by language; a plain string stands for every language. */
  localText(name: string): Readonly<Record<string, string>> {
    const value = this.#value(name);
    if (typeof value === 'string') return { vi: value.normalize('NFC') };
    return this.#textMap(name, value);
  }

  /** Texts by name; empty when absent. */
  textMap(name: string): Readonly<Record<string, string>> {
    const value = this.#value(name);
    return value === undefined ? {} : this.#textMap(name, value);
  }

  /** The objects of a list, each with its own reader; anything else in the list is noted and left out. */
  objects(name: string): FieldReader[] {
    const value = this.#value(name);
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.#note('manifest-field-invalid', name, value);
      return [];
    }
    return value.flatMap((item: unknown, index) => {
      const path = `${this.#path}${name}[${index}]`;
      if (isObject(item)) return [new FieldReader(item, this.#file, this.issues, `${path}.`)];
      this.issues.push(issue('manifest-field-invalid', { file: this.#file, column: path }, item));
      return [];
    });
  }

  /** Notes an issue about a field of this object. */
  note(code: IssueCode, name: string, value?: unknown): void {
    this.#note(code, name, value);
  }

  #textMap(name: string, value: unknown): Readonly<Record<string, string>> {
    if (!isObject(value)) {
      this.#note(
        value === undefined ? 'manifest-field-missing' : 'manifest-field-invalid',
        name,
        value,
      );
      return {};
    }
    const texts = Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return Object.fromEntries(texts.map(([key, text]) => [key, text.normalize('NFC')]));
  }

  #value(name: string): unknown {
    return own(this.#object, name);
  }

  #note(code: IssueCode, name: string, value?: unknown): void {
    this.issues.push(issue(code, { file: this.#file, column: this.#path + name }, value));
  }
}
