//! Workbooks through the library as far as the pages, for tests that read what stands on them.

use chrono::NaiveDate;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use thidua::check::{self, Checked};
use thidua::context;
use thidua::document::tree::{Block, Content, Document, Inline, Paragraph, Placed};
use thidua::document::{self, Setting};
use thidua::font::Fonts;
use thidua::kind::Kind;
use thidua::layout::{Item, Layout, Line, Page, Tag, layout};
use thidua::plan::{self, Plan};
use thidua::source;
use thidua::template::Templates;

/// One document on its way: the tree and the pages.
pub(crate) struct Paper {
    /// Unit and document, for messages: `Công đoàn cơ sở …: to-trinh, đợt 1, Nguyễn …`.
    pub(crate) name: String,
    pub(crate) unit: String,
    pub(crate) kind: Kind,
    pub(crate) document: Document,
    pub(crate) layout: Layout,
}

/// A plan with its units, and the day on which documents are made.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) plan: Plan,
    pub(crate) workbooks: Vec<PathBuf>,
    /// The federation's own workbook.
    pub(crate) own: Option<PathBuf>,
    pub(crate) today: NaiveDate,
}

impl Case {
    /// The samples of the built-in plan, on 25 June 2025.
    pub(crate) fn first() -> Self {
        let (plan, _) = plan::built_in().into_result().unwrap();
        let today = NaiveDate::from_ymd_opt(2025, 6, 25).unwrap();
        Self { plan, workbooks: sample_workbooks(""), own: Some(samples().join(OWN)), today }
    }

    /// The samples of another federation and year with five phases, after the last of them.
    pub(crate) fn second() -> Self {
        let source = std::fs::read_to_string(samples().join("binh-an-2026/thidua.toml")).unwrap();
        let (plan, _) = plan::read(&"thidua.toml".into(), &source).into_result().unwrap();
        let today = NaiveDate::from_ymd_opt(2026, 12, 16).unwrap();
        Self { plan, workbooks: sample_workbooks("binh-an-2026"), own: None, today }
    }

    pub(crate) fn setting(&self) -> Setting {
        if self.plan.setting.body_size == 13 { Setting::Small } else { Setting::Large }
    }

    /// One workbook that has no fault, checked.
    pub(crate) fn unit(&self, workbook: &Path, fonts: &Fonts) -> Checked {
        let (book, _) = source::read(workbook).into_result().unwrap();
        let rules = check::Rules::of(&self.plan).unwrap();
        check::run(book, &rules, &self.plan, fonts, self.today).into_result().unwrap().0
    }

    /// Every document of every unit.
    pub(crate) fn papers(&self) -> Vec<Paper> {
        self.workbooks.iter().flat_map(|workbook| self.papers_of(workbook, false)).collect()
    }
}

/// The sample that is no unit's but the federation's.
const OWN: &str = "lien-doan.xlsx";

fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples")
}

/// The units' workbooks in a folder of the samples.
fn sample_workbooks(folder: &str) -> Vec<PathBuf> {
    let entries = samples().join(folder).read_dir().unwrap().map(|entry| entry.unwrap().path());
    let mut workbooks: Vec<_> = entries.filter(|path| path.extension().is_some_and(|kind| kind == "xlsx")).collect();
    workbooks.retain(|path| !path.ends_with(OWN));
    workbooks.sort();
    workbooks
}

/// Every document of every sample, of both plans.
pub(crate) static ALL: LazyLock<Vec<Paper>> =
    LazyLock::new(|| [Case::first().papers(), Case::second().papers()].into_iter().flatten().collect());

/// Every document of one workbook that has no fault, as made on 25 June 2025 by the built-in plan.
pub(crate) fn papers(workbook: &Path) -> Vec<Paper> {
    papers_as(workbook, false)
}

/// As [`papers`]; those without number or date are marked as drafts where asked for.
pub(crate) fn papers_as(workbook: &Path, mark_drafts: bool) -> Vec<Paper> {
    Case::first().papers_of(workbook, mark_drafts)
}

impl Case {
    /// Every document of one workbook that has no fault; those without number or date are marked as drafts where asked for.
    pub(crate) fn papers_of(&self, workbook: &Path, mark_drafts: bool) -> Vec<Paper> {
        let fonts = Fonts::built_in().unwrap();
        let (plan, today) = (&self.plan, self.today);
        let unit = self.unit(workbook, &fonts);
        let templates = Templates::built_in(context::shape).unwrap_or_else(|report| panic!("{report:#?}"));
        let mut papers: Vec<Paper> = Vec::new();
        let mut built = Vec::new();
        let name = unit.book().unit.name.value.clone();
        let mut make = |draft: context::Draft, built: &mut Vec<context::Built>| {
            let markup = templates.fill(draft.kind, &draft.context).unwrap();
            let document = document::read(&markup, &fonts, self.setting()).unwrap();
            let layout = layout(&document, &fonts);
            let phase = draft.phase.map(|phase| format!(", đợt {phase}")).unwrap_or_default();
            let of = draft.subject.as_ref().map(|subject| format!(", {subject}")).unwrap_or_default();
            let places = layout.signatures.iter();
            built.push(context::Built {
                kind: draft.kind,
                phase: draft.phase,
                subject: draft.subject,
                title: document.title.clone(),
                pages: layout.pages.len(),
                places: places.map(|s| context::Place { page: s.page + 1, name: s.name.clone() }).collect(),
            });
            let name = format!("{name}: {}{phase}{of}", draft.kind.id());
            papers.push(Paper { name, unit: unit.book().unit.name.value.clone(), kind: draft.kind, document, layout });
        };
        for draft in context::drafts(&unit, plan, &[], None, today, mark_drafts) {
            make(draft, &mut built);
        }
        for kind in Kind::ALL.into_iter().filter(|kind| kind.late()) {
            for draft in context::late_drafts(&unit, plan, kind, None, today, mark_drafts, &built) {
                make(draft, &mut built);
            }
        }
        papers
    }
}

/// The lines of a page, each with whether it belongs to the text (page numbers and repeated heads do not).
pub(crate) fn lines(page: &Page) -> Vec<(bool, &Line)> {
    let mut in_text = true;
    let mut lines = Vec::new();
    for item in &page.items {
        match item {
            Item::Begin(tag) => in_text = *tag != Tag::Artifact,
            Item::Line(line) => lines.push((in_text, line)),
            Item::End | Item::CheckBox(_) | Item::Stroke(_) | Item::Colour(_) => {}
        }
    }
    lines
}

/// The text of every paragraph of the tree, a break as a line feed.
pub(crate) fn paragraphs(document: &Document) -> Vec<String> {
    let mut texts = Vec::new();
    document.sections.iter().for_each(|section| gather(&section.blocks, &mut texts));
    texts
}

/// The text of every paragraph in `blocks`, tables included.
pub(crate) fn gather(blocks: &[Block], texts: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) | Block::Placed(Placed { content: Content::Text(paragraph), .. }) => {
                texts.push(text(paragraph));
            }
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.for_each(|cell| gather(&cell.blocks, texts));
            }
            Block::Rule(_) | Block::Placed(_) => {}
        }
    }
}

fn text(paragraph: &Paragraph) -> String {
    let words = |inline: &Inline| match inline {
        Inline::Text { text, .. } => text.clone(),
        Inline::Break => "\n".to_owned(),
        Inline::Leader => "…".to_owned(),
        Inline::CheckBox(checked) => if *checked { "☒" } else { "☐" }.to_owned(),
    };
    paragraph.printed().iter().map(words).collect()
}
