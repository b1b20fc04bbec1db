/** English: templates that go out to communes. */
import { formatCount } from '../format.ts';
import { agreeing, capitalised } from '../names.ts';
import type { viDataTemplates } from './vi-data-templates.ts';

const n = (value: number) => formatCount(value, 'en');

export const enDataTemplates: typeof viDataTemplates = {
  lead: ({ settlement, commune }) =>
    `Excel files with the ${settlement.many} and what is known of them filled in. ${capitalised(commune.many)} correct and complete them and send them back; dropped into this page they are read at once, without a question about any column.`,
  needsData: 'The data of the map are being opened.',
  noCommunes: ({ commune }) => `This dataset has no ${commune.many} yet.`,
  kind: 'Make',
  kinds: {
    communes: (count, { commune }) =>
      `One file for each ${commune.one} (${n(count)} ${agreeing({ one: 'file', many: 'files' }, count)}, in one .zip archive)`,
    province: (_, { province }) => `One file for the whole ${province.one}`,
    commune: (_, { commune }) => `A single ${commune.one}`,
  },
  sample:
    'The map shows sample data, so what is filled in is sample data too. The templates say so.',
  make: 'Download templates',
  saved: (name, size) => `Made ${name} (${size}).`,
  points: ({ settlement, commune }) => [
    `Codes and names of ${commune.many} are locked. Signal, electricity and fibre are chosen from lists. Households and people take whole numbers only.`,
    'An empty cell means not known and deletes nothing. A file that comes back as it went out changes nothing.',
    `Each ${commune.one} ends with empty rows for ${settlement.many} that are missing. The sheet “Instructions” in the file explains every column.`,
    'Templates are made on this device. File names are made of codes and names, such as 08-00859-ngoc-long-commune.xlsx.',
  ],
};
