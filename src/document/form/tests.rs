//! Small markups set: what stands where, in which size and face.

use super::*;
use crate::document::parse::parse;
use crate::document::tree::Table;

/// The body of a document.
fn set_as(inside: &str, setting: Setting) -> Document {
    let paper = parse(&format!("<van-ban>{inside}</van-ban>"), &"mau.hbs".into()).unwrap();
    set(&paper, &Fonts::built_in().unwrap(), setting)
}

fn blocks(inside: &str) -> Vec<Block> {
    set_as(inside, Setting::Large).sections.remove(0).blocks
}

/// All paragraphs in order, those of tables row by row.
fn paragraphs(blocks: &[Block]) -> Vec<&Paragraph> {
    blocks.iter().flat_map(within).collect()
}

fn within(block: &Block) -> Vec<&Paragraph> {
    match block {
        Block::Paragraph(paragraph) => vec![paragraph],
        Block::Table(table) => {
            table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| paragraphs(&cell.blocks)).collect()
        }
        Block::Rule(_) | Block::Placed(_) => Vec::new(),
    }
}

/// What a paragraph says; `~` is a no-break space.
fn words_of(paragraph: &Paragraph) -> String {
    plain(&paragraph.printed()).replace('\u{a0}', "~")
}

fn frame(blocks: &[Block]) -> &Table {
    let mut tables = blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    tables.next_back().unwrap()
}

#[test]
fn points_are_lettered_and_set_like_dashes() {
    let set = blocks(&format!("<ul><li>một</li></ul><ol>{}</ol><ol><li>mới</li></ol>", "<li>x</li>".repeat(7)));
    let items = paragraphs(&set);
    let seen: Vec<String> = items.iter().map(|item| words_of(item)).collect();
    assert_eq!(seen, ["-~một", "a)~x", "b)~x", "c)~x", "d)~x", "đ)~x", "e)~x", "g)~x", "a)~mới"]);
    assert!(items.iter().all(|item| item.format == items[0].format && item.role == Role::Item));
    assert_eq!((items[1].format.align, items[1].format.first), (Align::Justify, measure::FIRST_LINE));
}

#[test]
fn a_heading_whose_number_is_typed_gets_no_other() {
    let set = blocks("<h1>Một</h1><h1 danh-so=\"khong\">III- Ba</h1><h2>Hai</h2>");
    let seen: Vec<String> = paragraphs(&set).into_iter().map(words_of).collect();
    assert_eq!(seen, ["I. Một", "III- Ba", "1. Hai"]);
    assert!(paragraphs(&set).iter().all(|heading| matches!(heading.role, Role::Heading(_))));
}

#[test]
fn a_row_that_heads_a_group_stays_with_the_next() {
    let row = |lead: &str| format!("<tr{lead}><td>x</td></tr>");
    let lead = row(" nhom=\"dau\"");
    let body = [row(""), row(""), lead, row(""), row(""), row("")].concat();
    let set = blocks(&format!("<table><col/><tbody>{body}</tbody></table>"));
    let kept: Vec<bool> = frame(&set).rows.iter().map(|row| row.keep_next).collect();
    assert_eq!(kept, [true, false, true, false, true, false]);
}

#[test]
fn a_leader_ends_its_line() {
    let set = blocks("<p>Họ và tên:  <cham/> <b>Sinh</b> <cham/><br/><cham/><cham/></p>");
    let bold = |text: &str| words(text, BOLD);
    let (leader, line) = (Inline::Leader, Inline::Break);
    let first = [words("Họ và tên: ", PLAIN), leader.clone(), line.clone(), bold("Sinh"), words(" ", PLAIN)];
    let rest = [leader.clone(), line.clone(), leader.clone(), line, leader];
    assert_eq!(paragraphs(&set)[0].inlines, [first, rest].concat());
}

fn letterhead(inside: &str) -> Vec<Block> {
    blocks(&format!("<dau-trang><chu-quan>LĐLĐ</chu-quan><co-quan>CĐCS</co-quan><quoc-hieu/>{inside}</dau-trang>"))
}

