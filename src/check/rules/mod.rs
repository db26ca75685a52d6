//! The rules, in the order in which a reader of the workbook meets their sheets.

mod absence_unexplained;
mod advanced_collective_short;
mod age_doubtful;
mod attendance_differs;
mod award_again;
mod award_unknown;
mod award_wrong_group;
mod award_wrong_subject;
mod ballots_contradict;
pub(super) mod basis_expired;
mod candidate_votes;
mod chain_broken;
mod collective_unknown;
mod committee_size;
mod confederation_merit;
mod cosigned_wrong;
mod council_even;
mod counts_contradict;
mod counts_in_prose;
mod counts_unlisted;
mod decided_below;
mod decider_ended;
mod degree_before_name;
mod direct_share;
mod duplicate_collective;
mod duplicate_person;
mod duplicate_registration;
mod emulator_share;
mod emulator_unfounded;
mod excellent_collective_short;
mod glyph_missing;
mod group_unknown;
mod head_alone;
mod head_disciplined;
mod initiative_reused;
mod initiative_unknown;
mod initiative_unrecognised;
mod joining_doubtful;
mod last_year_unclear;
mod launch_far;
mod launch_incomplete;
mod long_absence;
mod meeting_contradicts;
mod meeting_missing;
mod memorial_medal;
mod merit_before_end;
mod merit_unfounded;
mod merits_alike;
mod moved_recently;
mod namesakes_unclear;
mod newly_recruited;
mod nominee_incomplete;
mod not_registered;
mod order_of_days;
mod organ_ended;
mod organ_name_long;
mod paper_blank;
mod paper_kind;
mod paper_number;
mod paper_number_twice;
mod paper_unknown;
mod person_unknown;
mod personal_data;
mod phase_contradicts;
mod phase_differs;
mod phase_for_career;
mod phases_overlap;
mod placeholder_left;
mod plan_after_launch;
mod plan_differs;
mod proposed_differ;
mod quorum_missed;
mod rating_too_low;
mod registered_early;
mod registration_short;
mod report_incomplete;
mod report_late;
mod signatory_incomplete;
mod signatory_title;
mod signatory_unknown;
mod spelled_differently;
mod standing_committee;
mod summary_long;
mod system_contradicts;
mod system_differs;
mod team_unknown;
mod teams_differ;
mod title_counts_contradict;
mod two_awards_one_phase;
mod under_discipline;
mod votes_below_base;
mod votes_below_high;
mod votes_low;
mod votes_tie;
mod worker_not_direct;
mod year_unassessed;

use super::rule::Rule;

/// All rules.
pub(super) const ALL: &[&Rule] = &[
    &plan_differs::RULE,
    &group_unknown::RULE,
    &organ_ended::RULE,
    &organ_name_long::RULE,
    &signatory_incomplete::RULE,
    &signatory_unknown::RULE,
    &signatory_title::RULE,
    &standing_committee::RULE,
    &degree_before_name::RULE,
    &counts_contradict::RULE,
    &counts_unlisted::RULE,
    &teams_differ::RULE,
    &title_counts_contradict::RULE,
    &committee_size::RULE,
    &phase_contradicts::RULE,
    &plan_after_launch::RULE,
    &phases_overlap::RULE,
    &phase_differs::RULE,
    &launch_far::RULE,
    &launch_incomplete::RULE,
    &duplicate_person::RULE,
    &namesakes_unclear::RULE,
    &age_doubtful::RULE,
    &joining_doubtful::RULE,
    &duplicate_collective::RULE,
    &person_unknown::RULE,
    &collective_unknown::RULE,
    &team_unknown::RULE,
    &duplicate_registration::RULE,
    &registration_short::RULE,
    &registered_early::RULE,
    &award_unknown::RULE,
    &award_wrong_subject::RULE,
    &award_wrong_group::RULE,
    &worker_not_direct::RULE,
    &system_differs::RULE,
    &system_contradicts::RULE,
    &decided_below::RULE,
    &decider_ended::RULE,
    &not_registered::RULE,
    &rating_too_low::RULE,
    &emulator_unfounded::RULE,
    &chain_broken::RULE,
    &advanced_collective_short::RULE,
    &excellent_collective_short::RULE,
    &merit_unfounded::RULE,
    &confederation_merit::RULE,
    &memorial_medal::RULE,
    &emulator_share::RULE,
    &initiative_unknown::RULE,
    &initiative_unrecognised::RULE,
    &initiative_reused::RULE,
    &under_discipline::RULE,
    &merit_before_end::RULE,
    &long_absence::RULE,
    &newly_recruited::RULE,
    &moved_recently::RULE,
    &two_awards_one_phase::RULE,
    &award_again::RULE,
    &phase_for_career::RULE,
    &head_alone::RULE,
    &head_disciplined::RULE,
    &direct_share::RULE,
    &last_year_unclear::RULE,
    &nominee_incomplete::RULE,
    &summary_long::RULE,
    &merits_alike::RULE,
    &meeting_contradicts::RULE,
    &ballots_contradict::RULE,
    &attendance_differs::RULE,
    &absence_unexplained::RULE,
    &quorum_missed::RULE,
    &council_even::RULE,
    &meeting_missing::RULE,
    &votes_below_base::RULE,
    &votes_below_high::RULE,
    &votes_low::RULE,
    &votes_tie::RULE,
    &candidate_votes::RULE,
    &year_unassessed::RULE,
    &paper_unknown::RULE,
    &paper_number::RULE,
    &paper_kind::RULE,
    &paper_number_twice::RULE,
    &paper_blank::RULE,
    &cosigned_wrong::RULE,
    &order_of_days::RULE,
    &report_late::RULE,
    &report_incomplete::RULE,
    &counts_in_prose::RULE,
    &proposed_differ::RULE,
    &basis_expired::RULE,
    &spelled_differently::RULE,
    &placeholder_left::RULE,
    &personal_data::RULE,
    &glyph_missing::RULE,
];
