import { describe, expect, test } from 'vitest';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import { moveOf, noteChange } from '../../src/ui/definition-change.ts';
import { definitionLine } from '../../src/ui/definition-text.ts';
import { catalogueOf } from '../../src/ui/i18n/catalogue.ts';
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

  test('keeps the id of an operator that the dataset does not know', () => {
    expect(line({ operator: { kind: 'named', id: 'gone' } })).toContain('riêng gone');
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
    });
  });

  test('says nothing while the new figures are not there', () => {
    expect(moveOf(change, DEFAULT_DEFINITION, { unit: 3, figures: before })).toBeNull();
    expect(moveOf(change, next, { unit: 3, figures: null })).toBeNull();
  });

  test('says nothing at another place', () => {
    expect(moveOf(change, next, { unit: 4, figures: after })).toBeNull();
  });
});
