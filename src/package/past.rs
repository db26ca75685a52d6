//! Manifest and journal of earlier runs → what is known of a unit's folder, found by the unit's code. Only where a line
//! stands is kept in memory.

use super::listing::{self, Place, Told};
use super::manifest::{Record, Standing};
use super::shard::Shard;
use super::store::NOTE;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// What earlier runs left behind. Can be asked from several threads.
#[derive(Default)]
pub struct Past {
    out: PathBuf,
    files: Vec<Mutex<File>>,
    spots: BTreeMap<String, Spot>,
}

/// Where a unit's latest line stands, and what is asked of it most.
struct Spot {
    file: usize,
    place: Place,
    unit: String,
    source: String,
    made_from: String,
    standing: Standing,
}

impl Past {
    /// Reads `manifests`, later ones over earlier ones, then the journal; files that are not there say nothing. Of a shard,
    /// only its own units.
    pub(super) fn read(
        out: &Path,
        manifests: &[PathBuf],
        journal: Option<&Path>,
        shard: Option<Shard>,
    ) -> io::Result<Self> {
        let mut past = Self { out: out.to_owned(), ..Self::default() };
        for path in manifests {
            past.take(path, shard, |each| listing::scan(path, each).map(drop))?;
        }
        if let Some(path) = journal {
            past.take(path, shard, |each| listing::scan_journal(path, each))?;
        }
        Ok(past)
    }

    fn take(
        &mut self,
        path: &Path,
        shard: Option<Shard>,
        scan: impl FnOnce(&mut dyn FnMut(Told)) -> io::Result<()>,
    ) -> io::Result<()> {
        if !fs::exists(path)? {
            return Ok(());
        }
        let file = self.files.len();
        self.files.push(Mutex::new(File::open(path)?));
        scan(&mut |told| {
            // A line that cannot be understood says nothing: the unit is made anew, and its files are taken for the user's.
            if let Told::Unit(record, place) = told
                && shard.is_none_or(|shard| shard.takes(&record.unit))
            {
                let Record { unit, source, made_from, standing, .. } = *record;
                self.spots.insert(key(&unit), Spot { file, place, unit, source, made_from, standing });
            }
        })
    }

    /// Everything known of a unit's folder.
    pub fn find(&self, code: &str) -> Option<Record> {
        let spot = self.spots.get(&key(code))?;
        serde_json::from_str(&self.line(spot).ok()?).ok()
    }

    /// Whether anything is known of the folder with this key.
    pub(super) fn knows(&self, key: &str) -> bool {
        self.spots.contains_key(key)
    }

    fn line(&self, spot: &Spot) -> io::Result<String> {
        let mut file = self.files[spot.file].lock().unwrap_or_else(PoisonError::into_inner);
        let mut bytes = vec![0; spot.place.length];
        file.seek(SeekFrom::Start(spot.place.at))?;
        file.read_exact(&mut bytes)?;
        String::from_utf8(bytes).map_err(io::Error::other)
    }

    /// The code of the unit that was made from the workbook `source`.
    pub fn made_of(&self, source: &str) -> Option<&str> {
        self.spots.values().find(|spot| spot.source == source).map(|spot| spot.unit.as_str())
    }

    /// Whether the unit's folder is what a run with these inputs left: everything it was made from is the same, and every
    /// file is there with its size. Whether a file's bytes are as they were only [`fn@super::verify`] tells, which reads all.
    pub fn stands(&self, code: &str, made_from: &str) -> bool {
        let same = |spot: &Spot| spot.made_from == made_from && spot.standing == Standing::Current;
        let record = self.spots.get(&key(code)).filter(|spot| same(spot)).and_then(|_| self.find(code));
        let Some(record) = record.filter(|record| record.unit == code) else { return false };
        let file = |file: &str| fs::symlink_metadata(self.out.join(file)).ok();
        if file(&format!("{code}/{}", NOTE.0)).is_some() {
            return false;
        }
        record
            .documents
            .iter()
            .all(|entry| file(&entry.file).is_some_and(|f| f.is_file() && f.len() == entry.size as u64))
            && record.kept.iter().all(|entry| file(&entry.file).is_some())
    }

    /// Every unit's line in the order of codes, with the standing that `now` gives it.
    pub(super) fn lines(
        &self,
        mut now: impl FnMut(&str, Standing) -> Standing,
    ) -> impl Iterator<Item = io::Result<String>> {
        let mut units: Vec<&Spot> = self.spots.values().collect();
        units.sort_by(|a, b| a.unit.cmp(&b.unit));
        units.into_iter().map(move |spot| {
            let (line, standing) = (self.line(spot)?, now(&spot.unit, spot.standing));
            if standing == spot.standing {
                return Ok(line);
            }
            let record: Record = serde_json::from_str(&line)?;
            Ok(Record { standing, ..record }.line()?)
        })
    }
}

/// One folder has one key, also where the system does not tell capitals.
pub(super) fn key(code: &str) -> String {
    code.to_ascii_lowercase()
}
