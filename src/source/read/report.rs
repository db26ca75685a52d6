//! Sheets CHỈ TIÊU, KẾT QUẢ ĐỢT and VĂN BẢN → figures, narratives and papers.

use crate::source::entry::Entry;
use crate::source::record::{Direction, Narrative, Paper, Target};
use crate::source::schema::{COSIGNED, DIRECTIONS, NARRATIVE_SECTIONS, TOTALLINGS};
use crate::source::value::{count, date, decimal, line, mark, person_name, phase_number, phase_or_year, text};
use crate::text::{fold, number};

/// One row of CHỈ TIÊU.
pub(super) fn target(entry: &mut Entry<'_>) -> Option<Target> {
    let target = target_of(entry)?;
    if target.unit.value.contains('%') || fold(&target.unit.value) == "phantram" {
        doubt_shares(entry, &target);
    }
    Some(target)
}

/// Says which shares may be fractions of one: 0,95 beside 95, or 0,95 for what should be high; and 9500 for 95.
fn doubt_shares(entry: &mut Entry<'_>, target: &Target) {
    let figures: Vec<_> =
        [&target.year].into_iter().chain(target.planned.values()).chain(target.done.values()).collect();
    let highest = figures.iter().map(|figure| figure.value).fold(0.0, f64::max);
    let all_low = (0.5..=1.0).contains(&highest) && target.direction == Direction::Higher;
    for figure in figures {
        let fraction = figure.value > 0.0 && figure.value <= 1.0 && (highest >= 20.0 || all_low);
        // As typed: two decimals of a fraction would not be what stands in the cell.
        let shown = if fraction { figure.value.to_string().replace('.', ",") } else { number(figure.value) };
        let meant = if fraction { number(figure.value * 100.0) } else { number(figure.value / 100.0) };
        if fraction || figure.value > 1000.0 {
            let message = format!("“{shown}” được đọc là {shown}%, có thể ý bạn là {meant}%");
            let hint = format!("nếu là {meant}% thì ghi {meant} vào ô này; nếu đúng là {shown}% thì bỏ qua cảnh báo");
            entry.doubt("phan-tram-khong-ro", &figure.at, &message, &hint);
        }
    }
}

fn target_of(entry: &mut Entry<'_>) -> Option<Target> {
    let content = entry.required("Nội dung chỉ tiêu", line);
    let unit = entry.required("Đơn vị tính", line);
    let year = entry.required("Kế hoạch năm", decimal);
    Some(Target {
        at: entry.at(),
        mark: entry.optional("TT", mark),
        group: entry.optional("Nhóm", line),
        planned: entry.per_phase("Kế hoạch đợt", decimal).collect(),
        done: entry.per_phase("Thực hiện đợt", decimal).collect(),
        direction: entry.optional_choice("Chiều", &DIRECTIONS).map(|direction| direction.value).unwrap_or_default(),
        totalling: entry.optional_choice("Cách cộng", &TOTALLINGS).map(|totalling| totalling.value).unwrap_or_default(),
        last_year: entry.per_phase("So cùng kỳ đợt", decimal).collect(),
        last_year_any: entry.optional("So cùng kỳ", decimal),
        note: entry.optional("Ghi chú", text),
        content: content?,
        unit: unit?,
        year: year?,
    })
}

/// One row of KẾT QUẢ ĐỢT.
pub(super) fn narrative(entry: &mut Entry<'_>) -> Option<Narrative> {
    let phase = entry.required("Đợt", phase_or_year);
    let section = entry.required_choice("Mục", &NARRATIVE_SECTIONS);
    let text = entry.required("Nội dung", text);
    Some(Narrative {
        at: entry.at(),
        order: entry.optional("Thứ tự", count),
        phase: phase?,
        section: section?,
        text: text?,
    })
}

/// One row of a unit's VĂN BẢN.
pub(super) fn paper(entry: &mut Entry<'_>) -> Option<Paper> {
    let paper = own_paper(entry);
    let cosigned = entry.optional_choice("Cùng ký", &COSIGNED);
    paper.map(|paper| Paper { cosigned, ..paper })
}

/// What both workbooks say of a document.
pub(super) fn own_paper(entry: &mut Entry<'_>) -> Option<Paper> {
    let kind = entry.required("Loại", line);
    Some(Paper {
        at: entry.at(),
        phase: entry.optional("Đợt", phase_number),
        number: entry.optional("Số", line),
        symbol: entry.optional("Ký hiệu", line),
        date: entry.optional("Ngày", date),
        place: entry.optional("Địa danh", line),
        signatory: entry.optional("Người ký", person_name),
        position: None,
        cosigned: None,
        addressee: entry.optional("Kính gửi", text),
        recipients: entry.optional("Nơi nhận", text),
        copies: entry.optional("Số bản", count),
        kind: kind?,
    })
}
