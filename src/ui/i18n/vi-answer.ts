/** Vietnamese: what is said of a village first, before its card is there. */
import type { Status } from '../../core/model.ts';

export const viAnswer = {
  sampleNote:
    'Dữ liệu mẫu, không phải tình trạng thật. Thôn này được tạo tự động để minh hoạ và không có ngoài thực tế.',
  former: (name: string) => `trước đây: ${name}`,
  answer: {
    covered: (name: string, signal: string) => `${name} có ${signal}.`,
    weak: (name: string, signal: string) => `${name} có ${signal} nhưng yếu.`,
    none: (name: string, signal: string) => `${name} không có ${signal}.`,
    unknown: (name: string, signal: string) => `Chưa có số liệu về ${signal} ở ${name}.`,
  } satisfies Record<Status, (name: string, signal: string) => string>,
  planned: (operator: string, date: string) =>
    operator ? `${operator} dự kiến phủ sóng trước ${date}` : `Dự kiến phủ sóng trước ${date}`,
  overdue: 'quá hạn',
  underDefinition: 'Theo cách tính đang chọn',
};
