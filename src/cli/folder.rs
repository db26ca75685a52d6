//! The arguments of the commands that look at output folders.

use super::words;
use clap::Args;
use std::path::PathBuf;

/// Compare an output folder with its manifest.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Verify {
    /// The folder.
    #[arg(value_name = "THU-MUC", help = "Thư mục văn bản do thidua build lập")]
    pub folder: PathBuf,
}

/// Merge the manifests of shards.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// Folders that hold the manifests of shards, or these files themselves.
    #[arg(
        value_name = "THU-MUC",
        required = true,
        help = "Thư mục có danh mục của các phần, hoặc chính các tệp danh mục"
    )]
    pub inputs: Vec<PathBuf>,
    /// The file that receives the merged manifest; none: `manifest.json` beside the shards'.
    #[arg(long, alias = "ra", value_name = "TEP", help = words::MERGE_OUT_HELP)]
    pub out: Option<PathBuf>,
}