/// What stands below the organ on the left, and below the motto on the right.
fn second_row(set: &[Block]) -> [Vec<String>; 2] {
    let row = &frame(set).rows[1];
    [0, 1].map(|column| paragraphs(&row.cells[column].blocks).into_iter().map(words_of).collect())
}

#[test]
fn the_draft_mark_stands_under_the_number() {
    let numbered = "<so-ky-hieu>Số:&#160;/TTr-CĐCS</so-ky-hieu>";
    let dated = "<noi-ngay>Hà Nội, ngày</noi-ngay>";
    let set = letterhead(&format!("{numbered}<du-thao/>{dated}"));
    assert_eq!(second_row(&set), [vec!["Số:~/TTr-CĐCS", "DỰ~THẢO"], vec!["Hà Nội, ngày"]]);
    let mark = *paragraphs(&set).iter().find(|p| words_of(p) == "DỰ~THẢO").unwrap();
    assert_eq!((mark.format.size, mark.format.align), (HalfPoints(26), Align::Centre));
    assert_eq!(mark.inlines, [words(measure::DRAFT_MARK, BOLD)]);

    let letter = letterhead(&format!("{numbered}<du-thao/><ve-viec>V/v thi đua</ve-viec>{dated}"));
    assert_eq!(second_row(&letter)[0], ["Số:~/TTr-CĐCS", "V/v thi đua", "DỰ~THẢO"]);
    assert_eq!(second_row(&letterhead("<so-ky-hieu></so-ky-hieu><du-thao/>"))[0], ["DỰ~THẢO"]);
    assert_eq!(second_row(&letterhead(&format!("{numbered}{dated}")))[0], ["Số:~/TTr-CĐCS"]);
}

#[test]
fn minutes_have_a_number_and_no_date() {
    let minutes = letterhead("<so-ky-hieu>Số: 02/BB-CĐCS</so-ky-hieu>");
    assert_eq!(second_row(&minutes), [vec!["Số:~02/BB\u{2011}CĐCS"], vec![""]]);
    let dated = letterhead("<so-ky-hieu>Số: 02/BB-CĐCS</so-ky-hieu><noi-ngay>Hà Nội, ngày 05</noi-ngay>");
    assert_eq!(frame(&minutes).columns, frame(&dated).columns);
    assert_eq!(letterhead("").iter().map(|block| frame(std::slice::from_ref(block)).rows.len()).sum::<usize>(), 1);
}

/// A closing block of so many signatures, the first with the most lines above its name.
fn closing(signatures: usize, recipients: bool) -> Vec<Block> {
    let one = |number: usize| {
        let more = if number == 1 { "<quyen-han>KT. CHỦ TỊCH</quyen-han>" } else { "" };
        let head = format!("<quyen-han>TM. BAN {number}</quyen-han>{more}<chuc-vu>CHỨC VỤ</chuc-vu>");
        format!("<chu-ky>{head}<ho-ten>Tên {number}</ho-ten></chu-ky>")
    };
    let list = if recipients { "<noi-nhan><noi>Như trên</noi><noi>Lưu: VT</noi></noi-nhan>" } else { "" };
    let signed: String = (1..=signatures).map(one).collect();
    blocks(&format!("<p>Hết./.</p><khoi-ky>{list}{signed}</khoi-ky>"))
}

/// Row, column and columns covered of every cell whose first paragraph begins so.
fn places(table: &Table, begins: &str) -> Vec<(usize, usize, usize)> {
    let cells = table.rows.iter().enumerate().flat_map(|(row, r)| r.cells.iter().map(move |cell| (row, cell)));
    let said = cells.filter(|(_, cell)| words_of(paragraphs(&cell.blocks)[0]).starts_with(begins));
    said.map(|(row, cell)| (row, cell.column, cell.colspan)).collect()
}

