//! Compiles the templates and fills them. The only file, with the lint beside it, that names the template engine.

use super::Markup;
use super::lint;
use crate::diagnostic::{Diagnostic, Origin, Report};
use crate::kind::Kind;
use handlebars::{Handlebars, RenderError, RenderErrorReason, TemplateError};
use serde_json::Value;
use std::sync::{Arc, OnceLock};

/// The built-in template of a kind.
fn built_in(kind: Kind) -> &'static str {
    match kind {
        Kind::UnitPlan => include_str!("../../templates/ke-hoach.hbs"),
        Kind::LaunchLetter => include_str!("../../templates/dang-ky-phat-dong.hbs"),
        Kind::Registration => include_str!("../../templates/dang-ky-thi-dua.hbs"),
        Kind::PersonalPact => include_str!("../../templates/giao-uoc-ca-nhan.hbs"),
        Kind::RegistrationList => include_str!("../../templates/danh-sach-dang-ky.hbs"),
        Kind::InitiativeList => include_str!("../../templates/danh-sach-sang-kien.hbs"),
        Kind::PhaseReport => include_str!("../../templates/bao-cao-so-ket.hbs"),
        Kind::ReviewMinutes => include_str!("../../templates/bien-ban-hop-xet.hbs"),
        Kind::CountMinutes => include_str!("../../templates/bien-ban-kiem-phieu.hbs"),
        Kind::Proposal => include_str!("../../templates/to-trinh.hbs"),
        Kind::PersonReport => include_str!("../../templates/bao-cao-thanh-tich-ca-nhan.hbs"),
        Kind::CollectiveReport => include_str!("../../templates/bao-cao-thanh-tich-tap-the.hbs"),
        Kind::CoverLetter => include_str!("../../templates/cong-van-gui.hbs"),
        Kind::SigningSlip => include_str!("../../templates/phieu-trinh-ky.hbs"),
        Kind::AwardsHeldList => include_str!("../../templates/danh-sach-khen-thuong-da-co.hbs"),
        Kind::YearReport => include_str!("../../templates/bao-cao-tong-ket.hbs"),
        Kind::FederationPlan => include_str!("../../templates/ke-hoach-lien-doan.hbs"),
        Kind::ScoreSheet => include_str!("../../templates/bang-cham-diem.hbs"),
        Kind::Ranking => include_str!("../../templates/xep-hang.hbs"),
        Kind::AwardStatistics => include_str!("../../templates/thong-ke-khen-thuong.hbs"),
        Kind::Certificate => include_str!("../../templates/giay-khen.hbs"),
        Kind::CouncilProposal => include_str!("../../templates/to-trinh-hoi-dong.hbs"),
        Kind::AwardDecision => include_str!("../../templates/quyet-dinh-khen-thuong.hbs"),
        Kind::RegistrationTotals => include_str!("../../templates/tong-hop-dang-ky.hbs"),
        Kind::PhaseSummary => include_str!("../../templates/bao-cao-tong-hop.hbs"),
    }
}

/// A template, compiled.
pub struct Template {
    file: Arc<str>,
    engine: Handlebars<'static>,
}

impl Template {
    /// Compiles a template's source; `file` is its name in messages.
    ///
    /// # Errors
    /// When its syntax is wrong.
    pub fn compile(file: impl Into<Arc<str>>, source: &str) -> Result<Self, Diagnostic> {
        let (file, mut engine) = (file.into(), Handlebars::new());
        engine.set_strict_mode(true);
        engine.register_escape_fn(escape);
        engine.register_template_string(&file, source).map_err(|error| unreadable(&file, &error))?;
        Ok(Self { file, engine })
    }

    /// Fills the template.
    ///
    /// # Errors
    /// When it asks for something the context does not hold.
    pub fn fill(&self, context: &Value) -> Result<Markup, Diagnostic> {
        let text = self.engine.render(&self.file, context).map_err(|error| unfillable(&self.file, &error))?;
        Ok(Markup { file: self.file.clone(), text })
    }
}

/// The built-in templates, each compiled when it is first filled.
#[derive(Default)]
pub struct Templates {
    compiled: [OnceLock<Result<Template, Diagnostic>>; Kind::ALL.len()],
}

