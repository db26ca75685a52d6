//! Tables as officers type them by hand: merged headings, group titles, totals, signatures, and values in every dress.
//!
//! In the pictures `<` is merged with the cell to its left, `^` with the cell above.

use super::intake::{good, minimal, said};
use thidua::source::record::{Birth, Gender, UnitBook};

fn names(book: &UnitBook) -> Vec<&str> {
    book.members.iter().map(|member| member.name.value.as_str()).collect()
}

#[test]
fn a_list_retyped_by_hand_reads_without_a_word() {
    let members = "
        LIÊN ĐOÀN LAO ĐỘNG QUẬN LONG BIÊN | < | < | < | < | < | < | <
        CÔNG ĐOÀN CƠ SỞ TRƯỜNG MẦM NON HOA SEN | < | < | < | < | < | < | <
        DANH SÁCH ĐOÀN VIÊN NĂM 2025 | < | < | < | < | < | < | <
        STT | Họ và tên | Năm sinh | < | Chức vụ | Tổ công đoàn | Phân loại đối tượng | Là đoàn viên
        ^ | ^ | Nam | Nữ | ^ | ^ | ^ | ^
        (1) | (2) | (3) | (4) | (5) | (6) | (7) | (8)
        I. Ban Giám hiệu | < | < | < | < | < | < | <
        1 | Nguyễn  Thị Tâm | | 1980 | Hiệu trưởng | Tổ Một | Lãnh đạo, quản lý | x
        | Cộng Ban Giám hiệu | | 1 | | | | 1
        II | Tổ Hành chính | < | < | < | < | < | <
        2 | Hoàng Văn Thắng | 18/02/1976 | | Bảo vệ | Tổ Một | Lao động trực tiếp | x
        | TỔNG SỐ | 1 | 1 | | | | 2
        Ghi chú: x là đoàn viên | < | < | < | < | < | < | <
        | | | | Long Biên, ngày 5 tháng 01 năm 2025 | < | < | <
        | NGƯỜI LẬP BIỂU | | | TM. BAN CHẤP HÀNH | < | < | <
        | Hoàng Văn Thắng | | | Nguyễn Thị Tâm | < | < | <";
    let book = good(&minimal().without("ĐOÀN VIÊN").with("1. ĐOÀN VIÊN ", members));
    assert_eq!(names(&book), ["Nguyễn Thị Tâm", "Hoàng Văn Thắng"]);
    assert_eq!((book.members[0].gender.value, book.members[0].born.value), (Gender::Female, Birth::Year(1980)));
    let birth = book.members[1].born.at.to_string();
    assert!(birth.ends_with("trang “1. ĐOÀN VIÊN” › ô C11 (Năm sinh – Nam)"), "{birth}");
}

#[test]
fn figures_stand_under_the_plan_and_what_was_done() {
    let targets = "
        TT | Nội dung chỉ tiêu | Đơn vị tính | Kế hoạch | < | < | Thực hiện | < | Ghi chú
        ^ | ^ | ^ | Cả năm | Đợt 1 | Đợt 2 | Đợt 1 | Đợt 2 | ^
        A | B | C | 1 | 2 | 3 | 4 | 5 | 6
        I | Công tác chuyên môn | < | < | < | < | < | < | <
        1 | Tỷ lệ chuyên cần | % | 95 | 94 | 96 | '94 % | | giữ vững
        2 | Sáng kiến | sáng kiến | 6 | 3 | 3 | 4 | |";
    let book = good(&minimal().with("CHỈ TIÊU", targets));
    let [share, ideas] = &book.targets[..] else { panic!("{:?}", book.targets) };
    assert_eq!((share.year.value, share.planned[&2].value, share.done[&1].value), (95.0, 96.0, 94.0));
    assert_eq!((ideas.planned[&1].value, ideas.done[&1].value, ideas.done.len()), (3.0, 4.0, 1));
}

