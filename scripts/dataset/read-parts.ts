/**
 * Reads every part of every layer of a dataset about to be written, with the product's own reader, and works out on the way
 * what the declared polygons say of each snapshot of the villages.
 */
import {
  coverageEntriesAt,
  type LayerData,
  type LayerEntry,
  type OpenedDataset,
  type VillagesEntry,
} from '../../src/core/dataset.ts';
import { readLayer } from '../../src/io/load.ts';
import type { Source } from '../../src/io/source.ts';
import { addDeclared, declaredColumns } from './declared.ts';
import { refuseFindings } from './findings.ts';
import { tableFile } from './village-files.ts';
import type { DataFile } from './write.ts';

/** Where the files are and what they are read against. */
export interface Written {
  readonly source: Source;
  readonly dataset: OpenedDataset;
}

/**
 * The `declared` file of each snapshot by the id of its layer; none where nothing was declared up to its date.
 * @param onPart called before each part with its code
 * @throws when the reader finds anything to complain of
 */
export async function readParts(
  { source, dataset }: Written,
  parts: readonly string[],
  onPart: (code: string) => void,
): Promise<ReadonlyMap<string, DataFile>> {
  const { manifest } = dataset;
  const snapshots = manifest.layers
    .filter((layer) => layer.kind === 'villages')
    .map((entry) => snapshotOf(entry, dataset));
  for (const part of parts) {
    onPart(part);
    const read = new Map<string, LayerData | null>();
    for (const entry of manifest.layers)
      read.set(entry.id, await readSound({ source, dataset }, entry, part));
    for (const { entry, declared, columns } of snapshots) {
      const data = read.get(entry.id);
      if (data?.kind !== 'villages') continue;
      const layers = declared.map(({ id }) => read.get(id) ?? null);
      const coverage = layers.flatMap((layer) =>
        layer?.kind === 'coverage' ? [layer.coverage] : [],
      );
      addDeclared(columns, data.villages, coverage);
    }
  }
  return new Map(snapshots.flatMap((snapshot) => declaredFile(snapshot)));
}

interface Snapshot {
  readonly entry: VillagesEntry;
  /** Layers of polygons that count on its date. */
  readonly declared: ReturnType<typeof coverageEntriesAt>;
  readonly columns: ReturnType<typeof declaredColumns>;
}

function snapshotOf(entry: VillagesEntry, { manifest }: OpenedDataset): Snapshot {
  const declared = coverageEntriesAt(manifest, entry.date).filter(
    ({ evidence }) => evidence === 'declared',
  );
  return { entry, declared, columns: declaredColumns(declared) };
}

async function readSound(
  { source, dataset }: Written,
  entry: LayerEntry,
  part: string,
): Promise<LayerData | null> {
  const layer = await readLayer(source, { entry, part }, dataset);
  refuseFindings(`${entry.id}, part ${part}`, layer);
  return layer.data;
}

function declaredFile({ entry, declared, columns }: Snapshot): [string, DataFile][] {
  const isKnown = Object.values(columns).some((cells) => cells.some((cell) => cell !== ''));
  if (declared.length === 0 || !isKnown) return [];
  const rows = Object.values(columns)[0]!.length;
  return [[entry.id, tableFile(`${entry.id}-declared`, rows, columns)]];
}
