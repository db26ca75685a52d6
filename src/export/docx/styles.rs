//! Turns the roles of paragraphs into named styles, so that people can go on working in the file.
//!
//! A style takes its measures from the first paragraph of its role. Each paragraph says all of its own measures besides;
//! what it cannot unsay (keeping, bold, italic) is therefore not in the styles.

use super::numbering::Numbering;
use super::paragraph::{numbered, properties};
use crate::document::tree::{Block, Document, Format, Paragraph, Role};
use docx_rs::{ParagraphProperty, RunFonts, Style, StyleType, Styles};

/// The typeface of official documents.
pub(super) const FONT: &str = "Times New Roman";

/// Every role with the identifier and the name of its style, in the order Word lists them.
const ROLES: [(Role, &str, &str); 10] = [
    (Role::Title, "TenLoai", "Tên loại"),
    (Role::Subtitle, "TrichYeu", "Trích yếu"),
    (Role::Heading(1), "MucCap1", "Mục cấp 1"),
    (Role::Heading(2), "MucCap2", "Mục cấp 2"),
    (Role::Heading(3), "MucCap3", "Mục cấp 3"),
    (Role::Body, "ThanBai", "Thân bài"),
    (Role::Item, "GachDauDong", "Gạch đầu dòng"),
    (Role::HeadCell, "TieuDeBang", "Tiêu đề bảng"),
    (Role::Cell, "OBang", "Ô bảng"),
    (Role::Frame, "Khung", "Khung"),
];

/// The identifier of a role's style.
pub(super) fn id(role: Role) -> &'static str {
    let role = known(role);
    ROLES.iter().find(|(known, ..)| *known == role).map_or("ThanBai", |(_, id, _)| id)
}

/// Headings below the third level share its style; a signatory's name is a line of the frame.
fn known(role: Role) -> Role {
    match role {
        Role::Heading(level) => Role::Heading(level.clamp(1, 3)),
        Role::Signatory => Role::Frame,
        role => role,
    }
}

/// The styles of a document; those of headings bring their number with them where `numbering` has lists.
pub(super) fn build(document: &Document, numbering: &Numbering) -> Styles {
    let formats = Formats::of(document);
    let fonts = RunFonts::new().ascii(FONT).hi_ansi(FONT).cs(FONT).east_asia(FONT);
    let mut styles = Styles::new().default_fonts(fonts);
    if let Some(body) = formats.first(Role::Body) {
        styles = styles.default_size(usize::from(body.size.0));
    }
    for (role, id, name) in ROLES {
        if let Role::Heading(level) = role {
            styles = styles.add_style(word_heading(usize::from(level)));
        }
        let mut style = style(role, id, name, formats.first(role));
        style.paragraph_property.numbering_property = numbering.style(role).map(numbered);
        styles = styles.add_style(style);
    }
    styles
}

/// Word's own heading of a level: the base from which its navigation pane knows headings.
fn word_heading(level: usize) -> Style {
    Style::new(heading_id(level), StyleType::Paragraph)
        .name(format!("heading {level}"))
        .based_on("Normal")
        .next("ThanBai")
        .outline_lvl(level - 1)
}

fn heading_id(level: usize) -> String {
    format!("Heading{level}")
}

fn style(role: Role, id: &str, name: &str, format: Option<&Format>) -> Style {
    let mut style = Style::new(id, StyleType::Paragraph).name(name);
    style.paragraph_property = format.map_or_else(ParagraphProperty::new, |format| properties(format, format.after));
    if let Some(format) = format {
        style = style.size(usize::from(format.size.0));
    }
    match role {
        Role::Heading(level) => {
            style.based_on(heading_id(usize::from(level))).next("ThanBai").outline_lvl(usize::from(level) - 1)
        }
        _ => style.based_on("Normal"),
    }
}

/// The format of the first paragraph of each role.
struct Formats<'a>(Vec<(Role, &'a Format)>);

impl<'a> Formats<'a> {
    fn of(document: &'a Document) -> Self {
        let mut formats = Self(Vec::new());
        for section in &document.sections {
            formats.note(&section.blocks);
        }
        formats
    }

    fn note(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(Paragraph { role, format, .. }) => {
                    let role = known(*role);
                    if self.first(role).is_none() {
                        self.0.push((role, format));
                    }
                }
                Block::Table(table) => {
                    for cell in table.rows.iter().flat_map(|row| &row.cells) {
                        self.note(&cell.blocks);
                    }
                }
                Block::Rule(_) | Block::Placed(_) => {}
            }
        }
    }

    fn first(&self, role: Role) -> Option<&'a Format> {
        self.0.iter().find(|(known, _)| *known == role).map(|(_, format)| *format)
    }
}
