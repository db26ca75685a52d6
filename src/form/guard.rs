//! What a field holds → what its cells take, and the Vietnamese words that are shown when one is entered or filled wrongly.

use super::lists::Lists;
use super::page::{Area, Content, Guard, Rule, Strictness};
use super::table;
use super::{Occasion, filled};
use crate::kind::Kind;
use crate::source::schema::{Field, Holds, WHOLE_YEAR};
use crate::text;
use chrono::NaiveDate;

/// The guard of a field over an area.
pub(super) fn over(area: Area, field: &Field, occasion: &Occasion<'_>, lists: &mut Lists) -> Guard {
    let rule = rule(field, occasion, lists);
    let strictness = strictness(field.holds);
    let title = field.heading.chars().take(32).collect();
    Guard { area, rule, strictness, title, prompt: advice(field, occasion), fault: fault(field.holds) }
}

/// How a field is filled in, with an example, as sentences.
pub(super) fn advice(field: &Field, occasion: &Occasion<'_>) -> String {
    let example = example(field, occasion);
    let example = if example.is_empty() { String::new() } else { format!("Ví dụ: {example}") };
    sentences(&[field.holds.manner(), field.note, &example])
}

/// How a field is filled in: the manner of what it holds and its own note.
pub(super) fn manner(field: &Field) -> String {
    sentences(&[field.holds.manner(), field.note])
}

/// The example of a field, where it holds whatever the plan says: what the plan fills in, else the schema's in its year.
pub(super) fn example(field: &Field, occasion: &Occasion<'_>) -> String {
    if field.holds.is_of_plan() {
        return String::new();
    }
    match field.filled.and_then(|fill| filled(fill, occasion)) {
        Some(Content::Text(text)) => text,
        Some(Content::Date(date)) => text::short_date(date),
        _ => field.example_in(occasion.plan.year),
    }
}

fn sentences(parts: &[&str]) -> String {
    let parts = parts.iter().filter(|part| !part.is_empty());
    let closed = parts.map(|part| if part.ends_with('.') { (*part).to_owned() } else { format!("{part}.") });
    closed.collect::<Vec<_>>().join(" ")
}

fn rule(field: &Field, occasion: &Occasion<'_>, lists: &mut Lists) -> Rule {
    let mut list = |words: Vec<String>| lists.range(field.heading, words).map_or(Rule::Anything, Rule::List);
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    match field.holds {
        Holds::Choice(choices) => list(owned(&choices.words())),
        Holds::Usual(words) => list(owned(words)),
        Holds::Tick => list(owned(&["x"])),
        Holds::Group => list(occasion.plan.groups.iter().map(|group| group.name.clone()).collect()),
        Holds::Phase => list(phases(occasion).collect()),
        Holds::PhaseOrYear => list(phases(occasion).chain([WHOLE_YEAR[0].to_owned()]).collect()),
        Holds::Award(subject) => list(occasion.awards(subject, None)),
        Holds::Awards(subject, kind) => list(occasion.awards(subject, Some(kind))),
        Holds::Document(level) => list(Kind::of(level).map(|kind| kind.name().to_owned()).collect()),
        Holds::Listed { sheet, heading } => {
            table::filled_range(sheet, heading, occasion.plan).map_or(Rule::Anything, Rule::List)
        }
        Holds::Count => Rule::Whole(0, 1_000_000),
        Holds::Amount => Rule::Whole(0, i32::MAX),
        Holds::Year => Rule::Whole(1945, 2100),
        Holds::Decimal => Rule::Decimal,
        Holds::Date | Holds::Moment => days(),
        Holds::Birth => Rule::Length(4, 10),
        Holds::Phone => Rule::Length(8, 20),
        Holds::Ordinal | Holds::Text | Holds::Line | Holds::Name | Holds::Code => Rule::Anything,
    }
}

fn phases<'a>(occasion: &'a Occasion<'_>) -> impl Iterator<Item = String> + 'a {
    occasion.plan.phases.iter().map(|phase| phase.number.to_string())
}

/// The days an office still has to do with: a person may have joined long ago.
fn days() -> Rule {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    Rule::Date(day(1950, 1, 1), day(2100, 12, 31))
}

/// Refused is only what the reader would refuse too. What Excel takes for no date or number, because it is set to another
/// country, the reader may understand all the same.
fn strictness(holds: Holds) -> Strictness {
    match holds {
        Holds::Choice(_)
        | Holds::Tick
        | Holds::Group
        | Holds::Phase
        | Holds::PhaseOrYear
        | Holds::Count
        | Holds::Year => Strictness::Refuse,
        Holds::Usual(_) | Holds::Listed { .. } | Holds::Awards(..) => Strictness::Take,
        _ => Strictness::Ask,
    }
}

fn fault(holds: Holds) -> String {
    let more = match holds {
        Holds::Date => ", ví dụ 05/01/2025. Nếu máy để kiểu ngày nước ngoài, hãy ghi 2025-01-05",
        Holds::Moment => ", ví dụ 07:30 06/01/2025. Nếu máy để kiểu ngày nước ngoài, hãy ghi 2025-01-06 07:30",
        Holds::Birth => ", ví dụ 05/01/1985 hoặc 1985",
        _ => "",
    };
    format!("Nội dung vừa ghi chưa đúng. {}{more}.", holds.manner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan;
    use crate::source::schema::SHEETS;

    #[test]
    fn words_fit_into_what_excel_shows() {
        let (plan, _) = plan::built_in().into_result().unwrap();
        let occasion = Occasion { plan: &plan, unit: None, group: None, own: None, date: plan.date };
        let area = Area { rows: (0, 0), columns: (0, 0) };
        for field in SHEETS.iter().flat_map(|spec| spec.fields) {
            let guard = over(area, field, &occasion, &mut Lists::default());
            assert!(guard.prompt.chars().count() <= 255 && guard.fault.chars().count() <= 255, "{}", field.heading);
            assert!(field.heading.chars().count() <= 32, "{}", field.heading);
        }
    }

    #[test]
    fn advice_is_made_of_sentences() {
        let (plan, _) = plan::built_in().into_result().unwrap();
        let occasion = Occasion { plan: &plan, unit: None, group: None, own: None, date: plan.date };
        let phone = SHEETS[0].fields.iter().find(|field| field.heading == "Điện thoại").unwrap();
        assert_eq!(advice(phone, &occasion), "Ghi cả số 0 ở đầu. Ví dụ: 024 3800 0001.");
    }
}
