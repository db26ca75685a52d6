//! Sheets of figures, merits, proposals and papers.

use super::Holds::{
    Amount, Award, Choice, Code, Count, Date, Decimal, Document, Line, Name, Phase, PhaseOrYear, Text, Usual, Year,
};
use super::choices::{
    ACHIEVEMENT_SECTIONS, AWARD_CLASSES, COSIGNED, DIRECTIONS, NARRATIVE_SECTIONS, SYSTEMS, TOTALLINGS,
};
use super::roster::{COLLECTIVE, FAMILY_NAME, GIVEN_NAME, MEMBER, birth_of_namesake, named};
use super::{
    COLLECTIVE_SYNONYMS, Field, PHASE_SYNONYMS, SheetSpec, Synonyms, optional, ordinal, per_phase, remarks, required,
    table,
};
use crate::kind::Level;
use crate::plan::Subject;

pub(in crate::source) static TARGETS: SheetSpec = table(
    "CHỈ TIÊU",
    &["Chỉ tiêu thi đua", "Các chỉ tiêu"],
    "Các chỉ tiêu đơn vị đăng ký và kết quả từng đợt, mỗi chỉ tiêu một dòng",
    &TARGET_FIELDS,
);

const TARGET_FIELDS: [Field; 12] = [
    optional("TT", &["STT", "Số TT", "Số thứ tự"], Code, "").note("Ghi 1, 1.1 hoặc a)"),
    optional("Nhóm", &["Nhóm chỉ tiêu"], Line, "Chuyên môn").note("Các chỉ tiêu cùng nhóm đứng liền nhau"),
    required("Nội dung chỉ tiêu", &["Chỉ tiêu", "Nội dung", "Tên chỉ tiêu"], Line, "Tỷ lệ trẻ chuyên cần"),
    required("Đơn vị tính", &["ĐVT", "Đơn vị"], Usual(MEASURES), "%"),
    required(
        "Kế hoạch năm",
        &["Chỉ tiêu năm", "KH năm", "Cả năm", "Kế hoạch cả năm", "KH cả năm", "Chỉ tiêu cả năm"],
        Decimal,
        "95",
    ),
    per_phase("Kế hoạch đợt", &["KH đợt", "Chỉ tiêu đợt"], Decimal, "94,5"),
    per_phase("Thực hiện đợt", &["TH đợt", "Kết quả đợt", "Kết quả thực hiện đợt"], Decimal, "95,2")
        .note("Điền khi báo cáo kết quả của đợt"),
    optional("Chiều", &["Chiều đánh giá"], Choice(&DIRECTIONS), "càng cao càng tốt")
        .note("Để trống được hiểu là càng cao càng tốt"),
    optional("Cách cộng", &["Cách tính", "Cách tổng hợp"], Choice(&TOTALLINGS), "trung bình")
        .note("Cách tính số cả năm từ các đợt; để trống được hiểu là cộng dồn"),
    per_phase("So cùng kỳ đợt", &["Cùng kỳ đợt"], Decimal, "93,8").note("Số của đợt này năm trước, nếu có"),
    optional("So cùng kỳ", &["Cùng kỳ", "Cùng kỳ năm trước", "Thực hiện cùng kỳ"], Decimal, "").spare(),
    remarks(),
];

const MEASURES: &[&str] = &["%", "người", "sáng kiến", "triệu đồng", "cuộc", "buổi", "suất quà", "vụ"];

pub(in crate::source) static INITIATIVES: SheetSpec = table(
    "SÁNG KIẾN",
    &["Danh sách sáng kiến", "Sáng kiến, đề tài"],
    "Sáng kiến, đề tài đã áp dụng hoặc đã được công nhận, mỗi sáng kiến một dòng",
    &INITIATIVE_FIELDS,
);

