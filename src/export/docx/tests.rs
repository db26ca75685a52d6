//! What the packed parts say, read back from the file.

use super::{CommonParts, write};
use crate::document::length::Length;
use crate::document::tree::*;
use chrono::NaiveDate;
use std::io::{Cursor, Read};

const FORMAT: Format = Format {
    size: HalfPoints(28),
    align: Align::Justify,
    left: Length(0),
    right: Length(0),
    first: Length(720),
    before: Length(120),
    after: Length(120),
    line: LineSpacing::Multiple(276),
    keep_next: true,
    keep_lines: true,
};

fn text(text: &str, bold: bool, italic: bool) -> Inline {
    Inline::Text { text: text.to_owned(), face: FaceStyle { bold, italic } }
}

fn paragraph(role: Role, words: &str) -> Block {
    Block::Paragraph(Paragraph { role, format: FORMAT, label: None, inlines: vec![text(words, false, false)] })
}

fn plain(role: Role, words: &str) -> Block {
    let format = Format { keep_next: false, ..FORMAT };
    Block::Paragraph(Paragraph { role, format, label: None, inlines: vec![text(words, false, false)] })
}

fn cell(column: usize, colspan: usize, rowspan: usize, words: &str) -> Cell {
    let blocks = vec![plain(Role::Cell, words)];
    Cell { column, colspan, rowspan, heading: false, vertical: Vertical::Middle, blocks }
}

/// Three columns; the first head cell covers two rows, the second two columns.
pub(super) fn table() -> Table {
    Table {
        kind: TableKind::Data,
        columns: vec![Length(1000), Length(2000), Length(3000)],
        head: 2,
        rows: vec![
            Row {
                cells: vec![cell(0, 1, 2, "STT"), cell(1, 2, 1, "Số lượng")],
                height: Length::ZERO,
                keep_next: false,
            },
            Row { cells: vec![cell(1, 1, 1, "Nam"), cell(2, 1, 1, "Nữ")], height: Length::ZERO, keep_next: false },
            Row {
                cells: vec![cell(0, 1, 1, "01"), cell(1, 2, 1, "không có")], height: Length::ZERO, keep_next: false
            },
        ],
        padding: Length(80),
        before: Length(200),
        keep_together: false,
        keep_next: false,
    }
}

fn page(width: i32, height: i32) -> PageSetup {
    let margin = Length(1134);
    PageSetup {
        width: Length(width),
        height: Length(height),
        top: margin,
        bottom: margin,
        left: Length(1701),
        right: margin,
        header: Length(567),
        number_size: HalfPoints(28),
        border: None,
    }
}

pub(super) fn document(first: Vec<Block>, second: Vec<Block>) -> Document {
    Document {
        title: "Báo cáo <năm> & \"kỳ\"".to_owned(),
        author: "Công đoàn cơ sở".to_owned(),
        sections: vec![
            Section { name: None, page: page(11906, 16838), blocks: first },
            Section { name: None, page: page(16838, 11906), blocks: second },
        ],
    }
}

fn sample() -> Document {
    document(vec![paragraph(Role::Body, "Một"), Block::Table(table())], vec![plain(Role::Heading(1), "Phụ lục")])
}

/// Headings of these levels and numbers, of one wording.
pub(super) fn headings(numbers: &[(u8, &str)]) -> Vec<Block> {
    let heading = |(level, number): &(u8, &str)| {
        let label = Some(Label { text: (*number).to_owned(), gap: ' ', face: FaceStyle { bold: true, italic: false } });
        let inlines = vec![text("Nội dung", true, false)];
        Block::Paragraph(Paragraph { role: Role::Heading(*level), format: FORMAT, label, inlines })
    };
    numbers.iter().map(heading).collect()
}

fn bytes(document: &Document) -> Vec<u8> {
    write(document, NaiveDate::from_ymd_opt(2025, 6, 30).unwrap(), &CommonParts::default()).unwrap()
}

fn part(document: &Document, path: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes(document))).unwrap();
    let mut content = String::new();
    archive.by_name(path).unwrap().read_to_string(&mut content).unwrap();
    content
}

fn body(document: &Document) -> String {
    part(document, "word/document.xml")
}

/// The first stretch from `from` up to and with `to`.
fn stretch<'a>(xml: &'a str, from: &str, to: &str) -> &'a str {
    let start = xml.find(from).unwrap_or_else(|| panic!("no {from} in {xml}"));
    let end = xml[start..].find(to).unwrap();
    &xml[start..start + end + to.len()]
}

