//! A member's row → whether discipline (*kỷ luật*) stood against them on a day or in a year.

use crate::source::record::Member;
use crate::text::fold;
use chrono::{Datelike, NaiveDate};

/// How people write that there was none, folded.
const NONE: [&str; 6] = ["", "khong", "khongco", "khongbikyluat", "chuabikyluat", "0"];

/// Forms from *cảnh cáo* up, folded. *Kéo dài thời hạn nâng lương* is left out: no source ranks it.
const SERIOUS: [&str; 6] = ["canhcao", "habacluong", "giangchuc", "cachchuc", "buocthoiviec", "sathai"];

/// What stood against a member on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing<'a> {
    /// Nothing.
    Clear,
    /// It is being looked into.
    UnderReview,
    /// A form of discipline, as typed, not yet at its end.
    Disciplined(&'a str),
    /// Discipline that had ended on a day.
    EndedOn(NaiveDate),
}

/// What stood against `member` on `day`. Discipline without dates counts as still standing.
pub(super) fn standing(member: &Member, day: NaiveDate) -> Standing<'_> {
    let begun = member.disciplined_from.as_ref().is_none_or(|from| from.value <= day);
    let ended = member.disciplined_to.as_ref().map(|to| to.value).filter(|to| *to < day);
    match (form(member), ended) {
        (Some(form), None) if begun => Standing::Disciplined(form),
        _ if member.under_review.as_ref().is_some_and(|review| review.value) => Standing::UnderReview,
        (Some(_), Some(end)) => Standing::EndedOn(end),
        _ => Standing::Clear,
    }
}

/// Whether a form of discipline is *cảnh cáo* or graver.
pub fn is_serious(form: &str) -> bool {
    SERIOUS.iter().any(|serious| fold(form).contains(serious))
}

/// Whether discipline from *cảnh cáo* up stood against `member` in `year`. Dates that are not given do not limit it.
pub(super) fn serious(member: &Member, year: i32) -> bool {
    let grave = form(member).is_some_and(is_serious);
    let begun = member.disciplined_from.as_ref().is_none_or(|from| from.year() <= year);
    let lasting = member.disciplined_to.as_ref().is_none_or(|to| to.year() >= year);
    grave && begun && lasting
}

/// The form as typed; where only dates are given, words that say so.
fn form(member: &Member) -> Option<&str> {
    let Some(typed) = &member.discipline else {
        let dated = member.disciplined_from.is_some() || member.disciplined_to.is_some();
        return dated.then_some("chưa ghi hình thức");
    };
    (!NONE.contains(&fold(typed).as_str())).then_some(typed.as_str())
}
