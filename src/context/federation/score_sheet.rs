//! The points of a cluster's units → the sheet the cluster signs, criterion by criterion.

use super::super::{Draft, Numbering};
use super::arrangement::short_name;
use super::figure::Figure;
use super::frame::{Dating, FederationFrame, frame};
use super::scored::{cluster, period};
use super::summary::Roll;
use crate::kind::Kind;
use crate::plan::{Plan, Scoring};
use crate::scoring::{Extra, Item, Sheet, UnitScore};
use crate::source::record::Paper;
use crate::text;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// Bảng chấm điểm thi đua của một cụm.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ScoreSheet {
    #[serde(flatten)]
    pub(super) frame: FederationFrame,
    /// Tên cụm thi đua.
    #[serde(rename = "cum")]
    pub(super) cluster: String,
    /// Đơn vị có cụm: cụm trưởng ký bảng; không có cụm thì liên đoàn ký.
    #[serde(rename = "co_cum")]
    pub(super) clustered: bool,
    /// Kỳ chấm điểm: `đợt 1 năm 2025`, `năm 2025`.
    #[serde(rename = "ky")]
    pub(super) period: String,
    /// Các đơn vị.
    #[serde(rename = "don_vi")]
    pub(super) units: Vec<UnitView>,
    /// Cách tính điểm, mỗi câu một đoạn.
    #[serde(rename = "cach_tinh")]
    pub(super) method: Vec<String>,
    /// Đơn vị của cụm chưa được chấm điểm, thành một câu.
    #[serde(rename = "chua_cham")]
    pub(super) unscored: String,
    /// The most that bonuses bring in all.
    #[serde(skip)]
    pub(super) bonus_all: u32,
}

/// Một đơn vị.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct UnitView {
    /// Tên.
    #[serde(rename = "ten")]
    pub(super) name: String,
    /// Các dòng: nhóm tiêu chí, tiêu chí, điểm ngoài tiêu chí, tổng điểm.
    #[serde(rename = "dong")]
    pub(super) rows: Vec<Row>,
}

/// Một dòng của bảng.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub(super) struct Row {
    /// Dòng đứng đầu một nhóm, in đậm.
    #[serde(rename = "dau_nhom")]
    pub(super) leads: bool,
    /// Dòng tổng điểm, in đậm.
    #[serde(rename = "dam")]
    pub(super) sum: bool,
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub(super) mark: String,
    /// Nội dung, tiêu chí.
    #[serde(rename = "noi_dung")]
    pub(super) name: String,
    /// Điểm tối đa, kế hoạch, thực hiện, điểm tự chấm, điểm cụm chấm, điểm thưởng, điểm trừ, tổng.
    #[serde(rename = "so_lieu")]
    pub(super) figures: Vec<Figure>,
    /// Minh chứng, lý do.
    #[serde(rename = "minh_chung")]
    pub(super) evidence: String,
}

pub(super) fn drafts(plan: &Plan, roll: &Roll, today: NaiveDate, dating: Dating) -> Vec<Draft> {
    let draft = |sheet: &Sheet| {
        let paper = score_sheet(plan, sheet, dating, roll.paper(Kind::ScoreSheet, sheet.period));
        let context = serde_json::to_value(&paper).ok()?;
        let subject = Some(cluster(sheet));
        let date = roll.day(Kind::ScoreSheet, sheet.period, today);
        let numbering = Numbering::default();
        Some(Draft {
            kind: Kind::ScoreSheet,
            phase: sheet.period,
            subject,
            date,
            numbering,
            context,
            book: Some(paper.book()),
        })
    };
    roll.scores.iter().filter_map(draft).collect()
}

fn score_sheet(plan: &Plan, sheet: &Sheet, dating: Dating, paper: Option<&Paper>) -> ScoreSheet {
    ScoreSheet {
        frame: frame(plan, dating, Kind::ScoreSheet, paper),
        cluster: cluster(sheet),
        clustered: !sheet.cluster.is_empty(),
        period: period(sheet.period, plan.year),
        units: sheet.units.iter().map(|unit| UnitView { name: unit.name.clone(), rows: rows(unit) }).collect(),
        method: method(&plan.scoring, sheet),
        unscored: sheet.unscored.iter().map(|name| short_name(name)).collect::<Vec<_>>().join("; "),
        bonus_all: plan.scoring.bonus_all,
    }
}

