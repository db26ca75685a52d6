//! Sheet MỨC THƯỞNG and the day of a decision → the money that goes with each award (Decree 152/2025/NĐ-CP, Article 49).

use super::{Decision, Given, phase};
use crate::plan::{AwardKind, Plan};
use crate::source::record::{FederationBook, PrizeRate};
use crate::text;
use chrono::NaiveDate;

/// The money of one award.
#[derive(Clone, Copy, Debug)]
pub struct Prize<'a> {
    /// How it is reckoned; `None` where sheet MỨC THƯỞNG has nothing for the award and the amount stands in its row.
    pub reckoned: Option<Reckoned<'a>>,
    /// Whether a higher title of the same period takes its place, so that nothing is paid (Article 49.5).
    pub waived: bool,
    /// What is paid, in đồng.
    pub paid: u64,
}

/// A coefficient (*hệ số*) times a base wage (*lương cơ sở*).
#[derive(Clone, Copy, Debug)]
pub struct Reckoned<'a> {
    /// Its row.
    pub rate: &'a PrizeRate,
    /// The product in thousandths of a đồng.
    product: u128,
}

/// Tiền thưởng is rounded up to this many đồng (Article 49.2: *làm tròn số lên hàng chục nghìn đồng*).
const STEP: u128 = 10_000;

impl<'a> Reckoned<'a> {
    /// By one row of sheet MỨC THƯỞNG. Coefficients count in thousandths.
    fn by(rate: &'a PrizeRate) -> Option<Self> {
        let thousandths: u128 = format!("{:.0}", rate.coefficient.value * 1000.0).parse().ok()?;
        Some(Self { rate, product: thousandths * u128::from(rate.base_wage.value) })
    }

    /// The product as it is: `702.000`.
    pub fn product(&self) -> String {
        let whole = text::amount(u64::try_from(self.product / 1000).unwrap_or(u64::MAX));
        match self.product % 1000 {
            0 => whole,
            rest => format!("{whole},{}", format!("{rest:03}").trim_end_matches('0')),
        }
    }

    /// The product rounded up, in đồng.
    pub fn amount(&self) -> u64 {
        u64::try_from(self.product.div_ceil(STEP * 1000) * STEP).unwrap_or(u64::MAX)
    }
}

/// Finds the money of every award. Of several titles of one subject for one period only the highest is paid; a form of award is
/// paid beside a title (Article 49.7).
pub(super) fn award<'a>(decisions: &mut [Decision<'a>], book: &'a FederationBook, plan: &Plan, today: NaiveDate) {
    for decision in &mut *decisions {
        let day = decision.effective(today);
        for given in &mut decision.given {
            given.prize = prize(book, plan, given, day);
        }
    }
    let all = || decisions.iter().flat_map(|decision| &decision.given);
    let waived: Vec<bool> =
        all().enumerate().map(|(place, given)| all().enumerate().any(|other| outdoes(other, (place, given)))).collect();
    let given = decisions.iter_mut().flat_map(|decision| &mut decision.given);
    for (given, _) in given.zip(waived).filter(|(_, waived)| *waived) {
        given.prize = given.prize.map(|prize| Prize { waived: true, paid: 0, ..prize });
    }
}

fn prize<'a>(book: &'a FederationBook, plan: &Plan, given: &Given<'a>, day: NaiveDate) -> Option<Prize<'a>> {
    let reckoned = rate(book, plan, given, day).and_then(Reckoned::by);
    let typed = given.row.prize.as_ref().map(|prize| prize.value);
    let paid = reckoned.map(|reckoned| reckoned.amount()).or(typed)?;
    Some(Prize { reckoned, waived: false, paid })
}

