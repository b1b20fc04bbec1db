/** What the kept rows of a table of sites would do to the sites that are known, and the overlay that does it. */
import { infrastructureEntryAt, type SitesEntry } from '../../core/dataset.ts';
import { EngineError } from '../../core/engine.ts';
import type { Finding } from '../../core/import-codes.ts';
import type { ImportPlan } from '../../core/imports.ts';
import type { Sites } from '../../core/model.ts';
import {
  isSameSiteValue,
  overlaidSites,
  SITE_FIELDS,
  type SiteRows,
  type SitesOverlay,
  siteValues,
  technologyBits,
} from '../../core/overlay/sites.ts';
import { operatorsAt, positionAt, siteIdAt, technologiesAt } from '../../io/import/check-points.ts';
import { finding } from '../../io/import/finding.ts';
import type { ImportTable } from '../../io/import/import-table.ts';
import type { JobControl } from '../job.ts';
import { readOnce } from '../joined-parts.ts';
import { bareLayerOf } from '../reading.ts';
import type { Session } from '../session.ts';
import { siteOverlaysOf } from './desk.ts';
import { partFinder } from './part-finder.ts';

/** What taking the sites in would do; `overlay` is `null` where the dataset has no layer of sites, or no row is kept. */
export interface SiteEffect extends Pick<ImportPlan, 'counts' | 'conflicts'> {
  readonly findings: readonly Finding[];
  readonly overlay: Omit<SitesOverlay, 'id' | 'source'> | null;
}

/** A table of sites. */
interface SaidSites {
  readonly table: ImportTable;
  readonly isKept: (row: number) => boolean;
  /** ISO date of what it says. */
  readonly date: string;
}

/** One site of the table. */
interface SaidSite {
  readonly id: string;
  readonly line: number;
  readonly lon: number;
  readonly lat: number;
  /** Where it lies. */
  readonly part: string;
  readonly operators: Set<string>;
  readonly technologies: Set<string>;
}

const ROWS_AT_ONCE = 200;

export async function siteEffect(
  session: Session,
  said: SaidSites,
  control: JobControl,
): Promise<SiteEffect> {
  const counts = { add: 0, update: 0, same: 0 };
  const findings: Finding[] = [];
  const entry = infrastructureEntryAt(session.dataset.manifest, 'sites', null);
  const sites = entry ? await saidSites(session, entry, said, control) : [];
  if (!entry || sites.length === 0) return { counts, conflicts: 0, findings, overlay: null };
  const bare = await knownSites(session, entry, new Set(sites.map(({ part }) => part)), control);
  const { date } = said;
  const byPart = inKnownParts(sites, bare);
  const parts = new Map([...byPart].map(([part, of]) => [part, rowsOf(of)]));
  const overlay = { date, layer: entry.id, parts };
  const before = siteOverlaysOf(session.imports, entry.id);
  for (const [part, of] of byPart) {
    const list = { part, date: entry.date };
    const known = overlaidSites(bare.get(part)!, before, list);
    const after = overlaidSites(
      bare.get(part)!,
      [...before, { ...overlay, id: '', source: '' }],
      list,
    );
    const compared = compareSites(known, after, parts.get(part)!);
    for (const outcome of compared.outcomes) counts[outcome]++;
    for (const { row, field, value } of compared.differences)
      findings.push(
        finding('value-differs', 'noted', { line: of[row]!.line, column: field, value }),
      );
    await control.breathe();
  }
  return { counts, conflicts: findings.length, findings, overlay };
}

/** The sites of the kept rows: rows about one site are one. */
async function saidSites(
  session: Session,
  entry: SitesEntry,
  { table, isKept }: SaidSites,
  control: JobControl,
): Promise<readonly SaidSite[]> {
  const sites = new Map<string, SaidSite>();
  const partAt = partFinder(session.dataset, entry);
  for (let row = 0; row < table.count; row++) {
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await control.breathe();
    const at = isKept(row) ? positionAt(table, row) : null;
    const part = at && partAt(at);
    if (!at || part === null) continue;
    const id = siteIdAt(table, row);
    const [lon, lat] = at;
    const site = sites.get(id) ?? {
      ...{ id, lon, lat, part, line: table.lines[row]! },
      ...{ operators: new Set<string>(), technologies: new Set<string>() },
    };
    sites.set(id, site);
    for (const each of operatorsAt(table, row).split(' ')) site.operators.add(each);
    for (const each of technologiesAt(table, row).split(' ')) site.technologies.add(each);
  }
  return [...sites.values()];
}

/** Sites of parts as the dataset has them. @throws {EngineError} when a list cannot be read: all would be taken for new ones */
async function knownSites(
  session: Session,
  { id }: SitesEntry,
  parts: ReadonlySet<string>,
  control: JobControl,
): Promise<ReadonlyMap<string, Sites>> {
  const known = new Map<string, Sites>();
  for (const part of [...parts].sort()) {
    const ref = { layer: id, part };
    const { data, gap } = await readOnce(session, ref, () => bareLayerOf(session, ref, control));
    if (data?.kind !== 'sites') throw new EngineError('dataset-unreadable', gap?.file ?? id);
    known.set(part, data.sites);
  }
  return known;
}

/** By part: one that a list has already stays there, though its table may put it across a border. */
function inKnownParts(
  sites: readonly SaidSite[],
  known: ReadonlyMap<string, Sites>,
): ReadonlyMap<string, readonly SaidSite[]> {
  const partOf = new Map([...known].flatMap(([part, { ids }]) => ids.map((id) => [id, part])));
  const byPart = new Map<string, SaidSite[]>();
  for (const site of sites) {
    const part = partOf.get(site.id) ?? site.part;
    const of = byPart.get(part);
    if (of) of.push(site);
    else byPart.set(part, [site]);
  }
  return byPart;
}

function rowsOf(sites: readonly SaidSite[]): SiteRows {
  return {
    ids: sites.map(({ id }) => id),
    positions: Float64Array.from(sites.flatMap(({ lon, lat }) => [lon, lat])),
    operators: sites.map(({ operators }) => [...operators].sort().join(' ').trim()),
    technologies: Uint8Array.from(sites, ({ technologies }) => technologyBits([...technologies])),
  };
}

interface Compared {
  readonly outcomes: readonly (keyof ImportPlan['counts'])[];
  readonly differences: readonly {
    readonly row: number;
    readonly field: string;
    readonly value: string;
  }[];
}

/** @param after what would be known with the sites that are said */
function compareSites(known: Sites, after: Sites, said: SiteRows): Compared {
  const rowOf = new Map(known.ids.map((id, row) => [id, row]));
  const differences: Compared['differences'][number][] = [];
  const outcomes = said.ids.map((id, row) => {
    const at = rowOf.get(id);
    if (at === undefined) return 'add';
    const [before, now, next] = [
      siteValues(known, at),
      siteValues(said, row),
      siteValues(after, at),
    ];
    let isNew = false;
    for (const field of SITE_FIELDS) {
      const isKnown = before[field] !== '';
      if (isKnown && now[field] !== '' && !isSameSiteValue(field, before[field], now[field]))
        differences.push({ row, field, value: `${before[field]} → ${now[field]}` });
      if (isKnown ? !isSameSiteValue(field, before[field], next[field]) : next[field] !== '')
        isNew = true;
    }
    return isNew ? 'update' : 'same';
  });
  return { outcomes, differences };
}
