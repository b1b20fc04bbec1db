/**
 * The definition under which every figure is computed: what counts as "covered". One value, visible and switchable in the
 * interface, carried by the address and by every export. The rules that apply it are in `village-status.ts`.
 */
import { EVIDENCE_KINDS, type Evidence, TECHNOLOGIES, type Technology } from './model.ts';

/** Which operators have to be there: any of them, one by id, or at least two at once. */
export type OperatorRule =
  | { readonly kind: 'any' }
  | { readonly kind: 'named'; readonly id: string }
  | { readonly kind: 'at-least-two' };

/** `national`: no mobile broadband is a dead zone. `provincial`: the village's own state, no signal / gaps / covered. */
export const SCOPES = ['national', 'provincial'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Definition {
  /** This technology and every later one count. */
  readonly technology: Technology;
  readonly operator: OperatorRule;
  readonly evidence: Evidence;
  /** Whether weak signal counts as covered. */
  readonly weakCounts: boolean;
  readonly scope: Scope;
  /** ISO date: data after it are left out, of each layer the latest up to it counts. `null` is the latest there is. */
  readonly asOf: string | null;
}

/** 3G or better, any operator, as reported, weak counts, national scope, latest date. */
export const DEFAULT_DEFINITION: Definition = {
  technology: '3G',
  operator: { kind: 'any' },
  evidence: 'reported',
  weakCounts: true,
  scope: 'national',
  asOf: null,
};

/** Technologies that may stand as the lowest that counts: 2G alone never is mobile broadband. */
export const COUNTING_TECHNOLOGIES: readonly Technology[] = ['3G', '4G', '5G'];

/** Index of the lowest technology that counts, in {@link TECHNOLOGIES}. */
export function lowestTechnology(definition: Definition): number {
  return TECHNOLOGIES.indexOf(definition.technology);
}

/**
 * Whether a village with the status "weak" is among the covered. Under the provincial scope always: there weak means signal
 * at the village centre with gaps around it, and only villages without any signal are taken off (domain 2.1).
 */
export function weakIsCovered({ weakCounts, scope }: Definition): boolean {
  return weakCounts || scope === 'provincial';
}

/** Whether two definitions are the same in every part. */
export function sameDefinition(a: Definition, b: Definition): boolean {
  return formatDefinition(a) === formatDefinition(b);
}

/** Short text of a definition for addresses and exports: `3G.any.reported.weak.national.latest`. */
export function formatDefinition(definition: Definition): string {
  const { technology, operator, evidence, weakCounts, scope, asOf } = definition;
  const who =
    operator.kind === 'named'
      ? `op-${encodeURIComponent(wellFormed(operator.id)).replaceAll('.', '%2E')}`
      : operator.kind;
  return [technology, who, evidence, weakCounts ? 'weak' : 'strong', scope, asOf ?? 'latest'].join(
    '.',
  );
}

/** Text without halves of surrogate pairs, which no address can hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Reads {@link formatDefinition}; total: every part that is not understood takes its default. */
export function parseDefinition(text: string): Definition {
  const [technology, who, evidence, weak, scope, asOf] = text.split('.');
  return {
    technology: oneOf(COUNTING_TECHNOLOGIES, technology, DEFAULT_DEFINITION.technology),
    operator: parseOperator(who),
    evidence: oneOf(EVIDENCE_KINDS, evidence, DEFAULT_DEFINITION.evidence),
    weakCounts: weak !== 'strong',
    scope: oneOf(SCOPES, scope, DEFAULT_DEFINITION.scope),
    asOf: asOf !== undefined && isIsoDate(asOf) ? asOf : null,
  };
}

/** Whether the text is a calendar date written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1]!;
}

function parseOperator(text: string | undefined): OperatorRule {
  if (text === 'at-least-two') return { kind: 'at-least-two' };
  if (!text?.startsWith('op-') || text.length === 3) return { kind: 'any' };
  try {
    return { kind: 'named', id: decodeURIComponent(text.slice(3)) };
  } catch {
    return { kind: 'any' }; // a broken escape sequence
  }
}

/** The choice that a text names, else `fallback`. */
export function oneOf<T extends string>(
  choices: readonly T[],
  text: string | undefined,
  fallback: T,
): T {
  return choices.find((choice) => choice === text) ?? fallback;
}
