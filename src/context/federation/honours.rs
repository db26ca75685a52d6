//! Who is honoured with what, from whatever sheet → the words that count them and the rows that list them.

use super::figure::Figure;
use crate::plan::{Award, AwardKind, Plan, Subject};
use crate::source::record::Gender;
use crate::text::{self, Reading};
use schemars::JsonSchema;
use serde::Serialize;

/// One award to one person or collective.
#[derive(Clone, Debug)]
pub(super) struct Honour {
    pub(super) subject: String,
    /// Never [`Subject::Both`].
    pub(super) class: Subject,
    pub(super) gender: Option<Gender>,
    /// Chức vụ, nơi công tác.
    pub(super) post: String,
    pub(super) unit: String,
    /// The award's name.
    pub(super) award: String,
    /// The award as it is given in a sentence: `Giấy khen của …`, `danh hiệu “…”`.
    pub(super) phrase: String,
    /// Lý do.
    pub(super) reason: String,
    /// Tóm tắt thành tích.
    pub(super) summary: String,
    /// `8/9 (88,9%)`; empty where it is not known.
    pub(super) votes: String,
    /// What is paid; `None` where nothing is said of money.
    pub(super) paid: Option<u64>,
}

/// Một dòng của danh sách: một người hoặc một tập thể.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Line {
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub(super) mark: String,
    /// Họ và tên, hoặc tên tập thể.
    #[serde(rename = "ten")]
    pub(super) name: String,
    /// Chức vụ, nơi công tác.
    #[serde(rename = "chuc_vu")]
    pub(super) post: String,
    /// Công đoàn cơ sở.
    #[serde(rename = "don_vi")]
    pub(super) unit: String,
    /// Các danh hiệu, hình thức, mỗi dòng một hình thức.
    #[serde(rename = "hinh_thuc")]
    pub(super) awards: String,
    /// Lý do khen.
    #[serde(rename = "ly_do")]
    pub(super) reason: String,
    /// Tóm tắt thành tích.
    #[serde(rename = "tom_tat")]
    summary: String,
    /// Phiếu đồng ý của Hội đồng.
    #[serde(rename = "phieu")]
    votes: String,
    /// Tiền thưởng, đồng.
    #[serde(rename = "tien")]
    pub(super) paid: Figure,
}

/// Danh sách kèm theo.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Lists {
    /// Cá nhân.
    #[serde(rename = "ca_nhan")]
    pub(super) persons: Vec<Line>,
    /// Tập thể.
    #[serde(rename = "tap_the")]
    pub(super) collectives: Vec<Line>,
    /// Có lý do khen khác nhau, nên danh sách có cột lý do.
    #[serde(rename = "co_ly_do")]
    pub(super) reasons: bool,
    /// Có tóm tắt thành tích.
    #[serde(rename = "co_tom_tat")]
    summaries: bool,
    /// Có số phiếu của Hội đồng.
    #[serde(rename = "co_phieu")]
    votes: bool,
    /// Tổng tiền thưởng của danh sách, đồng; không có thì danh sách không có cột tiền.
    #[serde(rename = "cong_tien")]
    pub(super) paid: Option<String>,
}

/// Số lượng theo một danh hiệu, hình thức.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct AwardCount {
    /// Danh hiệu, hình thức.
    #[serde(rename = "ten")]
    name: String,
    /// `05 (năm) tập thể và 12 (mười hai) cá nhân`.
    #[serde(rename = "so_luong")]
    count: String,
}

/// An award as it stands in a sentence.
pub(super) fn phrase(award: Option<&Award>, typed: &str) -> String {
    match award {
        Some(award) if award.kind == AwardKind::Title => format!("danh hiệu “{}”", award.name),
        Some(award) => award.name.clone(),
        None => typed.to_owned(),
    }
}

/// `05 (năm)`.
fn spelled(count: usize, reading: Reading) -> String {
    let count = count as u64;
    format!("{}\u{a0}({})", text::count(count), text::in_words(count, reading))
}

/// `05 (năm) tập thể và 12 (mười hai) cá nhân`.
fn counted(persons: usize, collectives: usize, reading: Reading) -> String {
    let parts = [(collectives, "tập\u{a0}thể"), (persons, "cá\u{a0}nhân")];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    parts.map(|(count, noun)| format!("{}\u{a0}{noun}", spelled(count, reading))).collect::<Vec<_>>().join(" và ")
}

/// How many persons and collectives are honoured, each counted once.
pub(super) fn total(honours: &[Honour], reading: Reading) -> String {
    let [persons, collectives] = [Subject::Person, Subject::Collective].map(|class| subjects(honours, class).len());
    counted(persons, collectives, reading)
}

