/** English: a village technology by technology, and who says what of it where that differs. Part of the card. */
import type { viTold } from './vi-told.ts';

const listed = (names: readonly string[]) => names.join(', ');

export const enTold: typeof viTold = {
  signalLine: ({ covered, weak, none, unknown }) => {
    const hasSignal = covered.length + weak.length > 0;
    if (!hasSignal && none.length === 0) return 'no data';
    if (!hasSignal && unknown === 0) return 'no signal from any operator';
    return [
      covered.length > 0 && `signal: ${listed(covered)}`,
      weak.length > 0 && `weak: ${listed(weak)}`,
      none.length > 0 && `none: ${listed(none)}`,
      unknown > 0 && `${unknown === 1 ? '1 operator' : `${unknown} operators`} unknown`,
    ]
      .filter((part) => part !== false)
      .join('; ');
  },
  importedNote:
    'A table brought in on this device added this village. The other villages of the dataset are a sample and not real.',
  signalLines: 'Signal by technology, as reported',
  unnamed: 'operator not named',
  overallMeans: {
    covered: 'signal at the centre and in every residential cluster',
    gaps: 'signal at the centre, none in some residential clusters',
    'no-signal': 'no signal at the centre',
  },
  overallNote:
    'The overall state is what the locality reports of the whole settlement, not by operator or technology; it may differ from the cells above.',
  fields: {
    name: 'Name',
    other_names: 'Other names',
    kind: 'Kind',
    former_commune: 'Former commune',
    disadvantaged_decision: 'Decision on extreme disadvantage',
    plan_operator: 'Operator that is to cover it',
    plan_date: 'To be covered by',
    position: 'Position',
  },
  fieldsSource: (fields, source, date) =>
    `${fields}: ${source}, ${date} (table brought in on this device)`,
  conflicts: {
    title: 'Sources that differ',
    rule: 'The value of the later date is used; of equal dates that of the table brought in later.',
    what: 'Subject',
    used: 'In use',
    other: 'Other values',
    from: (source, date) => `${source}, ${date}`,
  },
};
