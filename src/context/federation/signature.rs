//! Who signs a document of the federation → the lines of its signature block, for templates.

use crate::plan::Signing;
use schemars::JsonSchema;
use serde::Serialize;

/// Khối chữ ký của văn bản.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Signature {
    /// `TM. BAN THƯỜNG VỤ`.
    #[serde(rename = "thay_mat")]
    on_behalf: String,
    /// `KT. CHỦ TỊCH`, khi cấp phó ký thay.
    #[serde(rename = "ky_thay")]
    in_place_of: Option<String>,
    /// `CHỦ TỊCH`.
    #[serde(rename = "chuc_vu")]
    position: String,
    /// Họ và tên người ký.
    #[serde(rename = "ho_ten")]
    pub(super) name: String,
}

impl Signature {
    /// The lines above the name.
    pub(super) fn lines(&self) -> Vec<String> {
        [Some(&self.on_behalf), self.in_place_of.as_ref(), Some(&self.position)]
            .into_iter()
            .flatten()
            .cloned()
            .collect()
    }
}

impl From<Signing> for Signature {
    fn from(Signing { on_behalf, in_place_of, position, name }: Signing) -> Self {
        Self { on_behalf, in_place_of, position, name }
    }
}
