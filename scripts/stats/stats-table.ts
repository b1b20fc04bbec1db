/** The table of statistics: which columns there are and what stands in them. `data/stats.md` says it for readers. */
import type { FigureTable, Measure } from '../../src/core/figures.ts';
import { figuresAt, STATUS_ORDER, totalOf } from '../../src/core/figures.ts';
import { type Cell, csvOf } from '../../src/io/export/csv-writer.ts';
import type { PlaceCount } from './count-place.ts';
import { layerName } from './coverage-spec.ts';
import type { Areas } from './measure-areas.ts';
import type { Place, StatsData } from './stats-data.ts';

/** Everything measured of one place. */
export interface PlaceFigures {
  readonly place: Place;
  readonly areas: Areas;
  readonly count: PlaceCount | null;
}

interface Column {
  readonly name: string;
  cell(figures: PlaceFigures, row: number): Cell;
}

/** Decimals of km² (a square metre), of shares and of km (a metre). */
const AREA_DECIMALS = 6;
const SHARE_DECIMALS = 6;
const DISTANCE_DECIMALS = 3;
/** Sums of households and people are whole unless the input was not. */
const AMOUNT_DECIMALS = 0;

const UNKNOWN_CELL: Cell = { number: Number.NaN, decimals: 0 };

/** The table as CSV, one row per commune in the order of the units. */
export function statsCsv(data: StatsData, measured: readonly PlaceFigures[]): string {
  const columns = columnsOf(data);
  const rows = measured
    .flatMap((figures) => figures.place.communes.map((row) => ({ figures, row })))
    .sort((a, b) => a.row - b.row);
  const told = columns.filter(({ name }) => {
    const total = /^(households|population)/.exec(name)?.[0];
    const asked = columns.find((column) => column.name === total);
    if (!asked) return true;
    return rows.some(({ figures, row }) => isKnown(asked.cell(figures, row)));
  });
  return csvOf(
    told.map(({ name }) => name),
    rows.map(({ figures, row }) => told.map((column) => column.cell(figures, row))),
  );
}

function isKnown(cell: Cell): boolean {
  if (typeof cell === 'string') return cell !== '';
  return 'code' in cell ? cell.code !== '' : !Number.isNaN(cell.number);
}

function columnsOf(data: StatsData): Column[] {
  const { units } = data;
  return [
    { name: 'code', cell: (_, row) => units.codes[row]! },
    { name: 'name', cell: (_, row) => units.names[row]! },
    { name: 'parent', cell: (_, row) => units.codes[units.parents[row]!]! },
    ...trustColumns(data),
    areaColumn(data, 'area_km2', ({ areaKm2 }) => areaKm2),
    ...areaColumns(data),
    ...(data.hasVillages ? villageColumns(data) : []),
  ];
}

/** Of a dataset, so that no row is taken for more than it is: whether it is a sample, and how its boundaries were drawn. */
function trustColumns({ trust }: StatsData): Column[] {
  if (!trust) return [];
  return [
    { name: 'data_kind', cell: () => trust.kind },
    { name: 'boundaries', cell: () => trust.boundaries },
  ];
}

function areaColumns(data: StatsData): Column[] {
  const { layers, asked } = data;
  if (layers.length === 0) return [];
  const two = new Set(asked.map(({ operator }) => operator)).size >= 2;
  return [
    ...layers.map((layer, i) =>
      areaColumn(data, `covered_km2_${layerName(layer)}`, ({ coveredKm2 }) => coveredKm2[i]!),
    ),
    areaColumn(data, 'covered_km2_any', ({ anyKm2 }) => anyKm2),
    { name: 'covered_share_any', cell: ({ areas }, row) => shareCell(areas, row) },
    ...(two ? [areaColumn(data, 'covered_km2_at_least_two', (areas) => areas.atLeastTwoKm2)] : []),
    {
      name: 'coverage_complete',
      cell: ({ areas: { areaKm2, isComplete } }, row) =>
        Number.isNaN(areaKm2[row]!) || asked.length === 0 ? '' : isComplete ? 'yes' : 'no',
    },
  ];
}

