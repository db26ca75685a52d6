//! The arguments of the commands that explain: kinds of document, codes of findings.

use clap::Args;

/// List the kinds of document.
#[derive(Args, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds {
    /// Whether to tell what each layout stands on.
    #[arg(long, alias = "giai-thich", help = "Nói rõ bố cục của mỗi loại dựa vào mẫu nào")]
    pub explain: bool,
}

/// Explain what a finding's code means.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Explain {
    /// The code; none: list them all.
    #[arg(value_name = "MA", help = "Mã trong ngoặc vuông ở đầu lời báo; không ghi thì liệt kê mọi mã")]
    pub code: Option<String>,
}
