"""Both sides of one conflict beside each other: choose one by its digit, or type a third.

Who wrote what, on which computer and when, in which package; what both had before; a reason.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from gpn_desktop.errors import GpnError
from gpn_desktop.services import conflicts, settling
from gpn_desktop.services.changes import Done
from gpn_desktop.services.conflicts import Explained
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.witnesses import Side
from gpn_desktop.vietnamese import tidy
from ui import messages, nouns, values
from ui.look import geometry
from ui.look.blocks import emptied, said
from ui.look.flow import flowing
from ui.look.going import WRITES, go_on, keyed, step_of
from ui.look.more import MoreBelow
from ui.look.parts import button, chip, column, label, line, row, scrolled, seen
from ui.look.typed import LONGEST_REASON, text_line
from ui.models.quarrels import dispute_words
from ui.models.side_values import SideValues
from ui.views.sides import BESIDE, DIGIT, Abouts, SideCard, ThirdValue
from ui.words import QT_TRANSLATE_NOOP, dotted, missing_words, translate

FIELD, DELETE_EDIT, DOCUMENT = "field", "delete_edit", "document"
THIRD: Final = "third"
KEEP, REMOVE = "keep", "remove"
REVEAL_KEY: Final = "Alt+E"
T = TypeVar("T")
Act = Callable[[Desk], Done[T]]
Settle = Callable[[Act[int]], object]
Reveal = Callable[[Act[None], Callable[[], object]], object]
Card = tuple[str, str, Any]
"""What a side says, who wrote it, and what choosing it answers."""

QUESTIONS: Final[dict[str, str]] = {
    FIELD: QT_TRANSLATE_NOOP(
        "Settling",
        "Two places wrote “{field}” differently. Choose the right value; the other one stays in "
        "the history.",
    ),
    DELETE_EDIT: QT_TRANSLATE_NOOP(
        "Settling",
        "One place removed this record while another changed it. Keep it or remove it?",
    ),
    DOCUMENT: QT_TRANSLATE_NOOP(
        "Settling",
        "Two surveys replace the same earlier one. Choose the one that holds; the other one stays "
        "in the history.",
    ),
    "document.submission": QT_TRANSLATE_NOOP(
        "Settling",
        "Two revisions replace the same filled-in form. Choose the one that holds; the other one "
        "stays in the history.",
    ),
}


class SettlePanel(QWidget):
    """Shows a conflict and hands its settlement over as a service to run.

    Numbers of people are masked until somebody asks for them; ``reveal`` runs what keeps that.
    ``why_not`` says why nothing is settled at this desk, or nothing.
    """

    def __init__(
        self,
        settle: Settle,
        reveal: Reveal,
        go: Callable[[str], object],
        why_not: Callable[[], str] = str,
    ) -> None:
        super().__init__()
        self._why_not = why_not
        self._hand_over, self._reveal, self._go = settle, reveal, go
        self._abouts = Abouts(self)
        self._found: Explained | None = None
        self._asks = ""
        self.third: ThirdValue | None = None
        self._values: SideValues | None = None
        self._cards: list[SideCard] = []
        self._answers: dict[QRadioButton, Any] = {}
        self._group = QButtonGroup(self)
        self.title = said("", "conflicts.title", "heading", wraps=True)
        self.open = button(self.tr("Open the household"), self._on_open_clicked, kind="link")
        self.open.setObjectName("conflicts.open")
        words = keyed(self.tr("Show the numbers"), REVEAL_KEY)
        self.reveal = button(words, self._on_reveal_clicked, icon="eye", kind="flat")
        self.reveal.setObjectName("conflicts.reveal")
        self.reveal.setShortcut(REVEAL_KEY)
        self.reveal.setToolTip(self.tr("It is written down who looked at them, and when."))
        self.blocks = chip(self.tr("No decision until this is settled"), "warn")
        self.blocks.setObjectName("conflicts.blocks")
        self.question = said("", "conflicts.question", wraps=True)
        self._sides = QVBoxLayout()
        self._sides.setSpacing(8)
        self.before = said("", "conflicts.before", "quiet", wraps=True)
        self.reason = text_line(self.tr("Reason"), longest=LONGEST_REASON)
        self.reason.setObjectName("conflicts.reason")
        self.reason.setPlaceholderText(self.tr("Where the right value is known from"))
        self.word = said("", "conflicts.word", "bad", wraps=True)
        self.missing = said("", "conflicts.missing", "quiet", wraps=True)
        words = keyed(self.tr("Settle"), WRITES)
        self.agree = button(words, self.settle, icon="check", kind="first")
        self.agree.setObjectName("conflicts.settle")
        self._arrange()

    def _arrange(self) -> None:
        inside = QWidget()
        head = flowing(self.open, self.reveal, self.blocks)
        why = column(label(self.reason.accessibleName(), "strong"), self.reason, gap=4)
        parts = (self.title, head, self.question, self._sides, self.before, why)
        box = column(*parts, None, gap=10)
        box.setContentsMargins(0, 0, 0, 8)
        inside.setLayout(box)
        area = scrolled(inside, is_whole=True)
        more = MoreBelow(area, "conflicts.more", is_beside=True)
        foot = row(more, self.word, self.missing, self.agree)
        foot.setStretch(1, 1)
        whole = column(area, line(), foot, gap=8)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def show_explained(self, found: Explained) -> None:
        """Show a conflict, nothing chosen yet; the one that stands here keeps what was typed."""
        if found == self._found:
            return
        self._found, self._values = found, SideValues(found)
        one = found.dispute
        whom = dotted(one.head_name, one.village_name, one.scope_name)
        self.title.setText(f"{dispute_words(one)}\n{whom}" if whom else dispute_words(one))
        self.open.setVisible(bool(one.household))
        self.blocks.setVisible(one.blocks_decision)
        known = QUESTIONS.get(f"{one.sort}.{one.kind}") or QUESTIONS[one.sort]
        words = translate("Settling", known)
        self._asks = words.format(field=nouns.field_words(one.kind, one.field))
        seen(self.reveal, self._values.hides)
        self.before.setText(self._before(found, self._values))
        self.before.setVisible(found.before is not None)
        self.reason.clear()
        self.word.setText(self._hindrance(found))
        self._fill(found, self._values)
        digits = ", ".join(str(n + 1) for n in range(len(self._answers)))
        how = self.tr("Press {digits} to choose.").format(digits=digits)
        can = not self._why_not() and found.may_settle
        self.question.setText(f"{self._asks} {how}" if can else self._asks)
        self.reason.setEnabled(can)
        seen(self.agree, can)  # why not stands in its place, and has the whole line
        self._weigh()

    def _hindrance(self, found: Explained) -> str:
        if why := self._why_not():
            return why
        if not found.is_known:
            return self.tr("A newer version of the program wrote this: update it, then choose.")
        return "" if found.may_settle else self.tr("The commune settles this one.")

    def _on_reveal_clicked(self) -> None:
        found = self._found
        if found is not None:
            service = partial(conflicts.reveal, dispute=found.dispute)
            self._reveal(service, partial(self._on_revealed, found))

    def _on_revealed(self, found: Explained) -> None:
        """Show the numbers whole; what was chosen and typed stays."""
        if found != self._found:
            return
        self._values = whole = SideValues(found, is_whole=True)
        self.reveal.hide()
        self.before.setText(self._before(found, whole))
        for card, (value, about, _) in zip(self._cards, self._told(found, whole), strict=True):
            card.say(value, about)
        chosen = self._group.checkedButton() or next(iter(self._answers))
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _before(self, found: Explained, told: SideValues) -> str:
        if found.before is None:
            return ""
        words = self.tr("Before, both had: {value} ({who}).")
        who = self._abouts.of(found.before)
        return words.format(value=told.words(found.dispute.field, found.before), who=who)

    def _fill(self, found: Explained, told: SideValues) -> None:
        for old in self._group.buttons():
            self._group.removeButton(old)
        emptied(self._sides)
        self._answers.clear()
        self.third = None
        self._cards = [self._add(*one) for one in self._told(found, told)]
        if found.dispute.sort == FIELD:
            self._add_third(found)
        for choice in self._answers:
            choice.toggled.connect(self._weigh)

    def _told(self, found: Explained, told: SideValues) -> list[Card]:
        """Give what each side says."""
        tell = {FIELD: self._of_field, DELETE_EDIT: self._of_deletion}
        return tell.get(found.dispute.sort, self._of_documents)(found, told)

    def _add(self, value: str, about_: str, answer: Any) -> SideCard:
        digit = len(self._answers) + 1
        made = SideCard(digit, value, about_, self._group)
        made.choice.setObjectName(f"conflicts.side.{digit}")
        made.about.setObjectName(f"conflicts.side.{digit}.about")
        self._answers[made.choice] = answer
        self._sides.addWidget(made)
        return made

    def _of_field(self, found: Explained, told: SideValues) -> list[Card]:
        name = found.dispute.field
        return [(told.words(name, side), self._abouts.of(side), side) for side in found.sides]

    def _add_third(self, found: Explained) -> None:
        one = found.dispute
        if values.may_be_typed(one.kind, one.field):
            made = self._add(self.tr("Another value"), "", THIRD)
            self.third = ThirdValue(one.kind, one.field)
            self.third.setContentsMargins(BESIDE + geometry.grown(DIGIT), 0, 0, 0)
            self.third.changed.connect(partial(made.choice.setChecked, True))
            self.third.changed.connect(self._weigh)
            made.about.hide()
            made.body.addWidget(self.third)

    def _of_deletion(self, found: Explained, told: SideValues) -> list[Card]:
        removed = next((side for side in found.sides if side.value), None)
        gone = removed.value if removed is not None else None
        reason = gone.get("reason", "") if isinstance(gone, dict) else ""
        kind = found.dispute.kind
        edits = "\n".join(self._edit(told, name, side) for name, side in found.edited)
        what = nouns.kind_words(kind)
        what = f"{what[:1].lower()}{what[1:]}"
        kept = self.tr("Keep this {what}, with the changes").format(what=what)
        words = self.tr("Removed: {reason} ({who})")
        who = self._abouts.of(removed) if removed is not None else ""
        gone_words = self.tr("Remove this {what}").format(what=what)
        return [(kept, edits, KEEP), (gone_words, words.format(reason=reason, who=who), REMOVE)]

    def _edit(self, told: SideValues, name: str, side: Side) -> str:
        words = self.tr("{field}: {value} ({who})")
        field = nouns.field_words(told.found.dispute.kind, name)
        return words.format(field=field, value=told.words(name, side), who=self._abouts.of(side))

    def _of_documents(self, found: Explained, told: SideValues) -> list[Card]:
        words = {one.id: self._abouts.survey(one) for one in found.surveys}
        apart = told.differing()
        for one, document in zip(found.submissions, found.documents, strict=False):
            words[document] = "\n".join((self._abouts.submission(one), *apart[document]))
        kind = nouns.kind_words(found.dispute.kind)
        return [
            (words.get(document, kind), self._abouts.of(side), document)
            for document, side in zip(found.documents, found.sides, strict=True)
        ]

    def choices(self) -> list[QRadioButton]:
        """Give what can be chosen, in the order of the digits."""
        return list(self._answers)

    def take_focus(self) -> None:
        """Put the focus on the first side; digits choose from there."""
        first = next(iter(self._answers), None)
        (first or self.reason).setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> Any:
        button_ = self._group.checkedButton()
        found = self._answers.get(button_) if isinstance(button_, QRadioButton) else None
        if found == THIRD:
            return self.third.value() if self.third is not None else None
        return found

    def _weigh(self) -> None:
        found = self._found
        may = found is not None and found.may_settle and not self._why_not()
        is_open = may and self._chosen() is None
        self.agree.setEnabled(may and not is_open)
        self.missing.setText(missing_words([self._how()] if is_open else []))

    def _how(self) -> str:
        return self.tr("choose 1–{last}").format(last=len(self._answers))

    def settle(self) -> None:
        """Hand the choice over, if one is made."""
        found, chosen, reason = self._found, self._chosen(), tidy(self.reason.text())
        if found is None or chosen is None or not self.agree.isEnabled():
            return
        self.word.clear()
        self.agree.setEnabled(False)
        sort = found.dispute.sort
        if sort == DELETE_EDIT:
            keep = chosen == KEEP
            self._hand_over(
                lambda desk: settling.settle_deletion(desk, found, keep=keep, reason=reason)
            )
        elif sort == DOCUMENT:
            self._hand_over(lambda desk: settling.settle_document(desk, found, chosen, reason))
        else:
            value = chosen.value if isinstance(chosen, Side) else chosen
            self._hand_over(lambda desk: settling.settle(desk, found, value, reason))

    def show_failure(self, error: GpnError) -> None:
        """Say what was refused; the choice stays."""
        self.word.setText(f"{messages.sentence(error)} {messages.remedy(error)}")
        self._weigh()

    def _on_open_clicked(self) -> None:
        if self._found is not None:
            self._go(self._found.dispute.household)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: a digit chooses a side (text fields keep theirs).

        Enter leads on to the reason and to the button.
        """
        choices = self.choices()
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(choices):
            choices[place].setChecked(True)
            choices[place].setFocus(Qt.FocusReason.OtherFocusReason)
            if self._answers[choices[place]] == THIRD and self.third is not None:
                self.third.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not go_on(self, self.focusWidget(), self.agree, step_of(event)):
            super().keyPressEvent(event)
