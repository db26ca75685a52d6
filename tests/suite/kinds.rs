//! Which kinds of document a workbook allows, and what they say at the edges: no rows, one person, three phases.

use super::desk::{Desk, small, source};
use super::hostile::paragraphs_of_docx;
use super::samples::workbook;
use thidua::kind::{Kind, Level};

const DATE: &str = "--date 2025-06-25 --format docx";

/// A secret ballot of the smallest unit's second phase, its figures still to be filled in.
const MEETING: &str = r#"name = "HỌP XÉT"
header = ["Mục", "Đợt 2"]
rows = [
  ["Tên cuộc họp", "Họp Ban Chấp hành công đoàn cơ sở xét thi đua, khen thưởng đợt 2"],
  ["Bắt đầu", 2025-12-18T14:00:00], ["Địa điểm", "Văn phòng công ty"],
  ["Chủ trì", "Đàm Thị Hải Vân"], ["Chức danh chủ trì", "Chủ tịch công đoàn cơ sở"], ["Thư ký", "Đoàn Văn Nhật"],
  ["Tổng số thành viên", 3], ["Có mặt", 3], ["Hình thức biểu quyết", "bỏ phiếu kín"], FIGURES
]

[[sheet]]
name = "KẾT QUẢ ĐỢT""#;
const NARRATIVES: &str = "name = \"KẾT QUẢ ĐỢT\"";

/// The smallest sample with a meeting that counted so.
fn with_meeting(figures: &str) -> Vec<u8> {
    small(&[(NARRATIVES, &MEETING.replace("FIGURES", figures))])
}

/// The source of the smallest sample without some sheets.
fn without(sheets: &[&str]) -> String {
    let mut source: toml::Table = source("minh-phat").parse().unwrap();
    let kept = source["sheet"].as_array_mut().unwrap();
    kept.retain(|sheet| !sheets.contains(&sheet["name"].as_str().unwrap()));
    source.to_string()
}

/// The kinds of which `build` makes something.
fn kinds(workbook: Vec<u8>) -> Vec<String> {
    let desk = Desk::new();
    desk.put("a.xlsx", workbook);
    let run = desk.run(&format!("build a.xlsx --out ra {DATE}"));
    assert_eq!(run.status, 0, "{}", run.err);
    let files = desk.files("ra");
    let names = files.keys().filter_map(|f| f.strip_prefix("DN-MINHPHAT/"));
    let mut kinds: Vec<String> = names.map(|name| name[3..].split(['.', '2']).next().unwrap().to_owned()).collect();
    kinds.dedup();
    kinds
}

#[test]
fn sheets_without_rows_give_no_document() {
    let bare = without(&["ĐĂNG KÝ CÁ NHÂN", "CHỈ TIÊU", "ĐỀ NGHỊ CÁ NHÂN", "THÀNH TÍCH", "KẾT QUẢ ĐỢT"]);
    assert_eq!(kinds(workbook(&bare)), ["dang-ky-phat-dong", "giao-uoc-ca-nhan"]);
    let all = kinds(small(&[]));
    assert!(all.iter().any(|k| k == "ke-hoach") && all.iter().any(|k| k == "bao-cao-tong-ket"), "{all:?}");
    assert!(!all.iter().any(|k| k.starts_with("bien-ban") || k.ends_with("sang-kien")), "{all:?}");
}

#[test]
fn the_year_is_reported_when_its_last_phase_is() {
    let second = "  [2, \"tình hình\"";
    let source = source("minh-phat");
    let first_only = source.split(second).next().unwrap().to_owned() + "]\n";
    assert!(!kinds(workbook(&first_only)).iter().any(|k| k == "bao-cao-tong-ket"));
    let told =
        first_only.replace("  [1, \"tình hình\"", "  [2, \"phương hướng\", 1, \"Tiếp tục.\"],\n  [1, \"tình hình\"");
    assert!(kinds(workbook(&told)).iter().any(|k| k == "bao-cao-tong-ket"));
}

