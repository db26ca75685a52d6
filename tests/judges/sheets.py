"""Has LibreOffice calculate the federation's workbooks anew and compares every cell with what the file shows without
calculating, and every line of figures with the printed PDF.

usage: sheets.py FOLDER that `thidua build --level federation` wrote
"""

import datetime
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


def shown(cell, counted):
    """A cell as the paper prints it; `counted` where it writes counts with two digits."""
    value, style = cell.value, cell.number_format
    if isinstance(value, datetime.datetime):
        return f"{value:%d/%m}"
    if not isinstance(value, (int, float)):
        return value or ""
    if value == 0 and '"-"' in style:
        return "-"
    if value == 0 and style.endswith(";"):
        return ""
    sign = "+" if value > 0 and style.startswith("+") else ""
    if counted and value < 10:
        return f"0{value}"
    return sign + f"{value:,}".replace(",", " ").replace(".", ",").replace(" ", ".")


def printed_lines(sheet):
    """The figures of each line of a table, with pairs put together as the paper has them."""
    rows = list(sheet.iter_rows())
    number = next(n for n, row in enumerate(rows) if [cell.value for cell in row[:2]] == [1, 2])
    above = [cell.value or "" for cell in rows[number - 2]]
    head = [cell.value or over for cell, over in zip(rows[number - 1], above)]
    for row in rows[number + 1 :]:
        figures = [place for place, cell in enumerate(row) if place > 1 and isinstance(cell.value, (int, float))]
        # A list of persons and one of collectives share their total on paper.
        if not figures or sheet.title in ("Cá nhân", "Tập thể") and row[1].value == "CỘNG":
            continue
        printed = {}
        for place in range(figures[0], figures[-1] + 1):
            printed[place] = shown(row[place], head[place] == "Số lượng")
            if head[place] == "Có đủ hai số":
                met, known = row[place - 1].value, row[place].value
                printed[place - 1], printed[place] = "", f"{met}/{known}" if known else "-"
        if "CNVCLĐ" in above:
            for place in (2, 4):
                printed[place], printed[place + 1] = f"{printed[place]} ({printed[place + 1]})", ""
        yield " ".join(figure for figure in printed.values() if figure)


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
        for sheet in openpyxl.load_workbook(path, data_only=True):
            for line in printed_lines(sheet):
                lines += 1
                if line not in paper:
                    print(f"{path.name}, {sheet.title}: not in the PDF: {line}")
                    faults += 1
    print(f"{formulas} formulas, {compared} cells compared with LibreOffice, {lines} lines with the PDF, {faults} faults")
    return 0 if formulas and lines and not faults else 1


sys.exit(main(*sys.argv[1:]))
