//! The federation's tables as workbooks: they say what the paper says, their formulas give what they show, and nothing that a
//! unit typed is ever a formula.

use super::desk::{Desk, Files, documents, small, source};
use super::hostile::paragraphs_of_docx;
use super::samples::workbook;
use calamine::{Data, Range, Reader, Xlsx, open_workbook_from_rs};
use std::io::Cursor;
use thidua::kind::Kind;

const DATE: &str = "--date 2025-06-25 --level federation";

/// One sheet as a program sees it that does not calculate, and its formulas.
struct Seen {
    values: Range<Data>,
    formulas: Range<String>,
}

impl Seen {
    fn number(&self, (row, column): (u32, u32)) -> f64 {
        match self.values.get_value((row, column)) {
            Some(Data::Float(number)) => *number,
            Some(Data::Int(number)) => f64::from(i32::try_from(*number).unwrap()),
            // Sums take words and empty cells for nought.
            _ => 0.0,
        }
    }

    fn formula(&self, at: (u32, u32)) -> &str {
        self.formulas.get_value(at).map_or("", String::as_str)
    }

    /// What a formula gives, worked out anew; as [`Data`] shows it.
    fn calculated(&self, formula: &str) -> String {
        let numbers = |words: &str, between: char| words.split(between).map(at).collect::<Vec<_>>();
        if let Some(range) = formula.strip_prefix("SUBTOTAL(9,").and_then(|rest| rest.strip_suffix(')')) {
            let ends = numbers(range, ':');
            let rows = (ends[0].0..=ends[1].0).map(|row| (row, ends[0].1));
            let counted = rows.filter(|at| !self.formula(*at).starts_with("SUBTOTAL"));
            return counted.map(|at| self.number(at)).sum::<f64>().to_string();
        }
        if let Some((_, ratio)) = formula.strip_suffix(",1))").and_then(|rest| rest.split_once("ROUND(")) {
            let (part, whole) = ratio.split_once("*100/").unwrap();
            let (part, whole) = (self.number(at(part)), self.number(at(whole)));
            return if whole == 0.0 { "-".to_owned() } else { ((part * 1000.0 / whole).round() / 10.0).to_string() };
        }
        self.worked_out(formula).to_string()
    }

    /// The same of points and money.
    fn worked_out(&self, formula: &str) -> f64 {
        let inside = |name: &str, end: &str| formula.strip_prefix(name).and_then(|rest| rest.strip_suffix(end));
        if let Some((sum, most)) = inside("MIN(", ")").and_then(|rest| rest.rsplit_once(',')) {
            return self.worked_out(sum).min(most.parse().unwrap());
        }
        if let Some((own, all)) = inside("RANK(", ")").and_then(|rest| rest.split_once(',')) {
            let own = self.number(at(own));
            let above = self.column(&all.replace('$', "")).into_iter().filter(|other| *other > own).count();
            return f64::from(u32::try_from(above).unwrap() + 1);
        }
        if let Some(cell) = inside("ROUNDUP(", ",-4)") {
            return (self.number(at(cell)) / 10_000.0).ceil() * 10_000.0;
        }
        if let Some(range) = inside("ROUND(SUM(", "),2)") {
            return rounded(self.column(range).into_iter().sum());
        }
        if let Some((one, other)) = inside("ROUND(", ",3)").and_then(|rest| rest.split_once('*')) {
            return rounded(self.number(at(one)) * self.number(at(other)));
        }
        if let Some((plus, minus)) = inside("ROUND(", ",2)").and_then(|rest| rest.split_once('-')) {
            return rounded(self.worked_out(plus) - self.number(at(minus)));
        }
        formula.split('+').map(|cell| self.number(at(cell))).sum()
    }

    /// The figures of a range in one column.
    fn column(&self, range: &str) -> Vec<f64> {
        let (first, last) = range.split_once(':').map(|(first, last)| (at(first), at(last))).unwrap();
        (first.0..=last.0).map(|row| self.number((row, first.1))).collect()
    }
}

fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// `B12` as row and column from nought.
fn at(cell: &str) -> (u32, u32) {
    let digits = cell.find(|c: char| c.is_ascii_digit()).unwrap();
    let column = cell[..digits].bytes().fold(0, |column, letter| column * 26 + u32::from(letter - b'A') + 1);
    (cell[digits..].parse::<u32>().unwrap() - 1, column - 1)
}

fn sheets(bytes: &[u8]) -> Vec<Seen> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    let seen = |name: String| Seen {
        values: book.worksheet_range(&name).unwrap(),
        formulas: book.worksheet_formula(&name).unwrap(),
    };
    names.into_iter().map(seen).collect()
}

/// The federation's files over five samples and a file that is no workbook.
fn all_files() -> Files {
    let desk = Desk::new();
    for sample in ["dien-tu-sao-mai", "mam-non-hoa-sen", "may-hung-thinh", "minh-phat", "thcs-anh-duong"] {
        desk.put(&format!("vao/{sample}.xlsx"), workbook(&source(sample)));
    }
    desk.put("vao/lien-doan.xlsx", workbook(&source("lien-doan")));
    desk.put("vao/hong.xlsx", "không phải bảng tính");
    let run = desk.run(&format!("build vao --out ra {DATE}"));
    assert_eq!(run.status, 3, "{}", run.err);
    desk.files("ra/lien-doan")
}