#[test]
fn a_count_has_minutes_only_where_its_figures_are_known() {
    let none = kinds(with_meeting(""));
    assert!(none.iter().any(|k| k == "bien-ban-hop-xet-dot-") && !none.iter().any(|k| k.contains("kiem-phieu")));
    let all = r#"["Phiếu phát ra", 3], ["Phiếu thu về", 3], ["Phiếu hợp lệ", 3], ["Phiếu không hợp lệ", 0]"#;
    assert!(kinds(with_meeting(all)).iter().any(|k| k == "bien-ban-kiem-phieu-dot-"));
}

/// The paragraphs of one document of a workbook, by a plan beside it.
fn read(workbook: Vec<u8>, plan: Option<&str>, kind: &str, file: &str) -> Vec<String> {
    let desk = Desk::new();
    desk.put("don-vi/a.xlsx", workbook);
    if let Some(plan) = plan {
        desk.put("don-vi/thidua.toml", plan);
    }
    let run = desk.run(&format!("build don-vi --out ra {DATE} --kind {kind}"));
    assert_eq!(run.status, 0, "{}", run.err);
    paragraphs_of_docx(&desk.files("ra")[&format!("DN-MINHPHAT/{file}.docx")])
}

#[test]
fn a_plan_of_three_phases_has_three_entries_and_columns() {
    let phase = "den = 2025-12-31\n";
    let plan = thidua::plan::BUILT_IN.replacen(phase, "den = 2025-11-30\n", 1);
    let plan = plan.replacen(
        "# Các khối đơn vị",
        "[[dot]]\nso = 3\nchu-de = \"Về đích\"\ntu = 2025-12-01\nden = 2025-12-31\n\n# Các khối đơn vị",
        1,
    );
    let second = "2025-07-01, 2025-12-31, 2025-07-04T17:00:00";
    let rows = source("minh-phat").replace(second, "2025-07-01, 2025-11-30, 2025-07-04T17:00:00");
    let third = r#"  [3, "Về đích", 2025-12-01, 2025-12-31, 2025-12-02T17:00:00, "Văn phòng công ty", "", "", 14, 14, "Đàm Thị Hải Vân", "0900 000 062"],
]

[[sheet]]
name = "ĐOÀN VIÊN""#;
    let rows = rows.replacen("]\n\n[[sheet]]\nname = \"ĐOÀN VIÊN\"", third, 1);
    let said = read(workbook(&rows), Some(&plan), "ke-hoach", "01-ke-hoach");
    for words in ["Đợt 3", "Tổ chức phát động đợt 3", "Khi kết thúc đợt 3 (ngày 31/12/2025)"] {
        assert!(said.iter().any(|text| text.contains(words)), "{words} in {said:#?}");
    }
}

#[test]
fn a_plan_without_words_for_units_leaves_them_to_the_workbook() {
    let (before, rest) = thidua::plan::BUILT_IN.split_once("[ke-hoach-don-vi]").unwrap();
    let plan = before.to_owned() + &rest[rest.find("\n[[danh-hieu]]").unwrap()..];
    let own = r#"name = "KẾ HOẠCH"
header = ["Mục", "Nội dung"]
rows = [["mục đích", "Bán hàng văn minh."], ["biện pháp", "Ghi bảng hằng ngày."]]

[[sheet]]
name = "KẾT QUẢ ĐỢT""#;
    let said = read(small(&[(NARRATIVES, own)]), Some(&plan), "ke-hoach", "01-ke-hoach");
    assert!(said.iter().any(|text| text.contains("Bán hàng văn minh.")), "{said:#?}");
    assert!(!said.iter().any(|text| text.contains("KHEN THƯỞNG")), "nobody said anything of awards: {said:#?}");
}

#[test]
fn one_registration_is_a_list_of_one() {
    let source = source("minh-phat");
    let (before, rest) = source.split_once("  [2, \"Đàm Thị Hải Vân\", \"Lao động tiên tiến\"").unwrap();
    let one = before.to_owned() + &rest[rest.find("]\n\n[[sheet]]\nname = \"CHỈ TIÊU\"").unwrap()..];
    let said = read(workbook(&one), None, "danh-sach-dang-ky", "05-danh-sach-dang-ky");
    assert!(said.iter().any(|text| text.starts_with("(Danh sách gồm 01 cá nhân;")), "{said:#?}");
    assert!(!said.iter().any(|text| text.contains("TẬP THỂ")), "{said:#?}");
}

