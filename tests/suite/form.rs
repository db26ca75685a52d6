//! `thidua form`: the form is written once, is read while it is still empty, and never replaces one that is filled in.

use super::desk::Desk;

#[test]
fn an_empty_form_is_read_and_told_what_it_lacks() {
    let desk = Desk::new();
    let made = desk.run("form --out a.xlsx --unit Thử --group hanh-chinh");
    assert_eq!((made.status, made.err.as_str()), (0, ""));
    assert!(made.out.contains("thidua check a.xlsx"), "{}", made.out);
    let check = desk.run("check a.xlsx --date 2025-06-25");
    assert_eq!(check.status, 1, "{}", check.err);
    let ids: Vec<_> = check.err.lines().filter(|line| line.contains("]: ")).collect();
    let expected = |line: &&str| line.starts_with("lỗi[o-trong]") || line.starts_with("lỗi[trang-trong]");
    assert!(!ids.is_empty() && ids.iter().all(expected), "{ids:#?}");
    // What the plan knows is there already, and the example is no person.
    assert!(!check.err.contains("Kế hoạch cấp trên") && !check.err.contains("“Khối”"), "{}", check.err);
    assert!(check.err.contains("trang “ĐOÀN VIÊN” chưa có dòng dữ liệu nào"), "{}", check.err);
}

#[test]
fn a_form_in_the_way_is_left_as_it_is() {
    let desk = Desk::new();
    desk.put("a.xlsx", "đã điền");
    let refused = desk.run("bieu-mau --ra a.xlsx");
    assert_eq!(
        (refused.status, refused.err.as_str()),
        (
            2,
            "lỗi: đã có tệp a.xlsx với nội dung khác nên không ghi đè\n  cách sửa: ghi tên khác sau --out, hoặc đổi tên tệp đang có\n"
        )
    );
    assert_eq!(desk.files("")["a.xlsx"], "đã điền".as_bytes());
    assert_eq!([desk.run("form --out b.xlsx").status, desk.run("form --out b.xlsx").status], [0, 0]);
}

#[test]
fn a_group_the_plan_does_not_have_is_a_fault_of_the_command_line() {
    let desk = Desk::new();
    let run = desk.run("form --out a.xlsx --group truong-hoc");
    let said = "lỗi: kế hoạch không có khối «truong-hoc»; các khối: doanh-nghiep, hanh-chinh\n";
    assert_eq!((run.status, run.err.as_str()), (2, said));
    assert!(desk.files("").is_empty());
}

#[test]
fn the_plan_beside_the_form_is_the_one_it_is_made_for() {
    let desk = Desk::new();
    desk.run("init nam-sau");
    let run = desk.run("form --out nam-sau/a.xlsx");
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(run.out.contains("nam-sau/thidua.toml"), "{}", run.out);
}
