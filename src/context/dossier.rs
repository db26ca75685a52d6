//! What is made of the other documents of a phase: the letter that sends them (*công văn gửi hồ sơ*) and the slip that says
//! what to sign (*phiếu trình ký*).

use super::frame::{Frame, Sources, frame, signatory};
use super::number::known_number;
use crate::kind::Kind;
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;

/// A document that was built, as far as others tell of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Built {
    /// The kind.
    pub kind: Kind,
    /// The phase, where the kind has one per phase.
    pub phase: Option<u32>,
    /// The person or collective it is about.
    pub subject: Option<String>,
    /// Its title and subject as its file has them: `BÁO CÁO - Kết quả …`.
    pub title: String,
    /// How many pages it has.
    pub pages: usize,
    /// Where people sign it.
    pub places: Vec<Place>,
}

/// Where somebody signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The page, counted from 1.
    pub page: usize,
    /// Who signs.
    pub name: String,
}

/// Công văn gửi hồ sơ.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct CoverLetter {
    #[serde(flatten)]
    pub frame: Frame,
    /// Đợt.
    #[serde(rename = "dot")]
    pub phase: u32,
    /// Số văn bản: `07`.
    #[serde(rename = "so_van_ban")]
    pub count: String,
    /// Tổng số trang: `23`.
    #[serde(rename = "so_trang")]
    pub pages: String,
    /// Các văn bản trong hồ sơ.
    #[serde(rename = "ho_so")]
    pub documents: Vec<Sent>,
}

/// Một văn bản gửi đi.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Sent {
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub mark: String,
    /// Tên văn bản.
    #[serde(rename = "ten")]
    pub name: String,
    /// Loại văn bản này có ghi số.
    #[serde(rename = "danh_so")]
    pub numbered: bool,
    /// Số và ngày, nếu đã có: `05/BC-CĐCS`.
    #[serde(rename = "so")]
    pub number: Option<String>,
    /// Ngày, nếu đã có: `ngày 24/6/2025`.
    #[serde(rename = "ngay")]
    pub date: Option<String>,
    /// Số trang: `04`.
    #[serde(rename = "so_trang")]
    pub pages: String,
}

/// Phiếu trình ký.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct SigningSlip {
    #[serde(flatten)]
    pub frame: Frame,
    /// Đợt.
    #[serde(rename = "dot")]
    pub phase: u32,
    /// Chức vụ người ký: `Chủ tịch`.
    #[serde(rename = "chuc_vu")]
    pub position: String,
    /// Các văn bản, theo thứ tự ký.
    #[serde(rename = "van_ban_ky")]
    pub documents: Vec<ToSign>,
}

/// Một văn bản phải ký.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ToSign {
    /// Thứ tự ký.
    #[serde(rename = "tt")]
    pub mark: String,
    /// Tên văn bản.
    #[serde(rename = "ten")]
    pub name: String,
    /// Số trang.
    #[serde(rename = "so_trang")]
    pub pages: String,
    /// Các trang người ký phải ký: `2, 5`.
    #[serde(rename = "trang_ky")]
    pub own: Option<String>,
    /// Những người cùng ký: `Trịnh Minh Phát`, hoặc `Trịnh Minh Phát (trang 2)` khi ký ở trang khác.
    #[serde(rename = "cung_ky")]
    pub others: Vec<String>,
    /// Số bản, nếu bảng tính đã ghi.
    #[serde(rename = "so_ban")]
    pub copies: Option<String>,
}

/// The letter, where there is anything to send.
pub(super) fn cover_letter(sources: &Sources<'_>, phase: u32, built: &[Built]) -> Option<CoverLetter> {
    let sent: Vec<&Built> = of_phase(phase, built).filter(|b| !b.kind.late()).collect();
    let pages: usize = sent.iter().map(|b| b.pages).sum();
    let documents = sent.iter().enumerate().map(|(position, one)| {
        let known = known_number(&of(sources, one));
        Sent {
            mark: (position + 1).to_string(),
            name: name(one),
            numbered: one.kind.numbered(),
            number: known.0,
            date: known.1,
            pages: text::count(one.pages as u64),
        }
    });
    (!sent.is_empty()).then(|| CoverLetter {
        frame: frame(sources),
        phase,
        count: text::count(sent.len() as u64),
        pages: text::count(pages as u64),
        documents: documents.collect(),
    })
}

