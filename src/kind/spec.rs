//! What is fixed about each kind: one table.

use super::{Kind, Rhythm};

/// What is fixed about a kind.
pub(super) struct Spec {
    /// The kind.
    pub(super) kind: Kind,
    /// The keyword users type, also the template's name.
    pub(super) id: &'static str,
    /// What it is, for people.
    pub(super) name: &'static str,
    /// Which sheets must hold data.
    pub(super) needs: &'static str,
    /// What its layout stands on: an official form, or the program's own design after seen examples.
    pub(super) layout: &'static str,
    /// The abbreviation in the symbol (Decree 30/2020, Appendix III).
    pub(super) abbreviation: &'static str,
    /// Whether a blank number is printed while none is known.
    pub(super) numbered: bool,
    /// How often it is made, and by whom.
    pub(super) rhythm: Rhythm,
}

/// All kinds, in the order of [`Kind`].
pub(super) const SPECS: [Spec; Kind::ALL.len()] = [
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
    Spec {
        kind: Kind::FederationPlan,
        id: "ke-hoach-lien-doan",
        name: "Kế hoạch thi đua của công đoàn cấp trên, toàn văn",
        needs: "không; toàn văn ở phần [toan-van] của tệp kế hoạch, kế hoạch không có phần này thì không lập",
        layout: "thể thức: Nghị định 30/2020/NĐ-CP, mẫu 1.4; lời, số mục, chữ nghiêng giữ nguyên như tệp kế hoạch ghi, không sửa",
        abbreviation: "KH",
        numbered: true,
        rhythm: Rhythm::ForAllUnits,
    },
    Spec {
        kind: Kind::RegistrationTotals,
        id: "tong-hop-dang-ky",
        name: "Bảng tổng hợp đăng ký thi đua của các đơn vị",
        needs: "THÔNG TIN, ĐỢT THI ĐUA; ĐĂNG KÝ CÁ NHÂN, ĐĂNG KÝ TẬP THỂ của mọi đơn vị",
        layout: "không có mẫu bắt buộc: cột và cách xếp theo khối, theo cụm do chương trình đặt; phần đầu và chữ ký theo Nghị định 30/2020/NĐ-CP",
        abbreviation: "TH",
        numbered: false,
        rhythm: Rhythm::ForAllUnits,
    },
    Spec {
        kind: Kind::AwardStatistics,
        id: "thong-ke-khen-thuong",
        name: "Thống kê khen thưởng của các đơn vị: đã đề nghị, đã có quyết định, tách lãnh đạo và lao động trực tiếp",
        needs: "ĐỀ NGHỊ CÁ NHÂN, ĐỀ NGHỊ TẬP THỂ, KHEN THƯỞNG ĐÃ CÓ của mọi đơn vị",
        layout: "cột dựa theo biểu thống kê khen thưởng của ngành thi đua, khen thưởng, có lược bớt (bảng tính không phân biệt khen công trạng, chuyên đề, đột xuất); phần đầu và chữ ký theo Nghị định 30/2020/NĐ-CP",
        abbreviation: "TH",
        numbered: false,
        rhythm: Rhythm::ForAllUnits,
    },
    Spec {
        kind: Kind::ScoreSheet,
        id: "bang-cham-diem",
        name: "Bảng chấm điểm thi đua của các đơn vị trong một cụm",
        needs: "ĐƠN VỊ, TIÊU CHÍ CHẤM ĐIỂM, CHẤM ĐIỂM của bảng tính liên đoàn; CHỈ TIÊU của đơn vị nếu tiêu chí lấy số liệu ở đó",
        layout: "không có mẫu bắt buộc: cột do chương trình đặt, ghép từ các bảng chấm điểm cụm thi đua đã gặp; cách tính điểm, điểm thưởng, điểm trừ có sẵn là hướng dẫn của một tỉnh (Hội đồng Thi đua - Khen thưởng tỉnh Hưng Yên, 2021) dùng làm mặc định, không phải luật, sửa được ở phần [cham-diem] của tệp kế hoạch",
        abbreviation: "",
        numbered: false,
        rhythm: Rhythm::ForAllUnits,
    },
    Spec {
        kind: Kind::Ranking,
        id: "xep-hang",
        name: "Bảng xếp hạng thi đua của các đơn vị, theo từng cụm",
        needs: "ĐƠN VỊ, TIÊU CHÍ CHẤM ĐIỂM, CHẤM ĐIỂM của bảng tính liên đoàn; KHEN THƯỞNG nếu có",
        layout: "không có mẫu bắt buộc: cột do chương trình đặt; đơn vị bằng điểm thì cùng hạng, hạng sau lùi xuống bấy nhiêu bậc; xếp loại theo phần [cham-diem] của tệp kế hoạch, chưa ghi thì để trống; cách tính điểm như bảng chấm điểm",
        abbreviation: "",
        numbered: false,
        rhythm: Rhythm::ForAllUnits,
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
