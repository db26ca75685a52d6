//! The arguments of the command that only checks.

use super::shared::{Basis, Faces};
use super::words;
use clap::Args;
use std::path::PathBuf;

/// Check the workbooks of units.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Workbooks, or folders of them.
    #[arg(value_name = "BANG-TINH", required = true, help = words::INPUTS_HELP)]
    pub inputs: Vec<PathBuf>,
    /// The page that receives all findings; none: no page.
    #[arg(long, alias = "bao-cao", value_name = "TEP", help = "Ghi mọi lỗi vào một trang HTML để xem, in hoặc gửi đi")]
    pub report: Option<PathBuf>,
    /// The folder that receives marked copies of faulty workbooks; none: no copies.
    #[arg(
        long,
        aliases = ["danh-dau", "ghi-chu"],
        value_name = "THU-MUC",
        help = "Chép bảng tính có lỗi vào thư mục này, ô sai được tô màu, trang đầu liệt kê chỗ cần sửa"
    )]
    pub annotate: Option<PathBuf>,
    /// Whether all findings are printed as one JSON document.
    #[arg(long, help = "In kết quả ở dạng JSON cho chương trình khác đọc")]
    pub json: bool,
    /// For when and by which plan.
    #[command(flatten)]
    pub basis: Basis,
    /// In which letters.
    #[command(flatten)]
    pub fonts: Faces,
}
