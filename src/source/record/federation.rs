//! The federation's own workbook (*bảng tính của liên đoàn*): its units, the council's meetings, scoring, awards and prizes.

use super::{Ballot, Category, Direction, Gender, LaunchTime, Paper};
use crate::diagnostic::Origin;
use crate::plan::Subject;
use crate::source::located::Located;
use crate::text::alike;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything the federation's workbook says. All sheets but ĐƠN VỊ may be left out.
#[derive(Clone, Debug)]
pub struct FederationBook {
    /// The workbook's path as the user gave it.
    pub file: Arc<str>,
    /// Sheet ĐƠN VỊ.
    pub unit_rows: Vec<UnitRow>,
    /// Sheet HỌP HỘI ĐỒNG: one meeting per filled column.
    pub council: Vec<CouncilMeeting>,
    /// Sheet TIÊU CHÍ CHẤM ĐIỂM.
    pub criteria: Vec<Criterion>,
    /// Sheet CHẤM ĐIỂM.
    pub scores: Vec<Score>,
    /// Sheet KHEN THƯỞNG.
    pub awards: Vec<AwardRow>,
    /// Sheet MỨC THƯỞNG.
    pub prize_rates: Vec<PrizeRate>,
    /// Sheet VĂN BẢN: the federation's own documents.
    pub papers: Vec<Paper>,
    /// Every text in the records above, once per cell, in the order in which they were read.
    pub texts: Vec<Located<String>>,
}

/// One grassroots union as the federation knows it.
#[derive(Clone, Debug)]
pub struct UnitRow {
    /// The row.
    pub at: Origin,
    /// Mã đơn vị.
    pub code: Located<String>,
    /// Tên CĐCS.
    pub name: Located<String>,
    /// Khối, as typed; the plan resolves it.
    pub group: Located<String>,
    /// Cụm.
    pub cluster: Option<Located<String>>,
    /// Chủ tịch.
    pub chair: Option<Located<String>>,
    /// Điện thoại.
    pub phone: Option<Located<String>>,
    /// Email.
    pub email: Option<Located<String>>,
    /// Tổng CNVCLĐ.
    pub workers: Option<Located<u32>>,
    /// Nữ CNVCLĐ.
    pub women_workers: Option<Located<u32>>,
    /// Tổng đoàn viên.
    pub members: Option<Located<u32>>,
    /// Nữ đoàn viên.
    pub women_members: Option<Located<u32>>,
    /// Ngày nhận báo cáo đợt N, by phase number.
    pub received: BTreeMap<u32, Located<NaiveDate>>,
    /// Kỷ luật người đứng đầu, as typed.
    pub discipline: Option<Located<String>>,
}

/// One meeting of the council for emulation and commendation (*Hội đồng thi đua, khen thưởng*).
#[derive(Clone, Debug)]
pub struct CouncilMeeting {
    /// The column of the sheet.
    pub at: Origin,
    /// Đợt; `None`: the whole year (*cả năm*).
    pub phase: Option<u32>,
    /// Tên hội đồng.
    pub name: Option<Located<String>>,
    /// Số biên bản.
    pub minutes_number: Option<Located<String>>,
    /// Bắt đầu.
    pub start: Located<LaunchTime>,
    /// Kết thúc.
    pub end: Option<Located<LaunchTime>>,
    /// Địa điểm.
    pub venue: Located<String>,
    /// Chủ tịch hội đồng.
    pub chair: Located<String>,
    /// Chức danh chủ tịch hội đồng, in the federation.
    pub chair_title: Located<String>,
    /// Thư ký.
    pub secretary: Located<String>,
    /// Chức danh thư ký.
    pub secretary_title: Option<Located<String>>,
    /// Tổng số thành viên.
    pub total: Located<u32>,
    /// Có mặt.
    pub present: Located<u32>,
    /// Vắng.
    pub absent: Option<Located<u32>>,
    /// Lý do vắng.
    pub absence_reason: Option<Located<String>>,
    /// Hình thức biểu quyết.
    pub ballot: Option<Located<Ballot>>,
    /// Phiếu phát ra.
    pub issued: Option<Located<u32>>,
    /// Phiếu thu về.
    pub collected: Option<Located<u32>>,
    /// Phiếu hợp lệ.
    pub valid: Option<Located<u32>>,
    /// Phiếu không hợp lệ.
    pub invalid: Option<Located<u32>>,
    /// Ý kiến thảo luận.
    pub discussion: Option<Located<String>>,
    /// Kết luận.
    pub conclusion: Option<Located<String>>,
}

/// One criterion that units are scored by (*tiêu chí*).
#[derive(Clone, Debug)]
pub struct Criterion {
    /// The row.
    pub at: Origin,
    /// TT.
    pub mark: Option<Located<String>>,
    /// Nhóm.
    pub heading: Option<Located<String>>,
    /// Tiêu chí.
    pub name: Located<String>,
    /// Điểm tối đa (*điểm chuẩn*).
    pub most: Located<f64>,
    /// Loại.
    pub nature: Located<Nature>,
    /// Chiều.
    pub direction: Direction,
    /// Nguồn số liệu: contents of targets in the units' CHỈ TIÊU, separated by `;`; the first that a unit has is meant.
    pub source: Option<Located<String>>,
    /// Khối it is meant for; `None`: all.
    pub group: Option<Located<String>>,
}

