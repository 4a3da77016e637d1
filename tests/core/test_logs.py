"""The log file: rotated, and without secrets whatever is logged."""

from __future__ import annotations

import base64
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Serve, Sync
from tests.fakes.content import post, site_of
from viewer.core import logs
from viewer.core.errors import SiteUnreachable
from viewer.core.logs import redacted, without_addresses

SECRET = "s3cr3tValue"
APPLICATION = "abcd EFGH 1234 ijkl MNOP 5678"
PAIR = base64.b64encode(f"anna:{SECRET}".encode()).decode()


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The file that is logged to."""
    logs.start(tmp_path / "log")
    yield tmp_path / "log" / logs.FILE
    logs.stop()


LEAKS = [
    f"https://anna:{SECRET}@example.org/wp-json/",
    f"https://{SECRET}@example.org/",
    f"GET https://example.org/feed?token={SECRET}&page=2 failed",
    f"https://example.org/?p=1&amp;preview_nonce={SECRET}",
    f"https://example.org/a#access_token={SECRET}",
    f"https:\\/\\/example.org\\/a?key={SECRET}",
    f"ftp://anna:{SECRET}@example.org",
    f"Max retries exceeded with url: /wp-json/wp/v2/users/me?_wpnonce={SECRET}&x=1 (Caused by x)",
    f"Authorization: Basic {PAIR}",
    f"{{'Authorization': 'Basic {PAIR}', 'Accept': 'a'}}",
    f"authorization=Bearer {SECRET}",
    f"Proxy-Authorization: Digest {SECRET}",
    f"tried Basic {PAIR} in vain",
    f"Cookie: wordpress_logged_in={SECRET}; other={SECRET}",
    f"Set-Cookie: a={SECRET}; Path=/",
    f"X-WP-Nonce: {SECRET}",
    f"password={SECRET}, user=anna",
    f'{{"password": "{SECRET} with {SECRET}", "user": "anna"}}',
    f"SyncOptions(user='anna', password='{SECRET}')",
    f"api_key: {SECRET}",
    f"client_secret={SECRET}",
    f"the password was {APPLICATION}",
    f"the password was {APPLICATION.replace(' ', '')}",
    f"https://anna:{APPLICATION}@example.org/",
    f'https://anna:{SECRET}"@example.org/',
]


@pytest.mark.parametrize("text", LEAKS)
def test_no_secret_is_written(text: str) -> None:
    shown = redacted(text)
    for secret in (SECRET, PAIR, APPLICATION, APPLICATION.replace(" ", ""), "EFGH"):
        assert secret not in shown


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/2024/05/a-post/ answered with HTTP 500",
        "https://example.org:8443/wp-json: 12 new, 3 changed",
        "http://[::1]:8080/a: could not be reached.",
        "A sync of 3 sites took 12.5 s, which is what it had to.",
        'File "/usr/lib/backfile/viewer/core/sync/engine.py", line 12, in run',
        "Is that so? Yes: it is.",
    ],
)
def test_what_is_no_secret_stays(text: str) -> None:
    assert redacted(text) == text


def test_an_address_keeps_its_host_and_path() -> None:
    shown = redacted(f"https://anna:{SECRET}@example.org/feed/?token={SECRET}#{SECRET}")
    assert shown == "https://example.org/feed/?…#…"


@pytest.mark.parametrize("text", LEAKS)
def test_neither_in_a_message_nor_in_a_traceback(log: Path, text: str) -> None:
    logger = logs.logger("viewer.core.sync.test")
    logger.info("asked %s", text)
    try:
        raise SiteUnreachable(text) from ValueError(text)
    except SiteUnreachable:
        logger.exception("failed: %s", text)
    written = log.read_text("utf-8")
    assert "asked" in written
    assert "Traceback" in written
    assert "SiteUnreachable" in written
    for secret in (SECRET, PAIR, APPLICATION, APPLICATION.replace(" ", "")):
        assert secret not in written


def test_the_report_has_own_words_only(log: Path) -> None:
    logger = logs.logger("viewer.core.sync.test")
    logger.info("%s: new %d of %d", "example.org", 3, 12)
    logs.log_error(logger, SiteUnreachable("harbour.example could not be reached."))
    try:
        raise KeyError("A title of the library")
    except KeyError:
        logger.exception("A bug")
    first, second, third = logs.tail()
    assert first.endswith("INFO viewer.core.sync.test: …: new 3 of 12")
    assert second.endswith("WARNING viewer.core.sync.test: site-unreachable: ……")
    assert "A bug [KeyError in test_logs.py:" in third
    assert not {"example", "harbour", "title"} & set(" ".join(logs.tail()).split())


def test_a_form_that_wants_numbers_is_shown_as_it_is() -> None:
    tail = logs.Tail()
    tail.handle(logging.LogRecord("viewer.x", 20, "x.py", 1, "%d done", ("twelve",), None))
    assert tail.lines[0].endswith("viewer.x: %d done")


def test_addresses_and_folders_stay_out_of_a_report() -> None:
    text = (
        f'File "{Path.home()}/lib/backfile/x.py"\n'
        "HTTPSConnectionPool(host='quay.example', port=443): https://quay.example/a?b=c"
    )
    shown = without_addresses(text)
    assert "quay" not in shown
    assert str(Path.home()) not in shown
    assert 'File "~/lib/backfile/x.py"' in shown


def test_the_file_is_rotated(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "BYTES", 2_000)
    logs.start(log.parent)
    for number in range(400):
        logs.logger("viewer.x").info("line %d of many that fill the file", number)
    files = sorted(path.name for path in log.parent.iterdir())
    assert files == [logs.FILE, *(f"{logs.FILE}.{number}" for number in range(1, logs.OLDER + 1))]
    assert all(path.stat().st_size <= 2_000 for path in log.parent.iterdir())
    assert "line 399 " in log.read_text()


def test_a_file_that_cannot_be_rotated_goes_on(
    log: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another Backfile holds it, on Windows."""
    monkeypatch.setattr(logs, "BYTES", 500)
    logs.start(log.parent)
    monkeypatch.setattr(
        logging.handlers.RotatingFileHandler, "rotate", lambda *_: (_ for _ in ()).throw(OSError)
    )
    for number in range(20):
        logs.logger("viewer.x").info("line %d of many that fill the file", number)
    assert "line 19 " in log.read_text()
    assert capsys.readouterr().err == ""


def test_where_nothing_can_be_written_nothing_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    logs.start(tmp_path / "file" / "log")
    logs.logger("viewer.x").warning("a line")
    logs.stop()
    assert capsys.readouterr().err == ""


def test_a_command_that_has_nothing_to_say_makes_no_file(log: Path) -> None:
    assert not log.parent.exists()


def test_a_sync_is_logged_and_its_password_is_not(
    log: Path, serve: Serve, sync: Sync, library: Path
) -> None:
    server = serve(site_of(post(1, html='<p>x</p><img src="/missing.jpg?sig=abc123" alt="m">')))
    sync(f"{server.url}?token={SECRET}", user="anna", password=SECRET)
    sync(server.url)
    sync("http://127.0.0.1:1/")
    written = log.read_text("utf-8")
    assert "Sync of 1 sites begins" in written
    assert "new 1, changed 0" in written
    assert "failed: media" in written
    assert "site-unreachable" in written
    assert SECRET not in written
    assert "abc123" not in written
