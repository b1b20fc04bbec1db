/** In which form the cells of each field are read. */
import type { FieldName } from '../fields.ts';

/** Forms of cells; those of a choice are told by the words of the country. */
export const CELL_FORMS = [
  'text',
  'code',
  'whole',
  'measure',
  'date',
  'angle',
  'metres',
  'position',
  'pair',
  'signal',
  'answer',
  'power',
  'state',
  'operators',
  'operator',
  'technologies',
  'unread', // told apart from other columns, and left out
] as const;
export type CellForm = (typeof CELL_FORMS)[number];

export const FIELD_FORMS = {
  name: 'text',
  id: 'code',
  other_names: 'text',
  kind: 'text',
  commune: 'text',
  commune_code: 'code',
  former_commune: 'text',
  former_commune_code: 'code',
  district: 'text',
  district_code: 'unread',
  province: 'text',
  province_code: 'code',
  position: 'position',
  lat: 'angle',
  lon: 'angle',
  x: 'metres',
  y: 'metres',
  broadband: 'signal',
  signal_2G: 'signal',
  signal_3G: 'signal',
  signal_4G: 'signal',
  signal_5G: 'signal',
  operators: 'operators',
  state: 'state',
  households: 'whole',
  population: 'whole',
  households_population: 'pair',
  disadvantaged: 'answer',
  disadvantaged_decision: 'text',
  power: 'power',
  no_power: 'answer',
  fibre: 'answer',
  fibre_households: 'whole',
  plan_operator: 'operator',
  plan_date: 'date',
  plan: 'unread',
  reason: 'text',
  survey_round: 'text',
  source: 'text',
  date: 'date',
  note: 'text',
  ordinal: 'unread',
  site_id: 'code',
  technologies: 'technologies',
  site_distance_km: 'measure',
  rsrp_dbm: 'measure',
  measured_at: 'date',
  villages_total: 'whole',
  villages_covered: 'whole',
  person_name: 'unread',
  person_phone: 'unread',
  person_id: 'unread',
} as const satisfies Record<FieldName, CellForm>;

/** Units of what is measured. */
export const FIELD_UNITS: Partial<Record<FieldName, string>> = {
  site_distance_km: 'km',
  rsrp_dbm: 'dBm',
  x: 'm',
  y: 'm',
  lat: '°',
  lon: '°',
};

/** Fields that tables of each kind cannot do without; of a list one is enough. */
export const NEEDED_FIELDS = {
  villages: [['name'], ['commune', 'commune_code', 'former_commune', 'former_commune_code']],
  'commune-figures': [['commune', 'commune_code']],
  sites: [
    ['site_id', 'technologies'],
    ['position', 'lat', 'lon', 'x', 'y'],
  ],
  measurements: [['rsrp_dbm'], ['position', 'lat', 'lon', 'x', 'y']],
} as const satisfies Readonly<Record<string, readonly (readonly FieldName[])[]>>;
export type NeededBy = keyof typeof NEEDED_FIELDS;

/** Kinds of tables that need a field, alone or as one of several. */
export function neededBy(field: FieldName): readonly NeededBy[] {
  return (Object.keys(NEEDED_FIELDS) as NeededBy[]).filter((role) =>
    NEEDED_FIELDS[role].some((fields) => (fields as readonly FieldName[]).includes(field)),
  );
}
