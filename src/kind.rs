//! The kinds of document (*loại văn bản*) the program issues, in one table.

use crate::text;

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
}

/// How often a unit makes a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// Once a year.
    Once,
    /// Once a phase.
    PerPhase,
}

/// What is fixed about a kind.
struct Spec {
    kind: Kind,
    /// The keyword users type, also the template's name.
    id: &'static str,
    /// What it is, for people.
    name: &'static str,
    /// Which sheets must hold data.
    needs: &'static str,
    /// What its layout stands on: an official form, or the program's own design after seen examples.
    layout: &'static str,
    /// The abbreviation in the symbol (Decree 30/2020, Appendix III).
    abbreviation: &'static str,
    /// Whether a blank number is printed while none is known.
    numbered: bool,
    rhythm: Rhythm,
}

/// All kinds, in the order of [`Kind`].
const SPECS: [Spec; Kind::ALL.len()] = [
    Spec {
        kind: Kind::UnitPlan,
        id: "ke-hoach",
        name: "Kế hoạch phát động phong trào thi đua của đơn vị",
        needs: "ĐỢT THI ĐUA, CHỈ TIÊU; KẾ HOẠCH nếu có lời riêng",
        layout: "thể thức: Nghị định 30/2020/NĐ-CP, mẫu 1.4; các mục do chương trình đặt theo Điều 17 Luật Thi đua, khen thưởng; lời lấy từ kế hoạch cấp trên, có lược bớt, và từ bảng tính; bảng tiến độ do chương trình đặt",
        abbreviation: "KH",
        numbered: true,
        rhythm: Rhythm::Once,
    },
    Spec {
        kind: Kind::LaunchLetter,
        id: "dang-ky-phat-dong",
        name: "Công văn đăng ký thời gian tổ chức phát động phong trào thi đua",
        needs: "THÔNG TIN, ĐỢT THI ĐUA",
        layout: "thể thức công văn: Nghị định 30/2020/NĐ-CP, mẫu 1.5; nội dung theo phần IV.2 của Kế hoạch 41/KH-LĐLĐ; bảng thời gian do chương trình đặt, vì kế hoạch không kèm mẫu",
        abbreviation: "",
        numbered: true,
        rhythm: Rhythm::Once,
    },
    Spec {
        kind: Kind::Registration,
        id: "dang-ky-thi-dua",
        name: "Bản đăng ký giao ước thi đua của đơn vị, kèm danh sách đăng ký danh hiệu",
        needs: "ĐĂNG KÝ CÁ NHÂN hoặc ĐĂNG KÝ TẬP THỂ; CHỈ TIÊU nếu có",
        layout: "bố cục theo mẫu 1a của Thông tư 35/2011/TT-BLĐTBXH (không phải mẫu bắt buộc); thể thức theo Nghị định 30/2020/NĐ-CP",
        abbreviation: "ĐK",
        numbered: false,
        rhythm: Rhythm::Once,
    },
    Spec {
        kind: Kind::PersonalPact,
        id: "giao-uoc-ca-nhan",
        name: "Bản đăng ký (giao ước) thi đua của từng người, ghép thành một tệp để in",
        needs: "ĐOÀN VIÊN; ĐĂNG KÝ CÁ NHÂN nếu có",
        layout: "không có mẫu bắt buộc: bố cục do chương trình đặt, ghép từ các mẫu đăng ký thi đua cá nhân đã gặp",
        abbreviation: "",
        numbered: false,
        rhythm: Rhythm::Once,
    },
    Spec {
        kind: Kind::RegistrationList,
        id: "danh-sach-dang-ky",
        name: "Danh sách đăng ký danh hiệu, hình thức khen thưởng, theo từng danh hiệu",
        needs: "ĐĂNG KÝ CÁ NHÂN hoặc ĐĂNG KÝ TẬP THỂ",
        layout: "cột và cách xếp theo danh hiệu do chương trình đặt, không có mẫu bắt buộc; phần đầu và chữ ký theo Nghị định 30/2020/NĐ-CP",
        abbreviation: "DS",
        numbered: false,
        rhythm: Rhythm::Once,
    },
    Spec {
        kind: Kind::PhaseReport,
        id: "bao-cao-so-ket",
        name: "Báo cáo kết quả thực hiện phong trào thi đua của một đợt, kèm bảng số liệu",
        needs: "KẾT QUẢ ĐỢT; CHỈ TIÊU nếu có",
        layout: "thể thức: Nghị định 30/2020/NĐ-CP, mẫu 1.4; các mục do chương trình đặt, dựa trên Điều 17 Luật Thi đua, khen thưởng",
        abbreviation: "BC",
        numbered: true,
        rhythm: Rhythm::PerPhase,
    },
    Spec {
        kind: Kind::ReviewMinutes,
        id: "bien-ban-hop-xet",
        name: "Biên bản họp xét, đề nghị khen thưởng",
        needs: "HỌP XÉT, ĐỀ NGHỊ CÁ NHÂN hoặc ĐỀ NGHỊ TẬP THỂ; THÀNH VIÊN HỌP nếu có",
        layout: "thể thức: Nghị định 30/2020/NĐ-CP, mẫu 1.9; diễn biến theo biên bản họp hội đồng của ngành Tư pháp (mẫu 3, không bắt buộc); bảng kết quả do chương trình đặt; câu dẫn diễn biến viết sẵn, thư ký sửa cho đúng cuộc họp",
        abbreviation: "BB",
        numbered: true,
        rhythm: Rhythm::PerPhase,
    },
    Spec {
        kind: Kind::CountMinutes,
        id: "bien-ban-kiem-phieu",
        name: "Biên bản kiểm phiếu của cuộc họp xét khen thưởng",
        needs: "HỌP XÉT có bỏ phiếu kín và đủ số phiếu; ĐỀ NGHỊ CÁ NHÂN hoặc ĐỀ NGHỊ TẬP THỂ",
        layout: "không có mẫu bắt buộc; thể thức theo Nghị định 30/2020/NĐ-CP, mẫu 1.9; nội dung do chương trình đặt",
        abbreviation: "BB",
        numbered: false,
        rhythm: Rhythm::PerPhase,
    },
    Spec {
        kind: Kind::Proposal,
        id: "to-trinh",
        name: "Tờ trình đề nghị khen thưởng, kèm danh sách trích ngang",
        needs: "ĐỀ NGHỊ CÁ NHÂN hoặc ĐỀ NGHỊ TẬP THỂ; HỌP XÉT nếu có",
        layout: "thể thức: Nghị định 30/2020/NĐ-CP, mẫu 1.4; bố cục theo Thông tư 38/2018/TT-BYT, mẫu 03; cột của danh sách do chương trình đặt",
        abbreviation: "TTr",
        numbered: true,
        rhythm: Rhythm::PerPhase,
    },
    Spec {
        kind: Kind::InitiativeList,
        id: "danh-sach-sang-kien",
        name: "Danh sách sáng kiến của đơn vị",
        needs: "SÁNG KIẾN",
        layout: "cột theo trang SÁNG KIẾN của bảng tính, do chương trình đặt, không có mẫu bắt buộc; phần đầu và chữ ký theo Nghị định 30/2020/NĐ-CP",
        abbreviation: "DS",
        numbered: false,
        rhythm: Rhythm::Once,
    },
    Spec {
        kind: Kind::AwardsHeldList,
        id: "danh-sach-khen-thuong-da-co",
        name: "Danh sách danh hiệu, hình thức khen thưởng đã được tặng",
        needs: "KHEN THƯỞNG ĐÃ CÓ",
        layout: "cột theo phần III của báo cáo thành tích (Thông tư 03/2018/TT-BNG, mẫu 01 và 02); cách xếp do chương trình đặt",
        abbreviation: "DS",
        numbered: false,
        rhythm: Rhythm::Once,
    },
    Spec {
        kind: Kind::PersonReport,
        id: "bao-cao-thanh-tich-ca-nhan",
        name: "Báo cáo thành tích của cá nhân được đề nghị khen thưởng",
        needs: "ĐỀ NGHỊ CÁ NHÂN, THÀNH TÍCH",
        layout: "khung theo Thông tư 03/2018/TT-BNG, mẫu 02 (cùng khung với mẫu của các nghị định về thi đua, khen thưởng)",
        abbreviation: "BC",
        numbered: false,
        rhythm: Rhythm::PerPhase,
    },
    Spec {
        kind: Kind::CollectiveReport,
        id: "bao-cao-thanh-tich-tap-the",
        name: "Báo cáo thành tích của tập thể được đề nghị khen thưởng",
        needs: "ĐỀ NGHỊ TẬP THỂ, THÀNH TÍCH",
        layout: "khung theo Thông tư 03/2018/TT-BNG, mẫu 01 (cùng khung với mẫu của các nghị định về thi đua, khen thưởng)",
        abbreviation: "BC",
        numbered: false,
        rhythm: Rhythm::PerPhase,
    },
    Spec {
        kind: Kind::YearReport,
        id: "bao-cao-tong-ket",
        name: "Báo cáo tổng kết phong trào thi đua cả năm, kèm bảng số liệu",
        needs: "KẾT QUẢ ĐỢT của đợt cuối; CHỈ TIÊU, ĐĂNG KÝ, ĐỀ NGHỊ nếu có",
        layout: "thể thức: Nghị định 30/2020/NĐ-CP, mẫu 1.4; các mục do chương trình đặt theo Điều 17 Luật Thi đua, khen thưởng và yêu cầu đánh giá khi tổng kết của Thông tư 01/2024/TT-BNV (nay là Thông tư 15/2025/TT-BNV)",
        abbreviation: "BC",
        numbered: true,
        rhythm: Rhythm::Once,
    },
    Spec {
        kind: Kind::CoverLetter,
        id: "cong-van-gui",
        name: "Công văn gửi hồ sơ của một đợt, kê các văn bản và số trang",
        needs: "các trang của những văn bản trong hồ sơ đợt",
        layout: "thể thức công văn: Nghị định 30/2020/NĐ-CP, mẫu 1.5; bảng kê văn bản do chương trình đặt",
        abbreviation: "",
        numbered: true,
        rhythm: Rhythm::PerPhase,
    },
    Spec {
        kind: Kind::SigningSlip,
        id: "phieu-trinh-ky",
        name: "Phiếu trình ký hồ sơ của một đợt: ký gì, ở trang nào, theo thứ tự nào",
        needs: "các trang của những văn bản trong hồ sơ đợt",
        layout: "phiếu nội bộ, không phải văn bản hành chính: bố cục do chương trình đặt",
        abbreviation: "",
        numbered: false,
        rhythm: Rhythm::PerPhase,
    },
];

// The table stands in the order of the enumeration, which is how a kind finds its line.
const _: () = {
    let mut place = 0;
    while place < SPECS.len() {
        assert!(SPECS[place].kind as usize == place);
        place += 1;
    }
};

impl Kind {
    /// All kinds, in the order of a dossier.
    pub const ALL: [Self; 16] = [
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

    /// Its place in the dossier, from 1: the number its files begin with.
    pub fn place(self) -> usize {
        self as usize + 1
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
        self.spec().rhythm == Rhythm::PerPhase
    }

    /// Whether it tells of the other documents of its phase, and so is made after them.
    pub fn late(self) -> bool {
        matches!(self, Self::CoverLetter | Self::SigningSlip)
    }

    /// Whether it is for the unit's own desk and never leaves it.
    pub fn internal(self) -> bool {
        self == Self::SigningSlip
    }

    /// Whether every person has one, and those of a unit stand in one file.
    pub fn bound(self) -> bool {
        self == Self::PersonalPact
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
        assert_eq!(Kind::named("giấy khen"), None);
    }

    #[test]
    fn places_follow_the_dossier() {
        for (place, kind) in (1..).zip(Kind::ALL) {
            assert_eq!(kind.place(), place);
        }
    }
}
