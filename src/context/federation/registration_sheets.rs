//! The tables of registrations → the same tables as sheets.

use super::registrations::{Lacking, RegistrationTotals, Row};
use super::sheet::{Book, Cell, Heading, Holds, Line, Rank, Sheet};
use super::titles::TitleColumn;

/// Where the columns of the sheet of persons stand that its shares are worked out from.
const WORKERS: usize = 2;
const PERSONS: usize = 6;

impl RegistrationTotals {
    /// The paper as a workbook.
    pub(super) fn book(&self) -> Book {
        let subject = format!("Đăng ký thi đua năm {} của các công đoàn cơ sở", self.frame.year());
        self.frame.book("BẢNG TỔNG HỢP", subject, vec![self.persons(), self.collectives(), self.lacking()])
    }

    fn persons(&self) -> Sheet {
        let with_women = |name: &str| {
            let inside = ["Tổng số", "Nữ"].map(|head| Heading::column(head, Holds::Count));
            Heading::Over(name.to_owned(), inside.into())
        };
        let mut head = about();
        head.extend(["CNVCLĐ", "Đoàn viên"].map(with_women));
        head.push(Heading::column("Số người đăng ký", Holds::Count));
        head.extend(by_title("Số người đăng ký từng danh hiệu", &self.person_titles));
        head.push(Heading::column("Tỷ lệ đăng ký (%)", Holds::Percent { part: PERSONS, whole: WORKERS }));
        let cells = |row: &Row| {
            let people = [row.workers.0, row.workers.1, row.members.0, row.members.1].map(Cell::Count);
            let figures = [row.persons].into_iter().chain(row.by_person_title.iter().copied()).chain([row.share]);
            people.into_iter().chain(figures.map(Cell::from)).collect()
        };
        Sheet {
            tab: "Cá nhân",
            heading: "I. CÁ NHÂN ĐĂNG KÝ DANH HIỆU THI ĐUA".to_owned(),
            intro: self.intro(),
            head,
            lines: self.lines(cells),
            notes: self.notes(),
        }
    }

    fn collectives(&self) -> Sheet {
        let mut head = about();
        head.push(Heading::column("Số tập thể đăng ký", Holds::Count));
        head.extend(by_title("Số tập thể đăng ký từng danh hiệu", &self.collective_titles));
        let phase = |number: &u32| Heading::column(format!("Đợt {number}"), Holds::Day);
        head.push(Heading::Over("Ngày phát động".to_owned(), self.phases.iter().map(phase).collect()));
        head.push(Heading::column("Ghi chú", Holds::Text));
        let cells = |row: &Row| {
            let figures = [row.collectives].into_iter().chain(row.by_collective_title.iter().copied()).map(Cell::from);
            let launches = row.launches.iter().map(|launch| Cell::from(*launch));
            figures.chain(launches).chain([Cell::from(row.note.as_str())]).collect()
        };
        Sheet {
            tab: "Tập thể, phát động",
            heading: "II. TẬP THỂ ĐĂNG KÝ DANH HIỆU THI ĐUA, NGÀY PHÁT ĐỘNG".to_owned(),
            intro: String::new(),
            head,
            lines: self.lines(cells),
            notes: self.notes(),
        }
    }

    fn lacking(&self) -> Sheet {
        let head = [("TT", Holds::Mark), ("Đơn vị", Holds::Text), ("Lý do", Holds::Text)];
        let line = |lacking: &Lacking| {
            let cells = [&lacking.mark, &lacking.name, &lacking.reason].map(|words| Cell::from(words.as_str()));
            Line { rank: Rank::Item, bold: false, cells: cells.into() }
        };
        let none = "Không có: các đơn vị gửi bảng tính đều đã đăng ký và có trong số liệu.";
        Sheet {
            tab: "Chưa đăng ký",
            heading: "III. ĐƠN VỊ CHƯA ĐĂNG KÝ, ĐƠN VỊ KHÔNG CÓ TRONG SỐ LIỆU".to_owned(),
            intro: String::new(),
            head: head.map(|(words, holds)| Heading::column(words, holds)).into(),
            lines: self.lacking.iter().map(line).collect(),
            notes: if self.lacking.is_empty() { vec![none.to_owned()] } else { Vec::new() },
        }
    }

    /// Every row, its place and name before its other `cells`.
    fn lines(&self, cells: impl Fn(&Row) -> Vec<Cell>) -> Vec<Line> {
        let line = |row: &Row| {
            let about = [&row.mark, &row.name].map(|words| Cell::from(words.as_str()));
            Line { rank: row.rank, bold: row.sum, cells: about.into_iter().chain(cells(row)).collect() }
        };
        self.rows.iter().map(line).collect()
    }

    fn intro(&self) -> String {
        let without = self.left_out.as_ref().map_or_else(String::new, |count| {
            format!(" (không gồm {count} đơn vị nêu ở phần III, chưa gửi được bảng tính hợp lệ)")
        });
        let (citation, units) = (self.frame.citation(), &self.units);
        format!("Thực hiện {citation}; tổng hợp đăng ký thi đua của {units} công đoàn cơ sở như sau{without}:")
    }

    fn notes(&self) -> Vec<String> {
        let meanings = (!self.meanings.is_empty()).then(|| format!("Chữ viết tắt: {}.", self.meanings));
        let counted = "Bảng chỉ tính danh hiệu thi đua; hình thức khen thưởng đăng ký (giấy khen, bằng khen) không tính ở \
                       đây. Tỷ lệ đăng ký là số người đăng ký so với tổng số CNVCLĐ.";
        meanings.into_iter().chain([counted.to_owned()]).collect()
    }
}

/// The columns that every table begins with.
fn about() -> Vec<Heading> {
    vec![Heading::column("TT", Holds::Mark), Heading::column("Công đoàn cơ sở", Holds::Text)]
}

/// One column for each title; nothing where there is none.
fn by_title(name: &str, titles: &[TitleColumn]) -> Option<Heading> {
    let columns = titles.iter().map(|title| Heading::column(title.short.as_str(), Holds::Count));
    (!titles.is_empty()).then(|| Heading::Over(name.to_owned(), columns.collect()))
}
