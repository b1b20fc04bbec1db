/** Compares a table of communes with what is counted of their villages. Changes nothing, now or later. */
import {
  type CommuneFiguresQuestion,
  type ComparedCommune,
  type ComparedFigures,
  compareFigures,
  STATED_FIGURES,
  type StatedFigure,
} from '../../core/commune-figures.ts';
import { figuresAt, hasFigures } from '../../core/figures.ts';
import { isOfRow } from '../../core/import-codes.ts';
import { type Cell, csvOf, EXCEL_CSV } from '../../io/export/csv-writer.ts';
import { count } from '../count.ts';
import type { JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import { type KeptPlan, planOf } from './desk.ts';
import { kitOf } from './kit.ts';

/** Communes that are compared between two pauses. */
const AT_ONCE = 500;

/** @throws {EngineError} when there is no such plan */
export async function communeFigures(
  session: Session,
  { planId, definition, headings }: CommuneFiguresQuestion,
  control: JobControl,
): Promise<ComparedFigures> {
  const { units } = session.dataset;
  const { rowOf } = await kitOf(session);
  const stated = statedByUnit(planOf(session.imports, planId), rowOf);
  const { figures } = await count(session, { definition, part: '' }, control);
  const communes: ComparedCommune[] = [];
  for (const [unit, { lines, values }] of [...stated].sort(([a], [b]) => a - b)) {
    if (communes.length % AT_ONCE === AT_ONCE - 1) await control.breathe();
    const isCounted = figures !== null && hasFigures(figures, [unit]);
    const counted = isCounted ? figuresAt(figures, unit) : null;
    communes.push({
      code: units.codes[unit]!,
      name: units.names[unit]!,
      within: units.names[units.parents[unit]!] ?? '',
      lines,
      figures: compareFigures(values, counted, definition),
    });
  }
  return { planId, communes, file: headings ? fileOf(communes, headings) : '' };
}

interface Stated {
  readonly lines: number[];
  readonly values: Partial<Record<StatedFigure, number>>;
}

/** What the kept rows state, by unit row. A figure that one of several rows leaves open is not the commune's: it is left out. */
function statedByUnit(
  { table, units, findings }: KeptPlan,
  rowOf: ReadonlyMap<string, number>,
): ReadonlyMap<number, Stated> {
  const rejected = new Set(
    findings
      .filter(
        (found) => found.severity === 'rejected' || (found.severity === 'asked' && isOfRow(found)),
      )
      .map(({ line }) => line),
  );
  const byUnit = new Map<number, Stated>();
  for (let row = 0; row < table.count; row++) {
    const match = units?.matches[row];
    const unit = match?.kind === 'joined' ? rowOf.get(match.code) : undefined;
    const line = table.lines[row]!;
    if (unit === undefined || rejected.has(line)) continue;
    const stated = byUnit.get(unit) ?? { lines: [], values: {} };
    byUnit.set(unit, stated);
    for (const figure of STATED_FIGURES) {
      const value = table.columns.get(figure)?.[row] ?? null;
      const before = stated.lines.length === 0 ? 0 : stated.values[figure];
      if (typeof value === 'number' && before !== undefined) stated.values[figure] = before + value;
      else delete stated.values[figure];
    }
    stated.lines.push(line);
  }
  return byUnit;
}

function fileOf(communes: readonly ComparedCommune[], headings: readonly string[]): string {
  const rows = communes.map(({ code, name, within, figures }): Cell[] => {
    const cells = STATED_FIGURES.flatMap((figure): Cell[] => {
      const found = figures.find((each) => each.figure === figure);
      if (!found) return ['', '', ''];
      const { stated, least, most, difference } = found;
      return [whole(stated), rangeText(least, most), whole(difference)];
    });
    return [name, { code }, within, ...cells];
  });
  return csvOf(headings, rows, EXCEL_CSV);
}

function whole(number: number): Cell {
  return { number, decimals: 0 };
}

/** A range as a text: "12–15", "120–" where villages do not tell. */
function rangeText(least: number, most: number): Cell {
  if (least === most || Number.isNaN(least)) return whole(least);
  return `${least}–${Number.isFinite(most) ? most : ''}`;
}