/// The rate in force on a day; of several, the one that began last.
fn rate<'a>(book: &'a FederationBook, plan: &Plan, given: &Given<'_>, day: NaiveDate) -> Option<&'a PrizeRate> {
    let in_force = |rate: &&PrizeRate| rate.from.value <= day && rate.to.as_ref().is_none_or(|to| day <= to.value);
    let fitting = book.prize_rates.iter().filter(|rate| fits(rate, plan, given)).filter(in_force);
    fitting.max_by_key(|rate| (rate.class.is_some(), rate.from.value))
}

/// Whether a rate is for the award that is given, whenever it may be in force.
pub(super) fn fits(rate: &PrizeRate, plan: &Plan, given: &Given<'_>) -> bool {
    let class = given.row.class.value;
    let named = match given.award {
        Some(award) => plan.award(&rate.award, class).is_some_and(|own| std::ptr::eq(own, award)),
        None => text::alike(&rate.award, &given.row.award),
    };
    named && rate.class.as_ref().is_none_or(|own| own.value == class)
}

fn is_title(given: &Given<'_>) -> bool {
    given.award.is_some_and(|award| award.kind == AwardKind::Title)
}

/// Whether another title of the same subject and period is paid instead: it is worth more, or as much and stands before.
fn outdoes((before, other): (usize, &Given<'_>), (place, given): (usize, &Given<'_>)) -> bool {
    let (Some(more), Some(less)) = (&other.prize, &given.prize) else { return false };
    let higher = more.paid > less.paid || (more.paid == less.paid && before < place);
    let titles = is_title(other) && is_title(given);
    higher && titles && phase(other.row) == phase(given.row) && other.same_subject(given)
}

#[cfg(test)]
mod tests {
    use super::super::bench::{book, rate, row};
    use super::super::decisions;
    use super::*;
    use crate::plan::built_in;

    /// What is paid for each row, on a day.
    fn paid(rows: &[(&str, &str)], day: &str) -> Vec<Option<u64>> {
        let (plan, _) = built_in().into_result().unwrap();
        let mut book = book(rows.iter().map(|(subject, award)| row(subject, award, "15", day)).collect());
        book.prize_rates = vec![
            rate("LĐTT", 0.3, 1_800_000, "2023-07-01", Some("2024-06-30")),
            rate("LĐTT", 0.3, 2_340_000, "2024-07-01", None),
            rate("CSTĐCS", 1.0, 2_340_000, "2024-07-01", None),
            rate("Giấy khen", 0.3, 2_340_000, "2024-07-01", None),
        ];
        let found = decisions(&book, &plan, day.parse().unwrap());
        found.iter().flat_map(|d| &d.given).map(|given| given.prize.map(|prize| prize.paid)).collect()
    }

    #[test]
    fn the_wage_of_the_decisions_day_counts_and_is_rounded_up() {
        assert_eq!(paid(&[("An", "LĐTT")], "2025-06-27"), [Some(710_000)]);
        assert_eq!(paid(&[("An", "LĐTT")], "2024-06-30"), [Some(540_000)]);
        assert_eq!(paid(&[("An", "LĐTT")], "2023-06-30"), [None]);
    }

    #[test]
    fn of_several_titles_the_highest_is_paid_and_a_form_beside_it() {
        let rows = [("An", "LĐTT"), ("An", "CSTĐCS"), ("An", "Giấy khen"), ("Bình", "LĐTT")];
        assert_eq!(paid(&rows, "2025-06-27"), [Some(0), Some(2_340_000), Some(710_000), Some(710_000)]);
        assert_eq!(paid(&[("An", "LĐTT"), ("An", "LĐTT")], "2025-06-27"), [Some(710_000), Some(0)]);
    }

    #[test]
    fn products_are_shown_before_rounding() {
        let rates = [rate("x", 0.3, 2_340_000, "2024-07-01", None), rate("x", 0.333, 1_490_001, "2024-07-01", None)];
        let seen: Vec<_> = rates.iter().filter_map(Reckoned::by).map(|r| (r.product(), r.amount())).collect();
        assert_eq!(seen, [("702.000".to_owned(), 710_000), ("496.170,333".to_owned(), 500_000)]);
    }
}
