//! Reading workbooks: what people really hand in, and what it says when it cannot be read.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use std::fs::File;
use std::io::Write;
use std::path::PathBuf;
use tempfile::TempDir;
use thidua::diagnostic::Outcome;
use thidua::source::read;
use thidua::source::record::{Birth, Gender, UnitBook};

/// Sheets by name. `2025-01-05` is written as a real date, `=#REF!` as a formula that failed so, `0.5%%` as a cell formatted
/// as a percentage, digits as a number, what follows `'` and the rest as text. `<` is merged with the cell to its left, `^`
/// with the cell above.
#[derive(Clone)]
pub(super) struct Book(Vec<(String, Vec<Vec<String>>)>);

fn rows(text: &str) -> Vec<Vec<String>> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
}

/// The least a unit can hand in.
pub(super) fn minimal() -> Book {
    let unit = "Mục | Nội dung
        Tên công đoàn cơ sở | Công đoàn cơ sở Trường Mầm non Hoa Sen
        Tên viết tắt | CĐCS
        Tên công đoàn cấp trên | Liên đoàn Lao động quận Long Biên
        Tên đơn vị | Trường Mầm non Hoa Sen
        Khối | Hành chính, sự nghiệp
        Địa danh | Long Biên
        Chủ tịch công đoàn cơ sở | Nguyễn Thị Tâm
        Chức danh ký | CHỦ TỊCH
        Tập thể ký | Ban Chấp hành
        Tổng số CNVCLĐ | 2
        Nữ CNVCLĐ | 1
        Tổng số đoàn viên | 2
        Nữ đoàn viên | 1
        Kế hoạch cấp trên | 41/KH-LĐLĐ
        Ngày kế hoạch | 2024-12-25
        Cơ quan ban hành kế hoạch | Ban Thường vụ Liên đoàn Lao động quận Long Biên
        Năm | 2025";
    let phases = "Đợt | Chủ đề | Từ ngày | Đến ngày | Thời gian phát động | Địa điểm | Người phụ trách | Điện thoại
        1 | Đổi mới, sáng tạo | 2025-01-01 | 2025-06-30 | 07:30 ngày 06/01/2025 | Hội trường | Nguyễn Thị Tâm | 0900 000 011";
    let members =
        "STT | Họ và tên | Ngày sinh | Giới tính | Chức vụ | Tổ công đoàn | Phân loại đối tượng | Là đoàn viên
        1 | Nguyễn Thị Tâm | 1980-05-03 | Nữ | Hiệu trưởng | Tổ Một | Lãnh đạo, quản lý | x
        2 | Hoàng Văn Thắng | 1976 | Nam | Bảo vệ | Tổ Một | Lao động trực tiếp | x";
    let collectives = "STT | Tên tập thể | Loại | Tổng số người
        1 | Tổ Một | Tổ công đoàn | 2";
    let sheets = [("THÔNG TIN", unit), ("ĐỢT THI ĐUA", phases), ("ĐOÀN VIÊN", members), ("TẬP THỂ", collectives)];
    Book(sheets.map(|(name, text)| (name.to_owned(), rows(text))).to_vec())
}

impl Book {
    fn sheet(&mut self, name: &str) -> &mut Vec<Vec<String>> {
        &mut self.0.iter_mut().find(|(sheet, _)| sheet == name).unwrap().1
    }

    pub(super) fn without(mut self, name: &str) -> Self {
        self.0.retain(|(sheet, _)| sheet != name);
        self
    }

    pub(super) fn with(self, name: &str, text: &str) -> Self {
        let mut others = self.without(name);
        others.0.push((name.to_owned(), rows(text)));
        others
    }

    /// The same book with every cell that reads `from` reading `to`.
    pub(super) fn with_cell(mut self, from: &str, to: &str) -> Self {
        for cell in self.0.iter_mut().flat_map(|(_, rows)| rows).flatten().filter(|cell| *cell == from) {
            to.clone_into(cell);
        }
        self
    }

    pub(super) fn read(&self) -> Outcome<UnitBook> {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("thử.xlsx");
        let mut book = Workbook::new();
        for (name, rows) in &self.0 {
            let sheet = book.add_worksheet();
            sheet.set_name(name).unwrap();
            for (row, cells) in (0..).zip(rows) {
                for (column, cell) in (0..).zip(cells) {
                    put(sheet, row, column, cell);
                    merge(sheet, rows, row, column);
                }
            }
        }
        book.save(&path).unwrap();
        read(&path)
    }
}

