//! The points of all units → their ranks, cluster by cluster.

use super::super::{Draft, Numbering};
use super::arrangement::short_name;
use super::figure::Figure;
use super::frame::{Dating, FederationFrame, frame};
use super::scored::{cluster, period};
use super::summary::Roll;
use crate::kind::Kind;
use crate::plan::{Plan, Subject};
use crate::scoring::{Sheet, UnitScore, ranks};
use crate::text::alike;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// How wide a rank in words and a proposal may become that are written by hand, in spaces.
const ROOM: (usize, usize) = (18, 36);

/// Bảng xếp hạng thi đua.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Ranking {
    #[serde(flatten)]
    pub(super) frame: FederationFrame,
    /// Kỳ xếp hạng: `đợt 1 năm 2025`, `năm 2025`.
    #[serde(rename = "ky")]
    pub(super) period: String,
    /// Các cụm.
    #[serde(rename = "cum")]
    pub(super) clusters: Vec<Cluster>,
    /// Kế hoạch có mức điểm của từng xếp loại.
    #[serde(rename = "co_xep_loai")]
    pub(super) banded: bool,
    /// Có đơn vị bằng điểm nhau.
    #[serde(rename = "co_dong_hang")]
    pub(super) tied: bool,
    /// Có đơn vị còn tiêu chí chưa chấm.
    #[serde(rename = "chua_du")]
    pub(super) incomplete: bool,
}

/// Một cụm.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Cluster {
    /// Tên cụm, in hoa.
    #[serde(rename = "ten")]
    pub(super) name: String,
    /// Các đơn vị, từ hạng cao nhất.
    #[serde(rename = "don_vi")]
    pub(super) units: Vec<Ranked>,
    /// Đơn vị chưa được chấm điểm, thành một câu.
    #[serde(rename = "chua_cham")]
    pub(super) unscored: String,
}

/// Một đơn vị.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Ranked {
    /// Hạng.
    #[serde(rename = "hang")]
    pub(super) rank: usize,
    /// Tên.
    #[serde(rename = "ten")]
    pub(super) name: String,
    /// Tổng điểm.
    #[serde(rename = "tong")]
    pub(super) total: Figure,
    /// Xếp loại; khoảng trống để ghi tay nếu kế hoạch không có.
    #[serde(rename = "xep_loai")]
    pub(super) band: String,
    /// Đề nghị khen thưởng; khoảng trống để ghi tay nếu không có.
    #[serde(rename = "de_nghi")]
    pub(super) proposal: String,
}

/// One document per period.
pub(super) fn drafts(plan: &Plan, roll: &Roll, today: NaiveDate, dating: Dating) -> Vec<Draft> {
    let draft = |sheets: &[Sheet]| {
        let phase = sheets.first()?.period;
        let paper = ranking(plan, roll, sheets, phase, dating);
        let context = serde_json::to_value(&paper).ok()?;
        let date = roll.day(Kind::Ranking, phase, today);
        let numbering = Numbering::default();
        Some(Draft { kind: Kind::Ranking, phase, subject: None, date, numbering, context, book: Some(paper.book()) })
    };
    roll.scores.chunk_by(|a, b| a.period == b.period).filter_map(draft).collect()
}

fn ranking(plan: &Plan, roll: &Roll, sheets: &[Sheet], phase: Option<u32>, dating: Dating) -> Ranking {
    let open = |unit: &UnitScore| unit.items.iter().any(|item| item.points.is_none());
    let tied = |sheet: &Sheet| {
        let ranks = ranks(&sheet.units);
        ranks.windows(2).any(|pair| pair[0].0 == pair[1].0)
    };
    Ranking {
        frame: frame(plan, dating, Kind::Ranking, roll.paper(Kind::Ranking, phase)),
        period: period(phase, plan.year),
        clusters: sheets.iter().map(|sheet| view(plan, roll, sheet)).collect(),
        banded: !plan.scoring.bands.is_empty(),
        tied: sheets.iter().any(tied),
        incomplete: sheets.iter().flat_map(|sheet| &sheet.units).any(open),
    }
}

fn view(plan: &Plan, roll: &Roll, sheet: &Sheet) -> Cluster {
    let ranked = |(rank, unit): (usize, &UnitScore)| Ranked {
        rank,
        name: short_name(&unit.name).to_owned(),
        total: Figure::Points(unit.total),
        band: plan.scoring.band(unit.total).map_or_else(|| "\u{a0}".repeat(ROOM.0), str::to_owned),
        proposal: Some(proposal(plan, roll, sheet, unit))
            .filter(|said| !said.is_empty())
            .unwrap_or_else(|| "\u{a0}".repeat(ROOM.1)),
    };
    Cluster {
        name: cluster(sheet).to_uppercase(),
        units: ranks(&sheet.units).into_iter().map(ranked).collect(),
        unscored: sheet.unscored.iter().map(|name| short_name(name)).collect::<Vec<_>>().join("; "),
    }
}

/// The awards of sheet KHEN THƯỞNG for the unit itself.
fn proposal(plan: &Plan, roll: &Roll, sheet: &Sheet, unit: &UnitScore) -> String {
    let rows = roll.book.iter().flat_map(|book| book.awards_of(sheet.period));
    let own = rows.filter(|row| row.class.value == Subject::Collective && alike(&row.subject, &unit.name));
    let name =
        |typed: &str| plan.award(typed, Subject::Collective).map_or_else(|| typed.to_owned(), |a| a.name.clone());
    let mut said: Vec<String> = own.map(|row| name(&row.award)).collect();
    if unit.barred {
        said.push("Không đề nghị cờ thi đua, bằng khen: người đứng đầu bị kỷ luật".to_owned());
    }
    said.join("; ")
}
