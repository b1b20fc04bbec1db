/** Outlines of units that are listed already: the finer drawing of one part of a dataset. */
import type { Country } from '../../core/country.ts';
import type { UnitsEntry } from '../../core/dataset.ts';
import { PolygonBuilder } from '../../core/geometry.ts';
import type { MakeSimple } from '../../core/geometry-repair/repair.ts';
import type { Outcome } from '../../core/issue.ts';
import { findUnit, type UnitShapes, type Units } from '../../core/units.ts';
import { gatePolygons } from '../geometry-gate.ts';
import { RowReader } from '../row-reader.ts';
import type { Rows } from '../rows.ts';

/** A row whose code names no unit of the entry's level, or whose geometry fails the gate, is set aside. */
export function readShapes(
  entry: UnitsEntry,
  rows: Rows,
  { units, country }: { readonly units: Units; readonly country: Country },
  makeSimple: MakeSimple | null = null,
): Outcome<UnitShapes> {
  const level = country.levels.findIndex(({ id }) => id === entry.level) + 1;
  const reader = new RowReader(rows, entry.file);
  const builder = new PolygonBuilder();
  const drawn: number[] = [];
  for (let row = 0; row < rows.count; row++) {
    const unit = findUnit(units, reader.text(row, 'code'));
    if (unit === null || units.levels[unit] !== level) {
      reader.note('code-unknown', row, 'code');
      continue;
    }
    const options = { makeSimple, overlap: 'join' } as const;
    const gated = gatePolygons(reader.geometry(row), country.extent, options);
    if (!gated.ok) {
      reader.note(gated.code, row, null);
      continue;
    }
    for (const code of gated.repairs) reader.note(code, row, null, units.codes[unit]);
    builder.add(gated.value);
    drawn.push(unit);
  }
  return {
    value: { level, units: Uint32Array.from(drawn), polygons: builder.finish() },
    issues: reader.issues,
  };
}
