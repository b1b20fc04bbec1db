/**
 * Units from the layers of a dataset: one table for all levels, and the polygons of each level. Levels that no layer brings are
 * made from the parent codes of the level below.
 */
import type { Position } from 'geojson';
import { codeMatcher } from '../../core/admin/code-pattern.ts';
import type { Country, Level } from '../../core/country.ts';
import type { UnitsEntry } from '../../core/dataset.ts';
import { PolygonBuilder } from '../../core/geometry.ts';
import type { MakeSimple } from '../../core/geometry-repair/repair.ts';
import { type Issue, issue, type Outcome, type Place } from '../../core/issue.ts';
import { ANSWERS, type Answer } from '../../core/model.ts';
import { holdsRequiredUnits, NO_PARENT, type UnitShapes, type Units } from '../../core/units.ts';
import { gatePolygons } from '../geometry-gate.ts';
import { RowReader } from '../row-reader.ts';
import type { Rows } from '../rows.ts';

/** A unit as one row gives it. */
interface RawUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: string;
  readonly parentName: string;
  readonly fibre: Answer;
  /** `MultiPolygon` coordinates; empty when the row has no usable geometry. */
  readonly polygons: Position[][][];
  /** Where the unit is given; `null` when it was made from the codes of the level below. */
  readonly place: Pick<Place, 'file' | 'row'> | null;
}

/** One file of units. */
export interface UnitsFile {
  readonly entry: UnitsEntry;
  readonly rows: Rows;
}

/** All units of a dataset with their shapes. The country is always there, as row 0. */
export function buildUnits(
  files: readonly UnitsFile[],
  country: Country,
  makeSimple: MakeSimple | null = null,
): Outcome<{ units: Units; shapes: UnitShapes[] }> {
  const issues: Issue[] = [];
  const codesAbove = new Set([country.code]);
  const byLevel = country.levels.map((level) => {
    const ofLevel = files.filter(({ entry }) => entry.level === level.id);
    return readLevel(ofLevel, level, { country, makeSimple, issues, codesAbove });
  });
  for (const { entry } of files) {
    if (country.levels.some(({ id }) => id === entry.level)) continue;
    issues.push(issue('reference-unknown', { file: entry.file, column: 'level' }, entry.level));
  }
  addMissingParents(byLevel, files, country);
  noteUnknownParents(byLevel, issues);
  return { value: assemble(byLevel, country), issues };
}

interface Context {
  readonly country: Country;
  readonly makeSimple: MakeSimple | null;
  readonly issues: Issue[];
  /** Codes of the units of higher levels. */
  readonly codesAbove: Set<string>;
}

function readLevel(
  files: readonly UnitsFile[],
  level: Level,
  context: Context,
): Map<string, RawUnit> {
  const units = new Map<string, RawUnit>();
  const isCode = codeMatcher(level);
  for (const { entry, rows } of files) {
    const reader = new RowReader(rows, entry.file);
    for (let row = 0; row < rows.count; row++) {
      const code = reader.text(row, 'code');
      if (!isCode(code)) reader.note('code-invalid', row, 'code');
      else if (units.has(code)) reader.note('code-duplicate', row, 'code');
      else {
        // Kept, because its villages count; looked up by its code, the unit above is found.
        if (context.codesAbove.has(code)) reader.note('code-duplicate', row, 'code');
        units.set(code, readUnit(reader, row, code, context));
      }
    }
    for (const found of reader.issues) context.issues.push(found);
  }
  for (const code of units.keys()) context.codesAbove.add(code);
  return units;
}

