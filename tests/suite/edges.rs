//! Dossiers at the edge: one person, 300, nobody proposed, names of many lines, three who sign, two organs that sign together.
//!
//! What is asserted stands on the pages of the PDFs: nothing overlaps or leaves the paper, heads are repeated, nobody signs on
//! a page of its own.

use super::desk::{Desk, source};
use super::ink::{Printed, Sheet, read};
use super::kinds::ALONE;
use super::samples::workbook;
use std::collections::BTreeMap;
use toml::{Table, Value};

/// The PDFs that a workbook gives, by the name of the file.
fn pdfs(source: &str) -> BTreeMap<String, Vec<Sheet>> {
    pdfs_of(source, "")
}

/// Those of some kinds.
fn pdfs_of(source: &str, kinds: &str) -> BTreeMap<String, Vec<Sheet>> {
    let desk = Desk::new();
    desk.put("a.xlsx", workbook(source));
    let run = desk.run(&format!("build a.xlsx --out ra --date 2025-06-25 --format pdf{kinds}"));
    assert_eq!(run.status, 0, "{}", run.err);
    let pdf = |(path, bytes): (String, Vec<u8>)| {
        let name = path.strip_suffix(".pdf")?.split('/').next_back()?;
        Some((name.to_owned(), read(&bytes)))
    };
    let all: BTreeMap<String, Vec<Sheet>> = desk.files("ra").into_iter().filter_map(pdf).collect();
    for (name, sheets) in &all {
        for (number, sheet) in (1..).zip(sheets) {
            clear(&format!("{name} page {number}"), sheet);
        }
        if let Some((authority, sheet)) = signed(sheets) {
            assert!(above(sheet, authority) > 1, "{name}: a signature stands alone on its page");
        }
    }
    all
}

/// Nothing overlaps, and nothing leaves the paper.
fn clear(place: &str, sheet: &Sheet) {
    let paper =
        |l: &Printed| l.left > 55.0 && l.right < sheet.width - 35.0 && l.top() > 20.0 && l.foot() < sheet.height - 40.0;
    let inked: Vec<&Printed> = sheet.lines.iter().filter(|line| !line.text.trim().is_empty()).collect();
    for (place_of, line) in inked.iter().enumerate() {
        assert!(paper(line), "{place}: “{}” leaves the paper", line.text);
        let on = |other: &&&Printed| {
            let beside = other.left >= line.right - 0.5 || other.right <= line.left + 0.5;
            let (high, low) = if line.baseline < other.baseline { (*line, **other) } else { (**other, *line) };
            !beside && low.baseline - 0.72 * low.size < high.baseline
        };
        let other = inked[place_of + 1..].iter().find(on);
        assert!(other.is_none(), "{place}: “{}” stands on “{}”", line.text, other.unwrap().text);
    }
}

/// The authority of the last signature, and its page.
fn signed(sheets: &[Sheet]) -> Option<(&Printed, &Sheet)> {
    let begins =
        |line: &&Printed| ["TM.", "XÁC", "ỦY VIÊN", "THƯ KÝ", "NGƯỜI"].iter().any(|a| line.text.starts_with(a));
    sheets
        .iter()
        .rev()
        .find_map(|sheet| Some((sheet.lines.iter().find(|l| begins(l) && l.bold && l.top() > 60.0)?, sheet)))
}

/// How many lines of text stand above a line, the page number aside.
fn above(sheet: &Sheet, line: &Printed) -> usize {
    let number = |l: &Printed| l.text.trim().parse::<u32>().is_ok() && l.top() < 60.0;
    sheet.lines.iter().filter(|l| l.baseline < line.baseline - 1.0 && !number(l)).count()
}

fn says(sheets: &[Sheet], words: &str) -> bool {
    sheets.iter().any(|sheet| sheet.lines.iter().any(|line| line.text.replace('\u{a0}', " ").contains(words)))
}

#[test]
fn a_dossier_of_one_person_stands_well() {
    let all = pdfs(ALONE);
    assert!(all.len() > 10, "{:?}", all.keys());
    assert!(all.values().flatten().all(|sheet| !sheet.lines.is_empty()));
}

/// The source of the smallest sample with another name of its employer.
fn named(employer: &str) -> String {
    source("minh-phat").replace("Công ty TNHH Thương mại và Dịch vụ Minh Phát", employer)
}

const LONG: &str = "Công ty Trách nhiệm hữu hạn Một thành viên Đầu tư, Sản xuất và Xuất nhập khẩu Thiết bị Điện tử viễn thông \
                    Minh Phát Việt Nam";