/// Merges a cell with the `<` to its right and the `^` below it.
fn merge(sheet: &mut Worksheet, rows: &[Vec<String>], row: u32, column: u16) {
    let at = |row: u32, column: u16| rows.get(row as usize).and_then(|cells| cells.get(usize::from(column)));
    let right = (column + 1..256).take_while(|next| at(row, *next).is_some_and(|cell| cell == "<")).last();
    let down = (row + 1..1000).take_while(|next| at(*next, column).is_some_and(|cell| cell == "^")).last();
    let text = at(row, column).filter(|cell| *cell != "<" && *cell != "^" && (right.is_some() || down.is_some()));
    if let Some(text) = text {
        let format = Format::new().set_text_wrap();
        sheet.merge_range(row, column, down.unwrap_or(row), right.unwrap_or(column), text, &format).unwrap();
    }
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: &str) {
    if matches!(cell, "" | "<" | "^") {
    } else if let Some(text) = cell.strip_prefix('\'') {
        sheet.write(row, column, text).unwrap();
    } else if let Some(formula) = cell.strip_prefix('=') {
        sheet.write_formula(row, column, rust_xlsxwriter::Formula::new("1/0").set_result(formula)).unwrap();
    } else if let Some(share) = cell.strip_suffix("%%") {
        let format = Format::new().set_num_format("0.0%");
        sheet.write_with_format(row, column, share.parse::<f64>().unwrap(), &format).unwrap();
    } else if cell.len() == 10 && cell.matches('-').count() == 2 {
        let format = Format::new().set_num_format("dd/mm/yyyy");
        sheet.write_with_format(row, column, ExcelDateTime::parse_from_str(cell).unwrap(), &format).unwrap();
    } else if let Ok(number) = cell.parse::<f64>() {
        sheet.write(row, column, number).unwrap();
    } else {
        sheet.write(row, column, cell).unwrap();
    }
}

/// Every finding on one line: rule, place without the file, message.
pub(super) fn said<T>(outcome: &Outcome<T>) -> Vec<String> {
    let line = |finding: &thidua::diagnostic::Diagnostic| {
        let place = finding.origin.to_string();
        let place = place.split_once("xlsx › ").map_or("tệp", |(_, place)| place);
        format!("{} @ {place}: {}", finding.id, finding.message)
    };
    outcome.report.iter().map(line).collect()
}

pub(super) fn good(book: &Book) -> UnitBook {
    let outcome = book.read();
    assert!(outcome.report.is_empty(), "{:#?}", said(&outcome));
    outcome.value.unwrap()
}

/// A file of that content, and its message.
fn refused(name: &str, content: &[u8]) -> String {
    let folder = TempDir::new().unwrap();
    let path: PathBuf = folder.path().join(name);
    File::create(&path).unwrap().write_all(content).unwrap();
    let outcome = read(&path);
    assert!(outcome.value.is_none());
    let findings: Vec<_> = outcome.report.iter().collect();
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert!(findings[0].origin.to_string().contains(name) && !findings[0].hint.is_empty());
    format!("{}: {}", findings[0].id, findings[0].message)
}

#[test]
fn the_least_workbook_reads() {
    let book = good(&minimal());
    assert_eq!(book.unit.name.value, "Công đoàn cơ sở Trường Mầm non Hoa Sen");
    assert_eq!(
        book.unit.name.at.to_string().split_once(" › ").unwrap().1,
        "trang “THÔNG TIN” › ô B2 (Tên công đoàn cơ sở)"
    );
    assert_eq!(book.unit.plan_date.to_string(), "2024-12-25");
    assert_eq!(book.phases[0].launch.time.unwrap().to_string(), "07:30:00");
    assert_eq!(book.phases[0].phone.value, "0900 000 011");
    assert_eq!((book.members.len(), book.members[1].born.value), (2, Birth::Year(1976)));
    assert!(book.members[0].is_member && !book.members[0].party_member);
    assert_eq!(book.collectives[0].people.value, 2);
}

