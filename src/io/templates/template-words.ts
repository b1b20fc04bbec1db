/** The words of templates: data of the country pack (`import/template.json`), by language. */

/** Columns of a template in their order; `signal` stands for one per technology and operator. */
export const TEMPLATE_COLUMNS = [
  'id',
  'commune_code',
  'commune',
  'name',
  'kind',
  'former_commune',
  'households',
  'population',
  'signal',
  'fibre',
  'power',
  'plan_operator',
  'plan_date',
  'position',
  'note',
] as const;
export type TemplateColumn = (typeof TEMPLATE_COLUMNS)[number];

/** The file. */
export interface TemplateWords {
  /** Kinds of settlements that are offered. */
  readonly kinds: readonly string[];
  readonly languages: Readonly<Record<string, TemplateText>>;
}

/** Every text of a template in one language; words in braces are filled in. */
export interface TemplateText {
  readonly sheets: Readonly<Record<'villages' | 'guide' | 'lists', string>>;
  readonly title: string;
  /** {edition}, {date}, {dataset} */
  readonly facts: string;
  /** Of a dataset that is invented. */
  readonly sample: string;
  readonly hint: string;
  /** As `import/columns.json` knows them; of `signal` with {technology} and {operator}. */
  readonly headings: Readonly<Record<TemplateColumn, string>>;
  /** Words that may be chosen, by what they mean, as `import/values.json` knows them. */
  readonly lists: {
    readonly signal: Readonly<Record<'covered' | 'weak' | 'none', string>>;
    readonly answer: Readonly<Record<'yes' | 'no', string>>;
    readonly power: Readonly<Record<'yes' | 'unstable' | 'no', string>>;
  };
  /** What is said to somebody who enters something else: into a list, into an open one, into a count. */
  readonly wrong: Readonly<Record<'title' | 'list' | 'open' | 'whole', string>>;
  readonly guide: {
    readonly title: string;
    readonly place: string;
    readonly edition: string;
    readonly date: string;
    readonly rules: readonly string[];
    /** Headings of the table of columns. */
    readonly column: string;
    readonly meaning: string;
    readonly meanings: Readonly<Record<TemplateColumn, string>>;
  };
}

/** The text in a language, else in the first one that there is. @throws {Error} when there is none at all */
export function templateText({ languages }: TemplateWords, language: string): TemplateText {
  const text = Object.hasOwn(languages, language)
    ? languages[language]
    : Object.values(languages)[0];
  if (!text) throw new Error('expected words of templates in one language at least, got none');
  return text;
}

/** A text with what stands in braces filled in. */
export function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name]! : whole,
  );
}

/** `2026-04-30` as `30/04/2026`, or with another mark. */
export function dayFirst(iso: string, mark = '/'): string {
  return iso.split('-').reverse().join(mark);
}
