//! Sheets ĐOÀN VIÊN, TẬP THỂ and the two registration sheets.

use super::Holds::{Awards, Birth, Choice, Code, Count, Date, Line, Listed, Name, Text, Tick, Usual};
use super::choices::{CATEGORIES, GENDERS, RATINGS};
use super::{
    BIRTH_SYNONYMS, COLLECTIVE_SYNONYMS, Field, Holds, Need, PERSON_SYNONYMS, SheetSpec, Synonyms, field, optional,
    ordinal, remarks, required, table,
};
use crate::plan::{AwardKind, Subject};

/// First part of a name given in two columns.
pub(in crate::source) const GIVEN_IN_TWO: &[&str] = &["Họ đệm", "Tên"];
/// Columns that tell the gender by where the birth is written.
pub(in crate::source) const BY_GENDER: &[&str] = &["Nam", "Nữ"];

/// A person of the roster.
pub(super) const MEMBER: Holds = Listed { sheet: "ĐOÀN VIÊN", heading: "Họ và tên" };
/// A collective of the unit.
pub(super) const COLLECTIVE: Holds = Listed { sheet: "TẬP THỂ", heading: "Tên tập thể" };

/// A person's name in one column.
pub(super) const fn named(holds: Holds, example: &'static str) -> Field {
    field("Họ và tên", PERSON_SYNONYMS, Need::RequiredUnless(GIVEN_IN_TWO), holds, example)
}

/// The birth of a person of the roster.
pub(super) const fn birth_of_namesake() -> Field {
    optional("Ngày sinh", BIRTH_SYNONYMS, Birth, "").note("Chỉ ghi khi trong đơn vị có người trùng họ tên")
}

pub(super) const FAMILY_NAME: Field =
    optional("Họ đệm", &["Họ và đệm", "Họ và tên đệm", "Họ và chữ đệm", "Họ, tên đệm", "Họ lót", "Họ"], Name, "")
        .spare();
pub(super) const GIVEN_NAME: Field = optional("Tên", &[], Name, "").spare();

pub(in crate::source) static MEMBERS: SheetSpec = table(
    "ĐOÀN VIÊN",
    &["Danh sách đoàn viên", "Danh sách", "Đoàn viên, người lao động", "Danh sách CNVCLĐ", "CNVCLĐ", "ĐVCĐ", "ĐV"],
    "Toàn bộ cán bộ, đoàn viên, người lao động của đơn vị, mỗi người một dòng",
    &MEMBER_FIELDS,
)
.required();

