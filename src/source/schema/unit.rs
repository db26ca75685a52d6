//! Sheets THÔNG TIN and ĐỢT THI ĐUA.

use super::Holds::{Choice, Code, Count, Date, Group, Line, Moment, Name, Phone, Text, Usual, Year};
use super::choices::SIGNING_BODIES;
use super::{Field, Fill, Holds, PHASE_SYNONYMS, Shape, SheetSpec, optional, ordinal, required, table};

/// One key a row: Mục | Nội dung.
pub(in crate::source) static UNIT: SheetSpec = table(
    "THÔNG TIN",
    &["Thông tin đơn vị", "Thông tin chung", "Thông tin CĐCS", "Đơn vị"],
    "Tên, địa chỉ, người ký và các con số chung của đơn vị",
    &UNIT_FIELDS,
)
.required()
.lying_as(Shape::Keys);

const UNIT_FIELDS: [Field; 33] = [
    optional("Mã đơn vị", &["Mã CĐCS", "Mã"], Code, "MN-HOASEN").note("Dùng làm tên thư mục văn bản của đơn vị"),
    required(
        "Tên công đoàn cơ sở",
        &["Tên CĐCS", "Công đoàn cơ sở", "CĐCS"],
        Line,
        "Công đoàn cơ sở Trường Mầm non Hoa Sen",
    )
    .filled(Fill::UnitName),
    required("Tên viết tắt", &["Tên viết tắt dùng trong ký hiệu", "Chữ viết tắt", "Viết tắt"], Line, "CĐCS")
        .note("Chữ dùng trong ký hiệu văn bản"),
    required(
        "Tên công đoàn cấp trên",
        &["Tên cơ quan chủ quản", "Công đoàn cấp trên", "Cơ quan chủ quản", "Tên công đoàn cấp trên trực tiếp"],
        Line,
        "Liên đoàn Lao động quận Long Biên",
    )
    .filled(Fill::Parent),
    required(
        "Tên đơn vị",
        &["Tên đơn vị chuyên môn", "Tên cơ quan, đơn vị", "Tên cơ quan, đơn vị, doanh nghiệp"],
        Line,
        "Trường Mầm non Hoa Sen",
    )
    .note("Tên cơ quan, trường học, doanh nghiệp"),
    required("Khối", &["Khối thi đua"], Group, "").filled(Fill::Group),
    optional("Loại hình", &["Loại hình đơn vị", "Loại hình doanh nghiệp"], Usual(UNIT_FORMS), "Trường học"),
    optional("Cụm thi đua", &["Cụm"], Line, "Cụm số 3"),
    required("Địa danh", &["Địa danh ghi trên văn bản"], Line, "Long Biên")
        .note("Nơi ghi trước ngày, tháng, năm trên văn bản")
        .filled(Fill::Place),
    optional("Địa chỉ", &["Địa chỉ đơn vị"], Line, "Số 12, ngõ 34, đường Hoa Sen"),
    optional("Điện thoại", &["Số điện thoại", "ĐT", "SĐT"], Phone, "024 3800 0001"),
    optional("Email", &["Thư điện tử", "Địa chỉ email", "Hộp thư"], Line, "congdoan.hoasen@example.vn"),
    required(
        "Chủ tịch công đoàn cơ sở",
        &["Chủ tịch CĐCS", "Chủ tịch công đoàn", "Chủ tịch CĐCS - họ tên", "Họ tên Chủ tịch CĐCS"],
        Name,
        "Nguyễn Thị Ánh Dương",
    ),
    required(
        "Chức danh ký",
        &["Chức vụ ký", "Chức vụ người ký", "Chức danh người ký"],
        Usual(&["Chủ tịch"]),
        "Chủ tịch",
    ),
    optional(
        "Ký thay - họ tên",
        &["Người ký thay", "Họ tên người ký thay", "Ký thay (KT.) - họ tên"],
        Name,
        "Trần Thị Bích Liên",
    )
    .note("Chỉ ghi khi Phó Chủ tịch ký thay Chủ tịch"),
    optional(
        "Ký thay - chức vụ",
        &["Chức vụ người ký thay", "Ký thay - chức danh", "Ký thay (KT.) - chức vụ"],
        Usual(&["Phó Chủ tịch"]),
        "Phó Chủ tịch",
    ),
    required("Tập thể ký", &["Tập thể ký (TM.)", "Thay mặt", "Ký thay mặt"], Choice(&SIGNING_BODIES), "Ban Chấp hành"),
    optional("Số ủy viên Ban Chấp hành", &["Số ủy viên BCH", "Số lượng ủy viên Ban Chấp hành"], Count, "5")
        .note("Ban Thường vụ chỉ có khi Ban Chấp hành từ 09 ủy viên"),
    optional(
        "Thủ trưởng đơn vị",
        &["Thủ trưởng", "Thủ trưởng đơn vị - họ tên", "Người đứng đầu đơn vị", "Thủ trưởng cơ quan, đơn vị"],
        Name,
        "Lê Thị Hồng Hà",
    )
    .note("Người cùng ký xác nhận"),
    optional(
        "Chức vụ thủ trưởng",
        &["Chức danh thủ trưởng", "Thủ trưởng đơn vị - chức vụ"],
        Usual(&["Hiệu trưởng", "Giám đốc", "Tổng Giám đốc", "Chủ tịch Ủy ban nhân dân", "Thủ trưởng"]),
        "Hiệu trưởng",
    ),
    required(
        "Tổng số CNVCLĐ",
        &["Số CNVCLĐ", "Tổng số CBCCVCLĐ", "Tổng số CBVC", "Tổng số NLĐ", "CNVCLĐ"],
        Count,
        "52",
    ),
    required("Nữ CNVCLĐ", &["Số nữ CNVCLĐ", "CNVCLĐ nữ", "Nữ CBCCVCLĐ", "Trong đó nữ CNVCLĐ"], Count, "50"),
    required("Tổng số đoàn viên", &["Số đoàn viên", "Đoàn viên", "Tổng số ĐV", "Tổng số ĐVCĐ"], Count, "52"),
    required("Nữ đoàn viên", &["Số nữ đoàn viên", "Đoàn viên nữ", "Nữ ĐV", "Trong đó nữ đoàn viên"], Count, "50"),
    optional("Đảng viên", &["Số đảng viên", "Tổng số đảng viên"], Count, "18"),
    optional("Lãnh đạo, quản lý", &["Số lãnh đạo, quản lý", "Cán bộ lãnh đạo, quản lý"], Count, "3"),
    optional("Lao động trực tiếp", &["Số lao động trực tiếp"], Count, "49"),
    optional(
        "Tổng số thành viên xét",
        &["Số thành viên xét", "Tổng số thành viên HĐTĐKT", "Tổng số thành viên họp xét"],
        Count,
        "7",
    )
    .note("Số thành viên Hội đồng hoặc Ban Chấp hành bỏ phiếu xét khen thưởng"),
    required(
        "Kế hoạch cấp trên",
        &["Số kế hoạch cấp trên", "Kế hoạch cấp trên: số, ký hiệu", "Số kế hoạch"],
        Code,
        "41/KH-LĐLĐ",
    )
    .filled(Fill::PlanNumber),
    required("Ngày kế hoạch", &["Ngày kế hoạch cấp trên", "Ngày ban hành kế hoạch"], Date, "25/12/2024")
        .filled(Fill::PlanDate),
    required(
        "Cơ quan ban hành kế hoạch",
        &["Cơ quan ban hành", "Cơ quan ban hành kế hoạch cấp trên"],
        Line,
        "Ban Thường vụ Liên đoàn Lao động quận Long Biên",
    )
    .filled(Fill::PlanIssuer),
    required("Năm", &["Năm thi đua", "Năm kế hoạch"], Year, "2025").filled(Fill::PlanYear),
    optional("Nơi nhận bổ sung", &["Nơi nhận", "Nơi nhận thêm"], Text, "Chi bộ nhà trường; Ban Giám hiệu")
        .note("Nhiều nơi thì cách nhau bằng dấu chấm phẩy (;)"),
];

