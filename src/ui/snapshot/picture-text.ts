/** Every text of a picture of the map, so that it says by itself what it shows. Reads signals. */
import { type MapLabel, textIn } from '../../core/country.ts';
import type { OpenedDataset } from '../../core/dataset.ts';
import type { Status } from '../../core/model.ts';
import { countedDate, definitionLine } from '../definition-text.ts';
import { formatDate } from '../format.ts';
import { embedWords } from '../i18n/embed.ts';
import { importsLine } from '../imports-line.ts';
import { classesTitle, className } from '../layers/legend.tsx';
import { fullName } from '../names.ts';
import { archipelagos } from '../overview-model.ts';
import type { PageContext } from '../page.ts';
import { type ChangesKey, changesKey } from './changes-key.ts';

/** A line of the key: its words and the custom property of its colour; '' is hatched. */
interface KeyLine {
  readonly text: string;
  readonly token: string;
}

export interface PictureText {
  readonly title: string;
  /** '' where the map colours no communes. */
  readonly keyTitle: string;
  readonly key: readonly KeyLine[];
  /** What became of villages, where the map draws that in their place. */
  readonly changes: ChangesKey | null;
  /** What the points of villages mean; empty where the map draws none. */
  readonly statuses: readonly { readonly status: Status; readonly text: string }[];
  /** Sample, estimate, illustrative boundaries; '' where there is nothing to warn of. */
  readonly warning: string;
  /** Definition, date, sources, address; each a line of the foot. */
  readonly foot: readonly string[];
  /** What every picture of the country has to name, with its islands. */
  readonly archipelagos: readonly { readonly name: string; readonly label: MapLabel }[];
}

export function pictureText(page: PageContext, dataset: OpenedDataset): PictureText {
  const { text, language, counted, model, ports } = page;
  const { manifest, country } = dataset;
  const { ribbon, sources, kinds } = text.value;
  const words = embedWords(language.value);
  const asOf = countedDate(manifest, counted.value.asOf);
  const date = asOf === '' ? '' : `${sources.asOf(formatDate(asOf, language.value))}.`;
  const titles = manifest.sources.map(({ id, title }) => textIn(title, language.value) || id);
  const warnings = [
    manifest.kind === 'official' ? '' : ribbon[manifest.kind],
    manifest.boundaries === 'official' ? '' : ribbon.approximate,
  ];
  const imports = importsLine(page);
  const layers = model.derived.shownLayers.value;
  const hasClasses = layers.has('communes');
  const changes = changesKey(page, manifest);
  const own = definitionLine(counted.value, {
    operators: manifest.operators,
    text: text.value,
    language: language.value,
  });
  return {
    title: fullName(dataset, model.derived.unit.value, language.value),
    keyTitle: hasClasses ? classesTitle(page) : '',
    key: hasClasses
      ? model.legend.shareClasses.value
          .filter(({ isHidden }) => !isHidden)
          .map((entry) => ({
            text: className(entry, language.value),
            token: entry.shareClass < 0 ? '' : `--share-${entry.shareClass}`,
          }))
      : [],
    changes,
    statuses: layers.has('villages')
      ? model.legend.statuses.value
          .filter(({ villages, isHidden }) => villages > 0 && !isHidden)
          .map(({ status }) => ({ status, text: page.statusLabels.value[status] }))
      : [],
    warning: warnings.filter((part) => part !== '').join(' · '),
    foot: [
      `${words.frame.definition}: ${(changes?.definitions ?? [own]).join(' → ')}.`,
      ...(imports === '' ? [] : [`${imports}.`]),
      `${date} ${kinds[manifest.kind]}. ${words.frame.sources}: ${titles.join('; ')}.`,
      `${text.value.app.name} · ${ports.addressOf(model.store.view.value)}`,
    ],
    archipelagos: archipelagos(country).map((label) => ({
      name: textIn(label.text, language.value),
      label,
    })),
  };
}
