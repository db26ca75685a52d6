//! PDFs of small documents.

use chrono::NaiveDate;

use super::object::{Dictionary, Document, Object};
use super::{Fault, Meta, TypeCase};
use crate::document::tree::{Block, Inline, Role};
use crate::font::Fonts;
use crate::layout::sample::{LONG, document, lines, paragraph, roll, signature, signed, text};
use crate::layout::{Item, Layout, layout};

fn meta() -> Meta {
    Meta {
        title: "Kế hoạch “Lao động giỏi” & <thử>".into(),
        author: "Công đoàn cơ sở".into(),
        created: NaiveDate::from_ymd_opt(2024, 12, 5).unwrap(),
        signature_fields: false,
    }
}

fn write(layout: &Layout, fonts: &Fonts, meta: &Meta) -> Result<Vec<u8>, Fault> {
    super::write(layout, fonts, &TypeCase::default(), meta)
}

fn sample(fonts: &Fonts) -> Layout {
    let blocks = vec![
        text(Role::Title, "KẾ HOẠCH"),
        text(Role::Heading(1), "I. MỤC ĐÍCH"),
        text(Role::Heading(2), "1. Yêu cầu"),
        text(Role::Heading(1), "II. NỘI DUNG"),
        text(Role::Body, LONG),
        Block::Table(roll(40)),
        Block::Paragraph(lines(60)),
        signature(),
    ];
    layout(&document(blocks), fonts)
}

fn open(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).unwrap()
}

#[test]
fn same_pages_same_bytes_in_any_thread() {
    let fonts = Fonts::built_in().unwrap();
    let once = write(&sample(&fonts), &fonts, &meta()).unwrap();
    std::thread::scope(|scope| {
        let writers: Vec<_> =
            (0..4).map(|_| scope.spawn(|| write(&sample(&fonts), &fonts, &meta()).unwrap())).collect();
        for writer in writers {
            assert!(writer.join().unwrap() == once);
        }
    });
    let other = Meta { title: "Khác".into(), ..meta() };
    assert!(write(&sample(&fonts), &fonts, &other).unwrap() != once);
}

#[test]
fn the_file_is_whole() {
    let fonts = Fonts::built_in().unwrap();
    let layout = sample(&fonts);
    let bytes = write(&layout, &fonts, &meta()).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7\n") && bytes.ends_with(b"%%EOF\n"));
    let file = open(&bytes);
    assert_eq!(file.get_pages().len(), layout.pages.len());
    let catalog = file.catalog().unwrap();
    for key in ["Metadata", "OutputIntents", "StructTreeRoot", "MarkInfo", "Lang", "Outlines"] {
        assert!(catalog.has(key.as_bytes()), "{key} is missing");
    }
}

#[test]
fn every_dictionary_of_metadata_says_the_same() {
    let fonts = Fonts::built_in().unwrap();
    let file = open(&write(&sample(&fonts), &fonts, &meta()).unwrap());
    let metadata = file.catalog().unwrap().get(b"Metadata").unwrap().as_reference().unwrap();
    let packet = &file.get_object(metadata).unwrap().as_stream().unwrap().content;
    let packet = String::from_utf8(packet.clone()).unwrap();
    assert!(packet.contains(">Kế hoạch “Lao động giỏi” &amp; &lt;thử&gt;<"), "{packet}");
    assert!(packet.contains("<xmp:CreateDate>2024-12-05T00:00:00+07:00<"), "{packet}");
    let info = file.trailer.get(b"Info").unwrap().as_reference().unwrap();
    let info = file.get_dictionary(info).unwrap();
    assert_eq!(info.get(b"CreationDate").unwrap().as_str().unwrap(), b"D:20241205000000+07'00'");
    assert_eq!(info.get(b"Title").unwrap(), &super::object::text(&meta().title));
}

