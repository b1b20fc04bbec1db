/** The fields that a column can be, in the order and groups in which they are offered, each as a table has it. */

/** A field with a heading that is understood and a cell that is read. */
export interface FieldExample {
  readonly heading: string;
  readonly cell: string;
}

/** Fields by what they tell. */
export const FIELD_GROUPS = {
  village: {
    name: { heading: 'Tên thôn/bản', cell: 'Bản Nà Lá' },
    id: { heading: 'Mã thôn', cell: '00955-014' },
    other_names: { heading: 'Tên khác', cell: 'Bản Cướm' },
    kind: { heading: 'Loại thôn', cell: 'bản' },
  },
  place: {
    commune: { heading: 'Xã/Phường', cell: 'Xã Sinh Long' },
    commune_code: { heading: 'Mã xã', cell: '00955' },
    former_commune: { heading: 'Xã cũ', cell: 'Xã Côn Lôn' },
    former_commune_code: { heading: 'Mã xã cũ', cell: '02221' },
    district: { heading: 'Huyện cũ', cell: 'Huyện Na Hang' },
    district_code: { heading: 'Mã huyện', cell: '072' },
    province: { heading: 'Tỉnh', cell: 'Tuyên Quang' },
    province_code: { heading: 'Mã tỉnh', cell: '08' },
  },
  position: {
    position: { heading: 'Toạ độ', cell: '22,62924; 105,34808' },
    lat: { heading: 'Vĩ độ', cell: '22°37′45,3″B' },
    lon: { heading: 'Kinh độ', cell: '105,34808' },
    x: { heading: 'X (m)', cell: '2503484,0' },
    y: { heading: 'Y (m)', cell: '432792,7' },
  },
  signal: {
    broadband: { heading: 'Tình trạng phủ sóng', cell: 'yếu' },
    signal_2G: { heading: 'Sóng 2G', cell: 'x' },
    signal_3G: { heading: 'Sóng 3G', cell: 'có' },
    signal_4G: { heading: 'Sóng 4G', cell: 'chưa có' },
    signal_5G: { heading: 'Sóng 5G', cell: '0' },
    operators: { heading: 'Nhà mạng có sóng', cell: 'Viettel, VNPT' },
    state: { heading: 'Phân loại vùng', cell: 'lõm sóng' },
  },
  people: {
    households: { heading: 'Số hộ', cell: '1.234' },
    population: { heading: 'Dân số', cell: '5.678' },
    households_population: { heading: 'Số hộ/khẩu', cell: '45 hộ/368 khẩu' },
    disadvantaged: { heading: 'ĐBKK', cell: 'x' },
    disadvantaged_decision: { heading: 'Quyết định', cell: '612/QĐ-UBDT' },
    power: { heading: 'Điện lưới', cell: 'có' },
    no_power: { heading: 'Chưa có điện', cell: 'x' },
    fibre: { heading: 'Cáp quang', cell: 'có' },
    fibre_households: { heading: 'Số thuê bao FTTH', cell: '42' },
  },
  plan: {
    plan_operator: { heading: 'Doanh nghiệp thực hiện', cell: 'Viettel' },
    plan_date: { heading: 'Thời gian dự kiến', cell: 'Quý II/2025' },
    plan: { heading: 'Kế hoạch phủ sóng', cell: 'năm 2026' },
    reason: { heading: 'Nguyên nhân', cell: 'chưa có điện' },
    survey_round: { heading: 'Đợt rà soát', cell: '2022–2023' },
  },
  origin: {
    source: { heading: 'Nguồn số liệu', cell: 'UBND xã' },
    date: { heading: 'Ngày số liệu', cell: '31/12/2025' },
    note: { heading: 'Ghi chú', cell: 'sóng yếu khi mưa' },
    ordinal: { heading: 'STT', cell: '1' },
  },
  site: {
    site_id: { heading: 'Mã trạm', cell: 'TQG0327-12' },
    technologies: { heading: 'Công nghệ', cell: '2G, 4G' },
    site_distance_km: { heading: 'Khoảng cách đến trạm (km)', cell: '3,7' },
    rsrp_dbm: { heading: 'RSRP (dBm)', cell: '-97' },
    measured_at: { heading: 'Thời điểm đo', cell: '15/10/2025' },
  },
  communes: {
    villages_total: { heading: 'Tổng số thôn', cell: '15' },
    villages_covered: { heading: 'Số thôn có sóng', cell: '12' },
  },
  person: {
    person_name: { heading: 'Họ và tên', cell: 'Nguyễn Văn A' },
    person_phone: { heading: 'Số điện thoại', cell: '0912345678' },
    person_id: { heading: 'CCCD', cell: '001099000000' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldExample>>>>;

export type FieldGroup = keyof typeof FIELD_GROUPS;

type Keys<T> = T extends unknown ? keyof T : never;
/** A field whatever its group. */
export type FieldName = Keys<(typeof FIELD_GROUPS)[FieldGroup]>;

/** The groups in the order in which they are shown. */
export const FIELD_GROUP_NAMES = Object.keys(FIELD_GROUPS) as readonly FieldGroup[];

/** The fields of a group with their examples. */
export function fieldsOf(group: FieldGroup): readonly (readonly [FieldName, FieldExample])[] {
  return Object.entries(FIELD_GROUPS[group]) as unknown as [FieldName, FieldExample][];
}

/** Fields that are signals: a column of marks means "none" by its blanks, where somebody says so. */
export function isSignal(field: string): boolean {
  return field.startsWith('signal_') || field.startsWith('broadband');
}
