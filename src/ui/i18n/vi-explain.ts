/** Vietnamese: how a figure was computed. Not in the first download. */
import type { DatasetKind, LayerKind } from '../../core/dataset.ts';
import type { Scope } from '../../core/definition.ts';
import type { AreaMethod, Method, Rule } from '../../core/explain.ts';
import type { ShareId, Term } from '../../core/figure-formulas.ts';
import type { Measure, StatusClass } from '../../core/figures.ts';
import { capitalised, type Nouns } from '../names.ts';

/** A term that is not one of the four classes of a measure. */
export type OtherTerm = Exclude<Term, `${Measure}.${StatusClass}`>;

/** Words for so many of a term, without the number. */
export type TermWords = (nouns: Nouns, count: number) => string;

/** How areas were measured, in words and with units. */
export interface AreaMethodWords {
  readonly cell: string;
  readonly lat: string;
  readonly projection: string;
  readonly ellipsoid: string;
}

/** Every text of an explanation; a language is complete when it compiles. */
export interface ExplainWords {
  readonly title: string;
  readonly readMore: string;
  /** Said before anything else. */
  readonly cautions: Readonly<Record<Exclude<DatasetKind, 'official'>, string>>;
  readonly approximate: string;
  readonly sum: string;
  readonly count: string;
  readonly total: string;
  readonly result: string;
  readonly open: string;
  /** @param part what is unknown, with its number */
  readonly opened: (part: string, low: string, high: string) => string;
  readonly nothingOpen: string;
  /** Of land: every operator that counts supplied its coverage. */
  readonly nothingOpenOfLand: string;
  readonly leftOut: (part: string) => string;
  readonly km2: (area: string) => string;
  readonly definition: string;
  readonly noDefinition: string;
  readonly rules: string;
  readonly method: string;
  readonly inputs: string;
  readonly noInputs: string;
  readonly noSource: string;
  readonly dated: (date: string) => string;
  readonly names: Readonly<Record<ShareId, (nouns: Nouns, signal: string) => string>>;
  readonly meanings: Readonly<Record<ShareId, (nouns: Nouns) => string>>;
  readonly measures: Readonly<Record<Measure, TermWords>>;
  readonly statuses: Readonly<Record<Scope, Readonly<Record<StatusClass, string>>>>;
  readonly terms: Readonly<Record<OtherTerm, TermWords>>;
  readonly ruleTexts: Readonly<Record<Rule, (nouns: Nouns) => string>>;
  readonly methods: Readonly<Record<Method['kind'], (nouns: Nouns) => string>>;
  readonly measured: (method: AreaMethodWords) => string;
  readonly projections: Readonly<Record<AreaMethod['projection'], string>>;
  readonly ellipsoids: Readonly<Record<AreaMethod['ellipsoid'], string>>;
  readonly layers: Readonly<Record<LayerKind, (nouns: Nouns) => string>>;
}

const of =
  (rest: string): TermWords =>
  ({ settlement }) =>
    `${settlement.one} ${rest}`;
const ofCommunes =
  (rest: string): TermWords =>
  ({ commune }) =>
    `${commune.one} ${rest}`;
const householdsOf =
  (rest: string): TermWords =>
  ({ settlement }) =>
    `hộ ở ${settlement.one} ${rest}`;

const uncoveredName =
  (part: string) =>
  ({ settlement }: Nouns, signal: string) =>
    `${capitalised(settlement.one)} không có ${signal}: ${part}`;
const uncoveredMeaning =
  (part: string) =>
  ({ settlement }: Nouns) =>
    `Trong các ${settlement.one} chắc chắn không có sóng, bao nhiêu ${settlement.one} ${part}. ${capitalised(settlement.one)} chưa có số liệu về sóng không nằm trong phép tính này.`;