#[test]
fn the_outline_nests_headings() {
    let fonts = Fonts::built_in().unwrap();
    let file = open(&write(&sample(&fonts), &fonts, &meta()).unwrap());
    let follow = |from: Object, key: &str| {
        let entry = file.get_dictionary(from.as_reference().unwrap()).unwrap();
        entry.get(key.as_bytes()).cloned().unwrap_or(Object::Null)
    };
    let root = file.catalog().unwrap().get(b"Outlines").unwrap().clone();
    let title = follow(root, "First");
    assert_eq!(follow(title.clone(), "Count"), Object::Integer(3));
    let purpose = follow(title.clone(), "First");
    let need = follow(purpose.clone(), "First");
    let contents = follow(purpose.clone(), "Next");
    assert_eq!(follow(need, "Title"), super::object::text("1. Yêu cầu"));
    assert_eq!(follow(contents.clone(), "Title"), super::object::text("II. NỘI DUNG"));
    assert_eq!((follow(title, "Last"), follow(contents, "Prev")), (follow(purpose.clone(), "Next"), purpose));
}

#[test]
fn a_short_document_has_no_outline() {
    let fonts = Fonts::built_in().unwrap();
    let short = layout(&document(vec![text(Role::Title, "KẾ HOẠCH")]), &fonts);
    let file = open(&write(&short, &fonts, &meta()).unwrap());
    assert!(!file.catalog().unwrap().has(b"Outlines"));
}

#[test]
fn widths_are_the_advances_of_the_face() {
    let fonts = Fonts::built_in().unwrap();
    let page = layout(&document(vec![text(Role::Body, "Ă\u{a0}b c")]), &fonts);
    let file = open(&write(&page, &fonts, &meta()).unwrap());
    let widths = file.objects.values().find_map(|o| o.as_dict().ok()?.get(b"W").ok()?.as_array().ok()).unwrap();
    let found: Vec<f32> = widths.iter().map(|w| w.as_float().unwrap()).collect();
    // The no-break space is set as a space, so four letters are left; the narrow ones come first, equals together.
    let width = |letter: &str| fonts.faces()[0].width(letter, 1000.0);
    let expected = [1.0, 1.0, width(" "), 2.0, 2.0, width("c"), 3.0, 3.0, width("b"), 4.0, 4.0, width("Ă")];
    assert_eq!(found, expected);
}

/// The dictionary that an entry refers to.
fn behind<'a>(file: &'a Document, entry: &Dictionary, key: &str) -> &'a Dictionary {
    file.get_dictionary(entry.get(key.as_bytes()).unwrap().as_reference().unwrap()).unwrap()
}

/// The signature fields of a file.
fn fields(file: &Document) -> Vec<&Dictionary> {
    let form = file.catalog().unwrap().get(b"AcroForm").unwrap().as_dict().unwrap();
    let fields = form.get(b"Fields").unwrap().as_array().unwrap();
    fields.iter().map(|field| file.get_dictionary(field.as_reference().unwrap()).unwrap()).collect()
}

#[test]
fn each_signature_has_an_empty_field_where_it_is_asked_for() {
    let fonts = Fonts::built_in().unwrap();
    let names = ["Lê Văn Hùng", "Nguyễn Thị Thanh Tâm"];
    let layout = layout(&document(vec![Block::Paragraph(lines(40)), signed(names)]), &fonts);
    let plain = open(&write(&layout, &fonts, &meta()).unwrap());
    assert!(!plain.catalog().unwrap().has(b"AcroForm"));

    let asked = Meta { signature_fields: true, ..meta() };
    let file = open(&write(&layout, &fonts, &asked).unwrap());
    let second_page = file.get_pages()[&2];
    let mut titles = Vec::new();
    for (field, (space, name)) in fields(&file).into_iter().zip(layout.signatures.iter().zip(names)) {
        titles.push(field.get(b"T").unwrap().as_str().unwrap());
        assert_eq!(field.get(b"FT").unwrap().as_name().unwrap(), b"Sig");
        assert!(!field.has(b"V"), "{name} has signed");
        assert_eq!(field.get(b"TU").unwrap(), &super::object::text(&format!("Chữ ký của {name}")));
        assert_eq!(field.get(b"P").unwrap().as_reference().unwrap(), second_page);
        let sides: Vec<f32> =
            field.get(b"Rect").unwrap().as_array().unwrap().iter().map(|side| side.as_float().unwrap()).collect();
        let height = layout.pages[1].height;
        let expected = [space.x, height - space.y - space.height, space.x + space.width, height - space.y];
        assert!(sides.iter().zip(expected).all(|(side, expected)| (side - expected).abs() < 0.01), "{sides:?}");
    }
    assert_eq!(titles, [b"ChuKy1", b"ChuKy2"]);
    let annotations = file.get_dictionary(second_page).unwrap().get(b"Annots").unwrap();
    assert_eq!(annotations.as_array().unwrap().len(), 2);
}

