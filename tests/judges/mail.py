"""Sends dossiers to servers that take, refuse, put off and go away, and holds what arrived and what the journal says to each other.

usage: mail.py PROGRAM        needs aiosmtpd; every server is on this machine
"""

import hashlib
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from letterbox import JOURNAL, NAME, SAMPLES, SENDER, Post, attachments, build, config, files, journal, line, message_id, read, send, sender

program = str(pathlib.Path(sys.argv[1]).resolve())
work = pathlib.Path(tempfile.mkdtemp())
BOOKS = [SAMPLES / f"{name}.xlsx" for name in ("minh-phat", "mam-non-hoa-sen", "thcs-anh-duong")]


class Mode:
    """One server and one set of dossiers of their own."""

    def __init__(self, name, answer=lambda number, message: "250 2.0.0 Ok: queued as 1A", limit=33554432, waits="[]"):
        self.folder = work / name
        shutil.copytree(work / "whole", self.folder)
        self.post = Post(answer, limit)
        self.post.start()
        self.settings = config(work / f"{name}.toml", self.post.port, waits)

    def send(self, *more):
        status, events, said = send(program, self.folder, self.settings, *more)
        end = events[-1] if events else {}
        if end:
            parts = [end[state] for state in ("accepted", "rejected", "deferred", "unknown")]
            assert end["event"] == "end" and end["status"] == status and end["prepared"] == sum(parts), end
        return status, end, said

    def ids(self):
        return [message_id(letter) for letter in self.post.letters]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.post.stop()


def same(drafts, known, raw):
    """What arrived is what the draft says, to the letter and to the byte."""
    letter, draft = read(raw), drafts[message_id(raw)]
    assert letter["Subject"] == draft["Subject"] and letter["To"] == draft["To"], (letter["Subject"], draft["Subject"])
    assert not letter.defects and letter["X-Unsent"] is None
    assert sender(raw) == (SENDER, NAME), letter["From"]
    body, own = letter.get_body(), draft.get_body()
    assert body.get_content().split() == own.get_content().split()
    assert attachments(letter) == attachments(draft) and attachments(letter)
    for name, content in attachments(letter):
        assert name.isascii() and known[hashlib.sha256(content).hexdigest()]


def ok():
    with Mode("ok") as mode:
        subprocess.run([program, "mail", mode.folder, "--date", "2025-06-25"], check=True, capture_output=True)
        drafts = [path.read_bytes() for path in sorted((mode.folder / "thu").rglob("*.eml"))]
        drafts = {message_id(draft): read(draft) for draft in drafts}
        status, end, said = mode.send()
        assert status == 0 and end["accepted"] == end["prepared"] > 3, (end, said)
        assert sorted(mode.ids()) == sorted(drafts) and len(set(mode.ids())) == len(mode.ids())
        known = files(mode.folder)
        for raw in mode.post.letters:
            same(drafts, known, raw)
        subjects = " ".join(str(read(raw)["Subject"]) for raw in mode.post.letters)
        assert "Hoa Sen" in subjects and "đ" in subjects, subjects
        before = len(mode.post.letters)
        status, end, _ = mode.send()
        assert status == 0 and len(mode.post.letters) == before, "a letter was sent twice"
        assert subprocess.run([program, "verify", mode.folder], capture_output=True).returncode == 0
        return f"{before} letters, {sum(len(attachments(read(raw))) for raw in mode.post.letters)} attachments"


def drop():
    with Mode("drop", lambda number, message: None if number < 2 else "250 Ok") as mode:
        status, end, said = mode.send()
        assert status == 5 and end["unknown"] == 2 and "rfc822msgid:" in said, (end, said)
        many = len(mode.post.letters)
        status, end, _ = mode.send()
        assert status == 5 and end["unknown"] == 2 and len(mode.post.letters) == many, "an unknown letter was sent again"
        states, ids, _ = journal(mode.folder)
        first, second = [key for key, state in states.items() if state == "unknown"]
        status, end, _ = mode.send("--resolve", f"{first}=accepted", "--resolve", f"{second}=resend")
        assert status == 0 and len(mode.post.letters) == many + 1, end
        assert mode.ids()[-1] == ids[second] and mode.ids().count(ids[second]) == 2
        return "2 unknown, shown, resolved by hand"


