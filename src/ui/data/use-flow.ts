/** What every part of the page of data is given. */
import type { SheetColumn } from '../../core/imports.ts';
import { UNNAMED_OPERATOR } from '../../core/overlay/overlay.ts';
import { type DataWords, dataWords } from '../i18n/data.ts';
import { type PageContext, usePage } from '../page.ts';
import type { FieldName } from './fields.ts';
import { type ImportFlow, importFlowOf } from './import-flow.ts';
import type { ValueTelling } from './understood.ts';

export interface FlowContext {
  readonly page: PageContext;
  readonly flow: ImportFlow;
  readonly words: DataWords;
  /** What a field is called, one of an operator's signal too. */
  readonly fieldName: (field: string) => string;
  /** What a column is called: its headings from the top, or its place. */
  readonly columnName: (column: SheetColumn) => string;
  /** What values are told with. */
  readonly telling: ValueTelling;
}

/** Reads signals. */
export function useFlow(): FlowContext {
  const page = usePage();
  const words = dataWords(page.language.value);
  const operators = page.model.derived.dataset.value?.manifest.operators ?? [];
  const operatorName = (id: string) =>
    id === UNNAMED_OPERATOR ? '' : (operators.find((each) => each.id === id)?.name ?? id);
  const fieldName = (field: string) => {
    const [name = '', operator] = field.split('.');
    const known = words.fields.names[name as FieldName] ?? name;
    return operator === undefined ? known : words.fields.ofOperator(known, operatorName(operator));
  };
  return {
    ...{ page, words, flow: importFlowOf(page.model), fieldName },
    columnName: ({ at, path }) => path.join(' › ') || words.columns.unnamed(at + 1),
    telling: { language: page.language.value, words, fieldName, operatorName },
  };
}