/// A union of one member, who registers, holds an award, and is considered by herself.
pub(crate) const ALONE: &str = r#"
[[sheet]]
name = "THÔNG TIN"
header = ["Mục", "Nội dung"]
rows = [
  ["Mã đơn vị", "DN-MINHPHAT"], ["Tên công đoàn cơ sở", "Công đoàn cơ sở Một Người"], ["Tên viết tắt", "CĐCS"],
  ["Tên công đoàn cấp trên", "Liên đoàn Lao động quận Long Biên"], ["Tên đơn vị", "Công ty Một Người"],
  ["Khối", "Doanh nghiệp"], ["Địa danh", "Long Biên"], ["Chủ tịch công đoàn cơ sở", "Lê Thị Một"],
  ["Chức danh ký", "CHỦ TỊCH"], ["Tập thể ký", "Ban Chấp hành"], ["Tổng số CNVCLĐ", 1], ["Nữ CNVCLĐ", 1],
  ["Tổng số đoàn viên", 1], ["Nữ đoàn viên", 1], ["Kế hoạch cấp trên", "41/KH-LĐLĐ"], ["Ngày kế hoạch", 2024-12-25],
  ["Cơ quan ban hành kế hoạch", "Ban Thường vụ Liên đoàn Lao động quận Long Biên"], ["Năm", 2025],
]
[[sheet]]
name = "ĐỢT THI ĐUA"
header = ["Đợt", "Chủ đề", "Từ ngày", "Đến ngày", "Thời gian phát động", "Địa điểm", "Người phụ trách", "Điện thoại"]
rows = [[2, "Về đích", 2025-07-01, 2025-12-31, 2025-07-04, "Văn phòng", "Lê Thị Một", "0900 000 001"]]
[[sheet]]
name = "ĐOÀN VIÊN"
header = ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Chức vụ", "Tổ công đoàn", "Phân loại đối tượng", "Quê quán", "Trú quán", "Là đoàn viên"]
rows = [[1, "Lê Thị Một", 1990-05-03, "Nữ", "Nhân viên", "Tổ Một", "Lao động trực tiếp", "Hà Nội", "Hà Nội", "x"]]
[[sheet]]
name = "TẬP THỂ"
header = ["STT", "Tên tập thể", "Loại", "Tổng số người"]
rows = [[1, "Tổ Một", "Tổ công đoàn", 1]]
[[sheet]]
name = "ĐĂNG KÝ CÁ NHÂN"
header = ["STT", "Họ và tên", "Danh hiệu đăng ký"]
rows = [[1, "Lê Thị Một", "Người tốt, việc tốt"]]
[[sheet]]
name = "CHỈ TIÊU"
header = ["Nội dung chỉ tiêu", "Đơn vị tính", "Kế hoạch năm", "Thực hiện đợt 2"]
rows = [["Ý tưởng", "ý tưởng", 1, 1]]
[[sheet]]
name = "SÁNG KIẾN"
header = ["STT", "Tên sáng kiến", "Tác giả"]
rows = [[1, "Kệ hàng", "Lê Thị Một"]]
[[sheet]]
name = "ĐỀ NGHỊ CÁ NHÂN"
header = ["STT", "Họ và tên", "Đợt", "Danh hiệu, hình thức đề nghị", "Lý do khen", "Tóm tắt thành tích", "Phiếu đồng ý"]
rows = [[1, "Lê Thị Một", 2, "Người tốt, việc tốt", "Đã có thành tích", "Làm tốt.", 1]]
[[sheet]]
name = "THÀNH TÍCH"
header = ["Đối tượng", "Mục", "Nội dung"]
rows = [["Lê Thị Một", "kết quả", "Làm tốt."]]
[[sheet]]
name = "KHEN THƯỞNG ĐÃ CÓ"
header = ["Đối tượng", "Năm", "Loại", "Tên danh hiệu, hình thức", "Số quyết định", "Ngày quyết định", "Cơ quan ban hành"]
rows = [["Lê Thị Một", 2025, "Danh hiệu thi đua", "Lao động tiên tiến", "1/QĐ", 2025-05-30, "Công ty Một Người"]]
[[sheet]]
name = "HỌP XÉT"
header = ["Mục", "Nội dung"]
rows = [
  ["Tên cuộc họp", "Họp xét"], ["Bắt đầu", 2025-12-18], ["Địa điểm", "Văn phòng"], ["Chủ trì", "Lê Thị Một"],
  ["Chức danh chủ trì", "Chủ tịch"], ["Thư ký", "Lê Thị Một"], ["Tổng số thành viên", 1], ["Có mặt", 1],
  ["Hình thức biểu quyết", "bỏ phiếu kín"], ["Phiếu phát ra", 1], ["Phiếu thu về", 1], ["Phiếu hợp lệ", 1],
  ["Phiếu không hợp lệ", 0],
]
[[sheet]]
name = "KẾT QUẢ ĐỢT"
header = ["Đợt", "Mục", "Nội dung"]
rows = [[2, "chuyên môn", "Hoàn thành."]]
"#;

