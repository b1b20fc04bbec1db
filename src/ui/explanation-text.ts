/**
 * An explanation in words, as plain texts in the order in which they are read. Pure: knows the catalogues and no component.
 */
import { textIn } from '../core/country.ts';
import type { DataSource, DatasetKind } from '../core/dataset.ts';
import { DEFAULT_DEFINITION } from '../core/definition.ts';
import type { Explanation, Input } from '../core/explain.ts';
import type { Term } from '../core/figure-formulas.ts';
import { MEASURES, type Measure, STATUS_ORDER, type StatusClass } from '../core/figures.ts';
import type { Operator } from '../core/model.ts';
import { highestShare, lowestShare, type Share } from '../core/share.ts';
import type { Language } from '../state/view.ts';
import { definitionLine, operatorPhrase } from './definition-text.ts';
import {
  formatCount,
  formatDate,
  formatDegrees,
  formatKm,
  formatLowest,
  formatPercent,
  formatShare,
} from './format.ts';
import type { Catalogue } from './i18n/catalogue.ts';
import type { ExplainWords, OtherTerm } from './i18n/vi-explain.ts';
import { capitalised, type Nouns } from './names.ts';

/** Keeps a number and what it counts on one line. */
const NO_BREAK = '\u00a0';

/** What the texts need besides the explanation. */
export interface ExplanationWords {
  readonly language: Language;
  readonly text: Catalogue;
  readonly words: ExplainWords;
  readonly nouns: Nouns;
  readonly operators: readonly Operator[];
  readonly kind: DatasetKind;
}

/** A side of the formula: its value, and what it is the sum of. */
export interface SumText {
  readonly value: string;
  /** Each with its number; a single one without, as the value is the same. */
  readonly terms: readonly string[];
}

/** Layers that came together from one source on one day. */
export interface InputText {
  readonly what: string;
  readonly dated: string;
  readonly source: DataSource | null;
}

export interface ExplanationText {
  readonly name: string;
  readonly meaning: string;
  /** What has to be known before the figure is used: that it is a sample, that it is approximate. */
  readonly cautions: readonly string[];
  /** `null` when nothing was counted. */
  readonly sum: {
    readonly count: SumText;
    readonly total: SumText;
    readonly result: string;
    readonly share: Share;
    /** What the unknown does to the figure; '' of a figure that has no unknown part. */
    readonly open: string;
    readonly leftOut: readonly string[];
  } | null;
  readonly definition: string;
  readonly rules: readonly string[];
  readonly method: readonly string[];
  readonly inputs: readonly InputText[];
}

/** The texts of an explanation. */
export function explanationText(
  explanation: Explanation,
  context: ExplanationWords,
): ExplanationText {
  const { id, definition, rules, isApproximate } = explanation;
  const { words, nouns, kind, operators, text, language } = context;
  const { technology, operator, scope } = definition ?? DEFAULT_DEFINITION;
  const signal = text.signal(technology, operatorPhrase(operator, operators), scope);
  return {
    name: words.names[id](nouns, signal),
    meaning: words.meanings[id](nouns),
    cautions: [
      ...(kind === 'official' ? [] : [words.cautions[kind]]),
      ...(isApproximate ? [words.approximate] : []),
    ],
    sum: sumText(explanation, context),
    definition: definition
      ? capitalised(definitionLine(definition, { operators, text, language }))
      : words.noDefinition,
    rules: rules.map((rule) => words.ruleTexts[rule](nouns)),
    method: methodText(explanation, context),
    inputs: inputTexts(explanation.inputs, context),
  };
}

function sumText(explanation: Explanation, context: ExplanationWords): ExplanationText['sum'] {
  const { formula, values, share } = explanation;
  if (!values || !share) return null;
  const number = numbersOf(explanation, context);
  const named = (term: Term) => phraseOf(term, values[term]!, explanation, context);
  const withNumber = (term: Term) => `${number(values[term]!)}${NO_BREAK}${named(term)}`;
  const side = (value: number, terms: readonly Term[]): SumText => ({
    value: number(value),
    terms: terms.map(terms.length === 1 ? named : withNumber),
  });
  const missing = formula.missing.filter((term) => values[term]! > 0);
  return {
    count: side(share.count, formula.count),
    total: side(share.total, formula.total),
    result: resultText(explanation, share, context),
    share,
    open: openText(explanation, formula.unknown.map(withNumber), context),
    leftOut: missing.map((term) => context.words.leftOut(withNumber(term))),
  };
}

