//! A row of the federation's sheet VĂN BẢN → who signs the document, and whether that can be known.

use crate::diagnostic::{Diagnostic, Report};
use crate::kind::Kind;
use crate::plan::{Plan, Signatory, Signing, Unknown};
use crate::source::record::{CouncilMeeting, FederationBook, Paper};

/// Who signs for the council (*Hội đồng thi đua, khen thưởng*) where nobody else is named: its chair.
pub fn council_signatory(meeting: Option<&CouncilMeeting>, paper: Option<&Paper>) -> Signatory {
    let typed = paper.and_then(|paper| paper.signatory.as_ref()).map(|name| name.value.clone());
    Signatory {
        body: "Hội đồng".to_owned(),
        in_place_of: None,
        position: "CHỦ TỊCH".to_owned(),
        // Of a council whose meeting is not told, whoever is named is taken to be the chair.
        name: meeting.map_or_else(|| typed.unwrap_or_default(), |meeting| meeting.chair.value.clone()),
    }
}

/// The signature block of a document: as its row says, else as `signatory` signs.
pub fn signing(signatory: &Signatory, paper: Option<&Paper>) -> Signing {
    // What cannot be known is refused by the check below.
    paper.and_then(|paper| typed(signatory, paper).ok()).unwrap_or_else(|| signatory.own())
}

fn typed(signatory: &Signatory, paper: &Paper) -> Result<Signing, Unknown> {
    let [name, position] = [&paper.signatory, &paper.position].map(|cell| cell.as_ref().map(|c| c.value.as_str()));
    signatory.signing(name, position)
}

/// Whether it can be known how the signature block reads.
pub(super) fn check(book: &FederationBook, plan: &Plan, paper: &Paper, report: &mut Report) {
    let signatory = match Kind::named(&paper.kind) {
        Some(Kind::CouncilProposal) => {
            let phase = paper.phase.as_ref().map(|phase| phase.value);
            council_signatory(book.meeting(phase), Some(paper))
        }
        _ => plan.signatory.clone(),
    };
    let Err(unknown) = typed(&signatory, paper) else { return };
    let head = signatory.head().to_uppercase();
    // A position is missing only beside a name, and foreign only where there is one.
    let Some(cell) = paper.position.as_ref().or(paper.signatory.as_ref()) else { return };
    let message = match unknown {
        Unknown::Missing => format!("người ký “{}” không phải “{}”, mà chưa có chức vụ", cell.value, signatory.name),
        Unknown::Foreign => {
            format!("chức vụ “{}” không phải {head} hay cấp phó, nên không rõ quyền hạn ký", cell.value)
        }
    };
    let hint = format!("ghi cột “Chức vụ người ký”: “{head}”, “PHÓ {head}” (ký thay) hoặc “QUYỀN {head}”");
    report.push(Diagnostic::error("nguoi-ky-khong-ro", &cell.at, message, hint));
}
