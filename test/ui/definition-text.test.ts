import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/core/dataset.ts';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import { moveOf, noteChange } from '../../src/ui/definition-change.ts';
import { countedDate, definitionLine } from '../../src/ui/definition-text.ts';
import { catalogueOf } from '../support/catalogues.ts';
import { figuresOf } from './figures-of.ts';

const operators = [{ id: 'op-a', name: 'Nhà mạng A' }];

function line(part: Partial<Definition>, language: 'vi' | 'en' = 'vi'): string {
  const words = { operators, text: catalogueOf(language), language };
  return definitionLine({ ...DEFAULT_DEFINITION, ...part }, words);
}

describe('the definition in one line', () => {
  test('names technology, operator and evidence', () => {
    expect(line({})).toBe('3G trở lên · bất kỳ nhà mạng nào · theo báo cáo');
    expect(line({}, 'en')).toBe('3G or better · any operator · as reported');
  });

  test('names an operator, or says at least two', () => {
    expect(line({ operator: { kind: 'named', id: 'op-a' } })).toContain('riêng Nhà mạng A');
    expect(line({ operator: { kind: 'at-least-two' } })).toContain('ít nhất hai nhà mạng');
  });

  test('says that the dataset does not know an operator, but not before there is a dataset', () => {
    const definition: Definition = {
      ...DEFAULT_DEFINITION,
      operator: { kind: 'named', id: 'gone' },
    };
    expect(line(definition)).toContain('nhà mạng không có trong dữ liệu');
    expect(line(definition, 'en')).toContain('unknown operator');
    const early = { operators: null, text: catalogueOf('vi'), language: 'vi' } as const;
    expect(definitionLine(definition, early)).toContain('riêng gone');
  });

  test('adds what differs from the default', () => {
    expect(line({ weakCounts: false, asOf: '2025-12-31', technology: '4G' })).toBe(
      '4G trở lên · bất kỳ nhà mạng nào · theo báo cáo · sóng yếu không tính · đến 31/12/2025',
    );
  });

  test('leaves technology and operator out where the scope leaves them without effect', () => {
    expect(line({ scope: 'provincial', technology: '5G' })).toBe(
      'trắng / lõm sóng (cụm dân cư) · theo báo cáo',
    );
  });
});

describe('a change of the definition', () => {
  const before = figuresOf({ 'villages.covered': 80, 'villages.none': 20 });
  const after = figuresOf({
    'villages.covered': 61,
    'villages.none': 30,
    'villages.unknown': 9,
  });
  const next: Definition = { ...DEFAULT_DEFINITION, technology: '4G' };
  const change = noteChange(DEFAULT_DEFINITION, next, { unit: 3, figures: before });

  test('says by how many villages the figures moved', () => {
    expect(moveOf(change, next, { unit: 3, figures: after })).toEqual({
      covered: -19,
      unknown: 9,
      total: 0,
      before: { count: 80, unknown: 0, total: 100 },
      after: { count: 61, unknown: 9, total: 100 },
      people: null,
    });
  });

  test('says by how many people, where both sides tell of people', () => {
    const people = (covered: number, none: number) =>
      figuresOf({ 'villages.covered': 1, 'population.covered': covered, 'population.none': none });
    const moved = (from: number, to: number) =>
      moveOf(
        noteChange(DEFAULT_DEFINITION, next, { unit: 3, figures: people(from, 1000 - from) }),
        next,
        {
          unit: 3,
          figures: people(to, 1000 - to),
        },
      )?.people;
    expect(moved(900, 650)).toBe(-250);
    expect(moved(650, 650)).toBe(0);
    expect(moveOf(change, next, { unit: 3, figures: people(900, 100) })?.people).toBeNull();
  });

  test('says nothing while the new figures are not there', () => {
    expect(moveOf(change, DEFAULT_DEFINITION, { unit: 3, figures: before })).toBeNull();
    expect(moveOf(change, next, { unit: 3, figures: null })).toBeNull();
  });

  test('says nothing at another place', () => {
    expect(moveOf(change, next, { unit: 4, figures: after })).toBeNull();
  });
});

describe('the date of the data', () => {
  const villages = (date: string) => ({ kind: 'villages', id: date, date });
  const manifest = {
    asOf: '2026-09-30',
    layers: [villages('2025-12-31'), villages('2026-06-30')],
  } as unknown as Manifest;

  test('is that of the snapshot which is counted, once a date is chosen', () => {
    expect(countedDate(manifest, null)).toBe('2026-09-30');
    expect(countedDate(manifest, '2026-01-15')).toBe('2025-12-31');
    expect(countedDate(manifest, '2026-12-31')).toBe('2026-06-30');
    expect(countedDate(manifest, '2020-01-01')).toBe('');
  });
});

test('two changes that were made before the first was counted are told and taken back as one', () => {
  const [first, second]: Definition[] = [
    { ...DEFAULT_DEFINITION, technology: '4G' },
    { ...DEFAULT_DEFINITION, technology: '5G' },
  ];
  const counted = figuresOf({ 'villages.covered': 80, 'villages.none': 20 });
  const one = noteChange(DEFAULT_DEFINITION, first!, { unit: 3, figures: counted });
  const both = noteChange(first!, second!, { unit: 3, figures: null }, one);
  expect(both).toEqual({ ...one, next: second });
  expect(noteChange(first!, second!, { unit: 4, figures: null }, one).before).toBeNull();
});
