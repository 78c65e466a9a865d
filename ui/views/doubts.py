"""What is odd about the members of a household whose survey is filled in: a panel, or one line."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop.engine.effects import Place
from gpn_desktop.services.doubting import Doubtful
from ui import reasons
from ui.bars import Elided
from ui.look import geometry
from ui.look.blocks import emptied, said
from ui.look.going import keyed
from ui.look.parts import button, card, column, label, named, row, seen, sign
from ui.views.verdict import ELIDED, MOST, PANEL_WIDTH
from ui.words import translate

DOUBT_KEY: Final = "Alt+S"


def doubt_words(found: Doubtful) -> str:
    """Say what is odd about a member: a number, or another row that may be the same person."""
    if found.code is not None:
        return reasons.said(found.code)
    words = translate("Verdict", "May be the same person as {other}, in another row: {evidence}.")
    evidence = ", ".join(map(reasons.said, found.alike))
    return words.format(other=found.other, evidence=evidence)


def _first_words(found: Doubtful) -> str:
    """Say in a line what is odd and about whom; what is cut at its end is the name."""
    if found.code is None:
        return f"{found.whose}: {doubt_words(found)}"
    return f"{doubt_words(found).rstrip('.')} – {found.whose}"


class Doubts(QWidget):
    """Members who stand there twice, numbers that do not fit; each leads to its question."""

    def __init__(self, go: Callable[[Place], object]) -> None:
        super().__init__()
        self._go = go
        self._shown: Sequence[Doubtful] = ()
        self._box = QVBoxLayout()
        self._box.setSpacing(2)
        title = label(translate("Verdict", "Members to check"), "strong")
        self.setLayout(column(card(column(title, self._box, gap=4), margin=14), gap=0))
        named(self, title.text())
        self.hide()

    def show_doubts(self, found: Sequence[Doubtful]) -> None:
        """Show the first of them, and how many more there are."""
        if found == self._shown:
            return
        self._shown = found
        emptied(self._box)
        for one in found[:MOST]:
            made = button(one.whose, partial(self._go, one.place), kind="link")
            made.setText(
                made.fontMetrics().elidedText(one.whose, ELIDED, geometry.grown(PANEL_WIDTH) - 48)
            )
            why = doubt_words(one)
            named(made, f"{one.whose}: {why}")
            self._box.addWidget(made)
            self._box.addWidget(said(why, "paper.doubt", "small", wraps=True))
        if len(found) > MOST:
            more = translate("Verdict", "and {count} more").format(count=len(found) - MOST)
            self._box.addWidget(label(more, "small"))
        seen(self, bool(found))


class DoubtLine(QWidget):
    """The first of these in one line, where no panel has room; a key leads there."""

    def __init__(self, go: Callable[[Place], object]) -> None:
        super().__init__()
        self._go = go
        self._place: Place | None = None
        self._words = Elided("", "warn")
        self._words.setObjectName("paper.doubts")
        words = keyed(translate("Verdict", "See it"), DOUBT_KEY)
        self._see = button(words, self._on_see_clicked, kind="link")
        self._see.setShortcut(DOUBT_KEY)
        self.setLayout(row(sign("warning", "warn", 16), self._words, self._see, None, gap=6))
        self.hide()

    def show_doubts(self, found: Sequence[Doubtful]) -> None:
        """Show the first of them, and how many there are."""
        self._place = found[0].place if found else None
        if found:
            words = translate("Verdict", "To check ({count}): {first}")
            self._words.setText(words.format(count=len(found), first=_first_words(found[0])))

    @property
    def has_doubts(self) -> bool:
        """Say whether there is anything to show."""
        return self._place is not None

    def _on_see_clicked(self) -> None:
        if self._place is not None:
            self._go(self._place)
