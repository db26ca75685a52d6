//! The records of a unit's workbook: one struct per sheet. Every value keeps its cell; an optional cell left empty is `None`.
//!
//! Sheets, headings and which cells are required stand in the reader's schema; here is only their meaning.

mod award;
mod report;
mod roster;
mod unit;

pub use award::{
    Achievement, AchievementSection, AwardClass, CollectiveProposal, Initiative, PastAward, PersonProposal,
};
pub use report::{Attendee, Ballot, Direction, Meeting, Narrative, NarrativeSection, Paper, Target, Totalling};
pub use roster::{Birth, Category, Collective, CollectiveRegistration, Gender, Member, PersonRegistration, Rating};
pub use unit::{LaunchTime, PhaseEntry, SigningBody, Unit};

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
    pub members: Vec<Member>,
    /// Sheet TẬP THỂ.
    pub collectives: Vec<Collective>,
    /// Sheet ĐĂNG KÝ CÁ NHÂN.
    pub person_registrations: Vec<PersonRegistration>,
    /// Sheet ĐĂNG KÝ TẬP THỂ.
    pub collective_registrations: Vec<CollectiveRegistration>,
    /// Sheet CHỈ TIÊU.
    pub targets: Vec<Target>,
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
}
