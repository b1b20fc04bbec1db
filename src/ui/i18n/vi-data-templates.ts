/** Vietnamese: templates that go out to communes. */
import type { TemplateKind } from '../data/templates/choice.ts';
import { formatCount } from '../format.ts';
import { capitalised, type Nouns } from '../names.ts';

const n = (value: number) => formatCount(value, 'vi');

export const viDataTemplates = {
  lead: ({ settlement, commune }: Nouns) =>
    `Tệp Excel đã điền sẵn các ${settlement.one} và số liệu đang có. ${capitalised(commune.one)} sửa và điền thêm rồi gửi lại; thả vào trang này là đọc được ngay, không phải hỏi lại cột nào.`,
  needsData: 'Dữ liệu của bản đồ đang mở.',
  noCommunes: ({ commune }: Nouns) => `Bộ dữ liệu này chưa có ${commune.one} nào.`,
  kind: 'Lập thành',
  kinds: {
    communes: (count: number, { commune }: Nouns) =>
      `Mỗi ${commune.one} một tệp (${n(count)} tệp, nén thành một gói .zip)`,
    province: (_: number, { province }: Nouns) => `Một tệp cho cả ${province.one}`,
    commune: (_: number, { commune }: Nouns) => `Chỉ một ${commune.one}`,
  } satisfies Record<TemplateKind, (count: number, nouns: Nouns) => string>,
  sample:
    'Bản đồ đang mở dữ liệu mẫu, nên số liệu điền sẵn trong biểu mẫu cũng là số liệu mẫu. Biểu mẫu có ghi rõ điều này.',
  make: 'Tải biểu mẫu',
  saved: (name: string, size: string) => `Đã lập ${name} (${size}).`,
  points: ({ settlement, commune }: Nouns): readonly string[] => [
    `Mã ${settlement.one}, mã ${commune.one}, tên ${commune.one} được khoá. Sóng, điện, cáp quang chọn từ danh sách. Số hộ, số khẩu chỉ nhận số nguyên.`,
    'Ô để trống là chưa rõ: không xoá số liệu đang có. Tệp gửi lại mà không sửa gì thì không thay đổi gì.',
    `Cuối mỗi ${commune.one} có dòng trống cho ${settlement.one} còn thiếu. Trang tính “Hướng dẫn” trong tệp giải thích từng cột.`,
    'Biểu mẫu được lập ngay trên máy này. Tên tệp gồm mã và tên, như 08-00859-xa-ngoc-long.xlsx.',
  ],
};
