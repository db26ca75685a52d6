"""What the judges of mail share: dossiers that are mailed, a server that does as it is told, and what arrived, read by Python's `email`."""

import email
import email.header
import email.policy
import email.utils
import hashlib
import json
import pathlib
import subprocess

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

SAMPLES = pathlib.Path(__file__).parent.parent.parent / "samples"
SENDER = "congdoan@example.vn"
NAME = "Công đoàn Trường “Hoa Sen”, khối đặc biệt"
JOURNAL = "nhat-ky-gui-thu.ndjson"


class Server(SMTP):
    """Takes letters as long as they come, if it does not say otherwise."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, timeout=30, **options)


class Post(Controller):
    """A server on this machine. `answer(number, message)` says what becomes of the letter `number`: an answer, or `None`: it goes
    away once it has the whole letter. `letters` holds every letter it had whole, whatever it answered."""

    def __init__(self, answer=lambda number, message: "250 2.0.0 Ok: queued", limit=33554432):
        self.answer, self.limit, self.letters, self.begun = answer, limit, [], 0
        super().__init__(self, hostname="127.0.0.1", port=0)

    def factory(self):
        return Server(self, data_size_limit=self.limit, decode_data=False)

    def _trigger_server(self):
        """The port is known only now."""
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()

    async def handle_MAIL(self, server, session, envelope, address, options):
        self.begun += 1
        envelope.mail_from = address
        return "250 Ok"

    async def handle_DATA(self, server, session, envelope):
        self.letters.append(envelope.content)
        answer = self.answer(len(self.letters) - 1, envelope.content)
        if answer is None:
            server.transport.abort()
            return "250 too late"
        return answer


def config(path, port, waits="[]", more=""):
    path.write_text(
        f'[may-chu]\ndia-chi = "127.0.0.1"\ncong = {port}\nbao-mat = "khong"\n{more}'
        f'[nguoi-gui]\ndia-chi = "{SENDER}"\nten = "{NAME}"\n[nhip-gui]\nmoi-phut = 6000\nthu-lai = {waits}\n',
        encoding="utf-8",
    )
    return path


def build(program, folder, inputs, *more):
    line = [program, "build", *map(str, inputs), "--out", str(folder), "--date", "2025-06-25", *more]
    subprocess.run(line, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def line(program, folder, settings, *more):
    return [program, "mail", str(folder), "--send", "--config", str(settings), *more]


def send(program, folder, settings, *more, timeout=120, **options):
    """Sends, and gives back the exit status, the events and what was said."""
    run = subprocess.run(
        line(program, folder, settings, "--json", "--yes", *more),
        capture_output=True, text=True, timeout=timeout, stdin=subprocess.DEVNULL, **options,
    )
    return run.returncode, [json.loads(event) for event in run.stdout.splitlines()], run.stderr


def journal(folder):
    """The last state of every letter, by key, with its Message-ID; and whether the last line is torn. Every other line must be whole."""
    text = (folder / JOURNAL).read_bytes() if (folder / JOURNAL).exists() else b""
    *lines, rest = text.split(b"\n")
    states, ids = {}, {}
    for entry in map(json.loads, lines):
        states[entry["key"]] = entry["state"]
        ids.setdefault(entry["key"], entry.get("message_id"))
    return states, ids, bool(rest)


def files(folder):
    """Every file of a folder by the fingerprint of its bytes."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in paths}


def read(raw):
    return email.message_from_bytes(raw, policy=email.policy.default)


def message_id(raw):
    return str(read(raw)["Message-ID"]).strip()


def sender(raw):
    """Address and name. The newer parser of Python 3.11 puts a blank between two encoded words of a name (gh-92081)."""
    name, address = email.utils.parseaddr(email.message_from_bytes(raw)["From"])
    return address, str(email.header.make_header(email.header.decode_header(name)))


def attachments(message):
    return [(part.get_filename(), part.get_payload(decode=True)) for part in message.iter_attachments()]
