/**
 * What every component is given: the page's model, the ports to the world outside the interface, the words of the chosen
 * language. Handed down by a Preact context, so that no component imports a store.
 */
import type { ReadonlySignal, Signal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Definition } from '../core/definition.ts';
import type { ShareId } from '../core/figure-formulas.ts';
import type { Status } from '../core/model.ts';
import type { ExportFormat, ExportTable } from '../core/table/export-table.ts';
import type { OfflinePort } from '../state/offline.ts';
import type { PageModel } from '../state/page-model.ts';
import { formatHash } from '../state/permalink.ts';
import type { Preferences } from '../state/preferences.ts';
import type { Language, Page, View } from '../state/view.ts';
import type { DefinitionChange } from './definition-change.ts';
import { operatorPhrase } from './definition-text.ts';
import type { Catalogue } from './i18n/catalogue.ts';
import { type Nouns, nounsOf } from './names.ts';
import type { FollowedWords } from './words.ts';

/** What the interface asks of the outside. `main.tsx` supplies it. */
export interface AppPorts {
  /** Called once with the element that the map may fill. */
  mapContainer(element: HTMLElement): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Moves the map back to the selected place. */
  home(): void;
  /** Opens the dataset again after it failed. */
  retry(): void;
  /** Resolves to whether the clipboard took the text; it never rejects. */
  copyText(text: string): Promise<boolean>;
  /**
   * A copy of what the map shows, with the pixels of the canvas to a CSS pixel and the kilometres to a CSS pixel at its centre; `null`
   * where no map is drawn.
   */
  mapSnapshot(): Promise<{
    readonly canvas: HTMLCanvasElement;
    readonly pixelRatio: number;
    readonly kmPerPx: number;
  } | null>;
  /** Size of text and contrast; what is written to it is kept. */
  readonly preferences: Signal<Preferences>;
  /** Working without a network. */
  readonly offline: OfflinePort;
  /** Gives the reader a file. Rejects where the code that writes it can't be had. */
  saveTable(table: ExportTable, format: ExportFormat): Promise<void>;
  /** Absolute address that shows the view, for links and for copying. */
  addressOf(view: View): string;
}

/** Everything a component may read, and the actions it may ask for. */
export interface PageContext {
  readonly model: PageModel;
  readonly ports: AppPorts;
  /** Of the words that are shown; the view may ask for one whose words are on their way. */
  readonly language: ReadonlySignal<Language>;
  readonly text: ReadonlySignal<Catalogue>;
  /** What settlements and communes are called in the dataset's country. */
  readonly nouns: ReadonlySignal<Nouns>;
  readonly page: ReadonlySignal<Page>;
  /** What links lead on from: the view without its camera, another value only when something else than the camera changes. */
  readonly linked: ReadonlySignal<View>;
  /** Id of the selected village; '' is none. */
  readonly villageId: ReadonlySignal<string>;
  readonly definition: ReadonlySignal<Definition>;
  /** The definition that the shown figures were counted under (the chosen one, once counted). */
  readonly counted: ReadonlySignal<Definition>;
  /** What the statuses of villages are called under that definition. */
  readonly statusLabels: ReadonlySignal<Catalogue['status']>;
  /** "sóng di động băng rộng", "4G or better from at least two operators": what is counted, in words. */
  readonly signal: ReadonlySignal<string>;
  /** Whether the window has room for panel and map side by side. */
  readonly isWide: ReadonlySignal<boolean>;
  /** The last change of the definition and what it moved; `null` before any. */
  readonly change: Signal<DefinitionChange | null>;
  /** The figure whose explanation is open; `null` is none. */
  readonly explained: Signal<ShareId | null>;
}

const Context = createContext<PageContext | null>(null);

/** Puts a {@link PageContext} within reach of {@link usePage}. */
export const PageProvider = Context.Provider;

/** Makes the context of one page. */
export function createPageContext(
  model: PageModel,
  ports: AppPorts,
  { isWide, words }: { isWide: ReadonlySignal<boolean>; words: FollowedWords['words'] },
): PageContext {
  const { view } = model.store;
  const { dataset, counted } = model.derived;
  const language = computed(() => words.value.language);
  const text = computed(() => words.value.text);
  return {
    model,
    ports,
    language,
    text,
    nouns: computed(() => nounsOf(dataset.value?.country, language.value)),
    page: computed(() => view.value.page),
    linked: linkedView(view),
    villageId: computed(() => view.value.village),
    definition: computed(() => view.value.definition),
    counted,
    statusLabels: computed(() =>
      counted.value.scope === 'provincial' ? text.value.provincialStatus : text.value.status,
    ),
    signal: computed(() => {
      const { technology, operator, scope } = counted.value;
      const operators = dataset.value?.manifest.operators ?? null;
      return text.value.signal(technology, operatorPhrase(operator, operators), scope);
    }),
    isWide,
    change: signal<DefinitionChange | null>(null),
    explained: signal<ShareId | null>(null),
  };
}

function linkedView(view: ReadonlySignal<View>): ReadonlySignal<View> {
  const hash = computed(() => formatHash({ ...view.value, camera: null }));
  return computed(() => {
    hash.value; // says everything of a view, and is compared by its letters
    return { ...view.peek(), camera: null };
  });
}

/** A status on its own: it names the signal that is there or missing. Reads signals. */
export function statusText(
  { text, counted, statusLabels, signal: told }: PageContext,
  status: Status,
): string {
  if (counted.value.scope === 'provincial') return statusLabels.value[status];
  return text.value.statusOf[status](told.value);
}

/** @throws when used outside {@link PageProvider} */
export function usePage(): PageContext {
  const page = useContext(Context);
  if (!page) throw new Error('usePage outside of PageProvider');
  return page;
}
