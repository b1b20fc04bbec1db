/** What a picture of the map says of the changes that it shows. Reads signals. */
import type { Manifest } from '../../core/dataset.ts';
import type { ChangeKind } from '../../core/village-changes.ts';
import { listDate } from '../compare/side-words.ts';
import { toldCounts } from '../compare/told-counts.ts';
import { definitionLine } from '../definition-text.ts';
import { formatDate } from '../format.ts';
import { compareWords } from '../i18n/compare.ts';
import type { PageContext } from '../page.ts';

/** The symbols that are drawn and what they are about. */
export interface ChangesKey {
  readonly title: string;
  readonly lines: readonly { readonly kind: Exclude<ChangeKind, 'none'>; readonly text: string }[];
  /** By which definition the lists are judged: one for both, or that of the earlier and that of the later. */
  readonly definitions: readonly string[];
}

/** `null` while the map draws no changes. */
export function changesKey(page: PageContext, manifest: Manifest): ChangesKey | null {
  const { model, language, text } = page;
  const changes = model.compared.value?.changes;
  const question = changes?.question.value;
  const isDrawn = model.store.view.value.comparison?.mode === 'change';
  if (!isDrawn || !question || changes?.state.value !== 'told') return null;
  const words = compareWords(language.value);
  const counts = toldCounts(changes, manifest);
  const sides = [question.before, question.after];
  const [earlier = '', later = ''] = sides.map((side) =>
    formatDate(listDate(manifest, side), language.value),
  );
  const rules = sides.map((side) =>
    definitionLine(
      { ...side, asOf: null }, // the title tells the dates
      { operators: manifest.operators, text: text.value, language: language.value },
    ),
  );
  return {
    title: earlier === later ? words.sameDate(later) : words.between(earlier, later),
    lines: changes.changed.value.flatMap(({ kind }) =>
      kind === 'none' ? [] : [{ kind, text: words.kind(kind, counts) }],
    ),
    definitions: [...new Set(rules)],
  };
}
