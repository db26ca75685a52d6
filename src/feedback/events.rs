//! What happens in a run → one line of JSON per event, for programs that watch.

use schemars::JsonSchema;
use serde::Serialize;

/// One event. The first is `start`, the last `end`; between them one `unit` per workbook, in the order of the inputs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// The run begins.
    Start(Start),
    /// A workbook is done with.
    Unit(Unit),
    /// The run has ended.
    End(End),
}

/// What a run is about to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Start {
    /// The program's version.
    pub version: String,
    /// Number and symbol of the plan.
    pub plan: String,
    /// How many workbooks there are.
    pub workbooks: usize,
    /// The share of the units that is this run's, such as `2/7`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shard: Option<String>,
    /// Whether nothing is going to be written.
    pub dry_run: bool,
}

/// What became of one workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Unit {
    /// The workbook.
    pub source: String,
    /// The unit's code: its folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The unit's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_name: Option<String>,
    /// What became of it.
    pub outcome: Outcome,
    /// How many files of this run stand in the unit's folder.
    pub files: usize,
    /// Files that were left as the user had changed them, relative to the manifest.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<String>,
    /// Files of earlier runs that were removed, because the unit's data no longer yield them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<String>,
    /// How many files of earlier runs stand there that this run was not asked for.
    pub earlier: usize,
    /// How many errors were found.
    pub errors: usize,
    /// How many warnings were found.
    pub warnings: usize,
    /// Every error, and what stood in the way of writing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<String>,
}

/// What became of a workbook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Its documents were made, or its figures taken into those of the federation.
    #[default]
    Built,
    /// What stands there was made from the same, or came out the same.
    Unchanged,
    /// It has errors.
    Refused,
    /// Its documents could not be written.
    Failed,
}

/// How a run ended. `workbooks` is the sum of `built`, `unchanged`, `refused`, `failed`, `elsewhere` and `unreached`;
/// `files.expected` is the sum of the other numbers of files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct End {
    /// How many workbooks there were.
    pub workbooks: usize,
    /// Workbooks whose documents were made.
    pub built: usize,
    /// Workbooks whose documents stood there already.
    pub unchanged: usize,
    /// Workbooks with errors.
    pub refused: usize,
    /// Workbooks whose documents could not be written.
    pub failed: usize,
    /// Workbooks of other shards.
    pub elsewhere: usize,
    /// Workbooks not come to before the run was stopped.
    pub unreached: usize,
    /// Workbooks of the federation's own, which are not among `workbooks`.
    pub own: usize,
    /// Those of them that have errors.
    pub own_refused: usize,
    /// The files of the units that were not refused.
    pub files: Files,
    /// The exit status.
    pub status: u8,
}

/// Numbers of files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Files {
    /// All that are due.
    pub expected: usize,
    /// Those of folders that changed.
    pub built: usize,
    /// Those of folders that stood as they should.
    pub unchanged: usize,
    /// Those that the user had changed.
    pub kept: usize,
    /// Those that could not be written.
    pub failed: usize,
}

impl Event {
    /// The event's line, with its line end.
    ///
    /// # Errors
    /// Never for these plain values; the serialiser's signature asks for it.
    pub fn line(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string(self)? + "\n")
    }

    /// The shape of a line, as JSON Schema.
    pub fn schema() -> serde_json::Value {
        schemars::schema_for!(Event).to_value()
    }
}
