/**
 * What tables that somebody brought say of sites, kept beside the dataset like an overlay of villages: laid over the lists that are
 * read, and taken away again.
 */
import { type Sites, TECHNOLOGIES, type Technology, textAt } from '../model.ts';
import { isSamePlace, placeText } from './place-text.ts';

/** n sites of one part. */
export interface SiteRows {
  /** Each once. One that a list does not have is a site that is added. */
  readonly ids: readonly string[];
  /** Length 2n, lon then lat in degrees: every site has one. */
  readonly positions: Float64Array;
  /** Operator ids, a space between those that share a mast; '' where not known. */
  readonly operators: readonly string[];
  /** As in `Sites.technologies`; 0 where not known. */
  readonly technologies: Uint8Array;
}

/** One table of sites. */
export interface SitesOverlay {
  readonly id: string;
  readonly source: string;
  /** ISO date of what it says. */
  readonly date: string;
  /** Layer id of the sites that it is about. */
  readonly layer: string;
  /** By code of the part, '' of a layer that is whole. */
  readonly parts: ReadonlyMap<string, SiteRows>;
}

/** Fields of a site that can be told otherwise. */
export const SITE_FIELDS = ['position', 'operators', 'technologies'] as const;
export type SiteField = (typeof SITE_FIELDS)[number];

/** A site in words: a position as "lon lat", operators and technologies with spaces between; '' where not known. */
export type SiteValues = Readonly<Record<SiteField, string>>;

/** What is known of a site, or said of it. */
export function siteValues(sites: SiteRows | Sites, row: number): SiteValues {
  return {
    position: placeText(sites.positions[2 * row]!, sites.positions[2 * row + 1]!),
    operators: operatorsAt(sites, row),
    technologies: technologiesOf(sites.technologies[row]!).join(' '),
  };
}

/** Whether two known values are one. */
export function isSameSiteValue(field: SiteField, a: string, b: string): boolean {
  return field === 'position' ? isSamePlace(a, b) : a === b;
}

/** The technologies of the bits of a site. */
export function technologiesOf(bits: number): readonly Technology[] {
  return TECHNOLOGIES.filter((_, t) => bits & (1 << t));
}

export function technologyBits(technologies: readonly string[]): number {
  return TECHNOLOGIES.reduce(
    (bits, each, t) => (technologies.includes(each) ? bits | (1 << t) : bits),
    0,
  );
}

/** The list that overlays are laid over. */
export interface OverlaidSites {
  /** Code of the part, '' for a layer that is whole. */
  readonly part: string;
  /** ISO date of the list. */
  readonly date: string;
}

/**
 * The sites with overlays of their layer, in the order in which they were taken in: a known value takes the place of an unknown one
 * and of one that is not later; sites that are added stand behind the others. The list itself stays as it is.
 */
export function overlaidSites(
  sites: Sites,
  overlays: readonly SitesOverlay[],
  { part, date }: OverlaidSites,
): Sites {
  const laid = overlays.flatMap((overlay) => {
    const rows = overlay.parts.get(part);
    return rows ? [{ rows, date: overlay.date }] : [];
  });
  if (laid.length === 0) return sites;
  const rowOf = new Map(sites.ids.map((id, row) => [id, row]));
  const ids = [...sites.ids];
  for (const { rows } of laid) {
    for (const id of rows.ids) if (!rowOf.has(id)) rowOf.set(id, ids.push(id) - 1);
  }
  const positions = new Float64Array(2 * ids.length).fill(Number.NaN);
  positions.set(sites.positions);
  const technologies = new Uint8Array(ids.length);
  technologies.set(sites.technologies);
  const operators = ids.map((_, row) => (row < sites.count ? operatorsAt(sites, row) : ''));
  const dates = ids.map((_, row) => (row < sites.count ? date : ''));
  for (const { rows, date: said } of laid.toSorted((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  )) {
    for (const [at, id] of rows.ids.entries()) {
      const row = rowOf.get(id)!;
      const counts = said >= dates[row]!;
      if (counts || Number.isNaN(positions[2 * row]!))
        positions.set(rows.positions.subarray(2 * at, 2 * at + 2), 2 * row);
      if (rows.operators[at] !== '' && (counts || operators[row] === ''))
        operators[row] = rows.operators[at]!;
      if (rows.technologies[at] !== 0 && (counts || technologies[row] === 0))
        technologies[row] = rows.technologies[at]!;
      if (counts) dates[row] = said;
    }
  }
  return { count: ids.length, ids, positions, operators: textColumn(operators), technologies };
}

function operatorsAt({ operators }: SiteRows | Sites, row: number): string {
  return 'index' in operators ? textAt(operators, row) : operators[row]!;
}

function textColumn(texts: readonly string[]): Sites['operators'] {
  const values = [...new Set(['', ...texts])];
  const placeOf = new Map(values.map((text, place) => [text, place]));
  return { values, index: Uint32Array.from(texts, (text) => placeOf.get(text)!) };
}
