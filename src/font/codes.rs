//! What can be wrong with the user's own fonts.

use crate::diagnostic::{Code, codes};

/// All of them.
pub const CODES: &[Code] = codes! {
    /// Không dùng được phông chữ có sẵn của chương trình.
    ///
    /// Cài lại chương trình.
    Error "phong-chu";
    /// Không đọc được thư mục phông chữ hoặc một tệp phông chữ.
    ///
    /// Kiểm tra đường dẫn và quyền đọc.
    Error "phong-chu-khong-doc-duoc";
    /// Tệp phông chữ không dùng được.
    ///
    /// Dùng tệp .ttf của phông chữ Times New Roman.
    Error "phong-chu-khong-dung-duoc";
    /// Các tệp phông chữ trong thư mục không cùng một bộ chữ.
    ///
    /// Chỉ để trong thư mục bốn kiểu của một bộ chữ.
    Error "phong-chu-lan-lon";
    /// Thư mục phông chữ thiếu kiểu thường, đậm, nghiêng hoặc đậm nghiêng.
    ///
    /// Chép đủ bốn tệp vào thư mục.
    Error "phong-chu-thieu";
    /// Phông chữ thiếu chữ tiếng Việt.
    ///
    /// Dùng bộ chữ khác có đủ chữ tiếng Việt.
    Error "phong-chu-thieu-chu";
    /// Hai tệp trong thư mục là cùng một kiểu chữ.
    ///
    /// Chỉ giữ lại một tệp.
    Error "phong-chu-trung";
};