const MEMBER_FIELDS: [Field; 32] = [
    ordinal(),
    optional("Mã ĐV", &["Mã đoàn viên", "Mã nhân viên", "Mã NV", "Mã số"], Code, "HS001"),
    named(Name, "Nguyễn Thị Ánh Dương"),
    FAMILY_NAME,
    GIVEN_NAME,
    field("Ngày sinh", BIRTH_SYNONYMS, Need::RequiredUnless(BY_GENDER), Birth, "05/01/1985"),
    field(
        "Giới tính",
        &["Giới", "Nam/Nữ", "Ông (bà)", "Ông/Bà"],
        Need::RequiredUnless(BY_GENDER),
        Choice(&GENDERS),
        "Nữ",
    ),
    optional("Nam", &[], Birth, "").spare(),
    optional("Nữ", &[], Birth, "").spare(),
    required(
        "Chức vụ",
        &["Chức danh", "Chức vụ/Chức danh", "Chức danh, chức vụ", "Chức vụ chuyên môn"],
        Line,
        "Giáo viên",
    ),
    optional("Chức vụ công đoàn", &["Chức vụ CĐ", "Chức danh công đoàn"], Usual(UNION_POSTS), "Chủ tịch"),
    optional("Chức vụ Đảng", &["Chức danh Đảng"], Line, "Chi ủy viên"),
    required(
        "Tổ công đoàn",
        &["Đơn vị", "Đơn vị công tác", "Nơi công tác", "Tên phòng ban", "Tổ công tác", "Bộ phận", "Tổ CĐ", "Tổ"],
        COLLECTIVE,
        "Tổ Công đoàn Mẫu giáo Lớn",
    ),
    required(
        "Phân loại đối tượng",
        &["Đối tượng", "Phân loại", "Loại đối tượng"],
        Choice(&CATEGORIES),
        "Lao động trực tiếp",
    ),
    optional("Trình độ chuyên môn", &["Trình độ", "Trình độ học vấn"], Line, "Đại học Sư phạm"),
    optional("Bậc thợ", &["Bậc"], Count, "").note("Chỉ ghi với công nhân"),
    optional("Quê quán", &["Nguyên quán"], Line, "").note("Chỉ cần với người được đề nghị khen thưởng"),
    optional("Trú quán", &["Nơi ở", "Nơi ở hiện nay", "Nơi cư trú", "Chỗ ở hiện nay"], Line, "")
        .note("Chỉ cần với người được đề nghị khen thưởng"),
    optional("Ngày vào đơn vị", &["Ngày vào làm", "Ngày tuyển dụng", "Ngày vào làm việc"], Date, "01/09/2010"),
    optional("Đảng viên", &["Là đảng viên"], Tick, "x"),
    field("Là đoàn viên", &["Đoàn viên", "ĐV", "ĐVCĐ", "Đoàn viên công đoàn"], Need::Column, Tick, "x"),
    optional("Đánh giá năm trước", &["Kết quả đánh giá năm trước", "Xếp loại năm trước"], Choice(&RATINGS), "HTTNV")
        .note(RATING_NOTE),
    optional(
        "Đánh giá năm nay",
        &["Kết quả đánh giá năm nay", "Xếp loại năm nay", "Đánh giá"],
        Choice(&RATINGS),
        "HTXSNV",
    )
    .note(RATING_NOTE),
    optional("Kỷ luật", &["Hình thức kỷ luật"], Text, "")
        .note("Ghi hình thức: khiển trách, cảnh cáo …; để trống nếu không có"),
    optional("Kỷ luật từ ngày", &["Ngày quyết định kỷ luật", "Bị kỷ luật từ ngày"], Date, ""),
    optional("Kỷ luật đến ngày", &["Ngày hết kỷ luật", "Bị kỷ luật đến ngày"], Date, "")
        .note("Để trống được hiểu là kỷ luật còn hiệu lực"),
    optional("Đang xem xét kỷ luật", &["Đang xem xét", "Đang bị xem xét kỷ luật"], Tick, ""),
    optional("Số ngày nghỉ dài", &["Nghỉ dài (số ngày)", "Nghỉ dài", "Số ngày nghỉ"], Count, "")
        .note("Số ngày làm việc đã nghỉ, nếu nghỉ dài"),
    optional("Lý do nghỉ dài", &["Nghỉ dài (lý do)", "Lý do nghỉ"], Line, ""),
    optional("Thai sản", &["Nghỉ thai sản"], Tick, "").note("Nghỉ thai sản được tính là thời gian làm việc"),
    optional(
        "Ngày vào công đoàn",
        &["Ngày vào CĐ", "Ngày kết nạp đoàn viên", "Ngày gia nhập công đoàn"],
        Date,
        "26/03/2011",
    ),
    remarks(),
];

const RATING_NOTE: &str = "HTXSNV, HTTNV, HTNV, KHTNV: hoàn thành xuất sắc, hoàn thành tốt, hoàn thành, không hoàn thành \
                           nhiệm vụ";
const UNION_POSTS: &[&str] = &["Chủ tịch", "Phó Chủ tịch", "Ủy viên Ban Chấp hành", "Tổ trưởng", "Tổ phó"];
const COLLECTIVE_KINDS: &[&str] = &["CĐCS", "Công đoàn bộ phận", "Tổ công đoàn", "Phòng", "Tổ", "Phân xưởng", "Đơn vị"];

pub(in crate::source) static COLLECTIVES: SheetSpec = table(
    "TẬP THỂ",
    &["Danh sách tập thể", "Các tập thể", "Tổ công đoàn"],
    "Công đoàn cơ sở và các tổ công đoàn, phòng, tổ của đơn vị, mỗi tập thể một dòng",
    &COLLECTIVE_FIELDS,
)
.required();

