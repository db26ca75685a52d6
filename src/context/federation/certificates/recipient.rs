//! One row of sheet KHEN THƯỞNG → the words of each field of its certificate.

use super::super::super::frame::{BLANK, blank_date};
use super::super::super::number::numbered;
use super::super::issue::short;
use crate::check::decision::{decision_paper, paper, phase, signing};
use crate::kind::Kind;
use crate::plan::{Award, AwardKind, CertificateField, Place, Plan, Signing, Subject};
use crate::source::record::{AwardRow, FederationBook, Gender, Paper};
use crate::text;
use chrono::NaiveDate;

/// Who is given what.
pub(super) struct Recipient<'a> {
    pub(super) plan: &'a Plan,
    pub(super) book: &'a FederationBook,
    pub(super) award: &'a Award,
    pub(super) row: &'a AwardRow,
    pub(super) today: NaiveDate,
}

impl Recipient<'_> {
    /// What stands in a field.
    pub(super) fn words(&self, place: &Place) -> String {
        let (plan, row) = (self.plan, self.row);
        let labelled = |label: &str, value: String| if place.labelled { format!("{label}{value}") } else { value };
        match place.field {
            CertificateField::State => "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".to_owned(),
            CertificateField::Motto => "Độc lập - Tự do - Hạnh phúc".to_owned(),
            CertificateField::Authority => format!("{} {}", plan.signatory.body, plan.issuer).to_uppercase(),
            CertificateField::Grants => match self.award.kind {
                AwardKind::Form => "TẶNG".to_owned(),
                AwardKind::Title => "TẶNG DANH HIỆU".to_owned(),
            },
            CertificateField::Award => self.called().to_uppercase(),
            CertificateField::Class => self.class().to_owned(),
            CertificateField::Name => row.subject.value.clone(),
            CertificateField::Post => self.post(),
            CertificateField::Reason => row.reason.value.trim_end_matches('.').to_owned(),
            CertificateField::Decision => labelled("Quyết định số:", self.decision()),
            CertificateField::Register => {
                let number = row.register.as_ref().map_or_else(|| BLANK.to_owned(), |n| format!("\u{a0}{}", n.value));
                labelled("Số sổ vàng:", number)
            }
            CertificateField::PlaceDate => {
                let place =
                    self.paper().and_then(|paper| paper.place.as_ref()).map_or(&plan.place, |place| &place.value);
                format!("{place}, {}", self.dated(self.decided().or(self.own_date())))
            }
            CertificateField::Position => self.signing().lines().collect::<Vec<_>>().join("\n"),
            CertificateField::Signatory => self.signing().name,
        }
    }

    fn signing(&self) -> Signing {
        signing(&self.plan.signatory, self.paper())
    }

    /// The award as its certificate calls it: a form without who gives it, which stands above.
    fn called(&self) -> &str {
        match self.award.kind {
            AwardKind::Form => self.award.name.split(" của ").next().unwrap_or(&self.award.name),
            AwardKind::Title => &self.award.name,
        }
    }

    fn class(&self) -> &'static str {
        match (self.row.class.value, self.row.gender.as_ref().map(|gender| gender.value)) {
            (Subject::Collective, _) => "Tập thể",
            (_, Some(Gender::Male)) => "Ông",
            (_, Some(Gender::Female)) => "Bà",
            (_, None) => "Ông (bà)",
        }
    }

    /// Post and union; the union is left out where the post names the place of work, or the union itself is honoured.
    fn post(&self) -> String {
        let row = self.row;
        let unit = self.book.unit(&row.unit).map_or(&row.unit.value, |unit| &unit.name.value);
        let post = row.post.as_ref().map_or("", |post| post.value.as_str());
        let workplace = ["Công đoàn cơ sở ", "CĐCS "].iter().find_map(|head| unit.strip_prefix(head)).unwrap_or(unit);
        let known = |words: &str| text::fold(words).contains(&text::fold(workplace));
        if known(post) || text::alike(&row.subject, unit) {
            return post.to_owned();
        }
        [post, unit].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Number and day of the decision; room to write them where they are not known.
    fn decision(&self) -> String {
        let paper = decision_paper(self.book, self.row);
        let number = self.row.decision.as_ref().or_else(|| paper?.number.as_ref());
        let symbol = paper.and_then(|paper| paper.symbol.as_ref()).map(|symbol| symbol.value.as_str());
        let number = number.map_or_else(|| BLANK.repeat(2), |number| self.numbered(&number.value, symbol));
        format!("{number} {}", self.dated(self.decided()))
    }

    /// A number with the symbol of its decision, where it has none of its own.
    fn numbered(&self, number: &str, symbol: Option<&str>) -> String {
        let default = || format!("{}-{}", Kind::AwardDecision.abbreviation(), short(self.plan));
        let line = numbered(Some(number), &symbol.map_or_else(default, str::to_owned));
        format!("\u{a0}{}", line.trim_start_matches("Số:").trim_start_matches('\u{a0}'))
    }

    /// The row of sheet VĂN BẢN for the certificates of the phase, else for their decision.
    fn paper(&self) -> Option<&Paper> {
        paper(self.book, Kind::Certificate, phase(self.row)).or_else(|| decision_paper(self.book, self.row))
    }

    /// The day of the certificate itself, for one whose decision has no day yet.
    fn own_date(&self) -> Option<NaiveDate> {
        paper(self.book, Kind::Certificate, phase(self.row))?.date.as_ref().map(|date| date.value)
    }

    /// The day of the decision.
    fn decided(&self) -> Option<NaiveDate> {
        let paper = decision_paper(self.book, self.row);
        self.row.decided.as_ref().or_else(|| paper?.date.as_ref()).map(|date| date.value)
    }

    fn dated(&self, date: Option<NaiveDate>) -> String {
        date.map_or_else(|| blank_date(self.today, self.plan.year), text::date_in_words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Origin;
    use crate::plan::built_in;
    use crate::source::located::Located;

    fn cell<T>(value: T) -> Located<T> {
        Located { value, at: Origin::File { file: "a.xlsx".into() } }
    }

    fn row(subject: &str, class: Subject, post: &str) -> AwardRow {
        let text = |text: &str| cell(text.to_owned());
        AwardRow {
            at: text("").at,
            subject: text(subject),
            class: cell(class),
            gender: None,
            post: (!post.is_empty()).then(|| text(post)),
            unit: text("Công đoàn cơ sở Trường Mầm non Hoa Sen"),
            category: None,
            award: text("Giấy khen"),
            reason: text("Đã có thành tích."),
            phase: None,
            votes: None,
            prize: None,
            decision: Some(text("5")),
            decided: None,
            register: None,
            summary: None,
        }
    }

    fn words(row: &AwardRow, field: CertificateField) -> String {
        let (plan, _) = built_in().into_result().unwrap();
        let book = FederationBook {
            file: "a.xlsx".into(),
            unit_rows: Vec::new(),
            council: Vec::new(),
            criteria: Vec::new(),
            scores: Vec::new(),
            awards: Vec::new(),
            prize_rates: Vec::new(),
            papers: Vec::new(),
            texts: Vec::new(),
        };
        let award = plan.award("Giấy khen", Subject::Person).unwrap();
        let today = NaiveDate::from_ymd_opt(2025, 6, 25).unwrap();
        let place = plan.certificate.places.iter().find(|place| place.field == field).unwrap();
        Recipient { plan: &plan, book: &book, award, row, today }.words(place).replace('\u{a0}', " ")
    }

    #[test]
    fn the_place_of_work_is_said_once() {
        let post = |subject, class, post| words(&row(subject, class, post), CertificateField::Post);
        let unit = "Công đoàn cơ sở Trường Mầm non Hoa Sen";
        assert_eq!(post("Hoa", Subject::Person, "Giáo viên"), format!("Giáo viên, {unit}"));
        assert_eq!(
            post("Hoa", Subject::Person, "Giáo viên Trường Mầm non Hoa Sen"),
            "Giáo viên Trường Mầm non Hoa Sen"
        );
        assert_eq!(post("Tổ Lá", Subject::Collective, ""), unit);
        assert_eq!(post(unit, Subject::Collective, ""), "");
    }

    #[test]
    fn what_is_not_known_is_left_for_the_pen() {
        let row = row("Hoa", Subject::Person, "");
        assert_eq!(
            words(&row, CertificateField::Decision),
            "Quyết định số: 05/QĐ-LĐLĐ ngày       tháng       năm 2025"
        );
        assert_eq!(words(&row, CertificateField::Register).trim_end(), "Số sổ vàng:");
        assert_eq!(words(&row, CertificateField::Class), "Ông (bà)");
        assert_eq!(words(&row, CertificateField::Reason), "Đã có thành tích");
    }
}
