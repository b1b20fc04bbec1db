/** Fibre routes and sites. Features that fail the gate are set aside; a site without a usable position stays in the list. */
import type { Country } from '../../core/country.ts';
import type { FibreEntry, SitesEntry } from '../../core/dataset.ts';
import { LineBuilder } from '../../core/geometry.ts';
import type { Outcome } from '../../core/issue.ts';
import { ANSWERS, type FibreLines, type Sites, TECHNOLOGIES, YES } from '../../core/model.ts';
import { gateLines, gatePoint } from '../geometry-gate.ts';
import { RowReader } from '../row-reader.ts';
import type { Rows } from '../rows.ts';

export function readFibre(entry: FibreEntry, rows: Rows, country: Country): Outcome<FibreLines> {
  const reader = new RowReader(rows, entry.file);
  const builder = new LineBuilder();
  const keep: number[] = [];
  for (let row = 0; row < rows.count; row++) {
    const gated = gateLines(reader.geometry(row), country.extent);
    if (gated.ok) {
      builder.add(gated.value);
      keep.push(row);
    } else reader.note(gated.code, row, null);
  }
  const planned = Uint8Array.from(keep, (row) =>
    reader.choice(row, 'planned', ANSWERS) === YES ? 1 : 0,
  );
  const operators = reader.textColumn((row) => reader.text(row, 'operator'), keep);
  return { value: { lines: builder.finish(), planned, operators }, issues: reader.issues };
}

export function readSites(entry: SitesEntry, rows: Rows, country: Country): Outcome<Sites> {
  const reader = new RowReader(rows, entry.file);
  const keep = Array.from({ length: rows.count }, (_, row) => row);
  const positions = new Float64Array(2 * rows.count).fill(Number.NaN);
  for (const row of keep) {
    const gated = gatePoint(reader.geometry(row), country.extent);
    if (gated.ok) positions.set([gated.value[0]!, gated.value[1]!], 2 * row);
    else reader.note(gated.code, row, null);
  }
  const value: Sites = {
    count: rows.count,
    ids: keep.map((row) => reader.text(row, 'id') || `row-${row + 1}`),
    positions,
    operators: reader.textColumn((row) => reader.text(row, 'operator'), keep),
    technologies: Uint8Array.from(keep, (row) => technologyBits(reader, row)),
  };
  return { value, issues: reader.issues };
}

/** Bit t is set for each technology named, however they are separated. */
function technologyBits(reader: RowReader, row: number): number {
  let bits = 0;
  for (const word of reader.text(row, 'technologies').split(/[\s,;|]+/)) {
    const t = (TECHNOLOGIES as readonly string[]).indexOf(word.toUpperCase());
    if (t >= 0) bits |= 1 << t;
    else if (word !== '') reader.note('choice-unknown', row, 'technologies', word);
  }
  return bits;
}
