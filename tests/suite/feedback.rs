//! What officers get back from `check`: findings in their rows, a page, a JSON document.

use super::desk::{Desk, Run, small};
use serde_json::{Value, json};
use std::path::Path;
use thidua::feedback::schema;

const DATE: &str = "--date 2025-06-25";

/// A date that never was.
fn faulty() -> Vec<u8> {
    small(&[(r#""Lê Thị Ngọc Bích", 1995-05-24"#, r#""Lê Thị Ngọc Bích", "31/02/1990""#)])
}

fn checked(desk: &Desk, rest: &str) -> Run {
    desk.run(&format!("check {rest} {DATE}"))
}

#[test]
fn a_fault_is_shown_in_its_row() {
    let desk = Desk::new();
    desk.put("a.xlsx", faulty());
    let run = checked(&desk, "a.xlsx");
    let expected = "\
a.xlsx: 1 lỗi

trang “ĐOÀN VIÊN”
lỗi[ngay-sai]: “31/02/1990” không phải là ngày có thật
  --> ô D4 (Ngày sinh)
  dòng 4: 3 | MP003 | Lê Thị Ngọc Bích | 31/02/1990 | Nữ | …
                                         ▲▲▲▲▲▲▲▲▲▲
  cách sửa: kiểm tra lại ngày và tháng; ghi ngày/tháng/năm, ví dụ 05/01/2025

";
    // No colours and no line of progress: the error stream is no terminal here.
    assert_eq!((run.status, run.err.as_str()), (1, expected));
}

#[test]
fn the_page_tells_of_every_workbook_and_runs_nothing() {
    let desk = Desk::new();
    let markup = r#""<script>alert('1')</script>""#;
    desk.put("d/<b>\"1.xlsx", small(&[("1995-05-24", markup)]));
    desk.put("d/tot.xlsx", small(&[("DN-MINHPHAT", "DN-TOT")]));
    let run = checked(&desk, "d --report ra/ket-qua.html");
    assert_eq!(run.status, 1);
    assert!(run.err.ends_with("Báo cáo: ra/ket-qua.html\n"), "{}", run.err);
    let page = String::from_utf8(desk.files("ra").remove("ket-qua.html").unwrap()).unwrap();
    for part in
        ["d/&lt;b&gt;&quot;1.xlsx", "d/tot.xlsx", "&lt;script&gt;", "alert(&#x27;1&#x27;)", "D4", "default-src 'none'"]
    {
        assert!(page.contains(part), "{part} is not in the page");
    }
    assert!(!page.contains("<script") && !page.contains("<b>\"1"));
}

#[test]
fn a_page_replaces_an_earlier_page_and_nothing_else() {
    let desk = Desk::new();
    desk.put("a.xlsx", faulty());
    desk.put("quan-trong.html", "<html>của tôi</html>");
    let run = checked(&desk, "a.xlsx --report quan-trong.html");
    assert_eq!(run.status, 4);
    assert!(run.err.contains("lỗi: quan-trong.html đã có và không phải báo cáo"), "{}", run.err);
    assert_eq!(desk.files("")["quan-trong.html"], "<html>của tôi</html>".as_bytes());
    assert_eq!(checked(&desk, "a.xlsx --report b.html").status, 1);
    let first = desk.files("")["b.html"].clone();
    desk.put("a.xlsx", small(&[]));
    assert_eq!(checked(&desk, "a.xlsx --report b.html").status, 0);
    assert_ne!(desk.files("")["b.html"], first);
}

#[test]
fn json_is_one_document_of_a_known_shape() {
    let desk = Desk::new();
    desk.put("a.xlsx", faulty());
    desk.put("b.xlsx", "không phải bảng tính");
    let run = checked(&desk, "a.xlsx b.xlsx --json");
    assert_eq!(run.status, 1);
    assert!(run.err.contains("trang “ĐOÀN VIÊN”") && run.err.contains("✗ "), "people read the error stream");
    let document: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(document["summary"], json!({"files": 2, "faulty": 2, "errors": 2, "warnings": 0, "hints": 0}));
    golden("check.json", &run.out);
    golden("check.schema.json", &(serde_json::to_string_pretty(&schema()).unwrap() + "\n"));
    fits(&document, &schema(), &schema());
}

/// Holds a text against the committed one; `UPDATE=1` rewrites that.
#[expect(clippy::disallowed_methods, reason = "writes the committed text when asked to")]
pub(crate) fn golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    assert_eq!(text, std::fs::read_to_string(&path).unwrap_or_default(), "{name} has changed");
}

/// Whether a value has the properties its schema requires and no others, each of the right type.
pub(crate) fn fits(value: &Value, schema: &Value, root: &Value) {
    if let Some(name) = schema["$ref"].as_str() {
        return fits(value, &root["$defs"][name.rsplit('/').next().unwrap()], root);
    }
    if let Some(either) = schema["anyOf"].as_array() {
        // Something or nothing.
        if !value.is_null() {
            fits(value, &either[0], root);
        }
        return;
    }
    let kinds = match &schema["type"] {
        Value::Array(kinds) => kinds.iter().map(|kind| kind.as_str().unwrap()).collect(),
        kind => vec![kind.as_str().unwrap()],
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    assert!(kinds.contains(&kind), "{value} is not {kinds:?}");
    for item in value.as_array().into_iter().flatten() {
        fits(item, &schema["items"], root);
    }
    if let Some(object) = value.as_object() {
        let known = schema["properties"].as_object().unwrap();
        assert!(object.keys().eq(known.keys()), "{object:?} against {known:?}");
        object.iter().for_each(|(name, value)| fits(value, &known[name], root));
    }
    if let Some(allowed) = schema["enum"].as_array() {
        assert!(allowed.contains(value), "{value} is not one of {allowed:?}");
    }
}
