//! What every document carries: the unit, the plan, number and date, signatures.

use super::number::number_line;
use crate::kind::Kind;
use crate::plan::{Plan, Sector};
use crate::source::located::Located;
use crate::source::record::{Cosigned, Paper, SigningBody, UnitBook};
use crate::text;
use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::Serialize;

/// Room left for a number or a day that is written by hand after signing (Decree 30/2020, Article 15.2).
pub(super) const BLANK: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

/// Khung chung của mọi văn bản.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Frame {
    /// Đơn vị ban hành.
    #[serde(rename = "don_vi")]
    pub unit: UnitView,
    /// Kế hoạch thi đua của công đoàn cấp trên.
    #[serde(rename = "ke_hoach")]
    pub plan: PlanView,
    /// Số, ngày, nơi gửi của văn bản.
    #[serde(rename = "van_ban")]
    pub paper: PaperView,
    /// Người ký.
    #[serde(rename = "ky")]
    pub signature: SignatureView,
    /// Năm thi đua.
    #[serde(rename = "nam")]
    pub year: i32,
}

/// Đơn vị.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct UnitView {
    /// Tên công đoàn cơ sở.
    #[serde(rename = "ten")]
    pub name: String,
    /// Công đoàn cấp trên.
    #[serde(rename = "cap_tren")]
    pub parent: String,
    /// Tên đơn vị chuyên môn.
    #[serde(rename = "chuyen_mon")]
    pub employer: String,
    /// Khối: `khối doanh nghiệp`.
    #[serde(rename = "khoi")]
    pub group: String,
    /// Đơn vị thuộc khối doanh nghiệp.
    #[serde(rename = "la_doanh_nghiep")]
    pub is_business: bool,
    /// Cách gọi người lao động của khối: `công nhân, người lao động`.
    #[serde(rename = "nguoi_lao_dong")]
    pub staff: String,
    /// Tập thể lãnh đạo: `Ban Chấp hành`.
    #[serde(rename = "ban")]
    pub body: String,
    /// `Ban Chấp hành Công đoàn cơ sở …`.
    #[serde(rename = "ban_day_du")]
    pub body_in_full: String,
    /// Địa chỉ.
    #[serde(rename = "dia_chi")]
    pub address: Option<String>,
    /// Điện thoại.
    #[serde(rename = "dien_thoai")]
    pub phone: Option<String>,
    /// Thư điện tử.
    #[serde(rename = "thu_dien_tu")]
    pub email: Option<String>,
    /// Tổng số công nhân, viên chức, lao động.
    #[serde(rename = "so_cnvcld")]
    pub workers: String,
    /// Trong đó nữ.
    #[serde(rename = "so_cnvcld_nu")]
    pub women_workers: String,
    /// Tổng số đoàn viên.
    #[serde(rename = "so_doan_vien")]
    pub members: String,
    /// Trong đó nữ.
    #[serde(rename = "so_doan_vien_nu")]
    pub women_members: String,
    /// Số đảng viên.
    #[serde(rename = "so_dang_vien")]
    pub party_members: Option<String>,
    /// Số lãnh đạo, quản lý.
    #[serde(rename = "so_lanh_dao")]
    pub managers: Option<String>,
    /// Số lao động trực tiếp.
    #[serde(rename = "so_truc_tiep")]
    pub direct_workers: Option<String>,
}

/// Kế hoạch.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct PlanView {
    /// Số, ký hiệu.
    #[serde(rename = "so")]
    pub number: String,
    /// Trích dẫn đầy đủ: `Kế hoạch số … ngày … của … về …`.
    #[serde(rename = "trich_dan")]
    pub citation: String,
    /// Nơi nhận hồ sơ: `Ban Thường vụ Liên đoàn Lao động quận Long Biên`.
    #[serde(rename = "noi_nhan_ho_so")]
    pub addressee: String,
    /// Các phong trào kế hoạch nêu cho khối của đơn vị.
    #[serde(rename = "phong_trao")]
    pub movements: Vec<String>,
}

