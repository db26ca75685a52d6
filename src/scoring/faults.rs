//! Points as they stand in the federation's workbook → those that the method forbids or that want a word.

use super::Facts;
use super::points::{most_bonus, points};
use super::sheets::{Sheet, UnitScore, result};
use crate::check::is_serious;
use crate::diagnostic::{Diagnostic, Report};
use crate::plan::{AwardKind, Known, Subject};
use crate::source::located::Located;
use crate::source::record::{Criterion, Nature, Score};
use crate::text::{alike, number, short_date};

pub(super) fn check(facts: &Facts<'_>, sheets: &[Sheet], report: &mut Report) {
    for criterion in &facts.book.criteria {
        negative(&criterion.most, report);
        unlinked(facts, criterion, report);
    }
    for score in &facts.book.scores {
        row(facts, score, report);
    }
    for sheet in sheets {
        for unit in &sheet.units {
            bonus_in_all(facts, sheet, unit, report);
            unscored(facts, sheet, unit, report);
            undated(facts, sheet, unit, report);
        }
    }
    barred(facts, report);
}

fn row(facts: &Facts<'_>, score: &Score, report: &mut Report) {
    let given = [&score.own, &score.cluster, &score.bonus, &score.deduction];
    for figure in given.into_iter().flatten() {
        negative(figure, report);
    }
    let counts = |figure: &Option<Located<f64>>| figure.as_ref().is_some_and(|figure| figure.value > 0.0);
    if let Some(deduction) = score.deduction.as_ref().filter(|points| points.value > 0.0 && score.reason.is_none()) {
        let message = format!("trừ {} điểm nhưng không ghi lý do", number(deduction.value));
        report.push(Diagnostic::error(
            "diem-tru-thieu-ly-do",
            &deduction.at,
            message,
            "ghi lý do vào cột Lý do của dòng này",
        ));
    }
    match score.criterion.as_ref().and_then(|typed| facts.book.criterion(typed)) {
        Some(criterion) => of_criterion(facts, score, criterion, report),
        None if !counts(&score.bonus) && !counts(&score.deduction) => {
            let hint = "ghi tiêu chí được chấm; dòng không có tiêu chí chỉ để thưởng, trừ điểm chung";
            report.push(Diagnostic::error(
                "cham-diem-thieu-tieu-chi",
                &score.at,
                "dòng không có tiêu chí, cũng không có điểm thưởng, điểm trừ",
                hint,
            ));
        }
        None => {}
    }
}

fn of_criterion(facts: &Facts<'_>, score: &Score, criterion: &Criterion, report: &mut Report) {
    let most = criterion.most.value;
    let shown = number;
    for given in [&score.own, &score.cluster].into_iter().flatten().filter(|given| given.value > most) {
        let message =
            format!("{} điểm, quá điểm tối đa {} của “{}”", shown(given.value), shown(most), criterion.name.value);
        let hint = "sửa điểm; phần vượt kế hoạch ghi ở cột Điểm thưởng";
        report.push(Diagnostic::error("diem-vuot-toi-da", &given.at, message, hint));
    }
    let limit = most_bonus(criterion, &facts.plan.scoring);
    if let Some(bonus) = score.bonus.as_ref().filter(|bonus| bonus.value > limit) {
        let share = facts.plan.scoring.bonus_each;
        let message = format!(
            "thưởng {} điểm, quá {share}% điểm tối đa của “{}” ({} điểm)",
            shown(bonus.value),
            criterion.name.value,
            shown(limit)
        );
        let hint = "giảm điểm thưởng, hoặc đổi “thuong-toi-da-tieu-chi” ở phần [cham-diem] của tệp kế hoạch";
        report.push(Diagnostic::error("diem-thuong-vuot", &bonus.at, message, hint));
    }
    gap(facts, score, criterion, report);
    by_method(facts, score, criterion, report);
}

