//! The source of a sample → bytes of `.ods` and `.xls`, the least that a reader takes for such a file.

use std::io::{Cursor, Write};
use toml::{Table, Value};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Name and rows of every sheet of a sample's source; titles above the headings are left out.
fn sheets(source: &str) -> Vec<(String, Vec<Vec<Value>>)> {
    let source: Table = source.parse().unwrap();
    let rows = |sheet: &Value| {
        let row = |row: &Value| row.as_array().unwrap().clone();
        let header = row(&sheet["header"]);
        std::iter::once(header).chain(sheet["rows"].as_array().unwrap().iter().map(row)).collect()
    };
    let sheets = source["sheet"].as_array().unwrap().iter();
    sheets.map(|sheet| (sheet["name"].as_str().unwrap().to_owned(), rows(sheet))).collect()
}

/// A ZIP container.
pub(crate) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// An `.ods` file around the elements of its tables.
pub(crate) fn ods_of(tables: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>\
         </office:document-content>"
    );
    let kind: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    zipped(&[("mimetype", kind), ("content.xml", content.as_bytes())])
}

/// A sample as `.ods`.
pub(crate) fn ods(source: &str) -> Vec<u8> {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "</text:p><text:p>");
    let cell = |cell: &Value| match cell {
        Value::String(text) if text.is_empty() => "<table:table-cell/>".to_owned(),
        Value::Datetime(moment) => {
            let moment = moment.to_string().replace(' ', "T");
            format!("<table:table-cell office:value-type='date' office:date-value='{moment}'/>")
        }
        Value::String(text) => {
            let text = escaped(text);
            format!("<table:table-cell office:value-type='string'><text:p>{text}</text:p></table:table-cell>")
        }
        number => format!("<table:table-cell office:value-type='float' office:value='{number}'/>"),
    };
    let row = |row: &Vec<Value>| {
        let cells: String = row.iter().map(cell).collect();
        format!("<table:table-row>{cells}</table:table-row>")
    };
    let table = |(name, rows): (String, Vec<Vec<Value>>)| {
        let rows: String = rows.iter().map(row).collect();
        format!("<table:table table:name='{name}'>{rows}</table:table>")
    };
    ods_of(&sheets(source).into_iter().map(table).collect::<String>())
}

/// A sample as `.xls`, its texts set in `font` and changed by `typed`.
pub(crate) fn xls(source: &str, font: &str, typed: fn(&str) -> String) -> Vec<u8> {
    let sheets = sheets(source).into_iter().map(|(name, rows)| {
        let mut cells = Vec::new();
        for (row, values) in (0_u16..).zip(rows) {
            for (column, value) in (0_u16..).zip(values) {
                cells.extend(xls_cell(row, column, &value, typed));
            }
        }
        (name, cells)
    });
    compound("Workbook", &stream(&[], font, sheets.collect()))
}

fn xls_cell(row: u16, column: u16, value: &Value, typed: fn(&str) -> String) -> Vec<u8> {
    let at = |style: u16| [row, column, style].map(u16::to_le_bytes).concat();
    let number = |value: f64, style| record(0x0203, &[at(style), value.to_le_bytes().to_vec()].concat());
    match value {
        Value::String(text) if text.is_empty() => record(0x0201, &at(0)),
        Value::String(text) => record(0x0204, &[at(0), wide(&typed(text), 2)].concat()),
        Value::Integer(value) => number(f64::from(i32::try_from(*value).unwrap()), 0),
        Value::Float(value) => number(*value, 0),
        Value::Datetime(moment) => {
            let date = moment.date.unwrap();
            let day = chrono::NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into()).unwrap();
            let days = day.signed_duration_since(chrono::NaiveDate::from_ymd_opt(1899, 12, 30).unwrap()).num_days();
            let minutes = moment.time.map_or(0, |time| u32::from(time.hour) * 60 + u32::from(time.minute));
            number(f64::from(i32::try_from(days).unwrap()) + f64::from(minutes) / 1440.0, 1)
        }
        other => panic!("no cell holds {other}"),
    }
}

/// A record.
pub(crate) fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &u16::try_from(data.len()).unwrap().to_le_bytes(), data].concat()
}

/// A text in UTF-16 with its count in one byte or in two.
fn wide(text: &str, count: usize) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut bytes = u16::try_from(units.len()).unwrap().to_le_bytes()[..count].to_vec();
    bytes.push(1);
    bytes.extend(units.into_iter().flat_map(u16::to_le_bytes));
    bytes
}

/// The stream of a workbook: some records of all sheets, then the sheets. Style 0 is plain, style 1 a date.
pub(crate) fn stream(shared: &[u8], font: &str, sheets: Vec<(String, Vec<u8>)>) -> Vec<u8> {
    let begin = |part: u16| record(0x0809, &[0x0600, part, 0, 0, 0, 0, 0, 0].map(u16::to_le_bytes).concat());
    let style = |format: u16| record(0x00E0, &[&[0, 0], &format.to_le_bytes()[..], &[0; 16]].concat());
    let end = record(0x000A, &[]);
    let mut head = begin(5);
    head.extend(record(0x0031, &[vec![0; 14], wide(font, 1)].concat()));
    head.extend([style(0), style(14), shared.to_vec()].concat());
    let listed: usize =
        sheets.iter().map(|(name, _)| record(0x0085, &[vec![0; 6], wide(name, 1)].concat()).len()).sum();
    let mut place = head.len() + listed + end.len();
    let mut bodies = Vec::new();
    for (name, cells) in sheets {
        let start = u32::try_from(place).unwrap().to_le_bytes();
        head.extend(record(0x0085, &[start.to_vec(), vec![0; 2], wide(&name, 1)].concat()));
        let body = [begin(0x10), cells, end.clone()].concat();
        place += body.len();
        bodies.extend(body);
    }
    [head, end, bodies].concat()
}

/// A container of Office before 2007 with one stream.
pub(crate) fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    let file = Cursor::new(Vec::new());
    let mut container = cfb::CompoundFile::create_with_version(cfb::Version::V3, file).unwrap();
    container.create_stream(name).unwrap().write_all(stream).unwrap();
    container.flush().unwrap();
    container.into_inner().into_inner()
}
