"""Reads PDFs back with pdftotext: every one must hold text in NFC, the words of its form, and no leftovers of a template.

usage: text.py FILE.pdf...
"""

import re
import subprocess
import sys
import unicodedata

LEFTOVERS = re.compile(r"\{\{|\}\}|\bnull\b|\bNone\b|\(\s*\)|\[\s*\]|\ufffd|“\s*”")
MUST = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]


def faults(path):
    """What is wrong with the text of one file."""
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode("utf-8")
    if text != unicodedata.normalize("NFC", text):
        yield "text is not NFC"
    found = LEFTOVERS.search(text)
    if found:
        yield f"leftover {found.group()!r}"
    words = " ".join(text.split())
    for phrase in MUST:
        if phrase not in words:
            yield f"missing {phrase!r}"


bad = 0
for path in sys.argv[1:]:
    for fault in faults(path):
        print(f"{path}: {fault}")
        bad += 1
print(f"{len(sys.argv) - 1} files read back, {bad} faults")
sys.exit(bad > 0)
