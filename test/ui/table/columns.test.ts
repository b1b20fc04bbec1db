/** Which columns stand in the table: the chosen ones, or as many as fit. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION } from '../../../src/core/definition.ts';
import { columnsToShow, type TableColumn } from '../../../src/ui/table/columns.ts';
import { uncoveredTable } from '../../../src/ui/table/uncovered-link.tsx';

const column = (id: string, width: number): TableColumn => ({
  ...{ id, label: id, note: '', width, choiceLabel: (choice) => choice, cell: () => '' },
  values: { kind: 'text', at: () => '' },
});
const COLUMNS = {
  all: [
    column('name', 8),
    column('commune', 10),
    column('status', 9),
    column('people', 4),
    column('id', 5),
  ],
  usual: ['name', 'status', 'people', 'commune'],
};
const ids = (chosen: readonly string[] | null, width: number) =>
  columnsToShow(COLUMNS, chosen, width).map(({ id }) => id);

describe('columns', () => {
  it('that nobody chose are the most important that fit, as they stand in the table', () => {
    expect(ids(null, 31)).toEqual(['name', 'commune', 'status', 'people']);
    expect(ids(null, 30)).toEqual(['name', 'status', 'people']);
  });

  it('are at least three, however little room there is', () => {
    expect(ids(null, 0)).toEqual(['name', 'status', 'people']);
  });

  it('that are chosen stand in the order of the choice, after the names', () => {
    expect(ids(['id', 'status', 'name', 'id'], 0)).toEqual(['name', 'id', 'status']);
  });

  it('that a link names and the table does not have are passed over', () => {
    expect(ids(['nonsense', 'people'], 0)).toEqual(['name', 'people']);
    expect(ids(['nonsense'], 31)).toEqual(ids(null, 31));
  });
});

describe('the list of villages without signal', () => {
  it('takes in those with weak signal where weak does not count', () => {
    const filterOf = (weakCounts: boolean) =>
      uncoveredTable({ ...DEFAULT_DEFINITION, weakCounts }, 3).filters.get('status');
    expect([filterOf(true), filterOf(false)]).toEqual(['none', 'none.weak']);
  });
});
