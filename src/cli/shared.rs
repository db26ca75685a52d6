//! The arguments that several commands have in common: which documents, for when, by which plan, in which letters.

use super::{value, words};
use crate::kind::Kind;
use chrono::NaiveDate;
use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Which documents.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The phase; none: every phase, and what is made once a year.
    #[arg(long, alias = "dot", value_name = "SO", value_parser = value::phase, help = "Chỉ văn bản của đợt này")]
    pub phase: Option<u32>,
    /// Keywords of the kinds of document; empty: every kind, or the usual ones.
    #[arg(
        long = "kind",
        alias = "loai",
        value_name = "LOAI",
        value_delimiter = ',',
        value_parser = PossibleValuesParser::new(Kind::ids()),
        help = "Chỉ loại văn bản này; dùng nhiều lần được"
    )]
    pub kinds: Vec<String>,
}

/// For when, and by which plan.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// The date documents are made for, or letters are of; none: today.
    #[arg(
        long,
        alias = "ngay",
        value_name = "NGAY",
        value_parser = value::date,
        help = "Ngày lập văn bản, ví dụ 2025-06-30; không ghi thì là hôm nay"
    )]
    pub date: Option<NaiveDate>,
    /// The plan; none: the one beside the workbooks or in the folder, or the built-in one.
    #[arg(long, alias = "ke-hoach", value_name = "TEP", help = words::PLAN_HELP)]
    pub plan: Option<PathBuf>,
}

/// In which letters.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub struct Faces {
    /// The folder of the user's own font files; none: the built-in faces.
    #[arg(long, alias = "phong-chu", value_name = "THU-MUC", help = words::FONTS_HELP)]
    pub font_dir: Option<PathBuf>,
}

/// Whose documents are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Level {
    /// Each unit's own.
    #[value(alias = "don-vi")]
    Unit,
    /// The federation's, over all units.
    #[value(alias = "lien-doan")]
    Federation,
}
