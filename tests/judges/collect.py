"""Prints believable scans of what was built, under the names that people and machines give, and holds what `collect` and `mail`
make of them to what was meant.

usage: collect.py PROGRAM        needs pdftoppm, openpyxl
"""

import collections
import datetime
import email
import email.policy
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

import openpyxl

SAMPLES = pathlib.Path(__file__).parent.parent.parent / "samples"
BOOKS = ("minh-phat", "mam-non-hoa-sen", "thcs-anh-duong")
INTERNAL = "phieu-trinh-ky"
DAY = datetime.date(2025, 6, 2)


def run(program, *words):
    line = [str(program), *map(str, words)]
    return subprocess.run(line, capture_output=True, text=True, stdin=subprocess.DEVNULL)


def pdf(pages):
    """A PDF as a scanner makes it: one JPEG on each page."""
    parts = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    kids = []
    for jpeg in pages:
        number = len(parts) + 1
        height, width = jpeg_size(jpeg)
        image = b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length %d>>\nstream\n" % (width, height, len(jpeg))
        draw = b"q 595 0 0 842 0 0 cm /I Do Q"
        parts.append(image + jpeg + b"\nendstream")
        parts.append(b"<</Length %d>>\nstream\n%s\nendstream" % (len(draw), draw))
        parts.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I %d 0 R>>>>/Contents %d 0 R>>" % (number, number + 1))
        kids.append(b"%d 0 R" % (number + 2))
    parts[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(out + tail % (len(parts) + 1, table, len(parts) + 1, len(out)))


def jpeg_size(jpeg):
    at = 2
    while True:
        mark, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2 : at + 4], "big")
        if mark in (0xC0, 0xC1, 0xC2):
            return int.from_bytes(jpeg[at + 5 : at + 7], "big"), int.from_bytes(jpeg[at + 7 : at + 9], "big")
        at += 2 + length


def printed(file, kind):
    """The pages of a document as pictures, small, as from a scanner."""
    with tempfile.TemporaryDirectory() as name:
        subprocess.run(["pdftoppm", "-r", "30", f"-{kind}", file, f"{name}/p"], check=True)
        return [path.read_bytes() for path in sorted(pathlib.Path(name).iterdir())]


class Paper:
    """A document that leaves its unit, in its forms."""

    def __init__(self, unit, unit_name, entry):
        self.unit, self.unit_name, self.stem = unit, unit_name, entry["file"].split("/")[1].rsplit(".", 1)[0]
        self.kind, self.phase, self.title = entry["kind"], entry.get("phase"), entry["title"]
        self.pages, self.symbol, self.files, self.scans = entry["pages"], entry.get("symbol"), {}, []
        self.number = entry.get("number")
        self.place = (unit, self.stem)


def papers(folder):
    found = {}
    for unit in json.loads((folder / "manifest.json").read_text())["units"]:
        for entry in unit["documents"]:
            if entry["kind"] != INTERNAL:
                stem, ending = entry["file"].rsplit(".", 1)
                paper = found.setdefault(stem, Paper(unit["unit"], unit["unit_name"], entry))
                paper.files[ending] = folder / entry["file"]
    return list(found.values())


def pages_named(stem, ending, pages, form):
    return [(f"{stem}{form.format(number)}.{ending}", page) for number, page in enumerate(pages, 1)]


def scanned(paper, style, unique):
    """Files that show a document, as (path, bytes), in one of the ways in which people name them."""
    jpegs = lambda: printed(paper.files["pdf"], "jpeg")
    title = paper.title if unique else paper.stem
    plain = re.sub(r"[/\\:*?\"<>|]", " ", title)
    folder = f"{paper.unit}/"
    number = paper.number.replace("/", "-") if paper.number else None
    ways = [
        lambda: [(folder + f"{paper.stem}-da-ky.pdf", pdf(jpegs()))],
        lambda: [(folder + f"{plain} đã ký, đóng dấu.pdf", pdf(jpegs()))],
        lambda: [(folder + name, page) for name, page in pages_named(paper.stem, "jpg", jpegs(), "-trang-{}")],
        lambda: [(folder + name, page) for name, page in pages_named(paper.stem, "png", printed(paper.files["pdf"], "png"), " ({})")],
        lambda: [(unicodedata.normalize("NFD", folder + f"Bản quét/{plain}.PDF"), pdf(jpegs()))],
        lambda: [(f"chung/{paper.unit}_{paper.stem}.pdf", pdf(jpegs()))],
        lambda: [(folder + f"{number or paper.stem}.pdf", pdf(jpegs()))],
        lambda: [(f"{paper.unit_name}/SCAN_{paper.stem.upper().replace('-', '_')}.PDF", pdf(jpegs()))],
        # Only its first page.
        lambda: [(folder + f"{paper.stem} signed.jpeg", jpegs()[0])],
    ]
    return ways[style % len(ways)]()


