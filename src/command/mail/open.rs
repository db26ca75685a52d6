//! What was asked for → a round of letters, or why there is none.

use crate::cli::{Mail, To};
use crate::command::{Status, plan, report};
use crate::diagnostic::{Diagnostic, Origin};
use crate::dossier::{self, Book};
use crate::kind::{Kind, Level};
use crate::mail::{Address, Choice, Naming, Round, Way, Wording};
use crate::plan::Plan;
use crate::text::nearest;
use std::fs;
use std::path::Path;

/// What the federation's results are, where nothing else was said.
const RESULTS: [Kind; 2] = [Kind::AwardDecision, Kind::Ranking];

/// A round that can begin.
pub(super) struct Opened {
    pub(super) round: Round,
    /// Where the plan comes from, for people.
    pub(super) whence: String,
}

/// What to print instead, and the exit status.
type Refusal = (String, Status);

pub(super) fn open(order: &Mail) -> Result<Opened, Refusal> {
    let book = dossier::read(&order.folder).map_err(|why| (format!("{why}\n"), Status::Usage))?;
    let inputs = [order.folder.clone()];
    let found = plan::find(order.basis.plan.as_deref(), &inputs)
        .map_err(|why| (report::findings(&why), Status::Environment))?;
    let whence = found.whence;
    fits(&found.plan, &book, &whence)?;
    let mailbox = mailbox(&found.plan, &whence)?;
    let way = match order.to {
        To::Federation => Way::ToFederation,
        To::Units => Way::ToUnits,
    };
    phase(order, &found.plan)?;
    units(order, &book)?;
    let choice = Choice {
        phase: order.wanted.phase,
        kinds: kinds(order)?,
        docx: order.docx,
        naming: if order.full_names { Naming::Full } else { Naming::Plain },
    };
    let wording = wording(order.template.as_deref(), way)?;
    let (dir, units) = (order.folder.clone(), order.units.clone());
    let round = Round { dir, book, plan: found.plan, mailbox, way, choice, units, wording };
    Ok(Opened { round, whence })
}

/// The plan is that of the documents: another one may name another federation's mailbox.
fn fits(plan: &Plan, book: &Book, whence: &str) -> Result<(), Refusal> {
    let (own, made) = (&plan.number, &book.head.plan);
    if own == made {
        return Ok(());
    }
    let message = format!("các văn bản được lập theo kế hoạch {made}, còn kế hoạch tìm thấy là {own}");
    let hint = "thêm --plan và nêu đúng tệp thidua.toml đã dùng khi lập văn bản";
    let finding = Diagnostic::error("thu-khac-ke-hoach", &Origin::File { file: whence.into() }, message, hint);
    Err((format!("{finding}\n"), Status::Usage))
}

fn mailbox(plan: &Plan, whence: &str) -> Result<Address, Refusal> {
    Address::parse(&plan.email).ok_or_else(|| {
        let message = format!("“{}” không phải một địa chỉ thư điện tử dùng được của {}", plan.email, plan.issuer);
        let hint = "ghi đúng một địa chỉ dạng ten@co-quan.vn ở mục thu-dien-tu của tệp kế hoạch";
        let finding = Diagnostic::error("thu-dia-chi-sai", &Origin::File { file: whence.into() }, message, hint);
        (format!("{finding}\n"), Status::Environment)
    })
}

fn phase(order: &Mail, plan: &Plan) -> Result<(), Refusal> {
    let Some(phase) = order.wanted.phase.filter(|number| plan.phase(*number).is_none()) else { return Ok(()) };
    let all: Vec<String> = plan.phases.iter().map(|phase| phase.number.to_string()).collect();
    Err((format!("lỗi: kế hoạch không có đợt {phase}; các đợt: {}\n", all.join(", ")), Status::Usage))
}

/// Every unit that is named is in the folder, or gets the federation's results.
fn units(order: &Mail, book: &Book) -> Result<(), Refusal> {
    let known: Vec<&str> = match order.to {
        To::Federation => book.dossiers.iter().map(|dossier| dossier.unit.as_str()).collect(),
        To::Units => book.recipients.iter().map(|recipient| recipient.unit.as_str()).collect(),
    };
    let Some(unit) = order.units.iter().find(|unit| !known.iter().any(|code| code.eq_ignore_ascii_case(unit))) else {
        return Ok(());
    };
    let meant = nearest(unit, known).map(|near| format!("; ý bạn là “{near}”?")).unwrap_or_default();
    let hint = "mã đơn vị là tên thư mục của đơn vị trong thư mục văn bản";
    Err((format!("lỗi: không có đơn vị “{unit}”{meant}\n  cách sửa: {hint}\n"), Status::Usage))
}

fn kinds(order: &Mail) -> Result<Vec<Kind>, Refusal> {
    let kinds: Vec<Kind> = order.wanted.kinds.iter().filter_map(|id| Kind::named(id)).collect();
    let level = match order.to {
        To::Federation => Level::Unit,
        To::Units => Level::Federation,
    };
    if let Some(kind) = kinds.iter().find(|kind| kind.level() != level) {
        let (whose, hint) = match level {
            Level::Unit => ("văn bản của công đoàn cấp trên", "thêm --to units để gửi cho các đơn vị"),
            Level::Federation => ("văn bản của công đoàn cơ sở", "bỏ --to units để gửi cho công đoàn cấp trên"),
        };
        return Err((format!("lỗi: “{}” là {whose}\n  cách sửa: {hint}\n", kind.id()), Status::Usage));
    }
    Ok(if kinds.is_empty() && level == Level::Federation { RESULTS.to_vec() } else { kinds })
}

fn wording(own: Option<&Path>, way: Way) -> Result<Wording, Refusal> {
    let Some(path) = own else { return Ok(Wording::built_in(way)) };
    let shown = path.display().to_string();
    let source = fs::read_to_string(path).map_err(|cause| {
        let hint = "kiểm tra đường dẫn; tệp phải là chữ UTF-8";
        (format!("lỗi: không đọc được mẫu thư {shown} ({cause})\n  cách sửa: {hint}\n"), Status::Usage)
    })?;
    Wording::of(&shown, &source).map_err(|faults| (report::findings(&faults), Status::Environment))
}
