//! What can be wrong with how the federation scores its units.

use crate::diagnostic::{Code, codes};

/// All of them.
pub const CODES: &[Code] = codes! {
    /// Hai dòng của trang ĐƠN VỊ trong bảng tính của liên đoàn cùng một mã đơn vị.
    ///
    /// Các trang khác chỉ đơn vị bằng mã, nên mỗi đơn vị phải có một mã riêng. Xóa dòng thừa hoặc sửa mã.
    Error "trung-ma-don-vi";
    /// Hai tiêu chí chấm điểm cùng tên hoặc cùng số thứ tự.
    ///
    /// Trang CHẤM ĐIỂM chỉ tiêu chí bằng tên hoặc số thứ tự. Đặt tên, số thứ tự khác nhau.
    Error "trung-tieu-chi";
    /// Trang CHẤM ĐIỂM chấm một đơn vị không có ở trang ĐƠN VỊ.
    ///
    /// Sửa mã hoặc tên đơn vị, hoặc thêm đơn vị vào trang ĐƠN VỊ.
    Error "cham-diem-don-vi-la";
    /// Trang CHẤM ĐIỂM chấm một tiêu chí không có ở trang TIÊU CHÍ CHẤM ĐIỂM.
    ///
    /// Sửa tên hoặc số thứ tự, hoặc thêm tiêu chí.
    Error "tieu-chi-la";
    /// Một đơn vị được chấm theo tiêu chí dành cho khối khác.
    ///
    /// Bỏ dòng đó, hoặc sửa cột Khối của tiêu chí.
    Error "tieu-chi-sai-khoi";
    /// Một tiêu chí của một đơn vị được chấm hai lần trong cùng một đợt.
    ///
    /// Chỉ giữ lại một dòng.
    Error "cham-diem-trung";
    /// Một dòng chấm điểm không có tiêu chí, cũng không có điểm thưởng, điểm trừ.
    ///
    /// Ghi tiêu chí; dòng không có tiêu chí chỉ để thưởng, trừ điểm chung của đơn vị.
    Error "cham-diem-thieu-tieu-chi";
    /// Điểm tự chấm hoặc điểm cụm chấm cao hơn điểm tối đa của tiêu chí.
    ///
    /// Sửa điểm; phần vượt kế hoạch ghi ở cột Điểm thưởng.
    Error "diem-vuot-toi-da";
    /// Điểm thưởng vượt mức cho một tiêu chí, hoặc tổng điểm thưởng vượt mức cho một đơn vị.
    ///
    /// Mức có sẵn: mỗi tiêu chí 10% điểm tối đa, tất cả 20 điểm (theo hướng dẫn của một tỉnh, không phải luật); đổi ở phần [cham-diem] của tệp kế hoạch.
    Error "diem-thuong-vuot";
    /// Có điểm trừ nhưng không ghi lý do.
    ///
    /// Ghi lý do ở cùng dòng; lý do được in trên bảng chấm điểm.
    Error "diem-tru-thieu-ly-do";
    /// Một ô điểm là số âm.
    ///
    /// Ghi điểm từ 0 trở lên; điểm trừ cũng ghi số dương.
    Error "diem-am";
    /// Điểm đơn vị tự chấm và điểm cụm chấm chênh nhau nhiều mà không có lý do.
    ///
    /// Ghi lý do. Mức chênh được nhắc (20% điểm tối đa) đổi ở mục “chenh-lech” của phần [cham-diem]; ghi 0 để tắt.
    Warning "diem-chenh-lech";
    /// Điểm cụm chấm khác điểm tính từ kế hoạch, thực hiện hoặc từ mức.
    ///
    /// Văn bản dùng điểm cụm chấm. Kiểm tra lại số liệu; nếu cụm chấm khác là có ý thì ghi lý do.
    Warning "diem-khac-cach-tinh";
    /// Cột Nguồn số liệu của tiêu chí ghi một chỉ tiêu mà không đơn vị nào có.
    ///
    /// Ghi đúng tên chỉ tiêu ở trang CHỈ TIÊU của đơn vị, nhiều tên cách nhau bằng dấu chấm phẩy.
    Warning "nguon-so-lieu-la";
    /// Một đơn vị còn tiêu chí chưa có điểm, nên được tính 0 điểm ở tiêu chí đó.
    ///
    /// Ghi điểm cụm chấm, số liệu hoặc mức trước khi xếp hạng.
    Warning "tieu-chi-chua-cham";
    /// Đã quá hạn báo cáo nhưng chưa ghi ngày nhận báo cáo của một đơn vị được chấm điểm.
    ///
    /// Ghi ngày nhận ở trang ĐƠN VỊ; chưa ghi thì không tính điểm trừ nộp chậm.
    Warning "ngay-nhan-chua-ghi";
    /// Cờ thi đua hoặc bằng khen cho một đơn vị có người đứng đầu bị kỷ luật từ cảnh cáo trở lên.
    ///
    /// Bỏ đề nghị, hoặc kiểm tra lại cột Kỷ luật người đứng đầu. Đây là hướng dẫn của một tỉnh, không phải luật.
    Warning "khen-don-vi-bi-ky-luat";
};
