//! The manifests of all shards → the one manifest that a single run would have written, or why they are not all of it.

use super::disk;
use super::fault::Fault;
use super::listing::{self, Told};
use super::lock;
use super::manifest::{Head, Refusal, Standing};
use super::past::{Past, key};
use super::place;
use super::publish::Issue;
use super::shard::Shard;
use super::store::{Blocked, MANIFEST, STATE};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Why there is no merged manifest.
#[derive(Debug, thiserror::Error)]
pub enum Unmerged {
    /// No manifest of a shard was found.
    #[error("không có danh mục của phần nào (manifest-…-of-….json) ở nơi đã nêu")]
    Nothing,
    /// Several folders, and no word of where the merged manifest goes.
    #[error("cần --out TỆP khi ghép danh mục của nhiều thư mục")]
    Nowhere,
    /// What is missing, double or does not belong together: one sentence each.
    #[error("các phần chưa khớp với nhau")]
    Unfit(Vec<String>),
    /// Another run holds the folder, or it cannot be written.
    #[error(transparent)]
    Blocked(#[from] Blocked),
}

impl From<Fault> for Unmerged {
    fn from(fault: Fault) -> Self {
        Self::Blocked(fault.into())
    }
}

/// What was merged.
#[derive(Debug, PartialEq, Eq)]
pub struct Merged {
    /// Where the manifest stands.
    pub path: PathBuf,
    /// How many shards.
    pub shards: usize,
    /// How many workbooks the shards were given.
    pub workbooks: usize,
    /// Units whose documents stand there.
    pub units: usize,
    /// Refused workbooks.
    pub refused: usize,
}

/// Merges the manifests found in `inputs`: files, or folders that hold them. Without `to`, the manifest of the one folder.
///
/// # Errors
/// Everything that speaks against it; then nothing is written.
pub fn merge(inputs: &[PathBuf], to: Option<&Path>) -> Result<Merged, Unmerged> {
    let paths = manifests(inputs)?;
    let [.., last] = paths.as_slice() else { return Err(Unmerged::Nothing) };
    let home = last.parent().unwrap_or(Path::new(".")).to_owned();
    let alone = paths.iter().all(|path| path.parent() == Some(&home));
    let path = match to {
        Some(to) => to.to_owned(),
        None if alone => home.join(MANIFEST),
        None => return Err(Unmerged::Nowhere),
    };
    let top = home.join(STATE);
    let _lock = if alone && place::stands(&top) {
        Some(lock::hold(&top, false).map_err(|refused| match refused {
            lock::Refused::Busy => Blocked::Busy(home.clone()),
            lock::Refused::Fault(fault) => Blocked::Fault(fault),
        })?)
    } else {
        None
    };
    let mut sum = Sum::default();
    for path in &paths {
        sum.add(path)?;
    }
    let head = sum.judge().map_err(Unmerged::Unfit)?;
    let units = Past::read(&home, &paths, None, None).map_err(Fault::at(&home))?;
    let merged = Merged {
        path: path.clone(),
        shards: paths.len(),
        workbooks: head.workbooks,
        units: sum.current,
        refused: sum.refused.len(),
    };
    let aside = path.with_extension("dang-ghi");
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        disk::make_folder(folder)?;
    }
    Issue { head: &head, units: &units, refused: sum.refused }.publish(&path, &aside, |_, before| before)?;
    Ok(merged)
}

/// Manifests of shards, sorted, each once.
fn manifests(inputs: &[PathBuf]) -> Result<Vec<PathBuf>, Fault> {
    let mut paths = Vec::new();
    for input in inputs {
        if input.is_dir() {
            let names = place::names(input)?.into_iter();
            paths.extend(
                names.filter(|name| Shard::of_manifest(&name.to_string_lossy()).is_some()).map(|n| input.join(n)),
            );
        } else {
            paths.push(input.clone());
        }
    }
    paths.sort();
    paths.dedup();
    Ok(paths)
}

/// What the manifests say together.
#[derive(Default)]
struct Sum {
    heads: Vec<(PathBuf, Head)>,
    /// By the key of its folder, where each unit was found.
    units: BTreeMap<String, PathBuf>,
    current: usize,
    refused: Vec<Refusal>,
    faults: Vec<String>,
}

impl Sum {
    fn add(&mut self, path: &Path) -> Result<(), Fault> {
        let shown = path.display();
        let mut found = Vec::new();
        let head = listing::scan(path, |told| match told {
            Told::Unit(record, _) => found.push((record.unit, record.standing)),
            Told::Refused(refusal) => self.refused.push(refusal),
            Told::Unreadable(line) => self.faults.push(format!("{shown}: dòng {line} hỏng hoặc thiếu")),
        });
        let Some(head) = head.map_err(Fault::at(path))? else {
            self.faults.push(format!("{shown} không phải danh mục của chương trình"));
            return Ok(());
        };
        for (unit, standing) in found {
            if head.shard.is_some_and(|shard| !shard.takes(&unit)) {
                self.faults.push(format!("{shown}: đơn vị “{unit}” không thuộc phần này"));
            }
            if let Some(other) = self.units.insert(key(&unit), path.to_owned()) {
                self.faults.push(format!("đơn vị “{unit}” có cả trong {} và {shown}", other.display()));
            }
            self.current += usize::from(standing == Standing::Current);
        }
        self.heads.push((path.to_owned(), head));
        Ok(())
    }

    /// The head of the whole, or everything that speaks against it.
    fn judge(&mut self) -> Result<Head, Vec<String>> {
        let mut faults = std::mem::take(&mut self.faults);
        let Some((_, first)) = self.heads.first() else { return Err(faults) };
        let mut parts: BTreeMap<u32, &Path> = BTreeMap::new();
        let of = first.shard.map_or(1, |shard| shard.of);
        for (path, head) in &self.heads {
            let shown = path.display();
            match head.shard {
                None => faults.push(format!("{shown} không phải danh mục của một phần")),
                Some(shard) if shard.of != of => {
                    faults.push(format!("{shown} chia {} phần, các tệp khác chia {of} phần", shard.of));
                }
                Some(shard) => {
                    if let Some(other) = parts.insert(shard.part, path) {
                        faults.push(format!("phần {shard} có hai danh mục: {} và {shown}", other.display()));
                    }
                }
            }
            let common = |head: &Head| (head.version.clone(), head.plan.clone(), head.settings.clone(), head.workbooks);
            if common(head) != common(first) {
                faults.push(format!(
                    "{shown} được lập khác các phần kia: phiên bản, kế hoạch, ngày, tuỳ chọn hoặc số bảng tính không giống nhau"
                ));
            }
            if head.unfinished {
                faults.push(format!("{shown}: phần này chưa lập xong, chạy lại phần này"));
            }
        }
        let missing: Vec<String> =
            (1..=of).filter(|part| !parts.contains_key(part)).map(|part| format!("{part}/{of}")).collect();
        if !missing.is_empty() {
            faults.push(format!("thiếu phần {}", missing.join(", ")));
        }
        let (seen, given) = (self.current + self.refused.len(), first.workbooks);
        if faults.is_empty() && seen != given {
            faults.push(format!(
                "có {given} bảng tính nhưng các phần chỉ nói tới {seen} ({} đơn vị đã lập, {} bị từ chối); chạy lại các phần",
                self.current,
                self.refused.len()
            ));
        }
        if faults.is_empty() { Ok(Head { shard: None, ..first.clone() }) } else { Err(faults) }
    }
}
