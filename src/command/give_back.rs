//! Results of a check, one by one → the page, the JSON document and the marked copies that were asked for.

use super::Sink;
use crate::cli::Check;
use crate::feedback::annotate::{self, Fault};
use crate::feedback::{self, Document, PlanTold, Told};
use crate::job::{self, UnitRun};
use crate::package::{self, Copies, Written};
use crate::text;
use chrono::NaiveDate;
use std::fs;
use std::path::Path;

/// What is given back, as far as it is known.
pub(super) struct GiveBack<'a> {
    order: &'a Check,
    plan: PlanTold,
    date: NaiveDate,
    /// Kept only where page or document need it at the end.
    told: Vec<Told>,
    copies: Copies,
    /// Whether everything asked for could be written.
    whole: bool,
}

impl<'a> GiveBack<'a> {
    pub(super) fn new(order: &'a Check, plan: PlanTold, date: NaiveDate) -> Self {
        Self { order, plan, date, told: Vec::new(), copies: Copies::default(), whole: true }
    }

    /// Where all findings of a long list are seen.
    pub(super) fn whole(&self) -> String {
        match &self.order.report {
            Some(page) => format!("xem tất cả trong {}", page.display()),
            None => "thêm --report TỆP.html hoặc --annotate THƯ-MỤC để xem tất cả".to_owned(),
        }
    }

    /// One workbook's result.
    pub(super) fn take(&mut self, result: &UnitRun, sink: &mut dyn Sink) {
        let file = job::shown(&result.source);
        let told = Told::new(&file, result.unit_name.as_deref(), &result.report, result.excerpts.as_ref());
        if let Some(folder) = &self.order.annotate
            && !told.findings.is_empty()
        {
            // What could not be opened may be anything, also something that unpacks to gigabytes.
            let copy = if result.excerpts.is_some() { marked(&result.source, &told) } else { Err(Fault::OtherFormat) };
            match copy {
                Ok(copy) => self.put(folder, &result.source, &copy, sink),
                Err(fault) => sink.err(&format!(
                    "Không có bản đánh dấu của {file}: {fault}; dùng --report để xem mọi lỗi của tệp này\n\n"
                )),
            }
        }
        if self.order.json || self.order.report.is_some() {
            self.told.push(told);
        }
    }

    fn put(&mut self, folder: &Path, source: &Path, copy: &[u8], sink: &mut dyn Sink) {
        let name = self.copies.next(source);
        let path = folder.join(&name);
        match package::write_new(&path, copy) {
            Ok(Written::New) => sink.err(&format!("Bản đánh dấu: {}\n\n", path.display())),
            Ok(Written::Kept) => {
                sink.err(&format!("cảnh báo: giữ nguyên {} vì đã có tệp khác cùng tên\n", path.display()));
                sink.err("  cách sửa: đổi tên hoặc xóa tệp đó, hoặc chọn thư mục khác, rồi chạy lại\n\n");
            }
            Err(fault) => self.fail(&fault.to_string(), sink),
        }
    }

    /// Writes what is written once, and says whether everything could be written.
    pub(super) fn finish(mut self, sink: &mut dyn Sink) -> bool {
        if let Some(path) = &self.order.report {
            let date = text::short_date(self.date);
            match feedback::page(&self.plan, &date, &self.told) {
                Ok(page) => self.put_page(path, &page, sink),
                Err(fault) => self.fail(&fault.to_string(), sink),
            }
        }
        if self.order.json {
            let document = Document::new(self.plan, self.date.to_string(), self.told);
            // Plain text and numbers always serialise.
            sink.out(&document.to_json().unwrap_or_default());
        }
        self.whole
    }

    /// A page of an earlier run is replaced; any other file is the user's.
    fn put_page(&mut self, path: &Path, page: &str, sink: &mut dyn Sink) {
        if fs::read(path).is_ok_and(|present| !feedback::wrote(&present)) {
            let fault = format!("{} đã có và không phải báo cáo của chương trình; chọn tên tệp khác", path.display());
            return self.fail(&fault, sink);
        }
        match package::write_file(path, page.as_bytes()) {
            Ok(()) => sink.err(&format!("Báo cáo: {}\n", path.display())),
            Err(fault) => self.fail(&fault.to_string(), sink),
        }
    }

    fn fail(&mut self, fault: &str, sink: &mut dyn Sink) {
        self.whole = false;
        sink.err(&format!("lỗi: {fault}\n"));
    }
}

fn marked(source: &Path, told: &Told) -> Result<Vec<u8>, Fault> {
    annotate::mark(&fs::read(source)?, told)
}
