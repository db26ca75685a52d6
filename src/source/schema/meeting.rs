//! Sheets HỌP XÉT and THÀNH VIÊN HỌP.

use super::Holds::{Choice, Code, Count, Line, Moment, Phase, Text, Tick, Usual};
use super::choices::BALLOTS;
use super::roster::{FAMILY_NAME, GIVEN_NAME, MEMBER};
use super::{Field, PHASE_SYNONYMS, Shape, SheetSpec, optional, ordinal, remarks, required, table};

/// One key a row, one column of values per phase: Mục | Đợt 1 | Đợt 2, or Mục | Nội dung.
pub(in crate::source) static MEETING: SheetSpec = table(
    "HỌP XÉT",
    &["Họp xét thi đua", "Họp xét thi đua, khen thưởng", "Biên bản họp", "Cuộc họp"],
    "Cuộc họp xét đề nghị khen thưởng của mỗi đợt; đợt nào chưa họp thì để trống cả cột",
    &MEETING_FIELDS,
)
.lying_as(Shape::KeysPerPhase);

const MEETING_FIELDS: [Field; 19] = [
    optional("Số biên bản", &["Biên bản số"], Code, "01/BB-CĐCS"),
    required("Tên cuộc họp", &["Cuộc họp", "Nội dung cuộc họp"], Line, "Họp xét, đề nghị khen thưởng đợt 1 năm 2025"),
    required("Bắt đầu", &["Thời gian bắt đầu", "Bắt đầu lúc", "Thời gian"], Moment, "14:00 20/06/2025"),
    optional("Kết thúc", &["Thời gian kết thúc", "Kết thúc lúc"], Moment, "15:30 20/06/2025"),
    required("Địa điểm", &["Địa điểm họp"], Line, "Phòng họp của trường"),
    required("Chủ trì", &["Người chủ trì", "Chủ tọa"], MEMBER, "Nguyễn Thị Ánh Dương"),
    required("Chức danh chủ trì", &["Chức vụ chủ trì", "Chức danh người chủ trì"], Line, "Chủ tịch công đoàn cơ sở"),
    required("Thư ký", &["Người ghi biên bản", "Thư ký cuộc họp"], MEMBER, "Trần Thị Bích Liên"),
    required("Tổng số thành viên", &["Số thành viên", "Tổng số"], Count, "7"),
    required("Có mặt", &["Số có mặt", "Số thành viên có mặt"], Count, "6"),
    optional("Vắng", &["Vắng mặt", "Số vắng mặt"], Count, "1"),
    optional("Lý do vắng", &["Lý do vắng mặt", "Lí do vắng"], Text, "nghỉ ốm"),
    required("Hình thức biểu quyết", &["Hình thức", "Hình thức bỏ phiếu"], Choice(&BALLOTS), "bỏ phiếu kín"),
    optional("Phiếu phát ra", &["Số phiếu phát ra"], Count, "6"),
    optional("Phiếu thu về", &["Số phiếu thu về"], Count, "6"),
    optional("Phiếu hợp lệ", &["Số phiếu hợp lệ"], Count, "6"),
    optional("Phiếu không hợp lệ", &["Số phiếu không hợp lệ"], Count, "0"),
    optional("Ý kiến thảo luận", &["Thảo luận", "Ý kiến tại cuộc họp"], Text, "")
        .note("Ý kiến cần ghi vào biên bản họp"),
    optional("Kết luận", &["Kết luận cuộc họp"], Text, "")
        .note("Lời kết luận của chủ trì cần ghi thêm vào biên bản họp"),
];

pub(in crate::source) static ATTENDEES: SheetSpec = table(
    "THÀNH VIÊN HỌP",
    &["Thành viên dự họp", "Thành phần dự họp", "Thành viên xét"],
    "Những người họp xét, mỗi người một dòng; dự mọi đợt thì để trống cột Đợt",
    &ATTENDEE_FIELDS,
);

/// Usual parts in a meeting; those of the counting board (*ban kiểm phiếu*) sign the minutes of the count.
const PARTS: [&str; 6] =
    ["Chủ tịch", "Phó Chủ tịch", "Ủy viên", "Thư ký", "Trưởng ban kiểm phiếu", "Ủy viên ban kiểm phiếu"];

const ATTENDEE_FIELDS: [Field; 10] = [
    ordinal(),
    super::roster::named(MEMBER, "Nguyễn Thị Ánh Dương"),
    FAMILY_NAME,
    GIVEN_NAME,
    optional("Chức vụ", &["Chức danh", "Chức vụ/Chức danh"], Line, "Chủ tịch công đoàn cơ sở"),
    optional("Vai trò", &["Nhiệm vụ"], Usual(&PARTS), "Chủ tịch"),
    optional("Đợt", PHASE_SYNONYMS, Phase, "1"),
    optional("Có mặt", &["Dự họp"], Tick, "x"),
    optional("Ý kiến bằng văn bản", &["Có ý kiến bằng văn bản", "Gửi ý kiến bằng văn bản"], Tick, "")
        .note("Ghi x khi người vắng mặt đã gửi ý kiến bằng văn bản"),
    remarks(),
];
