//! `can-cu-het-hieu-luc`: a text cites a document that was not in force in the phase it speaks of.

use crate::check::Facts;
use crate::check::prose::passages;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::{Basis, Plan};
use crate::text;
use chrono::NaiveDate;

rule! {
    /// Lời văn viện dẫn một văn bản đã hết hiệu lực, hoặc chưa có hiệu lực, vào cuối đợt được nói tới, ví dụ Nghị định 91/2017/NĐ-CP trong báo cáo năm 2025.
    ///
    /// Các văn bản và ngày hiệu lực lấy ở mục [[can-cu]] của tệp kế hoạch. Sửa lời văn theo văn bản đang có hiệu lực.
    Warning "can-cu-het-hieu-luc", "mục [[can-cu]] của tệp kế hoạch", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    let told = passages(book).map(|passage| (passage.text, spoken_of(facts, passage.phase)));
    // A plan goes by the day of the first launch, minutes by the day of the meeting.
    let launch = book.first_phase().map_or(facts.today, |phase| phase.launch.date);
    let planned = book.plan_texts.iter().map(|text| (&text.text, launch));
    let met = book.meetings.iter().flat_map(|meeting| {
        [&meeting.discussion, &meeting.conclusion].into_iter().flatten().map(|text| (text, meeting.start.date))
    });
    for (text, day) in told.chain(planned).chain(met) {
        for stale in stale(facts.plan, text, day) {
            findings.tell(&text.at, stale.what, stale.instead);
        }
    }
}

/// A citation of a text that is not in force.
pub(in crate::check) struct Stale {
    /// What is wrong with it: `viện dẫn “91/2017”, văn bản chỉ còn hiệu lực đến ngày 31/12/2023`.
    pub(in crate::check) what: String,
    /// What to cite instead.
    pub(in crate::check) instead: String,
}

/// The citations in `text` of bases that are not in force on `day`.
pub(in crate::check) fn stale(plan: &Plan, text: &str, day: NaiveDate) -> Vec<Stale> {
    let numbered = plan.bases.iter().filter_map(|basis| Some((number(&basis.text)?, basis)));
    let cited = numbered.filter(|(number, _)| cites(text, number));
    let fault = |(number, basis): (&str, &Basis)| {
        let wrong = match basis.to.filter(|to| *to < day) {
            Some(to) => format!("chỉ còn hiệu lực đến ngày {}", text::short_date(to)),
            None if basis.from > day => format!("chỉ có hiệu lực từ ngày {}", text::short_date(basis.from)),
            None => return None,
        };
        let instead = plan.stands_for(basis, day).map_or_else(
            || "thay bằng văn bản đang có hiệu lực".to_owned(),
            |other| format!("thay bằng {}, đang có hiệu lực vào ngày {}", other.short(), text::short_date(day)),
        );
        Some(Stale { what: format!("viện dẫn “{number}”, văn bản {wrong}"), instead })
    };
    cited.filter_map(fault).collect()
}

/// The last day that a passage speaks of.
fn spoken_of(facts: &Facts<'_>, phase: Option<u32>) -> NaiveDate {
    let end = match phase {
        Some(number) => facts.book.phase(number).map(|entry| entry.to.value),
        None => facts.book.phases.iter().map(|entry| entry.to.value).max(),
    };
    end.unwrap_or(facts.today)
}

/// `98/2023` of a basis that names a decree; the whole number and symbol where no year stands in it.
fn number(basis: &str) -> Option<&str> {
    let word =
        basis.split_whitespace().find(|word| word.contains('/') && word.starts_with(|c: char| c.is_ascii_digit()));
    let word = word?.trim_end_matches([',', ';']);
    let (first, rest) = word.split_once('/')?;
    let year = rest.split('/').next().filter(|year| year.len() == 4 && year.chars().all(|c| c.is_ascii_digit()));
    year.map_or(Some(word), |year| word.get(..first.len() + 1 + year.len()))
}

/// Whether `number` stands in `text`, not as a part of another number.
fn cites(text: &str, number: &str) -> bool {
    text.match_indices(number).any(|(at, _)| {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let after = &text[at + number.len()..];
        let day = after.starts_with('/') && digit(after.chars().nth(1));
        !digit(text[..at].chars().next_back()) && !text[..at].ends_with('/') && !digit(after.chars().next()) && !day
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_cut_to_what_people_cite() {
        assert_eq!(number("Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023"), Some("98/2023"));
        assert_eq!(number("Quyết định số 999/QĐ-TLĐ ngày 29 tháng 5 năm 2024"), Some("999/QĐ-TLĐ"));
        assert_eq!(number("Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"), None);
    }

    #[test]
    fn parts_of_other_numbers_are_no_citations() {
        assert!(cites("theo Nghị định 98/2023/NĐ-CP", "98/2023") && cites("NĐ 98/2023.", "98/2023"));
        assert!(!cites("Quyết định 198/2023/QĐ-UBND", "98/2023") && !cites("ngày 12/6/2023", "6/2023"));
    }
}
