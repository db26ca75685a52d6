//! One draft → markup → tree → pages → bytes.

use super::{Order, Stage, Workshop, shown};
use crate::context::{self, Book, Built, Draft, Numbering, Place};
use crate::diagnostic::{Diagnostic, Origin, Report};
use crate::document::{self, tree::Document};
use crate::export::{self, Extras, Format};
use crate::layout::{self, Layout};
use crate::package::Entry;
use crate::source::located::Located;
use chrono::NaiveDate;
use std::path::Path;

/// A document set on pages.
pub(super) struct Made {
    pub(super) tree: Document,
    pub(super) pages: Layout,
}

impl Made {
    /// Its line of the manifest but for the file. `about` is whom a list names beside what it is.
    pub(super) fn entry(&self, draft: &Draft, about: Option<&str>) -> Entry {
        let Numbering { number, symbol, date, signatory } = draft.numbering.clone();
        Entry {
            kind: draft.kind.id().to_owned(),
            phase: draft.phase,
            subject: draft.subject.clone(),
            title: context::listed(&self.tree.title, about),
            number,
            symbol,
            date,
            signatory,
            pages: self.pages.pages.len(),
            ..Entry::default()
        }
    }

    /// What others tell of it.
    pub(super) fn built(&self, draft: &Draft) -> Built {
        let places = self.pages.signatures.iter();
        Built {
            kind: draft.kind,
            phase: draft.phase,
            subject: draft.subject.clone(),
            title: self.tree.title.clone(),
            pages: self.pages.pages.len(),
            places: places.map(|space| Place { page: space.page + 1, name: space.name.clone() }).collect(),
        }
    }
}

/// What documents of one unit, or of the federation, are made with.
#[derive(Clone, Copy)]
pub(super) struct Press<'a> {
    pub(super) workshop: &'a Workshop,
    /// Who issues them.
    pub(super) author: &'a str,
    /// The texts of the workbook they are made from, to tell where a character stands.
    pub(super) texts: &'a [Located<String>],
    /// The file they are made from.
    pub(super) path: &'a Path,
    pub(super) order: &'a Order,
}

impl Press<'_> {
    /// Context → markup → tree. What has no letterhead to name its author has the issuer's name.
    pub(super) fn read(&self, draft: &Draft) -> Result<Document, Report> {
        let Workshop { templates, fonts, timings, .. } = self.workshop;
        let fill = || templates.fill(draft.kind, &draft.context).map_err(single);
        let markup = timings.time(Stage::Template, fill)?;
        let mut tree = timings.time(Stage::Parse, || document::read(&markup, fonts, self.workshop.setting()))?;
        if tree.author.is_empty() {
            self.author.clone_into(&mut tree.author);
        }
        Ok(tree)
    }

    /// Tree → pages.
    pub(super) fn set(&self, tree: Document) -> Result<Made, Report> {
        let set = || self.covered(&tree).map(|()| layout::layout(&tree, &self.workshop.fonts));
        let pages = self.workshop.timings.time(Stage::Layout, set)?;
        Ok(Made { tree, pages })
    }

    /// Tree and pages → bytes; `name` is for the message where that fails.
    pub(super) fn write(&self, format: Format, made: &Made, created: NaiveDate, name: &str) -> Result<Vec<u8>, Report> {
        let extras = Extras { created, signature_fields: self.order.signature_fields };
        let Workshop { fonts, shared, timings, .. } = self.workshop;
        let stage = match format {
            Format::Pdf => Stage::Pdf,
            Format::Docx => Stage::Docx,
        };
        let write = || export::write(format, &made.tree, &made.pages, (fonts, shared), extras);
        timings.time(stage, write).map_err(|fault| single(self.unwritable(name, &fault)))
    }

    /// Every format asked for, in its turn; gives back the tree. Pages, of which only a PDF is made, go as soon as none is to
    /// come: of a document for each of 300 persons they take 10 MB.
    pub(super) fn write_each(
        &self,
        made: Made,
        draft: &Draft,
        mut keep: impl FnMut(Format, Vec<u8>),
    ) -> Result<Document, Report> {
        let formats = self.order.formats.as_slice();
        let mut made = made;
        for (turn, format) in formats.iter().enumerate() {
            if !formats[turn..].contains(&Format::Pdf) {
                made.pages = Layout::default();
            }
            keep(*format, self.write(*format, &made, draft.date, draft.kind.name())?);
        }
        Ok(made.tree)
    }

    /// Tables → the bytes of a workbook; `name` is for the message where that fails.
    pub(super) fn workbook(&self, book: &Book, created: NaiveDate, name: &str) -> Result<Vec<u8>, Report> {
        let write = || export::xlsx::write(book, &self.workshop.fonts, created);
        let written = self.workshop.timings.time(Stage::Xlsx, write);
        written.map_err(|fault| single(self.unwritable(name, &fault.into())))
    }

    /// A character without a glyph would print as an empty box. The rules have asked for every cell's characters in some face;
    /// here the face is known that each is set in, and templates and the plan are seen too.
    fn covered(&self, tree: &Document) -> Result<(), Report> {
        let mut report = Report::default();
        let file = self.file();
        for (character, words) in layout::missing_glyphs(tree, &self.workshop.fonts) {
            let code = u32::from(character);
            let cell = self.texts.iter().find(|text| text.contains(character));
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

    /// Words that are too long for their place on the paper, each with its cell.
    pub(super) fn fits(&self, tree: &Document) -> Result<(), Report> {
        let mut report = Report::default();
        let file = self.file();
        for words in layout::overfull(tree, &self.workshop.fonts) {
            // What stands in a place may be made of several cells; the longest is the one to shorten.
            let inside = self.texts.iter().filter(|text| words.contains(&plain(text)));
            let cell = inside.max_by_key(|text| text.chars().count());
            let count = words.chars().count();
            let begin: String = words.chars().take(BEGINNING).collect();
            let message = format!("“{begin}…” ({count} chữ cái) thu nhỏ vẫn không vừa ô trên giấy khen");
            let hint = "viết ngắn lại, hoặc tăng “rong”, “cao” của ô ở phần [giay-khen.o] của thidua.toml";
            report.push(Diagnostic::error("khong-vua-o", cell.map_or(&file, |text| &text.at), message, hint));
        }
        if report.blocks() { Err(report) } else { Ok(()) }
    }

    fn unwritable(&self, name: &str, fault: &export::Fault) -> Diagnostic {
        let message = format!("không lập được “{name}”: {fault}");
        Diagnostic::error("khong-lap-duoc", &self.file(), message, "gửi tệp này cho người phụ trách chương trình")
    }

    fn file(&self) -> Origin {
        Origin::File { file: shown(self.path).into() }
    }
}

/// How much of words that are too long is told.
const BEGINNING: usize = 60;

/// Words as they are found again in what is printed.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}

pub(super) fn single(finding: Diagnostic) -> Report {
    let mut report = Report::default();
    report.push(finding);
    report
}