#[test]
fn a_unit_of_one_has_every_kind_and_nothing_left_open() {
    let desk = Desk::new();
    desk.put("a.xlsx", workbook(ALONE));
    let run = desk.run(&format!("build a.xlsx --out ra {DATE}"));
    assert_eq!(run.status, 0, "{}", run.err);
    let files = desk.files("ra");
    // All kinds but the report on a collective, and the manifest.
    assert_eq!(files.len(), Kind::of(Level::Unit).count(), "{:?}", files.keys());
    for (name, bytes) in files.iter().filter(|(name, _)| *name != "manifest.json") {
        let open = paragraphs_of_docx(bytes).into_iter().find(|text| {
            ["None", "null", "NaN", "()", "  ;", " ,", " .", ": ."].iter().any(|trace| text.contains(trace))
        });
        assert_eq!(open, None, "{name}");
    }
}

/// What `check` finds with one id.
fn found(id: &str, workbook: Vec<u8>) -> Vec<String> {
    let desk = Desk::new();
    desk.put("a.xlsx", workbook);
    let said = desk.run("check a.xlsx --date 2025-06-25").err;
    let told = said.lines().filter(|line| line.contains(&format!("[{id}]: ")));
    told.map(|line| line.split_once("]: ").unwrap().1.to_owned()).collect()
}

#[test]
fn an_opinion_in_writing_is_no_ballot() {
    let two = r#"["Phiếu phát ra", 2], ["Phiếu thu về", 2], ["Phiếu hợp lệ", 2], ["Phiếu không hợp lệ", 0]"#;
    let list = r#"
]

[[sheet]]
name = "THÀNH VIÊN HỌP"
header = ["Họ và tên", "Có mặt", "Ý kiến bằng văn bản"]
rows = [["Đàm Thị Hải Vân", "x", ""], ["Đoàn Văn Nhật", "x", ""], ["Âu Văn Dũng", "", "x"]]
"#;
    assert_eq!(found("kiem-phieu-mau-thuan", with_meeting(two)).len(), 1);
    let meeting = MEETING.replace("FIGURES\n]\n", &(two.to_owned() + list));
    assert!(found("kiem-phieu-mau-thuan", small(&[(NARRATIVES, &meeting)])).is_empty());
}

#[test]
fn a_plan_dated_after_its_launch_is_told() {
    let dated = r#"name = "VĂN BẢN"
header = ["Loại", "Số", "Ngày"]
rows = [["ke-hoach", 1, 2025-01-13]]

[[sheet]]
name = "KẾT QUẢ ĐỢT""#;
    let said = found("ke-hoach-sau-phat-dong", small(&[(NARRATIVES, dated)]));
    assert_eq!(said, ["kế hoạch đề ngày 13/01/2025, sau buổi phát động đợt 1 ngày 10/01/2025"]);
}

#[test]
fn a_year_without_lessons_is_told() {
    let source = source("minh-phat").lines().filter(|l| !l.contains("\"bài học\"")).collect::<Vec<_>>().join("\n");
    let said = found("tong-ket-thieu-muc", workbook(&source));
    assert_eq!(said, ["báo cáo tổng kết chưa có mục bài học"]);
}
