//! What happens while letters are sent → one line of JSON per event, for programs that watch.

use schemars::JsonSchema;
use serde::Serialize;

/// One event. The first is `start`, the last `end`; between them one `edited` for each letter that waits for the user, one
/// `letter` for each try of a letter, and one `waiting` before letters are tried again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum SendEvent {
    /// The run begins.
    Start {
        /// The program's version.
        version: String,
        /// How many letters there are.
        prepared: usize,
        /// How many of them are to be sent now.
        due: usize,
    },
    /// This became of a letter.
    Letter {
        /// What it is known by.
        key: String,
        /// Its Message-ID.
        message_id: String,
        /// Its recipient.
        to: String,
        /// `accepted`, `rejected`, `deferred` or `unknown`.
        state: String,
        /// What the server said, or what happened to the connection.
        answer: String,
    },
    /// A letter is not sent, because its draft was changed and would go without the change.
    Edited {
        /// What it is known by.
        key: String,
        /// Its Message-ID.
        message_id: String,
        /// Its recipient.
        to: String,
        /// The file that was changed, relative to the output folder.
        file: String,
    },
    /// Letters are tried again after a while.
    Waiting {
        /// How many.
        letters: usize,
        /// After how long.
        seconds: u64,
    },
    /// The run has ended. `prepared` is the sum of the next four numbers.
    End {
        /// How many letters there are.
        prepared: usize,
        /// Those a server took, in this run or before.
        accepted: usize,
        /// Those it will not take.
        rejected: usize,
        /// Those it did not take yet, or that were not tried.
        deferred: usize,
        /// Those of which nobody here knows.
        unknown: usize,
        /// Letters that could not be made, because files are missing or addresses wrong; they are not among `prepared`.
        refused: usize,
        /// The exit status.
        status: u8,
    },
}

impl SendEvent {
    /// The event's line, with its line end.
    ///
    /// # Errors
    /// Never for these plain values; the serialiser's signature asks for it.
    pub fn line(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string(self)? + "\n")
    }

    /// The shape of a line, as JSON Schema.
    pub fn schema() -> serde_json::Value {
        schemars::schema_for!(SendEvent).to_value()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_one_line_that_says_what_it_is() {
        let line = SendEvent::Waiting { letters: 2, seconds: 60 }.line().unwrap();
        assert_eq!(line, "{\"event\":\"waiting\",\"letters\":2,\"seconds\":60}\n");
    }
}
