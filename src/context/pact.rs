//! What one person registers and pledges (*bản đăng ký, giao ước thi đua của cá nhân*): one for everybody in the roster.

use super::frame::{Frame, Sources, frame};
use super::people::{PersonView, person_view};
use crate::plan::{AwardKind, Plan, Subject};
use crate::source::record::{Member, PersonRegistration};
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// Bản đăng ký (giao ước) thi đua của một người.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Pact {
    #[serde(flatten)]
    pub frame: Frame,
    /// Người đăng ký.
    #[serde(rename = "ca_nhan")]
    pub person: PersonView,
    /// Ngày sinh, chỉ khi đơn vị có người trùng họ tên.
    #[serde(rename = "sinh_de_phan_biet")]
    pub born: Option<String>,
    /// Tổ công đoàn.
    #[serde(rename = "to_cong_doan")]
    pub team: String,
    /// Tổ trưởng, nếu là người khác.
    #[serde(rename = "to_truong")]
    pub leader: Option<String>,
    /// Các danh hiệu của khối, danh hiệu nào đã đăng ký thì được đánh dấu.
    #[serde(rename = "danh_hieu")]
    pub titles: Vec<Choice>,
    /// Hình thức khen thưởng đã đăng ký.
    #[serde(rename = "hinh_thuc")]
    pub forms: Option<String>,
    /// Chỉ tiêu cá nhân.
    #[serde(rename = "chi_tieu")]
    pub pledges: Vec<Pledge>,
    /// Sáng kiến dự kiến.
    #[serde(rename = "sang_kien")]
    pub initiative: Option<String>,
}

/// Một danh hiệu để chọn.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Choice {
    /// Danh hiệu.
    #[serde(rename = "ten")]
    pub title: String,
    /// Đã đăng ký.
    #[serde(rename = "chon")]
    pub chosen: bool,
}

/// Một chỉ tiêu cá nhân.
#[derive(Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(super) struct Pledge {
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub mark: String,
    /// Nội dung thi đua.
    #[serde(rename = "noi_dung")]
    pub content: String,
    /// Mức phấn đấu, nếu đã ghi.
    #[serde(rename = "muc")]
    pub level: Option<String>,
}

/// Everybody's pact with whose it is, in the order of the roster.
pub(super) fn pacts<'a>(sources: &'a Sources<'a>) -> impl Iterator<Item = (&'a str, Pact)> {
    let register = Register::of(sources);
    sources.book.members.iter().map(move |member| (member.name.value.as_str(), register.pact(sources, member)))
}

/// What is looked up for every person, each found at once however many there are.
struct Register<'a> {
    wishes: BTreeMap<String, Vec<&'a PersonRegistration>>,
    namesakes: BTreeMap<String, usize>,
    leaders: BTreeMap<String, &'a str>,
    /// Places in the plan of every award that is typed somewhere.
    awards: BTreeMap<&'a str, usize>,
    /// Places in the plan of the titles on offer to the unit's group.
    offered: Vec<usize>,
}

impl<'a> Register<'a> {
    fn of(sources: &Sources<'a>) -> Self {
        let (book, plan) = (sources.book, sources.plan);
        let mut wishes: BTreeMap<String, Vec<&PersonRegistration>> = BTreeMap::new();
        let mut awards = BTreeMap::new();
        for wish in &book.person_registrations {
            wishes.entry(text::name_key(&wish.name)).or_default().push(wish);
            for typed in wish.titles.iter().chain(&wish.forms) {
                if !awards.contains_key(typed.value.as_str()) {
                    awards.extend(plan.award_place(typed, Subject::Person).map(|place| (typed.value.as_str(), place)));
                }
            }
        }
        let mut namesakes = BTreeMap::new();
        for member in &book.members {
            *namesakes.entry(text::name_key(&member.name)).or_default() += 1;
        }
        let led = book.collectives.iter().filter_map(|c| Some((text::name_key(&c.name), c.leader.as_ref()?.as_str())));
        let leaders = led.collect();
        Self { wishes, namesakes, leaders, awards, offered: offered(plan, &book.unit.group) }
    }

