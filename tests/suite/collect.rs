//! What goes on from an output folder: its documents side by side.

use super::desk::{Desk, small};
use thidua::diagnostic::Diagnostic;
use thidua::dossier;
use thidua::kind::Kind;

/// An output folder `ra` of the smallest sample; its report of phase 1 has number and day.
pub(crate) fn built() -> Desk {
    let desk = Desk::new();
    let sheet = "name = \"KẾT QUẢ ĐỢT\"";
    let papers = "name = \"VĂN BẢN\"\nheader = [\"Loại\", \"Đợt\", \"Số\", \"Ngày\"]\nrows = [[\"bao-cao-so-ket\", 1, 5, \"24/6/2025\"]]\n\n[[sheet]]\n";
    desk.put("a.xlsx", small(&[(sheet, &format!("{papers}{sheet}"))]));
    let run = desk.run("build a.xlsx --out ra --date 2025-06-25");
    assert_eq!(run.status, 0, "{}", run.err);
    desk
}

#[test]
fn a_folder_is_read_as_documents_with_their_forms_number_and_day() {
    let desk = built();
    desk.put("ra/DN-MINHPHAT/09-to-trinh-dot-2.docx", "của tôi");
    let again = desk.run("build a.xlsx --out ra --date 2025-06-26 --format docx");
    assert_eq!(again.status, 0, "{}", again.err);
    let book = dossier::read(&desk.path("ra")).unwrap();
    let [unit] = book.dossiers.as_slice() else { panic!("{book:?}") };
    assert_eq!((unit.unit.as_str(), unit.email.as_deref()), ("DN-MINHPHAT", Some("congdoan.minhphat@example.vn")));
    let paper = |kind: Kind| unit.papers.iter().find(|paper| paper.kind == kind).unwrap();
    let report = paper(Kind::PhaseReport);
    assert_eq!(
        (report.number.as_deref(), report.symbol.as_deref(), report.date.map(|date| date.to_string())),
        (Some("05/BC-CĐCS"), Some("BC-CĐCS"), Some("2025-06-24".to_owned()))
    );
    assert!(report.title.starts_with("Báo cáo kết quả"), "{}", report.title);
    assert_eq!(report.pdf.as_ref().unwrap().file, "DN-MINHPHAT/06-bao-cao-so-ket-dot-1.pdf");
    let proposal = paper(Kind::Proposal);
    assert_eq!((proposal.number.as_deref(), proposal.symbol.as_deref()), (None, Some("TTr-CĐCS")));
    assert_eq!(proposal.docx.as_ref().map(|docx| docx.size), Some("của tôi".len() as u64));
    let kinds: Vec<Kind> = unit.papers.iter().map(|paper| paper.kind).collect();
    assert!(kinds.is_sorted(), "{kinds:?}");
}

#[test]
fn the_federations_documents_go_to_every_unit_it_knows() {
    let desk = Desk::new();
    desk.put("a.xlsx", small(&[]));
    desk.put("lien-doan.xlsx", super::own::own(&[]));
    let run = desk.run("build . --out ra --level federation --date 2025-06-25 --format pdf");
    assert_eq!(run.status, 0, "{}", run.err);
    let book = dossier::read(&desk.path("ra")).unwrap();
    assert!(book.dossiers.is_empty());
    let plan = &book.federation.unwrap().papers[0];
    assert!(plan.title.starts_with("Kế hoạch phát động phong trào thi đua"), "{}", plan.title);
    assert_eq!(plan.number.as_deref(), Some("41/KH-LĐLĐ"));
    let recipients: Vec<_> = book.recipients.iter().map(|r| (r.unit.as_str(), r.email.as_deref())).collect();
    let known = ("DN-MINHPHAT", Some("congdoan.minhphat@example.vn"));
    assert_eq!(recipients, [known, ("MN-HOASEN", None), ("TH-SONCA", None)]);
}

/// A code of output folders, and a finding of it.
pub(crate) fn faults(desk: &Desk) -> Vec<(&'static str, Diagnostic)> {
    let fault = |folder: &str| dossier::read(&desk.path(folder)).unwrap_err();
    desk.put("phan/manifest-1-of-2.json", "");
    desk.put("ngat/manifest.json", "");
    desk.put("ngat/.thidua/nhat-ky.ndjson", "");
    desk.put("hong/manifest.json", "{}\n");
    vec![
        ("khong-co-danh-muc", fault("van-ban")),
        ("danh-muc-chua-ghep", fault("phan")),
        ("lap-do-dang", fault("ngat")),
        ("danh-muc-hong", fault("hong")),
    ]
}
