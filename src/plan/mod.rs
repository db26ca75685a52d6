//! The emulation plan (*kế hoạch thi đua*) as data: what `thidua.toml` says, or the built-in plan 41/KH-LĐLĐ.

mod codes;
mod agree;
mod certificate;
mod entries;
mod full_text;
mod known;
mod read;
mod scoring;
mod signing;
mod syntax;
mod take;
pub(crate) mod walk;

pub use certificate::{Certificate, CertificateField, CertificateMode, CertificatePaper, Place, Side};
pub use codes::CODES;
pub use full_text::{Passage, PassageRole, Run};
pub use known::Known;
pub use read::{BUILT_IN, FILE_NAME, built_in, read};
pub use scoring::{Band, Scoring, Step};
pub use signing::{Signing, Unknown};

use crate::diagnostic::Origin;
use crate::text::Reading;
use chrono::NaiveDate;

/// One emulation plan of a federation.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Number and symbol: `41/KH-LĐLĐ`.
    pub number: String,
    /// Date of issue.
    pub date: NaiveDate,
    /// Subject (*trích yếu*).
    pub subject: String,
    /// The year the plan is for.
    pub year: i32,
    /// The federation that issued it: `Liên đoàn Lao động quận Long Biên`.
    pub issuer: String,
    /// Its direct parent organ: `Liên đoàn Lao động thành phố Hà Nội`.
    pub parent: String,
    /// To whom units write: `Ban Thường vụ Liên đoàn Lao động quận Long Biên`.
    pub addressee: String,
    /// Place of issue (*địa danh*).
    pub place: String,
    /// Mailbox for submissions.
    pub email: String,
    /// Who signs the plan.
    pub signatory: Signatory,
    /// Recipients of the plan (*nơi nhận*), without dashes.
    pub recipients: Vec<String>,
    /// How documents are set.
    pub setting: Setting,
    /// The phases, by number.
    pub phases: Vec<Phase>,
    /// The groups of units (*khối*).
    pub groups: Vec<Group>,
    /// What it says in the units' own plans.
    pub unit_plan: UnitPlan,
    /// All of its own words, from after the subject to before the recipients; empty where the plan file has none.
    pub full_text: Vec<Passage>,
    /// How award certificates are printed.
    pub certificate: Certificate,
    /// Titles and forms of award on offer.
    pub awards: Vec<Award>,
    /// Legal bases with their dates.
    pub bases: Vec<Basis>,
    /// Organs whose existence has dates.
    pub organs: Vec<Organ>,
    /// What it changes about the checks; empty: they run as shipped.
    pub checks: Vec<Adjustment>,
    /// How units are scored and ranked.
    pub scoring: Scoring,
}

/// Who signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatory {
    /// The collective signed for: `Ban Thường vụ`.
    pub body: String,
    /// In whose place a deputy signs (*ký thay*): `CHỦ TỊCH`; `None`: the head signs.
    pub in_place_of: Option<String>,
    /// Position: `CHỦ TỊCH`.
    pub position: String,
    /// Full name.
    pub name: String,
}

/// Choices of presentation the decree leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Body size in points: 13 or 14. The other sizes follow from it (Decree 30/2020, Appendix I, part V).
    pub body_size: u16,
    /// How lists of persons are ordered.
    pub order: ListOrder,
    /// The words that counts and amounts are spelled with.
    pub reading: Reading,
}

/// How lists of persons are ordered (*sắp xếp*), the same in every document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListOrder {
    /// As the workbook has them.
    #[default]
    AsGiven,
    /// By given name, then middle name, then family name (*tên, đệm, họ*).
    ByName,
}

/// One phase (*đợt*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// Number, from 1.
    pub number: u32,
    /// Theme (*chủ đề*).
    pub theme: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// The day by which units report on it, where the plan sets one.
    pub report_due: Option<NaiveDate>,
}

/// A group of units (*khối*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Keyword: `doanh-nghiep`.
    pub code: String,
    /// Name: `Khối doanh nghiệp`.
    pub name: String,
    /// Other names that workbooks use.
    pub aliases: Vec<String>,
    /// Its movements (*phong trào*).
    pub movements: Vec<String>,
    /// What the plan asks of it (*nội dung thi đua*).
    pub contents: Vec<String>,
    /// What its units do (*lĩnh vực*).
    pub sector: Sector,
    /// What documents call its people: `công nhân, người lao động`.
    pub staff: String,
}

/// What the units of a group do (*lĩnh vực*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sector {
    /// Doanh nghiệp: they produce and trade.
    Business,
    /// Hành chính, sự nghiệp: they administer, teach, heal.
    Public,
}

/// The plan's words for the units' own plans (*kế hoạch của đơn vị*), one paragraph each; a part it is silent about is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitPlan {
    /// Mục đích.
    pub purposes: Vec<String>,
    /// Yêu cầu.
    pub requirements: Vec<String>,
    /// Biện pháp.
    pub measures: Vec<String>,
    /// Tổ chức thực hiện.
    pub duties: Vec<String>,
    /// Khen thưởng.
    pub rewards: Vec<String>,
}

/// A title (*danh hiệu*) or form of award (*hình thức khen thưởng*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    /// Keyword: `lao-dong-tien-tien`.
    pub code: String,
    /// Full name.
    pub name: String,
    /// Other names and abbreviations.
    pub aliases: Vec<String>,
    /// Keyword, name and other names, folded: what a workbook's words are compared with.
    pub folded: Vec<String>,
    /// Which system awards it.
    pub system: System,
    /// Whom it can be given to.
    pub subject: Subject,
    /// Title or form.
    pub kind: AwardKind,
    /// Who decides: `Ban Thường vụ Liên đoàn Lao động quận Long Biên`; empty where it depends on the unit.
    pub decided_by: String,
    /// Keywords of the groups it is meant for; empty: all.
    pub groups: Vec<String>,
}

