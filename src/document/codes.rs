//! What can be wrong with a template's markup.

use crate::diagnostic::{Code, codes};

/// All of them.
pub const CODES: &[Code] = codes! {
    /// Mẫu văn bản dùng một thẻ không có.
    ///
    /// Sửa tên thẻ theo gợi ý.
    Error "the-la";
    /// Thẻ của mẫu văn bản đứng ở chỗ không được đứng.
    ///
    /// Chuyển thẻ vào trong thẻ được nêu.
    Error "the-sai-cho";
    /// Thẻ của mẫu văn bản có thuộc tính không dùng được.
    ///
    /// Sửa hoặc bỏ thuộc tính này.
    Error "thuoc-tinh-la";
    /// Chữ của mẫu văn bản đứng ngoài các thẻ chứa chữ.
    ///
    /// Đặt chữ vào trong một thẻ đoạn văn.
    Error "chu-sai-cho";
    /// Các thẻ của mẫu văn bản mở, đóng không khớp nhau.
    ///
    /// Sửa ở dòng và cột được nêu.
    Error "mau-sai-the";
};
