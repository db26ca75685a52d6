//! Criteria and scores → for each period and cluster a sheet of what its units got, and their ranks.

use super::Facts;
use super::points::{Outturn, bonus, points, rounded};
use crate::check::is_serious;
use crate::source::record::{Criterion, Grade, Score, UnitRow};
use crate::text::{alike, fold, short_date};
use std::cmp::Ordering;

/// The units of one cluster in one period.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The phase; `None`: the whole year.
    pub period: Option<u32>,
    /// The cluster; empty where units are in none.
    pub cluster: String,
    /// Its units, in the order of sheet ĐƠN VỊ.
    pub units: Vec<UnitScore>,
    /// Names of those that nobody scored.
    pub unscored: Vec<String>,
}

/// What one unit got.
#[derive(Clone, Debug)]
pub struct UnitScore {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Criterion by criterion.
    pub items: Vec<Item>,
    /// What was given or taken for no criterion.
    pub extras: Vec<Extra>,
    /// Points for the criteria.
    pub points: f64,
    /// Points above them, the limit for all regarded.
    pub bonus: f64,
    /// Whether that limit took something away.
    pub bonus_cut: bool,
    /// Points taken.
    pub deduction: f64,
    /// All in all.
    pub total: f64,
    /// Whether the head was disciplined so that the unit gets no flag and no merit.
    pub barred: bool,
}

/// One criterion of one unit.
#[derive(Clone, Debug)]
pub struct Item {
    /// Nhóm.
    pub heading: Option<String>,
    /// TT.
    pub mark: Option<String>,
    /// Tiêu chí.
    pub name: String,
    /// Điểm tối đa.
    pub most: f64,
    /// Kế hoạch.
    pub planned: Option<f64>,
    /// Thực hiện.
    pub done: Option<f64>,
    /// Mức.
    pub grade: Option<Grade>,
    /// Điểm tự chấm.
    pub own: Option<f64>,
    /// The points that count: the cluster's where it gave some, else those of the method; `None`: nobody scored it.
    pub points: Option<f64>,
    /// Điểm thưởng.
    pub bonus: f64,
    /// Điểm trừ.
    pub deduction: f64,
    /// Lý do.
    pub reason: Option<String>,
    /// Minh chứng.
    pub evidence: Option<String>,
}

/// Points given or taken beside the criteria.
#[derive(Clone, Debug)]
pub struct Extra {
    /// What for.
    pub reason: String,
    /// Points given.
    pub bonus: f64,
    /// Points taken.
    pub deduction: f64,
    /// Minh chứng.
    pub evidence: Option<String>,
}

impl Item {
    /// All that the criterion brings.
    pub fn total(&self) -> f64 {
        rounded(self.points.unwrap_or_default() + self.bonus - self.deduction)
    }
}

/// Every sheet: phases before the year, clusters in the order of sheet ĐƠN VỊ, units in none last.
pub(super) fn all(facts: &Facts<'_>) -> Vec<Sheet> {
    let mut periods: Vec<Option<u32>> = facts.book.scores.iter().map(Score::period).collect();
    periods.sort_unstable_by_key(|period| period.unwrap_or(u32::MAX));
    periods.dedup();
    periods.into_iter().flat_map(|period| clusters(facts, period)).collect()
}

fn clusters(facts: &Facts<'_>, period: Option<u32>) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = Vec::new();
    for row in facts.book.unit_rows.iter().filter(|row| scores_of(facts, row, period).next().is_some()) {
        let cluster = row.cluster.as_ref().map_or("", |cluster| cluster.value.as_str());
        let unit = unit_score(facts, row, period);
        match sheets.iter_mut().find(|sheet| alike(&sheet.cluster, cluster)) {
            Some(sheet) => sheet.units.push(unit),
            None => {
                sheets.push(Sheet { period, cluster: cluster.to_owned(), units: vec![unit], unscored: Vec::new() });
            }
        }
    }
    for sheet in sheets.iter_mut().filter(|sheet| !sheet.cluster.is_empty()) {
        let inside = |row: &&UnitRow| row.cluster.as_ref().is_some_and(|cluster| alike(cluster, &sheet.cluster));
        let left = |row: &&UnitRow| scores_of(facts, row, period).next().is_none();
        let rows = facts.book.unit_rows.iter().filter(inside).filter(left);
        sheet.unscored = rows.map(|row| row.name.value.clone()).collect();
    }
    sheets.sort_by_key(|sheet| sheet.cluster.is_empty());
    sheets
}

