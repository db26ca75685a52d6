//! Filled markup → official parts. The only file that names the XML parser, but for the check of unfilled templates beside it.

use super::bind::bind;
use super::length::Length;
use super::markup::{
    Appendix, CellMarkup, Closing, ColumnKind, Field, Letterhead, Paper, Part, Sheet, Signature, TableMarkup, Text,
};
use super::tree::{Align, Colour, FaceStyle, Inline};
use super::vocabulary::{self, Element, Values};
use crate::diagnostic::{Diagnostic, Origin, Report};
use roxmltree::{Document as Xml, Node};
use std::sync::Arc;

/// A line break inside data, as the template engine hands it over: survives XML and collapsing.
pub(super) const DATA_BREAK: char = '\u{2028}';

/// Stands in an unfilled template where a value of an attribute will stand.
pub(super) const HOLE: char = '\u{fffc}';

/// Reads the parts of `source`, the text of `file`.
pub(super) fn parse(source: &str, file: &Arc<str>) -> Result<Paper, Report> {
    let mut report = Report::default();
    let xml = match Xml::parse(source) {
        Ok(xml) => xml,
        Err(error) => {
            report.push(malformed(source, file, &error));
            return Err(report);
        }
    };
    for node in xml.descendants().filter(Node::is_element) {
        faults(node, source, file, &mut report);
    }
    if report.blocks() { Err(report) } else { Ok(paper(xml.root_element())) }
}

fn malformed(source: &str, file: &Arc<str>, error: &roxmltree::Error) -> Diagnostic {
    let place = error.pos();
    let at = Origin::Text { file: file.clone(), line: place.row as usize, column: place.col as usize };
    let message = if let roxmltree::Error::UnexpectedCloseTag(expected, actual, _) = error {
        format!("thẻ đóng </{actual}> không khớp thẻ mở <{expected}>")
    } else {
        let line = source.lines().nth((place.row as usize).saturating_sub(1)).unwrap_or_default().trim();
        format!("mẫu không đúng cú pháp thẻ ở “{line}”")
    };
    Diagnostic::error("mau-sai-the", &at, message, "mỗi thẻ mở phải có thẻ đóng cùng tên, lồng nhau đúng thứ tự")
}

/// Everything that the vocabulary has against one element.
fn faults(node: Node<'_, '_>, source: &str, file: &Arc<str>, report: &mut Report) {
    let at = || Origin::in_text(file, source, node.range().start);
    let name = node.tag_name().name();
    let Some(element) = vocabulary::element(name) else {
        let known = vocabulary::ELEMENTS.iter().map(|e| e.name);
        let hint = match crate::text::nearest(name, known) {
            Some(near) => format!("ý bạn là <{near}>?"),
            None => "xem danh sách thẻ trong tài liệu mẫu".to_owned(),
        };
        report.push(Diagnostic::error("the-la", &at(), format!("không có thẻ <{name}>"), hint));
        return;
    };
    let parent = node.parent_element();
    let parent = parent.as_ref().map(|p| p.tag_name().name());
    let allowed = parent.map_or(element.inside.is_empty(), |p| element.inside.contains(&p));
    if !allowed {
        let within = parent.map_or_else(|| "gốc của mẫu".to_owned(), |p| format!("<{p}>"));
        let places: Vec<String> = element.inside.iter().map(|place| format!("<{place}>")).collect();
        let hint = match places.as_slice() {
            [] => format!("<{name}> chỉ đứng ngoài cùng, mỗi mẫu một thẻ"),
            places => format!("đặt <{name}> trong {}", places.join(" hoặc ")),
        };
        report.push(Diagnostic::error("the-sai-cho", &at(), format!("<{name}> không được đặt trong {within}"), hint));
    }
    let stray = node.children().filter(Node::is_text).find(|c| !c.text().unwrap_or_default().trim().is_empty());
    if let Some(stray) = stray.filter(|_| !element.text) {
        let blanks = source.get(stray.range()).map_or(0, |typed| typed.len() - typed.trim_start().len());
        let at = Origin::in_text(file, source, stray.range().start + blanks);
        let words: String = stray.text().unwrap_or_default().trim().chars().take(40).collect();
        let message = format!("chữ “{words}” đặt trực tiếp trong <{name}>");
        report.push(Diagnostic::error("chu-sai-cho", &at, message, "đặt chữ trong <p> hoặc một thẻ có chữ khác"));
    }
    attributes(node, element, &at, report);
}

