/**
 * A coverage layer: the polygons of one operator and technology. Features that fail the gate, or say of their signal what is
 * not understood, are set aside. Polygons of one feature that overlap become features of their own.
 */
import type { Country } from '../../core/country.ts';
import type { CoverageEntry } from '../../core/dataset.ts';
import { PolygonBuilder } from '../../core/geometry.ts';
import type { MakeSimple } from '../../core/geometry-repair/repair.ts';
import type { IssueCode, Outcome } from '../../core/issue.ts';
import { COVERED, type CoverageLayer, WEAK } from '../../core/model.ts';
import { gatePolygons } from '../geometry-gate.ts';
import { RowReader } from '../row-reader.ts';
import { isUnknown, type Rows } from '../rows.ts';

/** A feature set aside for one of these covered no land of the country. */
const LOSES_NO_LAND = new Set<IssueCode>([
  'geometry-missing',
  'geometry-no-area',
  'outside-country',
]);

/** What a coverage feature may say of its signal; without saying it is covered. */
const SIGNALS = ['unknown', 'covered', 'weak'] as const;

export function readCoverage(
  entry: CoverageEntry,
  rows: Rows,
  country: Country,
  makeSimple: MakeSimple | null = null,
): Outcome<CoverageLayer> {
  const reader = new RowReader(rows, entry.file);
  const builder = new PolygonBuilder();
  const signal: number[] = [];
  let isComplete = entry.rows === null || entry.rows === rows.count;
  for (let row = 0; row < rows.count; row++) {
    const options = { makeSimple, overlap: 'apart' } as const;
    const gated = gatePolygons(reader.geometry(row), country.extent, options);
    if (!gated.ok) {
      reader.note(gated.code, row, null);
      isComplete &&= LOSES_NO_LAND.has(gated.code);
      continue;
    }
    const choice = reader.choice(row, 'signal', SIGNALS);
    if (choice === 0 && !isUnknown(rows.value(row, 'signal'))) {
      isComplete = false; // may well mean "no signal", may mean another grade of it
      continue;
    }
    for (const code of gated.repairs) reader.note(code, row, null);
    const features = gated.isApart ? gated.value.map((polygon) => [polygon]) : [gated.value];
    for (const feature of features) {
      builder.add(feature);
      signal.push(SIGNALS[choice] === 'weak' ? WEAK : COVERED);
    }
  }
  const { id, operator, technology, evidence, date } = entry;
  const polygons = builder.finish();
  return {
    value: {
      ...{ id, operator, technology, evidence, date, polygons, isComplete },
      signal: Uint8Array.from(signal),
    },
    issues: reader.issues,
  };
}
