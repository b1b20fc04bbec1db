/** Vietnamese: the card of one village. Fetched with it. */
import type { Answer, OverallState, PowerState, Status, Technology } from '../../core/model.ts';
import type { Nouns } from '../names.ts';
import { viAnswer } from './vi-answer.ts';
import { viTold } from './vi-told.ts';

export const viCard = {
  ...viAnswer,
  told: viTold,
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
  plannedBy: (operator: string) => `${operator} dự kiến phủ sóng; dữ liệu không có ngày đọc được`,
  due: 'đã đến hạn, số liệu chưa cho biết kết quả',
  cited: (source: string, date: string) => `Số liệu: ${source}, ${date}.`,
  fibreHouseholds: 'Hộ thuê bao cáp quang',
  power: 'Điện lưới',
  disadvantaged: 'Đặc biệt khó khăn',
  round: 'Đợt rà soát',
  plan: 'Kế hoạch',
  reason: 'Nguyên nhân',
  noPlan: 'dữ liệu không nêu kế hoạch',
  power_: {
    unknown: 'chưa có số liệu',
    yes: 'có',
    unstable: 'có, không ổn định',
    no: 'không có',
  } satisfies Record<PowerState, string>,
  disadvantaged_: { unknown: 'chưa có số liệu', yes: 'có', no: 'không' } satisfies Record<
    Answer,
    string
  >,
  matrix: 'Tình trạng sóng theo nhà mạng và công nghệ, theo báo cáo',
  operator: 'Nhà mạng',
  /** An operator that reports nothing of a technology anywhere. */
  unspoken: 'nhà mạng không báo cáo công nghệ này',
  reasonGiven: (reason: string) => `Nguyên nhân được nêu: ${reason}.`,
  groups: {
    signal: 'Sóng di động',
    plan: 'Kế hoạch phủ sóng',
    near: 'Trạm và cáp quang gần nhất',
    fibre: 'Cáp quang',
    people: 'Dân cư và điện',
  },
  /** Under a group of facts: where they come from. */
  source: (source: string, date: string) => `Nguồn: ${source}, ${date}`,
  layerSource: (source: string, date: string) =>
    `Đo đường chim bay, trên lớp dữ liệu ngày ${date} (${source})`,
  sampleSource: 'dữ liệu mẫu',
  nearestSite: 'Trạm gần nhất',
  nearestFibre: 'Tuyến cáp quang gần nhất',
  km: (km: string) => `${km} km`,
  measuring: 'đang đo…',
  unmeasured: 'chưa đo được (thiếu vị trí hoặc thiếu dữ liệu)',
  compare: {
    open: 'Đối chiếu báo cáo với bản đồ nhà mạng',
    load: (files: string) => `Mở mục này sẽ đọc thêm ${files} tệp vùng phủ sóng.`,
    reading: 'Đang đọc bản đồ nhà mạng…',
    noPosition: ({ settlement }: Nouns) =>
      `Dữ liệu không có vị trí của ${settlement.one} này, nên không đối chiếu được.`,
    nothing: 'Không có ô nào mà cả báo cáo và bản đồ nhà mạng đều có số liệu.',
    agree: (cells: string) =>
      `Báo cáo và bản đồ nhà mạng không nói ngược nhau ở ô nào trong ${cells} ô so được.`,
    conflict: (cells: string, total: string) =>
      `Hai nguồn nói ngược nhau ở ${cells} trong ${total} ô so được. Các ô đó là chưa rõ:`,
    caption: 'Các ô mà báo cáo và bản đồ nhà mạng nói ngược nhau',
    what: 'Sóng',
    reported: (date: string) => `Báo cáo ${date}`,
    declared: 'Bản đồ nhà mạng',
    declaredOn: (date: string) => `Bản đồ nhà mạng ${date}`,
    unclear: 'chưa rõ',
    rule: 'Trang này không chọn nguồn nào thay cho nguồn nào; con số ở trên vẫn tính theo căn cứ đang chọn.',
  },
};
