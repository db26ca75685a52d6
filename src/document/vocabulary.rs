//! The elements and attributes templates may use. HTML's own names where HTML has them; the decree's terms, without marks,
//! for the official parts. Templates say what a thing is; how it looks is `measure` and `form`.

/// An element.
#[derive(Debug)]
pub struct Element {
    /// Its name.
    pub name: &'static str,
    /// What it stands for, as the decree or HTML calls it.
    pub meaning: &'static str,
    /// Where it may stand.
    pub inside: &'static [&'static str],
    /// The attributes it may carry, each with its possible values.
    pub attributes: &'static [(&'static str, Values)],
    /// Whether it may hold text.
    pub text: bool,
}

/// The values that an attribute may have.
#[derive(Clone, Copy, Debug)]
pub enum Values {
    /// One of these words.
    Words(&'static [&'static str]),
    /// A whole number of rows or columns from one, or `het`: all that are left.
    Span,
    /// A measure: millimetres, or points for a size; with a decimal point where it is not whole.
    Measure,
}

impl Values {
    /// Whether a value is one of them.
    pub fn hold(self, value: &str) -> bool {
        match self {
            Self::Words(words) => words.contains(&value),
            Self::Span => value == "het" || value.parse::<usize>().is_ok_and(|n| n > 0),
            Self::Measure => value.parse::<f32>().is_ok_and(|n| n.abs() < MEASURE_LIMIT),
        }
    }
}

/// No measure on paper reaches it.
const MEASURE_LIMIT: f32 = 2000.0;

const BODY: &[&str] = &["van-ban", "phu-luc"];
const TEXT: &[&str] = &[
    "so-ky-hieu",
    "ve-viec",
    "noi-ngay",
    "ten-loai",
    "trich-yeu",
    "kem-theo",
    "kinh-gui",
    "noi",
    "tham-quyen",
    "quyet-dinh",
    "can-cu",
    "h1",
    "h2",
    "h3",
    "p",
    "li",
    "ghi-chu",
    "th",
    "td",
    "b",
    "i",
    "loi-dan",
    "quyen-han",
    "chuc-vu",
    "ho-ten",
];
/// Upright or lying on its side.
const DIRECTION: (&str, Values) = ("huong", Values::Words(&["doc", "ngang"]));
/// A heading whose number is among its words, where the automatic one would differ.
const TYPED: &[(&str, Values)] = &[("danh-so", Values::Words(&["khong"]))];
const LEADS: &[(&str, Values)] = &[("nhom", Values::Words(&["dau"]))];
const SPANS: &[(&str, Values)] = &[("colspan", Values::Span), ("rowspan", Values::Span)];
/// A switch.
const YES: Values = Values::Words(&["co", "khong"]);
/// The paper of a page of fields, how far everything on it is moved, and what is drawn besides the fields.
const SHEET: &[(&str, Values)] = &[
    ("rong", Values::Measure),
    ("cao", Values::Measure),
    ("lech-ngang", Values::Measure),
    ("lech-doc", Values::Measure),
    ("khung", Values::Measure),
    ("can-chinh", YES),
];
/// Place and look of a field.
const FIELD: &[(&str, Values)] = &[
    ("x", Values::Measure),
    ("y", Values::Measure),
    ("rong", Values::Measure),
    ("cao", Values::Measure),
    ("co", Values::Measure),
    ("can-le", Values::Words(&["trai", "giua", "phai"])),
    ("kieu", Values::Words(&["thuong", "dam", "nghieng", "dam-nghieng"])),
    ("mau", Values::Words(&["den", "do"])),
    ("gach-duoi", YES),
    ("ten-loai", YES),
];

macro_rules! element {
    ($name:literal, $meaning:literal, $inside:expr, $attributes:expr, $text:literal) => {
        Element { name: $name, meaning: $meaning, inside: $inside, attributes: $attributes, text: $text }
    };
}