/** Numbers as the figure shows them: counts, km², and on approximate outlines only parts of the whole land. */
function numbersOf(
  { id, share, isApproximate }: Explanation,
  { language, words }: ExplanationWords,
): (value: number) => string {
  if (id !== 'area') return (value) => formatCount(value, language);
  const total = share?.total ?? 0;
  if (isApproximate) return (value) => formatPercent(total > 0 ? value / total : null, language);
  return (value) => words.km2(formatCount(Math.round(value), language));
}

function resultText(
  { id, isApproximate }: Explanation,
  share: Share,
  { language }: ExplanationWords,
): string {
  if (id !== 'area') return formatShare(share, language);
  if (isApproximate) return formatLowest(share, language);
  const rounded = { ...share, count: Math.round(share.count), total: Math.round(share.total) };
  return `${formatCount(rounded.count, language)}/${formatCount(rounded.total, language)} km² (${formatLowest(share, language)})`;
}

/** A term without its number. */
function phraseOf(
  term: Term,
  value: number,
  { definition }: Explanation,
  { words, nouns }: ExplanationWords,
): string {
  const ofClass = classOf(term);
  if (!ofClass) return words.terms[term as OtherTerm](nouns, value);
  const { scope } = definition ?? DEFAULT_DEFINITION;
  return `${words.measures[ofClass.measure](nouns, value)} ${words.statuses[scope][ofClass.status]}`;
}

/** Measure and status of a term that is a class of a measure. */
function classOf(term: Term): { measure: Measure; status: StatusClass } | null {
  const [first, second] = term.split('.');
  const measure = MEASURES.find((name) => name === first);
  const status = STATUS_ORDER.find((name) => name === second);
  return measure && status ? { measure, status } : null;
}

function openText(
  { id, share }: Explanation,
  parts: readonly string[],
  { words, language }: ExplanationWords,
): string {
  if (!share || parts.length === 0 || share.total === 0) return '';
  if (share.unknown === 0) return id === 'area' ? words.nothingOpenOfLand : words.nothingOpen;
  const percent = (value: number | null) => formatPercent(value, language);
  return words.opened(parts.join(' + '), percent(lowestShare(share)), percent(highestShare(share)));
}

function methodText({ method }: Explanation, context: ExplanationWords): string[] {
  const { words, nouns, language } = context;
  const counted = words.methods[method.kind](nouns);
  if (method.kind !== 'area-cells' || !method.measured) return [counted];
  const { cellKm, standardLat, projection, ellipsoid } = method.measured;
  const measured = words.measured({
    cell: formatKm(cellKm, language),
    lat: formatDegrees(standardLat, language),
    projection: words.projections[projection],
    ellipsoid: words.ellipsoids[ellipsoid],
  });
  return [counted, measured];
}

/** Layers of one kind, source, day and evidence in one line: "Vùng phủ theo bản đồ nhà mạng: Viettel 3G, 4G; VNPT 4G". */
function inputTexts(inputs: readonly Input[], context: ExplanationWords): InputText[] {
  const together = new Map<string, Input[]>();
  for (const input of inputs) {
    const { kind, date, source, coverage } = input;
    const key = JSON.stringify([kind, date, source?.id ?? null, coverage?.evidence ?? null]);
    together.set(key, [...(together.get(key) ?? []), input]);
  }
  return [...together.values()].map((group) => {
    const { date, source } = group[0]!;
    const dated = context.words.dated(formatDate(date, context.language));
    return { what: whatOf(group, context), dated: date === '' ? '' : dated, source };
  });
}

function whatOf(group: readonly Input[], { words, nouns, text, operators }: ExplanationWords) {
  const { kind, coverage } = group[0]!;
  const what = words.layers[kind](nouns);
  if (!coverage) return what;
  const technologies = new Map<string, string[]>();
  for (const { coverage: each } of group) {
    if (!each) continue;
    technologies.set(each.operator, [...(technologies.get(each.operator) ?? []), each.technology]);
  }
  const each = [...technologies].map(([id, of]) => {
    const name = operators.find((operator) => operator.id === id)?.name ?? id;
    return `${name} ${of.join(', ')}`;
  });
  return `${what} ${text.evidence[coverage.evidence]}: ${each.join('; ')}`;
}

/** Title of a source with its licence, for a line. */
export function sourceLine(source: DataSource, language: Language): string {
  const title = textIn(source.title, language) || source.id;
  return source.licence === '' ? title : `${title} · ${source.licence}`;
}
