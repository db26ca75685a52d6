//! The closed lists: every word a cell may hold → what it means. Readers take them, the form offers their first spellings.

use crate::plan::{Subject, System};
use crate::source::record::{
    AchievementSection, AwardClass, Ballot, Category, Cosigned, Direction, Gender, Grade, NarrativeSection, Nature,
    PlanSection, Rating, SigningBody, Totalling,
};

type Spellings = &'static [&'static str];

pub(in crate::source) const SIGNING_BODIES: [(SigningBody, Spellings); 2] = [
    (SigningBody::ExecutiveCommittee, &["Ban Chấp hành", "BCH", "TM. Ban Chấp hành", "Ban Chấp hành công đoàn"]),
    (SigningBody::StandingCommittee, &["Ban Thường vụ", "BTV", "TM. Ban Thường vụ", "Ban Thường vụ công đoàn"]),
];

pub(in crate::source) const GENDERS: [(Gender, Spellings); 2] =
    [(Gender::Male, &["Nam", "Ông"]), (Gender::Female, &["Nữ", "Bà"])];

pub(in crate::source) const CATEGORIES: [(Category, Spellings); 2] = [
    (Category::Direct, &["Lao động trực tiếp", "Người lao động trực tiếp", "Trực tiếp", "LĐTT"]),
    (Category::Manager, &["Lãnh đạo, quản lý", "Lãnh đạo", "Quản lý", "Cán bộ lãnh đạo, quản lý", "LĐQL"]),
];

pub(in crate::source) const RATINGS: [(Rating, Spellings); 4] = [
    (Rating::Excellent, &["HTXSNV", "Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành xuất sắc", "HTXS"]),
    (Rating::Good, &["HTTNV", "Hoàn thành tốt nhiệm vụ", "Hoàn thành tốt", "HTT"]),
    (Rating::Fair, &["HTNV", "Hoàn thành nhiệm vụ", "Hoàn thành"]),
    (Rating::Failed, &["KHTNV", "Không hoàn thành nhiệm vụ", "Không hoàn thành"]),
];

pub(in crate::source) const DIRECTIONS: [(Direction, Spellings); 2] = [
    (Direction::Higher, &["càng cao càng tốt", "cao", "tăng", "cao tốt"]),
    (Direction::Lower, &["càng thấp càng tốt", "thấp", "giảm", "thấp tốt"]),
];

pub(in crate::source) const TOTALLINGS: [(Totalling, Spellings); 3] = [
    (Totalling::Sum, &["cộng dồn", "cộng"]),
    (Totalling::Last, &["lấy cuối kỳ", "cuối kỳ"]),
    (Totalling::Average, &["trung bình", "bình quân"]),
];

pub(in crate::source) const COSIGNED: [(Cosigned, Spellings); 2] = [
    (Cosigned::Jointly, &["liên tịch", "ký liên tịch", "cùng ban hành"]),
    (Cosigned::Confirmed, &["xác nhận", "thủ trưởng xác nhận"]),
];

pub(in crate::source) const NARRATIVE_SECTIONS: [(NarrativeSection, Spellings); 15] = [
    (NarrativeSection::Situation, &["tình hình", "đặc điểm tình hình"]),
    (NarrativeSection::Advantages, &["thuận lợi"]),
    (NarrativeSection::Difficulties, &["khó khăn"]),
    (NarrativeSection::Leadership, &["chỉ đạo", "công tác chỉ đạo", "lãnh đạo, chỉ đạo"]),
    (NarrativeSection::Professional, &["chuyên môn", "nhiệm vụ chuyên môn"]),
    (NarrativeSection::Movements, &["phong trào", "phong trào thi đua", "các phong trào"]),
    (NarrativeSection::Welfare, &["chăm lo", "chăm lo đời sống"]),
    (NarrativeSection::Organisation, &["xây dựng", "xây dựng tổ chức", "xây dựng tổ chức công đoàn"]),
    (NarrativeSection::Rewards, &["khen thưởng", "công tác khen thưởng"]),
    (NarrativeSection::Strengths, &["ưu điểm"]),
    (NarrativeSection::Shortcomings, &["tồn tại", "hạn chế", "tồn tại, hạn chế"]),
    (NarrativeSection::Causes, &["nguyên nhân"]),
    (NarrativeSection::Lessons, &["bài học", "bài học kinh nghiệm"]),
    (NarrativeSection::Directions, &["phương hướng", "phương hướng, nhiệm vụ"]),
    (NarrativeSection::Requests, &["kiến nghị", "đề xuất, kiến nghị", "kiến nghị, đề xuất"]),
];

