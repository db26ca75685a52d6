//! What the reader accepts, and what it says to each fault.

use super::super::Weight;
use super::*;
use crate::plan::{AwardKind, Subject, System};

/// A plan without a fault, to break one line of.
const SMALL: &str = r#"[ke-hoach]
so = "1/KH-LĐLĐ"
ngay = 2024-12-25
trich-yeu = "Phát động"
nam = 2025
co-quan-ban-hanh = "LĐLĐ quận"
co-quan-chu-quan = "LĐLĐ thành phố"
kinh-gui = "Ban Thường vụ"
dia-danh = "Long Biên"
thu-dien-tu = "a@b.vn"
noi-nhan = ["Lưu"]
[nguoi-ky]
tap-the = "Ban Thường vụ"
chuc-danh = "CHỦ TỊCH"
ho-ten = "Nguyễn Văn A"
[trinh-bay]
co-chu = 14
[[dot]]
so = 1
chu-de = "Một"
tu = 2025-01-01
den = 2025-06-30
[[dot]]
so = 2
chu-de = "Hai"
tu = 2025-07-01
den = 2025-12-31
[[khoi]]
ma = "doanh-nghiep"
ten = "Khối doanh nghiệp"
phong-trao = ["Lao động giỏi"]
noi-dung = ["Nâng cao tay nghề"]
[[danh-hieu]]
ma = "cong-nhan-gioi"
ten = "Công nhân giỏi"
he-thong = "thanh-pho"
doi-tuong = "ca-nhan"
loai = "danh-hieu"
khoi = ["doanh-nghiep"]
[[danh-hieu]]
ma = "giay-khen"
ten = "Giấy khen"
he-thong = "cong-doan"
doi-tuong = "ca-hai"
loai = "hinh-thuc"
[[can-cu]]
van-ban = "Luật"
tu = 2024-01-01
den = 2025-01-01
dung-cho = ["to-trinh"]
"#;

/// What is said, finding by finding, after `old` in the small plan became `new`.
fn said(old: &str, new: &str) -> Vec<String> {
    assert!(SMALL.contains(old), "the small plan has no {old:?}");
    let outcome = read(&"x.toml".into(), &SMALL.replacen(old, new, 1));
    assert_eq!(outcome.value.is_some(), outcome.report.is_empty());
    outcome.report.iter().map(ToString::to_string).collect()
}

/// The one finding after `old` became `new`.
fn only(old: &str, new: &str) -> String {
    let said = said(old, new);
    assert_eq!(said.len(), 1, "{said:#?}");
    said.concat()
}

#[test]
fn a_plan_without_a_fault_is_read_whole() {
    assert!(said("so = 1\n", "so = 1\r\n").is_empty());
    let (plan, _) = read(&"x.toml".into(), SMALL).into_result().unwrap();
    assert_eq!((plan.number.as_str(), plan.year, plan.setting.body_size), ("1/KH-LĐLĐ", 2025, 14));
    assert_eq!(plan.phase(2).unwrap().theme, "Hai");
    assert_eq!(plan.awards[0].groups, ["doanh-nghiep"]);
    assert_eq!(plan.bases[0].to, chrono::NaiveDate::from_ymd_opt(2025, 1, 1));
}

#[test]
fn the_built_in_plan_has_no_fault() {
    let (plan, report) = built_in().into_result().unwrap_or_else(|report| panic!("{report:#?}"));
    assert!(report.is_empty());
    assert_eq!((plan.number.as_str(), plan.phases.len(), plan.groups.len()), ("41/KH-LĐLĐ", 2, 2));
    assert_eq!(plan.phases[1].to.to_string(), "2025-12-31");
    assert_eq!(plan.signatory.name, "Nguyễn Trường Giang");
    assert_eq!(plan.organ("LIÊN ĐOÀN LAO ĐỘNG QUẬN LONG BIÊN").unwrap().to.unwrap().to_string(), "2025-06-30");
}

#[test]
fn the_built_in_awards_are_known_by_their_short_names() {
    let (plan, _) = built_in().into_result().unwrap();
    let name = |typed, subject| plan.award(typed, subject).map(|award| award.name.as_str());
    assert_eq!(name("LĐTT", Subject::Person), Some("Lao động tiên tiến"));
    assert_eq!(name("ntvt", Subject::Person), Some("Người tốt, việc tốt"));
    assert_eq!(name("ĐVCĐXS", Subject::Person), Some("Đoàn viên Công đoàn xuất sắc"));
    for subject in [Subject::Person, Subject::Collective] {
        assert_eq!(name("Giấy khen", subject), Some("Giấy khen của Ban Thường vụ Liên đoàn Lao động quận Long Biên"));
    }
    let worker = plan.award("Công nhân giỏi Thủ đô", Subject::Person).unwrap();
    assert_eq!(
        (worker.system, worker.kind, &worker.groups[..]),
        (System::City, AwardKind::Title, &["doanh-nghiep".into()][..])
    );
}