#[test]
fn headings_over_two_rows_may_be_typed_in_the_lower_one() {
    let proposals = "
        | | | | | | Số phiếu | <
        STT | Họ và tên | Đợt | Hình thức đề nghị | Lý do khen | Tóm tắt thành tích | Đồng ý | Không
        1 | Nguyễn Thị Tâm | 1 | Giấy khen | Đã có thành tích | Tốt | 7 | ";
    let awards = "
        Đối tượng | Năm | Loại | Tên danh hiệu, hình thức | Quyết định | < | <
        ^ | ^ | ^ | ^ | Số | Ngày | Cơ quan ban hành
        Tổ Một | 2024 | Danh hiệu thi đua | Tập thể LĐTT | 12/QĐ-UBND | 2024-07-01 | UBND quận";
    let book = good(&minimal().with("ĐỀ NGHỊ CÁ NHÂN", proposals).with("KHEN THƯỞNG ĐÃ CÓ", awards));
    assert_eq!(book.person_proposals[0].votes.value, 7);
    assert_eq!(book.past_awards[0].decision.value, "12/QĐ-UBND");
    assert_eq!(book.past_awards[0].decided.value.to_string(), "2024-07-01");
}

#[test]
fn titles_are_ticked_under_their_common_heading() {
    let registrations = "
        STT | Họ và tên | < | Danh hiệu đăng ký | < | Ghi chú
        ^ | Họ đệm | Tên | Lao động tiên tiến | CSTĐCS | ^
        1 | 2 | 3 | 4 | 5 | 6
        1 | Nguyễn Thị | Tâm | x | ✓ |
        2 | Hoàng Văn | Thắng | có | |
        | Cộng | < | 2 | 1 |
        | | | Ngày … tháng … năm 2025 | < | <";
    let book = good(&minimal().with("ĐĂNG KÝ CÁ NHÂN", registrations));
    let titles = |person: usize| -> Vec<&str> {
        book.person_registrations[person].titles.iter().map(|title| title.value.as_str()).collect()
    };
    assert_eq!(book.person_registrations[0].name.value, "Nguyễn Thị Tâm");
    assert_eq!((titles(0), titles(1)), (vec!["Lao động tiên tiến", "CSTĐCS"], vec!["Lao động tiên tiến"]));
    let wrong = registrations.replace("| có |", "| đang xét |");
    let seen = said(&minimal().with("ĐĂNG KÝ CÁ NHÂN", &wrong).read());
    assert!(seen[0].starts_with("danh-dau-sai @ trang “ĐĂNG KÝ CÁ NHÂN” › ô D5"), "{seen:#?}");
}

#[test]
fn headings_with_two_meanings_are_asked_about() {
    let targets = "
        TT | Nội dung chỉ tiêu | Đơn vị tính | Thực hiện | <
        ^ | ^ | ^ | Cả năm | Đợt 1
        1 | Tỷ lệ chuyên cần | % | 95 | 94";
    let halves = "STT | Họ và tên | < | Danh hiệu đăng ký\n1 | Nguyễn Thị | Tâm | Lao động tiên tiến";
    let outcome = minimal().with("CHỈ TIÊU", targets).with("ĐĂNG KÝ CÁ NHÂN", halves).read();
    let expected = [
        "ho-ten-hai-cot @ trang “ĐĂNG KÝ CÁ NHÂN” › ô C2: ô có “Tâm” nhưng cột không có tên: họ tên có thể đang nằm ở hai cột",
        "tieu-de-khong-ro @ trang “CHỈ TIÊU” › ô D2: cột “Cả năm” đứng dưới “Thực hiện” (ô D1) có thể hiểu theo hai cách: \
         “Kế hoạch năm” hoặc “Thực hiện Cả năm”",
        "thieu-cot @ trang “CHỈ TIÊU” › ô D2: thiếu cột “Kế hoạch năm”",
    ];
    assert_eq!(said(&outcome), expected);
    assert!(outcome.report.blocks());
}

