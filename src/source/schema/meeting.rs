//! Sheets HỌP XÉT and THÀNH VIÊN HỌP.

use super::roster::{FAMILY_NAME, GIVEN_NAME, NAME};
use super::{NOTE_SYNONYMS, ORDINAL_SYNONYMS, PHASE_SYNONYMS, SheetSpec, optional, required, table};

/// One key a row, one column of values per phase: Mục | Đợt 1 | Đợt 2, or Mục | Nội dung.
pub(in crate::source) const MEETING: SheetSpec = table(
    "HỌP XÉT",
    &["Họp xét thi đua", "Họp xét thi đua, khen thưởng", "Biên bản họp", "Cuộc họp"],
    &[
        optional("Số biên bản", &["Biên bản số"]),
        required("Tên cuộc họp", &["Cuộc họp", "Nội dung cuộc họp"]),
        required("Bắt đầu", &["Thời gian bắt đầu", "Bắt đầu lúc", "Thời gian"]),
        optional("Kết thúc", &["Thời gian kết thúc", "Kết thúc lúc"]),
        required("Địa điểm", &["Địa điểm họp"]),
        required("Chủ trì", &["Người chủ trì", "Chủ tọa"]),
        required("Chức danh chủ trì", &["Chức vụ chủ trì", "Chức danh người chủ trì"]),
        required("Thư ký", &["Người ghi biên bản", "Thư ký cuộc họp"]),
        required("Tổng số thành viên", &["Số thành viên", "Tổng số"]),
        required("Có mặt", &["Số có mặt", "Số thành viên có mặt"]),
        optional("Vắng", &["Vắng mặt", "Số vắng mặt"]),
        optional("Lý do vắng", &["Lý do vắng mặt", "Lí do vắng"]),
        required("Hình thức biểu quyết", &["Hình thức", "Hình thức bỏ phiếu"]),
        optional("Phiếu phát ra", &["Số phiếu phát ra"]),
        optional("Phiếu thu về", &["Số phiếu thu về"]),
        optional("Phiếu hợp lệ", &["Số phiếu hợp lệ"]),
        optional("Phiếu không hợp lệ", &["Số phiếu không hợp lệ"]),
    ],
);

pub(in crate::source) const ATTENDEES: SheetSpec = table(
    "THÀNH VIÊN HỌP",
    &["Thành viên dự họp", "Thành phần dự họp", "Thành viên xét"],
    &[
        optional("STT", ORDINAL_SYNONYMS),
        NAME,
        FAMILY_NAME,
        GIVEN_NAME,
        optional("Chức vụ", &["Chức danh", "Chức vụ/Chức danh"]),
        optional("Vai trò", &["Nhiệm vụ"]),
        optional("Đợt", PHASE_SYNONYMS),
        optional("Có mặt", &["Dự họp"]),
        optional("Ý kiến bằng văn bản", &["Có ý kiến bằng văn bản", "Gửi ý kiến bằng văn bản"]),
        optional("Ghi chú", NOTE_SYNONYMS),
    ],
);
