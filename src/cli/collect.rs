//! The arguments of `thidua collect`.

use super::value;
use chrono::NaiveDate;
use clap::Args;
use std::path::PathBuf;

pub(super) const EXAMPLES: &str = "\
Ví dụ:
  thidua collect van-ban may-quet
  thidua collect van-ban 06-bao-cao-so-ket-dot-1.pdf --number 05 --date 2025-06-30
  thidua collect van-ban may-quet --register so-ngay.xlsx
  thidua collect van-ban                           xem còn thiếu bản quét nào

Tên tệp quét theo tên tệp PDF của văn bản, ví dụ 06-bao-cao-so-ket-dot-1-da-ky.pdf; nhiều tệp thì thêm -trang-1, -trang-2.
Có nhiều đơn vị thì để tệp quét trong thư mục mang mã đơn vị. Tệp gốc được giữ nguyên, chỉ chép vào thư mục ban-quet.";

const REGISTER_HELP: &str = "Danh sách số, ngày của nhiều văn bản (.xlsx, .ods, .csv…) có các cột Văn bản, Số, Ngày; thêm Đơn vị khi có nhiều đơn vị";

/// Put scans to the documents of an output folder.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Collect {
    /// The output folder.
    #[arg(value_name = "THU-MUC", help = "Thư mục văn bản do thidua build lập")]
    pub folder: PathBuf,
    /// Scans, or folders of them; none: only tell what is missing.
    #[arg(
        value_name = "BAN-QUET",
        help = "Tệp quét (.pdf, .jpg, .png, .tif) hoặc thư mục chứa chúng; không ghi thì chỉ cho biết còn thiếu gì"
    )]
    pub scans: Vec<PathBuf>,
    /// The number of the one document that the scans are of.
    #[arg(
        long,
        alias = "so",
        value_name = "SO",
        help = "Số của văn bản, ví dụ 05 hoặc 05/BC-CĐCS; chỉ khi các tệp quét là của một văn bản"
    )]
    pub number: Option<String>,
    /// Its date.
    #[arg(
        long,
        alias = "ngay",
        value_name = "NGAY",
        value_parser = value::date,
        help = "Ngày của văn bản ấy, ví dụ 2025-06-30"
    )]
    pub date: Option<NaiveDate>,
    /// A list of documents with number and date.
    #[arg(long, alias = "so-van-ban", value_name = "TEP", help = REGISTER_HELP)]
    pub register: Option<PathBuf>,
    /// Whether nothing is written.
    #[arg(long, alias = "thu", help = "Chỉ cho biết sẽ nhận những gì; không ghi tệp nào")]
    pub dry_run: bool,
    /// Whether the result is printed as one JSON document.
    #[arg(long, help = "In kết quả ở dạng JSON cho chương trình khác đọc")]
    pub json: bool,
}
