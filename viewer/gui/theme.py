"""Colours and fonts of the window.

Responsible for reading a theme's tokens, for the bundled fonts, and for the palette and style sheet
made of both. Not for the layout of an article's page (document).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from viewer.resources import resource_path

SANS = ("Noto Sans", "Noto Sans Arabic", "DejaVu Sans")
SERIF = ("Noto Serif", "Noto Naskh Arabic", "DejaVu Serif")
MONO = ("Noto Sans Mono", "DejaVu Sans Mono")
THEMES = ("light", "sepia", "dark")


@dataclass(frozen=True, slots=True)
class Theme:
    """The colour tokens of a theme as "#rrggbb"; resources/themes/light.toml explains them."""

    name: str
    dark: bool
    window: str
    list: str
    page: str
    text: str
    muted: str
    rule: str
    selection: str
    selection_text: str
    selection_muted: str
    accent: str
    accent_text: str
    kicker: str
    link: str
    code: str
    quote: str
    placeholder: str
    mount: str
    hit: str
    hit_text: str
    hit_now: str
    hit_now_text: str
    notice: str
    notice_text: str
    failure: str
    failure_text: str
    star: str
    syntax_keyword: str
    syntax_string: str
    syntax_number: str
    syntax_name: str
    syntax_comment: str

    def colour(self, token: str) -> QColor:
        """A token as Qt's colour."""
        return QColor(getattr(self, token))


@cache
def load_theme(name: str) -> Theme:
    """Read a theme, one of THEMES."""
    return Theme(**tomllib.loads(resource_path("themes", f"{name}.toml").read_text("utf-8")))


def system_theme() -> str:
    """The theme that the desktop asks for."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def load_fonts() -> None:
    """Give Qt the bundled fonts, so that the look is the same on a machine that has none."""
    for file in sorted(resource_path("fonts").iterdir()):
        if file.suffix == ".ttf":
            QFontDatabase.addApplicationFont(str(file))


_LETTERS = 14  # pixels of the interface's letters at 100 %


def interface_font(percent: int = 100) -> QFont:
    """The font of everything but articles, at so many per cent of its usual size."""
    font = QFont()
    font.setFamilies(list(SANS))
    font.setPixelSize(round(_LETTERS * percent / 100))
    return font


def text_scale() -> float:
    """How much larger than drawn the interface's letters are: the application's font tells."""
    return max(1, QApplication.font().pixelSize()) / _LETTERS


def palette(theme: Theme) -> QPalette:
    """Qt's palette of a theme."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, token in (
        (role.Window, "window"),
        (role.WindowText, "text"),
        (role.Base, "list"),
        (role.AlternateBase, "window"),
        (role.Text, "text"),
        (role.Button, "window"),
        (role.ButtonText, "text"),
        (role.PlaceholderText, "muted"),
        (role.Highlight, "selection"),
        (role.HighlightedText, "selection_text"),
        (role.Link, "link"),
        (role.ToolTipBase, "list"),
        (role.ToolTipText, "text"),
        (role.Mid, "rule"),
        (role.Accent, "accent"),
    ):
        made.setColor(which, theme.colour(token))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, theme.colour("muted"))
    return made


