//! The lists and the table of prizes of a decision → the same tables as sheets.

use super::decision::AwardDecision;
use super::honours::{self, Lists};
use super::money::{Money, Row};
use super::sheet::{Book, Cell, Heading, Holds, Line, Rank, Sheet};

/// Where the columns of the table of prizes stand that others are worked out from.
const COUNT: usize = 3;
const COEFFICIENT: usize = 4;
const BASE_WAGE: usize = 5;
const PRODUCT: usize = 6;
const AMOUNT: usize = 7;

impl AwardDecision {
    /// The tables as a workbook; `None` where few are honoured, by name in the decision itself, and nothing is paid.
    pub(super) fn book(&self) -> Option<Book> {
        let lists = self.lists.iter().flat_map(|lists| self.lists(lists));
        let sheets: Vec<Sheet> = lists.chain(self.money.iter().map(|money| self.prizes(money))).collect();
        if sheets.is_empty() {
            return None;
        }
        Some(self.issued.frame.book("QUYẾT ĐỊNH", format!("Về việc khen thưởng {}", self.about), sheets))
    }

    /// What every sheet says before its table.
    fn intro(&self) -> String {
        format!("(Kèm theo Quyết định {} của {})", self.issued.citation, self.body)
    }

    /// The list of persons and that of collectives, as far as there are some.
    fn lists(&self, lists: &Lists) -> Vec<Sheet> {
        let persons = ("Cá nhân", "DANH SÁCH CÁ NHÂN", "Họ và tên", &lists.persons);
        let collectives = ("Tập thể", "DANH SÁCH TẬP THỂ", "Tên tập thể", &lists.collectives);
        let with_posts = |tab: &str| tab == "Cá nhân";
        let sheet = |(tab, heading, name, lines): (&'static str, &str, &str, &Vec<honours::Line>)| {
            let shown = self.shown(lists, with_posts(tab));
            let column = |(place, (words, holds)): (usize, (&str, Holds))| {
                shown[place].then(|| Heading::column(if place == 1 { name } else { words }, holds))
            };
            let columns = [
                ("TT", Holds::Mark),
                ("", Holds::Text),
                ("Chức vụ, nơi công tác", Holds::Text),
                ("Công đoàn cơ sở", Holds::Text),
                ("Danh hiệu, hình thức", Holds::Text),
                ("Thành tích", Holds::Text),
                ("Tiền thưởng (đồng)", Holds::Number),
            ];
            let lines = lines.iter().map(cells).chain(lists.paid.as_ref().map(|_| sum(lines)));
            Sheet {
                tab,
                heading: heading.to_owned(),
                intro: self.intro(),
                head: columns.into_iter().enumerate().filter_map(column).collect(),
                lines: lines.map(|line| only(line, &shown)).collect(),
                notes: vec![self.counted(lists)],
            }
        };
        [persons, collectives].into_iter().filter(|(.., lines)| !lines.is_empty()).map(sheet).collect()
    }

    /// Which columns a list has.
    fn shown(&self, lists: &Lists, posts: bool) -> [bool; 7] {
        [true, true, posts, true, self.only_award.is_none(), lists.reasons, lists.paid.is_some()]
    }

    fn counted(&self, lists: &Lists) -> String {
        let paid = lists.paid.as_ref().map(|paid| format!("; tổng số tiền thưởng {paid}\u{a0}đồng"));
        format!("(Danh sách gồm {}{})", self.total, paid.unwrap_or_default())
    }

