//! The records of a unit's workbook, and of the federation's own: one struct per sheet. Every value keeps its cell; an optional cell left empty is `None`.
//!
//! Sheets, headings and which cells are required stand in the reader's schema; here is only their meaning.

mod award;
mod federation;
mod named;
mod numbers;
mod order;
mod plan;
mod report;
mod roster;
mod unit;

pub use award::{
    Achievement, AchievementSection, AwardClass, CollectiveProposal, Initiative, PastAward, PersonProposal,
};
pub use federation::{AwardRow, CouncilMeeting, Criterion, FederationBook, Grade, Nature, PrizeRate, Score, UnitRow};
pub use named::{HasName, Named};
pub use numbers::NumberRow;
pub use plan::{PlanSection, PlanText};
pub use report::{
    Attendee, Ballot, Cosigned, Direction, Meeting, Narrative, NarrativeSection, Paper, Target, Totalling,
};
pub use roster::{Birth, Category, Collective, CollectiveRegistration, Gender, Member, PersonRegistration, Rating};
pub use unit::{LaunchTime, PhaseEntry, SigningBody, Unit};

use crate::source::located::Located;
use chrono::Datelike;
use std::sync::Arc;

/// Everything one workbook says.
#[derive(Clone, Debug)]
pub struct UnitBook {
    /// The workbook's path as the user gave it.
    pub file: Arc<str>,
    /// Sheet THÔNG TIN.
    pub unit: Unit,
    /// Sheet ĐỢT THI ĐUA.
    pub phases: Vec<PhaseEntry>,
    /// Sheet ĐOÀN VIÊN.
    pub members: Named<Member>,
    /// Sheet TẬP THỂ.
    pub collectives: Named<Collective>,
    /// Sheet ĐĂNG KÝ CÁ NHÂN.
    pub person_registrations: Vec<PersonRegistration>,
    /// Sheet ĐĂNG KÝ TẬP THỂ.
    pub collective_registrations: Vec<CollectiveRegistration>,
    /// Sheet CHỈ TIÊU.
    pub targets: Vec<Target>,
    /// Sheet KẾ HOẠCH.
    pub plan_texts: Vec<PlanText>,
    /// Sheet SÁNG KIẾN.
    pub initiatives: Vec<Initiative>,
    /// Sheet ĐỀ NGHỊ CÁ NHÂN.
    pub person_proposals: Vec<PersonProposal>,
    /// Sheet ĐỀ NGHỊ TẬP THỂ.
    pub collective_proposals: Vec<CollectiveProposal>,
    /// Sheet THÀNH TÍCH.
    pub achievements: Vec<Achievement>,
    /// Sheet KHEN THƯỞNG ĐÃ CÓ.
    pub past_awards: Vec<PastAward>,
    /// Sheet HỌP XÉT.
    pub meetings: Vec<Meeting>,
    /// Sheet THÀNH VIÊN HỌP.
    pub attendees: Vec<Attendee>,
    /// Sheet KẾT QUẢ ĐỢT.
    pub narratives: Vec<Narrative>,
    /// Sheet VĂN BẢN.
    pub papers: Vec<Paper>,
    /// Every text in the records above, once per cell, in the order in which they were read.
    pub texts: Vec<Located<String>>,
}

/// Whom a name in another sheet means.
#[derive(Clone, Debug)]
pub enum Person<'a> {
    /// Exactly this member.
    One(&'a Member),
    /// Nobody in the roster.
    Nobody,
    /// Several members of that name; a birth date would tell them apart.
    Several(Vec<&'a Member>),
}

impl UnitBook {
    /// The member that `name` (and `born`, where given) means.
    pub fn person(&self, name: &str, born: Option<Birth>) -> Person<'_> {
        let fits = |m: &&Member| born.is_none_or(|b| b.agrees(m.born.value));
        let found: Vec<&Member> = self.members.named(name).filter(fits).collect();
        match found.as_slice() {
            [] => Person::Nobody,
            [one] => Person::One(one),
            _ => Person::Several(found),
        }
    }

    /// The collective of a name.
    pub fn collective(&self, name: &str) -> Option<&Collective> {
        self.collectives.named(name).next()
    }

    /// The entry of a phase.
    pub fn phase(&self, number: u32) -> Option<&PhaseEntry> {
        self.phases.iter().find(|p| p.number.value == number)
    }

    /// The entry of the phase that begins the year.
    pub fn first_phase(&self) -> Option<&PhaseEntry> {
        self.phases.iter().min_by_key(|p| p.number.value)
    }

    /// The meeting that considered a phase's awards.
    pub fn meeting(&self, phase: u32) -> Option<&Meeting> {
        self.meetings.iter().find(|m| m.phase.is_none_or(|p| p == phase))
    }
}

impl Birth {
    /// The year.
    pub fn year(self) -> i32 {
        match self {
            Self::Date(date) => date.year(),
            Self::Year(year) => year,
        }
    }

    /// Whether both can be the same day.
    pub fn agrees(self, other: Self) -> bool {
        match (self, other) {
            (Self::Date(a), Self::Date(b)) => a == b,
            (a, b) => a.year() == b.year(),
        }
    }
}
