//! Sheets ĐOÀN VIÊN, TẬP THỂ and the two registration sheets.

use super::{
    BIRTH_SYNONYMS, COLLECTIVE_SYNONYMS, Field, NOTE_SYNONYMS, Need, ORDINAL_SYNONYMS, PERSON_SYNONYMS, SheetSpec,
    field, optional, required,
};

/// First part of a name given in two columns.
pub(in crate::source) const GIVEN_IN_TWO: &[&str] = &["Họ đệm", "Tên"];
/// Columns that tell the gender by where the birth is written.
pub(in crate::source) const BY_GENDER: &[&str] = &["Nam", "Nữ"];

pub(super) const NAME: Field = field("Họ và tên", PERSON_SYNONYMS, Need::RequiredUnless(GIVEN_IN_TWO));
pub(super) const FAMILY_NAME: Field =
    optional("Họ đệm", &["Họ và đệm", "Họ và tên đệm", "Họ và chữ đệm", "Họ, tên đệm", "Họ lót"]);
pub(super) const GIVEN_NAME: Field = optional("Tên", &[]);

pub(in crate::source) const MEMBERS: SheetSpec = SheetSpec {
    name: "ĐOÀN VIÊN",
    synonyms: &["Danh sách đoàn viên", "Danh sách", "Đoàn viên, người lao động", "Danh sách CNVCLĐ", "CNVCLĐ", "ĐVCĐ"],
    required: true,
    title_columns: false,
    fields: &MEMBER_FIELDS,
};

const MEMBER_FIELDS: [Field; 32] = [
    optional("STT", ORDINAL_SYNONYMS),
    optional("Mã ĐV", &["Mã đoàn viên", "Mã nhân viên", "Mã NV", "Mã số"]),
    NAME,
    FAMILY_NAME,
    GIVEN_NAME,
    field("Ngày sinh", BIRTH_SYNONYMS, Need::RequiredUnless(BY_GENDER)),
    field("Giới tính", &["Giới", "Nam/Nữ", "Ông (bà)", "Ông/Bà"], Need::RequiredUnless(BY_GENDER)),
    optional("Nam", &[]),
    optional("Nữ", &[]),
    required("Chức vụ", &["Chức danh", "Chức vụ/Chức danh", "Chức danh, chức vụ", "Chức vụ chuyên môn"]),
    optional("Chức vụ công đoàn", &["Chức vụ CĐ", "Chức danh công đoàn"]),
    optional("Chức vụ Đảng", &["Chức danh Đảng"]),
    required(
        "Tổ công đoàn",
        &["Đơn vị", "Đơn vị công tác", "Nơi công tác", "Tên phòng ban", "Tổ công tác", "Bộ phận", "Tổ CĐ", "Tổ"],
    ),
    required("Phân loại đối tượng", &["Đối tượng", "Phân loại", "Loại đối tượng"]),
    optional("Trình độ chuyên môn", &["Trình độ", "Trình độ học vấn"]),
    optional("Bậc thợ", &["Bậc"]),
    optional("Quê quán", &["Nguyên quán"]),
    optional("Trú quán", &["Nơi ở", "Nơi ở hiện nay", "Nơi cư trú", "Chỗ ở hiện nay"]),
    optional("Ngày vào đơn vị", &["Ngày vào làm", "Ngày tuyển dụng", "Ngày vào làm việc"]),
    optional("Đảng viên", &["Là đảng viên"]),
    field("Là đoàn viên", &["Đoàn viên", "ĐV", "ĐVCĐ", "Đoàn viên công đoàn"], Need::Column),
    optional("Đánh giá năm trước", &["Kết quả đánh giá năm trước", "Xếp loại năm trước"]),
    optional("Đánh giá năm nay", &["Kết quả đánh giá năm nay", "Xếp loại năm nay", "Đánh giá"]),
    optional("Kỷ luật", &["Hình thức kỷ luật"]),
    optional("Kỷ luật từ ngày", &["Ngày quyết định kỷ luật", "Bị kỷ luật từ ngày"]),
    optional("Kỷ luật đến ngày", &["Ngày hết kỷ luật", "Bị kỷ luật đến ngày"]),
    optional("Đang xem xét kỷ luật", &["Đang xem xét", "Đang bị xem xét kỷ luật"]),
    optional("Số ngày nghỉ dài", &["Nghỉ dài (số ngày)", "Nghỉ dài", "Số ngày nghỉ"]),
    optional("Lý do nghỉ dài", &["Nghỉ dài (lý do)", "Lý do nghỉ"]),
    optional("Thai sản", &["Nghỉ thai sản"]),
    optional("Ngày vào công đoàn", &["Ngày vào CĐ", "Ngày kết nạp đoàn viên", "Ngày gia nhập công đoàn"]),
    optional("Ghi chú", NOTE_SYNONYMS),
];

