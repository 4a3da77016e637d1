"""Reading connects to nothing: the real window, looked at from outside."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from scripts import no_network

needs_strace = pytest.mark.skipif(
    not no_network.may_trace(), reason="strace is missing or may not trace here"
)


@needs_strace
def test_a_reading_session_connects_to_nothing(tmp_path: Path) -> None:
    library = no_network.make_library(tmp_path)
    assert no_network.traced(library, tmp_path / "connects") == []
    assert (tmp_path / "connects").exists()


@needs_strace
@pytest.mark.parametrize(("family", "address"), [("AF_INET", "127.0.0.1"), ("AF_INET6", "::1")])
def test_a_connection_would_be_seen(family: str, address: str, tmp_path: Path) -> None:
    log = tmp_path / "connects"
    code = f"import socket as s; s.socket(s.{family}).connect_ex(({address!r}, 9))"
    tracer = ["strace", "-f", "-qq", "-e", "trace=connect", "-o", str(log)]
    subprocess.run([*tracer, sys.executable, "-c", code], check=True)
    assert len(no_network.ASKED.findall(log.read_text())) == 1


@pytest.mark.skipif(not no_network.may_be_alone(), reason="no namespace may be made here")
def test_reading_works_where_there_is_no_network_at_all(tmp_path: Path) -> None:
    library = no_network.make_library(tmp_path)
    command = [sys.executable, "-m", no_network.SESSION, str(library)]
    no_network.run_session(["unshare", "-rn", *command])