/// Criteria under their headings, what is beside them, and the sum.
fn rows(unit: &UnitScore) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut heading = None;
    let mut groups = 1..;
    for (number, item) in (1..).zip(&unit.items) {
        if item.heading != heading {
            heading.clone_from(&item.heading);
            if let Some(name) = &heading {
                // 1 above 1.1 and 1.2.
                let above = item.mark.as_ref().and_then(|mark| mark.split_once('.')).map(|(whole, _)| whole.to_owned());
                let roman = groups.next().map(text::roman).unwrap_or_default();
                rows.push(leading(above.unwrap_or(roman), name));
            }
        }
        rows.push(of_item(number, item));
    }
    if !unit.extras.is_empty() {
        rows.push(leading(String::new(), "Điểm thưởng, điểm trừ ngoài tiêu chí"));
        rows.extend(unit.extras.iter().map(of_extra));
    }
    rows.push(sum(unit));
    rows
}

fn leading(mark: String, name: &str) -> Row {
    Row { leads: true, mark, name: name.to_owned(), ..Row::default() }
}

fn of_item(place: usize, item: &Item) -> Row {
    let grade = item.grade.map_or(Figure::Blank, |grade| Figure::Grade(char::from(b'A' + grade as u8)));
    Row {
        mark: item.mark.clone().unwrap_or_else(|| place.to_string()),
        name: item.name.clone(),
        figures: vec![
            Figure::Points(item.most),
            item.planned.into(),
            item.done.map_or(grade, Figure::Points),
            item.own.into(),
            item.points.into(),
            Figure::Few(item.bonus),
            Figure::Few(item.deduction),
            item.points.map(|_| item.total()).into(),
        ],
        evidence: [&item.evidence, &item.reason].into_iter().flatten().cloned().collect::<Vec<_>>().join("; "),
        ..Row::default()
    }
}

fn of_extra(extra: &Extra) -> Row {
    let given = [Figure::Few(extra.bonus), Figure::Few(extra.deduction)];
    let total = Figure::Points(extra.bonus - extra.deduction);
    Row {
        name: extra.reason.clone(),
        figures: [Figure::Blank; 5].into_iter().chain(given).chain([total]).collect(),
        evidence: extra.evidence.clone().unwrap_or_default(),
        ..Row::default()
    }
}

fn sum(unit: &UnitScore) -> Row {
    let own: Option<f64> = unit.items.iter().map(|item| item.own).sum();
    let most: f64 = unit.items.iter().map(|item| item.most).sum();
    Row {
        sum: true,
        name: "TỔNG ĐIỂM".to_owned(),
        figures: vec![
            Figure::Points(most),
            Figure::Blank,
            Figure::Blank,
            own.into(),
            Figure::Points(unit.points),
            Figure::Few(unit.bonus),
            Figure::Few(unit.deduction),
            Figure::Points(unit.total),
        ],
        evidence: if unit.bonus_cut {
            "Điểm thưởng tính đến mức tối đa".to_owned()
        } else {
            String::new()
        },
        ..Row::default()
    }
}

/// How the points come about, in words.
fn method(scoring: &Scoring, sheet: &Sheet) -> Vec<String> {
    let mut said = vec![
        "Tiêu chí định lượng: điểm = thực hiện/kế hoạch × điểm tối đa (tiêu chí càng thấp càng tốt thì lấy kế hoạch/thực hiện), không quá điểm tối đa; tiêu chí định tính chấm theo mức. Điểm cụm chấm được dùng để tính tổng; cụm không chấm riêng thì dùng điểm tính theo cách này.".to_owned(),
    ];
    if scoring.bonus_rate > 0 && scoring.bonus_each > 0 {
        said.push(format!(
            "Điểm thưởng: mỗi 1% vượt kế hoạch được thưởng {}% điểm tối đa của tiêu chí, mỗi tiêu chí không quá {}%, tất cả không quá {} điểm.",
            scoring.bonus_rate, scoring.bonus_each, scoring.bonus_all
        ));
    }
    if sheet.units.iter().any(|unit| unit.items.iter().any(|item| item.points.is_none())) {
        said.push("Ô điểm để trống là tiêu chí chưa được chấm, tính là 0 điểm.".to_owned());
    }
    said
}
