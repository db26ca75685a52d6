//! Decisions on awards and the council's proposal: what the federation's own workbook makes of them.

use super::desk::{Desk, Run, small};
use super::hostile::paragraphs_of_docx;
use super::samples;
use std::collections::BTreeMap;

const DATE: &str = "--date 2025-06-29 --format docx --level federation";

/// A federation's workbook with a meeting of its council and three decisions; in its source every `from` becomes its `to`.
pub(super) fn awarding(changes: &[(&str, &str)]) -> Vec<u8> {
    let changed = changes.iter().fold(SOURCE.to_owned(), |source, (from, to)| {
        assert!(source.contains(from), "the workbook has no {from}");
        source.replace(from, to)
    });
    samples::workbook(&changed)
}

const SOURCE: &str = r#"
[[sheet]]
name = "ĐƠN VỊ"
title = "CÁC CÔNG ĐOÀN CƠ SỞ"
header = ["STT", "Mã đơn vị", "Tên CĐCS", "Khối", "Cụm"]
rows = [
  [1, "MN-HOASEN", "Công đoàn cơ sở Trường Mầm non Hoa Sen", "Hành chính, sự nghiệp", "Cụm số 3"],
  [2, "DN-MINHPHAT", "Công đoàn cơ sở Công ty TNHH Thương mại và Dịch vụ Minh Phát", "Doanh nghiệp", "Cụm số 1"],
  [3, "THCS-ANHDUONG", "Công đoàn cơ sở Trường THCS Ánh Dương", "Hành chính, sự nghiệp", "Cụm số 3"],
]

[[sheet]]
name = "HỌP HỘI ĐỒNG"
title = "HỌP HỘI ĐỒNG THI ĐUA, KHEN THƯỞNG"
header = ["Mục", "Đợt 1", "Cả năm"]
rows = [
  ["Số biên bản", "03/BB-HĐTĐKT", ""],
  ["Bắt đầu", "14:00 26/06/2025", ""],
  ["Kết thúc", "16:00 26/06/2025", ""],
  ["Địa điểm", "Phòng họp Liên đoàn Lao động quận", ""],
  ["Chủ tịch hội đồng", "Nguyễn Trường Giang", ""],
  ["Chức danh chủ tịch hội đồng", "Chủ tịch Liên đoàn Lao động quận", ""],
  ["Thư ký", "Phạm Thu Hằng", ""],
  ["Tổng số thành viên", 9, ""],
  ["Có mặt", 8, ""],
  ["Vắng", 1, ""],
  ["Lý do vắng", "01 đồng chí đi công tác", ""],
  ["Hình thức biểu quyết", "bỏ phiếu kín", ""],
  ["Kết luận", "Hội đồng nhất trí đề nghị khen thưởng 03 tập thể và 09 cá nhân", ""],
]

