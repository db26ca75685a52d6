//! Sheets of figures, merits, proposals and papers.

use super::roster::{FAMILY_NAME, GIVEN_NAME, NAME};
use super::{
    BIRTH_SYNONYMS, COLLECTIVE_SYNONYMS, Field, NOTE_SYNONYMS, ORDINAL_SYNONYMS, PHASE_SYNONYMS, SheetSpec, optional,
    per_phase, required, table,
};

pub(in crate::source) const TARGETS: SheetSpec =
    table("CHỈ TIÊU", &["Chỉ tiêu thi đua", "Các chỉ tiêu"], &TARGET_FIELDS);

const TARGET_FIELDS: [Field; 12] = [
    optional("TT", &["STT", "Số TT", "Số thứ tự"]),
    optional("Nhóm", &["Nhóm chỉ tiêu"]),
    required("Nội dung chỉ tiêu", &["Chỉ tiêu", "Nội dung", "Tên chỉ tiêu"]),
    required("Đơn vị tính", &["ĐVT", "Đơn vị"]),
    required("Kế hoạch năm", &["Chỉ tiêu năm", "KH năm", "Cả năm"]),
    per_phase("Kế hoạch đợt", &["KH đợt", "Chỉ tiêu đợt"]),
    per_phase("Thực hiện đợt", &["TH đợt", "Kết quả đợt", "Kết quả thực hiện đợt"]),
    optional("Chiều", &["Chiều đánh giá"]),
    optional("Cách cộng", &["Cách tính", "Cách tổng hợp"]),
    per_phase("So cùng kỳ đợt", &["Cùng kỳ đợt"]),
    optional("So cùng kỳ", &["Cùng kỳ", "Cùng kỳ năm trước", "Thực hiện cùng kỳ"]),
    optional("Ghi chú", NOTE_SYNONYMS),
];

pub(in crate::source) const INITIATIVES: SheetSpec =
    table("SÁNG KIẾN", &["Danh sách sáng kiến", "Sáng kiến, đề tài"], &INITIATIVE_FIELDS);

const INITIATIVE_FIELDS: [Field; 14] = [
    optional("STT", ORDINAL_SYNONYMS),
    required("Tên sáng kiến", &["Sáng kiến", "Tên đề tài, sáng kiến", "Tên sáng kiến, giải pháp"]),
    required("Tác giả", &["Họ tên tác giả", "Họ và tên tác giả", "Tác giả chính"]),
    optional("Đồng tác giả", &["Các đồng tác giả"]),
    optional("Tỷ lệ đóng góp", &["Tỷ lệ đồng tác giả", "Tỷ lệ", "Tỷ lệ đóng góp của các tác giả"]),
    optional("Ngày áp dụng", &["Thời gian áp dụng", "Ngày áp dụng lần đầu"]),
    optional("Cấp công nhận", &["Cấp"]),
    optional("Số quyết định", DECISION_SYNONYMS),
    optional("Ngày quyết định", DECIDED_SYNONYMS),
    optional("Cơ quan công nhận", &["Đơn vị công nhận", "Cơ quan ban hành"]),
    optional("Giá trị làm lợi", &["Số tiền làm lợi", "Làm lợi", "Giá trị làm lợi (đồng)"]),
    optional("Hiệu quả", &["Hiệu quả áp dụng"]),
    optional("Đã dùng để xét", &["Đã dùng để xét danh hiệu"]),
    optional("Ghi chú", NOTE_SYNONYMS),
];

const DECISION_SYNONYMS: &[&str] = &["Số QĐ", "Quyết định số", "Số quyết định công nhận"];
const DECIDED_SYNONYMS: &[&str] = &["Ngày QĐ", "Ngày ban hành", "Ngày ký", "Ngày công nhận"];
const AWARD_SYNONYMS: &[&str] = &[
    "Danh hiệu/Hình thức đề nghị",
    "Danh hiệu, hình thức",
    "Danh hiệu đề nghị",
    "Hình thức đề nghị",
    "Hình thức khen thưởng đề nghị",
    "Danh hiệu, hình thức khen thưởng đề nghị",
];
const REASON_SYNONYMS: &[&str] = &["Lý do", "Lý do khen thưởng", "Lý do đề nghị", "Lí do khen"];
const SUMMARY_SYNONYMS: &[&str] = &["Thành tích", "Tóm tắt thành tích đạt được", "Trích ngang thành tích"];
const VOTES_SYNONYMS: &[&str] = &["Số phiếu đồng ý", "Số phiếu", "Phiếu tán thành"];

pub(in crate::source) const PERSON_PROPOSALS: SheetSpec =
    table("ĐỀ NGHỊ CÁ NHÂN", &["Cá nhân đề nghị", "Đề nghị khen thưởng cá nhân"], &PERSON_PROPOSAL_FIELDS);