#[test]
fn the_built_in_awards_are_for_the_right_subject_and_group() {
    let (plan, _) = built_in().into_result().unwrap();
    let persons = "Đoàn viên Công đoàn xuất sắc|Công nhân giỏi|Công nhân giỏi cấp trên cơ sở|Công nhân giỏi Thủ đô|\
        Người tốt, việc tốt|Người tốt, việc tốt cấp quận|Người tốt, việc tốt cấp Thành phố|Sáng kiến, sáng tạo|\
        Sáng kiến, sáng tạo cấp cơ sở|Sáng kiến, sáng tạo Thủ đô|Lao động giỏi, lao động sáng tạo|\
        Tham mưu giỏi, phục vụ tốt|Giỏi việc nước, đảm việc nhà|Lao động tiên tiến|Chiến sĩ thi đua cơ sở|\
        Chiến sĩ thi đua cấp Thành phố|Chiến sĩ thi đua toàn quốc";
    let collectives = "Tập thể lao động tiên tiến|Tập thể lao động xuất sắc|\
        Công đoàn cơ sở hoàn thành xuất sắc nhiệm vụ|Công đoàn cơ sở hoàn thành tốt nhiệm vụ|\
        Tổ Công đoàn hoàn thành xuất sắc nhiệm vụ|Công đoàn bộ phận hoàn thành xuất sắc nhiệm vụ";
    for (names, subject) in [(persons, Subject::Person), (collectives, Subject::Collective)] {
        for name in names.split('|') {
            let award = plan.award(name, subject).unwrap_or_else(|| panic!("{name}"));
            assert_eq!((award.name.as_str(), award.subject), (name, subject));
            assert_eq!(award.groups.contains(&"doanh-nghiep".into()), name.starts_with("Công nhân giỏi"), "{name}");
        }
    }
}

#[test]
fn the_built_in_legal_bases_change_with_the_date() {
    let (plan, _) = built_in().into_result().unwrap();
    let cited = |y, m, d| {
        let date = chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap();
        plan.bases_on(date, "to-trinh").map(|basis| basis.text.clone()).collect::<Vec<_>>().join("|")
    };
    assert!(cited(2025, 6, 30).contains("98/2023") && !cited(2025, 6, 30).contains("152/2025"));
    assert!(cited(2025, 7, 1).contains("152/2025") && !cited(2025, 7, 1).contains("98/2023"));
}

#[test]
fn unknown_and_missing_keys_are_said_together() {
    let said = said("co-chu = 14", "co_chu = 14");
    assert_eq!(said.len(), 2);
    assert!(said[0].contains("thiếu “co-chu” trong [trinh-bay]\n  --> x.toml:16:1"), "{}", said[0]);
    assert!(said[1].contains("không có mục “co_chu” trong [trinh-bay]\n  --> x.toml:17:1"), "{}", said[1]);
    assert!(said[1].contains("ý bạn là “co-chu”?"));
}

#[test]
fn missing_parts_are_said() {
    let said = said("[nguoi-ky]", "[nguoi]");
    assert_eq!(said.len(), 2, "{said:#?}");
    assert!(said[0].contains("thiếu “[nguoi-ky]”"));
    let nothing = read(&"x.toml".into(), "");
    assert_eq!(nothing.report.errors(), 6);
}

#[test]
fn wrong_types_are_said_with_what_was_expected() {
    let date = only("tu = 2025-07-01", "tu = \"01/07/2025\"");
    assert!(date.contains("mục “tu” trong [[dot]] phải là ngày, ở đây là chữ\n  --> x.toml:26:6"), "{date}");
    assert!(only("noi-nhan = [\"Lưu\"]", "noi-nhan = \"Lưu\"").contains("phải là danh sách, ở đây là chữ"));
    assert!(only("nam = 2025", "nam = \"2025\"").contains("phải là số nguyên"));
    assert!(only("ho-ten = \"Nguyễn Văn A\"", "ho-ten = 5").contains("phải là chữ, ở đây là số nguyên"));
    assert!(only("[[khoi]]", "[khoi]").contains("“khoi” phải gồm các phần [[khoi]]"));
}

