"""Ten groups of five digits: shown large, to be read aloud, and typed as they are heard.

Each group carries a check digit over its place, so a wrong one is named while it is typed.
"""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.look import geometry
from ui.look.going import LEAVES
from ui.look.laying import lay, lay_in_grid
from ui.look.parts import card, column, label, retone, reveal
from ui.look.sheet import Sheet
from ui.look.typed import TypedLine
from ui.words import translate

DIGITS: Final = 5
IN_A_ROW: Final = 5
LETTERS: Final = ["Consolas", "DejaVu Sans Mono", "Liberation Mono"]
Fits = Callable[[int, str], bool]
Judge = Callable[[dict[int, str]], Sequence[int]]


def even(letters: QFont, factor: float) -> QFont:
    """Give letters of even width, by which digits stand in line."""
    made = QFont(letters)
    made.setFamilies(LETTERS)
    made.setPointSizeF(letters.pointSizeF() * factor)
    return made


class GroupsView(QWidget):
    """Ten groups, large, each with its number; a screen reader says the digits one by one."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setObjectName("groups")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(22)
        self._grid.setVerticalSpacing(10)
        self.digits: list[QLabel] = []

    def show_groups(self, groups: Sequence[str]) -> None:
        """Show these groups instead of those before."""
        for old in self.findChildren(QLabel):
            self._grid.removeWidget(old)
            old.deleteLater()
        self.digits = [self._group(n, group) for n, group in enumerate(groups)]
        self.setAccessibleDescription(" ".join(groups))

    def _group(self, n: int, group: str) -> QLabel:
        digits = label(group)
        digits.setFont(even(self.font(), 2.1))
        digits.setAlignment(Qt.AlignmentFlag.AlignCenter)
        digits.setObjectName(f"group.{n + 1}")
        digits.setAccessibleName(f"{n + 1}: {' '.join(group)}")
        number = label(f"{n + 1}", "small")
        number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        lay_in_grid(self._grid, column(number, digits, gap=0), n // IN_A_ROW, n % IN_A_ROW)
        return digits


class GroupsSheet(Sheet):
    """Ten groups, to be read aloud."""

    def __init__(
        self, parent: QWidget | None, title: str, about: str, groups: Sequence[str]
    ) -> None:
        super().__init__(parent, title, about)
        self.groups = GroupsView(title)
        self.groups.show_groups(groups)
        self.body.addWidget(card(column(self.groups)))
        self.body.addStretch(1)
        self.add_end(self.tr("Close"), self.accept, kind="first", key=LEAVES)
        self.fit(640, 320)


class GroupField(TypedLine):
    """One group; five digits that fit lead on to the next, Backspace in an empty one back."""

    full = Signal()
    emptied = Signal()

    def __init__(self, number: int) -> None:
        super().__init__(is_worded=False)
        self.number = number
        self.setObjectName(f"heard.{number}")
        words = translate("Groups", "Group {number}")
        self.setAccessibleName(words.format(number=number))
        self.setMaxLength(DIGITS)
        digits = QRegularExpression(f"[0-9]{{0,{DIGITS}}}")
        self.setValidator(QRegularExpressionValidator(digits, self))
        self.setFont(even(self.font(), 1.15))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("0" * DIGITS) + 2 * geometry.GAP)
        self.textEdited.connect(self._on_text_edited)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QWidget.focusInEvent: with it the others of its computer, and their word."""
        super().focusInEvent(event)
        reveal(self.parentWidget())

    def _on_text_edited(self, text: str) -> None:
        if len(text) == DIGITS:
            self.full.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)


class GroupsField(QWidget):
    """Types the groups of these numbers as they are heard; the wrong ones are named at once.

    ``fits`` tells from the check digit alone whether a group can stand at its number; ``judge``
    gives the numbers that are not as expected, asked with every group that is whole. ``is_read``:
    they stand on a screen beside this one, nobody says them.
    """

    changed = Signal()

    def __init__(
        self, numbers: Sequence[int], fits: Fits, judge: Judge, *, is_read: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName("heard")
        self._fits, self._judge, self._is_read = fits, judge, is_read
        self.fields = {number: GroupField(number) for number in numbers}
        self.word = label(" ", "quiet", wraps=True)
        self.word.setObjectName("heard.word")
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for place, (number, field) in enumerate(self.fields.items()):
            above = label(str(number), "small")
            above.setAlignment(Qt.AlignmentFlag.AlignCenter)
            lay_in_grid(grid, column(above, field, gap=0), place // IN_A_ROW, place % IN_A_ROW)
            field.textChanged.connect(self._on_text_changed)
            field.full.connect(self._on_field_full)
            field.emptied.connect(self._on_field_emptied)
        box = column(gap=6)
        lay(box, grid)
        box.addWidget(self.word)
        self.setLayout(box)
        self.setFocusProxy(next(iter(self.fields.values())))

    def heard(self) -> dict[int, str]:
        """Give what was typed, by number; groups that are not whole yet are left out."""
        typed = {number: field.text() for number, field in self.fields.items()}
        return {number: text for number, text in typed.items() if len(text) == DIGITS}

    def wrong(self) -> tuple[int, ...]:
        """Give the numbers of the groups that cannot be, or are not as expected."""
        heard = self.heard()
        odd = {number for number, text in heard.items() if not self._fits(number, text)}
        return tuple(sorted(odd | set(self._judge(heard))))

    def open(self) -> tuple[int, ...]:
        """Give the numbers of the groups that are still to be heard, or heard again."""
        heard, wrong = self.heard(), self.wrong()
        return tuple(number for number in self.fields if number in wrong or number not in heard)

    def is_right(self) -> bool:
        """Say whether every group was heard and is as expected."""
        return len(self.heard()) == len(self.fields) and not self.wrong()

    def _on_text_changed(self) -> None:
        wrong = self.wrong()
        for number, field in self.fields.items():
            retone(field, "bad" if number in wrong else "", "state")
        self._say(wrong)
        self.setFocusProxy(self.fields[next(iter(self.open()), min(self.fields))])
        self.changed.emit()

    def _say(self, wrong: Sequence[int]) -> None:
        tone, words = "quiet", " "
        if wrong:
            tone = "bad"
            words = self.tr("Group {number} is not right; ask to have it read again.")
            if self._is_read:
                words = self.tr("Group {number} is not right; look at it and type it again.")
            words = words.format(number=wrong[0])
        elif self.is_right():
            tone, words = "good", self.tr("All groups agree.")
        self.word.setText(words)
        retone(self.word, tone, "role")

    def _on_field_full(self) -> None:
        field = self.sender()
        if isinstance(field, GroupField) and field.number not in self.wrong():
            self._step(field.number, 1)

    def _on_field_emptied(self) -> None:
        field = self.sender()
        if isinstance(field, GroupField):
            self._step(field.number, -1)

    def _step(self, number: int, by: int) -> None:
        numbers = list(self.fields)
        place = numbers.index(number) + by
        if 0 <= place < len(numbers):
            self.fields[numbers[place]].setFocus(Qt.FocusReason.TabFocusReason)
