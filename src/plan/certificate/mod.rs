//! How award certificates (*giấy khen*) are printed: the paper, and the place of every field on it.
//!
//! Article 104 of Decree 98/2023/NĐ-CP (*Mẫu giấy khen*), as far as it is known here, fixes: A4 lying on its side, a frame
//! without ornaments outside its corners, the emblem in the middle above, which parts there are and in which order, their
//! case, face and colour, the number of the decision and of the golden book on the left, place, date and signature on the
//! right. It fixes no place and no size: those of [`FIELDS`] are a choice, and a plan file can change each of them.

mod read;

pub(super) use read::certificate;

/// How certificates are printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Certificate {
    /// On what.
    pub mode: CertificateMode,
    /// The paper.
    pub paper: CertificatePaper,
    /// How far the printer has to move everything to the right, in millimetres (*lệch ngang*).
    pub right: f32,
    /// How far it has to move everything down, in millimetres (*lệch dọc*).
    pub down: f32,
    /// The fields, in the order they are read.
    pub places: Vec<Place>,
}

/// On what a certificate is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CertificateMode {
    /// Giấy trắng: everything is drawn.
    Blank,
    /// Phôi in sẵn: only what differs from one certificate to the next.
    Preprinted,
}

/// The paper of a certificate; it lies on its side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CertificatePaper {
    /// 297 × 210 mm, the size of Article 104.
    A4,
    /// 420 × 297 mm, the size of the usual pre-printed forms.
    A3,
}

impl CertificatePaper {
    /// Width and height in millimetres.
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (297.0, 210.0),
            Self::A3 => (420.0, 297.0),
        }
    }

    /// How much larger than A4 it is.
    fn scale(self) -> f32 {
        match self {
            Self::A4 => 1.0,
            Self::A3 => std::f32::consts::SQRT_2,
        }
    }
}

/// The place and look of one field.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "switches that do not touch each other")]
pub struct Place {
    /// Which.
    pub field: CertificateField,
    /// From the paper's left edge, in millimetres.
    pub x: f32,
    /// From the paper's upper edge, in millimetres.
    pub y: f32,
    /// Its width in millimetres.
    pub width: f32,
    /// Its height in millimetres.
    pub height: f32,
    /// Size of its text in points.
    pub size: f32,
    /// Where its text stands between its sides.
    pub side: Side,
    /// Đậm.
    pub bold: bool,
    /// Nghiêng.
    pub italic: bool,
    /// Whether it is printed.
    pub printed: bool,
    /// Whether the words that introduce it are printed (*Số sổ vàng:*).
    pub labelled: bool,
}

/// Where text stands between the sides of its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Trái.
    Left,
    /// Giữa.
    Centre,
    /// Phải.
    Right,
}

/// The fields of a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CertificateField {
    /// Quốc hiệu.
    State,
    /// Tiêu ngữ.
    Motto,
    /// Thẩm quyền quyết định khen thưởng.
    Authority,
    /// `TẶNG`.
    Grants,
    /// Tên hình thức, danh hiệu.
    Award,
    /// Loại đối tượng: `Ông`, `Bà`, `Tập thể`.
    Class,
    /// Họ tên, tên tập thể.
    Name,
    /// Chức vụ, nơi công tác.
    Post,
    /// Nội dung khen.
    Reason,
    /// Số và ngày quyết định.
    Decision,
    /// Số sổ vàng.
    Register,
    /// Nơi, ngày.
    PlaceDate,
    /// Chức vụ người ký.
    Position,
    /// Họ tên người ký.
    Signatory,
}

/// What is fixed about a field.
pub(super) struct Spec {
    field: CertificateField,
    /// Its keyword in the plan file.
    id: &'static str,
    /// Its part of the plan file.
    title: &'static str,
    /// What it is, for people.
    name: &'static str,
    /// Left, top, width and height on A4 in millimetres, and size in points.
    measures: [f32; 5],
    side: Side,
    bold: bool,
    italic: bool,
}

macro_rules! spec {
    ($field:ident $id:literal $name:literal $measures:expr, $side:ident, $bold:literal, $italic:literal) => {
        Spec {
            field: CertificateField::$field,
            id: $id,
            title: concat!("[giay-khen.o.", $id, "]"),
            name: $name,
            measures: $measures,
            side: Side::$side,
            bold: $bold,
            italic: $italic,
        }
    };
}

