//! The plan file and the document's row of sheet VĂN BẢN → what every document of the federation carries.

use super::super::frame::blank_date;
use super::super::number::numbered;
use super::sheet::{Book, Sheet};
use super::signature::Signature;
use crate::check::decision::signing;
use crate::kind::Kind;
use crate::plan::Plan;
use crate::source::located::Located;
use crate::source::record::Paper;
use crate::text;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// Khung chung của mọi văn bản của công đoàn cấp trên.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct FederationFrame {
    /// Cơ quan ban hành.
    #[serde(rename = "co_quan")]
    issuer: String,
    /// Cơ quan chủ quản.
    #[serde(rename = "chu_quan")]
    parent: String,
    /// Số, ký hiệu của kế hoạch.
    #[serde(rename = "so_ke_hoach")]
    plan_number: String,
    /// Trích dẫn kế hoạch: `Kế hoạch số … ngày … của … về …`.
    #[serde(rename = "trich_dan")]
    citation: String,
    /// `Long Biên, ngày 25 tháng 12 năm 2024`.
    #[serde(rename = "noi_ngay")]
    place_date: String,
    /// `Số: 05/TH-LĐLĐ`, khi trang VĂN BẢN ghi số cho loại văn bản không bắt buộc đánh số.
    #[serde(rename = "so_van_ban")]
    given_number: Option<String>,
    /// Văn bản còn để trống ngày và người lập muốn ghi DỰ THẢO.
    #[serde(rename = "du_thao")]
    draft: bool,
    #[serde(flatten)]
    pub(super) signature: Signature,
    /// Năm thi đua.
    #[serde(rename = "nam")]
    year: i32,
}

/// When a document is dated.
#[derive(Clone, Copy, Debug)]
pub(super) enum Dating {
    /// On this day.
    On(NaiveDate),
    /// By hand after signing; made on `today`.
    ByHand {
        /// The day of making.
        today: NaiveDate,
        /// Whether it is marked as a draft.
        draft: bool,
    },
}

impl FederationFrame {
    /// The plan, cited: `Kế hoạch số … ngày … của … về …`.
    pub(super) fn citation(&self) -> &str {
        &self.citation
    }

    /// The year of the emulation.
    pub(super) fn year(&self) -> i32 {
        self.year
    }

    /// The workbook of a paper with this frame.
    pub(super) fn book(&self, title: &str, subject: String, sheets: Vec<Sheet>) -> Book {
        Book {
            issuer: self.issuer.clone(),
            draft: self.draft,
            title: title.to_owned(),
            subject,
            sheets,
            place_date: self.place_date.clone(),
            signed_as: self.signature.lines(),
            signatory: self.signature.name.clone(),
        }
    }
}

/// The frame of a document. `paper`: its row of sheet VĂN BẢN, which goes before the plan and before `dating`.
pub(super) fn frame(plan: &Plan, dating: Dating, kind: Kind, paper: Option<&Paper>) -> FederationFrame {
    let dating = paper.and_then(|paper| paper.date.as_ref()).map_or(dating, |date| Dating::On(date.value));
    let given = |part: fn(&Paper) -> Option<&Located<String>>| paper.and_then(part).map(|cell| cell.value.as_str());
    let symbol = given(|paper| paper.symbol.as_ref()).map_or_else(|| symbol(plan, kind), str::to_owned);
    let place = given(|paper| paper.place.as_ref()).unwrap_or(&plan.place);
    let (date, draft) = match dating {
        Dating::On(date) => (text::date_in_words(date), false),
        Dating::ByHand { today, draft } => (blank_date(today, plan.year), draft),
    };
    let (number, issued) = (&plan.number, text::date_in_words(plan.date));
    let subject = text::lower_first(&plan.subject);
    FederationFrame {
        issuer: plan.issuer.clone(),
        parent: plan.parent.clone(),
        plan_number: number.clone(),
        citation: format!("Kế hoạch số\u{a0}{number} {issued} của {} về {subject}", plan.issuer),
        place_date: format!("{place}, {date}"),
        given_number: given(|paper| paper.number.as_ref()).map(|number| numbered(Some(number.trim()), &symbol)),
        draft,
        signature: signing(&plan.signatory, paper).into(),
        year: plan.year,
    }
}

/// The symbol of a document of the federation: `BC-LĐLĐ`, with what the plan's own number says of the organ.
pub(super) fn symbol(plan: &Plan, kind: Kind) -> String {
    let organ = plan.number.split_once('/').and_then(|(_, symbol)| symbol.split_once('-')).map(|(_, organ)| organ);
    [Some(kind.abbreviation()), organ]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}
