/** What the lists of the sample promise: real people shared out, invented places inside the right communes, silence kept. */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { describe, expect, it } from 'vitest';
import { EARLIER, LATER } from '../../scripts/sample-country/settings.ts';
import {
  PROVINCES,
  provinceOf,
  type Row,
  rowsOf,
  type SampleUnderTest,
  SILENT,
} from './sample-country.ts';

/** Tests of the villages of a sample that is made before they run. */
export function testVillages(given: () => SampleUnderTest): void {
  describe('the villages of the sample', () => {
    it('share the published population of their commune, to the person, on both lists', () => {
      const { rowByCode, population } = given().edition;
      for (const date of [LATER, EARLIER]) {
        const people = new Map<string, number>();
        for (const row of rowsOf(given(), date)) {
          const code = String(row['commune']);
          if (row['population'] === null) continue;
          people.set(code, (people.get(code) ?? 0) + Number(row['population']));
        }
        const published = [...given().communes].flatMap(([code, unit]): [string, number][] => {
          const known = population[rowByCode.get(code)!]!;
          return PROVINCES.includes(unit.properties.parent) && !Number.isNaN(known)
            ? [[code, known]]
            : [];
        });
        expect([...people].sort()).toEqual(published.sort());
      }
    });

    it('do not invent people where none are published, and nobody on Hoàng Sa', () => {
      const { rowByCode, population } = given().edition;
      const rows = rowsOf(given(), LATER);
      const unpublished = rows.filter((row) =>
        Number.isNaN(population[rowByCode.get(String(row['commune']))!]!),
      );
      expect(unpublished.length).toBeGreaterThan(20);
      expect(unpublished.every((row) => row['population'] === null)).toBe(true);
      expect(rows.filter((row) => row['commune'] === '20333')).toEqual([]);
      expect(rows.filter((row) => row['commune'] === '22736').map((row) => row['kind'])).toEqual([
        'đảo',
        'đảo',
        'đảo',
      ]);
    });

    it('lie inside the cell of their commune', () => {
      const astray = rowsOf(given(), LATER).filter(
        (row) =>
          !booleanPointInPolygon(
            [Number(row['lon']), Number(row['lat'])],
            given().communes.get(String(row['commune']))!,
          ),
      );
      expect(astray).toEqual([]);
    });

    it('have sample names, and ids that last from one list to the next', () => {
      const [later, earlier] = [rowsOf(given(), LATER), rowsOf(given(), EARLIER)];
      const isProper = (row: Row) =>
        / mẫu \d+$/.test(String(row['name'])) &&
        new RegExp(`^${row['commune']}-\\d{3}$`).test(String(row['id']));
      expect(later.filter((row) => !isProper(row))).toEqual([]);
      expect(new Set(later.map((row) => row['id'])).size).toBe(later.length);
      const names = new Map(later.map((row) => [row['id'], row['name']]));
      const { added, removed } = given().sample.truth.changes;
      const stayed = earlier.filter((row) => names.has(row['id']!));
      expect(stayed.every((row) => names.get(row['id']!) === row['name'])).toBe(true);
      expect(later.length - stayed.length).toBe(added.length);
      expect(earlier.length - stayed.length).toBe(removed.length);
      expect(Math.min(added.length, removed.length)).toBeGreaterThan(5);
    });

    it('of the province that supplied nothing have a place and people, and nothing else', () => {
      const silent = rowsOf(given(), LATER).filter((row) => provinceOf(given(), row) === SILENT);
      expect(silent.length).toBeGreaterThan(500);
      const told = new Set(
        silent.flatMap((row) =>
          Object.keys(row).filter((field) => row[field] !== '' && row[field] !== null),
        ),
      );
      expect([...told].sort()).toEqual(
        ['commune', 'id', 'kind', 'lat', 'lon', 'name', 'population'].sort(),
      );
    });

    it('are dealt into survey rounds in the proportion of the published bases', () => {
      const share = sharesOfCountry(given());
      const { rounds } = given().sample.truth;
      expect(rounds.get('2021–2022')![0]).toBe(Math.round(2_040 * share));
      expect(rounds.get('2022–2023')![0]).toBe(Math.round(1_270 * share));
      const listed = rowsOf(given(), LATER).filter((row) => row['survey_round'] === '2021–2022');
      expect(listed.length).toBe(rounds.get('2021–2022')![0]);
    });

    it('without signal have plans, some of them overdue, only where there is power', () => {
      const planned = rowsOf(given(), LATER).filter((row) => row['plan_date'] !== '');
      expect(planned.some((row) => String(row['plan_date']) < LATER)).toBe(true);
      expect(planned.some((row) => String(row['plan_date']) > LATER)).toBe(true);
      expect(planned.filter((row) => row['power'] === 'no')).toEqual([]);
    });
  });
}

function sharesOfCountry({ communes }: SampleUnderTest): number {
  const made = [...communes.values()].filter(({ properties }) =>
    PROVINCES.includes(properties.parent),
  );
  return made.length / communes.size;
}
