/** What a dataset lets one choose in the definition: only what there are data for. */
import { type Manifest, snapshotDates } from '../core/dataset.ts';
import type { OperatorRule } from '../core/definition.ts';
import { EVIDENCE_KINDS, type Evidence } from '../core/model.ts';

/** Evidence kinds that the dataset can answer for: reports if it lists villages, others if coverage was supplied as such. */
export function evidenceChoices({ layers }: Manifest): Evidence[] {
  const kinds = new Set<Evidence>();
  for (const layer of layers) {
    if (layer.kind === 'villages') kinds.add('reported');
    if (layer.kind === 'coverage') kinds.add(layer.evidence);
  }
  return EVIDENCE_KINDS.filter((kind) => kinds.has(kind));
}

/** Dates to choose from, latest first; `null` is "the latest", whichever date that is. */
export function dateChoices(
  manifest: Manifest,
): readonly { readonly asOf: string | null; readonly date: string }[] {
  return snapshotDates(manifest)
    .reverse()
    .map((date, index) => ({ asOf: index === 0 ? null : date, date }));
}

/** Any operator, at least two, and each that the dataset names. */
export function operatorRules({ operators }: Manifest): OperatorRule[] {
  const named = operators.map(({ id }) => ({ kind: 'named', id }) as const);
  return [{ kind: 'any' }, { kind: 'at-least-two' }, ...named];
}
