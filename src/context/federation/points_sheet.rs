//! The sheet of a cluster's points → the same table as a workbook: each unit's line adds up what stands below it.

use super::score_sheet::{Row, ScoreSheet, UnitView};
use super::sheet::{Book, Cell, Heading, Holds, Line, Rank, Sheet};

/// How many columns of figures there are.
const FIGURES: usize = 8;
/// Where the columns of points, bonuses and deductions stand.
const POINTS: usize = 6;
const BONUS: usize = 7;
const DEDUCTION: usize = 8;

impl ScoreSheet {
    /// The paper as a workbook.
    pub(super) fn book(&self) -> Book {
        let (citation, period) = (self.frame.citation(), &self.period);
        let sheet = Sheet {
            tab: "Chấm điểm",
            heading: String::new(),
            intro: format!("Thực hiện {citation}; kết quả chấm điểm thi đua {period} của các công đoàn cơ sở như sau:"),
            head: self.head(),
            lines: self.units.iter().flat_map(lines).collect(),
            notes: self.notes(),
        };
        let subject = format!("Thi đua {period} của {}", self.cluster);
        let book = self.frame.book("BẢNG CHẤM ĐIỂM", subject, vec![sheet]);
        if self.clustered {
            let signed_as = vec!["CỤM TRƯỞNG".to_owned()];
            return Book { signed_as, signatory: String::new(), ..book };
        }
        book
    }

    fn head(&self) -> Vec<Heading> {
        let total = Holds::Balance { plus: vec![POINTS, BONUS], minus: DEDUCTION };
        let columns = [
            ("TT", Holds::Mark),
            ("Nội dung, tiêu chí", Holds::Text),
            ("Điểm tối đa", Holds::Number),
            ("Kế hoạch", Holds::Number),
            ("Thực hiện", Holds::Number),
            ("Điểm tự chấm", Holds::Number),
            ("Điểm cụm chấm", Holds::Number),
            ("Điểm thưởng", Holds::Few(Some(self.bonus_all))),
            ("Điểm trừ", Holds::Few(None)),
            ("Tổng", total),
            ("Minh chứng, lý do", Holds::Text),
        ];
        columns.map(|(words, holds)| Heading::column(words, holds)).into()
    }

    fn notes(&self) -> Vec<String> {
        let unscored = (!self.unscored.is_empty()).then(|| format!("Chưa được chấm điểm: {}.", self.unscored));
        let sums = "Dòng đầu của mỗi đơn vị là TỔNG ĐIỂM.".to_owned();
        [sums].into_iter().chain(self.method.iter().cloned()).chain(unscored).collect()
    }
}

/// The unit with its sums, and below it what they are the sums of.
fn lines(unit: &UnitView) -> Vec<Line> {
    let (sums, rows): (Vec<&Row>, Vec<&Row>) = unit.rows.iter().partition(|row| row.sum);
    let sums = sums.into_iter().map(|row| {
        let figures = row.figures.iter().map(|figure| Cell::from(*figure));
        Line { rank: Rank::Group, bold: true, cells: around("", &unit.name, figures, &row.evidence) }
    });
    sums.chain(rows.into_iter().map(line)).collect()
}

fn line(row: &Row) -> Line {
    let nothing = std::iter::repeat_n(Cell::Nothing, FIGURES - row.figures.len().min(FIGURES));
    // A bonus of nought is no bonus.
    let cell = |figure| match Cell::from(figure) {
        Cell::Number(_) if String::from(figure).is_empty() => Cell::Nothing,
        cell => cell,
    };
    let figures = row.figures.iter().map(|figure| cell(*figure)).chain(nothing);
    Line { rank: Rank::Item, bold: row.leads, cells: around(&row.mark, &row.name, figures, &row.evidence) }
}

fn around(mark: &str, name: &str, figures: impl Iterator<Item = Cell>, evidence: &str) -> Vec<Cell> {
    [Cell::from(mark), Cell::from(name)].into_iter().chain(figures).chain([Cell::from(evidence)]).collect()
}