/// Which system an award belongs to (*hệ thống*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// Công đoàn.
    Union,
    /// Chính quyền.
    State,
    /// Thành phố.
    City,
    /// Tỉnh.
    Province,
}

impl System {
    /// Whether two systems are one: city and province are names for the same level.
    pub fn agrees(self, other: Self) -> bool {
        let local = |system| matches!(system, Self::City | Self::Province);
        self == other || (local(self) && local(other))
    }
}

/// Whom an award can be given to (*đối tượng*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Cá nhân.
    Person,
    /// Tập thể.
    Collective,
    /// Cả cá nhân và tập thể.
    Both,
}

/// Title or form of award.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AwardKind {
    /// Danh hiệu thi đua.
    Title,
    /// Hình thức khen thưởng.
    Form,
}

/// A legal basis (*căn cứ*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// As it is cited, without `Căn cứ` and without the closing mark.
    pub text: String,
    /// First day in force.
    pub from: NaiveDate,
    /// Last day in force, if it has ended.
    pub to: Option<NaiveDate>,
    /// Keywords of the document kinds that cite it; empty: all.
    pub kinds: Vec<String>,
}

/// An organ whose name is valid for a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organ {
    /// Name.
    pub name: String,
    /// First day, if known.
    pub from: Option<NaiveDate>,
    /// Last day, if it has ended.
    pub to: Option<NaiveDate>,
    /// What the officer should know when it has ended.
    pub note: String,
}

/// What a plan changes about one check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adjustment {
    /// The check's code.
    pub id: String,
    /// Where the plan says so.
    pub at: Origin,
    /// How much its findings weigh; `None`: as shipped.
    pub weight: Option<Weight>,
    /// Its limit, in the check's own unit; `None`: as shipped.
    pub limit: Option<u32>,
}

/// How much the findings of a check weigh (*mức*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Lỗi.
    Error,
    /// Cảnh báo.
    Warning,
    /// Gợi ý.
    Hint,
    /// Tắt: the check does not run.
    Off,
}

impl Basis {
    /// How it is cited after the first time: `Nghị định số 98/2023/NĐ-CP`.
    pub fn short(&self) -> &str {
        self.text.split(" ngày ").next().unwrap_or(&self.text)
    }
}

impl Plan {
    /// The phase of a number.
    pub fn phase(&self, number: u32) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.number == number)
    }

    /// The group a workbook means by `typed`: name, alias or keyword, marks and case aside.
    pub fn group(&self, typed: &str) -> Option<&Group> {
        let typed = crate::text::fold(typed);
        self.groups.iter().find(|g| {
            let names = [&g.code, &g.name].into_iter().chain(&g.aliases);
            names.into_iter().any(|name| crate::text::fold(name) == typed)
        })
    }

    /// The award a workbook means by `typed`: name, alias or keyword, marks and case aside. Of awards of one name, the one
    /// for `subject` is meant.
    pub fn award(&self, typed: &str, subject: Subject) -> Option<&Award> {
        let typed = crate::text::fold(typed);
        let named = |a: &&Award| a.folded.contains(&typed);
        let fits = |a: &&Award| a.subject == subject || a.subject == Subject::Both;
        self.awards.iter().filter(named).find(fits).or_else(|| self.awards.iter().find(named))
    }

    /// As [`Plan::award`]: its place among the awards.
    pub fn award_place(&self, typed: &str, subject: Subject) -> Option<usize> {
        let award = self.award(typed, subject)?;
        self.awards.iter().position(|other| std::ptr::eq(award, other))
    }

    /// The legal bases in force on `date` that a kind of document cites, in the plan's order.
    pub fn bases_on(&self, date: NaiveDate, kind: &str) -> impl Iterator<Item = &Basis> {
        self.bases.iter().filter(move |basis| {
            let in_force = basis.from <= date && basis.to.is_none_or(|to| date <= to);
            in_force && (basis.kinds.is_empty() || basis.kinds.iter().any(|k| k == kind))
        })
    }

    /// What stands on `date` in the place of a basis: of its sort of text, in force from the day after the last, or, where the
    /// basis is not in force yet, up to the day before its first; step by step until one is in force.
    pub fn stands_for(&self, basis: &Basis, date: NaiveDate) -> Option<&Basis> {
        let sort = |basis: &Basis| basis.text.split(' ').next().map(str::to_owned);
        let mut seen = basis;
        for _ in &self.bases {
            let later = seen.to.is_some_and(|to| to < date);
            let next = self.bases.iter().find(|other| {
                let (first, last) = if later { (Some(other.from), seen.to) } else { (Some(seen.from), other.to) };
                sort(other) == sort(basis) && last.is_some() && first.and_then(|day| day.pred_opt()) == last
            })?;
            if next.from <= date && next.to.is_none_or(|to| date <= to) {
                return Some(next);
            }
            seen = next;
        }
        None
    }

    /// The entry of an organ by name, if the plan dates it.
    pub fn organ(&self, name: &str) -> Option<&Organ> {
        let name = crate::text::fold(name);
        self.organs.iter().find(|organ| crate::text::fold(&organ.name) == name)
    }
}
