"""Links to stored files open them; nothing else of this machine can be named."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.gui.document.files import is_stored, stored_file


@pytest.fixture
def library(tmp_path: Path) -> Path:
    media = tmp_path / "sites" / "a" / "media" / "2024"
    media.mkdir(parents=True)
    (media / "rép ort.pdf").write_bytes(b"%PDF")
    (tmp_path / "sites" / "a" / "articles" / "2024").mkdir(parents=True)
    (tmp_path / "sites" / "a" / "articles" / "2024" / "x.md").write_text("x")
    (tmp_path / "catalogue.sqlite").write_bytes(b"x")
    return tmp_path


def test_a_stored_document(library: Path) -> None:
    base = library / "sites" / "a" / "articles" / "2024"
    found = stored_file("../../media/2024/r%C3%A9p%20ort.pdf", base, library)
    assert found == (library / "sites" / "a" / "media" / "2024" / "rép ort.pdf").resolve()
    assert is_stored(found, library.resolve())


@pytest.mark.parametrize(
    "target",
    [
        "",
        "#note",
        "x.md",
        "../../../../catalogue.sqlite",
        "../../media/2024/missing.pdf",
        "../../media/2024",
        "../../../../../../../../etc/passwd",
        "/etc/passwd",
        "file:///etc/passwd",
        "\\\\host\\share",
        "https://site.test/a.pdf",
        "../../media/\0",
    ],
)
def test_everything_else(target: str, library: Path) -> None:
    assert stored_file(target, library / "sites" / "a" / "articles" / "2024", library) is None
