//! Rows in a line each → a small unit's workbook, read as any other, and what one rule says of it.
//!
//! A row is `SHEET: heading=value | heading=value`; what it leaves out is that of *Lê An*, proposed in phase 2 for a *giấy khen* with
//! all ten votes. Headings may be cut short: `Danh hiệu` is `Danh hiệu, hình thức đề nghị`.

use super::Facts;
use super::rule::{Findings, Rule};
use crate::diagnostic::Report;
use crate::font::Fonts;
use crate::plan::{Plan, built_in};
use crate::source;
use chrono::NaiveDate;
use rust_xlsxwriter::Workbook;
use std::sync::LazyLock;
use tempfile::TempDir;

/// Sheet by sheet: its name and the cells that its rows have unless they say otherwise.
const SHEETS: [(&str, &str); 11] = [
    (
        "THÔNG TIN",
        "Tên công đoàn cơ sở=Công đoàn cơ sở Hoa Sen | Tên viết tắt=CĐCS | \
         Tên công đoàn cấp trên=Liên đoàn Lao động quận Long Biên | Tên đơn vị=Hoa Sen | Khối=DN | Địa danh=Long Biên | \
         Chủ tịch công đoàn cơ sở=Lê An | Chức danh ký=Chủ tịch | Tập thể ký=BCH | Tổng số CNVCLĐ=10 | Nữ CNVCLĐ=5 | \
         Tổng số đoàn viên=10 | Nữ đoàn viên=5 | Tổng số thành viên xét=10 | Kế hoạch cấp trên=41/KH-LĐLĐ | \
         Ngày kế hoạch=25/12/2024 | Cơ quan ban hành kế hoạch=LĐLĐ quận | Năm=2025",
    ),
    (
        "ĐỢT THI ĐUA",
        "Đợt=2 | Chủ đề=Thi đua | Từ ngày=01/07/2025 | Đến ngày=31/12/2025 | Thời gian phát động=04/07/2025 | \
         Địa điểm=Hội trường | Người phụ trách=Lê An | Điện thoại=0900 000 001",
    ),
    (
        "ĐOÀN VIÊN",
        "Họ và tên=Lê An | Ngày sinh=05/01/1985 | Giới tính=Nữ | Chức vụ=Công nhân | Tổ công đoàn=Tổ Một | \
         Phân loại đối tượng=Lao động trực tiếp | Là đoàn viên=x",
    ),
    ("TẬP THỂ", "Tên tập thể=Tổ Một | Loại=Tổ công đoàn | Tổng số người=10"),
    ("ĐĂNG KÝ CÁ NHÂN", "Họ và tên=Lê An | Danh hiệu đăng ký=LĐTT"),
    (
        "SÁNG KIẾN",
        "Tên sáng kiến=Cữ may | Tác giả=Lê An | Số quyết định=1/QĐ | Ngày quyết định=15/05/2025 | Cơ quan công nhận=Hoa Sen",
    ),
    (
        "ĐỀ NGHỊ CÁ NHÂN",
        "Họ và tên=Lê An | Đợt=2 | Danh hiệu, hình thức đề nghị=Giấy khen | Lý do khen=Đã có thành tích | \
         Tóm tắt thành tích=Tốt | Phiếu đồng ý=10",
    ),
    (
        "ĐỀ NGHỊ TẬP THỂ",
        "Tên tập thể=Tổ Một | Đợt=2 | Danh hiệu, hình thức đề nghị=Giấy khen | Lý do khen=Đã có thành tích | \
         Tóm tắt thành tích=Tốt | Phiếu đồng ý=10",
    ),
    (
        "KHEN THƯỞNG ĐÃ CÓ",
        "Đối tượng=Lê An | Năm=2024 | Loại=Danh hiệu thi đua | Tên danh hiệu, hình thức=LĐTT | Số quyết định=2/QĐ | \
         Ngày quyết định=20/12/2024 | Cơ quan ban hành=Hoa Sen",
    ),
    ("THÀNH TÍCH", "Đối tượng=Lê An | Mục=kết quả | Nội dung=Tốt"),
    ("THÀNH VIÊN HỌP", "Họ và tên=Lê An | Vai trò=Thành viên"),
];