/// A cell as the paper prints it.
fn printed(cell: &Data) -> String {
    match cell {
        Data::Float(0.0) => "-".to_owned(),
        Data::Float(number) => thidua::text::number(*number),
        Data::DateTime(day) => {
            let (_, month, day, ..) = day.to_ymd_hms_milli();
            format!("{day:02}/{month:02}")
        }
        other => other.to_string().replace('\u{a0}', " "),
    }
}

/// Words without what holds them together, parts or ends them.
fn plain(words: &str) -> String {
    let words = words.replace(['\u{2011}', '\u{2060}', '-', '\n'], "");
    words.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches(['.', ';']).to_owned()
}

#[test]
fn every_formula_gives_what_it_shows() {
    let files = all_files();
    for (name, least) in [
        ("02-tong-hop-dang-ky.xlsx", 120),
        ("03-thong-ke-khen-thuong.xlsx", 40),
        ("04-bao-cao-tong-hop-dot-1.xlsx", 100),
        ("05-bang-cham-diem-dot-1-cum-khoi-doanh-nghiep.xlsx", 30),
        ("06-xep-hang-dot-1.xlsx", 4),
        ("08-quyet-dinh-khen-thuong-dot-1-so-52-qd-ldld.xlsx", 10),
    ] {
        let mut formulas = 0;
        for sheet in sheets(&files[name]) {
            let (top, left) = sheet.formulas.start().unwrap_or_default();
            for (row, column, formula) in sheet.formulas.used_cells() {
                let at = (top + u32::try_from(row).unwrap(), left + u32::try_from(column).unwrap());
                let shown = sheet.values.get_value(at).unwrap().to_string();
                assert_eq!(shown, sheet.calculated(formula), "{name} {at:?}: {formula}");
                formulas += 1;
            }
        }
        assert!(formulas > least, "{name}: {formulas} formulas");
    }
}

#[test]
fn the_sheets_say_what_the_paper_says() {
    let files = all_files();
    for stem in [
        "02-tong-hop-dang-ky",
        "03-thong-ke-khen-thuong",
        "05-bang-cham-diem-dot-1-cum-khoi-doanh-nghiep",
        "06-xep-hang-dot-1",
    ] {
        let paper: Vec<String> =
            paragraphs_of_docx(&files[&format!("{stem}.docx")]).iter().map(|words| plain(words)).collect();
        let sheets = sheets(&files[&format!("{stem}.xlsx")]);
        let cells = sheets.iter().flat_map(|sheet| sheet.values.used_cells());
        let said: Vec<String> = cells.map(|(_, _, cell)| plain(&printed(cell))).collect();
        // What is not in the table in the same words: the state's name, lists, and pairs that are two columns here.
        let unlike = |words: &&String| {
            let known = said.iter().any(|cell| cell.ends_with(words.as_str()));
            let pair = words.ends_with(')') && words.chars().filter(char::is_ascii_digit).count() > 0;
            !known && !pair && !words.is_empty()
        };
        let unsaid: Vec<&String> = paper.iter().filter(unlike).collect();
        let expected =
            ["CỘNG HÒA", "Độc lập", "Tổng số CNVCLĐ (nữ)", "Tổng số đoàn viên (nữ)", "LIÊN ĐOÀN", "THÀNH PHỐ"];
        let strange: Vec<_> =
            unsaid.iter().filter(|words| !expected.iter().any(|known| words.starts_with(known))).collect();
        assert!(strange.is_empty(), "{stem}: {strange:#?}");
    }
}

#[test]
fn every_line_has_the_papers_figures() {
    let files = all_files();
    let paper = paragraphs_of_docx(&files["02-tong-hop-dang-ky.docx"]).join("\n");
    let persons = &sheets(&files["02-tong-hop-dang-ky.xlsx"])[0];
    let mut lines = 0;
    for row in persons.values.rows().filter(|row| matches!(row[2], Data::Float(n) if n > 3.0)) {
        let cells: Vec<String> = row.iter().map(printed).collect();
        let pairs = [format!("{} ({})", cells[2], cells[3]), format!("{} ({})", cells[4], cells[5])];
        let line = [&cells[1..2], &pairs, &cells[6..]].concat().join("\n");
        assert!(paper.contains(&line), "{line}\nin\n{paper}");
        lines += 1;
    }
    assert_eq!(lines, 5 + 2 + 4 + 1, "units, groups, clusters, total");
}

