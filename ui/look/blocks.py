"""Blocks a detail is built of: a heading with its content, facts in pairs, a strip that warns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.look import geometry
from ui.look.flow import flowing
from ui.look.going import keyed
from ui.look.parts import button, card, column, label, named, row, sign
from ui.look.states import Step

VALUE_NAME = "{block}.{key}"
MOST_BESIDE = 2  # steps beside what a band says; more of them stand below it
MOST_NAME = 184  # wider, a name takes another line, so that what is so keeps its room


class Block(QWidget):
    """A heading, what can be done at its end, and below it the content."""

    def __init__(self, title: str, content: QWidget, *ends: QWidget) -> None:
        super().__init__()
        self._title = label(title, "heading")
        head = row(self._title, None, *ends)
        self.setLayout(column(head, content, gap=6))
        named(self, title)
        self.content = content

    def retitle(self, title: str) -> None:
        """Say another heading, for instance with a count."""
        self._title.setText(title)
        self.setAccessibleName(title)


@dataclass(frozen=True)
class Fact:
    """One fact: ``key`` names its widget for who reads it, ``name`` and ``words`` are shown."""

    key: str
    name: str
    words: str
    tone: str = "normal"


@dataclass(frozen=True)
class _Line:
    """A fact as it is shown; ``told`` is what of it never changes: only its words may be others."""

    told: tuple[str, str, str, int]
    name: QLabel
    words: QLabel


class Facts(QWidget):
    """Names at the left, what is so at the right, below each other."""

    def __init__(self, block: str, most_name: int = MOST_NAME) -> None:
        super().__init__()
        self._block, self._most_name = block, most_name
        self._lines: list[_Line] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(geometry.WIDE_GAP)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts instead of those shown now; a line that stays says other words."""
        before, rest = self._lines, list(self._lines)
        self._lines = [self._taken(rest, fact) for fact in facts]
        for line, fact in zip(self._lines, facts, strict=True):
            line.words.setText(fact.words)
            line.words.setAccessibleName(f"{fact.name}: {fact.words}")
        if self._lines != before:
            self._lay(gone=rest)

    def _taken(self, rest: list[_Line], fact: Fact) -> _Line:
        """Give the line of a fact: one of the rest, which is taken out of it, or a new one."""
        told = (fact.key, fact.name, fact.tone, geometry.grown(self._most_name))
        for line in rest:
            if line.told == told:
                rest.remove(line)
                return line
        return self._made(fact, told)

    def _made(self, fact: Fact, told: tuple[str, str, str, int]) -> _Line:
        name, words = label(fact.name, "quiet"), label("", fact.tone, wraps=True)
        if name.sizeHint().width() > geometry.grown(self._most_name):
            name.setWordWrap(True)
            name.setFixedWidth(geometry.grown(self._most_name))
        words.setObjectName(VALUE_NAME.format(block=self._block, key=fact.key))
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return _Line(told, name, words)

    def _lay(self, gone: Sequence[_Line]) -> None:
        while self._grid.count():
            self._grid.takeAt(0)
        for line in gone:
            _put_away(line.name)
            _put_away(line.words)
        for place, line in enumerate(self._lines):
            self._grid.addWidget(line.name, place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(line.words, place, 1)
            for part in (line.name, line.words):
                part.show()  # a layout shows it later, and all around would be drawn twice

    def name_width(self) -> int:
        """Give how wide the names are."""
        return max((line.name.sizeHint().width() for line in self._lines), default=0)

    def keep_names(self, width: int) -> None:
        """Let the names have this width at least."""
        self._grid.setColumnMinimumWidth(0, width)


def align_names(blocks: Sequence[Facts]) -> None:
    """Let what is so begin on one line in blocks below each other."""
    wide = max((one.name_width() for one in blocks), default=0)
    for one in blocks:
        one.keep_names(wide)


def _put_away(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()


def emptied(grid: QGridLayout | QVBoxLayout) -> None:
    """Take every widget out of a layout."""
    while grid.count():
        item = grid.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            _put_away(widget)


def strip(
    words: str,
    *steps: Step | None,
    tone: str = "warn",
    icon: str = "",
    name: str = "",
    is_long: bool = False,
) -> QFrame:
    """Give a band that says one thing and offers a step or more: tone ``warn bad good accent``.

    A letter of the step that is marked with & is its key, with Alt, and stands behind its words.
    ``is_long``: the words need the whole width, and the steps stand below.
    """
    icons = {"warn": "warning", "bad": "error", "good": "good", "accent": "info"}
    said = label(words, wraps=True)
    said.setObjectName(name)
    said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    line = row(sign(icon or icons[tone], tone), said, gap=10)
    line.setStretch(1, 1)
    made = [
        _stepping(step, f"{name}.step{place or ''}" if name else "")
        for place, step in enumerate(one for one in steps if one is not None)
    ]
    if is_long or len(made) > MOST_BESIDE:
        return card(column(line, flowing(*made), gap=8), tone, margin=12)
    for each in made:
        line.addWidget(each)
    return card(line, tone, margin=12)


def stepping(words: str, call: Callable[[], object], icon: str = "", key: str = "") -> QPushButton:
    """Give a button with its key behind its words: ``key``, else the letter marked with &."""
    return _stepping(Step(words, call, icon, key), "")


def _stepping(step: Step, name: str) -> QPushButton:
    made = button(keyed(step.text, step.key), step.call, icon=step.icon, kind=step.kind)
    made.setObjectName(name)
    made.setShortcut(QKeySequence(step.key) if step.key else QKeySequence.mnemonic(step.text))
    return made


def said(words: str, name: str, role: str = "normal", *, wraps: bool = False) -> QLabel:
    """Give a label that can be found by its name."""
    made = label(words, role, wraps=wraps)
    made.setObjectName(name)
    return made
