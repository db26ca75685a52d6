//! The prizes of a decision → the table that reckons them, with its total in figures and words.

use crate::check::decision::{Decision, Given, Prize};
use crate::plan::Subject;
use crate::text::{self, Reading};
use schemars::JsonSchema;
use serde::Serialize;

/// Tiền thưởng kèm theo quyết định.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Money {
    /// Tổng số tiền, đồng: `12.340.000`.
    #[serde(rename = "tong")]
    total: String,
    /// `Mười hai triệu, ba trăm bốn mươi nghìn đồng`.
    #[serde(rename = "bang_chu")]
    pub(super) words: String,
    /// Bảng tính.
    #[serde(rename = "bang")]
    pub(super) rows: Vec<Row>,
    /// Tổng số lượt được thưởng tiền.
    #[serde(rename = "so_luot")]
    count: String,
    /// Bảng có mức tính theo hệ số, nên có lời giải thích cách tính.
    #[serde(rename = "theo_he_so")]
    pub(super) reckoned: bool,
    /// Ngày lấy mức lương cơ sở: `27/6/2025`; chưa có ngày quyết định thì không nêu.
    #[serde(rename = "ngay_tinh")]
    pub(super) day: Option<String>,
    /// Nguồn của mức thưởng, như trang MỨC THƯỞNG ghi.
    #[serde(rename = "nguon")]
    pub(super) sources: Vec<String>,
    /// Những người, tập thể có danh hiệu không chi tiền vì đã chi ở danh hiệu cao hơn.
    #[serde(rename = "khong_chi")]
    pub(super) waived: Vec<String>,
    /// How many are paid, and how much they are paid in all.
    #[serde(skip)]
    pub(super) totals: (u64, u64),
}

/// Một dòng của bảng tính.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Row {
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub(super) mark: String,
    /// Danh hiệu, hình thức.
    #[serde(rename = "hinh_thuc")]
    pub(super) award: String,
    /// `Cá nhân` hoặc `Tập thể`.
    #[serde(rename = "doi_tuong")]
    pub(super) class: String,
    /// Số lượng.
    #[serde(rename = "so_luong")]
    count: String,
    /// Hệ số: `0,3`.
    #[serde(rename = "he_so")]
    coefficient: String,
    /// Mức lương cơ sở, đồng.
    #[serde(rename = "luong_co_so")]
    base_wage: String,
    /// Tích của hệ số và lương cơ sở, đồng.
    #[serde(rename = "tich")]
    product: String,
    /// Mức tiền thưởng, đồng.
    #[serde(rename = "muc")]
    amount: String,
    /// Thành tiền, đồng.
    #[serde(rename = "thanh_tien")]
    sum: String,
    /// The same as figures.
    #[serde(skip)]
    pub(super) figures: Figures,
}

/// What a row reckons with.
#[derive(Debug)]
pub(super) struct Figures {
    pub(super) count: u64,
    /// Coefficient and base wage; `None` where the amount was typed.
    pub(super) rate: Option<(f64, u64)>,
    /// Mức tiền thưởng.
    pub(super) paid: u64,
}

/// The money of a decision; `None` where it says nothing about money.
pub(super) fn money(decision: &Decision<'_>, reading: Reading) -> Option<Money> {
    let total = decision.total()?;
    let paid: Vec<(&Given<'_>, &Prize<'_>)> =
        decision.given.iter().filter_map(|given| Some((given, given.prize.as_ref()?))).collect();
    let groups = groups(&paid);
    let mut sources: Vec<String> = Vec::new();
    let typed = groups.iter().filter_map(|group| group.prize.reckoned?.rate.source.as_ref());
    for source in typed.map(|source| source.value.trim_end_matches('.')) {
        if !sources.iter().any(|known| known == source) {
            sources.push(source.to_owned());
        }
    }
    let waived = paid.iter().filter(|(_, prize)| prize.waived);
    Some(Money {
        total: text::amount(total),
        totals: (groups.iter().map(|group| group.count).sum(), total),
        words: text::amount_in_words(total, reading),
        count: text::count(groups.iter().map(|group| group.count).sum()),
        reckoned: groups.iter().any(|group| group.prize.reckoned.is_some()),
        rows: (1..).zip(&groups).map(|(mark, group)| row(mark, group)).collect(),
        day: decision.date.map(|date| text::date_in_text(date.value)),
        sources,
        waived: waived.map(|(given, _)| format!("{}: {}", given.row.subject.value, given.name())).collect(),
    })
}