/// Thể thức của văn bản.
#[derive(Debug, Serialize, JsonSchema)]
#[expect(clippy::struct_excessive_bools, reason = "answers to questions that a template asks one by one")]
pub(super) struct PaperView {
    /// `Số: 05/BC-CĐCS`; rỗng nếu loại văn bản này không đánh số.
    #[serde(rename = "so_ky_hieu")]
    pub number: String,
    /// Văn bản còn để trống số hoặc ngày và người lập muốn ghi DỰ THẢO.
    #[serde(rename = "du_thao")]
    pub draft: bool,
    /// Văn bản có ghi số, hoặc chừa chỗ ghi số.
    #[serde(rename = "co_so")]
    pub numbered: bool,
    /// Trích dẫn trong câu: `số 05/BC-CĐCS ngày 05 tháng 01 năm 2025`.
    #[serde(rename = "trich_dan")]
    pub citation: String,
    /// `Long Biên, ngày 05 tháng 01 năm 2025`.
    #[serde(rename = "noi_ngay")]
    pub place_date: String,
    /// `ngày 05 tháng 01 năm 2025`.
    #[serde(rename = "ngay")]
    pub date: String,
    /// Nơi gửi.
    #[serde(rename = "kinh_gui")]
    pub addressees: Vec<String>,
    /// Nơi nhận thêm, ngoài những nơi mẫu đã nêu.
    #[serde(rename = "noi_nhan_them")]
    pub more_recipients: Vec<String>,
    /// Công đoàn và chuyên môn cùng ban hành (liên tịch).
    #[serde(rename = "lien_tich")]
    pub jointly: bool,
    /// Thủ trưởng đơn vị ký xác nhận.
    #[serde(rename = "xac_nhan")]
    pub confirmed: bool,
    /// Các căn cứ đang có hiệu lực.
    #[serde(rename = "can_cu")]
    pub bases: Vec<String>,
    /// Nơi lưu: `CĐCS`.
    #[serde(rename = "luu")]
    pub kept_at: String,
}

/// Khối chữ ký.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct SignatureView {
    /// `TM. BAN CHẤP HÀNH`.
    #[serde(rename = "thay_mat")]
    pub on_behalf: String,
    /// `KT. CHỦ TỊCH`, khi cấp phó ký thay.
    #[serde(rename = "ky_thay")]
    pub in_place_of: Option<String>,
    /// `CHỦ TỊCH`.
    #[serde(rename = "chuc_vu")]
    pub position: String,
    /// Chức vụ như bảng tính ghi: `Phó Chủ tịch`.
    #[serde(skip)]
    pub position_typed: String,
    /// Họ và tên người ký.
    #[serde(rename = "ho_ten")]
    pub name: String,
    /// Thủ trưởng đơn vị chuyên môn.
    #[serde(rename = "thu_truong")]
    pub head: Option<HeadView>,
}

/// Thủ trưởng đơn vị.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct HeadView {
    /// `HIỆU TRƯỞNG`.
    #[serde(rename = "chuc_vu")]
    pub position: String,
    /// Họ và tên.
    #[serde(rename = "ho_ten")]
    pub name: String,
}

/// What a frame is made from.
#[derive(Clone, Copy)]
pub(super) struct Sources<'a> {
    /// The workbook.
    pub book: &'a UnitBook,
    /// The plan.
    pub plan: &'a Plan,
    /// The kind of document.
    pub kind: Kind,
    /// The phase, where the kind has one per phase.
    pub phase: Option<u32>,
    /// The day documents are made, where the workbook does not date them.
    pub today: NaiveDate,
    /// Whether documents without number or date are marked as drafts.
    pub mark_drafts: bool,
}