/// How points are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// Định lượng: from figures.
    Quantitative,
    /// Định tính: by grades A, B, C, D.
    Qualitative,
}

/// Grade of a qualitative criterion (*mức*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// A.
    A,
    /// B.
    B,
    /// C.
    C,
    /// D.
    D,
}

/// What one unit got for one criterion, or beside all of them.
#[derive(Clone, Debug)]
pub struct Score {
    /// The row.
    pub at: Origin,
    /// Mã đơn vị, or the unit's name.
    pub unit: Located<String>,
    /// Tiêu chí, by name or by its TT; `None`: points given or taken for no criterion.
    pub criterion: Option<Located<String>>,
    /// Đợt; an empty cell, as *cả năm*: the whole year.
    pub phase: Option<Located<Option<u32>>>,
    /// Kế hoạch.
    pub planned: Option<Located<f64>>,
    /// Thực hiện.
    pub done: Option<Located<f64>>,
    /// Mức.
    pub grade: Option<Located<Grade>>,
    /// Điểm tự chấm.
    pub own: Option<Located<f64>>,
    /// Điểm cụm chấm.
    pub cluster: Option<Located<f64>>,
    /// Điểm thưởng.
    pub bonus: Option<Located<f64>>,
    /// Điểm trừ, from zero.
    pub deduction: Option<Located<f64>>,
    /// Lý do.
    pub reason: Option<Located<String>>,
    /// Minh chứng.
    pub evidence: Option<Located<String>>,
}

/// One award the federation gives (*khen thưởng*).
#[derive(Clone, Debug)]
pub struct AwardRow {
    /// The row.
    pub at: Origin,
    /// Đối tượng: a person's or a collective's name.
    pub subject: Located<String>,
    /// Loại đối tượng: never [`Subject::Both`].
    pub class: Located<Subject>,
    /// Giới tính.
    pub gender: Option<Located<Gender>>,
    /// Chức vụ, nơi công tác.
    pub post: Option<Located<String>>,
    /// Đơn vị: the union's name or code.
    pub unit: Located<String>,
    /// Nhóm đối tượng.
    pub category: Option<Located<Category>>,
    /// Hình thức, as typed; the plan resolves it.
    pub award: Located<String>,
    /// Lý do: `Đã có thành tích …`.
    pub reason: Located<String>,
    /// Đợt; an empty cell, as *cả năm*: the whole year.
    pub phase: Option<Located<Option<u32>>>,
    /// Phiếu đồng ý of the council.
    pub votes: Option<Located<u32>>,
    /// Tiền thưởng, đồng.
    pub prize: Option<Located<u64>>,
    /// Số QĐ.
    pub decision: Option<Located<String>>,
    /// Ngày of the decision.
    pub decided: Option<Located<NaiveDate>>,
    /// Số sổ vàng.
    pub register: Option<Located<String>>,
    /// Tóm tắt thành tích.
    pub summary: Option<Located<String>>,
}

/// What goes with an award (*mức thưởng*): a coefficient times the base wage.
#[derive(Clone, Debug)]
pub struct PrizeRate {
    /// The row.
    pub at: Origin,
    /// Hình thức, as typed; the plan resolves it.
    pub award: Located<String>,
    /// Loại đối tượng; `None`: both.
    pub class: Option<Located<Subject>>,
    /// Hệ số.
    pub coefficient: Located<f64>,
    /// Lương cơ sở, đồng.
    pub base_wage: Located<u64>,
    /// Áp dụng từ ngày.
    pub from: Located<NaiveDate>,
    /// Đến ngày.
    pub to: Option<Located<NaiveDate>>,
    /// Nguồn.
    pub source: Option<Located<String>>,
}

impl Score {
    /// Đợt; `None`: the whole year.
    pub fn period(&self) -> Option<u32> {
        self.phase.as_ref().and_then(|phase| phase.value)
    }
}

impl FederationBook {
    /// The unit that a cell means by its code or its name, case and marks aside.
    pub fn unit(&self, typed: &str) -> Option<&UnitRow> {
        let coded = self.unit_rows.iter().find(|row| alike(&row.code, typed));
        coded.or_else(|| self.unit_rows.iter().find(|row| alike(&row.name, typed)))
    }

    /// The criterion that a cell means by its name or its TT.
    pub fn criterion(&self, typed: &str) -> Option<&Criterion> {
        let named = self.criteria.iter().find(|criterion| alike(&criterion.name, typed));
        let marked = |criterion: &&Criterion| criterion.mark.as_ref().is_some_and(|mark| mark.value == typed);
        named.or_else(|| self.criteria.iter().find(marked))
    }

    /// The council's meeting on a phase's awards; on the year's for `None`.
    pub fn meeting(&self, phase: Option<u32>) -> Option<&CouncilMeeting> {
        self.council.iter().find(|meeting| meeting.phase == phase)
    }

    /// The awards of a phase; of the year for `None`.
    pub fn awards_of(&self, phase: Option<u32>) -> impl Iterator<Item = &AwardRow> {
        self.awards.iter().filter(move |row| row.phase.as_ref().and_then(|at| at.value) == phase)
    }
}