impl Templates {
    /// Everything wrong in any of them: syntax, unknown variables, raw output. `shape` gives the variables a kind's template
    /// may use. They cannot change once the program is built, so it is the tests that ask.
    pub fn faults(shape: impl Fn(Kind) -> Value) -> Report {
        let mut report = Report::default();
        for kind in Kind::ALL {
            report.append(lint::variables(built_in(kind), &file_of(kind), &shape(kind)));
        }
        report
    }

    /// The source of a kind's template and its file name.
    pub fn source(kind: Kind) -> (&'static str, Arc<str>) {
        (built_in(kind), file_of(kind))
    }

    /// Fills the template of a kind.
    ///
    /// # Errors
    /// When the template asks for something the context does not hold.
    pub fn fill(&self, kind: Kind, context: &Value) -> Result<Markup, Diagnostic> {
        let compile = || Template::compile(file_of(kind), built_in(kind));
        self.compiled[kind as usize].get_or_init(compile).as_ref().map_err(Clone::clone)?.fill(context)
    }
}

/// Fills a page for a web browser: data is escaped as HTML text.
///
/// # Errors
/// When the page is no template, or asks for something the context does not hold.
pub fn fill_page(name: &str, source: &str, context: &Value) -> Result<String, Diagnostic> {
    let mut engine = Handlebars::new();
    engine.set_strict_mode(true);
    engine.register_template_string(name, source).map_err(|error| unreadable(&name.into(), &error))?;
    engine.render(name, context).map_err(|error| unfillable(&name.into(), &error))
}

/// Fills a plain text: data stand in it as they are.
///
/// # Errors
/// When the text is no template, or asks for something the context does not hold.
pub fn fill_text(name: &Arc<str>, source: &str, context: &Value) -> Result<String, Diagnostic> {
    let mut engine = Handlebars::new();
    engine.set_strict_mode(true);
    engine.register_escape_fn(handlebars::no_escape);
    engine.register_template_string(name, source).map_err(|error| unreadable(name, &error))?;
    engine.render(name, context).map_err(|error| unfillable(name, &error))
}

/// Everything wrong in a plain text that is a template: syntax, unknown variables.
pub fn text_faults(name: &Arc<str>, source: &str, shape: &Value) -> Report {
    lint::variables(source, name, shape)
}

fn file_of(kind: Kind) -> Arc<str> {
    format!("{}.hbs", kind.id()).into()
}

/// XML-safe data: markup characters become references, line breaks become U+2028.
fn escape(data: &str) -> String {
    let mut out = String::with_capacity(data.len());
    for c in data.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' => out.push('\u{2028}'),
            c => out.push(c),
        }
    }
    out
}

pub(super) fn unreadable(file: &Arc<str>, error: &TemplateError) -> Diagnostic {
    let at = error.pos().map_or_else(
        || Origin::File { file: file.clone() },
        |(line, column)| Origin::Text { file: file.clone(), line, column },
    );
    let hint = "kiểm tra các dấu {{ }}, và mỗi {{#if}}, {{#each}} có {{/if}}, {{/each}} đóng lại";
    Diagnostic::error("mau-sai-cu-phap", &at, "mẫu không đúng cú pháp {{…}}", hint)
}

fn unfillable(file: &Arc<str>, error: &RenderError) -> Diagnostic {
    let at = match (error.line_no, error.column_no) {
        (Some(line), Some(column)) => Origin::Text { file: file.clone(), line, column },
        _ => Origin::File { file: file.clone() },
    };
    let message = match error.reason() {
        RenderErrorReason::MissingVariable(Some(name)) => format!("mẫu dùng biến “{name}” không có trong dữ liệu"),
        RenderErrorReason::HelperNotFound(name) => format!("mẫu dùng lệnh “{name}” không có"),
        _ => "không điền được mẫu".to_owned(),
    };
    Diagnostic::error("mau-khong-dien-duoc", &at, message, "xem danh sách biến của loại văn bản này")
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn hostile_cells_come_back_as_typed() {
        let typed = "A & B <x> \"y\" {{z}} </p> 'q'\nhai";
        let markup = format!("<p>{}</p>", escape(typed));
        let parsed = roxmltree::Document::parse(&markup).unwrap();
        assert_eq!(parsed.root_element().text().unwrap().replace('\u{2028}', "\n"), typed);
    }
}
