"""Tokens of ``resources/themes`` become a palette, and a style sheet for what a palette cannot say.

One theme is worn by the whole program at a time; painters ask ``worn()`` while they paint.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import partial
from string import Template
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

import resources
from ui.look import geometry

NAMES: Final = ("light", "dark", "contrast")
FAMILIES: Final = ("Segoe UI", "Noto Sans", "DejaVu Sans", "Liberation Sans")
GROUNDS: Final = ("ground", "surface", "raised", "select")
INKS: Final = ("text", "quiet", "accent", "good", "warn", "bad")
POINTS: Final = 10.0
GROWING: Final = re.compile(r"(?P<what>(?:min-)?(?:height|width)): (?P<pixels>\d{2,})px")
"""What stands around letters in the style sheet and grows with them."""


@dataclass(frozen=True)
class Theme:
    """Colours by their role, as ``#RRGGBB``; ``series`` are the lines of a chart, in order.

    ``faint`` is how much of an edge is left in a line that only parts things.
    """

    name: str
    ground: str
    surface: str
    raised: str
    text: str
    quiet: str
    edge: str
    accent: str
    on_accent: str
    select: str
    good: str
    warn: str
    bad: str
    series: tuple[str, ...]
    faint: float

    def color(self, role: str) -> QColor:
        """Give the colour of a role, for instance ``color("accent")``."""
        return QColor(getattr(self, role))

    def tint(self, role: str) -> str:
        """Give a faint ground in the colour of a role, on which that role can still be read."""
        return mixed(getattr(self, role), self.surface, 0.10)

    @property
    def line(self) -> str:
        """Give the colour of lines that only part things and carry no meaning."""
        return mixed(self.edge, self.surface, self.faint)


def mixed(over: str, under: str, share: float) -> str:
    """Give ``share`` of one colour over the other."""
    a, b = QColor(over), QColor(under)
    pairs = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x * share + y * (1 - share)) for x, y in pairs)).name()


def color_of(text: str) -> QColor:
    """Give the colour of a ``#RRGGBB`` text."""
    return QColor(text)


def load(name: str) -> Theme:
    """Read a theme of ``resources/themes``."""
    tokens = tomllib.loads(resources.path("themes", f"{name}.toml").read_text("utf-8"))
    series = tuple(tokens.pop("series"))
    return Theme(name=name, series=series, **tokens)


_worn: Theme = load("light")
_sheet = ""


def worn() -> Theme:
    """Give the theme that the program wears now."""
    return _worn


def wear(app: QApplication, name: str, *, percent: int = 100) -> None:
    """Dress the program: ``light``, ``dark`` or ``system``; letters at ``percent``."""
    global _worn, _sheet
    geometry.grow(percent)
    _worn = load(_of_the_system(app) if name == "system" else name)
    app.setStyle("Fusion")
    app.setFont(font(percent))
    app.setPalette(palette(_worn))
    _sheet = style_sheet(_worn, percent)


def sheet() -> str:
    """Give the style sheet of the theme that is worn; nothing before one was."""
    return _sheet


def dress(window: QWidget) -> None:
    """Lay the style sheet on a window that stands by itself; one with a parent wears that of it.

    Qt would read it again, and ask every widget of the window anew, where it is laid on already.
    """
    if window.parentWidget() is None and window.styleSheet() != _sheet:
        window.setStyleSheet(_sheet)


def _of_the_system(app: QApplication) -> str:
    dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def font(percent: int = 100) -> QFont:
    """Give the letters of the screen: the first family here that writes Vietnamese."""
    present = set(QFontDatabase.families(QFontDatabase.WritingSystem.Vietnamese))
    family = next((one for one in FAMILIES if one in present), FAMILIES[-1])
    chosen = QFont(family)
    chosen.setPointSizeF(POINTS * percent / 100)
    return chosen


ROLES: Final[tuple[tuple[QPalette.ColorRole, str], ...]] = (
    (QPalette.ColorRole.Window, "ground"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "ground"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.PlaceholderText, "quiet"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "bad"),
    (QPalette.ColorRole.ToolTipBase, "text"),
    (QPalette.ColorRole.ToolTipText, "surface"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.Light, "surface"),
    (QPalette.ColorRole.Midlight, "raised"),
    (QPalette.ColorRole.Mid, "edge"),
    (QPalette.ColorRole.Dark, "edge"),
    (QPalette.ColorRole.Shadow, "text"),
)
PALE: Final = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def palette(theme: Theme) -> QPalette:
    """Give the palette of a theme; what is switched off is written in the quiet colour."""
    made = QPalette()
    for role, token in ROLES:
        made.setColor(role, theme.color(token))
    for role in PALE:
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.color("quiet"))
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, theme.color("raised"))
    return made


def style_sheet(theme: Theme, percent: int = 100) -> str:
    """Fill the tokens into ``look.qss``; sizes of letters follow ``percent``."""
    sheet = Template(resources.path("themes", "look.qss").read_text("utf-8"))
    words = {name: getattr(theme, name) for name in (*GROUNDS, *INKS, "edge", "on_accent", "line")}
    words |= {f"{role}_tint": theme.tint(role) for role in ("good", "warn", "bad", "accent")}
    words["accent_strong"] = mixed(theme.accent, theme.text, 0.82)
    words["signs"] = resources.path("themes", theme.name).as_posix()
    words |= {name: f"{size * percent / 100:g}pt" for name, size in geometry.LETTERS.items()}
    return GROWING.sub(partial(_grown, percent), sheet.substitute(words))


def _grown(percent: int, size: re.Match[str]) -> str:
    return f"{size['what']}: {int(size['pixels']) * percent // 100}px"