#[test]
fn every_fault_is_told_with_its_cell() {
    let mut book = minimal().with_cell("1976", "31/02/1990").with_cell("Hiệu trưởng", "").with_cell("Nam", "Namm");
    book.sheet("TẬP THỂ")[1][3] = "=#REF!".to_owned();
    let outcome = book.read();
    let expected = [
        "o-trong @ trang “ĐOÀN VIÊN” › ô E2 (Chức vụ): ô “Chức vụ” đang để trống",
        "gia-tri-la @ trang “ĐOÀN VIÊN” › ô D3 (Giới tính): “Namm” không có trong danh sách cho phép",
        "ngay-sai @ trang “ĐOÀN VIÊN” › ô C3 (Ngày sinh): “31/02/1990” không phải là ngày có thật",
        "o-loi-cong-thuc @ trang “TẬP THỂ” › ô D2 (Tổng số người): ô chứa lỗi công thức #REF!",
    ];
    assert_eq!(said(&outcome), expected);
    assert!(outcome.report.iter().any(|finding| finding.hint.starts_with("ý bạn là “Nam”?")));
}

#[test]
fn a_missing_column_is_named_with_its_look_alike() {
    let outcome = minimal().with_cell("Phân loại đối tượng", "Phân loại đối tượg").read();
    assert!(outcome.value.is_none());
    let findings: Vec<_> = outcome.report.iter().collect();
    assert_eq!(said(&outcome)[0], "thieu-cot @ trang “ĐOÀN VIÊN” › ô A1: thiếu cột “Phân loại đối tượng”");
    assert!(findings[0].hint.contains("“Phân loại đối tượg” ở ô G1"), "{}", findings[0].hint);
    assert_eq!((findings.len(), findings[1].id), (2, "cot-la"));
}

#[test]
fn a_missing_sheet_and_a_missing_key_are_named() {
    let mut book = minimal().with_cell("Địa danh", "Nơi ký");
    "ĐOAN VIENN".clone_into(&mut book.0[2].0);
    let outcome = book.read();
    let seen = said(&outcome);
    assert_eq!(seen[0], "thieu-trang @ tệp: thiếu trang “ĐOÀN VIÊN”");
    assert!(outcome.report.iter().next().unwrap().hint.contains("ĐOAN VIENN"));
    assert!(seen.iter().any(|line| line == "thieu-muc @ trang “THÔNG TIN”: thiếu mục “Địa danh”"), "{seen:#?}");
    assert!(outcome.value.is_none());
}

#[test]
fn helper_sheets_are_passed_over_and_strange_ones_said() {
    let book = minimal().with("Hướng dẫn", "Cách điền | abc").with("_nháp", "a | b").with("Sổ tay", "a | b");
    let outcome = book.read();
    assert!(outcome.value.is_some());
    let strange = "trang-la @ trang “Sổ tay”: không nhận ra trang “Sổ tay”, dữ liệu trong trang này không được dùng";
    assert_eq!(said(&outcome), [strange]);
}

#[test]
fn headings_are_known_however_they_are_typed() {
    let members = "
        LIÊN ĐOÀN LAO ĐỘNG QUẬN LONG BIÊN
        | DANH SÁCH ĐOÀN VIÊN
        Năm 2025
        Số TT | HỌ  VÀ   TÊN: | Ngày, tháng, năm sinh | gioi tinh | Chức danh | Bộ phận | Đối tượng | La\u{300} đoa\u{300}n viên
        1 | 2 | 3 | 4 | 5 | 6 | 7 (6:3) | 8
        1 | Nguyễn Thị Tâm | 3.5.1980 | NỮ | Hiệu trưởng | Tổ Một | lãnh đạo quản lý | X
        2 | | | | | | |
        | Tổng cộng: 01 người | | | | | |
        | | | | TM. BAN CHẤP HÀNH | | |";
    let book = good(&minimal().with("Danh sách đoàn viên", members).without("ĐOÀN VIÊN"));
    assert_eq!(book.members.len(), 1);
    assert_eq!(book.members[0].name.value, "Nguyễn Thị Tâm");
    assert!(book.members[0].is_member);
}

#[test]
fn names_in_two_columns_and_births_by_gender() {
    let members = "STT | Họ đệm | Tên | Nam | Nữ | Chức vụ | Tổ công đoàn | Phân loại đối tượng | Là đoàn viên
        1 | Nguyễn Thị | Tâm | | 1980 | Hiệu trưởng | Tổ Một | Lãnh đạo, quản lý | x
        2 | Hoàng Văn | Thắng | 1976-02-18 | | Bảo vệ | Tổ Một | Lao động trực tiếp | x";
    let book = good(&minimal().with("ĐOÀN VIÊN", members));
    assert_eq!(book.members[0].name.value, "Nguyễn Thị Tâm");
    assert_eq!((book.members[0].gender.value, book.members[0].born.value), (Gender::Female, Birth::Year(1980)));
    assert!(matches!((book.members[1].gender.value, book.members[1].born.value), (Gender::Male, Birth::Date(_))));
}