#[test]
fn an_organ_of_many_lines_stands_beside_the_state() {
    let all = pdfs(&named(LONG));
    let report = &all["06-bao-cao-so-ket-dot-1"][0];
    let line = |begin: &str| report.lines.iter().find(|l| l.text.starts_with(begin)).unwrap();
    let organ =
        report.lines.iter().filter(|l| l.bold && l.right < line("CỘNG").left && l.baseline < line("Số:").baseline);
    let organ: Vec<&str> = organ.map(|line| line.text.trim()).collect();
    let expected = [
        "CÔNG ĐOÀN CƠ SỞ",
        "CÔNG TY TRÁCH NHIỆM",
        "HỮU HẠN MỘT THÀNH VIÊN",
        "ĐẦU TƯ, SẢN XUẤT VÀ",
        "XUẤT NHẬP KHẨU THIẾT BỊ",
        "ĐIỆN TỬ VIỄN THÔNG MINH",
        "PHÁT VIỆT NAM",
    ];
    assert_eq!(organ, expected);
    assert!((line("Số:").baseline - line("Long Biên, ngày").baseline).abs() < 1.0);
}

#[test]
fn an_organ_of_forty_lines_harms_nobody() {
    let name = format!("Công ty {}", "Thương mại và Dịch vụ Vận tải Minh Phát ".repeat(20).trim_end());
    pdfs(&named(&name));
}

/// A row of a sheet.
fn row(cells: &[&str]) -> Value {
    Value::Array(cells.iter().map(|cell| cell.parse::<i64>().map_or_else(|_| (*cell).into(), Value::Integer)).collect())
}

fn sheet<'a>(book: &'a mut Table, name: &str) -> &'a mut Vec<Value> {
    let sheets = book["sheet"].as_array_mut().unwrap();
    let sheet = sheets.iter_mut().find(|s| s["name"].as_str() == Some(name)).unwrap();
    sheet.get_mut("rows").unwrap().as_array_mut().unwrap()
}

/// The smallest sample with 300 people more, all of them registered and proposed.
fn crowd() -> String {
    let mut book: Table = source("minh-phat").parse().unwrap();
    let (family, middle) = (
        ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"],
        ["Văn", "Đức", "Hữu", "Quang", "Minh"],
    );
    let given = ["An", "Bình", "Cường", "Dũng", "Hải", "Khoa"];
    let name = |n: usize| format!("{} {} {}", family[n / 30], middle[n / 6 % 5], given[n % 6]);
    for (place, name) in (15..).zip((0..300).map(name)) {
        let (number, team) = (place.to_string(), "Tổ Công đoàn Sản xuất");
        let born: Value = "born = 1990-05-03".parse::<Table>().unwrap()["born"].clone();
        let work = ["Nam", "Công nhân vận hành", "", team, "Lao động trực tiếp", "", "Hà Nội", "Hà Nội", "", "x"];
        let member = [row(&[&number, "", &name]), Value::Array(vec![born]), row(&work)];
        let member = member.iter().flat_map(|part| part.as_array().unwrap()).cloned().collect();
        sheet(&mut book, "ĐOÀN VIÊN").push(Value::Array(member));
        sheet(&mut book, "ĐĂNG KÝ CÁ NHÂN").push(row(&[&number, &name, "Lao động giỏi, lao động sáng tạo", "", ""]));
        let award = "Giấy khen của Ban Thường vụ Liên đoàn Lao động quận";
        let reason = "Đã có thành tích xuất sắc trong phong trào thi đua đợt 2 năm 2025";
        sheet(&mut book, "ĐỀ NGHỊ CÁ NHÂN").push(row(&[&number, &name, "2", award, reason, "Hoàn thành tốt.", "3"]));
        let merit = format!("Hoàn thành {number} sản phẩm không lỗi.");
        sheet(&mut book, "THÀNH TÍCH").push(row(&[&name, "2", "kết quả", "1", &merit]));
    }
    sheet(&mut book, "TẬP THỂ").push(row(&["4", "Tổ Công đoàn Sản xuất", "Tổ công đoàn", "300", "0", ""]));
    let whole = sheet(&mut book, "TẬP THỂ");
    whole[0][3] = Value::Integer(314);
    for entry in sheet(&mut book, "THÔNG TIN") {
        match entry[0].as_str().unwrap() {
            "Tổng số CNVCLĐ" | "Tổng số đoàn viên" => entry[1] = Value::Integer(314),
            "Lao động trực tiếp" => entry[1] = Value::Integer(entry[1].as_integer().unwrap() + 300),
            _ => {}
        }
    }
    book.to_string()
}

