//! The arguments of the command that makes documents.

use super::shared::{Basis, Faces, Level, Wanted};
use super::{value, words};
use crate::package::Shard;
use clap::{Args, ValueEnum};
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Make the documents of units.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "switches that do not touch each other")]
pub struct Build {
    /// Workbooks, or folders of them.
    #[arg(value_name = "BANG-TINH", required = true, help = words::INPUTS_HELP)]
    pub inputs: Vec<PathBuf>,
    /// The folder that receives the documents.
    #[arg(long, alias = "ra", value_name = "THU-MUC", help = "Thư mục nhận văn bản")]
    pub out: PathBuf,
    /// Whose documents.
    #[arg(
        long,
        alias = "cap",
        value_name = "CAP",
        default_value = "unit",
        help = "Lập văn bản của ai: unit (don-vi) là từng công đoàn cơ sở, federation (lien-doan) là công đoàn cấp trên, cộng số liệu mọi đơn vị"
    )]
    pub level: Level,
    /// Which documents.
    #[command(flatten)]
    pub wanted: Wanted,
    /// File formats; none: those that are usual at the level.
    #[arg(
        long = "format",
        alias = "dang",
        value_name = "DANG",
        value_delimiter = ',',
        help = words::FORMAT_HELP
    )]
    pub formats: Vec<Format>,
    /// Whether PDFs get empty signature fields.
    #[arg(long, alias = "o-chu-ky", help = "Đặt ô chữ ký số trống ở mỗi chỗ ký trong PDF")]
    pub signature_fields: bool,
    /// Whether documents without number or date are marked as drafts.
    #[arg(long, alias = "du-thao", help = "Ghi chữ DỰ THẢO trên văn bản chưa có số và ngày")]
    pub draft: bool,
    /// Whether pacts are written one file per person.
    #[arg(long, alias = "tung-nguoi", help = words::EACH_HELP)]
    pub each: bool,
    /// Whether everything is also written as one PDF per phase.
    #[arg(long, alias = "in-tat-ca", help = words::PRINT_ALL_HELP)]
    pub print_all: bool,
    /// The share of the units that is made here; none: all.
    #[arg(long, alias = "phan", value_name = "K/N", help = words::SHARD_HELP)]
    pub shard: Option<Shard>,
    /// Whether units are made anew that have not changed.
    #[arg(long, alias = "lap-lai", help = words::FORCE_HELP)]
    pub force: bool,
    /// Whether nothing is written.
    #[arg(long, alias = "thu", help = "Chỉ cho biết sẽ lập, giữ, bỏ những gì; không ghi tệp nào")]
    pub dry_run: bool,
    /// Whether every event is printed as a line of JSON.
    #[arg(long, help = "In mỗi sự kiện thành một dòng JSON cho chương trình khác đọc")]
    pub json: bool,
    /// How lists of persons are ordered; none: as the plan says.
    #[arg(long, alias = "sap-xep", value_name = "CACH", help = words::SORT_HELP)]
    pub sort: Option<Sort>,
    /// For when and by which plan.
    #[command(flatten)]
    pub basis: Basis,
    /// In which letters.
    #[command(flatten)]
    pub fonts: Faces,
    /// How many units are worked at side by side; none: as many as the machine has processors.
    #[arg(long, alias = "luong", value_name = "SO", value_parser = value::threads, help = words::THREADS_HELP)]
    pub threads: Option<NonZeroUsize>,
    /// Whether to tell how long each stage took.
    #[arg(long, alias = "thoi-gian", help = "Khi xong, cho biết thời gian của từng bước")]
    pub timings: bool,
}

/// How lists of persons are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Sort {
    /// As the workbook has them.
    #[value(alias = "bang-tinh")]
    Sheet,
    /// By given name, middle name, family name.
    #[value(alias = "ten")]
    Name,
}

/// A file format of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Format {
    /// PDF, to print and sign.
    Pdf,
    /// DOCX, to edit.
    Docx,
    /// XLSX, to go on calculating: the federation's tables alone.
    Xlsx,
}