#[test]
fn titles_come_from_a_list_or_from_ticks() {
    let listed = "Họ và tên | Danh hiệu đăng ký
        Nguyễn Thị Tâm | Người tốt, việc tốt; Lao động tiên tiến";
    let ticked = "Họ và tên | Lao động tiên tiến | CSTĐCS | Cỡ áo
        Nguyễn Thị Tâm | x | | M
        Hoàng Văn Thắng | X | 1 | L";
    let titles = |book: &UnitBook| -> Vec<Vec<String>> {
        let names =
            |titles: &[thidua::source::located::Located<String>]| titles.iter().map(|t| t.value.clone()).collect();
        book.person_registrations.iter().map(|person| names(&person.titles)).collect()
    };
    let book = good(&minimal().with("ĐĂNG KÝ CÁ NHÂN", listed));
    assert_eq!(titles(&book), [["Người tốt, việc tốt", "Lao động tiên tiến"]]);
    let outcome = minimal().with("ĐĂNG KÝ CÁ NHÂN", ticked).read();
    let expected: [&[&str]; 2] = [&["Lao động tiên tiến"], &["Lao động tiên tiến", "CSTĐCS"]];
    assert_eq!(titles(outcome.value.as_ref().unwrap()), expected);
    assert_eq!(said(&outcome).len(), 1, "only the shirts are unknown: {:?}", said(&outcome));
}

#[test]
fn who_registers_has_to_wish_for_something() {
    let nothing = minimal().with("ĐĂNG KÝ CÁ NHÂN", "STT | Họ và tên | Danh hiệu đăng ký\n1 | Nguyễn Thị Tâm |").read();
    let empty = "o-trong @ trang “ĐĂNG KÝ CÁ NHÂN” › ô C2 (Danh hiệu đăng ký): ô “Danh hiệu đăng ký” đang để trống";
    assert_eq!(said(&nothing), [empty]);
    let nowhere = minimal().with("ĐĂNG KÝ CÁ NHÂN", "STT | Họ và tên\n1 | Nguyễn Thị Tâm\n2 | Hoàng Văn Thắng").read();
    assert_eq!(said(&nowhere), ["thieu-cot @ trang “ĐĂNG KÝ CÁ NHÂN” › ô A1: thiếu cột “Danh hiệu đăng ký”"]);
}

#[test]
fn figures_stand_in_columns_per_phase() {
    let targets =
        "TT | Nội dung chỉ tiêu | Đơn vị tính | Kế hoạch năm | Kế hoạch đợt 1 | Thực hiện đợt 1 | Thực hiện đợt 2
        1 | Tỷ lệ chuyên cần | % | 0.955%% | 95,5% | 96.2 |
        1.1 | Sáng kiến | sáng kiến | 6 | 3 | | 4";
    let book = good(&minimal().with("CHỈ TIÊU", targets));
    let [share, count] = &book.targets[..] else { panic!("{:?}", book.targets) };
    assert_eq!(share.year.value.to_string(), "95.5");
    assert_eq!(share.planned[&1].value.to_string(), "95.5");
    assert_eq!(count.done.keys().copied().collect::<Vec<_>>(), [2]);
}

#[test]
fn each_filled_column_is_a_meeting() {
    let meeting = "Mục | Đợt 1 | Đợt 2
        Tên cuộc họp | Họp xét |
        Bắt đầu | 14h ngày 20/6/2025 |
        Địa điểm | Phòng Hội đồng |
        Chủ trì | Nguyễn Thị Tâm |
        Chức danh chủ trì | Chủ tịch |
        Thư ký | Hoàng Văn Thắng |
        Tổng số thành viên | 2 |
        Có mặt | 2 |
        Hình thức biểu quyết | bỏ phiếu kín |";
    let attendees = "STT | Họ và tên | Chức vụ | Vai trò
        1 | Nguyễn Thị Tâm | Chủ tịch | Chủ trì";
    let book = good(&minimal().with("HỌP XÉT", meeting).with("THÀNH VIÊN HỌP", attendees));
    assert_eq!(book.meetings.iter().map(|meeting| meeting.phase).collect::<Vec<_>>(), [Some(1)]);
    assert_eq!(book.meetings[0].start.at.to_string().split_once(" › ").unwrap().1, "trang “HỌP XÉT” › ô B3 (Bắt đầu)");
    assert!(book.attendees[0].present, "who is listed was there, where nothing else is said");
}

