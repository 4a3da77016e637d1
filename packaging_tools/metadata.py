"""The texts that desktops and software centres read.

Responsible for filling the templates of `resources/installer` and for the man page, which is made
of the command line's own parser. Not for where they go (tree).
"""

from __future__ import annotations

import argparse
import textwrap
from html import escape

from packaging_tools import about
from viewer.cli.arguments import build_parser


def template(name: str) -> str:
    """A file of `resources/installer`."""
    return (about.INSTALLER / name).read_text("utf-8")


def metainfo() -> str:
    """AppStream's description of the program."""
    paragraphs = "\n".join(f"    <p>{escape(text)}</p>" for text in about.DESCRIPTION)
    link = f'  <url type="homepage">{escape(about.HOMEPAGE)}</url>' if about.HOMEPAGE else ""
    values = {
        "APP_ID": about.APP_ID,
        "MIME_TYPE": about.MIME_TYPE,
        "VERSION": about.VERSION,
        "DATE": f"{about.released():%Y-%m-%d}",
        "PARAGRAPHS": paragraphs,
        "LINKS": link,
    }
    text = template("metainfo.xml")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return "\n".join(line for line in text.splitlines() if line.strip()) + "\n"


def man_page() -> str:
    """backfile(1)."""
    parser = build_parser()
    commands = next(  # argparse has no other way to list them
        action for action in parser._actions if isinstance(action, argparse._SubParsersAction)
    )
    helps = {choice.dest: choice.help or "" for choice in commands._choices_actions}
    lines = [
        f'.TH BACKFILE 1 "{about.released():%Y-%m-%d}" "backfile {about.VERSION}" "User Commands"',
        ".SH NAME",
        f"backfile \\- {_plain(about.SUMMARY)}",
        ".SH SYNOPSIS",
        ".B backfile",
        "[\\fIPATH\\fR]",
        ".br",
        ".B backfile",
        "[\\fIOPTIONS\\fR] \\fICOMMAND\\fR ...",
        ".SH DESCRIPTION",
        _plain(about.DESCRIPTION[0]),
        ".PP",
        _plain(about.DESCRIPTION[1]),
        ".PP",
        "Without a command it opens the window; with the path of a library's folder, or of the"
        " \\fIlibrary.backfile\\fR in it, the window shows that library.",
        ".SH OPTIONS",
        *_options(parser, of_all=True),
        ".SH COMMANDS",
    ]
    for name, command in commands.choices.items():
        lines += [f".SS backfile {_plain(name)}", _plain(_sentence(helps[name]))]
        lines += _options(command, of_all=False)
    return "\n".join([*lines, *_man_end()]) + "\n"


def _options(parser: argparse.ArgumentParser, *, of_all: bool) -> list[str]:
    everywhere = {"--library", "--quiet", "--verbose", "--help"}
    lines = []
    for action in parser._actions:
        if isinstance(action.choices, dict):
            continue
        if not of_all and everywhere & set(action.option_strings):
            continue
        value = action.metavar or (action.dest.upper() if action.nargs != 0 else "")
        shown = ", ".join(action.option_strings) or str(value or action.dest)
        given = f" \\fI{_plain(str(value))}\\fR" if action.option_strings and value else ""
        lines += [".TP", f"\\fB{_plain(shown)}\\fR{given}", _plain(_sentence(action.help or ""))]
    return lines


def _man_end() -> list[str]:
    return [
        ".SH EXIT STATUS",
        *(
            line
            for status, meaning in (
                ("0", "done"),
                ("1", "finished with failures that are listed"),
                ("2", "wrong use"),
                ("3", "the site could not be mirrored at all"),
                ("4", "the library could not be used"),
                ("70", "a bug"),
                ("130", "interrupted"),
            )
            for line in (".TP", f"\\fB{status}\\fR", _sentence(meaning))
        ),
        ".SH ENVIRONMENT",
        ".TP",
        "\\fBBACKFILE_LIBRARY\\fR",
        "The library's folder, when \\fB\\-\\-library\\fR does not name one.",
        ".SH FILES",
        ".TP",
        "\\fI~/.local/share/backfile/library\\fR",
        "The library of a person who chose no other. Uninstalling leaves it.",
    ]


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else "."


def _plain(text: str) -> str:
    """Words without meaning to troff."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("%%", "%")
    return "\\&" + text if text.startswith((".", "'")) else text


def wrapped(text: str, width: int = 78, indent: str = "") -> str:
    """A paragraph in lines, as package descriptions want it."""
    return "\n".join(textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent))
