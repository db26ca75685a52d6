//! Sheets ĐOÀN VIÊN and TẬP THỂ → people and collectives.

use crate::source::entry::Entry;
use crate::source::located::Located;
use crate::source::record::{Birth, Collective, Gender, Member};
use crate::source::schema::{BY_GENDER, CATEGORIES, GENDERS, GIVEN_IN_TWO, RATINGS};
use crate::source::value::{birth, count, date, line, person_name, text, tick};

/// One row of ĐOÀN VIÊN.
pub(super) fn member(entry: &mut Entry<'_>) -> Option<Member> {
    let (name, given) = person_and_given(entry);
    let (gender, born) = gender_and_birth(entry);
    let post = entry.required("Chức vụ", line);
    let team = entry.required("Tổ công đoàn", line);
    let category = entry.required_choice("Phân loại đối tượng", &CATEGORIES);
    Some(Member {
        at: entry.at(),
        code: entry.optional("Mã ĐV", line),
        union_post: entry.optional("Chức vụ công đoàn", line),
        party_post: entry.optional("Chức vụ Đảng", line),
        education: entry.optional("Trình độ chuyên môn", line),
        grade: entry.optional("Bậc thợ", count),
        home_town: entry.optional("Quê quán", line),
        residence: entry.optional("Trú quán", line),
        joined: entry.optional("Ngày vào đơn vị", date),
        party_member: entry.ticked("Đảng viên"),
        is_member: entry.ticked("Là đoàn viên"),
        rating_last: entry.optional_choice("Đánh giá năm trước", &RATINGS),
        rating_now: entry.optional_choice("Đánh giá năm nay", &RATINGS),
        discipline: entry.optional("Kỷ luật", text),
        disciplined_from: entry.optional("Kỷ luật từ ngày", date),
        disciplined_to: entry.optional("Kỷ luật đến ngày", date),
        under_review: entry.optional("Đang xem xét kỷ luật", tick),
        days_away: entry.optional("Số ngày nghỉ dài", count),
        away_reason: entry.optional("Lý do nghỉ dài", text),
        maternity: entry.ticked("Thai sản"),
        joined_union: entry.optional("Ngày vào công đoàn", date),
        name: name?,
        given,
        born: born?,
        gender: gender?,
        post: post?,
        team: team?,
        category: category?,
    })
}

/// A person's name, in one column or in two.
pub(super) fn person(entry: &mut Entry<'_>) -> Option<Located<String>> {
    person_and_given(entry).0
}

/// A person's name, and the given name where a column has it.
fn person_and_given(entry: &mut Entry<'_>) -> (Option<Located<String>>, Option<Located<String>>) {
    let in_two = GIVEN_IN_TWO.iter().all(|heading| entry.has(heading));
    if entry.has("Họ và tên") || !in_two {
        let whole = entry.required("Họ và tên", person_name);
        return (whole, entry.optional(GIVEN_IN_TWO[1], person_name));
    }
    let family = entry.required("Họ đệm", person_name);
    let given = entry.required("Tên", person_name);
    let whole = family
        .zip(given.as_ref())
        .map(|(family, given)| Located { value: format!("{} {}", family.value, given.value), at: family.at });
    (whole, given)
}

type GenderAndBirth = (Option<Located<Gender>>, Option<Located<Birth>>);

/// In columns of their own, or told by the column, *Nam* or *Nữ*, in which the birth is written or a tick is made.
fn gender_and_birth(entry: &mut Entry<'_>) -> GenderAndBirth {
    let by_column = BY_GENDER.iter().all(|heading| entry.has(heading));
    let (has_gender, has_birth) = (entry.has("Giới tính"), entry.has("Ngày sinh"));
    let told = if by_column && !(has_gender && has_birth) { told_by_column(entry) } else { (None, None) };
    let gender = if by_column && !has_gender { told.0 } else { entry.required_choice("Giới tính", &GENDERS) };
    let born = if by_column && !has_birth { told.1 } else { entry.required("Ngày sinh", birth) };
    (gender, born)
}

fn told_by_column(entry: &mut Entry<'_>) -> GenderAndBirth {
    let (heading, gender) = match (entry.is_filled("Nam"), entry.is_filled("Nữ")) {
        (true, false) => ("Nam", Gender::Male),
        (false, true) => ("Nữ", Gender::Female),
        (true, true) => {
            entry.refuse("Nữ", "cột “Nam” và cột “Nữ” cùng có nội dung trên một dòng", "chỉ điền một trong hai cột");
            return (None, None);
        }
        (false, false) => {
            entry.demand("Nam");
            return (None, None);
        }
    };
    if entry.has("Ngày sinh") {
        let ticked = entry.optional(heading, |value| tick(value).or_else(|_| birth(value).value.map(|_| true)));
        return (ticked.map(|ticked| Located { value: gender, at: ticked.at }), None);
    }
    let born = entry.optional(heading, birth);
    (born.as_ref().map(|born| Located { value: gender, at: born.at.clone() }), born)
}

/// One row of TẬP THỂ.
pub(super) fn collective(entry: &mut Entry<'_>) -> Option<Collective> {
    let name = entry.required("Tên tập thể", line);
    let kind = entry.required("Loại", line);
    let people = entry.required("Tổng số người", count);
    Some(Collective {
        at: entry.at(),
        women: entry.optional("Nữ", count),
        leader: entry.optional("Tổ trưởng", person_name),
        duties: entry.optional("Chức năng, nhiệm vụ", text),
        advanced: entry.optional("Số LĐTT", count),
        emulators: entry.optional("Số CSTĐCS", count),
        fulfilled: entry.optional("Số hoàn thành nhiệm vụ", count),
        disciplined: entry.optional("Có người bị kỷ luật", tick),
        name: name?,
        kind: kind?,
        people: people?,
    })
}
