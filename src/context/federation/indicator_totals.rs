//! The units' indicators of one phase → one line for those that mean the same, in all and by group, with who did best.

use super::super::targets::achieved;
use super::super::year::{rounded, signed};
use super::arrangement::short_name;
use super::summary::{UnitSummary, percent_of};
use super::unit_phase::Indicator;
use crate::source::record::{Direction, Totalling};
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;

/// Một dòng số liệu tổng hợp.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub(super) struct TotalRow {
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub mark: String,
    /// Nội dung chỉ tiêu, hoặc tên khối.
    #[serde(rename = "ten")]
    pub name: String,
    /// Dòng chung của các khối, in đậm.
    #[serde(rename = "dam")]
    pub bold: bool,
    /// Đơn vị tính.
    #[serde(rename = "don_vi_tinh")]
    pub measure: String,
    /// `Cộng` hoặc `Bình quân`.
    #[serde(rename = "cach_tinh")]
    pub method: String,
    /// Số đơn vị có chỉ tiêu này.
    #[serde(rename = "so_don_vi")]
    pub units: String,
    /// Đăng ký.
    #[serde(rename = "dang_ky")]
    pub goal: String,
    /// Thực hiện.
    #[serde(rename = "thuc_hien")]
    pub done: String,
    /// Tỷ lệ thực hiện so với đăng ký; `Đạt` hoặc `Không đạt` với chỉ tiêu càng thấp càng tốt. Có dấu * khi không phải mọi đơn vị có đủ hai số.
    #[serde(rename = "ty_le")]
    pub ratio: String,
    /// Số đơn vị đạt trên số đơn vị có đủ hai số: `4/5`.
    #[serde(rename = "dat")]
    pub met: String,
    /// Cùng kỳ năm trước, của các đơn vị có số này.
    #[serde(rename = "cung_ky")]
    pub last_year: String,
    /// Tăng, giảm so cùng kỳ. Có dấu * khi không phải mọi đơn vị có đủ hai số.
    #[serde(rename = "tang_giam")]
    pub change: String,
    /// Đơn vị đạt tốt nhất, kèm mức đạt.
    #[serde(rename = "tot_nhat")]
    pub best: String,
    /// The same as figures.
    #[serde(skip)]
    pub figures: Totals,
}

/// The figures of a line.
#[derive(Clone, Debug, Default)]
pub(super) struct Totals {
    /// Whether it adds units up.
    pub adds: bool,
    /// Số đơn vị.
    pub units: u64,
    /// Đăng ký.
    pub goal: Option<f64>,
    /// Thực hiện.
    pub done: Option<f64>,
    /// Tỷ lệ, where it is that of the two figures above.
    pub ratio: Option<f64>,
    /// Of how many units with both figures how many did what they registered.
    pub met: (u64, u64),
    /// Cùng kỳ.
    pub last_year: Option<f64>,
    /// Tăng, giảm, where all units are compared.
    pub change: Option<f64>,
}

/// Indicators that mean the same: words, measure, direction and totalling agree.
pub(super) struct Shared<'u> {
    /// Each unit with its indicator, in the order of the units; the first one's words stand for all.
    pub entries: Vec<(&'u UnitSummary, &'u Indicator)>,
}

/// The indicators of a phase over all units, those of most units first.
pub(super) fn shared<'u>(units: impl IntoIterator<Item = &'u UnitSummary>, phase: u32) -> Vec<Shared<'u>> {
    let mut places = std::collections::BTreeMap::new();
    let mut found: Vec<Shared<'u>> = Vec::new();
    for unit in units {
        for one in unit.phases.get(&phase).into_iter().flat_map(|told| &told.indicators) {
            let higher = one.direction == Direction::Higher;
            let key = (text::fold(&one.content), text::fold(&one.measure), totalling_name(one.totalling), higher);
            let place = *places.entry(key).or_insert(found.len());
            match found.get_mut(place) {
                Some(known) => known.entries.push((unit, one)),
                None => found.push(Shared { entries: vec![(unit, one)] }),
            }
        }
    }
    found.sort_by_key(|one| usize::MAX - one.entries.len());
    found
}

/// *Cách cộng* as workbooks write it.
fn totalling_name(totalling: Totalling) -> &'static str {
    match totalling {
        Totalling::Sum => "cộng dồn",
        Totalling::Last => "lấy cuối kỳ",
        Totalling::Average => "trung bình",
    }
}

/// Whether figures of several units add up. Shares and averages do not, whatever sheet CHỈ TIÊU says about phases.
fn adds(indicator: &Indicator) -> bool {
    let content = indicator.content.to_lowercase();
    let relative = ["tỷ lệ", "tỉ lệ", "bình quân", "trung bình"].iter().any(|words| content.contains(words));
    indicator.totalling != Totalling::Average && !relative && !indicator.measure.contains(['%', '‰', '/'])
}

