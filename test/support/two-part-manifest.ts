/** A manifest of a dataset in two parts, as small as one can be. */

/** Two parts, 01 and 02, of villages; file sizes are the lengths of the texts below. `edition` names the files of villages. */
export const twoPartManifest = (
  edition: string,
  sizes: unknown = { common: 5, parts: { '01': 10, '02': 20 } },
) => ({
  format: 'phu-song-dataset',
  version: 1,
  id: 'a',
  title: { vi: 'A' },
  kind: 'sample',
  country: 'vn',
  adminVersion: '2026-04-30',
  asOf: '2026-09-30',
  partLevel: 'province',
  sizes,
  layers: [
    { id: 'communes', kind: 'units', level: 'commune', file: 'units.00000001.json' },
    {
      id: 'villages',
      kind: 'villages',
      parts: { '01': `v-01.${edition}.json`, '02': `v-02.${edition}.json` },
    },
  ],
});
