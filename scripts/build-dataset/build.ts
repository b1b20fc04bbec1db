/**
 * Builds a country from the files of a description: units first, because everything else is checked against them, then
 * villages, then what lies on the land. Nothing is written here.
 */
import type { GeometryCollection } from 'topojson-specification';
import { editionAt } from '../../src/core/admin/lookup.ts';
import type { UnitsEntry } from '../../src/core/dataset.ts';
import type { Units } from '../../src/core/units.ts';
import { readCountryPack } from '../../src/io/country-pack.ts';
import { buildUnits } from '../../src/io/layers/units.ts';
import { rowsOf } from '../../src/io/rows.ts';
import type { Source } from '../../src/io/source.ts';
import type { BoundaryTopology, UnitProperties } from '../country-boundaries/boundary-topology.ts';
import type { CountryData } from '../dataset/country-data.ts';
import { partCodes } from '../dataset/part-codes.ts';
import { chooseAtoms, reportMissing, rowsAbove } from './atoms.ts';
import { shapesByCode } from './boundaries.ts';
import { boxOf } from './boxes.ts';
import { type Description, headOf } from './description.ts';
import { type AreaDeviations, drawCountry } from './draw-country.ts';
import { Findings } from './findings.ts';
import type { InputFolder } from './input-files.ts';
import type { LayerContext } from './layer-features.ts';
import { PartFinder } from './part-finder.ts';
import { readCoverage } from './read-coverage.ts';
import { readInfrastructure } from './read-infrastructure.ts';
import { type Pack, readUnits } from './read-units.ts';
import { readVillageTables } from './read-villages.ts';

/** What came of a description. */
export interface Built {
  /** `null` when the dataset is refused: at least one of the findings says why. */
  readonly data: CountryData | null;
  readonly findings: Findings;
  /** `null` when no outlines were drawn. */
  readonly deviations: AreaDeviations | null;
}

export interface BuildContext {
  /** Where the files of the description are. */
  readonly folder: InputFolder;
  /** Where the country packs are, each whole in a folder of its id. */
  readonly countries: Source;
  /** Told what is being done, in a few words. */
  readonly progress: (step: string) => void;
}

/** Builds everything in memory. The same files give the same result. */
export async function buildCountry(
  description: Description,
  { folder, countries, progress }: BuildContext,
): Promise<Built> {
  const findings = new Findings();
  const refused = { data: null, findings, deviations: null };
  progress(`country pack ${description.country}`);
  const pack = await readPack(description, countries, findings);
  if (!pack) return refused;
  const partLevel = description.partLevel || pack.country.levels[0]!.id;
  if (!pack.country.levels.some(({ id }) => id === partLevel)) {
    const at = { file: 'description', column: 'partLevel', value: partLevel };
    findings.add('reference-unknown', 'refused', at);
  }

  progress('units');
  const given = await readUnits(folder, description.units, { pack, findings });
  reportMissing(given, pack, findings);
  if (findings.isRefused || given.size === 0) return refused;
  const { resolution } = description;
  const context = { pack, findings, partLevel, resolution, progress };
  const drawn = await drawCountry(chooseAtoms(given, pack), context);
  const { boundaries, detail, deviations } = drawn;

  progress('villages');
  const { operators } = description;
  const units = unitsOf(boundaries, pack);
  const villages = await readVillageTables(folder, description.villages, {
    ...{ pack, findings, units, operators },
  });

  progress('coverage, fibre and sites');
  const finder = new PartFinder(partShapes(detail, partLevel, pack));
  const ids = operators.map(({ id }) => id);
  const layers: LayerContext = { folder, pack, findings, finder, operators: ids };
  const coverage = await readCoverage(description.coverage, layers);
  const infrastructure = [
    ...(await readInfrastructure('fibre', description.fibre, layers)),
    ...(await readInfrastructure('sites', description.sites, layers)),
  ];
  if (findings.isRefused) return { ...refused, deviations };
  const { date, source } = description.units.at(-1)!;
  return {
    data: {
      ...{ head: headOf(description), partLevel, boundaries, detail },
      ...{ boundariesFrom: { date, source }, villages, coverage, infrastructure },
    },
    findings,
    deviations,
  };
}

async function readPack(
  { country: id, adminVersion }: Description,
  countries: Source,
  findings: Findings,
): Promise<Pack | null> {
  const source: Source = {
    name: id,
    read: (path, signal) => countries.read(`${id}/${path}`, signal),
  };
  const { value, issues } = await readCountryPack(source);
  findings.addIssues(issues, 'refused');
  if (!value) return null;
  const edition = editionAt(value.catalogue, adminVersion);
  if (edition) return { ...value, edition };
  const known = value.catalogue.editions.map(({ version }) => version).join(', ');
  findings.add('reference-unknown', 'refused', {
    ...{ file: 'description', column: 'adminVersion', value: `${adminVersion}; known: ${known}` },
  });
  return null;
}

/** The units as the reader of the dataset will have them. */
function unitsOf(boundaries: BoundaryTopology, { country }: Pack): Units {
  const file = 'units';
  const files = country.levels.map(({ id: level }) => {
    const object = `${level}s`;
    const unknown = { date: '', source: '', rows: null, bytes: null, sha256: null };
    const entry: UnitsEntry = {
      ...{ id: object, kind: 'units', level, file, object, parts: {}, fields: {} },
      ...unknown,
    };
    return { entry, rows: rowsOf(boundaries, entry).value! };
  });
  return buildUnits(files, country).value.units;
}

/** Outlines of the parts that hold a unit of the lowest level, and the boxes of the lowest units that are drawn in each. */
function partShapes(detail: BoundaryTopology, partLevel: string, pack: Pack) {
  const { edition } = pack;
  const drawn = edition.levels.flatMap(({ id }) => [...shapesByCode(detail, id)]);
  const rows = new Map(drawn.map(([code, polygons]) => [edition.rowByCode.get(code)!, polygons]));
  const inner = new Set([...rows.keys()].flatMap((row) => rowsAbove(pack, row)));
  const parts = new Set(partCodes(detail, pack.country.levels, partLevel).values());
  const partRows = [...rows.keys()].filter((row) => parts.has(edition.codes[row]!));
  return partRows.map((part) => ({
    code: edition.codes[part]!,
    polygons: rows.get(part)!,
    unitBoxes: [...rows]
      .filter(([row]) => !inner.has(row) && [row, ...rowsAbove(pack, row)].includes(part))
      .map(([, polygons]) => boxOf(polygons)),
  }));
}

/** Number of units by level, for a summary. */
export function unitCounts({ boundaries }: Pick<CountryData, 'boundaries'>): string {
  const objects: Readonly<Record<string, GeometryCollection<UnitProperties>>> = boundaries.objects;
  return Object.entries(objects)
    .map(([name, { geometries }]) => `${name}: ${geometries.length}`)
    .join(', ');
}
