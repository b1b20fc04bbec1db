import { expect, test } from 'vitest';
import { METHOD_SECTIONS, sectionOf } from '../../src/state/method-sections.ts';

test('every kind of figure leads to a section that there is', () => {
  const figures = {
    'covered.villages': 'signal',
    'covered.population': 'signal',
    'operators.one': 'signal',
    'communes.reporting': 'completeness',
    'communes.fibre': 'fibre',
    'villages.fibre': 'fibre',
    'households.able': 'fibre',
    gap: 'fibre',
    'uncovered.noPower': 'power',
    area: 'areas',
  } as const;
  for (const [id, section] of Object.entries(figures)) {
    expect(sectionOf(id as keyof typeof figures)).toBe(section);
    expect(METHOD_SECTIONS).toContain(section);
  }
});
