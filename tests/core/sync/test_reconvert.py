"""`reconvert`: everything again from the stored sources; only what differs is touched.

An older converter is played by giving bodies, files and rows what one would have written.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import Serve, Sync
from tests.core.test_faults import files_of
from tests.core.test_mirror import contents
from tests.fakes.content import post, site_of
from viewer.core import convert
from viewer.core.cancel import Cancelled, CancelToken
from viewer.core.errors import LibraryLocked, NotALibrary
from viewer.core.model import ArticleFilter
from viewer.core.reading import Archive
from viewer.core.store.library import Library
from viewer.core.sync import reconvert as module
from viewer.core.sync.maintenance import reindex
from viewer.core.sync.reconvert import ReconvertReport, reconvert
from viewer.core.sync.verify import verify

ROOT = Path(__file__).parents[3]
OLD = 1


def run(library: Path, token: CancelToken | None = None) -> ReconvertReport:
    return reconvert(library, lambda *_: None, token or CancelToken())


def sql(library: Path, statement: str, *values: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(library / "catalogue.sqlite")) as db, db:
        return db.execute(statement, values).fetchall()


def age(library: Path, bodies: Mapping[int, str] | None = None) -> None:
    """Make every article one of an older converter, some with another text."""
    rows = sql(library, "SELECT a.id, a.wp_id, a.path, b.markdown FROM articles a"
                        " JOIN bodies b ON b.article_id = a.id")  # fmt: skip
    for row, wp_id, path, markdown in rows:
        file = library / str(path)
        head = file.read_text("utf-8").removesuffix(str(markdown))
        body = (bodies or {}).get(int(str(wp_id)), str(markdown))
        text = head.replace(f"converter: {convert.VERSION}", f"converter: {OLD}") + body
        file.write_text(text, "utf-8")
        os.utime(file, ns=(10**18, 10**18))
        digest = hashlib.sha256(text.encode()).hexdigest()
        sql(library, "UPDATE articles SET converted = ?, file_sha256 = ? WHERE id = ?",
            OLD, digest, row)  # fmt: skip
        sql(library, "UPDATE bodies SET markdown = ?, plain = ? WHERE article_id = ?",
            body, body, row)  # fmt: skip


def times(library: Path) -> dict[str, int]:
    files = [file for file in library.rglob("sites/**/*") if file.is_file()]
    return {file.name: file.stat().st_mtime_ns for file in files}


def article(library: Path, wp_id: int) -> Path:
    return library / str(sql(library, "SELECT path FROM articles WHERE wp_id = ?", wp_id)[0][0])


@pytest.fixture
def mirrored(serve: Serve, sync: Sync, library: Path) -> Path:
    html = '<p>Water {}</p><figure><img src="/b.jpg" alt="b"></figure>'
    posts = [post(n, html=html.format(n), featured_media=900 if n == 1 else 0) for n in range(1, 8)]
    sync(serve(site_of(*posts)).url)
    return library


def test_only_what_changes_is_written(mirrored: Path) -> None:
    clean = contents(mirrored)
    age(mirrored, {3: "Old text\n", 5: "Older text\n"})
    before, facts = times(mirrored), sql(mirrored, "SELECT * FROM versions ORDER BY article_id")
    report = run(mirrored)
    assert report.as_json() == {"articles": 7, "changed": 2, "failed": []}
    after = times(mirrored)
    touched = {name for name in after if after[name] != before.get(name)}
    changed = {article(mirrored, 3), article(mirrored, 5)}
    assert touched == {file.name for file in changed}
    for file in changed:
        assert file.read_bytes() == clean[file.relative_to(mirrored).as_posix()]
    assert f"converter: {OLD}" in article(mirrored, 1).read_text("utf-8")
    assert sql(mirrored, "SELECT DISTINCT converted FROM articles") == [(convert.VERSION,)]
    assert sql(mirrored, "SELECT * FROM versions ORDER BY article_id") == facts
    assert verify(mirrored, lambda *_: None, CancelToken()).ok


def test_again_changes_nothing(mirrored: Path) -> None:
    age(mirrored, {3: "Old text\n"})
    run(mirrored)
    before = times(mirrored)
    report = run(mirrored)
    assert (report.articles, report.changed) == (7, 0)
    assert times(mirrored) == before


def test_marks_and_the_index_follow(mirrored: Path) -> None:
    with closing(Archive(mirrored)) as archive:
        [id_] = archive.search('"water 3"', ArticleFilter()).ids
        archive.set_starred(id_, True)
        archive.set_read(id_, True)
    age(mirrored, {3: "Obsolete\n"})
    reindex(mirrored, CancelToken())
    with closing(Archive(mirrored)) as archive:
        assert archive.search("obsolete", ArticleFilter()).total == 1
    run(mirrored)
    with closing(Archive(mirrored)) as archive:
        assert archive.search("obsolete", ArticleFilter()).total == 0
        assert archive.search('"water 3"', ArticleFilter()).ids == (id_,)
        summary = archive.summary(id_)
        assert (summary.read, summary.starred) == (True, True)


def test_pictures_that_a_better_converter_finds_are_wanted(
    serve: Serve, sync: Sync, library: Path
) -> None:
    server = serve(site_of(post(1, html='<p>A</p><p><img src="/b.jpg" alt="b"></p>'), post(2)))
    sync(server.url)
    sql(library, "DELETE FROM article_media")
    sql(library, "DELETE FROM media")
    age(library, {1: "A\n"})
    report = run(library)
    assert (report.changed, report.media) == (1, 1)
    assert sql(library, "SELECT state FROM media") == [("wanted",)]
    assert sql(library, "SELECT role, alt FROM article_media") == [("inline", "b")]
    sync()
    assert sql(library, "SELECT state FROM media") == [("stored",)]
    assert "media/" in article(library, 1).read_text("utf-8")


def test_a_picture_that_is_stored_for_another_article_is_shown_at_once(mirrored: Path) -> None:
    clean = article(mirrored, 4).read_bytes()
    row = sql(mirrored, "SELECT id FROM articles WHERE wp_id = 4")[0][0]
    sql(mirrored, "DELETE FROM article_media WHERE article_id = ?", row)
    age(mirrored, {4: "Water 4\n"})
    report = run(mirrored)
    assert (report.changed, report.media) == (1, 0)
    assert article(mirrored, 4).read_bytes() == clean


def test_what_cannot_be_converted_keeps_its_file(mirrored: Path) -> None:
    age(mirrored)
    kept = article(mirrored, 2).read_bytes()
    sql(mirrored, "UPDATE versions SET raw = x'00' WHERE article_id ="
                  " (SELECT id FROM articles WHERE wp_id = 2)")  # fmt: skip
    report = run(mirrored)
    [(id_, reason)] = report.failed
    assert id_.endswith("/2")
    assert "damaged" in reason
    assert article(mirrored, 2).read_bytes() == kept


def test_an_interrupted_one_goes_on(mirrored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BATCH", 2)
    age(mirrored, {n: f"Old {n}\n" for n in range(1, 8)})
    token = CancelToken()

    def stop(done: int, total: int) -> None:
        assert total == 7
        if done == 4:
            token.cancel()

    with pytest.raises(Cancelled):
        reconvert(mirrored, stop, token)
    report = run(mirrored)
    assert (report.articles, report.changed) == (3, 3)
    assert (run(mirrored).articles, run(mirrored).changed) == (7, 0)


def test_another_converter_begins_anew(mirrored: Path) -> None:
    sql(mirrored, "INSERT INTO site_facts VALUES (1, 'reconvert', '1:9999')")
    assert run(mirrored).articles == 7


_KILLED = """
import os, signal, sys
from pathlib import Path
from viewer.core.cancel import CancelToken
from viewer.core.store.catalogue import Catalogue
from viewer.core.store.run_state import RunState
from viewer.core.sync import finish, reconvert as module

