//! The one table of sheets and headings: every name a workbook may use → the field it means, and what its cells hold.
//!
//! Canonical headings are what messages say and what readers ask for; synonyms are those seen in real forms. The reader and
//! the form that is handed out both live from it. A new field is one line: heading, synonyms, what its cells hold, an example.

mod award;
mod choices;
mod example;
mod federation;
mod holds;
mod meeting;
mod numbers;
mod plan;
mod roster;
mod spelled;
mod unit;

pub(super) use award::{
    ACHIEVEMENTS, COLLECTIVE_PROPOSALS, INITIATIVES, NARRATIVES, PAPERS, PAST_AWARDS, PERSON_PROPOSALS, TARGETS,
};
pub(super) use choices::{
    ACHIEVEMENT_SECTIONS, AWARD_CLASSES, BALLOTS, CATEGORIES, COSIGNED, DIRECTIONS, GENDERS, GRADES,
    NARRATIVE_SECTIONS, NATURES, PLAN_SECTIONS, RATINGS, SIGNING_BODIES, SUBJECTS, SYSTEMS, TOTALLINGS,
};
pub(super) use federation::{AWARDS, COUNCIL, CRITERIA, FEDERATION_PAPERS, PRIZE_RATES, SCORES, UNIT_ROWS};
pub(crate) use holds::Holds;
pub(super) use meeting::{ATTENDEES, MEETING};
pub(super) use numbers::NUMBERS;
pub(super) use plan::PLAN_TEXTS;
pub(super) use roster::{
    BY_GENDER, COLLECTIVE_REGISTRATIONS, COLLECTIVES, GIVEN_IN_TWO, MEMBERS, PERSON_REGISTRATIONS,
};
pub(super) use unit::{PHASES, UNIT};

pub(crate) use super::value::WHOLE_YEAR;

use crate::text::{alike, fold, nearest};
use spelled::{Spelled, spellings};
use std::sync::OnceLock;

/// The versions of the form that was handed out, the newest last, each with what it changed. A heading that a new version
/// renames stays as a synonym, so that older forms are read as before.
pub(crate) const FORM_VERSIONS: [(u32, &str); 1] = [(1, "biểu mẫu đầu tiên")];
/// The hidden sheet that says which form a workbook was made from, one key a row.
pub(crate) const MARKER: &str = "_thidua";
/// Its key for the version.
pub(crate) const MARKER_VERSION: &str = "phien_ban";
/// Its key for whose form it is, and the two answers.
pub(crate) const MARKER_FORM: &str = "mau";
pub(crate) const UNIT_FORM: &str = "don-vi";
pub(crate) const FEDERATION_FORM: &str = "lien-doan";
/// What the first cell of an example row says.
pub(crate) const EXAMPLE: &str = "VD";

/// One sheet.
#[derive(Debug)]
pub(crate) struct SheetSpec {
    /// Its name.
    pub(crate) name: &'static str,
    /// Other names it goes by.
    pub(crate) synonyms: &'static [&'static str],
    /// What belongs in it, one Vietnamese sentence without full stop.
    pub(crate) about: &'static str,
    /// Whether a workbook without it is refused.
    pub(crate) required: bool,
    /// Whether an unknown column of ticks is a title that people registered for.
    pub(crate) title_columns: bool,
    /// How records lie in it.
    pub(crate) shape: Shape,
    /// Its columns; its keys where it has one key a row.
    pub(crate) fields: &'static [Field],
    /// What headings are looked up by; made when it is first asked for.
    spelled: OnceLock<Spelled>,
}

/// How records lie in a sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Shape {
    /// One a row, under headings.
    Rows,
    /// One in all: Mục | Nội dung.
    Keys,
    /// One per phase: Mục | Đợt 1 | Đợt 2.
    KeysPerPhase,
    /// One per phase and one for the whole year: Mục | Đợt 1 | Đợt 2 | Cả năm.
    KeysPerPhaseOrYear,
}