/// Own and cluster's points far apart want a word.
fn gap(facts: &Facts<'_>, score: &Score, criterion: &Criterion, report: &mut Report) {
    let (Some(own), Some(cluster)) = (&score.own, &score.cluster) else { return };
    let (limit, most) = (f64::from(facts.plan.scoring.gap), criterion.most.value);
    let apart = (own.value - cluster.value).abs();
    if limit > 0.0 && score.reason.is_none() && apart * 100.0 > limit * most + 1e-6 {
        let message = format!(
            "đơn vị tự chấm {}, cụm chấm {}: chênh quá {}% điểm tối đa ({}) mà không có lý do",
            number(own.value),
            number(cluster.value),
            number(limit),
            number(most)
        );
        let hint = "ghi lý do cụm chấm khác vào cột Lý do";
        report.push(Diagnostic::warning("diem-chenh-lech", &cluster.at, message, hint));
    }
}

/// The cluster may score otherwise than the figures say, but not by mistake.
fn by_method(facts: &Facts<'_>, score: &Score, criterion: &Criterion, report: &mut Report) {
    let (Some(row), Some(cluster)) = (facts.book.unit(&score.unit), &score.cluster) else { return };
    let result = result(facts, row, criterion, Some(score), score.period());
    let counted = points(criterion, result, &facts.plan.scoring);
    let Some(counted) = counted.filter(|points| (points - cluster.value).abs() > 0.051 && score.reason.is_none())
    else {
        return;
    };
    let message = format!("cụm chấm {}, còn theo số liệu hoặc mức thì được {}", number(cluster.value), number(counted));
    let hint = "kiểm tra lại kế hoạch, thực hiện, điểm; nếu cụm chấm khác là có ý thì ghi vào cột Lý do";
    report.push(Diagnostic::warning("diem-khac-cach-tinh", &cluster.at, message, hint));
}

fn negative(figure: &Located<f64>, report: &mut Report) {
    if figure.value < 0.0 {
        let message = format!("“{}” là số âm", number(figure.value));
        report.push(Diagnostic::error(
            "diem-am",
            &figure.at,
            message,
            "ghi điểm từ 0 trở lên; điểm trừ cũng ghi số dương",
        ));
    }
}

/// A source that no unit has helps nobody.
fn unlinked(facts: &Facts<'_>, criterion: &Criterion, report: &mut Report) {
    let Some(source) = &criterion.source else { return };
    let contents = || facts.figures.iter().flat_map(|unit| &unit.targets).map(|target| target.content.as_str());
    let known = source.split([';', '\n']).any(|name| contents().any(|content| alike(content, name)));
    if !known && !facts.figures.is_empty() {
        let message = format!("không đơn vị nào có chỉ tiêu “{}” ở trang CHỈ TIÊU", source.replace('\n', " "));
        let hint = match crate::text::nearest(source, contents()) {
            Some(near) => format!("ý bạn là “{near}”?"),
            None => "ghi đúng tên chỉ tiêu của đơn vị, hoặc để trống và ghi số liệu ở trang CHẤM ĐIỂM".to_owned(),
        };
        report.push(Diagnostic::warning("nguon-so-lieu-la", &source.at, message, hint));
    }
}

/// Bonuses that were typed may not be more than all together may bring; those the program counts are cut.
fn bonus_in_all(facts: &Facts<'_>, sheet: &Sheet, unit: &UnitScore, report: &mut Report) {
    let limit = f64::from(facts.plan.scoring.bonus_all);
    let Some(row) = facts.book.unit(&unit.code) else { return };
    let typed = super::sheets::scores_of(facts, row, sheet.period).filter_map(|score| score.bonus.as_ref());
    let typed: Vec<&Located<f64>> = typed.collect();
    let sum: f64 = typed.iter().map(|bonus| bonus.value).sum();
    if let Some(last) = typed.last().filter(|_| sum > limit + 1e-6) {
        let message = format!("{} được thưởng tất cả {} điểm, quá {} điểm", unit.name, number(sum), number(limit));
        let hint = "giảm điểm thưởng, hoặc đổi “thuong-toi-da” ở phần [cham-diem] của tệp kế hoạch";
        report.push(Diagnostic::error("diem-thuong-vuot", &last.at, message, hint));
    }
}

