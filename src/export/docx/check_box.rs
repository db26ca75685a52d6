//! Turns the sign that stands for a box to tick into a content control that Word ticks at a click.
//!
//! docx-rs has no such control. A run that holds one symbol of [`FONT`] stands for it until `order` writes the part.

use crate::document::tree::{Block, Content, Inline, Paragraph, Placed};
use roxmltree::Node;
use std::fmt::Write;

/// The typeface in which Word itself shows such boxes. Its signs are as wide as high.
pub(super) const FONT: &str = "MS Gothic";

/// The sign of a box, in hexadecimal, as symbols are written.
pub(super) fn sign(checked: bool) -> &'static str {
    if checked { CHECKED } else { UNCHECKED }
}

const CHECKED: &str = "2612";
const UNCHECKED: &str = "2610";

/// Names of the extension that knows such boxes, for the root of a part that has one; older programs may ignore it.
pub(super) const NAMESPACES: &str = concat!(
    r#" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml""#,
    r#" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14""#
);

/// Whether there is a box among blocks.
pub(super) fn any(blocks: &[Block]) -> bool {
    let in_words = |words: &Paragraph| words.inlines.iter().any(|inline| matches!(inline, Inline::CheckBox(_)));
    blocks.iter().any(|block| match block {
        Block::Paragraph(paragraph) => in_words(paragraph),
        Block::Table(table) => table.rows.iter().flat_map(|row| &row.cells).any(|cell| any(&cell.blocks)),
        Block::Placed(Placed { content: Content::Text(text), .. }) => in_words(text),
        Block::Placed(_) | Block::Rule(_) => false,
    })
}

/// Whether a run stands for a box; then, whether it is ticked.
pub(super) fn checked(run: Node<'_, '_>) -> Option<bool> {
    let symbol = run.children().find(|child| child.has_tag_name((super::order::WORD, "sym")))?;
    Some(symbol.attribute((super::order::WORD, "char")) == Some(CHECKED))
}

/// The control, in text of `size` half points.
pub(super) fn control(checked: bool, size: &str, out: &mut String) {
    let (state, shown) = if checked { (1, '☒') } else { (0, '☐') };
    let look = format!(
        r#"<w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>"#
    );
    let _ = write!(
        out,
        r#"<w:sdt><w:sdtPr>{look}<w:alias w:val="Ô chọn"/><w14:checkbox><w14:checked w14:val="{state}"/><w14:checkedState w14:val="{CHECKED}" w14:font="{FONT}"/><w14:uncheckedState w14:val="{UNCHECKED}" w14:font="{FONT}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r>{look}<w:t>{shown}</w:t></w:r></w:sdtContent></w:sdt>"#
    );
}
