//! The arguments of the command that prepares letters by e-mail.

use super::shared::{Basis, Wanted};
use super::{Send, words};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Prepare letters by e-mail.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
#[command(
    mut_arg("kinds", |kinds| kinds.help(words::MAIL_KIND_HELP)),
    mut_arg("date", |date| date.help("Ngày ghi trong thư, ví dụ 2025-06-30; không ghi thì là hôm nay")),
    mut_arg("plan", |plan| plan.help(words::MAIL_PLAN_HELP))
)]
#[expect(clippy::struct_excessive_bools, reason = "switches that do not touch each other")]
pub struct Mail {
    /// The output folder.
    #[arg(value_name = "THU-MUC", help = "Thư mục văn bản do thidua build lập")]
    pub folder: PathBuf,
    /// To whom.
    #[arg(
        long,
        alias = "den",
        value_name = "NOI-NHAN",
        default_value = "federation",
        help = "Gửi cho ai: federation (lien-doan) là hồ sơ của từng đơn vị gửi công đoàn cấp trên, units (don-vi) là kết quả gửi từng đơn vị"
    )]
    pub to: To,
    /// Codes of units; empty: all.
    #[arg(
        long = "unit",
        alias = "don-vi",
        value_name = "MA",
        value_delimiter = ',',
        help = "Chỉ soạn thư của đơn vị có mã này (tên thư mục của đơn vị); dùng nhiều lần được"
    )]
    pub units: Vec<String>,
    /// Which documents.
    #[command(flatten)]
    pub wanted: Wanted,
    /// Whether DOCX goes along.
    #[arg(long, alias = "kem-docx", help = "Gửi kèm cả tệp DOCX")]
    pub docx: bool,
    /// Whether files are named by the documents' titles.
    #[arg(long, alias = "ten-day-du", help = words::FULL_NAMES_HELP)]
    pub full_names: bool,
    /// The template of the user's own words; none: the built-in ones.
    #[arg(long, alias = "mau-thu", value_name = "TEP", help = words::MAIL_TEMPLATE_HELP)]
    pub template: Option<PathBuf>,
    /// Whether nothing is written.
    #[arg(long, alias = "thu", help = "Chỉ cho biết sẽ gửi gì, đến đâu, tệp nào, bao nhiêu thư; không ghi tệp nào")]
    pub dry_run: bool,
    /// How they are sent, if they are.
    #[command(flatten)]
    pub sending: Send,
    /// Whether every event is printed as a line of JSON.
    #[arg(long, help = "In mỗi sự kiện thành một dòng JSON cho chương trình khác đọc")]
    pub json: bool,
    /// For when and by which plan.
    #[command(flatten)]
    pub basis: Basis,
}

/// To whom letters go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum To {
    /// The units' dossiers, to the federation.
    #[value(alias = "lien-doan")]
    Federation,
    /// The federation's results, to the units.
    #[value(alias = "don-vi")]
    Units,
}
