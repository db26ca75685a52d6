//! Walks the tables of a TOML document and gathers, with their places, the faults met on the way.

use super::syntax;
use crate::diagnostic::{Diagnostic, Origin, Outcome, Report};
use crate::text::nearest;
use std::sync::Arc;
use toml::de::{DeTable, DeValue};

/// Reads `source`, the text of `file`, with `take`. There is a value only where nothing is wrong. `model` says where a whole file
/// is to be seen.
pub(crate) fn document<T>(
    file: &Arc<str>,
    source: &str,
    model: &'static str,
    take: impl for<'a> FnOnce(&mut Walk<'a>, &Table<'a>) -> Option<T>,
) -> Outcome<T> {
    let (document, errors) = DeTable::parse_recoverable(source);
    let mut walk = Walk { file, source, model, found: Vec::new() };
    let value = if errors.is_empty() {
        take(&mut walk, &Table { entries: document.get_ref(), start: 0, title: "" })
    } else {
        syntax::note(&mut walk, source, &errors);
        None
    };
    let report = walk.finish();
    match value {
        Some(value) if !report.blocks() => Outcome::new(value, report),
        _ => Outcome::refused(report),
    }
}

/// The document being read and what has been found in it so far.
pub(crate) struct Walk<'a> {
    file: &'a Arc<str>,
    source: &'a str,
    /// Where a whole file is to be seen: goes with `thêm “…” vào; `.
    model: &'static str,
    found: Vec<(usize, Diagnostic)>,
}

/// One table of the document: `[nguoi-ky]`, one of the `[[dot]]`, or the document itself.
#[derive(Clone, Copy)]
pub(crate) struct Table<'a> {
    pub(crate) entries: &'a DeTable<'a>,
    /// Byte offset of its header.
    pub(crate) start: usize,
    /// Its header as the user writes it: `[nguoi-ky]`, `[[dot]]`; empty for the document itself.
    pub(crate) title: &'static str,
}

impl Table<'_> {
    /// Where the value of `key` stands; the header where there is none.
    pub(crate) fn at(&self, key: &str) -> usize {
        self.entries.get(key).map_or(self.start, |value| value.span().start)
    }
}

impl<'a> Walk<'a> {
    /// Notes an error at a byte offset.
    pub(crate) fn fault(&mut self, at: usize, id: &'static str, message: impl Into<String>, hint: impl Into<String>) {
        let origin = self.origin(at);
        self.found.push((at, Diagnostic::error(id, &origin, message, hint)));
    }

    /// A byte offset as a place.
    pub(crate) fn origin(&self, at: usize) -> Origin {
        Origin::in_text(self.file, self.source, at)
    }

    /// Everything found, in the order of the text.
    fn finish(mut self) -> Report {
        self.found.sort_by_key(|(at, _)| *at);
        let mut report = Report::default();
        for (_, finding) in self.found {
            report.push(finding);
        }
        report
    }

    /// Notes every key of `table` that is not one of `known`.
    pub(crate) fn only(&mut self, table: &Table<'a>, known: &[&str]) {
        for key in table.entries.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            let typed = key.get_ref();
            let hint = match nearest(typed, known.iter().copied()) {
                Some(meant) => format!("ý bạn là “{meant}”?"),
                None => format!("chỉ dùng các mục: {}", known.join(", ")),
            };
            self.fault(key.span().start, "ke-hoach-muc-la", format!("không có mục “{typed}”{}", within(table)), hint);
        }
    }

    /// The table `[key]` of the document, which must be there.
    pub(crate) fn table(&mut self, root: &Table<'a>, key: &str, title: &'static str) -> Option<Table<'a>> {
        let Some(value) = root.entries.get(key) else {
            self.absent(root, title);
            return None;
        };
        let start = value.span().start;
        if let DeValue::Table(entries) = value.get_ref() {
            return Some(Table { entries, start, title });
        }
        let hint = format!("viết dòng {title} rồi ghi các mục của nó ở những dòng dưới");
        self.fault(start, "sai-kieu", format!("“{key}” phải là một phần {title}"), hint);
        None
    }

    /// The tables `[[key]]` of the document, in order.
    pub(crate) fn tables(&mut self, root: &Table<'a>, key: &str, title: &'static str) -> Vec<Table<'a>> {
        let Some(value) = root.entries.get(key) else {
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in value.get_ref().as_array().into_iter().flat_map(|items| items.iter()) {
            if let DeValue::Table(entries) = item.get_ref() {
                tables.push(Table { entries, start: item.span().start, title });
            }
        }
        let whole = value.get_ref().as_array().is_some_and(|items| items.len() == tables.len());
        if !whole {
            let message = format!("“{key}” phải gồm các phần {title}");
            self.fault(value.span().start, "sai-kieu", message, format!("mở đầu mỗi phần bằng dòng {title}"));
        }
        tables
    }

    /// Notes that `missing` is not in `table`.
    pub(crate) fn absent(&mut self, table: &Table<'a>, missing: &str) {
        let hint = format!("thêm “{missing}” vào; {}", self.model);
        self.fault(table.start, "ke-hoach-thieu-muc", format!("thiếu “{missing}”{}", within(table)), hint);
    }
}

/// ` trong [ke-hoach]`, or nothing for the document itself.
pub(crate) fn within(table: &Table<'_>) -> String {
    if table.title.is_empty() { String::new() } else { format!(" trong {}", table.title) }
}
