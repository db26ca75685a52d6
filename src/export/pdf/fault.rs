//! Why a PDF could not be written.

/// Why a PDF could not be written. None of these comes from a user's data once the layout was checked for coverage.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// A character that the face it is set in lacks.
    #[error("phông chữ {face} không có chữ “{character}”")]
    MissingGlyph {
        /// The face.
        face: String,
        /// The character.
        character: char,
    },
    /// A coordinate that is not a finite number.
    #[error("trang {page} có tọa độ không hữu hạn")]
    NotFinite {
        /// Number of the page, from 1.
        page: usize,
    },
    /// A face could not be reduced to the letters used.
    #[error("không rút gọn được phông chữ {face}")]
    Subset {
        /// The face.
        face: String,
        /// What the library says.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The library that writes pages had something to object to.
    #[error("thư viện dựng trang PDF báo: {0}")]
    Refused(String),
    /// The file's objects do not fit together.
    #[error("không dựng được tệp PDF")]
    Objects(#[source] Box<dyn std::error::Error + Send + Sync>),
}
