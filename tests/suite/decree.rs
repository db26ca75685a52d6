//! Decree 30/2020/NĐ-CP, Appendix I, held against the finished PDF, component by component, as a ruler finds it on paper.
//!
//! `cargo test decree -- --nocapture` prints what was measured.

use super::desk::Desk;
use super::ink::{PITCH, Printed, Sheet, Stroke, read};
use super::ruler::{Face, MM, Ruler};
use std::path::Path;

/// The margins of the body: left and right edge of the text on a portrait page, in points.
const LEFT: f32 = 30.0 * MM;
const RIGHT: f32 = 195.0 * MM;
/// Places that differ by less are one.
const NEAR: f32 = 0.1 * MM;

/// The finished PDF of one document of the kindergarten.
fn pdf(document: &str) -> Vec<Sheet> {
    let desk = Desk::new();
    let workbook = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/mam-non-hoa-sen.xlsx");
    let run = desk.run(&format!("build {} --out kq --date 2025-06-25", workbook.display()));
    assert_eq!(run.status, 0, "{}", run.err);
    read(&desk.files("kq")[&format!("MN-HOASEN/{document}.pdf")])
}

#[test]
fn a_report_is_set_as_the_decree_has_it() {
    let sheets = pdf("06-bao-cao-so-ket-dot-1");
    let mut ruler = Ruler::new();
    paper(&mut ruler, &sheets);
    letterhead(&mut ruler, &sheets[0]);
    title(&mut ruler, &sheets[0], "BÁO CÁO");
    headings(&mut ruler, &sheets);
    running_text(&mut ruler, &sheets);
    closing(&mut ruler, &sheets);
    numbers(&mut ruler, &sheets, &["", "2", "3", "4"]);
    ruler.show("Báo cáo sơ kết đợt 1");
}

#[test]
fn a_submission_with_a_landscape_list_is_set_as_the_decree_has_it() {
    let sheets = pdf("09-to-trinh-dot-1");
    let mut ruler = Ruler::new();
    paper(&mut ruler, &sheets);
    letterhead(&mut ruler, &sheets[0]);
    title(&mut ruler, &sheets[0], "TỜ TRÌNH");
    let bases = lines(&sheets[..1], |line| line.text.starts_with("Căn cứ"));
    ruler.face("Căn cứ", &bases, 13.0..=14.0, Face::Italic);
    running_text(&mut ruler, &sheets);
    closing(&mut ruler, &sheets);
    appendix(&mut ruler, &sheets[2]);
    numbers(&mut ruler, &sheets, &["", "2", "", "2", "3"]);
    ruler.show("Tờ trình đợt 1 và danh sách kèm theo");
}

#[test]
fn an_official_letter_is_set_as_the_decree_has_it() {
    let sheets = pdf("02-dang-ky-phat-dong");
    let mut ruler = Ruler::new();
    paper(&mut ruler, &sheets);
    letterhead(&mut ruler, &sheets[0]);
    about(&mut ruler, &sheets[0]);
    running_text(&mut ruler, &sheets);
    closing(&mut ruler, &sheets);
    numbers(&mut ruler, &sheets, &[""]);
    ruler.show("Công văn đăng ký phát động");
}

/// Lines of which something holds, in the order of printing.
fn lines(sheets: &[Sheet], holds: impl Fn(&Printed) -> bool) -> Vec<&Printed> {
    sheets.iter().flat_map(|sheet| &sheet.lines).filter(|line| holds(line)).collect()
}

/// The first line that begins so.
fn line<'a>(sheet: &'a Sheet, beginning: &str) -> &'a Printed {
    let found = sheet.lines.iter().find(|line| line.text.starts_with(beginning));
    found.unwrap_or_else(|| panic!("no line begins “{beginning}”"))
}

fn is_number(line: &Printed) -> bool {
    line.foot() < 20.0 * MM
}

