//! The units of a federation → what the report says at its opening: who they are, when they launched, who registered.

use super::summary::{Figures, Roll, share};
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;

/// Số người, đăng ký thi đua.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Registrations {
    /// Tổng số CNVCLĐ.
    #[serde(rename = "cnvcld")]
    workers: String,
    /// Trong đó nữ.
    #[serde(rename = "cnvcld_nu")]
    women_workers: String,
    /// Tổng số đoàn viên.
    #[serde(rename = "doan_vien")]
    members: String,
    /// Trong đó nữ.
    #[serde(rename = "doan_vien_nu")]
    women_members: String,
    /// Số người đăng ký; không có nếu chưa ai đăng ký.
    #[serde(rename = "so_nguoi")]
    persons: Option<String>,
    /// Tỷ lệ so với tổng số CNVCLĐ, %.
    #[serde(rename = "ty_le")]
    share: String,
    /// Số tập thể đăng ký; không có nếu chưa tập thể nào đăng ký.
    #[serde(rename = "so_tap_the")]
    collectives: Option<String>,
    /// Số đơn vị có 100% CNVCLĐ đăng ký.
    #[serde(rename = "so_don_vi_100")]
    whole: Option<String>,
    /// Số đơn vị chưa đăng ký.
    #[serde(rename = "so_chua_dang_ky")]
    idle: Option<String>,
}

/// Phát động.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Launches {
    /// Số đơn vị đã ghi ngày phát động; không có nếu chưa đơn vị nào ghi.
    #[serde(rename = "so_don_vi")]
    units: Option<String>,
    /// Ngày sớm nhất.
    #[serde(rename = "som_nhat")]
    first: String,
    /// Ngày muộn nhất; không có nếu mọi đơn vị phát động cùng ngày.
    #[serde(rename = "muon_nhat")]
    last: Option<String>,
    /// Số lượt người dự.
    #[serde(rename = "da_du")]
    attended: Option<String>,
    /// Số đơn vị có số người dự.
    #[serde(rename = "so_don_vi_ghi_da_du")]
    counted: String,
    /// Số đơn vị ban hành kế hoạch của mình.
    #[serde(rename = "so_ke_hoach")]
    planned: Option<String>,
}

/// `05`; nothing where there is none.
fn some(count: u64) -> Option<String> {
    (count > 0).then(|| text::count(count))
}

pub(super) fn registrations(roll: &Roll, all: &Figures) -> Registrations {
    let units = || roll.units.iter().map(|unit| &unit.figures);
    Registrations {
        workers: text::count(all.workers),
        women_workers: text::count(all.women_workers),
        members: text::count(all.members),
        women_members: text::count(all.women_members),
        persons: some(all.persons),
        share: share(all.persons, all.workers),
        collectives: some(all.collectives),
        whole: some(units().filter(|f| f.workers > 0 && f.persons >= f.workers).count() as u64),
        idle: some(roll.units.iter().filter(|unit| !unit.registered()).count() as u64),
    }
}

pub(super) fn launches(roll: &Roll, phase: u32) -> Launches {
    let days: Vec<_> = roll.units.iter().filter_map(|unit| unit.launches.get(&phase)).collect();
    let told = || roll.units.iter().filter_map(|unit| unit.phases.get(&phase));
    let (first, last) = (days.iter().min(), days.iter().max());
    let day = |date: &&&chrono::NaiveDate| text::date_in_text(***date);
    Launches {
        units: some(days.len() as u64),
        first: first.as_ref().map(day).unwrap_or_default(),
        last: last.as_ref().filter(|_| first != last).map(day),
        attended: some(told().filter_map(|p| p.attended).sum()),
        counted: text::count(told().filter(|p| p.attended.is_some()).count() as u64),
        planned: some(told().filter(|p| p.planned).count() as u64),
    }
}
