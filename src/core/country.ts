/**
 * What the product knows of a country, as data. Everything that is particular to Vietnam reaches the code through these
 * types, filled from `data/country/<id>/country.json`; nothing here or elsewhere in `src` names a level, a code length or a place.
 */

/** Text in the interface languages, keyed by language tag (`vi`, `en`). A missing language falls back to any that is there. */
export type LocalText = Readonly<Record<string, string>>;

/** The text in a language, else in the first language there is; '' when there is none. */
export function textIn(text: LocalText, language: string): string {
  if (Object.hasOwn(text, language)) return text[language]!;
  return Object.values(text)[0] ?? '';
}

/** West, south, east, north in degrees (RFC 7946 order). */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** One administrative level below the country, highest first. */
export interface Level {
  readonly id: string;
  /** "tỉnh", "commune": singular, lower case, as used inside a sentence. */
  readonly name: LocalText;
  readonly plural: LocalText;
  /** Regular expression source that the whole code must match. Codes are strings. */
  readonly codePattern: string;
  /** Kinds of unit on this level ("xa", "phuong", "dac-khu"). */
  readonly kinds: Readonly<Record<string, UnitKind>>;
}

/** A kind of unit and how it joins a name: "Phường Ba Đình", "Ba Đình Ward". */
export interface UnitKind {
  readonly name: LocalText;
  /** The word that goes before a name. */
  readonly prefix: LocalText;
  /** Languages where the word goes elsewhere: the full name, with `{name}` standing for the short one. */
  readonly pattern?: LocalText;
}

/** "Phường Ba Đình", "Ba Đình Ward": a short name with the word for its kind, in a language. */
export function nameWithKind(kind: UnitKind, name: string, language: string): string {
  const pattern = kind.pattern && Object.hasOwn(kind.pattern, language) && kind.pattern[language];
  if (pattern) return pattern.replace('{name}', () => name);
  return `${textIn(kind.prefix, language)} ${name}`.trim();
}

/** A name that has to be on every map of the country, wherever the data end: archipelagos, seas. */
export interface MapLabel {
  readonly text: LocalText;
  /** Second line, such as the province in brackets. */
  readonly note?: LocalText;
  readonly kind: 'archipelago' | 'sea';
  readonly lon: number;
  readonly lat: number;
  /** Code of the unit that the label stands for, when there is one. */
  readonly unit?: string;
  /** Islands to draw as dots around the label, `[lon, lat]` each. */
  readonly islands?: readonly (readonly [lon: number, lat: number])[];
}

/** A unit that every full dataset of the country must contain; a dataset builder refuses one that lacks it. */
export interface RequiredUnit {
  readonly level: string;
  readonly code: string;
  readonly name: string;
}

/** A projected coordinate system that files of the country use, as a proj4 string. */
export interface CoordinateSystem {
  readonly id: string;
  readonly name: string;
  readonly proj4: string;
}

/**
 * One figure that an office or a newspaper published, `covered` of `base` counted things on a day. It is quoted, never computed,
 * and never merged with what is. `remaining` is `null` where the source gives none.
 */
export interface PublishedFigure {
  /** ISO date. */
  readonly asOf: string;
  /** Figures with the same indicator id form one series. */
  readonly indicator: string;
  readonly title: LocalText;
  readonly covered: number;
  readonly base: number;
  readonly remaining: number | null;
  /** Empty when there is nothing to add. */
  readonly note: LocalText;
  readonly source: LocalText;
}

/** What the places below the lowest level are called (no administrative level of their own: villages, neighbourhood groups). */
export interface Settlement {
  readonly name: LocalText;
  readonly plural: LocalText;
  /** Kinds (`loai_thon`, lower case) that are urban neighbourhood groups; every other kind is a rural village. */
  readonly urbanKinds: readonly string[];
}

/** The part of a country pack that the site needs at run time. */
export interface Country {
  readonly id: string;
  /** Code of the whole country as a unit, such as `VN`. */
  readonly code: string;
  readonly name: LocalText;
  readonly levels: readonly Level[];
  readonly settlement: Settlement;
  /** National bounding box; coordinates outside are reported. */
  readonly extent: Bbox;
  /** What the first view of a national dataset must hold. */
  readonly firstView: Bbox;
  readonly labels: readonly MapLabel[];
  readonly requiredUnits: readonly RequiredUnit[];
  readonly coordinateSystems: readonly CoordinateSystem[];
  /** Figures published for the whole country; empty when none are known. */
  readonly publishedSeries: readonly PublishedFigure[];
  /** Admin versions of the catalogue, oldest first, as ISO dates. */
  readonly adminVersions: readonly string[];
}
