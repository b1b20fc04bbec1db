/**
 * What of a sample is real, approximate or invented, as its manifest tells. Pure; words are in the catalogues. Nothing is claimed
 * that the manifest does not say.
 */
import type { LayerEntry, OpenedDataset } from '../core/dataset.ts';

/** What a reader sees of a dataset, by the trust it deserves. */
export const TRUST_SUBJECTS = [
  'units',
  'published',
  'boundaries',
  'villages',
  'coverage',
  'fibre',
  'sites',
] as const satisfies readonly (LayerEntry['kind'] | 'published' | 'boundaries')[];
export type TrustSubject = (typeof TRUST_SUBJECTS)[number];

/** The three grades, in the order in which they are told. */
export const TRUST_GRADES = ['real', 'approximate', 'sample'] as const;
export type TrustGrade = (typeof TRUST_GRADES)[number];

/** The subjects of each grade; a grade may be empty, and a subject of which nothing is known is in none. */
export type DataTrust = Readonly<Record<TrustGrade, readonly TrustSubject[]>>;

/** What there is to say of a sample; `null` for data of any other kind, which their sources vouch for. */
export function dataTrust({
  manifest,
  country,
  units,
}: Pick<OpenedDataset, 'manifest' | 'country' | 'units'>): DataTrust | null {
  if (manifest.kind !== 'sample') return null;
  const grades = new Map<TrustSubject, TrustGrade>();
  for (const { kind } of manifest.layers) grades.set(kind, 'sample');
  grades.delete('units');
  grades.set('boundaries', BOUNDARY_GRADES[manifest.boundaries]);
  if (manifest.boundaries === 'made') grades.set('units', 'sample');
  else if (manifest.boundaries === 'official' || units.isNational) grades.set('units', 'real');
  if (units.isNational && country.publishedSeries.length > 0) grades.set('published', 'real');
  const of = (grade: TrustGrade) =>
    TRUST_SUBJECTS.filter((subject) => grades.get(subject) === grade);
  return { real: of('real'), approximate: of('approximate'), sample: of('sample') };
}

const BOUNDARY_GRADES = {
  official: 'real',
  approximate: 'approximate',
  made: 'sample',
} as const satisfies Record<OpenedDataset['manifest']['boundaries'], TrustGrade>;
