//! The units' registrations → one table by group and cluster, with sums.

use super::arrangement::{clusters, groups, short_name};
use super::figure::{Figure, Launch, WithWomen};
use super::frame::{Dating, FederationFrame, frame};
use super::sheet::Rank;
use super::summary::{Figures, Roll, UnitSummary};
use super::titles::{TitleColumn, columns};
use crate::kind::Kind;
use crate::plan::Plan;
use crate::text;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// As many titles of persons as a table on a page's long side bears.
const PERSON_TITLES: usize = 10;
/// As many titles of collectives.
const COLLECTIVE_TITLES: usize = 7;

/// Tổng hợp đăng ký thi đua.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct RegistrationTotals {
    #[serde(flatten)]
    pub(super) frame: FederationFrame,
    /// Số đơn vị có trong số liệu.
    #[serde(rename = "so_don_vi")]
    pub(super) units: String,
    /// Danh hiệu cá nhân.
    #[serde(rename = "danh_hieu_ca_nhan")]
    pub(super) person_titles: Vec<TitleColumn>,
    /// Danh hiệu tập thể.
    #[serde(rename = "danh_hieu_tap_the")]
    pub(super) collective_titles: Vec<TitleColumn>,
    /// Số các đợt.
    #[serde(rename = "dot")]
    pub(super) phases: Vec<u32>,
    /// Số cột danh hiệu cá nhân, danh hiệu tập thể, đợt.
    #[serde(flatten)]
    spans: Spans,
    /// Các dòng: khối, cụm, đơn vị, tổng cộng.
    #[serde(rename = "dong")]
    pub(super) rows: Vec<Row>,
    /// Giải thích chữ viết tắt, thành một câu.
    #[serde(rename = "chu_giai")]
    pub(super) meanings: String,
    /// Đơn vị chưa đăng ký, đơn vị không có trong số liệu.
    #[serde(rename = "thieu")]
    pub(super) lacking: Vec<Lacking>,
    /// Có đơn vị không có trong số liệu: `02`.
    #[serde(rename = "so_bi_loai")]
    pub(super) left_out: Option<String>,
}

/// Các ô tiêu đề chung phủ bao nhiêu cột.
#[derive(Debug, Serialize, JsonSchema)]
struct Spans {
    /// Danh hiệu cá nhân.
    #[serde(rename = "so_cot_ca_nhan")]
    persons: usize,
    /// Danh hiệu tập thể.
    #[serde(rename = "so_cot_tap_the")]
    collectives: usize,
    /// Đợt.
    #[serde(rename = "so_dot")]
    phases: usize,
}

/// Một dòng của bảng.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Row {
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub(super) mark: String,
    /// Khối, cụm hoặc đơn vị.
    #[serde(rename = "ten")]
    pub(super) name: String,
    /// Dòng cộng, in đậm.
    #[serde(rename = "dam")]
    pub(super) sum: bool,
    /// Which rows it sums up.
    #[serde(skip)]
    pub(super) rank: Rank,
    /// Tổng số CNVCLĐ (nữ).
    #[serde(rename = "cnvcld")]
    pub(super) workers: WithWomen,
    /// Tổng số đoàn viên (nữ).
    #[serde(rename = "doan_vien")]
    pub(super) members: WithWomen,
    /// Số người đăng ký.
    #[serde(rename = "so_nguoi")]
    pub(super) persons: Figure,
    /// Số người theo từng danh hiệu.
    #[serde(rename = "ca_nhan")]
    pub(super) by_person_title: Vec<Figure>,
    /// Tỷ lệ đăng ký, %.
    #[serde(rename = "ty_le")]
    pub(super) share: Figure,
    /// Số tập thể đăng ký.
    #[serde(rename = "so_tap_the")]
    pub(super) collectives: Figure,
    /// Số tập thể theo từng danh hiệu.
    #[serde(rename = "tap_the")]
    pub(super) by_collective_title: Vec<Figure>,
    /// Ngày phát động từng đợt.
    #[serde(rename = "phat_dong")]
    #[schemars(with = "Vec<String>")]
    pub(super) launches: Vec<Launch>,
    /// Ghi chú.
    #[serde(rename = "ghi_chu")]
    pub(super) note: String,
}

/// Một đơn vị chưa đăng ký hoặc không có trong số liệu.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Lacking {
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub(super) mark: String,
    /// Tên.
    #[serde(rename = "ten")]
    pub(super) name: String,
    /// Lý do.
    #[serde(rename = "ly_do")]
    pub(super) reason: String,
}

pub(super) fn registration_totals(plan: &Plan, roll: &Roll, today: NaiveDate, draft: bool) -> RegistrationTotals {
    let all = Figures::sum(roll.units.iter().map(|unit| &unit.figures));
    let person_titles = columns(plan, &all.person_titles, PERSON_TITLES);
    let collective_titles = columns(plan, &all.collective_titles, COLLECTIVE_TITLES);
    let table = Table { plan, person_titles: &person_titles, collective_titles: &collective_titles };
    let rows = table.rows(roll, &all);
    let meanings = person_titles.iter().chain(&collective_titles).map(|c| c.meaning.as_str());
    let meanings: Vec<&str> = meanings.filter(|meaning| !meaning.is_empty()).collect();
    RegistrationTotals {
        frame: frame(
            plan,
            Dating::ByHand { today, draft },
            Kind::RegistrationTotals,
            roll.paper(Kind::RegistrationTotals, None),
        ),
        units: text::count(roll.units.len() as u64),
        phases: plan.phases.iter().map(|phase| phase.number).collect(),
        spans: Spans { persons: person_titles.len(), collectives: collective_titles.len(), phases: plan.phases.len() },
        rows,
        meanings: meanings.join("; "),
        lacking: lacking(roll),
        left_out: roll.count_left_out(),
        person_titles,
        collective_titles,
    }
}

