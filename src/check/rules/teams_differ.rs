//! `tap-the-khac-tong`: the people of the teams do not add up to the unit, or a team's count is not the roster's.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::record::{Collective, Member};
use crate::text;
use std::collections::BTreeMap;

rule! {
    /// Số người của một tổ ở trang TẬP THỂ khác số dòng của tổ đó ở trang ĐOÀN VIÊN, hoặc tổng số người của các tổ công đoàn khác tổng số của đơn vị.
    ///
    /// Văn bản in các số này cạnh nhau. Sửa cột “Tổng số người”, “Nữ” ở trang TẬP THỂ, hoặc sửa cột “Tổ công đoàn” ở trang ĐOÀN VIÊN.
    Warning "tap-the-khac-tong", "", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut teams: BTreeMap<String, Vec<&Member>> = BTreeMap::new();
    for member in &facts.book.members {
        teams.entry(text::name_key(&member.team)).or_default().push(member);
    }
    let mut told = false;
    for collective in &facts.book.collectives {
        let Some(members) = teams.get(&text::name_key(&collective.name)) else { continue };
        let union = members.iter().filter(|m| m.is_member).count();
        let people = collective.people.value as usize;
        if people != members.len() && people != union {
            told = true;
            let message = format!(
                "“{}” ghi {people} người nhưng trang ĐOÀN VIÊN có {} người thuộc tổ này",
                collective.name.value,
                members.len()
            );
            findings.tell(&collective.people.at, message, "sửa số này, hoặc sửa cột “Tổ công đoàn” ở trang ĐOÀN VIÊN");
        }
    }
    // One wrong count is one finding.
    if !told {
        sum(facts, findings);
    }
}

/// Only where all union teams (*tổ công đoàn*) stand on one level is their sum the unit's.
fn sum(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let (book, unit) = (facts.book, &facts.book.unit);
    let is_team = |c: &&Collective| text::fold(&c.kind) == "tocongdoan";
    let teams: Vec<&Collective> = book.collectives.iter().filter(is_team).collect();
    let nested = book.collectives.iter().any(|c| text::fold(&c.kind).contains("bophan"));
    let (Some(first), false) = (teams.first(), nested) else { return };
    let total: u32 = teams.iter().map(|team| team.people.value).sum();
    if total != unit.workers.value && total != unit.members.value {
        let message = format!(
            "các tổ công đoàn có tổng cộng {total} người, khác tổng số CNVCLĐ ({}) ở {} và tổng số đoàn viên ({})",
            unit.workers.value, unit.workers.at, unit.members.value
        );
        findings.tell(&first.people.at, message, "sửa số người của các tổ, hoặc sửa tổng số ở trang THÔNG TIN");
    }
}
