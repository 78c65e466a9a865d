"""Tells some things in groups before somebody goes on: what will be left out, what has changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.look.going import LEAVES
from ui.look.parts import card, column, label
from ui.look.sheet import Sheet


@dataclass(frozen=True)
class Group:
    """Lines below a heading; ``tone`` is that of a card."""

    heading: str
    lines: Sequence[str]
    tone: str = "plain"


@dataclass(frozen=True)
class Telling:
    """A heading, what it means, the groups; ``stay`` goes back, ``go`` goes on, where there is.

    ``loses``: going on gives something up, so that nobody goes on by a plain Enter.
    """

    title: str
    about: str
    groups: Sequence[Group]
    stay: str
    go: str = ""
    loses: bool = False


class TellingSheet(Sheet):
    """Shows the groups; its first step has the focus."""

    def __init__(self, parent: QWidget | None, told: Telling) -> None:
        super().__init__(parent, told.title, told.about)
        self.setObjectName("telling")
        for group in told.groups:
            self.body.addWidget(_drawn(group))
        self.body.addStretch(1)
        kind = "" if told.go else "first"
        stay = self.add_end(told.stay, self.reject, kind=kind, key=LEAVES)
        first, onward = stay, "grave" if told.loses else "first"
        if told.go:
            made = self.add_end(told.go, self.accept, kind=onward)
            first = stay if told.loses else made
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit_whole(620)


def _drawn(group: Group) -> QWidget:
    words = [label(f"• {one}", wraps=True) for one in group.lines]
    return card(column(label(group.heading, "strong", wraps=True), *words, gap=6), group.tone)


def ask(parent: QWidget | None, told: Telling) -> bool:
    """Tell it, and say whether somebody wants to go on."""
    return TellingSheet(parent, told).ask()
