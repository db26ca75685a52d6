//! The prizes of a decision → where typed amounts and sheet MỨC THƯỞNG disagree.

use super::{Decision, Given, Prize};
use crate::diagnostic::{Diagnostic, Report};
use crate::text;

pub(super) fn faults(decision: &Decision<'_>, report: &mut Report) {
    for given in &decision.given {
        let typed = given.row.prize.as_ref();
        match (&given.prize, typed) {
            (Some(prize), Some(amount)) if prize.reckoned.is_none() => {
                let message = format!("không có mức thưởng nào để đối chiếu {} đồng", text::amount(amount.value));
                let hint = "bổ sung mức của hình thức này ở trang MỨC THƯỞNG";
                report.push(Diagnostic::warning("tien-thuong-khong-muc", &amount.at, message, hint));
            }
            (Some(prize), Some(amount)) if prize.paid != amount.value => {
                let message = format!("ghi {} đồng, {}", text::amount(amount.value), reckoning(prize));
                let hint = "sửa số tiền, hoặc để trống cho chương trình tính, hoặc sửa mức thưởng";
                report.push(Diagnostic::error("tien-thuong-sai", &amount.at, message, hint));
            }
            (None, _) if decision.total().is_some() => report.push(unpaid(decision, given)),
            _ => {}
        }
    }
}

/// How an amount came about, for messages.
fn reckoning(prize: &Prize<'_>) -> String {
    let Some(reckoned) = &prize.reckoned else { return String::new() };
    let rate = reckoned.rate;
    let product = format!(
        "{} × {} = {}, làm tròn lên là {} đồng",
        text::number(rate.coefficient.value),
        text::amount(rate.base_wage.value),
        reckoned.product(),
        text::amount(reckoned.amount())
    );
    let waived =
        if prize.waived { "; không chi vì đã chi ở danh hiệu cao hơn của cùng thời gian" } else { "" };
    format!("theo {} là {product}{waived}", rate.coefficient.at)
}

fn unpaid(decision: &Decision<'_>, given: &Given<'_>) -> Diagnostic {
    let row = given.row;
    let message = format!("“{}” không có tiền thưởng, trong khi {} có tiền thưởng", given.name(), decision.called());
    let hint = "bổ sung mức ở trang MỨC THƯỞNG, hoặc ghi số tiền; ghi 0 nếu đúng là không kèm tiền";
    Diagnostic::warning("tien-thuong-thieu", &row.award.at, message, hint)
}

#[cfg(test)]
mod tests {
    use super::super::bench::{at, book, rate, row};
    use super::super::faults;
    use crate::plan::built_in;

    /// What is told of rows with typed amounts.
    fn told(rows: &[(&str, Option<u64>)]) -> Vec<String> {
        let (plan, _) = built_in().into_result().unwrap();
        let given = |(award, prize): &(&str, Option<u64>)| {
            let mut row = row("An", award, "15", "2025-06-27");
            row.prize = prize.map(at);
            row
        };
        let mut book = book(rows.iter().map(given).collect());
        book.prize_rates = vec![rate("Giấy khen", 0.3, 2_340_000, "2024-07-01", None)];
        faults(&book, &plan, plan.date).iter().map(|f| format!("{}: {}", f.id, f.message)).collect()
    }

    #[test]
    fn a_typed_amount_is_held_to_the_rate() {
        assert!(told(&[("Giấy khen", Some(710_000))]).is_empty());
        let wrong = told(&[("Giấy khen", Some(702_000))]);
        let expected =
            "tien-thuong-sai: ghi 702.000 đồng, theo  là 0,3 × 2.340.000 = 702.000, làm tròn lên là 710.000 đồng";
        assert_eq!(wrong, [expected]);
    }

    #[test]
    fn what_has_no_rate_is_told() {
        let seen = told(&[("Giấy khen", None), ("Giải lạ", Some(500_000)), ("Giải khác", None)]);
        let ids: Vec<&str> = seen.iter().filter_map(|told| told.split(':').next()).collect();
        assert_eq!(ids, ["tien-thuong-khong-muc", "tien-thuong-thieu"]);
    }
}
