//! What can be wrong with a letter: its recipient, its files, its words; how it is to be sent, and the account kept of it.

use crate::diagnostic::{Code, codes};

/// All of them.
pub const CODES: &[Code] = codes! {
    /// Tệp thu.toml ghi mật khẩu.
    ///
    /// Ai đọc được tệp cũng gửi thư được thay cho đơn vị. Xóa dòng ấy; chương trình hỏi mật khẩu khi gửi, hoặc lấy từ biến môi trường THIDUA_MAIL_PASSWORD.
    Error "mat-khau-trong-tep";
    /// Tệp thu.toml cho gửi thư không mã hóa tới một máy khác.
    ///
    /// Ghi bao-mat = "starttls" (cổng 587) hoặc "tls" (cổng 465) như nhà cung cấp hộp thư hướng dẫn.
    Error "thu-khong-ma-hoa";
    /// Địa chỉ người gửi hoặc địa chỉ nhận trả lời trong tệp thu.toml không phải một địa chỉ thư.
    ///
    /// Ghi đúng một địa chỉ, không kèm tên, không dấu phẩy.
    Error "dia-chi-gui-sai";
    /// Một số trong tệp thu.toml (cổng, số thư mỗi phút, số giây chờ thử lại) nằm ngoài khoảng dùng được.
    ///
    /// Ghi số trong khoảng được nêu, hoặc bỏ mục ấy để dùng giá trị thường dùng.
    Error "nhip-gui-sai";
    /// Không đọc được tệp thu.toml.
    ///
    /// Kiểm tra đường dẫn sau --config; tệp mẫu do “thidua init” tạo.
    Error "tep-gui-thu-khong-doc-duoc";
    /// Không dùng được tệp chứng thư gốc nêu ở mục “chung-thu” của thu.toml.
    ///
    /// Xin người quản trị máy chủ thư tệp chứng thư gốc ở dạng PEM (mở đầu bằng -----BEGIN CERTIFICATE-----).
    Error "chung-thu-sai";
    /// Máy chủ thư không cho gửi: sai tài khoản hoặc mật khẩu, chứng thư không tin được, không có STARTTLS.
    ///
    /// Với Gmail phải dùng “mật khẩu ứng dụng”, không phải mật khẩu đăng nhập. Thư chưa gửi vẫn còn đó; sửa rồi chạy lại cùng lệnh.
    Error "may-chu-thu-tu-choi";
    /// Nhật ký gửi thư có dòng không đọc được, nên không biết chắc thư nào đã gửi.
    ///
    /// Lấy lại bản sao lưu của nhat-ky-gui-thu.ndjson, hoặc sửa dòng được nêu. Không xóa nhật ký: mất nhật ký thì thư đã gửi sẽ bị gửi lại.
    Error "nhat-ky-gui-hong";
    /// Không soạn được thư từ những gì đã kiểm tra.
    ///
    /// Báo cho người phụ trách chương trình kèm theo nguyên văn lời báo.
    Error "thu-khong-soan-duoc";
};