/// How many are given each award, in the plan's order; awards that the plan does not have come last.
pub(super) fn by_award(plan: &Plan, honours: &[Honour]) -> Vec<AwardCount> {
    let mut counts: Vec<(&Honour, usize, usize)> = Vec::new();
    for honour in honours {
        let (person, collective) = if honour.class == Subject::Person { (1, 0) } else { (0, 1) };
        match counts.iter_mut().find(|(first, ..)| first.award == honour.award) {
            Some((_, persons, collectives)) => {
                (*persons, *collectives) = (*persons + person, *collectives + collective);
            }
            None => counts.push((honour, person, collective)),
        }
    }
    let place = |honour: &Honour| plan.awards.iter().position(|award| award.name == honour.award);
    counts.sort_by_key(|(first, ..)| place(first).unwrap_or(usize::MAX));
    let count = |(first, persons, collectives): (&Honour, usize, usize)| AwardCount {
        name: upper_first(&first.phrase),
        count: counted(persons, collectives, plan.setting.reading),
    };
    counts.into_iter().map(count).collect()
}

/// The lists, one line for each person and collective. `same_reason`: the reason stands in the text before.
pub(super) fn lists(honours: &[Honour], same_reason: bool) -> Lists {
    let paid: Option<u64> = honours.iter().map(|honour| honour.paid).fold(None, |sum, paid| match (sum, paid) {
        (sum, None) => sum,
        (sum, Some(paid)) => Some(sum.unwrap_or_default() + paid),
    });
    let lines = |class| (1..).zip(subjects(honours, class)).map(|(mark, own)| line(mark, &own)).collect();
    Lists {
        persons: lines(Subject::Person),
        collectives: lines(Subject::Collective),
        reasons: !same_reason,
        summaries: honours.iter().any(|honour| !honour.summary.is_empty()),
        votes: honours.iter().any(|honour| !honour.votes.is_empty()),
        paid: paid.map(text::amount),
    }
}

/// The persons, or the collectives, each with all that it is given, in the order of the sheet.
pub(super) fn subjects(honours: &[Honour], class: Subject) -> Vec<Vec<&Honour>> {
    let mut found: Vec<Vec<&Honour>> = Vec::new();
    for honour in honours.iter().filter(|honour| honour.class == class) {
        let same = |first: &&Honour| {
            text::same_name(&first.subject, &honour.subject) && text::alike(&first.unit, &honour.unit)
        };
        match found.iter_mut().find(|own| own.first().is_some_and(same)) {
            Some(own) => own.push(honour),
            None => found.push(vec![honour]),
        }
    }
    found
}

fn line(mark: usize, own: &[&Honour]) -> Line {
    let each = |part: fn(&Honour) -> &str| {
        let mut parts: Vec<&str> = Vec::new();
        for part in own.iter().map(|honour| part(honour)).filter(|part| !part.is_empty()) {
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        parts.join(";\n")
    };
    let paid: Vec<u64> = own.iter().filter_map(|honour| honour.paid).collect();
    Line {
        mark: mark.to_string(),
        name: each(|honour| &honour.subject),
        post: each(|honour| &honour.post),
        unit: each(|honour| &honour.unit),
        awards: each(|honour| &honour.award),
        reason: each(|honour| &honour.reason),
        summary: each(|honour| &honour.summary),
        votes: each(|honour| &honour.votes),
        paid: if paid.is_empty() { Figure::Blank } else { Figure::Amount(paid.iter().sum()) },
    }
}

/// The text with its first letter in upper case, to begin an item.
fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn honour(subject: &str, class: Subject, award: &str, paid: Option<u64>) -> Honour {
        let text = str::to_owned;
        Honour {
            subject: text(subject),
            class,
            gender: None,
            post: String::new(),
            unit: text("A"),
            award: text(award),
            phrase: text(award),
            reason: String::new(),
            summary: String::new(),
            votes: String::new(),
            paid,
        }
    }

    #[test]
    fn who_is_given_two_awards_is_one_person_with_one_line() {
        let honours = [
            honour("An", Subject::Person, "Giấy khen", Some(710_000)),
            honour("An", Subject::Person, "Lao động tiên tiến", Some(710_000)),
            honour("Tổ 1", Subject::Collective, "Giấy khen", None),
        ];
        let plain = |text: String| text.replace('\u{a0}', " ");
        assert_eq!(plain(total(&honours, Reading::default())), "01 (một) tập thể và 01 (một) cá nhân");
        let lists = lists(&honours, true);
        assert_eq!((lists.persons.len(), lists.collectives.len()), (1, 1));
        assert_eq!(lists.persons[0].awards, "Giấy khen;\nLao động tiên tiến");
        assert_eq!(
            (String::from(lists.persons[0].paid).as_str(), lists.paid.as_deref()),
            ("1.420.000", Some("1.420.000"))
        );
    }

    #[test]
    fn awards_are_counted_in_the_plans_order() {
        let (plan, _) = crate::plan::built_in().into_result().unwrap();
        let strange = honour("An", Subject::Person, "Giải lạ", None);
        let known = honour("Bình", Subject::Person, &plan.awards[0].name, None);
        let seen: Vec<String> = by_award(&plan, &[strange, known]).into_iter().map(|count| count.name).collect();
        assert_eq!(seen, [plan.awards[0].name.as_str(), "Giải lạ"]);
    }
}