fn attributes(node: Node<'_, '_>, element: &Element, at: &dyn Fn() -> Origin, report: &mut Report) {
    for attribute in node.attributes() {
        let (name, value) = (attribute.name(), attribute.value());
        let known = element.attributes.iter().find(|(n, _)| *n == name);
        let unfilled = !value.is_empty() && value.chars().all(|c| c == HOLE);
        let fits = known.is_some_and(|(_, values)| unfilled || values.hold(value));
        if !fits {
            let written = |(name, values): &(&str, Values)| match values {
                Values::Span => format!("{name}=\"het\" hoặc một số nguyên dương"),
                Values::Measure => format!("{name}=\"12.5\" (một số)"),
                Values::Words(words) => {
                    words.iter().map(|word| format!("{name}=\"{word}\"")).collect::<Vec<_>>().join(" hoặc ")
                }
            };
            let names: Vec<String> = element.attributes.iter().map(written).collect();
            let hint = if names.is_empty() {
                "bỏ thuộc tính này".to_owned()
            } else {
                format!("sửa thành {}, hoặc bỏ thuộc tính này", names.join(", "))
            };
            let message = format!("<{}> không nhận {name}=\"{value}\"", element.name);
            report.push(Diagnostic::error("thuoc-tinh-la", &at(), message, hint));
        }
    }
}

fn paper(root: Node<'_, '_>) -> Paper {
    let lies = |node: Node<'_, '_>| node.attribute("huong") == Some("ngang");
    let mut paper = Paper { landscape: lies(root), ..Paper::default() };
    for node in root.children().filter(Node::is_element) {
        if node.has_tag_name("phu-luc") {
            let parts = node.children().filter(Node::is_element).filter_map(part).collect();
            paper.appendices.push(Appendix { landscape: lies(node), parts });
        } else if node.has_tag_name("trang-o") {
            paper.sheets.push(sheet(node));
        } else {
            paper.parts.extend(part(node));
        }
    }
    paper
}

fn part(node: Node<'_, '_>) -> Option<Part> {
    Some(match node.tag_name().name() {
        "dau-trang" => Part::Letterhead(letterhead(node)),
        "ten-loai" => Part::Title(text(node)),
        "trich-yeu" => Part::Subject(text(node)),
        "kem-theo" => Part::Attached(text(node)),
        "kinh-gui" => Part::Addressees(addressees(node)),
        "tham-quyen" | "quyet-dinh" => Part::Enacting(text(node)),
        "can-cu" => Part::Basis(text(node)),
        "h1" => heading(1, node),
        "h2" => heading(2, node),
        "h3" => heading(3, node),
        "p" => Part::Body(text(node)),
        "ul" => Part::Items(children(node, "li").map(text).collect()),
        "ol" => Part::Points(children(node, "li").map(text).collect()),
        "lua-chon" => Part::Choices(children(node, "li").map(text).collect()),
        "ghi-chu" => Part::Note(text(node)),
        "table" => Part::Table(table(node)),
        "khoi-ky" => Part::Closing(closing(node)),
        _ => return None,
    })
}

fn heading(level: u8, node: Node<'_, '_>) -> Part {
    match node.attribute("danh-so") {
        Some(_) => Part::TypedHeading(level, text(node)),
        None => Part::Heading(level, text(node)),
    }
}

fn children<'a, 'input>(node: Node<'a, 'input>, name: &'static str) -> impl Iterator<Item = Node<'a, 'input>> {
    node.children().filter(move |c| c.has_tag_name(name))
}

