//! Every file operation of a run fails in turn, alone or with all after it: what is left, and what the next run makes of it.

use super::super::fault::tests::{lift, limit};
use super::super::{Finding, fingerprint, verify};
use super::*;

type Tree = BTreeMap<String, Vec<u8>>;

fn tree(root: &Path, folder: &Path, into: &mut Tree) {
    for name in place::names(folder).unwrap() {
        let path = folder.join(&name);
        if path.is_dir() {
            tree(root, &path, into);
        } else {
            into.insert(path.strip_prefix(root).unwrap().display().to_string(), fs::read(&path).unwrap());
        }
    }
}

/// What stands at final names, without the manifest.
fn seen(out: &Path) -> Tree {
    let mut files = Tree::new();
    tree(out, out, &mut files);
    files.retain(|name, _| name.contains('/') && !name.starts_with(STATE));
    files
}

fn file(unit: &str, name: &str, text: &str) -> File {
    let entry = Entry {
        kind: "to-trinh".to_owned(),
        file: format!("{unit}/{name}"),
        sha256: fingerprint(text.as_bytes()),
        size: text.len(),
        pages: 1,
        ..Entry::default()
    };
    File { entry, bytes: text.as_bytes().to_vec() }
}

/// A run in which each unit has two documents with this text.
fn run(out: &Path, units: &[&str], text: &str) -> Result<(), Blocked> {
    let mut store = Store::open(out, None)?;
    for code in units {
        let unit = Unit { code: (*code).to_owned(), made_from: text.to_owned(), ..Unit::default() };
        if store.past().stands(code, text) {
            store.leave(code);
            continue;
        }
        let files = [file(code, "1.pdf", text), file(code, &format!("{text}.pdf"), text)];
        store.place(&unit, &files, |_| true)?;
    }
    let refusal = Refusal { source: "x.xlsx".to_owned(), unit_name: None, reasons: Vec::new() };
    store.refuse(Some("Z"), refusal)?;
    let (version, plan, settings) = (String::new(), String::new(), String::new());
    let head = Head { version, plan, settings, workbooks: units.len() + 1, shard: None, unfinished: false };
    store.close(&head, |_| true)?;
    Ok(())
}

/// Three units of a first run, one with a file of the user's, one with a changed document.
fn before(out: &Path) {
    run(out, &["A", "B", "Z"], "first").unwrap();
    super::super::write_file(&out.join("A/mine.txt"), b"mine").unwrap();
    super::super::write_file(&out.join("B/1.pdf"), b"changed").unwrap();
}

const SECOND: [&str; 3] = ["A", "B", "C"];

/// Of each folder all files are of one run, and the user's are there.
fn whole(files: &Tree, at: &str) {
    for (folder, own) in [("A", Some("mine.txt")), ("B", Some("1.pdf")), ("C", None)] {
        let inside: Vec<(&str, &[u8])> = files
            .iter()
            .filter_map(|(name, bytes)| Some((name.strip_prefix(folder)?.strip_prefix('/')?, &**bytes)))
            .collect();
        let of_run = |text: &str| {
            let mut names = vec![
                ("1.pdf", text.as_bytes()),
                ("mine.txt", b"mine".as_slice()),
                (&*format!("{text}.pdf"), text.as_bytes()),
            ]
            .into_iter()
            .map(|(name, bytes)| (name.to_owned(), bytes.to_vec()))
            .collect::<Tree>();
            match own {
                Some("1.pdf") => {
                    names.insert("1.pdf".to_owned(), b"changed".to_vec());
                    names.remove("mine.txt");
                }
                Some(_) => {}
                None => _ = names.remove("mine.txt"),
            }
            names
        };
        let inside: Tree = inside.into_iter().map(|(name, bytes)| (name.to_owned(), bytes.to_vec())).collect();
        let sound = inside.is_empty() || inside == of_run("first") || inside == of_run("second");
        assert!(sound, "{at}: half of {folder}: {:?}", inside.keys());
    }
}

#[test]
fn whichever_operation_fails_nothing_is_torn_and_the_next_run_completes() {
    let undisturbed = tempfile::tempdir().unwrap();
    before(undisturbed.path());
    run(undisturbed.path(), &SECOND, "second").unwrap();
    let mut after = Tree::new();
    tree(undisturbed.path(), undisturbed.path(), &mut after);
    let mut operations = 0;
    for left in 0.. {
        let mut struck = false;
        for lasting in [false, true] {
            let (folder, at) = (tempfile::tempdir().unwrap(), format!("operation {left}, lasting: {lasting}"));
            let out = folder.path();
            before(out);
            limit(out, left, lasting);
            let done = run(out, &SECOND, "second");
            struck |= lift(out);
            whole(&seen(out), &at);
            if let Err(blocked) = done {
                assert!(blocked.to_string().ends_with("đĩa đã đầy"), "{at}: {blocked}");
            }
            run(out, &SECOND, "second").unwrap_or_else(|fault| panic!("{at}: {fault}"));
            let mut files = Tree::new();
            tree(out, out, &mut files);
            assert!(files == after, "{at}: {:?} against {:?}", files.keys(), after.keys());
        }
        if !struck {
            break;
        }
        operations = left + 1;
    }
    assert!(operations > 50, "only {operations} operations");
}

#[test]
fn a_run_that_was_cut_off_is_told_until_the_next_one() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    before(out);
    limit(out, 20, true);
    assert!(run(out, &SECOND, "second").is_err());
    lift(out);
    let findings = || {
        let mut found = Vec::new();
        verify(out, |finding| found.push(finding)).unwrap();
        found.contains(&Finding::CutOff)
    };
    assert!(findings());
    run(out, &SECOND, "second").unwrap();
    assert!(!findings());
}
