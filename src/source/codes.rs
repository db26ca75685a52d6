//! What can be wrong with a workbook before any rule looks at it.

use crate::diagnostic::{Code, codes};

/// All of them.
pub const CODES: &[Code] = codes! {
    /// Không mở được tệp: không có tệp này, không có quyền đọc, hoặc chương trình khác đang giữ tệp.
    ///
    /// Kiểm tra đường dẫn; đóng tệp nếu đang mở trong Excel.
    Error "khong-mo-duoc-tep";
    /// Nội dung của tệp không phải bảng tính, dù tên tệp có đuôi của bảng tính.
    ///
    /// Chương trình nhìn nội dung chứ không nhìn đuôi tệp. Mở tệp bằng Excel rồi lưu lại ở dạng .xlsx.
    Error "khong-phai-bang-tinh";
    /// Dạng bảng tính này không được đọc, vì không đọc được một cách an toàn.
    ///
    /// Mở tệp bằng Excel rồi lưu lại ở dạng .xlsx.
    Error "chua-doc-duoc-dinh-dang";
    /// Tệp được đặt mật khẩu nên không đọc được.
    ///
    /// Trong Excel: Tệp › Thông tin › Bảo vệ sổ làm việc, bỏ mật khẩu rồi lưu lại.
    Error "tep-co-mat-khau";
    /// Tệp bị hỏng: tải về dở dang, chép lỗi, hoặc cấu trúc bên trong sai.
    ///
    /// Xin lại tệp, hoặc mở bằng Excel (Excel sẽ đề nghị sửa) rồi lưu lại.
    Error "tep-hong";
    /// Tệp vượt giới hạn về dung lượng, số trang, số hàng, số cột, số ô hoặc độ dài chữ.
    ///
    /// Giới hạn để một tệp hỏng hoặc cố ý phá không làm treo máy. Xóa phần thừa (thường là định dạng kéo xuống tận hàng cuối) rồi lưu lại.
    Error "tep-qua-lon";
    /// Một ô hoặc một trang bị hỏng nên không đọc được.
    ///
    /// Sửa công thức hoặc nhập thẳng giá trị, rồi lưu lại tệp bằng Excel.
    Error "o-khong-doc-duoc";
    /// Một ô chứa nhiều chữ hơn Excel cho phép (32.767 ký tự).
    ///
    /// Rút ngắn nội dung của ô, hoặc chia ra nhiều dòng.
    Error "o-qua-dai";
    /// Chữ gõ theo bảng mã cũ (TCVN3 của phông .VnTime, hoặc VNI-Windows) đã được chuyển sang Unicode để đọc.
    ///
    /// Kiểm tra chữ đã chuyển nêu trong cảnh báo. Nên chuyển cả tệp sang Unicode bằng Unikey (Ctrl+Shift+F6) rồi lưu lại.
    Warning "bang-ma-cu";
    /// Chữ có vẻ gõ theo bảng mã cũ nhưng không rõ bảng mã nào, hoặc đã mất chữ ư; chương trình không đoán.
    ///
    /// Chuyển chữ sang Unicode bằng Unikey (Ctrl+Shift+F6), hoặc gõ lại ô, rồi lưu lại tệp.
    Error "bang-ma-khong-ro";
    /// Chữ có dấu đã bị thay bằng dấu hỏi khi lưu ở dạng không chứa được chữ Việt, nên không còn đọc được.
    ///
    /// Gõ lại chữ có dấu, hoặc lấy lại từ bản gốc; khi lưu tệp .csv hãy chọn dạng “CSV UTF-8”.
    Error "chu-hong";
    /// Ô chứa công thức bị lỗi: #REF!, #N/A, #VALUE! …
    ///
    /// Sửa công thức, hoặc nhập thẳng giá trị vào ô.
    Error "o-loi-cong-thuc";
    /// Bảng tính thiếu một trang bắt buộc.
    ///
    /// Tên trang không phân biệt chữ hoa, chữ thường và dấu. Đổi tên trang cho đúng, hoặc thêm trang theo biểu mẫu (thidua form).
    Error "thieu-trang";
    /// Hai trang của bảng tính cùng mang một tên theo cách hiểu của chương trình.
    ///
    /// Chỉ giữ lại một trang, hoặc đổi tên trang không dùng cho bắt đầu bằng dấu _.
    Error "trung-trang";
    /// Không nhận ra tên trang, nên dữ liệu trong trang này không được dùng.
    ///
    /// Nếu trang có dữ liệu cần đọc, đổi tên cho đúng; nếu chỉ để ghi chép, đổi tên cho bắt đầu bằng dấu _.
    Warning "trang-la";
    /// Dòng ghi VD ở cột đầu được coi là dòng ví dụ của biểu mẫu nên không được đọc, nhưng nội dung khác với ví dụ.
    ///
    /// Nếu là số liệu của đơn vị, ghi số thứ tự thay cho chữ VD; nếu không, xóa cả dòng.
    Warning "dong-vi-du";
    /// Bảng tính làm từ một biểu mẫu mới hơn chương trình, nên có thể có cột chưa được đọc.
    ///
    /// Dùng bản mới của chương trình.
    Warning "bieu-mau-moi-hon";
    /// Trang bắt buộc chưa có dòng dữ liệu nào.
    ///
    /// Nhập dữ liệu vào các dòng dưới hàng tiêu đề.
    Error "trang-trong";
    /// Không tìm thấy hàng tiêu đề (hàng có tên các cột) trong các hàng đầu của trang.
    ///
    /// Trên hàng tiêu đề có thể có tên cơ quan, tên danh sách; nhưng phải có một hàng ghi tên các cột như biểu mẫu.
    Error "thieu-tieu-de";
    /// Thiếu một cột bắt buộc.
    ///
    /// Thêm cột, hoặc đổi tên cột đang có cho đúng; nhiều cách gọi quen dùng cũng được nhận.
    Error "thieu-cot";
    /// Hai cột của một trang cùng mang một tên theo cách hiểu của chương trình.
    ///
    /// Xóa hoặc đổi tên một trong hai cột.
    Error "trung-cot";
    /// Tên một cột đứng dưới một tên nhóm có thể hiểu theo hai cách, ví dụ “Cả năm” dưới “Thực hiện”.
    ///
    /// Ghi đủ tên cột vào ô tên cột, ví dụ “Kế hoạch năm”.
    Error "tieu-de-khong-ro";
    /// Bên phải cột “Họ và tên” có chữ nhưng cột đó không có tên: họ tên có thể đang nằm ở hai cột, đọc một cột thì thiếu tên.
    ///
    /// Ghi “Họ đệm” và “Tên” vào hai ô tiêu đề, hoặc gộp họ tên vào một cột.
    Error "ho-ten-hai-cot";
    /// Một trang có hai hàng tiêu đề khác nhau, tức là hai bảng; các dòng của bảng dưới không được đọc.
    ///
    /// Gộp hai bảng làm một, hoặc chuyển bảng dưới sang trang khác.
    Error "hai-bang";
    /// Một dòng dưới hàng tiêu đề không được đọc vì giống dòng tổng cộng, ghi chú, phần ký hoặc không nằm đúng cột, nhưng có thể là dữ liệu.
    ///
    /// Nếu là dữ liệu, ghi số thứ tự và điền đủ các cột; nếu không, có thể bỏ qua.
    Warning "dong-khong-doc";
    /// Không nhận ra tên cột, nên dữ liệu trong cột này không được dùng.
    ///
    /// Đổi tên cột cho đúng nếu cần dùng; nếu không, có thể bỏ qua.
    Warning "cot-la";
    /// Có dữ liệu ở một cột không có tên, nên dữ liệu đó không được dùng.
    ///
    /// Ghi tên cột vào hàng tiêu đề, hoặc xóa dữ liệu thừa.
    Warning "cot-khong-ten";
    /// Trang có dạng “Mục – Nội dung” thiếu một mục bắt buộc.
    ///
    /// Thêm một dòng có mục này theo biểu mẫu.
    Error "thieu-muc";
    /// Một mục được ghi ở hai dòng.
    ///
    /// Chỉ giữ lại một dòng cho mỗi mục.
    Error "trung-muc";
    /// Không nhận ra tên mục, nên nội dung của mục này không được dùng.
    ///
    /// Đổi tên mục cho đúng nếu cần dùng; nếu không, có thể bỏ qua.
    Warning "muc-la";
    /// Ở trang dạng “Mục – Nội dung”, nội dung của một mục nằm ngoài cột nội dung. Nếu ô nội dung để trống thì đây là lỗi, nếu không thì là cảnh báo.
    ///
    /// Chuyển nội dung sang ô thuộc cột nội dung, hoặc xóa ô thừa.
    Error "sai-cot";
    /// Ở trang dạng “Mục – Nội dung”, một dòng có nội dung nhưng không có tên mục, nên không được dùng.
    ///
    /// Ghi tên mục vào đầu dòng, hoặc gộp nội dung vào ô của mục phía trên.
    Warning "thieu-ten-muc";
    /// Ô bắt buộc đang để trống.
    ///
    /// Điền nội dung vào ô.
    Error "o-trong";
    /// Hai ô của một dòng không thể cùng có nội dung.
    ///
    /// Chỉ điền một trong hai ô.
    Error "o-mau-thuan";
    /// Giá trị không có trong danh sách cho phép.
    ///
    /// Chọn một giá trị của danh sách; viết hoa, viết thường, có dấu hay không đều được.
    Error "gia-tri-la";
    /// Ô đánh dấu chứa chữ không hiểu được.
    ///
    /// Ghi x nếu có, để trống nếu không.
    Error "danh-dau-sai";
    /// Ngày không có thật hoặc không hiểu được.
    ///
    /// Ghi theo ngày/tháng/năm đủ bốn chữ số của năm, ví dụ 05/01/2025.
    Error "ngay-sai";
    /// Ngày có tháng lớn hơn 12: có thể tháng đang đứng trước ngày, như 1/25/2025.
    ///
    /// Ghi ngày trước, tháng sau: 25/01/2025.
    Error "ngay-thang-dao";
    /// Ô cần ngày đang là một số, tức là ngày đã mất định dạng. Số được hiểu là ngày theo hệ ngày 1900 của Excel.
    ///
    /// Kiểm tra ngày được nêu, rồi định dạng ô là Ngày (Date).
    Warning "ngay-dang-so";
    /// Năm chỉ ghi hai chữ số. Năm sinh 40–99 được hiểu là 1940–1999, 00–10 là 2000–2010; năm khác 50–99 là 1950–1999, 00–49 là 2000–2049.
    ///
    /// Ghi năm đủ bốn chữ số.
    Warning "nam-hai-chu-so";
    /// Ngày sinh chỉ ghi tháng và năm; chỉ năm sinh được dùng.
    ///
    /// Ghi đủ ngày/tháng/năm, hoặc chỉ ghi năm.
    Warning "ngay-sinh-thieu-ngay";
    /// Ô cần chữ đang là một ngày: Excel hay tự đổi 5/1 hoặc 1-2025 thành ngày.
    ///
    /// Định dạng ô là Chữ (Text) rồi gõ lại.
    Warning "ngay-o-cot-chu";
    /// Năm không hợp lệ.
    ///
    /// Ghi đủ bốn chữ số, ví dụ 2025.
    Error "nam-sai";
    /// Số không hiểu được, âm, hoặc có phần lẻ ở chỗ cần số nguyên.
    ///
    /// Chỉ ghi chữ số; phần lẻ sau dấu phẩy.
    Error "so-sai";
    /// Số ghi bằng chữ có thể hiểu hai cách: một nghìn hai trăm ba mươi tư hay một phẩy hai trăm ba mươi tư.
    ///
    /// 1.234 được hiểu là một nghìn hai trăm ba mươi tư và được cảnh báo; 1,234 là lỗi. Nhập lại dưới dạng số của Excel, hoặc bỏ dấu.
    Error "so-khong-ro";
    /// Tỷ lệ có thể đang ghi theo phần của một (0,95) thay vì phần trăm (95), hoặc ngược lại (9500).
    ///
    /// Ghi số phần trăm, ví dụ 95; nếu số đang ghi là đúng thì bỏ qua.
    Warning "phan-tram-khong-ro";
    /// Số điện thoại thiếu số 0 ở đầu vì ô được nhập ở dạng số; số 0 được thêm lại.
    ///
    /// Định dạng ô là Chữ (Text) rồi nhập lại đủ số.
    Warning "dien-thoai-thieu-so";
    /// Nội dung không giống một số điện thoại.
    ///
    /// Ghi đủ số, ví dụ 0912 345 678.
    Warning "dien-thoai-la";
    /// Ô họ tên chứa số, ngày hoặc không có chữ nào: dữ liệu thường bị lệch cột.
    ///
    /// Ghi họ và tên vào ô, hoặc đặt lại dữ liệu cho đúng cột.
    Error "ho-ten-sai";
    /// Họ tên có chữ số.
    ///
    /// Chỉ ghi họ và tên; ngày sinh, số thứ tự ghi ở cột riêng.
    Warning "ho-ten-co-so";
    /// Trước họ tên có danh xưng hoặc học vị: Đ/c, Ông, Bà, ThS. …
    ///
    /// Chỉ ghi họ và tên, để văn bản không lặp danh xưng và để họ tên khớp giữa các trang.
    Warning "ho-ten-co-danh-xung";
    /// Họ tên viết hoa toàn bộ; văn bản in đúng như đã ghi.
    ///
    /// Nên ghi chữ thường, viết hoa chữ cái đầu mỗi tiếng.
    Warning "ho-ten-viet-hoa";
    /// Họ tên có vẻ được gõ không dấu.
    ///
    /// Ghi đủ dấu như trong giấy tờ; nếu đúng là không có dấu thì bỏ qua.
    Hint "ho-ten-thieu-dau";
};
