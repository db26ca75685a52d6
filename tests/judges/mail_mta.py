"""Sends dossiers through a real mail server of Debian, Postfix, with STARTTLS and with TLS from the first byte, a password and a
root certificate of its own. To a server that is not believed, or that does not speak TLS, no password goes. Where the kernel has
a keyring for this session, a password is kept there, found again, and taken out.

usage: mail_mta.py PROGRAM        needs root, postfix, sasl2-bin, libsasl2-modules, openssl, aiosmtpd

The server is made in a folder of its own, listens on this machine alone, and is stopped at the end; the system's own is not
touched.
"""

import base64
import ctypes
import hashlib
import os
import pathlib
import platform
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
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

MASTER = """127.0.0.1:{starttls} inet n - n - - smtpd
127.0.0.1:{tls} inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
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
    openssl("req", "-x509", *new, "-keyout", "other.key", "-out", "other.crt", "-days", "2", "-subj", "/CN=Other")
    given = ("-CA", "root.crt", "-CAkey", "root.key", "-CAcreateserial", "-extfile", "names")
    openssl("x509", "-req", "-in", "server.csr", "-out", "server.crt", "-days", "2", *given)


def free():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(work, ports):
    for folder in ("conf/sasl", "spool", "data", "mail"):
        (work / folder).mkdir(parents=True)
    shutil.chown(work / "data", "postfix")
    os.chown(work / "mail", 65534, 65534)
    (work / "conf/main.cf").write_text(MAIN.format(work=work))
    (work / "conf/master.cf").write_text(MASTER.format(**ports))
    (work / "conf/sasl/smtpd.conf").write_text(SASL.format(work=work))
    word = ["saslpasswd2", "-p", "-c", "-f", work / "sasldb", "-u", "localhost", USER]
    subprocess.run(word, input=PASSWORD.encode(), check=True)
    shutil.chown(work / "sasldb", "postfix")
    subprocess.run(["postfix", "-c", work / "conf", "start"], check=True, capture_output=True)
    for _ in range(100):
        if all(listens(port) for port in ports.values()):
            return
        time.sleep(0.1)
    raise SystemExit((work / "log").read_text())


def listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def arrived(work):
    box = work / "mail/all/new"
    return set(box.iterdir()) if box.is_dir() else set()


def delivered(work, before, many):
    """The letters that have come since, once there are as many."""
    for _ in range(150):
        if len(arrived(work) - before) >= many:
            break
        time.sleep(0.1)
    return [path.read_bytes() for path in sorted(arrived(work) - before)]


def settings(work, name, port, security, roots=None):
    """A `thu.toml` that leads to a port of this machine by name, as its certificate says it."""
    path = config(work / f"{name}.toml", port)
    roots = f'chung-thu = "{roots}"\n' if roots else ""
    text = path.read_text().replace('"127.0.0.1"', '"localhost"')
    path.write_text(text.replace('"khong"', f'"{security}"\n{roots}tai-khoan = "{USER}"'))
    return path


def own(work, name):
    """Dossiers of their own for one case."""
    return pathlib.Path(shutil.copytree(work / "whole", work / f"van-ban-{name}"))


def known(password=PASSWORD):
    return {**os.environ, "THIDUA_MAIL_PASSWORD": password}


def case(program, work, security, port):
    """Over one kind of protection: nothing to whom is not believed, nothing with a wrong password; then everything, once."""
    folder, before = own(work, security), arrived(work)
    for roots in (None, "other.crt"):
        status, _, said = send(program, folder, settings(work, security, port, security, roots), env=known())
        assert status == 5 and "không tin được: invalid peer certificate" in said, said
    trusted = settings(work, security, port, security, "root.crt")
    status, _, said = send(program, folder, trusted, env=known("sai"))
    assert status == 5 and "535" in said and "mật khẩu ứng dụng" in said, said
    assert arrived(work) == before, "a letter went without a password"
    status, events, said = send(program, folder, trusted, env=known())
    end = events[-1]
    assert status == 0 and end["accepted"] == end["prepared"], (end, said)
    letters = delivered(work, before, end["prepared"])
    ours, sheets = set(journal(folder)[1].values()), files(folder)
    assert sorted(map(message_id, letters)) == sorted(ours), len(letters)
    for raw in letters:
        same(raw, sheets)
    answers = (folder / "nhat-ky-gui-thu.ndjson").read_text().count("queued as")
    assert answers == end["prepared"] and PASSWORD not in said
    return end["prepared"]


def same(raw, sheets):
    letter = read(raw)
    assert sender(raw) == (SENDER, NAME), letter["From"]
    assert "đ" in letter["Subject"] and letter["Return-Path"] == f"<{SENDER}>", letter["Subject"]
    assert attachments(letter)
    for name, content in attachments(letter):
        assert hashlib.sha256(content).hexdigest() in sheets, name


class Open:
    """A server without TLS that asks for a password; `heard` is every byte that it was sent."""

    def __init__(self):
        self.heard, self.socket = b"", socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            line, _ = self.socket.accept()
            with line:
                line.settimeout(5)
                line.sendall(b"220 open ESMTP\r\n")
                try:
                    while text := line.recv(4096):
                        self.heard += text
                        hello = text[:4].upper() in (b"EHLO", b"HELO")
                        line.sendall(b"250-open\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME\r\n" if hello else b"250 2.0.0 Ok\r\n")
                except OSError:
                    pass


def unprotected(program, work):
    """No password goes to a server that does not speak TLS, whatever it offers."""
    folder, secrets = own(work, "open"), (PASSWORD.encode(), base64.b64encode(f"\0{USER}\0{PASSWORD}".encode()))
    for security in ("starttls", "tls"):
        server = Open()
        status, events, said = send(program, folder, settings(work, "open", server.port, security), env=known())
        assert status == 5 and "lỗi[may-chu-thu-tu-choi]" in said and events[-1]["accepted"] == 0, said
        assert server.heard and b"AUTH" not in server.heard, server.heard
        assert not any(secret in server.heard for secret in secrets), server.heard
    assert "máy chủ không có STARTTLS" in send(program, folder, settings(work, "open", Open().port, "starttls"), env=known())[2]


def keyring(program, work, port):
    """The kernel's keyring, in a session of this judge's own."""
    number = {"x86_64": 250, "aarch64": 219}.get(platform.machine())
    if number is None or ctypes.CDLL(None).syscall(number, 1, None) < 0:
        return "no keyring of the kernel to be had here: not tried"
    trusted = settings(work, "kho-khoa", port, "starttls", "root.crt")
    folder, bare = own(work, "kho-khoa"), {name: value for name, value in os.environ.items() if name != "THIDUA_MAIL_PASSWORD"}
    forget = [program, "mail", folder, "--config", trusted, "--forget"]

    def forgotten():
        return subprocess.run(forget, check=True, capture_output=True, text=True).stdout

    status, _, said = send(program, folder, trusted, "--phase", "1", "--remember", env=known("sai"))
    assert status == 5 and "không có mật khẩu" in forgotten(), "a wrong password was kept"
    status, _, said = send(program, folder, trusted, "--phase", "1", "--remember", env=known())
    assert status == 0 and "Đã cất mật khẩu" in said and "khởi động lại máy" in said and PASSWORD not in said, said
    status, events, said = send(program, folder, trusted, "--phase", "2", env=bare)
    assert status == 0 and events[-1]["accepted"] > 0, said
    assert "Đã xóa mật khẩu" in forgotten() and "không có mật khẩu" in forgotten()
    status, _, said = send(program, folder, trusted, env=bare)
    assert status == 2 and "không có mật khẩu của hộp thư" in said, said
    return "kept in the kernel's keyring, found by the next run, and taken out"


def judge(program, work, ports):
    build(program, work / "whole", [SAMPLES / "minh-phat.xlsx", SAMPLES / "mam-non-hoa-sen.xlsx"], "--format", "pdf")
    for security, port in ports.items():
        print(f"{security}: {case(program, work, security, port)} letters with a password, delivered; none to whom is not believed")
    log = (work / "log").read_text()
    assert log.count("sasl_method=") == log.count("status=sent") == len(arrived(work)) and PASSWORD not in log, log
    unprotected(program, work)
    print("no TLS: no password")
    print(f"password: {keyring(program, work, ports['starttls'])}")


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name).resolve()
        work.chmod(0o755)
        certificates(work)
        ports = {"starttls": free(), "tls": free()}
        start(work, ports)
        try:
            judge(program, work, ports)
        finally:
            subprocess.run(["postfix", "-c", work / "conf", "stop"], capture_output=True)


main()
