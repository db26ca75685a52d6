//! One decision of the federation → what its template sees: bases, articles, the list and the table of prizes.

use super::council::{council_name, movement, unit_name};
use super::honours::{AwardCount, Honour, Lists, by_award, lists, phrase, subjects, total};
use super::issue::{Issued, Known, issued, short};
use super::money::{Money, money};
use crate::check::decision::{Decision, Given, paper};
use crate::kind::Kind;
use crate::plan::{Plan, Subject};
use crate::source::record::{CouncilMeeting, FederationBook, Gender};
use crate::text;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// Up to this many persons and collectives are named in the decision itself; more stand in a list.
const FEW: usize = 5;

/// Quyết định khen thưởng.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct AwardDecision {
    #[serde(flatten)]
    pub(super) issued: Issued,
    /// Thẩm quyền ban hành, in hoa: `BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG QUẬN LONG BIÊN`.
    #[serde(rename = "tham_quyen")]
    authority: String,
    /// `Ban Thường vụ Liên đoàn Lao động quận Long Biên`.
    #[serde(rename = "noi_ban_hanh")]
    pub(super) body: String,
    /// Nội dung khen, cho trích yếu: `thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025`.
    #[serde(rename = "noi_dung")]
    pub(super) about: String,
    /// Tên Hội đồng thi đua, khen thưởng.
    #[serde(rename = "hoi_dong")]
    council: String,
    /// Biên bản họp Hội đồng: `số 03/BB-HĐTĐKT ngày 26/6/2025`; có ngày họp mà không có số thì chỉ có ngày.
    #[serde(rename = "bien_ban")]
    minutes: Option<String>,
    /// Nơi đề nghị: tên Hội đồng, và tờ trình khi đã có số, ngày.
    #[serde(rename = "de_nghi")]
    proposed_by: String,
    /// Khi chỉ có một danh hiệu, hình thức: `Giấy khen của …`, `danh hiệu “…”`.
    #[serde(rename = "mot_hinh_thuc")]
    pub(super) only_award: Option<String>,
    /// `05 (năm) tập thể và 12 (mười hai) cá nhân`.
    #[serde(rename = "tong_so")]
    pub(super) total: String,
    /// `đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025`.
    #[serde(rename = "thanh_tich")]
    reason: String,
    /// Số lượng theo danh hiệu, hình thức.
    #[serde(rename = "theo_hinh_thuc")]
    by_award: Vec<AwardCount>,
    /// Từng tập thể, cá nhân, khi ít; nhiều thì ở danh sách.
    #[serde(rename = "ghi_ten")]
    named: Vec<String>,
    /// Danh sách kèm theo.
    #[serde(rename = "danh_sach")]
    pub(super) lists: Option<Lists>,
    /// Tiền thưởng; không có thì quyết định không nói đến tiền.
    #[serde(rename = "tien")]
    pub(super) money: Option<Money>,
    /// Số của điều về thi hành.
    #[serde(rename = "dieu_thi_hanh")]
    last_article: u32,
}

pub(super) fn award_decision(
    book: &FederationBook,
    plan: &Plan,
    decision: &Decision<'_>,
    today: NaiveDate,
    mark_drafts: bool,
) -> AwardDecision {
    let honours: Vec<Honour> = decision.given.iter().map(|given| honour(book, given)).collect();
    let few =
        [Subject::Person, Subject::Collective].iter().map(|class| subjects(&honours, *class).len()).sum::<usize>()
            <= FEW;
    let general = format!("thành tích trong {}", movement(plan, decision.phase));
    let shared = common_reason(&honours);
    let common = shared.is_some();
    let reason = shared.unwrap_or_else(|| format!("đã có {general}"));
    let mut by_award = by_award(plan, &honours);
    let only = (by_award.len() == 1).then(|| by_award.pop()).flatten();
    let money = money(decision, plan.setting.reading);
    let body = format!("{} {}", plan.signatory.body, plan.issuer);
    let meeting = book.meeting(decision.phase);
    let known = Known {
        kind: Kind::AwardDecision,
        paper: decision.paper,
        number: decision.number.map(|number| number.value.trim()),
        date: decision.date.map(|date| date.value),
        short: short(plan),
        effective: decision.effective(today),
    };
    AwardDecision {
        issued: issued(plan, &known, today, mark_drafts),
        authority: body.to_uppercase(),
        body,
        council: council_name(plan, meeting),
        minutes: meeting.map(minutes),
        proposed_by: proposed_by(book, plan, decision, meeting),
        only_award: only.and(honours.first()).map(|first| first.phrase.clone()),
        total: total(&honours, plan.setting.reading),
        about: reason.strip_prefix("đã có ").unwrap_or(&general).to_owned(),
        lists: (!few).then(|| lists(&honours, common)),
        reason,
        by_award,
        named: if few { named(&honours) } else { Vec::new() },
        last_article: if money.is_some() { 3 } else { 2 },
        money,
    }
}

