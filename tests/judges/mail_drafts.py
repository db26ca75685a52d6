"""Drafts of letters, read with Python's own parser of messages: recipient, subject, text, and every file byte for byte.

    mail_drafts.py THIDUA FOLDER [OPTION...]    an output folder of `thidua build`; options of `thidua mail` besides

Writes drafts twice, into two copies of the folder, with one date; they must be the same bytes. Holds each draft to the
events the program prints, to the output folder's files by their fingerprints, and to the plain folder beside it.

To look at one in a mail program, on a Debian machine without a screen (not in CI). Without an account in the profile the
program's welcome covers everything:

    apt-get install -y --no-install-recommends thunderbird xvfb imagemagick x11-utils
    mkdir profile; cat >profile/user.js <<'END'
    user_pref("mail.accountmanager.accounts", "account1");
    user_pref("mail.accountmanager.defaultaccount", "account1");
    user_pref("mail.account.account1.identities", "id1");
    user_pref("mail.account.account1.server", "server1");
    user_pref("mail.identity.id1.useremail", "congdoan@example.vn");
    user_pref("mail.identity.id1.smtpServer", "smtp1");
    user_pref("mail.identity.id1.valid", true);
    user_pref("mail.server.server1.type", "pop3");
    user_pref("mail.server.server1.hostname", "localhost");
    user_pref("mail.server.server1.userName", "cd");
    user_pref("mail.smtpservers", "smtp1");
    user_pref("mail.smtpserver.smtp1.hostname", "localhost");
    END
    Xvfb :7 -screen 0 1280x1000x24 & export DISPLAY=:7
    thunderbird --no-remote --profile "$PWD/profile" -file FOLDER/thu/ho-so/MN-HOASEN-dot-1.eml &
    sleep 30; import -window root screen.png

The window that opens is the one to write in (X-Unsent), with sender, recipient, subject, text and files in place.
"""

import base64
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import urllib.parse
from email import message_from_bytes, policy

PLAIN_NAME = re.compile(r"[0-9]{2,}-[a-z0-9-]+\.[a-z0-9]{1,5}")
CAP = 18_000_000


def drafts(program, folder, options):
    """The events of a run and every file it wrote."""
    run = subprocess.run([program, "mail", folder, "--date", "2025-06-30", "--json", *options], capture_output=True)
    events = [json.loads(line) for line in run.stdout.decode("utf-8").splitlines()]
    assert run.returncode in (0, 3) and events, run.stderr.decode("utf-8")
    root = pathlib.Path(folder) / "thu"
    return events, {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def lines_of(raw):
    """RFC 5322: ASCII, every line ends with CRLF and is at most 998 long."""
    assert raw.isascii() and raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r")
    assert max(map(len, raw.split(b"\r\n"))) <= 998


def letter(event, raw, beside, made, full):
    """One draft against its event and the folder beside it."""
    lines_of(raw)
    message = message_from_bytes(raw, policy=policy.default)
    assert not message.defects, message.defects
    assert len(set(message.keys())) == len(message.keys()), "a header twice"
    assert message["X-Unsent"] == "1" and message["From"] is None and message["Bcc"] is None and message["Cc"] is None
    assert message["Message-ID"] == event["message_id"]
    assert message["Date"].datetime.isoformat() == "2025-06-30T01:00:00+00:00"
    assert str(message["Subject"]) == event["subject"] == unicodedata.normalize("NFC", event["subject"])
    assert [address.addr_spec for address in message["To"].addresses] == [event["to"]]
    reply_to = message["Reply-To"]
    assert (reply_to.addresses[0].addr_spec if reply_to else None) == event.get("reply_to")
    text, *files = message.iter_parts()
    assert text.get_content_type() == "text/plain" and text.get_content_charset() == "utf-8"
    body = text.get_content().replace("\r\n", "\n").strip()
    assert "{{" not in body and unicodedata.is_normalized("NFC", body)
    names = [file.get_filename() for file in files]
    assert names == [told["name"] for told in event["attachments"]], names
    assert len({name.lower() for name in names}) == len(names)
    total = 0
    for file, told in zip(files, event["attachments"]):
        name, bytes_ = file.get_filename(), file.get_payload(decode=True)
        assert full or PLAIN_NAME.fullmatch(name), name
        assert file.get_content_disposition() == "attachment"
        assert base64.b64encode(bytes_) == re.sub(rb"\s", b"", file.get_payload().encode("ascii"))
        assert len(bytes_) == told["size"] and hashlib.sha256(bytes_).hexdigest() in made, f"{name} is no file of the folder"
        assert beside.pop(name) == bytes_, f"{name} differs beside the draft"
        assert name in body, f"the text does not list {name}"
        total += len(bytes_)
    assert total <= CAP and len(raw) < 25_000_000
    told = beside.pop("noi-dung.txt").decode("utf-8-sig").replace("\r\n", "\n")
    assert body in told and event["subject"] in told and event["to"] in told
    link = next(line for line in told.splitlines() if line.startswith("mailto:"))
    split = urllib.parse.urlsplit(link)
    assert split.path == event["to"] and urllib.parse.parse_qs(split.query)["subject"] == [event["subject"]]
    assert not beside, f"files besides: {list(beside)}"
    return len(files)


def main(program, folder, *options):
    with tempfile.TemporaryDirectory() as work:
        runs = []
        for turn in ("one", "two"):
            copy = pathlib.Path(work) / turn
            shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("thu", "thu.ndjson"))
            runs.append(drafts(program, str(copy), options))
        made = {
            hashlib.sha256(path.read_bytes()).hexdigest()
            for path in copy.rglob("*")
            if path.is_file() and "thu" not in path.relative_to(copy).parts
        }
    (events, files), second = runs
    assert (events, files) == second, "two runs differ"
    letters = [event for event in events if event["event"] == "letter" and event["outcome"] == "written"]
    assert letters and len({event["message_id"] for event in letters}) == len(letters), "a Message-ID twice"
    end = events[-1]
    parts = ["written", "unchanged", "kept", "refused", "failed"]
    assert end["prepared"] == sum(end[part] for part in parts) and end["written"] == len(letters), end
    count = 0
    for event in letters:
        name = event["draft"].removeprefix("thu/")
        stem = name.removesuffix(".eml") + "/"
        beside = {path.removeprefix(stem): files.pop(path) for path in list(files) if path.startswith(stem)}
        count += letter(event, files.pop(name), beside, made, "--full-names" in options)
    assert not files, f"files of no letter: {list(files)}"
    print(f"{len(letters)} drafts with {count} files: as told, byte for byte, twice the same")


if __name__ == "__main__":
    main(*sys.argv[1:])
