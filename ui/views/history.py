"""What a household was decided to be, year by year, and beside it what its survey computed.

A decided class stands on a filled ground with its decision; a computed one has a dashed edge and
says that it is computed; one that a list from elsewhere gives says so too: they are never taken
for each other.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.services.former import Former
from gpn_desktop.services.results import ResultOfYear
from ui.listed_words import details, source_words
from ui.look import signs
from ui.look.blocks import emptied, said
from ui.look.flow import flowing
from ui.look.laying import lay
from ui.look.parts import button, chip, column, label, retone, row
from ui.look.signs import ClassThen, class_tone, class_words, then_words
from ui.models.former import heading
from ui.words import translate

INSET = 12  # before the years of another record
FILLED = {"bad": "bad", "warn": "warn", "good": "good"}


def decided_chip(code: str) -> QLabel:
    """Give a class that was decided: on a filled ground, in its colour."""
    return chip(class_words(code), FILLED.get(class_tone(code), "plain"))


def show_class(mark: QLabel, of: ClassThen) -> None:
    """Show a class that was copied on a day: an edge and no ground where a list alone says it."""
    mark.setText(then_words(of))
    tone = FILLED.get(class_tone(of.poverty_class), "plain")
    retone(mark, "outline" if of.is_listed else tone)


def listed_chip(code: str) -> QLabel:
    """Give a class that stands on a list: an edge and no ground, for no decision stands here."""
    return chip(listed_class(code), "outline")


def listed_class(code: str) -> str:
    """Give the words of a class that stands on a list."""
    words = translate("History", "on a list: {poverty_class}")
    return words.format(poverty_class=signs.listed_words(code))


def computed_chip(code: str) -> QLabel:
    """Give a class that was computed: a dashed edge, and the word for it."""
    words = translate("History", "computed: {poverty_class}")
    return chip(words.format(poverty_class=signs.computed_words(code)), "outline")


def decision_words(decided: ClassOfYear) -> str:
    """Say by which decision, of which day; of a list what it tells, and that nobody compared it."""
    if decided.listed is not None:
        return ". ".join(filter(None, (details(decided.listed), _sentence(source_words()))))
    if decided.decided_on is None:
        return translate("History", "Decision {number}").format(number=decided.number)
    words = translate("History", "Decision {number} of {day}")
    day = vietnamese.show_date(decided.decided_on)
    return words.format(number=decided.number, day=day)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


class History(QWidget):
    """A line for each year, the newest first."""

    def __init__(self, on_survey: Callable[[str], object]) -> None:
        super().__init__()
        self._on_survey = on_survey
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        lay(box, self._grid)

    def show_results(self, results: Sequence[ResultOfYear], former: Sequence[Former] = ()) -> None:
        """Show these years, and below them those of former records: they are history alone."""
        emptied(self._grid)
        below = self._show_years(results, "household.history", 0)
        for at, one in enumerate(former):
            if one.results:
                name = f"household.history.former.{at}"
                whose = said(heading(one), name, "quiet", wraps=True)
                self._grid.addWidget(whose, below, 0, 1, 2)
                below = self._show_years(one.results, name, below + 1, is_former=True)

    def _show_years(
        self, results: Sequence[ResultOfYear], name: str, first: int, *, is_former: bool = False
    ) -> int:
        """Show these years from a line on, those of others without colour; give the next one."""
        for line, found in enumerate(results, first):
            year = said(str(found.year), f"{name}.{found.year}", "quiet" if is_former else "strong")
            year.setIndent(INSET if is_former else 0)
            self._grid.addWidget(year, line, 0, Qt.AlignmentFlag.AlignTop)
            shown = self._line(found, f"{name}.{found.year}", is_former=is_former)
            self._grid.addWidget(shown, line, 1)
        return first + len(results)

    def _line(self, found: ResultOfYear, name: str, *, is_former: bool) -> QWidget:
        decided = self._decided(found, name, is_former=is_former)
        made = QFrame()
        box = column(decided, gap=4)
        if found.computed:
            lay(box, self._computed(found, name))
        made.setLayout(box)
        return made

    def _decided(self, found: ResultOfYear, name: str, *, is_former: bool) -> QWidget:
        made = QWidget()
        if found.decided is None:
            words = self.tr("No decision yet")
            made.setLayout(row(said(words, f"{name}.decided", "quiet"), None))
            return made
        is_listed = found.decided.listed is not None
        mark = (listed_chip if is_listed else decided_chip)(found.decided.poverty_class)
        if is_former and not is_listed:
            retone(mark, "plain")
        mark.setObjectName(f"{name}.decided")
        by = said(decision_words(found.decided), f"{name}.decision", "quiet", wraps=True)
        line = row(mark, by, gap=10)
        line.setStretch(1, 1)
        made.setLayout(line)
        return made

    def _computed(self, found: ResultOfYear, name: str) -> QVBoxLayout:
        mark = computed_chip(found.computed)
        mark.setObjectName(f"{name}.computed")
        parts: list[QWidget] = [mark]
        if found.survey:
            survey = found.survey
            see = button(self.tr("See the survey"), lambda: self._on_survey(survey), kind="link")
            parts.append(see)
        box = column(flowing(*parts, gap=10), gap=2)
        decided = found.decided
        if decided is not None and decided.poverty_class != found.computed:
            words = self.tr("Decided otherwise than computed: {reason}")
            reason = decided.reason or self.tr("no reason is written down")
            box.addWidget(label(words.format(reason=reason), "warn", wraps=True))
        return box