/// One filled row in every other sheet: each field that a reader asks for stands in the schema.
#[test]
fn the_remaining_sheets_read() {
    let book = minimal()
        .with("ĐĂNG KÝ TẬP THỂ", "Tên tập thể | Danh hiệu đăng ký | Công trình, phần việc\nTổ Một | LĐTT | Vườn rau")
        .with("SÁNG KIẾN", "Tên sáng kiến | Tác giả | Giá trị làm lợi (đồng)\nSơ chế rau | Nguyễn Thị Tâm | 25.000.000")
        .with(
            "ĐỀ NGHỊ CÁ NHÂN",
            "Họ và tên | Đợt | Danh hiệu, hình thức đề nghị | Lý do khen | Tóm tắt thành tích | Phiếu đồng ý
            Nguyễn Thị Tâm | 1 | Giấy khen | Đã có thành tích | Tốt | 2",
        )
        .with(
            "ĐỀ NGHỊ TẬP THỂ",
            "Tên tập thể | Đợt | Danh hiệu, hình thức đề nghị | Lý do khen | Tóm tắt thành tích | Phiếu đồng ý
            Tổ Một | 1 | Giấy khen | Đã có thành tích | Tốt | 2",
        )
        .with("THÀNH TÍCH", "Đối tượng | Mục | Thứ tự | Nội dung\nTổ Một | đặc điểm | 1 | Tổ có 2 người")
        .with(
            "KHEN THƯỞNG ĐÃ CÓ",
            "Đối tượng | Năm | Loại | Tên danh hiệu, hình thức | Số quyết định | Ngày quyết định | Cơ quan ban hành
            Tổ Một | 2024 | Danh hiệu thi đua | Tập thể LĐTT | 12/QĐ-UBND | 2024-07-01 | UBND quận",
        )
        .with("KẾT QUẢ ĐỢT", "Đợt | Mục | Nội dung\n1 | thuận lợi | Được quan tâm")
        .with("VĂN BẢN", "Loại | Đợt | Số | Ngày\nto-trinh | 1 | 5 | 2025-06-20");
    let book = good(&book);
    assert_eq!(book.initiatives[0].benefit.as_ref().unwrap().value, 25_000_000);
    assert_eq!((book.person_proposals.len(), book.collective_proposals.len()), (1, 1));
    assert_eq!((book.achievements.len(), book.past_awards.len(), book.narratives.len()), (1, 1, 1));
    assert_eq!(book.collective_registrations[0].project.as_ref().unwrap().value, "Vườn rau");
    assert_eq!(book.papers[0].number.as_ref().unwrap().value, "5");
}

#[test]
fn what_is_no_workbook_is_refused_by_its_content() {
    let text = refused("danh sách.xlsx", "Họ và tên;Ngày sinh\n".as_bytes());
    assert_eq!(text, "khong-phai-bang-tinh: tệp không phải là bảng tính Excel (nội dung là văn bản thường)");
    let page = refused("tải về.xls", b"<html><body><table><tr><td>1</td></tr></table></body></html>");
    assert_eq!(page, "khong-phai-bang-tinh: tệp không phải là bảng tính Excel (nội dung là trang web HTML)");
    assert_eq!(refused("rỗng.xlsx", b""), "khong-phai-bang-tinh: tệp không phải là bảng tính Excel (tệp rỗng)");
    assert!(refused("cụt.xlsx", b"PK\x03\x04\x14\x00").starts_with("tep-hong"));
}

#[test]
fn a_file_that_is_not_there_is_said() {
    let outcome = read(&PathBuf::from("không có.xlsx"));
    assert_eq!(said(&outcome), ["khong-mo-duoc-tep @ tệp: không mở được tệp: không có tệp này"]);
}

#[test]
fn a_stray_cell_far_below_is_refused_not_allocated() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(1_048_575, 16_383, "x").unwrap();
    let message = refused("xa.xlsx", &book.save_to_buffer().unwrap());
    assert!(message.starts_with("tep-qua-lon"), "{message}");
}
