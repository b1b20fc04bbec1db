/** Puts together what several files hold, for one search over all of it. */
import { concatTexts } from '../concat-villages.ts';
import { NO_UNIT, type TextColumn } from '../model.ts';
import type { Gazetteer, NamedUnits, NamedVillages } from './gazetteer.ts';

/** The villages of several parts under one table of units; a commune that it lacks becomes unknown. */
export function joinParts(units: NamedUnits, parts: readonly Gazetteer[]): Gazetteer {
  const rows = new Map(units.codes.slice(0, units.present).map((code, row) => [code, row]));
  const tables = parts.map(({ villages }) => villages);
  const texts = (column: (table: NamedVillages) => TextColumn) => concatTexts(tables.map(column));
  const communes = parts.flatMap(({ units: own, villages }) =>
    Array.from(villages.communes, (row) =>
      row === NO_UNIT ? NO_UNIT : (rows.get(own.codes[row]!) ?? NO_UNIT),
    ),
  );
  const isJudged = tables.every(({ statuses }) => statuses !== null);
  return {
    units,
    villages: {
      count: communes.length,
      ids: tables.flatMap(({ ids }) => ids),
      names: tables.flatMap(({ names }) => names),
      otherNames: texts(({ otherNames }) => otherNames),
      kinds: texts(({ kinds }) => kinds),
      communes: Uint32Array.from(communes),
      formerCommunes: texts(({ formerCommunes }) => formerCommunes),
      statuses: isJudged ? Uint8Array.from(tables.flatMap(({ statuses }) => [...statuses!])) : null,
      planOperators: texts(({ planOperators }) => planOperators),
      planDates: texts(({ planDates }) => planDates),
      parts: texts(({ parts: of }) => of),
      partRows: Uint32Array.from(tables.flatMap(({ partRows }) => [...partRows])),
    },
  };
}