const PERSON_PROPOSAL_FIELDS: [Field; 13] = [
    optional("STT", ORDINAL_SYNONYMS),
    NAME,
    FAMILY_NAME,
    GIVEN_NAME,
    optional("Ngày sinh", BIRTH_SYNONYMS),
    required("Đợt", PHASE_SYNONYMS),
    required("Danh hiệu, hình thức đề nghị", AWARD_SYNONYMS),
    required("Lý do khen", REASON_SYNONYMS),
    required("Tóm tắt thành tích", SUMMARY_SYNONYMS),
    optional("Sáng kiến sử dụng", &["Sáng kiến", "Tên sáng kiến"]),
    required("Phiếu đồng ý", VOTES_SYNONYMS),
    optional("Hệ thống", &[]),
    optional("Ghi chú", NOTE_SYNONYMS),
];

pub(in crate::source) const COLLECTIVE_PROPOSALS: SheetSpec =
    table("ĐỀ NGHỊ TẬP THỂ", &["Tập thể đề nghị", "Đề nghị khen thưởng tập thể"], &COLLECTIVE_PROPOSAL_FIELDS);

const COLLECTIVE_PROPOSAL_FIELDS: [Field; 9] = [
    optional("STT", ORDINAL_SYNONYMS),
    required("Tên tập thể", COLLECTIVE_SYNONYMS),
    required("Đợt", PHASE_SYNONYMS),
    required("Danh hiệu, hình thức đề nghị", AWARD_SYNONYMS),
    required("Lý do khen", REASON_SYNONYMS),
    required("Tóm tắt thành tích", SUMMARY_SYNONYMS),
    required("Phiếu đồng ý", VOTES_SYNONYMS),
    optional("Hệ thống", &[]),
    optional("Ghi chú", NOTE_SYNONYMS),
];

const SUBJECT_SYNONYMS: &[&str] = &["Tên đối tượng", "Cá nhân, tập thể", "Họ và tên, tên tập thể", "Họ và tên"];
const ORDER_SYNONYMS: &[&str] = &["Số thứ tự", "STT", "TT"];

pub(in crate::source) const ACHIEVEMENTS: SheetSpec = table(
    "THÀNH TÍCH",
    &["Báo cáo thành tích", "Thành tích cá nhân, tập thể"],
    &[
        required("Đối tượng", SUBJECT_SYNONYMS),
        optional("Đợt", PHASE_SYNONYMS),
        required("Mục", &["Phần", "Mục báo cáo"]),
        optional("Thứ tự", ORDER_SYNONYMS),
        required("Nội dung", &["Nội dung thành tích", "Thành tích"]),
        optional("Ghi chú", NOTE_SYNONYMS),
    ],
);

pub(in crate::source) const PAST_AWARDS: SheetSpec = table(
    "KHEN THƯỞNG ĐÃ CÓ",
    &["Khen thưởng đã nhận", "Thành tích đã được khen thưởng"],
    &[
        optional("STT", ORDINAL_SYNONYMS),
        required("Đối tượng", SUBJECT_SYNONYMS),
        required("Năm", &["Năm khen thưởng"]),
        required("Loại", &["Phân loại"]),
        required(
            "Tên danh hiệu, hình thức",
            &[
                "Tên",
                "Danh hiệu, hình thức",
                "Danh hiệu, hình thức khen thưởng",
                "Tên danh hiệu, hình thức khen thưởng",
            ],
        ),
        required("Số quyết định", DECISION_SYNONYMS),
        required("Ngày quyết định", DECIDED_SYNONYMS),
        required("Cơ quan ban hành", &["Cơ quan ban hành quyết định", "Cơ quan quyết định", "Cơ quan ký"]),
        optional("Ghi chú", NOTE_SYNONYMS),
    ],
);

pub(in crate::source) const NARRATIVES: SheetSpec = table(
    "KẾT QUẢ ĐỢT",
    &["Kết quả thực hiện", "Kết quả các đợt", "Nội dung báo cáo"],
    &[
        required("Đợt", PHASE_SYNONYMS),
        required("Mục", &["Phần", "Mục báo cáo"]),
        optional("Thứ tự", ORDER_SYNONYMS),
        required("Nội dung", &["Nội dung báo cáo", "Kết quả"]),
        optional("Ghi chú", NOTE_SYNONYMS),
    ],
);

pub(in crate::source) const PAPERS: SheetSpec = table(
    "VĂN BẢN",
    &["Số văn bản", "Danh mục văn bản", "Các văn bản"],
    &[
        optional("STT", ORDINAL_SYNONYMS),
        required("Loại", &["Loại văn bản", "Tên văn bản"]),
        optional("Đợt", PHASE_SYNONYMS),
        optional("Số", &["Số văn bản"]),
        optional("Ký hiệu", &[]),
        optional("Ngày", &["Ngày văn bản", "Ngày ban hành", "Ngày ký"]),
        optional("Địa danh", &[]),
        optional("Người ký", &["Họ tên người ký"]),
        optional("Kính gửi", &[]),
        optional("Nơi nhận", &[]),
        optional("Ghi chú", NOTE_SYNONYMS),
    ],
);
