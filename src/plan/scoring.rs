//! How units are scored and ranked (*chấm điểm, xếp hạng*): the part `[cham-diem]`, or what one province's guidance says.
//!
//! No rule of the unions was found that fixes it. What holds where the plan is silent is the guidance of the council of Hưng Yên
//! for its clusters (2021); every number of it can be changed.

use super::walk::{Table, Walk};

/// The rules of scoring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scoring {
    /// Percent of a criterion's points given for each whole percent above the plan; nought: nothing.
    pub bonus_rate: u32,
    /// The most that one criterion gives above its points, in percent of them.
    pub bonus_each: u32,
    /// The most that all give together, in points.
    pub bonus_all: u32,
    /// What the grades A, B, C, D give, in percent of the points; those beyond the end are typed in points.
    pub grades: Vec<u32>,
    /// From how many days of delay a report costs how many points, rising.
    pub late: Vec<Step>,
    /// What it costs that the head was reprimanded (*khiển trách*).
    pub reprimand: u32,
    /// What it costs that the head was warned (*cảnh cáo*) or worse; the unit then gets no flag and no merit either.
    pub warning: u32,
    /// By how many percent of the points own and cluster's score may differ without a word; nought: that is not asked.
    pub gap: u32,
    /// Names of the ranks in words (*xếp loại*), each from so many points; empty: left for the pen.
    pub bands: Vec<Band>,
}

/// Points lost from a number of days on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Days.
    pub days: u32,
    /// Points.
    pub points: u32,
}

/// A rank in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// `Xuất sắc`.
    pub name: String,
    /// The fewest points for it.
    pub from: u32,
}

impl Default for Scoring {
    fn default() -> Self {
        let step = |(days, points)| Step { days, points };
        Self {
            bonus_rate: 1,
            bonus_each: 10,
            bonus_all: 20,
            grades: vec![100],
            late: [(5, 5), (10, 10), (15, 20)].map(step).to_vec(),
            reprimand: 10,
            warning: 20,
            gap: 20,
            bands: Vec::new(),
        }
    }
}

impl Scoring {
    /// Points lost by a report that came so many days late.
    pub fn lost(&self, days: i64) -> u32 {
        self.late.iter().filter(|step| i64::from(step.days) <= days).map(|step| step.points).max().unwrap_or_default()
    }

    /// The rank in words of so many points; `None` where the plan has none.
    pub fn band(&self, points: f64) -> Option<&str> {
        let reached = self.bands.iter().filter(|band| f64::from(band.from) <= points);
        reached.max_by_key(|band| band.from).map(|band| band.name.as_str())
    }
}

/// Reads `[cham-diem]`; what it leaves out stays as shipped.
pub(super) fn scoring<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> Scoring {
    let keys =
        ["thuong-moi-phan-tram", "thuong-toi-da-tieu-chi", "thuong-toi-da", "khien-trach", "canh-cao", "chenh-lech"];
    let parts = ["muc-a", "muc-b", "muc-c", "muc-d", "nop-cham", "xep-loai"];
    walk.only(table, &[&keys[..], &parts[..]].concat());
    let shipped = Scoring::default();
    let numbers =
        [shipped.bonus_rate, shipped.bonus_each, shipped.bonus_all, shipped.reprimand, shipped.warning, shipped.gap];
    let mut read = keys.iter().zip(numbers).map(|(key, shipped)| whole(walk, table, key).unwrap_or(shipped));
    let mut next = || read.next().unwrap_or_default();
    let [bonus_rate, bonus_each, bonus_all, reprimand, warning, gap] = [(); 6].map(|()| next());
    drop(read);
    let given = ["muc-a", "muc-b", "muc-c", "muc-d"].map(|key| whole(walk, table, key));
    let first = given[0].or(shipped.grades.first().copied());
    let grades = [first, given[1], given[2], given[3]].into_iter().map_while(|share| share).collect();
    Scoring {
        bonus_rate,
        bonus_each,
        bonus_all,
        grades,
        late: late(walk, table).unwrap_or(shipped.late),
        reprimand,
        warning,
        gap,
        bands: bands(walk, table),
    }
}

