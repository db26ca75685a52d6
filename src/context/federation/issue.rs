//! Number, day, place and signatory of a document that the federation numbers itself: of the rows that ask for it, of sheet VĂN
//! BẢN, or left blank for the pen.

use super::super::frame::blank_date;
use super::super::number::numbered;
use super::frame::{Dating, FederationFrame, frame};
use crate::kind::Kind;
use crate::plan::Plan;
use crate::source::record::Paper;
use crate::text;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// Thể thức của văn bản do công đoàn cấp trên đánh số.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Issued {
    #[serde(flatten)]
    pub(super) frame: FederationFrame,
    /// `Số: 15/QĐ-LĐLĐ`.
    #[serde(rename = "so_ky_hieu")]
    number: String,
    /// Trích dẫn văn bản này: `số 15/QĐ-LĐLĐ ngày 27 tháng 6 năm 2025`.
    #[serde(rename = "trich_dan_van_ban")]
    pub(super) citation: String,
    /// Các căn cứ pháp lý đang có hiệu lực.
    #[serde(rename = "can_cu")]
    bases: Vec<String>,
    /// Nơi nhận thêm, ngoài những nơi mẫu đã nêu.
    #[serde(rename = "noi_nhan_them")]
    recipients: Vec<String>,
}

/// What is known of a document before it is written.
pub(super) struct Known<'a> {
    pub(super) kind: Kind,
    /// Its row of sheet VĂN BẢN.
    pub(super) paper: Option<&'a Paper>,
    pub(super) number: Option<&'a str>,
    pub(super) date: Option<NaiveDate>,
    /// The end of its symbol: `LĐLĐ`.
    pub(super) short: &'a str,
    /// The day that decides which legal bases are in force.
    pub(super) effective: NaiveDate,
}

pub(super) fn issued(plan: &Plan, known: &Known<'_>, today: NaiveDate, mark_drafts: bool) -> Issued {
    let draft = mark_drafts && (known.date.is_none() || known.number.is_none());
    let dating = known.date.map_or(Dating::ByHand { today, draft }, Dating::On);
    let default = format!("{}-{}", known.kind.abbreviation(), known.short);
    let symbol = known.paper.and_then(|paper| paper.symbol.as_ref()).map_or(default, |symbol| symbol.value.clone());
    let number = numbered(known.number, &symbol);
    let dated = known.date.map_or_else(|| blank_date(today, plan.year), text::date_in_words);
    Issued {
        frame: frame(plan, dating, known.kind, known.paper),
        citation: format!("{} {dated}", number.replacen("Số:", "số", 1)),
        number,
        bases: plan.bases_on(known.effective, known.kind.id()).map(|basis| basis.text.clone()).collect(),
        recipients: known.paper.and_then(|paper| paper.recipients.as_ref()).map(|r| list(r)).unwrap_or_default(),
    }
}

/// What stands between semicolons or on lines of its own.
pub(super) fn list(text: &str) -> Vec<String> {
    text.split([';', '\n']).map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// The federation's abbreviation in symbols, as its plan's number ends: `LĐLĐ` of `41/KH-LĐLĐ`.
pub(super) fn short(plan: &Plan) -> &str {
    plan.number.rsplit(['-', '/']).next().unwrap_or(&plan.number)
}
