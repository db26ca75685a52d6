//! Walks the tables of a TOML document and gathers, with their places, the faults met on the way.

use crate::diagnostic::{Diagnostic, Origin, Report};
use crate::text::nearest;
use std::sync::Arc;
use toml::de::{DeTable, DeValue};

/// The document being read and what has been found in it so far.
pub(super) struct Walk<'a> {
    file: &'a Arc<str>,
    source: &'a str,
    found: Vec<(usize, Diagnostic)>,
}

/// One table of the document: `[nguoi-ky]`, one of the `[[dot]]`, or the document itself.
#[derive(Clone, Copy)]
pub(super) struct Table<'a> {
    pub(super) entries: &'a DeTable<'a>,
    /// Byte offset of its header.
    pub(super) start: usize,
    /// Its header as the user writes it: `[nguoi-ky]`, `[[dot]]`; empty for the document itself.
    pub(super) title: &'static str,
}

impl Table<'_> {
    /// Where the value of `key` stands; the header where there is none.
    pub(super) fn at(&self, key: &str) -> usize {
        self.entries.get(key).map_or(self.start, |value| value.span().start)
    }
}

impl<'a> Walk<'a> {
    pub(super) fn new(file: &'a Arc<str>, source: &'a str) -> Self {
        Self { file, source, found: Vec::new() }
    }

    /// Notes an error at a byte offset.
    pub(super) fn fault(&mut self, at: usize, id: &'static str, message: impl Into<String>, hint: impl Into<String>) {
        let origin = self.origin(at);
        self.found.push((at, Diagnostic::error(id, &origin, message, hint)));
    }

    /// A byte offset as a place.
    pub(super) fn origin(&self, at: usize) -> Origin {
        Origin::in_text(self.file, self.source, at)
    }

    /// Everything found, in the order of the text.
    pub(super) fn finish(mut self) -> Report {
        self.found.sort_by_key(|(at, _)| *at);
        let mut report = Report::default();
        for (_, finding) in self.found {
            report.push(finding);
        }
        report
    }

    /// Notes every key of `table` that is not one of `known`.
    pub(super) fn only(&mut self, table: &Table<'a>, known: &[&str]) {
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
    pub(super) fn table(&mut self, root: &Table<'a>, key: &str, title: &'static str) -> Option<Table<'a>> {
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
    pub(super) fn tables(&mut self, root: &Table<'a>, key: &str, title: &'static str) -> Vec<Table<'a>> {
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
    pub(super) fn absent(&mut self, table: &Table<'a>, missing: &str) {
        let hint = format!("thêm “{missing}” vào; chạy “thidua init” để có tệp mẫu đầy đủ mà đối chiếu");
        self.fault(table.start, "ke-hoach-thieu-muc", format!("thiếu “{missing}”{}", within(table)), hint);
    }
}

/// ` trong [ke-hoach]`, or nothing for the document itself.
pub(super) fn within(table: &Table<'_>) -> String {
    if table.title.is_empty() { String::new() } else { format!(" trong {}", table.title) }
}
