//! What goes on from an output folder: its documents side by side.

use super::desk::{Desk, Run, small};
use super::feedback::{fits, golden};
use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use serde_json::Value;
use std::fs;
use std::io::Cursor;
use thidua::diagnostic::Diagnostic;
use thidua::dossier;
use thidua::feedback::collected::Collection;
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

/// A page as a scanner gives it: bytes that begin as a JPEG does.
fn jpeg(content: &str) -> Vec<u8> {
    [b"\xFF\xD8\xFF\xE0".as_slice(), content.as_bytes()].concat()
}

/// A scan as PDF: another document's print will do.
fn pdf(desk: &Desk, of: &str) -> Vec<u8> {
    let mut bytes = desk.files("ra")[of].clone();
    bytes.extend_from_slice(b"\n% signed\n");
    bytes
}

fn collect(desk: &Desk, arguments: &str) -> Run {
    desk.run(format!("collect ra {arguments}").trim_end())
}

/// The cells of the register in the output folder.
fn register(desk: &Desk) -> Vec<Vec<Data>> {
    let bytes = desk.files("ra")["so-van-ban-di.xlsx"].clone();
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

const UNIT: &str = "DN-MINHPHAT";

#[test]
fn scans_come_to_their_documents_and_stay_there() {
    let desk = built();
    let report = format!("{UNIT}/06-bao-cao-so-ket-dot-1");
    desk.put("quet/Báo cáo sơ kết đợt 1 đã ký.pdf", pdf(&desk, &format!("{report}.pdf")));
    desk.put("quet/to-trinh-dot-2-trang-1.jpg", jpeg("1"));
    desk.put("quet/to-trinh-dot-2-trang-2.jpg", jpeg("2"));
    desk.put("quet/to-trinh-dot-2-trang-3.jpg", jpeg("3"));
    let originals = desk.files("quet");
    let before = desk.files("ra");
    let dry = collect(&desk, "quet --dry-run");
    assert_eq!((dry.status, dry.err.as_str()), (0, ""), "{}", dry.out);
    assert!(dry.out.contains("Tệp quét: 4 = 4 sẽ nhận + 0 đã có + 0 chưa nhận.\n"), "{}", dry.out);
    assert_eq!(desk.files("ra"), before);

    let first = collect(&desk, "quet");
    assert_eq!((first.status, first.err.as_str()), (0, ""), "{}", first.out);
    assert!(first.out.contains("✓ DN-MINHPHAT/09-to-trinh-dot-2, trang 2: nhận quet/to-trinh-dot-2-trang-2.jpg\n"));
    assert!(first.out.contains("Tệp quét: 4 = 4 nhận mới + 0 đã có + 0 chưa nhận.\n"), "{}", first.out);
    assert_eq!(desk.files("quet"), originals);
    let collected = desk.files("ra");
    let scan = format!("{UNIT}/ban-quet/06-bao-cao-so-ket-dot-1.pdf");
    assert_eq!(collected[&scan], originals["Báo cáo sơ kết đợt 1 đã ký.pdf"]);
    let book = dossier::read(&desk.path("ra")).unwrap();
    let proposal = book.dossiers[0].papers.iter().find(|paper| paper.kind == Kind::Proposal).unwrap();
    let files: Vec<_> = proposal.scans.iter().map(|scan| scan.file.rsplit('/').next().unwrap()).collect();
    let pages = [1, 2, 3].map(|page| format!("09-to-trinh-dot-2-trang-{page}.jpg"));
    assert_eq!(files, pages);

    let again = collect(&desk, "quet");
    assert!(again.out.contains("Tệp quét: 4 = 0 nhận mới + 4 đã có + 0 chưa nhận.\n"), "{}", again.out);
    assert_eq!(desk.files("ra"), collected);
}

#[test]
fn a_new_scan_stands_beside_the_old_and_building_or_verifying_touches_neither() {
    let desk = built();
    desk.put("quet/to-trinh-dot-2.jpg", jpeg("đầu"));
    assert_eq!(collect(&desk, "quet").status, 0);
    desk.put("quet/to-trinh-dot-2.jpg", jpeg("sau"));
    let second = collect(&desk, "quet");
    assert!(second.out.contains("(bản quét lần 2; bản trước vẫn giữ)"), "{}", second.out);
    let scans = |desk: &Desk| -> Vec<(String, Vec<u8>)> {
        desk.files("ra").into_iter().filter(|(name, _)| name.contains("/ban-quet/")).collect()
    };
    let kept = scans(&desk);
    let names: Vec<_> = kept.iter().map(|(name, _)| name.rsplit('/').next().unwrap()).collect();
    assert_eq!(names, ["09-to-trinh-dot-2-ban-2.jpg", "09-to-trinh-dot-2.jpg", "collect.json"]);
    // Which one counts, from first to last.
    let counted = |desk: &Desk| -> Vec<String> {
        let ledger: Value =
            serde_json::from_slice(&desk.files("ra")[&format!("{UNIT}/ban-quet/collect.json")]).unwrap();
        let revisions = ledger["papers"][0]["revisions"].as_array().unwrap();
        revisions.iter().map(|scans| scans[0]["file"].as_str().unwrap().to_owned()).collect()
    };
    let (old, new) = ("09-to-trinh-dot-2.jpg", "09-to-trinh-dot-2-ban-2.jpg");
    assert_eq!(counted(&desk), [old, new]);
    desk.put("quet/to-trinh-dot-2.jpg", jpeg("đầu"));
    let back = collect(&desk, "quet");
    let said = "dùng lại bản đã nhận trước đây, quet/to-trinh-dot-2.jpg (bản quét lần 3; bản trước vẫn giữ)";
    assert!(back.out.contains(said) && back.out.contains("1 = 1 nhận mới + 0 đã có"), "{}", back.out);
    assert_eq!(counted(&desk), [old, new, old]);
    assert!(collect(&desk, "quet").out.contains("0 nhận mới + 1 đã có"));
    let again = scans(&desk);
    assert_eq!(again[..2], kept[..2], "nothing is copied, written over or taken away");
    fs::remove_file(desk.path(&format!("ra/{UNIT}/ban-quet/{old}"))).unwrap();
    assert_eq!((collect(&desk, "quet").status, &scans(&desk)[..2]), (0, &again[..2]), "a copy that is gone comes back");
    let kept = scans(&desk);
    let rebuilt = desk.run("build a.xlsx --out ra --date 2025-07-01 --force");
    assert_eq!((rebuilt.status, scans(&desk)), (0, kept), "{}", rebuilt.err);
    let sound = desk.run("verify ra");
    assert_eq!((sound.status, sound.err.as_str()), (0, ""));
    assert!(sound.out.contains("và 2 bản quét của 1 đơn vị: 0 chỗ sai khác, 0 tệp hoặc thư mục lạ."), "{}", sound.out);
    desk.put(&format!("ra/{UNIT}/ban-quet/09-to-trinh-dot-2.jpg"), jpeg("khác"));
    desk.put(&format!("ra/{UNIT}/ban-quet/la.jpg"), jpeg("lạ"));
    let faulty = desk.run("verify ra");
    let said = "đã bị sửa: DN-MINHPHAT/ban-quet/09-to-trinh-dot-2.jpg\nlạ: DN-MINHPHAT/ban-quet/la.jpg\n";
    assert_eq!((faulty.status, faulty.err.as_str()), (1, said));
}

#[test]
fn what_cannot_be_taken_is_told_and_the_rest_is_taken() {
    let desk = built();
    let print = desk.files("ra")[&format!("{UNIT}/06-bao-cao-so-ket-dot-1.pdf")].clone();
    desk.put("quet/06-bao-cao-so-ket-dot-1.pdf", print);
    desk.put("quet/bao-cao-so-ket.jpg", jpeg("1"));
    desk.put("quet/IMG_0001.jpg", jpeg("2"));
    desk.put("quet/to-trinh-dot-2.pdf", jpeg("3"));
    desk.put("quet/ke-hoach.jpg", "");
    desk.put("quet/giao-uoc-ca-nhan.jpg", jpeg("4"));
    desk.put("quet/ghi-chu.txt", "không phải bản quét");
    let run = collect(&desk, "quet");
    assert_eq!(run.status, 3, "{}\n{}", run.err, run.out);
    let codes: Vec<&str> = run.err.split("lỗi[").skip(1).map(|rest| rest.split(']').next().unwrap()).collect();
    let expected =
        ["ban-quet-la-ban-in", "ban-quet-khong-ro", "ban-quet-nhieu-van-ban", "ban-quet-rong", "ban-quet-sai-loai"];
    assert_eq!(codes, expected, "{}", run.err);
    assert!(run.out.contains("Tệp quét: 6 = 1 nhận mới + 0 đã có + 5 chưa nhận.\n"), "{}", run.out);
    assert!(!desk.path("van-ban/.thidua").exists() && desk.run("collect quet").status == 2);
    assert!(!desk.path("quet/.thidua").exists(), "a folder that is no output folder is left alone");
}

#[test]
fn numbers_and_days_come_into_the_register() {
    let desk = built();
    desk.put("09-to-trinh-dot-2.jpg", jpeg("1"));
    let one = collect(&desk, "09-to-trinh-dot-2.jpg --number 7 --date 30/6/2025");
    assert_eq!((one.status, one.err.contains("lỗi")), (0, false), "{}", one.err);
    assert!(one.out.contains("ghi sổ số 07/TTr-CĐCS ngày 30/06/2025\n"), "{}", one.out);
    assert!(one.out.contains("Sổ đăng ký văn bản đi có 2 văn bản: ra/so-van-ban-di.xlsx\n"), "{}", one.out);
    desk.put("so.csv", "Văn bản;Số;Ngày\nke-hoach;3;05/01/2025\nbáo cáo sơ kết đợt 1;5;24/6/2025\nkhông có;9;\n");
    let many = collect(&desk, "--register so.csv");
    assert_eq!(many.status, 3, "{}", many.out);
    assert!(many.err.starts_with("lỗi[so-van-ban-khong-ro]: “không có” không chỉ rõ văn bản nào"), "{}", many.err);
    assert!(many.out.contains("ghi sổ số 03/KH-CĐCS ngày 05/01/2025\n"), "{}", many.out);
    let rows = register(&desk);
    let said: Vec<_> = rows.iter().filter(|row| matches!(row[2], Data::DateTime(_))).collect();
    let numbers: Vec<_> = said.iter().map(|row| (row[0].clone(), row[1].to_string())).collect();
    let row = |number: f64, symbol: &str| (Data::Float(number), symbol.to_owned());
    assert_eq!(numbers, [row(3.0, "KH-CĐCS"), row(5.0, "BC-CĐCS"), row(7.0, "TTr-CĐCS")], "by day");
    // Appendix IV, part I.2 of Decree 30/2020.
    let form = ["Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản", "Người ký"];
    let form = form.into_iter().chain(["Nơi nhận văn bản", "Đơn vị, người nhận bản lưu", "Số lượng bản"]);
    let form: Vec<&str> = form.chain(["Ngày chuyển", "Ký nhận", "Ghi chú"]).collect();
    let head = rows.iter().find(|row| row[0] == form[0]).unwrap();
    assert_eq!(head.iter().map(ToString::to_string).filter(|cell| !cell.is_empty()).collect::<Vec<_>>(), form);
    assert_eq!(said[2][10], Data::Empty, "it has been scanned");
    let written = desk.files("ra")["so-van-ban-di.xlsx"].clone();
    assert_eq!(collect(&desk, "").status, 0);
    assert_eq!(desk.files("ra")["so-van-ban-di.xlsx"], written);
    assert_eq!(desk.run("verify ra").err, "");
    let several = collect(&desk, "--number 8");
    assert_eq!(several.status, 2, "{}", several.out);
}

#[test]
fn a_register_in_which_the_user_went_on_is_kept() {
    let desk = built();
    assert_eq!(collect(&desk, "").status, 0);
    desk.put("ra/so-van-ban-di.xlsx", "của tôi");
    let run = collect(&desk, "");
    assert!(run.out.contains("ra/so-van-ban-di-moi.xlsx (so-van-ban-di.xlsx đã được sửa tay nên giữ nguyên)\n"));
    assert_eq!(desk.files("ra")["so-van-ban-di.xlsx"], "của tôi".as_bytes());
    let verified = desk.run("verify ra");
    let said = "bản của người dùng, được giữ nguyên: so-van-ban-di.xlsx\n";
    assert_eq!((verified.status, verified.err.as_str()), (0, said));
}

#[test]
fn json_is_one_document_of_a_known_shape() {
    let desk = built();
    desk.put("quet/to-trinh-dot-2.jpg", jpeg("1"));
    desk.put("quet/IMG_0001.jpg", jpeg("2"));
    let run = collect(&desk, "quet --number 7 --date 2025-06-30 --json");
    assert_eq!(run.status, 3, "{}", run.err);
    golden("collect.json", &run.out);
    let schema = Collection::schema();
    golden("collect.schema.json", &(serde_json::to_string_pretty(&schema).unwrap() + "\n"));
    fits(&serde_json::from_str(&run.out).unwrap(), &schema, &schema);
}

/// A PDF that asks for a password.
const LOCKED: &str = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n3 0 obj\n<</Filter/Standard/V 1/R 2/P -4/O(12345678901234567890123456789012)/U(12345678901234567890123456789012)>>\nendobj\ntrailer\n<</Root 1 0 R/Encrypt 3 0 R/ID[(a)(a)]/Size 4>>\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n0000000100 00000 n \ntrailer\n<</Root 1 0 R/Encrypt 3 0 R/ID[(a)(a)]/Size 4>>\nstartxref\n292\n%%EOF\n";

/// One message of every code that a run tells, as it is printed.
pub(crate) fn messages() -> Vec<String> {
    let desk = built();
    let print = desk.files("ra")[&format!("{UNIT}/06-bao-cao-so-ket-dot-1.pdf")].clone();
    desk.put("quet/06-bao-cao-so-ket-dot-1.pdf", &print);
    desk.put("quet/bao-cao-so-ket.jpg", jpeg("1"));
    desk.put("quet/to-trinh.pdf.jpg", jpeg("2"));
    desk.put("quet/to-trinh-dot-2.pdf", jpeg("3"));
    desk.put("quet/ke-hoach.jpg", "");
    desk.put("quet/giao-uoc-ca-nhan.jpg", jpeg("4"));
    desk.put("quet/giao-uoc-ca-nhan-da-ky.jpg", jpeg("5"));
    desk.put("quet/03.pdf", &print[..print.len() / 2]);
    desk.put("quet/05.pdf", LOCKED);
    desk.put("quet/14.jpg", jpeg("6"));
    desk.put("so.csv", "Văn bản;Số\nkhông có;9\nbao-cao-so-ket-dot-1;6\nke-hoach;06/BC-CĐCS\n");
    let mut said = collect(&desk, "quet mat.pdf --register so.csv").err;
    desk.put("b.xlsx", small(&[("DN-MINHPHAT", "DN-HAI")]));
    assert_eq!(desk.run("build b.xlsx --out ra --date 2025-06-25 --phase 1").status, 0);
    said += &collect(&desk, "quet/14.jpg").err;
    desk.put(&format!("ra/{UNIT}/ban-quet/collect.json"), "{");
    said += &collect(&desk, "").err;
    said.trim_end().split("\n\n").filter(|text| text.contains("]: ")).map(str::to_owned).collect()
}

/// Two units with a scan each; what was collected for the second cannot be read.
fn one_damaged() -> Desk {
    let desk = Desk::new();
    desk.put("a.xlsx", small(&[]));
    desk.put("b.xlsx", small(&[("DN-MINHPHAT", "DN-HAI")]));
    assert_eq!(desk.run("build a.xlsx b.xlsx --out ra --date 2025-06-25 --phase 1").status, 0);
    desk.put("quet/DN-MINHPHAT/06-bao-cao-so-ket-dot-1.jpg", jpeg("1"));
    desk.put("quet/DN-HAI/06-bao-cao-so-ket-dot-1.jpg", jpeg("2"));
    desk.put("so.csv", "Đơn vị;Văn bản;Số\nDN-HAI;06-bao-cao-so-ket-dot-1;5\n");
    assert_eq!(collect(&desk, "quet/DN-HAI --register so.csv").status, 0);
    desk.put("ra/DN-HAI/ban-quet/collect.json", "{\"version\":1,");
    desk
}

#[test]
fn what_cannot_be_read_of_one_unit_stops_no_other() {
    let desk = one_damaged();
    let register = desk.files("ra")["so-van-ban-di.xlsx"].clone();
    let run = collect(&desk, "quet --register so.csv");
    assert_eq!(run.status, 3, "{}{}", run.out, run.err);
    assert!(run.err.contains("ra/DN-HAI/ban-quet/collect.json\n") && run.err.contains("khôi phục tệp này từ bản sao"));
    assert!(
        run.err.contains("--> quet/DN-HAI/06-bao-cao-so-ket-dot-1.jpg\n") && run.err.contains("chưa nhận"),
        "{}",
        run.err
    );
    assert!(run.out.contains("Tệp quét: 2 = 1 nhận mới + 0 đã có + 1 chưa nhận.\n"), "{}", run.out);
    assert!(run.out.contains("(DN-HAI): không rõ bản quét của"), "{}", run.out);
    assert!(!run.out.contains("ghi sổ") && run.err.contains("sổ đã có được giữ nguyên"), "{}", run.err);
    let files = desk.files("ra");
    assert_eq!((&files["so-van-ban-di.xlsx"], files["DN-HAI/ban-quet/collect.json"].len()), (&register, 13));
    assert!(files.contains_key("DN-MINHPHAT/ban-quet/06-bao-cao-so-ket-dot-1.jpg"), "{:?}", files.keys());

    let mailed = desk.run("mail ra --phase 1 --date 2025-06-30");
    assert_eq!(mailed.status, 3, "{}{}", mailed.out, mailed.err);
    assert!(
        mailed.err.contains("lỗi[so-ban-quet-hong]") && mailed.out.contains("1 đã ghi + 0 không đổi + 1 bị từ chối")
    );
    assert!(!desk.path("ra/thu/ho-so/DN-HAI-dot-1.eml").exists());

    let verified = desk.run("verify ra");
    assert_eq!(verified.status, 1);
    assert!(verified.err.contains("không đọc được: DN-HAI/ban-quet/collect.json (nội dung"), "{}", verified.err);
    assert!(verified.err.contains("cách sửa: ") && verified.out.contains("1 chỗ sai khác"), "{}", verified.out);
}

#[test]
fn what_was_collected_is_what_the_letter_carries() {
    let desk = built();
    let scan = pdf(&desk, "DN-MINHPHAT/06-bao-cao-so-ket-dot-1.pdf");
    desk.put("quet/06-bao-cao-so-ket-dot-1-da-ky.pdf", &scan);
    let collected = desk.run("collect ra quet");
    assert_eq!(collected.status, 0, "{}", collected.err);
    let mailed = desk.run("mail ra --phase 1 --date 2025-06-30");
    assert_eq!(mailed.status, 0, "{}", mailed.err);
    let files = desk.files("ra");
    let sent = files.iter().find(|(name, _)| name.starts_with("thu/") && name.ends_with("bao-cao-so-ket-dot-1.pdf"));
    assert_eq!(sent.map(|(_, bytes)| bytes), Some(&scan), "{:?}", files.keys());
    assert_eq!(desk.run("verify ra").status, 0);
}
