//! A worksheet and its marks → the worksheet with the marks as its first conditional formats.

use super::edit::{Edits, child, parse, prefix};
use super::frame::{ALWAYS, rows};
use super::marks::Mark;
use super::place::escaped;
use roxmltree::Node;

/// Elements of a worksheet, besides its rows, after which its conditional formats stand (ECMA-376, part 1, 18.3.1.99).
const EARLIER: [&str; 15] = [
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetCalcPr",
    "sheetProtection",
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "sortState",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
    "phoneticPr",
];

/// The marked worksheet; marks of an earlier copy are gone. `None` where the text is no worksheet.
pub(super) fn mark(text: &str, marks: &[Mark]) -> Option<String> {
    let rows = rows(text)?;
    // The rows, nearly all of the text, are not touched: an empty element stands for them.
    let stand_in = "<thidua-rows/>";
    let frame = [&text[..rows.start], stand_in, &text[rows.end..]].concat();
    let marked = mark_frame(&frame, stand_in, marks)?;
    let place = marked.find(stand_in)?;
    Some([&marked[..place], &text[rows], &marked[place + stand_in.len()..]].concat())
}

fn mark_frame(frame: &str, stand_in: &str, marks: &[Mark]) -> Option<String> {
    let document = parse(frame)?;
    let root = document.root_element();
    let prefix = prefix(frame, root);
    let mut edits = Edits::default();
    let mut own = Vec::new();
    for format in root.children().filter(|node| is_own(*node)) {
        edits.replace(format.range(), "");
        own.push(format.id());
    }
    for rule in root.descendants().filter(|node| node.tag_name().name() == "cfRule") {
        let gone = rule.parent().is_some_and(|parent| own.contains(&parent.id()));
        let priority = rule.attribute("priority").and_then(|typed| typed.parse::<usize>().ok());
        if let Some(priority) = priority.filter(|_| !gone) {
            // Marks of an earlier copy had the first numbers.
            let moved = (priority + marks.len()).saturating_sub(own.len()).max(marks.len() + 1);
            edits.set(rule, "priority", &moved.to_string());
        }
    }
    let mut formats = String::new();
    for (priority, mark) in (1..).zip(marks) {
        formats += &format!(
            "<{prefix}conditionalFormatting sqref=\"{}\"><{prefix}cfRule type=\"expression\" dxfId=\"{}\" priority=\"{priority}\">\
             <{prefix}formula>{}</{prefix}formula></{prefix}cfRule></{prefix}conditionalFormatting>",
            mark.cells,
            mark.look,
            escaped(ALWAYS)
        );
    }
    let rows = frame.find(stand_in)? + stand_in.len();
    let earlier = root.children().filter(|node| node.is_element() && EARLIER.contains(&node.tag_name().name()));
    let place = earlier.map(|node| node.range().end).max().unwrap_or(rows);
    edits.insert(place.max(rows), formats);
    Some(edits.apply(frame))
}

/// Whether a child of the worksheet is a mark of an earlier copy.
fn is_own(node: Node<'_, '_>) -> bool {
    let formula = || child(child(node, "cfRule")?, "formula")?.text();
    node.tag_name().name() == "conditionalFormatting" && formula() == Some(ALWAYS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str) -> String {
        let marks = [Mark { cells: "C4".into(), look: 7 }];
        mark(text, &marks).unwrap()
    }

    const OWN: &str = "<conditionalFormatting sqref=\"C4\"><cfRule type=\"expression\" dxfId=\"7\" priority=\"1\">\
                       <formula>N(&quot;thidua&quot;)=0</formula></cfRule></conditionalFormatting>";

    #[test]
    fn marks_stand_before_other_formats_and_links() {
        let text = "<worksheet><sheetData><row/></sheetData><mergeCells/><dataValidations/></worksheet>";
        let expected =
            format!("<worksheet><sheetData><row/></sheetData><mergeCells/>{OWN}<dataValidations/></worksheet>");
        assert_eq!(marked(text), expected);
        let bare = "<worksheet><sheetData/></worksheet>";
        assert_eq!(marked(bare), format!("<worksheet><sheetData/>{OWN}</worksheet>"));
    }

    #[test]
    fn rules_that_are_there_give_way() {
        let text = "<worksheet><sheetData/><conditionalFormatting><cfRule priority=\"1\"/><cfRule priority='9'/>\
                    </conditionalFormatting><extLst><cfRule priority=\"2\"/></extLst></worksheet>";
        let marked = marked(text);
        assert!(marked.contains("<cfRule priority=\"2\"/><cfRule priority='10'/>"), "{marked}");
        assert!(marked.contains("<extLst><cfRule priority=\"3\"/>"), "{marked}");
    }

    #[test]
    fn marking_twice_is_marking_once() {
        let text = "<x:worksheet xmlns:x=\"u\"><x:sheetData/><x:conditionalFormatting><x:cfRule priority=\"4\"/>\
                    </x:conditionalFormatting><x:pageMargins/></x:worksheet>";
        let once = marked(text);
        assert!(once.contains("<x:sheetData/><x:conditionalFormatting sqref"), "{once}");
        assert!(once.contains("priority=\"5\""), "{once}");
        assert_eq!(marked(&once), once);
        assert_eq!(mark(&once, &[]).unwrap(), text);
    }
}
