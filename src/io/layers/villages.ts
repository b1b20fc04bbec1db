/** Villages from one layer file: columns of the model, with whatever could not be used set aside as issues. */
import type { Country } from '../../core/country.ts';
import type { Outcome } from '../../core/issue.ts';
import type { Villages } from '../../core/model.ts';
import { gatePoint } from '../geometry-gate.ts';
import { RowReader } from '../row-reader.ts';
import type { Rows } from '../rows.ts';
import { readVillageFacts, type VillageContext } from './village-facts.ts';

/** Rows without a usable name or with an id that is taken are set aside; everything else that is wrong becomes unknown. */
export function readVillages(
  { file }: { readonly file: string },
  rows: Rows,
  context: VillageContext,
): Outcome<Villages> {
  const reader = new RowReader(rows, file);
  const { ids, keep } = identify(reader);
  const texts = (field: string) => reader.textColumn((row) => reader.text(row, field), keep);
  const dates = (field: string) => reader.textColumn((row) => reader.date(row, field), keep);
  const villages: Villages = {
    ...readVillageFacts(reader, keep, context),
    ids,
    names: keep.map((row) => reader.text(row, 'name')),
    otherNames: texts('other_names'),
    positions: positionsOf(reader, keep, context.country),
    formerCommunes: texts('former_commune'),
    disadvantagedDecisions: texts('disadvantaged_decision'),
    surveyRounds: texts('survey_round'),
    planOperators: texts('plan_operator'),
    planDates: dates('plan_date'),
    reasons: texts('reason'),
    sources: texts('source'),
    dates: dates('date'),
  };
  return { value: villages, issues: reader.issues };
}

/** Ids and the rows that are kept, in file order. A row without an id gets its row number, which lasts as long as the file. */
function identify(reader: RowReader): { ids: string[]; keep: number[] } {
  const taken = new Set<string>();
  const ids: string[] = [];
  const keep: number[] = [];
  for (let row = 0; row < reader.rows.count; row++) {
    const id = reader.text(row, 'id') || `row-${row + 1}`;
    if (reader.text(row, 'name') === '') reader.note('name-missing', row, 'name');
    else if (taken.has(id)) reader.note('code-duplicate', row, 'id');
    else {
      taken.add(id);
      ids.push(id);
      keep.push(row);
    }
  }
  return { ids, keep };
}

function positionsOf(reader: RowReader, keep: readonly number[], country: Country): Float64Array {
  const positions = new Float64Array(2 * keep.length).fill(Number.NaN);
  keep.forEach((row, i) => {
    const gated = gatePoint(reader.geometry(row), country.extent);
    if (gated.ok) positions.set([gated.value[0]!, gated.value[1]!], 2 * i);
    else if (gated.code !== 'geometry-missing') reader.note(gated.code, row, null);
  });
  return positions;
}
