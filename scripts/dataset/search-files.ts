/**
 * The files that a search reads (`src/io/search-file.ts`): the names of all units with the former ones, and for each part its units
 * and villages. Former units come from the catalogue of the country pack, as far as it leads to the units of the dataset.
 */
import type { Catalogue } from '../../src/core/admin/catalogue.ts';
import { editionAt, unitOfRow } from '../../src/core/admin/lookup.ts';
import { successorsOf } from '../../src/core/admin/succession.ts';
import type { UnitKind } from '../../src/core/country.ts';
import { type OpenedDataset, villagesEntryAt } from '../../src/core/dataset.ts';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import { countVillages } from '../../src/core/indicators.ts';
import { type TextColumn, textAt, type Villages } from '../../src/core/model.ts';
import { pathTo } from '../../src/core/units.ts';
import { asReported } from '../../src/core/village-status.ts';
import { readCountryPack } from '../../src/io/country-pack.ts';
import { readLayer } from '../../src/io/load.ts';
import { FORMER_CODES_FORMAT, SEARCH_FORMAT } from '../../src/io/search-file.ts';
import type { Source } from '../../src/io/source.ts';
import { textOf } from './compact-columns.ts';
import type { Written } from './read-parts.ts';
import { codeRuns, idColumn, nameColumn, stepsOf, textColumn } from './search-columns.ts';
import { dataFile, type SearchFilesToWrite } from './write.ts';

/** A unit of today or before, as it goes into a file. */
interface SearchUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  /** Index into the levels of the country. */
  readonly level: number;
  /** The unit above, of today or former as this one is; `null` at the top. */
  readonly parent: SearchUnit | null;
  /** Units of today that a former one went to; itself for one of today. */
  readonly now: readonly SearchUnit[];
}

/**
 * The search files of a dataset in parts.
 * @param written the dataset as its files will be
 * @param parts codes, ascending
 * @param countries the country packs; one without a catalogue has no former units
 */
export async function searchFiles(
  written: Written,
  parts: readonly string[],
  countries: Source,
): Promise<SearchFilesToWrite> {
  const { dataset } = written;
  const catalogue = await catalogueOf(dataset, countries);
  const present = presentUnits(dataset);
  const former = catalogue ? formerUnits(dataset, catalogue, present) : [];
  const kinds = catalogue ? formerKinds(dataset, catalogue) : {};
  const all = { present, former, kinds };
  const files = await Promise.all(
    parts.map(async (part) => [part, await partFile(written, part, all)] as const),
  );
  const codes = { format: FORMER_CODES_FORMAT, codes: codeRuns(former) };
  return {
    units: dataFile('search', { format: SEARCH_FORMAT, units: unitTable(all, false) }),
    formerCodes: former.length === 0 ? null : dataFile('former-codes', codes),
    parts: Object.fromEntries(files),
  };
}

async function catalogueOf(
  { manifest }: OpenedDataset,
  countries: Source,
): Promise<Catalogue | null> {
  const source: Source = {
    name: manifest.country,
    read: (path, signal) => countries.read(`${manifest.country}/${path}`, signal),
  };
  const { value } = await readCountryPack(source);
  const isKnown = value && editionAt(value.catalogue, manifest.adminVersion) !== null;
  return isKnown ? value.catalogue : null;
}

/** By level, in it by part and code, so that neighbours stand together. */
function presentUnits({ units }: OpenedDataset): SearchUnit[] {
  const rows = Array.from({ length: units.count - 1 }, (_, i) => i + 1);
  const key = (row: number) =>
    `${units.levels[row]} ${pathTo(units, row)
      .slice(1)
      .map((at) => units.codes[at]!)
      .join(' ')}`;
  const made = new Map<number, SearchUnit>();
  for (const row of rows.sort((a, b) => (key(a) < key(b) ? -1 : 1))) {
    const unit = {
      code: units.codes[row]!,
      name: units.names[row]!,
      kind: units.kinds[row]!,
      level: units.levels[row]! - 1,
      parent: made.get(units.parents[row]!) ?? null,
      now: [] as SearchUnit[],
    };
    unit.now.push(unit);
    made.set(row, unit);
  }
  return [...made.values()];
}

/** Units of all editions before that of the dataset, but for those that are as they were; in the order of what became of them. */
function formerUnits(
  { country, manifest }: OpenedDataset,
  catalogue: Catalogue,
  present: readonly SearchUnit[],
): SearchUnit[] {
  const places = new Map(present.map((unit, i) => [`${unit.level} ${unit.code}`, i]));
  const found = new Map<string, SearchUnit>();
  for (const edition of catalogue.editions) {
    if (edition.version >= manifest.adminVersion) break;
    const made = new Map<number, SearchUnit>();
    for (let row = 0; row < edition.count; row++) {
      const unit = unitOfRow(catalogue, edition, row);
      const level = country.levels.findIndex(({ id }) => id === unit.level);
      const now = successorsOf(catalogue, unit, manifest.adminVersion)
        .map(({ unit: { code } }) => places.get(`${level} ${code}`))
        .filter((place) => place !== undefined)
        .map((place) => present[place]!);
      if (level < 0 || now.length === 0) continue;
      const name = edition.names[row]!;
      const parent = made.get(edition.parents[row]!) ?? null;
      const former = { code: unit.code, name, kind: unit.kind, level, parent, now };
      made.set(row, former);
      if (!isAsBefore(former)) found.set(`${level} ${unit.code} ${name} ${unit.kind}`, former);
    }
  }
  const placeOf = ({ now, level }: SearchUnit) => places.get(`${level} ${now[0]!.code}`)!;
  return [...found.values()].sort(
    (a, b) => a.level - b.level || placeOf(a) - placeOf(b) || (a.code < b.code ? -1 : 1),
  );
}

