/** What a bench reports: tables for people, and agreements that a program can check. Written as Markdown, readable on a terminal too. */

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What was measured and how, below the table. */
  readonly notes: readonly string[];
}

/** A difference to another way of finding the same, and what it may be. */
export interface Agreement {
  readonly what: string;
  readonly worst: number;
  readonly limit: number;
  readonly unit: string;
}

export interface SuiteReport {
  readonly name: string;
  readonly tables: readonly Table[];
  readonly agreements: readonly Agreement[];
  /** What was left out, and why. */
  readonly skipped: readonly string[];
}

/** Written so that NaN does not hold. */
export function agrees({ worst, limit }: Agreement): boolean {
  return worst <= limit;
}

export function formatSuite({ name, tables, agreements, skipped }: SuiteReport): string {
  const parts = [`## ${name}`, ...tables.map(formatTable)];
  if (agreements.length > 0) parts.push(formatTable(agreementTable(agreements)));
  if (skipped.length > 0) parts.push(skipped.map((line) => `- Left out: ${line}`).join('\n'));
  return parts.join('\n\n');
}

export function formatTable({ title, head, rows, notes }: Table): string {
  const widths = head.map((name, i) =>
    Math.max(3, name.length, ...rows.map((row) => (row[i] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, i) => pad(cells[i] ?? '', width, i)).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? `:${'-'.repeat(width + 1)}` : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  const table = [line(head), rule, ...rows.map(line)].join('\n');
  return [`### ${title}`, table, ...notes].join('\n\n');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function agreementTable(agreements: readonly Agreement[]): Table {
  return {
    title: 'Agreement',
    head: ['what', 'largest difference', 'at most', 'holds'],
    rows: agreements.map((one) => [
      one.what,
      `${brief(one.worst)} ${one.unit}`.trim(),
      `${brief(one.limit)} ${one.unit}`.trim(),
      agrees(one) ? 'yes' : '**no**',
    ]),
    notes: [],
  };
}

/** Milliseconds, with as many digits as a busy machine is worth. */
export function ms(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (value < 1) return value.toFixed(3);
  return value < 100 ? value.toFixed(1) : grouped(value);
}

/** How many times as long. */
export function times(value: number): string {
  return Number.isFinite(value) ? `${value < 100 ? value.toFixed(1) : grouped(value)}×` : '–';
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

export function grouped(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function brief(value: number): string {
  return value === 0 || (value >= 1 && Number.isInteger(value))
    ? `${value}`
    : value.toExponential(1);
}
