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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{BUILT_IN, read};

    fn certificate(lines: &str) -> Result<Certificate, Vec<&'static str>> {
        let source = BUILT_IN.replacen("\n[[dot]]\n", &format!("\n{lines}\n[[dot]]\n"), 1);
        let read = read(&"t.toml".into(), &source).into_result();
        read.map(|(plan, _)| plan.certificate).map_err(|report| report.iter().map(|f| f.id).collect())
    }

    #[test]
    fn what_is_left_out_is_as_shipped() {
        assert_eq!(certificate("").unwrap(), Certificate::default());
        let form = certificate("[giay-khen]\ncach-in = \"phoi\"").unwrap();
        assert_eq!((form.mode, form.paper), (CertificateMode::Preprinted, CertificatePaper::A3));
        let changed = certificate(
            "[giay-khen]\nlech-doc = -2\n[giay-khen.o.ho-ten]\nx = 40.5\nrong = 200\ncan-le = \"trai\"\ndam = false",
        )
        .unwrap();
        let shipped = Certificate::default();
        let differs = |(one, other): &(&Place, &Place)| one != other;
        let [(place, _)] = changed.places.iter().zip(&shipped.places).filter(differs).collect::<Vec<_>>()[..] else {
            panic!("{changed:?}")
        };
        assert_eq!((place.field.id(), place.x, place.width, place.y), ("ho-ten", 40.5, 200.0, 92.0));
        assert_eq!((place.side, place.bold, changed.down), (Side::Left, false, -2.0));
    }

    #[test]
    fn faults_are_told() {
        let cases = [
            ("[giay-khen]\nlech-ngang = \"1\"", "sai-kieu"),
            ("[giay-khen]\nkho = \"a5\"", "ke-hoach-gia-tri-la"),
            ("[giay-khen.o.ho-tenn]\nx = 1", "ke-hoach-muc-la"),
            ("[giay-khen.o.ho-ten]\nco = 4", "so-do-sai"),
            ("[giay-khen.o.ho-ten]\nin = 1", "sai-kieu"),
            ("[giay-khen.o.nguoi-ky]\ny = 205", "o-ngoai-giay"),
        ];
        for (lines, id) in cases {
            assert_eq!(certificate(lines), Err(vec![id]), "{lines}");
        }
    }
}