const INITIATIVE_FIELDS: [Field; 14] = [
    ordinal(),
    required(
        "Tên sáng kiến",
        &["Sáng kiến", "Tên đề tài, sáng kiến", "Tên sáng kiến, giải pháp"],
        Line,
        "Ứng dụng trò chơi dân gian vào hoạt động ngoài trời",
    ),
    required("Tác giả", &["Họ tên tác giả", "Họ và tên tác giả", "Tác giả chính"], MEMBER, "Nguyễn Thị Ánh Dương"),
    optional("Đồng tác giả", &["Các đồng tác giả"], Text, "").note("Nhiều người thì cách nhau bằng dấu chấm phẩy (;)"),
    optional("Tỷ lệ đóng góp", &["Tỷ lệ đồng tác giả", "Tỷ lệ", "Tỷ lệ đóng góp của các tác giả"], Text, ""),
    optional("Ngày áp dụng", &["Thời gian áp dụng", "Ngày áp dụng lần đầu"], Date, "05/09/2024"),
    optional("Cấp công nhận", &["Cấp"], Usual(LEVELS), "Cơ sở"),
    optional("Số quyết định", DECISION_SYNONYMS, Code, "15/QĐ-MNHS"),
    optional("Ngày quyết định", DECIDED_SYNONYMS, Date, "20/05/2025"),
    optional(
        "Cơ quan công nhận",
        &["Đơn vị công nhận", "Cơ quan ban hành"],
        Line,
        "Hội đồng sáng kiến Trường Mầm non Hoa Sen",
    ),
    optional("Giá trị làm lợi", &["Số tiền làm lợi", "Làm lợi", "Giá trị làm lợi (đồng)"], Amount, "12000000"),
    optional("Hiệu quả", &["Hiệu quả áp dụng"], Text, "Trẻ hứng thú hơn, số buổi ngoài trời tăng gấp đôi"),
    optional("Đã dùng để xét", &["Đã dùng để xét danh hiệu"], Line, "")
        .note("Ghi danh hiệu đã dùng sáng kiến này để xét, nếu có"),
    remarks(),
];

const LEVELS: &[&str] = &["Cơ sở", "Cấp trên cơ sở", "Thành phố", "Tổng Liên đoàn"];
const DECISION_SYNONYMS: Synonyms = &["Số QĐ", "Quyết định số", "Số quyết định công nhận"];
const DECIDED_SYNONYMS: Synonyms = &["Ngày QĐ", "Ngày ban hành", "Ngày ký", "Ngày công nhận"];
const AWARD_SYNONYMS: Synonyms = &[
    "Danh hiệu/Hình thức đề nghị",
    "Danh hiệu, hình thức",
    "Danh hiệu đề nghị",
    "Hình thức đề nghị",
    "Hình thức khen thưởng đề nghị",
    "Danh hiệu, hình thức khen thưởng đề nghị",
];
const REASON_SYNONYMS: Synonyms = &["Lý do", "Lý do khen thưởng", "Lý do đề nghị", "Lí do khen"];
const SUMMARY_SYNONYMS: Synonyms = &["Thành tích", "Tóm tắt thành tích đạt được", "Trích ngang thành tích"];
const VOTES_SYNONYMS: Synonyms = &["Số phiếu đồng ý", "Số phiếu", "Phiếu tán thành"];

const fn award(subject: Subject) -> Field {
    required("Danh hiệu, hình thức đề nghị", AWARD_SYNONYMS, Award(subject), "")
}

const fn reason() -> Field {
    required("Lý do khen", REASON_SYNONYMS, Text, "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025")
        .note("Một câu bắt đầu bằng “Đã có thành tích …”")
}

const fn summary(example: &'static str) -> Field {
    required("Tóm tắt thành tích", SUMMARY_SYNONYMS, Text, example)
        .note("Một, hai dòng có số liệu; in vào danh sách trích ngang")
}

const fn votes() -> Field {
    required("Phiếu đồng ý", VOTES_SYNONYMS, Count, "6").note("Số phiếu đồng ý của cuộc họp ở trang HỌP XÉT")
}

const fn system() -> Field {
    optional("Hệ thống", &[], Choice(&SYSTEMS), "").spare()
}

pub(in crate::source) static PERSON_PROPOSALS: SheetSpec = table(
    "ĐỀ NGHỊ CÁ NHÂN",
    &["Cá nhân đề nghị", "Đề nghị khen thưởng cá nhân"],
    "Cá nhân được đề nghị khen thưởng, mỗi đề nghị một dòng",
    &PERSON_PROPOSAL_FIELDS,
);