#[test]
fn what_is_passed_over_and_may_be_data_is_said() {
    let collectives = "
        STT | Tên tập thể | Loại | Tổng số người
        1 | Tổ Một | Tổ công đoàn | 2 | | tạm
        2 | Tổng số | Tổ công đoàn | 5
        | Tổng cộng | | 7
        | Tổ Hai
        Trần Thị B | | |";
    let outcome = minimal().with("TẬP THỂ", collectives).read();
    let expected = [
        "dong-khong-doc @ trang “TẬP THỂ” › ô A3: dòng 3 (“2 | Tổng số | Tổ công đoàn”) không được đọc vì giống dòng tổng \
         cộng nhưng còn có chữ ở các ô khác",
        "dong-khong-doc @ trang “TẬP THỂ” › ô B5: dòng 5 (“Tổ Hai”) không được đọc vì nằm dưới dòng tổng cộng và chỉ có một ô",
        "dong-khong-doc @ trang “TẬP THỂ” › ô A6: dòng 6 (“Trần Thị B”) không được đọc vì không có ô nào nằm đúng cột có tên",
        "cot-khong-ten @ trang “TẬP THỂ” › ô F2: ô có “tạm” nhưng cột không có tên, dữ liệu trong cột này không được dùng",
    ];
    assert_eq!(said(&outcome), expected);
}

#[test]
fn values_beside_their_column_are_said() {
    let shifted = minimal().with_cell("Hoàng Văn Thắng", "1976").with_cell("Địa danh", "Địa danh |");
    let outcome = shifted.with_cell("1980-05-03", "Nguyễn Thị Tâm").read();
    let seen = said(&outcome);
    let name = "ho-ten-sai @ trang “ĐOÀN VIÊN” › ô B3 (Họ và tên): “1976” không phải là họ tên";
    let birth = "ngay-sai @ trang “ĐOÀN VIÊN” › ô C2 (Ngày sinh): “Nguyễn Thị Tâm” không phải là ngày";
    assert!(seen.contains(&name.to_owned()) && seen.contains(&birth.to_owned()), "{seen:#?}");
    let meeting =
        "Mục | Nội dung | Ghi chú\nTên cuộc họp | Họp xét | lần 1\nThư ký | | | Hoàng Văn Thắng\n | Phòng họp";
    let seen = said(&minimal().with("HỌP XÉT", meeting).read());
    let misplaced =
        "sai-cot @ trang “HỌP XÉT” › ô D3 (Thư ký): mục “Thư ký” có “Hoàng Văn Thắng” nằm ngoài cột nội dung";
    assert_eq!(seen[0], misplaced);
    assert!(seen[1].starts_with("thieu-ten-muc @ trang “HỌP XÉT” › ô B4"), "{seen:#?}");
}

