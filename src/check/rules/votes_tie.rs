//! `phieu-ngang-nhau`: equal votes for one award, of a woman and a man, or of collectives with many and with few women.

use crate::check::Facts;
use crate::check::ballot::voters;
use crate::check::nomination::Nomination;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::record::Gender;
use std::collections::BTreeMap;

/// Share of women, per cent, from which a collective is preferred.
const WOMEN: u64 = 70;

rule! {
    /// Hai đề nghị cùng danh hiệu, cùng đợt có số phiếu bằng nhau, trong đó có nữ và nam (hoặc tập thể có từ 70% nữ và tập thể khác).
    ///
    /// Khi phải chọn giữa những người, tập thể có thành tích ngang nhau thì ưu tiên nữ, tập thể có tỷ lệ nữ từ 70% trở lên.
    /// Không báo khi tất cả đều được 100% phiếu, vì khi đó không phải chọn.
    Hint "phieu-ngang-nhau", "Nghị định 152/2025/NĐ-CP, Điều 4 khoản 6", Tuning::Weight
}

/// Nominations of one phase, award and number of votes, persons apart from collectives, each with whether a tie favours it.
type Ties<'a> = BTreeMap<(u32, &'a str, u32, bool), Vec<(&'a Nomination<'a>, bool)>>;

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut ties = Ties::new();
    for nomination in &facts.nominations {
        let (Some(award), Some(preferred)) = (nomination.award, preferred(nomination)) else { continue };
        let votes = nomination.votes.value;
        if voters(facts, nomination).is_some_and(|all| votes < all) {
            let key = (nomination.phase, award.code.as_str(), votes, nomination.member.is_some());
            ties.entry(key).or_default().push((nomination, preferred));
        }
    }
    for ((phase, _, votes, _), tied) in ties {
        let chosen: Vec<&str> = tied.iter().filter(|(_, yes)| *yes).map(|(n, _)| n.name.value.as_str()).collect();
        let Some((first, _)) = tied.first().filter(|_| !chosen.is_empty() && chosen.len() < tied.len()) else {
            continue;
        };
        let award = first.award_name();
        let message = format!("đợt {phase}: {} đề nghị “{award}” cùng được {votes} phiếu", tied.len());
        findings.tell(&first.votes.at, message, format!("nếu phải chọn, ưu tiên: {}", chosen.join(", ")));
    }
}

/// Whether a tie goes in favour of the nomination; `None` where it is not known.
fn preferred(nomination: &Nomination<'_>) -> Option<bool> {
    let person = nomination.member.map(|member| member.gender.value == Gender::Female);
    person.or_else(|| {
        let collective = nomination.collective?;
        let women = collective.women.as_ref()?.value;
        Some(u64::from(women) * 100 >= WOMEN * u64::from(collective.people.value))
    })
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn a_tie_between_a_woman_and_a_man_is_told() {
        let said = |gender: &str, votes: u32| {
            let second = format!("ĐOÀN VIÊN: Họ và tên=Vũ Bình | Giới tính={gender}");
            let proposals = [
                format!("ĐỀ NGHỊ CÁ NHÂN: Phiếu đồng ý={votes}"),
                format!("ĐỀ NGHỊ CÁ NHÂN: Họ và tên=Vũ Bình | Phiếu đồng ý={votes}"),
            ];
            told(&super::RULE, &["ĐOÀN VIÊN:", &second, &proposals[0], &proposals[1]])
        };
        let award = "Giấy khen của Ban Thường vụ Liên đoàn Lao động quận Long Biên";
        assert_eq!(said("Nam", 9), [format!("đợt 2: 2 đề nghị “{award}” cùng được 9 phiếu")]);
        assert!(said("Nữ", 9).is_empty() && said("Nam", 10).is_empty());
    }

    #[test]
    fn a_tie_between_collectives_goes_by_their_women() {
        let said = |women: u32| {
            let second = format!("TẬP THỂ: Tên tập thể=Tổ Hai | Tổng số người=10 | Nữ={women}");
            let rows = ["TẬP THỂ: Tổng số người=10 | Nữ=7", &second, "ĐỀ NGHỊ TẬP THỂ: Phiếu đồng ý=9"];
            told(&super::RULE, &[&rows[..], &["ĐỀ NGHỊ TẬP THỂ: Tên tập thể=Tổ Hai | Phiếu đồng ý=9"]].concat()).len()
        };
        assert_eq!([said(6), said(8)], [1, 0]);
    }
}