[[sheet]]
name = "KHEN THƯỞNG"
title = "CÁ NHÂN, TẬP THỂ ĐƯỢC KHEN THƯỞNG"
header = ["STT", "Đối tượng", "Loại đối tượng", "Giới tính", "Chức vụ, nơi công tác", "Đơn vị", "Hình thức", "Lý do", "Đợt", "Phiếu đồng ý", "Tiền thưởng", "Số QĐ", "Ngày", "Tóm tắt thành tích"]
rows = [
  [1, "Tổ Mẫu giáo lớn", "tập thể", "", "", "MN-HOASEN", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 9, "", "15", 2025-06-28, "100% trẻ đạt chuẩn phát triển; 02 sáng kiến cấp cơ sở"],
  [2, "Công đoàn cơ sở Trường Mầm non Hoa Sen", "tập thể", "", "", "MN-HOASEN", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 9, 1410000, "15", 2025-06-28, "100% đoàn viên đăng ký thi đua; vượt 5/6 chỉ tiêu"],
  [3, "Tổ Bán hàng", "tập thể", "", "", "DN-MINHPHAT", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 8, "", "15", 2025-06-28, "Doanh số vượt 12% kế hoạch"],
  [4, "Nguyễn Thị Ánh Dương", "cá nhân", "Nữ", "Giáo viên", "MN-HOASEN", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 9, "", "15", 2025-06-28, "Lớp có 98% trẻ chuyên cần; 01 sáng kiến cấp cơ sở"],
  [5, "Trần Văn Bình", "cá nhân", "Nam", "Nhân viên kho", "DN-MINHPHAT", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 8, 710000, "15", 2025-06-28, "Cải tiến cách xếp hàng, giảm 20% thời gian xuất kho"],
  [6, "Lê Thị Cúc", "cá nhân", "Nữ", "Giáo viên", "THCS-ANHDUONG", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 9, "", "15", 2025-06-28, "04 học sinh đạt giải cấp Thành phố"],
  [7, "Phạm Quốc Dũng", "cá nhân", "Nam", "Tổ trưởng Tổ Toán - Tin", "THCS-ANHDUONG", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 9, "", "15", 2025-06-28, "Tổ có 100% giờ dạy khá, giỏi"],
  [8, "Hoàng Thị Én", "cá nhân", "Nữ", "Nhân viên cấp dưỡng", "MN-HOASEN", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 9, "", "15", 2025-06-28, "Không để xảy ra mất an toàn thực phẩm"],
  [9, "Vũ Đức Giang", "cá nhân", "Nam", "Lái xe", "DN-MINHPHAT", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 7, "", "15", 2025-06-28, "Giao hàng đúng hẹn 100%"],
  [10, "Đỗ Thị Hà", "cá nhân", "Nữ", "Giáo viên", "THCS-ANHDUONG", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 9, "", "15", 2025-06-28, "01 sáng kiến cấp quận"],
  [11, "Ngô Văn Khánh", "cá nhân", "Nam", "Bảo vệ", "MN-HOASEN", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 8, "", "15", 2025-06-28, "Bảo đảm an ninh trật tự"],
  [12, "Bùi Thị Lan", "cá nhân", "Nữ", "Kế toán", "DN-MINHPHAT", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 9, "", "15", 2025-06-28, "Quyết toán đúng hạn"],
  [13, "Công đoàn cơ sở Trường THCS Ánh Dương", "tập thể", "", "", "THCS-ANHDUONG", "Giấy khen", "Đã có thành tích tiêu biểu trong tổ chức Tháng Công nhân năm 2025", "cả năm", "", "", "16", 2025-06-28, ""],
]

[[sheet]]
name = "MỨC THƯỞNG"
title = "MỨC TIỀN THƯỞNG"
header = ["STT", "Hình thức", "Loại đối tượng", "Hệ số", "Lương cơ sở", "Áp dụng từ ngày", "Đến ngày", "Nguồn"]
rows = [
  [1, "Giấy khen", "cá nhân", 0.3, 2340000, 2024-07-01, "", "Quy chế chi tiêu nội bộ của Liên đoàn Lao động quận"],
  [2, "Giấy khen", "tập thể", 0.6, 2340000, 2024-07-01, "", "Quy chế chi tiêu nội bộ của Liên đoàn Lao động quận"],
]

[[sheet]]
name = "VĂN BẢN"
title = "SỐ, NGÀY VĂN BẢN"
header = ["STT", "Loại", "Đợt", "Số", "Ký hiệu", "Ngày"]
rows = [
  [1, "to-trinh-hoi-dong", 1, "05", "", 2025-06-27],
]
"#;

/// The built documents by name, each as its paragraphs.
fn built(own: &[u8]) -> (Run, BTreeMap<String, String>) {
    let desk = Desk::new();
    desk.put("vao/a.xlsx", small(&[]));
    desk.put("vao/lien-doan.xlsx", own);
    let run = desk.run(&format!("build vao --out ra {DATE} --kind to-trinh-hoi-dong,quyet-dinh-khen-thuong"));
    let files = desk.files("ra");
    let docx = files.iter().filter(|(name, _)| name.ends_with(".docx"));
    (run, docx.map(|(name, bytes)| (name.clone(), paragraphs_of_docx(bytes).join("\n"))).collect())
}

#[test]
fn each_decision_counts_names_and_pays() {
    let (run, papers) = built(&awarding(&[]));
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    std::fs::write("/tmp/dec-own.xlsx", awarding(&[])).unwrap();
    panic!("{papers:#?}");
}