#[test]
fn empty_values_are_said() {
    assert!(
        only("chu-de = \"Hai\"", "chu-de = \" \"")
            .contains("mục “chu-de” trong [[dot]] đang trống\n  --> x.toml:25:10")
    );
    assert!(only("noi-nhan = [\"Lưu\"]", "noi-nhan = []").contains("danh sách “noi-nhan” trong [ke-hoach] đang trống"));
}

#[test]
fn phases_must_fit_the_year_and_each_other() {
    let backwards = only("den = 2025-12-31", "den = 2025-06-30");
    assert!(backwards.contains("ngày kết thúc 30/06/2025 ở trước ngày bắt đầu 01/07/2025\n  --> x.toml:27:7"));
    let over = only("tu = 2025-07-01", "tu = 2025-06-30");
    let spans = "đợt 2 (30/06/2025 - 31/12/2025) chồng ngày lên đợt 1 (01/01/2025 - 30/06/2025)";
    assert!(over.contains(&format!("{spans}\n  --> x.toml:26:6")), "{over}");
    assert!(only("so = 2", "so = 1").contains("đã có đợt 1 ở trên\n  --> x.toml:24:6"));
    assert!(only("so = 2", "so = 0").contains("số đợt là 0\n  --> x.toml:24:6"));
    let outside = only("den = 2025-12-31", "den = 2026-01-31");
    assert!(outside.contains("đợt 2 có ngày 31/01/2026 ngoài năm 2025\n  --> x.toml:27:7"), "{outside}");
}

#[test]
fn words_of_a_choice_are_checked() {
    let system = only("he-thong = \"thanh-pho\"", "he-thong = \"thanhpho\"");
    assert!(system.contains("mục “he-thong” không nhận giá trị “thanhpho”\n  --> x.toml:36:12"), "{system}");
    assert!(system.contains("ý bạn là “thanh-pho”? Các giá trị được dùng: cong-doan, chinh-quyen, thanh-pho"));
    assert!(only("doi-tuong = \"ca-nhan\"", "doi-tuong = \"x\"").contains("ca-nhan, tap-the, ca-hai"));
    assert!(only("loai = \"danh-hieu\"", "loai = \"x\"").contains("danh-hieu, hinh-thuc"));
    let group = only("khoi = [\"doanh-nghiep\"]", "khoi = [\"truong-hoc\"]");
    assert!(group.contains("mục “khoi” không nhận giá trị “truong-hoc”\n  --> x.toml:39:8"), "{group}");
    let kind = only("dung-cho = [\"to-trinh\"]", "dung-cho = [\"to-trinh\", \"to-trih\"]");
    assert!(kind.contains("không nhận giá trị “to-trih”\n  --> x.toml:50:25") && kind.contains("ý bạn là “to-trinh”?"));
}

#[test]
fn sizes_years_and_spans_of_force_are_checked() {
    let size = only("co-chu = 14", "co-chu = 12");
    assert!(size.contains("cỡ chữ của nội dung là 12\n  --> x.toml:17:10") && size.contains("ghi 13 hoặc 14"));
    assert!(only("nam = 2025", "nam = 25").contains("năm của kế hoạch là 25\n  --> x.toml:5:7"));
    let basis = only("den = 2025-01-01", "den = 2023-01-01");
    assert!(basis.contains("ngày kết thúc 01/01/2023 ở trước ngày bắt đầu 01/01/2024\n  --> x.toml:49:7"), "{basis}");
}

#[test]
fn names_must_tell_parts_apart() {
    let code = only("ma = \"giay-khen\"", "ma = \"cong-nhan-gioi\"");
    assert!(
        code.contains("mã “cong-nhan-gioi” đã dùng cho một phần [[danh-hieu]] ở trên\n  --> x.toml:41:6"),
        "{code}"
    );
    let name = only("ten = \"Giấy khen\"", "ten = \"CÔNG NHÂN GIỎI\"");
    assert!(
        name.contains("tên “CÔNG NHÂN GIỎI” đã dùng cho một phần [[danh-hieu]] ở trên\n  --> x.toml:42:7"),
        "{name}"
    );
    let collective = SMALL.replace("ten = \"Giấy khen\"", "ten = \"Công nhân giỏi\"").replace("ca-hai", "tap-the");
    assert!(read(&"x.toml".into(), &collective).report.is_empty(), "one name for two subjects is no fault");
    let twice = "[[khoi]]\nma = \"doanh-nghiep\"\nten = \"B\"\nphong-trao = [\"x\"]\nnoi-dung = [\"y\"]\n[[khoi]]";
    assert!(only("[[khoi]]", twice).contains("mã “doanh-nghiep” đã dùng cho một phần [[khoi]] ở trên"));
}

