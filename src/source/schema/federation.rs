//! The sheets of the federation's own workbook: its units, the council's meeting, scoring, awards and prizes.

use super::Holds::{
    Amount, Award, Choice, Code, Count, Date, Decimal, Document, Group, Line, Listed, Moment, Name, Phase, PhaseOrYear,
    Phone, Text, Usual,
};
use super::choices::{BALLOTS, CATEGORIES, DIRECTIONS, GENDERS, GRADES, NATURES, SUBJECTS};
use super::{
    Field, Holds, PHASE_SYNONYMS, Shape, SheetSpec, Synonyms, optional, ordinal, per_phase, remarks, required, table,
};
use crate::kind::Level;
use crate::plan::Subject;

/// A unit by its code.
const UNIT_CODE: Holds = Listed { sheet: "ĐƠN VỊ", heading: "Mã đơn vị" };
/// A unit by its name.
const UNIT_NAME: Holds = Listed { sheet: "ĐƠN VỊ", heading: "Tên CĐCS" };
/// A criterion by its name.
const CRITERION: Holds = Listed { sheet: "TIÊU CHÍ CHẤM ĐIỂM", heading: "Tiêu chí" };
const UNIT_EXAMPLE: &str = "Công đoàn cơ sở Trường Mầm non Hoa Sen";
const PRESCHOOL: &str = "MN-HOASEN";
const CRITERION_EXAMPLE: &str = "Tỷ lệ đoàn viên đăng ký thi đua";

pub(in crate::source) const UNIT_ROWS: SheetSpec = SheetSpec {
    required: true,
    ..table(
        "ĐƠN VỊ",
        &["Danh sách đơn vị", "Các đơn vị", "Danh sách CĐCS", "Công đoàn cơ sở"],
        "Các công đoàn cơ sở trực thuộc, mỗi đơn vị một dòng; mã ở đây là mã dùng ở các trang khác",
        &UNIT_ROW_FIELDS,
    )
};

const UNIT_ROW_FIELDS: [Field; 15] = [
    ordinal(),
    required("Mã đơn vị", &["Mã CĐCS", "Mã", "Mã số"], Code, PRESCHOOL)
        .note("Đúng như mục “Mã đơn vị” trong bảng tính của đơn vị"),
    required("Tên CĐCS", &["Tên công đoàn cơ sở", "Công đoàn cơ sở", "Tên đơn vị", "Đơn vị"], Line, UNIT_EXAMPLE),
    required("Khối", &["Khối thi đua"], Group, ""),
    optional("Cụm", &["Cụm thi đua"], Line, "Cụm số 3").note("Chấm điểm, xếp hạng theo từng cụm"),
    optional("Chủ tịch", &["Chủ tịch CĐCS", "Chủ tịch công đoàn cơ sở"], Name, "Nguyễn Thị Ánh Dương"),
    optional("Điện thoại", &["ĐT", "Số điện thoại", "SĐT"], Phone, "0900 000 001"),
    optional("Email", &["Thư điện tử", "Hộp thư"], Line, "congdoan.hoasen@example.vn"),
    optional("Tổng CNVCLĐ", &["Tổng số CNVCLĐ", "CNVCLĐ", "Số CNVCLĐ"], Count, "52"),
    optional("Nữ CNVCLĐ", &["CNVCLĐ nữ", "Số nữ CNVCLĐ"], Count, "50"),
    optional("Tổng đoàn viên", &["Tổng số đoàn viên", "Đoàn viên", "Tổng ĐV"], Count, "52"),
    optional("Nữ đoàn viên", &["Đoàn viên nữ", "Nữ ĐV"], Count, "50"),
    per_phase("Ngày nhận báo cáo đợt", &["Nhận báo cáo đợt", "Ngày nhận BC đợt"], Date, "20/06/2025")
        .note("Ngày nhận báo cáo kết quả của đợt; dùng để tính điểm trừ nộp chậm"),
    optional("Kỷ luật người đứng đầu", &["Người đứng đầu bị kỷ luật"], Usual(DISCIPLINES), "")
        .note("Chỉ ghi khi trong năm thủ trưởng hoặc Chủ tịch công đoàn của đơn vị bị kỷ luật"),
    remarks(),
];

const DISCIPLINES: &[&str] = &["khiển trách", "cảnh cáo", "cách chức"];

/// One key a row, one column of values per phase, and one for the whole year.
pub(in crate::source) const COUNCIL: SheetSpec = SheetSpec {
    shape: Shape::KeysPerPhaseOrYear,
    ..table(
        "HỌP HỘI ĐỒNG",
        &["Họp hội đồng thi đua, khen thưởng", "Họp HĐTĐKT", "Hội đồng thi đua, khen thưởng"],
        "Cuộc họp của Hội đồng thi đua, khen thưởng xét từng đợt hoặc cả năm; cuộc nào chưa họp thì để trống cả cột",
        &COUNCIL_FIELDS,
    )
};

