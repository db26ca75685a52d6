//! `--font-dir`: the user's own four faces, and folders that do not hold them.

use super::desk::{Desk, small};
use std::fs;
use std::path::Path;

const OUT: &str = "--date 2025-06-25 --phase 2 --kind to-trinh --format pdf";
const PDF: &str = "DN-MINHPHAT/09-to-trinh-dot-2.pdf";

/// The style of a built-in face, as its file is named, and the file it is copied to.
pub(crate) const COPIES: [(&str, &str); 4] =
    [("Regular", "d.ttf"), ("Bold", "a.TTF"), ("Italic", "c.ttf"), ("BoldItalic", "chu-b.ttf")];

pub(crate) fn program(style: &str) -> Vec<u8> {
    let file = format!("fonts/LiberationSerif-{style}.ttf");
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

/// The same program under other names: `from` and `to` are of one length.
pub(crate) fn renamed(program: &[u8], from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    let (from, to) = (wide(from), wide(to));
    let mut program = program.to_vec();
    let places: Vec<usize> = (0..program.len()).filter(|at| program[*at..].starts_with(&from)).collect();
    assert!(!places.is_empty(), "the program does not say this name");
    for at in places {
        program[at..at + to.len()].copy_from_slice(&to);
    }
    program
}

/// Without its table of characters a face has no letter at all.
pub(crate) fn without_letters(mut program: Vec<u8>) -> Vec<u8> {
    let table = program.windows(4).position(|tag| tag == b"cmap").unwrap();
    program[table..table + 4].copy_from_slice(b"cmaq");
    program
}

/// A desk with a workbook and a folder `chu` of the four faces.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.put("a.xlsx", small(&[]));
    for (style, file) in COPIES {
        desk.put(&format!("chu/{file}"), program(style));
    }
    desk
}

/// What a build with the folder says when it must not succeed.
fn refused(desk: &Desk) -> String {
    let run = desk.run(&format!("build a.xlsx --out ra --font-dir chu {OUT}"));
    assert_eq!((run.status, run.out.as_str()), (4, ""), "{}", run.err);
    assert!(desk.files("ra").is_empty());
    let check = desk.run("check a.xlsx --date 2025-06-25 --phong-chu chu");
    assert_eq!((check.status, &check.err), (4, &run.err), "check says the same");
    run.err
}

#[test]
fn the_same_faces_under_other_file_names_give_the_same_bytes() {
    let desk = desk();
    desk.put("chu/doc.txt", "không phải phông chữ");
    desk.put("chu/hong.ttf", "một tệp lạ không cản trở khi đã đủ bốn kiểu chữ");
    let built_in = desk.run(&format!("build a.xlsx --out co-san {OUT}"));
    let own = desk.run(&format!("lap a.xlsx --ra cua-toi --phong-chu chu {OUT}"));
    assert_eq!((built_in.status, own.status), (0, 0), "{}{}", built_in.err, own.err);
    assert!(desk.files("co-san")[PDF] == desk.files("cua-toi")[PDF]);
}

#[test]
fn the_pdf_names_the_fonts_as_they_say() {
    let desk = Desk::new();
    desk.put("a.xlsx", small(&[]));
    for (style, file) in COPIES {
        let family = renamed(&program(style), "Liberation Serif", "Chu Cua Don Vi 1");
        desk.put(&format!("chu/{file}"), renamed(&family, "LiberationSerif", "ChuCuaDonViSoMo"));
    }
    let build = |out: &str| {
        let run = desk.run(&format!("build a.xlsx --out {out} --font-dir chu {OUT}"));
        assert_eq!(run.status, 0, "{}", run.err);
        desk.files(out)[PDF].clone()
    };
    let pdf = build("một");
    assert!(pdf == build("hai"));
    assert_eq!(fonts_of(&pdf), ["", "-Bold", "-BoldItalic", "-Italic"].map(|style| format!("ChuCuaDonViSoMo{style}")));
}

