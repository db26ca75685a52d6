//! The draft mark: on every document whose number or date is blank, where the user asks for it, and on no other.

use super::desk::{Desk, small};
use super::paper::{ALL, Paper, papers_as, paragraphs};

fn is_marked(paper: &Paper) -> bool {
    paragraphs(&paper.document).iter().any(|text| text == "DỰ\u{a0}THẢO")
}

/// Whether room is left for the pen in the number or in the date.
fn is_blank(paper: &Paper) -> bool {
    let blank = |text: &String| text.starts_with("Số:\u{a0}\u{a0}") || text.contains(", ngày\u{a0}\u{a0}");
    paragraphs(&paper.document).iter().any(blank)
}

/// A workbook that has given number and date to one document, only a number to another, and only a date to a third.
const PARTLY_NUMBERED: (&str, &str) = (
    "name = \"KẾT QUẢ ĐỢT\"",
    r#"name = "VĂN BẢN"
header = ["Loại", "Đợt", "Số", "Ngày"]
rows = [["bao-cao-so-ket", 1, 5, 2025-06-20], ["bao-cao-so-ket", 2, 6, ""], ["dang-ky-phat-dong", "", "", 2025-01-06]]

[[sheet]]
name = "KẾT QUẢ ĐỢT""#,
);

#[test]
fn only_unfinished_documents_are_marked_and_only_when_asked() {
    let desk = Desk::new();
    desk.put("minh-phat.xlsx", small(&[PARTLY_NUMBERED]));
    let papers = papers_as(&desk.path("minh-phat.xlsx"), true);
    for paper in &papers {
        assert_eq!(is_marked(paper), is_blank(paper), "{}", paper.name);
    }
    let finished: Vec<&str> = papers.iter().filter(|p| !is_marked(p)).map(|p| p.kind.id()).collect();
    // A slip for the unit's own desk has neither number nor date.
    assert_eq!(finished, ["bao-cao-so-ket", "phieu-trinh-ky", "phieu-trinh-ky"]);
    assert!(!ALL.iter().any(is_marked));
}

#[test]
fn the_command_line_asks_for_the_mark() {
    let desk = Desk::new();
    desk.put("minh-phat.xlsx", small(&[]));
    let build = |out: &str, option: &str| {
        let line = format!("build minh-phat.xlsx --out {out} --kind dang-ky-phat-dong --date 2025-06-25{option}");
        assert_eq!(desk.run(&line).status, 0);
        desk.files(out)
    };
    let [plain, english, vietnamese] = [build("a", ""), build("b", " --draft"), build("c", " --du-thao")];
    assert!(english == vietnamese);
    for file in ["DN-MINHPHAT/02-dang-ky-phat-dong.docx", "DN-MINHPHAT/02-dang-ky-phat-dong.pdf"] {
        assert!(plain[file] != english[file], "{file}");
    }
}
