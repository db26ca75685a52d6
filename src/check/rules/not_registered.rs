//! `de-nghi-chua-dang-ky`: somebody is proposed who did not register, or for a title they did not register for.

use crate::check::Facts;
use crate::check::nomination::Nomination;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::{Award, AwardKind, Subject, System};
use crate::source::located::Located;
use crate::text;
use std::collections::BTreeMap;

rule! {
    /// Người hoặc tập thể được đề nghị khen thưởng chưa đăng ký thi đua, hoặc đăng ký danh hiệu khác với danh hiệu được đề nghị.
    ///
    /// Nhiều công đoàn cấp trên chỉ xét những tập thể, cá nhân đã đăng ký.
    /// Bổ sung vào trang đăng ký nếu còn sót; nếu cấp trên không đòi hỏi như vậy, đổi mức ở tệp kế hoạch.
    /// Chỉ so danh hiệu thi đua, không so giấy khen, bằng khen; các cấp của cùng một phong trào (Người tốt, việc tốt; Công nhân giỏi; Sáng kiến, sáng tạo) được coi là một.
    Warning "de-nghi-chua-dang-ky", "Kế hoạch 41/KH-LĐLĐ, phần IV.2.2: động viên 100% đăng ký; thực hành ở cơ sở: chỉ xét người đã đăng ký", Tuning::Weight
}

/// Titles by the key of whoever registered for them.
type Registered<'a> = BTreeMap<String, Vec<&'a Located<String>>>;

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    let persons = of(book.person_registrations.iter().map(|row| (&row.name, &row.titles)));
    let collectives = of(book.collective_registrations.iter().map(|row| (&row.name, &row.titles)));
    // Whoever the workbook does not know, and titles of the state, have been told of already.
    let listed = |n: &&Nomination<'_>| n.member.is_some() || n.collective.is_some();
    let of_state = |n: &Nomination<'_>| n.award.is_some_and(|award| award.system == System::State);
    for nomination in facts.nominations.iter().filter(|n| listed(n) && !of_state(n)) {
        let (registered, sheet) = match nomination.subject {
            Subject::Collective => (&collectives, "ĐĂNG KÝ TẬP THỂ"),
            Subject::Person | Subject::Both => (&persons, "ĐĂNG KÝ CÁ NHÂN"),
        };
        // Without a single registration the sheet is not in use.
        if !registered.is_empty() {
            look_up(facts, nomination, registered, sheet, findings);
        }
    }
}

fn of<'a>(rows: impl Iterator<Item = (&'a Located<String>, &'a Vec<Located<String>>)>) -> Registered<'a> {
    let mut registered = Registered::new();
    for (name, titles) in rows {
        registered.entry(text::name_key(name)).or_default().extend(titles);
    }
    registered
}

fn look_up(
    facts: &Facts<'_>,
    nomination: &Nomination<'_>,
    registered: &Registered<'_>,
    sheet: &str,
    findings: &mut Findings<'_>,
) {
    let name = &nomination.name.value;
    let Some(titles) = registered.get(&text::name_key(name)) else {
        let message = format!("“{name}” được đề nghị khen thưởng nhưng không có ở trang {sheet}");
        findings.tell(&nomination.name.at, message, format!("bổ sung vào trang {sheet} nếu còn sót"));
        return;
    };
    let Some(award) = nomination.award.filter(|award| award.kind == AwardKind::Title) else { return };
    let same = |typed: &&&Located<String>| {
        facts.plan.award(typed, nomination.subject).is_some_and(|other| one_title(award, other))
    };
    if titles.iter().find(same).is_none() {
        let message = format!("“{name}” được đề nghị “{}” nhưng không đăng ký danh hiệu này", award.name);
        findings.tell(&nomination.typed.at, message, format!("bổ sung danh hiệu ở trang {sheet}, hoặc sửa đề nghị"));
    }
}

/// Levels of one movement count as one title.
fn one_title(a: &Award, b: &Award) -> bool {
    a.code == b.code || (a.known().is_some() && a.known() == b.known())
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn whoever_is_proposed_has_registered_for_it() {
        let said = |registered: &str, proposed: &str| {
            let registered = format!("ĐĂNG KÝ CÁ NHÂN: {registered}");
            told(&super::RULE, &[&registered, &format!("ĐỀ NGHỊ CÁ NHÂN: Danh hiệu={proposed}")])
        };
        assert_eq!(
            said("Họ và tên=Vũ Bình", "Giấy khen"),
            ["“Lê An” được đề nghị khen thưởng nhưng không có ở trang ĐĂNG KÝ CÁ NHÂN"]
        );
        assert_eq!(
            said("Danh hiệu đăng ký=LĐTT", "NTVT cấp quận"),
            ["“Lê An” được đề nghị “Người tốt, việc tốt cấp quận” nhưng không đăng ký danh hiệu này"]
        );
        assert!(said("Danh hiệu đăng ký=NTVT", "NTVT cấp quận").is_empty(), "levels of one movement");
        assert!(said("Danh hiệu đăng ký=LĐTT", "Giấy khen").is_empty(), "forms need no registration of their own");
        assert!(said("Danh hiệu đăng ký=NTVT", "LĐTT").is_empty(), "`khac-he-thong` says what to do");
        assert!(told(&super::RULE, &["ĐỀ NGHỊ CÁ NHÂN:"]).is_empty(), "no registration at all");
    }
}