/// The horizontal stroke close below a line.
fn rule_under(sheet: &Sheet, line: &Printed) -> Stroke {
    let close = |stroke: &&Stroke| {
        let flat = (stroke.from.1 - stroke.to.1).abs() < 0.01;
        let below = stroke.from.1 - line.baseline;
        flat && (0.0..12.0).contains(&below) && stroke.from.0 < line.middle() && line.middle() < stroke.to.0
    };
    *sheet.strokes.iter().find(close).unwrap_or_else(|| panic!("no rule under “{}”", line.text))
}

/// A rule of 1/3 to 1/2 of the line above it, its middle under the line's.
fn short_rule(ruler: &mut Ruler, component: &str, sheet: &Sheet, line: &Printed) {
    let Stroke { from, to } = rule_under(sheet, line);
    let share = (to.0 - from.0) / line.width();
    ruler.note(component, "1/3–1/2 of its line", format!("{share:.3}"), (1.0 / 3.0..=0.5).contains(&share));
    ruler.same(component, "in its middle", (f32::midpoint(from.0, to.0), line.middle()), 0.2);
}

/// Part I: paper, margins, colour.
fn paper(ruler: &mut Ruler, sheets: &[Sheet]) {
    for (number, sheet) in (1..).zip(sheets) {
        let (width, height) = (sheet.width / MM, sheet.height / MM);
        let (short, long) = (width.min(height), width.max(height));
        let a4 = (short - 210.0).abs() < 0.1 && (long - 297.0).abs() < 0.1;
        ruler.note(&format!("Khổ giấy, trang {number}"), "A4 210 × 297 mm", format!("{width:.1} × {height:.1} mm"), a4);
    }
    let least = |edges: fn(&Sheet) -> [f32; 4], side: usize| {
        sheets.iter().map(|sheet| edges(sheet)[side]).fold(f32::MAX, f32::min)
    };
    let sides = [("trái", 30.0, 35.0), ("phải", 15.0, 20.0), ("trên", 20.0, 25.0)];
    for (side, (name, low, high)) in sides.into_iter().enumerate() {
        ruler.mm(&format!("Lề {name}, chữ"), &format!("{low}–{high} mm"), least(text_edges, side), low..=high);
    }
    ruler.mm("Lề dưới, chữ", "20–25 mm; pages may end earlier", least(text_edges, 3), 20.0..=f32::MAX);
    for (side, low) in [30.0, 15.0, 20.0, 20.0].into_iter().enumerate() {
        ruler.mm("Đường kẻ trong lề", &format!("at least {low} mm"), least(stroke_edges, side), low..=f32::MAX);
    }
    let colours = sheets.iter().flat_map(|sheet| &sheet.colours).count();
    ruler.note("Màu", "black", format!("{colours} other colours set"), colours == 0);
}

/// How far all text but the page number stays from the left, right, upper and lower edge of a page.
fn text_edges(sheet: &Sheet) -> [f32; 4] {
    let text = sheet.lines.iter().filter(|line| !is_number(line));
    edges(sheet, text.map(|line| (line.left, line.right, line.top(), line.foot())))
}

/// The same of the strokes, of which half the thickness counts to neither side.
fn stroke_edges(sheet: &Sheet) -> [f32; 4] {
    edges(sheet, sheet.strokes.iter().map(|stroke| (stroke.from.0, stroke.to.0, stroke.from.1, stroke.to.1)))
}

fn edges(sheet: &Sheet, places: impl Iterator<Item = (f32, f32, f32, f32)>) -> [f32; 4] {
    places.fold([f32::MAX; 4], |[left, right, top, bottom], (l, r, t, b)| {
        [left.min(l), right.min(sheet.width - r), top.min(t), bottom.min(sheet.height - b)]
    })
}

/// Of several places, the one farthest from where all are to be; and where that is.
fn farthest(places: impl Iterator<Item = f32>, from: f32) -> (f32, f32) {
    (places.max_by(|one, other| (one - from).abs().total_cmp(&(other - from).abs())).unwrap(), from)
}

