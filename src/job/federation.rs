//! All units, one after the other → the federation's files. Of each unit only its summary is kept.

use super::{File, Order, UnitRun, Workshop, each, shown};
use crate::context::{self, Draft, Roll, UnitSummary};
use crate::diagnostic::{Diagnostic, Origin, Report};
use crate::document;
use crate::export::{self, Extras};
use crate::layout;
use crate::package::{Entry, Stems, fingerprint};
use std::path::{Path, PathBuf};

/// The folder of the federation's documents.
const FOLDER: &str = "lien-doan";

/// Reads and checks workbooks, then builds the federation's documents. `deliver` gets each unit as soon as it is read; units
/// with errors are named in the documents and left out of the figures.
///
/// # Errors
/// What stood in the way of a document.
pub fn federation(
    workshop: &Workshop,
    workbooks: &[PathBuf],
    order: &Order,
    mut deliver: impl FnMut(UnitRun),
) -> Result<Vec<File>, Report> {
    let mut roll = Roll::default();
    let mut missing = Vec::new();
    let mut keep = |unit: &crate::check::Checked, _: &str, _: &Path| {
        roll.units.push(UnitSummary::of(unit, &workshop.plan));
        (Vec::new(), Report::default())
    };
    each(workshop, workbooks, &mut keep, |run| {
        if run.refused() {
            missing.push(run.unit_name.clone().unwrap_or_else(|| file_name(&run.source)));
        }
        deliver(run);
    });
    roll.missing = missing;
    let (plan, today) = (&workshop.plan, workshop.today);
    let drafts = context::federation_drafts(plan, &roll, &order.kinds, today, order.mark_drafts);
    let mut stems = Stems::default();
    let mut files = Vec::new();
    for draft in drafts {
        let stem = stems.next(draft.kind, draft.phase, draft.subject.as_deref());
        files.extend(render(workshop, &draft, &stem, order)?);
    }
    Ok(files)
}

/// The workbook's name without its folders.
fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| shown(path), |name| name.to_string_lossy().into_owned())
}

/// Context → markup → tree → pages → files.
fn render(workshop: &Workshop, draft: &Draft, stem: &str, order: &Order) -> Result<Vec<File>, Report> {
    let markup = workshop.templates.fill(draft.kind, &draft.context).map_err(single)?;
    let at = Origin::File { file: markup.file.clone() };
    let tree = document::read(&markup, &workshop.fonts, workshop.setting())?;
    if let Some((character, words)) = layout::missing_glyphs(&tree, &workshop.fonts).into_iter().next() {
        let message =
            format!("phông chữ không có ký tự “{character}” (U+{:04X}) trong “{words}”", u32::from(character));
        let hint = "tìm chỗ này trong tệp kế hoạch hoặc bảng tính và thay bằng chữ thường dùng";
        return Err(single(Diagnostic::error("thieu-ky-tu", &at, message, hint)));
    }
    let pages = layout::layout(&tree, &workshop.fonts);
    let extras = Extras { created: draft.date, signature_fields: order.signature_fields };
    let mut files = Vec::with_capacity(order.formats.len());
    for format in &order.formats {
        let bytes = export::write(*format, &tree, &pages, &workshop.fonts, extras).map_err(|fault| {
            let message = format!("không lập được “{}”: {fault}", draft.kind.name());
            single(Diagnostic::error("khong-lap-duoc", &at, message, "gửi tệp này cho người phụ trách chương trình"))
        })?;
        let file = format!("{FOLDER}/{stem}.{}", format.extension());
        files.push(File { entry: entry(workshop, draft, file, pages.pages.len(), &bytes), bytes });
    }
    Ok(files)
}

fn entry(workshop: &Workshop, draft: &Draft, file: String, pages: usize, bytes: &[u8]) -> Entry {
    Entry {
        unit: FOLDER.to_owned(),
        unit_name: workshop.plan.issuer.clone(),
        kind: draft.kind.id(),
        phase: draft.phase,
        subject: draft.subject.clone(),
        source: format!("Kế hoạch {}", workshop.plan.number),
        file,
        sha256: fingerprint(bytes),
        size: bytes.len(),
        pages,
    }
}

fn single(finding: Diagnostic) -> Report {
    let mut report = Report::default();
    report.push(finding);
    report
}
