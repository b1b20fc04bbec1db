/** A report for a person at a terminal: a paragraph per file, findings grouped by kind with their first places. */
import type { FileReport, SheetReport } from './check-file.ts';

/** Places that are named of each kind of finding. */
const MOST_PLACES = 3;

export function printReport(report: FileReport): void {
  console.log(`\n${report.file}`);
  if (report.fault) {
    console.log(`  not read: ${report.fault.code} ${report.fault.detail}`.trimEnd());
    return;
  }
  const how = [
    report.format,
    report.encoding,
    report.delimiter && `delimiter ${JSON.stringify(report.delimiter)}`,
  ];
  console.log(`  ${how.filter((part) => part !== '').join(', ')}`);
  for (const sheet of report.sheets) printSheet(sheet);
}

function printSheet(sheet: SheetReport): void {
  const { name, role, rowsIn, kept, rejected, otherRows, adminVersion } = sheet;
  const label = name === '' ? '' : `"${name}": `;
  console.log(
    `  ${label}${role}; ${rowsIn} rows = ${kept} kept + ${rejected} rejected; ${otherRows} other rows`,
  );
  if (adminVersion !== '') console.log(`    units of ${adminVersion}`);
  const mapped = sheet.columns.filter(({ field }) => field !== null);
  console.log(
    `    columns: ${mapped.map(({ heading, field }) => `${heading} = ${field}`).join('; ') || 'none known'}`,
  );
  if (sheet.personal.length > 0)
    console.log(`    left out, personal: ${sheet.personal.join('; ')}`);
  for (const [code, issues] of grouped(sheet)) {
    const places = issues
      .slice(0, MOST_PLACES)
      .map(({ line, column, value }) => `line ${line} ${column} ${JSON.stringify(value)}`);
    console.log(`    ${issues.length} × ${code} (${issues[0]!.severity}): ${places.join('; ')}`);
  }
}

function grouped({ issues }: SheetReport): ReadonlyMap<string, SheetReport['issues']> {
  const groups = new Map<string, SheetReport['issues'][number][]>();
  for (const issue of issues) groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue]);
  return groups;
}