impl Shared<'_> {
    /// The indicator whose words stand for all.
    pub(super) fn first(&self) -> &Indicator {
        self.entries[0].1
    }

    /// How they differ from others of the same words: `triệu đồng, cộng dồn`.
    pub(super) fn manner(&self) -> String {
        let first = self.first();
        let lower = if first.direction == Direction::Lower { ", càng thấp càng tốt" } else { "" };
        format!("{}, {}{lower} ({} đơn vị)", first.measure, totalling_name(first.totalling), self.count())
    }

    fn count(&self) -> String {
        text::count(self.entries.len() as u64)
    }

    /// The line over all its units; with `inside`, over those of a group.
    pub(super) fn row(&self, inside: Option<usize>) -> TotalRow {
        let chosen = |unit: &UnitSummary| inside.is_none_or(|group| unit.group == group);
        let entries: Vec<_> = self.entries.iter().filter(|(unit, _)| chosen(unit)).copied().collect();
        let first = self.first();
        let over =
            |pick: &dyn Fn(&Indicator) -> Option<f64>| self.total(entries.iter().filter_map(|(_, one)| pick(one)));
        let count = |has: &dyn Fn(&Indicator) -> bool| entries.iter().filter(|(_, one)| has(one)).count();
        let (goal, done) = (over(&|one| one.goal), over(&|one| one.done));
        let pair = over(&|one| one.done.and(one.goal)).zip(over(&|one| one.goal.and(one.done)));
        let then = over(&|one| one.done.and(one.last_year)).zip(over(&|one| one.last_year.and(one.done)));
        let (known, both) = (count(&|one| one.done.is_some() || one.goal.is_some()), count(&|one| one.met().is_some()));
        let measured = count(&|one| one.done.is_some());
        let compared = count(&|one| one.done.is_some() && one.last_year.is_some());
        let star = |text: String, whole: bool| if whole || text.is_empty() { text } else { text + "*" };
        let figure = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), text::number);
        let ratio = pair.map(|(goal, done)| achieved(first.direction, done, goal)).unwrap_or_default();
        let change = then.map(|(last, done)| signed(rounded(done - last))).unwrap_or_default();
        let figures = Totals {
            adds: adds(first),
            units: entries.len() as u64,
            goal,
            done,
            ratio: pair
                .filter(|(goal, _)| both == known && *goal != 0.0 && first.direction == Direction::Higher)
                .map(|(goal, done)| percent_of(done, goal)),
            met: (count(&|one| one.met() == Some(true)) as u64, both as u64),
            last_year: then.map(|(last, _)| last),
            change: then.filter(|_| compared == measured).map(|(last, done)| rounded(done - last)),
        };
        TotalRow {
            figures,
            name: first.content.clone(),
            measure: first.measure.clone(),
            method: if adds(first) { "Cộng" } else { "Bình quân" }.to_owned(),
            units: entries.len().to_string(),
            goal: figure(goal),
            done: figure(done),
            ratio: star(ratio, both == known),
            met: if both == 0 { "-".to_owned() } else { format!("{}/{both}", count(&|one| one.met() == Some(true))) },
            last_year: figure(then.map(|(last, _)| last)),
            change: star(change, compared == measured),
            best: best(first, &entries),
            ..TotalRow::default()
        }
    }

    /// The sum, or the plain average, of some figures; `None` of none.
    fn total(&self, values: impl Iterator<Item = f64>) -> Option<f64> {
        let values: Vec<f64> = values.collect();
        let count = u32::try_from(values.len()).ok().filter(|count| *count > 0)?;
        let sum: f64 = values.iter().sum();
        Some(rounded(if adds(self.first()) { sum } else { sum / f64::from(count) }))
    }

    /// The line in words: `thực hiện 126,4 triệu đồng, đạt 105,3% so với đăng ký (02 đơn vị)`.
    pub(super) fn sentence(&self) -> Option<String> {
        let row = self.row(None);
        let first = self.first();
        if row.done == "-" {
            return None;
        }
        let method = if adds(first) { "" } else { "trung bình các đơn vị " };
        let gap = if first.measure.starts_with('%') { "" } else { "\u{a0}" };
        let ratio = row.ratio.trim_end_matches('*');
        let met = match first.direction {
            _ if ratio.is_empty() => String::new(),
            Direction::Lower => format!(", {} mức đăng ký {}", ratio.to_lowercase(), row.goal),
            Direction::Higher if ratio.contains(char::is_alphabetic) => {
                format!(", {} mức đăng ký", ratio.to_lowercase())
            }
            Direction::Higher => format!(", bằng {ratio}% mức đăng ký"),
        };
        let units = text::count(self.entries.len() as u64);
        Some(format!("{}: {method}{}{gap}{}{met} ({units}\u{a0}đơn vị)", first.content, row.done, first.measure))
    }
}

