"""The language of the interface: which one, its translations, its digits, its direction.

Responsible for choosing among what is translated and for telling Qt. Not for the texts
(resources/translations, docs/translating.md) nor for the person's choice (settings, language_desk).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from viewer.gui.settings import LANGUAGE
from viewer.gui.wording import marked
from viewer.resources import resource_path

# Qt's own translations come along; these few are ours, to be of one style with the other buttons.
OF_QT = (
    marked("QPlatformTheme", "OK"),
    marked("QPlatformTheme", "Cancel"),
    marked("QPlatformTheme", "Close"),
)
SOURCE = "en"  # what the texts in the code are written in
LANGUAGES = LANGUAGE.values[1:]

_OURS = "backfile-translator"  # the object names by which translators are found again
_SPOKEN = "backfile-language"  # a property of the application


def chosen_language(choice: str, system: Sequence[str] | None = None) -> str:
    """The language for a value of settings.LANGUAGE.

    Args:
        system: tags of the languages that the person has told the system, the dearest first.
    """
    if choice in LANGUAGES:
        return choice
    for tag in QLocale.system().uiLanguages() if system is None else system:
        language = tag.replace("_", "-").partition("-")[0].lower()
        if language in LANGUAGES:
            return language
    return SOURCE


def locale_of(language: str, system: QLocale | None = None) -> QLocale:
    """How dates and numbers are written: by the language, as people write it where this person is.

    Arabic has the digits of Egypt in Cairo and those of Morocco in Rabat.

    Args:
        system: of the system; what the person has set there counts where it speaks this language.
    """
    here = system if system is not None else QLocale.system()
    wanted = QLocale(language)
    if here.language() == wanted.language():
        return here
    there = QLocale(wanted.language(), here.territory())
    return there if there.territory() == here.territory() else wanted


def speak(language: str, system: QLocale | None = None) -> None:
    """Have everything that is made from now on speak a language; what is there already stays."""
    QLocale.setDefault(locale_of(language, system))
    QGuiApplication.setLayoutDirection(QLocale(language).textDirection())
    application = QCoreApplication.instance()
    if application is None or application.property(_SPOKEN) == language:
        return
    _forget(application)
    application.setProperty(_SPOKEN, language)
    for name, folder in _files(language):
        _load(application, name, folder)


def spoken() -> str:
    """The language that was spoken last; what new windows have."""
    application = QCoreApplication.instance()
    return str(application.property(_SPOKEN) or SOURCE) if application is not None else SOURCE


def missing_translations() -> list[str]:
    """The languages of which a file cannot be loaded; Qt needs none for its own English."""
    files = [(one, *file) for one in LANGUAGES for file in _files(one)]
    return [
        f"{language}: {name}"
        for language, name, folder in files
        if (language, name) != (SOURCE, f"qtbase_{SOURCE}") and not QTranslator().load(name, folder)
    ]


def _files(language: str) -> tuple[tuple[str, str], ...]:
    """Names and folders of translations, Qt's own first: what is asked is the last one first."""
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ours = str(resource_path("translations"))
    return (f"qtbase_{language}", qt), (f"backfile_{language}", ours)


def _load(application: QCoreApplication, name: str, folder: str) -> None:
    """Without its file the texts stay as the code has them: English, and readable."""
    translator = QTranslator(application)
    translator.setObjectName(_OURS)
    if translator.load(name, folder):
        QCoreApplication.installTranslator(translator)


def _forget(application: QCoreApplication) -> None:
    for translator in application.findChildren(QTranslator, _OURS):
        QCoreApplication.removeTranslator(translator)
        translator.setObjectName("")
        translator.deleteLater()
