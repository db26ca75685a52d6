//! Rows of sheet KHEN THƯỞNG → one certificate (*giấy khen*) for each award that the federation itself decides.

mod recipient;

use crate::plan::{Award, Certificate, CertificateField, CertificateMode, Place, Plan, Side};
use crate::source::record::{AwardRow, FederationBook};
use crate::text;
use chrono::NaiveDate;
use recipient::Recipient;
use schemars::JsonSchema;
use serde::Serialize;

/// From the paper's edges to the frame of a certificate, in millimetres: ten, in whole points as Word wants them.
const FRAME: f32 = 28.0 / 72.0 * 25.4;

/// How to use a calibration page.
const ADVICE: &str = "Trang căn chỉnh: in đúng khổ, không thu phóng, trên giấy trắng rồi áp lên phôi, soi qua ánh sáng. Các số là khoảng cách tới mép giấy, tính bằng mm. \
     Thước đo từ mép giấy trái tới vạch 100 được 101.5 mm thì giảm lech-ngang 1.5; tương tự từ mép trên với lech-doc. Mỗi khung là một ô, ghi tên ô trong tệp thidua.toml.";

/// Một tờ giấy khen: các ô ở chỗ định sẵn, số đo bằng mm, cỡ chữ bằng pt.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct CertificateView {
    /// Tên của tệp, cũng là tên hình thức, danh hiệu.
    #[serde(rename = "ten_tep")]
    title: String,
    /// Bề rộng tờ giấy.
    #[serde(rename = "rong")]
    width: String,
    /// Bề cao tờ giấy.
    #[serde(rename = "cao")]
    height: String,
    /// Dời sang phải.
    #[serde(rename = "lech_ngang")]
    right: String,
    /// Dời xuống.
    #[serde(rename = "lech_doc")]
    down: String,
    /// Đường diềm cách mép giấy; 0 là không có.
    #[serde(rename = "khung")]
    frame: String,
    /// `co` nếu là trang căn chỉnh.
    #[serde(rename = "can_chinh")]
    guides: &'static str,
    /// Các ô, theo thứ tự đọc.
    #[serde(rename = "o")]
    fields: Vec<FieldView>,
}

/// Một ô.
#[derive(Debug, Serialize, JsonSchema)]
struct FieldView {
    /// Cách mép trái tờ giấy.
    x: String,
    /// Cách mép trên tờ giấy.
    y: String,
    /// Bề rộng.
    #[serde(rename = "rong")]
    width: String,
    /// Bề cao.
    #[serde(rename = "cao")]
    height: String,
    /// Cỡ chữ.
    #[serde(rename = "co")]
    size: String,
    /// `trai`, `giua`, `phai`.
    #[serde(rename = "can_le")]
    side: &'static str,
    /// `thuong`, `dam`, `nghieng`, `dam-nghieng`.
    #[serde(rename = "kieu")]
    face: &'static str,
    /// `den`, `do`.
    #[serde(rename = "mau")]
    colour: &'static str,
    /// `co` nếu có đường kẻ dưới chữ.
    #[serde(rename = "gach_duoi")]
    underlined: &'static str,
    /// `co` nếu là tên hình thức, danh hiệu.
    #[serde(rename = "ten_loai")]
    heading: &'static str,
    /// Lời.
    #[serde(rename = "loi")]
    words: String,
}

/// The certificates with their recipients, award by award in the plan's order, each in the order of the sheet.
pub(super) fn certificates<'a>(
    plan: &Plan,
    book: &'a FederationBook,
    today: NaiveDate,
) -> Vec<(&'a AwardRow, CertificateView)> {
    let mut given: Vec<(usize, &'a AwardRow)> = Vec::new();
    for row in &book.awards {
        let place = plan.award_place(&row.award, row.class.value);
        given.extend(place.filter(|place| is_decided_here(plan, &plan.awards[*place])).map(|place| (place, row)));
    }
    given.sort_by_key(|(place, _)| *place);
    let one = |(place, row): (usize, &'a AwardRow)| {
        let award = &plan.awards[place];
        let recipient = Recipient { plan, book, award, row, today };
        let words = |place: &Place| recipient.words(place);
        (row, view(&plan.certificate, award.name.clone(), false, &words))
    };
    given.into_iter().map(one).collect()
}

/// The page that is held against a pre-printed form.
pub(super) fn calibration(plan: &Plan) -> CertificateView {
    let words = |place: &Place| format!("{}: {}", place.field.id(), place.field.name());
    let mut view = view(&plan.certificate, "Trang căn chỉnh giấy khen".to_owned(), true, &words);
    let (width, _) = plan.certificate.paper.size();
    view.fields.insert(0, advice(width));
    view
}

/// Whether the plan's issuer, or its standing committee, decides an award.
fn is_decided_here(plan: &Plan, award: &Award) -> bool {
    text::fold(&award.decided_by).ends_with(&text::fold(&plan.issuer))
}

fn view(certificate: &Certificate, title: String, guides: bool, words: &dyn Fn(&Place) -> String) -> CertificateView {
    let (width, height) = certificate.paper.size();
    let drawn = certificate.mode == CertificateMode::Blank;
    let printed = certificate.places.iter().filter(|place| place.printed);
    CertificateView {
        title,
        width: width.to_string(),
        height: height.to_string(),
        right: certificate.right.to_string(),
        down: certificate.down.to_string(),
        frame: if drawn && !guides { FRAME.to_string() } else { "0".to_owned() },
        guides: yes(guides),
        fields: printed.map(|place| field(place, words(place))).collect(),
    }
}

fn field(place: &Place, words: String) -> FieldView {
    FieldView {
        x: place.x.to_string(),
        y: place.y.to_string(),
        width: place.width.to_string(),
        height: place.height.to_string(),
        size: place.size.to_string(),
        side: match place.side {
            Side::Left => "trai",
            Side::Centre => "giua",
            Side::Right => "phai",
        },
        face: match (place.bold, place.italic) {
            (false, false) => "thuong",
            (true, false) => "dam",
            (false, true) => "nghieng",
            (true, true) => "dam-nghieng",
        },
        colour: if place.field.red() { "do" } else { "den" },
        underlined: yes(place.field == CertificateField::Motto),
        heading: yes(place.field == CertificateField::Award),
        words,
    }
}

/// Where the advice of a calibration page stands: in the middle, under the ruler.
fn advice(width: f32) -> FieldView {
    let measures = [40.0, 25.0, width - 80.0, 12.5];
    let [x, y, width, height] = measures.map(|measure: f32| measure.to_string());
    FieldView {
        x,
        y,
        width,
        height,
        size: "10".to_owned(),
        side: "trai",
        face: "thuong",
        colour: "den",
        underlined: "khong",
        heading: "khong",
        words: ADVICE.to_owned(),
    }
}

fn yes(is_so: bool) -> &'static str {
    if is_so { "co" } else { "khong" }
}