/// The rows of a unit in a period.
pub(super) fn scores_of<'a>(
    facts: &Facts<'a>,
    row: &'a UnitRow,
    period: Option<u32>,
) -> impl Iterator<Item = &'a Score> {
    let book = facts.book;
    let of_unit = move |score: &&Score| book.unit(&score.unit).is_some_and(|unit| std::ptr::eq(unit, row));
    book.scores.iter().filter(move |score| score.period() == period).filter(of_unit)
}

/// Whether a criterion is for a unit's group.
pub(super) fn concerns(facts: &Facts<'_>, criterion: &Criterion, row: &UnitRow) -> bool {
    let place = |typed: &str| facts.plan.group(typed).map(|group| group.code.as_str());
    criterion.group.as_ref().is_none_or(|group| place(group) == place(&row.group))
}

/// What a unit planned and did for a criterion: as typed, else as it reported of the target that the criterion names.
pub(super) fn result(
    facts: &Facts<'_>,
    row: &UnitRow,
    criterion: &Criterion,
    score: Option<&Score>,
    period: Option<u32>,
) -> Outturn {
    let typed = |pick: fn(&Score) -> &Option<crate::source::located::Located<f64>>| {
        score.and_then(|score| pick(score).as_ref()).map(|figure| figure.value)
    };
    let names = criterion.source.iter().flat_map(|source| source.split([';', '\n']));
    let targets = facts.figures_of(row).map(|unit| unit.targets.as_slice()).unwrap_or_default();
    let mut found = names.filter_map(|name| targets.iter().find(|target| alike(&target.content, name)));
    let reported = found.next().map(|target| target.of(period)).unwrap_or_default();
    Outturn {
        planned: typed(|score| &score.planned).or(reported[0]),
        done: typed(|score| &score.done).or(reported[1]),
        grade: score.and_then(|score| score.grade.as_ref()).map(|grade| grade.value),
    }
}

fn unit_score(facts: &Facts<'_>, row: &UnitRow, period: Option<u32>) -> UnitScore {
    let criteria = facts.book.criteria.iter().filter(|criterion| concerns(facts, criterion, row));
    let items: Vec<Item> = criteria.map(|criterion| item(facts, row, criterion, period)).collect();
    let scores = scores_of(facts, row, period).filter(|score| score.criterion.is_none());
    let mut extras: Vec<Extra> = scores.map(extra).collect();
    extras.extend(late(facts, row, period));
    extras.extend(discipline(facts, row));
    let sum = |values: &mut dyn Iterator<Item = f64>| rounded(values.sum());
    let points = sum(&mut items.iter().filter_map(|item| item.points));
    let given = sum(&mut items.iter().map(|item| item.bonus).chain(extras.iter().map(|extra| extra.bonus)));
    let deduction = sum(&mut items.iter().map(|item| item.deduction).chain(extras.iter().map(|e| e.deduction)));
    let bonus = given.min(f64::from(facts.plan.scoring.bonus_all));
    UnitScore {
        code: row.code.value.clone(),
        name: row.name.value.clone(),
        items,
        extras,
        points,
        bonus,
        bonus_cut: bonus < given,
        deduction,
        total: rounded(points + bonus - deduction),
        barred: row.discipline.as_ref().is_some_and(|form| is_serious(form)),
    }
}