/** Square kilometres, of which approximate or made boundaries tell nothing. */
function areaColumn(
  { trust }: StatsData,
  name: string,
  of: (areas: Areas) => Float64Array,
): Column {
  const isTold = trust === null || trust.boundaries === 'official';
  return {
    name,
    cell: ({ areas }, row) =>
      isTold ? { number: of(areas)[row]!, decimals: AREA_DECIMALS } : UNKNOWN_CELL,
  };
}

/** A share never rounds to 0 or 1 unless it is. */
function shareCell({ areaKm2, anyKm2 }: Areas, row: number): Cell {
  const [area, covered] = [areaKm2[row]!, anyKm2[row]!];
  if (!(area > 0) || Number.isNaN(covered)) return UNKNOWN_CELL;
  const least = 10 ** -SHARE_DECIMALS;
  const share = covered / area;
  const number =
    covered === 0 || covered === area ? share : Math.min(1 - least, Math.max(least, share));
  return { number, decimals: SHARE_DECIMALS };
}

function villageColumns(data: StatsData): Column[] {
  const ofDefinition = (count: PlaceCount) => count.figures;
  return [
    ...measureColumns('villages', 'villages', ofDefinition),
    ...(['households', 'population'] as const).flatMap((measure) => [
      ...measureColumns(measure, measure, ofDefinition),
      figureColumn(
        `${measure}_missing`,
        (count, row) => at(count.figures, row)[`${measure}.missing`],
      ),
    ]),
    ...(data.declared.length > 0 ? declaredColumns() : []),
    figureColumn('villages_located', ({ located }, row) => located[row]!),
    ...(data.sites ? distanceColumns('nearest_site', ({ sites }) => sites) : []),
    ...(data.fibre ? distanceColumns('nearest_fibre', ({ fibre }) => fibre) : []),
  ];
}

/** A measure in all and by class; where no village tells it, it is unknown rather than none. */
function measureColumns(
  prefix: string,
  measure: Measure,
  of: (count: PlaceCount) => FigureTable,
): Column[] {
  const known = (table: FigureTable, row: number, value: number) => {
    if (measure !== 'households' && measure !== 'population') return value;
    const figures = at(table, row);
    return figures[`${measure}.missing`] === totalOf(figures, 'villages') ? Number.NaN : value;
  };
  return [
    figureColumn(prefix, (count, row) =>
      known(of(count), row, totalOf(at(of(count), row), measure)),
    ),
    ...STATUS_ORDER.map((status) =>
      figureColumn(`${prefix}_${status}`, (count, row) =>
        known(of(count), row, at(of(count), row)[`${measure}.${status}`]),
      ),
    ),
  ];
}

function declaredColumns(): Column[] {
  const [, ...classes] = measureColumns(
    'villages_declared',
    'villages',
    ({ declared }) => declared,
  );
  const contradictions = ['contradictions_covered_outside', 'contradictions_none_inside'];
  return [
    ...classes,
    ...contradictions.map((name, kind) =>
      figureColumn(name, (count, row) => count.contradictions[kind]![row]!),
    ),
  ];
}

function distanceColumns(prefix: string, of: (count: PlaceCount) => PlaceCount['sites']): Column[] {
  const column = (name: string, part: 'meanKm' | 'medianKm'): Column => ({
    name: `${prefix}_km_${name}`,
    cell: ({ count }, row) => ({
      number: (count && of(count)?.[part][row]) ?? Number.NaN,
      decimals: DISTANCE_DECIMALS,
    }),
  });
  return [column('mean', 'meanKm'), column('median', 'medianKm')];
}

function figureColumn(name: string, of: (count: PlaceCount, row: number) => number): Column {
  return {
    name,
    cell: ({ count }, row) =>
      count ? { number: of(count, row), decimals: AMOUNT_DECIMALS } : UNKNOWN_CELL,
  };
}

function at(table: FigureTable, row: number) {
  return figuresAt(table, row);
}
