//! Names of folders and files: plain ASCII that Windows, macOS and Linux all take, unique without regard to case.

use super::drafts::LETTERS;
use crate::kind::Kind;
use crate::text;
use std::collections::BTreeSet;
use std::path::Path;

/// Longest name without extension; whole paths stay far below Windows' 260 characters.
const LONGEST: usize = 80;

/// Longest name in bytes, with room for a number, an extension and what is appended while a file is written: Linux and macOS
/// take 255, and no name has more UTF-16 units than bytes.
const BYTES: usize = 200;

/// Names that Windows keeps for devices, with a digit after them or without.
const RESERVED: &[&str] = &["con", "prn", "aux", "nul", "com", "lpt", "conin$", "conout$", "conin", "conout"];

/// Digits that Windows takes for those of a device.
const DEVICE_DIGITS: &str = "0123456789¹²³";

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

/// A name of plain letters cut to length that no system keeps for itself.
fn safe(name: &str) -> String {
    let mut name: String = name.chars().take(LONGEST).collect();
    name.truncate(name.trim_end_matches('-').len());
    match name.as_str() {
        "" => "don-vi".to_owned(),
        _ if device(&name) || ours(&name) || name.starts_with('-') => format!("_{name}"),
        _ => name,
    }
}

/// Whether a folder of this name holds something else than a unit's documents.
fn ours(name: &str) -> bool {
    [FEDERATION, LETTERS].iter().any(|own| name.eq_ignore_ascii_case(own))
}

/// Whether Windows keeps the name for a device, whatever its extension.
fn device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    RESERVED.contains(&stem.trim_end_matches(|c| DEVICE_DIGITS.contains(c)))
}

/// Any name made into one that all systems take, show as it is, and do not read as a path.
pub fn portable(name: &str) -> String {
    let shown = name.chars().filter(|c| !c.is_control() && !unseen(*c));
    let mut name: String = shown.map(|c| if r#"<>:"/\|?*"#.contains(c) { '_' } else { c }).collect();
    while name.chars().count() > LONGEST || name.len() > BYTES {
        name.pop();
    }
    let name = name.trim().trim_end_matches(['.', ' ']);
    match name {
        "" => "tep".to_owned(),
        _ if device(name) || name.starts_with(['.', '-', '~']) => format!("_{name}"),
        _ => name.to_owned(),
    }
}

/// Characters that are not seen but change how what is around them is: joiners, marks of direction.
fn unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
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
    /// The original's own name, where all systems take it; a second file of the same name gets `-2`. Names that differ only in
    /// capitals, or in how letters and marks are put together, are the same.
    pub fn next(&mut self, original: &Path) -> String {
        let part = |part: Option<&std::ffi::OsStr>| portable(&part.unwrap_or_default().to_string_lossy());
        let (stem, extension) = (part(original.file_stem()), part(original.extension()));
        let mut chosen = format!("{stem}.{extension}");
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
            (Some("THU"), "_THU"),
            (Some("nul"), "_nul"),
            (Some("LPT9"), "_LPT9"),
            (Some("-rf"), "_-rf"),
            (Some("..\\..\\x"), "x"),
            (Some("C:"), "c"),
            (Some("a.b. "), "a-b"),
            (Some("\u{202E}fdp"), "fdp"),
            (None, "truong-mam-non-hoa-sen"),
        ];
        for (code, expected) in cases {
            assert_eq!(unit_code(code, "Trường Mầm non Hoa Sen"), expected, "{code:?}");
        }
        assert_eq!(unit_code(None, "…"), "don-vi");
        assert_eq!(unit_code(Some(&"X".repeat(300)), "").len(), LONGEST);
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

    #[test]
    fn any_name_becomes_one_that_all_systems_take() {
        let cases = [
            ("Tổ 1.xlsx", "Tổ 1.xlsx"),
            ("CON.xlsx", "_CON.xlsx"),
            ("com¹.xlsx", "_com¹.xlsx"),
            ("nul .xlsx", "_nul.xlsx"),
            ("a:b?*.xlsx", "a_b__.xlsx"),
            ("x\\y.xlsx", "x_y.xlsx"),
            ("bao\u{202E}cao.xlsx", "baocao.xlsx"),
            ("a\u{200B}b\u{7}.xlsx", "ab.xlsx"),
            ("ten. .xlsx", "ten.xlsx"),
            (" a .xlsx", "a.xlsx"),
            ("-a.xlsx", "_-a.xlsx"),
        ];
        for (name, expected) in cases {
            assert_eq!(Copies::default().next(Path::new(name)), expected, "{name:?}");
        }
        for long in ["ế", "e\u{302}\u{301}", "😀"] {
            let name = Copies::default().next(Path::new(&format!("{}.xlsx", long.repeat(300))));
            assert!(name.len() <= BYTES + 5 && name.encode_utf16().count() <= BYTES, "{name}");
        }
    }
}