const COUNCIL_FIELDS: [Field; 20] = [
    optional("Tên hội đồng", &["Hội đồng"], Line, "Hội đồng Thi đua - Khen thưởng Liên đoàn Lao động quận Long Biên")
        .note("Để trống thì chương trình lấy theo tên công đoàn ban hành kế hoạch"),
    optional("Số biên bản", &["Biên bản số"], Code, "03/BB-HĐTĐKT"),
    required("Bắt đầu", &["Ngày giờ", "Thời gian", "Ngày giờ họp", "Thời gian bắt đầu"], Moment, "14:00 26/06/2025"),
    optional("Kết thúc", &["Thời gian kết thúc"], Moment, "16:00 26/06/2025"),
    required("Địa điểm", &["Địa điểm họp"], Line, "Phòng họp Liên đoàn Lao động quận"),
    required("Chủ tịch hội đồng", &["Chủ trì", "Người chủ trì", "Chủ tịch HĐ"], Name, "Lê Thị Minh Tâm"),
    required(
        "Chức danh chủ tịch hội đồng",
        &["Chức danh", "Chức danh chủ trì"],
        Line,
        "Chủ tịch Liên đoàn Lao động quận",
    )
    .note("Chức danh ở cơ quan của Chủ tịch hội đồng"),
    required("Thư ký", &["Thư ký hội đồng", "Người ghi biên bản"], Name, "Phạm Thu Hằng"),
    optional("Chức danh thư ký", &["Chức vụ thư ký"], Line, "Cán bộ Liên đoàn Lao động quận"),
    required("Tổng số thành viên", &["Số thành viên", "Tổng số"], Count, "9"),
    required("Có mặt", &["Số có mặt", "Số thành viên có mặt"], Count, "8"),
    optional("Vắng", &["Vắng mặt", "Số vắng mặt"], Count, "1"),
    optional("Lý do vắng", &["Lý do vắng mặt", "Lí do vắng"], Text, "01 đồng chí đi công tác"),
    optional("Hình thức biểu quyết", &["Hình thức", "Hình thức bỏ phiếu"], Choice(&BALLOTS), "bỏ phiếu kín"),
    optional("Phiếu phát ra", &["Số phiếu phát ra"], Count, "8"),
    optional("Phiếu thu về", &["Số phiếu thu về"], Count, "8"),
    optional("Phiếu hợp lệ", &["Số phiếu hợp lệ"], Count, "8"),
    optional("Phiếu không hợp lệ", &["Số phiếu không hợp lệ"], Count, "0"),
    optional("Ý kiến thảo luận", &["Thảo luận", "Ý kiến tại cuộc họp"], Text, ""),
    optional("Kết luận", &["Kết luận cuộc họp"], Text, ""),
];

pub(in crate::source) const CRITERIA: SheetSpec = table(
    "TIÊU CHÍ CHẤM ĐIỂM",
    &["Tiêu chí", "Các tiêu chí", "Bảng tiêu chí", "Tiêu chí thi đua"],
    "Các tiêu chí chấm điểm thi đua và điểm tối đa, mỗi tiêu chí một dòng",
    &CRITERION_FIELDS,
);

const CRITERION_FIELDS: [Field; 9] = [
    optional("TT", &["STT", "Số TT", "Số thứ tự"], Code, "").note("Ghi 1, 1.1 hoặc a); có thể dùng thay tên tiêu chí"),
    optional("Nhóm", &["Nhóm tiêu chí", "Nội dung"], Line, "Phong trào thi đua").note("Tiêu chí cùng nhóm đứng liền nhau"),
    required("Tiêu chí", &["Tên tiêu chí", "Nội dung tiêu chí", "Nội dung, tiêu chí"], Line, CRITERION_EXAMPLE),
    required("Điểm tối đa", &["Điểm chuẩn", "Điểm"], Decimal, "10"),
    required("Loại", &["Định lượng/định tính", "Loại tiêu chí", "Cách chấm"], Choice(&NATURES), "định lượng")
        .note("Định lượng: điểm tính từ kế hoạch và thực hiện; định tính: chấm theo mức A, B, C, D"),
    optional("Chiều", &["Chiều đánh giá"], Choice(&DIRECTIONS), "càng cao càng tốt")
        .note("Để trống được hiểu là càng cao càng tốt"),
    optional("Nguồn số liệu", &["Nguồn", "Chỉ tiêu"], Text, CRITERION_EXAMPLE).note(
        "Tên chỉ tiêu ở trang CHỈ TIÊU của đơn vị, nhiều tên thì cách nhau bằng dấu chấm phẩy (;); dùng khi trang CHẤM ĐIỂM \
         để trống số liệu",
    ),
    optional("Khối", &["Khối áp dụng", "Áp dụng cho khối"], Group, "").note("Để trống nếu chấm mọi đơn vị"),
    remarks(),
];

