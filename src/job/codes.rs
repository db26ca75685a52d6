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
    /// Chữ của một ô trên giấy khen dài quá: đã thu nhỏ tới cỡ nhỏ nhất và xuống dòng mà vẫn không vừa.
    ///
    /// Viết ngắn lại ở ô được nêu của bảng tính, hoặc tăng bề rộng, bề cao của ô ở phần [giay-khen.o] của tệp kế hoạch.
    Error "khong-vua-o";
    /// Không lập được văn bản từ dữ liệu đã kiểm tra.
    ///
    /// Báo cho người phụ trách chương trình kèm theo nguyên văn lời báo và bảng tính.
    Error "khong-lap-duoc";
};