pub(in crate::source) const ACHIEVEMENT_SECTIONS: [(AchievementSection, Spellings); 8] = [
    (AchievementSection::Features, &["đặc điểm", "đặc điểm, tình hình", "đặc điểm tình hình"]),
    (AchievementSection::Duties, &["nhiệm vụ", "chức năng, nhiệm vụ", "chức năng, nhiệm vụ được giao"]),
    (AchievementSection::Results, &["kết quả", "kết quả đạt được", "kết quả công tác"]),
    (AchievementSection::Measures, &["giải pháp", "biện pháp", "biện pháp, giải pháp"]),
    (AchievementSection::Movements, &["phong trào", "phong trào thi đua"]),
    (AchievementSection::Compliance, &["chấp hành", "chấp hành chủ trương", "chấp hành chủ trương, pháp luật"]),
    (AchievementSection::Organisations, &["đoàn thể", "hoạt động đoàn thể", "Đảng, đoàn thể"]),
    (AchievementSection::Other, &["khác", "nội dung khác"]),
];

pub(in crate::source) const AWARD_CLASSES: [(AwardClass, Spellings); 2] = [
    (AwardClass::Title, &["Danh hiệu thi đua", "Danh hiệu"]),
    (AwardClass::Form, &["Hình thức khen thưởng", "Hình thức", "Khen thưởng"]),
];

pub(in crate::source) const SYSTEMS: [(System, Spellings); 4] = [
    (System::Union, &["Công đoàn", "CĐ"]),
    (System::State, &["Chính quyền", "Nhà nước"]),
    (System::City, &["Thành phố", "Phong trào", "Thành phố, phong trào"]),
    (System::Province, &["Tỉnh"]),
];

pub(in crate::source) const BALLOTS: [(Ballot, Spellings); 2] = [
    (Ballot::ShowOfHands, &["biểu quyết", "biểu quyết giơ tay", "giơ tay"]),
    (Ballot::Secret, &["bỏ phiếu kín", "phiếu kín", "bỏ phiếu"]),
];

pub(in crate::source) const PLAN_SECTIONS: [(PlanSection, Spellings); 7] = [
    (PlanSection::Purpose, &["mục đích"]),
    (PlanSection::Requirement, &["yêu cầu"]),
    (PlanSection::Subjects, &["đối tượng", "đối tượng, phạm vi", "phạm vi"]),
    (PlanSection::Content, &["nội dung", "nội dung thi đua"]),
    (PlanSection::Measure, &["biện pháp", "giải pháp", "biện pháp thực hiện"]),
    (PlanSection::Duty, &["phân công", "tổ chức thực hiện", "phân công thực hiện"]),
    (PlanSection::Reward, &["khen thưởng"]),
];

/// Whom an award of the federation is for. One for both is no row of a list.
pub(in crate::source) const SUBJECTS: [(Subject, Spellings); 2] =
    [(Subject::Person, &["cá nhân", "CN"]), (Subject::Collective, &["tập thể", "TT"])];

pub(in crate::source) const NATURES: [(Nature, Spellings); 2] = [
    (Nature::Quantitative, &["định lượng", "số lượng", "ĐL"]),
    (Nature::Qualitative, &["định tính", "chất lượng", "ĐT"]),
];

pub(in crate::source) const GRADES: [(Grade, Spellings); 4] = [
    (Grade::A, &["A", "Loại A", "Mức A"]),
    (Grade::B, &["B", "Loại B", "Mức B"]),
    (Grade::C, &["C", "Loại C", "Mức C"]),
    (Grade::D, &["D", "Loại D", "Mức D"]),
];
