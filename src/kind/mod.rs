//! The kinds of document (*loại văn bản*) the program issues, in one table.

mod spec;

use crate::text;
use spec::{SPECS, Spec};

/// One kind of document. The order is that of a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Kế hoạch phát động phong trào thi đua của đơn vị.
    UnitPlan,
    /// Công văn đăng ký thời gian tổ chức phát động phong trào thi đua.
    LaunchLetter,
    /// Bản đăng ký giao ước thi đua của đơn vị.
    Registration,
    /// Bản đăng ký (giao ước) thi đua của từng người.
    PersonalPact,
    /// Danh sách đăng ký danh hiệu, hình thức khen thưởng, theo từng danh hiệu.
    RegistrationList,
    /// Báo cáo kết quả thực hiện phong trào thi đua đợt N.
    PhaseReport,
    /// Biên bản họp xét đề nghị khen thưởng.
    ReviewMinutes,
    /// Biên bản kiểm phiếu của cuộc họp xét.
    CountMinutes,
    /// Tờ trình đề nghị khen thưởng, kèm danh sách trích ngang.
    Proposal,
    /// Danh sách sáng kiến.
    InitiativeList,
    /// Danh sách danh hiệu, hình thức khen thưởng đã được tặng.
    AwardsHeldList,
    /// Báo cáo thành tích cá nhân.
    PersonReport,
    /// Báo cáo thành tích tập thể.
    CollectiveReport,
    /// Báo cáo tổng kết phong trào thi đua cả năm.
    YearReport,
    /// Công văn gửi hồ sơ của một đợt.
    CoverLetter,
    /// Phiếu trình ký hồ sơ của một đợt.
    SigningSlip,
    /// Kế hoạch thi đua của công đoàn cấp trên, toàn văn.
    FederationPlan,
    /// Bảng tổng hợp đăng ký thi đua của các đơn vị.
    RegistrationTotals,
    /// Thống kê khen thưởng của các đơn vị.
    AwardStatistics,
    /// Báo cáo tổng hợp kết quả một đợt của các đơn vị.
    PhaseSummary,
    /// Bảng chấm điểm thi đua của một cụm.
    ScoreSheet,
    /// Bảng xếp hạng thi đua của các đơn vị trong từng cụm.
    Ranking,
    /// Tờ trình của Hội đồng thi đua, khen thưởng trình Ban Thường vụ.
    CouncilProposal,
    /// Quyết định khen thưởng, kèm danh sách và bảng tính tiền thưởng.
    AwardDecision,
    /// Giấy khen.
    Certificate,
}

/// How often a kind is made, and by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// Once a year, by each unit.
    Once,
    /// Once a phase, by each unit.
    PerPhase,
    /// Once a year, by the federation for all units.
    ForAllUnits,
    /// Once a phase, by the federation for all units.
    PerPhaseForAllUnits,
}

/// Who issues a kind (*cấp*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Đơn vị: công đoàn cơ sở.
    Unit,
    /// Liên đoàn: the union above the units.
    Federation,
}

impl Kind {
    /// All kinds, in the order of a dossier.
    pub const ALL: [Self; 25] = [
        Self::UnitPlan,
        Self::LaunchLetter,
        Self::Registration,
        Self::PersonalPact,
        Self::RegistrationList,
        Self::PhaseReport,
        Self::ReviewMinutes,
        Self::CountMinutes,
        Self::Proposal,
        Self::InitiativeList,
        Self::AwardsHeldList,
        Self::PersonReport,
        Self::CollectiveReport,
        Self::YearReport,
        Self::CoverLetter,
        Self::SigningSlip,
        Self::FederationPlan,
        Self::RegistrationTotals,
        Self::AwardStatistics,
        Self::PhaseSummary,
        Self::ScoreSheet,
        Self::Ranking,
        Self::CouncilProposal,
        Self::AwardDecision,
        Self::Certificate,
    ];

