/** Vietnamese: the method page. Sections of plain paragraphs; every claim here is a rule of `core`. */

import { STATED_COMPLETENESS } from '../../core/choropleth.ts';
import { formatBound } from '../format.ts';

/** One part of the method page. */
export interface MethodSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

export const viMethod = {
  title: 'Phương pháp',
  lead: 'Trang này đếm theo thôn, nói rõ căn cứ cạnh mỗi con số, và không coi chỗ chưa biết là có hay là không.',
  current: 'Cách tính đang chọn',
  sections: [
    {
      heading: 'Đơn vị để đếm là thôn',
      paragraphs: [
        'Thôn là tên gọi chung cho thôn, bản, làng, ấp, buôn, sóc và tổ dân phố, khu phố. Thôn nông thôn và tổ dân phố đô thị được đếm riêng và đếm chung, có ghi rõ.',
        'Con số của xã, tỉnh và cả nước là tổng các thôn bên trong, nên tổng của các xã luôn bằng số của tỉnh.',
      ],
    },
    {
      heading: 'Thế nào là có sóng',
      paragraphs: [
        'Mỗi thôn có một tình trạng: Có sóng, Sóng yếu, Không có sóng hoặc Chưa có số liệu. Tình trạng đó suy ra từ cách tính đang chọn: công nghệ từ mức nào trở lên, nhà mạng nào, căn cứ nào.',
        'Với “bất kỳ nhà mạng nào”: có sóng nếu một nhà mạng có; yếu nếu tốt nhất là yếu; không có sóng khi mọi nhà mạng đều không có, hoặc chính thôn báo cáo là không có; còn lại là chưa có số liệu.',
        'Với “ít nhất hai nhà mạng”: có sóng khi hai nhà mạng trở lên có. Chỉ kết luận là chưa đạt khi kể cả mọi nhà mạng chưa có số liệu vẫn không đủ hai.',
        'Nơi bộ dữ liệu chỉ nêu tên một nhà mạng thì “ít nhất hai nhà mạng” là chưa có số liệu, trừ thôn có trạng thái chung là trắng sóng.',
        'Công nghệ mà một nhà mạng không báo cáo ở thôn nào thì không xét tới đối với nhà mạng đó. Không có số liệu về 5G không làm mất kết luận “không có” đã báo cáo về 4G.',
        'Chỉ có 2G thì không phải là băng rộng di động.',
      ],
    },
    {
      heading: 'Lõm sóng',
      paragraphs: [
        'Chương trình quốc gia gọi là lõm sóng (chưa có băng rộng di động). Rà soát của tỉnh tách hai mức: trắng sóng là trung tâm thôn không có sóng; lõm sóng (cụm dân cư) là trung tâm có sóng nhưng còn cụm dân cư không có. Mục Phạm vi rà soát trong Cách tính chuyển giữa hai cách gọi.',
      ],
    },
    {
      heading: 'Chưa có số liệu thì khoảng rộng ra',
      paragraphs: [
        'Khi còn thôn chưa có số liệu, con số ghi là “ít nhất x/y” kèm khoảng từ x/y đến (x + u)/y, với u là số thôn chưa có số liệu. Tỷ lệ không bao giờ làm tròn thành 100 % hay 0 % nếu chưa đúng như vậy.',
        'Xã được coi là đã có số liệu khi ít nhất một thôn trong xã có số liệu về sóng, trạng thái chung, điện hoặc cáp quang.',
        `Nơi có dưới ${formatBound(STATED_COMPLETENESS, 'vi')} số thôn có số liệu thì không tô màu và không xếp hạng cùng nơi khác.`,
      ],
    },
    {
      heading: 'Cáp quang là ba chỉ số khác nhau',
      paragraphs: [
        'Xã có cáp quang, thôn có cáp quang và hộ thuê bao cáp quang không gộp vào nhau: một xã có cáp tới trung tâm vẫn có thể còn thôn không lắp được.',
        'Thiếu cả sóng lẫn cáp là thôn vừa không có 4G vừa không có cáp quang.',
      ],
    },
    {
      heading: 'Thôn không có sóng chia theo điện',
      paragraphs: [
        'Cách chia theo báo cáo của bộ quản lý: thôn đặc biệt khó khăn đã có điện; thôn khác đã có điện; thôn không có điện. Điện không ổn định vẫn là có điện.',
      ],
    },
    {
      heading: 'Căn cứ',
      paragraphs: [
        'Theo báo cáo: danh sách thôn của địa phương. Theo bản đồ nhà mạng: thôn nằm trong vùng phủ mà nhà mạng công bố; nhà mạng không gửi bản đồ thì là chưa có số liệu. Đo kiểm: có đủ mẫu đo. Ước tính luôn để riêng, không vào số liệu chính thức.',
        'Tệp vùng phủ bị hỏng hoặc chỉ đọc được một phần thì bên ngoài các vùng đã đọc được là chưa có số liệu, không phải là không có sóng.',
        'Ngoài vùng phủ công bố chỉ vẽ ở nơi có nhà mạng gửi vùng phủ: rừng không người không phải là vùng lõm sóng (chưa có băng rộng di động).',
      ],
    },
    {
      heading: 'Dữ liệu của bạn ở lại máy bạn',
      paragraphs: [
        'Mọi phép tính chạy trong trình duyệt. Trang không có máy chủ tính toán, không tài khoản, không theo dõi, và không gọi tới trang nào khác.',
      ],
    },
  ] as readonly MethodSection[],
};
