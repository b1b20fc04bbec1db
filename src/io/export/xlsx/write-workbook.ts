/**
 * Writes a workbook of 2007 and later (.xlsx, ECMA-376): the parts that Excel, LibreOffice and WPS need and no others, the same bytes
 * for the same workbook and day.
 */
import { type Steps, shareOf } from '../../../core/steps.ts';
import { zipArchive } from '../zip.ts';
import { sheetXml } from './sheet-xml.ts';
import { styleTable } from './styles.ts';
import type { Workbook, WorkbookSheet } from './workbook.ts';
import { escaped, quotedSheet, sheetName } from './xml-text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The bytes of the file.
 * @param date ISO date that its parts are said to be of
 */
export function* writeWorkbook({ sheets }: Workbook, date: string): Steps<Uint8Array> {
  const styles = styleTable();
  const texts = new Map<string, number>();
  const textNumber = (text: string) => {
    const number = texts.get(text) ?? texts.size;
    texts.set(text, number);
    return number;
  };
  const parts = new Map<string, string>([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', relations(targets(sheets.length))],
  ]);
  for (const [i, sheet] of sheets.entries()) {
    const steps = sheetXml(sheet, { styles, textNumber }, i === 0);
    const xml = yield* shareOf(steps, (0.5 * i) / sheets.length, (0.5 * (i + 1)) / sheets.length);
    parts.set(`xl/worksheets/sheet${i + 1}.xml`, xml);
  }
  parts.set('xl/styles.xml', styles.xml());
  parts.set('xl/sharedStrings.xml', textsXml([...texts.keys()]));
  const entries = [...parts].map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));
  return yield* shareOf(zipArchive(entries, date, true), 0.5, 1);
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('workbook', 'sheet.main'),
    ...Array.from({ length: sheets }, (_, i) => override(`worksheets/sheet${i + 1}`, 'worksheet')),
    override('styles', 'styles'),
    override('sharedStrings', 'sharedStrings'),
    '</Types>',
  ].join('');
}

type Relation = readonly [type: string, target: string];

function targets(sheets: number): readonly Relation[] {
  return [
    ...Array.from(
      { length: sheets },
      (_, i): Relation => ['worksheet', `worksheets/sheet${i + 1}.xml`],
    ),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ];
}

function relations(all: readonly Relation[]): string {
  const each = all.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${DOCUMENT}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly WorkbookSheet[]): string {
  const listed = sheets.map(
    ({ name, isHidden }, i) =>
      `<sheet name="${escaped(sheetName(name))}" sheetId="${i + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  );
  const printed = sheets.map(({ name, frozen }, i) => {
    if (!frozen || frozen.row === 0) return '';
    const rows = `${quotedSheet(sheetName(name))}!$${frozen.row}:$${frozen.row}`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escaped(rows)}</definedName>`;
  });
  const names = printed.join('');
  return [
    `${HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${DOCUMENT}"><workbookPr/>`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>',
    `<sheets>${listed.join('')}</sheets>`,
    names === '' ? '' : `<definedNames>${names}</definedNames>`,
    '</workbook>',
  ].join('');
}

function textsXml(texts: readonly string[]): string {
  const each = texts.map((text) => `<si><t xml:space="preserve">${text}</t></si>`);
  return `${HEAD}<sst xmlns="${SPREADSHEET}" uniqueCount="${texts.length}">${each.join('')}</sst>`;
}
