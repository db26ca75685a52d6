//! What is understood, and that nothing of clap's English is left in what is shown.

use super::*;
use crate::package::Shard;
use chrono::NaiveDate;
use std::num::NonZeroUsize;

fn typed(line: &str) -> Result<Request, Stop> {
    parse(std::iter::once("thidua").chain(line.split_whitespace()).map(OsString::from))
}

/// The text shown for a line that is no request, spaces and line ends as one space.
fn shown(line: &str, status: u8) -> String {
    let stop = typed(line).expect_err(line);
    assert_eq!((stop.status, stop.to_stderr), (status, status != 0), "{line}");
    assert_vietnamese(&stop.text);
    stop.text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn assert_vietnamese(text: &str) {
    let english = [
        "usage",
        "options",
        "option",
        "arguments",
        "argument",
        "commands",
        "command",
        "error",
        "possible",
        "values",
        "value",
        "required",
        "provided",
        "tip",
        "similar",
        "default",
        "alias",
        "aliases",
        "for",
        "more",
        "unexpected",
        "invalid",
        "found",
        "exists",
        "subcommand",
        "try",
        "cannot",
    ];
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    let left: Vec<_> = english.into_iter().filter(|word| words.contains(word)).collect();
    assert!(left.is_empty(), "{left:?} in:\n{text}");
}

fn assert_in_order(text: &str, pieces: &[&str]) {
    let mut rest = text;
    for piece in pieces {
        let at = rest.find(piece).unwrap_or_else(|| panic!("no {piece:?} in order in:\n{text}"));
        rest = &rest[at + piece.len()..];
    }
}

#[test]
fn the_definitions_hold_together() {
    words::in_vietnamese(Line::command()).debug_assert();
    let names: Vec<_> = Line::command().get_subcommands().map(|c| c.get_name().to_owned()).collect();
    assert_eq!(
        names,
        [
            "build",
            "check",
            "init",
            "form",
            "collect",
            "verify",
            "mail",
            "merge",
            "calibrate",
            "kinds",
            "explain",
            "help"
        ]
    );
}

#[test]
fn a_full_line_is_understood_in_both_languages() {
    let expected = Request::Build(Build {
        inputs: vec!["a.xlsx".into(), "b".into()],
        out: "ra".into(),
        level: Level::Federation,
        wanted: Wanted { phase: Some(1), kinds: vec!["to-trinh".into(), "bao-cao-so-ket".into()] },
        formats: vec![Format::Pdf],
        signature_fields: true,
        draft: true,
        each: true,
        print_all: true,
        shard: Some(Shard { part: 2, of: 7 }),
        force: true,
        dry_run: true,
        json: true,
        sort: Some(Sort::Name),
        basis: Basis { date: NaiveDate::from_ymd_opt(2025, 6, 30), plan: Some("thidua.toml".into()) },
        fonts: Faces { font_dir: Some("chu".into()) },
        threads: NonZeroUsize::new(4),
        timings: true,
    });
    let english = "build a.xlsx b --out ra --level federation --phase 1 --kind to-trinh --kind bao-cao-so-ket --format pdf \
                   --signature-fields --draft --each --print-all --shard 2/7 --force --dry-run --json --sort name --date 2025-06-30 --plan thidua.toml --font-dir chu --threads 4 --timings";
    let vietnamese = "lap a.xlsx b --ra ra --cap lien-doan --dot 1 --loai to-trinh,bao-cao-so-ket --dang pdf --o-chu-ky --du-thao --tung-nguoi --in-tat-ca --phan 2/7 --lap-lai --thu --json --sap-xep ten \
                      --ngay 30/6/2025 --ke-hoach thidua.toml --phong-chu chu --luong 4 --thoi-gian";
    assert_eq!(typed(english).as_ref(), Ok(&expected));
    assert_eq!(typed(vietnamese).as_ref(), Ok(&expected));
}

#[test]
fn what_is_left_out_has_a_default() {
    let Ok(Request::Build(build)) = typed("build a.xlsx --out ra") else { panic!("no build") };
    assert_eq!(build.formats, [], "the level decides");
    assert_eq!(build.level, Level::Unit);
    assert_eq!((build.wanted, build.basis, build.fonts), (Wanted::default(), Basis::default(), Faces::default()));
    assert!(build.threads.is_none() && !build.timings);
    assert!(!build.signature_fields);
    assert!(!build.draft);
    let check = Check {
        inputs: vec!["a".into()],
        report: None,
        annotate: None,
        json: false,
        basis: Basis::default(),
        fonts: Faces::default(),
    };
    assert_eq!(typed("kiem-tra a").unwrap(), Request::Check(check.clone()));
    let full = Request::Check(Check { report: Some("b.html".into()), annotate: Some("c".into()), json: true, ..check });
    for line in ["check a --report b.html --annotate c --json", "check a --bao-cao b.html --danh-dau c --json"] {
        assert_eq!(typed(line).as_ref(), Ok(&full));
    }
    assert_eq!(typed("tao-mau mau").unwrap(), Request::Init(Init { folder: "mau".into() }));
    assert_eq!(typed("cac-loai").unwrap(), Request::Kinds(Kinds { explain: false }));
    assert_eq!(typed("doi-chieu ra").unwrap(), Request::Verify(Verify { folder: "ra".into() }));
    let merge = Merge { inputs: vec!["a".into(), "b".into()], out: Some("c.json".into()) };
    assert_eq!(typed("ghep a b --ra c.json").unwrap(), Request::Merge(merge));
    let form = Form {
        inputs: Vec::new(),
        level: Level::Unit,
        out: "a.xlsx".into(),
        unit: None,
        group: None,
        basis: Basis::default(),
    };
    assert_eq!(typed("form --out a.xlsx").unwrap(), Request::Form(form.clone()));
    let named = Form { unit: Some("Hoa-Sen".to_owned()), group: Some("hanh-chinh".to_owned()), ..form };
    assert_eq!(typed("bieu-mau --ra a.xlsx --don-vi Hoa-Sen --khoi hanh-chinh").unwrap(), Request::Form(named));
    let own = typed("form --out a.xlsx --cap lien-doan don-vi").unwrap();
    assert!(matches!(own, Request::Form(Form { level: Level::Federation, inputs, .. }) if inputs.len() == 1));
}

#[test]
fn help_opens_with_examples_and_lists_the_commands() {
    let help = shown("--help", 0);
    let pieces = ["Ví dụ: thidua form --out", "Cách dùng: thidua <LỆNH> [TUỲ CHỌN]", "Lệnh: build", "[tên khác: lap]"];
    assert_in_order(&help, &pieces);
    assert_in_order(
        &help,
        &["[tên khác: kiem-tra]", "[tên khác: tao-mau]", "[tên khác: cac-loai]", "Tuỳ chọn:", "-h, --help"],
    );
    assert_eq!([shown("-h", 0), shown("help", 0), shown("tro-giup", 0)], [help.clone(), help.clone(), help.clone()]);
    assert_eq!(shown("", 2), help);
}

#[test]
fn help_of_a_command_names_values_and_defaults() {
    let help = shown("build --help", 0);
    let usage = "Cách dùng: thidua build [TUỲ CHỌN] --out <THU-MUC> <BANG-TINH>...";
    assert_in_order(&help, &["Ví dụ: thidua build", usage, "Tham số: <BANG-TINH>...", "Tuỳ chọn:", "--out <THU-MUC>"]);
    assert_in_order(
        &help,
        &[
            "[các giá trị: ke-hoach, dang-ky-phat-dong,",
            "[mặc định: pdf,docx; với --level federation thêm xlsx] [các giá trị: pdf, docx, xlsx] [tên khác: --dang]",
            "--draft Ghi chữ DỰ THẢO",
            "[tên khác: --du-thao]",
        ],
    );
    assert_in_order(&help, &["--font-dir <THU-MUC>", "không ghi thì dùng phông có sẵn [tên khác: --phong-chu]"]);
    assert_in_order(&help, &["--signature-fields Đặt ô chữ ký số trống ở mỗi chỗ ký trong PDF [tên khác: --o-chu-ky]"]);
    assert_eq!([shown("help build", 0), shown("help lap", 0), shown("lap -h", 0)], [help.clone(), help.clone(), help]);
    assert_in_order(
        &shown("check --help", 0),
        &["[tên khác: --bao-cao]", "[tên khác: --danh-dau, --ghi-chu]", "--json"],
    );
    for line in ["check", "init", "form", "verify", "mail", "merge", "calibrate", "kinds", "help"] {
        assert_in_order(&shown(&format!("{line} --help"), 0), &["Ví dụ:", "Cách dùng: thidua", "Tuỳ chọn:"]);
    }
}

#[test]
fn the_version_is_shown() {
    assert_eq!(shown("--version", 0), format!("thidua {}", env!("CARGO_PKG_VERSION")));
    assert_eq!(shown("-V", 0), shown("--phien-ban", 0));
}

#[test]
fn faults_are_said_with_what_was_meant_and_how_to_use() {
    let cases = [
        ("bild", "lỗi: không có lệnh «bild» gợi ý: ý bạn là «build»? Cách dùng: thidua <LỆNH>"),
        ("xyz", "lỗi: không có lệnh «xyz» Cách dùng:"),
        ("build a --outt ra", "lỗi: không có tuỳ chọn «--outt» gợi ý: ý bạn là «--out»? Cách dùng: thidua build"),
        ("--out ra build a", "lỗi: không có tuỳ chọn «--out» gợi ý: ý bạn là «build --out»?"),
        ("kinds x", "lỗi: thừa tham số «x» Cách dùng: thidua kinds"),
        ("build a", "lỗi: còn thiếu «--out <THU-MUC>» Cách dùng:"),
        ("build", "lỗi: còn thiếu «--out <THU-MUC>», «<BANG-TINH>...» Cách dùng:"),
        ("build a --out", "lỗi: «--out <THU-MUC>» còn thiếu giá trị"),
        (
            "build a --out r --kind",
            "lỗi: «--kind <LOAI>» còn thiếu giá trị [các giá trị: ke-hoach, dang-ky-phat-dong, ",
        ),
        ("build a --out r --out s", "lỗi: «--out <THU-MUC>» chỉ được dùng một lần"),
        ("build a --out r --kind to-trih", "lỗi: giá trị «to-trih» của «--kind <LOAI>» không dùng được [các giá trị: "),
        ("build a --out r --kind to-trih", "gợi ý: ý bạn là «to-trinh»?"),
        (
            "build a --out r --format odt",
            "giá trị «odt» của «--format <DANG>» không dùng được [các giá trị: pdf, docx, xlsx]",
        ),
        (
            "build a --out r --date 2025-13-01",
            "giá trị «2025-13-01» của «--date <NGAY>» không dùng được: viết năm-tháng-ngày",
        ),
        ("build a --out r --shard 8/7", "giá trị «8/7» của «--shard <K/N>» không dùng được: viết phần/tổng số phần"),
        ("build a --out r --phase 0", "giá trị «0» của «--phase <SO>» không dùng được: số của đợt là số nguyên từ 1"),
        (
            "help xyz",
            "giá trị «xyz» của «[LỆNH]» không dùng được [các giá trị: build, check, init, form, collect, verify, mail, merge, calibrate, kinds, explain]",
        ),
        ("form --out a.xls", "giá trị «a.xls» của «--out <TEP>» không dùng được: tên tệp kết thúc bằng .xlsx"),
        (
            "init a b",
            "lỗi: thừa tham số «b» Cách dùng: thidua init <THU-MUC> Thêm --help vào sau lệnh để xem hướng dẫn.",
        ),
    ];
    for (line, expected) in cases {
        let text = shown(line, 2);
        assert!(text.contains(expected), "{line}: {text}");
    }
}

#[test]
fn every_other_kind_of_fault_has_a_vietnamese_sentence() {
    use clap::error::ErrorKind::{
        ArgumentConflict, InvalidUtf8, MissingSubcommand, NoEquals, TooFewValues, TooManyValues, WrongNumberOfValues,
    };
    let kinds =
        [ArgumentConflict, InvalidUtf8, MissingSubcommand, NoEquals, TooFewValues, TooManyValues, WrongNumberOfValues];
    for kind in kinds {
        let stop = stop(clap::Error::new(kind));
        assert_eq!(stop.status, 2);
        assert!(stop.text.starts_with("lỗi: "), "{}", stop.text);
        assert_vietnamese(&stop.text);
    }
}