fn unscored(facts: &Facts<'_>, sheet: &Sheet, unit: &UnitScore, report: &mut Report) {
    let left: Vec<String> =
        unit.items.iter().filter(|item| item.points.is_none()).map(|item| format!("“{}”", item.name)).collect();
    let Some(row) = facts.book.unit(&unit.code).filter(|_| !left.is_empty()) else { return };
    let at = super::sheets::scores_of(facts, row, sheet.period).next().map_or(&row.at, |score| &score.at);
    let message = format!("{} còn {} tiêu chí chưa có điểm: {}", unit.name, left.len(), left.join(", "));
    let graded = facts.book.criteria.iter().any(|criterion| criterion.nature.value == Nature::Qualitative);
    let grades = if graded {
        "; mức B, C, D chỉ thành điểm khi phần [cham-diem] của tệp kế hoạch ghi tỷ lệ"
    } else {
        ""
    };
    let hint = format!("ghi điểm cụm chấm, số liệu hoặc mức; chưa ghi thì tính là 0 điểm{grades}");
    report.push(Diagnostic::warning("tieu-chi-chua-cham", at, message, hint));
}

/// Delay is counted from the day a report came: where that is not written, nothing is.
fn undated(facts: &Facts<'_>, sheet: &Sheet, unit: &UnitScore, report: &mut Report) {
    let Some(row) = facts.book.unit(&unit.code) else { return };
    let phases = facts.plan.phases.iter().filter(|phase| sheet.period.is_none_or(|number| number == phase.number));
    for phase in phases.filter(|phase| !row.received.contains_key(&phase.number)) {
        if let Some(due) = phase.report_due.filter(|due| *due < facts.today) {
            let message =
                format!("chưa ghi ngày nhận báo cáo đợt {} của {} (hạn {})", phase.number, unit.name, short_date(due));
            let hint = "ghi ngày nhận báo cáo ở trang ĐƠN VỊ; chưa ghi thì không tính điểm trừ nộp chậm";
            report.push(Diagnostic::warning("ngay-nhan-chua-ghi", &row.at, message, hint));
        }
    }
}

/// A unit whose head was warned gets no flag and no merit.
fn barred(facts: &Facts<'_>, report: &mut Report) {
    let collective = facts.book.awards.iter().filter(|award| award.class.value == Subject::Collective);
    for award in collective {
        let row = facts.book.unit(&award.unit).filter(|row| alike(&row.name, &award.subject));
        let form = row.and_then(|row| row.discipline.as_ref()).filter(|form| is_serious(form));
        let meant = facts.plan.award(&award.award, Subject::Collective);
        let high =
            meant.filter(|meant| meant.kind == AwardKind::Form && is_merit(meant.known()) || is_flag(meant.known()));
        if let (Some(form), Some(meant)) = (form, high) {
            let message = format!(
                "“{}” cho {}, đơn vị có người đứng đầu bị kỷ luật ({})",
                meant.name, award.subject.value, form.value
            );
            let hint = "bỏ đề nghị này, hoặc kiểm tra lại cột Kỷ luật người đứng đầu ở trang ĐƠN VỊ";
            report.push(Diagnostic::warning("khen-don-vi-bi-ky-luat", &award.award.at, message, hint));
        }
    }
}

fn is_flag(known: Option<Known>) -> bool {
    matches!(known, Some(Known::UnionFlag | Known::ProvinceFlag | Known::GovernmentFlag))
}

fn is_merit(known: Option<Known>) -> bool {
    matches!(known, Some(Known::FederationMerit | Known::ProvinceMerit | Known::ConfederationMerit))
}