pub(in crate::source) const SCORES: SheetSpec = table(
    "CHẤM ĐIỂM",
    &["Bảng chấm điểm", "Chấm điểm thi đua", "Điểm thi đua"],
    "Kết quả chấm từng tiêu chí của từng đơn vị, mỗi tiêu chí một dòng; để trống tiêu chí khi thưởng, trừ điểm chung",
    &SCORE_FIELDS,
);

const SCORE_FIELDS: [Field; 14] = [
    ordinal(),
    required("Mã đơn vị", &["Đơn vị", "Mã CĐCS", "Mã"], UNIT_CODE, PRESCHOOL).note("Mã hoặc tên ở trang ĐƠN VỊ"),
    optional("Tiêu chí", &["Tên tiêu chí", "Nội dung, tiêu chí", "Nội dung tiêu chí"], CRITERION, CRITERION_EXAMPLE)
        .note("Tên hoặc số thứ tự ở trang TIÊU CHÍ CHẤM ĐIỂM; để trống khi thưởng, trừ điểm chung của đơn vị"),
    optional("Đợt", PHASE_SYNONYMS, PhaseOrYear, "1").note("Để trống được hiểu là chấm cả năm"),
    optional("Kế hoạch", &["KH", "Chỉ tiêu"], Decimal, "100").note("Chỉ ghi với tiêu chí định lượng"),
    optional("Thực hiện", &["TH", "Kết quả"], Decimal, "100").note("Chỉ ghi với tiêu chí định lượng"),
    optional("Mức", &["Mức đạt", "Xếp mức"], Choice(&GRADES), "").note("Chỉ ghi với tiêu chí định tính"),
    optional("Điểm tự chấm", &["Tự chấm", "Đơn vị tự chấm"], Decimal, "10"),
    optional("Điểm cụm chấm", &["Điểm cụm", "Cụm chấm"], Decimal, "10")
        .note("Điểm được công nhận; để trống thì lấy điểm tính từ kế hoạch, thực hiện hoặc mức"),
    optional("Điểm thưởng", &["Thưởng", "Điểm cộng"], Decimal, "")
        .note("Để trống thì chương trình tính từ phần vượt kế hoạch"),
    optional("Điểm trừ", &["Trừ"], Decimal, "")
        .note("Ghi số dương; không ghi điểm trừ nộp báo cáo chậm, chương trình tự tính"),
    optional("Lý do", &["Lý do thưởng, trừ", "Lí do"], Text, "").note("Bắt buộc khi có điểm trừ"),
    optional("Minh chứng", &["Tài liệu minh chứng", "Hồ sơ minh chứng"], Text, "Danh sách đăng ký"),
    remarks(),
];

const AWARD_SYNONYMS: Synonyms =
    &["Hình thức khen thưởng", "Danh hiệu, hình thức", "Danh hiệu, hình thức khen thưởng", "Danh hiệu"];
const SUBJECT_SYNONYMS: Synonyms = &["Cá nhân/tập thể", "Loại", "Phân loại"];

pub(in crate::source) const AWARDS: SheetSpec = table(
    "KHEN THƯỞNG",
    &["Danh sách khen thưởng", "Quyết định khen thưởng", "Khen thưởng của liên đoàn"],
    "Cá nhân, tập thể được khen thưởng, mỗi hình thức một dòng; xóa dòng không được Hội đồng thông qua",
    &AWARD_FIELDS,
);