function isAsBefore({ code, name, kind, now }: SearchUnit): boolean {
  const [only] = now;
  return now.length === 1 && only!.code === code && only!.name === name && only!.kind === kind;
}

/** Kinds that the country no longer has, by id. */
function formerKinds(
  { country }: OpenedDataset,
  { editions }: Catalogue,
): Record<string, UnitKind> {
  const known = new Set(country.levels.flatMap(({ kinds }) => Object.keys(kinds)));
  const all = editions
    .flatMap(({ levels }) => levels)
    .flatMap(({ kinds }) => Object.entries(kinds));
  return Object.fromEntries(all.filter(([id]) => !known.has(id)));
}

/** Everything that files are made from. */
interface AllUnits {
  readonly present: readonly SearchUnit[];
  readonly former: readonly SearchUnit[];
  readonly kinds: Record<string, UnitKind>;
}

async function partFile({ source, dataset }: Written, part: string, all: AllUnits) {
  const isIn = (unit: SearchUnit): boolean =>
    unit.now.some((now) => now.code === part || (now.parent !== null && isIn(now.parent)));
  const former = all.former.filter(isIn);
  const wanted = new Set(
    [...all.present.filter(isIn), ...former.flatMap(({ now }) => now)].flatMap(withAbove),
  );
  const present = all.present.filter((unit) => wanted.has(unit));
  const units = { present, former, kinds: all.kinds };
  const entry = villagesEntryAt(dataset.manifest, DEFAULT_DEFINITION.asOf);
  const layer = entry && (await readLayer(source, { entry, part }, dataset));
  const villages = layer?.data?.kind === 'villages' ? layer.data.villages : null;
  return dataFile(`search-${part}`, {
    format: SEARCH_FORMAT,
    units: unitTable(units, true),
    ...(villages ? { villages: villageTable(villages, present, dataset) } : {}),
  });
}

function withAbove(unit: SearchUnit): SearchUnit[] {
  return unit.parent === null ? [unit] : [unit, ...withAbove(unit.parent)];
}

/** Names, of former units only where they differ from the first that they went to. */
function unitTable({ present, former, kinds }: AllUnits, withFormerCodes: boolean): unknown {
  const rows = [...present, ...former];
  const places = new Map(rows.map((unit, row) => [unit, row]));
  const placeOf = (unit: SearchUnit | null) => (unit ? (places.get(unit) ?? -1) : -1) + 1;
  const isUsed = (id: string) => former.some(({ kind }) => kind === id);
  return {
    present: present.length,
    names: nameColumn(
      rows.map(({ name, now }, row) =>
        row >= present.length && name === now[0]!.name ? '' : name,
      ),
    ),
    codes: codeRuns(withFormerCodes ? rows : present),
    kinds: textColumn(rows.map(({ kind }) => kind)),
    levels: stepsOf(rows.map(({ level }) => level)),
    parents: stepsOf(rows.map(({ parent }) => placeOf(parent))),
    ...succession(former, places),
    formerKinds: Object.fromEntries(Object.entries(kinds).filter(([id]) => isUsed(id))),
  };
}

/** What became of former units: the first by steps, further ones by the row among the former ones. */
function succession(former: readonly SearchUnit[], places: ReadonlyMap<SearchUnit, number>) {
  const lists = former.map(({ now }) => now.map((unit) => places.get(unit)!));
  const also = lists.flatMap((list, row) => (list.length > 1 ? [[row, list.slice(1)]] : []));
  return { to: stepsOf(lists.map(([first]) => first!)), also: Object.fromEntries(also) };
}

function villageTable(
  villages: Villages,
  present: readonly SearchUnit[],
  { units }: OpenedDataset,
): unknown {
  const places = new Map(present.map(({ code }, row) => [code, row]));
  const codes = Array.from(villages.communes, (row) => units.codes[row] ?? '');
  const { statuses } = countVillages(units, asReported(villages), DEFAULT_DEFINITION);
  const texts = (column: TextColumn) =>
    textColumn(villages.names.map((_, row) => textAt(column, row)));
  const columns = {
    otherNames: texts(villages.otherNames),
    kinds: texts(villages.kinds),
    formerCommunes: texts(villages.formerCommunes),
    planOperators: texts(villages.planOperators),
    planDates: texts(villages.planDates),
  };
  return {
    names: nameColumn(villages.names),
    ids: idColumn(villages.ids, codes),
    communes: stepsOf(codes.map((code) => (places.get(code) ?? -1) + 1)),
    statuses: textOf([...statuses]),
    ...Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== null)),
  };
}
