/**
 * Ids for settlements that have none: the country has no code for them. Code of the commune, a dash, three digits, given once and
 * never again in that commune.
 */

/** Gives ids after the highest that there is in each commune. */
export interface LocalIds {
  /** @param key what the settlement of the commune is known by before it has an id: the same one, asked again, has the same id */
  idOf(commune: string, key: string): string;
}

export function localIds(taken: Iterable<string>): LocalIds {
  const highest = new Map<string, number>();
  for (const id of taken) {
    const match = /^(.+)-(\d{3,})$/.exec(id);
    if (!match) continue;
    const [, commune, number] = match as unknown as [string, string, string];
    highest.set(commune, Math.max(highest.get(commune) ?? 0, Number(number)));
  }
  const given = new Map<string, Map<string, string>>();
  return {
    idOf(commune, key) {
      const own = given.get(commune) ?? new Map<string, string>();
      given.set(commune, own);
      const before = own.get(key);
      if (before !== undefined) return before;
      const number = (highest.get(commune) ?? 0) + 1;
      highest.set(commune, number);
      const id = `${commune}-${String(number).padStart(3, '0')}`;
      own.set(key, id);
      return id;
    },
  };
}
