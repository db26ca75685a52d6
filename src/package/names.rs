//! Names of folders and files: plain ASCII that Windows, macOS and Linux all take, unique without regard to case.

use crate::kind::Kind;
use crate::text;
use std::collections::BTreeSet;
use std::path::Path;

/// Longest name without extension; whole paths stay far below Windows' 260 characters.
const LONGEST: usize = 80;

/// Names that Windows keeps for devices.
const RESERVED: &[&str] = &["con", "prn", "aux", "nul", "com", "lpt", "conin", "conout"];

/// The folder of the federation's own documents (*liên đoàn*); no unit's folder is named so.
pub const FEDERATION: &str = "lien-doan";

/// The folder of a unit: its code where it has one, else its employer's name.
pub fn unit_code(code: Option<&str>, employer: &str) -> String {
    let kept: String =
        code.unwrap_or_default().chars().filter(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
    let chosen = match code {
        Some(typed) if kept == typed && !kept.is_empty() => kept,
        Some(typed) if !text::slug(typed).is_empty() => text::slug(typed),
        _ => text::slug(employer),
    };
    safe(&chosen)
}

/// A name cut to length that no system keeps for itself.
fn safe(name: &str) -> String {
    let mut name: String = name.chars().take(LONGEST).collect();
    name.truncate(name.trim_end_matches('-').len());
    let letters = name.to_ascii_lowercase();
    let device = RESERVED.iter().any(|r| letters.trim_end_matches(|c: char| c.is_ascii_digit()) == *r);
    match name.as_str() {
        "" => "don-vi".to_owned(),
        _ if device || letters == FEDERATION => format!("_{name}"),
        _ => name,
    }
}

/// The file names given out in one unit's folder.
#[derive(Debug, Default)]
pub struct Stems {
    taken: BTreeSet<String>,
}

impl Stems {
    /// The name, without extension, of a document: `12-bao-cao-thanh-tich-ca-nhan-dot-1-nguyen-thi-hoa`.
    /// A second document of the same name gets `-2`.
    pub fn next(&mut self, kind: Kind, phase: Option<u32>, subject: Option<&str>) -> String {
        let mut name = format!("{:02}-{}", kind.place(), kind.id());
        if let Some(phase) = phase {
            name += &format!("-dot-{phase}");
        }
        if let Some(subject) = subject.map(text::slug).filter(|s| !s.is_empty()) {
            name += &format!("-{subject}");
        }
        let base = safe(&name);
        let mut chosen = base.clone();
        let mut turn = 2;
        while !self.taken.insert(chosen.clone()) {
            chosen = format!("{base}-{turn}");
            turn += 1;
        }
        chosen
    }
}

/// The file names given out for copies of the user's own files.
#[derive(Debug, Default)]
pub struct Copies {
    taken: BTreeSet<String>,
}

impl Copies {
    /// The original's own name; a second file of the same name gets `-2`.
    pub fn next(&mut self, original: &Path) -> String {
        let part = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
        let (stem, extension) = (part(original.file_stem()), part(original.extension()));
        let mut chosen = part(original.file_name());
        let mut turn = 2;
        while !self.taken.insert(text::clean(&chosen).to_lowercase()) {
            chosen = format!("{stem}-{turn}.{extension}");
            turn += 1;
        }
        chosen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_kept_or_made_from_the_name() {
        let cases = [
            (Some("MN-HOASEN"), "MN-HOASEN"),
            (Some("Đơn vị số 5"), "don-vi-so-5"),
            (Some("../../etc"), "etc"),
            (Some("CON"), "_CON"),
            (Some("com1"), "_com1"),
            (Some("Lien-Doan"), "_Lien-Doan"),
            (None, "truong-mam-non-hoa-sen"),
        ];
        for (code, expected) in cases {
            assert_eq!(unit_code(code, "Trường Mầm non Hoa Sen"), expected, "{code:?}");
        }
        assert_eq!(unit_code(None, "…"), "don-vi");
    }

    #[test]
    fn names_do_not_collide() {
        let mut stems = Stems::default();
        let mut next = || stems.next(Kind::PersonReport, Some(1), Some("Nguyễn Thị Hoà"));
        assert_eq!(next(), "12-bao-cao-thanh-tich-ca-nhan-dot-1-nguyen-thi-hoa");
        assert_eq!(next(), "12-bao-cao-thanh-tich-ca-nhan-dot-1-nguyen-thi-hoa-2");
    }
    #[test]
    fn copies_keep_their_names_apart_without_regard_to_case() {
        let mut copies = Copies::default();
        let names =
            ["a/Tổ 1.xlsx", "b/tổ 1.XLSX", "c/to\u{302}\u{309} 1.xlsx", "a/x.xlsm"].map(|p| copies.next(Path::new(p)));
        assert_eq!(names, ["Tổ 1.xlsx", "tổ 1-2.XLSX", "to\u{302}\u{309} 1-3.xlsx", "x.xlsm"]);
    }
}