const PERSON_PROPOSAL_FIELDS: [Field; 13] = [
    ordinal(),
    named(MEMBER, "Nguyễn Thị Ánh Dương"),
    FAMILY_NAME,
    GIVEN_NAME,
    birth_of_namesake(),
    required("Đợt", PHASE_SYNONYMS, Phase, "1"),
    award(Subject::Person),
    reason(),
    summary("Lớp có 98% trẻ chuyên cần; 01 sáng kiến cấp cơ sở được công nhận"),
    optional("Sáng kiến sử dụng", &["Sáng kiến", "Tên sáng kiến"], Line, "").note("Tên sáng kiến ở trang SÁNG KIẾN"),
    votes(),
    system(),
    remarks(),
];

pub(in crate::source) static COLLECTIVE_PROPOSALS: SheetSpec = table(
    "ĐỀ NGHỊ TẬP THỂ",
    &["Tập thể đề nghị", "Đề nghị khen thưởng tập thể"],
    "Tập thể được đề nghị khen thưởng, mỗi đề nghị một dòng",
    &COLLECTIVE_PROPOSAL_FIELDS,
);

const COLLECTIVE_PROPOSAL_FIELDS: [Field; 9] = [
    ordinal(),
    required("Tên tập thể", COLLECTIVE_SYNONYMS, COLLECTIVE, "Tổ Công đoàn Mẫu giáo Lớn"),
    required("Đợt", PHASE_SYNONYMS, Phase, "1"),
    award(Subject::Collective),
    reason(),
    summary("14/14 đoàn viên hoàn thành tốt nhiệm vụ; 03 sáng kiến được áp dụng"),
    votes(),
    system(),
    remarks(),
];

const SUBJECT_SYNONYMS: Synonyms = &["Tên đối tượng", "Cá nhân, tập thể", "Họ và tên, tên tập thể", "Họ và tên"];
const ORDER_SYNONYMS: Synonyms = &["Số thứ tự", "STT", "TT"];

const fn subject() -> Field {
    required("Đối tượng", SUBJECT_SYNONYMS, Line, "Nguyễn Thị Ánh Dương")
        .note("Tên cá nhân hoặc tập thể, đúng như ở trang ĐOÀN VIÊN, TẬP THỂ")
}

pub(super) const fn order() -> Field {
    optional("Thứ tự", ORDER_SYNONYMS, Count, "1").note("Thứ tự đoạn trong mục")
}

pub(in crate::source) static ACHIEVEMENTS: SheetSpec = table(
    "THÀNH TÍCH",
    &["Báo cáo thành tích", "Thành tích cá nhân, tập thể"],
    "Nội dung báo cáo thành tích của người, tập thể được đề nghị, mỗi đoạn một dòng",
    &ACHIEVEMENT_FIELDS,
);

const ACHIEVEMENT_FIELDS: [Field; 6] = [
    subject(),
    optional("Đợt", PHASE_SYNONYMS, Phase, "1").note("Để trống nếu đoạn này dùng cho mọi đợt"),
    required("Mục", &["Phần", "Mục báo cáo"], Choice(&ACHIEVEMENT_SECTIONS), "kết quả"),
    order(),
    required(
        "Nội dung",
        &["Nội dung thành tích", "Thành tích"],
        Text,
        "Tỷ lệ trẻ chuyên cần của lớp đạt 98%, cao hơn chỉ tiêu 3 điểm phần trăm.",
    )
    .note("Một đoạn văn có số liệu"),
    remarks(),
];

pub(in crate::source) static PAST_AWARDS: SheetSpec = table(
    "KHEN THƯỞNG ĐÃ CÓ",
    &["Khen thưởng đã nhận", "Thành tích đã được khen thưởng"],
    "Danh hiệu, hình thức khen thưởng mà người, tập thể được đề nghị đã có, mỗi quyết định một dòng",
    &PAST_AWARD_FIELDS,
);