def main():
    owner, name = {"file": (finish, "write_atomically"), "row": (Catalogue, "store_conversion"),
                   "cursor": (RunState, "learn")}[sys.argv[2]]
    real, left = getattr(owner, name), [int(sys.argv[3])]
    def strike(*given, **named):
        left[0] -= 1
        if left[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*given, **named)
    setattr(owner, name, strike)
    module.BATCH = 2
    module.reconvert(Path(sys.argv[1]), lambda *_: None, CancelToken())

if __name__ == "__main__":
    main()
"""


@pytest.mark.parametrize("moment", [("file", 3), ("row", 2), ("row", 3), ("cursor", 1)])
def test_a_killed_one_is_finished_by_the_next(
    mirrored: Path, tmp_path: Path, moment: tuple[str, int]
) -> None:
    age(mirrored, {n: f"Old {n}\n" for n in range(1, 8)})
    clean = tmp_path / "clean"
    shutil.copytree(mirrored, clean)
    script = tmp_path / "killed.py"
    script.write_text(_KILLED)
    done = subprocess.run(
        [sys.executable, str(script), str(mirrored), moment[0], str(moment[1])],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False,
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL
    found = verify(mirrored, lambda *_: None, CancelToken()).problems
    assert {problem.kind for problem in found} <= {"scratch-left-over"}  # swept by the next writer
    report = run(mirrored)
    assert report.articles < 7
    run(clean)
    assert files_of(mirrored) == files_of(clean)
    tables = "SELECT a.wp_id, a.converted, a.indexed, a.file_sha256, b.markdown, b.plain" \
             " FROM articles a JOIN bodies b ON b.article_id = a.id ORDER BY a.id"  # fmt: skip
    assert sql(mirrored, tables) == sql(clean, tables)
    assert verify(mirrored, lambda *_: None, CancelToken()).ok


def test_a_killed_one_is_finished_by_a_sync_too(mirrored: Path, sync: Sync) -> None:
    age(mirrored, {3: "Old text\n"})
    sql(mirrored, "UPDATE articles SET converted = -1 WHERE wp_id = 3")
    sync()
    assert "Water 3" in article(mirrored, 3).read_text("utf-8")
    assert run(mirrored).changed == 0


def test_it_needs_a_library_that_nobody_writes_to(mirrored: Path, tmp_path: Path) -> None:
    with pytest.raises(NotALibrary):
        run(tmp_path / "nothing")
    assert not (tmp_path / "nothing").exists()
    with Library(mirrored), pytest.raises(LibraryLocked):
        run(mirrored)


def test_on_the_command_line(mirrored: Path) -> None:
    age(mirrored, {3: "Old text\n"})
    command = [sys.executable, "-m", "viewer", "--library", str(mirrored), "reconvert"]
    done = subprocess.run(
        [*command, "--json"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {"articles": 7, "changed": 1, "failed": []}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout == "Converted 7 articles again; 0 files changed.\n"