/// All elements.
pub const ELEMENTS: &[Element] = &[
    element!("van-ban", "văn bản", &[], &[DIRECTION], false),
    element!("dau-trang", "phần đầu: cơ quan, quốc hiệu, số, ngày", BODY, &[], false),
    element!("chu-quan", "tên cơ quan chủ quản", &["dau-trang"], &[], true),
    element!("co-quan", "tên cơ quan ban hành", &["dau-trang"], &[], true),
    element!("quoc-hieu", "Quốc hiệu và Tiêu ngữ; ở giữa trang khi không có cơ quan", &["dau-trang"], &[], false),
    element!("so-ky-hieu", "số, ký hiệu", &["dau-trang"], &[], true),
    element!("du-thao", "dấu DỰ THẢO dưới số, ký hiệu", &["dau-trang"], &[], false),
    element!("ve-viec", "trích yếu công văn (V/v)", &["dau-trang"], &[], true),
    element!("noi-ngay", "địa danh và thời gian: ban hành, hoặc ký", &["dau-trang", "chu-ky"], &[], true),
    element!("ten-loai", "tên loại văn bản", BODY, &[], true),
    element!("trich-yeu", "trích yếu nội dung", BODY, &[], true),
    element!("kem-theo", "dòng “Kèm theo …” của phụ lục", BODY, &[], true),
    element!("kinh-gui", "nơi gửi; có thể chứa nhiều <noi>", BODY, &[], true),
    element!("noi", "một nơi gửi, một nơi nhận", &["kinh-gui", "noi-nhan"], &[], true),
    element!("tham-quyen", "thẩm quyền ban hành quyết định, giữa trích yếu và các căn cứ", BODY, &[], true),
    element!("quyet-dinh", "lời “QUYẾT ĐỊNH:” dưới các căn cứ", BODY, &[], true),
    element!("can-cu", "một căn cứ ban hành", BODY, &[], true),
    element!("h1", "mục I., II., … (tự đánh số; danh-so=\"khong\": số đã gõ)", BODY, TYPED, true),
    element!("h2", "mục 1., 2., … (tự đánh số; danh-so=\"khong\": số đã gõ)", BODY, TYPED, true),
    element!("h3", "mục 1.1., 1.2., … (tự đánh số; danh-so=\"khong\": số đã gõ)", BODY, TYPED, true),
    element!("p", "đoạn văn", BODY, &[], true),
    element!("ul", "các gạch đầu dòng", BODY, &[], false),
    element!("ol", "các điểm a), b), c), … (tự đánh chữ)", BODY, &[], false),
    element!("lua-chon", "các ô chọn, xếp hai cột", BODY, &[], false),
    element!("li", "một gạch đầu dòng, một điểm, một ô chọn", &["ul", "ol", "lua-chon"], &[], true),
    element!("ghi-chu", "dòng ghi chú căn giữa", BODY, &[], true),
    element!("table", "bảng", BODY, &[], false),
    element!(
        "col",
        "một cột của bảng",
        &["table"],
        &[("loai", Values::Words(&["tt", "so", "ngay", "ten", "chu"]))],
        false
    ),
    element!("thead", "các dòng tiêu đề, lặp lại ở mỗi trang", &["table"], &[], false),
    element!("tbody", "các dòng của bảng", &["table"], &[], false),
    element!(
        "tr",
        "một dòng; nhom=\"dau\": dòng đứng đầu một nhóm, ở cùng trang với dòng sau",
        &["thead", "tbody"],
        LEADS,
        false
    ),
    element!("th", "ô tiêu đề", &["tr"], SPANS, true),
    element!("td", "ô; colspan=\"het\" kéo tới hết dòng", &["tr"], SPANS, true),
    element!("khoi-ky", "phần cuối: nơi nhận và chữ ký", BODY, &[], false),
    element!("noi-nhan", "nơi nhận", &["khoi-ky"], &[], false),
    element!("chu-ky", "một chữ ký", &["khoi-ky"], &[], false),
    element!("quyen-han", "quyền hạn của người ký (TM., KT.)", &["chu-ky"], &[], true),
    element!("chuc-vu", "chức vụ của người ký", &["chu-ky"], &[], true),
    element!("loi-dan", "lời dẫn dưới chức vụ: (Ký, ghi rõ họ và tên)", &["chu-ky"], &[], true),
    element!("ho-ten", "họ và tên người ký", &["chu-ky"], &[], true),
    element!("phu-luc", "phụ lục, danh sách kèm theo", &["van-ban"], &[DIRECTION], false),
    element!(
        "trang-o",
        "một trang gồm các ô ở chỗ định sẵn, đo bằng mm; khung: đường diềm cách mép giấy, 0 là không có",
        &["van-ban"],
        SHEET,
        false
    ),
    element!("ten-tep", "tên của tệp, không in ra giấy", &["trang-o"], &[], true),
    element!(
        "o",
        "một ô, đo từ góc trên bên trái tờ giấy bằng mm, cỡ chữ bằng pt; chữ dài thì nhỏ dần, rồi xuống dòng",
        &["trang-o"],
        FIELD,
        true
    ),
    element!("b", "chữ đậm", TEXT, &[], true),
    element!("i", "chữ nghiêng", TEXT, &[], true),
    element!("br", "ngắt dòng", TEXT, &[], false),
    element!("o-chon", "ô để đánh dấu; dau=\"co\" khi đã đánh dấu", TEXT, &[("dau", Values::Words(&["co"]))], false),
    element!("cham", "hàng chấm tới hết dòng, để điền tay", &["p", "li", "td"], &[], false),
];

/// The element of a name.
pub fn element(name: &str) -> Option<&'static Element> {
    ELEMENTS.iter().find(|e| e.name == name)
}
