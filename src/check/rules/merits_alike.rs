//! `thanh-tich-giong-nhau`: the achievement texts of two nominees are nearly the same.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::located::Located;
use crate::text;
use std::collections::{BTreeMap, BTreeSet};

/// Words in a row that count as one piece of text.
const RUN: usize = 4;
/// Shorter texts (in runs) are alike by chance.
const LEAST: usize = 12;
/// With how many earlier texts a run is compared; keeps the work in proportion to the texts.
const KEPT: usize = 20;

rule! {
    /// Báo cáo thành tích của hai cá nhân hoặc tập thể gần như giống nhau (mặc định từ 80% trở lên).
    ///
    /// Báo cáo thành tích phải nêu việc riêng của từng người. Viết lại phần bị sao chép. Tỷ lệ đổi được ở mục “nguong”.
    Warning "thanh-tich-giong-nhau", "theo Thông tư 17/2019/TT-NHNN, Mẫu 11 (ngành Ngân hàng), để tham khảo", Tuning::Limit(80)
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut seen: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut earlier: Vec<(&Located<String>, usize)> = Vec::new();
    for (subject, runs) in texts(facts) {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for place in runs.iter().filter_map(|run| seen.get(run)).flatten() {
            *shared.entry(*place).or_default() += 1;
        }
        let alike = shared.into_iter().filter_map(|(place, shared)| {
            let (other, length) = earlier.get(place)?;
            Some((shared * 100 / runs.len().min(*length), *other))
        });
        // Of texts equally alike the first is named.
        let most = alike.rev().max_by_key(|(share, _)| *share);
        if let Some((share, other)) = most.filter(|(share, _)| *share >= findings.limit() as usize) {
            let message = format!(
                "thành tích của “{}” giống {share}% thành tích của “{}” ở {}",
                subject.value, other.value, other.at
            );
            findings.tell(&subject.at, message, "viết lại thành tích riêng của từng người, từng tập thể");
        }
        for run in &runs {
            let places = seen.entry(run.clone()).or_default();
            if places.len() < KEPT {
                places.push(earlier.len());
            }
        }
        earlier.push((subject, runs.len()));
    }
}

/// Everybody whose merits are long enough, with the runs of words of all their paragraphs.
fn texts<'a>(facts: &Facts<'a>) -> Vec<(&'a Located<String>, BTreeSet<String>)> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut texts: Vec<(&Located<String>, BTreeSet<String>)> = Vec::new();
    for merit in &facts.book.achievements {
        let place = *places.entry(text::name_key(&merit.subject)).or_insert(texts.len());
        if place == texts.len() {
            texts.push((&merit.subject, BTreeSet::new()));
        }
        texts[place].1.extend(runs(&merit.text));
    }
    texts.retain(|(_, runs)| runs.len() >= LEAST);
    texts
}

fn runs(text: &str) -> Vec<String> {
    let words: Vec<String> = text.split_whitespace().map(text::fold).filter(|word| !word.is_empty()).collect();
    words.windows(RUN).map(|run| run.join(" ")).collect()
}
