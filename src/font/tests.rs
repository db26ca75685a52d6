//! The built-in faces, and programs that must not be used.

use super::*;

fn fonts() -> Fonts {
    Fonts::built_in().unwrap_or_else(|fault| panic!("{fault}"))
}

/// A built-in program with bytes of its OS/2 table overwritten.
fn with_os2(at: usize, bytes: &[u8]) -> Vec<u8> {
    let mut program = BUILT_IN[0].1.to_vec();
    let entry = program.windows(4).position(|tag| tag == b"OS/2").unwrap();
    let table = u32::from_be_bytes(program[entry + 8..entry + 12].try_into().unwrap());
    let from = usize::try_from(table).unwrap() + at;
    program[from..from + bytes.len()].copy_from_slice(bytes);
    program
}

fn refused(program: Vec<u8>) -> String {
    Face::load(program.into()).map(|face| face.name).unwrap_err()
}

#[test]
fn national_title_is_as_wide_as_in_times() {
    let width = fonts().face(true, false).width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13.0) * 25.4 / 72.0;
    assert!((width - 95.7).abs() < 0.1, "{width} mm");
}

#[test]
fn single_line_is_1_15_times_the_size() {
    let fonts = fonts();
    for face in fonts.faces() {
        let pitch = (face.ascent + face.descent + face.gap) / face.units;
        assert!((pitch - 2355.0 / 2048.0).abs() < 1e-6, "{}: {pitch}", face.name);
    }
}

#[test]
fn faces_are_named_as_they_say() {
    let fonts = fonts();
    let names = fonts.faces().each_ref().map(|face| face.name.as_str());
    let expected = ["LiberationSerif", "LiberationSerif-Bold", "LiberationSerif-Italic", "LiberationSerif-BoldItalic"];
    assert_eq!(names, expected);
    for (place, (_, program)) in BUILT_IN.iter().enumerate() {
        let says = face::Signature::of(program).unwrap();
        assert_eq!((says.family.as_str(), Fonts::index(says.bold, says.italic)), ("Liberation Serif", place));
    }
}

#[test]
fn fonts_that_may_not_be_embedded_or_have_no_serifs_are_refused() {
    const RIGHTS: usize = 8;
    let barred = "phông chữ không cho phép nhúng vào tài liệu (OS/2 fsType)";
    assert_eq!(refused(with_os2(RIGHTS, &[0, 2])), barred);
    assert_eq!(refused(with_os2(RIGHTS, &[1, 0])), barred, "whole or not at all");
    assert_eq!(refused(with_os2(RIGHTS, &[2, 0])), barred, "bitmaps only");
    assert!(Face::load(with_os2(RIGHTS, &[0, 8]).into()).is_ok(), "Times New Roman may be edited");
    assert_eq!(refused(with_os2(32, &[2, 11])), "phông chữ không có chân");
    assert_eq!(refused(b"Times New Roman".to_vec()), "tệp không phải là phông chữ TrueType");
}

#[test]
fn what_no_face_has_is_known() {
    let fonts = fonts();
    assert_eq!(['ễ', '\u{2011}', '\u{a0}', '龙', '😀'].map(|c| fonts.know(c)), [true, true, true, false, false]);
    assert!(fonts.faces().iter().all(|face| face.lacking().is_empty()));
}
