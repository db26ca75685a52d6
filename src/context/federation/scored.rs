//! What scoring asks of a unit, and what the two documents of scoring say alike.

use super::super::year::{concerns, of_year};
use crate::check::Checked;
use crate::scoring::{Figures, Sheet, TargetFigures};
use crate::source::record::Target;

/// The figures of a unit's targets, phase by phase and of the year.
pub fn figures(unit: &Checked, code: &str) -> Figures {
    let book = unit.book();
    let mut phases: Vec<u32> = book.phases.iter().map(|phase| phase.number.value).collect();
    phases.sort_unstable();
    let targets = book.targets.iter().map(|target| target_figures(target, &phases)).collect();
    Figures { code: code.to_owned(), name: book.unit.name.value.clone(), targets }
}

fn target_figures(target: &Target, phases: &[u32]) -> TargetFigures {
    let of_phase = |phase: &u32| {
        let planned = target.planned.get(phase).map(|figure| figure.value);
        (Some(*phase), [planned, target.done.get(phase).map(|figure| figure.value)])
    };
    let concerned: Vec<u32> = phases.iter().copied().filter(|phase| concerns(target, *phase)).collect();
    let year = [Some(target.year.value), of_year(target.totalling, &target.done, &concerned)];
    let all = phases.iter().map(of_phase).chain([(None, year)]);
    let periods = all.filter(|(_, figures)| figures.iter().any(Option::is_some)).collect();
    TargetFigures { content: target.content.value.clone(), periods }
}

/// `đợt 1 năm 2025`, `năm 2025`.
pub(super) fn period(period: Option<u32>, year: i32) -> String {
    period.map_or_else(|| format!("năm {year}"), |phase| format!("đợt {phase} năm {year}"))
}

/// The cluster, or words for those in none.
pub(super) fn cluster(sheet: &Sheet) -> String {
    if sheet.cluster.is_empty() { "Đơn vị chưa xếp cụm".to_owned() } else { sheet.cluster.clone() }
}
