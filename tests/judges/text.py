"""Reads PDFs back with pdftotext: every one must hold its text in NFC, every word of the DOCX beside it exactly as typed,
and no leftovers of a template.

usage: text.py FILE.pdf...        each beside its FILE.docx
"""

import pathlib
import re
import subprocess
import sys
import unicodedata

import docx
from docx.oxml.ns import qn

LEFTOVERS = re.compile(r"\{\{|\}\}|\bnull\b|\bNone\b|\(\s*\)|\[\s*\]|\ufffd|“\s*”")
MUST = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]


def words_of_docx(path):
    """Every word of the document, tables included; a break or a tab parts words, a hyphen that holds is a hyphen."""
    for paragraph in docx.Document(str(path)).element.body.iter(qn("w:p")):
        text = ""
        for node in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab"), qn("w:noBreakHyphen")):
            text += {qn("w:t"): node.text or "", qn("w:noBreakHyphen"): "-"}.get(node.tag, " ")
        yield from text.split()


def faults(path):
    """What is wrong with the text of one file."""
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode("utf-8")
    if text != unicodedata.normalize("NFC", text):
        yield "text is not NFC"
    found = LEFTOVERS.search(text)
    if found:
        yield f"leftover {found.group()!r}"
    read = text.split()
    for phrase in MUST:
        if phrase not in " ".join(read):
            yield f"missing {phrase!r}"
    # A line may end after a hyphen inside a word.
    known = set(read) | {a + b for a, b in zip(read, read[1:]) if a.endswith(("-", "–"))}
    parts = lambda word: [part for part in re.split(r"(?<=[-–])", word) if part]
    for word in words_of_docx(pathlib.Path(path).with_suffix(".docx")):
        if word not in known and not all(part in known for part in parts(word)):
            yield f"word {word!r} is not read back"


bad = 0
for path in sys.argv[1:]:
    for fault in faults(path):
        print(f"{path}: {fault}")
        bad += 1
print(f"{len(sys.argv) - 1} files read back, {bad} faults")
sys.exit(bad > 0)
