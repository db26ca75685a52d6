//! A desk to work at: a temporary folder, workbooks made from the samples' sources, and runs of the program in it.

use super::samples::workbook;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;
use thidua::package::STATE;

/// A temporary folder in which the program runs, so that its messages show short relative paths.
pub(crate) struct Desk(TempDir);

/// What a run left behind on the terminal.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Files by their path below a folder, with `/` on every system.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

impl Desk {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    /// Puts a file on the desk, in a folder of its own where `path` names one.
    #[expect(clippy::disallowed_methods, reason = "a test lays out its own inputs")]
    pub(crate) fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    /// Runs the program; arguments are separated by spaces.
    pub(crate) fn run(&self, line: &str) -> Run {
        let output =
            Command::new(env!("CARGO_BIN_EXE_thidua")).args(line.split(' ')).current_dir(&self.0).output().unwrap();
        Run {
            status: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Every file in a folder of the desk and below, without what the program keeps for itself; none where there is no such
    /// folder.
    pub(crate) fn files(&self, folder: &str) -> Files {
        let mut files = Files::new();
        let root = self.0.path().join(folder);
        if root.is_dir() {
            collect(&root, &root, &mut files);
        }
        files
    }
}

fn collect(root: &Path, folder: &Path, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.file_name().is_some_and(|name| name == STATE) {
            continue;
        }
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            files.insert(name, fs::read(&path).unwrap());
        }
    }
}

/// The lines of a manifest's documents.
pub(crate) fn documents(files: &Files) -> Vec<Value> {
    let manifest: Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    let units = manifest["units"].as_array().unwrap();
    units.iter().flat_map(|unit| unit["documents"].as_array().unwrap().clone()).collect()
}

/// The source of a sample, as `tests/samples/` holds it.
pub(crate) fn source(sample: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples").join(sample).with_extension("toml");
    fs::read_to_string(path).unwrap()
}

/// The smallest sample, a company of 14 people, with changes: each `from` stands exactly once in its source.
pub(crate) fn small(changes: &[(&str, &str)]) -> Vec<u8> {
    let mut source = source("minh-phat");
    for (from, to) in changes {
        assert_eq!(source.matches(from).count(), 1, "“{from}” must stand once in the sample's source");
        source = source.replace(from, to);
    }
    workbook(&source)
}

/// The smallest sample without one column of one sheet.
pub(crate) fn small_without_column(sheet: &str, heading: &str) -> Vec<u8> {
    let mut source: toml::Table = source("minh-phat").parse().unwrap();
    let sheets = source["sheet"].as_array_mut().unwrap();
    let sheet = sheets.iter_mut().find(|s| s["name"].as_str() == Some(sheet)).unwrap();
    let place = sheet["header"].as_array().unwrap().iter().position(|h| h.as_str() == Some(heading)).unwrap();
    sheet["header"].as_array_mut().unwrap().remove(place);
    for row in sheet["rows"].as_array_mut().unwrap() {
        row.as_array_mut().unwrap().remove(place);
    }
    workbook(&source.to_string())
}