fn child_text(node: Node<'_, '_>, name: &'static str) -> Text {
    children(node, name).next().map(text).unwrap_or_default()
}

/// The words of a text, faces and breaks aside.
pub(super) fn plain(text: &[Inline]) -> String {
    let words = text.iter().map(|inline| match inline {
        Inline::Text { text, .. } => text.as_str(),
        Inline::Break => " ",
        Inline::Leader | Inline::CheckBox(_) => "",
    });
    words.collect::<String>()
}

fn letterhead(node: Node<'_, '_>) -> Letterhead {
    Letterhead {
        state: children(node, "quoc-hieu").next().is_some(),
        parent: plain(&child_text(node, "chu-quan")),
        organs: children(node, "co-quan").map(|organ| plain(&text(organ))).filter(|organ| !organ.is_empty()).collect(),
        number: child_text(node, "so-ky-hieu"),
        draft: children(node, "du-thao").next().is_some(),
        about: child_text(node, "ve-viec"),
        place_date: child_text(node, "noi-ngay"),
    }
}

fn addressees(node: Node<'_, '_>) -> Vec<Text> {
    let several: Vec<Text> = children(node, "noi").map(text).collect();
    if several.is_empty() { vec![text(node)] } else { several }
}

fn closing(node: Node<'_, '_>) -> Closing {
    let recipients = children(node, "noi-nhan").flat_map(|n| children(n, "noi")).map(text).collect();
    let signatures = children(node, "chu-ky").map(|n| {
        let lines = n.children().filter(|c| c.has_tag_name("quyen-han") || c.has_tag_name("chuc-vu"));
        Signature {
            place_date: child_text(n, "noi-ngay"),
            lines: lines.map(text).collect(),
            guide: child_text(n, "loi-dan"),
            name: child_text(n, "ho-ten"),
        }
    });
    Closing { recipients, signatures: signatures.collect() }
}

/// A measure; nothing where it is not said.
fn measured(node: Node<'_, '_>, name: &str) -> f32 {
    node.attribute(name).and_then(|value| value.parse().ok()).unwrap_or_default()
}

fn is_set(node: Node<'_, '_>, name: &str) -> bool {
    node.attribute(name) == Some("co")
}

fn sheet(node: Node<'_, '_>) -> Sheet {
    let length = |name: &str| Length::mm(measured(node, name));
    Sheet {
        width: length("rong"),
        height: length("cao"),
        right: length("lech-ngang"),
        down: length("lech-doc"),
        border: length("khung"),
        guides: is_set(node, "can-chinh"),
        title: plain(&child_text(node, "ten-tep")),
        fields: children(node, "o").map(field).collect(),
    }
}

fn field(node: Node<'_, '_>) -> Field {
    let length = |name: &str| Length::mm(measured(node, name));
    let style = node.attribute("kieu").unwrap_or_default();
    Field {
        x: length("x"),
        y: length("y"),
        width: length("rong"),
        height: length("cao"),
        size: measured(node, "co"),
        align: match node.attribute("can-le") {
            Some("giua") => Align::Centre,
            Some("phai") => Align::Right,
            _ => Align::Left,
        },
        face: FaceStyle { bold: style.starts_with("dam"), italic: style.ends_with("nghieng") },
        colour: if node.attribute("mau") == Some("do") { Colour::Red } else { Colour::Black },
        underlined: is_set(node, "gach-duoi"),
        title: is_set(node, "ten-loai"),
        text: text(node),
    }
}

fn table(node: Node<'_, '_>) -> TableMarkup {
    let columns = children(node, "col").map(|c| match c.attribute("loai") {
        Some("tt") => ColumnKind::Ordinal,
        Some("so") => ColumnKind::Number,
        Some("ngay") => ColumnKind::Short,
        Some("ten") => ColumnKind::Name,
        _ => ColumnKind::Text,
    });
    let rows = |name| children(node, name).flat_map(|section| children(section, "tr")).map(row).collect();
    let body = children(node, "tbody").flat_map(|section| children(section, "tr")).enumerate();
    let leaders = body.filter(|(_, row)| row.attribute("nhom").is_some()).map(|(place, _)| place).collect();
    TableMarkup { columns: columns.collect(), head: rows("thead"), body: rows("tbody"), leaders }
}

