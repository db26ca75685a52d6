//! Records → the passages of prose that documents print, each with the phase it speaks of.

use crate::source::located::Located;
use crate::source::record::UnitBook;

/// One passage.
#[derive(Clone, Copy)]
pub(super) struct Passage<'a> {
    /// What it says.
    pub(super) text: &'a Located<String>,
    /// The phase; `None` where it stands for every phase.
    pub(super) phase: Option<u32>,
}

/// Every passage, sheet by sheet.
pub(super) fn passages(book: &UnitBook) -> impl Iterator<Item = Passage<'_>> {
    let of = |phase: u32| move |text| Passage { text, phase: Some(phase) };
    let launches = book.phases.iter().filter_map(move |p| p.content.as_ref().map(of(p.number.value)));
    let persons = book.person_proposals.iter().flat_map(move |p| [&p.reason, &p.summary].map(of(p.phase.value)));
    let groups = book.collective_proposals.iter().flat_map(move |p| [&p.reason, &p.summary].map(of(p.phase.value)));
    let merits = book.achievements.iter().map(|a| Passage { text: &a.text, phase: a.phase.as_ref().map(|p| p.value) });
    let narratives = book.narratives.iter().map(|n| Passage { text: &n.text, phase: n.phase.value });
    launches.chain(persons).chain(groups).chain(merits).chain(narratives)
}

/// The words of a text without the marks around them.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> + Clone {
    let marks = |c: char| c.is_whitespace() || ",;:()“”\"!?".contains(c);
    text.split(marks).map(|word| word.trim_matches('.')).filter(|word| !word.is_empty())
}

/// The whole numbers of a text that stand right before `noun`, in lower case: 12 in `có 12 sáng kiến`.
pub(super) fn counted(text: &str, noun: &str) -> Vec<u32> {
    let lower = text.to_lowercase();
    let before = lower.match_indices(noun).filter(|(at, _)| {
        let after = lower[at + noun.len()..].chars().next();
        after.is_none_or(|c| !c.is_alphanumeric())
    });
    before
        .filter_map(|(at, _)| {
            whole(lower[..at].split_whitespace().next_back()?.trim_start_matches(['(', '“']))
                .filter(|_| lower[..at].ends_with(' '))
        })
        .collect()
}

/// A whole number as documents write it: `12`, `05`, `1.250`.
fn whole(word: &str) -> Option<u32> {
    let mut groups = word.split('.');
    let first = groups.next().filter(|g| (1..=4).contains(&g.len()))?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || first.len() <= 3 && rest.iter().all(|group| group.len() == 3);
    let digits = word.chars().all(|c| c.is_ascii_digit() || c == '.');
    (grouped && digits).then(|| word.replace('.', "").parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_stand_right_before_what_is_counted() {
        let text = "Có 12 sáng kiến, vượt 02 sáng kiến; 1.250 sáng kiến; 3,5 sáng kiến; sáng kiến 7; 9 sáng kiếnx";
        assert_eq!(counted(text, "sáng kiến"), [12, 2, 1250]);
        assert_eq!(counted("14/14 đoàn viên", "đoàn viên"), [0_u32; 0]);
    }
}
