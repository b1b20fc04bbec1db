/** Rows that somebody has to answer, put together where they ask the same. */
import { type FindingCode, isOfRow } from '../../core/import-codes.ts';
import type { Candidate, FoundFinding } from '../../core/import-findings.ts';
import type { RowAnswer } from '../../core/imports.ts';

/** Rows of one kind with one value and the same places to choose from. */
export interface Question {
  readonly key: string;
  readonly code: FindingCode;
  readonly value: string;
  readonly candidates: readonly Candidate[];
  /** Physical lines, ascending. */
  readonly lines: readonly number[];
}

/** Puts rows together, in the order of their first ones. */
export function questionsOf(rows: readonly FoundFinding[]): readonly Question[] {
  const byKey = new Map<string, Question & { readonly lines: number[] }>();
  for (const found of rows) {
    if (found.severity !== 'asked' || !isOfRow(found)) continue;
    const { code, value, candidates, line } = found;
    const key = [code, value, ...candidates.map((each) => keyOf(answerOf(each)))].join('\n');
    const known = byKey.get(key);
    if (known) known.lines.push(line);
    else byKey.set(key, { key, code, value, candidates, lines: [line] });
  }
  return [...byKey.values()];
}

/** What choosing a place says. */
export function answerOf(candidate: Candidate): RowAnswer {
  return candidate.kind === 'unit'
    ? { kind: 'unit', code: candidate.code }
    : { kind: 'village', id: candidate.id };
}

/** An answer as the value of a choice; '' is none. */
export function keyOf(answer: RowAnswer | undefined): string {
  switch (answer?.kind) {
    case undefined:
      return '';
    case 'unit':
      return `unit ${answer.code}`;
    case 'village':
      return `village ${answer.id}`;
    case 'new':
    case 'skip':
      return answer.kind;
    default:
      return answer satisfies never;
  }
}

/** Reads {@link keyOf}; `null` for none. */
export function answerFrom(key: string): RowAnswer | null {
  if (key === 'new' || key === 'skip') return { kind: key };
  const [kind, ...rest] = key.split(' ');
  const id = rest.join(' ');
  if (kind === 'unit') return { kind, code: id };
  return kind === 'village' ? { kind, id } : null;
}

/** The same answer for all rows of a question. */
export function forAll(
  { lines }: Pick<Question, 'lines'>,
  answer: RowAnswer | null,
): Record<number, RowAnswer | null> {
  return Object.fromEntries(lines.map((line) => [line, answer]));
}
