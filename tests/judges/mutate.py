"""Spoils good workbooks in thousands of ways and has the program check them: no panic, no abort, no hang, little memory.

usage: mutate.py PROGRAM [COUNT] [SEED]        400 workbooks for CI, 10000 for a release; needs openpyxl, xlwt and odfpy

The good workbooks are the samples written anew by other programs: openpyxl, xlwt (with old fonts, too), odfpy, Python's csv
and, where it is installed, LibreOffice. The same seed gives the same files. Faulty ones are kept and named.
"""

import csv
import datetime
import io
import os
import pathlib
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
import warnings
import zipfile

import odf.opendocument
import odf.style
import odf.table
import odf.text
import openpyxl
import xlwt

SAMPLES = pathlib.Path(__file__).parent.parent / "samples"
SOURCES = ["minh-phat", "mam-non-hoa-sen"]
BATCH = 40
SECONDS = 10
MEMORY = 300 << 20
ROOM = 2 << 30
OLD = dict(zip(
    "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂÊÔƠƯĐăâêôơưđ",
    bytes([*range(0xB5, 0xBA), *range(0xBB, 0xBF), *range(0xC6, 0xCD), *range(0xCE, 0xD9), *range(0xDC, 0xE0),
           *range(0xE1, 0xF0), *range(0xF1, 0xFF), *range(0xA1, 0xAF)]).decode("latin-1")))


def sheets(source):
    """Name and rows of every sheet of a sample."""
    for sheet in tomllib.loads((SAMPLES / f"{source}.toml").read_text("utf-8"))["sheet"]:
        title = [[sheet["title"]]] if "title" in sheet else []
        yield sheet["name"], title + [sheet["header"]] + sheet["rows"]