fn honour(book: &FederationBook, given: &Given<'_>) -> Honour {
    let row = given.row;
    let or_empty = |text: Option<&String>| text.cloned().unwrap_or_default();
    Honour {
        subject: row.subject.value.clone(),
        class: row.class.value,
        gender: row.gender.as_ref().map(|gender| gender.value),
        post: or_empty(row.post.as_ref().map(|post| &post.value)),
        unit: unit_name(book, &row.unit),
        award: given.name().to_owned(),
        phrase: phrase(given.award, &row.award),
        reason: row.reason.value.trim_end_matches('.').to_owned(),
        summary: String::new(),
        votes: String::new(),
        paid: given.prize.map(|prize| prize.paid),
    }
}

/// The reason that all share, as a clause: `đã có thành tích …`.
fn common_reason(honours: &[Honour]) -> Option<String> {
    let first = text::lower_first(&honours.first()?.reason);
    let shared = honours.iter().all(|honour| text::alike(&honour.reason, &first));
    (shared && first.starts_with("đã ")).then_some(first)
}

/// `số 03/BB-HĐTĐKT ngày 26/6/2025`.
fn minutes(meeting: &CouncilMeeting) -> String {
    let date = format!("ngày\u{a0}{}", text::date_in_text(meeting.start.value.date));
    match &meeting.minutes_number {
        Some(number) => format!("số\u{a0}{} {date}", number.value),
        None => date,
    }
}

/// The council, with its proposal where number and day of that are known.
fn proposed_by(
    book: &FederationBook,
    plan: &Plan,
    decision: &Decision<'_>,
    meeting: Option<&CouncilMeeting>,
) -> String {
    let council = council_name(plan, meeting);
    let paper = paper(book, Kind::CouncilProposal, decision.phase);
    let cited = paper.and_then(|paper| paper.number.as_ref().zip(paper.date.as_ref()).map(|found| (paper, found)));
    let Some((paper, (number, date))) = cited else { return council };
    let line = super::council_proposal::number_line(Some(number.value.trim()), Some(paper));
    format!("{council} tại Tờ trình {} ngày\u{a0}{}", line.replacen("Số:", "số", 1), text::date_in_text(date.value))
}

/// Each collective and person as an item of a list: who, from where, and with what where awards differ.
fn named(honours: &[Honour]) -> Vec<String> {
    let several = honours.iter().any(|honour| honour.award != honours[0].award);
    let classes = [Subject::Collective, Subject::Person].map(|class| subjects(honours, class));
    classes.iter().flatten().map(|own| item(own, several)).collect()
}

fn item(own: &[&Honour], several: bool) -> String {
    let Some(first) = own.first() else { return String::new() };
    let title = match (first.class, first.gender) {
        (Subject::Person, Some(Gender::Male)) => "Ông\u{a0}",
        (Subject::Person, Some(Gender::Female)) => "Bà\u{a0}",
        _ => "",
    };
    let who = format!("{title}{}", first.subject);
    // A collective may be the unit itself, and a post may name the unit.
    let unit = Some(first.unit.as_str())
        .filter(|unit| [&first.subject, &first.post].iter().all(|said| !text::fold(said).contains(&text::fold(unit))));
    let parts = [who.as_str(), first.post.as_str(), unit.unwrap_or_default()];
    let mut line = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    if several {
        let awards: Vec<&str> = own.iter().map(|honour| honour.phrase.as_str()).collect();
        line = format!("{line}: {}", awards.join(" và "));
    }
    line
}
