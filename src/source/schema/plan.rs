//! Sheet KẾ HOẠCH.

use super::Holds::{Choice, Text};
use super::award::order;
use super::choices::PLAN_SECTIONS;
use super::{Field, SheetSpec, remarks, required, table};

pub(in crate::source) static PLAN_TEXTS: SheetSpec = table(
    "KẾ HOẠCH",
    &["Kế hoạch của đơn vị", "Kế hoạch thi đua", "Nội dung kế hoạch"],
    "Lời của kế hoạch đơn vị, mỗi đoạn một dòng; mục nào có dòng thì thay lời của kế hoạch cấp trên, riêng mục nội dung thì ghi thêm vào",
    &PLAN_TEXT_FIELDS,
);

const PLAN_TEXT_FIELDS: [Field; 4] = [
    required("Mục", &["Phần", "Mục kế hoạch"], Choice(&PLAN_SECTIONS), "biện pháp"),
    order(),
    required(
        "Nội dung",
        &["Nội dung kế hoạch"],
        Text,
        "Mỗi tổ công đoàn nhận một công trình hoặc phần việc, có người phụ trách và thời hạn hoàn thành.",
    ),
    remarks(),
];
