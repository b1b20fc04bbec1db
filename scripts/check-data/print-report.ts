/** A report for a person at a terminal: a paragraph per file, and for each kind of finding the sentence of the import page. */
import type { DataWords } from '../../src/ui/i18n/data.ts';
import type { FileReport, SheetReport } from './check-file.ts';

/** Places that are named of each kind of finding. */
const MOST_PLACES = 3;

/** Lines about a file, in the words given. */
export function reportLines(report: FileReport, words: DataWords): readonly string[] {
  const { fault, format, encoding, delimiter } = report;
  if (fault) return ['', report.file, ...faultLines(fault, words)];
  const how = [
    words.file.formats[format as keyof DataWords['file']['formats']],
    words.file.encodings[encoding as keyof DataWords['file']['encodings']],
    words.file.delimiters[delimiter as keyof DataWords['file']['delimiters']] ?? '',
  ];
  const sheets = report.sheets.flatMap((sheet) => sheetLines(sheet, words));
  return ['', report.file, `  ${how.filter((part) => part !== '').join(', ')}`, ...sheets];
}

function faultLines(
  { code, detail }: NonNullable<FileReport['fault']>,
  words: DataWords,
): readonly string[] {
  const known = Object.hasOwn(words.findings.faults, code)
    ? words.findings.faults[code as keyof DataWords['findings']['faults']]
    : words.file.failed;
  const said = code === 'missing' ? [code] : [known.what, known.remedy];
  return [`  ${said.join(' ')}${detail === '' ? '' : ` (${words.file.detail(detail)})`}`];
}

function sheetLines(sheet: SheetReport, words: DataWords): readonly string[] {
  const { name, isHidden, role, because, rowsIn, kept, adminVersion, columns, personal } = sheet;
  const nameOf = fieldName(words);
  const headed = columns.map(({ at, heading, field }) => ({
    heading: heading || words.columns.unnamed(at + 1),
    field,
  }));
  const mapped = headed.flatMap(({ heading, field }) =>
    field === null ? [] : [`${heading} = ${nameOf(field)}`],
  );
  const unused = headed.filter(
    ({ field, heading }) => field === null && !personal.includes(heading),
  );
  const reason =
    because.length > 0 ? ` (${words.role.because(because.map(nameOf).join(', '))})` : '';
  const lines = [
    `${name === '' ? '' : `"${name}": `}${words.role.roles[role]}${reason}`,
    isHidden ? words.sheet.hiddenNote : '',
    role === 'unknown' ? words.sheet.rows(rowsIn) : words.report.sentence(rowsIn, kept),
    adminVersion === '' ? '' : `${words.version.title} ${words.version.at(adminVersion)}.`,
    mapped.join('; '),
    unused.length > 0
      ? `${words.columns.out}: ${unused.map(({ heading }) => heading).join('; ')}`
      : '',
    personal.length > 0 ? words.columns.personal(personal.join('; ')) : '',
  ];
  return [...lines.filter((line) => line !== ''), ...findingLines(sheet, words)].map(
    (line) => `  ${line}`,
  );
}

/** Each kind with how often it is met, what it means, what to do, and its first places. */
function findingLines({ issues }: SheetReport, words: DataWords): readonly string[] {
  const groups = new Map<string, SheetReport['issues'][number][]>();
  for (const issue of issues) {
    const key = `${issue.code} ${issue.severity}`;
    const same = groups.get(key);
    if (same) same.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups.values()].flatMap((of) => {
    const { title, what, remedy } = words.findings.codes[of[0]!.code];
    const places = of.slice(0, MOST_PLACES).map(({ line, column, value }) => {
      const cell = value === '' ? '' : ` “${value}”`;
      return `${words.findings.check.row} ${line}${column === '' ? '' : `, ${column}`}${cell}`;
    });
    const more = of.length > MOST_PLACES ? '; …' : '';
    return [
      `- ${title}: ${words.report.cases(of.length)} (${words.report.severities[of[0]!.severity]}). ${what} ${remedy}`,
      `    ${places.join('; ')}${more}`,
    ];
  });
}

/** What a field is called, with its operator if it is of one. */
function fieldName({ fields }: DataWords): (field: string) => string {
  const names: Readonly<Record<string, string>> = fields.names;
  return (field) => {
    const [name = '', operator] = field.split('.');
    const known = Object.hasOwn(names, name) ? names[name]! : name;
    return operator === undefined ? known : fields.ofOperator(known, operator);
  };
}
