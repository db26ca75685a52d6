//! The sample workbooks of `samples/`, built from the readable sources in `tests/samples/`.

mod source;

pub(crate) use source::workbook;

use source::Outcome;
use std::path::{Path, PathBuf};

/// Every source beside the workbook that is committed for it; the units of another plan in a folder of their own.
fn pairs() -> Outcome<Vec<(PathBuf, PathBuf)>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (sources, samples) = (root.join("tests/samples"), root.join("samples"));
    let mut pairs = Vec::new();
    let mut folders = vec![sources.clone()];
    while let Some(folder) = folders.pop() {
        for entry in folder.read_dir()? {
            let source = entry?.path();
            if source.is_dir() {
                folders.push(source);
            } else if source.extension().is_some_and(|kind| kind == "toml") {
                let sample = samples.join(source.strip_prefix(&sources)?).with_extension("xlsx");
                pairs.push((source, sample));
            }
        }
    }
    pairs.sort();
    Ok(pairs)
}

#[test]
#[allow(clippy::disallowed_methods, reason = "writes the committed samples when asked to")]
fn samples_match_their_sources() -> Outcome<()> {
    let pairs = pairs()?;
    assert!(!pairs.is_empty(), "tests/samples holds no source");
    for (source, sample) in pairs {
        let built = workbook(&std::fs::read_to_string(&source)?);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&sample, built)?;
            continue;
        }
        let committed = std::fs::read(&sample).unwrap_or_default();
        assert!(
            built == committed,
            "{} is not what its source gives; run: UPDATE=1 cargo test samples",
            sample.display()
        );
    }
    Ok(())
}
