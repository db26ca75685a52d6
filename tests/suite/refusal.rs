//! Faulty workbooks: one clear message each, no document for that unit, every document for the others.

use super::desk::{Desk, small, small_without_column};
use serde_json::{Value, json};

const OUT: &str = "--out ra --date 2025-06-25 --kind to-trinh --format docx";

/// The code of the faulty unit; the good one beside it is the sample as it is.
const FAULTY: (&str, &str) = ("DN-MINHPHAT", "DN-LOI");

/// Hands in a faulty workbook alone, then beside a good one, and gives back all that was said about it, as the manifest has
/// it. The terminal says the same in the row of each fault (`feedback.rs`).
fn refused(workbook: &[u8]) -> String {
    let desk = Desk::new();
    desk.put("don-vi/loi.xlsx", workbook);
    let alone = desk.run(&format!("build don-vi {OUT}"));
    assert_eq!(alone.status, 1, "{}", alone.err);
    assert_eq!(desk.files("ra").keys().collect::<Vec<_>>(), ["manifest.json"]);

    desk.put("don-vi/tot.xlsx", small(&[]));
    let both = desk.run(&format!("build don-vi {OUT}"));
    assert_eq!((both.status, &both.err), (3, &alone.err), "the good unit adds nothing to what is said");
    let files = desk.files("ra");
    assert_eq!(files.keys().collect::<Vec<_>>(), ["DN-MINHPHAT/09-to-trinh-dot-2.docx", "manifest.json"]);
    let manifest: Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    let named = &manifest["refused"];
    assert_eq!((named.as_array().unwrap().len(), &named[0]["source"]), (1, &json!("don-vi/loi.xlsx")));
    let reasons: Vec<_> = named[0]["reasons"].as_array().unwrap().iter().map(|r| r.as_str().unwrap()).collect();
    for reason in &reasons {
        let (first, last) = (reason.lines().next().unwrap(), reason.lines().last().unwrap());
        assert!(both.err.contains(first) && both.err.contains(last), "{reason} is not said in:\n{}", both.err);
    }
    reasons.join("\n\n") + "\n\n"
}

/// The smallest sample with changes, under the faulty unit's code.
fn faulty(changes: &[(&str, &str)]) -> Vec<u8> {
    small(&[&[FAULTY], changes].concat())
}

#[test]
fn a_deleted_column_is_named() {
    let said = refused(&small_without_column("ĐOÀN VIÊN", "Phân loại đối tượng"));
    assert_eq!(
        said,
        "\
lỗi[thieu-cot]: thiếu cột “Phân loại đối tượng”
  --> don-vi/loi.xlsx › trang “ĐOÀN VIÊN” › ô A1
  cách sửa: thêm cột “Phân loại đối tượng” vào hàng tiêu đề

"
    );
}

#[test]
fn a_misspelt_title_is_named_with_what_was_meant() {
    let said = refused(&faulty(&[(
        r#""Trịnh Minh Phát", "Người tốt, việc tốt""#,
        r#""Trịnh Minh Phát", "Người tốt, vệc tốt""#,
    )]));
    assert_eq!(
        said,
        "\
lỗi[danh-hieu-la]: danh hiệu, hình thức “Người tốt, vệc tốt” không có trong kế hoạch
  --> don-vi/loi.xlsx › trang “ĐĂNG KÝ CÁ NHÂN” › ô C2 (Danh hiệu đăng ký)
  cách sửa: ý bạn là “Người tốt, việc tốt”?

"
    );
}

