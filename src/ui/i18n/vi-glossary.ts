/** Vietnamese: what the terms of the site mean here. One or two plain sentences each; `help/terms.ts` lists them. */
import type { Term, TermWords } from '../help/terms.ts';

export const viGlossary = {
  /** Opens the explanation of a term beside it. */
  what: (term: string) => `${term} là gì?`,
  all: 'Mọi từ ngữ',
  terms: {
    coverage: {
      term: 'Phủ sóng',
      meaning:
        'Điện thoại ở đó bắt được sóng di động. Trang này xét theo thôn và theo cách tính đang chọn, nên luôn ghi kèm công nghệ và căn cứ.',
    },
    coverageArea: {
      term: 'Vùng phủ',
      meaning:
        'Phần đất mà nhà mạng công bố là có sóng, vẽ thành vùng trên bản đồ. Nhà mạng thường tính ra từ trạm và địa hình chứ không đo từng chỗ.',
    },
    noCoverage: {
      term: 'Trắng sóng',
      meaning:
        'Trong rà soát của tỉnh: khu trung tâm thôn, thường là nhà văn hoá, không có sóng di động.',
    },
    deadZone: {
      term: 'Lõm sóng',
      meaning:
        'Chương trình quốc gia: lõm sóng (chưa có băng rộng di động). Rà soát của tỉnh: lõm sóng (cụm dân cư), nghĩa là trung tâm thôn có sóng nhưng còn cụm dân cư không có.',
    },
    weak: {
      term: 'Sóng yếu',
      meaning:
        'Có sóng nhưng chập chờn, lúc được lúc mất. Cách tính cho chọn có tính sóng yếu là có sóng hay không.',
    },
    noData: {
      term: 'Chưa có số liệu',
      meaning:
        'Chưa ai cho biết ở đó có sóng hay không. Đây không phải là “không có sóng” và không bao giờ được cộng vào bên nào.',
    },
    broadband: {
      term: 'Băng rộng di động',
      meaning:
        'Truy nhập Internet qua mạng điện thoại từ 3G trở lên. Chỉ có 2G thì gọi và nhắn tin được, không phải băng rộng.',
    },
    settlement: {
      term: 'Thôn, bản, tổ dân phố',
      meaning:
        'Cộng đồng dân cư dưới xã. “Thôn” ở đây gọi chung cho thôn, bản, làng, ấp, buôn, sóc ở nông thôn và tổ dân phố, khu phố, khóm ở đô thị; tên riêng giữ đúng loại của nó.',
    },
    cluster: {
      term: 'Cụm dân cư',
      meaning:
        'Một nhóm hộ ở gần nhau trong thôn. Cụm xa trung tâm thôn có thể không có sóng dù trung tâm có.',
    },
    commune: {
      term: 'Xã, phường, đặc khu',
      meaning:
        'Đơn vị hành chính cơ sở, trực tiếp dưới tỉnh, thành phố kể từ ngày 01/07/2025. Tên và mã trước ngày đó được ghi là “xã cũ”.',
    },
    operator: {
      term: 'Nhà mạng',
      meaning:
        'Doanh nghiệp cung cấp dịch vụ di động; văn bản thường viết “doanh nghiệp viễn thông”.',
    },
    baseStation: {
      term: 'Trạm',
      meaning:
        'Trạm thu phát sóng di động (trạm BTS), thường đặt trên cột ăng ten. Một vị trí trạm có thể có thiết bị của nhiều công nghệ và nhiều nhà mạng.',
    },
    fibre: {
      term: 'Cáp quang',
      meaning:
        'Đường truyền cố định tốc độ cao. Cáp tới xã, cáp tới thôn và cáp tới hộ là ba mức khác nhau, không gộp vào nhau.',
    },
    fibreAble: {
      term: 'Hộ có thể lắp cáp quang',
      meaning: 'Hộ ở nơi nhà mạng có thể kéo cáp quang tới khi được yêu cầu, dù đã dùng hay chưa.',
    },
    subscription: {
      term: 'Thuê bao',
      meaning:
        'Một hợp đồng đang dùng dịch vụ. Hộ thuê bao cáp quang là hộ đang dùng, không phải hộ có thể dùng.',
    },
    doubleGap: {
      term: 'Thiếu cả sóng lẫn cáp',
      meaning:
        'Thôn không có sóng 4G và cũng không có cáp quang: không còn cách nào lên mạng tốc độ cao từ mặt đất.',
    },
    disadvantaged: {
      term: 'Đặc biệt khó khăn',
      meaning:
        'Thôn, xã trong danh sách do Nhà nước phê duyệt theo từng giai đoạn, văn bản hay viết tắt là ĐBKK. Nơi này được ưu tiên hỗ trợ viễn thông công ích.',
    },
    grid: {
      term: 'Điện lưới',
      meaning:
        'Điện từ lưới điện quốc gia. Trạm cần điện, nên thôn chưa có điện được kể riêng. Điện không ổn định vẫn là có điện.',
    },
    definition: {
      term: 'Cách tính',
      meaning:
        'Quy ước thế nào thì một thôn được coi là có sóng: công nghệ, nhà mạng, căn cứ, sóng yếu, phạm vi rà soát và ngày số liệu. Đổi cách tính thì mọi con số đổi theo.',
    },
    evidence: {
      term: 'Căn cứ',
      meaning:
        'Điều làm cho ta biết: theo báo cáo của địa phương, theo bản đồ nhà mạng, đo kiểm tại chỗ, hay ước tính. Các căn cứ không trộn lẫn.',
    },
    completeness: {
      term: 'Mức đầy đủ số liệu',
      meaning:
        'Phần đã có số liệu trong tổng số. Mức này thấp thì con số là “ít nhất” và khoảng của nó rộng.',
    },
    surveyRound: {
      term: 'Đợt rà soát',
      meaning: 'Một lần địa phương lập lại danh sách thôn và tình trạng, chốt vào một ngày.',
    },
    overdue: {
      term: 'Quá hạn',
      meaning: 'Ngày dự kiến phủ sóng đã qua mà số liệu mới nhất vẫn ghi là chưa có sóng.',
    },
  } satisfies Record<Term, TermWords>,
};
