"""Kills sending at random moments: no letter is lost, none is sent twice by itself, the journal can be read each time.

usage: mail_kill.py PROGRAM [ROUNDS] [LETTERS] [SEED]        8 rounds of 50 for CI, 200 of 50 for a release; needs aiosmtpd, openpyxl

The server takes letters whole and then goes away without an answer from time to time, at random. A round kills the sending up to
four times, then lets it end. Then every letter is either accepted, and arrived once, or unknown, and arrived once or not at all.
At last each unknown letter is resolved by what the server knows, and after one more run every letter has arrived once.
"""

import io
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter

import openpyxl
from letterbox import JOURNAL, SAMPLES, Post, build, config, journal, line, message_id, send

CODE = "DN-MINHPHAT"


def units(folder, count):
    """The smallest sample under other codes."""
    folder.mkdir()
    book = openpyxl.load_workbook(SAMPLES / "minh-phat.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == CODE]
    for number in range(count):
        for cell in cells:
            cell.value = f"DN-{number:04}"
        text = io.BytesIO()
        book.save(text)
        (folder / f"{number:04}.xlsx").write_bytes(text.getvalue())


def arrived(post):
    return Counter(message_id(letter) for letter in post.letters)


def check(folder, post, final):
    """What the journal says, held to what arrived."""
    states, ids, torn = journal(folder)
    came = arrived(post)
    faults = [f"{key} arrived {came[ids[key]]} times" for key in states if came[ids[key]] > 1]
    for key, state in states.items():
        times = came[ids[key]]
        if state == "accepted" and times != 1:
            faults.append(f"{key} is accepted and arrived {times} times")
        if times and state not in ("accepted", "unknown", "sending"):
            faults.append(f"{key} arrived and is {state}")
        if final and state not in ("accepted", "unknown"):
            faults.append(f"{key} is {state} at the end")
    return faults, Counter(states.values()), torn


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    rounds, count, seed = (int(value) for value in (sys.argv[2:] + ["8", "50", "1"][len(sys.argv) - 2 :])[:3])
    rng = random.Random(seed)
    killed = torn = unknown = dropped = 0
    faults = []
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        units(work / "vao", count)
        build(program, work / "ra", [work / "vao"], "--kind", "dang-ky-phat-dong", "--phase", "1", "--format", "pdf")

        def answer(number, message):
            return None if rng.random() < 0.06 else "250 2.0.0 Ok: queued"

        post = Post(answer)
        post.start()
        config(work / "thu.toml", post.port, "[0, 0, 0]")
        start = time.monotonic()
        assert send(program, work / "ra", work / "thu.toml")[0] in (0, 5), "the undisturbed run failed"
        seconds = time.monotonic() - start
        for turn in range(rounds):
            post.letters.clear()
            post.answer = answer
            (work / "ra" / JOURNAL).unlink(missing_ok=True)
            for _ in range(rng.randint(1, 4)):
                run = subprocess.Popen(
                    line(program, work / "ra", work / "thu.toml", "--yes"),
                    stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                )
                time.sleep(rng.uniform(0, seconds))
                run.send_signal(signal.SIGKILL)
                killed += run.wait() == -signal.SIGKILL
                time.sleep(0.05)
                found, _, cut = check(work / "ra", post, False)
                faults += [f"round {turn}: {fault}" for fault in found]
                torn += cut
            status, events, said = send(program, work / "ra", work / "thu.toml")
            found, states, cut = check(work / "ra", post, True)
            if cut or status != (5 if states["unknown"] else 0) or sum(states.values()) != count:
                found.append(f"status {status}, states {dict(states)}, torn {cut}: {said}")
            faults += [f"round {turn}: {fault}" for fault in found]
            unknown += states["unknown"]
            dropped += sum(1 for times in arrived(post).values() if times) - states["accepted"]
            faults += [f"round {turn}: {fault}" for fault in settle(program, work, post, count)]
        post.stop()
    print(
        f"{rounds} rounds over {count} letters: {killed} killed before the end, {torn} torn lines, {unknown} unknown letters, "
        f"{dropped} of them had arrived, {len(faults)} faults; a whole run takes {seconds:.1f} s"
    )
    print("\n".join(faults[:20]))
    sys.exit(bool(faults) or killed == 0)


def settle(program, work, post, count):
    """Resolves what is unknown by what the server has; then every letter must have arrived once."""
    post.answer = lambda number, message: "250 2.0.0 Ok: queued"
    states, ids, _ = journal(work / "ra")
    came, words = arrived(post), []
    for key in (key for key, state in states.items() if state == "unknown"):
        words += ["--resolve", f"{key}={'accepted' if came[ids[key]] else 'resend'}"]
    status, events, said = send(program, work / "ra", work / "thu.toml", *words)
    came = arrived(post)
    if status or len(came) != count or set(came.values()) != {1}:
        return [f"after resolving: status {status}, {len(came)} letters, {Counter(came.values())}: {said}"]
    return []


main()
