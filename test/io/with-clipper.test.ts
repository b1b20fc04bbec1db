/** The clipper is loaded only where an outline crosses itself; what it mends is used, and said. */
import { expect, it } from 'vitest';
import { featureCount } from '../../src/core/geometry.ts';
import type { MakeSimple } from '../../src/core/geometry-repair/repair.ts';
import { issue } from '../../src/core/issue.ts';
import { openDataset, readLayer } from '../../src/io/load.ts';
import { withClipper } from '../../src/io/with-clipper.ts';
import { collection, feature, smallFiles, sourcesOf } from '../support/small-dataset.ts';

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

it('a dataset whose commune and coverage cross themselves opens with both mended, each with its row', async () => {
  const bowTie = [
    [100, 0],
    [104, 4],
    [104, 0],
    [100, 4],
    [100, 0],
  ];
  const files = smallFiles();
  files['communes.geojson'] = collection(
    feature({ code: 'A', name: 'Xã A', parent: '01' }, ['Polygon', [bowTie]]),
  );
  files['alpha.geojson'] = collection(feature({}, ['Polygon', [bowTie]]));
  const sources = sourcesOf(files);
  const dataset = await openDataset(sources);
  const mended = { code: 'geometry-mended', row: 1 };
  expect(dataset.shapes.map(({ polygons }) => [...polygons.polygonStarts])).toEqual([[0, 1, 2]]);
  expect(dataset.issues).toMatchObject([{ ...mended, file: 'communes.geojson', value: 'A' }]);
  const entry = dataset.manifest.layers.find(({ id }) => id === 'alpha-4g')!;
  const { data, issues } = await readLayer(sources.dataset, { entry, part: '' }, dataset);
  expect(data?.kind === 'coverage' && featureCount(data.coverage.polygons)).toBe(1);
  expect(data?.kind === 'coverage' && data.coverage.isComplete).toBe(true);
  expect(issues).toMatchObject([{ ...mended, file: 'alpha.geojson' }]);
});