impl<'a> Sources<'a> {
    /// The row of sheet VĂN BẢN for this document.
    pub(super) fn paper(&self) -> Option<&'a Paper> {
        self.book.papers.iter().find(|paper| {
            let phase = paper.phase.as_ref().map(|p| p.value);
            Kind::named(&paper.kind) == Some(self.kind) && (!self.kind.per_phase() || phase == self.phase)
        })
    }

    /// The date of this document, where the workbook has it: in sheet VĂN BẢN; the day of the meeting for its minutes; what
    /// sheet ĐỢT THI ĐUA says of the unit's plan.
    pub(super) fn date(&self) -> Option<NaiveDate> {
        let given = self.paper().and_then(|p| p.date.as_ref()).map(|d| d.value);
        given.or_else(|| match self.kind {
            Kind::ReviewMinutes | Kind::CountMinutes => Some(self.book.meeting(self.phase?)?.start.date),
            Kind::UnitPlan => self.book.first_phase()?.plan_date.as_ref().map(|d| d.value),
            _ => None,
        })
    }

    /// Its number as typed, from the same sheets.
    pub(super) fn number(&self) -> Option<&str> {
        let given = self.paper().and_then(|p| p.number.as_ref());
        let given = given.or_else(|| match self.kind {
            Kind::ReviewMinutes => self.book.meeting(self.phase?)?.minutes_number.as_ref(),
            Kind::UnitPlan => self.book.first_phase()?.plan_number.as_ref(),
            _ => None,
        });
        given.map(|number| number.value.trim())
    }

    /// The day that decides which legal bases are in force: the document's own, else today, but never before the meeting
    /// that the document reports.
    pub(super) fn effective_date(&self) -> NaiveDate {
        let met = self.phase.and_then(|p| self.book.meeting(p)).map_or(self.today, |m| m.start.date);
        self.date().unwrap_or_else(|| self.today.max(met))
    }
}

/// The frame of one document.
pub(super) fn frame(sources: &Sources<'_>) -> Frame {
    Frame {
        unit: unit_view(sources),
        plan: plan_view(sources),
        paper: paper_view(sources),
        signature: signature_view(sources),
        year: sources.plan.year,
    }
}

fn unit_view(sources: &Sources<'_>) -> UnitView {
    let unit = &sources.book.unit;
    let group = sources.plan.group(&unit.group);
    let figure = |n: &Option<Located<u32>>| n.as_ref().filter(|n| n.value > 0).map(|n| text::count(n.value.into()));
    UnitView {
        // The rules refuse a unit of a group that the plan does not have.
        staff: group.map(|g| g.staff.clone()).unwrap_or_default(),
        name: unit.name.value.clone(),
        parent: unit.parent.value.clone(),
        employer: unit.employer.value.clone(),
        group: group.map_or_else(|| unit.group.to_lowercase(), |g| text::lower_first(&g.name)),
        is_business: group.is_some_and(|g| g.sector == Sector::Business),
        body: body_name(unit.signing_body.value).to_owned(),
        body_in_full: format!("{} {}", body_name(unit.signing_body.value), unit.name.value),
        address: unit.address.as_ref().map(|v| v.value.clone()),
        phone: unit.phone.as_ref().map(|v| v.value.clone()),
        email: unit.email.as_ref().map(|v| v.value.clone()),
        workers: text::count(unit.workers.value.into()),
        women_workers: text::count(unit.women_workers.value.into()),
        members: text::count(unit.members.value.into()),
        women_members: text::count(unit.women_members.value.into()),
        party_members: figure(&unit.party_members),
        managers: figure(&unit.managers),
        direct_workers: figure(&unit.direct_workers),
    }
}

fn body_name(body: SigningBody) -> &'static str {
    match body {
        SigningBody::ExecutiveCommittee => "Ban Chấp hành",
        SigningBody::StandingCommittee => "Ban Thường vụ",
    }
}