fn row(node: Node<'_, '_>) -> Vec<CellMarkup> {
    let cells = node.children().filter(|c| c.has_tag_name("td") || c.has_tag_name("th"));
    let span = |c: Node<'_, '_>, name: &str| c.attribute(name).map_or(Some(1), |v| v.parse().ok());
    cells
        .map(|c| CellMarkup { colspan: span(c, "colspan"), rowspan: span(c, "rowspan").unwrap_or(1), text: text(c) })
        .collect()
}

/// The text of an element: spaces collapsed and trimmed, units bound, `<b> <i> <br> <cham> <o-chon>` and data's own line breaks honoured.
fn text(node: Node<'_, '_>) -> Text {
    let mut collected = Vec::new();
    collect(node, FaceStyle::default(), &mut collected);
    trim(collected)
}

fn collect(node: Node<'_, '_>, face: FaceStyle, out: &mut Text) {
    for child in node.children() {
        match child.tag_name().name() {
            "b" => collect(child, FaceStyle { bold: true, ..face }, out),
            "i" => collect(child, FaceStyle { italic: true, ..face }, out),
            "br" => out.push(Inline::Break),
            "cham" => out.push(Inline::Leader),
            "o-chon" => out.push(Inline::CheckBox(child.attribute("dau") == Some("co"))),
            _ if child.is_text() => {
                for (position, piece) in child.text().unwrap_or_default().split(DATA_BREAK).enumerate() {
                    if position > 0 {
                        out.push(Inline::Break);
                    }
                    out.push(Inline::Text { text: piece.to_owned(), face });
                }
            }
            _ => {}
        }
    }
}

/// Collapses spaces across pieces of text and drops them at the ends and around breaks; breaks the line after a leader.
fn trim(pieces: Text) -> Text {
    let mut out: Text = Vec::new();
    let mut space = true;
    for piece in pieces {
        match piece {
            Inline::Break => {
                trim_end(&mut out);
                out.push(Inline::Break);
                space = true;
            }
            Inline::Leader => {
                end_leader(&mut out);
                out.push(Inline::Leader);
                space = true;
            }
            Inline::CheckBox(_) => {
                end_leader(&mut out);
                out.push(piece);
                space = false;
            }
            Inline::Text { text, face } => {
                let kept = collapsed(&text, space);
                space = text.ends_with(|last: char| last.is_ascii_whitespace()) || (space && text.is_empty());
                if !kept.is_empty() {
                    end_leader(&mut out);
                    out.push(Inline::Text { text: bind(&kept), face });
                }
            }
        }
    }
    trim_end(&mut out);
    out
}

/// The words of a text with one space between them, and one at each end where there was any; none at its beginning where
/// a space stands `before`.
fn collapsed(text: &str, before: bool) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut space = text.starts_with(|first: char| first.is_ascii_whitespace()) && !before;
    for word in text.split_ascii_whitespace() {
        if space {
            kept.push(' ');
        }
        kept.push_str(word);
        space = true;
    }
    if text.ends_with(|last: char| last.is_ascii_whitespace()) && (space || !kept.is_empty()) {
        kept.push(' ');
    }
    kept
}

/// Breaks the line where a leader ended it.
fn end_leader(out: &mut Text) {
    if out.last() == Some(&Inline::Leader) {
        out.push(Inline::Break);
    }
}

fn trim_end(out: &mut Text) {
    if let Some(Inline::Text { text, .. }) = out.last_mut() {
        text.truncate(text.trim_end_matches(' ').len());
        if text.is_empty() {
            out.pop();
        }
    }
}