#[test]
fn a_field_is_read_just_before_the_name() {
    let fonts = Fonts::built_in().unwrap();
    let layout = layout(&document(vec![signed(["Lê Văn Hùng", "Nguyễn Thị Thanh Tâm"])]), &fonts);
    let file = open(&write(&layout, &fonts, &Meta { signature_fields: true, ..meta() }).unwrap());
    let root = behind(&file, file.catalog().unwrap(), "StructTreeRoot");
    let back = behind(&file, root, "ParentTree").get(b"Nums").unwrap().as_array().unwrap();
    // One page, then the two fields.
    assert_eq!([&back[0], &back[2], &back[4]].map(|key| key.as_i64().unwrap()), [0, 1, 2]);
    assert_eq!(root.get(b"ParentTreeNextKey").unwrap().as_i64().unwrap(), 3);
    for (field, (key, form)) in fields(&file).into_iter().zip([(1, &back[3]), (2, &back[5])]) {
        assert_eq!(field.get(b"StructParent").unwrap().as_i64().unwrap(), key);
        let element = file.get_dictionary(form.as_reference().unwrap()).unwrap();
        assert_eq!(element.get(b"S").unwrap().as_name().unwrap(), b"Form");
        assert_eq!(behind(&file, element.get(b"K").unwrap().as_dict().unwrap(), "Obj"), field);
        let name = behind(&file, element, "P");
        assert_eq!(name.get(b"S").unwrap().as_name().unwrap(), b"P");
        assert_eq!(name.get(b"K").unwrap().as_array().unwrap().first(), Some(form));
    }
}

#[test]
fn what_cannot_be_written_is_refused() {
    let fonts = Fonts::built_in().unwrap();
    let strange = layout(&document(vec![text(Role::Body, "漢")]), &fonts);
    let fault = write(&strange, &fonts, &meta()).map(|_| ()).unwrap_err();
    assert_eq!(fault.to_string(), "phông chữ LiberationSerif không có chữ “漢”");
    let mut broken = sample(&fonts);
    for item in &mut broken.pages[1].items {
        if let Item::Line(line) = item {
            line.x = f32::NAN;
        }
    }
    assert!(matches!(write(&broken, &fonts, &meta()), Err(Fault::NotFinite { page: 2 })));
}

#[test]
fn a_box_to_tick_is_copied_as_a_sign_and_read_as_a_word() {
    let fonts = Fonts::built_in().unwrap();
    let mut block = paragraph(Role::Body, "Đồng ý ");
    block.inlines.push(Inline::CheckBox(true));
    let layout = layout(&document(vec![Block::Paragraph(block)]), &fonts);
    let file = open(&write(&layout, &fonts, &meta()).unwrap());
    let page = file.page_iter().next().unwrap();
    let content = file.get_and_decode_page_content(page).unwrap();
    let said = |key: &str| {
        let span =
            content.operations.iter().find(|o| o.operator == "BDC" && o.operands[0] == super::object::name("Span"));
        span.unwrap().operands[1].as_dict().unwrap().get(key.as_bytes()).unwrap().as_str().unwrap().to_vec()
    };
    assert_eq!([said("ActualText"), said("Alt")], ["☒", "đã chọn"].map(super::object::utf16));
    let count = |operator: &str| content.operations.iter().filter(|o| o.operator == operator).count();
    assert_eq!((count("BDC") + count("BMC"), count("S")), (count("EMC"), 6), "four sides and a cross");
}
