"""Fills the form with a sample's data as a person would, and has it checked: as saved by openpyxl, and after LibreOffice."""

import subprocess
import sys
import tempfile
import tomllib
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

PROGRAM, SAMPLES = Path(sys.argv[1]).resolve(), [Path(name).resolve() for name in sys.argv[2:]]
DATE = ["--date", "2025-06-25"]
# Sheets with one key a row.
KEYED = ["THÔNG TIN", "HỌP XÉT"]


def bare(heading):
    """A heading without the mark of what is required."""
    return str(heading or "").removesuffix("*").strip()


def fill(form, sample):
    """Writes every value of the sample's source under the heading, or beside the key, of the same name."""
    lost = []
    for source in tomllib.loads(sample.read_text(encoding="utf-8"))["sheet"]:
        sheet = form[source["name"]]
        head = {bare(cell.value): cell.column for cell in sheet[3]}
        keyed = source["name"] in KEYED
        if keyed:
            keys = {bare(row[0].value): row[0].row for row in sheet.iter_rows(min_row=4)}
            cells = [(keys.get(row[0]), head.get(heading), value, f"{row[0]} {heading}")
                     for row in source["rows"] for heading, value in zip(source["header"][1:], row[1:])]
        else:
            cells = [(number, head.get(heading), value, heading)
                     for number, row in enumerate(source["rows"], 5) for heading, value in zip(source["header"], row)]
        for row, column, value, name in cells:
            if value == "":
                continue
            if row is None or column is None:
                lost.append(f"{source['name']}: {name}")
                continue
            cell = sheet.cell(row, column)
            # Rows that nobody has drawn yet have the form of their column, which openpyxl does not see.
            shape = sheet.cell(row if keyed else 5, column).number_format
            # What is typed into a cell of texts stays a text; openpyxl gives dates a format of its own.
            cell.value = f"{value:%d/%m/%Y}" if shape == "@" and isinstance(value, date) else value
            cell.number_format = shape
    return sorted(set(lost))


def check(file):
    run = subprocess.run([PROGRAM, "check", file, *DATE], capture_output=True, text=True)
    if run.returncode != 0 or "lỗi[" in run.stderr:
        sys.exit(f"{file.name}: {run.stdout}{run.stderr}")
    if "dong-vi-du" in run.stderr or "cot-la" in run.stderr or "trang-la" in run.stderr:
        sys.exit(f"{file.name}: {run.stderr}")


def convert(file, kind, folder):
    home = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", home, "--headless", "--convert-to", kind, "--outdir", folder / kind, file]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder / kind / f"{file.stem}.{kind}"


for sample in SAMPLES:
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        file = folder / f"{sample.stem}.xlsx"
        subprocess.run([PROGRAM, "form", "--out", file], check=True, capture_output=True)
        form = load_workbook(file)
        lost = fill(form, sample)
        if lost:
            sys.exit(f"{sample.stem}: the form has no place for: {', '.join(lost)}")
        form.save(file)
        check(file)
        check(convert(file, "xlsx", folder))
        check(convert(file, "ods", folder))
print(f"form: {len(SAMPLES)} units fill it in, and it is read as typed, and after LibreOffice")