/// The names of the fonts in a PDF, without the six capitals and the plus that mark a subset.
fn fonts_of(pdf: &[u8]) -> Vec<String> {
    let file = lopdf::Document::load_mem(pdf).unwrap();
    let name = |object: &lopdf::Object| {
        let name = object.as_dict().ok()?.get(b"FontName").ok()?.as_name().ok()?;
        Some(String::from_utf8(name[7..].to_vec()).unwrap())
    };
    let mut names: Vec<String> = file.objects.values().filter_map(name).collect();
    names.sort();
    names
}

#[test]
fn a_missing_face_is_named_with_the_file_that_is_no_font() {
    let desk = desk();
    desk.put("chu/c.ttf", "đây là văn bản thường");
    assert_eq!(
        refused(&desk),
        "\
lỗi[phong-chu-thieu]: thư mục thiếu phông chữ kiểu nghiêng
  --> chu
  cách sửa: chép vào thư mục đủ bốn tệp .ttf của một họ phông chữ: thường, đậm, nghiêng, đậm nghiêng

lỗi[phong-chu-khong-dung-duoc]: tệp không phải là phông chữ TrueType
  --> chu/c.ttf
  cách sửa: thay bằng tệp .ttf của một phông chữ có chân được phép nhúng, ví dụ Times New Roman của Windows

"
    );
}

#[test]
fn letters_that_a_face_lacks_are_named() {
    let desk = desk();
    desk.put("chu/a.TTF", without_letters(program("Bold")));
    assert_eq!(
        refused(&desk),
        "\
lỗi[phong-chu-thieu-chu]: phông chữ kiểu đậm thiếu 236 chữ hoặc dấu cần cho văn bản: “À”, “Á”, “Â”, “Ã”, “È”, “É”, “Ê”, “Ì”, “Í”, “Ò”, “Ó”, “Ô”, “Õ”, “Ù”, “Ú”, “Ý”, “à”, “á”, “â”, “ã”, …
  --> chu/a.TTF
  cách sửa: dùng bản phông chữ mới hơn, có đủ chữ tiếng Việt (Unicode)

"
    );
}

#[test]
fn two_families_are_told_apart() {
    let desk = desk();
    desk.put("chu/e.ttf", renamed(&program("Regular"), "Liberation Serif", "Liberation Slab1"));
    assert_eq!(
        refused(&desk),
        "\
lỗi[phong-chu-lan-lon]: thư mục có nhiều họ phông chữ: Liberation Serif (a.TTF, c.ttf, chu-b.ttf, d.ttf), Liberation Slab1 (e.ttf)
  --> chu
  cách sửa: chỉ để lại trong thư mục bốn tệp của một họ phông chữ

"
    );
}

#[test]
fn times_new_roman_is_found_among_other_families() {
    let desk = desk();
    for (style, file) in COPIES {
        desk.put(&format!("chu/x-{file}"), renamed(&program(style), "Liberation Serif", "Times New Roman "));
    }
    let run = desk.run(&format!("build a.xlsx --out ra --font-dir chu {OUT}"));
    assert_eq!((run.status, run.err.as_str()), (0, ""));
}

#[test]
fn two_files_of_one_style_are_named() {
    let desk = desk();
    desk.put("chu/e.ttf", program("Regular"));
    assert_eq!(
        refused(&desk),
        "\
lỗi[phong-chu-trung]: thư mục có 2 phông chữ kiểu thường: d.ttf, e.ttf
  --> chu
  cách sửa: chỉ để lại một tệp cho mỗi kiểu chữ

"
    );
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let desk = Desk::new();
    desk.put("a.xlsx", small(&[]));
    assert_eq!(
        refused(&desk),
        "\
lỗi[phong-chu-khong-doc-duoc]: không tìm thấy thư mục phông chữ
  --> chu
  cách sửa: kiểm tra đường dẫn ghi sau --font-dir

"
    );
}
