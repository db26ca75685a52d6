//! Sheets THÔNG TIN and ĐỢT THI ĐUA.

use super::{Field, PHASE_SYNONYMS, SheetSpec, optional, required};

/// One key a row: Mục | Nội dung.
pub(in crate::source) const UNIT: SheetSpec = SheetSpec {
    name: "THÔNG TIN",
    synonyms: &["Thông tin đơn vị", "Thông tin chung", "Thông tin CĐCS", "Đơn vị"],
    required: true,
    title_columns: false,
    fields: &[
        optional("Mã đơn vị", &["Mã CĐCS", "Mã"]),
        required("Tên công đoàn cơ sở", &["Tên CĐCS", "Công đoàn cơ sở", "CĐCS"]),
        required("Tên viết tắt", &["Tên viết tắt dùng trong ký hiệu", "Chữ viết tắt", "Viết tắt"]),
        required(
            "Tên công đoàn cấp trên",
            &["Tên cơ quan chủ quản", "Công đoàn cấp trên", "Cơ quan chủ quản", "Tên công đoàn cấp trên trực tiếp"],
        ),
        required("Tên đơn vị", &["Tên đơn vị chuyên môn", "Tên cơ quan, đơn vị", "Tên cơ quan, đơn vị, doanh nghiệp"]),
        required("Khối", &["Khối thi đua"]),
        optional("Loại hình", &["Loại hình đơn vị", "Loại hình doanh nghiệp"]),
        optional("Cụm thi đua", &["Cụm"]),
        required("Địa danh", &["Địa danh ghi trên văn bản"]),
        optional("Địa chỉ", &["Địa chỉ đơn vị"]),
        optional("Điện thoại", &["Số điện thoại", "ĐT", "SĐT"]),
        optional("Email", &["Thư điện tử", "Địa chỉ email", "Hộp thư"]),
        required(
            "Chủ tịch công đoàn cơ sở",
            &["Chủ tịch CĐCS", "Chủ tịch công đoàn", "Chủ tịch CĐCS - họ tên", "Họ tên Chủ tịch CĐCS"],
        ),
        required("Chức danh ký", &["Chức vụ ký", "Chức vụ người ký", "Chức danh người ký"]),
        optional("Ký thay - họ tên", &["Người ký thay", "Họ tên người ký thay", "Ký thay (KT.) - họ tên"]),
        optional("Ký thay - chức vụ", &["Chức vụ người ký thay", "Ký thay - chức danh", "Ký thay (KT.) - chức vụ"]),
        required("Tập thể ký", &["Tập thể ký (TM.)", "Thay mặt", "Ký thay mặt"]),
        optional("Số ủy viên Ban Chấp hành", &["Số ủy viên BCH", "Số lượng ủy viên Ban Chấp hành"]),
        optional(
            "Thủ trưởng đơn vị",
            &["Thủ trưởng", "Thủ trưởng đơn vị - họ tên", "Người đứng đầu đơn vị", "Thủ trưởng cơ quan, đơn vị"],
        ),
        optional("Chức vụ thủ trưởng", &["Chức danh thủ trưởng", "Thủ trưởng đơn vị - chức vụ"]),
        required("Tổng số CNVCLĐ", &["Số CNVCLĐ", "Tổng số CBCCVCLĐ", "Tổng số CBVC", "Tổng số NLĐ", "CNVCLĐ"]),
        required("Nữ CNVCLĐ", &["Số nữ CNVCLĐ", "CNVCLĐ nữ", "Nữ CBCCVCLĐ", "Trong đó nữ CNVCLĐ"]),
        required("Tổng số đoàn viên", &["Số đoàn viên", "Đoàn viên", "Tổng số ĐV", "Tổng số ĐVCĐ"]),
        required("Nữ đoàn viên", &["Số nữ đoàn viên", "Đoàn viên nữ", "Nữ ĐV", "Trong đó nữ đoàn viên"]),
        optional("Đảng viên", &["Số đảng viên", "Tổng số đảng viên"]),
        optional("Lãnh đạo, quản lý", &["Số lãnh đạo, quản lý", "Cán bộ lãnh đạo, quản lý"]),
        optional("Lao động trực tiếp", &["Số lao động trực tiếp"]),
        optional(
            "Tổng số thành viên xét",
            &["Số thành viên xét", "Tổng số thành viên HĐTĐKT", "Tổng số thành viên họp xét"],
        ),
        required("Kế hoạch cấp trên", &["Số kế hoạch cấp trên", "Kế hoạch cấp trên: số, ký hiệu", "Số kế hoạch"]),
        required("Ngày kế hoạch", &["Ngày kế hoạch cấp trên", "Ngày ban hành kế hoạch"]),
        required("Cơ quan ban hành kế hoạch", &["Cơ quan ban hành", "Cơ quan ban hành kế hoạch cấp trên"]),
        required("Năm", &["Năm thi đua", "Năm kế hoạch"]),
        optional("Nơi nhận bổ sung", &["Nơi nhận", "Nơi nhận thêm"]),
    ],
};

pub(in crate::source) const PHASES: SheetSpec = SheetSpec {
    name: "ĐỢT THI ĐUA",
    synonyms: &["Các đợt thi đua", "Đợt"],
    required: true,
    title_columns: false,
    fields: &PHASE_FIELDS,
};

const PHASE_FIELDS: [Field; 15] = [
    optional("STT", super::ORDINAL_SYNONYMS),
    required("Đợt", PHASE_SYNONYMS),
    required("Chủ đề", &["Tên đợt", "Tên/chủ đề", "Chủ đề thi đua", "Tên, chủ đề"]),
    required("Từ ngày", &["Ngày bắt đầu", "Bắt đầu"]),
    required("Đến ngày", &["Ngày kết thúc", "Kết thúc"]),
    required(
        "Thời gian phát động",
        &["Ngày giờ phát động", "Thời gian tổ chức phát động", "Ngày phát động", "Ngày, giờ phát động"],
    ),
    required("Địa điểm", &["Địa điểm phát động", "Địa điểm tổ chức"]),
    optional("Hình thức tổ chức", &["Hình thức", "Hình thức phát động"]),
    optional("Nội dung phát động", &["Nội dung", "Nội dung thi đua"]),
    optional("Dự kiến số người dự", &["Số người dự kiến", "Dự kiến người dự", "Số người dự (dự kiến)"]),
    optional("Thực tế số người dự", &["Số người dự thực tế", "Số người dự", "Số người đã dự"]),
    optional("Số kế hoạch của đơn vị", &["Số kế hoạch", "Kế hoạch của đơn vị", "Số, ký hiệu kế hoạch"]),
    optional("Ngày kế hoạch của đơn vị", &["Ngày kế hoạch", "Ngày ban hành kế hoạch"]),
    required("Người phụ trách", &["Cán bộ phụ trách", "Người liên hệ"]),
    required("Điện thoại", &["Số điện thoại", "ĐT", "SĐT", "Điện thoại liên hệ"]),
];
