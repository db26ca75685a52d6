//! Names of files as people and scanners give them, and what they mean.

use super::*;
use crate::kind::Kind;
use crate::package::Head;

fn paper(kind: Kind, phase: Option<u32>, subject: Option<&str>, stem: &str) -> Paper {
    Paper {
        kind,
        phase,
        subject: subject.map(str::to_owned),
        stem: stem.to_owned(),
        title: format!("{} {phase:?}", kind.name()),
        pages: 1,
        pdf: None,
        docx: None,
        xlsx: None,
        scans: Vec::new(),
        number: (stem == "06-bao-cao-so-ket-dot-1").then(|| "05/BC-CĐCS".to_owned()),
        symbol: None,
        date: None,
        signatory: None,
    }
}

fn dossier(unit: &str, unit_name: &str) -> Dossier {
    let report = |phase, name: &str, stem: &str| paper(Kind::PersonReport, Some(phase), Some(name), stem);
    let papers = vec![
        paper(Kind::UnitPlan, None, None, "01-ke-hoach"),
        paper(Kind::PhaseReport, Some(1), None, "06-bao-cao-so-ket-dot-1"),
        paper(Kind::PhaseReport, Some(2), None, "06-bao-cao-so-ket-dot-2"),
        paper(Kind::Proposal, Some(1), None, "09-to-trinh-dot-1"),
        report(1, "Nguyễn Thị Hoa", "12-bao-cao-thanh-tich-ca-nhan-dot-1-nguyen-thi-hoa"),
        report(1, "Nguyễn Thị Hoa", "12-bao-cao-thanh-tich-ca-nhan-dot-1-nguyen-thi-hoa-2"),
        report(1, "Lê Văn Ký", "12-bao-cao-thanh-tich-ca-nhan-dot-1-le-van-ky"),
    ];
    Dossier { unit: unit.to_owned(), unit_name: unit_name.to_owned(), papers, ..Dossier::default() }
}

fn book(units: &[(&str, &str)]) -> Book {
    let (version, plan, settings) = (String::new(), String::new(), String::new());
    let head = Head { version, plan, settings, workbooks: 1, shard: None, unfinished: false };
    let dossiers = units.iter().map(|(code, name)| dossier(code, name)).collect();
    Book { head, dossiers, federation: None, recipients: Vec::new() }
}

/// `06-bao-cao-so-ket-dot-1 @2`, `? a b`, `- a`, `đơn vị? a`.
fn told(book: &Book, path: &str) -> String {
    let called = |spots: &[Spot]| spots.iter().filter_map(|spot| book.called(*spot)).collect::<Vec<_>>().join(" ");
    match meant(book, Path::new(path), None) {
        Meant::One(spot, page) => {
            format!("{}{}", called(&[spot]), page.map(|page| format!(" @{page}")).unwrap_or_default())
        }
        Meant::Several(spots) => format!("? {}", called(&spots)),
        Meant::Nothing(_) => "-".to_owned(),
        Meant::NoUnit(spots) => format!("đơn vị? {}", spots.len()),
    }
}

