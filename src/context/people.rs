//! Persons and collectives as documents name them.

use crate::source::record::{Birth, Category, Gender, Member, PastAward, UnitBook};
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;

/// Một cá nhân.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct PersonView {
    /// Họ và tên.
    #[serde(rename = "ho_ten")]
    pub name: String,
    /// Họ và tên bằng chữ in hoa.
    #[serde(rename = "ho_ten_hoa")]
    pub name_upper: String,
    /// `ông` hoặc `bà`.
    #[serde(rename = "ong_ba")]
    pub form_of_address: String,
    /// `Nam` hoặc `Nữ`.
    #[serde(rename = "gioi_tinh")]
    pub gender: String,
    /// Ngày sinh, hoặc năm sinh nếu chỉ có năm.
    #[serde(rename = "ngay_sinh")]
    pub born: String,
    /// Năm sinh, nếu là nam.
    #[serde(rename = "nam_sinh_nam")]
    pub birth_year_man: String,
    /// Năm sinh, nếu là nữ.
    #[serde(rename = "nam_sinh_nu")]
    pub birth_year_woman: String,
    /// Chức vụ, chức danh chuyên môn.
    #[serde(rename = "chuc_vu")]
    pub post: String,
    /// Mọi chức vụ: Đảng, chính quyền, đoàn thể.
    #[serde(rename = "chuc_vu_day_du")]
    pub all_posts: String,
    /// Nơi công tác: tổ, phòng, phân xưởng.
    #[serde(rename = "noi_cong_tac")]
    pub workplace: String,
    /// `Trực tiếp` hoặc `Quản lý`.
    #[serde(rename = "doi_tuong")]
    pub category: String,
    /// Quê quán.
    #[serde(rename = "que_quan")]
    pub home_town: Option<String>,
    /// Trú quán.
    #[serde(rename = "tru_quan")]
    pub residence: Option<String>,
    /// Trình độ chuyên môn.
    #[serde(rename = "trinh_do")]
    pub education: Option<String>,
    /// Bậc thợ.
    #[serde(rename = "bac_tho")]
    pub grade: Option<String>,
}

pub(super) fn person_view(member: &Member) -> PersonView {
    let year = member.born.year().to_string();
    let man = member.gender.value == Gender::Male;
    let posts = [Some(&member.post), member.party_post.as_ref(), member.union_post.as_ref()];
    let posts: Vec<&str> = posts.into_iter().flatten().map(|p| p.value.as_str()).collect();
    let own = |v: &Option<crate::source::located::Located<String>>| v.as_ref().map(|v| v.value.clone());
    PersonView {
        name: member.name.value.clone(),
        name_upper: member.name.to_uppercase(),
        form_of_address: if man { "ông" } else { "bà" }.to_owned(),
        gender: if man { "Nam" } else { "Nữ" }.to_owned(),
        born: birth_in_words(member.born.value),
        birth_year_man: if man { year.clone() } else { String::new() },
        birth_year_woman: if man { String::new() } else { year },
        post: member.post.value.clone(),
        all_posts: posts.join("; "),
        workplace: workplace(&member.team),
        category: match member.category.value {
            Category::Direct => "Trực tiếp",
            Category::Manager => "Quản lý",
        }
        .to_owned(),
        home_town: own(&member.home_town),
        residence: own(&member.residence),
        education: own(&member.education),
        grade: member.grade.as_ref().map(|g| g.value.to_string()),
    }
}

/// Words that already say what kind of place a team's own name is.
const PLACES: &[&str] =
    &["chuyền", "phân", "xưởng", "phòng", "kho", "ban", "bộ", "khối", "tổ", "nhà", "văn", "cửa", "đội"];

/// Where the members of a union team (*tổ công đoàn*) work: the team is the union's, the place is the employer's.
pub(super) fn workplace(team: &str) -> String {
    let begins = team.to_lowercase().starts_with("tổ công đoàn ");
    let own: String =
        if begins { team.chars().skip("tổ công đoàn ".chars().count()).collect() } else { team.to_owned() };
    let first = own.split(' ').next().unwrap_or_default().to_lowercase();
    if !begins || PLACES.contains(&first.as_str()) { own } else { format!("Tổ {own}") }
}

fn birth_in_words(born: Birth) -> String {
    match born {
        Birth::Date(date) => text::short_date(date),
        Birth::Year(year) => year.to_string(),
    }
}

/// Một lần khen thưởng đã có.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct PastAwardView {
    /// Năm.
    #[serde(rename = "nam")]
    pub year: String,
    /// Danh hiệu, hình thức.
    #[serde(rename = "ten")]
    pub name: String,
    /// `Số 12/QĐ-LĐLĐ ngày 05/01/2024 của …`.
    #[serde(rename = "quyet_dinh")]
    pub decision: String,
}

/// The awards a person or collective already holds, oldest first.
pub(super) fn past_awards<'a>(book: &'a UnitBook, subject: &str) -> Vec<&'a PastAward> {
    let mut held: Vec<&PastAward> = book.past_awards.iter().filter(|a| text::same_name(&a.subject, subject)).collect();
    held.sort_by_key(|award| award.year.value);
    held
}

pub(super) fn past_award_view(award: &PastAward) -> PastAwardView {
    let (number, issuer) = (&award.decision.value, &award.issuer.value);
    PastAwardView {
        year: award.year.to_string(),
        name: award.name.value.clone(),
        decision: format!("Số\u{a0}{number} ngày\u{a0}{} của {issuer}", text::short_date(award.decided.value)),
    }
}

#[cfg(test)]
mod tests {
    use super::workplace;

    #[test]
    fn union_teams_are_no_places_of_work() {
        let seen = ["Tổ công đoàn Mẫu giáo bé", "Tổ Công đoàn Chuyền may 1", "Phòng Kế toán"].map(workplace);
        assert_eq!(seen, ["Tổ Mẫu giáo bé", "Chuyền may 1", "Phòng Kế toán"]);
    }
}
