/** The styles of a workbook: each way for a cell to look once, by its number. */
import type { CellStyle } from './workbook.ts';

/** Numbers of styles, given out as they are asked for. */
export interface StyleTable {
  numberOf(style: CellStyle | undefined): number;
  /** The part `styles.xml` with all styles that were asked for. */
  xml(): string;
}

/** Numbers of formats: those that are built in (ECMA-376 part 1, 18.8.30), and one of our own. */
const FORMATS = { general: 0, text: 49, whole: 3, date: 164 } as const;
const DATE_FORMAT = 'dd/mm/yyyy';

const USUAL_SIZE = 11;

export function styleTable(): StyleTable {
  const fonts = numbered([fontXml({})]);
  const fills = numbered([fillXml('none'), fillXml('gray125')]); // the first two are fixed
  const styles = numbered([styleXml({}, 0, 0)]);
  return {
    numberOf(style = {}) {
      const fill = style.fill === undefined ? 0 : fills.numberOf(fillXml('solid', style.fill));
      return styles.numberOf(styleXml(style, fonts.numberOf(fontXml(style)), fill));
    },
    xml: () =>
      [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        `<numFmts count="1"><numFmt numFmtId="${FORMATS.date}" formatCode="${DATE_FORMAT}"/></numFmts>`,
        listXml('fonts', fonts.all),
        listXml('fills', fills.all),
        listXml('borders', [NO_BORDER, THIN_BORDER]),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        listXml('cellXfs', styles.all),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        '</styleSheet>',
      ].join(''),
  };
}

/** Texts by the order in which they came. */
function numbered(first: readonly string[]) {
  const all = [...first];
  const numbers = new Map(all.map((text, number) => [text, number]));
  return {
    all: all as readonly string[],
    numberOf(text: string): number {
      const number = numbers.get(text) ?? all.push(text) - 1;
      numbers.set(text, number);
      return number;
    },
  };
}

function listXml(name: string, entries: readonly string[]): string {
  return `<${name} count="${entries.length}">${entries.join('')}</${name}>`;
}

function fontXml({ isBold = false, size = USUAL_SIZE, ink }: CellStyle): string {
  const colour = ink === undefined ? '' : `<color rgb="FF${ink}"/>`;
  return `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/>${colour}<name val="Calibri"/><family val="2"/></font>`;
}

function fillXml(pattern: 'none' | 'gray125' | 'solid', colour?: string): string {
  const ground = colour === undefined ? '' : `<fgColor rgb="FF${colour}"/><bgColor indexed="64"/>`;
  return `<fill><patternFill patternType="${pattern}">${ground}</patternFill></fill>`;
}

const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const THIN_BORDER = `<border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`)
  .join('')}<diagonal/></border>`;

function styleXml(style: CellStyle, font: number, fill: number): string {
  const { format = 'general', hasBorder = false, wraps = false, isFree = false } = style;
  const applied = ['NumberFormat', 'Font', 'Fill', 'Border', 'Alignment', 'Protection'];
  return [
    `<xf numFmtId="${FORMATS[format]}" fontId="${font}" fillId="${fill}" borderId="${hasBorder ? 1 : 0}" xfId="0"`,
    ...applied.map((each) => ` apply${each}="1"`),
    `><alignment vertical="center"${wraps ? ' wrapText="1"' : ''}/>`,
    `<protection locked="${isFree ? 0 : 1}"/></xf>`,
  ].join('');
}
