/** English: what was met where rows were joined to communes and villages, a sentence and a remedy for each kind. */
import type { viPlaceFindings } from './vi-place-findings.ts';

export const enPlaceFindings: typeof viPlaceFindings = {
  'place-missing': {
    title: 'No commune',
    what: 'The row does not say which commune it belongs to.',
    remedy: 'Fill in the name or the code of the commune.',
  },
  'place-as-above': {
    title: 'Commune taken from the row above',
    what: 'The table names each commune once; a blank cell means the same as above.',
    remedy: 'Have a look where one commune ends and the next begins.',
  },
  'unit-unknown': {
    title: 'Commune not found',
    what: 'No unit has this name or code.',
    remedy: 'Check the spelling, or choose another edition of the administrative units.',
  },
  'unit-absent': {
    title: 'Commune not on this map',
    what: 'The commune is in the catalogue, and the data that are open do not have it.',
    remedy: 'Open data that have the commune and drop the file again.',
  },
  'unit-ambiguous': {
    title: 'Several communes of that name',
    what: 'Several units have this name.',
    remedy: 'Choose one of those offered, or add a province or a code.',
  },
  'code-and-name-differ': {
    title: 'Code and name disagree',
    what: 'The code is that of one commune and the name that of another.',
    remedy: 'Choose the right one, or another edition of the administrative units.',
  },
  'province-differs': {
    title: 'Commune and province disagree',
    what: 'The province that the row names has no such commune; another province has.',
    remedy: 'Choose the right commune, or put the province right.',
  },
  'province-unknown': {
    title: 'Unknown province',
    what: 'No province is called what the row says, so the commune is not certain.',
    remedy: 'Choose the right commune, or put the name of the province right.',
  },
  'province-repaired': {
    title: 'Province misspelt',
    what: 'The name of the province was a letter or two off; only one province is nearly called so, and it has the commune.',
    remedy: 'Put the name right in the original file.',
  },
  'former-commune-differs': {
    title: 'Former and present commune disagree',
    what: 'By the reform the former commune did not go to the present one of the same row.',
    remedy: 'Choose the right commune, or put the column of former communes right.',
  },
  'code-unproved': {
    title: 'Code without its zeros, unproved',
    what: 'The code has lost its leading zeros, and there is no name to prove it by.',
    remedy: 'Add the name of the commune, or format the column of codes as text.',
  },
  'unit-divided': {
    title: 'Former commune was divided',
    what: 'The former commune now belongs to several, and which one is not known.',
    remedy: 'Choose the present commune, or add the position of the village.',
  },
  'code-repaired': {
    title: 'Leading zeros put back',
    what: 'The code had lost its leading zeros; they were put back, and the name proves them right.',
    remedy: 'Format the column of codes as text so that they stay.',
  },
  'unit-unaccented': {
    title: 'Commune without its marks',
    what: 'The name is written without its marks or with others; only one commune of the province has these letters.',
    remedy: 'Have a look to be sure.',
  },
  'unit-carried': {
    title: 'Carried from a former commune to the present one',
    what: 'The former unit was carried to the present one as the reform decided.',
    remedy: 'Nothing to do.',
  },
  'unit-by-position': {
    title: 'Commune told by the position',
    what: 'The former commune was divided; the position tells which part the village is in.',
    remedy: 'Nothing to do.',
  },
  'village-ambiguous': {
    title: 'Several villages of that name',
    what: 'The commune has several villages of this name.',
    remedy: 'Choose one, or add the former commune or the village code.',
  },
  'village-unaccented': {
    title: 'Village without its marks',
    what: 'The name is written without marks; only one village of the commune reads like that.',
    remedy: 'Have a look to be sure.',
  },
  'village-similar': {
    title: 'New village with nearly the name of a known one',
    what: 'No village has this name, and one has nearly the same.',
    remedy: 'If they are the same village, write the name alike and drop the file again.',
  },
  'commune-differs': {
    title: 'Known village in another commune',
    what: 'The village code is known, and that village belongs to another commune.',
    remedy: 'Check the village code and the commune.',
  },
};
