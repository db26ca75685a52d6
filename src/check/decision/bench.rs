//! Rows of a federation's workbook for tests, without a workbook.

use crate::diagnostic::Origin;
use crate::plan::Subject;
use crate::source::located::Located;
use crate::source::record::{AwardRow, FederationBook, PrizeRate};

/// A value that stands nowhere in particular.
pub(crate) fn at<T>(value: T) -> Located<T> {
    Located { value, at: Origin::Nowhere }
}

/// A workbook that gives awards and says nothing else.
pub(crate) fn book(awards: Vec<AwardRow>) -> FederationBook {
    FederationBook {
        file: "lien-doan.xlsx".into(),
        unit_rows: Vec::new(),
        council: Vec::new(),
        criteria: Vec::new(),
        scores: Vec::new(),
        awards,
        prize_rates: Vec::new(),
        papers: Vec::new(),
        texts: Vec::new(),
    }
}

/// An award to a person in phase 1, by a decision of a number and a day; an empty one is not known.
pub(crate) fn row(subject: &str, award: &str, number: &str, day: &str) -> AwardRow {
    AwardRow {
        at: Origin::Nowhere,
        subject: at(subject.to_owned()),
        class: at(Subject::Person),
        gender: None,
        post: Some(at("Giáo viên".to_owned())),
        unit: at("Công đoàn cơ sở Trường A".to_owned()),
        category: None,
        award: at(award.to_owned()),
        reason: at("Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025".to_owned()),
        phase: Some(at(Some(1))),
        votes: None,
        prize: None,
        decision: (!number.is_empty()).then(|| at(number.to_owned())),
        decided: day.parse().ok().map(at),
        register: None,
        summary: None,
    }
}

/// What goes with an award from a day on.
pub(crate) fn rate(award: &str, coefficient: f64, base_wage: u64, from: &str, to: Option<&str>) -> PrizeRate {
    PrizeRate {
        at: Origin::Nowhere,
        award: at(award.to_owned()),
        class: None,
        coefficient: at(coefficient),
        base_wage: at(base_wage),
        from: at(from.parse().unwrap_or_default()),
        to: to.and_then(|day| day.parse().ok()).map(at),
        source: None,
    }
}
