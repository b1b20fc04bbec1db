/**
 * What the builder finds wrong with the files that it is given, and what it did about it. Nothing is kept silently: a finding is
 * repaired, set aside, left as it is and reported, or the reason why no dataset is written.
 */
import { type Issue, type IssueCode, VALUE_LENGTH } from '../../src/core/issue.ts';

/** Findings that only a builder makes; the others are the {@link IssueCode}s of the product's own readers. */
type BuilderCode =
  | 'area-changed'
  | 'columns-left-out'
  | 'commune-missing'
  | 'gap-closed'
  | 'id-missing'
  | 'islet-raised'
  | 'layer-empty'
  | 'name-differs'
  | 'name-spelling'
  | 'outline-differs'
  | 'outside-parts'
  | 'overlap'
  | 'part-outside-country'
  | 'too-small'
  | 'unit-missing';

export type FindingCode = IssueCode | BuilderCode;

/** What was done: `refused` means that no dataset comes of it. */
export const ACTIONS = ['refused', 'set aside', 'repaired', 'reported'] as const;
export type Action = (typeof ACTIONS)[number];

export interface Finding {
  readonly code: FindingCode;
  readonly action: Action;
  readonly file: string;
  /** Feature or table row, from 1 (in a CSV file the line); `null` when the finding is about a whole file or none. */
  readonly row: number | null;
  /** Code of the unit or id of the row; '' when it has none. */
  readonly id: string;
  /** Field; '' when the finding is about none. */
  readonly column: string;
  /** The offending value or a measure with its unit, cut to {@link VALUE_LENGTH} characters. */
  readonly value: string;
}

/** Collects findings in the order in which they are made. */
export class Findings {
  readonly list: Finding[] = [];

  add(
    code: FindingCode,
    action: Action,
    at: Partial<Omit<Finding, 'code' | 'action'>> & { readonly file: string },
  ): void {
    const { file, row = null, id = '', column = '', value = '' } = at;
    this.list.push({ code, action, file, row, id, column, value: value.slice(0, VALUE_LENGTH) });
  }

  /** Issues of a reader, all with the same action. */
  addIssues(issues: readonly Issue[], action: Action): void {
    for (const { code, file, row, column, value } of issues)
      this.add(code, action, { file, row, column: column ?? '', value });
  }

  get isRefused(): boolean {
    return this.list.some(({ action }) => action === 'refused');
  }
}

const EXAMPLES = 3;

/** Lines that group findings by action and code, worst first, each with its first examples. */
export function summarizeFindings(findings: readonly Finding[]): string[] {
  return ACTIONS.flatMap((action) => {
    const groups = new Map<FindingCode, Finding[]>();
    for (const finding of findings) {
      if (finding.action !== action) continue;
      const group = groups.get(finding.code);
      if (group) group.push(finding);
      else groups.set(finding.code, [finding]);
    }
    return [...groups].flatMap(([code, group]) => [
      `${action}: ${code} (${group.length})`,
      ...group.slice(0, EXAMPLES).map((finding) => `    ${describe(finding)}`),
    ]);
  });
}

function describe({ file, row, id, column, value }: Finding): string {
  const place = row === null ? file : `${file} #${row}`;
  return [place, id, column, value].filter((part) => part !== '').join(' · ');
}

const COLUMNS = ['code', 'action', 'file', 'row', 'id', 'column', 'value'] as const;

/** All findings as JSON. */
export function findingsJson(findings: readonly Finding[]): string {
  return `${JSON.stringify(findings, null, 1)}\n`;
}

/** All findings as CSV (RFC 4180 quotes, LF). A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function findingsCsv(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => COLUMNS.map((name) => cell(finding[name])).join(','));
  return `${[COLUMNS.join(','), ...rows].join('\n')}\n`;
}

function cell(value: string | number | null): string {
  if (typeof value === 'number' || value === null) return String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