pub(in crate::source) const COLLECTIVES: SheetSpec = SheetSpec {
    name: "TẬP THỂ",
    synonyms: &["Danh sách tập thể", "Các tập thể", "Tổ công đoàn"],
    required: true,
    title_columns: false,
    fields: &COLLECTIVE_FIELDS,
};

const COLLECTIVE_FIELDS: [Field; 12] = [
    optional("STT", ORDINAL_SYNONYMS),
    required("Tên tập thể", COLLECTIVE_SYNONYMS),
    required("Loại", &["Loại tập thể", "Phân loại"]),
    required("Tổng số người", &["Số người", "Tổng số", "Tổng số thành viên", "Tổng số CNVCLĐ", "Tổng số đoàn viên"]),
    optional("Nữ", &["Số nữ", "Trong đó nữ"]),
    optional("Tổ trưởng", &["Tổ trưởng/đại diện", "Người đại diện", "Trưởng bộ phận", "Phụ trách"]),
    optional("Chức năng, nhiệm vụ", &["Chức năng nhiệm vụ", "Nhiệm vụ"]),
    optional("Số LĐTT", &["LĐTT", "Số lao động tiên tiến"]),
    optional("Số CSTĐCS", &["CSTĐCS", "Số chiến sĩ thi đua cơ sở"]),
    optional("Số hoàn thành nhiệm vụ", &["Số HTNV", "Hoàn thành nhiệm vụ"]),
    optional("Có người bị kỷ luật", &["Có người bị kỷ luật từ cảnh cáo", "Bị kỷ luật", "Kỷ luật"]),
    optional("Ghi chú", NOTE_SYNONYMS),
];

const TITLE_SYNONYMS: &[&str] =
    &["Danh hiệu", "Danh hiệu thi đua", "Đăng ký DHTĐ", "Danh hiệu thi đua đăng ký", "Đăng ký danh hiệu"];
const FORM_SYNONYMS: &[&str] = &["Hình thức", "Hình thức KT", "Hình thức khen thưởng", "Hình thức đăng ký"];

pub(in crate::source) const PERSON_REGISTRATIONS: SheetSpec = SheetSpec {
    name: "ĐĂNG KÝ CÁ NHÂN",
    synonyms: &["Cá nhân đăng ký", "Đăng ký thi đua cá nhân", "ĐK cá nhân"],
    required: false,
    title_columns: true,
    fields: &PERSON_REGISTRATION_FIELDS,
};

const PERSON_REGISTRATION_FIELDS: [Field; 10] = [
    optional("STT", ORDINAL_SYNONYMS),
    NAME,
    FAMILY_NAME,
    GIVEN_NAME,
    optional("Ngày sinh", BIRTH_SYNONYMS),
    field("Danh hiệu đăng ký", TITLE_SYNONYMS, Need::ColumnUnlessTitles),
    optional("Hình thức khen thưởng đăng ký", FORM_SYNONYMS),
    optional("Tên sáng kiến dự kiến", &["Sáng kiến dự kiến", "Tên sáng kiến", "Sáng kiến đăng ký"]),
    optional("Ngày đăng ký", &[]),
    optional("Ghi chú", NOTE_SYNONYMS),
];

pub(in crate::source) const COLLECTIVE_REGISTRATIONS: SheetSpec = SheetSpec {
    name: "ĐĂNG KÝ TẬP THỂ",
    synonyms: &["Tập thể đăng ký", "Đăng ký thi đua tập thể", "ĐK tập thể"],
    required: false,
    title_columns: true,
    fields: &[
        optional("STT", ORDINAL_SYNONYMS),
        required("Tên tập thể", COLLECTIVE_SYNONYMS),
        field("Danh hiệu đăng ký", TITLE_SYNONYMS, Need::ColumnUnlessTitles),
        optional("Hình thức khen thưởng đăng ký", FORM_SYNONYMS),
        optional("Công trình, phần việc", &["Công trình", "Phần việc", "Công trình, phần việc chào mừng"]),
        optional("Ngày đăng ký", &[]),
        optional("Ghi chú", NOTE_SYNONYMS),
    ],
};
