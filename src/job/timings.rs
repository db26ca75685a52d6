//! What was done → how long each stage took, over all units and all hands.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// A stage of a run, in the order in which a unit goes through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// File → records.
    Read,
    /// Records → a unit whose documents may be issued.
    Check,
    /// Unit → contexts.
    Context,
    /// Context → markup.
    Template,
    /// Markup → document tree.
    Parse,
    /// Tree → pages.
    Layout,
    /// Pages → bytes of a PDF.
    Pdf,
    /// Tree → bytes of a DOCX.
    Docx,
    /// Tables → bytes of a workbook.
    Xlsx,
    /// Bytes → files.
    Write,
}

/// Each stage and what people call it.
const STAGES: [(Stage, &str); 10] = [
    (Stage::Read, "đọc bảng tính"),
    (Stage::Check, "kiểm tra"),
    (Stage::Context, "gom số liệu"),
    (Stage::Template, "điền mẫu"),
    (Stage::Parse, "dựng văn bản"),
    (Stage::Layout, "dàn trang"),
    (Stage::Pdf, "tạo PDF"),
    (Stage::Docx, "tạo DOCX"),
    (Stage::Xlsx, "tạo XLSX"),
    (Stage::Write, "ghi tệp"),
];

/// How long each stage took so far.
#[derive(Default)]
pub struct Timings([AtomicU64; STAGES.len()]);

impl Timings {
    /// Does something that belongs to a stage.
    pub(crate) fn time<T>(&self, stage: Stage, work: impl FnOnce() -> T) -> T {
        let begun = Instant::now();
        let done = work();
        let took = u64::try_from(begun.elapsed().as_nanos()).unwrap_or(u64::MAX);
        self.0[stage as usize].fetch_add(took, Ordering::Relaxed);
        done
    }

    /// How long a stage took, all hands together.
    pub fn of(&self, stage: Stage) -> Duration {
        Duration::from_nanos(self.0[stage as usize].load(Ordering::Relaxed))
    }
}

/// One stage a line, in milliseconds.
impl fmt::Display for Timings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Thời gian từng bước, cộng mọi luồng (mili giây):")?;
        for (stage, name) in STAGES {
            let number = format!("{:.1}", self.of(stage).as_secs_f64() * 1000.0).replace('.', ",");
            writeln!(f, "  {name:<14}{number:>10}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stage_is_told_once_and_in_its_place() {
        assert!(STAGES.iter().enumerate().all(|(place, (stage, _))| *stage as usize == place));
        let timings = Timings::default();
        assert_eq!(timings.time(Stage::Docx, || 5), 5);
        timings.0[Stage::Docx as usize].store(12_345_678, Ordering::Relaxed);
        let told = timings.to_string();
        assert_eq!(told.lines().count(), 1 + STAGES.len());
        assert!(told.contains("\n  tạo DOCX            12,3\n"), "{told}");
    }
}
