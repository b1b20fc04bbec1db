/** A search as question and answer. Everything in an answer is plain: names, codes and numbers to show and to go to. */
import type { UnitKind } from '../country.ts';
import type { Gap } from '../dataset.ts';
import type { Status } from '../model.ts';
import type { VillagePlan } from './gazetteer.ts';

/** In the part that is looked at; among all units and in the parts that the text names; among all villages of the country too. */
export type SearchScope = 'part' | 'units' | 'everywhere';

export interface SearchQuestion {
  /** As typed; anything. */
  readonly text: string;
  /** Code of the part that the reader looks at: its places come before others that match as well; '' when none. */
  readonly part: string;
  /** Where to look: more is read for each than for the one before. */
  readonly scope: SearchScope;
  /** Asks for one village instead, of which only the name is known so far: its row in a part. */
  readonly village?: VillageRow;
  /** Asks instead for the former units that went into the unit of today with this code. */
  readonly formerOf?: string;
}

/** A village of a part by its row. */
export interface VillageRow {
  readonly part: string;
  readonly row: number;
}

/** A unit as an answer names it. `level` is an index into the levels of the country pack. */
export interface FoundUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly level: number;
  /** Words for a kind that the country pack does not know any more (thị trấn); `null` where it does. */
  readonly kindNames: UnitKind | null;
  /** Name of the unit above; '' at the top. */
  readonly within: string;
}

/** How well the query was met: with its tones, without them, or with typing errors. */
export const MATCHES = ['exact', 'plain', 'similar'] as const;
export type Match = (typeof MATCHES)[number];

/** Letters of a name, by code units: `to` is behind the last. */
export type Range = readonly [from: number, to: number];

interface Hit {
  /** The name that matched. */
  readonly name: string;
  readonly match: Match;
  /** What to highlight in the name. */
  readonly ranges: readonly Range[];
}

/** A unit of today. */
export interface UnitHit extends Hit {
  readonly kind: 'unit';
  readonly unit: FoundUnit;
}

/** A unit that no longer exists, with what it became: several units where it was divided. */
export interface FormerHit extends Hit {
  readonly kind: 'former';
  readonly unit: FoundUnit;
  readonly now: readonly FoundUnit[];
}

export interface VillageHit extends Hit {
  readonly kind: 'village';
  /** '' where only names were read: then `part` and `partRow` tell which it is. */
  readonly id: string;
  readonly part: string;
  readonly partRow: number;
  /** The main name, where another one matched; else ''. */
  readonly otherName: string;
  /** Kind in lower case as the data have it; '' when not given. */
  readonly villageKind: string;
  /** `null` where the commune is not among the units. */
  readonly commune: FoundUnit | null;
  /** The former commune of the village by its own data, else the one through which the query led here; '' when none. */
  readonly formerCommune: string;
  /** Under the default definition; `null` where only names were read, and where imports tell something else. */
  readonly status: Status | null;
  readonly plan: VillagePlan;
}

export type SearchHit = UnitHit | FormerHit | VillageHit;

export interface SearchAnswer {
  /** The question's text. */
  readonly text: string;
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** How many match, of which `hits` are the first. */
  readonly total: number;
  /** Parts whose villages were searched, by code; `null` when those of all parts were. */
  readonly parts: readonly string[] | null;
  /** Files that could not be used. */
  readonly gaps: readonly Gap[];
}