#[test]
fn three_hundred_rows_repeat_their_head_and_end_with_a_signature() {
    let all = pdfs_of(&crowd(), " --kind to-trinh,danh-sach-dang-ky");
    let proposal: Vec<&Sheet> = all["09-to-trinh-dot-2"].iter().filter(|sheet| sheet.width > sheet.height).collect();
    assert!(proposal.len() > 8, "{}", proposal.len());
    let has = |sheet: &&&Sheet, words: &str| sheet.lines.iter().any(|line| line.text == words);
    let rows = |sheet: &Sheet| sheet.lines.iter().filter(|line| line.text.starts_with("Công nhân vận")).count();
    for sheet in &proposal {
        assert!(has(&sheet, "TT") && has(&sheet, "Họ và tên") || rows(sheet) == 0, "a page without head");
    }
    assert_eq!(proposal.iter().map(|sheet| rows(sheet)).sum::<usize>(), 300);
    assert!(says(&all["09-to-trinh-dot-2"], "(Danh sách gồm 301 cá nhân"));
}

#[test]
fn a_meeting_without_nominees_gives_no_proposal() {
    let mut book: Table = source("mam-non-hoa-sen").parse().unwrap();
    book["sheet"].as_array_mut().unwrap().retain(|sheet| {
        !["ĐỀ NGHỊ CÁ NHÂN", "ĐỀ NGHỊ TẬP THỂ", "THÀNH TÍCH"].contains(&sheet["name"].as_str().unwrap())
    });
    let all = pdfs(&book.to_string());
    assert!(
        !all.keys().any(|name| ["to-trinh", "kiem-phieu", "thanh-tich"].iter().any(|kind| name.contains(kind))),
        "{:?}",
        all.keys()
    );
}

#[test]
fn three_sign_in_one_place() {
    let all = pdfs(&source("mam-non-hoa-sen"));
    let last = all["08-bien-ban-kiem-phieu-dot-2"].last().unwrap();
    let place = |words: &str| last.lines.iter().rev().find(|line| line.text == words).unwrap();
    let [left, right] = ["Lê Thị Hồng Nhung", "Trần Thị Minh Ngọc"].map(place);
    let head = place("Phạm Thu Trang");
    assert!((left.baseline - right.baseline).abs() < 1.0 && left.right < right.left);
    assert!(head.baseline > left.baseline && left.middle() < head.middle() && head.middle() < right.middle());
}

/// The smallest sample, whose plan the head of the unit signs in some way.
fn cosigned(kind: &str, how: &str) -> String {
    let sheet = format!(
        "name = \"VĂN BẢN\"\nheader = [\"Loại\", \"Cùng ký\"]\nrows = [[\"{kind}\", \"{how}\"]]\n\n[[sheet]]\nname = \"KẾT QUẢ ĐỢT\""
    );
    source("minh-phat").replace("name = \"KẾT QUẢ ĐỢT\"", &sheet)
}

#[test]
fn union_and_employer_sign_together() {
    for (kind, file) in [("ke-hoach", "01-ke-hoach"), ("dang-ky-thi-dua", "03-dang-ky-thi-dua")] {
        let all = pdfs(&cosigned(kind, "liên tịch"));
        let sheets = &all[file];
        let line = |words: &str| sheets[0].lines.iter().find(|line| line.text == words);
        let (employer, union) = (line("CÔNG TY TNHH").unwrap(), line("CÔNG ĐOÀN CƠ SỞ").unwrap());
        assert!(employer.bold && union.bold && employer.baseline < union.baseline);
        assert!(line("LIÊN ĐOÀN LAO ĐỘNG").is_none() && !says(sheets, "XÁC NHẬN CỦA"));
        let page = sheets
            .iter()
            .find(|sheet| sheet.lines.iter().any(|line| line.text == "Trịnh Minh Phát" && line.bold))
            .unwrap();
        let name = |words: &str| page.lines.iter().find(|line| line.text == words && line.bold).unwrap();
        let (head, chair) = (name("Trịnh Minh Phát"), name("Đàm Thị Hải Vân"));
        assert!((head.baseline - chair.baseline).abs() < 1.0 && head.right < chair.left);
    }
}

#[test]
fn the_head_confirms_the_unions_plan() {
    let all = pdfs(&cosigned("ke-hoach", "xác nhận"));
    let sheets = &all["01-ke-hoach"];
    assert!(says(sheets, "XÁC NHẬN CỦA") && says(sheets, "LIÊN ĐOÀN LAO ĐỘNG"));
}

#[test]
fn long_names_of_persons_stay_in_their_places() {
    let long = "Công Tằng Tôn Nữ Nguyễn Phước Hoàng Bảo Quỳnh Anh Thiên Hương Diễm Trang";
    let source =
        source("minh-phat").replace("Trần Đình Lợi", long).replace("Đàm Thị Hải Vân", &format!("{long} Hải Vân"));
    let all = pdfs(&source);
    assert!(says(&all["04-giao-uoc-ca-nhan"], "Công Tằng Tôn Nữ"));
}
