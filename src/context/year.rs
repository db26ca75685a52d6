//! The figures of a target for the whole year, out of those of its phases.

use super::targets::achieved;
use crate::source::located::Located;
use crate::source::record::{Direction, Target, Totalling};
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// Số liệu cả năm của một chỉ tiêu; rỗng khi còn đợt chưa có số liệu.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct YearView {
    /// Thực hiện từng đợt, theo thứ tự đợt.
    #[serde(rename = "tung_dot")]
    pub done: Vec<String>,
    /// Thực hiện cả năm, theo cách cộng của chỉ tiêu.
    #[serde(rename = "thuc_hien")]
    pub total: String,
    /// Tỷ lệ thực hiện so với kế hoạch năm; `Đạt` hoặc `Không đạt` với chỉ tiêu càng thấp càng tốt.
    #[serde(rename = "ty_le")]
    pub ratio: String,
    /// Năm trước.
    #[serde(rename = "nam_truoc")]
    pub last_year: String,
    /// Tăng, giảm so với năm trước: `+1.200`, `-0,4`.
    #[serde(rename = "tang_giam")]
    pub change: String,
    /// Đạt kế hoạch năm.
    #[serde(rename = "dat")]
    pub met: bool,
}

pub(super) fn year_view(target: &Target, phases: &[u32]) -> YearView {
    let concerned: Vec<u32> = phases.iter().copied().filter(|p| concerns(target, *p)).collect();
    let total = of_year(target.totalling, &target.done, &concerned);
    let last_year = of_year(target.totalling, &target.last_year, &concerned);
    let goal = target.year.value;
    let figure = |v: Option<f64>| v.map(text::number).unwrap_or_default();
    let met = |done: f64| match target.direction {
        Direction::Higher => done >= goal,
        Direction::Lower => done <= goal,
    };
    YearView {
        done: phases.iter().map(|p| figure(target.done.get(p).map(|v| v.value))).collect(),
        total: figure(total),
        ratio: total.map(|done| achieved(target.direction, done, goal)).unwrap_or_default(),
        last_year: last_year.map_or_else(|| "-".to_owned(), text::number),
        change: total.zip(last_year).map(|(now, then)| signed(rounded(now - then))).unwrap_or_default(),
        met: total.is_some_and(met),
    }
}

/// Whether a target was planned or measured in a phase.
pub(super) fn concerns(target: &Target, phase: u32) -> bool {
    target.planned.contains_key(&phase) || target.done.contains_key(&phase)
}

/// The year's figure as *cách cộng* says; `None` while a phase it is made of has none.
pub(super) fn of_year(totalling: Totalling, figures: &BTreeMap<u32, Located<f64>>, phases: &[u32]) -> Option<f64> {
    let known: Vec<f64> = phases.iter().map(|p| figures.get(p).map(|v| v.value)).collect::<Option<_>>()?;
    let sum = || known.iter().sum::<f64>();
    let count = u32::try_from(known.len()).ok().filter(|count| *count > 0)?;
    Some(rounded(match totalling {
        Totalling::Sum => sum(),
        Totalling::Last => *known.last()?,
        Totalling::Average => sum() / f64::from(count),
    }))
}

/// Without the last digits that binary fractions leave behind, so that 0,1 and 0,2 reach 0,3.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

/// `+12,5`, `-0,4`.
pub(super) fn signed(change: f64) -> String {
    let written = text::number(change);
    if change > 0.0 && written != "0" { format!("+{written}") } else { written }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Origin;

    fn figures(values: &[(u32, f64)]) -> BTreeMap<u32, Located<f64>> {
        values.iter().map(|(phase, value)| (*phase, Located { value: *value, at: Origin::Nowhere })).collect()
    }

    #[test]
    fn phases_make_a_year_as_the_target_says() {
        let two = figures(&[(1, 0.1), (2, 0.2)]);
        let of = |totalling| of_year(totalling, &two, &[1, 2]);
        assert_eq!(of(Totalling::Sum), Some(0.3));
        assert_eq!(of(Totalling::Last), Some(0.2));
        assert_eq!(of(Totalling::Average), Some(0.15));
    }

    #[test]
    fn a_year_with_a_phase_missing_has_no_figure() {
        let one = figures(&[(1, 5.0)]);
        assert_eq!(of_year(Totalling::Sum, &one, &[1, 2]), None);
        assert_eq!(of_year(Totalling::Last, &one, &[1, 2]), None);
        assert_eq!(of_year(Totalling::Average, &one, &[]), None);
        assert_eq!(of_year(Totalling::Sum, &one, &[1]), Some(5.0));
    }

    #[test]
    fn changes_carry_their_sign() {
        assert_eq!([12.5, -0.4, 0.0, 0.001].map(signed), ["+12,5", "-0,4", "0", "0"]);
    }
}
