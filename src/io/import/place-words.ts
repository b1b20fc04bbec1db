/** The words around names in a country's tables, as its pack has them: `import/places.json`. */

/** Levels of units that rows and groups of rows may name, the highest first. */
export const PLACE_LEVELS = ['province', 'district', 'commune'] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** The file. Words are written with their marks; a text without any is compared without. */
export interface PlaceWords {
  /** Kinds of units: what stands before their names, in full and cut short. */
  readonly units: readonly {
    readonly level: PlaceLevel;
    readonly words: readonly string[];
    readonly short: readonly string[];
    /** Words for it behind names, as another language has them: "Sinh Long Commune". */
    readonly behind?: readonly string[];
    /** Whether names of units begin with it when they are written without marks. */
    readonly beginsNames?: boolean;
  }[];
  /** Other names of the highest units, by the name in the catalogue. */
  readonly provinces: Readonly<Record<string, readonly string[]>>;
  /** Kinds of settlements, as they stand before names. */
  readonly settlements: readonly string[];
  /** What titles of tables begin with. */
  readonly captions?: readonly string[];
  /** Words of rows that sum others up. */
  readonly totals: {
    /** Alone, or with a number behind. */
    readonly alone: readonly string[];
    /** Before anything. */
    readonly before: readonly string[];
    /** Before a kind of unit. */
    readonly beforeUnits: readonly string[];
  };
  /** Rows below a table: who drew it up and signed, where and when. */
  readonly signatures: {
    readonly begin: readonly string[];
    /** Words before the day, the month and the year. */
    readonly date: readonly [string, string, string];
  };
  /** Words of what groups state of themselves. */
  readonly amounts: {
    /** Before an amount: "has". */
    readonly has: readonly string[];
  };
  /** Words in titles, before a day. */
  readonly titles: {
    /** Other documents: the day behind them is theirs. */
    readonly refers: readonly string[];
    /** Before the number of another document. */
    readonly numbered: readonly string[];
    /** Right before the day of the table itself, where a text has both. */
    readonly itself: readonly string[];
  };
}
