//! The rules, in the order in which a reader of the workbook meets their sheets.

mod attendance_differs;
mod award_unknown;
mod award_wrong_group;
mod award_wrong_subject;
mod ballots_contradict;
mod collective_unknown;
mod counts_contradict;
mod counts_unlisted;
mod decided_below;
mod degree_before_name;
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
mod plan_after_launch;
mod plan_differs;
mod registration_short;
mod signatory_incomplete;
mod signatory_unknown;
mod system_differs;
mod team_unknown;
mod year_unassessed;

use super::rule::Rule;

/// All rules.
pub(super) const ALL: &[&Rule] = &[
    &plan_differs::RULE,
    &group_unknown::RULE,
    &organ_ended::RULE,
    &signatory_incomplete::RULE,
    &signatory_unknown::RULE,
    &degree_before_name::RULE,
    &counts_contradict::RULE,
    &counts_unlisted::RULE,
    &phase_contradicts::RULE,
    &plan_after_launch::RULE,
    &duplicate_person::RULE,
    &duplicate_collective::RULE,
    &person_unknown::RULE,
    &collective_unknown::RULE,
    &team_unknown::RULE,
    &duplicate_registration::RULE,
    &registration_short::RULE,
    &award_unknown::RULE,
    &award_wrong_subject::RULE,
    &award_wrong_group::RULE,
    &system_differs::RULE,
    &decided_below::RULE,
    &last_year_unclear::RULE,
    &nominee_incomplete::RULE,
    &meeting_contradicts::RULE,
    &ballots_contradict::RULE,
    &attendance_differs::RULE,
    &year_unassessed::RULE,
    &paper_unknown::RULE,
    &glyph_missing::RULE,
];
