//! The ranks of units → the same table as a sheet that ranks them anew when points change.

use super::ranking::{Cluster, Ranked, Ranking};
use super::sheet::{Book, Cell, Heading, Holds, Line, Rank, Sheet};

/// Where the column of points stands.
const TOTAL: usize = 2;

impl Ranking {
    /// The paper as a workbook.
    pub(super) fn book(&self) -> Book {
        let (citation, period) = (self.frame.citation(), &self.period);
        let head = [
            ("Hạng", Holds::Place(TOTAL)),
            ("Đơn vị", Holds::Text),
            ("Tổng điểm", Holds::Number),
            ("Xếp loại", Holds::Text),
            ("Đề nghị", Holds::Text),
        ];
        let sheet = Sheet {
            tab: "Xếp hạng",
            heading: String::new(),
            intro: format!(
                "Thực hiện {citation}; căn cứ kết quả chấm điểm, các công đoàn cơ sở được xếp hạng thi đua {period} theo \
                 từng cụm như sau:"
            ),
            head: head.map(|(words, holds)| Heading::column(words, holds)).into(),
            lines: self.clusters.iter().flat_map(lines).collect(),
            notes: self.notes(),
        };
        self.frame.book("BẢNG XẾP HẠNG", format!("Thi đua {period} của các công đoàn cơ sở"), vec![sheet])
    }

    fn notes(&self) -> Vec<String> {
        let unscored = self.clusters.iter().filter(|cluster| !cluster.unscored.is_empty());
        let unscored = unscored
            .map(|cluster| format!("{}: Chưa được chấm điểm nên không xếp hạng: {}.", cluster.name, cluster.unscored));
        let said = [
            (self.tied, "Các đơn vị bằng điểm nhau xếp cùng hạng, hạng tiếp theo lùi xuống bấy nhiêu bậc."),
            (self.incomplete, "Có đơn vị còn tiêu chí chưa được chấm, đang tính là 0 điểm; thứ hạng có thể thay đổi."),
            (!self.banded, "Cột Xếp loại để Hội đồng ghi khi xét, vì kế hoạch không quy định mức điểm của từng loại."),
        ];
        let said = said.into_iter().filter(|(holds, _)| *holds).map(|(_, words)| words.to_owned());
        unscored.chain(said).collect()
    }
}

/// A cluster's name, and its units below it.
fn lines(cluster: &Cluster) -> Vec<Line> {
    let name = [Cell::Nothing, Cell::from(cluster.name.as_str()), Cell::Nothing, Cell::Nothing, Cell::Nothing];
    let mut lines = vec![Line { rank: Rank::Group, bold: true, cells: name.into() }];
    lines.extend(cluster.units.iter().map(line));
    lines
}

fn line(unit: &Ranked) -> Line {
    // Room to write by hand on paper is an empty cell here.
    let words = |words: &str| Cell::from(words.trim_matches('\u{a0}'));
    let rank = u32::try_from(unit.rank).map_or(Cell::Nothing, |rank| Cell::Number(rank.into()));
    let cells = [rank, words(&unit.name), Cell::from(unit.total), words(&unit.band), words(&unit.proposal)];
    Line { rank: Rank::Item, bold: false, cells: cells.into() }
}
