"""The rows of a plain repeat, a card each: what comes and goes is drawn, all else stays."""

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gpn_desktop.engine.effects import Place, Row
from ui.form.naming import card_title
from ui.form.sections import Branch
from ui.look.going import keyed
from ui.look.laying import lay
from ui.look.parts import button, card, column, label, row, seen
from ui.words import translate

Fill = Callable[[QVBoxLayout, Sequence[Branch]], object]
"""Draws what stands in a row."""
Gone = Sequence[tuple[Row, str]]
"""Rows that can be put back, each with its name."""


class Card(QWidget):
    """One row: its title, the way to take it out, its questions; folded where it is surplus."""

    removal_wanted = Signal(object)

    def __init__(self, place: Place, *, is_folded: bool, is_counted: bool) -> None:
        super().__init__()
        self.place, self.is_folded = place, is_folded
        self._title = label("", "heading")
        self._remove = button("", self._on_remove_clicked, icon="delete", kind="flat")
        self._remove.setText(translate("Form", "Remove"))
        self._remove.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab leads to the next question
        seen(self._remove, not is_counted)
        head = row(self._title, None, self._remove)
        head.setContentsMargins(14, 0, 4, 0)
        self.inner = column(gap=0)
        lay(self.inner, head)
        if is_folded:
            words = translate("Form", "Folded: there are fewer now. The answers are kept.")
            self.inner.addWidget(label(words, "quiet", wraps=True))
        self.setLayout(column(card(self.inner, margin=8)))
        self.setContentsMargins(0, 4, 0, 8)

    def retitle(self, title: str) -> None:
        """Say which row it is by now."""
        self._title.setText(title)
        self._remove.setAccessibleName(translate("Form", "Remove {what}").format(what=title))

    def name_key(self, *, is_here: bool) -> None:
        """Say by which key the row goes, where one stands in it."""
        words = translate("Form", "Remove")
        self._remove.setText(keyed(words, "Ctrl+Delete") if is_here else words)

    def _on_remove_clicked(self) -> None:
        self.removal_wanted.emit(self.place)


class Rows(QWidget):
    """The cards of a repeat, below them how a row is added and those that can be put back."""

    row_wanted = Signal(object)  # place of the repeat
    removal_wanted = Signal(object)  # place of the row
    restore_wanted = Signal(object)  # the row that was taken out

    def __init__(self, place: Place, fill: Fill, *, is_counted: bool) -> None:
        super().__init__()
        self.place, self._fill, self._is_counted = place, fill, is_counted
        self._cards: dict[Place, Card] = {}
        self._box, self._foot = column(gap=0), QWidget()
        self._add: QPushButton | None = None
        self._whole, self._adds = "", False
        self._box.addWidget(self._foot)
        self.setLayout(self._box)

    def show_rows(self, repeat: Branch, surplus: Collection[str], removed: Gone) -> list[Place]:
        """Draw the rows as they are now; give the places of those whose card went."""
        wanted = {one.item.place: one.item.place.rows[-1] in surplus for one in repeat.below}
        stale = [p for p, one in self._cards.items() if wanted.get(p) is not one.is_folded]
        for place in stale:
            gone = self._cards.pop(place)
            gone.hide()
            gone.deleteLater()
        for n, branch in enumerate(repeat.below):
            place = branch.item.place
            made = self._cards.get(place) or self._made(branch, n, is_folded=wanted[place])
            made.retitle(card_title(repeat, n + 1))
        if not self._is_counted:
            self._show_foot(repeat.item.label, removed)
        return stale

    def retitle(self, row_place: Place, title: str, whole: str) -> None:
        """Say anew what a row and what one more is called: an answer is written into it."""
        if row_place in self._cards:
            self._cards[row_place].retitle(title)
        self._whole = whole
        self._name_add()

    def name_keys(self, *, adds: bool, row_place: Place | None) -> None:
        """Say on the buttons which keys do what they do, where one stands now."""
        self._adds = adds
        self._name_add()
        for place, one in self._cards.items():
            one.name_key(is_here=place == row_place)

    def _name_add(self) -> None:
        if self._add is not None:
            words = _adding(self._whole)
            self._add.setText(keyed(words, "Ctrl+N") if self._adds else words)
            self._add.setAccessibleName(words)

    def _made(self, branch: Branch, n: int, *, is_folded: bool) -> Card:
        made = Card(branch.item.place, is_folded=is_folded, is_counted=self._is_counted)
        made.removal_wanted.connect(self.removal_wanted)
        self._cards[branch.item.place] = made
        self._box.insertWidget(n, made)
        if not is_folded:
            self._fill(made.inner, branch.below)
        made.show()
        return made

    def _show_foot(self, what: str, removed: Gone) -> None:
        wanted = partial(self.row_wanted.emit, self.place)
        self._add, self._whole = button(_adding(what), wanted, icon="add"), what
        self._name_add()
        line = row(self._add, gap=4)
        for gone, name in removed:
            words = translate("Form", "Put back: {name}").format(name=name)
            back = partial(self.restore_wanted.emit, gone)
            line.addWidget(button(words, back, icon="undo", kind="link"))
        line.addStretch(1)
        line.setContentsMargins(14, 4, 14, 12)
        foot = QWidget()
        foot.setLayout(line)
        self._box.replaceWidget(self._foot, foot)
        self._foot.hide()
        self._foot.deleteLater()
        self._foot = foot
        foot.show()


def _adding(what: str) -> str:
    return translate("Form", "Add: {what}").format(what=what)
