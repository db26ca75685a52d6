//! The lists (*danh sách*) of initiatives and of awards already held.

use super::frame::{Frame, Sources, frame};
use crate::source::located::Located;
use crate::source::record::{AwardClass, Initiative, PastAward};
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;

/// Danh sách sáng kiến.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct InitiativeList {
    #[serde(flatten)]
    pub frame: Frame,
    /// Các sáng kiến.
    #[serde(rename = "sang_kien")]
    pub entries: Vec<InitiativeRow>,
    /// Có sáng kiến đã dùng để xét.
    #[serde(rename = "co_da_dung")]
    pub any_used: bool,
    /// Số sáng kiến.
    #[serde(rename = "so_luong")]
    pub count: String,
    /// Tổng giá trị làm lợi, đồng; không có nếu không sáng kiến nào ghi.
    #[serde(rename = "tong_lam_loi")]
    pub benefit: Option<String>,
}

/// Một sáng kiến.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct InitiativeRow {
    /// Thứ tự.
    #[serde(rename = "tt")]
    mark: String,
    /// Tên.
    #[serde(rename = "ten")]
    name: String,
    /// Tác giả.
    #[serde(rename = "tac_gia")]
    author: String,
    /// Đồng tác giả.
    #[serde(rename = "dong_tac_gia")]
    co_authors: Option<String>,
    /// Ngày áp dụng.
    #[serde(rename = "ngay_ap_dung")]
    applied: String,
    /// Cấp công nhận.
    #[serde(rename = "cap")]
    level: String,
    /// Số, ngày của quyết định công nhận; cơ quan công nhận.
    #[serde(rename = "quyet_dinh")]
    decision: String,
    /// Tỷ lệ đóng góp của các tác giả.
    #[serde(rename = "ty_le_dong_gop")]
    shares: Option<String>,
    /// Danh hiệu, hình thức đã dùng sáng kiến này để xét.
    #[serde(rename = "da_dung")]
    used_for: String,
    /// Giá trị làm lợi, đồng.
    #[serde(rename = "lam_loi")]
    benefit: String,
    /// Hiệu quả.
    #[serde(rename = "hieu_qua")]
    effect: String,
}

/// Danh sách khen thưởng đã có.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct AwardsHeldList {
    #[serde(flatten)]
    pub frame: Frame,
    /// Của cá nhân.
    #[serde(rename = "ca_nhan")]
    pub persons: Vec<AwardRow>,
    /// Của tập thể.
    #[serde(rename = "tap_the")]
    pub collectives: Vec<AwardRow>,
    /// Số lượt khen thưởng.
    #[serde(rename = "so_luong")]
    pub count: String,
}

/// Một lần khen thưởng.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct AwardRow {
    /// Thứ tự.
    #[serde(rename = "tt")]
    mark: String,
    /// Cá nhân hoặc tập thể.
    #[serde(rename = "doi_tuong")]
    subject: String,
    /// Năm.
    #[serde(rename = "nam_khen")]
    year: String,
    /// `Danh hiệu thi đua` hoặc `Hình thức khen thưởng`.
    #[serde(rename = "loai")]
    class: String,
    /// Tên danh hiệu, hình thức.
    #[serde(rename = "ten")]
    name: String,
    /// Số quyết định.
    #[serde(rename = "so")]
    decision: String,
    /// Ngày quyết định.
    #[serde(rename = "ngay")]
    decided: String,
    /// Cơ quan ban hành.
    #[serde(rename = "co_quan")]
    issuer: String,
}

pub(super) fn initiative_list(sources: &Sources<'_>) -> InitiativeList {
    let initiatives = &sources.book.initiatives;
    let benefits = || initiatives.iter().filter_map(|i| i.benefit.as_ref()).map(|b| b.value);
    InitiativeList {
        frame: frame(sources),
        entries: initiatives.iter().enumerate().map(initiative_row).collect(),
        any_used: initiatives.iter().any(|i| i.used_for.is_some()),
        count: text::count(initiatives.len() as u64),
        benefit: benefits().next().map(|_| amount(benefits().fold(0, u64::saturating_add))),
    }
}

fn initiative_row((place, initiative): (usize, &Initiative)) -> InitiativeRow {
    let own = |v: &Option<Located<String>>| v.as_ref().map(|v| v.value.clone());
    let number = own(&initiative.decision).map(|number| format!("Số\u{a0}{number}"));
    let date = initiative.decided.as_ref().map(|d| format!("ngày\u{a0}{}", text::short_date(d.value)));
    let issuer = own(&initiative.recognised_by).map(|issuer| format!("của {issuer}"));
    InitiativeRow {
        mark: (place + 1).to_string(),
        name: initiative.name.value.clone(),
        author: initiative.author.value.clone(),
        co_authors: own(&initiative.co_authors),
        applied: initiative.applied.as_ref().map(|d| text::short_date(d.value)).unwrap_or_default(),
        level: own(&initiative.level).unwrap_or_default(),
        shares: own(&initiative.shares),
        used_for: own(&initiative.used_for).unwrap_or_default(),
        decision: [number, date, issuer].into_iter().flatten().collect::<Vec<_>>().join(" "),
        benefit: initiative.benefit.as_ref().map(|b| amount(b.value)).unwrap_or_default(),
        effect: own(&initiative.effect).unwrap_or_default(),
    }
}

/// An amount of money: `6.000.000`, without the leading zero of counts.
fn amount(dong: u64) -> String {
    if dong < 10 { dong.to_string() } else { text::count(dong) }
}

pub(super) fn awards_held_list(sources: &Sources<'_>) -> AwardsHeldList {
    let book = sources.book;
    let (collectives, persons): (Vec<&PastAward>, Vec<&PastAward>) =
        book.past_awards.iter().partition(|a| book.collective(&a.subject).is_some());
    AwardsHeldList {
        frame: frame(sources),
        persons: persons.into_iter().enumerate().map(award_row).collect(),
        collectives: collectives.into_iter().enumerate().map(award_row).collect(),
        count: text::count(book.past_awards.len() as u64),
    }
}

fn award_row((place, award): (usize, &PastAward)) -> AwardRow {
    AwardRow {
        mark: (place + 1).to_string(),
        subject: award.subject.value.clone(),
        year: award.year.to_string(),
        class: match award.class.value {
            AwardClass::Title => "Danh hiệu thi đua",
            AwardClass::Form => "Hình thức khen thưởng",
        }
        .to_owned(),
        name: award.name.value.clone(),
        decision: award.decision.value.clone(),
        decided: text::short_date(award.decided.value),
        issuer: award.issuer.value.clone(),
    }
}
