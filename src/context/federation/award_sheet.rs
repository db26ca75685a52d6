//! The table of awards → the same table as a sheet.

use super::awards::{AwardStatistics, Row};
use super::sheet::{Book, Cell, Heading, Holds, Line, Sheet};

impl AwardStatistics {
    /// The paper as a workbook.
    pub(super) fn book(&self) -> Book {
        let (citation, year) = (self.frame.citation(), self.frame.year());
        let counted = "thống kê danh hiệu thi đua, hình thức khen thưởng của";
        let sheet = Sheet {
            tab: "Khen thưởng",
            heading: String::new(),
            intro: format!("Thực hiện {citation}; {counted} {} công đoàn cơ sở, tính theo lượt, như sau:", self.units),
            head: head(year),
            lines: self.rows.iter().map(line).collect(),
            notes: self.notes(year),
        };
        self.frame.book("THỐNG KÊ", format!("Khen thưởng của các công đoàn cơ sở năm {year}"), vec![sheet])
    }

    fn notes(&self, year: i32) -> Vec<String> {
        let mut notes = vec![format!(
            "Cột 3 đến cột 7 lấy ở đề nghị của mọi đợt; cột 8 đến cột 12 lấy ở khen thưởng năm {year} mà đơn vị ghi trong \
             bảng tính. Một người được nhiều danh hiệu, hình thức thì tính nhiều lượt."
        )];
        if let Some(unclear) = &self.unclear {
            notes.push(format!(
                "Không tính {unclear} lượt của những người không rõ là lãnh đạo, quản lý hay lao động trực tiếp, vì danh \
                 sách đoàn viên của đơn vị không có hoặc có nhiều người trùng tên."
            ));
        }
        if !self.missing.is_empty() {
            notes.push("Không có trong số liệu, vì chưa gửi được bảng tính hợp lệ:".to_owned());
            notes.extend(self.missing.iter().map(|name| format!("- {name}")));
        }
        notes
    }
}

fn head(year: i32) -> Vec<Heading> {
    vec![
        Heading::column("TT", Holds::Mark),
        Heading::column("Danh hiệu, hình thức", Holds::Text),
        Heading::Over(format!("Đơn vị đề nghị trong năm {year}"), honoured(2)),
        Heading::Over(format!("Đã có quyết định trong năm {year}"), honoured(7)),
    ]
}

/// The five columns of those proposed or decided, from the column `first` on.
fn honoured(first: usize) -> Vec<Heading> {
    let persons = vec![
        Heading::column("Tổng số", Holds::Sum(vec![first + 2, first + 3])),
        Heading::column("Lãnh đạo, quản lý", Holds::Count),
        Heading::column("Lao động trực tiếp", Holds::Count),
        Heading::column("Tỷ lệ trực tiếp (%)", Holds::Percent { part: first + 3, whole: first + 1 }),
    ];
    vec![Heading::column("Tập thể", Holds::Count), Heading::Over("Cá nhân".to_owned(), persons)]
}

fn line(row: &Row) -> Line {
    let about = [Cell::from(row.mark.as_str()), Cell::from(row.name.as_str())];
    let figures = row.figures.iter().map(|figure| Cell::from(*figure));
    Line { rank: row.rank, bold: row.sum, cells: about.into_iter().chain(figures).collect() }
}
