/** English: what is said of a village first, before its card is there. */
import type { viAnswer } from './vi-answer.ts';

export const enAnswer: typeof viAnswer = {
  sampleNote:
    'Sample data, not the real situation. This settlement was generated for illustration and does not exist.',
  former: (name) => `formerly ${name}`,
  answer: {
    covered: (name, signal) => `${name} has ${signal}.`,
    weak: (name, signal) => `${name} has ${signal}, but weak.`,
    none: (name, signal) => `${name} does not have ${signal}.`,
    unknown: (name, signal) => `There are no data on ${signal} in ${name}.`,
  },
  planned: (operator, date) =>
    operator ? `${operator} plans to cover it by ${date}` : `Planned to be covered by ${date}`,
  overdue: 'overdue',
  underDefinition: 'Under the definition in use',
};