function readUnit(
  reader: RowReader,
  row: number,
  code: string,
  { country, makeSimple }: Context,
): RawUnit {
  const name = reader.text(row, 'name');
  if (name === '') reader.note('name-missing', row, 'name');
  const options = { makeSimple, overlap: 'join' } as const;
  const gated = gatePolygons(reader.geometry(row), country.extent, options);
  if (gated.ok) for (const done of gated.repairs) reader.note(done, row, null, code);
  if (!gated.ok && (gated.code !== 'geometry-missing' || reader.hasGeometry)) {
    reader.note(gated.code, row, null, code);
  }
  return {
    code,
    name: name || code,
    kind: reader.text(row, 'kind'),
    parent: reader.text(row, 'parent'),
    parentName: reader.text(row, 'parent_name'),
    fibre: ANSWERS[reader.choice(row, 'fibre', ANSWERS)]!,
    polygons: gated.ok ? gated.value : [],
    place: { file: reader.file, row: row + 1 },
  };
}

/** A level without a layer of its own gets one unit per parent code that the level below names. */
function addMissingParents(
  byLevel: readonly Map<string, RawUnit>[],
  files: readonly UnitsFile[],
  country: Country,
): void {
  for (let level = byLevel.length - 1; level > 0; level--) {
    const above = byLevel[level - 1]!;
    if (files.some(({ entry }) => entry.level === country.levels[level - 1]!.id)) continue;
    const isCode = codeMatcher(country.levels[level - 1]!);
    for (const { parent, parentName } of byLevel[level]!.values()) {
      if (above.has(parent) || !isCode(parent)) continue;
      const made = {
        code: parent,
        name: parentName || parent,
        kind: '',
        parent: '',
        parentName: '',
      };
      above.set(parent, { ...made, fibre: 'unknown', polygons: [], place: null });
    }
  }
}

/** A unit whose parent is not there hangs from the country itself, which is said: its figures miss in those of the parent. */
function noteUnknownParents(byLevel: readonly Map<string, RawUnit>[], issues: Issue[]): void {
  byLevel.forEach((units, i) => {
    const above = byLevel[i - 1];
    for (const { parent, place } of units.values()) {
      const isAsked = parent !== '' || (above && above.size > 0);
      if (above && place && isAsked && !above.has(parent))
        issues.push(issue('code-unknown', { ...place, column: 'parent' }, parent));
    }
  });
}

function assemble(
  byLevel: readonly Map<string, RawUnit>[],
  country: Country,
): { units: Units; shapes: UnitShapes[] } {
  const all = byLevel.flatMap((units, i) =>
    [...units.values()].map((unit) => ({ unit, level: i + 1 })),
  );
  const count = all.length + 1;
  const levels = new Uint8Array(count);
  const parents = new Int32Array(count).fill(NO_PARENT);
  const rowOf = new Map<string, number>(
    all.map(({ unit, level }, i) => [`${level} ${unit.code}`, i + 1]),
  );
  all.forEach(({ unit, level }, i) => {
    levels[i + 1] = level;
    parents[i + 1] = rowOf.get(`${level - 1} ${unit.parent}`) ?? 0;
  });
  const codes = [country.code, ...all.map(({ unit }) => unit.code)];
  const units: Units = {
    count,
    codes,
    names: [country.code, ...all.map(({ unit }) => unit.name)],
    kinds: ['', ...all.map(({ unit }) => unit.kind)],
    levels,
    communeLevel: byLevel.length,
    isNational: holdsRequiredUnits(codes, country),
    parents,
    fibre: ['unknown', ...all.map(({ unit }) => unit.fibre)],
  };
  const shapes = byLevel.flatMap((_, i) => {
    const drawn = all.flatMap(({ unit, level }, n) =>
      level === i + 1 && unit.polygons.length > 0 ? [{ unit, row: n + 1 }] : [],
    );
    if (drawn.length === 0) return [];
    const builder = new PolygonBuilder();
    for (const { unit } of drawn) builder.add(unit.polygons);
    return [
      {
        level: i + 1,
        units: Uint32Array.from(drawn, ({ row }) => row),
        polygons: builder.finish(),
      },
    ];
  });
  return { units, shapes };
}
