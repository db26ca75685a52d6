//! The rules as shipped and what `thidua.toml` says of them → the rules that run, each with its weight and limit.

use super::Facts;
use super::rule::{Findings, Rule, Tuning};
use super::rules::ALL;
use crate::diagnostic::{Diagnostic, Origin, Report, Severity};
use crate::plan::{Plan, Weight};
use crate::text::nearest;

/// The rules of a run, in their order.
#[derive(Debug)]
pub struct Rules(Vec<Tuned>);

/// A rule that is on.
#[derive(Debug)]
struct Tuned {
    rule: &'static Rule,
    severity: Severity,
    limit: u32,
}

impl Rules {
    /// The rules as the plan wants them.
    ///
    /// # Errors
    /// Where the plan names a rule that there is not, or changes what cannot be changed.
    pub fn of(plan: &Plan) -> Result<Self, Report> {
        let mut report = Report::default();
        for wish in &plan.checks {
            match ALL.iter().find(|rule| rule.code.id == wish.id) {
                None => report.push(unknown(&wish.id, &wish.at)),
                Some(rule) if rule.tuning == Tuning::Fixed => {
                    let message = format!("điều kiểm tra “{}” do quy định ấn định nên không đổi được", wish.id);
                    let hint = format!("bỏ phần này; xem lý do: thidua explain {}", wish.id);
                    report.push(Diagnostic::error("kiem-tra-co-dinh", &wish.at, message, hint));
                }
                Some(rule) if wish.limit.is_some() && rule.tuning.limit().is_none() => {
                    let message = format!("điều kiểm tra “{}” không có ngưỡng", wish.id);
                    report.push(Diagnostic::error("kiem-tra-khong-nguong", &wish.at, message, "bỏ mục “nguong”"));
                }
                Some(_) => {}
            }
        }
        if report.blocks() { Err(report) } else { Ok(Self(ALL.iter().filter_map(|rule| tuned(rule, plan)).collect())) }
    }

    /// Runs them all, in their order.
    pub(super) fn run(&self, facts: &Facts<'_>) -> Report {
        let mut report = Report::default();
        for tuned in &self.0 {
            let mut findings = Findings::new(tuned.rule.code.id, tuned.severity, tuned.limit, &mut report);
            (tuned.rule.check)(facts, &mut findings);
        }
        report
    }
}

/// A rule with its weight and limit; `None` where it is off.
fn tuned(rule: &'static Rule, plan: &Plan) -> Option<Tuned> {
    let wish = plan.checks.iter().find(|wish| wish.id == rule.code.id);
    let severity = match wish.and_then(|wish| wish.weight) {
        Some(Weight::Error) => Severity::Error,
        Some(Weight::Warning) => Severity::Warning,
        Some(Weight::Hint) => Severity::Hint,
        // Whoever sets a limit wants the rule.
        None if rule.tuning.ships_on() || wish.is_some() => rule.code.severity,
        Some(Weight::Off) | None => return None,
    };
    let limit = wish.and_then(|wish| wish.limit).or(rule.tuning.limit()).unwrap_or_default();
    Some(Tuned { rule, severity, limit })
}

fn unknown(id: &str, at: &Origin) -> Diagnostic {
    let ids = || ALL.iter().map(|rule| rule.code.id);
    let hint = match nearest(id, ids()) {
        Some(near) => format!("ý bạn là “{near}”?"),
        None => "xem các mã đổi được bằng lệnh: thidua explain".to_owned(),
    };
    Diagnostic::error("kiem-tra-la", at, format!("không có điều kiểm tra nào mang mã “{id}”"), hint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Adjustment, built_in};

    fn told(id: &str, weight: Option<Weight>, limit: Option<u32>) -> Vec<(&'static str, String)> {
        let (mut plan, _) = built_in().into_result().unwrap();
        plan.checks = vec![Adjustment { id: id.to_owned(), at: Origin::Nowhere, weight, limit }];
        let report = Rules::of(&plan).err().unwrap_or_default();
        report.iter().map(|f| (f.id, f.hint.clone())).collect()
    }

    #[test]
    fn a_plan_changes_only_what_may_be_changed() {
        assert!(told("dang-ky-thieu", Some(Weight::Off), Some(90)).is_empty());
        assert_eq!(told("trung-nguoi", Some(Weight::Off), None)[0].0, "kiem-tra-co-dinh");
        assert_eq!(told("to-la", None, Some(5))[0].0, "kiem-tra-khong-nguong");
        let unknown = ("kiem-tra-la", "ý bạn là “dang-ky-thieu”?".to_owned());
        assert_eq!(told("dang-ky-thiu", Some(Weight::Off), None), [unknown]);
    }

    #[test]
    fn weight_and_limit_follow_the_plan() {
        let (mut plan, _) = built_in().into_result().unwrap();
        let tuned = |plan: &Plan| {
            let rules = Rules::of(plan).unwrap().0;
            rules.iter().find(|t| t.rule.code.id == "dang-ky-thieu").map(|t| (t.severity, t.limit))
        };
        assert_eq!(tuned(&plan), Some((Severity::Warning, 100)));
        let wish = |weight| Adjustment { id: "dang-ky-thieu".to_owned(), at: Origin::Nowhere, weight, limit: Some(95) };
        plan.checks = vec![wish(Some(Weight::Error))];
        assert_eq!(tuned(&plan), Some((Severity::Error, 95)));
        plan.checks = vec![wish(Some(Weight::Off))];
        assert_eq!(tuned(&plan), None);
    }

    #[test]
    fn what_ships_off_runs_when_asked_for() {
        let (mut plan, _) = built_in().into_result().unwrap();
        let id = "ty-le-chien-si-thi-dua";
        let limit = |plan: &Plan| Rules::of(plan).unwrap().0.iter().find(|t| t.rule.code.id == id).map(|t| t.limit);
        assert_eq!(limit(&plan), None);
        plan.checks = vec![Adjustment { id: id.to_owned(), at: Origin::Nowhere, weight: None, limit: Some(20) }];
        assert_eq!(limit(&plan), Some(20));
    }
}