#[test]
fn a_date_that_never_was_is_named() {
    let said = refused(&faulty(&[(r#""Lê Thị Ngọc Bích", 1995-05-24"#, r#""Lê Thị Ngọc Bích", "31/02/1990""#)]));
    assert_eq!(
        said,
        "\
lỗi[ngay-sai]: “31/02/1990” không phải là ngày có thật
  --> don-vi/loi.xlsx › trang “ĐOÀN VIÊN” › ô D4 (Ngày sinh)
  cách sửa: kiểm tra lại ngày và tháng; ghi ngày/tháng/năm, ví dụ 05/01/2025

"
    );
}

#[test]
fn a_text_file_called_a_workbook_is_named() {
    let said = refused("Họ và tên;Ngày sinh\nLê Thị Ngọc Bích;24/05/1995\n".as_bytes());
    assert_eq!(
        said,
        "\
lỗi[khong-phai-bang-tinh]: tệp không phải là bảng tính Excel (nội dung là văn bản thường)
  --> don-vi/loi.xlsx
  cách sửa: chọn lại tệp bảng tính; nếu Excel mở được tệp này thì lưu lại ở dạng .xlsx

"
    );
}

#[test]
fn a_person_on_two_rows_is_named() {
    let last = r#"[14, "MP014", "Ngô Quang Sơn", 2001-06-06, "Nam", "Nhân viên giao nhận", "", "Tổ Công đoàn Kho - Giao nhận", "Lao động trực tiếp", "Trung học phổ thông", "", "", 2023-07-01, "x", "", ""],"#;
    let said = refused(&faulty(&[
        (last, &format!("{last}\n  {last}")),
        (r#""Tổng số CNVCLĐ", 14"#, r#""Tổng số CNVCLĐ", 15"#),
        (r#""Tổng số đoàn viên", 14"#, r#""Tổng số đoàn viên", 15"#),
        (r#""Lao động trực tiếp", 13"#, r#""Lao động trực tiếp", 14"#),
        (r#""Tổ công đoàn", 8, 2"#, r#""Tổ công đoàn", 9, 2"#),
    ]));
    assert_eq!(
        said,
        "\
lỗi[trung-nguoi]: “Ngô Quang Sơn” đã có ở don-vi/loi.xlsx › trang “ĐOÀN VIÊN” › ô C15 (Họ và tên)
  --> don-vi/loi.xlsx › trang “ĐOÀN VIÊN” › ô C16 (Họ và tên)
  cách sửa: xóa một dòng; nếu là hai người trùng tên, ghi đủ ngày sinh của cả hai

"
    );
}

#[test]
fn a_nominee_who_is_not_in_the_roster_is_named_with_a_look_alike() {
    let said = refused(&faulty(&[(r#"[1, "Âu Văn Dũng", 2,"#, r#"[1, "Âu Văn Dùng", 2,"#)]));
    assert_eq!(
        said,
        "\
lỗi[nguoi-la]: “Âu Văn Dùng” không có ở trang ĐOÀN VIÊN
  --> don-vi/loi.xlsx › trang “ĐỀ NGHỊ CÁ NHÂN” › ô B2 (Họ và tên)
  cách sửa: ý bạn là “Âu Văn Dũng”? Nếu không, bổ sung người này vào trang ĐOÀN VIÊN

"
    );
}

#[test]
fn characters_that_no_face_has_are_named_with_every_cell_they_stand_in() {
    let said = refused(&faulty(&[
        (r#"14, "MP014", "Ngô Quang Sơn""#, r#"14, "MP014", "Nguyễn Văn 龙""#),
        (r#"[14, "Ngô Quang Sơn", "Lao động giỏi"#, r#"[14, "Nguyễn Văn 龙", "Lao động giỏi"#),
        ("ai cũng yên tâm gắn bó lâu dài.", "ai cũng yên tâm gắn bó 😀 lâu dài ☎️ 龙 😀."),
    ]));
    assert_eq!(
        said,
        "\
lỗi[thieu-ky-tu]: phông chữ không có ký tự “龙” (U+9F99)
  --> don-vi/loi.xlsx › trang “ĐOÀN VIÊN” › ô C15 (Họ và tên)
  cách sửa: xóa ký tự này hoặc thay bằng chữ, dấu thường dùng

lỗi[thieu-ky-tu]: phông chữ không có ký tự “龙” (U+9F99)
  --> don-vi/loi.xlsx › trang “ĐĂNG KÝ CÁ NHÂN” › ô B15 (Họ và tên)
  cách sửa: xóa ký tự này hoặc thay bằng chữ, dấu thường dùng

lỗi[thieu-ky-tu]: phông chữ không có ký tự “😀” (U+1F600), “☎” (U+260E), “龙” (U+9F99)
  --> don-vi/loi.xlsx › trang “KẾT QUẢ ĐỢT” › ô D3 (Nội dung)
  cách sửa: xóa ký tự này hoặc thay bằng chữ, dấu thường dùng

"
    );
}

#[test]
fn a_title_of_the_state_cannot_be_proposed_to_the_federation() {
    let union = r#"2, "Giấy khen của Ban Thường vụ Liên đoàn Lao động quận", "Đã có"#;
    let said = refused(&faulty(&[(union, r#"2, "Lao động tiên tiến", "Đã có"#)]));
    assert_eq!(
        said,
        "\
lỗi[khac-he-thong]: “Lao động tiên tiến” thuộc hệ thống chính quyền, không do công đoàn cấp trên quyết định
  --> don-vi/loi.xlsx › trang “ĐỀ NGHỊ CÁ NHÂN” › ô D2 (Danh hiệu, hình thức đề nghị)
  cách sửa: bỏ dòng này khỏi trang đề nghị và lập hồ sơ gửi cấp chính quyền có thẩm quyền

"
    );
}

#[test]
fn there_are_no_more_votes_than_voters() {
    let said = refused(&faulty(&[("thời gian soạn hàng.\", 3]", "thời gian soạn hàng.\", 4]")]));
    assert_eq!(
        said,
        "\
lỗi[phieu-mau-thuan]: số phiếu đồng ý (4) lớn hơn tổng số thành viên xét (3)
  --> don-vi/loi.xlsx › trang “ĐỀ NGHỊ CÁ NHÂN” › ô G2 (Phiếu đồng ý)
  cách sửa: sửa lại một trong hai số

"
    );
}

#[test]
fn a_workbook_for_another_plan_is_named() {
    let said = refused(&faulty(&[(r#""Kế hoạch cấp trên", "41/KH-LĐLĐ""#, r#""Kế hoạch cấp trên", "42/KH-LĐLĐ""#)]));
    assert_eq!(
        said,
        "\
lỗi[khac-ke-hoach]: kế hoạch cấp trên “42/KH-LĐLĐ” không phải kế hoạch đang dùng (41/KH-LĐLĐ)
  --> don-vi/loi.xlsx › trang “THÔNG TIN” › ô B25 (Kế hoạch cấp trên)
  cách sửa: sửa ô này, hoặc chỉ tới tệp thidua.toml của đúng kế hoạch bằng --plan

"
    );
}

#[test]
fn two_workbooks_of_one_unit_do_not_overwrite_each_other() {
    let desk = Desk::new();
    desk.put("don-vi/a.xlsx", small(&[]));
    desk.put("don-vi/b.xlsx", small(&[("DN-MINHPHAT", "dn-minhphat")]));
    let run = desk.run(&format!("build don-vi {OUT}"));
    assert_eq!(run.status, 3);
    assert_eq!(
        run.err,
        "\
don-vi/b.xlsx: 1 lỗi

trang “THÔNG TIN”
lỗi[trung-don-vi]: mã đơn vị “dn-minhphat” trùng với đơn vị trong don-vi/a.xlsx
  --> ô B2 (Mã đơn vị)
  dòng 2: Mã đơn vị | dn-minhphat
                      ▲▲▲▲▲▲▲▲▲▲▲
  cách sửa: ghi mục “Mã đơn vị” khác nhau cho mỗi đơn vị, hoặc bỏ bớt một tệp

"
    );
}

#[test]
fn those_who_have_not_registered_are_a_warning_only() {
    let desk = Desk::new();
    let last = r#"[14, "Ngô Quang Sơn", "Lao động giỏi, lao động sáng tạo", "", 2025-01-15],"#;
    desk.put("a.xlsx", small(&[(last, "")]));
    let run = desk.run("build a.xlsx --out ra --date 2025-06-25 --kind dang-ky-thi-dua --format docx");
    assert_eq!(run.status, 0);
    assert_eq!(
        run.err,
        "\
a.xlsx: 1 cảnh báo

trang “ĐĂNG KÝ CÁ NHÂN”
cảnh báo[dang-ky-thieu]: mới có 13/14 người đăng ký (92,9%); còn thiếu: Ngô Quang Sơn
  --> ô A2
  dòng 2: 1 | Trịnh Minh Phát | Người tốt, việc tốt | …
          ▲
  cách sửa: kế hoạch yêu cầu động viên 100% cán bộ, CNVCLĐ đăng ký; bổ sung nếu còn sót

"
    );
    assert_eq!(desk.files("ra").len(), 2);
}

#[test]
fn only_the_chair_or_the_deputy_signs() {
    let targets = "[[sheet]]\nname = \"CHỈ TIÊU\"";
    let papers = "[[sheet]]\nname = \"VĂN BẢN\"\nheader = [\"Loại\", \"Đợt\", \"Người ký\"]\n\
                  rows = [[\"dang-ky-phat-dong\", \"\", \"Âu Văn Dũng\"]]\n\n";
    let said = refused(&faulty(&[(targets, &format!("{papers}{targets}"))]));
    assert_eq!(
        said,
        "\
lỗi[nguoi-ky-la]: người ký “Âu Văn Dũng” không phải chủ tịch, cũng không phải người ký thay
  --> don-vi/loi.xlsx › trang “VĂN BẢN” › ô C2 (Người ký)
  cách sửa: để trống ô này, hoặc ghi người này vào hai mục “Ký thay” của trang THÔNG TIN

"
    );
}

#[test]
fn an_organ_that_ended_before_the_meeting_is_a_warning() {
    let desk = Desk::new();
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/mam-non-hoa-sen.xlsx");
    desk.put("a.xlsx", std::fs::read(sample).unwrap());
    let run = desk.run("check a.xlsx --date 2025-06-25");
    let words = "đã kết thúc hoạt động ngày 30/06/2025, trước ngày 18/12/2025 của văn bản hoặc của cuộc họp xét";
    assert!(run.err.contains(words), "{}", run.err);
    assert_eq!(run.status, 0);
}
