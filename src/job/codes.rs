//! What can be wrong with what the user named, or between workbooks.

use crate::diagnostic::{Code, codes};

/// All of them.
pub const CODES: &[Code] = codes! {
    /// Không tìm thấy tệp hoặc thư mục đã nêu.
    ///
    /// Kiểm tra lại đường dẫn.
    Error "khong-tim-thay";
    /// Không đọc được thư mục.
    ///
    /// Kiểm tra quyền đọc thư mục.
    Error "khong-doc-duoc";
    /// Thư mục không có bảng tính nào.
    ///
    /// Chép các bảng tính của đơn vị vào thư mục này.
    Error "khong-co-bang-tinh";
    /// Hai bảng tính cùng một mã đơn vị, nên văn bản của đơn vị này sẽ đè lên của đơn vị kia.
    ///
    /// Ghi mục “Mã đơn vị” khác nhau cho mỗi đơn vị, hoặc bỏ bớt một tệp.
    Error "trung-don-vi";
    /// Có hai bảng tính của liên đoàn trong một lần chạy, nên không rõ dùng bảng nào.
    ///
    /// Chỉ để một bảng tính của liên đoàn; chuyển tệp không dùng sang thư mục khác.
    Error "hai-bang-tinh-lien-doan";
    /// Không lập được văn bản từ dữ liệu đã kiểm tra.
    ///
    /// Báo cho người phụ trách chương trình kèm theo nguyên văn lời báo và bảng tính.
    Error "khong-lap-duoc";
};