export const viExplain: ExplainWords = {
  title: 'Cách tính con số này',
  readMore: 'Đọc cách làm ở trang Phương pháp',
  cautions: {
    sample: 'Dữ liệu mẫu: con số này chỉ để minh hoạ cách tính, không phải hiện trạng.',
    estimate: 'Số liệu ước tính: không dùng làm số liệu chính thức.',
  },
  approximate: 'Ranh giới ở đây chỉ gần đúng, nên chỉ nêu phần trăm diện tích, không nêu km².',
  sum: 'Phép tính',
  count: 'Tử số',
  total: 'Mẫu số',
  result: 'Kết quả',
  open: 'Phần chưa biết',
  opened: (part: string, low: string, high: string) =>
    `${part}. Phần này có thể thuộc tử số hoặc không: nếu không, con số là ${low}; nếu thuộc toàn bộ, là ${high}.`,
  nothingOpen: 'Không có phần nào chưa biết, nên con số không có khoảng.',
  nothingOpenOfLand:
    'Mọi nhà mạng được tính đều đã gửi vùng phủ và mọi tệp đều đọc được, nên con số không có khoảng.',
  leftOut: (part: string) => `Không tính vào đây: ${part}.`,
  km2: (area: string) => `${area} km²`,
  definition: 'Theo cách tính',
  noDefinition: 'Con số này không phụ thuộc cách tính sóng; chỉ phụ thuộc ngày của số liệu.',
  rules: 'Quy tắc áp dụng',
  method: 'Cách đếm',
  inputs: 'Số liệu đầu vào',
  noInputs: 'Bộ dữ liệu không có tệp nào cho cách tính này.',
  noSource: 'không ghi nguồn',
  dated: (date: string) => `số liệu ngày ${date}`,

  names: {
    'covered.villages': ({ settlement }, signal) => `${capitalised(settlement.one)} có ${signal}`,
    'covered.rural': ({ settlement }, signal) =>
      `${capitalised(settlement.one)} nông thôn có ${signal}`,
    'covered.urban': ({ settlement }, signal) =>
      `${capitalised(settlement.one)}, tổ dân phố đô thị có ${signal}`,
    'covered.households': ({ settlement }, signal) => `Hộ ở ${settlement.one} có ${signal}`,
    'covered.population': ({ settlement }, signal) =>
      `Dân số sống ở ${settlement.one} có ${signal}`,
    'communes.fibre': ({ commune }) => `${capitalised(commune.one)} có cáp quang`,
    'villages.fibre': ({ settlement }) => `${capitalised(settlement.one)} có cáp quang`,
    'households.able': () => 'Hộ có thể lắp cáp quang',
    'households.subscribed': () => 'Hộ thuê bao cáp quang',
    'communes.reporting': ({ commune }) => `${capitalised(commune.one)} đã có số liệu`,
    'operators.one': ({ settlement }, signal) =>
      `${capitalised(settlement.one)} chỉ có ${signal} của một nhà mạng`,
    gap: () => 'Thiếu cả sóng lẫn cáp (không 4G, không cáp quang)',
    'uncovered.disadvantaged': uncoveredName('đặc biệt khó khăn, có điện'),
    'uncovered.other': uncoveredName('nơi khác, có điện'),
    'uncovered.noPower': uncoveredName('không có điện'),
    'uncovered.unknown': uncoveredName('chưa có số liệu về điện hoặc diện khó khăn'),
    area: (_, signal) => `Diện tích nằm trong vùng phủ ${signal}`,
  },
  meanings: {
    'covered.villages': ({ settlement }) =>
      `Bao nhiêu ${settlement.one} có sóng, trong tất cả ${settlement.one} ở đây.`,
    'covered.rural': ({ settlement }) =>
      `Bao nhiêu ${settlement.one} nông thôn có sóng, trong tất cả ${settlement.one} nông thôn ở đây.`,
    'covered.urban': () => 'Bao nhiêu tổ dân phố có sóng, trong tất cả tổ dân phố ở đây.',
    'covered.households': ({ settlement }) =>
      `Cộng số hộ của các ${settlement.one} có sóng, chia cho số hộ của mọi ${settlement.one}. Cả ${settlement.one} tính theo một tình trạng.`,
    'covered.population': ({ settlement }) =>
      `Cộng số dân của các ${settlement.one} có sóng, chia cho số dân của mọi ${settlement.one}. Cả ${settlement.one} tính theo một tình trạng.`,
    'communes.fibre': ({ commune }) => `Bao nhiêu ${commune.one} đã có cáp quang tới.`,
    'villages.fibre': ({ settlement }) => `Bao nhiêu ${settlement.one} đã lắp được cáp quang.`,
    'households.able': ({ settlement }) =>
      `Số hộ của các ${settlement.one} đã lắp được cáp quang, dù hộ đó đã lắp hay chưa.`,
    'households.subscribed': ({ settlement }) =>
      `Số hộ đang dùng cáp quang, trong số hộ của các ${settlement.one} có nêu con số này.`,
    'communes.reporting': ({ commune }) =>
      `Bao nhiêu ${commune.one} đã gửi ít nhất một số liệu về sóng, điện hoặc cáp quang. Phần còn lại là ${commune.one} chưa gửi gì.`,
    'operators.one': ({ settlement }) =>
      `Bao nhiêu ${settlement.one} chỉ có sóng của đúng một nhà mạng. Luôn xét mọi nhà mạng, dù đang chọn nhà mạng nào.`,
    gap: ({ settlement }) =>
      `Bao nhiêu ${settlement.one} vừa không có 4G trở lên vừa không có cáp quang. Luôn xét 4G của mọi nhà mạng, dù đang chọn công nghệ nào.`,
    'uncovered.disadvantaged': uncoveredMeaning('thuộc diện đặc biệt khó khăn và có điện'),
    'uncovered.other': uncoveredMeaning('không thuộc diện đặc biệt khó khăn và có điện'),
    'uncovered.noPower': uncoveredMeaning('không có điện'),
    'uncovered.unknown': uncoveredMeaning('chưa rõ có điện hay không, hoặc chưa rõ diện khó khăn'),
    area: () =>
      'Bao nhiêu phần đất ở đây nằm trong vùng mà nhà mạng công bố là có sóng, không kể có người ở hay không.',
  },

  measures: {
    villages: ({ settlement }) => settlement.one,
    rural: ({ settlement }) => `${settlement.one} nông thôn`,
    urban: () => 'tổ dân phố',
    households: ({ settlement }) => `hộ ở ${settlement.one}`,
    population: ({ settlement }) => `người ở ${settlement.one}`,
  },
  statuses: {
    national: {
      covered: 'có sóng',
      weak: 'sóng yếu',
      none: 'không có sóng',
      unknown: 'chưa có số liệu',
    },
    provincial: {
      covered: 'phủ sóng',
      weak: 'lõm sóng (cụm dân cư)',
      none: 'trắng sóng',
      unknown: 'chưa có số liệu',
    },
  },
  terms: {
    'households.missing': of('chưa có số hộ'),
    'population.missing': of('chưa có số dân'),
    'communes.total': ofCommunes('ở đây'),
    'communes.reporting': ofCommunes('đã có số liệu'),
    'communes.fibreYes': ofCommunes('có cáp quang'),
    'communes.fibreNo': ofCommunes('chưa có cáp quang'),
    'communes.fibreUnknown': ofCommunes('chưa có số liệu về cáp quang'),
    'fibre.villagesYes': of('có cáp quang'),
    'fibre.villagesNo': of('chưa có cáp quang'),
    'fibre.villagesUnknown': of('chưa có số liệu về cáp quang'),
    'fibre.householdsAble': householdsOf('có cáp quang'),
    'fibre.householdsNotAble': householdsOf('chưa có cáp quang'),
    'fibre.householdsUnknown': householdsOf('chưa có số liệu về cáp quang'),
    'fibre.householdsSubscribed': () => 'hộ thuê bao cáp quang',
    'fibre.subscriptionBase': householdsOf('có nêu số thuê bao'),
    'fibre.subscriptionUnknown': householdsOf('chưa nêu số thuê bao'),
    'operators.none': of('không nhà mạng nào có sóng'),
    'operators.one': of('có sóng của một nhà mạng'),
    'operators.two': of('có sóng của hai nhà mạng'),
    'operators.three': of('có sóng của ba nhà mạng trở lên'),
    'operators.unknown': of('chưa đủ số liệu để biết mấy nhà mạng'),
    'gap.yes': of('không 4G, không cáp quang'),
    'gap.no': of('có 4G hoặc có cáp quang'),
    'gap.unknown': of('chưa đủ số liệu về 4G hoặc cáp quang'),
    'uncovered.disadvantaged': of('đặc biệt khó khăn, có điện'),
    'uncovered.other': of('nơi khác, có điện'),
    'uncovered.noPower': of('không có điện'),
    'uncovered.unknown': of('chưa có số liệu về điện hoặc diện khó khăn'),
    'area.covered': () => 'đất nằm trong vùng phủ',
    'area.notCovered': () => 'đất nằm ngoài vùng phủ đã gửi',
    'area.unknown': () => 'đất chưa có hoặc không đọc được vùng phủ',
  },

  ruleTexts: {
    'operator-any': () => 'Một nhà mạng bất kỳ có sóng là đủ.',
    'operator-named': () => 'Chỉ xét một nhà mạng đang chọn.',
    'operator-at-least-two': () =>
      'Phải có ít nhất hai nhà mạng. Chỉ kết luận là chưa đạt khi kể cả các nhà mạng chưa có số liệu vẫn không đủ hai.',
    'scope-provincial': ({ settlement }) =>
      `Theo trạng thái chung mà ${settlement.one} báo cáo, không theo từng công nghệ và nhà mạng.`,
    'weak-counts': () => 'Sóng yếu được tính là có sóng.',
    'weak-does-not-count': () => 'Sóng yếu không được tính là có sóng.',
    'no-signal-report': ({ settlement }) =>
      `${capitalised(settlement.one)} báo cáo chung là không có sóng thì nhà mạng chưa có số liệu ở đó được coi là không có.`,
    'border-inside': () => 'Vị trí nằm đúng trên mép vùng phủ được coi là bên trong.',
    'silent-operator-unknown': () =>
      'Nhà mạng không gửi vùng phủ thì coi là chưa có số liệu, không phải là không có sóng.',
    'incomplete-layer-unknown': () =>
      'Tệp vùng phủ chỉ đọc được một phần thì bên ngoài phần đã đọc là chưa có số liệu.',
    'commune-or-village-fibre': ({ commune, settlement }) =>
      `Theo báo cáo về ${commune.one}; nếu không có báo cáo đó thì ${commune.one} có cáp quang khi ít nhất một ${settlement.one} có.`,
    'unstable-power-is-power': () => 'Điện không ổn định vẫn là có điện.',
  },

  methods: {
    'village-list': ({ settlement }) =>
      `Cộng từng ${settlement.one} trong danh sách; số của cấp trên là tổng các cấp bên trong.`,
    'points-in-polygons': ({ settlement }) =>
      `Xem vị trí từng ${settlement.one} nằm trong hay ngoài vùng phủ của mỗi nhà mạng, rồi cộng lại; số của cấp trên là tổng các cấp bên trong.`,
    'commune-list': ({ commune }) =>
      `Cộng từng ${commune.one}; số của cấp trên là tổng các ${commune.one} bên trong.`,
    'area-cells': ({ commune }) =>
      `Gộp các vùng phủ (chỗ chồng nhau chỉ tính một lần), cắt theo ranh giới từng ${commune.one} rồi cộng diện tích; không lấy mẫu, không ước lượng.`,
  },
  measured: ({ cell, lat, projection, ellipsoid }: AreaMethodWords) =>
    `Đo trên mặt ${ellipsoid}, ${projection} (vĩ tuyến chuẩn ${lat}), cộng theo từng ô vuông ${cell} km.`,
  projections: {
    'cylindrical-equal-area': 'bằng phép chiếu trụ giữ đúng diện tích',
  },
  ellipsoids: { WGS84: 'ellipsoid WGS 84' },

  layers: {
    units: ({ commune }) => `Ranh giới và danh mục ${commune.one}`,
    villages: ({ settlement }) => `Danh sách ${settlement.one}`,
    coverage: () => 'Vùng phủ',
    fibre: () => 'Tuyến cáp quang',
    sites: () => 'Trạm',
  },
};
