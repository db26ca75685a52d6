//! What was told of all workbooks → one page for a browser: a table of units, then every finding by sheet.
//!
//! The page needs nothing from elsewhere, runs nothing, and links only within itself. Every value is escaped on its way into
//! `templates/report.html.hbs`.

use super::{Finding, PlanTold, Told};
use crate::diagnostic::{Diagnostic, Severity};
use crate::template;
use serde_json::{Value, json};

const NAME: &str = "report.html.hbs";
const SOURCE: &str = include_str!("../../templates/report.html.hbs");

/// How a page of ours is told from another's.
const MARK: &str = "<meta name=\"generator\" content=\"thidua\">";

/// Longest value or message, in characters; the cell itself holds the rest.
const LONGEST: usize = 400;

/// The page of a run; `date` as people read it.
///
/// # Errors
/// When the page's template is unfit.
pub fn page(plan: &PlanTold, date: &str, files: &[Told]) -> Result<String, Diagnostic> {
    let units: Vec<_> = (1..).zip(files).map(|(number, told)| unit(number, told)).collect();
    let sum = |of: fn(&Told) -> usize| files.iter().map(of).sum::<usize>();
    let context = json!({
        "plan": { "number": plan.number, "source": plan.source },
        "date": date,
        "units": units,
        "files": files.len(),
        "errors": sum(|told| told.errors),
        "warnings": sum(|told| told.warnings),
    });
    template::fill_page(NAME, SOURCE, &context)
}

/// Whether these bytes are a page of ours, which a new one may replace.
pub fn wrote(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(2_000)];
    String::from_utf8_lossy(head).contains(MARK)
}

fn unit(number: usize, told: &Told) -> Value {
    let mut sheets: Vec<(Option<&str>, Vec<&Finding>)> = Vec::new();
    for finding in &told.findings {
        let name = finding.sheet.as_deref();
        match sheets.iter_mut().find(|(known, _)| *known == name) {
            Some((_, findings)) => findings.push(finding),
            None => sheets.push((name, vec![finding])),
        }
    }
    let sheets: Vec<_> = sheets.into_iter().map(|(name, findings)| sheet(name, &findings)).collect();
    json!({
        "number": number,
        "file": told.file,
        "name": told.unit.as_deref().unwrap_or(&told.file),
        "errors": told.errors,
        "warnings": told.warnings,
        "sheets": sheets,
    })
}

fn sheet(name: Option<&str>, findings: &[&Finding]) -> Value {
    let rows: Vec<_> = findings.iter().map(|finding| row(finding)).collect();
    json!({ "name": name.map_or("Cả tệp".to_owned(), |name| format!("Trang “{name}”")), "rows": rows })
}

fn row(finding: &Finding) -> Value {
    let class = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    };
    json!({
        "class": class,
        "weight": finding.severity.word(),
        "cell": finding.cell.as_deref().unwrap_or_default(),
        "heading": finding.heading.as_deref().unwrap_or_default(),
        "value": cut(finding.value.as_deref().unwrap_or_default()),
        "message": cut(&finding.message),
        "fix": finding.fix,
        "code": finding.code,
    })
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::told::sample;
    use super::*;

    fn plan() -> PlanTold {
        PlanTold { number: "41/KH-LĐLĐ".to_owned(), source: "thidua.toml".to_owned() }
    }

    #[test]
    fn typed_markup_stays_text_wherever_it_stands() {
        let hostile = "\"'><script>alert(1)</script><a href=javascript:alert(1) onload=x>&{{plan}}";
        let told = sample(hostile, hostile, hostile);
        let page = page(&plan(), "25/06/2025", &[told]).unwrap();
        for forbidden in ["<script", "<a href=javascript", "href=\"javascript", "onload=x"] {
            assert!(!page.contains(forbidden), "{forbidden} in {page}");
        }
        // In the title of the unit, twice as the file, in the sheet, in the value and in the message.
        assert!(page.matches("&lt;script&gt;alert(1)&lt;/script&gt;").count() >= 5, "{page}");
        assert!(wrote(page.as_bytes()) && !wrote(b"<html>"));
    }

    #[test]
    fn the_page_is_well_formed_and_every_link_stays_inside() {
        let page = page(&plan(), "25/06/2025", &[sample("a.xlsx", "ĐOÀN VIÊN", "31/02/1985")]).unwrap();
        let (_, body) = page.split_once("</head>").unwrap();
        roxmltree::Document::parse(body.trim().trim_end_matches("</html>")).unwrap();
        assert!(body.contains("31/02/1985") && body.contains("ngay-sai") && body.contains("Ngày sinh"));
        let targets: Vec<_> = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(targets, ["#tep-1"]);
        assert!(page.contains("id=\"tep-1\""));
        assert!(!page.contains("http:") && !page.contains("https:") && !page.contains("src="));
    }

    #[test]
    fn the_policy_lets_in_this_style_only() {
        let (_, rest) = SOURCE.split_once("<style>").unwrap();
        let (style, _) = rest.split_once("</style>").unwrap();
        let digest: Vec<u8> = {
            let hex = crate::package::fingerprint(style.as_bytes());
            (0..32).map(|place| u8::from_str_radix(&hex[place * 2..place * 2 + 2], 16).unwrap()).collect()
        };
        assert!(SOURCE.contains(&format!("'sha256-{}'", base64(&digest))), "sha256-{}", base64(&digest));
    }

    fn base64(bytes: &[u8]) -> String {
        const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let mut text = String::new();
        for chunk in bytes.chunks(3) {
            let word =
                chunk.iter().fold(0_usize, |word, byte| word << 8 | usize::from(*byte)) << (8 * (3 - chunk.len()));
            for place in 0..=chunk.len() {
                text.push(char::from(LETTERS[word >> (18 - 6 * place) & 63]));
            }
            text.push_str(&"=".repeat(3 - chunk.len()));
        }
        text
    }
}