const AWARD_FIELDS: [Field; 17] = [
    ordinal(),
    required("Đối tượng", &["Tên đối tượng", "Họ và tên", "Họ tên, tên tập thể"], Line, "Nguyễn Thị Ánh Dương")
        .note("Họ tên cá nhân hoặc tên tập thể"),
    required("Loại đối tượng", SUBJECT_SYNONYMS, Choice(&SUBJECTS), "cá nhân"),
    optional("Giới tính", &["Giới", "Ông (bà)", "Ông/Bà"], Choice(&GENDERS), "Nữ").note("Chỉ ghi với cá nhân"),
    optional("Chức vụ, nơi công tác", &["Chức vụ", "Nơi công tác", "Chức vụ/nơi công tác"], Line, "Giáo viên"),
    required("Đơn vị", &["Tên CĐCS", "Công đoàn cơ sở", "Mã đơn vị"], UNIT_NAME, UNIT_EXAMPLE)
        .note("Tên hoặc mã ở trang ĐƠN VỊ"),
    optional("Nhóm đối tượng", &["Lãnh đạo/trực tiếp"], Choice(&CATEGORIES), "Lao động trực tiếp")
        .note("Chỉ ghi với cá nhân"),
    required("Hình thức", AWARD_SYNONYMS, Award(Subject::Both), ""),
    required(
        "Lý do",
        &["Lý do khen", "Lý do khen thưởng", "Nội dung khen", "Lí do"],
        Text,
        "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025",
    )
    .note("Một câu bắt đầu bằng “Đã có thành tích …”"),
    optional("Đợt", PHASE_SYNONYMS, PhaseOrYear, "1").note("Để trống được hiểu là cả năm"),
    optional("Phiếu đồng ý", &["Số phiếu đồng ý", "Số phiếu"], Count, "8").note("Số phiếu đồng ý của Hội đồng"),
    optional("Tiền thưởng", &["Mức tiền thưởng", "Số tiền", "Tiền thưởng (đồng)"], Amount, "")
        .note("Để trống thì tính theo trang MỨC THƯỞNG"),
    optional("Số QĐ", &["Số quyết định", "Quyết định số"], Code, ""),
    optional("Ngày", &["Ngày quyết định", "Ngày QĐ", "Ngày ký"], Date, ""),
    optional("Số sổ vàng", &["Sổ vàng", "Vào sổ vàng số"], Code, ""),
    optional(
        "Tóm tắt thành tích",
        &["Thành tích", "Trích ngang thành tích"],
        Text,
        "Lớp có 98% trẻ chuyên cần; 01 sáng kiến cấp cơ sở",
    ),
    remarks(),
];

pub(in crate::source) const PRIZE_RATES: SheetSpec = table(
    "MỨC THƯỞNG",
    &["Mức tiền thưởng", "Tiền thưởng", "Bảng mức thưởng"],
    "Tiền thưởng kèm theo từng hình thức: hệ số nhân lương cơ sở vào ngày quyết định",
    &PRIZE_RATE_FIELDS,
);

const PRIZE_RATE_FIELDS: [Field; 9] = [
    ordinal(),
    required("Hình thức", AWARD_SYNONYMS, Award(Subject::Both), ""),
    optional("Loại đối tượng", SUBJECT_SYNONYMS, Choice(&SUBJECTS), "cá nhân").note("Để trống nếu mức dùng cho cả hai"),
    required("Hệ số", &["Hệ số mức thưởng"], Decimal, "0,3"),
    required("Lương cơ sở", &["Mức lương cơ sở", "Lương cơ sở (đồng)"], Amount, "2340000"),
    required("Áp dụng từ ngày", &["Từ ngày", "Có hiệu lực từ ngày"], Date, "01/07/2024"),
    optional("Đến ngày", &["Áp dụng đến ngày", "Hết hiệu lực ngày"], Date, "").note("Để trống nếu còn áp dụng"),
    optional("Nguồn", &["Căn cứ", "Nguồn quy định"], Text, "Nghị định số 152/2025/NĐ-CP"),
    remarks(),
];

pub(in crate::source) const FEDERATION_PAPERS: SheetSpec = table(
    "VĂN BẢN",
    &["Số văn bản", "Danh mục văn bản", "Các văn bản"],
    "Số, ngày của văn bản của công đoàn cấp trên khi đã có; không có dòng nào thì số và ngày được để trống trên văn bản",
    &FEDERATION_PAPER_FIELDS,
);

const FEDERATION_PAPER_FIELDS: [Field; 13] = [
    ordinal(),
    required(
        "Loại",
        &["Loại văn bản", "Tên văn bản"],
        Document(Level::Federation),
        "Bảng tổng hợp đăng ký thi đua của các đơn vị",
    ),
    optional("Đợt", PHASE_SYNONYMS, Phase, "1").note("Chỉ ghi với văn bản có theo từng đợt"),
    optional("Số", &["Số văn bản"], Code, "05"),
    optional("Ký hiệu", &[], Code, "TH-LĐLĐ").note("Để trống thì chương trình tự ghi ký hiệu"),
    optional("Ngày", &["Ngày văn bản", "Ngày ban hành", "Ngày ký"], Date, "27/06/2025"),
    optional("Địa danh", &[], Line, "").note("Để trống thì lấy theo kế hoạch"),
    optional("Người ký", &["Họ tên người ký"], Name, "").note("Để trống thì lấy theo kế hoạch"),
    optional("Chức vụ người ký", &["Chức danh người ký"], Line, "")
        .note("Bắt buộc khi người ký khác với kế hoạch, ví dụ “Phó Chủ tịch” (ký thay Chủ tịch); để trống thì lấy theo kế hoạch"),
    optional("Kính gửi", &[], Text, "").note("Để trống thì lấy theo kế hoạch"),
    optional("Số bản", &["Số bản ký", "Số lượng bản"], Count, ""),
    optional("Nơi nhận", &[], Text, "").note("Nhiều nơi thì cách nhau bằng dấu chấm phẩy (;)"),
    remarks(),
];