const COLLECTIVE_FIELDS: [Field; 12] = [
    ordinal(),
    required("Tên tập thể", COLLECTIVE_SYNONYMS, Line, "Tổ Công đoàn Mẫu giáo Lớn"),
    required("Loại", &["Loại tập thể", "Phân loại"], Usual(COLLECTIVE_KINDS), "Tổ công đoàn"),
    required(
        "Tổng số người",
        &["Số người", "Tổng số", "Tổng số thành viên", "Tổng số CNVCLĐ", "Tổng số đoàn viên"],
        Count,
        "14",
    ),
    optional("Nữ", &["Số nữ", "Trong đó nữ", "Tổng số nữ"], Count, "14"),
    optional(
        "Tổ trưởng",
        &["Tổ trưởng/đại diện", "Người đại diện", "Trưởng bộ phận", "Phụ trách"],
        MEMBER,
        "Nguyễn Thị Ánh Dương",
    ),
    optional(
        "Chức năng, nhiệm vụ",
        &["Chức năng nhiệm vụ", "Nhiệm vụ"],
        Text,
        "Chăm sóc, giáo dục trẻ 5 tuổi, chuẩn bị cho trẻ vào lớp 1",
    ),
    optional("Số LĐTT", &["LĐTT", "Số lao động tiên tiến"], Count, "12"),
    optional("Số CSTĐCS", &["CSTĐCS", "Số chiến sĩ thi đua cơ sở"], Count, "2"),
    optional("Số hoàn thành nhiệm vụ", &["Số HTNV", "Hoàn thành nhiệm vụ"], Count, "14"),
    optional("Có người bị kỷ luật", &["Có người bị kỷ luật từ cảnh cáo", "Bị kỷ luật", "Kỷ luật"], Tick, "")
        .note("Ghi x nếu có người bị kỷ luật từ cảnh cáo trở lên"),
    remarks(),
];

const TITLE_SYNONYMS: Synonyms =
    &["Danh hiệu", "Danh hiệu thi đua", "Đăng ký DHTĐ", "Danh hiệu thi đua đăng ký", "Đăng ký danh hiệu"];
const FORM_SYNONYMS: Synonyms = &["Hình thức", "Hình thức KT", "Hình thức khen thưởng", "Hình thức đăng ký"];

const fn titles(subject: Subject) -> Field {
    field("Danh hiệu đăng ký", TITLE_SYNONYMS, Need::ColumnUnlessTitles, Awards(subject, AwardKind::Title), "")
}

const fn forms(subject: Subject) -> Field {
    optional("Hình thức khen thưởng đăng ký", FORM_SYNONYMS, Awards(subject, AwardKind::Form), "")
}

pub(in crate::source) static PERSON_REGISTRATIONS: SheetSpec = table(
    "ĐĂNG KÝ CÁ NHÂN",
    &["Cá nhân đăng ký", "Đăng ký thi đua cá nhân", "ĐK cá nhân"],
    "Mỗi người đăng ký thi đua một dòng; kế hoạch yêu cầu 100% đăng ký",
    &PERSON_REGISTRATION_FIELDS,
)
.with_title_columns();

const PERSON_REGISTRATION_FIELDS: [Field; 11] = [
    ordinal(),
    named(MEMBER, "Nguyễn Thị Ánh Dương"),
    FAMILY_NAME,
    GIVEN_NAME,
    birth_of_namesake(),
    titles(Subject::Person),
    forms(Subject::Person),
    optional(
        "Tên sáng kiến dự kiến",
        &["Sáng kiến dự kiến", "Tên sáng kiến", "Sáng kiến đăng ký"],
        Line,
        "Ứng dụng trò chơi dân gian vào hoạt động ngoài trời",
    ),
    optional(
        "Chỉ tiêu cá nhân",
        &["Chỉ tiêu đăng ký", "Chỉ tiêu phấn đấu"],
        Text,
        "Chuyên đề cấp trường: 01 chuyên đề; Dự giờ đồng nghiệp: 10 tiết",
    )
    .note("In trên bản giao ước của từng người; nhiều chỉ tiêu thì cách nhau bằng dấu chấm phẩy (;)"),
    optional("Ngày đăng ký", &[], Date, "15/01/2025"),
    remarks(),
];

pub(in crate::source) static COLLECTIVE_REGISTRATIONS: SheetSpec = table(
    "ĐĂNG KÝ TẬP THỂ",
    &["Tập thể đăng ký", "Đăng ký thi đua tập thể", "ĐK tập thể"],
    "Mỗi tập thể đăng ký thi đua một dòng",
    &COLLECTIVE_REGISTRATION_FIELDS,
)
.with_title_columns();

const COLLECTIVE_REGISTRATION_FIELDS: [Field; 7] = [
    ordinal(),
    required("Tên tập thể", COLLECTIVE_SYNONYMS, COLLECTIVE, "Tổ Công đoàn Mẫu giáo Lớn"),
    titles(Subject::Collective),
    forms(Subject::Collective),
    optional(
        "Công trình, phần việc",
        &["Công trình", "Phần việc", "Công trình, phần việc chào mừng"],
        Line,
        "Vườn rau sạch cho bé",
    ),
    optional("Ngày đăng ký", &[], Date, "15/01/2025"),
    remarks(),
];
