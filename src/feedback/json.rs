//! What was told of all workbooks → one JSON document, for other programs.
//!
//! `thidua check --json` prints it on the standard output when the exit status is 0 (no error) or 1 (errors in the data); with
//! any other status nothing is printed there. Sentences for people then go to the error stream only.
//!
//! ```json
//! {
//!   "version": 1,
//!   "plan": { "number": "41/KH-LĐLĐ", "source": "thidua.toml" },
//!   "date": "2025-06-25",
//!   "files": [
//!     {
//!       "file": "don-vi/a.xlsx", "unit": "Công đoàn cơ sở …", "errors": 1, "warnings": 0, "hints": 0,
//!       "findings": [
//!         {
//!           "code": "ngay-sai", "severity": "error", "file": "don-vi/a.xlsx", "sheet": "ĐOÀN VIÊN", "cell": "D4",
//!           "row": 4, "column": 4, "heading": "Ngày sinh", "value": "31/02/1990",
//!           "message": "“31/02/1990” không phải là ngày có thật", "fix": "kiểm tra lại ngày và tháng"
//!         }
//!       ]
//!     }
//!   ],
//!   "summary": { "files": 1, "faulty": 1, "errors": 1, "warnings": 0, "hints": 0 }
//! }
//! ```
//!
//! The JSON Schema stands in `tests/golden/check.schema.json`. Properties may be added without notice; [`VERSION`] grows when
//! one is taken away or changes its meaning.

use super::Told;
use schemars::JsonSchema;
use serde::Serialize;

/// The version of the document's shape.
pub const VERSION: u32 = 1;

/// The whole document.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Document {
    /// The version of this shape: 1.
    pub version: u32,
    /// The plan the workbooks were held against.
    pub plan: PlanTold,
    /// The date documents would be made for: `2025-06-25`.
    pub date: String,
    /// One entry per workbook, in the order in which they were read.
    pub files: Vec<Told>,
    /// Sums over all workbooks.
    pub summary: Summary,
}

/// Which plan was used.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PlanTold {
    /// Its number and symbol: `41/KH-LĐLĐ`.
    pub number: String,
    /// The file it was read from, or that it is the built-in one.
    pub source: String,
}

/// Sums over all workbooks.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct Summary {
    /// How many workbooks were read.
    pub files: usize,
    /// How many of them have an error.
    pub faulty: usize,
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings there are.
    pub warnings: usize,
    /// How many hints there are.
    pub hints: usize,
}

impl Document {
    /// The document of a run.
    pub fn new(plan: PlanTold, date: String, files: Vec<Told>) -> Self {
        let summary = Summary {
            files: files.len(),
            faulty: files.iter().filter(|told| told.errors > 0).count(),
            errors: files.iter().map(|told| told.errors).sum(),
            warnings: files.iter().map(|told| told.warnings).sum(),
            hints: files.iter().map(|told| told.hints).sum(),
        };
        Self { version: VERSION, plan, date, files, summary }
    }

    /// The document's text, with a final newline.
    ///
    /// # Errors
    /// Never for these plain values; the serialiser's signature asks for it.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}

/// The JSON Schema of the document.
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Document).to_value()
}
