/** Files of the communes of a province (`commune-dataset.ts`), as they come back to the office that asked for them. */
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import type { AnalysisEngine } from '../../src/core/engine.ts';
import { figuresAt } from '../../src/core/figures.ts';
import type { GivenFile, ReadSheet } from '../../src/core/imports.ts';
import { tableForms } from '../../src/core/inbox/forms.ts';
import type { InboxPlan, InboxQuestion } from '../../src/core/inbox/inbox.ts';
import type { ImportKeeping } from '../../src/worker/imports/desk.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { type Commune, communeFiles, provinceCommunes, VILLAGES } from './commune-dataset.ts';
import { sourcesOf } from './small-dataset.ts';

export const COMMUNES = provinceCommunes();
const DAY = 86_400_000;
/** Noon, so that it is the same day wherever the test runs. */
export const at = (date: string) => Date.parse(`${date}T12:00:00Z`);

const COLUMNS = ['Mã xã', 'Xã', 'Tên thôn', 'Số hộ', 'Sóng 4G'] as const;
export type Row = Readonly<Record<(typeof COLUMNS)[number], string | number>>;

/** What a commune answers: a household more in each of its villages than known, and 4G in all but the last. */
export const rowsOf = ({ code, name }: Commune, households = 1): readonly Row[] =>
  VILLAGES.map((village, i) => ({
    'Mã xã': code,
    Xã: name,
    'Tên thôn': village.name,
    'Số hộ': village.households + households,
    'Sóng 4G': i < 2 ? 'có' : 'không',
  }));

/** A file as text, its columns turned by so many places. */
export function csv(rows: readonly Row[], turn = 0, title = ''): ArrayBuffer {
  const columns = COLUMNS.map((_, i) => COLUMNS[(i + turn) % COLUMNS.length]!);
  const lines = [
    ...(title ? [`${title}${','.repeat(COLUMNS.length - 1)}`] : []),
    columns.join(','),
    ...rows.map((row) => columns.map((column) => row[column]).join(',')),
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`).buffer as ArrayBuffer;
}

export const file = (name: string, bytes: ArrayBuffer, modified = at('2026-09-10')): GivenFile => ({
  ...{ name, modified },
  content: new Blob([bytes]),
});

/** 117 communes answer, of which 3 send a later answer and 5 the same again: 125 files. The last 7 communes send nothing. */
export function allFiles(): readonly GivenFile[] {
  const answering = COMMUNES.slice(0, 117);
  const first = answering.map((commune, i) => file(`${commune.code}.csv`, csv(rowsOf(commune), i)));
  const again = answering
    .slice(10, 15)
    .map((commune, i) =>
      file(
        `${commune.code} (1).csv`,
        csv([...rowsOf(commune)].reverse(), i + 2),
        at('2026-09-10') + DAY,
      ),
    );
  const later = answering
    .slice(20, 23)
    .map((commune, i) =>
      file(`${commune.code} bổ sung.csv`, csv(rowsOf(commune, 2), i + 3), at('2026-09-12')),
    );
  return [...first, ...again, ...later];
}

export async function openEngine(keeping?: ImportKeeping): Promise<AnalysisEngine> {
  const engine = createLocalEngine({
    ...{ sources: () => sourcesOf(communeFiles()), now: () => 0 },
    ...(keeping && { keeping }),
  });
  await engine.open('here/').result;
  return engine;
}

export async function sheetsOf(
  engine: AnalysisEngine,
  files: readonly GivenFile[],
): Promise<readonly ReadSheet[]> {
  const read = await engine.readTables({ files }).result;
  return read.flatMap((each) => (each.kind === 'read' ? each.sheets : []));
}

export function questionOf(
  sheets: readonly ReadSheet[],
  more: Partial<InboxQuestion> = {},
): InboxQuestion {
  const [form] = tableForms(sheets);
  return {
    pattern: {
      ...{ sheetId: form!.pattern.sheetId, mapping: {}, remembered: [], numberFormats: {} },
      ...{ blanks: {}, role: null, adminVersion: null, answers: {}, date: '2026-10-01' },
    },
    sheetIds: form!.sheets.map(({ sheetId }) => sheetId),
    ...{ answers: {}, dates: {}, winners: {}, places: null },
    ...more,
  };
}

export async function inboxOf(
  engine: AnalysisEngine,
  files: readonly GivenFile[],
  more: Partial<InboxQuestion> = {},
): Promise<{ readonly plan: InboxPlan; readonly sheets: readonly ReadSheet[] }> {
  const sheets = await sheetsOf(engine, files);
  return { plan: await engine.planInbox(questionOf(sheets, more)).result, sheets };
}

export const figuresOf = async (engine: AnalysisEngine) => {
  const { figures } = await engine.count({ definition: DEFAULT_DEFINITION, part: '' }).result;
  return Array.from({ length: figures!.rows }, (_, row) => figuresAt(figures!, row));
};

export const total = (figures: object, of: 'villages' | 'households') =>
  Object.entries(figures)
    .filter(([key]) => new RegExp(`^${of}\\.(covered|weak|none|unknown)$`).test(key))
    .reduce((sum, [, value]) => sum + value, 0);
