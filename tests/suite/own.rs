//! The federation's own workbook: told apart from the units', read along with them, at most one.

use super::desk::{Desk, small};
use super::hostile::paragraphs_of_docx;
use super::samples;
use std::fs;
use std::path::Path;
use thidua::plan::BUILT_IN;
use thidua::source::{self, Read, read_keeping_rows};

/// A small workbook of a federation with two units; in its source every `from` becomes its `to`.
pub(super) fn own(changes: &[(&str, &str)]) -> Vec<u8> {
    let changed = changes.iter().fold(SOURCE.to_owned(), |source, (from, to)| {
        assert!(source.contains(from), "the workbook has no {from}");
        source.replace(from, to)
    });
    samples::workbook(&changed)
}

pub(super) const SOURCE: &str = r#"
[[sheet]]
name = "ĐƠN VỊ"
title = "CÁC CÔNG ĐOÀN CƠ SỞ"
header = ["STT", "Mã đơn vị", "Tên CĐCS", "Khối", "Cụm", "Ngày nhận báo cáo đợt 1", "Ngày nhận báo cáo đợt 2", "Kỷ luật người đứng đầu"]
rows = [
  [1, "DN-MINHPHAT", "Công đoàn cơ sở Công ty TNHH Thương mại và Dịch vụ Minh Phát", "Doanh nghiệp", "Cụm số 1", 2025-06-20, "", ""],
  [2, "MN-HOASEN", "Công đoàn cơ sở Trường Mầm non Hoa Sen", "Hành chính, sự nghiệp", "Cụm số 1", 2025-06-24, "", ""],
  [3, "TH-SONCA", "Công đoàn cơ sở Trường Tiểu học Sơn Ca", "Hành chính, sự nghiệp", "Cụm số 1", "", "", ""],
]

[[sheet]]
name = "TIÊU CHÍ CHẤM ĐIỂM"
header = ["TT", "Nhóm", "Tiêu chí", "Điểm tối đa", "Loại", "Chiều", "Nguồn số liệu", "Khối"]
rows = [
  ["1", "Phong trào", "Tỷ lệ đăng ký thi đua", 15, "định lượng", "", "Tỷ lệ người lao động đăng ký thi đua", ""],
  ["2", "Phong trào", "Sinh hoạt tổ", 10, "định tính", "", "", ""],
  ["3", "An toàn", "An toàn lao động", 5, "định tính", "", "", "Doanh nghiệp"],
]

[[sheet]]
name = "CHẤM ĐIỂM"
header = ["STT", "Mã đơn vị", "Đợt", "Tiêu chí", "Kế hoạch", "Thực hiện", "Mức", "Điểm tự chấm", "Điểm cụm chấm", "Điểm thưởng", "Điểm trừ", "Lý do", "Minh chứng"]
rows = [
  [1, "DN-MINHPHAT", 1, "1", "", "", "", 15, "", "", "", "", ""],
  [2, "DN-MINHPHAT", 1, "2", "", "", "A", 10, 10, "", "", "", ""],
  [3, "DN-MINHPHAT", 1, "3", "", "", "A", 5, 5, "", "", "", ""],
  [4, "MN-HOASEN", 1, "1", 100, 100, "", 15, 15, "", "", "", ""],
  [5, "MN-HOASEN", 1, "2", "", "", "B", 10, 9, "", "", "", ""],
]

[[sheet]]
name = "KHEN THƯỞNG"
header = ["STT", "Đối tượng", "Loại đối tượng", "Đơn vị", "Hình thức", "Lý do", "Đợt"]
rows = [
  [1, "Công đoàn cơ sở Trường Mầm non Hoa Sen", "tập thể", "MN-HOASEN", "Bằng khen của Ban Chấp hành Liên đoàn Lao động thành phố Hà Nội", "Đã có thành tích", 1],
]
"#;

