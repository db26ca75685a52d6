//! Lines of units → a manifest at its place, whole, and only where it says something new.

use super::disk;
use super::fault::Fault;
use super::listing;
use super::manifest::{Digester, Head, Refusal, Standing};
use super::past::Past;
use super::place::fingerprint_of_file;
use std::io::{BufWriter, Write};
use std::path::Path;

/// What a manifest is going to say.
pub(super) struct Issue<'a> {
    pub(super) head: &'a Head,
    pub(super) units: &'a Past,
    /// The refused workbooks, in any order.
    pub(super) refused: Vec<Refusal>,
}

impl Issue<'_> {
    /// Writes to `aside` first. `standing` gives each unit's standing, from its code and what it was before.
    pub(super) fn publish(
        mut self,
        path: &Path,
        aside: &Path,
        standing: impl Fn(&str, Standing) -> Standing,
    ) -> Result<(), Fault> {
        self.refused.sort_by(|a, b| a.source.cmp(&b.source));
        let said = |mut to: &mut dyn Write| {
            listing::write(&mut to, self.head, self.units.lines(|code, before| standing(code, before)), &self.refused)
        };
        let mut digest = Digester::default();
        said(&mut digest).map_err(Fault::at(path))?;
        if fingerprint_of_file(path) == Some(digest.finish()) {
            return Ok(());
        }
        let mut file = BufWriter::new(disk::create_empty(aside)?);
        said(&mut file).and_then(|()| file.flush()).map_err(Fault::at(aside))?;
        disk::sync(file.get_ref(), aside)?;
        drop(file);
        disk::rename(aside, path)?;
        disk::sync_folder(path.parent().unwrap_or(path))
    }
}
