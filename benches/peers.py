"""The same report of two pages by this program and by others, in turns on one machine → what a document costs, and ratios.

usage: python3 benches/peers.py PEERS [COUNT [ROUNDS]]

PEERS is a copy of the folder bench-peers in which ./setup.sh has run (`./setup.sh typst-rs` builds the Typst crate; without
it the same version of Typst is taken from PyPI). Cost: CPU time, user and system, of all processes; of COUNT documents less
that of one, so that no start counts. Engines take turns within each round, and a ratio is taken within a round, so that a
busy machine slows all alike. The median over rounds is told.
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OURS = ROOT / "target/release/examples/two-pages"
PEERS = Path(sys.argv[1]).resolve()
COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else 200
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 3
OUT = PEERS / "out-thidua"
PYTHON = str(PEERS / "venv/bin/python")


def data():
    """The units that every engine reads; made once."""
    if not (PEERS / "data.json").exists():
        for step in (["make_xlsx.py", "200", "units.xlsx"], ["load.py", "units.xlsx", "data.json"]):
            subprocess.run([PYTHON, f"common/{step[0]}", *step[1:]], cwd=PEERS, check=True)
        (PEERS / "templates").mkdir(exist_ok=True)
    if not (PEERS / "templates/docxtpl.docx").exists():
        subprocess.run([PYTHON, "common/build_templates.py"], cwd=PEERS, check=True)


def engines():
    typst = PEERS / "rs/target/release/typst-bench"
    typst_line = [str(typst), "{n}", "{out}", "tags", "file", "0"]
    if not typst.exists():
        typst_line = [PYTHON, "runners/c_typst.py", "{n}", "{out}", "tags"]
    return {
        "thidua PDF": [str(OURS), "data.json", "{out}", "{n}", "pdf"],
        "Typst PDF": typst_line,
        "thidua PDF+DOCX": [str(OURS), "data.json", "{out}", "{n}", "pdf,docx"],
        "docxtpl DOCX": [PYTHON, "runners/a_docxtpl.py", "{n}", "{out}"],
        "LibreOffice PDF": ["bash", "runners/b_lo.sh", str(OUT / "docxtpl DOCX-{n}"), "{out}"],
    }


def cpu(name, line, count):
    """Seconds of CPU time that a run takes, its children included."""
    out = OUT / f"{name}-{count}"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    line = [part.format(n=count, out=out) for part in line]
    environment = {**os.environ, "FONTCONFIG_FILE": str(PEERS / "fonts.conf")}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(line, cwd=PEERS, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def size(name):
    """Mean bytes of each format in a run's output."""
    files = [file for file in (OUT / f"{name}-{COUNT}").iterdir() if file.suffix in (".pdf", ".docx")]
    kinds = sorted({file.suffix for file in files})
    mean = lambda kind: statistics.mean(file.stat().st_size for file in files if file.suffix == kind)
    return ", ".join(f"{kind[1:]} {mean(kind) / 1000:.1f} kB" for kind in kinds)


def main():
    data()
    rounds = []
    for number in range(ROUNDS):
        cost = {}
        for name, line in engines().items():
            one = cpu(name, line, 1)
            cost[name] = (cpu(name, line, COUNT) - one) / (COUNT - 1) * 1000
        rounds.append(cost)
        print(f"round {number + 1}, load {os.getloadavg()[0]:.1f}:", {k: round(v, 2) for k, v in cost.items()}, flush=True)
    print(f"\n| engine | CPU ms a document | documents per CPU second | size |\n|---|---|---|---|")
    for name in engines():
        middle = statistics.median(cost[name] for cost in rounds)
        print(f"| {name} | {middle:.2f} | {1000 / middle:.0f} | {size(name)} |")
    typst = statistics.median(cost["Typst PDF"] / cost["thidua PDF"] for cost in rounds)
    office = statistics.median(
        (cost["docxtpl DOCX"] + cost["LibreOffice PDF"]) / cost["thidua PDF+DOCX"] for cost in rounds
    )
    print(f"\nPDF: {typst:.1f} times Typst. PDF and DOCX: {office:.0f} times docxtpl with LibreOffice.")


if __name__ == "__main__":
    main()
