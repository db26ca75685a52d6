//! What can be wrong with the awards of a federation's workbook.

use crate::diagnostic::{Code, codes};

/// All of them.
pub const CODES: &[Code] = codes! {
    /// Tiền thưởng gõ ở trang KHEN THƯỞNG khác với tiền tính theo trang MỨC THƯỞNG.
    ///
    /// Tiền thưởng = hệ số × lương cơ sở vào ngày quyết định, làm tròn lên hàng chục nghìn đồng; nhiều danh hiệu của cùng một thời gian thì chỉ chi mức cao nhất.
    /// Sửa số tiền, hoặc để trống ô này cho chương trình tính, hoặc sửa mức ở trang MỨC THƯỞNG.
    Error "tien-thuong-sai", "Nghị định 152/2025/NĐ-CP, Điều 49";
    /// Trang VĂN BẢN của bảng tính liên đoàn ghi số, ngày cho một loại văn bản mà liên đoàn không lập.
    ///
    /// Dòng đó không được dùng. Ghi loại văn bản theo danh sách của lệnh “thidua kinds”, ví dụ “quyet-dinh-khen-thuong”.
    Warning "van-ban-lien-doan-la";
    /// Trang VĂN BẢN của bảng tính liên đoàn ghi người ký khác với kế hoạch mà không ghi chức vụ, hoặc ghi chức vụ không phải cấp trưởng, cấp phó.
    ///
    /// Khi đó không rõ quyền hạn (TM., KT., Q.) để ghi trên chữ ký. Ghi cột “Chức vụ người ký”, ví dụ “Phó Chủ tịch”; hoặc xóa ô “Người ký” để lấy theo kế hoạch.
    /// Với tờ trình của Hội đồng, người ký là chủ tịch hoặc phó chủ tịch Hội đồng. Ký thừa lệnh, thừa ủy quyền thì sửa trên bản Word.
    Error "nguoi-ky-khong-ro", "Nghị định 30/2020/NĐ-CP, Điều 13";
    /// Tiền thưởng gõ ở trang KHEN THƯỞNG không có mức nào ở trang MỨC THƯỞNG, còn hiệu lực vào ngày quyết định, để đối chiếu.
    ///
    /// Văn bản lấy số tiền đã gõ. Bổ sung mức của hình thức này ở trang MỨC THƯỞNG, hoặc sửa ngày áp dụng của mức, để chương trình kiểm tra được.
    Warning "tien-thuong-khong-muc";
    /// Trong một quyết định có tiền thưởng, một dòng không có số tiền và cũng không có mức thưởng.
    ///
    /// Dòng đó được khen mà không kèm tiền. Bổ sung mức ở trang MỨC THƯỞNG, hoặc ghi số tiền; ghi 0 nếu đúng là không kèm tiền.
    Warning "tien-thuong-thieu";
    /// Ngày tháng ngược trình tự: tờ trình của Hội đồng đề ngày trước cuộc họp, hoặc quyết định đề ngày trước cuộc họp hay trước tờ trình.
    ///
    /// Trình tự đúng: Hội đồng họp, rồi lập tờ trình, rồi ban hành quyết định. Sửa ngày ở trang HỌP HỘI ĐỒNG, VĂN BẢN hoặc KHEN THƯỞNG.
    Error "trinh-tu-quyet-dinh";
    /// Một số quyết định được ghi cho hai quyết định khác ngày hoặc khác đợt.
    ///
    /// Mỗi số chỉ dùng một lần trong năm. Các dòng của cùng một quyết định phải có cùng số, cùng ngày, cùng đợt. Đối chiếu sổ văn bản đi rồi sửa.
    Error "so-quyet-dinh-trung", "Nghị định 30/2020/NĐ-CP, Điều 15";
    /// Một người hoặc một tập thể được ghi cùng một danh hiệu, hình thức hai lần trong một đợt.
    ///
    /// Xóa một trong hai dòng; nếu là hai người trùng tên ở cùng đơn vị, ghi thêm để phân biệt, ví dụ “Nguyễn Văn An (Tổ 1)”.
    Error "khen-thuong-hai-lan", "Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2 điểm c";
    /// Kết luận của Hội đồng nêu số cá nhân hoặc tập thể khác với danh sách khen thưởng của đợt đó.
    ///
    /// Số trong biên bản, tờ trình, Điều 1 của quyết định và danh sách phải bằng nhau. Sửa lời kết luận ở trang HỌP HỘI ĐỒNG, hoặc sửa trang KHEN THƯỞNG.
    Warning "so-luong-ket-luan";
    /// Danh hiệu, hình thức ghi ở trang KHEN THƯỞNG do nơi khác quyết định, theo mục [[danh-hieu]] của tệp kế hoạch.
    ///
    /// Công đoàn cấp trên chỉ ra quyết định với danh hiệu, hình thức của mình; danh hiệu của chính quyền hoặc của cấp khác thì trình cấp đó.
    /// Bỏ dòng này khỏi trang KHEN THƯỞNG, hoặc sửa “cap-quyet-dinh” ở tệp kế hoạch.
    Warning "khen-thuong-sai-cap", "Luật Thi đua, khen thưởng 2022, Chương V; mục [[danh-hieu]] của tệp kế hoạch";
    /// Quyết định đề ngày sau khi cơ quan ban hành đã kết thúc hoạt động.
    ///
    /// Sửa ngày quyết định; hoặc sửa “co-quan-ban-hanh” ở tệp kế hoạch thành tổ chức đang hoạt động.
    Error "co-quan-quyet-dinh-da-het", "mục [[co-quan]] của tệp kế hoạch";
    /// Số lượng ở Điều 1 của quyết định khác với số dòng của danh sách kèm theo, hoặc khác với số ghi bằng chữ.
    ///
    /// Chương trình đếm lại trên văn bản sắp in trước khi ghi tệp. Báo cho người phụ trách chương trình kèm theo bảng tính.
    Error "so-luong-quyet-dinh";
};