/// Sheets that have a row even where none is given.
const ALWAYS: [&str; 4] = ["THÔNG TIN", "ĐỢT THI ĐUA", "ĐOÀN VIÊN", "TẬP THỂ"];

/// Plan and fonts, the same for all.
static HOUSE: LazyLock<(Plan, Fonts)> =
    LazyLock::new(|| (built_in().into_result().unwrap().0, Fonts::built_in().unwrap()));

/// The messages of `rule`, with the limit it ships with, on a workbook of `rows`.
pub(super) fn told(rule: &Rule, rows: &[&str]) -> Vec<String> {
    let desk = TempDir::new().unwrap();
    let path = desk.path().join("a.xlsx");
    workbook(rows).save(&path).unwrap();
    let (book, _) = source::read(&path).into_result().unwrap_or_else(|faults| panic!("{rows:?}: {faults:?}"));
    let (plan, fonts) = &*HOUSE;
    let today = NaiveDate::from_ymd_opt(2025, 12, 20).unwrap();
    let mut report = Report::default();
    let limit = rule.tuning.limit().unwrap_or_default();
    let mut findings = Findings::new(rule.code.id, rule.code.severity, limit, &mut report);
    (rule.check)(&Facts::new(&book, plan, fonts, today), &mut findings);
    report.iter().map(|finding| finding.message.clone()).collect()
}

fn workbook(rows: &[&str]) -> Workbook {
    for row in rows {
        assert!(SHEETS.iter().any(|(name, _)| row.starts_with(&format!("{name}:"))), "no sheet for “{row}”");
    }
    let mut book = Workbook::new();
    for (name, usual) in SHEETS {
        let own = rows.iter().filter_map(|row| row.strip_prefix(name)?.strip_prefix(':'));
        let mut cells: Vec<_> = own.map(pairs).collect();
        if name == "ĐỢT THI ĐUA" {
            cells.push(pairs("Đợt=1 | Từ ngày=01/01/2025 | Đến ngày=30/06/2025 | Thời gian phát động=10/01/2025"));
        }
        if cells.is_empty() && !ALWAYS.contains(&name) {
            continue;
        }
        if name == "ĐỢT THI ĐUA" || cells.is_empty() {
            cells.push(Vec::new());
        }
        let table = table(&pairs(usual), &cells);
        // One key a row.
        let turned = name == "THÔNG TIN";
        let sheet = book.add_worksheet().set_name(name).unwrap();
        if turned {
            sheet.write(0, 0, "Mục").unwrap().write(0, 1, "Nội dung").unwrap();
        }
        for (column, (heading, values)) in (0..).zip(table) {
            for (row, value) in (0..).zip([heading].into_iter().chain(values)) {
                let (row, column) = if turned { (u32::from(column) + 1, row) } else { (u32::from(row), column) };
                sheet.write(row, column, value).unwrap();
            }
        }
    }
    book
}

fn pairs(row: &str) -> Vec<(&str, &str)> {
    row.split(" | ").filter_map(|cell| cell.split_once('=')).map(|(key, value)| (key.trim(), value.trim())).collect()
}

/// Columns: each heading with its value in every row.
fn table<'a>(usual: &[(&'a str, &'a str)], rows: &[Vec<(&'a str, &'a str)>]) -> Vec<(&'a str, Vec<&'a str>)> {
    let full = |key: &'a str| {
        let exact = usual.iter().find(|(heading, _)| *heading == key);
        exact
            .or_else(|| usual.iter().find(|(heading, _)| heading.starts_with(key)))
            .map_or(key, |(heading, _)| *heading)
    };
    let mut columns: Vec<(&str, Vec<&str>)> = usual.iter().map(|(heading, _)| (*heading, Vec::new())).collect();
    for (key, _) in rows.iter().flatten() {
        if !columns.iter().any(|(heading, _)| *heading == full(key)) {
            columns.push((full(key), Vec::new()));
        }
    }
    for (heading, values) in &mut columns {
        let default = usual.iter().find(|(usual, _)| usual == heading).map_or("", |(_, value)| *value);
        values.extend(
            rows.iter().map(|row| row.iter().find(|(key, _)| full(key) == *heading).map_or(default, |(_, v)| *v)),
        );
    }
    columns
}
