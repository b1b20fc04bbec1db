/** A file of more than 30 MB comes out letter for letter, in Unicode and in a coding of before it. */
import { expect, it } from 'vitest';
import { finish } from '../../../src/core/steps.ts';
import { toLegacyFont } from '../../../src/io/tabular/legacy-fonts.ts';
import { openTable } from '../../../src/io/tabular/open-table.ts';

const LETTERS = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ';

/** Lines that all differ, with every letter of the language and cells in quotes. */
function linesOf(bytes: number): string[] {
  const lines = ['Tên thôn;Xã;Ghi chú'];
  for (let size = 0, i = 0; size < bytes; i++) {
    const letters = LETTERS.slice(i % 60, (i % 60) + 8);
    const line = `Bản Khuổi ${i} ${letters};Xã Đạo Viện;"Sóng yếu; chập chờn ${letters}"`;
    lines.push(line);
    size += 2 * line.length;
  }
  return lines;
}

const textOf = (bytes: Uint8Array) => {
  const { sheets, text } = finish(openTable(bytes));
  const [{ rows, broken, blank }] = sheets as [(typeof sheets)[0]];
  expect([broken.length, blank, text.unreadable]).toEqual([0, 0, 0]);
  expect(rows.at(-1)!.line).toBe(rows.length);
  return rows.map(({ cells: [name, commune, note] }, i) =>
    i === 0 ? `${name};${commune};${note}` : `${name};${commune};"${note}"`,
  );
};

it('of UTF-8', () => {
  const lines = linesOf(48e6);
  const bytes = new TextEncoder().encode(lines.join('\n'));
  expect(bytes.length).toBeGreaterThan(30e6);
  const read = textOf(bytes);
  expect(read.length).toBe(lines.length);
  expect(read.findIndex((line, i) => line !== lines[i])).toBe(-1);
}, 120_000);

it('of TCVN3', () => {
  const [heading, ...part] = linesOf(2e6);
  const lines = [heading!, ...Array.from({ length: 31 }, () => part).flat()];
  const coded = toLegacyFont(`${part.join('\r\n')}\r\n`, 'tcvn3');
  const text = `${toLegacyFont(heading!, 'tcvn3')}\r\n${coded.repeat(31)}`;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  expect(bytes.length).toBeGreaterThan(30e6);
  const read = textOf(bytes);
  expect(read.length).toBe(lines.length);
  expect(read.findIndex((line, i) => line !== lines[i])).toBe(-1);
}, 120_000);
