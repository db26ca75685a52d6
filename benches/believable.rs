//! A number → the workbook of a unit that might exist: a sample's, with another code and other people's names. The same number
//! always gives the same bytes. All names are invented.

use std::collections::BTreeSet;
use std::error::Error;
use toml::{Table, Value};

#[path = "../tests/suite/samples/source.rs"]
mod source;

/// The samples that units are made of.
const SAMPLES: [&str; 6] = [
    include_str!("../tests/samples/mam-non-hoa-sen.toml"),
    include_str!("../tests/samples/minh-phat.toml"),
    include_str!("../tests/samples/thcs-anh-duong.toml"),
    include_str!("../tests/samples/dien-tu-sao-mai.toml"),
    include_str!("../tests/samples/may-hung-thinh.toml"),
    include_str!("../tests/samples/phuong-hong-giang.toml"),
];

const FAMILIES: [&str; 16] = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đoàn",
    "Trịnh",
];
const WOMEN: [&str; 8] = ["Thị", "Thị Thu", "Thị Thanh", "Ngọc", "Thị Kim", "Thúy", "Thị Minh", "Diệu"];
const MEN: [&str; 8] = ["Văn", "Đức", "Quang", "Hữu", "Minh", "Tuấn", "Xuân", "Thế"];
const GIVEN: [&str; 19] = [
    "An", "Bình", "Giang", "Hà", "Hải", "Hạnh", "Khánh", "Lan", "Linh", "Mai", "Nga", "Phương", "Quỳnh", "Sơn", "Tâm",
    "Thủy", "Trang", "Vân", "Yến",
];

/// The unit's code and its workbook.
pub(crate) fn unit(number: usize) -> Result<(String, Vec<u8>), Box<dyn Error>> {
    let sample = SAMPLES[number % SAMPLES.len()];
    let table: Table = sample.parse()?;
    let old = rows(&table, "THÔNG TIN").find(|row| cell(row, 0) == "Mã đơn vị").map(|row| cell(row, 1).to_owned());
    let old = old.ok_or("a sample has a code")?;
    let code = format!("{old}-{number:05}");
    let mut text = sample.replace(&old, &code);
    let mut draw = Draw(number as u64);
    let (mut people, mut given_out) = (Vec::new(), BTreeSet::new());
    for row in rows(&table, "ĐOÀN VIÊN") {
        let mut name = draw.name(cell(row, 4) == "Nữ");
        while !given_out.insert(name.clone()) {
            name = draw.name(cell(row, 4) == "Nữ");
        }
        people.push((cell(row, 2).to_owned(), name));
    }
    // Signs stand in between, so that a new name is never taken for somebody's old one.
    people.sort_by_key(|(old, _)| std::cmp::Reverse(old.len()));
    for (place, (old, _)) in people.iter().enumerate() {
        text = text.replace(old.as_str(), &format!("⟦{place}⟧"));
    }
    for (place, (_, new)) in people.iter().enumerate() {
        text = text.replace(&format!("⟦{place}⟧"), new);
    }
    Ok((code, source::workbook(&text)))
}

/// The rows of a sheet.
fn rows<'a>(table: &'a Table, sheet: &'a str) -> impl Iterator<Item = &'a [Value]> {
    let list = |value: Option<&'a Value>| value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let found = list(table.get("sheet")).iter().filter(move |s| s.get("name").and_then(Value::as_str) == Some(sheet));
    found.flat_map(move |sheet| list(sheet.get("rows"))).map(move |row| list(Some(row)))
}

fn cell(row: &[Value], column: usize) -> &str {
    row.get(column).and_then(Value::as_str).unwrap_or_default()
}

/// Lots that fall the same each time.
struct Draw(u64);

impl Draw {
    fn of<'a>(&mut self, among: &[&'a str]) -> &'a str {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        among[usize::try_from(self.0 >> 33).unwrap_or(0) % among.len()]
    }

    fn name(&mut self, woman: bool) -> String {
        let family = self.of(&FAMILIES);
        let middle = self.of(if woman { &WOMEN } else { &MEN });
        format!("{family} {middle} {}", self.of(&GIVEN))
    }
}
