/** What each kind of finding means to somebody with files in hand, and what to do about it: one sentence per code. */
import type { FindingCode } from '../build-dataset/findings.ts';

const REMEDIES: Readonly<Partial<Record<FindingCode, string>>> = {
  'file-missing': 'there is no such file; check the path',
  'file-unreadable':
    'neither JSON nor a CSV table in UTF-8 with commas, or it is cut off; write it anew (ogr2ogr -f GeoJSON)',
  'file-truncated': 'the file ends early; copy it again',
  'checksum-mismatch': 'the file is not the one that the manifest names; copy it again',
  'format-unknown':
    'expected a GeoJSON FeatureCollection, TopoJSON with the object asked for, columnar JSON or CSV',
  'rows-mismatch': 'columns of one table have to be equally long',
  'code-invalid': 'a commune without a code has no row; fill in the code, or say which field it is',
  'code-duplicate': 'the first with the code is used; give each its own',
  'code-unknown': 'the code names no unit of the boundaries; a village is then counted nowhere',
  'name-missing': 'a commune is called by its code then, a village is left out',
  'number-invalid': 'taken as unknown; write digits alone',
  'choice-unknown': 'taken as unknown; data/dataset-format.md lists the words',
  'reference-unknown': 'the operator or level is not one of the dataset',
  'geometry-missing':
    'a commune without polygon has no area, coverage without polygon covers nothing',
  'geometry-wrong-type':
    'boundaries and coverage are polygons, fibre is lines, the others are points',
  'geometry-invalid': 'coordinates have to be numbers, nested as GeoJSON says (RFC 7946)',
  'geometry-no-area': 'the outline has no area; draw it anew',
  'geometry-self-crossing': 'the outline crosses itself and cannot be mended; draw it anew',
  'ring-closed': 'the outline did not end where it began',
  'spike-removed': 'the outline went out and back on itself',
  'ring-dropped': 'a ring had no area',
  'geometry-mended': 'the outline crossed or overlapped itself; its land was taken once',
  'coordinates-not-degrees':
    'expected degrees, longitude and latitude (WGS 84); convert metres with ogr2ogr -t_srs EPSG:4326',
  'coordinates-swapped': 'latitude stands before longitude; swap them',
  'outside-country': 'lies far from the boundaries given, so it adds nothing to them',
  'layer-empty': 'the file has no coverage: 0 km² are covered',
  'columns-left-out':
    'the definition looks at no coverage that was given, so these columns are empty',
  overlap: 'the communes share land, which is counted in each of them; clean the boundaries',
};

const REPAIRS: readonly string[] = [
  'ring-closed',
  'spike-removed',
  'ring-dropped',
  'geometry-mended',
] satisfies readonly FindingCode[];

/** Whether a finding says that a geometry was repaired and is used. */
export function isRepair(code: FindingCode): boolean {
  return REPAIRS.includes(code);
}

/** What to do about a finding. */
export function remedyOf(code: FindingCode): string {
  return REMEDIES[code] ?? 'data/dataset-format.md says what is expected';
}
