/** Lists that are compared by what they hold, so that an equal one sets off no work. */

/** Whether two lists hold the same values in the same order. */
export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((value, i) => value === b[i]));
}

/** Of several equal lists in a row gives the first, so that it is enough to compare them by identity. */
export function steadyList<T>(): (list: readonly T[]) => readonly T[] {
  let last: readonly T[] = [];
  return (list) => {
    if (!isSameList(list, last)) last = list;
    return last;
  };
}
