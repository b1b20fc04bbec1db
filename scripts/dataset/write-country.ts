/**
 * Writes a whole country as a dataset in parts (`data/dataset-format.md`): splits it by the units of one level, encodes every
 * part, counts the whole with the product's own reader and engine from the files as they will be, and puts it in place at once.
 */
import type { Country } from '../../src/core/country.ts';
import type { OpenedDataset } from '../../src/core/dataset.ts';
import type { FigureTable } from '../../src/core/figures.ts';
import { parseCountry } from '../../src/io/country.ts';
import { openDataset } from '../../src/io/load.ts';
import type { Source } from '../../src/io/source.ts';
import type { CountryData } from './country-data.ts';
import { coverageLayer, infrastructureLayer, unitLayers } from './country-layers.ts';
import { refuseFindings } from './findings.ts';
import { countUnits, firstViewOf } from './first-view.ts';
import { folderSource } from './folder-source.ts';
import { type PartCodes, partCodes, sortedParts } from './part-codes.ts';
import { COUNTRY_PACKS } from './publish-country.ts';
import { readParts, type Written } from './read-parts.ts';
import { savingSizes } from './saving-sizes.ts';
import { searchFiles } from './search-files.ts';
import { villageLayer } from './village-files.ts';
import {
  type DataFile,
  type DatasetToWrite,
  filesOf,
  type LayerToWrite,
  refuseStrangers,
  writeDataset,
} from './write.ts';
import { writtenSource } from './written-source.ts';

/** What was written. */
export interface WrittenCountry {
  /** As the reader opens it. */
  readonly dataset: OpenedDataset;
  /** Of all units under the default definition. */
  readonly figures: FigureTable;
  /** Every file of the folder by its name. */
  readonly files: ReadonlyMap<string, DataFile>;
}

/**
 * Writes the dataset in place of whatever dataset the folder holds; the same data give the same bytes.
 * @param progress told what is being done, in a few words
 * @param countries the country packs of the site; the head names one of them
 * @throws when the folder holds anything that is no file of a dataset, when a village is in no commune of the boundaries, when
 * they lack a unit that the country pack requires, and when the reader finds anything to complain of; then nothing is written
 */
export async function writeCountry(
  folder: string,
  data: CountryData,
  progress: (step: string) => void = () => {},
  countries: Source = folderSource(COUNTRY_PACKS),
): Promise<WrittenCountry> {
  refuseStrangers(folder);
  progress('splitting');
  const country = await readCountry(String(data.head['country']), countries);
  const parts = partCodes(data.boundaries, country.levels, data.partLevel);
  const head = { ...data.head, partLevel: data.partLevel };
  const split = { head, layers: layersOf(data, country, parts), files: {} };
  const written = await open(split, countries);
  const declared = await readParts(written, sortedParts(parts), (code) => progress(`part ${code}`));
  progress('counting');
  const figures = await countUnits(written.source, written.dataset);
  const whole: DatasetToWrite = {
    head,
    layers: split.layers.map((layer) => withExtra(layer, 'declared', declared.get(layer.keys.id))),
    files: firstViewOf(written.dataset, figures),
    search: await searchFiles(written, sortedParts(parts), countries),
  };
  progress('writing');
  const { dataset } = await open(whole, countries);
  const sizes = savingSizes(dataset.manifest, filesOf(whole));
  const sized = { ...whole, head: { ...head, sizes } };
  writeDataset(folder, sized);
  return { dataset, figures, files: filesOf(sized) };
}

async function readCountry(id: string, countries: Source): Promise<Country> {
  const file = `${id}/country.json`;
  const text = new TextDecoder().decode(await countries.read(file));
  const { value, issues } = parseCountry(JSON.parse(text), file);
  refuseFindings(file, { issues });
  if (!value) throw new Error(`${file} is no country`);
  return value;
}

function layersOf(data: CountryData, country: Country, parts: PartCodes): LayerToWrite[] {
  const { asOf } = data.head as { readonly asOf?: unknown };
  return [
    ...unitLayers(data, country, parts),
    ...data.villages.map((table) => villageLayer(table, parts)),
    ...data.coverage.map((layer) => coverageLayer(layer, asOf, parts)),
    ...data.infrastructure.map((layer) => infrastructureLayer(layer, asOf, parts)),
  ];
}

function withExtra(layer: LayerToWrite, key: string, file: DataFile | undefined): LayerToWrite {
  return file ? { ...layer, extras: { ...layer.extras, [key]: file } } : layer;
}

/** Opens the dataset as its files are. */
async function open(dataset: DatasetToWrite, countries: Source): Promise<Written> {
  const source = writtenSource(dataset);
  const opened = await openDataset({ dataset: source, countries });
  refuseFindings(dataset.head.id, opened);
  const { country, units } = opened;
  const missing = country.requiredUnits.filter(({ code }) => !units.codes.includes(code));
  if (missing.length > 0) {
    const names = missing.map(({ code, name }) => `${name} (${code})`);
    throw new Error(`the boundaries lack what every map of the country shows: ${names.join(', ')}`);
  }
  return { source, dataset: opened };
}
