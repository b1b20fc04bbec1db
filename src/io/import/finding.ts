/** Findings of a table while it is read. */
import type { Finding, FindingCode, Severity } from '../../core/import-codes.ts';
import type { Cell } from '../tabular/sheet.ts';
import { withHiddenShown } from './even-text.ts';

/** Letters kept of a cell that something was found in. */
export const LONGEST_VALUE = 80;

/** A finding about a cell. Hidden letters of it are shown by their numbers, so that they turn no text of the page round. */
export function finding(
  code: FindingCode,
  severity: Severity,
  at: { readonly line: number; readonly column?: string; readonly value?: Cell },
): Finding {
  const value = withHiddenShown(String(at.value ?? ''));
  const cut = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE - 1)}…` : value;
  return { line: at.line, column: at.column ?? '', code, severity, value: cut };
}
