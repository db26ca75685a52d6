//! The report on a phase → its tables as a workbook: indicators, units, who has not reported.

use super::figure::Met;
use super::indicator_sheets;
use super::phase_report::PhaseSummary;
use super::phase_rows::{LateUnit, UnitRow};
use super::sheet::{Book, Cell, Heading, Holds, Line, Rank, Sheet};

/// Where the columns of units stand that their shares are worked out from.
const WORKERS: usize = 2;
const PERSONS: usize = 5;

impl PhaseSummary {
    /// The tables as a workbook.
    pub(super) fn book(&self) -> Book {
        let (phase, year) = (self.phase.number, self.frame.year());
        let intro = format!("(Kèm theo Báo cáo {})", self.own_citation);
        let mut sheets = indicator_sheets::sheets(&self.indicators, phase, &intro);
        sheets.push(units(&self.rows, phase, &intro));
        sheets.extend((!self.late.is_empty()).then(|| late(&self.late, &intro)));
        let subject = format!(
            "Kết quả thực hiện phong trào thi đua đợt {phase} năm {year} của các công đoàn cơ sở: các bảng số liệu"
        );
        self.frame.book("BÁO CÁO", subject, sheets)
    }
}

fn units(rows: &[UnitRow], phase: u32, intro: &str) -> Sheet {
    let count = |head: &str| Heading::column(head, Holds::Count);
    let share = Heading::column("Tỷ lệ (%)", Holds::Percent { part: PERSONS, whole: WORKERS });
    let registered = vec![count("Số người"), share, count("Số tập thể")];
    let head = vec![
        Heading::column("TT", Holds::Mark),
        Heading::column("Công đoàn cơ sở", Holds::Text),
        count("Tổng số CNVCLĐ"),
        Heading::Over("Phát động".to_owned(), vec![Heading::column("Ngày", Holds::Day), count("Số người dự")]),
        Heading::Over("Đăng ký thi đua".to_owned(), registered),
        Heading::Over("Chỉ tiêu".to_owned(), vec![count("Đạt"), count("Có đủ hai số")]),
        Heading::Over("Đề nghị khen thưởng".to_owned(), vec![count("Cá nhân"), count("Tập thể")]),
        Heading::column(format!("Báo cáo đợt {phase}"), Holds::Text),
    ];
    Sheet {
        tab: "Từng đơn vị",
        heading: "TÌNH HÌNH THỰC HIỆN CỦA TỪNG ĐƠN VỊ".to_owned(),
        intro: intro.to_owned(),
        head,
        lines: rows.iter().map(unit).collect(),
        notes: vec![
            "Chỉ tiêu đạt: số chỉ tiêu đạt trên số chỉ tiêu có đủ số đăng ký và số thực hiện. Báo cáo: ngày của báo cáo nếu \
             bảng tính có ghi; ở dòng cộng là số đơn vị đã báo cáo trên tổng số."
                .to_owned(),
        ],
    }
}

fn unit(row: &UnitRow) -> Line {
    let Met(met, known) = row.met;
    let cells = vec![
        Cell::from(row.mark.as_str()),
        Cell::from(row.name.as_str()),
        row.workers.into(),
        row.day.map_or_else(|| Cell::from(row.launch.as_str()), Cell::Day),
        row.attended.into(),
        row.persons.into(),
        row.share.into(),
        row.collectives.into(),
        Cell::Count(met),
        Cell::Count(known),
        row.nominated_persons.into(),
        row.nominated_collectives.into(),
        Cell::from(row.report.as_str()),
    ];
    Line { rank: row.rank, bold: row.sum, cells }
}

fn late(units: &[LateUnit], intro: &str) -> Sheet {
    let head = [("TT", Holds::Mark), ("Đơn vị", Holds::Text), ("Tình trạng", Holds::Text)];
    let line = |unit: &LateUnit| {
        let cells = [&unit.mark, &unit.name, &unit.state].map(|words| Cell::from(words.as_str()));
        Line { rank: Rank::Item, bold: false, cells: cells.into() }
    };
    Sheet {
        tab: "Chưa báo cáo, chậm",
        heading: "ĐƠN VỊ CHƯA BÁO CÁO, BÁO CÁO CHẬM HOẶC KHÔNG CÓ TRONG SỐ LIỆU".to_owned(),
        intro: intro.to_owned(),
        head: head.map(|(words, holds)| Heading::column(words, holds)).into(),
        lines: units.iter().map(line).collect(),
        notes: Vec::new(),
    }
}