#[test]
fn ranks_points_and_prizes_are_the_papers() {
    let files = all_files();
    let lines = |stem: &str, sheet: usize, columns: std::ops::Range<usize>| {
        let seen = sheets(&files[&format!("{stem}.xlsx")]);
        let figures = |row: &&[Data]| matches!(row[columns.end - 1], Data::Float(n) if n > 20.0);
        let rows = seen[sheet].values.rows().filter(figures);
        let line = |row: &[Data]| row[columns.clone()].iter().map(printed).collect::<Vec<_>>().join("\n");
        let paper = paragraphs_of_docx(&files[&format!("{stem}.docx")]).join("\n").replace('\u{a0}', " ");
        let found: Vec<String> = rows.map(line).collect();
        for line in &found {
            assert!(paper.contains(line), "{line}\nin\n{paper}");
        }
        found.len()
    };
    assert_eq!(lines("06-xep-hang-dot-1", 0, 0..3), 6);
    assert_eq!(lines("05-bang-cham-diem-dot-1-cum-khoi-doanh-nghiep", 0, 5..7), 3);
    assert_eq!(lines("08-quyet-dinh-khen-thuong-dot-1-so-52-qd-ldld", 2, 4..9), 3 + 1);
}

#[test]
fn what_a_unit_typed_is_never_a_formula() {
    let desk = Desk::new();
    let names = ["=1+1.xlsx", "+2.xlsx", "-3.xlsx", "@SUM(A1).xlsx"];
    for name in names {
        desk.put(&format!("vao/{name}"), "không phải bảng tính");
    }
    let cluster = "[\"Cụm thi đua\", \"=HYPERLINK(1)\"], [\"Tổng số CNVCLĐ\"";
    desk.put("vao/a.xlsx", small(&[("[\"Tổng số CNVCLĐ\"", cluster)]));
    let run = desk.run(&format!("build vao --out ra {DATE} --format xlsx --kind tong-hop-dang-ky"));
    assert_eq!(run.status, 3, "{}", run.err);
    let sheets = sheets(&desk.files("ra")["lien-doan/02-tong-hop-dang-ky.xlsx"]);
    let words: Vec<String> =
        sheets.iter().flat_map(|sheet| sheet.values.used_cells()).map(|(_, _, cell)| cell.to_string()).collect();
    for name in names {
        assert!(words.iter().any(|word| word == name), "{name} in {words:#?}");
    }
    assert!(words.iter().any(|word| word.starts_with("=HYPERLINK(1) (01")), "{words:#?}");
    for formula in sheets.iter().flat_map(|sheet| sheet.formulas.used_cells()).map(|(_, _, formula)| formula) {
        assert!(["SUBTOTAL(", "IF("].iter().any(|known| formula.starts_with(known)), "{formula}");
    }
}

#[test]
fn the_same_units_give_the_same_bytes_and_a_workbook_changed_by_hand_is_kept() {
    let desk = Desk::new();
    desk.put("a.xlsx", small(&[]));
    let line = format!("build a.xlsx --out ra {DATE} --kind tong-hop-dang-ky");
    let file = "lien-doan/02-tong-hop-dang-ky.xlsx";
    assert_eq!(desk.run(&line).status, 0);
    let first = desk.files("ra");
    let entries = documents(&first);
    let entry = entries.iter().find(|entry| entry["file"] == file).unwrap();
    assert_eq!(entry["kind"], "tong-hop-dang-ky");
    assert_eq!(entry["size"], first[file].len());
    assert_eq!(desk.run(&line.replace("--out ra", "--out hai")).status, 0);
    assert_eq!(desk.files("hai")[file], first[file]);
    desk.put(&format!("ra/{file}"), "sửa tay");
    let again = desk.run(&line);
    assert!(again.err.contains("giữ nguyên ra/lien-doan/02-tong-hop-dang-ky.xlsx"), "{}", again.err);
    assert_eq!(desk.files("ra")[file], "sửa tay".as_bytes());
}

#[test]
fn only_tables_of_the_federation_become_workbooks() {
    let desk = Desk::new();
    desk.put("a.xlsx", workbook(&source("mam-non-hoa-sen")));
    let made = |line: &str| {
        let folder = format!("ra{}", line.len());
        let run = desk.run(&format!("build a.xlsx --out {folder} --date 2025-06-25 {line}"));
        let files = desk.files(&folder).into_keys().filter(|file| file.split_once(".xlsx").is_some());
        (run.status, run.err, files.collect::<Vec<_>>())
    };
    let file = |(kind, phase): (Kind, &str)| format!("lien-doan/{:02}-{}{phase}.xlsx", kind.place(), kind.id());
    let told = [
        (Kind::RegistrationTotals, ""),
        (Kind::AwardStatistics, ""),
        (Kind::PhaseSummary, "-dot-1"),
        (Kind::PhaseSummary, "-dot-2"),
    ];
    let tables = told.map(file);
    assert_eq!(made("--level federation").2, tables);
    assert_eq!(made("--level federation --format xlsx").2, tables);
    assert_eq!(made("--level federation --format pdf").2, Vec::<String>::new());
    assert_eq!(made("--kind dang-ky-phat-dong").2, Vec::<String>::new());
    let (status, told, _) = made("--format pdf,xlsx");
    assert_eq!(status, 2);
    assert!(told.contains("thêm --level federation, hoặc chọn pdf, docx"), "{told}");
    let (status, told, _) = made("--level federation --format xlsx --kind ke-hoach-lien-doan");
    assert_eq!(status, 2);
    assert!(told.contains("“ke-hoach-lien-doan” không có bảng số liệu"), "{told}");
}
