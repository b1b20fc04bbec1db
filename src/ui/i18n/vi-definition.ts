/** Vietnamese: the choices of the definition and what a change moved. Fetched with them. */
import type { Scope } from '../../core/definition.ts';
import type { Evidence } from '../../core/model.ts';
import type { Noun } from '../names.ts';

export const viDefinition = {
  intro: 'Mọi con số trên trang đều tính theo cách chọn ở đây và đổi cùng một lúc.',
  technology: 'Công nghệ được tính',
  operator: 'Nhà mạng',
  evidence: 'Căn cứ',
  weak: 'Sóng yếu',
  scope: 'Phạm vi rà soát',
  asOf: 'Tính đến ngày',
  scopeNotes: {
    national: 'Lõm sóng (chưa có băng rộng di động): tính theo từng công nghệ và nhà mạng.',
    provincial:
      'Trắng sóng: khu trung tâm không có sóng. Lõm sóng (cụm dân cư): trung tâm có sóng nhưng còn cụm dân cư không có. Tính theo trạng thái chung được báo cáo, không theo công nghệ và nhà mạng.',
  } satisfies Record<Scope, string>,
  evidenceNotes: {
    reported: 'Danh sách mà địa phương báo cáo.',
    declared: 'Vị trí so với vùng phủ mà nhà mạng công bố.',
    measured: 'Mẫu đo tại chỗ.',
    estimated: 'Không trộn với các căn cứ khác.',
  } satisfies Record<Evidence, string>,
  latest: (date: string) => `mới nhất (${date})`,
  unused: 'Không dùng trong phạm vi này.',
  undo: 'Quay lại cách tính trước',
  unmoved: 'Con số không đổi.',
  moved: (change: string, noun: Noun, before: string, after: string) =>
    `${change} ${noun.one} được tính là có sóng so với cách tính trước: ${before} → ${after} ${noun.one}`,
  movedUnknown: (change: string, noun: Noun) => `${change} ${noun.one} chưa có số liệu`,
  movedPeople: (change: string) => `${change} người ở nơi có sóng`,
  changed: 'Đã đổi cách tính',
  dismiss: 'Đóng',
};
