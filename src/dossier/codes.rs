//! What can be wrong with an output folder that is to be gone on from.

use crate::diagnostic::{Code, codes};

/// Every code of this module.
pub const CODES: &[Code] = codes! {
    /// Thư mục đã nêu không phải thư mục văn bản do `thidua build --out` lập, vì không có tệp `manifest.json`.
    /// Nêu đúng thư mục đã dùng với --out, không nêu thư mục của một đơn vị bên trong.
    Error "khong-co-danh-muc";
    /// Văn bản được lập thành nhiều phần (--shard) nhưng danh mục của các phần chưa ghép thành một.
    /// Ghép bằng lệnh `thidua merge` rồi chạy lại.
    Error "danh-muc-chua-ghep";
    /// Lần lập văn bản trước bị ngắt (mất điện, đóng cửa sổ, Ctrl-C), nên chưa chắc văn bản nào trong thư mục là bản mới.
    /// Chạy lại `thidua build` để làm tiếp, rồi chạy lại lệnh này.
    Error "lap-do-dang";
    /// Tệp `manifest.json` có dòng không hiểu được: bị sửa tay, hoặc đĩa có lỗi.
    /// Chạy lại `thidua build` để lập danh mục mới; tệp đã có vẫn được giữ.
    Error "danh-muc-hong";
};
