"""Opens every DOCX with python-docx and with LibreOffice, and compares LibreOffice's page count with the PDF beside it.

usage: pages.py FOLDER        the folder that `thidua build` wrote
"""

import pathlib
import re
import subprocess
import sys
import tempfile

import docx


def pages(pdf):
    """Page count of a PDF."""
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, check=True, text=True).stdout
    return int(re.search(r"^Pages:\s+(\d+)", info, re.MULTILINE).group(1))


folder = pathlib.Path(sys.argv[1])
bad = 0
count = 0
for unit in sorted(p for p in folder.iterdir() if p.is_dir()):
    files = sorted(unit.glob("*.docx"))
    if not files:  # the journal's folder; LibreOffice without a file would open itself and wait for ever
        continue
    for file in files:
        docx.Document(str(file))
    with tempfile.TemporaryDirectory() as out:
        command = ["soffice", f"-env:UserInstallation=file://{out}/profile", "--headless", "--convert-to", "pdf", "--outdir", out]
        subprocess.run(command + [str(f) for f in files], check=True, capture_output=True, timeout=600)
        for file in files:
            theirs = pathlib.Path(out) / (file.stem + ".pdf")
            count += 1
            if not theirs.exists():
                print(f"{file}: LibreOffice did not open it")
                bad += 1
            elif pages(theirs) != pages(file.with_suffix(".pdf")):
                print(f"{file}: {pages(theirs)} pages in LibreOffice, {pages(file.with_suffix('.pdf'))} in the PDF")
                bad += 1
if count == 0:
    sys.exit(f"{folder}: no DOCX to open")
print(f"{count} files opened, {bad} faults")
sys.exit(bad > 0)
