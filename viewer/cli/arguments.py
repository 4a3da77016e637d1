"""What can be typed: the commands and their options.

Responsible for the parser; a contract, see docs/cli.md. Not for carrying commands out (commands).
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from viewer import __version__
from viewer.core.errors import UsageError
from viewer.core.paths import SITE_BYTES, safe_component


class Parser(argparse.ArgumentParser):
    """An argument parser that raises our error instead of printing its own."""

    def error(self, message: str) -> None:  # type: ignore[override]  # argparse says NoReturn
        raise UsageError(message, hint=f"`{self.prog} --help` shows how it is used.")


def build_parser() -> Parser:
    """The whole command line."""
    parser = Parser(
        prog="backfile",
        description="Keeps WordPress sites on a laptop. With no command it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"backfile {__version__}")
    _add_global(parser, suppress=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    _add_sync(commands.add_parser("sync", help="mirror sites into the library"))
    _add_import(commands.add_parser("import", help="take in a WordPress export file (WXR)"))
    _add_sites(commands.add_parser("sites", help="list or remove the mirrored sites"))
    _add_list(commands.add_parser("list", help="list articles"))
    _add_search(commands.add_parser("search", help="full-text search"))
    _add_show(commands.add_parser("show", help="print one article"))
    _add_convert(commands.add_parser("convert", help="HTML on stdin to Markdown on stdout"))
    commands.add_parser("render", help="Markdown on stdin to HTML on stdout")
    info = commands.add_parser("info", help="versions, paths, counts and sizes")
    info.add_argument("--json", action="store_true", help="one JSON document")
    _add_ledger(commands.add_parser("ledger", help="what is claimed, stored and failed, and why"))
    _add_verify(commands.add_parser("verify", help="look at everything in the library again"))
    commands.add_parser("reindex", help="make the index anew from the catalogue")
    again = commands.add_parser("reconvert", help="Markdown anew from the stored sources")
    again.add_argument("--json", action="store_true", help="one JSON document")
    backup = commands.add_parser("backup", help="a copy of the library, also while it syncs")
    backup.add_argument("folder", type=Path, metavar="DEST", help="where to put its folder")
    backup.add_argument("--json", action="store_true", help="one JSON document")
    demo = commands.add_parser("demo", help="mirror the sample site and open the window on it")
    demo.add_argument("--picture", type=Path, help="where to save a picture of the window")
    test = commands.add_parser("self-test", help="check this program from end to end, offscreen")
    test.add_argument(
        "--start", action="store_true", help="only open the library's list, and say so"
    )
    for command in commands.choices.values():
        _add_global(command, suppress=True)
    return parser


def _add_global(parser: argparse.ArgumentParser, *, suppress: bool) -> None:
    """The global options, understood before and after the command."""
    default = argparse.SUPPRESS
    parser.add_argument(
        "--library",
        type=Path,
        default=default if suppress else None,
        metavar="DIR",
        help="the library's folder (also BACKFILE_LIBRARY; default: the one chosen in the window,"
        " or the per-user data folder)",
    )
    for name, text in (("quiet", "say nothing but results"), ("verbose", "say more")):
        parser.add_argument(
            f"--{name}", action="store_true", default=default if suppress else False, help=text
        )


def _add_sync(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("urls", nargs="*", metavar="URL", help="sites to add; none: every site")
    parser.add_argument("--full", action="store_true", help="compare everything again")
    parser.add_argument("--types", type=_words, help="WordPress types, e.g. post,page")
    parser.add_argument("--newest", type=_positive, metavar="N", help="only the newest N of a type")
    parser.add_argument("--no-media", action="store_true", help="no pictures and files")
    parser.add_argument("--no-video", action="store_true", help="pictures and files, no videos")
    parser.add_argument(
        "--largest", type=_positive, metavar="MIB", help="skip pictures and files beyond this size"
    )
    parser.add_argument("--comments", action="store_true", help="readers' comments, too")
    parser.add_argument("--retry", action="store_true", help="wait for nothing that failed before")
    parser.add_argument("--delay", type=_seconds, metavar="S", help="seconds between requests")
    parser.add_argument("--user", metavar="NAME", help="sign in with an Application Password")
    parser.add_argument("--password-stdin", action="store_true", help="read it from stdin")
    parser.add_argument("--ca-file", metavar="FILE", help="trust these authorities")
    parser.add_argument(
        "--insecure-http", action="store_true", help="mirror a site that has no https"
    )
    parser.add_argument("--json", action="store_true", help="one JSON document")


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="XML, also as .gz or .zip")
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--site", metavar="KEY", help="into this site, whatever its address")
    place.add_argument("--as", dest="new_key", type=_key, metavar="KEY", help="as a new site")
    parser.add_argument("--no-media", action="store_true", help="no pictures and files")
    parser.add_argument("--no-video", action="store_true", help="pictures and files, no videos")
    parser.add_argument(
        "--largest", type=_positive, metavar="MIB", help="skip pictures and files beyond this size"
    )
    parser.add_argument("--comments", action="store_true", help="readers' comments, too")
    parser.add_argument("--retry", action="store_true", help="wait for nothing that failed before")
    parser.add_argument("--json", action="store_true", help="one JSON document")


def _add_sites(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", nargs="?", choices=["remove"], help="what to do")
    parser.add_argument("site", nargs="?", metavar="SITE", help="the site's key")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument("--json", action="store_true", help="one JSON document")


def _add_filters(parser: argparse.ArgumentParser) -> None:
    for name in ("site", "type", "category", "tag", "author", "lang"):
        parser.add_argument(f"--{name}", metavar=name[0].upper())
    parser.add_argument("--since", type=_since, metavar="D", help="2023, 2023-06 or 2023-06-19")
    parser.add_argument("--until", type=_until, metavar="D", help="the same; that day included")
    for name in ("unread", "starred", "gone"):
        parser.add_argument(f"--{name}", action="store_true")


def _add_list(parser: argparse.ArgumentParser) -> None:
    _add_filters(parser)
    parser.add_argument("--sort", choices=["date", "title", "modified"], default="date")
    parser.add_argument("--limit", type=_count, default=None, metavar="N")
    parser.add_argument("--offset", type=_count, default=0, metavar="N")
    parser.add_argument("--json", action="store_true", help="JSON Lines")


def _add_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", metavar="QUERY")
    _add_filters(parser)
    parser.add_argument("--sort", choices=["relevance", "date"], default="relevance")
    parser.add_argument("--limit", type=_count, default=20, metavar="N")
    parser.add_argument("--facets", action="store_true", help="counts by place")
    parser.add_argument("--json", action="store_true", help="one JSON document")


def _add_show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID")
    parser.add_argument(
        "--format", choices=["markdown", "html", "json", "text"], default="markdown"
    )
    parser.add_argument("--version", type=_positive, default=None, metavar="N", dest="number")


def _add_convert(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--base-url", default="", metavar="U")
    parser.add_argument("--jsonl", action="store_true", help="a JSON document a line")


def _add_ledger(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--site", metavar="S", help="of this site only")
    parser.add_argument(
        "--retry", action="store_true", help="have the next sync try everything that failed"
    )
    parser.add_argument("--json", action="store_true", help="one JSON document")


def _add_verify(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--repair", action="store_true", help="make again what can be made or fetched again"
    )
    parser.add_argument("--json", action="store_true", help="one JSON document")


def _words(text: str) -> tuple[str, ...]:
    words = tuple(word.strip() for word in text.split(",") if word.strip())
    if not words:
        raise argparse.ArgumentTypeError("names no type")
    return words


def _key(text: str) -> str:
    if safe_component(text.lower(), SITE_BYTES, "site") != text:
        raise argparse.ArgumentTypeError(f"{text!r} is no key such as example.org")
    return text


def _count(text: str) -> int:
    return _whole(text, 0)


def _positive(text: str) -> int:
    return _whole(text, 1)


def _whole(text: str, least: int) -> int:
    if not (text.isascii() and text.isdigit() and least <= int(text) < 2**31):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from {least}")
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= 3600:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds")
    return seconds


def _since(text: str) -> datetime:
    return _period(text)[0]


def _until(text: str) -> datetime:
    return _period(text)[1]


def _start(numbers: list[int]) -> datetime:
    year, month, day = [*numbers, 1, 1][:3]
    return datetime(year, month, day, tzinfo=UTC)


def _period(text: str) -> tuple[datetime, datetime]:
    """The first moment of a year, month or day, and the first after it."""
    parts = text.split("-")
    try:
        numbers = [int(part) for part in parts]
        start = _start(numbers)
        if len(numbers) == 1:
            return start, start.replace(year=start.year + 1)
        if len(numbers) == 2:
            year, month = divmod(start.year * 12 + start.month, 12)
            return start, start.replace(year=year, month=month + 1)
        if len(numbers) == 3:
            return start, datetime.fromtimestamp(start.timestamp() + 86400, UTC)
    except (ValueError, OverflowError):
        pass
    raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2023-06-19")
