/** What every part of the comparison is given. */
import type { Manifest } from '../../core/dataset.ts';
import type { Compared } from '../../state/page-model.ts';
import type { Comparison, View } from '../../state/view.ts';
import { compareWords } from '../i18n/compare.ts';
import type { SideName } from '../i18n/vi-compare.ts';
import { type PageContext, usePage } from '../page.ts';
import type { SideView } from './presets.ts';
import { sideWords } from './side-words.ts';

/** A comparison that is shown, with its words. Reads signals. */
interface ShownComparison {
  readonly page: PageContext;
  readonly words: ReturnType<typeof compareWords>;
  readonly view: View;
  readonly comparison: Comparison;
  /** `null` while it is on its way. */
  readonly compared: Compared | null;
  readonly manifest: Manifest;
  /** What a side shows, in words. */
  readonly label: (side: SideName) => string;
}

/** @throws outside of a comparison: its parts are shown only while there is one */
export function useComparison(): ShownComparison {
  const page = usePage();
  const { model, language, text } = page;
  const view = model.store.view.value;
  const { comparison } = view;
  const manifest = model.derived.dataset.value?.manifest;
  if (!comparison || !manifest) throw new Error('expected a comparison of a dataset, found none');
  const words = compareWords(language.value);
  const sides: Readonly<Record<SideName, SideView>> = { left: view, right: comparison };
  const label = (side: SideName) =>
    sideWords(sides[side], sides[side === 'left' ? 'right' : 'left'], {
      manifest,
      operators: manifest.operators,
      text: text.value,
      language: language.value,
      coverage: words.coverageOf,
    });
  return { page, words, view, comparison, compared: model.compared.value, manifest, label };
}