fn plan_view(sources: &Sources<'_>) -> PlanView {
    let (plan, unit) = (sources.plan, &sources.book.unit);
    let date = text::date_in_words(unit.plan_date.value);
    let subject = text::lower_first(&plan.subject);
    PlanView {
        number: plan.number.clone(),
        citation: format!("Kế hoạch số\u{a0}{} {date} của {} về {subject}", plan.number, unit.plan_issuer.value),
        addressee: plan.addressee.clone(),
        movements: plan.group(&unit.group).map(|g| g.movements.clone()).unwrap_or_default(),
    }
}

fn paper_view(sources: &Sources<'_>) -> PaperView {
    let (unit, paper) = (&sources.book.unit, sources.paper());
    let place = paper.and_then(|p| p.place.as_ref()).map_or(&unit.place.value, |p| &p.value);
    let date = sources.date();
    let dated = date.map_or_else(|| blank_date(sources.today, sources.plan.year), text::date_in_words);
    let list = |text: &str| {
        text.split([';', '\n']).map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
    };
    let addressees =
        paper.and_then(|p| p.addressee.as_ref()).map_or_else(|| vec![sources.plan.addressee.clone()], |a| list(a));
    let extra = paper.and_then(|p| p.recipients.as_ref()).or(unit.extra_recipients.as_ref());
    let kind = sources.kind.id();
    let cosigned = paper.and_then(|p| p.cosigned.as_ref()).map(|c| c.value);
    let number = number_line(sources, paper);
    let unfinished = date.is_none() || (sources.kind.numbered() && sources.number().is_none());
    PaperView {
        jointly: cosigned == Some(Cosigned::Jointly),
        confirmed: cosigned == Some(Cosigned::Confirmed),
        draft: sources.mark_drafts && unfinished,
        numbered: !number.is_empty(),
        citation: format!("{} {dated}", number.replacen("Số:", "số", 1)),
        number,
        place_date: format!("{place}, {dated}"),
        date: dated,
        addressees,
        more_recipients: extra.map(|r| list(r)).unwrap_or_default(),
        bases: sources.plan.bases_on(sources.effective_date(), kind).map(|b| b.text.clone()).collect(),
        kept_at: unit.short.value.clone(),
    }
}

/// Who signs a document for the unit.
pub(super) fn signatory<'a>(sources: &Sources<'a>) -> &'a str {
    let unit = &sources.book.unit;
    let by_hand = sources.paper().and_then(|p| p.signatory.as_ref());
    let deputy = unit.deputy.as_ref().filter(|_| unit.deputy_title.is_some());
    by_hand.or(deputy).unwrap_or(&unit.chair)
}

/// Day and month are left for the pen; the year is printed only while it is the plan's own year.
pub(super) fn blank_date(today: NaiveDate, plan_year: i32) -> String {
    let year = if today.year() == plan_year { plan_year.to_string() } else { BLANK.to_owned() };
    format!("ngày{BLANK} tháng{BLANK} năm\u{a0}{year}")
}

fn signature_view(sources: &Sources<'_>) -> SignatureView {
    let unit = &sources.book.unit;
    let upper = |text: &str| text.to_uppercase();
    let deputy = unit.deputy.as_ref().zip(unit.deputy_title.as_ref());
    let by_hand = sources.paper().and_then(|p| p.signatory.as_ref());
    let head = unit.head.as_ref().map(|name| HeadView {
        position: unit.head_title.as_ref().map_or_else(|| "THỦ TRƯỞNG ĐƠN VỊ".to_owned(), |t| upper(t)),
        name: name.value.clone(),
    });
    let replaced = by_hand.is_none_or(|n| !text::same_name(n, &unit.chair));
    let deputy = deputy.filter(|_| replaced);
    let position = deputy.map_or(&unit.chair_title, |(_, title)| title);
    SignatureView {
        on_behalf: format!("TM.\u{a0}{}", upper(body_name(unit.signing_body.value))),
        in_place_of: deputy.map(|_| format!("KT.\u{a0}{}", upper(&unit.chair_title))),
        position: upper(position),
        position_typed: position.to_string(),
        name: signatory(sources).to_owned(),
        head,
    }
}
