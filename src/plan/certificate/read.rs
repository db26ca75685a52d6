//! Reads part `[giay-khen]`: what it leaves out is as shipped.

use super::super::walk::{Table, Walk, within};
use super::{Certificate, CertificateMode, CertificatePaper, FIELDS, Place, Side};
use std::ops::RangeInclusive;

/// The part of the fields.
const PLACES: &str = "o";
/// Offsets that a printer can need, in millimetres.
const OFFSET: RangeInclusive<f32> = -50.0..=50.0;
/// Places and sides on paper, in millimetres.
const MEASURE: RangeInclusive<f32> = 0.0..=420.0;
/// Sizes of text, in points.
const SIZE: RangeInclusive<f32> = 8.0..=96.0;

/// How certificates are printed.
pub(in crate::plan) fn certificate<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> Certificate {
    walk.only(table, &["cach-in", "kho", "lech-ngang", "lech-doc", PLACES]);
    let given = |key| table.entries.contains_key(key);
    let modes = [("tron", CertificateMode::Blank), ("phoi", CertificateMode::Preprinted)];
    let mode = given("cach-in").then(|| walk.choice(table, "cach-in", &modes)).flatten();
    let mode = mode.unwrap_or(CertificateMode::Blank);
    let papers = [("a4", CertificatePaper::A4), ("a3", CertificatePaper::A3)];
    let paper = given("kho").then(|| walk.choice(table, "kho", &papers)).flatten();
    let paper = paper.unwrap_or(match mode {
        CertificateMode::Blank => CertificatePaper::A4,
        CertificateMode::Preprinted => CertificatePaper::A3,
    });
    let mut certificate = Certificate::shipped(mode, paper);
    certificate.right = walk.number_if_given(table, "lech-ngang", OFFSET).unwrap_or(0.0);
    certificate.down = walk.number_if_given(table, "lech-doc", OFFSET).unwrap_or(0.0);
    if given(PLACES)
        && let Some(places) = walk.table(table, PLACES, "[giay-khen.o]")
    {
        walk.only(&places, &FIELDS.map(|spec| spec.id));
        for (spec, place) in FIELDS.iter().zip(&mut certificate.places) {
            if places.entries.contains_key(spec.id)
                && let Some(table) = walk.table(&places, spec.id, spec.title)
            {
                change(walk, &table, place, paper);
            }
        }
    }
    certificate
}

/// What the plan file says about one field.
fn change<'a>(walk: &mut Walk<'a>, table: &Table<'a>, place: &mut Place, paper: CertificatePaper) {
    walk.only(table, &["x", "y", "rong", "cao", "co", "can-le", "dam", "nghieng", "in", "nhan"]);
    let measures = [
        ("x", &mut place.x, MEASURE),
        ("y", &mut place.y, MEASURE),
        ("rong", &mut place.width, MEASURE),
        ("cao", &mut place.height, MEASURE),
        ("co", &mut place.size, SIZE),
    ];
    for (key, measure, range) in measures {
        *measure = walk.number_if_given(table, key, range).unwrap_or(*measure);
    }
    let switches = [
        ("dam", &mut place.bold),
        ("nghieng", &mut place.italic),
        ("in", &mut place.printed),
        ("nhan", &mut place.labelled),
    ];
    for (key, switch) in switches {
        *switch = walk.flag_if_given(table, key).unwrap_or(*switch);
    }
    if table.entries.contains_key("can-le") {
        let sides = [("trai", Side::Left), ("giua", Side::Centre), ("phai", Side::Right)];
        place.side = walk.choice(table, "can-le", &sides).unwrap_or(place.side);
    }
    inside(walk, table, place, paper);
}

/// Notes a field that reaches beyond the paper.
fn inside(walk: &mut Walk<'_>, table: &Table<'_>, place: &Place, paper: CertificatePaper) {
    let (width, height) = paper.size();
    let ends = [("x", "rong", place.x + place.width, width), ("y", "cao", place.y + place.height, height)];
    for (start, side, end, edge) in ends.into_iter().filter(|(_, _, end, edge)| end > edge) {
        let key = if table.entries.contains_key(start) { start } else { side };
        let message = format!("ô{} tới {end} mm, ngoài mép giấy ở {edge} mm", within(table));
        let hint = format!("giảm “{start}” hoặc “{side}”, hoặc đổi khổ giấy ở mục “kho”");
        walk.fault(table.at(key), "o-ngoai-giay", message, hint);
    }
}