/// Part II.1–II.4: state name, motto, organs, number, place and date.
fn letterhead(ruler: &mut Ruler, sheet: &Sheet) {
    let (state, motto) = (line(sheet, "CỘNG HÒA"), line(sheet, "Độc lập - Tự do - Hạnh phúc"));
    let (number, dated) = (line(sheet, "Số:"), line(sheet, "Long Biên, ngày"));
    ruler.face("Quốc hiệu", &[state], 12.0..=13.0, Face::Bold);
    ruler.face("Tiêu ngữ", &[motto], 13.0..=14.0, Face::Bold);
    ruler.same("Tiêu ngữ", "centred under quốc hiệu", (motto.middle(), state.middle()), 0.1);
    ruler.same("Quốc hiệu, tiêu ngữ", "single spacing", (motto.top(), state.foot()), 0.1);
    let rule = rule_under(sheet, motto);
    ruler.same("Kẻ dưới tiêu ngữ", "begins where it begins", (rule.from.0, motto.left), 0.2);
    ruler.same("Kẻ dưới tiêu ngữ", "ends where it ends", (rule.to.0, motto.right), 0.2);

    let left = |line: &&Printed| line.right < state.left && line.baseline < number.top();
    let (issuing, parent): (Vec<&Printed>, Vec<&Printed>) = sheet.lines.iter().filter(left).partition(|line| line.bold);
    ruler.face("Cơ quan chủ quản", &parent, 12.0..=13.0, Face::Upright);
    ruler.face("Cơ quan ban hành", &issuing, 12.0..=13.0, Face::Bold);
    let last = issuing.last().unwrap();
    let middles = parent.iter().chain(&issuing).map(|line| line.middle());
    ruler.same("Cơ quan ban hành", "centred under chủ quản", farthest(middles, last.middle()), 0.1);
    short_rule(ruler, "Kẻ dưới cơ quan", sheet, last);

    ruler.face("Số, ký hiệu", &[number], 13.0..=13.0, Face::Upright);
    ruler.same("Số, ký hiệu", "centred under the organ", (number.middle(), last.middle()), 0.1);
    ruler.face("Địa danh, thời gian", &[dated], 13.0..=14.0, Face::Italic);
    ruler.same("Địa danh, thời gian", "centred under quốc hiệu", (dated.middle(), state.middle()), 0.1);
    ruler.same("Số và địa danh", "on one line", (number.baseline, dated.baseline), 0.05);
    let addressee = line(sheet, "Kính gửi:");
    ruler.face("Kính gửi", &[addressee], 13.0..=14.0, Face::Upright);
}

/// Part II.5.a: title and subject.
fn title(ruler: &mut Ruler, sheet: &Sheet, kind: &str) {
    let (title, addressee) = (line(sheet, kind), line(sheet, "Kính gửi:"));
    let subject: Vec<&Printed> =
        sheet.lines.iter().filter(|l| l.top() > title.baseline && l.foot() < addressee.top()).collect();
    ruler.face("Tên loại", &[title], 13.0..=14.0, Face::Bold);
    ruler.face("Trích yếu", &subject, 13.0..=14.0, Face::Bold);
    let middles = subject.iter().chain([&title]).map(|line| line.middle());
    ruler.same("Tên loại, trích yếu", "centred", farthest(middles, f32::midpoint(LEFT, RIGHT)), 0.1);
    short_rule(ruler, "Kẻ dưới trích yếu", sheet, subject.last().unwrap());
}

/// Part II.5.b: the subject of an official letter, under its number.
fn about(ruler: &mut Ruler, sheet: &Sheet) {
    let (number, state, addressee) = (line(sheet, "Số:"), line(sheet, "CỘNG HÒA"), line(sheet, "Kính gửi:"));
    let below = |l: &&Printed| l.top() > number.baseline && l.foot() < addressee.top() && l.right < state.left;
    let about: Vec<&Printed> = sheet.lines.iter().filter(below).collect();
    ruler.face("V/v", &about, 12.0..=13.0, Face::Upright);
    let gap = about[0].top() - number.foot();
    ruler.note("V/v", "6 pt below số", format!("{gap:.2} pt"), (gap - 6.0).abs() < 0.1);
    let middles = about.iter().map(|line| line.middle());
    ruler.same("V/v", "centred under số", farthest(middles, number.middle()), 0.1);
}

