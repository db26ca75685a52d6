//! The federation's own workbook: told apart from the units', read along with them, at most one.

use super::desk::{Desk, small};
use super::samples;

/// A small workbook of a federation with two units; in its source every `from` becomes its `to`.
pub(super) fn own(changes: &[(&str, &str)]) -> Vec<u8> {
    let changed = changes.iter().fold(SOURCE.to_owned(), |source, (from, to)| {
        assert!(source.contains(from), "the workbook has no {from}");
        source.replace(from, to)
    });
    samples::workbook(&changed)
}

const SOURCE: &str = r#"
[[sheet]]
name = "ĐƠN VỊ"
title = "CÁC CÔNG ĐOÀN CƠ SỞ"
header = ["STT", "Mã đơn vị", "Tên CĐCS", "Khối", "Cụm", "Ngày nhận báo cáo đợt 1", "Ngày nhận báo cáo đợt 2"]
rows = [
  [1, "DN-MINHPHAT", "Công đoàn cơ sở Công ty TNHH Thương mại và Dịch vụ Minh Phát", "Doanh nghiệp", "Cụm số 1", 2025-06-20, ""],
  [2, "MN-HOASEN", "Công đoàn cơ sở Trường Mầm non Hoa Sen", "Hành chính, sự nghiệp", "Cụm số 3", 2025-06-24, ""],
]
"#;

#[test]
fn it_is_read_along_wherever_it_stands_and_is_no_unit() {
    let desk = Desk::new();
    desk.put("vao/0.xlsx", own(&[]));
    desk.put("vao/a.xlsx", small(&[]));
    let check = desk.run("check vao --date 2025-06-25");
    assert_eq!((check.status, check.err.as_str()), (0, ""));
    assert!(check.out.contains("✓ Liên đoàn Lao động quận Long Biên: không có lỗi\n"), "{}", check.out);
    let build =
        desk.run("build vao --level federation --kind tong-hop-dang-ky --format docx --out ra --date 2025-06-25");
    assert_eq!((build.status, build.err.as_str()), (0, ""));
    let counted = "Bảng tính: 1 = 1 có trong số liệu + 0 bị từ chối, kèm bảng tính của liên đoàn.";
    assert!(build.out.contains(counted), "{}", build.out);
}

#[test]
fn what_is_wrong_in_it_is_told_with_its_cell() {
    let desk = Desk::new();
    desk.put("a.xlsx", small(&[]));
    desk.put("b.xlsx", own(&[("2025-06-24", "\"hôm qua\"")]));
    let check = desk.run("check a.xlsx b.xlsx --date 2025-06-25");
    assert_eq!(check.status, 1);
    assert!(check.err.starts_with("b.xlsx: 1 lỗi\n") && check.err.contains("lỗi[ngay-sai]"), "{}", check.err);
}
