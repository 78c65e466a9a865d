"""A few fields below each other: text, days, numbers, money, as officials write them.

Nothing is rewritten while somebody types; a field that was left shows what was understood, or
says what it could not read. Enter goes to the next field, on the last one it is done.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.engine.typed import read_typed
from gpn_desktop.forms.definition import QuestionKind
from ui.look import geometry
from ui.look.parts import ENTERS, label, named, retone, reveal
from ui.look.typed import LONGEST_LINE, LONGEST_REASON, TypedLine, fill, limited
from ui.words import QT_TRANSLATE_NOOP, translate

TEXT, DAY, COUNT, MONEY = "text", "day", "count", "money"
KINDS: Final = {
    TEXT: QuestionKind.TEXT,
    DAY: QuestionKind.DATE,
    COUNT: QuestionKind.INTEGER,
    MONEY: QuestionKind.INTEGER,
}
WIDTHS: Final = {DAY: 150, COUNT: 150, MONEY: 200}
LONGEST: Final = 420
LEAST_TITLE: Final = 120
UNREAD: Final = {
    DAY: QT_TRANSLATE_NOOP("Entries", "Write the day as 05/03/2026."),
    COUNT: QT_TRANSLATE_NOOP("Entries", "Write a whole number."),
    MONEY: QT_TRANSLATE_NOOP("Entries", "Write whole đồng, for instance 15.000.000."),
}
SHOWN_DAY: Final = QT_TRANSLATE_NOOP("Entries", "dd/mm/yyyy")


@dataclass(frozen=True)
class Asked:
    """One field: its name for who reads it, its title, what it holds."""

    name: str
    title: str
    kind: str = TEXT


def shown(asked: Asked, text: str) -> str:
    """Give what stands in a field as officials write it; what cannot be read stays as typed."""
    known = read_typed(KINDS[asked.kind], text).text
    if not known or asked.kind == TEXT:
        return text
    if asked.kind == DAY:
        return vietnamese.show_date(date.fromisoformat(known))
    return vietnamese.show_int(int(known))


class EntryLine(TypedLine):
    """One field; ``canonical`` is what it means: an ISO day, digits, tidy text."""

    left = Signal()
    entered = Signal(int)  # 1: Enter, -1: Shift+Enter

    def __init__(self, asked: Asked) -> None:
        super().__init__(is_worded=asked.kind == TEXT)
        self.asked = asked
        limited(named(self, asked.title), LONGEST_REASON if asked.kind == TEXT else LONGEST_LINE)
        self.setMaximumWidth(geometry.grown(WIDTHS.get(asked.kind, LONGEST)))
        if asked.kind == DAY:
            self.setPlaceholderText(translate("Entries", SHOWN_DAY))
        if asked.kind in (COUNT, MONEY):
            self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def canonical(self) -> str | None:
        """Give what was typed as it is kept; None where it cannot be read."""
        text = read_typed(KINDS[self.asked.kind], self.text()).text
        return vietnamese.tidy(text) if text and self.asked.kind == TEXT else text

    def show_text(self, canonical: str) -> None:
        """Show a value as officials write it."""
        fill(self, self._written(canonical))
        self.home(False)

    def _written(self, canonical: str) -> str:
        if self.asked.kind == DAY and canonical:
            return vietnamese.show_date(date.fromisoformat(canonical))
        if self.asked.kind in (COUNT, MONEY) and canonical:
            return vietnamese.show_int(int(canonical))
        return canonical

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QWidget.focusInEvent: whom a key led here goes on at the end of what stands."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.OtherFocusReason and not self.hasSelectedText():
            self.end(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Override QWidget.focusOutEvent: what was understood is written out."""
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        found = self.canonical()
        if found is not None and self._written(found) != self.text():
            fill(self, self._written(found))
        self.home(False)  # what is longer than its box is seen from its beginning
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter is the next field, Shift+Enter the one before."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if event.key() in ENTERS and modifiers in plain:
            self.entered.emit(-1 if modifiers else 1)
        else:
            super().keyPressEvent(event)


class Entries(QWidget):
    """Fields below each other, their titles at the left."""

    changed = Signal(str)  # the name of a field that was left with another value
    done = Signal()  # Enter on the last one

    def __init__(self, block: str, asked: Sequence[Asked]) -> None:
        super().__init__()
        self.lines: dict[str, EntryLine] = {}
        self.titles: dict[str, QLabel] = {}
        self._troubles = {one.name: label("", "bad", wraps=True) for one in asked}
        self._told: dict[str, str | None] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(geometry.WIDE_GAP)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 4)
        grid.setColumnStretch(2, 1)
        for n, one in enumerate(asked):
            made = EntryLine(one)
            made.setObjectName(f"{block}.{one.name}")
            made.left.connect(lambda name=one.name: self._on_left(name))
            made.entered.connect(lambda step, name=one.name: self._on_entered(name, step))
            self.lines[one.name] = made
            title = label(one.title, "quiet", wraps=True)
            title.setMinimumWidth(geometry.grown(LEAST_TITLE))
            self.titles[one.name] = title
            grid.addWidget(title, 2 * n, 0)
            grid.addWidget(made, 2 * n, 1)
            grid.addWidget(self._troubles[one.name], 2 * n + 1, 1, 1, 2)
            self._troubles[one.name].hide()
        self.setFocusProxy(next(iter(self.lines.values())))

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show these values; fields that are not named are emptied."""
        for name, line in self.lines.items():
            line.show_text(texts.get(name, ""))
            self._told[name] = line.canonical()
            self.tell(name, "")

    def put_texts(self, texts: Mapping[str, str]) -> None:
        """Write these as they are typed; a field that says so already is not touched."""
        for name, text in texts.items():
            line = self.lines[name]
            if line.text() != text:
                fill(line, text)
                if not line.hasFocus():
                    line.home(False)
                self._told[name] = line.canonical()
                self._judge(name)

    def texts(self) -> dict[str, str]:
        """Give what is kept of the fields that can be read."""
        found = {name: line.canonical() for name, line in self.lines.items()}
        return {name: text for name, text in found.items() if text is not None}

    def read(self) -> dict[str, str] | None:
        """Give every value; None, with the focus on the first field that cannot be read."""
        found = self.texts()
        for name, line in self.lines.items():
            self._judge(name)
            if name not in found:
                line.setFocus()
                return None
        return found

    def tell(self, name: str, words: str, tone: str = "bad") -> None:
        """Say below a field what is wrong with it; empty words take it back."""
        retone(self._troubles[name], tone, "role")
        self._troubles[name].setText(words)
        self._troubles[name].setVisible(bool(words))

    def demand(self, name: str, words: str) -> None:
        """Say what is wrong with a field and go there."""
        self.tell(name, words)
        self.lines[name].setFocus()
        self.lines[name].selectAll()
        reveal(self._troubles[name])

    def _judge(self, name: str) -> None:
        line = self.lines[name]
        unread = line.canonical() is None
        self.tell(name, translate("Entries", UNREAD[line.asked.kind]) if unread else "")

    def _on_left(self, name: str) -> None:
        found = self.lines[name].canonical()
        if found != self._told.get(name, ""):
            self._told[name] = found
            self._judge(name)
            if found is not None:
                self.changed.emit(name)

    def _on_entered(self, name: str, step: int) -> None:
        names = list(self.lines)
        place = names.index(name) + step
        if place >= len(names):
            self._on_left(name)
            self.done.emit()
        elif place >= 0:
            self.lines[names[place]].setFocus(Qt.FocusReason.TabFocusReason)
            self.lines[names[place]].selectAll()
