//! The rules, in the order in which a reader of the workbook meets their sheets.

mod award_unknown;
mod collective_unknown;
mod counts_contradict;
mod decided_below;
mod duplicate_collective;
mod duplicate_person;
mod duplicate_registration;
mod glyph_missing;
mod group_unknown;
mod last_year_unclear;
mod meeting_contradicts;
mod nominee_incomplete;
mod organ_ended;
mod paper_unknown;
mod person_unknown;
mod phase_contradicts;
mod plan_differs;
mod registration_short;
mod signatory_incomplete;
mod system_differs;

use super::Facts;
use crate::diagnostic::Report;

/// A rule.
type Rule = fn(&Facts<'_>, &mut Report);

/// All rules.
pub(super) const ALL: [Rule; 20] = [
    plan_differs::check,
    group_unknown::check,
    organ_ended::check,
    signatory_incomplete::check,
    counts_contradict::check,
    phase_contradicts::check,
    duplicate_person::check,
    duplicate_collective::check,
    person_unknown::check,
    collective_unknown::check,
    duplicate_registration::check,
    registration_short::check,
    award_unknown::check,
    system_differs::check,
    decided_below::check,
    last_year_unclear::check,
    nominee_incomplete::check,
    meeting_contradicts::check,
    paper_unknown::check,
    glyph_missing::check,
];
