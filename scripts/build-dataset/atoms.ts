/**
 * Which of the given units the country is drawn from. A unit is drawn from the units below it where there are any, so that borders
 * of all levels coincide; its own outline, when one was given too, is only compared with theirs.
 */
import { NO_PARENT } from '../../src/core/units.ts';
import type { Findings } from './findings.ts';
import type { GivenUnit, Pack } from './read-units.ts';

export interface Atoms {
  /** Units that nothing below them is drawn of, in the order of the edition. They should not overlap. */
  readonly atoms: readonly GivenUnit[];
  /** Units with an outline of their own that is not used. */
  readonly outlined: readonly GivenUnit[];
}

export function chooseAtoms(units: ReadonlyMap<number, GivenUnit>, pack: Pack): Atoms {
  const drawnBelow = new Set<number>();
  for (const row of units.keys()) for (const above of rowsAbove(pack, row)) drawnBelow.add(above);
  const given = [...units.values()];
  return {
    atoms: given.filter(({ row }) => !drawnBelow.has(row)),
    outlined: given.filter(({ row }) => drawnBelow.has(row)),
  };
}

/** Rows of the units above, nearest first. */
export function rowsAbove({ edition }: Pick<Pack, 'edition'>, row: number): number[] {
  const rows: number[] = [];
  for (let at = edition.parents[row]!; at !== NO_PARENT; at = edition.parents[at]!) rows.push(at);
  return rows;
}

/**
 * Reports the units of the edition that nothing is drawn of, on the levels that were given. A unit that every map of the country
 * must show refuses the dataset.
 */
export function reportMissing(
  units: ReadonlyMap<number, GivenUnit>,
  pack: Pack,
  findings: Findings,
): void {
  const { edition, country } = pack;
  const drawn = new Set<number>();
  for (const row of units.keys()) for (const at of [row, ...rowsAbove(pack, row)]) drawn.add(at);
  const levels = new Set([...units.keys()].map((row) => edition.levelRows[row]!));
  const required = new Set(country.requiredUnits.map(({ code }) => code));
  for (let row = 0; row < edition.count; row++) {
    const code = edition.codes[row]!;
    const isRequired = required.has(code);
    if (drawn.has(row) || (!levels.has(edition.levelRows[row]!) && !isRequired)) continue;
    findings.add(
      isRequired ? 'required-unit-missing' : 'unit-missing',
      isRequired ? 'refused' : 'reported',
      { file: edition.version, id: code, value: edition.names[row]! },
    );
  }
  for (const { code, name } of country.requiredUnits) {
    if (edition.rowByCode.has(code)) continue;
    findings.add('required-unit-missing', 'refused', {
      ...{ file: edition.version, id: code, value: name },
    });
  }
}