fn item(facts: &Facts<'_>, row: &UnitRow, criterion: &Criterion, period: Option<u32>) -> Item {
    let book = facts.book;
    let of_criterion = |score: &&Score| {
        let meant = score.criterion.as_ref().and_then(|typed| book.criterion(typed));
        meant.is_some_and(|meant| std::ptr::eq(meant, criterion))
    };
    let score = scores_of(facts, row, period).find(of_criterion);
    let result = result(facts, row, criterion, score, period);
    let scoring = &facts.plan.scoring;
    let text = |pick: fn(&Score) -> &Option<crate::source::located::Located<String>>| {
        score.and_then(|score| pick(score).as_ref()).map(|text| text.value.clone())
    };
    let figure = |pick: fn(&Score) -> &Option<crate::source::located::Located<f64>>| {
        score.and_then(|score| pick(score).as_ref()).map(|figure| figure.value)
    };
    Item {
        heading: criterion.heading.as_ref().map(|heading| heading.value.clone()),
        mark: criterion.mark.as_ref().map(|mark| mark.value.clone()),
        name: criterion.name.value.clone(),
        most: criterion.most.value,
        planned: result.planned,
        done: result.done,
        grade: result.grade,
        own: figure(|score| &score.own),
        points: figure(|score| &score.cluster).or_else(|| points(criterion, result, scoring)),
        bonus: figure(|score| &score.bonus).unwrap_or_else(|| bonus(criterion, result, scoring)),
        deduction: figure(|score| &score.deduction).unwrap_or_default(),
        reason: text(|score| &score.reason),
        evidence: text(|score| &score.evidence),
    }
}

fn extra(score: &Score) -> Extra {
    let reason = score.reason.as_ref().map(|reason| reason.value.clone());
    Extra {
        reason: reason.unwrap_or_else(|| "Điểm thưởng chung".to_owned()),
        bonus: score.bonus.as_ref().map(|bonus| bonus.value).unwrap_or_default(),
        deduction: score.deduction.as_ref().map(|deduction| deduction.value).unwrap_or_default(),
        evidence: score.evidence.as_ref().map(|evidence| evidence.value.clone()),
    }
}

/// What reports cost that came after the plan's day: of the phase, of all phases for the year.
fn late<'a>(facts: &'a Facts<'_>, row: &'a UnitRow, period: Option<u32>) -> impl Iterator<Item = Extra> + 'a {
    let phases = facts.plan.phases.iter().filter(move |phase| period.is_none_or(|number| number == phase.number));
    phases.filter_map(|phase| {
        let (due, received) = (phase.report_due?, row.received.get(&phase.number)?.value);
        let days = (received - due).num_days();
        let lost = facts.plan.scoring.lost(days);
        let reason = format!("Nộp báo cáo đợt {} chậm {days} ngày (hạn {})", phase.number, short_date(due));
        let evidence = Some(format!("Nhận ngày {}", short_date(received)));
        (lost > 0).then(|| Extra { reason, bonus: 0.0, deduction: lost.into(), evidence })
    })
}

fn discipline(facts: &Facts<'_>, row: &UnitRow) -> Option<Extra> {
    let form = row.discipline.as_ref()?;
    let scoring = &facts.plan.scoring;
    let lost = match fold(form).as_str() {
        _ if is_serious(form) => scoring.warning,
        folded if folded.contains("khientrach") => scoring.reprimand,
        _ => 0,
    };
    let reason = format!("Người đứng đầu bị kỷ luật: {}", form.value);
    (lost > 0).then(|| Extra { reason, bonus: 0.0, deduction: lost.into(), evidence: None })
}

/// The units with their ranks, best first. Equals share a rank, and as many ranks after it are left out; among themselves they
/// stand as in the sheet.
pub fn ranks(units: &[UnitScore]) -> Vec<(usize, &UnitScore)> {
    let mut ordered: Vec<&UnitScore> = units.iter().collect();
    ordered.sort_by(|a, b| b.total.partial_cmp(&a.total).unwrap_or(Ordering::Equal));
    let rank = |unit: &UnitScore| 1 + units.iter().filter(|other| other.total > unit.total).count();
    ordered.into_iter().map(|unit| (rank(unit), unit)).collect()
}