    fn spec(self) -> &'static Spec {
        &SPECS[self as usize]
    }

    /// The keyword users type, also the template's name.
    pub fn id(self) -> &'static str {
        self.spec().id
    }

    /// The keywords of all kinds.
    pub fn ids() -> [&'static str; Self::ALL.len()] {
        Self::ALL.map(Self::id)
    }

    /// The kinds that a level issues, in the order of its dossier.
    pub fn of(level: Level) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |kind| kind.level() == level)
    }

    /// Its place in the dossier of its level, from 1: the number its files begin with.
    pub fn place(self) -> usize {
        Self::of(self.level()).take_while(|kind| *kind <= self).count()
    }

    /// Who issues it.
    pub fn level(self) -> Level {
        match self.spec().rhythm {
            Rhythm::Once | Rhythm::PerPhase => Level::Unit,
            Rhythm::ForAllUnits | Rhythm::PerPhaseForAllUnits => Level::Federation,
        }
    }

    /// What it is, for people.
    pub fn name(self) -> &'static str {
        self.spec().name
    }

    /// Which sheets must hold data for it to be built.
    pub fn needs(self) -> &'static str {
        self.spec().needs
    }

    /// What its layout stands on: an official form, or the program's own design where none was found.
    pub fn layout(self) -> &'static str {
        self.spec().layout
    }

    /// The abbreviation of the kind in a document's symbol (Decree 30/2020, Appendix III). An official letter (*công văn*)
    /// has none; registrations and achievement reports carry no number at all unless the unit gives one.
    pub fn abbreviation(self) -> &'static str {
        self.spec().abbreviation
    }

    /// Whether a blank `Số:      /…` is printed while the number is not known.
    pub fn numbered(self) -> bool {
        self.spec().numbered
    }

    /// Whether there is one per phase.
    pub fn per_phase(self) -> bool {
        matches!(self.spec().rhythm, Rhythm::PerPhase | Rhythm::PerPhaseForAllUnits)
    }

    /// Whether it tells of the other documents of its phase, and so is made after them.
    pub fn late(self) -> bool {
        matches!(self, Self::CoverLetter | Self::SigningSlip)
    }

    /// Whether it is for the unit's own desk and never leaves it.
    pub fn internal(self) -> bool {
        self == Self::SigningSlip
    }

    /// Whether every person has one, and those of a unit, or of an award, stand in one file.
    pub fn bound(self) -> bool {
        matches!(self, Self::PersonalPact | Self::Certificate)
    }

    /// Whether the head of the unit may sign it beside the union.
    pub fn cosigned(self) -> bool {
        matches!(self, Self::UnitPlan | Self::Registration)
    }

    /// Whether its tables are also made as a workbook to go on working in. A report and a decision say more than their tables.
    pub fn tabular(self) -> bool {
        matches!(
            self,
            Self::RegistrationTotals
                | Self::AwardStatistics
                | Self::PhaseSummary
                | Self::ScoreSheet
                | Self::Ranking
                | Self::AwardDecision
        )
    }

    /// Its turn where the documents of a phase are signed: the meeting's minutes first, what is sent with a proposal before the
    /// proposal, and the letter that sends them all last. The slip that says so lies on top.
    pub fn signing_turn(self) -> (u8, usize) {
        let rank = match self {
            Self::SigningSlip => 0,
            Self::ReviewMinutes | Self::CountMinutes => 1,
            Self::Proposal => 3,
            Self::CoverLetter => 4,
            _ => 2,
        };
        (rank, self.place())
    }

    /// The kind a user means by its keyword or name, marks and case aside.
    pub fn named(typed: &str) -> Option<Self> {
        let typed = text::fold(typed);
        Self::ALL.into_iter().find(|kind| text::fold(kind.id()) == typed || text::fold(kind.name()) == typed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_found_by_what_people_type() {
        assert_eq!(Kind::named("Tờ trình"), Some(Kind::Proposal));
        assert_eq!(Kind::named("BAO-CAO-SO-KET"), Some(Kind::PhaseReport));
        assert_eq!(Kind::named("bằng khen"), None);
    }

    #[test]
    fn places_follow_the_dossier() {
        for level in [Level::Unit, Level::Federation] {
            for (place, kind) in (1..).zip(Kind::of(level)) {
                assert_eq!(kind.place(), place);
            }
        }
    }
}
