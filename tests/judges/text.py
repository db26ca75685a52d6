"""Reads PDFs back with pdftotext: every one must hold its text in NFC, every word of the DOCX beside it exactly as typed,
every number that a list of the DOCX makes, and no leftovers of a template.

usage: text.py FILE.pdf...        each beside its FILE.docx
"""

import pathlib
import re
import subprocess
import sys
import unicodedata

import docx
from docx.oxml.ns import qn

sys.dont_write_bytecode = True
from numbering import Numbers

LEFTOVERS = re.compile(r"\{\{|\}\}|\bnull\b|\bNone\b|\(\s*\)|\[\s*\]|\ufffd|“\s*”")
# An internal sheet carries no national name.
INTERNAL = "phieu-trinh-ky"
MUST = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]


def paragraphs_of_docx(path):
    """Number and words of every paragraph, tables included; a break or a tab parts words, a hyphen that holds is a hyphen."""
    document = docx.Document(str(path))
    numbers = Numbers(document)
    for paragraph in document.element.body.iter(qn("w:p")):
        text = ""
        for node in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab"), qn("w:noBreakHyphen")):
            text += {qn("w:t"): node.text or "", qn("w:noBreakHyphen"): "-"}.get(node.tag, " ")
        # A zero-width space only lets a line break.
        yield numbers.next(paragraph).strip(), text.replace("\u200b", "").split()


def joined(words):
    """Words as one line; what a line's end may have parted after a hyphen is joined again."""
    return re.sub(r"(?<=\S[-–]) ", "", f" {' '.join(words)} ")


def faults(path):
    """What is wrong with the text of one file."""
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode("utf-8")
    if text != unicodedata.normalize("NFC", text):
        yield "text is not NFC"
    found = LEFTOVERS.search(text)
    if found:
        yield f"leftover {found.group()!r}"
    read = text.split()
    for phrase in [] if INTERNAL in pathlib.Path(path).name else MUST:
        if phrase not in " ".join(read):
            yield f"missing {phrase!r}"
    # A line may end after a hyphen inside a word.
    known = set(read) | {a + b for a, b in zip(read, read[1:]) if a.endswith(("-", "–"))}
    parts = lambda word: [part for part in re.split(r"(?<=[-–])", word) if part]
    place, whole = 0, joined(read)
    for number, words in paragraphs_of_docx(pathlib.Path(path).with_suffix(".docx")):
        for word in words:
            if word not in known and not all(part in known for part in parts(word)):
                yield f"word {word!r} is not read back"
        if number:
            # What a list numbers is read below what lists numbered before: headings in one piece, items in their first word.
            found = whole.find(joined([number, *(words[:1] if number == "-" else words)]), place)
            if found < 0:
                yield f"{number!r} before {' '.join(words)!r} is not read back in its place"
            place = max(place, found + 1)


bad = 0
for path in sys.argv[1:]:
    for fault in faults(path):
        print(f"{path}: {fault}")
        bad += 1
print(f"{len(sys.argv) - 1} files read back, {bad} faults")
sys.exit(bad > 0)
