/** English: what can be wrong with data or with the world, each with what to do about it. */
import type { viFailures, viIssues } from './vi-problems.ts';

export const enFailures: typeof viFailures = {
  'dataset-missing': {
    title: 'The dataset was not found.',
    remedy: 'Check that the data folder holds a manifest.json, then press Try again.',
  },
  'dataset-unreadable': {
    title: 'The dataset cannot be read.',
    remedy:
      'Its manifest or country pack is damaged or malformed. Tell whoever keeps the data, then press Try again.',
  },
  network: {
    title: 'The data could not be downloaded.',
    remedy: 'Check the connection, then press Try again. What has arrived can still be used.',
  },
  'not-open': {
    title: 'The dataset is not open.',
    remedy: 'Press Try again to open it.',
  },
  'worker-died': {
    title: 'The calculation stopped suddenly, perhaps for lack of memory.',
    remedy: 'Close other pages, then press Try again. The figures shown are kept.',
  },
  failed: {
    title: 'Something went wrong while calculating.',
    remedy:
      'Press Try again. If it happens again, send the detail below to whoever runs this site.',
  },
};

export const enIssues: typeof viIssues = {
  'file-missing': 'The file is not there. Check its name in manifest.json.',
  'file-unreadable':
    'The file cannot be read. It may be damaged or malformed: download or export it again.',
  'file-truncated': 'The file is cut short. Download it again.',
  'checksum-mismatch':
    'The file does not match the checksum in the manifest. Use the right version, or rebuild the manifest.',
  'format-unknown': 'The format is not recognised. Use GeoJSON, TopoJSON or columnar JSON.',
  'rows-mismatch': 'The number of rows differs from the manifest. Check that the file is complete.',
  'manifest-field-missing': 'The manifest lacks a required field. Add it.',
  'manifest-field-invalid': 'A field of the manifest has an invalid value. Correct it.',
  'reference-unknown':
    'Something refers to a code that is not in the dataset. Correct the code or add the entry.',
  'required-unit-missing':
    'A unit that every map of the country must show is missing. Add it to the data.',
  'count-mismatch': 'The number of units differs from the catalogue. Check that the list is whole.',
  'code-invalid': 'The unit code has the wrong form (often a lost leading zero). Correct the code.',
  'code-duplicate': 'The code occurs twice; only the first row is used. Remove the other.',
  'code-unknown': 'No unit has this code; the row is not counted. Correct the code.',
  'name-missing': 'The name is missing. Add it.',
  'number-invalid': 'The number cannot be read and counts as no data. Write it in digits.',
  'date-invalid': 'The date cannot be read and counts as no data. Write it year-month-day.',
  'choice-unknown': 'The value is not one of the allowed ones and counts as no data.',
  'geometry-missing':
    'There is no position or shape, so it is not placed on the map. Add coordinates.',
  'geometry-wrong-type': 'The kind of shape does not fit the layer; the shape is left out.',
  'geometry-invalid':
    'The shape is invalid (coordinates that are not numbers, or malformed) and is left out. Repair it.',
  'geometry-no-area': 'The shape has no area (only a line or a point is left) and is left out.',
  'geometry-self-crossing':
    'The outline crosses itself and could not be repaired; the shape is left out. Draw it again.',
  'ring-closed':
    'The outline was open; its end was joined to its start. Check that no part of it is missing.',
  'spike-removed': 'The outline had a spike without area; it was taken off.',
  'ring-dropped': 'An outline without area was left out; the rest of the shape is used.',
  'geometry-mended':
    'Outlines crossed or overlapped, or a hole lay outside its shape; this was repaired so that every place counts once (corners may have moved by centimetres). Better repair it in the file itself.',
  'coordinates-not-degrees':
    'The coordinates are not degrees (perhaps metres, VN-2000); the position is not placed on the map, the settlement still counts as reported. Convert them to WGS84.',
  'coordinates-swapped':
    'Longitude and latitude are swapped; the position is not placed on the map, the settlement still counts as reported. Swap them back.',
  'outside-country':
    'The position lies outside the country and is not placed on the map; the settlement still counts as reported. Check the coordinates.',
  'total-mismatch':
    'The total stated in the file is not the sum of its rows. Figures here are counted from the rows; check the file.',
  'share-mismatch':
    'The percentage stated in the file does not match its numerator and denominator. Here it is computed anew; check the file.',
};