    fn pact(&self, sources: &Sources<'_>, member: &Member) -> Pact {
        let key = text::name_key(&member.name);
        let person = person_view(member);
        let leader = self.leaders.get(&text::name_key(&member.team)).filter(|l| !text::same_name(l, &member.name));
        let wish = self.wishes.get(&key).and_then(|wishes| {
            wishes.iter().find(|w| w.born.as_ref().is_none_or(|born| born.agrees(member.born.value)))
        });
        let shared = self.namesakes.get(&key).is_some_and(|count| *count > 1);
        let forms: Vec<&str> = wish.iter().flat_map(|w| &w.forms).map(|f| self.name(sources.plan, f)).collect();
        Pact {
            frame: frame(sources),
            born: shared.then(|| person.born.clone()),
            team: member.team.value.clone(),
            leader: leader.map(|l| (*l).to_owned()),
            titles: self.titles(sources.plan, wish.copied()),
            forms: (!forms.is_empty()).then(|| forms.join("; ")),
            pledges: wish.iter().flat_map(|w| &w.pledges).enumerate().map(|(n, p)| pledge(n, p)).collect(),
            initiative: wish.and_then(|w| w.initiative.as_ref()).map(|i| i.value.clone()),
            person,
        }
    }

    /// The titles on offer; after them what the person registered besides.
    fn titles(&self, plan: &Plan, wish: Option<&PersonRegistration>) -> Vec<Choice> {
        let typed: Vec<&str> = wish.iter().flat_map(|w| &w.titles).map(|t| t.value.as_str()).collect();
        let places: Vec<usize> = typed.iter().filter_map(|t| self.awards.get(t)).copied().collect();
        let mut titles: Vec<Choice> = self
            .offered
            .iter()
            .map(|place| Choice { title: plan.awards[*place].name.clone(), chosen: places.contains(place) })
            .collect();
        let others = typed.into_iter().filter(|t| self.awards.get(t).is_none_or(|place| !self.offered.contains(place)));
        titles.extend(others.map(|t| Choice { title: self.name(plan, t).to_owned(), chosen: true }));
        titles
    }

    fn name<'b>(&self, plan: &'b Plan, typed: &'b str) -> &'b str {
        self.awards.get(typed).map_or(typed, |place| &plan.awards[*place].name)
    }
}

/// The titles for persons on offer to a group.
fn offered(plan: &Plan, group: &str) -> Vec<usize> {
    let code = plan.group(group).map(|g| g.code.as_str());
    let fits = |groups: &[String]| groups.is_empty() || code.is_none_or(|code| groups.iter().any(|g| g == code));
    let titles = plan.awards.iter().enumerate().filter(|(_, award)| {
        award.kind == AwardKind::Title && award.subject != Subject::Collective && fits(&award.groups)
    });
    titles.map(|(place, _)| place).collect()
}

/// `Ngày công: đủ 26 ngày mỗi tháng` has its level after the colon.
fn pledge(position: usize, typed: &str) -> Pledge {
    let (content, level) = match typed.split_once(':') {
        Some((content, level)) if !level.trim().is_empty() => (content.trim(), Some(level.trim().to_owned())),
        _ => (typed.trim_end_matches(':'), None),
    };
    Pledge { mark: (position + 1).to_string(), content: content.to_owned(), level }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pledge_has_its_level_after_the_colon() {
        let seen = ["Ngày công: đủ 26 ngày", "Không vi phạm nội quy", "Sáng kiến:"].map(|typed| pledge(0, typed));
        let parts = seen.each_ref().map(|p| (p.content.as_str(), p.level.as_deref()));
        assert_eq!(parts, [("Ngày công", Some("đủ 26 ngày")), ("Không vi phạm nội quy", None), ("Sáng kiến", None)]);
    }
}
