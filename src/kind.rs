//! The kinds of document (*loại văn bản*) the program issues.

use crate::text;

/// One kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Công văn đăng ký thời gian tổ chức phát động phong trào thi đua.
    LaunchLetter,
    /// Bản đăng ký giao ước thi đua của đơn vị.
    Registration,
    /// Báo cáo kết quả thực hiện phong trào thi đua đợt N.
    PhaseReport,
    /// Tờ trình đề nghị khen thưởng, kèm danh sách trích ngang.
    Proposal,
    /// Báo cáo thành tích cá nhân.
    PersonReport,
    /// Báo cáo thành tích tập thể.
    CollectiveReport,
}

impl Kind {
    /// All kinds, in the order of a dossier.
    pub const ALL: [Self; 6] = [
        Self::LaunchLetter,
        Self::Registration,
        Self::PhaseReport,
        Self::Proposal,
        Self::PersonReport,
        Self::CollectiveReport,
    ];

    /// The keyword users type, also the template's name.
    pub fn id(self) -> &'static str {
        match self {
            Self::LaunchLetter => "dang-ky-phat-dong",
            Self::Registration => "dang-ky-thi-dua",
            Self::PhaseReport => "bao-cao-so-ket",
            Self::Proposal => "to-trinh",
            Self::PersonReport => "bao-cao-thanh-tich-ca-nhan",
            Self::CollectiveReport => "bao-cao-thanh-tich-tap-the",
        }
    }

    /// The keywords of all kinds.
    pub fn ids() -> [&'static str; 6] {
        Self::ALL.map(Self::id)
    }

    /// Its place in the dossier, from 1: the number its files begin with.
    pub fn place(self) -> usize {
        self as usize + 1
    }

    /// What it is, for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::LaunchLetter => "Công văn đăng ký thời gian tổ chức phát động phong trào thi đua",
            Self::Registration => "Bản đăng ký giao ước thi đua của đơn vị, kèm danh sách đăng ký danh hiệu",
            Self::PhaseReport => "Báo cáo kết quả thực hiện phong trào thi đua của một đợt, kèm bảng số liệu",
            Self::Proposal => "Tờ trình đề nghị khen thưởng, kèm danh sách trích ngang",
            Self::PersonReport => "Báo cáo thành tích của cá nhân được đề nghị khen thưởng",
            Self::CollectiveReport => "Báo cáo thành tích của tập thể được đề nghị khen thưởng",
        }
    }

    /// Which sheets must hold data for it to be built.
    pub fn needs(self) -> &'static str {
        match self {
            Self::LaunchLetter => "THÔNG TIN, ĐỢT THI ĐUA",
            Self::Registration => "ĐĂNG KÝ CÁ NHÂN hoặc ĐĂNG KÝ TẬP THỂ; CHỈ TIÊU nếu có",
            Self::PhaseReport => "KẾT QUẢ ĐỢT; CHỈ TIÊU nếu có",
            Self::Proposal => "ĐỀ NGHỊ CÁ NHÂN hoặc ĐỀ NGHỊ TẬP THỂ; HỌP XÉT nếu có",
            Self::PersonReport => "ĐỀ NGHỊ CÁ NHÂN, THÀNH TÍCH",
            Self::CollectiveReport => "ĐỀ NGHỊ TẬP THỂ, THÀNH TÍCH",
        }
    }

    /// The abbreviation of the kind in a document's symbol (Decree 30/2020, Appendix III). An official letter (*công văn*)
    /// has none; registrations and achievement reports carry no number at all unless the unit gives one.
    pub fn abbreviation(self) -> &'static str {
        match self {
            Self::LaunchLetter => "",
            Self::Registration => "ĐK",
            Self::PhaseReport | Self::PersonReport | Self::CollectiveReport => "BC",
            Self::Proposal => "TTr",
        }
    }

    /// Whether a blank `Số:      /…` is printed while the number is not known.
    pub fn numbered(self) -> bool {
        matches!(self, Self::LaunchLetter | Self::PhaseReport | Self::Proposal)
    }

    /// Whether there is one per phase.
    pub fn per_phase(self) -> bool {
        !matches!(self, Self::LaunchLetter | Self::Registration)
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
        assert_eq!(Kind::named("giấy khen"), None);
    }

    #[test]
    fn places_follow_the_dossier() {
        assert_eq!(Kind::ALL.map(Kind::place), [1, 2, 3, 4, 5, 6]);
    }
}