#[test]
fn names_mean_documents_or_are_left_to_people() {
    let one = book(&[("MN-HOASEN", "Công đoàn cơ sở Trường Mầm non Hoa Sen")]);
    let (report, proposal, plan) = ("06-bao-cao-so-ket-dot-1", "09-to-trinh-dot-1", "01-ke-hoach");
    let hoa = "12-bao-cao-thanh-tich-ca-nhan-dot-1-nguyen-thi-hoa";
    let ky = "12-bao-cao-thanh-tich-ca-nhan-dot-1-le-van-ky";
    let cases = [
        ("06-bao-cao-so-ket-dot-1.pdf", report.to_owned()),
        ("scan-06-bao-cao-so-ket-dot-1.pdf", report.to_owned()),
        ("06-bao-cao-so-ket-dot-1-2.jpg", format!("{report} @2")),
        ("06-bao-cao-so-ket-dot-1 (2).jpg", format!("{report} @2")),
        ("06-bao-cao-so-ket-dot-1_p3.tif", format!("{report} @3")),
        ("06-bao-cao-so-ket-dot-1-trang-2-da-ky.png", format!("{report} @2")),
        ("06-bao-cao-so-ket-dot-1-da-ky-trang-2.png", format!("{report} @2")),
        ("Báo cáo sơ kết đợt 1 đã ký.PDF", report.to_owned()),
        ("bao_cao_so_ket_dot1_signed.pdf", report.to_owned()),
        ("06 đợt 1.pdf", report.to_owned()),
        ("MN-HOASEN_06-bao-cao-so-ket-dot-1.pdf", report.to_owned()),
        ("05-BC-CĐCS.pdf", report.to_owned()),
        ("bao-cao-so-ket.pdf", "? 06-bao-cao-so-ket-dot-1 06-bao-cao-so-ket-dot-2".to_owned()),
        ("bao-cao-so-ket-dot-3.pdf", "-".to_owned()),
        ("Tờ trình.pdf", proposal.to_owned()),
        ("Tờ trình trang 2.jpg", format!("{proposal} @2")),
        // The second page, or the second phase?
        ("to-trinh-2.jpg", "-".to_owned()),
        ("ke-hoach-2.jpg", format!("{plan} @2")),
        ("01.pdf", plan.to_owned()),
        ("01-1.jpg", format!("{plan} @1")),
        // A scanner counts as well.
        ("scan-01.pdf", "-".to_owned()),
        ("scan0001.pdf", "-".to_owned()),
        ("IMG_2025.jpg", "-".to_owned()),
        ("le-van-ky.pdf", ky.to_owned()),
        ("Báo cáo thành tích cá nhân đợt 1 Lê Văn Ký đã ký.pdf", ky.to_owned()),
        ("le-van.pdf", "-".to_owned()),
        (&format!("{hoa}-1.jpg"), format!("{hoa} @1")),
        (&format!("{hoa}-2.jpg"), format!("? {hoa} {hoa}-2")),
        (&format!("{hoa}-2-trang-1.jpg"), format!("{hoa}-2 @1")),
        ("nguyen-thi-hoa.pdf", format!("? {hoa} {hoa}-2")),
        (&format!("{hoa}.pdf"), hoa.to_owned()),
    ];
    for (name, expected) in cases {
        assert_eq!(told(&one, name), expected, "{name}");
    }
}

#[test]
fn of_several_units_one_has_to_be_named() {
    let two = book(&[
        ("MN-HOASEN", "Công đoàn cơ sở Trường Mầm non Hoa Sen"),
        ("TH-SONCA", "Công đoàn cơ sở Trường Tiểu học Sơn Ca"),
    ]);
    let cases = [
        ("06-bao-cao-so-ket-dot-1.pdf", "đơn vị? 2"),
        ("quet/MN-HOASEN/06-bao-cao-so-ket-dot-1.pdf", "MN-HOASEN/06-bao-cao-so-ket-dot-1"),
        ("quet/th-sonca/da-ky/06-bao-cao-so-ket-dot-1.pdf", "TH-SONCA/06-bao-cao-so-ket-dot-1"),
        ("Trường Tiểu học Sơn Ca/Tờ trình.pdf", "TH-SONCA/09-to-trinh-dot-1"),
        ("TH-SONCA-tờ trình.pdf", "TH-SONCA/09-to-trinh-dot-1"),
        ("tờ trình TH-SONCA đã ký.pdf", "TH-SONCA/09-to-trinh-dot-1"),
        ("MN-HOASEN/TH-SONCA-to-trinh.pdf", "đơn vị? 1"),
    ];
    for (path, expected) in cases {
        assert_eq!(told(&two, path), expected, "{path}");
    }
}
