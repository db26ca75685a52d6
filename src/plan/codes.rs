//! What can be wrong with a plan file.

use crate::diagnostic::{Code, codes};

/// All of them.
pub const CODES: &[Code] = codes! {
    /// Tệp kế hoạch, hoặc tệp thu.toml, sai cú pháp TOML: thiếu ngoặc kép, thiếu dấu =, ngoặc không đóng.
    ///
    /// Sửa ở dòng và cột được nêu; đối chiếu với tệp mẫu do “thidua init” tạo.
    Error "cu-phap";
    /// Tệp kế hoạch, hoặc tệp thu.toml, có mục không ai dùng, thường do viết sai tên.
    ///
    /// Sửa tên mục theo gợi ý.
    Error "ke-hoach-muc-la";
    /// Tệp kế hoạch, hoặc tệp thu.toml, thiếu một mục bắt buộc.
    ///
    /// Thêm vào; chạy “thidua init” để có tệp mẫu đầy đủ mà đối chiếu.
    Error "ke-hoach-thieu-muc";
    /// Mục của tệp kế hoạch, hoặc của tệp thu.toml, không nhận giá trị này.
    ///
    /// Chọn một trong các giá trị được nêu.
    Error "ke-hoach-gia-tri-la";
    /// Mục của tệp kế hoạch, hoặc của tệp thu.toml, đang để trống.
    ///
    /// Điền giá trị, hoặc xóa mục nếu là mục bỏ được.
    Error "gia-tri-trong";
    /// Giá trị trong tệp kế hoạch, hoặc trong tệp thu.toml, sai kiểu: cần chữ, số, ngày hay danh sách.
    ///
    /// Chữ đặt trong ngoặc kép thẳng; số và ngày không có ngoặc kép; danh sách đặt trong ngoặc vuông.
    Error "sai-kieu";
    /// Ngày kết thúc ở trước ngày bắt đầu.
    ///
    /// Sửa “tu” hoặc “den”.
    Error "ngay-nguoc";
    /// Năm của kế hoạch không hợp lệ.
    ///
    /// Viết đủ bốn chữ số.
    Error "nam-la";
    /// Cỡ chữ không phải một trong hai bộ cỡ chữ của Nghị định 30.
    ///
    /// Ghi 13 hoặc 14.
    Error "co-chu-la", "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần V";
    /// Số của đợt không hợp lệ.
    ///
    /// Đánh số các đợt từ 1.
    Error "so-dot";
    /// Hai đợt của kế hoạch mang cùng một số.
    ///
    /// Đánh số mỗi đợt một số riêng.
    Error "trung-so-dot";
    /// Hai đợt của kế hoạch chồng ngày lên nhau.
    ///
    /// Sửa “tu” và “den” để các đợt nối tiếp nhau.
    Error "dot-chong-nhau";
    /// Ngày của đợt nằm ngoài năm của kế hoạch.
    ///
    /// Sửa ngày của đợt, hoặc “nam” của kế hoạch.
    Error "dot-ngoai-nam";
    /// Hai mục của kế hoạch mang cùng một mã.
    ///
    /// Đặt mã khác cho một trong hai.
    Error "trung-ma";
    /// Hai khối hoặc hai danh hiệu của kế hoạch có chung một cách gọi.
    ///
    /// Bỏ cách gọi trùng ở một trong hai.
    Error "trung-ten";
    /// Ngưỡng của một điều kiểm tra không phải số từ 0 trở lên.
    ///
    /// Ghi một số nguyên.
    Error "nguong-sai";
    /// Một số của phần [cham-diem] không phải số nguyên từ 0 trở lên.
    ///
    /// Ghi một số nguyên, không có dấu trừ, không có phần lẻ.
    Error "diem-sai";
    /// Phần [[kiem-tra]] không đổi mức, cũng không đổi ngưỡng.
    ///
    /// Ghi thêm “muc” hoặc “nguong”, hoặc bỏ phần này.
    Error "kiem-tra-trong";
    /// Một điều kiểm tra được đổi ở hai chỗ của tệp kế hoạch.
    ///
    /// Gộp thành một phần [[kiem-tra]].
    Error "kiem-tra-trung";
    /// Tệp kế hoạch nêu một điều kiểm tra không có.
    ///
    /// Xem các mã bằng lệnh: thidua explain.
    Error "kiem-tra-la";
    /// Tệp kế hoạch muốn đổi một điều kiểm tra do quy định ấn định.
    ///
    /// Bỏ phần [[kiem-tra]] này.
    Error "kiem-tra-co-dinh";
    /// Tệp kế hoạch đặt ngưỡng cho một điều kiểm tra không có ngưỡng.
    ///
    /// Bỏ mục “nguong”.
    Error "kiem-tra-khong-nguong";
    /// Trong một đoạn của phần [toan-van], dấu * mở chữ đậm hoặc chữ nghiêng mà không đóng.
    ///
    /// Viết *…* để in nghiêng, **…** để in đậm, ***…*** cho cả hai.
    Error "danh-dau-ho";
    /// Một số đo ở phần [giay-khen] nhỏ quá hoặc lớn quá: chỗ đặt ô, bề rộng, cỡ chữ, độ lệch của máy in.
    ///
    /// Ghi số trong khoảng được nêu; chỗ đặt và bề rộng tính bằng mm, cỡ chữ bằng pt.
    Error "so-do-sai";
    /// Một ô của giấy khen vượt ra ngoài tờ giấy.
    ///
    /// Giảm chỗ đặt hoặc bề rộng, bề cao của ô, hoặc đổi khổ giấy ở mục “kho” của phần [giay-khen].
    Error "o-ngoai-giay";
    /// Không đọc được tệp kế hoạch.
    ///
    /// Kiểm tra đường dẫn, hoặc tạo tệp mẫu bằng lệnh: thidua init THƯ-MỤC.
    Error "ke-hoach-khong-doc-duoc";
};
