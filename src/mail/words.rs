//! What a letter is about → its subject and text, by a template: the first line is the subject.

use super::parts::Item;
use crate::diagnostic::{Diagnostic, Origin, Report};
use crate::template;
use crate::text;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use std::sync::Arc;

/// Which way letters go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A unit's dossier, to the federation.
    ToFederation,
    /// The federation's results, to the units.
    ToUnits,
}

impl Way {
    /// Keyword, also the folder of the drafts and the template's name.
    pub fn id(self) -> &'static str {
        match self {
            Self::ToFederation => "ho-so",
            Self::ToUnits => "ket-qua",
        }
    }

    fn built_in(self) -> &'static str {
        match self {
            Self::ToFederation => include_str!("../../templates/mail/ho-so.hbs"),
            Self::ToUnits => include_str!("../../templates/mail/ket-qua.hbs"),
        }
    }
}

/// The words of letters: a template and its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    file: Arc<str>,
    source: String,
}

impl Wording {
    /// The built-in words.
    pub fn built_in(way: Way) -> Self {
        Self { file: format!("{}.hbs", way.id()).into(), source: way.built_in().to_owned() }
    }

    /// The user's own words.
    ///
    /// # Errors
    /// When the template is faulty or asks for variables there are not.
    pub fn of(file: &str, source: &str) -> Result<Self, Report> {
        let file: Arc<str> = file.into();
        let source = source.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let shape = SchemaSettings::default().with(|s| s.inline_subschemas = true).into_generator();
        let shape = shape.into_root_schema_for::<Words>().to_value();
        let faults = template::text_faults(&file, &source, &shape);
        if faults.blocks() { Err(faults) } else { Ok(Self { file, source }) }
    }

    /// Subject and text.
    ///
    /// # Errors
    /// When the template does not begin with a subject.
    pub(super) fn fill(&self, words: &Words) -> Result<(String, String), Diagnostic> {
        // Plain text, numbers and lists always serialise.
        let context = serde_json::to_value(words).unwrap_or_default();
        let filled = template::fill_text(&self.file, &self.source, &context)?;
        let (subject, body) = filled.split_once('\n').unwrap_or((&filled, ""));
        if subject.trim().is_empty() {
            let hint = "ghi chủ đề của thư ở dòng thứ nhất, để trống dòng thứ hai, rồi đến nội dung";
            let at = Origin::Text { file: self.file.clone(), line: 1, column: 1 };
            return Err(Diagnostic::error("thu-khong-chu-de", &at, "mẫu thư không có chủ đề", hint));
        }
        Ok((subject.trim().to_owned(), format!("{}\n", body.trim())))
    }
}

/// Lời của một thư.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Words {
    /// Năm của kế hoạch.
    pub nam: i32,
    /// Đợt; văn bản lập một lần trong năm thì không có.
    pub dot: Option<u32>,
    /// Số, ký hiệu của kế hoạch.
    pub ke_hoach: String,
    /// Tên công đoàn cơ sở: bên gửi hồ sơ, bên nhận kết quả.
    pub don_vi: String,
    /// Bên gửi.
    pub noi_gui: String,
    /// Bên nhận.
    pub noi_nhan: String,
    /// Hộp thư nhận trả lời.
    pub tra_loi: Option<String>,
    /// Thư thứ mấy: `1/3`; chỉ có một thư thì không có.
    pub thu: Option<String>,
    /// Số văn bản: `07`.
    pub so_van_ban: String,
    /// Các văn bản, ở mọi thư.
    pub van_ban: Vec<Line>,
}

/// Một văn bản.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Line {
    /// Thứ tự.
    tt: usize,
    /// Tên văn bản.
    ten: String,
    /// Số, ký hiệu, nếu có.
    so: Option<String>,
    /// Ngày, nếu có.
    ngay: Option<String>,
    /// Số trang.
    so_trang: usize,
    /// Đã có bản quét.
    ban_quet: bool,
    /// Các tệp.
    tep: Vec<File>,
}

/// Một tệp kèm theo.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct File {
    /// Tên tệp.
    ten: String,
    /// Tệp ở thư khác thì là thư nào: `2/3`.
    o_thu: Option<String>,
}

/// The documents as message `part` of `parts` lists them.
pub(super) fn lines(items: &[Item<'_>], part: usize, parts: usize) -> Vec<Line> {
    let line = |(tt, item): (usize, &Item<'_>)| Line {
        tt,
        ten: one_line(&item.paper.title),
        so: item.paper.number.as_deref().map(one_line),
        ngay: item.paper.date.map(text::date_in_text),
        so_trang: item.paper.pages,
        ban_quet: !item.paper.scans.is_empty(),
        tep: item
            .files
            .iter()
            .map(|file| File {
                ten: file.name.clone(),
                o_thu: (file.part != part).then(|| format!("{}/{parts}", file.part)),
            })
            .collect(),
    };
    (1..).zip(items).map(line).collect()
}

/// What is said in one line.
pub(super) fn one_line(value: &str) -> String {
    text::clean(value).replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_are_built_in_ask_for_nothing_unknown() {
        for way in [Way::ToFederation, Way::ToUnits] {
            let Wording { file, source } = Wording::built_in(way);
            assert!(Wording::of(&file, &source).is_ok(), "{file}");
        }
    }

    #[test]
    fn faults_of_own_words_are_told_with_their_place() {
        let told = Wording::of("thu.hbs", "Hồ sơ\n\n{{don_vii}}").unwrap_err();
        let told = told.iter().next().unwrap().to_string();
        assert!(told.contains("thu.hbs:3:") && told.contains("“don_vi”"), "{told}");
    }

    #[test]
    fn data_stand_as_they_are_and_a_letter_needs_a_subject() {
        let words = Words {
            nam: 2025,
            dot: None,
            ke_hoach: "41/KH".to_owned(),
            don_vi: "A & <B> {{nam}}".to_owned(),
            noi_gui: String::new(),
            noi_nhan: String::new(),
            tra_loi: None,
            thu: None,
            so_van_ban: "01".to_owned(),
            van_ban: Vec::new(),
        };
        let fill = |source: &str| Wording::of("thu.hbs", source).unwrap().fill(&words);
        let own = fill("\u{feff}{{don_vi}}{{#if dot}} {{dot}}{{/if}}\r\n\r\nHai\r\n{{nam}}").unwrap();
        assert_eq!(own, ("A & <B> {{nam}}".to_owned(), "Hai\n2025\n".to_owned()));
        assert_eq!(fill("\nHai").unwrap_err().id, "thu-khong-chu-de");
    }
}
