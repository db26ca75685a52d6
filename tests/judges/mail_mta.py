"""Sends dossiers through a real mail server of Debian, Postfix, with STARTTLS, a password and a root certificate of its own.

usage: mail_mta.py PROGRAM        needs root, postfix, sasl2-bin, libsasl2-modules, openssl, aiosmtpd

The server is made in a folder of its own, listens on this machine alone, and is stopped at the end; the system's own is not
touched.
"""

import hashlib
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

from letterbox import NAME, SAMPLES, SENDER, attachments, build, config, files, journal, message_id, read, send, sender

USER, PASSWORD = "congdoan", "mật khẩu 123"

MAIN = """compatibility_level = 3.6
queue_directory = {work}/spool
data_directory = {work}/data
maillog_file = {work}/log
maillog_file_prefixes = {work}
myhostname = localhost
mydestination =
mynetworks =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
default_transport = error:nothing leaves this machine
virtual_mailbox_domains = example.vn gmail.com
virtual_mailbox_base = {work}/mail
virtual_mailbox_maps = static:all/
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
virtual_minimum_uid = 1
virtual_mailbox_limit = 0
message_size_limit = 34000000
smtpd_tls_security_level = encrypt
smtpd_tls_auth_only = yes
smtpd_tls_cert_file = {work}/server.crt
smtpd_tls_key_file = {work}/server.key
smtpd_sasl_auth_enable = yes
smtpd_sasl_local_domain = localhost
smtpd_recipient_restrictions = permit_sasl_authenticated, reject
"""

MASTER = """127.0.0.1:{port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
tlsmgr unix - - n 1000? 1 tlsmgr
proxymap unix - - n - - proxymap
anvil unix - - n - 1 anvil
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
postlog unix-dgram n - n - 1 postlogd
"""

SASL = "pwcheck_method: auxprop\nauxprop_plugin: sasldb\nmech_list: PLAIN LOGIN\nsasldb_path: {work}/sasldb\n"


def certificates(work):
    """A root of our own, and the server's certificate that it vouches for."""

    def openssl(*words):
        subprocess.run(["openssl", *words], cwd=work, check=True, capture_output=True)

    (work / "names").write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=CA:FALSE\n")
    new = ("-newkey", "rsa:2048", "-nodes")
    openssl("req", "-x509", *new, "-keyout", "root.key", "-out", "root.crt", "-days", "2", "-subj", "/CN=Root")
    openssl("req", *new, "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=localhost")
    given = ("-CA", "root.crt", "-CAkey", "root.key", "-CAcreateserial", "-extfile", "names")
    openssl("x509", "-req", "-in", "server.csr", "-out", "server.crt", "-days", "2", *given)


def free():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(work, port):
    for folder in ("conf/sasl", "spool", "data", "mail"):
        (work / folder).mkdir(parents=True)
    shutil.chown(work / "data", "postfix")
    os.chown(work / "mail", 65534, 65534)
    (work / "conf/main.cf").write_text(MAIN.format(work=work))
    (work / "conf/master.cf").write_text(MASTER.format(port=port))
    (work / "conf/sasl/smtpd.conf").write_text(SASL.format(work=work))
    word = ["saslpasswd2", "-p", "-c", "-f", work / "sasldb", "-u", "localhost", USER]
    subprocess.run(word, input=PASSWORD.encode(), check=True)
    shutil.chown(work / "sasldb", "postfix")
    subprocess.run(["postfix", "-c", work / "conf", "start"], check=True, capture_output=True)
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit((work / "log").read_text())


def delivered(work, many):
    box = work / "mail/all/new"
    for _ in range(150):
        if box.is_dir() and len(list(box.iterdir())) >= many:
            break
        time.sleep(0.1)
    return [path.read_bytes() for path in sorted(box.iterdir())]


def judge(program, work, port):
    folder = work / "van-ban"
    build(program, folder, [SAMPLES / "minh-phat.xlsx", SAMPLES / "mam-non-hoa-sen.xlsx"], "--format", "pdf")
    settings = config(work / "thu.toml", port)
    plain = settings.read_text().replace('"127.0.0.1"', '"localhost"').replace('"khong"', f'"starttls"\ntai-khoan = "{USER}"')
    settings.write_text(plain)
    known = {**os.environ, "THIDUA_MAIL_PASSWORD": PASSWORD}
    status, _, said = send(program, folder, settings, env=known)
    assert status == 5 and "không tin được: invalid peer certificate" in said, said
    settings.write_text(plain.replace("tai-khoan", 'chung-thu = "root.crt"\ntai-khoan'))
    status, _, said = send(program, folder, settings, env={**known, "THIDUA_MAIL_PASSWORD": "sai"})
    assert status == 5 and "535" in said and "mật khẩu ứng dụng" in said, said
    assert not (work / "mail/all").exists(), "a letter went without a password"
    status, events, said = send(program, folder, settings, env=known)
    end = events[-1]
    assert status == 0 and end["accepted"] == end["prepared"], (end, said)
    letters = delivered(work, end["prepared"])
    assert len(letters) == end["prepared"] == len({message_id(raw) for raw in letters}), len(letters)
    ours, sheets = set(journal(folder)[1].values()), files(folder)
    for raw in letters:
        letter = read(raw)
        assert message_id(raw) in ours and sender(raw) == (SENDER, NAME), letter["From"]
        assert "đ" in letter["Subject"] and letter["Return-Path"] == f"<{SENDER}>", letter["Subject"]
        assert attachments(letter)
        for name, content in attachments(letter):
            assert hashlib.sha256(content).hexdigest() in sheets, name
    log = (work / "log").read_text()
    logins, accepted = log.count("sasl_method="), log.count("status=sent")
    assert logins == end["prepared"] and accepted == end["prepared"], log
    answers = (folder / "nhat-ky-gui-thu.ndjson").read_text().count("queued as")
    assert answers == end["prepared"] and PASSWORD not in said + log
    connections = log.count(": connect from")
    return f"{len(letters)} letters over STARTTLS with a password, delivered; {connections} connections in all"


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name).resolve()
        work.chmod(0o755)
        certificates(work)
        port = free()
        start(work, port)
        try:
            print(judge(program, work, port))
        finally:
            subprocess.run(["postfix", "-c", work / "conf", "stop"], capture_output=True)


main()
