"""Has LibreOffice calculate the federation's workbooks anew and compares every cell with what the file shows without
calculating, and every line of figures with the printed PDF.

usage: sheets.py FOLDER that `thidua build --level federation` wrote
"""

import pathlib
import re
import subprocess
import sys
import tempfile

import openpyxl


def cells(path):
    """The values of every sheet, row by row, as a program sees them that does not calculate."""
    book = openpyxl.load_workbook(path, data_only=True)
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def recalculated(path, folder):
    """The values as LibreOffice works them out: openpyxl keeps the formulas and forgets what they gave."""
    bare = pathlib.Path(folder) / path.name
    openpyxl.load_workbook(path).save(bare)
    out = pathlib.Path(folder) / "out"
    call = ["soffice", "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(bare)]
    subprocess.run(call, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return cells(out / path.name)


def shown(value):
    """A figure as the paper prints it."""
    if value == 0:
        return "-"
    return f"{value:,}".replace(",", " ").replace(".", ",").replace(" ", ".") if isinstance(value, (int, float)) else value


def printed_lines(rows):
    """The figures of each line of a table, with pairs put together as the paper has them."""
    number = next(n for n, row in enumerate(rows) if row[:2] == [1, 2])
    head = [cell or "" for cell in rows[number - 2]]
    # Nought percent is a nought, no dash.
    shares = {place for place, cell in enumerate(rows[number]) if ":" in str(cell)}
    for row in rows[number + 1 :]:
        if not isinstance(row[2], (int, float)):
            continue
        places = [place for place, value in enumerate(row) if place > 1 and (isinstance(value, (int, float)) or value == "-")]
        figures = ["0" if row[place] == 0 and place in shares else shown(row[place]) for place in places]
        if "CNVCLĐ" in head:
            figures[:4] = [f"{figures[0]} ({figures[1]})", f"{figures[2]} ({figures[3]})"]
        yield " ".join(figures)


def main(folder):
    faults = compared = lines = formulas = 0
    for path in sorted(pathlib.Path(folder).glob("lien-doan/*.xlsx")):
        book = openpyxl.load_workbook(path)
        formulas += sum(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row)
        stored = cells(path)
        with tempfile.TemporaryDirectory() as aside:
            worked_out = recalculated(path, aside)
        for sheet, rows in stored.items():
            for number, row in enumerate(rows):
                other = worked_out[sheet][number][: len(row)] if number < len(worked_out[sheet]) else []
                other += [None] * (len(row) - len(other))
                compared += len(row)
                if row != other:
                    print(f"{path.name}, {sheet}, row {number + 1}: {row}\n LibreOffice: {other}")
                    faults += 1
        text = subprocess.run(["pdftotext", "-layout", str(path.with_suffix(".pdf")), "-"], check=True, capture_output=True, text=True)
        paper = re.sub(r"\s+", " ", text.stdout)
        for sheet, rows in stored.items():
            for line in printed_lines(rows):
                lines += 1
                if line not in paper:
                    print(f"{path.name}, {sheet}: not in the PDF: {line}")
                    faults += 1
    print(f"{formulas} formulas, {compared} cells compared with LibreOffice, {lines} lines with the PDF, {faults} faults")
    return 0 if formulas and lines and not faults else 1


sys.exit(main(*sys.argv[1:]))