const PAST_AWARD_FIELDS: [Field; 9] = [
    ordinal(),
    subject(),
    required("Năm", &["Năm khen thưởng"], Year, "2024"),
    required("Loại", &["Phân loại"], Choice(&AWARD_CLASSES), "Danh hiệu thi đua"),
    required(
        "Tên danh hiệu, hình thức",
        &["Tên", "Danh hiệu, hình thức", "Danh hiệu, hình thức khen thưởng", "Tên danh hiệu, hình thức khen thưởng"],
        Line,
        "Lao động tiên tiến",
    ),
    required("Số quyết định", DECISION_SYNONYMS, Code, "21/QĐ-MNHS"),
    required("Ngày quyết định", DECIDED_SYNONYMS, Date, "30/05/2024"),
    required(
        "Cơ quan ban hành",
        &["Cơ quan ban hành quyết định", "Cơ quan quyết định", "Cơ quan ký"],
        Line,
        "Trường Mầm non Hoa Sen",
    ),
    remarks(),
];

pub(in crate::source) static NARRATIVES: SheetSpec = table(
    "KẾT QUẢ ĐỢT",
    &["Kết quả thực hiện", "Kết quả các đợt", "Nội dung báo cáo"],
    "Phần lời của báo cáo kết quả từng đợt, mỗi đoạn một dòng; đoạn chỉ dùng cho báo cáo tổng kết thì ghi đợt là cả năm",
    &NARRATIVE_FIELDS,
);

const NARRATIVE_FIELDS: [Field; 5] = [
    required("Đợt", PHASE_SYNONYMS, PhaseOrYear, "1"),
    required("Mục", &["Phần", "Mục báo cáo"], Choice(&NARRATIVE_SECTIONS), "thuận lợi"),
    order(),
    required(
        "Nội dung",
        &["Nội dung báo cáo", "Kết quả"],
        Text,
        "Chi bộ, Ban Giám hiệu quan tâm; 100% đoàn viên tham gia phong trào.",
    )
    .note("Một đoạn văn có số liệu"),
    remarks(),
];

pub(in crate::source) static PAPERS: SheetSpec = table(
    "VĂN BẢN",
    &["Số văn bản", "Danh mục văn bản", "Các văn bản"],
    "Số, ngày của văn bản khi đã có; không có dòng nào thì số và ngày được để trống trên văn bản",
    &PAPER_FIELDS,
);

const PAPER_FIELDS: [Field; 13] = [
    ordinal(),
    required(
        "Loại",
        &["Loại văn bản", "Tên văn bản"],
        Document(Level::Unit),
        "Tờ trình đề nghị khen thưởng, kèm danh sách trích ngang",
    ),
    optional("Đợt", PHASE_SYNONYMS, Phase, "1").note("Bắt buộc với văn bản có theo từng đợt"),
    optional("Số", &["Số văn bản"], Code, "05"),
    optional("Ký hiệu", &[], Code, "TTr-CĐCS").note("Để trống thì chương trình tự ghi ký hiệu"),
    optional("Ngày", &["Ngày văn bản", "Ngày ban hành", "Ngày ký"], Date, "25/06/2025"),
    optional("Địa danh", &[], Line, "").note("Để trống thì lấy ở trang THÔNG TIN"),
    optional("Người ký", &["Họ tên người ký"], Name, "").note("Để trống thì lấy ở trang THÔNG TIN"),
    optional("Cùng ký", &["Ký cùng thủ trưởng", "Thủ trưởng cùng ký"], Choice(&COSIGNED), "").note(
        "Chỉ với kế hoạch, bản đăng ký giao ước của đơn vị: “liên tịch” là công đoàn và chuyên môn cùng ban hành, “xác nhận” là thủ trưởng đơn vị ký xác nhận",
    ),
    optional("Kính gửi", &[], Text, "").note("Để trống thì lấy theo kế hoạch"),
    optional("Số bản", &["Số bản ký", "Số lượng bản"], Count, "")
        .note("Số bản phải ký, ghi trên phiếu trình ký; để trống thì chừa chỗ điền tay"),
    optional("Nơi nhận", &[], Text, "").note("Nhiều nơi thì cách nhau bằng dấu chấm phẩy (;)"),
    remarks(),
];