#[test]
fn a_paragraph_says_all_its_measures_in_schema_order() {
    let xml = body(&document(vec![paragraph(Role::Body, "Một")], vec![]));
    assert_eq!(
        stretch(&xml, "<w:pPr>", "</w:rPr>"),
        concat!(
            r#"<w:pPr><w:pStyle w:val="ThanBai"/><w:keepNext/><w:keepLines/><w:widowControl w:val="1"/>"#,
            r#"<w:spacing w:before="120" w:after="120" w:line="276" w:lineRule="auto"/>"#,
            r#"<w:ind w:left="0" w:right="0" w:firstLine="720"/><w:jc w:val="both"/>"#,
            r#"<w:rPr><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>"#
        )
    );
}

#[test]
fn text_is_escaped_and_cleaned_and_its_face_kept() {
    let words = "A & B <x> \"y\" ]]>\u{1} 05\u{A0}tháng ";
    let inlines = vec![text(words, true, true), Inline::Break, text("hết", false, false)];
    let block = Block::Paragraph(Paragraph { role: Role::Title, format: FORMAT, label: None, inlines });
    let xml = body(&document(vec![block], vec![]));
    assert_eq!(
        stretch(&xml, "<w:r>", "</w:t></w:r>"),
        concat!(
            r#"<w:r><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>"#,
            r#"<w:t xml:space="preserve">A &amp; B &lt;x&gt; &quot;y&quot; ]]&gt; 05"#,
            "\u{A0}tháng </w:t></w:r>"
        )
    );
    assert!(xml.contains(r#"<w:br w:type="textWrapping"/></w:r>"#));
}

#[test]
fn a_hanging_indent_hangs_and_negative_space_is_none() {
    let format = Format { first: Length(-284), left: Length(568), before: Length(-5), ..FORMAT };
    let block = Block::Paragraph(Paragraph { role: Role::Item, format, label: None, inlines: vec![] });
    let xml = body(&document(vec![block], vec![]));
    assert!(xml.contains(r#"<w:ind w:left="568" w:right="0" w:hanging="284"/>"#));
    assert!(xml.contains(r#"<w:spacing w:before="0""#));
}

#[test]
fn merged_cells_are_filled_in() {
    let xml = body(&sample());
    let rows: Vec<_> = xml.split("<w:tr>").skip(1).collect();
    let cell = |width, more: &str| format!(r#"<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}<w:vAlign"#);
    assert!(rows[0].contains(&cell(1000, r#"<w:vMerge w:val="restart"/>"#)));
    assert!(rows[0].contains(&cell(5000, r#"<w:gridSpan w:val="2"/>"#)));
    assert!(rows[1].contains(&cell(1000, r#"<w:vMerge w:val="continue"/>"#)));
    assert!(!rows[2].contains("vMerge"));
    let counts: Vec<_> = rows.iter().map(|row| row.matches("<w:tc>").count()).collect();
    assert_eq!(counts, [2, 3, 2]);
}

#[test]
fn head_rows_repeat_and_plain_rows_keep_their_lines() {
    let xml = body(&sample());
    let rows: Vec<_> = xml.split("<w:tr>").skip(1).collect();
    for head in &rows[..2] {
        assert_eq!(stretch(head, "<w:trPr>", "</w:trPr>"), "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        assert!(head.contains("<w:keepNext/>"));
    }
    let plain = rows[2].split("</w:tbl>").next().unwrap();
    assert!(!plain.contains("cantSplit") && !plain.contains("keepNext") && plain.contains("<w:keepLines/>"), "{plain}");
}

#[test]
fn a_heading_is_numbered_by_a_list_and_its_number_not_typed() {
    let document = document(headings(&[(1, "I."), (2, "1.")]), headings(&[(1, "I.")]));
    let xml = body(&document);
    let seen: Vec<_> = xml.split("<w:numPr>").skip(1).map(|rest| rest.split("</w:numPr>").next().unwrap()).collect();
    let place = |level: u8, list: u8| format!(r#"<w:ilvl w:val="{level}"/><w:numId w:val="{list}"/>"#);
    assert_eq!(seen, [place(0, 1), place(1, 1), place(0, 2)]);
    assert!(xml.contains(r#"<w:widowControl w:val="1"/><w:numPr>"#) && xml.contains("</w:numPr><w:spacing "));
    let texts: Vec<_> = xml.split("<w:t ").skip(1).map(|rest| stretch(rest, ">", "</w:t>")).collect();
    assert_eq!(texts, [">Nội dung</w:t>"; 3]);
    assert!(part(&document, "word/_rels/document.xml.rels").contains(r#"Target="numbering.xml""#));
    assert!(part(&document, "[Content_Types].xml").contains("/word/numbering.xml"));
    let styles = part(&document, "word/styles.xml");
    let style = stretch(&styles, r#"w:styleId="MucCap2">"#, "</w:style>");
    assert!(style.contains(&format!("<w:numPr>{}</w:numPr>", place(1, 1))), "{style}");
}

#[test]
fn a_number_that_word_would_not_make_is_typed() {
    let document = document(headings(&[(1, "I."), (1, "IIa.")]), headings(&[(1, "I.")]));
    let xml = body(&document);
    let texts: Vec<_> = xml.split("<w:t ").skip(1).map(|rest| stretch(rest, ">", "</w:t>")).collect();
    let typed = [">I. </w:t>", ">IIa. </w:t>", ">I. </w:t>"].map(|number| [number, ">Nội dung</w:t>"]);
    assert_eq!(texts, typed.concat());
    for part in [xml, part(&document, "word/styles.xml"), part(&document, "[Content_Types].xml")] {
        assert!(!part.contains("numPr") && !part.contains("numbering"));
    }
}

#[test]
fn a_table_stands_at_the_edge_of_the_text() {
    let xml = body(&sample());
    let properties = stretch(&xml, "<w:tblPr>", "<w:tblBorders>");
    assert!(properties.contains(r#"<w:tblW w:w="6000" w:type="dxa"/>"#));
    assert!(properties.contains(r#"<w:tblInd w:w="80" w:type="dxa"/>"#));
    assert!(
        xml.contains(r#"<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/><w:gridCol w:w="3000"/></w:tblGrid>"#)
    );
}

#[test]
fn frames_have_no_borders() {
    let frame = Table { kind: TableKind::Frame, ..table() };
    assert!(!body(&document(vec![Block::Table(frame)], vec![])).contains("w:tblBorders"));
}

#[test]
fn space_above_a_table_is_the_larger_of_both() {
    let xml = body(&sample());
    assert!(xml.contains(r#"w:after="200""#), "the paragraph above takes the table's 10 pt over");
    assert!(!stretch(&xml, "<w:body>", "<w:tbl>").contains("exact"), "and no strip is needed");
}

#[test]
fn tables_are_parted_and_a_section_ends_with_a_strip() {
    let xml = body(&document(vec![Block::Table(table()), Block::Table(table())], vec![]));
    let strips: Vec<_> = xml.split("w:line=\"").skip(1).filter(|rest| rest[..30].contains("exact")).collect();
    let heights: Vec<_> = strips.iter().map(|rest| rest.split('"').next().unwrap()).collect();
    // Above the first table, in its covered cell, between the two, in the second's covered cell, the section's end, and the
    // one paragraph of the empty second section.
    assert_eq!(heights, ["200", "20", "200", "20", "20", "20"]);
}

#[test]
fn keeping_a_table_together_ties_all_rows_but_the_last() {
    let kept = |keep_next| {
        let table = Table { keep_together: true, keep_next, ..table() };
        let xml = body(&document(vec![Block::Table(table)], vec![]));
        xml.split("<w:tr>")
            .skip(1)
            .map(|row| row.split("</w:tr>").next().unwrap().matches("keepNext").count())
            .collect::<Vec<_>>()
    };
    assert_eq!(kept(false), [2, 3, 0]);
    assert_eq!(kept(true), [2, 3, 2]);
}

#[test]
fn each_section_numbers_its_pages_anew_but_not_the_first() {
    let xml = body(&sample());
    let sections: Vec<_> = xml.split("<w:sectPr>").skip(1).map(|s| s.split("</w:sectPr>").next().unwrap()).collect();
    assert_eq!(sections.len(), 2);
    for section in &sections {
        assert!(section.starts_with(r#"<w:headerReference w:type="default" r:id="rIdHeader1"/><w:pgSz "#));
        assert!(section.contains(r#"<w:pgNumType w:start="1"/>"#));
        assert!(section.ends_with("<w:titlePg/>"));
    }
    assert!(sections[0].contains(r#"w:orient="portrait""#));
    assert!(sections[1].contains(r#"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"#));
    let header = part(&sample(), "word/header1.xml");
    assert!(header.contains("<w:instrText>PAGE</w:instrText>") && header.contains(r#"<w:sz w:val="28"/>"#));
}

#[test]
fn another_number_size_is_another_header() {
    let mut document = sample();
    document.sections[1].page.number_size = HalfPoints(26);
    assert!(part(&document, "word/header2.xml").contains(r#"<w:sz w:val="26"/>"#));
    assert!(body(&document).contains("rIdHeader2"));
    assert!(part(&document, "word/_rels/document.xml.rels").contains(r#"Target="header2.xml""#));
}

#[test]
fn a_leader_is_a_tab_to_the_right_edge() {
    let format = Format { right: Length(100), ..FORMAT };
    let inlines = vec![text("Họ tên: ", false, false), Inline::Leader];
    let leader = Block::Paragraph(Paragraph { role: Role::Body, format, label: None, inlines });
    let mut table = table();
    let Block::Paragraph(mut inside) = leader.clone() else { panic!("not a paragraph") };
    inside.role = Role::Cell;
    table.rows[2].cells[1].blocks = vec![Block::Paragraph(inside)];
    let xml = body(&document(vec![leader, Block::Table(table)], vec![]));
    let stops: Vec<&str> = xml.split("<w:tabs>").skip(1).map(|rest| rest.split("</w:tabs>").next().unwrap()).collect();
    // 11906 less the margins of 1701 and 1134; two columns of 2000 and 3000 less the padding of 80 on each side.
    let stop = |place: i32| format!(r#"<w:tab w:val="right" w:leader="dot" w:pos="{}"/>"#, place - 100);
    assert_eq!(stops, [stop(9071), stop(4840)]);
    assert!(stretch(&xml, "<w:pPr>", "</w:pPr>").contains(r#"<w:widowControl w:val="1"/><w:tabs>"#));
    assert!(xml.contains("<w:tab/></w:r></w:p>"));
    assert!(xml.contains("<w:tab/><w:t xml:space=\"preserve\">\u{200b}</w:t></w:r></w:p></w:tc>"));
}

#[test]
fn a_rule_is_a_strip_with_a_border_on_top() {
    let rule = Rule { left: Length(100), right: Length(50), before: Length(40), keep_next: true };
    let xml = body(&document(vec![Block::Rule(rule)], vec![]));
    assert!(stretch(&xml, "<w:pPr>", "</w:pPr>").starts_with(concat!(
        r#"<w:pPr><w:keepNext/><w:pBdr><w:top w:val="single" w:space="0" w:sz="6" w:color="000000"/></w:pBdr>"#,
        r#"<w:spacing w:before="40" w:after="0" w:line="65" w:lineRule="exact"/><w:ind w:left="100" w:right="50"/>"#
    )));
}

#[test]
fn styles_have_vietnamese_names_and_the_first_measures_of_their_role() {
    let xml = part(&sample(), "word/styles.xml");
    assert!(xml.contains(r#"<w:style w:default="1" w:type="paragraph" w:styleId="Normal">"#));
    assert!(xml.contains(r#"<w:lang w:val="vi-VN" w:eastAsia="vi-VN"/></w:rPr></w:rPrDefault>"#));
    let heading = stretch(&xml, r#"<w:style w:customStyle="1" w:type="paragraph" w:styleId="MucCap1">"#, "</w:style>");
    assert!(heading.contains(r#"<w:name w:val="Mục cấp 1"/><w:basedOn w:val="Heading1"/>"#));
    assert!(heading.contains(r#"<w:outlineLvl w:val="0"/>"#) && heading.contains(r#"<w:sz w:val="28"/>"#));
    assert!(!heading.contains("keepNext"));
}

#[test]
fn properties_of_the_file_are_those_of_the_document() {
    let xml = part(&sample(), "docProps/core.xml");
    assert!(xml.contains("<dc:title>Báo cáo &lt;năm&gt; &amp; &quot;kỳ&quot;</dc:title>"));
    assert!(xml.contains(r#"<dcterms:created xsi:type="dcterms:W3CDTF">2025-06-30T00:00:00Z</dcterms:created>"#));
}

#[test]
fn equal_documents_give_equal_bytes_on_all_threads() {
    let (one, other) = (sample(), document(vec![Block::Table(table())], vec![]));
    let wanted = (bytes(&one), bytes(&other));
    std::thread::scope(|scope| {
        let runs: Vec<_> = (0..4).map(|_| scope.spawn(|| (bytes(&one), bytes(&other)))).collect();
        for run in runs {
            assert!(run.join().unwrap() == wanted);
        }
    });
}

#[test]
fn a_box_to_tick_is_a_content_control_that_older_programs_may_ignore() {
    let format = Format { left: Length(350), first: Length(-350), ..FORMAT };
    let inlines = vec![Inline::CheckBox(true), text(" Lao động tiên tiến ", false, false), Inline::CheckBox(false)];
    let choice = Block::Paragraph(Paragraph { role: Role::Frame, format, label: None, inlines });
    let xml = body(&document(vec![choice], vec![]));
    assert!(stretch(&xml, "<w:document", ">").contains(r#"mc:Ignorable="w14""#));
    assert_eq!(xml.matches("<w:sdt>").count(), 2);
    let ticked = stretch(&xml, "<w:sdt>", "</w:sdt>");
    assert!(ticked.contains(r#"<w14:checkbox><w14:checked w14:val="1"/><w14:checkedState w14:val="2612""#), "{ticked}");
    assert!(ticked.contains("<w:t>☒</w:t>") && xml.contains("<w:t>☐</w:t>"));
    // A tab leads from the box to where the lines hang.
    assert!(xml.contains("</w:sdt><w:r>") && xml.contains(r#"<w:tab/><w:t xml:space="preserve">Lao động"#), "{xml}");
    assert!(!body(&sample()).contains("w14"));
}
