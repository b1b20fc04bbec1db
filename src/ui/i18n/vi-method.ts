/** Vietnamese: the method page. Sections of plain paragraphs; every claim here is a rule of `core`. */

import { STATED_COMPLETENESS } from '../../core/choropleth.ts';
import type { MethodSection } from '../../state/method-sections.ts';
import { formatBound } from '../format.ts';

/** One part of the method page. */
export interface MethodText {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

export const viMethod = {
  lead: 'Trang này đếm theo thôn, nói rõ căn cứ cạnh mỗi con số, và không coi chỗ chưa biết là có hay là không.',
  current: 'Cách tính đang chọn',
  contents: 'Các mục',
  linkTo: (heading: string) => `Liên kết tới mục ${heading}`,
  /** Keys, and what they do. */
  keys: [
    ['Tab, Shift + Tab', 'đi tới, đi lui qua mọi nút và liên kết'],
    ['Enter, phím cách', 'bấm nút, mở liên kết'],
    ['Esc', 'đóng hộp thoại, lời giải thích hoặc thẻ thôn; tiêu điểm trở về chỗ cũ'],
    ['↑ ↓ ← →', 'dời bản đồ; đi giữa các ô của bảng; chọn trong danh sách gợi ý'],
    ['+ −', 'phóng to, thu nhỏ khi đang ở trên bản đồ'],
    ['Home, End, Page Up, Page Down', 'tới đầu, cuối, lên hay xuống một màn hình trong bảng'],
  ] as readonly (readonly [keys: string, what: string])[],
  version: {
    site: 'Phiên bản trang',
    dataset: 'Phiên bản bộ dữ liệu',
    unknown: 'chưa rõ',
  },
  sections: {
    settlement: {
      heading: 'Đơn vị để đếm là thôn',
      paragraphs: [
        'Thôn là tên gọi chung cho thôn, bản, làng, ấp, buôn, sóc và tổ dân phố, khu phố. Thôn nông thôn và tổ dân phố đô thị được đếm riêng và đếm chung, có ghi rõ.',
        'Con số của xã, tỉnh và cả nước là tổng các thôn bên trong, nên tổng của các xã luôn bằng số của tỉnh.',
      ],
    },
    signal: {
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
    'dead-zone': {
      heading: 'Lõm sóng',
      paragraphs: [
        'Chương trình quốc gia gọi là lõm sóng (chưa có băng rộng di động). Rà soát của tỉnh tách hai mức: trắng sóng là trung tâm thôn không có sóng; lõm sóng (cụm dân cư) là trung tâm có sóng nhưng còn cụm dân cư không có. Mục Phạm vi rà soát trong Cách tính chuyển giữa hai cách gọi.',
        'Tiêu chí do Công văn 1603/BTTTT-CVT ngày 25/04/2024 hướng dẫn; trang không chép lại văn bản này, nên ngưỡng để ngỏ trong Cách tính.',
      ],
    },
    unknown: {
      heading: 'Chưa có số liệu thì khoảng rộng ra',
      paragraphs: [
        'Khi còn thôn chưa có số liệu, con số ghi là “ít nhất x/y” kèm khoảng từ x/y đến (x + u)/y, với u là số thôn chưa có số liệu. Tỷ lệ không bao giờ làm tròn thành 100 % hay 0 % nếu chưa đúng như vậy.',
        'Số của thôn chưa có số liệu luôn hiện ở mục Còn thiếu gì, cùng tên những xã chưa gửi và những tệp không đọc được.',
      ],
    },
    completeness: {
      heading: 'Mức đầy đủ số liệu',
      paragraphs: [
        'Xã được coi là đã có số liệu khi ít nhất một thôn trong xã có số liệu về sóng, trạng thái chung, điện hoặc cáp quang.',
        `Nơi có dưới ${formatBound(STATED_COMPLETENESS, 'vi')} số thôn có số liệu thì không tô màu và không xếp hạng cùng nơi khác: trên bản đồ là màu xám gạch chéo.`,
      ],
    },
    fibre: {
      heading: 'Cáp quang là ba chỉ số khác nhau',
      paragraphs: [
        'Xã có cáp quang, thôn có cáp quang và hộ thuê bao cáp quang không gộp vào nhau: một xã có cáp tới trung tâm vẫn có thể còn thôn không lắp được.',
        'Thiếu cả sóng lẫn cáp là thôn vừa không có 4G vừa không có cáp quang.',
      ],
    },
    power: {
      heading: 'Thôn không có sóng chia theo điện',
      paragraphs: [
        'Cách chia theo báo cáo của bộ quản lý: thôn đặc biệt khó khăn đã có điện; thôn khác đã có điện; thôn không có điện. Điện không ổn định vẫn là có điện.',
      ],
    },
    evidence: {
      heading: 'Căn cứ',
      paragraphs: [
        'Theo báo cáo: danh sách thôn của địa phương. Theo bản đồ nhà mạng: thôn nằm trong vùng phủ mà nhà mạng công bố; nhà mạng không gửi bản đồ thì là chưa có số liệu. Đo kiểm: có đủ mẫu đo. Ước tính luôn để riêng, không vào số liệu chính thức.',
        'Tệp vùng phủ bị hỏng hoặc chỉ đọc được một phần thì bên ngoài các vùng đã đọc được là chưa có số liệu, không phải là không có sóng.',
        'Ngoài vùng phủ công bố chỉ vẽ ở nơi có nhà mạng gửi vùng phủ: rừng không người không phải là vùng lõm sóng (chưa có băng rộng di động).',
      ],
    },
    areas: {
      heading: 'Diện tích có sóng',
      paragraphs: [
        'Là diện tích thật của phần chung giữa ranh giới và hợp mọi vùng phủ công bố, tính chính xác từng đa giác trên hình chiếu đồng diện tích của ellipsoid WGS 84; không lấy mẫu và không đếm hai lần chỗ các vùng chồng nhau.',
        'Thiếu vùng phủ của một nhà mạng thì diện tích là mức thấp nhất. Với ranh giới gần đúng chỉ nêu tỷ lệ, không nêu km².',
        'Diện tích không thay cho số thôn: đất không người ở cũng được tính vào.',
      ],
    },
    contradictions: {
      heading: 'Khi báo cáo và bản đồ nói ngược nhau',
      paragraphs: [
        'Hai loại được liệt kê: thôn báo cáo có sóng của một nhà mạng nhưng nằm ngoài mọi vùng phủ nhà mạng đó công bố; và thôn báo cáo không có sóng nhưng nằm trong. Kèm theo là khoảng cách tới rìa vùng phủ.',
        'Không bên nào được coi là đúng: đó là danh sách cần xem lại tại chỗ. Chỗ một bên chưa có số liệu thì không phải là mâu thuẫn. Giá trị khác nhau của cùng một thôn được giữ cả, có nguồn và ngày.',
      ],
    },
    sample: {
      heading: 'Dữ liệu mẫu là gì',
      paragraphs: [
        'Trang mở sẵn một bộ dữ liệu mẫu của cả nước để xem thử. Tên và mã tỉnh, xã, dân số và chuỗi số liệu đã công bố là thật. Ranh giới là ô dựng quanh trung tâm thật, chỉ gần đúng. Thôn, tình trạng sóng, vùng phủ, trạm và cáp là bịa ra bằng một chương trình, mỗi lần chạy cho cùng kết quả.',
        'Vì vậy trang không nói câu trả lời của thôn mẫu như một sự thật, không cho lời trích dẫn, và mọi trang, bản in, ảnh, đoạn nhúng của dữ liệu mẫu đều ghi “Dữ liệu mẫu”.',
      ],
    },
    privacy: {
      heading: 'Dữ liệu của bạn ở lại máy bạn',
      paragraphs: [
        'Mọi phép tính chạy trong trình duyệt. Trang không có máy chủ tính toán, không tài khoản, không cookie, không theo dõi, và không gọi tới trang nào khác. Tệp bạn mở không rời máy.',
        'Trình duyệt chỉ nhớ cỡ chữ, tương phản, và những phần của trang đã tải để dùng khi mất mạng. Vị trí chỉ được hỏi khi bạn bấm nút định vị và không được lưu.',
      ],
    },
    cite: {
      heading: 'Dẫn lại số liệu',
      paragraphs: [
        'Nút Nhúng, trích dẫn ở cuối mỗi nơi cho một câu trích dẫn có con số, mẫu số, cách tính, ngày số liệu, nguồn và địa chỉ mở lại đúng màn hình ấy; và đoạn mã để nhúng vào trang khác.',
        'Đoạn nhúng ghi phiên bản bộ dữ liệu. Khi số liệu của trang đã đổi, đoạn nhúng tự nói ra điều đó.',
      ],
    },
    keyboard: {
      heading: 'Dùng bằng bàn phím',
      paragraphs: ['Mọi việc làm bằng chuột hay kéo tay đều có nút hoặc phím.'],
    },
    words: {
      heading: 'Từ ngữ',
      paragraphs: [],
    },
    version: {
      heading: 'Phiên bản',
      paragraphs: [
        'Phiên bản bộ dữ liệu gồm ngày số liệu và một mã tính từ danh sách tệp: tệp nào đổi thì mã đổi.',
      ],
    },
  } satisfies Record<MethodSection, MethodText> as Readonly<Record<MethodSection, MethodText>>,
};