/// Part II.6.c: headings.
fn headings(ruler: &mut Ruler, sheets: &[Sheet]) {
    let at_indent = |line: &Printed| (line.left - LEFT - 12.7 * MM).abs() < NEAR && line.bold;
    let parts = lines(sheets, |line| at_indent(line) && line.text.starts_with(['I', 'V']));
    let sections = lines(sheets, |line| at_indent(line) && line.text.starts_with(|c: char| c.is_ascii_digit()));
    ruler.face("I. …", &parts, 13.0..=14.0, Face::Bold);
    let upper = parts.iter().all(|line| line.text.to_uppercase() == line.text);
    ruler.note("I. …", "capitals", format!("{upper}"), upper);
    ruler.face("1. …", &sections, 13.0..=14.0, Face::Bold);
}

/// The lines of running text of a page: in the body's size, at the margin or at the indent, between addressee and closing.
fn running(sheet: &Sheet) -> Vec<&Printed> {
    let begins = sheet.lines.iter().find(|l| l.text.starts_with("Kính gửi:")).map_or(20.0 * MM, |l| l.baseline);
    let ends = sheet.lines.iter().find(|l| l.text == "Nơi nhận:").map_or(sheet.height, Printed::top);
    let placed = |line: &&Printed| [0.0, 10.0, 12.7].iter().any(|mm| (line.left - LEFT - mm * MM).abs() < NEAR);
    let inside = |line: &&Printed| line.size >= 13.5 && line.baseline > begins && line.baseline < ends;
    sheet.lines.iter().filter(inside).filter(placed).collect()
}

/// Part II.6.d: running text.
fn running_text(ruler: &mut Ruler, sheets: &[Sheet]) {
    let portrait = sheets.iter().filter(|sheet| sheet.width < sheet.height);
    let pages: Vec<Vec<&Printed>> = portrait.map(running).collect();
    let plain: Vec<&Printed> = pages.iter().flatten().copied().filter(|line| !line.bold && !line.italic).collect();
    ruler.face("Nội dung", &plain, 13.0..=14.0, Face::Upright);
    let pairs: Vec<[&Printed; 2]> =
        pages.iter().flat_map(|page| page.windows(2)).map(|pair| [pair[0], pair[1]]).collect();
    let step = |[above, below]: &[&Printed; 2]| below.baseline - above.baseline;
    let at_margin = |line: &Printed| (line.left - LEFT).abs() < NEAR;

    let pitch = pairs.iter().filter(|pair| at_margin(pair[1])).map(step).fold(f32::MAX, f32::min);
    let (within, new): (Vec<_>, Vec<_>) = pairs.iter().partition(|pair| step(pair) < pitch + 3.0);
    let spacing = pitch / (PITCH * plain[0].size);
    ruler.note("Dãn dòng", "single to 1.5", format!("{spacing:.3}"), (0.999..=1.5).contains(&spacing));
    // A table may stand between two paragraphs.
    let gaps = new.iter().map(step).filter(|step| *step < 3.0 * pitch).map(|step| step - pitch);
    if let Some(gap) = gaps.min_by(f32::total_cmp) {
        ruler.note("Cách đoạn", "at least 6 pt", format!("{gap:.2} pt"), gap > 5.95);
    }
    let mut indents: Vec<f32> = new.iter().map(|[_, first]| first.left - LEFT).collect();
    indents.sort_by(f32::total_cmp);
    for indent in [indents[0], indents[indents.len() - 1]] {
        ruler.mm("Lùi đầu dòng", "10 or 12.7 mm", indent, if indent < 11.0 * MM { 10.0..=10.0 } else { 12.7..=12.7 });
    }
    let filled = within.iter().map(|[line, _]| line).filter(|line| !line.bold);
    let short = filled.clone().map(|line| (RIGHT - line.right).abs()).fold(0.0, f32::max);
    ruler.same(&format!("Căn đều, {} dòng", filled.count()), "to the right margin", (short, 0.0), 0.1);
}

