//! One criterion's figures or grade → its points, and what goes above them.

use crate::plan::Scoring;
use crate::source::record::{Criterion, Direction, Grade, Nature};

/// What was planned and done, or the grade given.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Outturn {
    pub(super) planned: Option<f64>,
    pub(super) done: Option<f64>,
    pub(super) grade: Option<Grade>,
}

/// Points by the method: done over planned times the points of the criterion, turned round where less is better; or the
/// grade's share of them. `None` where there is nothing to count with.
pub(super) fn points(criterion: &Criterion, result: Outturn, scoring: &Scoring) -> Option<f64> {
    let most = criterion.most.value;
    match criterion.nature.value {
        Nature::Quantitative => Some(rounded(reached(criterion.direction, result)?.min(1.0) * most)),
        Nature::Qualitative => {
            let place = result.grade? as usize;
            scoring.grades.get(place).map(|share| rounded(most * f64::from(*share) / 100.0))
        }
    }
}

/// Points above the criterion's own: so much for every whole percent above the plan, up to the limit for one criterion.
pub(super) fn bonus(criterion: &Criterion, result: Outturn, scoring: &Scoring) -> f64 {
    if criterion.nature.value == Nature::Qualitative {
        return 0.0;
    }
    let Some(reached) = reached(criterion.direction, result) else { return 0.0 };
    // 1,05 is a little less than that as a binary fraction.
    let percents = ((reached - 1.0) * 100.0 + 1e-6).floor().max(0.0) * f64::from(scoring.bonus_rate);
    rounded(criterion.most.value * percents.min(f64::from(scoring.bonus_each)) / 100.0)
}

/// The most that a criterion gives above its own points.
pub(super) fn most_bonus(criterion: &Criterion, scoring: &Scoring) -> f64 {
    rounded(criterion.most.value * f64::from(scoring.bonus_each) / 100.0)
}

/// How much of the plan was reached, 1 for all of it. A plan of nought is reached or missed as a whole.
fn reached(direction: Direction, result: Outturn) -> Option<f64> {
    let (planned, done) = (result.planned?, result.done?);
    let whole = |met: bool| if met { 1.0 } else { 0.0 };
    Some(match direction {
        Direction::Higher if planned <= 0.0 => whole(done >= planned),
        Direction::Higher => (done / planned).max(0.0),
        Direction::Lower if planned <= 0.0 || done <= 0.0 => whole(done <= planned),
        Direction::Lower => planned / done,
    })
}

/// Two decimals, halves up.
pub(super) fn rounded(points: f64) -> f64 {
    (points * 100.0 + 1e-6).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Origin;
    use crate::source::located::Located;

    fn at<T>(value: T) -> Located<T> {
        Located { value, at: Origin::Nowhere }
    }

    fn criterion(nature: Nature, direction: Direction) -> Criterion {
        Criterion {
            at: Origin::Nowhere,
            mark: None,
            heading: None,
            name: at("Thử".to_owned()),
            most: at(15.0),
            nature: at(nature),
            direction,
            source: None,
            group: None,
        }
    }

    fn both(direction: Direction, planned: f64, done: f64) -> (f64, f64) {
        let criterion = criterion(Nature::Quantitative, direction);
        let result = Outturn { planned: Some(planned), done: Some(done), grade: None };
        let scoring = Scoring::default();
        (points(&criterion, result, &scoring).unwrap(), bonus(&criterion, result, &scoring))
    }

    #[test]
    fn more_is_better() {
        let cases =
            [(100.0, 95.8, 14.37, 0.0), (2.0, 3.0, 15.0, 1.5), (100.0, 104.9, 15.0, 0.6), (20.0, 21.0, 15.0, 0.75)];
        for (planned, done, points, bonus) in cases {
            assert_eq!(both(Direction::Higher, planned, done), (points, bonus), "{done} of {planned}");
        }
        assert_eq!(both(Direction::Higher, 0.0, 0.0), (15.0, 0.0));
    }

    #[test]
    fn less_is_better() {
        let cases = [(1.5, 1.2, 15.0, 1.5), (1.5, 2.0, 11.25, 0.0), (0.0, 0.0, 15.0, 0.0), (0.0, 1.0, 0.0, 0.0)];
        for (planned, done, points, bonus) in cases {
            assert_eq!(both(Direction::Lower, planned, done), (points, bonus), "{done} of {planned}");
        }
        assert_eq!(both(Direction::Lower, 2.0, 0.0), (15.0, 0.0), "how far below is not to be told");
    }

    #[test]
    fn grades_count_where_their_share_is_known() {
        let criterion = criterion(Nature::Qualitative, Direction::Higher);
        let given = |grade, scoring: &Scoring| points(&criterion, Outturn { grade, ..Outturn::default() }, scoring);
        let shipped = Scoring::default();
        assert_eq!([Some(Grade::A), Some(Grade::B), None].map(|g| given(g, &shipped)), [Some(15.0), None, None]);
        let own = Scoring { grades: vec![100, 75], ..shipped };
        assert_eq!(given(Some(Grade::B), &own), Some(11.25));
    }
}
