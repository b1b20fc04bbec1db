/** What tools leave on the map, as features. */
import type { LineString, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../../src/core/geodesic.ts';
import type { Position } from '../../../src/core/geometry.ts';
import { measuredFeatures, ownPositionFeatures } from '../../../src/map/layers/measured.ts';

const points: Position[] = [
  [105, 20],
  [105, 21],
  [106, 21],
];

describe('a measured line', () => {
  it('is nothing while nothing is measured', () => {
    expect(measuredFeatures(null, 'vi').features).toEqual([]);
    expect(measuredFeatures([], 'vi').features).toEqual([]);
  });

  it('begins as a point without a length', () => {
    const { features } = measuredFeatures(points.slice(0, 1), 'vi');
    expect(features.map(({ properties }) => properties)).toEqual([{ label: '' }]);
  });

  it('says at each further point how far it is along the line, in the language of the page', () => {
    const labels = (language: 'vi' | 'en') =>
      measuredFeatures(points, language)
        .features.slice(1)
        .map(({ properties }) => properties!['label']);
    expect(labels('vi')).toEqual(['', '111\u00a0km', '215\u00a0km']); // 110.7 and 103.9 more
    expect(labels('en')).toEqual(['', '111\u00a0km', '215\u00a0km']);
  });

  it('passes through its points, no two of its own farther apart than 25 km', () => {
    const [line] = measuredFeatures(points, 'vi').features;
    const course = (line!.geometry as LineString).coordinates as Position[];
    for (const point of points) expect(course).toContainEqual(point);
    for (const [i, to] of course.slice(1).entries())
      expect(distanceKm(course[i]!, to)).toBeLessThan(25.2);
  });
});

describe('the own position', () => {
  it('is a point in a closed circle of its accuracy', () => {
    const { features } = ownPositionFeatures({ at: [105, 20], accuracyKm: 2 });
    const [circle, point] = features;
    const [ring] = (circle!.geometry as Polygon).coordinates as Position[][];
    expect(point!.geometry).toEqual({ type: 'Point', coordinates: [105, 20] });
    expect(ring!.at(-1)).toEqual(ring![0]);
    for (const corner of ring!) expect(distanceKm([105, 20], corner)).toBeCloseTo(2, 1);
  });

  it('is nothing once it is forgotten', () => {
    expect(ownPositionFeatures(null).features).toEqual([]);
  });
});
