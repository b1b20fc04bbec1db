/** Technologies that a cell lists, by the names of their standards: they are alike in every country's tables. */
import { TECHNOLOGIES, type Technology } from '../../core/model.ts';

const STANDARDS: Readonly<Record<string, Technology>> = {
  gsm: '2G',
  gprs: '2G',
  edge: '2G',
  umts: '3G',
  wcdma: '3G',
  hspa: '3G',
  'hspa+': '3G',
  nodeb: '3G',
  lte: '4G',
  'lte-a': '4G',
  enodeb: '4G',
  nr: '5G',
  gnodeb: '5G',
};

/** What a cell lists, and the words in it that name no technology. */
export interface ListedTechnologies {
  readonly technologies: readonly Technology[];
  readonly unknown: readonly string[];
}

/** Words of a country's lists. */
export interface ListWords {
  /** Between the last two of a list. */
  readonly and: readonly string[];
  /** Beside technologies, and saying nothing of them. */
  readonly beside: readonly string[];
}

/** Reads a cell that lists technologies: "2G/3G/4G", "4G LTE", "GSM900 + LTE1800". Frequencies in MHz say nothing. */
export type TechnologyReader = (cell: string) => ListedTechnologies;

export function technologyReader({ and, beside }: ListWords): TechnologyReader {
  const fillers = new Set(['mhz', '-', ...and, ...beside].map((word) => word.toLowerCase()));
  return (cell) => {
    const found = new Set<Technology>();
    const unknown: string[] = [];
    for (const word of cell.toLowerCase().split(/[\s,;/|&()]+|\+(?=\s|\d?[a-z])/u)) {
      const bare = word.replace(/\d{3,4}(?:mhz)?$/u, '');
      const technology =
        TECHNOLOGIES.find((each) => each.toLowerCase() === bare) ??
        (Object.hasOwn(STANDARDS, bare) ? STANDARDS[bare] : undefined);
      if (technology) found.add(technology);
      else if (bare !== '' && !fillers.has(bare)) unknown.push(word);
    }
    return { technologies: TECHNOLOGIES.filter((each) => found.has(each)), unknown };
  };
}
