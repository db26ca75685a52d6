//! The list of documents with number and date, which is a file of its own.

use super::Holds::{Code, Date, Line};
use super::{Field, SheetSpec, optional, ordinal, remarks, required, table};

pub(in crate::source) static NUMBERS: SheetSpec = table(
    "SỔ VĂN BẢN",
    &["Sổ đăng ký văn bản đi", "Sổ văn bản đi", "Văn bản đi"],
    "Số, ngày của văn bản đã ký, mỗi văn bản một dòng",
    &NUMBER_FIELDS,
);

const NUMBER_FIELDS: [Field; 7] = [
    ordinal(),
    required(
        "Văn bản",
        &[
            "document",
            "Tên tệp",
            "Tệp",
            "Mã văn bản",
            "Tên văn bản",
            "Tên loại và trích yếu nội dung văn bản",
            "Tên loại và trích yếu",
        ],
        Line,
        "06-bao-cao-so-ket-dot-1",
    ),
    optional("Đơn vị", &["unit", "Mã đơn vị", "Tên đơn vị"], Line, "MN-HOASEN"),
    optional("Số", &["number", "Số văn bản", "Số, ký hiệu", "Số ký hiệu"], Code, "05"),
    optional("Ký hiệu", &["symbol"], Code, "BC-CĐCS"),
    optional("Ngày", &["date", "Ngày văn bản", "Ngày tháng văn bản", "Ngày ban hành", "Ngày ký"], Date, "25/06/2025"),
    remarks(),
];
