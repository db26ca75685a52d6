//! Sheet KẾ HOẠCH → the unit's own words for its plan.

use crate::source::entry::Entry;
use crate::source::record::PlanText;
use crate::source::schema::PLAN_SECTIONS;
use crate::source::value::{count, text};

/// One row of KẾ HOẠCH.
pub(super) fn plan_text(entry: &mut Entry<'_>) -> Option<PlanText> {
    let section = entry.required_choice("Mục", &PLAN_SECTIONS);
    let text = entry.required("Nội dung", text);
    Some(PlanText { at: entry.at(), order: entry.optional("Thứ tự", count), section: section?, text: text? })
}
