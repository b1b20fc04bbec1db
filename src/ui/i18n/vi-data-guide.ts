/** Vietnamese: how to make a table that is read without questions. */

export const viDataGuide = {
  title: 'Cách soạn tệp',
  lead: 'Bảng đang dùng ở đơn vị thường đọc được ngay. Những điều dưới đây giúp không phải trả lời câu hỏi nào.',
  parts: [
    {
      heading: 'Một dòng là một thôn',
      paragraphs: [
        'Cần tên thôn và xã. Thôn cùng tên trong một xã mới gộp thì thêm cột xã cũ.',
        'Dòng tiêu đề, đầu cột hai ba tầng, dòng nhóm “I. Xã A”, dòng tổng và chữ ký không cần xoá: chúng được nhận ra và để riêng.',
      ],
    },
    {
      heading: 'Mã là văn bản',
      paragraphs: [
        'Mã xã có năm chữ số, nhiều mã bắt đầu bằng 0 (00955). Trong Excel hãy định dạng cột mã là Văn bản trước khi nhập. Mã đã mất số 0 được sửa lại nếu tên xã xác nhận.',
        'Cùng một mã trước và sau ngày 01/07/2025 có thể là hai xã khác nhau, nên nên có cả tên xã.',
      ],
    },
    {
      heading: 'Sóng',
      paragraphs: [
        'Có: x, ✓, 1, có, đã phủ sóng. Yếu: yếu, chập chờn, một phần. Không: 0, –, không, chưa có. Chưa rõ: để trống, “đang cập nhật”, “chưa có số liệu”.',
        'Ô trống là chưa rõ, không phải là không có. Bảng chỉ đánh dấu x vào chỗ có sóng thì chọn “ô trống nghĩa là không có sóng” ở bước các cột.',
        'Mỗi nhà mạng một cột (Viettel 4G), hoặc một cột liệt kê các nhà mạng có sóng.',
      ],
    },
    {
      heading: 'Toạ độ',
      paragraphs: [
        '22,62924 · 22.62924 · 22°37′45,3″B · N22 37 45 · 105,34808/22,62924 trong một ô · liên kết Google Maps.',
        'Toạ độ VN-2000 tính bằng mét ghi vào hai cột X, Y. X là hướng bắc (khoảng 0,9 đến 2,6 triệu), Y là hướng đông (khoảng 0,3 đến 0,7 triệu). Múi chiếu được tìm theo xã.',
      ],
    },
    {
      heading: 'Số và ngày',
      paragraphs: [
        '1.234 và 1.234,5 theo cách viết của Việt Nam. Cả cột chỉ có những số đọc được hai cách thì trang hỏi lại.',
        'Ngày: 31/12/2025, 12/2025, T9/2025, Quý II/2025, 2025.',
      ],
    },
    {
      heading: 'Tệp',
      paragraphs: [
        'Excel .xlsx (mọi trang tính), CSV và TSV (Unicode, Windows 1258, TCVN3, VNI), điểm GeoJSON. Mỗi tệp tối đa 100 MB. Tệp .xls kiểu cũ: mở bằng Excel rồi lưu thành .xlsx.',
        'Họ tên, số điện thoại, số căn cước không cần và không được đọc vào.',
      ],
    },
  ],
  columns: 'Các cột đọc được',
  columnsNote: 'Tên cột không cần đúng từng chữ: không phân biệt hoa thường, có dấu hay không dấu.',
  field: 'Nội dung',
  heading: 'Tên cột',
  cell: 'Ví dụ',
};
