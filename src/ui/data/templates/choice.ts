/** Which templates somebody wants, and what there is to choose from. */
import type { TemplatesQuestion } from '../../../core/templates.ts';
import { isWithin, pathTo, type Units, unitsWithin } from '../../../core/units.ts';

/** One file for each commune of a province, one for all of it, or one for a single commune. */
export const TEMPLATE_KINDS = ['communes', 'province', 'commune'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** Rows of units. */
export interface TemplateChoice {
  readonly kind: TemplateKind;
  readonly province: number;
  /** Row of a commune of the province. */
  readonly commune: number;
}

/** Rows of the units on the highest level that have communes. */
export function provincesOf(units: Units): readonly number[] {
  const all = units.levels.reduce<number[]>((rows, level, row) => {
    if (level === 1) rows.push(row);
    return rows;
  }, []);
  return all.filter((row) => communesOf(units, row).length > 0);
}

export function communesOf(units: Units, province: number): readonly number[] {
  return unitsWithin(units, province, units.communeLevel);
}

/** What is offered first: the place that is looked at. `null` where there is no commune at all. */
export function firstChoice(units: Units, place: number): TemplateChoice | null {
  const path = pathTo(units, place);
  const provinces = provincesOf(units);
  const province = provinces.find((row) => path.includes(row)) ?? provinces[0];
  const commune = province === undefined ? undefined : communesOf(units, province)[0];
  if (province === undefined || commune === undefined) return null;
  const isCommune = units.levels[place] === units.communeLevel && isWithin(units, place, province);
  return {
    kind: isCommune ? 'commune' : 'communes',
    province,
    commune: isCommune ? place : commune,
  };
}

/** The choice with another province, and its first commune. */
export function withProvince(
  units: Units,
  choice: TemplateChoice,
  province: number,
): TemplateChoice {
  return { ...choice, province, commune: communesOf(units, province)[0] ?? choice.commune };
}

/** What is asked of the engine. */
export function questionOf(
  units: Units,
  { kind, province, commune }: TemplateChoice,
  more: Pick<TemplatesQuestion, 'language' | 'date'>,
): TemplatesQuestion {
  return {
    unit: units.codes[kind === 'commune' ? commune : province]!,
    per: kind === 'communes' ? 'commune' : 'unit',
    ...more,
  };
}
