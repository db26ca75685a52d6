//! The schema and the plan → the first sheet, *Hướng dẫn*: what to fill in, in which order, how to check and where to send.

use super::Occasion;
use super::guard::{example, manner};
use super::page::{Column, Content, Figure, Look, Page, Style};
use crate::kind::Kind;
use crate::source::schema::{EXAMPLE, SheetSpec};
use crate::text;

/// Four columns: a mark, a name, what to do, where.
const WIDTHS: [u16; 4] = [7, 32, 72, 52];

/// The page.
pub(super) fn page(occasion: &Occasion<'_>) -> Page {
    let columns = WIDTHS.map(|width| Column { width, figure: Figure::General });
    let mut guide = Guide { page: Page { columns: columns.to_vec(), ..Page::new("Hướng dẫn") }, row: 0 };
    let whose = if occasion.own.is_some() { "CÔNG ĐOÀN CẤP TRÊN" } else { "CÔNG ĐOÀN CƠ SỞ" };
    guide.title(&format!("BIỂU MẪU SỐ LIỆU THI ĐUA, KHEN THƯỞNG CỦA {whose}"), Look::Title);
    let plan = occasion.plan;
    let of = format!(
        "Theo Kế hoạch số {} ngày {} của {}, năm {}.",
        plan.number,
        text::short_date(plan.date),
        plan.issuer,
        plan.year
    );
    guide.title(&of, Look::About);
    if let Some(unit) = occasion.unit {
        guide.title(&format!("Đơn vị: {unit}."), Look::About);
    }
    guide.steps(occasion);
    guide.colours();
    guide.sheets(occasion);
    guide.documents(occasion);
    guide.fields(occasion);
    guide.page
}

/// The page while it is written from the top.
struct Guide {
    page: Page,
    row: u32,
}

impl Guide {
    fn title(&mut self, words: &str, look: Look) {
        self.page.say(self.row, 0, words, look);
        self.row += 1;
    }

    /// A section begins after an empty row.
    fn section(&mut self, words: &str, headings: [&str; 4]) {
        self.row += 1;
        self.title(words, Look::Title);
        self.line(headings.map(str::to_owned), [Look::Heading; 4]);
    }

    fn line(&mut self, words: [String; 4], looks: [Look; 4]) {
        for (column, (words, look)) in (0..).zip(words.into_iter().zip(looks)) {
            let figure = if column == 0 { Figure::Mark } else { Figure::General };
            let content = (!words.is_empty()).then_some(Content::Text(words));
            self.page.put(self.row, column, content, Style { look, figure });
        }
        self.row += 1;
    }

    fn plain(&mut self, words: [String; 4]) {
        self.line(words, [Look::Body; 4]);
    }

    fn steps(&mut self, occasion: &Occasion<'_>) {
        self.section("1. CÁC BƯỚC", ["Bước", "Việc", "Cách làm", "Ghi chú"]);
        let email = &occasion.plan.email;
        let send = if email.is_empty() {
            format!("Gửi tệp này về {}", occasion.plan.issuer)
        } else {
            format!("Gửi tệp này về {}, hộp thư {email}", occasion.plan.issuer)
        };
        let last = if occasion.own.is_some() {
            let build = "Đặt cạnh các bảng tính của đơn vị rồi chạy lệnh: thidua build THƯ-MỤC --level federation --out văn-bản";
            ("Lập văn bản", build, "Chỉ để một bảng tính của công đoàn cấp trên trong thư mục")
        } else {
            ("Gửi", send.as_str(), "Gửi cả tệp bảng tính, không gửi ảnh chụp")
        };
        let steps = [
            (
                "Điền các trang",
                "Lần lượt theo mục 3; trang bắt buộc trước, trang khác khi có số liệu",
                "Không đổi tên trang, tên cột; được thêm dòng",
            ),
            ("Kiểm tra", "Chạy lệnh: thidua check TÊN-TỆP.xlsx", "Mỗi lỗi nêu rõ ở trang nào, ô nào và cách sửa"),
            last,
        ];
        for (number, (name, how, note)) in (1..).zip(steps) {
            self.plain([number.to_string(), name.to_owned(), format!("{how}."), format!("{note}.")]);
        }
    }

    fn colours(&mut self) {
        self.section("2. MÀU VÀ KÝ HIỆU", ["Mẫu", "Tên", "Nghĩa", ""]);
        let example = format!(
            "Dòng {EXAMPLE} chỉ để xem cách ghi; để nguyên hay xóa đều được, số liệu của đơn vị ghi từ dòng dưới"
        );
        let colours = [
            (
                Look::Demanding,
                "A *",
                "Cột bắt buộc",
                "Dòng nào có số liệu thì phải có ô này; riêng cột đánh dấu x được để trống, nghĩa là không",
            ),
            (Look::Heading, "A", "Cột không bắt buộc", "Có thì ghi, không có thì để trống"),
            (Look::DemandingKey, "A *", "Mục bắt buộc", "Phải ghi nội dung bên cạnh"),
            (Look::Missing, "", "Ô còn thiếu", "Ô bắt buộc chưa điền; màu tự mất khi điền"),
            (Look::Example, EXAMPLE, "Dòng ví dụ", example.as_str()),
        ];
        for (look, sample, name, meaning) in colours {
            let words = [sample.to_owned(), name.to_owned(), format!("{meaning}."), String::new()];
            self.line(words, [look, Look::Body, Look::Body, Look::Body]);
        }
    }

    fn sheets(&mut self, occasion: &Occasion<'_>) {
        self.section("3. CÁC TRANG, THEO THỨ TỰ ĐIỀN", ["TT", "Trang", "Nội dung", "Bắt buộc điền"]);
        for (number, spec) in (1..).zip(occasion.sheets()) {
            let need = if spec.required { "Trang bắt buộc: " } else { "Khi dùng: " };
            let words = [
                number.to_string(),
                spec.name.to_owned(),
                format!("{}.", spec.about),
                format!("{need}{}.", demanded(spec)),
            ];
            let look = if spec.required { Look::DemandingKey } else { Look::Body };
            self.line(words, [Look::Body, look, Look::Body, Look::Body]);
        }
    }

    fn documents(&mut self, occasion: &Occasion<'_>) {
        self.section("4. VĂN BẢN LẬP ĐƯỢC", ["TT", "Loại", "Văn bản", "Cần trang"]);
        for (number, kind) in (1..).zip(Kind::of(occasion.level())) {
            self.plain([
                number.to_string(),
                kind.id().to_owned(),
                format!("{}.", kind.name()),
                format!("{}.", kind.needs()),
            ]);
        }
    }

    fn fields(&mut self, occasion: &Occasion<'_>) {
        self.section("5. CÁCH GHI TỪNG CỘT, TỪNG MỤC", ["", "Cột, mục", "Cách ghi", "Ví dụ"]);
        for spec in occasion.sheets() {
            self.line(["", spec.name, "", ""].map(str::to_owned), [Look::DemandingKey; 4]);
            for field in spec.offered().filter(|field| !(manner(field) + &example(field, occasion)).is_empty()) {
                let mark = if field.is_required() { "*" } else { "" };
                self.plain([mark, field.heading, &manner(field), &example(field, occasion)].map(str::to_owned));
            }
        }
    }
}

/// The headings that have to be filled in.
fn demanded(spec: &SheetSpec) -> String {
    let headings = spec.offered().filter(|field| field.need.fills_cells()).map(|field| field.heading);
    headings.collect::<Vec<_>>().join("; ")
}