const UNIT_FORMS: &[&str] = &[
    "Trường học",
    "Phường",
    "Cơ quan",
    "Doanh nghiệp nhà nước",
    "Doanh nghiệp ngoài nhà nước",
    "Doanh nghiệp có vốn đầu tư nước ngoài",
];

pub(in crate::source) static PHASES: SheetSpec = table(
    "ĐỢT THI ĐUA",
    &["Các đợt thi đua", "Đợt"],
    "Mỗi đợt một dòng: đơn vị phát động lúc nào, ở đâu, ai phụ trách",
    &PHASE_FIELDS,
)
.required();

const PHASE_FIELDS: [Field; 15] = [
    ordinal(),
    required("Đợt", PHASE_SYNONYMS, Holds::Phase, "1").filled(Fill::PhaseNumber),
    required(
        "Chủ đề",
        &["Tên đợt", "Tên/chủ đề", "Chủ đề thi đua", "Tên, chủ đề"],
        Text,
        "Thi đua lập thành tích chào mừng các ngày lễ lớn",
    )
    .filled(Fill::PhaseTheme),
    required("Từ ngày", &["Ngày bắt đầu", "Bắt đầu"], Date, "01/01/2025").filled(Fill::PhaseFrom),
    required("Đến ngày", &["Ngày kết thúc", "Kết thúc"], Date, "30/06/2025").filled(Fill::PhaseTo),
    required(
        "Thời gian phát động",
        &["Ngày giờ phát động", "Thời gian tổ chức phát động", "Ngày phát động", "Ngày, giờ phát động"],
        Moment,
        "07:30 06/01/2025",
    ),
    required("Địa điểm", &["Địa điểm phát động", "Địa điểm tổ chức"], Line, "Sân trường"),
    optional("Hình thức tổ chức", &["Hình thức", "Hình thức phát động"], Usual(LAUNCH_FORMS), "lễ phát động"),
    optional(
        "Nội dung phát động",
        &["Nội dung", "Nội dung thi đua"],
        Text,
        "Thi đua dạy tốt, học tốt; giữ trường lớp xanh, sạch, đẹp",
    ),
    optional("Dự kiến số người dự", &["Số người dự kiến", "Dự kiến người dự", "Số người dự (dự kiến)"], Count, "52"),
    optional("Thực tế số người dự", &["Số người dự thực tế", "Số người dự", "Số người đã dự"], Count, "50")
        .note("Điền sau khi đã phát động"),
    optional(
        "Số kế hoạch của đơn vị",
        &["Số kế hoạch", "Kế hoạch của đơn vị", "Số, ký hiệu kế hoạch"],
        Code,
        "03/KH-CĐCS",
    ),
    optional("Ngày kế hoạch của đơn vị", &["Ngày kế hoạch", "Ngày ban hành kế hoạch"], Date, "03/01/2025"),
    required("Người phụ trách", &["Cán bộ phụ trách", "Người liên hệ"], Name, "Nguyễn Thị Ánh Dương"),
    required("Điện thoại", &["Số điện thoại", "ĐT", "SĐT", "Điện thoại liên hệ"], Phone, "0900 000 001"),
];

const LAUNCH_FORMS: &[&str] = &["lễ phát động", "lồng ghép hội nghị", "sinh hoạt công đoàn", "trực tuyến"];
