/** The searcher of the dataset that is being opened: made when first asked, ready before the dataset is. */
import type { OpenedDataset } from '../core/dataset.ts';
import type { SearchAnswer, SearchQuestion } from '../core/search/search.ts';
import type { DatasetHead } from '../io/head.ts';
import type { Source } from '../io/source.ts';
import { type ImportedParts, importedParts } from './imports/searched.ts';
import type { JobControl } from './job.ts';
import { layerOf } from './reading.ts';
import type { Searcher } from './search.ts';
import type { Session } from './session.ts';

/** Where a search can begin. */
export interface Seeking {
  search(question: SearchQuestion, control: JobControl): Promise<SearchAnswer>;
}

export interface SeekingPorts {
  readonly head: Promise<DatasetHead>;
  readonly source: Source;
  /** Once the dataset is open. */
  readonly session: Promise<Session>;
}

/** The code that searches is fetched with the first question. */
export function createSeeking({ head, source, session }: SeekingPorts): Seeking {
  head.catch(() => {}); // whoever opens the dataset says so
  let searcher: Promise<Searcher> | null = null;
  let open: Session | null = null;
  session.then(
    (opened) => {
      open = opened;
    },
    () => {},
  );
  const start = async (): Promise<Searcher> => {
    const { createSearcher } = await import('./search.ts');
    return createSearcher({
      head,
      source,
      imported: (): ImportedParts | null => open && importedParts(open),
      opened: async (): Promise<OpenedDataset> => (await session).dataset,
      async villages(layer, part, control) {
        const { data } = await layerOf(await session, { layer, part }, control);
        return data?.kind === 'villages' ? data.villages : null;
      },
    });
  };
  return {
    async search(question, control) {
      searcher ??= start();
      searcher.catch(() => {
        searcher = null; // tried again when asked again
      });
      return (await searcher).search(question, control);
    },
  };
}