/// One column or key.
#[derive(Debug)]
pub(crate) struct Field {
    /// Canonical heading.
    pub(crate) heading: &'static str,
    /// Other headings it goes by.
    pub(crate) synonyms: &'static [&'static str],
    /// What has to be there.
    pub(crate) need: Need,
    /// Whether there is one column per phase, the heading followed by the phase's number.
    pub(crate) per_phase: bool,
    /// What its cells hold.
    pub(crate) holds: Holds,
    /// One cell as it may be filled in, as [`Value::shown`](super::grid::Value::shown) shows it; empty for none.
    pub(crate) example: &'static str,
    /// What a person should know who fills it in, one Vietnamese sentence without full stop; mostly empty.
    pub(crate) note: &'static str,
    /// Whether it is read but not offered: another way to say what other fields say.
    pub(crate) spare: bool,
    /// What the form fills in beforehand.
    pub(crate) filled: Option<Fill>,
}

/// What is known when a form is made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Fill {
    /// Number and symbol of the plan.
    PlanNumber,
    /// Its date.
    PlanDate,
    /// The organ that issued it.
    PlanIssuer,
    /// Its year.
    PlanYear,
    /// The federation above the unit.
    Parent,
    /// Where the federation is.
    Place,
    /// The unit's name, where the form is made for one.
    UnitName,
    /// The unit's group, where the form is made for one.
    Group,
    /// Number of a phase of the plan.
    PhaseNumber,
    /// Its theme.
    PhaseTheme,
    /// Its first day.
    PhaseFrom,
    /// Its last day.
    PhaseTo,
}

/// What has to be there of a field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Need {
    /// The column, and a value in every row.
    Required,
    /// As [`Need::Required`], unless all of these columns are there instead.
    RequiredUnless(&'static [&'static str]),
    /// The column, unless there are columns of ticks under names of titles instead; its cells may be empty.
    ColumnUnlessTitles,
    /// The column; an empty cell means no.
    Column,
    /// Nothing.
    Optional,
}

/// Words that may stand before the name of a sheet.
const LABELS: [&str; 6] = ["sheet", "trang", "bang", "bieu", "mau", "phuluc"];
impl Need {
    /// Whether a record that leaves the cell empty is refused.
    pub(crate) fn fills_cells(self) -> bool {
        matches!(self, Self::Required | Self::RequiredUnless(_))
    }
}

/// Heading of the ordinal: a row that has nothing else is empty.
pub(crate) const ORDINAL: [&str; 2] = ["STT", "TT"];
const ORDINAL_SYNONYMS: &[&str] = &["TT", "Số TT", "SSố TT", "Số thứ tự", "Stt."];
const PERSON_SYNONYMS: &[&str] = &["Họ tên", "Họ & tên", "Họ, tên", "Họ và tên người lao động", "Tên đối tượng"];
const COLLECTIVE_SYNONYMS: &[&str] = &["Tập thể", "Tên tập thể đăng ký", "Tên tập thể đề nghị", "Tên đơn vị, tập thể"];
const BIRTH_SYNONYMS: &[&str] = &["Ngày, tháng, năm sinh", "Năm sinh", "Ngày tháng năm sinh", "Sinh ngày"];
const PHASE_SYNONYMS: &[&str] = &["Đợt thi đua", "Đợt số", "Số đợt"];
const NOTE_SYNONYMS: &[&str] = &["Chú thích", "Ghi chú khác"];

type Synonyms = &'static [&'static str];

const fn field(heading: &'static str, synonyms: Synonyms, need: Need, holds: Holds, example: &'static str) -> Field {
    Field { heading, synonyms, need, per_phase: false, holds, example, note: "", spare: false, filled: None }
}

const fn required(heading: &'static str, synonyms: Synonyms, holds: Holds, example: &'static str) -> Field {
    field(heading, synonyms, Need::Required, holds, example)
}

const fn optional(heading: &'static str, synonyms: Synonyms, holds: Holds, example: &'static str) -> Field {
    field(heading, synonyms, Need::Optional, holds, example)
}

const fn per_phase(heading: &'static str, synonyms: Synonyms, holds: Holds, example: &'static str) -> Field {
    Field { per_phase: true, ..field(heading, synonyms, Need::Optional, holds, example) }
}

/// The ordinal of a row.
const fn ordinal() -> Field {
    optional("STT", ORDINAL_SYNONYMS, Holds::Ordinal, "")
}

