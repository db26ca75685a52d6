//! What can be wrong with a letter: its recipient, its files, its words.

use crate::diagnostic::{Code, codes};

/// All of them.
pub const CODES: &[Code] = codes! {
    /// Không soạn được thư từ những gì đã kiểm tra.
    ///
    /// Báo cho người phụ trách chương trình kèm theo nguyên văn lời báo.
    Error "thu-khong-soan-duoc";
};
