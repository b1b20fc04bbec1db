/** The columns of a template: heading, width, what may be entered, and what is known of a village today. */
import type { Operator, Technology, Villages } from '../../core/model.ts';
import {
  ANSWERS,
  POWER_STATES,
  STATUSES,
  statusIndex,
  TECHNOLOGIES,
  textAt,
} from '../../core/model.ts';
import type { CellStyle, CellValue } from '../export/xlsx/workbook.ts';
import {
  dayFirst,
  filledIn,
  TEMPLATE_COLUMNS,
  type TemplateColumn,
  type TemplateText,
} from './template-words.ts';

/** Lists that may be chosen from; kinds and operators are open, others may be entered too. */
export const LISTS = ['signal', 'answer', 'power', 'kinds', 'operators'] as const;
export type ListName = (typeof LISTS)[number];

/** A village, and the commune that it lies in. */
export interface TemplateRow {
  readonly village: number;
  readonly communeCode: string;
  readonly communeName: string;
}

export interface Column {
  readonly column: TemplateColumn;
  readonly heading: string;
  readonly width: number;
  readonly format: CellStyle['format'];
  /** Of codes and names that come back as they went out. */
  readonly isLocked: boolean;
  readonly list: ListName | null;
  /** '' where nothing is known. */
  value(row: TemplateRow): CellValue;
}

/** What columns are made from. */
export interface ColumnSource {
  /** `null` where none are known. */
  readonly villages: Villages | null;
  readonly technologies: readonly Technology[];
  readonly operators: readonly Operator[];
  readonly text: TemplateText;
}

/** Decimals of a degree: about a metre, as positions are compared. */
const DEGREE_DECIMALS = 5;

type Look = Pick<Column, 'width' | 'format' | 'isLocked' | 'list'>;

const TEXT: Look = { width: 16, format: 'text', isLocked: false, list: null };
const COUNT: Look = { width: 9, format: 'whole', isLocked: false, list: null };

const LOOKS: Readonly<Record<TemplateColumn, Look>> = {
  id: { ...TEXT, width: 12, isLocked: true },
  commune_code: { ...TEXT, width: 8, isLocked: true },
  commune: { ...TEXT, width: 18, isLocked: true },
  name: { ...TEXT, width: 24 },
  kind: { ...TEXT, width: 12, list: 'kinds' },
  former_commune: { ...TEXT, width: 18 },
  households: COUNT,
  population: COUNT,
  signal: { ...TEXT, width: 13, list: 'signal' },
  fibre: { ...TEXT, width: 9, list: 'answer' },
  power: { ...TEXT, width: 13, list: 'power' },
  plan_operator: { ...TEXT, list: 'operators' },
  plan_date: { ...TEXT, width: 13 },
  position: { ...TEXT, width: 21 },
  note: { ...TEXT, width: 30 },
};

/** The columns in their order, signals by technology and operator. */
export function templateColumns(source: ColumnSource): readonly Column[] {
  return TEMPLATE_COLUMNS.flatMap((column): Column[] => {
    if (column === 'signal') return signalColumns(source);
    const heading = source.text.headings[column];
    const { villages } = source;
    const value = villages ? knownOf(column, { ...source, villages }) : () => '';
    return [{ column, heading, ...LOOKS[column], value }];
  });
}

function signalColumns({ villages, technologies, operators, text }: ColumnSource): Column[] {
  return technologies.flatMap((technology) =>
    operators.map(({ id, name }): Column => {
      const at = villages?.operators.findIndex((operator) => operator.id === id) ?? -1;
      return {
        column: 'signal',
        heading: filledIn(text.headings.signal, { technology, operator: name }),
        ...LOOKS.signal,
        value({ village }) {
          if (!villages || at < 0) return '';
          const place = statusIndex(villages, village, TECHNOLOGIES.indexOf(technology), at);
          return wordOf(text.lists.signal, STATUSES[villages.statuses[place]!]!);
        },
      };
    }),
  );
}

function knownOf(
  column: Exclude<TemplateColumn, 'signal'>,
  { villages, operators, text }: ColumnSource & { readonly villages: Villages },
): Column['value'] {
  switch (column) {
    case 'id':
      return ({ village }) => villages.ids[village]!;
    case 'commune_code':
      return ({ communeCode }) => communeCode;
    case 'commune':
      return ({ communeName }) => communeName;
    case 'name':
      return ({ village }) => villages.names[village]!;
    case 'kind':
      return ({ village }) => textAt(villages.kinds, village);
    case 'former_commune':
      return ({ village }) => textAt(villages.formerCommunes, village);
    case 'households':
    case 'population':
      return ({ village }) => villages[column][village]!;
    case 'fibre':
      return ({ village }) => wordOf(text.lists.answer, ANSWERS[villages.fibre[village]!]!);
    case 'power':
      return ({ village }) => wordOf(text.lists.power, POWER_STATES[villages.power[village]!]!);
    case 'plan_operator':
      return ({ village }) => {
        const said = textAt(villages.planOperators, village);
        return operators.find(({ id }) => id === said)?.name ?? said;
      };
    case 'plan_date':
      return ({ village }) => dayFirst(textAt(villages.planDates, village));
    case 'position':
      return ({ village }) => positionText(villages.positions, village);
    case 'note':
      return () => '';
    default:
      return column satisfies never;
  }
}

/** '' for what is unknown: it has no word. */
function wordOf(words: Readonly<Record<string, string>>, meaning: string): string {
  return Object.hasOwn(words, meaning) ? words[meaning]! : '';
}

/** "22.62924, 105.34808": latitude first, as maps give it. */
function positionText(positions: Float64Array, village: number): string {
  const [lon, lat] = [positions[2 * village]!, positions[2 * village + 1]!];
  if (Number.isNaN(lon + lat)) return '';
  return `${lat.toFixed(DEGREE_DECIMALS)}, ${lon.toFixed(DEGREE_DECIMALS)}`;
}
