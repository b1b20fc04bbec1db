/** Vietnamese: the card of one village. */
import type { Answer, OverallState, PowerState, Status, Technology } from '../../core/model.ts';
import type { Nouns } from '../names.ts';

export const viVillage = {
  back: (name: string) => `Về ${name}`,
  sample: 'dữ liệu mẫu',
  sampleNote:
    'Dữ liệu mẫu, không phải tình trạng thật. Thôn này được tạo tự động để minh hoạ và không có ngoài thực tế.',
  former: (name: string) => `trước đây: ${name}`,
  answer: {
    covered: (name: string, signal: string) => `${name} có ${signal}.`,
    weak: (name: string, signal: string) => `${name} có ${signal} nhưng yếu.`,
    none: (name: string, signal: string) => `${name} không có ${signal}.`,
    unknown: (name: string, signal: string) => `Chưa có số liệu về ${signal} ở ${name}.`,
  } satisfies Record<Status, (name: string, signal: string) => string>,
  /** Under the provincial scope, which looks at the village centre and its residential clusters. */
  provincialAnswer: {
    covered: (name: string) => `${name} được phủ sóng.`,
    weak: (name: string) => `${name} có sóng ở khu trung tâm nhưng còn lõm sóng (cụm dân cư).`,
    none: (name: string) => `${name} trắng sóng: khu trung tâm không có sóng.`,
    unknown: (name: string) => `Chưa có số liệu về trạng thái chung của ${name}.`,
  } satisfies Record<Status, (name: string) => string>,
  lesser: (technology: Technology) => `(có sóng ${technology})`,
  lesserSentence: (technology: Technology) => `Tại đây có sóng ${technology}.`,
  byOverall: 'theo trạng thái chung của thôn',
  overall: 'Trạng thái chung của thôn',
  overall_: {
    unknown: 'chưa có số liệu',
    covered: 'phủ sóng',
    gaps: 'lõm sóng (cụm dân cư)',
    'no-signal': 'trắng sóng',
  } satisfies Record<OverallState, string>,
  planned: (operator: string, date: string) =>
    operator ? `${operator} dự kiến phủ sóng trước ${date}` : `Dự kiến phủ sóng trước ${date}`,
  plannedBy: (operator: string) => `${operator} dự kiến phủ sóng; dữ liệu không có ngày đọc được`,
  overdue: 'quá hạn',
  due: 'đã đến hạn, số liệu chưa cho biết kết quả',
  cited: (source: string, date: string) => `Số liệu: ${source}, ${date}.`,
  underDefinition: 'Theo cách tính đang chọn',
  matrix: 'Tình trạng sóng theo nhà mạng và công nghệ, theo báo cáo',
  operator: 'Nhà mạng',
  facts: 'Thông tin',
  fibre: 'Cáp quang',
  fibreHouseholds: 'Hộ thuê bao cáp quang',
  power: 'Điện lưới',
  disadvantaged: 'Đặc biệt khó khăn',
  households: 'Số hộ',
  population: 'Số dân',
  round: 'Đợt rà soát',
  plan: 'Kế hoạch phủ sóng',
  reason: 'Nguyên nhân',
  source: 'Nguồn',
  date: 'Ngày số liệu',
  noPlan: 'dữ liệu không nêu kế hoạch',
  copy: 'Sao chép liên kết',
  copied: 'Đã sao chép liên kết',
  copyFailed: 'Trình duyệt không cho sao chép. Hãy chép địa chỉ này:',
  missing: ({ settlement }: Nouns) =>
    `Không tìm thấy ${settlement.one} này trong bộ dữ liệu. Liên kết có thể đã cũ.`,
  power_: {
    unknown: 'chưa có số liệu',
    yes: 'có',
    unstable: 'có, không ổn định',
    no: 'không có',
  } satisfies Record<PowerState, string>,
  fibre_: { unknown: 'chưa có số liệu', yes: 'có', no: 'không có' } satisfies Record<
    Answer,
    string
  >,
  disadvantaged_: { unknown: 'chưa có số liệu', yes: 'có', no: 'không' } satisfies Record<
    Answer,
    string
  >,
};
