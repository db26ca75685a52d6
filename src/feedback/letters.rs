//! What becomes of letters → one line of JSON per event, for programs that watch.

use schemars::JsonSchema;
use serde::Serialize;

/// One event. The first is `start`, the last `end`; between them one `letter` per message, in the order of units and phases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum LetterEvent {
    /// The run begins.
    Start(LettersStart),
    /// A message is done with, or all messages of a unit and phase are refused.
    Letter(Box<LetterTold>),
    /// The run has ended.
    End(LettersEnd),
}

/// What a run is about to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LettersStart {
    /// The program's version.
    pub version: String,
    /// Number and symbol of the plan.
    pub plan: String,
    /// Which way letters go: `ho-so` to the federation, `ket-qua` to the units.
    pub way: String,
    /// How many letters are due, before large ones are divided.
    pub letters: usize,
    /// Whether nothing is going to be written.
    pub dry_run: bool,
}

/// One message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LetterTold {
    /// The unit's code.
    pub unit: String,
    /// The unit's name.
    pub unit_name: String,
    /// The phase; none: the year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phase: Option<u32>,
    /// Which message of the letter it is, from 1.
    pub part: usize,
    /// How many messages the letter has.
    pub parts: usize,
    /// The recipient's address; empty where it is refused.
    pub to: String,
    /// Where answers go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
    /// The subject.
    pub subject: String,
    /// The Message-ID.
    pub message_id: String,
    /// The draft, below the output folder.
    pub draft: String,
    /// What became of it.
    pub outcome: LetterOutcome,
    /// The files that go with it.
    pub attachments: Vec<AttachmentTold>,
    /// Every warning.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
    /// Why it is refused.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<String>,
}

/// A file that goes with a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AttachmentTold {
    /// Its name in the message.
    pub name: String,
    /// Its size in bytes.
    pub size: usize,
}

/// What became of a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LetterOutcome {
    /// Its draft was written.
    Written,
    /// Its draft stood there already.
    Unchanged,
    /// The user changed its draft, which stays.
    Kept,
    /// It has errors.
    #[default]
    Refused,
    /// Its draft could not be written.
    Failed,
}

/// How a run ended. `prepared` is the sum of the other numbers but `status`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LettersEnd {
    /// All messages; a letter that is refused counts as one.
    pub prepared: usize,
    /// Drafts written.
    pub written: usize,
    /// Drafts that stood there already.
    pub unchanged: usize,
    /// Drafts left as the user changed them.
    pub kept: usize,
    /// Letters with errors.
    pub refused: usize,
    /// Drafts that could not be written.
    pub failed: usize,
    /// The exit status.
    pub status: u8,
}

impl LettersEnd {
    /// Counts a message.
    pub fn count(&mut self, outcome: LetterOutcome) {
        self.prepared += 1;
        *match outcome {
            LetterOutcome::Written => &mut self.written,
            LetterOutcome::Unchanged => &mut self.unchanged,
            LetterOutcome::Kept => &mut self.kept,
            LetterOutcome::Refused => &mut self.refused,
            LetterOutcome::Failed => &mut self.failed,
        } += 1;
    }
}

impl LetterEvent {
    /// The event's line, with its line end.
    ///
    /// # Errors
    /// Never for these plain values; the serialiser's signature asks for it.
    pub fn line(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string(self)? + "\n")
    }

    /// The shape of a line, as JSON Schema.
    pub fn schema() -> serde_json::Value {
        schemars::schema_for!(LetterEvent).to_value()
    }
}
