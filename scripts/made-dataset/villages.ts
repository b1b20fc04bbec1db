/** The villages: what the quota tables deal them, with names, ids, sizes and everything else a list of villages tells. */
import type { MadeCommune } from './communes.ts';
import { type DealtVillage, dealCommune, UNCOVERED } from './deal.ts';
import { type Land, placeVillages } from './places.ts';
import type { LonLat } from './plane.ts';
import type { ProfileId } from './profiles.ts';
import { type CommuneQuota, QUOTAS, SILENT_COMMUNE } from './quotas.ts';
import { type Random, seededRandom, seedFor, wholeBetween } from './random.ts';

export interface MadeVillage extends DealtVillage {
  readonly id: string;
  readonly name: string;
  readonly commune: string;
  readonly kind: string;
  readonly formerCommune: string;
  readonly at: LonLat;
  /** `null`: not known. */
  readonly households: number | null;
  readonly population: number | null;
  readonly fibreHouseholds: number | null;
  readonly surveyRound: string;
  readonly reason: string;
  /** True where the commune supplied nothing but names and places. */
  readonly isSilent: boolean;
}

const URBAN_KIND = 'tổ dân phố';
const ROUNDS = ['2021–2022', '2022–2023', '2024'] as const;
const REASONS = [
  'Địa hình chia cắt',
  'Ít hộ dân',
  'Chưa có đường vào',
  'Chưa có vị trí đặt trạm',
] as const;

/** All villages, those of the earlier list among them, ordered by id. */
export function makeVillages(communes: readonly MadeCommune[], land: Land): MadeVillage[] {
  return communes.flatMap((commune) => {
    const quota = QUOTAS[commune.code];
    if (!quota) throw new Error(`no quota for commune ${commune.code}`);
    return villagesOf(commune, quota, land);
  });
}

function villagesOf(commune: MadeCommune, quota: CommuneQuota, land: Land): MadeVillage[] {
  const dealt = dealCommune(commune.code, quota);
  const places = placeVillages(commune, { total: dealt.length, urban: quota.urban ?? 0 }, land);
  const random = seededRandom(seedFor(land.seed, `villages ${commune.code}`));
  const numbered = dealt
    .map((village, order) => ({ village, order, at: places[order]! }))
    .sort((a, b) => listOrder(a.at, b.at));
  const counters = new Map<string, number>();
  return numbered.map(({ village, order, at }, i) => {
    const kind = kindOf(commune, village, random);
    const number = (counters.get(kind) ?? 0) + 1;
    counters.set(kind, number);
    return {
      ...village,
      id: `${commune.code}-${String(i + 1).padStart(3, '0')}`,
      name: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} mẫu ${number}`,
      commune: commune.code,
      kind,
      formerCommune: `${commune.name} ${at[1] > commune.centre[1] ? 'Thượng' : 'Hạ'}`,
      at,
      ...factsOf(village, { quota, order, random }),
      isSilent: commune.code === SILENT_COMMUNE,
    };
  });
}

interface FactSource {
  readonly quota: CommuneQuota;
  readonly order: number;
  readonly random: Random;
}

type Facts = Pick<
  MadeVillage,
  'households' | 'population' | 'fibreHouseholds' | 'surveyRound' | 'reason'
>;

/** Every number is drawn for every village, used or not, so that one village's answer does not shift the next one's. */
function factsOf(village: DealtVillage, { quota, order, random }: FactSource): Facts {
  const drawn = wholeBetween(random, village.isUrban ? 140 : 35, village.isUrban ? 420 : 150);
  const perHousehold = 3.7 + 1.2 * random();
  const isCounted = random() > 0.05;
  const share = 0.25 + 0.5 * random();
  const [tellsSubscriptions, round, reason] = [
    random() > 0.12,
    pick(random, ROUNDS),
    pick(random, REASONS),
  ];
  const listed = quota.sizes?.[order];
  const households = listed ? listed[0] : drawn;
  const wasUncovered = [village.earlier, village.later].some(
    (id) => id !== null && UNCOVERED.includes(id),
  );
  const isUncovered = village.later !== null && UNCOVERED.includes(village.later);
  return {
    households,
    population: listed ? listed[1] : isCounted ? Math.round(drawn * perHousehold) : null,
    fibreHouseholds:
      village.fibre === 'yes' && tellsSubscriptions ? Math.round(households * share) : null,
    surveyRound: village.earlier === null ? '2026' : wasUncovered ? round : '',
    reason: isUncovered ? (village.power === 'no' ? 'Chưa có điện lưới' : reason) : '',
  };
}

function kindOf({ villageKind }: MadeCommune, { isUrban }: DealtVillage, random: Random): string {
  const isOther = random() < 0.12;
  if (isUrban) return URBAN_KIND;
  return isOther ? (villageKind === 'bản' ? 'thôn' : 'bản') : villageKind;
}

function pick<T>(random: Random, choices: readonly T[]): T {
  return choices[Math.floor(random() * choices.length)]!;
}

/** Lists run from north to south, and from west to east where two are equally far north. */
function listOrder(a: LonLat, b: LonLat): number {
  return b[1] - a[1] || a[0] - b[0];
}

/** Profile of a village on one of the two lists. */
export function profileOn(village: MadeVillage, isLater: boolean): ProfileId | null {
  return isLater ? village.later : village.earlier;
}