#[test]
fn signatures_stand_in_pairs_with_names_level() {
    let wide = [(1, 0, 1), (1, 1, 1), (3, 0, 1), (3, 1, 1)];
    let expected: [Vec<(usize, usize, usize)>; 5] = [
        vec![(1, 1, 1)],
        wide[..2].to_vec(),
        [&wide[..2], &[(3, 0, 2)]].concat(),
        wide.to_vec(),
        [&wide[..], &[(5, 0, 2)]].concat(),
    ];
    for (count, names) in (1..).zip(expected) {
        for recipients in [false, true] {
            let set = closing(count, recipients);
            let table = frame(&set);
            assert_eq!(places(table, "Tên"), names, "{count} signatures, recipients: {recipients}");
            let heads: Vec<_> = names.iter().map(|(row, column, span)| (row - 1, *column, *span)).collect();
            assert_eq!(places(table, "TM.~BAN"), heads, "{count} signatures");
            let list = if count == 1 { (0, 0, 1) } else { (table.rows.len() - 1, 0, 1) };
            assert_eq!(places(table, "Nơi~nhận:"), if recipients { vec![list] } else { Vec::new() });
            assert!(table.keep_together);
        }
    }
}

#[test]
fn a_single_signature_is_level_with_the_recipients() {
    let set = closing(1, true);
    let table = frame(&set);
    assert_eq!(table.rows[0].cells.iter().map(|cell| cell.rowspan).collect::<Vec<_>>(), [2, 1]);
    let Block::Paragraph(above) = &set[0] else { panic!("no paragraph before the closing block") };
    assert!(above.format.keep_next);
}

#[test]
fn authority_holds_on_to_what_follows() {
    for short in ["TM.", "KT.", "TL.", "TUQ.", "Q."] {
        let set = blocks(&format!("<khoi-ky><chu-ky><quyen-han>{short} CHỦ TỊCH LĐLĐ</quyen-han></chu-ky></khoi-ky>"));
        assert!(paragraphs(&set).into_iter().any(|p| words_of(p) == format!("{short}~CHỦ TỊCH LĐLĐ")), "{short}");
    }
}

/// A paper with every part of the decree's table.
const EVERY_PART: &str = "<dau-trang><chu-quan>Chủ quản</chu-quan><co-quan>Cơ quan</co-quan><quoc-hieu/>\
    <so-ky-hieu>Số: 05</so-ky-hieu><ve-viec>V/v việc</ve-viec><noi-ngay>Hà Nội, ngày</noi-ngay></dau-trang>\
    <ten-loai>TÊN LOẠI</ten-loai><trich-yeu>Trích yếu</trich-yeu><kinh-gui>Ban</kinh-gui><can-cu>Căn cứ</can-cu>\
    <h1>Mục một</h1><p>Đoạn</p><ol><li>điểm</li></ol><khoi-ky><noi-nhan><noi>Như trên</noi></noi-nhan><chu-ky>\
    <quyen-han>TM. BAN</quyen-han><chuc-vu>CHỦ TỊCH</chuc-vu><ho-ten>Nguyễn An</ho-ten></chu-ky></khoi-ky>\
    <phu-luc><ten-loai>DANH SÁCH</ten-loai><kem-theo>(Kèm theo)</kem-theo></phu-luc>";