fn late<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> Option<Vec<Step>> {
    table.entries.contains_key("nop-cham").then(|| {
        let steps = walk.tables(table, "nop-cham", "[[cham-diem.nop-cham]]");
        let read = |step: &Table<'a>| {
            walk.only(step, &["tu-ngay", "tru"]);
            let (days, points) = (demanded(walk, step, "tu-ngay"), demanded(walk, step, "tru"));
            Some(Step { days: days?, points: points? })
        };
        steps.iter().filter_map(read).collect()
    })
}

fn bands<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> Vec<Band> {
    let bands = walk.tables(table, "xep-loai", "[[cham-diem.xep-loai]]");
    let read = |band: &Table<'a>| {
        walk.only(band, &["ten", "tu-diem"]);
        let (name, from) = (walk.text(band, "ten"), demanded(walk, band, "tu-diem"));
        Some(Band { name: name?, from: from? })
    };
    bands.iter().filter_map(read).collect()
}

/// A number from nought that may be left out.
fn whole<'a>(walk: &mut Walk<'a>, table: &Table<'a>, key: &str) -> Option<u32> {
    table.entries.contains_key(key).then(|| demanded(walk, table, key)).flatten()
}

fn demanded<'a>(walk: &mut Walk<'a>, table: &Table<'a>, key: &str) -> Option<u32> {
    let typed = walk.whole(table, key)?;
    let number = u32::try_from(typed).ok();
    if number.is_none() {
        walk.fault(table.at(key), "diem-sai", format!("mục “{key}” là {typed}"), "ghi số nguyên từ 0 trở lên");
    }
    number
}

#[cfg(test)]
mod tests {
    use super::super::{BUILT_IN, read};
    use super::*;

    fn read_with(part: &str) -> Result<Scoring, Vec<&'static str>> {
        let outcome = read(&"thidua.toml".into(), &format!("{BUILT_IN}\n{part}"));
        let ids = |report: crate::diagnostic::Report| report.iter().map(|f| f.id).collect::<Vec<_>>();
        outcome.into_result().map(|(plan, _)| plan.scoring).map_err(ids)
    }

    #[test]
    fn what_the_plan_leaves_out_stays_as_shipped() {
        assert_eq!(read_with(""), Ok(Scoring::default()));
        let said = read_with(
            "[cham-diem]\nthuong-toi-da = 5\nmuc-b = 80\n[[cham-diem.nop-cham]]\ntu-ngay = 1\ntru = 3\n\
             [[cham-diem.xep-loai]]\nten = \"Xuất sắc\"\ntu-diem = 95\n[[cham-diem.xep-loai]]\nten = \"Tốt\"\ntu-diem = 80\n",
        )
        .unwrap();
        assert_eq!((said.bonus_all, said.bonus_each, said.grades.as_slice()), (5, 10, &[100, 80][..]));
        assert_eq!((said.lost(0), said.lost(9)), (0, 3));
        assert_eq!([94.9, 95.0, 79.0].map(|points| said.band(points)), [Some("Tốt"), Some("Xuất sắc"), None]);
    }

    #[test]
    fn delay_costs_by_steps() {
        let shipped = Scoring::default();
        assert_eq!([-3, 4, 5, 9, 10, 14, 15, 90].map(|days| shipped.lost(days)), [0, 0, 5, 5, 10, 10, 20, 20]);
        assert_eq!(shipped.band(100.0), None);
    }

    #[test]
    fn faults_are_told() {
        assert_eq!(read_with("[cham-diem]\ncanh-cao = -1\nthuong = 2\n"), Err(vec!["diem-sai", "ke-hoach-muc-la"]));
    }
}
