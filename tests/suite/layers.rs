//! The one-way rule: a module of `src/` uses only modules that stand before it in `src/lib.rs`.

use std::fs;
use std::path::{Path, PathBuf};

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// The top modules in the order of the map.
fn order(src: &Path) -> Vec<String> {
    let map = fs::read_to_string(src.join("lib.rs")).unwrap();
    map.lines().filter_map(|l| l.strip_prefix("pub mod ")?.strip_suffix(';').map(str::to_owned)).collect()
}

/// Names that follow `crate::` in a line of code, `crate::{a, b}` included.
fn used(line: &str) -> Vec<String> {
    let code = line.split("//").next().unwrap_or_default();
    let mut names = Vec::new();
    for rest in code.split("crate::").skip(1) {
        let list = rest.strip_prefix('{').map_or(rest, |inner| inner);
        let parts: Vec<&str> = if rest.starts_with('{') { list.split(',').collect() } else { vec![list] };
        for part in parts {
            let name: String = part.trim().chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            names.push(name);
        }
    }
    names
}

#[test]
fn modules_use_only_those_before_them() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let order = order(&src);
    assert!(order.len() > 4, "src/lib.rs no longer lists its modules: {order:?}");
    let rank = |name: &str| order.iter().position(|m| m == name);
    let mut files = Vec::new();
    rust_files(&src, &mut files);
    let mut faults = Vec::new();
    for path in files {
        let relative = path.strip_prefix(&src).unwrap();
        let own = relative.components().next().unwrap().as_os_str().to_string_lossy().replace(".rs", "");
        let Some(here) = rank(&own) else { continue };
        for (number, line) in fs::read_to_string(&path).unwrap().lines().enumerate() {
            for name in used(line) {
                if rank(&name).is_some_and(|there| there > here) {
                    faults.push(format!("src/{}:{}: “{own}” uses “{name}”", relative.display(), number + 1));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_file_is_over_600_lines() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    rust_files(&root.join("src"), &mut files);
    rust_files(&root.join("tests"), &mut files);
    let lines = |p: &PathBuf| fs::read_to_string(p).unwrap().lines().count();
    let long: Vec<_> = files.iter().filter(|p| lines(p) > 600).collect();
    assert!(long.is_empty(), "too long: {long:?}");
}