#[test]
fn both_sets_of_sizes_are_those_of_the_decree() {
    let bold_italic = FaceStyle { bold: true, italic: true };
    let parts = [
        ("CỘNG~HÒA", 13, 12, BOLD),
        ("Độc~lập", 14, 13, BOLD),
        ("CHỦ QUẢN", 13, 12, PLAIN),
        ("CƠ QUAN", 13, 12, BOLD),
        ("Số:", 13, 13, PLAIN),
        ("V/v", 13, 12, PLAIN),
        ("Hà Nội", 14, 13, ITALIC),
        ("TÊN LOẠI", 14, 14, BOLD),
        ("Trích yếu", 14, 14, BOLD),
        ("Kính~gửi:", 14, 13, PLAIN),
        ("Căn cứ", 14, 13, ITALIC),
        ("I. Mục", 14, 13, BOLD),
        ("Đoạn", 14, 13, PLAIN),
        ("a)", 14, 13, PLAIN),
        ("Nơi~nhận:", 12, 12, bold_italic),
        ("- Như trên", 11, 11, PLAIN),
        ("TM.", 14, 13, BOLD),
        ("CHỦ TỊCH", 14, 13, BOLD),
        ("Nguyễn An", 14, 13, BOLD),
        ("DANH SÁCH", 14, 14, BOLD),
        ("(Kèm theo", 14, 13, ITALIC),
    ];
    let [large, small] = [Setting::Large, Setting::Small].map(|setting| set_as(EVERY_PART, setting));
    for (document, pick) in [(&large, 0), (&small, 1)] {
        let all: Vec<&Paragraph> = document.sections.iter().flat_map(|s| paragraphs(&s.blocks)).collect();
        for (begins, large, small, face) in parts {
            let found = all.iter().find(|p| words_of(p).starts_with(begins)).unwrap_or_else(|| panic!("no {begins}"));
            let size = HalfPoints([large, small][pick] * 2);
            assert_eq!(found.format.size, size, "{begins}");
            let printed = found.printed();
            let faces =
                printed.iter().filter_map(|i| if let Inline::Text { face, .. } = i { Some(*face) } else { None });
            assert!(faces.into_iter().all(|f| f == face), "{begins}: {printed:?}");
        }
        assert_eq!(document.sections[0].page.number_size, HalfPoints([28, 26][pick]));
    }
}

#[test]
fn boxes_to_tick_stand_in_two_columns_row_by_row() {
    let item = |ticked: &str, words: &str| format!("<li><o-chon{ticked}/> {words}</li>");
    let list = [item("", "một"), item(" dau=\"co\"", "hai"), item("", "ba")].concat();
    let set = blocks(&format!("<lua-chon>{list}</lua-chon>"));
    let rows: Vec<Vec<String>> = frame(&set)
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|cell| paragraphs(&cell.blocks)[0]).map(words_of).collect())
        .collect();
    assert_eq!(rows, [["", " một", " hai"], ["", " ba", ""]]);
    let ticks = frame(&set).rows[0].cells[2].blocks.clone();
    assert_eq!(paragraphs(&ticks)[0].inlines[0], Inline::CheckBox(true));
}

#[test]
fn the_state_stands_alone_over_what_a_person_writes() {
    let set = blocks("<dau-trang><quoc-hieu/></dau-trang><ten-loai>BẢN ĐĂNG KÝ</ten-loai>");
    assert!(set.iter().all(|block| !matches!(block, Block::Table(_))));
    let first = paragraphs(&set)[0];
    assert_eq!((words_of(first).as_str(), first.format.align), ("CỘNG~HÒA~XÃ~HỘI~CHỦ~NGHĨA~VIỆT~NAM", Align::Centre));
    let organ = blocks("<dau-trang><co-quan>Công đoàn cơ sở A</co-quan></dau-trang>");
    assert!(paragraphs(&organ).iter().all(|paragraph| !words_of(paragraph).contains("VIỆT")));
}

#[test]
fn who_dates_a_paper_does_so_above_titles_that_stand_level() {
    let left = "<chu-ky><quyen-han>XÁC NHẬN</quyen-han></chu-ky>";
    let right = "<chu-ky><noi-ngay>Long Biên, ngày</noi-ngay><quyen-han>NGƯỜI ĐĂNG KÝ</quyen-han></chu-ky>";
    let set = blocks(&format!("<khoi-ky>{left}{right}</khoi-ky>"));
    let rows: Vec<Vec<String>> = frame(&set)
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|cell| words_of(paragraphs(&cell.blocks)[0])).collect())
        .collect();
    assert_eq!(rows[..2], [["", "Long Biên, ngày"], ["XÁC NHẬN", "NGƯỜI ĐĂNG KÝ"]]);
}