/// The unit that did best, with how well; several that did equally are counted. Nothing where fewer than two can be compared.
///
/// What adds up is compared by the share of its own goal, so that the largest unit does not always win; the rest by its value.
fn best(first: &Indicator, entries: &[(&UnitSummary, &Indicator)]) -> String {
    let by_share = adds(first) && first.direction == Direction::Higher;
    let score = |one: &Indicator| match (by_share, one.done, one.goal) {
        (true, Some(done), Some(goal)) if goal > 0.0 => Some(done / goal * 100.0),
        (false, done, _) => done,
        _ => None,
    };
    let scored: Vec<(&str, f64)> =
        entries.iter().filter_map(|(unit, one)| Some((short_name(&unit.name), score(one)?))).collect();
    if scored.len() < 2 {
        return String::new();
    }
    let better = |a: f64, b: f64| if first.direction == Direction::Lower { a.min(b) } else { a.max(b) };
    let top = scored.iter().map(|(_, score)| *score).reduce(better).unwrap_or_default();
    let named: Vec<&str> =
        scored.iter().filter(|(_, score)| rounded(*score).total_cmp(&rounded(top)).is_eq()).map(|(n, _)| *n).collect();
    let level = if by_share { text::percent(top, 100.0) } else { text::number(top) };
    match named.as_slice() {
        [one] => format!("{one} ({level})"),
        several => format!("{} đơn vị ({level})", text::count(several.len() as u64)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::summary::UnitSummary;
    use super::super::unit_phase::UnitPhase;
    use super::*;
    use std::collections::BTreeMap;

    fn indicator(content: &str, measure: &str, figures: [Option<f64>; 3]) -> Indicator {
        let [goal, done, last_year] = figures;
        Indicator {
            content: content.to_owned(),
            measure: measure.to_owned(),
            totalling: Totalling::Sum,
            direction: Direction::Higher,
            goal,
            done,
            last_year,
        }
    }

    fn unit(name: &str, group: usize, indicators: Vec<Indicator>) -> UnitSummary {
        let phases = BTreeMap::from([(1, UnitPhase { indicators, ..UnitPhase::default() })]);
        UnitSummary { name: name.to_owned(), group, phases, ..UnitSummary::default() }
    }

    #[test]
    fn what_adds_up_is_added_and_the_rest_averaged() {
        let a = [
            indicator("Quà", "suất", [Some(10.0), Some(12.0), None]),
            indicator("Tỷ lệ nữ", "%", [None, Some(50.0), None]),
        ];
        let b = [
            indicator("QUÀ ", "Suất", [Some(20.0), None, Some(5.0)]),
            indicator("Tỷ lệ nữ", "%", [None, Some(61.0), None]),
        ];
        let units = [unit("A", 0, a.to_vec()), unit("B", 1, b.to_vec())];
        let all = shared(&units, 1);
        let rows: Vec<TotalRow> = all.iter().map(|one| one.row(None)).collect();
        let told =
            |row: &TotalRow| [&row.method, &row.goal, &row.done, &row.ratio, &row.met].map(Clone::clone).join(" ");
        // B has not said what it did: the share is of A alone.
        assert_eq!(rows.iter().map(told).collect::<Vec<_>>(), ["Cộng 30 12 120* 1/1", "Bình quân - 55,5  -"]);
        assert_eq!((rows[0].last_year.as_str(), rows[0].change.as_str()), ("-", ""));
        assert_eq!((rows[0].best.as_str(), rows[1].best.as_str()), ("", "B (61)"));
        assert_eq!(all[0].row(Some(1)).goal, "20");
        assert!(!adds(&indicator("Thu nhập bình quân", "triệu đồng", [None; 3])));
        assert_eq!(all[0].sentence().as_deref(), Some("Quà: 12\u{a0}suất, bằng 120% mức đăng ký (02\u{a0}đơn vị)"));
    }

    #[test]
    fn other_measures_and_totallings_stay_apart() {
        let last = Indicator { totalling: Totalling::Last, ..indicator("Quà", "suất", [None, Some(1.0), None]) };
        let other = vec![last, indicator("Quà", "phần", [None, Some(2.0), None])];
        let units = [unit("A", 0, vec![indicator("Quà", "suất", [None, Some(4.0), None])]), unit("B", 0, other)];
        let seen: Vec<String> = shared(&units, 1).iter().map(Shared::manner).collect();
        assert_eq!(seen, ["suất, cộng dồn (01 đơn vị)", "suất, lấy cuối kỳ (01 đơn vị)", "phần, cộng dồn (01 đơn vị)"]);
    }

    #[test]
    fn the_best_are_counted_where_they_are_equal_and_low_is_best_where_it_should_be() {
        let lower = |done| Indicator {
            direction: Direction::Lower,
            ..indicator("Tai nạn", "vụ", [Some(0.0), Some(done), None])
        };
        let best = |values: &[f64]| {
            let units: Vec<_> = values.iter().map(|done| unit("Công đoàn cơ sở A", 0, vec![lower(*done)])).collect();
            shared(&units, 1)[0].row(None).best
        };
        assert_eq!(best(&[1.0, 0.0, 2.0]), "A (0)");
        assert_eq!(best(&[0.0, 0.0, 2.0]), "02 đơn vị (0)");
        assert_eq!(best(&[0.0]), "");
    }
}
