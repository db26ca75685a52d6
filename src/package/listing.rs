//! `manifest.json`, line by line: a head, one line per unit in the order of codes, one line per refused workbook.

use super::manifest::{Head, Record, Refusal};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;

/// Ends the line of the head.
const UNITS: &str = ",\"units\":[";
/// Stands between the units and the refused workbooks.
const REFUSED: &str = "],\"refused\":[";
/// The last line.
const END: &str = "]}";

/// What one line of a manifest or a journal tells.
#[derive(Debug)]
pub(super) enum Told {
    /// A unit, and where its line stands in the file.
    Unit(Box<Record>, Place),
    /// A refused workbook.
    Refused(Refusal),
    /// Nothing that can be understood, on this line, counted from 1.
    Unreadable(usize),
}

/// Where a line stands in its file, in bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) at: u64,
    pub(super) length: usize,
}

/// Reads a manifest in a stream and gives back its head; `None` where it has none that can be understood.
pub(super) fn scan(path: &Path, mut each: impl FnMut(Told)) -> io::Result<Option<Head>> {
    let mut head = None;
    let (mut refused, mut ended, mut last) = (false, false, 0);
    lines(path, |number, line, place| {
        last = number;
        match line {
            REFUSED => refused = true,
            END => ended = true,
            _ if number == 1 => {
                head = line.strip_suffix(UNITS).and_then(|h| serde_json::from_str(&format!("{h}}}")).ok());
            }
            _ => each(told(line, refused, place).unwrap_or(Told::Unreadable(number))),
        }
    })?;
    if !ended {
        each(Told::Unreadable(last + 1));
    }
    Ok(head)
}

/// Reads a journal: lines of units. What a run that was cut off left at its end is passed over.
pub(super) fn scan_journal(path: &Path, mut each: impl FnMut(Told)) -> io::Result<()> {
    lines(path, |number, line, place| each(told(line, false, place).unwrap_or(Told::Unreadable(number))))
}

fn told(line: &str, refused: bool, place: Place) -> Option<Told> {
    let line = line.strip_suffix(',').unwrap_or(line);
    if refused {
        return serde_json::from_str(line).ok().map(Told::Refused);
    }
    let place = Place { length: line.len(), ..place };
    serde_json::from_str(line).ok().map(|record| Told::Unit(Box::new(record), place))
}

fn lines(path: &Path, mut each: impl FnMut(usize, &str, Place)) -> io::Result<()> {
    let mut reader = BufReader::new(File::open(path)?);
    let (mut at, mut number, mut line) = (0, 0, Vec::new());
    while reader.read_until(b'\n', &mut line)? > 0 {
        number += 1;
        let text = String::from_utf8_lossy(&line);
        each(number, text.trim_end_matches('\n'), Place { at, length: 0 });
        at += line.len() as u64;
        line.clear();
    }
    Ok(())
}

/// Writes a manifest; `units` are lines of units in their order.
pub(super) fn write(
    to: &mut impl Write,
    head: &Head,
    units: impl Iterator<Item = io::Result<String>>,
    refused: &[Refusal],
) -> io::Result<()> {
    let text = serde_json::to_string(head)?;
    write!(to, "{}{UNITS}", text.strip_suffix('}').unwrap_or(&text))?;
    let mut lead = "\n";
    for line in units {
        write!(to, "{lead}{}", line?)?;
        lead = ",\n";
    }
    write!(to, "\n{REFUSED}")?;
    let mut lead = "\n";
    for refusal in refused {
        write!(to, "{lead}{}", serde_json::to_string(refusal)?)?;
        lead = ",\n";
    }
    writeln!(to, "\n{END}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(unit: &str) -> Record {
        Record { unit: unit.to_owned(), ..Record::default() }
    }

    fn head() -> Head {
        Head {
            version: "1".to_owned(),
            plan: "41/KH".to_owned(),
            settings: "s".to_owned(),
            workbooks: 3,
            shard: None,
            unfinished: false,
        }
    }

    #[test]
    fn what_is_written_is_one_json_document_and_comes_back_line_by_line() {
        let refusal =
            Refusal { source: "c.xlsx".to_owned(), unit_name: None, reasons: vec!["lỗi,\nhai dòng".to_owned()] };
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("manifest.json");
        for (units, refused) in [(vec![], vec![]), (vec!["A", "B"], vec![refusal])] {
            let mut bytes = Vec::new();
            let lines = units.iter().map(|unit| Ok(record(unit).line().unwrap()));
            write(&mut bytes, &head(), lines, &refused).unwrap();
            let whole: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
            assert_eq!((&whole["plan"], whole["units"].as_array().unwrap().len()), (&"41/KH".into(), units.len()));
            super::super::write_file(&path, &bytes).unwrap();
            let (mut seen, mut turned_away) = (Vec::new(), Vec::new());
            let read = scan(&path, |told| match told {
                Told::Unit(record, place) => {
                    let at = usize::try_from(place.at).unwrap();
                    let line = &bytes[at..at + place.length];
                    assert_eq!(serde_json::from_slice::<Record>(line).unwrap(), *record);
                    seen.push(record.unit);
                }
                Told::Refused(refusal) => turned_away.push(refusal),
                Told::Unreadable(line) => panic!("line {line}"),
            });
            assert_eq!(
                (read.unwrap(), seen, turned_away),
                (Some(head()), units.iter().map(ToString::to_string).collect(), refused)
            );
        }
    }

    #[test]
    fn a_torn_manifest_says_so_and_a_torn_journal_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("j");
        let line = record("A").line().unwrap();
        super::super::write_file(&path, format!("{line}\n{}", &line[..9]).as_bytes()).unwrap();
        let count = |journal: bool| {
            let (mut units, mut unreadable) = (0, 0);
            let each = |told| match told {
                Told::Unit(..) => units += 1,
                _ => unreadable += 1,
            };
            if journal {
                scan_journal(&path, each).unwrap();
            } else {
                _ = scan(&path, each).unwrap();
            }
            (units, unreadable)
        };
        assert_eq!(count(true), (1, 1));
        assert_eq!(count(false), (0, 2), "the first line is no head, the second is torn, the end is missing");
    }
}