/// The slip, where there is anything to sign.
pub(super) fn signing_slip(sources: &Sources<'_>, phase: u32, built: &[Built]) -> Option<SigningSlip> {
    let mut signed: Vec<&Built> = of_phase(phase, built).filter(|b| !b.kind.internal()).collect();
    signed.sort_by_key(|b| b.kind.signing_turn());
    let frame = frame(sources);
    let position = text::position(&frame.signature.position_typed);
    let documents: Vec<ToSign> = signed.iter().enumerate().map(|(n, one)| to_sign(sources, n, one)).collect();
    (!documents.is_empty()).then_some(SigningSlip { frame, phase, position, documents })
}

fn to_sign(sources: &Sources<'_>, position: usize, one: &Built) -> ToSign {
    let own = of(sources, one);
    let signatory = signatory(&own);
    let (mine, theirs): (Vec<&Place>, Vec<&Place>) =
        one.places.iter().partition(|place| text::same_name(&place.name, signatory));
    ToSign {
        mark: (position + 1).to_string(),
        name: name(one),
        pages: text::count(one.pages as u64),
        own: (!mine.is_empty()).then(|| numbers(&mine)),
        others: theirs.iter().map(|p| aside(p, &mine)).collect(),
        copies: own.paper().and_then(|p| p.copies.as_ref()).map(|n| text::count(n.value.into())),
    }
}

/// `2, 5`.
fn numbers(places: &[&Place]) -> String {
    let numbers: Vec<String> = places.iter().map(|place| place.page.to_string()).collect();
    numbers.join(", ")
}

/// Somebody else who signs, with the page where it is not one that the signatory turns to anyway.
fn aside(place: &Place, mine: &[&Place]) -> String {
    let beside = mine.iter().any(|own| own.page == place.page);
    if beside { place.name.clone() } else { format!("{} (trang\u{a0}{})", place.name, place.page) }
}

/// The sources of another document of the same unit.
fn of<'a>(sources: &Sources<'a>, one: &Built) -> Sources<'a> {
    Sources { kind: one.kind, phase: one.phase, ..*sources }
}

fn of_phase(phase: u32, built: &[Built]) -> impl Iterator<Item = &Built> {
    built.iter().filter(move |one| one.phase == Some(phase))
}

/// What a list calls a document of this title: `Báo cáo kết quả …`, `Báo cáo thành tích: Nguyễn Thị Hoa`, `Công văn gửi …`.
pub fn listed(title: &str, subject: Option<&str>) -> String {
    let (kind, about) = title.split_once(" - ").unwrap_or((title, ""));
    if let Some(about) = kind.strip_prefix("V/v ") {
        return format!("Công văn {about}");
    }
    let kind = text::sentence_case(kind);
    match subject {
        Some(subject) => format!("{kind}: {subject}"),
        None => format!("{kind} {}", text::lower_first(about)).trim_end().to_owned(),
    }
}

fn name(built: &Built) -> String {
    listed(&built.title, built.subject.as_deref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_call_documents_what_they_are() {
        assert_eq!(listed("BÁO CÁO - Kết quả đợt 1", None), "Báo cáo kết quả đợt 1");
        let report = "BÁO CÁO THÀNH TÍCH - ĐỀ NGHỊ TẶNG THƯỞNG";
        assert_eq!(listed(report, Some("Nguyễn Thị Hoa")), "Báo cáo thành tích: Nguyễn Thị Hoa");
        assert_eq!(listed("V/v gửi hồ sơ đợt 1", None), "Công văn gửi hồ sơ đợt 1");
    }
}
