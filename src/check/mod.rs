//! Records → a unit whose documents may be issued, or the reasons why not.
//!
//! One rule, one file in `rules/`, named for the fault it finds. Rules see all records, the plan and the fonts, and only
//! report; how much a finding weighs stands beside the rule, and in the plan file where it may be changed there.
//!
//! # What the law or the plan says and no rule asks
//!
//! | what | why not |
//! |---|---|
//! | *gương mẫu*, *đoàn kết*, the quality of an achievement | judgement of the meeting, not data |
//! | *Bằng khen* for “many achievements”, scope of an initiative in the province (Law, Articles 22, 74) | no column says it; `bang-khen-chua-ro-can-cu` names the gap |
//! | *đề tài, đề án*, *mưu trí, sáng tạo* as ground of *Chiến sĩ thi đua cơ sở* (Article 23) | entered as rows of sheet SÁNG KIẾN or not at all |
//! | *Cờ thi đua*: first of its cluster, targets surpassed (Article 26) | needs the other units of the cluster |
//! | a lower award before a higher one | Decree 152/2025, Article 4.1 forbids the demand; runs that a standard itself names are checked |
//! | standards of union awards (Decision 999/QĐ-TLĐ) | text not found; what 1689/QĐ-TLĐ and older guidance say ships off |
//! | votes after 30/6/2025 | whether Decree 152/2025 keeps the shares was not found; `phieu-dong-y-thap` is there for local rules |
//! | inspections, complaints, fraud (Decree 152/2025, Article 4.4; Law, Article 93) | the workbook holds discipline only |
//! | amounts of prizes (Article 49) | no document of a unit prints them; [`decision`] asks for those of the federation |
//! | number of copies, deadlines, quotas | set by the federation; none was found for the plan |
//! | scores of the cluster, rewards of all units together | data of the federation, not of a unit |

mod ballot;
#[cfg(test)]
mod bench;
pub mod decision;
mod discipline;
mod merits;
mod nomination;
mod prose;
mod rule;
mod rules;
mod symbol;
mod tuned;

pub use discipline::is_serious;
pub use rule::Tuning;
pub use tuned::Rules;

use crate::diagnostic::{Code, Outcome};
use crate::font::Fonts;
use crate::plan::{ListOrder, Plan, Subject};
use crate::source::located::Located;
use crate::source::record::{Collective, Member, UnitBook};
use crate::text;
use chrono::NaiveDate;
use merits::Merits;
use nomination::Nomination;
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// A unit that passed the checks. Only [`run`] makes one, so what is unchecked cannot become a document.
#[derive(Debug)]
pub struct Checked(UnitBook);

impl Checked {
    /// The records.
    pub fn book(&self) -> &UnitBook {
        &self.0
    }
}

/// What a rule may look at.
struct Facts<'a> {
    book: &'a UnitBook,
    plan: &'a Plan,
    fonts: &'a Fonts,
    /// The day documents are made.
    today: NaiveDate,
    /// Who is proposed for what.
    nominations: Vec<Nomination<'a>>,
    /// What people already hold and have invented.
    merits: Merits<'a>,
    /// Members by the key of their team's name; made when first asked for.
    teams: OnceCell<BTreeMap<String, Vec<&'a Member>>>,
}

impl<'a> Facts<'a> {
    fn new(book: &'a UnitBook, plan: &'a Plan, fonts: &'a Fonts, today: NaiveDate) -> Self {
        let nominations = Nomination::all(book, plan, today);
        Self { book, plan, fonts, today, nominations, merits: Merits::of(book), teams: OnceCell::new() }
    }

    /// The members of a collective: of a team, or everybody where the collective is the unit itself.
    fn people_of(&self, collective: &Collective) -> Vec<&'a Member> {
        if text::same_name(&collective.name, &self.book.unit.name) {
            return self.book.members.iter().collect();
        }
        let book = self.book;
        let teams = self.teams.get_or_init(|| {
            let mut teams: BTreeMap<String, Vec<&Member>> = BTreeMap::new();
            for member in &book.members {
                teams.entry(text::name_key(&member.team)).or_default().push(member);
            }
            teams
        });
        teams.get(&text::name_key(&collective.name)).cloned().unwrap_or_default()
    }

    /// Every title and form of award that somebody registered for or is proposed for, with whom it is meant for.
    fn awards_named(&self) -> impl Iterator<Item = (&'a Located<String>, Subject)> {
        let book = self.book;
        let persons = book.person_registrations.iter().flat_map(|r| r.titles.iter().chain(&r.forms));
        let persons = persons.chain(book.person_proposals.iter().map(|p| &p.award));
        let collectives = book.collective_registrations.iter().flat_map(|r| r.titles.iter().chain(&r.forms));
        let collectives = collectives.chain(book.collective_proposals.iter().map(|p| &p.award));
        persons.map(|award| (award, Subject::Person)).chain(collectives.map(|award| (award, Subject::Collective)))
    }

    /// The votes for everybody proposed, each with its phase, persons first.
    fn votes(&self) -> impl Iterator<Item = (&'a Located<u32>, u32)> {
        let persons = self.book.person_proposals.iter().map(|p| (&p.votes, p.phase.value));
        persons.chain(self.book.collective_proposals.iter().map(|p| (&p.votes, p.phase.value)))
    }

    /// What to do about a collective that sheet TẬP THỂ does not have.
    fn nearest_collective(&self, name: &str) -> String {
        match text::nearest(name, self.book.collectives.iter().map(|c| c.name.as_str())) {
            Some(near) => format!("ý bạn là “{near}”? Nếu không, bổ sung tập thể này vào trang TẬP THỂ"),
            None => "bổ sung tập thể này vào trang TẬP THỂ hoặc sửa tên".to_owned(),
        }
    }
}

/// Runs the rules. Warnings and hints let the unit pass, errors do not. The lists of a unit that passes are in the plan's order.
pub fn run(mut book: UnitBook, rules: &Rules, plan: &Plan, fonts: &Fonts, today: NaiveDate) -> Outcome<Checked> {
    let report = rules.run(&Facts::new(&book, plan, fonts, today));
    if report.blocks() {
        return Outcome::refused(report);
    }
    if plan.setting.order == ListOrder::ByName {
        book.sort_by_name();
    }
    Outcome::new(Checked(book), report)
}

/// Citations in the plan's own words of texts that were not in force on its day: what is wrong, and what to cite instead.
pub fn stale_citations(plan: &Plan) -> Vec<(String, String)> {
    let passages = plan.full_text.iter().map(|p| p.runs.iter().map(|run| run.text.as_str()).collect::<String>());
    let stale = passages.flat_map(|passage| rules::basis_expired::stale(plan, &passage, plan.date));
    stale.map(|stale| (stale.what, stale.instead)).collect()
}

/// What the rules can find, in their order, and what a plan may change about each.
pub fn codes() -> impl Iterator<Item = (&'static Code, Tuning)> {
    rules::ALL.iter().map(|rule| (&rule.code, rule.tuning))
}
