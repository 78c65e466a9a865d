"""Which report is asked for: its form, the year, the level, the language."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QComboBox, QWidget

from gpn_desktop.reports import definitions
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.reporting import LIST, SUMMARY, Asked, Choices
from ui.look.parts import Chooser, named, refill, row
from ui.words import language

CODES: Final = (SUMMARY, LIST)
LANGUAGES: Final = {"vi": "Tiếng Việt", "en": "English"}


class Asking(QWidget):
    """Which report, of which year, at which level, in which language."""

    def __init__(self, desk: Desk, on_change: Callable[[], object]) -> None:
        super().__init__()
        self._desk = desk
        self.which = self._box(self.tr("Report"), "reports.which", on_change)
        self.year = self._box(self.tr("Year"), "reports.year", on_change)
        self.level = self._box(self.tr("Level"), "reports.level", on_change)
        self.language = self._box(self.tr("Language of the report"), "reports.language", on_change)
        for code in CODES:
            self.which.addItem(_name_of(code), code)
        order = sorted(LANGUAGES, key=lambda code: code != language())
        for code in order:
            self.language.addItem(LANGUAGES[code], code)
        whole = row(self.which, self.year, self.level, self.language)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.level.hide()
        self.setFocusProxy(self.which)

    def _box(self, name: str, object_name: str, on_change: Callable[[], object]) -> QComboBox:
        made = named(Chooser(), name)
        made.setObjectName(object_name)
        made.setMinimumContentsLength(5)
        made.activated.connect(lambda _: on_change())
        return made

    def show_choices(self, found: Choices) -> None:
        """Offer years and communes; what is chosen stays chosen."""
        refill(self.year, [(str(year), year) for year in found.years])
        every = (self.tr("All, by commune"), "")
        one = self.tr("{place}, by village")
        places = [(one.format(place=name), code) for code, name in found.places]
        refill(self.level, [every, *places])
        self.level.setVisible(len(found.places) > 0)

    def asked(self) -> Asked | None:
        """Give what is asked for; None while no year is there."""
        year = self.year.currentData()
        if year is None:
            return None
        scope = self.level.currentData() or ""
        code, spoken = self.which.currentData(), self.language.currentData()
        return Asked(code, year, scope=scope, language=spoken)


def _name_of(code: str) -> str:
    definition = definitions.definition(code, language())
    title = definition.title.capitalize()
    return title if definition.is_named else f"{definition.code}: {title}"