/// A finding of scoring, and what has to stand for what in the workbook.
pub(super) const FAULTS: [(&str, &str, &str); 16] = [
    ("trung-ma-don-vi", "[2, \"MN-HOASEN\"", "[2, \"DN-MINHPHAT\""),
    ("trung-tieu-chi", "\"Sinh hoạt tổ\"", "\"Tỷ lệ đăng ký thi đua\""),
    ("cham-diem-don-vi-la", "[1, \"DN-MINHPHAT\", 1,", "[1, \"DN-MINPHAT\", 1,"),
    ("tieu-chi-la", "[5, \"MN-HOASEN\", 1, \"2\"", "[5, \"MN-HOASEN\", 1, \"Sinh hoạt\""),
    ("tieu-chi-sai-khoi", "[5, \"MN-HOASEN\", 1, \"2\"", "[5, \"MN-HOASEN\", 1, \"3\""),
    ("cham-diem-trung", "[5, \"MN-HOASEN\", 1, \"2\"", "[5, \"MN-HOASEN\", 1, \"1\""),
    ("cham-diem-thieu-tieu-chi", "[5, \"MN-HOASEN\", 1, \"2\"", "[5, \"MN-HOASEN\", 1, \"\""),
    ("diem-vuot-toi-da", "\"B\", 10, 9,", "\"B\", 10, 11,"),
    ("diem-thuong-vuot", "\"B\", 10, 9, \"\"", "\"B\", 10, 9, 2"),
    ("diem-tru-thieu-ly-do", "\"B\", 10, 9, \"\", \"\"", "\"B\", 10, 9, \"\", 5"),
    ("diem-am", "\"B\", 10, 9,", "\"B\", 10, -9,"),
    ("diem-chenh-lech", "\"B\", 10, 9,", "\"B\", 10, 5,"),
    ("diem-khac-cach-tinh", "100, 100, \"\", 15, 15", "100, 80, \"\", 15, 15"),
    ("nguon-so-lieu-la", "\"Tỷ lệ người lao động đăng ký thi đua\"", "\"Tỷ lệ người lao động tham gia thi đua\""),
    ("tieu-chi-chua-cham", "\"B\", 10, 9,", "\"B\", 10, \"\","),
    ("khen-don-vi-bi-ky-luat", "2025-06-24, \"\", \"\"", "2025-06-24, \"\", \"cảnh cáo\""),
];

/// The built-in plan with a day by which the first phase is reported.
pub(super) fn due(day: &str) -> String {
    let phase = "den = 2025-06-30\n";
    assert!(BUILT_IN.contains(phase));
    BUILT_IN.replacen(phase, &format!("{phase}han-bao-cao = {day}\n"), 1)
}

/// The ranking and the score sheet of a workbook, as said in them.
fn said(workbook: Vec<u8>, plan: &str) -> [String; 2] {
    let desk = Desk::new();
    desk.put("vao/thidua.toml", plan);
    desk.put("vao/a.xlsx", small(&[]));
    desk.put("vao/b.xlsx", workbook);
    let build = "build vao --level federation --kind bang-cham-diem,xep-hang --format docx --out ra --date 2025-06-28";
    let run = desk.run(build);
    assert_eq!(run.status, 0, "{}", run.err);
    let files = desk.files("ra");
    let of = |kind: &str| {
        let (_, bytes) = files.iter().find(|(name, _)| name.contains(kind)).unwrap();
        paragraphs_of_docx(bytes).join("|")
    };
    [of("xep-hang"), of("bang-cham-diem")]
}

fn assert_holds(said: &str, parts: &[&str]) {
    for part in parts {
        assert!(said.contains(part), "{part} in {said}");
    }
}

#[test]
fn equals_share_a_rank_and_who_was_not_scored_is_named() {
    // 30 points for one, 24 for the other; six more make them equal.
    let [ranking, sheet] = said(own(&[]), BUILT_IN);
    assert_holds(&ranking, &["|1|Công ty TNHH Thương mại và Dịch vụ Minh Phát|30|", "|2|Trường Mầm non Hoa Sen|24|"]);
    assert_holds(&ranking, &["Chưa được chấm điểm nên không xếp hạng: Trường Tiểu học Sơn Ca.", "Cột Xếp loại để"]);
    assert_holds(&sheet, &["|1|Tỷ lệ đăng ký thi đua|15|100|100|15|15|", "|Mức B|10|9|"]);
    let more = "  [5, \"MN-HOASEN\", 1, \"2\"";
    let extra =
        format!("  [6, \"MN-HOASEN\", 1, \"\", \"\", \"\", \"\", \"\", \"\", 6, \"\", \"Sáng tạo\", \"\"],\n{more}");
    let [ranking, _] = said(own(&[(more, &extra)]), BUILT_IN);
    assert_holds(&ranking, &["|1|Công ty TNHH Thương mại và Dịch vụ Minh Phát|30|", "|1|Trường Mầm non Hoa Sen|30|"]);
    assert_holds(&ranking, &["bằng điểm nhau xếp cùng hạng"]);
}