def as_xlsx(source, path):
    """By openpyxl."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets(source):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([cell if cell != "" else None for cell in row])
    book.save(path)


def as_xls(source, path, old):
    """By xlwt; in TCVN3 under .VnTime where `old`."""
    book = xlwt.Workbook()
    font = "font: name .VnTime" if old else ""
    plain, day, hour = (xlwt.easyxf(font, number) for number in ("General", "dd/mm/yyyy", "dd/mm/yyyy hh:mm"))
    for name, rows in sheets(source):
        sheet = book.add_sheet(name)
        for r, row in enumerate(rows):
            for c, cell in enumerate(row):
                if isinstance(cell, str):
                    # Capitals with marks are typed small; a font for capitals would draw them.
                    typed = "".join(OLD.get(x, OLD.get(x.lower(), x)) for x in cell) if old else cell
                    sheet.write(r, c, typed, plain)
                elif isinstance(cell, datetime.datetime):
                    sheet.write(r, c, cell, hour)
                else:
                    sheet.write(r, c, cell, day if isinstance(cell, datetime.date) else plain)
    book.save(path)


def as_ods(source, path):
    """By odfpy."""
    book = odf.opendocument.OpenDocumentSpreadsheet()
    style = odf.style.Style(name="ce1", family="table-cell")
    style.addElement(odf.style.TextProperties(fontfamily="Times New Roman"))
    book.automaticstyles.addElement(style)
    for name, rows in sheets(source):
        table = odf.table.Table(name=name)
        table.addElement(odf.table.TableColumn(numbercolumnsrepeated=16384, defaultcellstylename="ce1"))
        for row in rows:
            line = odf.table.TableRow()
            for cell in row:
                kind = {"valuetype": "string"}
                if isinstance(cell, datetime.date):
                    kind = {"valuetype": "date", "datevalue": cell.isoformat()}
                elif isinstance(cell, (int, float)):
                    kind = {"valuetype": "float", "value": cell}
                element = odf.table.TableCell(**(kind if cell != "" else {}))
                if cell != "":
                    element.addElement(odf.text.P(text=str(cell)))
                line.addElement(element)
            table.addElement(line)
        rest = odf.table.TableRow(numberrowsrepeated=1048000)
        rest.addElement(odf.table.TableCell(numbercolumnsrepeated=16384))
        table.addElement(rest)
        book.spreadsheet.addElement(table)
    book.save(path)


def as_csv(source, path, coding, separator):
    """The roster alone, by Python."""
    text = io.StringIO()
    rows = dict(sheets(source))["ĐOÀN VIÊN"]
    csv.writer(text, delimiter=separator).writerows([[str(cell) for cell in row] for row in rows])
    path.write_bytes(text.getvalue().encode(coding, "replace"))


def make_seeds(folder):
    """Every good workbook."""
    for source in SOURCES:
        as_xlsx(source, folder / f"{source}.xlsx")
        as_xls(source, folder / f"{source}.xls", False)
        as_xls(source, folder / f"{source}-cu.xls", True)
        as_ods(source, folder / f"{source}.ods")
    for coding, separator in [("utf-8", ","), ("utf-16", "\t"), ("utf-8-sig", ";"), ("ascii", ";")]:
        as_csv(SOURCES[0], folder / f"{coding}.csv", coding, separator)
    if shutil.which("soffice"):
        out = folder / "soffice"
        for kind in ["ods", "xls", "xlsx"]:
            subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind,
                            "--outdir", out, folder / f"{SOURCES[0]}.xlsx"], check=True, capture_output=True)
        shutil.rmtree(folder / "profile")
        for file in sorted(out.iterdir()):
            file.rename(folder / f"soffice-{file.name}")
        out.rmdir()
    return sorted(path for path in folder.iterdir() if path.is_file())


NUMBERS = [b"0", b"-1", b"1", b"65535", b"1048576", b"4294967295", b"4294967296", b"99999999999999999999", b"abc", b"",
           b"NaN", b"1e308", b"XFD1048576", b"A0", b"A1:XFD1048576", b"\xff", b"#REF!", b"&#0;", b"&x;", b"percentage"]


def spoil_bytes(rnd, data, times):
    """Flips, fills, cuts, doubles and drops bytes."""
    data = bytearray(data)
    for _ in range(times):
        if not data:
            break
        place = rnd.randrange(len(data))
        match rnd.randrange(7):
            case 0:
                data[place] ^= 1 << rnd.randrange(8)
            case 1:
                data[place] = rnd.choice([0, 1, 0x7F, 0x80, 0xFF, rnd.randrange(256)])
            case 2:
                del data[place:place + rnd.randrange(1, 64)]
            case 3:
                other = rnd.randrange(len(data))
                data[place:place] = data[other:other + rnd.randrange(1, 64)]
            case 4:
                data[place:place + 4] = rnd.choice([b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xff\xff\xff\x7f", b"\0\0\0\x80"])
            case 5:
                data[place:place + 2] = rnd.choice([b"\xff\xff", b"\0\0", b"\xff\x7f"])
            case 6 if rnd.random() < 0.2:
                del data[place:]
    return bytes(data)


def spoil_xml(rnd, data, times):
    """Changes values and texts, drops and doubles tags."""
    for _ in range(times):
        kind = rnd.randrange(5)
        pattern = [rb'="([^"]*)"', rb'="([^"]*)"', rb">([^<]+)<", rb"(<[^>]+>)"][min(kind, 3)]
        found = [match.span(1) for match in re.finditer(pattern, data)]
        if kind == 4 or not found:
            data = spoil_bytes(rnd, data, 1)
            continue
        start, end = rnd.choice(found)
        new = rnd.choice(NUMBERS) if kind < 3 else rnd.choice([b"", data[start:end] * 2])
        data = data[:start] + new + data[end:]
    return data


def spoil_zip(rnd, data, times):
    """Spoils, drops, swaps or doubles the parts of a container."""
    parts = [(info.filename, zipfile.ZipFile(io.BytesIO(data)).read(info)) for info in zipfile.ZipFile(io.BytesIO(data)).infolist()]
    names = [name for name, _ in parts if name.endswith((".xml", ".rels"))]
    picked = set(rnd.sample(names, min(len(names), rnd.choice([1, 1, 2, 3]))))
    parts = [(name, spoil_xml(rnd, part, times) if name in picked else part) for name, part in parts]
    match rnd.randrange(12):
        case 0:
            del parts[rnd.randrange(len(parts))]
        case 1:
            a, b = rnd.randrange(len(parts)), rnd.randrange(len(parts))
            parts[a], parts[b] = (parts[a][0], parts[b][1]), (parts[b][0], parts[a][1])
        case 2:
            parts.append(rnd.choice(parts))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts:
            archive.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def spoilt(rnd, seed):
    """One spoilt workbook."""
    data, times = seed.read_bytes(), rnd.choice([1, 1, 2, 3, 5, 10, 30])
    if data.startswith(b"PK") and rnd.random() < 0.8:
        return spoil_zip(rnd, data, times)
    return spoil_bytes(rnd, data, times)


def run(program, files):
    """What is wrong with a run, its seconds, its bytes of memory and what it said."""
    limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))
    start = time.monotonic()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen([program, "check", *files, "--date", "2025-06-25"], stdout=said, stderr=said, preexec_fn=limit)
        deadline = start + SECONDS * len(files)
        while True:
            done, status, usage = os.wait4(process.pid, os.WNOHANG)
            if done or time.monotonic() > deadline:
                break
            time.sleep(0.005)
        if not done:
            process.kill()
            _, status, usage = os.wait4(process.pid, 0)
            return "hang", time.monotonic() - start, usage.ru_maxrss << 10, ""
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    memory, took = usage.ru_maxrss << 10, time.monotonic() - start
    fault = None
    if process.returncode not in (0, 1):
        fault = f"status {process.returncode}"
    elif memory > MEMORY:
        fault = f"{memory >> 20} MB"
    elif len(files) == 1 and took > SECONDS:
        fault = f"{took:.1f} s"
    return fault, took, memory, text


def main():
    warnings.filterwarnings("ignore", "Duplicate name")
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 400
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    rnd = random.Random(seed)
    kept = pathlib.Path(tempfile.mkdtemp(prefix="thidua-mutate-"))
    (kept / "seeds").mkdir()
    seeds = make_seeds(kept / "seeds")
    faults, most, longest, kinds = [], 0, 0.0, {}
    for path in seeds:
        fault, _, memory, text = run(program, [path])
        most = max(most, memory)
        if fault or (path.suffix != ".csv" and "✗" in text):
            faults.append((path, fault or "a good workbook is refused: " + text))
    by_kind = {kind: [path for path in seeds if path.suffix == kind] for kind in (".xlsx", ".xls", ".ods", ".csv")}
    done = 0
    while done < count:
        batch = []
        for _ in range(min(BATCH, count - done)):
            kind = rnd.choice([".xlsx", ".xlsx", ".xls", ".xls", ".ods", ".ods", ".csv"])
            path = kept / f"{done:05d}{kind}"
            path.write_bytes(spoilt(rnd, rnd.choice(by_kind[kind])))
            batch.append(path)
            kinds[kind] = kinds.get(kind, 0) + 1
            done += 1
        fault, took, memory, _ = run(program, batch)
        most, longest = max(most, memory), max(longest, took / len(batch))
        culprits = []
        if fault or took > SECONDS:
            culprits = [(path, run(program, [path])[0]) for path in batch]
            culprits = [(path, fault) for path, fault in culprits if fault] or ([(batch[0].parent, f"only together: {fault}")] if fault else [])
        faults += culprits
        for path in batch:
            if path not in [culprit for culprit, _ in culprits]:
                path.unlink()
    for path, fault in faults:
        print(f"{path}: {fault}")
    told = ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items()))
    print(f"{len(seeds)} good and {done} spoilt workbooks ({told}): {len(faults)} faults, "
          f"at most {most >> 20} MB, {longest * 1000:.0f} ms a file in the slowest batch")
    if not faults:
        shutil.rmtree(kept)
    sys.exit(bool(faults))


main()
