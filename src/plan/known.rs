//! Keywords of awards → the awards whose standards the law or the union sets, so that a check can recognise them.
//!
//! A plan that offers none of these keywords never meets a check of them. Levels of one movement are one award here:
//! who registers for *Người tốt, việc tốt* may be proposed for it at any level.

use super::{Award, Plan};

/// An award that checks know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// *Lao động tiên tiến* (Law 06/2022/QH15, Article 24).
    AdvancedWorker,
    /// *Chiến sĩ thi đua cơ sở* (Article 23).
    BaseEmulator,
    /// *Chiến sĩ thi đua* of a province or ministry (Article 22).
    ProvinceEmulator,
    /// *Chiến sĩ thi đua toàn quốc* (Article 21).
    NationalEmulator,
    /// *Tập thể lao động tiên tiến* (Article 28).
    AdvancedCollective,
    /// *Tập thể lao động xuất sắc* (Article 27).
    ExcellentCollective,
    /// *Cờ thi đua* of a province or ministry (Article 26).
    ProvinceFlag,
    /// *Cờ thi đua của Chính phủ* (Article 25).
    GovernmentFlag,
    /// *Bằng khen* of a province or ministry (Article 74).
    ProvinceMerit,
    /// *Cờ thi đua* of a union.
    UnionFlag,
    /// *Bằng khen* of a provincial federation.
    FederationMerit,
    /// *Bằng khen* of the confederation (*Tổng Liên đoàn*).
    ConfederationMerit,
    /// *Kỷ niệm chương “Vì sự nghiệp xây dựng tổ chức Công đoàn”*.
    MemorialMedal,
    /// *Người tốt, việc tốt*, any level.
    GoodDeed,
    /// *Công nhân giỏi*, any level.
    SkilledWorker,
    /// *Sáng kiến, sáng tạo*, any level.
    Initiative,
}

/// Every keyword that is known.
const CODES: [(&str, Known); 28] = [
    ("lao-dong-tien-tien", Known::AdvancedWorker),
    ("chien-si-thi-dua-co-so", Known::BaseEmulator),
    ("chien-si-thi-dua-thanh-pho", Known::ProvinceEmulator),
    ("chien-si-thi-dua-tinh", Known::ProvinceEmulator),
    ("chien-si-thi-dua-toan-quoc", Known::NationalEmulator),
    ("tap-the-lao-dong-tien-tien", Known::AdvancedCollective),
    ("tap-the-lao-dong-xuat-sac", Known::ExcellentCollective),
    ("co-thi-dua-thanh-pho", Known::ProvinceFlag),
    ("co-thi-dua-tinh", Known::ProvinceFlag),
    ("co-thi-dua-chinh-phu", Known::GovernmentFlag),
    ("bang-khen-thanh-pho", Known::ProvinceMerit),
    ("bang-khen-tinh", Known::ProvinceMerit),
    ("co-thi-dua-ldld-thanh-pho", Known::UnionFlag),
    ("co-thi-dua-ldld-tinh", Known::UnionFlag),
    ("co-thi-dua-tong-lien-doan", Known::UnionFlag),
    ("bang-khen-ldld-thanh-pho", Known::FederationMerit),
    ("bang-khen-ldld-tinh", Known::FederationMerit),
    ("bang-khen-tong-lien-doan", Known::ConfederationMerit),
    ("ky-niem-chuong", Known::MemorialMedal),
    ("nguoi-tot-viec-tot", Known::GoodDeed),
    ("nguoi-tot-viec-tot-quan", Known::GoodDeed),
    ("nguoi-tot-viec-tot-thanh-pho", Known::GoodDeed),
    ("cong-nhan-gioi", Known::SkilledWorker),
    ("cong-nhan-gioi-cap-tren-co-so", Known::SkilledWorker),
    ("cong-nhan-gioi-thu-do", Known::SkilledWorker),
    ("sang-kien-sang-tao", Known::Initiative),
    ("sang-kien-sang-tao-co-so", Known::Initiative),
    ("sang-kien-sang-tao-thu-do", Known::Initiative),
];

impl Award {
    /// Which known award it is, by its keyword.
    pub fn known(&self) -> Option<Known> {
        CODES.iter().find(|(code, _)| *code == self.code).map(|(_, known)| *known)
    }
}

impl Plan {
    /// What the plan calls a known award; the first of several levels. `None` where it offers none.
    pub fn name_of(&self, known: Known) -> Option<&str> {
        self.awards.iter().find(|award| award.known() == Some(known)).map(|award| award.name.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::built_in;

    #[test]
    fn the_built_in_plan_offers_every_known_award() {
        let (plan, _) = built_in().into_result().unwrap();
        for (code, known) in CODES {
            assert!(plan.name_of(known).is_some(), "the built-in plan has nothing like {code}");
        }
        assert_eq!(
            plan.award("LĐTT", crate::plan::Subject::Person).and_then(Award::known),
            Some(Known::AdvancedWorker)
        );
    }
}
