/** English: the choices of the definition and what a change moved. */
import type { viDefinition } from './vi-definition.ts';

export const enDefinition: typeof viDefinition = {
  intro: 'Every figure on the site is counted the way chosen here, and all change at once.',
  technology: 'Technology that counts',
  operator: 'Operator',
  evidence: 'Evidence',
  weak: 'Weak signal',
  scope: 'Survey scope',
  asOf: 'As of',
  scopeNotes: {
    national: 'Dead zone (no mobile broadband): by technology and operator.',
    provincial:
      'No coverage: no signal at the centre. Gaps (residential clusters): signal at the centre, but not in every cluster. Follows the overall state that was reported, not technology and operator.',
  },
  evidenceNotes: {
    reported: 'Lists reported by local authorities.',
    declared: 'The position against the areas operators declare covered.',
    measured: 'Samples measured on the spot.',
    estimated: 'Never mixed with the others.',
  },
  latest: (date) => `latest (${date})`,
  unused: 'Not used in this scope.',
  undo: 'Back to the previous definition',
  unmoved: 'The figures have not changed.',
  moved: (change, noun, before, after) =>
    `${change} ${noun.many} counted as covered compared with before: ${before} → ${after} ${noun.many}`,
  movedUnknown: (change, noun) => `${change} ${noun.many} without data`,
  movedPeople: (change) => `${change} people in places with signal`,
  changed: 'Definition changed',
  dismiss: 'Dismiss',
};
