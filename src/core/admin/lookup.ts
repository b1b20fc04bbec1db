/**
 * Finding units in the catalogue: by code and version, up, down and by level, and what they are called. Answers are small
 * objects for cards and messages; whoever walks all units reads the columns of an {@link Edition} instead.
 */
import { type Level, type LocalText, nameWithKind, textIn, type UnitKind } from '../country.ts';
import { NO_PARENT } from '../units.ts';
import { targetsOf } from './adjacency.ts';
import type { Catalogue, Edition } from './catalogue.ts';

/** What names a unit: a code alone does not, because codes are used again after a reform. */
export interface UnitKey {
  readonly code: string;
  /** Version of the edition, an ISO date. */
  readonly version: string;
}

/** One administrative unit as it was in one edition. */
export interface Unit extends UnitKey {
  /** Id of its level. */
  readonly level: string;
  /** Id of its kind; '' when not given. */
  readonly kind: string;
  /** Short names ("Ba Đình"), the catalogue's own language first. */
  readonly names: LocalText;
  /** Code of the unit above; `null` on the highest level. */
  readonly parent: string | null;
  /** Persons; `null` when unknown. */
  readonly population: number | null;
  /** `null` when unknown. */
  readonly areaKm2: number | null;
  /** Degrees, WGS84; `null` when unknown. */
  readonly centre: readonly [lon: number, lat: number] | null;
  /** Id of the projected coordinate system that its files use; `null` when not given. */
  readonly coordinateSystem: string | null;
}

/** The edition of a version, or `null`. */
export function editionAt(catalogue: Catalogue, version: string): Edition | null {
  return catalogue.editions.find((edition) => edition.version === version) ?? null;
}

/** The edition in force: the last one. */
export function newestEdition(catalogue: Catalogue): Edition {
  return catalogue.editions.at(-1)!;
}

/** The unit that a code meant in a version, or `null`. */
export function unitAt(catalogue: Catalogue, key: UnitKey): Unit | null {
  const edition = editionAt(catalogue, key.version);
  const row = edition?.rowByCode.get(key.code);
  return edition && row !== undefined ? unitOfRow(catalogue, edition, row) : null;
}

/** The unit directly above, or `null` at the top and for an unknown key. */
export function parentOf(catalogue: Catalogue, key: UnitKey): Unit | null {
  const code = unitAt(catalogue, key)?.parent;
  return code ? unitAt(catalogue, { code, version: key.version }) : null;
}

/** The units directly below, whatever their level, in the order of the catalogue; none for an unknown key. */
export function childrenOf(catalogue: Catalogue, key: UnitKey): Unit[] {
  const edition = editionAt(catalogue, key.version);
  const row = edition?.rowByCode.get(key.code);
  if (!edition || row === undefined) return [];
  return Array.from(targetsOf(edition.children, row), (child) =>
    unitOfRow(catalogue, edition, child),
  );
}

/** All units of a level in a version, in the order of the catalogue; none when either is unknown. */
export function unitsOnLevel(catalogue: Catalogue, version: string, level: string): Unit[] {
  const edition = editionAt(catalogue, version);
  if (!edition) return [];
  const units: Unit[] = [];
  for (let row = 0; row < edition.count; row++) {
    if (levelOf(edition, row).id === level) units.push(unitOfRow(catalogue, edition, row));
  }
  return units;
}

/** "Ba Đình": the name alone, in a language or else in the catalogue's own. */
export function shortName(unit: Unit, language: string): string {
  return textIn(unit.names, language);
}

/** "Phường Ba Đình", "Ba Đình Ward": the name with its kind; the name alone when the kind is unknown. */
export function fullName(catalogue: Catalogue, unit: Unit, language: string): string {
  const name = shortName(unit, language);
  const kind = kindOf(catalogue, unit);
  return kind ? nameWithKind(kind, name, language) : name;
}

/** The unit in a row of an edition; `row` must be one of its rows. */
export function unitOfRow(catalogue: Catalogue, edition: Edition, row: number): Unit {
  const parent = edition.parents[row]!;
  const lon = edition.centreLon[row]!;
  const lat = edition.centreLat[row]!;
  return {
    code: edition.codes[row]!,
    version: edition.version,
    level: levelOf(edition, row).id,
    kind: edition.kinds[row]!,
    names: namesOf(catalogue, edition, row),
    parent: parent === NO_PARENT ? null : edition.codes[parent]!,
    population: known(edition.population[row]!),
    areaKm2: known(edition.areaKm2[row]!),
    centre: Number.isNaN(lon) || Number.isNaN(lat) ? null : [lon, lat],
    coordinateSystem: edition.coordinateSystems[row] || null,
  };
}

function levelOf(edition: Edition, row: number): Level {
  return edition.levels[edition.levelRows[row]!]!;
}

function namesOf(catalogue: Catalogue, edition: Edition, row: number): LocalText {
  const others = [...edition.otherNames]
    .map(([language, names]) => [language, names[row]!] as const)
    .filter(([, name]) => name !== '');
  return Object.fromEntries([[catalogue.language, edition.names[row]!], ...others]);
}

function kindOf(catalogue: Catalogue, unit: Unit): UnitKind | null {
  const levels = editionAt(catalogue, unit.version)?.levels ?? [];
  const kinds = levels.find((level) => level.id === unit.level)?.kinds ?? {};
  return Object.hasOwn(kinds, unit.kind) ? kinds[unit.kind]! : null;
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
