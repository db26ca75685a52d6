//! The arguments of the commands that write what is to be filled in or measured: samples, forms, the page for adjusting a printer.

use super::shared::{Basis, Faces, Level};
use super::{value, words};
use clap::Args;
use std::path::PathBuf;

const DATE_HELP: &str = "Ngày ghi trong thuộc tính của tệp; không ghi thì là ngày của kế hoạch";

/// Write the sample workbook and plan.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Init {
    /// The folder that receives them.
    #[arg(value_name = "THU-MUC", help = "Thư mục nhận các tệp mẫu")]
    pub folder: PathBuf,
}

/// Write the form that a unit fills in.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
#[command(mut_arg("date", |date| date.help(DATE_HELP)))]
pub struct Form {
    /// Units' workbooks, or folders of them, that the federation's form is filled in from.
    #[arg(value_name = "BANG-TINH", help = words::FORM_INPUTS_HELP)]
    pub inputs: Vec<PathBuf>,
    /// Who fills it in.
    #[arg(
        long,
        alias = "cap",
        value_name = "CAP",
        default_value = "unit",
        help = "Biểu mẫu của ai: unit (don-vi) là công đoàn cơ sở, federation (lien-doan) là công đoàn cấp trên"
    )]
    pub level: Level,
    /// The file that is written.
    #[arg(
        long,
        alias = "ra",
        value_name = "TEP",
        value_parser = value::workbook,
        help = "Tệp nhận biểu mẫu (.xlsx); tệp đã có thì không bị ghi đè"
    )]
    pub out: PathBuf,
    /// The unit's name.
    #[arg(long, alias = "don-vi", value_name = "TEN", help = "Điền sẵn tên công đoàn cơ sở")]
    pub unit: Option<String>,
    /// The unit's group, as the plan names it.
    #[arg(long, alias = "khoi", value_name = "KHOI", help = words::GROUP_HELP)]
    pub group: Option<String>,
    /// For when and by which plan.
    #[command(flatten)]
    pub basis: Basis,
}

/// Write the page by which printing on certificates is adjusted.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Calibrate {
    /// The file that is written.
    #[arg(
        long,
        alias = "ra",
        value_name = "TEP",
        value_parser = value::page,
        help = "Tệp nhận trang căn chỉnh (.pdf); tệp cùng tên bị ghi đè"
    )]
    pub out: PathBuf,
    /// The plan; none: the one beside the file, or the built-in one.
    #[arg(long, alias = "ke-hoach", value_name = "TEP", help = words::PLAN_HELP)]
    pub plan: Option<PathBuf>,
    /// In which letters.
    #[command(flatten)]
    pub fonts: Faces,
}
