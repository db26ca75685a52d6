//! `de-trong-so-ngay`: a document listed in sheet VĂN BẢN has no number or no date yet; they are printed blank.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::kind::Kind;

rule! {
    /// Văn bản có tên ở trang VĂN BẢN nhưng chưa ghi số hoặc ngày; văn bản in ra sẽ để trống chỗ đó để điền bằng tay.
    ///
    /// Chương trình không tự đặt số và ngày: trên bản giấy, số và ngày được ghi sau khi ký. Điền vào trang VĂN BẢN nếu đã có.
    Hint "de-trong-so-ngay", "Nghị định 30/2020/NĐ-CP, Điều 15 khoản 2", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for paper in &facts.book.papers {
        let Some(kind) = Kind::named(&paper.kind) else { continue };
        let lacking = [(paper.number.is_none() && kind.numbered(), "số"), (paper.date.is_none(), "ngày")];
        let lacking: Vec<&str> = lacking.into_iter().filter(|(lacks, _)| *lacks).map(|(_, what)| what).collect();
        if !lacking.is_empty() {
            let message = format!("“{}” chưa ghi {}, văn bản sẽ để trống chỗ này", kind.name(), lacking.join(", "));
            findings.tell(&paper.at, message, "điền nếu đã có; nếu chưa, ghi tay sau khi ký");
        }
    }
}
