"""Kills builds at random moments: nothing torn at a final name, every rerun completes, the tree is that of an undisturbed run.

usage: kill.py PROGRAM [ROUNDS] [UNITS] [SEED]        8 rounds of 60 units for CI, 200 of 500 for a release; needs openpyxl

Each round kills one build with SIGKILL, every other one while it replaces the folders of an earlier build, looks at what stands
at final names, lets a second build complete and compares every file with those of an undisturbed build.
"""

import hashlib
import io
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import openpyxl

SAMPLE = pathlib.Path(__file__).parent.parent.parent / "samples" / "minh-phat.xlsx"
CODE = "DN-MINHPHAT"
KINDS = "dang-ky-phat-dong"
DATES = ("2025-06-25", "2025-06-26")


def units(folder, count):
    """The smallest sample under other codes; only the sheet of the code is written anew."""
    for number in range(count):
        book = openpyxl.load_workbook(SAMPLE)
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == CODE]
        assert cells, f"{SAMPLE} has no unit {CODE}"
        for cell in cells:
            cell.value = f"DN-{number:04}"
        text = io.BytesIO()
        book.save(text)
        (folder / f"{number:04}.xlsx").write_bytes(text.getvalue())


def build(program, work, out, date):
    line = [program, "build", "vao", "--out", out, "--date", date, "--kind", KINDS, "--json"]
    return subprocess.Popen(line, cwd=work, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def tree(folder):
    """Fingerprints of all files at final names; the program's own folder must be empty but for its lock."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith(".thidua/"):
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def sound(seen, wholes):
    """Every file is one that was to be written, and every folder is whole."""
    folders = {}
    for name, digest in seen.items():
        folder, _, _ = name.rpartition("/")
        if folder:
            folders.setdefault(folder, {})[name] = digest
    for folder, files in folders.items():
        if not any(files == whole.get(folder) for whole in wholes):
            return folder
    return None


def by_folder(files):
    folders = {}
    for name, digest in files.items():
        folder, _, _ = name.rpartition("/")
        folders.setdefault(folder, {})[name] = digest
    return folders


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    rounds, count, seed = (int(value) for value in (sys.argv[2:] + ["8", "60", "1"][len(sys.argv) - 2 :])[:3])
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        (work / "vao").mkdir()
        units(work / "vao", count)
        whole, seconds = [], 0.0
        for date in DATES:
            start = time.monotonic()
            assert build(program, work, date, date).wait() == 0, "the undisturbed build failed"
            seconds = max(seconds, time.monotonic() - start)
            whole.append(tree(work / date))
        wholes = [by_folder(files) for files in whole]
        reached = faults = 0
        for turn in range(rounds):
            out = work / "ra"
            shutil.rmtree(out, ignore_errors=True)
            if turn % 2:
                shutil.copytree(work / DATES[0], out)
            process = build(program, work, "ra", DATES[1])
            time.sleep(rng.uniform(0, seconds))
            process.send_signal(signal.SIGKILL)
            reached += process.wait() == -signal.SIGKILL
            torn = sound(tree(out), wholes)
            status = build(program, work, "ra", DATES[1]).wait()
            left = sorted(os.listdir(out / ".thidua"))
            wrong = torn or status or tree(out) != whole[1] or left != ["khoa"]
            if wrong:
                faults += 1
                print(f"round {turn}: torn {torn}, rerun {status}, left {left}, same {tree(out) == whole[1]}")
        print(f"{rounds} rounds over {count} units: {reached} killed before the end, {faults} faults; a build takes {seconds:.1f} s")
        sys.exit(faults > 0 or reached == 0)


main()