def lay_out(scans, all_papers):
    """Puts the scans; gives back what each file is of, `None` where it must not be taken."""
    meant = {}
    titles = collections.Counter((paper.unit, slug(paper.title)) for paper in all_papers)
    for turn, paper in enumerate(all_papers):
        if turn % 7 == 6:
            continue
        for path, content in scanned(paper, turn, titles[paper.unit, slug(paper.title)] == 1):
            put(scans, path, content)
            meant[path] = paper
            paper.scans.append(content)
    first = next(paper for paper in all_papers if paper.scans)
    left = [paper for paper in all_papers if not paper.scans]
    spare, loose = printed(first.files["pdf"], "jpeg")[0], left[0]
    strays = {
        "chung/IMG_20250630_0001.jpg": spare,
        f"{loose.unit}/hóa đơn tiền điện tháng 6.pdf": pdf([spare]),
        # Two that are both the whole of one document.
        f"{loose.unit}/{loose.stem}.pdf": pdf([spare]),
        f"{loose.unit}/{loose.stem}-da-ky.pdf": pdf([spare, spare]),
        # Whose? Of which phase?
        f"chung/{loose.stem}.jpg": spare,
        "MN-HOASEN/bao-cao-so-ket.jpg": spare,
        # What was to be printed, signed and scanned; an ending that does not tell the truth; an empty file.
        f"{left[1].unit}/{left[1].stem}.pdf": left[1].files["pdf"].read_bytes(),
        f"{left[2].unit}/{left[2].stem}.pdf": spare,
        f"{left[3].unit}/{left[3].stem}.png": b"",
    }
    for path, content in strays.items():
        put(scans, path, content)
        meant[path] = None
    put(scans, "chung/ghi chú.txt", b"no scan")
    return meant


def slug(text):
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c)).lower()).strip("-")


def put(scans, path, content):
    path = scans / path
    path.parent.mkdir(parents=True, exist_ok=True)
    assert not path.exists(), path
    path.write_bytes(content)


