"""One difference between two passes: both texts, and a field for what the paper really says.

On the way: ``Unlike`` → digits choose a side, or a third value is typed → ``chosen``, kept at once.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from gpn_desktop.engine.effects import Place, Validity
from gpn_desktop.reviews.verified import FIRST, SECOND, THIRD, Choice
from gpn_desktop.services.verifying import Settling
from ui.form.question import QuestionBox
from ui.look.blocks import emptied, said
from ui.look.edge import Edges
from ui.look.parts import ENTERS, column, label, reveal, scrolled
from ui.views.sides import SideCard
from ui.views.unlike import Unlike
from ui.words import dotted

UNNUMBERED: Final[Mapping[str, Any]] = {"relevant": True, "paper": ""}
"""How a third value is asked for: wherever the first pass hides it, its number stands above."""
ORDER: Final = (FIRST, SECOND, THIRD)


class PaperSays(QWidget):
    """One difference: the question, both texts, and a field for what neither has."""

    chosen = Signal(object, object)  # Unlike, Choice
    onward = Signal(int)  # 1 the next one, -1 the one before

    def __init__(self) -> None:
        super().__init__()
        self.shown: Unlike | None = None
        self._settling: Settling | None = None
        self._is_drawing = self._is_refused = False
        self.cards: dict[str, SideCard] = {}
        self.box: QuestionBox | None = None
        self._group = QButtonGroup(self)
        self.count = said("", "twice.count", "quiet")
        self.asked = said("", "twice.asked", "heading", wraps=True)
        self._sides = QVBoxLayout()
        self._sides.setSpacing(8)
        self.hint = label("", "quiet", wraps=True)
        inside, head = QWidget(), column(self.count, self.asked, gap=2)
        inside.setLayout(column(self._sides, None))
        area = scrolled(inside, is_whole=True, is_guarded=False)
        Edges(area, SideCard)
        whole = column(head, area, self.hint, gap=6)  # what is asked stays in sight
        whole.setStretch(1, 1)
        self.setLayout(whole)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self._hint()

    def show_unlike(
        self, found: Settling, one: Unlike, choice: Choice | None, place: tuple[int, int]
    ) -> None:
        """Show a difference, the ``place``-th of how many, with what was chosen before.

        What is only written otherwise has the place 0: it is none of these.
        """
        self.shown, self._settling = one, found
        words = self.tr("Difference {number} of {count}")
        if not place[0]:
            words = self.tr("Only written otherwise: nothing must be chosen")
        self.count.setText(words.format(number=place[0], count=place[1]))
        self.asked.setText(one.asked)
        self._is_drawing, self._is_refused = True, False
        self._fill(found, one)
        if choice is not None:
            self._show_chosen(choice)
        self._is_drawing = False

    def _fill(self, found: Settling, one: Unlike) -> None:
        for old in self._group.buttons():
            self._group.removeButton(old)
        emptied(self._sides)
        self.cards, self.box = {}, None
        keyed, again = self.tr("Keyed first: {name}"), self.tr("Keyed again: {name}")
        unknown = self.tr("at another computer")
        at = one.mismatch
        ours = found.first.remarks.get(at.first_path, "")
        theirs = found.remarks.get(at.second_path, "")
        first, second = found.first_by or unknown, found.second_by or unknown
        self._add(FIRST, one.first, dotted(keyed.format(name=first), ours))
        self._add(SECOND, one.second, dotted(again.format(name=second), theirs))
        if one.state is not None:
            self._add_third(one)

    def _add(self, choice: str, value: str, about: str) -> SideCard:
        digit = len(self.cards) + 1
        made = SideCard(digit, value, about, self._group)
        made.choice.setObjectName(f"twice.side.{digit}")
        made.choice.toggled.connect(partial(self._on_toggled, choice))
        self.cards[choice] = made
        self._sides.addWidget(made)
        return made

    def _add_third(self, one: Unlike) -> None:
        assert one.state is not None  # noqa: S101 - asked of answers alone
        made = self._add(THIRD, self.tr("The paper says something else"), "")
        made.about.hide()
        bare = replace(one.state, value="", raw="", validity=Validity.OK, message="", **UNNUMBERED)
        self.box = QuestionBox(bare, one.offered, numbered=False)
        self.box.setContentsMargins(28, 0, 0, 0)
        self.box.answered.connect(self._on_answered)
        made.body.addWidget(self.box)

    def _show_chosen(self, choice: Choice) -> None:
        card = self.cards.get(choice.choice)
        if card is not None:
            card.choice.setChecked(True)
        if choice.choice == THIRD and self.box is not None and self.shown is not None:
            self._draw(choice.value, Validity.OK, "")

    def _draw(self, value: str, validity: Validity, message: str, raw: str = "") -> None:
        shown = self.shown
        if self.box is not None and shown is not None and shown.state is not None:
            state = replace(
                shown.state,
                value=value,
                raw=raw,
                validity=validity,
                message=message,
                **UNNUMBERED,
            )
            self.box.draw(state, shown.offered)
            self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """Scroll to where a third value is typed, with what is said of it below."""
        focused = self.focusWidget()
        if self.box is not None and focused is not None and self.box.isAncestorOf(focused):
            for part in (self.cards[THIRD], self.box, focused):  # of the least all must be seen
                reveal(part)

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._hint()

    def _hint(self) -> None:
        """Say what the keys do where one stands: in a field digits are typed, they choose none."""
        words = self.tr("Digits choose · Enter goes on · Shift+Enter goes back")
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit) and self.isAncestorOf(focused):
            words = self.tr("Type what the paper says, then Enter · Shift+Enter goes back")
        self.hint.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._keep_in_sight()

    def pick(self, choice: str) -> None:
        """Choose a side by its digit; the third is typed first."""
        card = self.cards[choice]
        card.choice.setFocus(Qt.FocusReason.OtherFocusReason)
        card.choice.setChecked(True)
        if choice == THIRD and self.box is not None:
            self.box.field.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(card)
        self._keep_in_sight()

    def _on_toggled(self, choice: str, is_chosen: bool) -> None:
        if is_chosen and choice != THIRD and not self._is_drawing and self.shown is not None:
            self._is_refused = False
            self.chosen.emit(self.shown, Choice(choice))

    def _on_answered(self, place: Place, text: str) -> None:
        """Take a third value as the form would take it; one that cannot stand is not chosen."""
        found, shown = self._settling, self.shown
        if found is None or shown is None:
            return
        session, one = found.ours, shown.mismatch
        session.answer(place, text)
        state = session.state(place)
        session.answer(place, one.first)
        self._draw(state.value, state.validity, state.message, state.raw)
        may_stand = (Validity.OK, Validity.REQUIRED)
        self._is_refused = bool(state.raw) or state.validity not in may_stand
        if self._is_refused:
            return
        same = {one.second: SECOND, one.first: FIRST}.get(state.value)
        self._is_drawing = True
        self.cards[same or THIRD].choice.setChecked(True)
        self._is_drawing = False
        self.chosen.emit(shown, Choice(same) if same else Choice(THIRD, state.value))

    def take_focus(self) -> None:
        """Put the focus on what was chosen, else on the first side; digits choose from there."""
        chosen = self._group.checkedButton()
        first = next(iter(self.cards.values()), None)
        target = chosen or (first.choice if first is not None else None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: digits choose, Enter goes on (a field takes its own)."""
        place = event.key() - Qt.Key.Key_1
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if 0 <= place < len(ORDER) and ORDER[place] in self.cards:
            self.pick(ORDER[place])
        elif event.key() in ENTERS:
            if self.box is not None:
                self.box.field.commit()
            is_typed = self.box is not None and self.box.field.is_being_typed()
            if not is_typed and not self._is_refused:
                self.onward.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)
