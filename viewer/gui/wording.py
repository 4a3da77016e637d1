"""How a text comes into the language of the interface, in the shapes that lupdate finds.

Responsible for what a method of a QObject does not have as `self.tr`: texts of tables and of
functions, and plurals of these. Not for which language there is (language). docs/translating.md
has the rules.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

# Under the name that lupdate knows; both arguments literal: a context and a text.
translate = QCoreApplication.translate


def marked(_context: str, text: str) -> str:
    """A text of a table, for lupdate to find; whoever shows it translates it in this context."""
    return text


def plural(text: str, comment: str, number: int) -> str:
    """A text with `%Ln` for a number, in the form that the language has for as many.

    For functions outside of classes: lupdate files these under no context. It wants the three
    arguments that `self.tr` has for a plural.
    """
    return translate("", text, comment, number)