fn lacking(roll: &Roll) -> Vec<Lacking> {
    let idle = roll.units.iter().filter(|unit| !unit.registered());
    let idle = idle.map(|unit| (&unit.name, "chưa đăng ký"));
    let listed = idle.chain(roll.left_out()).enumerate();
    listed
        .map(|(n, (name, reason))| Lacking { mark: (n + 1).to_string(), name: name.clone(), reason: reason.to_owned() })
        .collect()
}

struct Table<'a> {
    plan: &'a Plan,
    person_titles: &'a [TitleColumn],
    collective_titles: &'a [TitleColumn],
}

impl Table<'_> {
    /// Group by group, cluster by cluster, each led by its sum; the grand total last.
    fn rows(&self, roll: &Roll, all: &Figures) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut number = 0;
        for (place, (group, units)) in groups(self.plan, roll).into_iter().enumerate() {
            rows.push(self.sum(text::roman(place + 1), &group, &units, Rank::Group));
            for (cluster, units) in clusters(&units) {
                rows.push(self.sum(String::new(), cluster, &units, Rank::Part));
                for unit in units {
                    number += 1;
                    rows.push(self.unit(number, unit));
                }
            }
        }
        rows.push(self.row(String::new(), "TỔNG CỘNG".to_owned(), all, Rank::Total));
        rows
    }

    fn sum(&self, mark: String, name: &str, units: &[&UnitSummary], rank: Rank) -> Row {
        let name = format!("{name} ({} đơn vị)", text::count(units.len() as u64));
        self.row(mark, name, &Figures::sum(units.iter().map(|unit| &unit.figures)), rank)
    }

    fn unit(&self, number: usize, unit: &UnitSummary) -> Row {
        let launch = |phase| Launch { day: unit.launches.get(phase).copied(), year: self.plan.year };
        Row {
            launches: self.plan.phases.iter().map(|phase| launch(&phase.number)).collect(),
            note: if unit.registered() { String::new() } else { "Chưa đăng ký".to_owned() },
            ..self.row(number.to_string(), short_name(&unit.name).to_owned(), &unit.figures, Rank::Item)
        }
    }

    fn row(&self, mark: String, name: String, figures: &Figures, rank: Rank) -> Row {
        let no_launch = Launch { day: None, year: self.plan.year };
        let by_title =
            |columns: &[TitleColumn], counts| columns.iter().map(|c| Figure::Count(c.count(counts))).collect();
        Row {
            mark,
            name,
            sum: rank < Rank::Item,
            rank,
            workers: WithWomen(figures.workers, figures.women_workers),
            members: WithWomen(figures.members, figures.women_members),
            persons: Figure::Count(figures.persons),
            by_person_title: by_title(self.person_titles, &figures.person_titles),
            share: Figure::Share(figures.persons, figures.workers),
            collectives: Figure::Count(figures.collectives),
            by_collective_title: by_title(self.collective_titles, &figures.collective_titles),
            launches: vec![no_launch; self.plan.phases.len()],
            note: String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::award_counts::AwardCounts;
    use super::*;
    use crate::plan::built_in;
    use std::collections::BTreeMap;

    fn unit(name: &str, group: usize, cluster: Option<&str>, persons: u64) -> UnitSummary {
        UnitSummary {
            name: name.to_owned(),
            group,
            cluster: cluster.map(str::to_owned),
            figures: Figures {
                workers: 10,
                persons,
                person_titles: BTreeMap::from([(0, persons)]),
                ..Figures::default()
            },
            launches: BTreeMap::new(),
            awards: AwardCounts::default(),
            proposals: Vec::new(),
            phases: BTreeMap::new(),
        }
    }

    #[test]
    fn units_stand_by_group_and_cluster_and_the_missing_are_named() {
        let (plan, _) = built_in().into_result().unwrap();
        let units = vec![
            unit("A", 0, Some("Cụm 10"), 5),
            unit("B", 1, None, 10),
            unit("C", 0, Some("Cụm 9"), 0),
            unit("D", 0, None, 1),
        ];
        let roll = Roll { units, missing: vec!["E".to_owned()], ..Roll::default() };
        let seen = registration_totals(&plan, &roll, plan.date, false);
        let names: Vec<&str> = seen.rows.iter().map(|r| r.name.as_str()).collect();
        let expected = [
            "Khối hành chính, sự nghiệp (01 đơn vị)",
            "Chưa ghi cụm thi đua (01 đơn vị)",
            "B",
            "Khối doanh nghiệp (03 đơn vị)",
            "Cụm 9 (01 đơn vị)",
            "C",
            "Cụm 10 (01 đơn vị)",
            "A",
            "Chưa ghi cụm thi đua (01 đơn vị)",
            "D",
            "TỔNG CỘNG",
        ];
        assert_eq!(names, expected);
        let total = seen.rows.last().unwrap();
        let figures = (total.workers, total.persons, total.share);
        assert_eq!(figures, (WithWomen(40, 0), Figure::Count(16), Figure::Share(16, 40)));
        let lacking: Vec<&str> = seen.lacking.iter().map(|l| l.name.as_str()).collect();
        assert_eq!((lacking, seen.left_out.as_deref()), (vec!["C", "E"], Some("01")));
    }
}