/// Those who get the same award and the same amount by the same rate.
struct Group<'a> {
    given: &'a Given<'a>,
    prize: &'a Prize<'a>,
    count: u64,
}

fn groups<'a>(paid: &[(&'a Given<'a>, &'a Prize<'a>)]) -> Vec<Group<'a>> {
    let mut found: Vec<Group<'a>> = Vec::new();
    for (given, prize) in paid.iter().filter(|(_, prize)| !prize.waived) {
        let product = |prize: &Prize<'_>| prize.reckoned.map(|reckoned| reckoned.product());
        let same = |group: &&mut Group<'_>| {
            group.given.name() == given.name()
                && group.given.row.class.value == given.row.class.value
                && (group.prize.paid, product(group.prize)) == (prize.paid, product(prize))
        };
        match found.iter_mut().find(same) {
            Some(group) => group.count += 1,
            None => found.push(Group { given, prize, count: 1 }),
        }
    }
    found
}

fn row(mark: usize, group: &Group<'_>) -> Row {
    let reckoned = group.prize.reckoned;
    let dash = || "-".to_owned();
    Row {
        mark: mark.to_string(),
        award: group.given.name().to_owned(),
        class: if group.given.row.class.value == Subject::Person { "Cá nhân" } else { "Tập thể" }.to_owned(),
        count: text::count(group.count),
        coefficient: reckoned.map_or_else(dash, |by| coefficient(by.rate.coefficient.value)),
        base_wage: reckoned.map_or_else(dash, |by| text::amount(by.rate.base_wage.value)),
        product: reckoned.map_or_else(dash, |by| by.product()),
        amount: text::amount(group.prize.paid),
        sum: text::amount(group.prize.paid.saturating_mul(group.count)),
        figures: Figures {
            count: group.count,
            rate: reckoned.map(|by| (thousandths(by.rate.coefficient.value), by.rate.base_wage.value)),
            paid: group.prize.paid,
        },
    }
}

/// Coefficients have at most three decimals.
fn thousandths(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

/// `0,3`, `0,333`.
fn coefficient(value: f64) -> String {
    let written = format!("{value:.3}");
    written.trim_end_matches('0').trim_end_matches('.').replace('.', ",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::decision::bench::{at, book, rate, row};
    use crate::check::decision::decisions;
    use crate::plan::built_in;

    #[test]
    fn equal_prizes_share_a_row_and_the_total_is_spelled() {
        let (plan, _) = built_in().into_result().unwrap();
        let mut book = book(["An", "Bình"].map(|name| row(name, "Giấy khen", "15", "2025-06-27")).to_vec());
        book.awards.push(row("An", "Chi tiền khác", "15", "2025-06-27"));
        book.awards[2].prize = Some(at(500_000));
        book.prize_rates = vec![rate("Giấy khen", 0.3, 2_340_000, "2024-07-01", None)];
        let found = decisions(&book, &plan, plan.date);
        let seen = money(&found[0], Reading::default()).unwrap();
        let rows: Vec<String> = seen
            .rows
            .iter()
            .map(|r| format!("{} {} {} {} {}", r.count, r.coefficient, r.product, r.amount, r.sum))
            .collect();
        assert_eq!(rows, ["02 0,3 702.000 710.000 1.420.000", "01 - - 500.000 500.000"]);
        assert_eq!(
            (seen.total.as_str(), seen.words.as_str()),
            ("1.920.000", "Một triệu, chín trăm hai mươi nghìn đồng")
        );
        assert_eq!(seen.count, "03");
    }

    #[test]
    fn without_any_amount_nothing_is_said_about_money() {
        let (plan, _) = built_in().into_result().unwrap();
        let book = book(vec![row("An", "Giấy khen", "15", "2025-06-27")]);
        assert!(money(&decisions(&book, &plan, plan.date)[0], Reading::default()).is_none());
    }
}
