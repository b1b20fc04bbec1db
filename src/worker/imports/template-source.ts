/** What templates are made from: the villages of a unit as they are known today, and what the units are called. */
import { fullName, unitAt } from '../../core/admin/lookup.ts';
import { concatVillages } from '../../core/concat-villages.ts';
import { textIn } from '../../core/country.ts';
import { isInParts, partOf, type VillagesEntry, villagesEntryAt } from '../../core/dataset.ts';
import { EngineError } from '../../core/engine.ts';
import { TECHNOLOGIES, type Technology, type Villages } from '../../core/model.ts';
import { UNNAMED_OPERATOR } from '../../core/overlay/overlay.ts';
import type { TemplatesQuestion } from '../../core/templates.ts';
import { pathTo, unitsWithin } from '../../core/units.ts';
import { type TemplateWords, templateText } from '../../io/templates/template-words.ts';
import type { TemplateCommune, TemplateSource } from '../../io/templates/village-template.ts';
import type { JobControl } from '../job.ts';
import { readOnce } from '../joined-parts.ts';
import { layerOf } from '../reading.ts';
import type { Session } from '../session.ts';
import type { ImportKit } from './import-kit.ts';

/** Everything that the templates of a unit share, and its communes with their villages. */
export type UnitSource = Omit<TemplateSource, 'facts'>;

/** @param unit row of the unit */
export async function unitSource(
  session: Session,
  kit: ImportKit,
  { unit, words, language }: UnitChoice,
  control: JobControl,
): Promise<UnitSource> {
  const { manifest, units } = session.dataset;
  const communes = unitsWithin(units, unit, units.communeLevel);
  const entry = villagesEntryAt(manifest, null);
  const villages = entry && (await villagesOf(session, entry, communes, control));
  const known = villages?.operators ?? manifest.operators;
  const operators = known.filter(({ id }) => id !== UNNAMED_OPERATOR);
  const rows = rowsByCommune(villages);
  return {
    villages,
    operators,
    technologies: technologiesOf(session, entry, villages),
    kinds: kindsOf(words, villages),
    text: templateText(words, language),
    communes: communes.map(
      (commune): TemplateCommune => ({
        code: units.codes[commune]!,
        name: nameOf(session, kit, { unit: commune, language: kit.pack.catalogue.language }),
        villages: rows.get(commune) ?? [],
      }),
    ),
  };
}

interface UnitChoice {
  readonly unit: number;
  readonly words: TemplateWords;
  readonly language: TemplatesQuestion['language'];
}

/**
 * A unit's name with its kind, as the catalogue has it: that is what a table is held against when it comes back. Of one that the
 * catalogue lacks as the dataset has it.
 */
export function nameOf(
  { dataset: { manifest, units } }: Session,
  { pack: { catalogue } }: ImportKit,
  { unit, language }: { readonly unit: number; readonly language: string },
): string {
  const known = unitAt(catalogue, { code: units.codes[unit]!, version: manifest.adminVersion });
  return known ? fullName(catalogue, known, language) : units.names[unit]!;
}

/** "Xã Sinh Long (00955), Tỉnh Tuyên Quang (08)"; of the whole country its name. */
export function placeText(
  session: Session,
  kit: ImportKit,
  asked: { readonly unit: number; readonly language: string },
): string {
  const { units, country } = session.dataset;
  const path = pathTo(units, asked.unit).slice(1).reverse();
  const names = path.map((unit) => {
    const name = nameOf(session, kit, { ...asked, unit });
    return `${name} (${units.codes[unit]!})`;
  });
  return names.join(', ') || textIn(country.name, asked.language);
}

/**
 * The villages of all parts that communes are in; `null` where no part has any.
 * @throws {EngineError} when a list cannot be read: a template without known villages would bring them back as new ones
 */
async function villagesOf(
  session: Session,
  entry: VillagesEntry,
  communes: readonly number[],
  control: JobControl,
): Promise<Villages | null> {
  const parts = isInParts(entry)
    ? new Set(communes.map((commune) => partOf(session.dataset, commune)))
    : new Set(['']);
  const tables: Villages[] = [];
  for (const part of parts) {
    const ref = { layer: entry.id, part };
    const { data, gap } = await readOnce(session, ref, () => layerOf(session, ref, control));
    if (gap) throw new EngineError('dataset-unreadable', gap.file);
    if (data?.kind === 'villages') tables.push(data.villages);
  }
  return tables.length > 0 ? concatVillages(tables) : null;
}

function rowsByCommune(villages: Villages | null): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  villages?.communes.forEach((commune, row) => {
    const of = rows.get(commune);
    if (of) of.push(row);
    else rows.set(commune, [row]);
  });
  return rows;
}

/** Technologies that the dataset tells anything of, in reports or in maps; all where it tells nothing. */
function technologiesOf(
  { dataset: { manifest } }: Session,
  entry: VillagesEntry | null,
  villages: Villages | null,
): readonly Technology[] {
  const told = new Set<string>(
    manifest.layers.flatMap((layer) => (layer.kind === 'coverage' ? [layer.technology] : [])),
  );
  for (const field of entry?.spoken ?? []) told.add(field.split('.')[0]!);
  const count = villages?.operators.length ?? 0;
  villages?.spoken.forEach((isSpoken, at) => {
    if (isSpoken === 1) told.add(TECHNOLOGIES[Math.floor(at / count)]!);
  });
  const of = TECHNOLOGIES.filter((technology) => told.has(technology));
  return of.length > 0 ? of : TECHNOLOGIES;
}

/** Kinds that the country has, and others that villages here are of. */
function kindsOf({ kinds }: TemplateWords, villages: Villages | null): readonly string[] {
  const here = (villages?.kinds.values ?? []).filter((kind) => kind !== '');
  return [...new Set([...kinds, ...here])];
}