/// What else there is to say of a row.
const fn remarks() -> Field {
    optional("Ghi chú", NOTE_SYNONYMS, Holds::Text, "")
}

impl Field {
    const fn note(self, note: &'static str) -> Self {
        Self { note, ..self }
    }

    const fn spare(self) -> Self {
        Self { spare: true, ..self }
    }

    const fn filled(self, fill: Fill) -> Self {
        Self { filled: Some(fill), ..self }
    }

    /// The heading of the column for one phase.
    pub(crate) fn heading_of(&self, phase: u32) -> String {
        format!("{} {phase}", self.heading)
    }

    /// Whether a cell has to be filled in, or at least the column be there.
    pub(crate) fn is_required(&self) -> bool {
        self.need != Need::Optional
    }
}

/// An optional sheet of rows.
const fn table(name: &'static str, synonyms: Synonyms, about: &'static str, fields: &'static [Field]) -> SheetSpec {
    SheetSpec {
        name,
        synonyms,
        about,
        required: false,
        title_columns: false,
        shape: Shape::Rows,
        fields,
        spelled: OnceLock::new(),
    }
}

impl Field {
    /// Its canonical heading, then the others.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        [self.heading].into_iter().chain(self.synonyms.iter().copied())
    }
}

impl SheetSpec {
    const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    const fn with_title_columns(mut self) -> Self {
        self.title_columns = true;
        self
    }

    const fn lying_as(mut self, shape: Shape) -> Self {
        self.shape = shape;
        self
    }

    /// Whether a sheet named so is meant. A word such as *Sheet* or *Biểu 2* before the name does not count.
    pub(super) fn is_named(&self, name: &str) -> bool {
        let bare = name.trim_start_matches(|c: char| c.is_ascii_digit() || " .)-_*".contains(c));
        let first = bare.split([' ', '.', '-', '_']).next().unwrap_or_default();
        let after = if LABELS.contains(&fold(first).as_str()) { &bare[first.len()..] } else { bare };
        let named = |name: &str| spellings(name).iter().any(|typed| self.names().any(|name| alike(name, typed)));
        named(name) || named(after)
    }

    /// Its name, then the others.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        [self.name].into_iter().chain(self.synonyms.iter().copied())
    }

    /// The field a heading means, with the phase where it has one column per phase.
    pub(super) fn field(&self, heading: &str) -> Option<(&'static Field, Option<u32>)> {
        let spelled = self.spelled.get_or_init(|| Spelled::of(self.fields));
        spellings(heading).iter().find_map(|typed| spelled.field(typed))
    }

    /// Whether a sub-heading that by itself names `heading` stands under a group that speaks of something else: *Cả năm*
    /// (of the plan) under *Thực hiện*.
    pub(super) fn contradicts(&self, group: &str, heading: &str) -> bool {
        let (group, heading) = (fold(group), fold(heading));
        let phased = || self.fields.iter().filter(|field| field.per_phase);
        let belongs = |field: &Field| heading.starts_with(stem(field.heading).as_str());
        let speaks = |field: &Field| field.names().any(|name| stem(name) == group);
        phased().any(|field| speaks(field) && !belongs(field)) && phased().any(belongs)
    }

    /// The canonical heading, among the fields that are absent, that a typed one is most like. For suggestions only.
    pub(super) fn nearest(&self, typed: &str, absent: impl Fn(&Field) -> bool) -> Option<&'static str> {
        let among = || self.fields.iter().filter(|field| absent(field));
        let near = nearest(typed, among().flat_map(Field::names))?;
        among().find(|field| field.names().any(|name| name == near)).map(|field| field.heading)
    }

    /// The fields a form offers.
    pub(crate) fn offered(&self) -> impl Iterator<Item = &'static Field> {
        self.fields.iter().filter(|field| !field.spare)
    }

    /// The field of a canonical heading.
    pub(super) fn canonical(&self, heading: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.heading == heading)
    }

    /// Whether the table knows a canonical heading. Readers may ask only for those.
    pub(super) fn knows(&self, heading: &str) -> bool {
        self.canonical(heading).is_some()
    }
}

