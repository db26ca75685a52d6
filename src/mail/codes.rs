//! What can be wrong with a letter: its recipient, its files, its words; how it is to be sent, and the account kept of it.

use crate::diagnostic::{Code, codes};

/// All of them.
pub const CODES: &[Code] = codes! {
    /// Tệp thu.toml ghi mật khẩu.
    ///
    /// Ai đọc được tệp cũng gửi thư được thay cho đơn vị. Xóa dòng ấy; chương trình hỏi mật khẩu khi gửi và cất giúp vào kho khóa của máy nếu thêm --remember, hoặc lấy từ biến môi trường THIDUA_MAIL_PASSWORD.
    Error "mat-khau-trong-tep";
    /// Tệp thu.toml cho gửi thư không mã hóa tới một máy khác.
    ///
    /// Ghi bao-mat = "starttls" (cổng 587) hoặc "tls" (cổng 465) như nhà cung cấp hộp thư hướng dẫn.
    Error "thu-khong-ma-hoa";
    /// Địa chỉ người gửi hoặc địa chỉ nhận trả lời trong tệp thu.toml không phải một địa chỉ thư.
    ///
    /// Ghi đúng một địa chỉ, không kèm tên, không dấu phẩy.
    Error "dia-chi-gui-sai";
    /// Một số trong tệp thu.toml (cổng, số thư mỗi phút, số giây chờ thử lại) nằm ngoài khoảng dùng được.
    ///
    /// Ghi số trong khoảng được nêu, hoặc bỏ mục ấy để dùng giá trị thường dùng.
    Error "nhip-gui-sai";
    /// Không đọc được tệp thu.toml.
    ///
    /// Kiểm tra đường dẫn sau --config; tệp mẫu do “thidua init” tạo.
    Error "tep-gui-thu-khong-doc-duoc";
    /// Không dùng được tệp chứng thư gốc nêu ở mục “chung-thu” của thu.toml.
    ///
    /// Xin người quản trị máy chủ thư tệp chứng thư gốc ở dạng PEM (mở đầu bằng -----BEGIN CERTIFICATE-----).
    Error "chung-thu-sai";
    /// Máy chủ thư không cho gửi: sai tài khoản hoặc mật khẩu, chứng thư không tin được, không có STARTTLS.
    ///
    /// Với Gmail phải dùng “mật khẩu ứng dụng”, không phải mật khẩu đăng nhập. Thư chưa gửi vẫn còn đó; sửa rồi chạy lại cùng lệnh.
    Error "may-chu-thu-tu-choi";
    /// Thư nháp trong thư mục “thu” đã được sửa, nên thư ấy chưa được gửi: --send gửi bản chương trình soạn mới, không có phần đã sửa.
    ///
    /// Mở thư nháp bằng Outlook hoặc Thunderbird, tự gửi, rồi ghi nhận bằng --resolve MÃ=accepted. Muốn gửi bản soạn mới thì xóa thư nháp (và thư mục cùng tên), hoặc thêm --force.
    Error "thu-nhap-da-sua";
    /// Nhật ký gửi thư có dòng không đọc được, nên không biết chắc thư nào đã gửi.
    ///
    /// Lấy lại bản sao lưu của nhat-ky-gui-thu.ndjson, hoặc sửa dòng được nêu. Không xóa nhật ký: mất nhật ký thì thư đã gửi sẽ bị gửi lại.
    Error "nhat-ky-gui-hong";
    /// Đơn vị không có địa chỉ thư điện tử nên không có nơi để gửi kết quả.
    ///
    /// Ghi mục Email ở trang THÔNG TIN của bảng tính đơn vị, hoặc ở trang ĐƠN VỊ của bảng tính công đoàn cấp trên, rồi lập lại văn bản.
    Error "thu-thieu-dia-chi";
    /// Địa chỉ nhận thư không dùng được: chỉ nhận đúng một địa chỉ dạng ten@co-quan.vn, không dấu, không kèm tên hay dấu phẩy.
    ///
    /// Sửa mục Email của đơn vị; nếu là hộp thư của công đoàn cấp trên thì sửa mục thu-dien-tu của tệp kế hoạch.
    Error "thu-dia-chi-sai";
    /// Địa chỉ của đơn vị không dùng được nên thư gửi hồ sơ không ghi nơi trả lời; thư vẫn được soạn.
    ///
    /// Sửa mục Email ở trang THÔNG TIN của bảng tính rồi lập lại văn bản.
    Warning "thu-tra-loi-sai";
    /// Văn bản trong thư mục là của một lần lập trước, vì ở lần lập gần nhất bảng tính của đơn vị có lỗi; gửi đi có thể sai.
    ///
    /// Sửa bảng tính, chạy lại thidua build, xem lại văn bản rồi mới gửi.
    Error "thu-van-ban-cu";
    /// Có văn bản chưa được thu nhận bản quét đã ký, đóng dấu, nên thư kèm theo tệp PDF chưa ký.
    ///
    /// Ký, đóng dấu, quét rồi thu nhận bằng thidua collect; nếu nơi nhận chỉ cần tệp chưa ký thì cứ gửi.
    Warning "thu-chua-ky";
    /// Văn bản không có tệp nào để gửi: chưa có bản quét, cũng không lập PDF.
    ///
    /// Lập lại có --format pdf, thu nhận bản quét bằng thidua collect, hoặc thêm --docx để gửi DOCX.
    Error "thu-khong-co-tep";
    /// Một tệp lớn hơn mức một thư chở được (18 MB), vì hộp thư nhận chỉ nhận 25 MB kể cả phần mã hóa.
    ///
    /// Quét lại ở 200 dpi, hoặc tách tệp thành nhiều phần, rồi thu nhận lại.
    Error "thu-tep-qua-lon";
    /// Danh mục ghi một tệp mà trong thư mục không còn, hoặc không đọc được. Chỉ thư của đơn vị này bị từ chối.
    ///
    /// Chạy lại thidua build, hoặc thu nhận lại bản quét.
    Error "thu-thieu-tep";
    /// Tệp trong thư mục không còn đúng như danh mục ghi: đã được sửa sau khi lập. Chỉ thư của đơn vị này bị từ chối.
    ///
    /// Chạy lại thidua build để danh mục ghi nhận bản đã sửa (hoặc thidua collect nếu là bản quét), xem lại rồi mới gửi.
    Error "thu-tep-da-sua";
    /// Danh mục dẫn tới một tệp ở ngoài thư mục văn bản: danh mục đã bị sửa tay.
    ///
    /// Chạy lại thidua build để lập danh mục mới.
    Error "thu-tep-ngoai-thu-muc";
    /// Mẫu thư không có chủ đề ở dòng thứ nhất.
    ///
    /// Ghi chủ đề ở dòng thứ nhất của mẫu, để trống dòng thứ hai, rồi đến nội dung.
    Error "thu-khong-chu-de";
    /// Kế hoạch tìm thấy không phải kế hoạch mà các văn bản được lập theo, nên có thể sai hộp thư nhận.
    ///
    /// Nêu đúng tệp kế hoạch bằng --plan.
    Error "thu-khac-ke-hoach";
    /// Không soạn được thư từ những gì đã kiểm tra.
    ///
    /// Báo cho người phụ trách chương trình kèm theo nguyên văn lời báo.
    Error "thu-khong-soan-duoc";
};