#[test]
fn dates_are_read_in_every_dress_and_doubts_are_said() {
    let phases = "
        Đợt | Chủ đề | Từ ngày | Đến ngày | Thời gian phát động | Địa điểm | Người phụ trách | Điện thoại
        1 | Đổi mới | 45658 | 30.6.2025 | 7h30 ngày 06-01-2025 | Hội trường | Đ/c Nguyễn Thị Tâm | 900000011
        2 | Sáng tạo | 1/7/25 | ngày 31 tháng 12 năm 2025 | 2025-07-07 | 2025-01-05 | Nguyễn Thị Tâm | 0900 000 011";
    let outcome = minimal().with("ĐỢT THI ĐUA", phases).read();
    let place = "trang “ĐỢT THI ĐUA” ›";
    let expected = [
        format!("ngay-dang-so @ {place} ô C2 (Từ ngày): ô đang là số 45658, được hiểu là ngày 01/01/2025"),
        format!(
            "ho-ten-co-danh-xung @ {place} ô G2 (Người phụ trách): họ tên “Đ/c Nguyễn Thị Tâm” có danh xưng hoặc học vị \
             “Đ/c” ở trước"
        ),
        format!(
            "dien-thoai-thieu-so @ {place} ô H2 (Điện thoại): số điện thoại “900000011” thiếu số 0 ở đầu, được hiểu là \
             “0900000011”"
        ),
        format!(
            "nam-hai-chu-so @ {place} ô C3 (Từ ngày): “1/7/25” chỉ ghi hai chữ số của năm, được hiểu là 01/07/2025"
        ),
        format!("ngay-o-cot-chu @ {place} ô F3 (Địa điểm): ô đang là ngày “05/01/2025” trong khi cột này cần chữ"),
    ];
    assert_eq!(said(&outcome), expected);
    let book = outcome.value.unwrap();
    assert_eq!([&book.phases[0], &book.phases[1]].map(|p| p.to.value.to_string()), ["2025-06-30", "2025-12-31"]);
    assert_eq!(book.phases[0].launch.time.unwrap().to_string(), "07:30:00");
    let turned = minimal().with_cell("2025-06-30", "1/25/2025").read();
    assert!(said(&turned)[0].starts_with("ngay-thang-dao @ trang “ĐỢT THI ĐUA” › ô D2"));
    assert_eq!(turned.report.iter().next().unwrap().hint, "ý bạn là “25/01/2025”? ghi ngày trước, tháng sau");
}

#[test]
fn shares_given_as_fractions_are_asked_about() {
    let targets = "TT | Nội dung chỉ tiêu | Đơn vị tính | Kế hoạch năm | Thực hiện đợt 1
        1 | Tỷ lệ chuyên cần | % | 95 | 0.95
        2 | Tỷ lệ nữ | % | 0.5%% | '1,5";
    let outcome = minimal().with("CHỈ TIÊU", targets).read();
    let doubt =
        "phan-tram-khong-ro @ trang “CHỈ TIÊU” › ô E2 (Thực hiện đợt 1): “0,95” được đọc là 0,95%, có thể ý bạn là 95%";
    assert_eq!(said(&outcome), [doubt]);
}

#[test]
fn near_misses_of_sheets_and_keys_are_suggested_never_taken() {
    let book = minimal().with_cell("Chức danh ký", "Chức vụ kí").with("Các tập thểm", "Tên | Loại\nTổ | Tổ");
    let outcome = book.without("TẬP THỂ").read();
    let hints: Vec<_> = outcome.report.iter().map(|finding| format!("{}: {}", finding.id, finding.hint)).collect();
    let expected = [
        "thieu-trang: nếu trang “Các tập thểm” chính là trang này thì đổi tên thành “TẬP THỂ”",
        "trang-la: ý bạn là “TẬP THỂ”? nếu đúng, đổi tên trang thành “TẬP THỂ”",
        "thieu-muc: nếu mục “Chức vụ kí” chính là mục này thì đổi tên thành “Chức danh ký”",
    ];
    for hint in expected {
        assert!(hints.contains(&hint.to_owned()), "{hint} not in {hints:#?}");
    }
    let listed = minimal().with_cell("Nữ", "Nũa").read();
    assert!(listed.report.iter().next().unwrap().hint.starts_with("ý bạn là “Nữ”?"), "{:?}", said(&listed));
}

#[test]
fn names_are_doubted_together() {
    let book = minimal().with_cell("Nguyễn Thị Tâm", "NGUYỄN THỊ TÂM").with_cell("Hoàng Văn Thắng", "Hoang Van Thang");
    let seen = said(&book.read());
    let expected = [
        "ho-ten-viet-hoa @ trang “ĐOÀN VIÊN” › ô B2 (Họ và tên): họ tên “NGUYỄN THỊ TÂM” viết hoa toàn bộ; văn bản sẽ in đúng \
         như vậy",
        "ho-ten-thieu-dau @ trang “ĐOÀN VIÊN” › ô B3 (Họ và tên): họ tên “Hoang Van Thang” có vẻ thiếu dấu",
    ];
    assert_eq!(seen, expected);
}
