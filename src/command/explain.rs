//! `thidua explain`: what a code means, on what ground it stands, what to do about it.

use super::{Answer, Status};
use crate::check::{self, Tuning};
use crate::diagnostic::Code;
use crate::text::nearest;
use crate::{document, dossier, font, job, mail, plan, scoring, source, template};
use std::fmt::Write;

/// Codes by where their findings come from.
fn families() -> [(&'static str, Vec<&'static Code>); 7] {
    let surroundings = job::CODES.iter().chain(font::CODES).chain(template::CODES).chain(document::CODES);
    [
        ("Đọc bảng tính", source::CODES.iter().collect()),
        ("Kiểm tra dữ liệu", check::codes().map(|(code, _)| code).chain(check::decision::CODES).collect()),
        ("Chấm điểm của liên đoàn", scoring::CODES.iter().collect()),
        ("Tệp kế hoạch", plan::CODES.iter().collect()),
        ("Thư mục văn bản và bản quét", dossier::CODES.iter().collect()),
        ("Thư điện tử", mail::CODES.iter().collect()),
        ("Tệp, phông chữ và mẫu văn bản", surroundings.collect()),
    ]
}

/// One code, or the list of all.
pub(super) fn run(id: Option<&str>) -> Answer {
    let Some(id) = id else { return Answer { out: list(), ..Answer::default() } };
    let families = families();
    let mut codes = families.iter().flat_map(|(_, codes)| codes);
    if let Some(code) = codes.clone().find(|code| code.id == id) {
        return Answer { out: text(code), ..Answer::default() };
    }
    let meant = nearest(id, codes.by_ref().map(|code| code.id)).map(|near| format!("; ý bạn là “{near}”?"));
    let err = format!(
        "lỗi: không có mã “{id}”{}\n  cách sửa: xem mọi mã bằng lệnh: thidua explain\n",
        meant.unwrap_or_default()
    );
    Answer { err, status: Status::Usage, ..Answer::default() }
}

fn list() -> String {
    let mut out = String::from("Các mã và ý nghĩa (xem kỹ một mã: thidua explain MÃ)\n");
    for (family, codes) in families() {
        let _ = writeln!(out, "\n{family}:");
        for code in codes {
            let first = code.text.lines().next().unwrap_or_default().trim();
            let _ = writeln!(out, "  {} ({}){}\n      {first}", code.id, code.severity.word(), off(code));
        }
    }
    out
}

fn text(code: &Code) -> String {
    let mut out = format!("{} ({}){}\n\n", code.id, code.severity.word(), off(code));
    for line in code.text.lines() {
        let _ = writeln!(out, "{}", line.trim());
    }
    if !code.basis.is_empty() {
        let _ = writeln!(out, "\nCăn cứ: {}", code.basis);
    }
    if let Some(tuning) = tuning(code) {
        let _ = writeln!(out, "\n{}", changes(code.id, tuning));
    }
    out
}

/// What the plan may change about a rule; `None` for what is no rule.
fn tuning(code: &Code) -> Option<Tuning> {
    check::codes().find(|(known, _)| known.id == code.id).map(|(_, tuning)| tuning)
}

fn off(code: &Code) -> &'static str {
    if tuning(code).is_none_or(Tuning::ships_on) { "" } else { " – tắt sẵn" }
}

/// What to write into the plan file.
fn changes(id: &str, tuning: Tuning) -> String {
    if tuning == Tuning::Fixed {
        return "Điều này không đổi được trong tệp kế hoạch.".to_owned();
    }
    let state = if tuning.ships_on() {
        ""
    } else {
        "Điều này tắt sẵn vì không có quy định còn hiệu lực bắt buộc. "
    };
    let limit = tuning.limit().map(|limit| format!("\n  nguong = {limit}")).unwrap_or_default();
    format!(
        "{state}Đổi trong tệp thidua.toml:\n  [[kiem-tra]]\n  ma = \"{id}\"\n  muc = \"canh-bao\"   # hoặc \"loi\", \"goi-y\", \"tat\"{limit}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_id_means_two_things() {
        let families = families();
        let mut ids: Vec<&str> = families.iter().flat_map(|(_, codes)| codes).map(|code| code.id).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }

    #[test]
    fn a_code_is_explained_with_its_ground_and_what_may_be_changed() {
        let shown = run(Some("dang-ky-thieu")).out;
        assert!(shown.starts_with("dang-ky-thieu (cảnh báo)\n\nTỷ lệ người đăng ký"), "{shown}");
        assert!(
            shown.contains("Căn cứ: Kế hoạch 41/KH-LĐLĐ, phần IV.2.2") && shown.contains("nguong = 100"),
            "{shown}"
        );
        assert!(run(Some("trung-nguoi")).out.contains("không đổi được"));
        assert_eq!(
            run(Some("trung-nguoii")).err.lines().next(),
            Some("lỗi: không có mã “trung-nguoii”; ý bạn là “trung-nguoi”?")
        );
    }
}