    fn prizes(&self, money: &Money) -> Sheet {
        let columns = [
            ("TT", Holds::Mark),
            ("Danh hiệu, hình thức", Holds::Text),
            ("Đối tượng", Holds::Text),
            ("Số lượng", Holds::Count),
            ("Hệ số", Holds::Number),
            ("Lương cơ sở (đồng)", Holds::Number),
            ("Tích (đồng)", Holds::Product(COEFFICIENT, BASE_WAGE)),
            ("Mức tiền thưởng (đồng)", Holds::RoundedUp(PRODUCT)),
            ("Thành tiền (đồng)", Holds::Product(COUNT, AMOUNT)),
        ];
        let lines = money.rows.iter().map(prize).chain([total(money)]);
        Sheet {
            tab: "Tiền thưởng",
            heading: "BẢNG TÍNH TIỀN THƯỞNG".to_owned(),
            intro: self.intro(),
            head: columns.map(|(words, holds)| Heading::column(words, holds)).into(),
            lines: lines.collect(),
            notes: notes(money),
        }
    }
}

fn cells(line: &honours::Line) -> Line {
    let words = [&line.mark, &line.name, &line.post, &line.unit, &line.awards, &line.reason];
    let cells = words.into_iter().map(|words| Cell::from(words.as_str())).chain([Cell::from(line.paid)]);
    Line { rank: Rank::Item, bold: false, cells: cells.collect() }
}

/// The money of a list.
fn sum(lines: &[honours::Line]) -> Line {
    let paid = lines.iter().map(|line| match Cell::from(line.paid) {
        Cell::Number(paid) => paid,
        _ => 0.0,
    });
    let mut cells = vec![Cell::Nothing; 7];
    cells[1] = Cell::from("CỘNG");
    cells[6] = Cell::Number(paid.sum());
    Line { rank: Rank::Total, bold: true, cells }
}

fn only(line: Line, shown: &[bool]) -> Line {
    let cells = line.cells.into_iter().zip(shown).filter(|(_, shown)| **shown).map(|(cell, _)| cell).collect();
    Line { cells, ..line }
}

fn prize(row: &Row) -> Line {
    let (figures, amount) = (&row.figures, Cell::amount(row.figures.paid));
    let dash = || Cell::from("-");
    let [coefficient, wage, product, paid] = match figures.rate {
        Some((coefficient, wage)) => {
            let (wage, product) = (Cell::amount(wage), coefficient * Cell::amount(wage));
            let product = Cell::Number((product * 1000.0).round() / 1000.0);
            [Cell::Given(coefficient), Cell::Given(wage), product, Cell::Number(amount)]
        }
        None => [dash(), dash(), dash(), Cell::Given(amount)],
    };
    let sum = Cell::Number(amount * Cell::amount(figures.count));
    let words = [&row.mark, &row.award, &row.class].map(|words| Cell::from(words.as_str()));
    let cells = words.into_iter().chain([Cell::Count(figures.count), coefficient, wage, product, paid, sum]).collect();
    Line { rank: Rank::Item, bold: false, cells }
}

fn total(money: &Money) -> Line {
    let mut cells = vec![Cell::Nothing; 9];
    cells[1] = Cell::from("TỔNG CỘNG");
    cells[COUNT] = Cell::Count(money.totals.0);
    cells[8] = Cell::Number(Cell::amount(money.totals.1));
    Line { rank: Rank::Total, bold: true, cells }
}

fn notes(money: &Money) -> Vec<String> {
    let mut notes = vec![format!("(Bằng chữ: {})", money.words)];
    if money.reckoned {
        let day = money.day.as_ref().map(|day| format!(" (ngày {day})")).unwrap_or_default();
        let sources = money.sources.join("; ");
        let sources = if sources.is_empty() { sources } else { format!(" Nguồn của mức thưởng: {sources}.") };
        notes.push(format!(
            "Cột 8 là cột 7 làm tròn lên hàng chục nghìn đồng; mức lương cơ sở lấy theo ngày ban hành quyết định{day}.\
             {sources}"
        ));
    }
    if !money.waived.is_empty() {
        let once = "Nhiều danh hiệu của cùng một thời gian chỉ chi tiền thưởng ở mức cao nhất, nên không chi cho:";
        notes.push(once.to_owned());
        notes.extend(money.waived.iter().map(|who| format!("- {who}")));
    }
    notes
}