/// All fields in the order they are read.
const FIELDS: [Spec; 14] = [
    spec!(State "quoc-hieu" "Quốc hiệu" [48.5, 38.0, 200.0, 6.0, 14.0], Centre, true, false),
    spec!(Motto "tieu-ngu" "Tiêu ngữ" [48.5, 44.0, 200.0, 6.0, 14.0], Centre, true, false),
    spec!(Authority "tham-quyen" "cấp quyết định khen thưởng" [28.5, 54.0, 240.0, 8.0, 16.0], Centre, true, false),
    spec!(Grants "tang" "chữ TẶNG" [48.5, 62.0, 200.0, 7.0, 14.0], Centre, true, false),
    spec!(Award "hinh-thuc" "hình thức, danh hiệu" [28.5, 69.0, 240.0, 15.0, 32.0], Centre, true, false),
    spec!(Class "doi-tuong" "loại đối tượng" [88.5, 86.0, 120.0, 6.5, 14.0], Centre, false, false),
    spec!(Name "ho-ten" "họ tên, tên tập thể" [33.5, 92.0, 230.0, 13.0, 24.0], Centre, true, false),
    spec!(Post "don-vi" "chức vụ, nơi công tác" [33.5, 105.0, 230.0, 13.0, 15.0], Centre, false, false),
    spec!(Reason "noi-dung" "nội dung khen" [33.5, 118.5, 230.0, 20.0, 16.0], Centre, false, false),
    spec!(Decision "so-quyet-dinh" "số, ngày quyết định" [27.0, 149.5, 115.0, 6.0, 13.0], Left, true, true),
    spec!(Register "so-vang" "số sổ vàng" [27.0, 156.5, 115.0, 6.0, 13.0], Left, true, true),
    spec!(PlaceDate "noi-ngay" "nơi, ngày" [155.0, 143.0, 115.0, 6.0, 13.0], Centre, true, true),
    spec!(Position "chuc-vu" "chức vụ người ký" [155.0, 149.5, 115.0, 16.5, 13.0], Centre, true, false),
    spec!(Signatory "nguoi-ky" "họ tên người ký" [155.0, 186.0, 115.0, 6.5, 14.0], Centre, true, false),
];

impl CertificateField {
    fn spec(self) -> &'static Spec {
        &FIELDS[self as usize]
    }

    /// Its keyword in the plan file.
    pub fn id(self) -> &'static str {
        self.spec().id
    }

    /// What it is, for people.
    pub fn name(self) -> &'static str {
        self.spec().name
    }

    /// Whether it says the same on every certificate, so that pre-printed forms have it.
    pub fn fixed(self) -> bool {
        matches!(self, Self::State | Self::Motto | Self::Authority | Self::Grants | Self::Award)
    }

    /// Whether it is printed in red (Article 104: who decides, and what is given).
    pub fn red(self) -> bool {
        matches!(self, Self::Authority | Self::Award)
    }
}

impl Certificate {
    /// As shipped, for one way of printing on one paper.
    fn shipped(mode: CertificateMode, paper: CertificatePaper) -> Self {
        let place = |spec: &Spec| {
            let [x, y, width, height, size] = spec.measures;
            let scaled = |measure: f32| halves(measure * paper.scale());
            Place {
                field: spec.field,
                x: scaled(x),
                y: scaled(y),
                width: scaled(width),
                height: scaled(height),
                size: scaled(size),
                side: spec.side,
                bold: spec.bold,
                italic: spec.italic,
                printed: mode == CertificateMode::Blank || !spec.field.fixed(),
                labelled: true,
            }
        };
        Self { mode, paper, right: 0.0, down: 0.0, places: FIELDS.iter().map(place).collect() }
    }
}

impl Default for Certificate {
    fn default() -> Self {
        Self::shipped(CertificateMode::Blank, CertificatePaper::A4)
    }
}

/// To the nearest half.
fn halves(measure: f32) -> f32 {
    (measure * 2.0).round() / 2.0
}

// The table stands in the order of the enumeration, which is how a field finds its line.
const _: () = {
    let mut place = 0;
    while place < FIELDS.len() {
        assert!(FIELDS[place].field as usize == place);
        place += 1;
    }
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_lie_inside_the_frame_and_apart() {
        for paper in [CertificatePaper::A4, CertificatePaper::A3] {
            let (width, height) = paper.size();
            let places = Certificate::shipped(CertificateMode::Blank, paper).places;
            for (number, one) in places.iter().enumerate() {
                assert!(one.x >= 12.0 && one.x + one.width <= width - 12.0, "{one:?}");
                assert!(one.y >= 12.0 && one.y + one.height <= height - 12.0, "{one:?}");
                for other in &places[..number] {
                    let beside = one.x >= other.x + other.width || other.x >= one.x + one.width;
                    let apart = one.y >= other.y + other.height - 0.5 || other.y >= one.y + one.height - 0.5;
                    assert!(beside || apart, "{one:?} {other:?}");
                }
            }
        }
    }
}