def later():
    seen = set()

    def once(number, message):
        known = message_id(message) in seen
        seen.add(message_id(message))
        return "250 Ok" if known else "451 4.3.0 try later"

    with Mode("451", once, waits="[0]") as mode:
        status, end, _ = mode.send()
        assert status == 0 and len(mode.post.letters) == 2 * end["prepared"], end
    with Mode("451-all", lambda number, message: "451 4.3.0 try later", waits="[0, 0]") as mode:
        status, end, _ = mode.send()
        assert status == 5 and end["deferred"] == end["prepared"] and len(mode.post.letters) == 3 * end["prepared"], end
        mode.post.answer = lambda number, message: "250 Ok"
        status, end, _ = mode.send()
        assert status == 0, end
    return "tried again, and again by the next run"


def enough():
    with Mode("421", lambda number, message: "421 4.7.0 too many", waits="[0, 0]") as mode:
        status, end, said = mode.send()
        assert status == 5 and len(mode.post.letters) == 1 and end["deferred"] == end["prepared"], (end, said)
    return "the run ends at once"


def refused():
    with Mode("552", lambda number, message: "552 5.3.4 too big" if number == 0 else "250 Ok") as mode:
        status, end, _ = mode.send()
        assert status == 5 and end["rejected"] == 1 and end["accepted"] == end["prepared"] - 1, end
    return "the others go on"


def size():
    with Mode("size", limit=1000) as mode:
        status, end, said = mode.send()
        assert status == 5 and end["rejected"] == end["prepared"] and mode.post.begun == 0, (end, said)
    return "nothing begun that is over the limit"


def alone():
    def slow(number, message):
        time.sleep(0.4)
        return "250 Ok"

    with Mode("alone", slow) as mode:
        first = subprocess.Popen(line(program, mode.folder, mode.settings, "--yes"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not mode.post.letters:
            time.sleep(0.02)
        status, _, said = mode.send()
        assert status == 11, said
        first.send_signal(signal.SIGINT)
        assert first.wait(20) == 130
        many = len(mode.post.letters)
        states = journal(mode.folder)[0]
        assert list(states.values()).count("accepted") == many < len(states), states
        status, end, _ = mode.send()
        assert status == 0 and len(mode.post.letters) == len(set(mode.ids())) == end["prepared"], end
    return "a second run is refused, Ctrl-C ends between letters"


def asked():
    with Mode("asked") as mode:
        run = subprocess.run(line(program, mode.folder, mode.settings), capture_output=True, text=True, stdin=subprocess.DEVNULL)
        assert run.returncode == 2 and "--yes" in run.stderr and mode.post.begun == 0, run
        secret = mode.settings.read_text().replace("[may-chu]", "[may-chu]\nmat-khau = bi-mat-1234")
        (work / "mat-khau.toml").write_text(secret)
        status, _, said = send(program, mode.folder, work / "mat-khau.toml")
        assert status == 4 and ":2:1" in said and "bi-mat" not in said and mode.post.begun == 0, said
        text = (mode.folder / JOURNAL).read_bytes()
        (mode.folder / JOURNAL).write_bytes(text + b'{"at":"2025-06-2')
        status, _, said = mode.send()
        assert status == 0 and "ghi dở" in said and not journal(mode.folder)[2], said
    return "nobody to ask, a password in the file, a torn line"


try:
    build(program, work / "whole", BOOKS, "--format", "pdf")
    for case in (ok, drop, later, enough, refused, size, alone, asked):
        print(f"{case.__name__}: {case()}")
finally:
    shutil.rmtree(work)
