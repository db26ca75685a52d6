//! What became of each workbook → the equations at the end of a run, and its exit status.

use super::Status;
use crate::feedback::{End, Outcome};
use crate::kind::Level;

/// What a run counts.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) end: End,
    /// Files of earlier runs that this one was not asked for.
    pub(super) earlier: usize,
    /// Whether the federation's own documents could not be written.
    pub(super) federation_failed: bool,
    /// Whether its certificates were refused.
    pub(super) certificates_refused: bool,
}

impl Tally {
    pub(super) fn new(workbooks: usize) -> Self {
        Self { end: End { workbooks, unreached: workbooks, ..End::default() }, ..Self::default() }
    }

    /// A workbook of another shard.
    pub(super) fn elsewhere(&mut self) {
        self.end.unreached -= 1;
        self.end.elsewhere += 1;
    }

    /// A workbook of the federation's own, which is not counted among those of units.
    pub(super) fn own(&mut self, refused: bool) {
        self.end.unreached -= 1;
        self.end.workbooks -= 1;
        self.end.own += 1;
        self.end.own_refused += usize::from(refused);
    }

    pub(super) fn workbook(&mut self, outcome: Outcome) {
        self.end.unreached -= 1;
        *match outcome {
            Outcome::Built => &mut self.end.built,
            Outcome::Unchanged => &mut self.end.unchanged,
            Outcome::Refused => &mut self.end.refused,
            Outcome::Failed => &mut self.end.failed,
        } += 1;
    }

    pub(super) fn files(&mut self, outcome: Outcome, files: usize, kept: usize) {
        let counts = &mut self.end.files;
        counts.expected += files + kept;
        counts.kept += kept;
        match outcome {
            Outcome::Built => counts.built += files,
            Outcome::Unchanged => counts.unchanged += files,
            Outcome::Refused => {}
            Outcome::Failed => counts.failed += files,
        }
    }

    /// The exit status of a run that was not stopped.
    pub(super) fn status(&self) -> Status {
        match &self.end {
            _ if self.federation_failed => Status::Environment,
            End { failed: 1.., .. } => Status::Environment,
            End { files, .. } if self.certificates_refused && files.expected == 0 => Status::DataErrors,
            End { refused: 0, own_refused: 0, .. } if !self.certificates_refused => Status::Done,
            End { built: 0, unchanged: 0, .. } => Status::DataErrors,
            _ => Status::Partial,
        }
    }

    /// The equations, one for files and one for workbooks.
    pub(super) fn equations(&self, level: Level, dry: bool) -> String {
        let (end, files) = (&self.end, &self.end.files);
        let made = if dry { "sẽ lập" } else { "lập mới" };
        let of_files = [
            (files.built, made, true),
            (files.unchanged, "không đổi", false),
            (files.kept, "giữ bản đã sửa", false),
            (files.failed, "không ghi được", false),
        ];
        let became = match (level, dry) {
            (Level::Federation, _) => "có trong số liệu",
            (Level::Unit, true) => "sẽ lập",
            (Level::Unit, false) => "đã lập",
        };
        let of_workbooks = [
            (end.built, became, true),
            (end.unchanged, "không đổi", false),
            (end.refused, "bị từ chối", true),
            (end.failed, "không ghi được", false),
            (end.elsewhere, "thuộc phần khác", false),
            (end.unreached, "chưa làm", false),
        ];
        let own = match (end.own, end.own_refused) {
            (0, _) => "",
            (_, 0) => ", kèm bảng tính của liên đoàn",
            _ => ", bảng tính của liên đoàn bị từ chối",
        };
        format!(
            "Tệp văn bản: {} = {}.\nBảng tính: {} = {}{own}.\n",
            files.expected,
            sum(&of_files),
            end.workbooks,
            sum(&of_workbooks)
        )
    }
}

/// `3 đã lập + 1 bị từ chối`; what is nothing is said only where it is marked so.
fn sum(parts: &[(usize, &str, bool)]) -> String {
    let said = parts.iter().filter(|(number, _, always)| *number > 0 || *always);
    said.map(|(number, what, _)| format!("{number} {what}")).collect::<Vec<_>>().join(" + ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_workbook_and_every_file_is_in_the_equations() {
        let mut tally = Tally::new(6);
        for outcome in [Outcome::Built, Outcome::Unchanged, Outcome::Refused, Outcome::Failed] {
            tally.workbook(outcome);
        }
        tally.elsewhere();
        tally.files(Outcome::Built, 5, 1);
        tally.files(Outcome::Unchanged, 4, 0);
        tally.files(Outcome::Failed, 3, 0);
        let said = "Tệp văn bản: 13 = 5 lập mới + 4 không đổi + 1 giữ bản đã sửa + 3 không ghi được.\n\
                    Bảng tính: 6 = 1 đã lập + 1 không đổi + 1 bị từ chối + 1 không ghi được + 1 thuộc phần khác + 1 chưa làm.\n";
        assert_eq!(tally.equations(Level::Unit, false), said);
        assert_eq!(tally.status(), Status::Environment);
    }

    #[test]
    fn the_status_tells_none_from_some() {
        let status = |built, unchanged, refused| {
            Tally { end: End { built, unchanged, refused, ..End::default() }, ..Tally::default() }.status()
        };
        assert_eq!([status(1, 0, 0), status(0, 1, 0), status(0, 0, 0)], [Status::Done; 3]);
        assert_eq!([status(1, 0, 1), status(0, 1, 1)], [Status::Partial; 2]);
        assert_eq!(status(0, 0, 1), Status::DataErrors);
    }
}
