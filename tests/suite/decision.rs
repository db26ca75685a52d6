//! Decisions on awards and the council's proposal: what the federation's own workbook makes of them.

use super::desk::{Desk, Run, small, source};
use super::hostile::paragraphs_of_docx;
use super::samples;
use std::collections::BTreeMap;

const DATE: &str = "--date 2025-06-29 --format docx --level federation";

/// A federation's workbook with a meeting of its council and three decisions; in its source every `from` becomes its `to`.
pub(super) fn awarding(changes: &[(&str, &str)]) -> Vec<u8> {
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
header = ["STT", "Mã đơn vị", "Tên CĐCS", "Khối", "Cụm"]
rows = [
  [1, "MN-HOASEN", "Công đoàn cơ sở Trường Mầm non Hoa Sen", "Hành chính, sự nghiệp", "Cụm số 3"],
  [2, "DN-MINHPHAT", "Công đoàn cơ sở Công ty TNHH Thương mại và Dịch vụ Minh Phát", "Doanh nghiệp", "Cụm số 1"],
  [3, "THCS-ANHDUONG", "Công đoàn cơ sở Trường THCS Ánh Dương", "Hành chính, sự nghiệp", "Cụm số 3"],
]

[[sheet]]
name = "HỌP HỘI ĐỒNG"
title = "HỌP HỘI ĐỒNG THI ĐUA, KHEN THƯỞNG"
header = ["Mục", "Đợt 1", "Cả năm"]
rows = [
  ["Số biên bản", "03/BB-HĐTĐKT", ""],
  ["Bắt đầu", "14:00 26/06/2025", ""],
  ["Kết thúc", "16:00 26/06/2025", ""],
  ["Địa điểm", "Phòng họp Liên đoàn Lao động quận", ""],
  ["Chủ tịch hội đồng", "Nguyễn Trường Giang", ""],
  ["Chức danh chủ tịch hội đồng", "Chủ tịch Liên đoàn Lao động quận", ""],
  ["Thư ký", "Phạm Thu Hằng", ""],
  ["Tổng số thành viên", 9, ""],
  ["Có mặt", 8, ""],
  ["Vắng", 1, ""],
  ["Lý do vắng", "01 đồng chí đi công tác", ""],
  ["Hình thức biểu quyết", "bỏ phiếu kín", ""],
  ["Kết luận", "Hội đồng nhất trí đề nghị khen thưởng 03 tập thể và 09 cá nhân", ""],
]

[[sheet]]
name = "KHEN THƯỞNG"
title = "CÁ NHÂN, TẬP THỂ ĐƯỢC KHEN THƯỞNG"
header = ["STT", "Đối tượng", "Loại đối tượng", "Giới tính", "Chức vụ, nơi công tác", "Đơn vị", "Hình thức", "Lý do", "Đợt", "Phiếu đồng ý", "Tiền thưởng", "Số QĐ", "Ngày", "Tóm tắt thành tích"]
rows = [
  [1, "Tổ Mẫu giáo lớn", "tập thể", "", "", "MN-HOASEN", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 9, "", "15", 2025-06-28, "100% trẻ đạt chuẩn phát triển; 02 sáng kiến cấp cơ sở"],
  [2, "Công đoàn cơ sở Trường Mầm non Hoa Sen", "tập thể", "", "", "MN-HOASEN", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 9, 1410000, "15", 2025-06-28, "100% đoàn viên đăng ký thi đua; vượt 5/6 chỉ tiêu"],
  [3, "Tổ Bán hàng", "tập thể", "", "", "DN-MINHPHAT", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 8, "", "15", 2025-06-28, "Doanh số vượt 12% kế hoạch"],
  [4, "Nguyễn Thị Ánh Dương", "cá nhân", "Nữ", "Giáo viên", "MN-HOASEN", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 9, "", "15", 2025-06-28, "Lớp có 98% trẻ chuyên cần; 01 sáng kiến cấp cơ sở"],
  [5, "Trần Văn Bình", "cá nhân", "Nam", "Nhân viên kho", "DN-MINHPHAT", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 8, 710000, "15", 2025-06-28, "Cải tiến cách xếp hàng, giảm 20% thời gian xuất kho"],
  [6, "Lê Thị Cúc", "cá nhân", "Nữ", "Giáo viên", "THCS-ANHDUONG", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 9, "", "15", 2025-06-28, "04 học sinh đạt giải cấp Thành phố"],
  [7, "Phạm Quốc Dũng", "cá nhân", "Nam", "Tổ trưởng Tổ Toán - Tin", "THCS-ANHDUONG", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 9, "", "15", 2025-06-28, "Tổ có 100% giờ dạy khá, giỏi"],
  [8, "Hoàng Thị Én", "cá nhân", "Nữ", "Nhân viên cấp dưỡng", "MN-HOASEN", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 9, "", "15", 2025-06-28, "Không để xảy ra mất an toàn thực phẩm"],
  [9, "Vũ Đức Giang", "cá nhân", "Nam", "Lái xe", "DN-MINHPHAT", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 7, "", "15", 2025-06-28, "Giao hàng đúng hẹn 100%"],
  [10, "Đỗ Thị Hà", "cá nhân", "Nữ", "Giáo viên", "THCS-ANHDUONG", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 9, "", "15", 2025-06-28, "01 sáng kiến cấp quận"],
  [11, "Ngô Văn Khánh", "cá nhân", "Nam", "Bảo vệ", "MN-HOASEN", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 8, "", "15", 2025-06-28, "Bảo đảm an ninh trật tự"],
  [12, "Bùi Thị Lan", "cá nhân", "Nữ", "Kế toán", "DN-MINHPHAT", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 9, "", "15", 2025-06-28, "Quyết toán đúng hạn"],
  [13, "Công đoàn cơ sở Trường THCS Ánh Dương", "tập thể", "", "", "THCS-ANHDUONG", "Giấy khen", "Đã có thành tích tiêu biểu trong tổ chức Tháng Công nhân năm 2025", "cả năm", "", "", "16", 2025-06-28, ""],
]

[[sheet]]
name = "MỨC THƯỞNG"
title = "MỨC TIỀN THƯỞNG"
header = ["STT", "Hình thức", "Loại đối tượng", "Hệ số", "Lương cơ sở", "Áp dụng từ ngày", "Đến ngày", "Nguồn"]
rows = [
  [1, "Giấy khen", "cá nhân", 0.3, 2340000, 2024-07-01, "", "Quy chế chi tiêu nội bộ của Liên đoàn Lao động quận"],
  [2, "Giấy khen", "tập thể", 0.6, 2340000, 2024-07-01, "", "Quy chế chi tiêu nội bộ của Liên đoàn Lao động quận"],
]

[[sheet]]
name = "VĂN BẢN"
title = "SỐ, NGÀY VĂN BẢN"
header = ["STT", "Loại", "Đợt", "Số", "Ký hiệu", "Ngày"]
rows = [
  [1, "to-trinh-hoi-dong", 1, "05", "", 2025-06-27],
]
"#;

/// The built documents by name, each as its paragraphs.
fn built(own: &[u8]) -> (Run, BTreeMap<String, String>) {
    let desk = Desk::new();
    desk.put("vao/a.xlsx", small(&[]));
    desk.put("vao/b.xlsx", samples::workbook(&source("mam-non-hoa-sen")));
    desk.put("vao/lien-doan.xlsx", own);
    let run = desk.run(&format!("build vao --out ra {DATE} --kind to-trinh-hoi-dong,quyet-dinh-khen-thuong"));
    let files = desk.files("ra");
    let docx = files.iter().filter(|(name, _)| name.starts_with("lien-doan/"));
    // Without the folder and the number that the name begins with.
    let name = |name: &str| name.trim_start_matches("lien-doan/").split_once('-').unwrap().1.to_owned();
    (run, docx.map(|(path, bytes)| (name(path), paragraphs_of_docx(bytes).join("\n"))).collect())
}

/// The row of sheet VĂN BẢN, and the same with a decision beside it, both signed by deputies.
const SIGNED: (&str, &str) = (
    "\"Ngày\"]\nrows = [\n  [1, \"to-trinh-hoi-dong\", 1, \"05\", \"\", 2025-06-27],",
    "\"Ngày\", \"Người ký\", \"Chức vụ người ký\"]\nrows = [\n  \
     [1, \"to-trinh-hoi-dong\", 1, \"05\", \"\", 2025-06-27, \"Lê Thị Mai\", \"Phó Chủ tịch Hội đồng\"],\n  \
     [2, \"quyet-dinh-khen-thuong\", 1, \"\", \"QĐKT-LĐLĐ\", \"\", \"Trần Văn Hùng\", \"Phó Chủ tịch\"],",
);

/// Every fault of a federation's workbook, and what has to stand for what in it.
pub(super) const DECISION_FAULTS: [(&str, &str, &str); 12] = [
    ("van-ban-lien-doan-la", "\"to-trinh-hoi-dong\", 1", "\"to-trinh\", 1"),
    (
        "nguoi-ky-khong-ro",
        SIGNED.0,
        "\"Ngày\", \"Người ký\"]\nrows = [\n  [1, \"to-trinh-hoi-dong\", 1, \"05\", \"\", 2025-06-27, \"Lê Thị Mai\"],",
    ),
    ("tien-thuong-sai", "8, 710000,", "8, 702000,"),
    ("tien-thuong-khong-muc", "\"Giấy khen\", \"tập thể\", 0.6", "\"Cờ thi đua\", \"tập thể\", 0.6"),
    ("tien-thuong-thieu", "\"Giấy khen\", \"tập thể\", 0.6", "\"Cờ thi đua\", \"tập thể\", 0.6"),
    ("trinh-tu-quyet-dinh", "\"\", 2025-06-27]", "\"\", 2025-06-25]"),
    ("so-quyet-dinh-trung", "\"16\", 2025-06-28", "\"15\", 2025-06-29"),
    ("khen-thuong-hai-lan", "\"Trần Văn Bình\", \"cá nhân\"", "\"Bùi Thị Lan\", \"cá nhân\""),
    ("so-luong-ket-luan", "09 cá nhân", "10 cá nhân"),
    (
        "khen-thuong-sai-cap",
        "\"Giấy khen\", \"Đã có thành tích tiêu biểu",
        "\"Tập thể LĐTT\", \"Đã có thành tích tiêu biểu",
    ),
    ("co-quan-quyet-dinh-da-het", "\"16\", 2025-06-28", "\"16\", 2025-07-01"),
    ("can-cu-het-hieu-luc", "Quy chế chi tiêu nội bộ", "Nghị định 91/2017/NĐ-CP; quy chế chi tiêu"),
];

#[test]
fn a_deputy_signs_in_place_of_the_head() {
    let (run, papers) = built(&awarding(&[SIGNED]));
    assert_eq!(run.status, 0, "{}", run.err);
    let decision = papers["quyet-dinh-khen-thuong-dot-1-so-15.docx"].replace('\u{a0}', " ");
    assert!(decision.contains("TM. BAN THƯỜNG VỤ\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n"), "{decision}");
    assert!(decision.contains("Trần Văn Hùng") && !decision.contains("Nguyễn Trường Giang"), "{decision}");
    let proposal = papers["to-trinh-hoi-dong-dot-1.docx"].replace('\u{a0}', " ");
    assert!(proposal.contains("TM. HỘI ĐỒNG\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH HỘI ĐỒNG\n"), "{proposal}");
    assert!(proposal.contains("Lê Thị Mai") && !proposal.contains("Nguyễn Trường Giang"), "{proposal}");
}

#[test]
fn each_decision_counts_names_and_pays() {
    let (run, papers) = built(&awarding(&[]));
    assert!(run.status == 0 && !run.err.contains("lien-doan.xlsx"), "{}", run.err);
    let names: Vec<&str> = papers.keys().map(String::as_str).collect();
    let expected = [
        "quyet-dinh-khen-thuong-dot-1-so-15.docx",
        "quyet-dinh-khen-thuong-so-16.docx",
        "to-trinh-hoi-dong-dot-1.docx",
        "to-trinh-hoi-dong.docx",
    ];
    assert_eq!(names, expected);
    let said = &papers["quyet-dinh-khen-thuong-dot-1-so-15.docx"];
    for part in [
        "cho 03 (ba) tập thể và 09 (chín) cá nhân đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025 (có danh sách kèm theo).",
        "10.620.000 đồng (Bằng chữ: Mười triệu, sáu trăm hai mươi nghìn đồng)",
        "tại Tờ trình số 05/TTr",
        "Điều 3. Quyết định này",
        "702.000\n710.000\n6.390.000",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    let said = &papers["quyet-dinh-khen-thuong-so-16.docx"];
    assert!(said.contains("gồm:\nCông đoàn cơ sở Trường THCS Ánh Dương.\nĐiều 2."), "{said}");
}

#[test]
fn without_rates_and_amounts_nothing_is_said_about_money() {
    let none = [("\"MỨC THƯỞNG\"", "\"MỨC KHÁC\""), ("9, 1410000", "9, \"\""), ("8, 710000", "8, \"\"")];
    let (run, papers) = built(&awarding(&none));
    assert_eq!(run.status, 0, "{}", run.err);
    let said = &papers["quyet-dinh-khen-thuong-dot-1-so-15.docx"];
    assert!(!said.to_lowercase().contains("thưởng kèm") && !said.contains(" đồng ("), "{said}");
    assert!(said.contains("Điều 2. Quyết định này") && said.contains("Như Điều 2;"), "{said}");
}

#[test]
fn rows_without_number_and_day_leave_room_for_both() {
    let (run, papers) = built(&awarding(&[("\"15\", 2025-06-28", "\"\", \"\"")]));
    assert!(run.status == 0 && !run.err.contains("lien-doan.xlsx"), "{}", run.err);
    let said = &papers["quyet-dinh-khen-thuong-dot-1.docx"];
    assert!(said.contains("Số:      /QĐ") && said.contains("Kèm theo Quyết định số      /QĐ"), "{said}");
}

#[test]
fn the_council_proposes_what_units_propose_where_the_federation_lists_nothing() {
    let (_, awards) = SOURCE.split_once("name = \"KHEN THƯỞNG\"").unwrap();
    let first = &awards[awards.find("  [1, ").unwrap()..awards.find("\n]").unwrap()];
    let (run, papers) = built(&awarding(&[(first, "")]));
    assert!(run.status == 0 && !run.err.contains("lien-doan.xlsx"), "{}", run.err);
    assert!(papers.keys().all(|name| name.contains("to-trinh-hoi-dong")), "{:?}", papers.keys());
    let said = &papers["to-trinh-hoi-dong-dot-1.docx"];
    assert!(said.contains("lập theo đề nghị của các công đoàn cơ sở") && said.contains("có mặt 08/09"), "{said}");
}

#[test]
fn every_fault_is_told() {
    for (id, from, to) in DECISION_FAULTS {
        let desk = Desk::new();
        desk.put("lien-doan.xlsx", awarding(&[(from, to)]));
        let check = desk.run("check lien-doan.xlsx --date 2025-06-29");
        assert!(check.err.contains(&format!("[{id}]")), "{id} in {}", check.err);
    }
}

/// The workbook with its first decision given to so many more people.
pub(super) fn crowd(count: usize) -> Vec<u8> {
    let row = |number: usize| {
        format!(
            "  [{number}, \"Nguyễn Văn Số {}\", \"cá nhân\", \"Nam\", \"Công nhân\", \"DN-MINHPHAT\", \"Giấy khen\", \"Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025\", 1, 9, \"\", \"15\", 2025-06-28, \"\"],\n",
            thidua::text::in_words(number as u64, thidua::text::Reading::default())
        )
    };
    let rows: String = (14..14 + count).map(row).collect();
    let last = "  [13, \"Công đoàn cơ sở Trường THCS";
    awarding(&[(last, &format!("{rows}{last}")), ("và 09 cá nhân", "")])
}

#[test]
fn three_hundred_awards_stand_in_one_list() {
    let (run, papers) = built(&crowd(300));
    assert!(run.status == 0 && !run.err.contains("lien-doan.xlsx"), "{}", run.err);
    let said = &papers["quyet-dinh-khen-thuong-dot-1-so-15.docx"];
    assert!(said.contains("309 (ba trăm linh chín) cá nhân"), "{said}");
    assert!(
        said.contains("223.620.000 đồng (Bằng chữ: Hai trăm hai mươi ba triệu, sáu trăm hai mươi nghìn đồng)"),
        "{said}"
    );
}

#[test]
fn a_row_of_the_papers_numbers_dates_and_signs_a_document_of_the_federation() {
    let desk = Desk::new();
    desk.put("vao/a.xlsx", small(&[]));
    let header = ("\"Ký hiệu\", \"Ngày\"]", "\"Ký hiệu\", \"Ngày\", \"Địa danh\", \"Người ký\", \"Chức vụ người ký\"]");
    let row = (
        "[1, \"to-trinh-hoi-dong\", 1, \"05\", \"\", 2025-06-27]",
        "[1, \"to-trinh-hoi-dong\", 1, \"05\", \"\", 2025-06-27, \"\", \"\", \"\"],\n  [2, \"bao-cao-tong-hop\", 1, \"31\", \"\", 2025-06-26, \"Gia Lâm\", \"Trần Thị Thu Hà\", \"Phó Chủ tịch\"]",
    );
    desk.put("vao/lien-doan.xlsx", awarding(&[header, row]));
    let run = desk.run(&format!("build vao --out ra {DATE} --kind bao-cao-tong-hop --phase 1"));
    let files = desk.files("ra");
    let file =
        files.iter().find(|(name, _)| name.contains("bao-cao-tong-hop-dot-1")).unwrap_or_else(|| panic!("{}", run.err));
    let said = paragraphs_of_docx(file.1).join("\n").replace('\u{a0}', " ");
    for words in ["Số: 31/BC", "Gia Lâm, ngày 26 tháng 6 năm 2025", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n", "Trần Thị Thu Hà"]
    {
        assert!(said.contains(words), "{words}: {said}");
    }
}
