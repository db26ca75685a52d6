//! One checked unit → its files.

use super::{File, Order, Workshop, shown};
use crate::check::Checked;
use crate::context::{self, Draft};
use crate::diagnostic::{Diagnostic, Origin, Report};
use crate::document;
use crate::export::{self, Extras, Format};
use crate::layout;
use crate::package::{Entry, Stems, fingerprint};
use std::path::Path;

/// Every document of the unit in every format asked for. A fault in one document refuses the whole unit.
pub(super) fn build(
    workshop: &Workshop,
    unit: &Checked,
    code: &str,
    path: &Path,
    order: &Order,
) -> (Vec<File>, Report) {
    let mut report = Report::default();
    let mut stems = Stems::default();
    let mut files = Vec::new();
    let (plan, today) = (&workshop.plan, workshop.today);
    let drafts = context::drafts(unit, plan, &order.kinds, order.phase, today, order.mark_drafts);
    for draft in drafts {
        let stem = stems.next(draft.kind, draft.phase, draft.subject.as_deref());
        match render(workshop, unit, &draft, path, order) {
            Ok((pages, rendered)) => {
                let new = rendered.into_iter().map(|(format, bytes)| {
                    let file = format!("{code}/{stem}.{}", format.extension());
                    File { entry: entry(unit, code, &draft, path, file, pages, &bytes), bytes }
                });
                files.extend(new);
            }
            Err(faults) => report.append(faults),
        }
    }
    (files, report)
}

fn entry(unit: &Checked, code: &str, draft: &Draft, path: &Path, file: String, pages: usize, bytes: &[u8]) -> Entry {
    Entry {
        unit: code.to_owned(),
        unit_name: unit.book().unit.name.value.clone(),
        kind: draft.kind.id(),
        phase: draft.phase,
        subject: draft.subject.clone(),
        source: shown(path),
        file,
        sha256: fingerprint(bytes),
        size: bytes.len(),
        pages,
    }
}

type Rendered = (usize, Vec<(Format, Vec<u8>)>);

/// Context → markup → tree → pages → bytes.
fn render(workshop: &Workshop, unit: &Checked, draft: &Draft, path: &Path, order: &Order) -> Result<Rendered, Report> {
    let markup = workshop.templates.fill(draft.kind, &draft.context).map_err(single)?;
    let tree = document::read(&markup, &workshop.fonts, workshop.setting())?;
    covered(&tree, workshop, unit, path)?;
    let pages = layout::layout(&tree, &workshop.fonts);
    let extras = Extras { created: draft.date, signature_fields: order.signature_fields };
    let mut rendered = Vec::with_capacity(order.formats.len());
    for format in &order.formats {
        let bytes = export::write(*format, &tree, &pages, &workshop.fonts, extras)
            .map_err(|fault| single(unwritable(draft, path, &fault)))?;
        rendered.push((*format, bytes));
    }
    Ok((pages.pages.len(), rendered))
}

fn single(finding: Diagnostic) -> Report {
    let mut report = Report::default();
    report.push(finding);
    report
}

/// A character without a glyph would print as an empty box. The rules have asked for every cell's characters in some face;
/// here the face is known that each is set in, and templates and the plan are seen too.
fn covered(tree: &document::tree::Document, workshop: &Workshop, unit: &Checked, path: &Path) -> Result<(), Report> {
    let mut report = Report::default();
    let file = Origin::File { file: shown(path).into() };
    for (character, words) in layout::missing_glyphs(tree, &workshop.fonts) {
        let code = u32::from(character);
        let cell = unit.book().texts.iter().find(|text| text.contains(character));
        let message = format!("phông chữ không có ký tự “{character}” (U+{code:04X}) trong “{words}”");
        report.push(Diagnostic::error(
            "thieu-ky-tu",
            cell.map_or(&file, |text| &text.at),
            message,
            "tìm chỗ này trong bảng tính và thay bằng chữ thường dùng",
        ));
    }
    if report.blocks() { Err(report) } else { Ok(()) }
}

fn unwritable(draft: &Draft, path: &Path, fault: &export::Fault) -> Diagnostic {
    let at = Origin::File { file: shown(path).into() };
    let message = format!("không lập được “{}”: {fault}", draft.kind.name());
    Diagnostic::error("khong-lap-duoc", &at, message, "gửi tệp này cho người phụ trách chương trình")
}
