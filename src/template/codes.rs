//! What can be wrong with a template's variables and blocks.

use crate::diagnostic::{Code, codes};

/// All of them.
pub const CODES: &[Code] = codes! {
    /// Mẫu văn bản dùng một biến không có.
    ///
    /// Sửa tên biến theo gợi ý.
    Error "bien-la";
    /// Mẫu văn bản sai cú pháp Handlebars.
    ///
    /// Sửa ở dòng và cột được nêu.
    Error "mau-sai-cu-phap";
    /// Không điền được dữ liệu vào mẫu văn bản.
    ///
    /// Báo cho người soạn mẫu kèm theo nguyên văn lời báo.
    Error "mau-khong-dien-duoc";
};
