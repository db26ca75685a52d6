//! The plan's own words → the plan as a document.

use super::frame::{Dating, FederationFrame, frame};
use crate::kind::Kind;
use crate::plan::{Passage, PassageRole, Plan, Run};
use schemars::JsonSchema;
use serde::Serialize;

/// Toàn văn kế hoạch.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct FullPlan {
    #[serde(flatten)]
    frame: FederationFrame,
    /// Trích yếu.
    #[serde(rename = "trich_yeu")]
    subject: String,
    /// Các đoạn văn.
    #[serde(rename = "doan")]
    passages: Vec<PassageView>,
    /// Nơi nhận.
    #[serde(rename = "noi_nhan")]
    recipients: Vec<String>,
}

/// Một đoạn văn: đúng một trong bốn danh sách có lời.
#[derive(Debug, Default, Serialize, JsonSchema)]
struct PassageView {
    /// Đề mục lớn, số mục có sẵn trong lời.
    #[serde(rename = "muc_lon")]
    heading: Vec<RunView>,
    /// Đề mục nhỏ.
    #[serde(rename = "muc_nho")]
    subheading: Vec<RunView>,
    /// Gạch đầu dòng.
    #[serde(rename = "gach")]
    item: Vec<RunView>,
    /// Đoạn văn thường.
    #[serde(rename = "van")]
    body: Vec<RunView>,
}

/// Những chữ cùng kiểu.
#[derive(Debug, Serialize, JsonSchema)]
struct RunView {
    /// Lời.
    #[serde(rename = "loi")]
    text: String,
    /// Đậm, không nghiêng.
    #[serde(rename = "dam")]
    bold: bool,
    /// Nghiêng, không đậm.
    #[serde(rename = "nghieng")]
    italic: bool,
    /// Vừa đậm vừa nghiêng.
    #[serde(rename = "dam_nghieng")]
    both: bool,
}

pub(super) fn full_plan(plan: &Plan) -> FullPlan {
    FullPlan {
        frame: frame(plan, Dating::On(plan.date), Kind::FederationPlan, None),
        subject: plan.subject.clone(),
        passages: plan.full_text.iter().map(passage_view).collect(),
        recipients: plan.recipients.clone(),
    }
}

fn passage_view(passage: &Passage) -> PassageView {
    let runs = passage.runs.iter().map(run_view).collect();
    let empty = PassageView::default();
    match passage.role {
        PassageRole::Heading => PassageView { heading: runs, ..empty },
        PassageRole::Subheading => PassageView { subheading: runs, ..empty },
        PassageRole::Item => PassageView { item: runs, ..empty },
        PassageRole::Body => PassageView { body: runs, ..empty },
    }
}

fn run_view(run: &Run) -> RunView {
    RunView {
        text: run.text.clone(),
        bold: run.bold && !run.italic,
        italic: run.italic && !run.bold,
        both: run.bold && run.italic,
    }
}