#[test]
fn syntax_errors_are_said_in_vietnamese() {
    let cases = [
        ("so = 2", "so = hai", "giá trị không đọc được: hai\n  --> x.toml:24:6"),
        ("\"Hai\"", "“Hai”", "giá trị không đọc được: “Hai”\n  --> x.toml:25:10"),
        ("\"Hai\"", "\"Hai", "thiếu dấu ngoặc kép đóng\n  --> x.toml:25:14"),
        ("[nguoi-ky]", "[nguoi-ky", "tên phần thiếu dấu ] ở cuối\n  --> x.toml:12:10"),
        ("so = 2", "so 2", "thiếu dấu = sau tên mục\n  --> x.toml:24:4"),
        ("so = 2", "số = 2", "tên mục chỉ gồm chữ không dấu, chữ số và dấu gạch nối: ố\n  --> x.toml:24:2"),
        ("so = 2", "so = 2\nso = 3", "mục hoặc phần này đã có ở trên: so\n  --> x.toml:25:1"),
        ("2025-12-31", "2025-02-30", "ngày không có thật hoặc viết chưa đúng: 2025-02-30\n  --> x.toml:27:7"),
    ];
    for (old, new, expected) in cases {
        let text = only(old, new);
        assert!(text.contains(&format!("lỗi[cu-phap]: {expected}")), "{text}");
    }
    assert_eq!(said("so = 1\nchu-de = \"Một\"", "so = một\nchu-de = Một").len(), 2, "one for each line");
}

#[test]
fn checks_are_adjusted_one_by_one() {
    let source = format!("{BUILT_IN}\n[[kiem-tra]]\nma = \"dang-ky-thieu\"\nmuc = \"loi\"\nnguong = 95\n");
    let (plan, _) = read(&"thidua.toml".into(), &source).into_result().unwrap();
    let check = &plan.checks[0];
    assert_eq!((check.id.as_str(), check.weight, check.limit), ("dang-ky-thieu", Some(Weight::Error), Some(95)));
    let idle = format!("{source}[[kiem-tra]]\nma = \"dang-ky-thieu\"\n[[kiem-tra]]\nma = \"x\"\nnguong = -1\n");
    let report = read(&"thidua.toml".into(), &idle).into_result().unwrap_err();
    let ids: Vec<_> = report.iter().map(|f| f.id).collect();
    assert_eq!(ids, ["kiem-tra-trong", "kiem-tra-trung", "nguong-sai"]);
}

#[test]
fn words_for_the_units_plans_may_be_left_out_in_part_or_whole() {
    let (plan, _) = read(&"x.toml".into(), SMALL).into_result().unwrap();
    assert_eq!(plan.unit_plan, UnitPlan::default());
    let part = SMALL.replacen("[[danh-hieu]]", "[ke-hoach-don-vi]\nbien-phap = [\"Một\"]\n[[danh-hieu]]", 1);
    let (plan, _) = read(&"x.toml".into(), &part).into_result().unwrap();
    assert_eq!((plan.unit_plan.measures, plan.unit_plan.purposes), (vec!["Một".to_owned()], Vec::new()));
    let said = only("[[can-cu]]", "[ke-hoach-don-vi]\nbien-phap = \"Một\"\n[[can-cu]]");
    assert!(said.contains("phải là danh sách"), "{said}");
    let said = only("[[can-cu]]", "[ke-hoach-don-vi]\nbien-phat = [\"Một\"]\n[[can-cu]]");
    assert!(said.contains("ý bạn là “bien-phap”?"), "{said}");
}

#[test]
fn numbers_are_spelled_as_the_plan_wants() {
    let reading = |line: &str| {
        let source = SMALL.replace("[trinh-bay]", &format!("[trinh-bay]\n{line}"));
        read(&"t.toml".into(), &source).into_result().map(|(plan, _)| plan.setting.reading)
    };
    assert_eq!(reading("").unwrap(), Reading::default());
    let southern = Reading { southern_zero: true, southern_thousand: true, ..Reading::default() };
    assert_eq!(reading("doc-so = [\"lẻ\", \"ngàn\"]").unwrap(), southern);
    let report = reading("doc-so = [\"le\"]").unwrap_err();
    assert_eq!(report.iter().map(|f| f.id).collect::<Vec<_>>(), ["ke-hoach-gia-tri-la"]);
}