def numbers(path, all_papers):
    """A list of numbers and days, as somebody types it: numbers as numbers or as text, days as days or as text."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Đơn vị", "Văn bản", "Số", "Ngày"])
    for turn, paper in enumerate(paper for paper in all_papers if paper.symbol):
        own, day = turn % 40 + 1, DAY + datetime.timedelta(days=turn % 25)
        paper.number, paper.day = f"{own:02}/{paper.symbol}", day
        typed = [own, f"{own}", paper.number][turn % 3]
        sheet.append([paper.unit, paper.stem, typed, day if turn % 2 else day.strftime("%d/%m/%Y")])
    book.save(path)


def tree(folder, but=()):
    files = (path for path in folder.rglob("*") if path.is_file() and not set(but) & set(path.relative_to(folder).parts))
    return {str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def bytes_of(files):
    return {name: content for name, (content, _) in files.items()}


def collected(program, work, out, all_papers):
    """Every scan is where it belongs, or it is said why not; nothing else changes."""
    numbers(work / "so-ngay.xlsx", all_papers)
    told = run(program, "collect", out, "--register", work / "so-ngay.xlsx")
    assert told.returncode == 0, told.stderr
    meant = lay_out(work / "quet", all_papers)
    before, made = tree(work / "quet"), bytes_of(tree(out, (".thidua", "so-van-ban-di.xlsx")))
    ran = run(program, "collect", out, work / "quet", "--json")
    assert ran.returncode == 3, ran.stderr
    assert tree(work / "quet") == before, "an original was touched"
    after = bytes_of(tree(out, (".thidua", "so-van-ban-di.xlsx")))
    assert {name: after[name] for name in made if not name.endswith("collect.json")} == {
        name: content for name, content in made.items() if not name.endswith("collect.json")
    }, "a document was touched"
    said = json.loads(ran.stdout)
    short = lambda path: unicodedata.normalize("NFC", str(pathlib.Path(path).relative_to(work / "quet")))
    known = {unicodedata.normalize("NFC", path): (path, paper) for path, paper in meant.items()}
    taken = {short(one["original"]): one for one in said["taken"]}
    for path, one in taken.items():
        paper = known[path][1]
        assert paper and (one["unit"], one["document"]) == paper.place, (path, one)
        content = (work / "quet" / known[path][0]).read_bytes()
        assert (out / one["file"]).read_bytes() == content and one["sha256"] == hashlib.sha256(content).hexdigest()
    refused = {path for path, (_, paper) in known.items() if paper is None}
    assert set(known) - set(taken) == refused, (set(known) - set(taken)) ^ refused
    findings = unicodedata.normalize("NFC", ran.stderr)
    unsaid = [path for path in refused if path not in findings]
    assert not unsaid, f"passed over in silence: {unsaid}\n{ran.stderr}"
    sums = said["summary"]
    assert sums["files"] == len(meant) == sums["taken"] + sums["refused"] and sums["known"] == 0, sums
    lacking(program, out, said, all_papers)
    return f"{sums['taken']} scans taken, {sums['refused']} refused and told"


def lacking(program, out, said, all_papers):
    missing = {(unit["unit"], one["document"]) for unit in said["units"] for one in unit["missing"]}
    expected = {paper.place for paper in all_papers if not paper.scans}
    assert missing == expected and expected, missing ^ expected
    text = run(program, "collect", out).stdout
    assert all(stem in text for _, stem in expected), text


def again(program, work, out):
    """Nothing changes by doing the same once more."""
    before = bytes_of(tree(out))
    ran = run(program, "collect", out, work / "quet", "--register", work / "so-ngay.xlsx", "--json")
    said = json.loads(ran.stdout)
    assert not said["taken"] and not said["numbered"] and said["summary"]["known"], said["summary"]
    assert bytes_of(tree(out)) == before, "a second run changed something"
    verified = run(program, "verify", out)
    assert verified.returncode == 0, verified.stderr


def register(out, all_papers):
    """Every number, day and title stands in the register."""
    sheet = openpyxl.load_workbook(out / "so-van-ban-di.xlsx").active
    rows = [tuple(cell.value for cell in row) for row in sheet.iter_rows()]
    entered = collections.Counter()
    for number, symbol, day, title, *_ in (row[:4] for row in rows if isinstance(row[2], datetime.datetime)):
        entered[int(number), symbol, day.date(), title] += 1
    expected = collections.Counter()
    for paper in (paper for paper in all_papers if paper.symbol):
        number, symbol = paper.number.split("/", 1)
        expected[int(number), symbol, paper.day, paper.title] += 1
    assert entered == expected, (entered - expected, expected - entered)
    return f"{expected.total()} lines in the register"


def mailed(program, out, all_papers, *options):
    """Letters carry just the scans, or the print where there is none, and with --docx the DOCX; byte for byte."""
    copy = out.parent / f"thu{len(options)}"
    shutil.copytree(out, copy)
    ran = run(program, "mail", copy, "--date", "2025-06-30", "--json", *options)
    assert ran.returncode == 0, ran.stderr
    events = [json.loads(line) for line in ran.stdout.splitlines()]
    got, expected = collections.Counter(), collections.Counter()
    for event in (event for event in events if event["event"] == "letter"):
        letter = email.message_from_bytes((copy / event["draft"]).read_bytes(), policy=email.policy.default)
        assert not letter.defects
        for part in letter.iter_attachments():
            content = hashlib.sha256(part.get_payload(decode=True)).hexdigest()
            got[event["unit"], event.get("phase"), content] += 1
    for paper in all_papers:
        files = paper.scans or [paper.files["pdf"].read_bytes()]
        files = files + ([paper.files["docx"].read_bytes()] if "--docx" in options else [])
        for content in files:
            expected[paper.unit, paper.phase, hashlib.sha256(content).hexdigest()] += 1
    assert got == expected, (len(got - expected), len(expected - got))
    return f"{got.total()} attachments{' with DOCX' if options else ''}"


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name).resolve()
        out = work / "van-ban"
        built = run(program, "build", *(SAMPLES / f"{book}.xlsx" for book in BOOKS), "--out", out, "--date", "2025-06-25")
        assert built.returncode == 0, built.stderr
        all_papers = papers(out)
        said = [collected(program, work, out, all_papers)]
        again(program, work, out)
        said += [register(out, all_papers), mailed(program, out, all_papers), mailed(program, out, all_papers, "--docx")]
        print(f"{len(all_papers)} documents of {len(BOOKS)} units: {'; '.join(said)}")


main()