/// Part II.7 and II.9.b: recipients, authority, name.
fn closing(ruler: &mut Ruler, sheets: &[Sheet]) {
    let sheet = sheets.iter().find(|sheet| sheet.lines.iter().any(|line| line.text == "Nơi nhận:")).unwrap();
    let (label, authority) = (line(sheet, "Nơi nhận:"), line(sheet, "TM. BAN CHẤP HÀNH"));
    let (position, name) = (line(sheet, "CHỦ TỊCH"), line(sheet, "Nguyễn Thị Thanh Tâm"));
    let name = sheet.lines.iter().rfind(|line| line.text == name.text).unwrap();
    ruler.face("Nơi nhận:", &[label], 12.0..=12.0, Face::BoldItalic);
    ruler.same("Nơi nhận:", "flush left", (label.left, LEFT), 0.1);
    ruler.same("Nơi nhận:", "level with the authority", (label.baseline, authority.baseline), 0.05);
    let list: Vec<&Printed> = sheet
        .lines
        .iter()
        .filter(|l| l.top() > label.baseline && l.text.starts_with("- ") && l.right < authority.left)
        .collect();
    ruler.face("Danh sách nơi nhận", &list, 11.0..=11.0, Face::Upright);
    ruler.same("Danh sách nơi nhận", "flush left", farthest(list.iter().map(|line| line.left), LEFT), 0.1);
    ruler.face("Quyền hạn, chức vụ", &[authority, position], 13.0..=14.0, Face::Bold);
    ruler.face("Họ tên", &[name], 13.0..=14.0, Face::Bold);
    ruler.same("Chức vụ", "centred under quyền hạn", (position.middle(), authority.middle()), 0.1);
    ruler.same("Họ tên", "centred under chức vụ", (name.middle(), position.middle()), 0.1);
}

/// Row 9 of the table: title of a list sent along, and the line that says with what.
fn appendix(ruler: &mut Ruler, sheet: &Sheet) {
    let sent = line(sheet, "(Kèm theo");
    let title: Vec<&Printed> = sheet.lines.iter().filter(|line| line.foot() < sent.top() + NEAR).collect();
    ruler.face("Tên danh sách", &title, 13.0..=14.0, Face::Bold);
    ruler.face("(Kèm theo …)", &[sent], 13.0..=14.0, Face::Italic);
    let middles = title.iter().chain([&sent]).map(|line| line.middle());
    let middle = f32::midpoint(LEFT, sheet.width - 15.0 * MM);
    ruler.same("Tên danh sách, (Kèm theo …)", "centred", farthest(middles, middle), 0.1);
}

/// Part I.7: page numbers.
fn numbers(ruler: &mut Ruler, sheets: &[Sheet], expected: &[&str]) {
    let number =
        |sheet: &Sheet| sheet.lines.iter().filter(|line| is_number(line)).map(|line| line.text.clone()).collect();
    let seen: Vec<String> = sheets.iter().map(number).collect();
    ruler.note("Số trang", "none on page 1; lists count anew", format!("{seen:?}"), seen == expected);
    for sheet in sheets {
        for number in sheet.lines.iter().filter(|line| is_number(line)) {
            ruler.face("Số trang", &[number], 13.0..=14.0, Face::Upright);
            let middle = f32::midpoint(LEFT, sheet.width - 15.0 * MM);
            ruler.same("Số trang", "centred between the margins", (number.middle(), middle), 0.1);
            ruler.mm("Số trang", "in the top margin: foot above 20 mm", number.foot(), 5.0..=20.0);
        }
    }
}