#[test]
fn delay_and_discipline_cost_points_and_the_plan_says_how_many() {
    let warned = own(&[("2025-06-24, \"\", \"\"", "2025-06-24, \"\", \"khiển trách\"")]);
    let [ranking, sheet] = said(warned, &due("2025-06-12"));
    assert_holds(&sheet, &["Nộp báo cáo đợt 1 chậm 8 ngày (hạn 12/06/2025)|", "Nộp báo cáo đợt 1 chậm 12 ngày"]);
    assert_holds(&ranking, &["Minh Phát|25|", "Hoa Sen|4|"]);
    let changed = format!(
        "{}\n[cham-diem]\n[[cham-diem.nop-cham]]\ntu-ngay = 10\ntru = 3\n[[cham-diem.xep-loai]]\nten = \"Tốt\"\ntu-diem = 21\n",
        due("2025-06-12")
    );
    let [ranking, _] = said(own(&[]), &changed);
    assert_holds(&ranking, &["Minh Phát|30|Tốt|", "Hoa Sen|21|Tốt|Bằng khen của Ban Chấp hành"]);
}

#[test]
fn the_federations_form_is_filled_in_from_the_units_and_read_back() {
    let desk = Desk::new();
    desk.put("vao/a.xlsx", small(&[]));
    desk.put("vao/b.xlsx", "không phải bảng tính");
    let made = desk.run("form --level federation vao --out lien-doan.xlsx --date 2025-06-25");
    assert_eq!(made.status, 0, "{}", made.err);
    assert!(made.out.contains("Điền sẵn 1 đơn vị, 1 đề nghị khen thưởng\n"), "{}", made.out);
    assert!(made.err.contains("không điền sẵn từ vao/b.xlsx"), "{}", made.err);
    let Read::Federation(read) = read_keeping_rows(&desk.path("lien-doan.xlsx")).0 else {
        panic!("not the federation's")
    };
    let (book, report) = read.into_result().unwrap();
    assert!(report.is_empty(), "{report:?}");
    let unit = &book.unit_rows[0];
    assert_eq!((unit.code.as_str(), unit.workers.as_ref().unwrap().value), ("DN-MINHPHAT", 14));
    let award = &book.awards[0];
    assert_eq!(
        (award.subject.as_str(), award.post.as_ref().unwrap().as_str()),
        ("Âu Văn Dũng", "Nhân viên giao nhận, Tổ trưởng kho")
    );
    assert!(book.criteria.is_empty() && book.council.is_empty() && book.prize_rates.is_empty(), "examples are no data");

    assert_eq!(desk.run("form --out c.xlsx vao").status, 2);
    assert_eq!(desk.run("form --level federation --unit A --out c.xlsx").status, 2);
}

#[test]
fn it_is_read_along_wherever_it_stands_and_is_no_unit() {
    let desk = Desk::new();
    let other = "Bằng khen của Ban Chấp hành Liên đoàn Lao động thành phố Hà Nội";
    desk.put("vao/0.xlsx", own(&[(other, "Giấy khen của Ban Thường vụ Liên đoàn Lao động quận Long Biên")]));
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

#[test]
fn units_that_sent_nothing_are_named() {
    let desk = Desk::new();
    desk.put("vao/a.xlsx", small(&[]));
    desk.put("vao/lien-doan.xlsx", own(&[]));
    let order = "--level federation --kind tong-hop-dang-ky,bao-cao-tong-hop --format docx --date 2025-06-25";
    let run = desk.run(&format!("build vao --out ra {order}"));
    let files = desk.files("ra");
    for kind in ["tong-hop-dang-ky", "bao-cao-tong-hop-dot-1"] {
        let file =
            files.iter().find(|(name, _)| name.contains(kind)).unwrap_or_else(|| panic!("{kind}: {}", run.err)).1;
        let said = paragraphs_of_docx(file);
        let reason =
            said.iter().filter(|text| text.to_lowercase() == "chưa gửi bảng tính, không có trong số liệu").count();
        assert!(said.iter().any(|text| text.contains("Trường Tiểu học Sơn Ca")) && reason == 2, "{kind}: {said:#?}");
        assert!(said.iter().any(|text| text.contains("không gồm 02 đơn vị")), "{kind}: {said:#?}");
    }
}

#[test]
fn a_glance_never_takes_it_for_a_units() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut federations, mut spared) = (0, 0);
    let mut folders = vec![root.join("samples"), root.join("tests/fixtures")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !source::may_be_federations(&path) {
                let units = matches!(read_keeping_rows(&path).0, Read::Unit(_));
                assert!(units, "{}", path.display());
                spared += 1;
            } else if path.extension().is_some_and(|extension| extension == "xlsx") {
                federations += 1;
            }
        }
    }
    assert!(spared > 100 && federations > 0, "{spared}, {federations}");
    assert!(!source::may_be_federations(&root.join("samples/minh-phat.xlsx")));
    assert!(source::may_be_federations(&root.join("samples/lien-doan.xlsx")));
}
