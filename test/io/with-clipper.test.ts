/** The clipper is loaded only where an outline crosses itself. */
import { expect, it } from 'vitest';
import type { MakeSimple } from '../../src/core/geometry-repair/repair.ts';
import { issue } from '../../src/core/issue.ts';
import { withClipper } from '../../src/io/with-clipper.ts';

const CROSSING = issue('geometry-self-crossing', { file: 'a.geojson', row: 1 });
const OPEN = issue('ring-closed', { file: 'a.geojson', row: 2 });

it('a layer without crossings is read once, without the clipper', async () => {
  const given: (MakeSimple | null)[] = [];
  const read = await withClipper((makeSimple) => {
    given.push(makeSimple);
    return { value: given.length, issues: [OPEN] };
  });
  expect(read).toEqual({ value: 1, issues: [OPEN] });
  expect(given).toEqual([null]);
});

it('a layer with a crossing is read again with it, and the second reading stands, whatever is left', async () => {
  const given: (MakeSimple | null)[] = [];
  const read = await withClipper((makeSimple) => {
    given.push(makeSimple);
    return { value: given.length, issues: [CROSSING] };
  });
  expect(read).toEqual({ value: 2, issues: [CROSSING] });
  expect(given).toEqual([null, expect.any(Function)]);
});
