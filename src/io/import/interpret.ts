/**
 * The records of a table as columns of values, by the mapping of its columns. Row by row and cell by cell: what cannot be read is
 * said with its line and column and left unknown; only a row that cannot be told from others is rejected.
 */
import type { Bbox } from '../../core/country.ts';
import type { Finding, TableRole } from '../../core/import-codes.ts';
import { isHeadless } from '../../core/imports.ts';
import { type Steps, shareOf } from '../../core/steps.ts';
import { columnFormats } from './column-formats.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { columnReaders, type ReaderOptions, type RowTarget } from './column-readers.ts';
import { finding } from './finding.ts';
import { hiddenFindings } from './hidden-parts.ts';
import { type ImportTable, type ImportValue, type NamedPlaces, rowAtLine } from './import-table.ts';
import { otherHeadings } from './other-headings.ts';
import { RowCarrier } from './row-carrier.ts';
import { positionReader } from './row-position.ts';
import { RowSignals } from './row-signals.ts';
import { fillFromAbove } from './same-as-above.ts';
import { statedTotals } from './stated-totals.ts';
import type { TableShape } from './table-shape.ts';

/** What a table is read with. */
export interface InterpretOptions extends ReaderOptions {
  readonly extent: Bbox;
  /** Operators of the dataset: a "none" that names no operator is said of all of them. */
  readonly operators: readonly string[];
  /** What the rows are about; villages where nothing is said. */
  readonly role?: TableRole;
}

/** Rows that are read between two pauses. */
const ROWS_AT_ONCE = 500;

/** Reads the records; the findings are in the order of the rows. */
export function* interpret(
  shape: TableShape,
  mapping: ColumnMapping,
  options: InterpretOptions,
): Steps<ImportTable> {
  const { records } = shape;
  const findings: Finding[] = [];
  const note = (found: Finding) => findings.push(found);
  const formats = yield* shareOf(columnFormats(shape, options.values.numbers), 0, 0.1);
  const first = { firstLine: records[0]?.line ?? 0, note };
  if (isHeadless(shape.columns))
    note(finding('headings-missing', 'noted', { line: first.firstLine }));
  for (const found of hiddenFindings(shape, mapping)) note(found);
  const columns = columnReaders(mapping, formats, options, first);
  const readPosition = positionReader(columns, records, options.extent);
  const table = new TableBuilder(records.length, options);
  const isMisheaded = otherHeadings(shape, mapping);
  const rejected = new Uint8Array(records.length);
  const lines = Uint32Array.from(records, ({ line }) => line);
  for (let i = 0; i < records.length; i++) {
    const { line, cells, groups } = records[i]!;
    table.begin(i);
    if (isMisheaded(line)) {
      rejected[i] = 1;
      note(finding('headings-changed', 'rejected', { line }));
      continue;
    }
    for (const group of groups) table.setPlace(shape.groupLevels.get(group)!, group);
    for (const column of columns) column.take(table, cells[column.at] ?? '', line);
    table.settle();
    readPosition(table, line, cells);
    if (i % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield 0.1 + (0.9 * i) / records.length;
  }
  if (table.columns.has('name'))
    for (const found of yield* fillFromAbove(records, table.places))
      if (rejected[rowAtLine({ lines }, found.line)!] === 0) findings.push(found);
  for (const found of yield* statedTotals({ shape, readers: columns, columns: table.columns }))
    findings.push(found);
  return {
    count: records.length,
    lines,
    cells: records.map(({ cells }) => cells),
    columns: table.columns,
    places: table.places,
    rejected,
    findings,
  };
}

/** The columns of the table that is made, and the row that is read now. */
class TableBuilder implements RowTarget {
  readonly columns = new Map<string, ImportValue[]>();
  readonly places: Record<keyof NamedPlaces, string[]>;
  readonly signals: RowSignals | RowCarrier;
  readonly #count: number;
  /** Of places that no row names. */
  readonly #none: string[];
  #row = 0;

  constructor(count: number, { operators, role }: InterpretOptions) {
    this.#count = count;
    const isCarrier = role === 'sites' || role === 'measurements';
    this.signals = isCarrier ? new RowCarrier() : new RowSignals(operators);
    const none = new Array<string>(count).fill('');
    this.#none = none;
    this.places = {
      ...{ provinceCode: none, province: none, district: none, communeCode: none },
      ...{ commune: none, formerCommuneCode: none, formerCommune: none },
    };
  }

  begin(row: number): void {
    this.#row = row;
  }

  set(field: string, value: ImportValue): void {
    let column = this.columns.get(field);
    if (!column) {
      column = new Array<ImportValue>(this.#count).fill(null);
      this.columns.set(field, column);
    }
    column[this.#row] = value;
  }

  setPlace(place: keyof NamedPlaces, name: string): void {
    if (this.places[place] === this.#none) this.places[place] = this.#none.slice();
    this.places[place][this.#row] = name;
  }

  /** Sets what the signals of the row come to, or what it carries. */
  settle(): void {
    for (const [field, signal] of this.signals.settle()) this.set(field, signal);
  }
}
