/** Searching all names of a country: as somebody types, misspelt, with a place; beside looking at every name. */
import { typingErrors } from '../../src/core/search/distance.ts';
import { find } from '../../src/core/search/find.ts';
import { plainText } from '../../src/core/search/fold.ts';
import { prepare } from '../../src/core/search/prepare.ts';
import type { BenchContext } from './context.ts';
import { placeNames } from './inputs/place-names.ts';
import { measure, type Timing } from './measure.ts';
import { grouped, ms, type SuiteReport, times } from './report.ts';

const QUERIES = [
  ['one letter', 'b'],
  ['a kind and a number', 'thôn 12'],
  ['a former commune, misspelt', 'sinh logn'],
  ['a province written together', 'tuyenquang'],
  ['two words misspelt', 'tuyn quagn'],
  ['a village with its commune and province', 'bản 3 xã Yên Hoa tỉnh Tuyên Quang'],
  ['nothing of that name', 'qqqq zzzz'],
] as const;

export async function benchSearch({ size, say }: BenchContext): Promise<SuiteReport> {
  say('search');
  const gazetteer = await placeNames(size.villages);
  const built = await measure(size.seldom, () => prepare(gazetteer));
  const prepared = built.value;
  const { units, villages } = gazetteer;
  const names = [...units.names, ...villages.names];
  const folded = names.map(plainText);
  const rows: string[][] = [];
  let slowest = 0;
  const row = (what: string, { cpuMs, wallMs }: Timing, ratio: string) =>
    rows.push([what, ms(cpuMs.least), ms(cpuMs.median), ms(wallMs.median), ratio]);
  row('making the index', built.timing, '');
  for (const [what, text] of QUERIES) {
    const ours = await measure(size.often, () => find(prepared, { text, part: '' }));
    const scan = await measure(size.seldom, () => scanned(folded, text));
    slowest = Math.max(slowest, ours.timing.cpuMs.median);
    row(`${what}: “${text}”`, ours.timing, '');
    row(
      'the same by a scan',
      scan.timing,
      times(scan.timing.cpuMs.median / ours.timing.cpuMs.median),
    );
  }
  return {
    name: 'search',
    tables: [
      {
        title: `${grouped(names.length)} names: ms a query`,
        head: ['what', 'CPU, least', 'CPU, median', 'wall, median', ''],
        rows,
        notes: [
          `Slowest query: ${ms(slowest)} ms; the design allows 50. The scan compares each word of the query with each word of every folded name and ranks nothing. × is its median over ours.`,
        ],
      },
    ],
    agreements: [
      {
        what: 'villages that their own name, their commune and province do not find among the hits',
        worst: missed(prepared, 200),
        limit: 0,
        unit: 'of 200',
      },
    ],
    skipped: [],
  };
}

/** Names that have every word of the text, one error forgiven in each. */
function scanned(folded: readonly string[], text: string): number {
  const words = plainText(text).split(' ');
  return folded.filter((name) => {
    const own = name.split(' ');
    return words.every((word) => own.some((other) => typingErrors(word, other, 1) <= 1));
  }).length;
}

function missed(prepared: ReturnType<typeof prepare>, count: number): number {
  const { units, villages } = prepared;
  let misses = 0;
  for (let i = 0; i < count; i++) {
    const village = Math.floor((i * villages.count) / count);
    const commune = villages.communes[village]!;
    const around = `${units.names[commune]}, ${units.names[units.parents[commune]!]}`;
    const name = villages.names[village]!;
    const { hits } = find(prepared, { text: `${name} ${around}`, part: '' });
    const isThere = hits.some(
      (hit) =>
        hit.kind === 'village' && hit.name === name && hit.commune?.code === units.codes[commune],
    );
    if (!isThere) misses++;
  }
  return misses;
}