_SHEET = """
QWidget {{ font-family: "Noto Sans", "Noto Sans Arabic"; font-size: {letters}px; }}
QToolTip {{ background: {list}; color: {text}; border: 1px solid {rule}; padding: 4px; }}
QMenuBar {{ background: {window}; color: {text}; }}
QMenuBar::item {{ padding: 4px 10px; background: transparent; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {selection}; color: {selection_text}; }}
QMenu {{ background: {list}; color: {text}; border: 1px solid {rule}; padding: 4px; }}
QMenu::item {{ padding: 5px 28px 5px 20px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selection}; color: {selection_text}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {rule}; margin: 4px 8px; }}
QSplitter::handle {{ background: {rule}; }}
QTreeView {{ background: {window}; border: 1px solid transparent; padding: 5px; outline: none;
    selection-background-color: transparent; }}
QTreeView::item {{ padding: 4px 4px; border-radius: 5px; }}
QTreeView::item:selected {{ background: transparent; color: {selection_text}; }}
QTableView {{ background: {list}; border: 1px solid transparent; outline: none;
    gridline-color: {rule}; }}
QTextBrowser, QPlainTextEdit {{ background: {page}; border: 1px solid transparent;
    selection-background-color: {selection}; selection-color: {selection_text}; }}
QTreeView:focus, QTableView:focus, QListView:focus, QTextBrowser:focus, QPlainTextEdit:focus {{
    border: 1px solid {accent}; }}
*[ring="false"]:focus {{ border: 1px solid transparent; }}
QLineEdit {{ background: {list}; color: {text}; border: 1px solid {rule}; border-radius: 6px;
    padding: 6px 10px; selection-background-color: {selection};
    selection-color: {selection_text}; }}
QLineEdit:focus {{ border: 1px solid {accent}; }}
QPushButton {{ background: {list}; color: {text}; border: 1px solid {rule}; border-radius: 6px;
    padding: 6px 14px; }}
QPushButton:hover {{ border-color: {accent}; }}
QPushButton:focus {{ border: 1px solid {accent}; }}
QPushButton:disabled {{ color: {muted}; }}
QPushButton[primary="true"] {{ background: {accent}; color: {accent_text};
    border-color: {accent}; }}
QPushButton[primary="true"]:focus {{ border: 3px double {accent_text}; padding: 4px 12px; }}
QPushButton[primary="true"]:disabled {{ background: {rule}; color: {muted};
    border-color: {rule}; }}
QCheckBox::indicator {{ width: {box}px; height: {box}px; border: 1px solid {muted};
    border-radius: 4px; background: {list}; }}
QCheckBox::indicator:checked {{ image: url("{check}"); background: {accent};
    border-color: {accent}; }}
QCheckBox {{ border: 1px solid transparent; border-radius: 5px; padding: 2px 1px; }}
QCheckBox:focus {{ border-color: {accent}; }}
QCheckBox::indicator:disabled {{ border-color: {rule}; background: {window}; }}
QCheckBox:disabled, QLabel:disabled {{ color: {muted}; }}
QSpinBox {{ background: {list}; color: {text}; border: 1px solid {rule}; border-radius: 6px;
    padding: 5px 8px; selection-background-color: {selection};
    selection-color: {selection_text}; }}
QSpinBox QLineEdit {{ background: transparent; border: none; padding: 0; }}
QSpinBox:hover, QSpinBox:focus {{ border-color: {accent}; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; background: transparent;
    width: {drop}px; }}
QSpinBox::up-arrow {{ image: url("{up}"); width: {letters}px; height: {letters}px; }}
QSpinBox::down-arrow {{ image: url("{down}"); width: {letters}px; height: {letters}px; }}
QComboBox {{ background: {list}; color: {text}; border: 1px solid {rule}; border-radius: 6px;
    padding: 6px 10px; }}
QComboBox:hover, QComboBox:focus, QComboBox:on {{ border-color: {accent}; }}
QComboBox:disabled {{ color: {muted}; }}
QComboBox::drop-down {{ border: none; width: {drop}px; }}
QComboBox::down-arrow {{ image: url("{down}"); width: {letters}px; height: {letters}px; }}
#OneSite:disabled {{ background: transparent; border-color: transparent; color: {text};
    padding-left: 0; padding-right: 0; }}
#OneSite::drop-down:disabled {{ width: 0; }}
#OneSite::down-arrow:disabled {{ image: none; }}
QComboBox QAbstractItemView {{ background: {list}; color: {text}; border: 1px solid {rule};
    outline: none; selection-background-color: {selection};
    selection-color: {selection_text}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {rule}; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {muted}; padding: 8px 14px; border: none;
    border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {text}; border-bottom: 2px solid {accent}; }}
QTabBar::tab:hover {{ color: {accent}; }}
QTabBar::tab:selected:focus {{ border: 1px solid {accent};
    border-bottom-width: 2px; border-radius: 5px; padding: 7px 13px 8px 13px; }}
QHeaderView, QHeaderView::section {{ background: {list}; color: {muted}; border: none; }}
QHeaderView::section {{ padding: 7px 11px; border-bottom: 1px solid {rule}; }}
QTableCornerButton::section {{ background: {list}; border: none;
    border-bottom: 1px solid {rule}; }}
QHeaderView::section:hover {{ color: {text}; }}
#Link {{ background: transparent; color: {link}; border: 1px solid transparent;
    padding: 4px 6px; text-decoration: underline; }}
#Link:focus {{ border-color: {accent}; }}
#Ledger {{ border: 1px solid {rule}; border-radius: 6px; selection-background-color: {selection};
    selection-color: {selection_text}; }}
#Ledger:focus, #Outline:focus, #Report:focus {{ border-color: {accent}; }}
#Ledger::item {{ padding: 0 8px; border: none; }}
#Placeholder {{ background: {list}; color: {muted}; border: 1px solid {rule};
    border-radius: 6px; padding: 24px; }}
QLineEdit[missed="true"] {{ border: 1px solid {failure_text}; color: {failure_text}; }}
QToolButton {{ background: transparent; color: {text}; border: 1px solid transparent;
    border-radius: 5px; padding: 4px; min-width: {tool}px; min-height: {tool}px; }}
QLineEdit QToolButton {{ border: none; padding: 0; min-width: 0; min-height: 0; }}
QToolButton:hover {{ background: {code}; }}
QToolButton:focus, QToolButton:checked {{ border-color: {accent}; }}
QToolButton:disabled {{ color: {muted}; }}
QToolButton::up-arrow {{ image: url("{up}"); width: {letters}px; height: {letters}px; }}
QToolButton::down-arrow {{ image: url("{down}"); width: {letters}px; height: {letters}px; }}
#FindBar {{ background: {window}; border-top: 1px solid {rule}; }}
#HitBar {{ background: {list}; border: 1px solid {rule}; border-radius: 17px; }}
#BlockButton {{ padding: 3px 10px; font-size: {small}px; color: {muted}; }}
#BlockButton:hover {{ color: {text}; }}
#Outline {{ background: {list}; padding: 2px; border: 1px solid {rule}; border-radius: 6px; }}
#Outline::item {{ border-radius: 0; }}
#Outline::item:selected {{ background: {selection}; color: {selection_text}; }}
#HitBar QLabel {{ color: {text}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; }}
QProgressBar {{ background: {rule}; border: none; border-radius: 3px; max-height: 6px;
    min-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {rule}; border-radius: 4px; min-height: 36px;
    margin: 2px; }}
QScrollBar::handle:vertical:hover {{ background: {muted}; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {rule}; border-radius: 4px; min-width: 36px;
    margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
#SearchBar, #StatusPane, #FilterBar {{ background: {window}; }}
#Suggestions {{ background: {list}; border: 1px solid {rule}; border-radius: 8px; }}
#Palette {{ background: {window}; border: 1px solid {muted}; border-radius: 10px; }}
#Palette QListView {{ background: transparent; border: none; outline: none; }}
#Suggestions QListView {{ background: transparent; border: none; outline: none; }}
#ListPill {{ background: {accent}; color: {accent_text}; border: 1px solid {accent};
    border-radius: 13px; padding: 3px 14px; font-size: 13px; }}
#ListPill:focus, #ListPill:hover {{ border-color: {text}; }}
#EmptyTitle {{ font-family: "Noto Serif", "Noto Naskh Arabic"; font-size: 20px; color: {text}; }}
#ListPane {{ background: {list}; }}
#ReaderPane, #FirstStart {{ background: {page}; }}
#Heading {{ font-family: "Noto Serif", "Noto Naskh Arabic"; font-size: {heading}px;
    color: {text}; }}
#Muted {{ color: {muted}; }}
#ZoomLabel {{ background: {text}; color: {page}; border-radius: 8px; padding: 6px 14px; }}
#Target {{ background: {list}; color: {muted}; border: 1px solid {rule}; border-radius: 6px;
    padding: 4px 10px; }}
#Report {{ background: {list}; border: 1px solid {rule}; border-radius: 6px; padding: 6px;
    font-family: "Noto Sans Mono"; font-size: {small}px; }}
#Notice {{ background: {notice}; color: {notice_text}; }}
#Notice QLabel {{ color: {notice_text}; }}
#Failure {{ background: {failure}; color: {failure_text}; }}
#Failure QLabel {{ color: {failure_text}; }}
"""


# Pixels at 100 %, of what is as large as the letters beside it.
_GROWING = {"letters": 14, "small": 12, "heading": 28, "box": 16, "drop": 26, "tool": 18}


def style_sheet(theme: Theme, scale: float = 1.0) -> str:
    """Qt's style sheet of a theme, for letters so much larger than drawn."""
    tokens = {name: getattr(theme, name) for name in Theme.__slots__}
    check = resource_path("icons", f"check-{theme.name}.svg").as_posix()
    down = resource_path("icons", f"down-{theme.name}.svg").as_posix()
    up = resource_path("icons", f"up-{theme.name}.svg").as_posix()
    sizes = {name: round(pixels * scale) for name, pixels in _GROWING.items()}
    return _SHEET.format(**tokens, **sizes, check=check, down=down, up=up)


def apply_theme(theme: Theme) -> None:
    """Give the whole application a theme's palette and style sheet, in the size of its font."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        # Another sheet in place of one takes Qt twice as long as taking that away and setting the
        # new one; nothing is painted in between.
        application.setStyleSheet("")
        application.setPalette(palette(theme))
        application.setStyleSheet(style_sheet(theme, text_scale()))