/// The number in `1`, `01`, `i`, `ii` …, folded.
pub(super) fn phase_number(folded: &str) -> Option<u32> {
    const ROMAN: [&str; 6] = ["i", "ii", "iii", "iv", "v", "vi"];
    let roman = (1..).zip(ROMAN).find(|(_, roman)| *roman == folded).map(|(number, _)| number);
    roman.or_else(|| folded.parse().ok()).filter(|number| (1..=99).contains(number))
}

/// A name of columns per phase without the word for the phase: *Kế hoạch*.
fn stem(name: &str) -> String {
    let folded = fold(name);
    folded.strip_suffix("dot").map(str::to_owned).unwrap_or(folded)
}

/// Every sheet of a unit's workbook, in the order they are read and faults are told.
pub(crate) static SHEETS: [&SheetSpec; 17] = [
    &UNIT,
    &PHASES,
    &MEMBERS,
    &COLLECTIVES,
    &PERSON_REGISTRATIONS,
    &COLLECTIVE_REGISTRATIONS,
    &TARGETS,
    &PLAN_TEXTS,
    &INITIATIVES,
    &PERSON_PROPOSALS,
    &COLLECTIVE_PROPOSALS,
    &ACHIEVEMENTS,
    &PAST_AWARDS,
    &MEETING,
    &ATTENDEES,
    &NARRATIVES,
    &PAPERS,
];

/// Every sheet of the federation's workbook, in the order they are read and faults are told.
pub(crate) static FEDERATION_SHEETS: [&SheetSpec; 7] =
    [&UNIT_ROWS, &COUNCIL, &CRITERIA, &SCORES, &AWARDS, &PRIZE_RATES, &FEDERATION_PAPERS];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn assert_unique(place: &str, names: impl Iterator<Item = (&'static str, &'static [&'static str])>) {
        let mut owners = BTreeMap::new();
        for (name, synonyms) in names {
            for spelling in [name].iter().chain(synonyms) {
                let owner = owners.insert(fold(spelling), name);
                assert!(owner.is_none_or(|owner| owner == name), "{place}: “{spelling}” means two things");
            }
        }
    }

    #[test]
    fn no_name_means_two_things() {
        assert_unique("sheets", SHEETS.iter().map(|sheet| (sheet.name, sheet.synonyms)));
        assert_unique("federation", FEDERATION_SHEETS.iter().map(|sheet| (sheet.name, sheet.synonyms)));
        for sheet in SHEETS.into_iter().chain(FEDERATION_SHEETS) {
            assert_unique(sheet.name, sheet.fields.iter().map(|field| (field.heading, field.synonyms)));
        }
    }

    #[test]
    fn headings_are_understood_as_people_type_them() {
        for typed in ["Ngày sinh", "NGÀY,  THÁNG,\nNĂM SINH:", "Ngày sinh (dd/mm/yyyy) *", "4. Ngày sinh"] {
            assert_eq!(MEMBERS.field(typed).map(|(field, _)| field.heading), Some("Ngày sinh"), "{typed}");
        }
        assert!(MEMBERS.field("Ngày cưới").is_none());
    }

    #[test]
    fn phase_columns_carry_their_number() {
        let seen = |typed| TARGETS.field(typed).map(|(field, phase)| (field.heading, phase));
        assert_eq!(seen("Kế hoạch đợt 2"), Some(("Kế hoạch đợt", Some(2))));
        assert_eq!(seen("TH đợt II"), Some(("Thực hiện đợt", Some(2))));
        assert_eq!(seen("Kế hoạch năm"), Some(("Kế hoạch năm", None)));
        assert_eq!(seen("Kế hoạch đợt hè"), None);
    }

    #[test]
    fn sheets_are_known_by_other_names() {
        let names =
            ["Danh sách đoàn viên", "1. ĐOÀN VIÊN", "Sheet ĐV", "Doan vien (2) ", "Biểu 3 - Đoàn viên", "SHEET_ĐV"];
        for name in names {
            assert!(MEMBERS.is_named(name), "{name}");
        }
        assert!(!MEMBERS.is_named("Đảng viên") && !MEMBERS.is_named("Sheet1") && !MEMBERS.is_named("Đoàn viên 2024"));
    }
}
