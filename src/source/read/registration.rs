//! Sheets ĐĂNG KÝ CÁ NHÂN and ĐĂNG KÝ TẬP THỂ → who strives for what.

use super::intake::Intake;
use super::roster::person;
use crate::source::entry::Entry;
use crate::source::located::Located;
use crate::source::record::{CollectiveRegistration, PersonRegistration};
use crate::source::schema::{COLLECTIVE_REGISTRATIONS, PERSON_REGISTRATIONS};
use crate::source::value::{birth, date, line};

const TITLES: &str = "Danh hiệu đăng ký";
const FORMS: &str = "Hình thức khen thưởng đăng ký";

/// The rows of ĐĂNG KÝ CÁ NHÂN.
pub(super) fn people(intake: &mut Intake<'_>) -> Vec<PersonRegistration> {
    intake.optional_rows(&PERSON_REGISTRATIONS, |entry| {
        let name = person(entry);
        let (titles, forms) = wishes(entry);
        Some(PersonRegistration {
            at: entry.at(),
            born: entry.optional("Ngày sinh", birth),
            initiative: entry.optional("Tên sáng kiến dự kiến", line),
            pledges: entry.list("Chỉ tiêu cá nhân"),
            registered: entry.optional("Ngày đăng ký", date),
            titles,
            forms,
            name: name?,
        })
    })
}

/// The rows of ĐĂNG KÝ TẬP THỂ.
pub(super) fn collectives(intake: &mut Intake<'_>) -> Vec<CollectiveRegistration> {
    intake.optional_rows(&COLLECTIVE_REGISTRATIONS, |entry| {
        let name = entry.required("Tên tập thể", line);
        let (titles, forms) = wishes(entry);
        Some(CollectiveRegistration {
            at: entry.at(),
            project: entry.optional("Công trình, phần việc", line),
            registered: entry.optional("Ngày đăng ký", date),
            titles,
            forms,
            name: name?,
        })
    })
}

/// Titles, listed or ticked, and forms of award. A row has to wish for something.
fn wishes(entry: &mut Entry<'_>) -> (Vec<Located<String>>, Vec<Located<String>>) {
    let mut titles = entry.list(TITLES);
    titles.extend(entry.ticked_titles());
    let forms = entry.list(FORMS);
    let asked = entry.has(TITLES) || entry.has_title_columns();
    let nothing = titles.is_empty() && !entry.is_filled(TITLES) && !entry.is_filled(FORMS);
    if asked && nothing {
        entry.demand(TITLES);
    }
    (titles, forms)
}
