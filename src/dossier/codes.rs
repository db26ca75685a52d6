//! What can be wrong with an output folder that is to be gone on from.

use crate::diagnostic::{Code, codes};

/// Every code of this module.
pub const CODES: &[Code] = codes! {
    /// Thư mục đã nêu không phải thư mục văn bản do `thidua build --out` lập, vì không có tệp `manifest.json`.
    /// Nêu đúng thư mục đã dùng với --out, không nêu thư mục của một đơn vị bên trong.
    Error "khong-co-danh-muc";
    /// Văn bản được lập thành nhiều phần (--shard) nhưng danh mục của các phần chưa ghép thành một.
    /// Ghép bằng lệnh `thidua merge` rồi chạy lại.
    Error "danh-muc-chua-ghep";
    /// Lần lập văn bản trước bị ngắt (mất điện, đóng cửa sổ, Ctrl-C), nên chưa chắc văn bản nào trong thư mục là bản mới.
    /// Chạy lại `thidua build` để làm tiếp, rồi chạy lại lệnh này.
    Error "lap-do-dang";
    /// Tệp `manifest.json` có dòng không hiểu được: bị sửa tay, hoặc đĩa có lỗi.
    /// Chạy lại `thidua build` để lập danh mục mới; tệp đã có vẫn được giữ.
    Error "danh-muc-hong";
    /// Tệp hoặc thư mục bản quét đã nêu không có.
    /// Kiểm tra lại đường dẫn; tên có dấu cách thì để trong dấu ngoặc kép.
    Error "ban-quet-khong-thay";
    /// Không mở được tệp quét: không có quyền đọc, ổ đĩa lỗi, hoặc tệp thay đổi trong lúc chương trình đang chép.
    /// Đóng tệp nếu đang mở trong chương trình khác, đợi máy quét ghi xong rồi chạy lại.
    Error "ban-quet-khong-doc-duoc";
    /// Tệp quét có 0 byte: máy quét hoặc lần chép bị ngắt.
    /// Quét lại hoặc chép lại.
    Error "ban-quet-rong";
    /// Tệp không phải bản quét, hoặc đuôi tên tệp không đúng với nội dung (ví dụ ảnh JPEG mang đuôi .pdf), nên nơi nhận có thể không mở được.
    /// Đổi đuôi tên tệp theo lời báo, hoặc lưu lại thành PDF. Chương trình nhận .pdf, .jpg, .jpeg, .png, .tif, .tiff.
    Error "ban-quet-sai-loai";
    /// Tệp PDF bị hỏng hoặc bị cắt ngang khi quét, khi chép.
    /// Mở thử bằng trình đọc PDF; nếu mở được thì in ra PDF mới, nếu không thì quét lại.
    Error "ban-quet-hong";
    /// Tệp PDF chỉ mở được bằng mật khẩu, nên nơi nhận không đọc được.
    /// Mở bằng mật khẩu rồi in ra PDF mới không có mật khẩu.
    Error "ban-quet-khoa";
    /// Tệp trùng từng byte với tệp PDF mà chương trình đã lập: đó là bản để in, chưa có chữ ký và dấu.
    /// In, ký, đóng dấu, quét lại rồi nêu tệp quét.
    Error "ban-quet-la-ban-in";
    /// Tên tệp không giống tên văn bản nào trong thư mục. Chương trình không đoán theo nội dung.
    /// Đặt tên theo tệp PDF của văn bản (có thể thêm -trang-1, -da-ky…), theo loại và đợt, hoặc theo số của văn bản.
    Error "ban-quet-khong-ro";
    /// Tên tệp hợp với từ hai văn bản trở lên, ví dụ thiếu số đợt hoặc thiếu họ tên. Chương trình không tự chọn.
    /// Ghi đủ tên như tệp PDF của văn bản; số trang ghi rõ là -trang-2.
    Error "ban-quet-nhieu-van-ban";
    /// Thư mục có văn bản của nhiều đơn vị mà đường dẫn của tệp quét không nói rõ là của đơn vị nào.
    /// Để tệp trong thư mục mang mã hoặc tên đơn vị, hoặc ghi mã đơn vị ở đầu tên tệp.
    Error "ban-quet-thieu-don-vi";
    /// Hai tệp khác nhau cùng là một trang, hoặc cùng là toàn bộ, của một văn bản; chưa tệp nào được nhận.
    /// Bỏ tệp thừa, hoặc đặt tên có số trang: -trang-1, -trang-2.
    Error "ban-quet-trung-trang";
    /// Bản quét có ít trang hơn văn bản đã lập: có thể quét sót trang. Bản quét vẫn được nhận.
    /// Đếm lại trên giấy; thiếu thì quét thêm, đặt tên có số trang, rồi chạy lại.
    Warning "ban-quet-thieu-trang";
    /// Tệp collect.json trong thư mục ban-quet của đơn vị không đọc được, nên không biết bản quét nào là của văn bản nào.
    /// Đơn vị ấy chưa nhận thêm bản quét và không có thư; các đơn vị khác vẫn tiếp tục.
    /// Khôi phục tệp này từ bản sao, hoặc đổi tên thư mục ban-quet rồi nhận lại các bản quét.
    Error "so-ban-quet-hong";
    /// Một dòng của danh sách số, ngày (--register) không chỉ rõ văn bản nào; các dòng khác vẫn được ghi.
    /// Ghi tên tệp PDF của văn bản ở cột “Văn bản”, mã đơn vị ở cột “Đơn vị” khi có nhiều đơn vị.
    Error "so-van-ban-khong-ro";
    /// Hai văn bản của cùng một đơn vị mang cùng số, ký hiệu.
    /// Xem lại bản giấy rồi ghi lại số đúng.
    Warning "so-di-trung";
    /// Số hoặc ngày ghi vào sổ khác với số, ngày đã in trên văn bản theo trang VĂN BẢN của bảng tính. Sổ ghi theo số mới.
    /// Xem lại bản giấy; nếu văn bản in sai thì sửa bảng tính, lập lại và ký lại.
    Warning "so-khac-ban-in";
};
