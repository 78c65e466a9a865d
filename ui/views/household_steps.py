"""What can be done at a household: its buttons with their keys, and why one is grey."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QPushButton, QWidget

from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import HouseholdPage
from gpn_desktop.services.sitting import may_fill_in
from ui import messages
from ui.acts import CHANGE_KEY
from ui.look.blocks import said
from ui.look.flow import flowing
from ui.look.going import keyed
from ui.look.parts import button, column, seen
from ui.views.confirmation import ConfirmStep
from ui.views.others import FillStep
from ui.words import translate

REVIEW_KEY: Final = "Alt+S"
SUPPORT_KEY: Final = "Alt+G"
CORRECT_KEY: Final = "Alt+O"


@dataclass(frozen=True)
class Led:
    """Where the steps lead."""

    review: Callable[[], object]
    support: Callable[[], object]
    correct: Callable[[], object]
    change: Callable[[], object]


class HouseholdSteps:
    """The steps of a household: to review it first, then what is rarer."""

    def __init__(self, desk: Desk, led: Led, fill: FillStep, confirm: ConfirmStep) -> None:
        self._desk, self._confirm = desk, confirm
        words = translate("HouseholdView", "Review this household")
        self.review = _step("review", words, REVIEW_KEY, led.review, "review", "first")
        words = translate("HouseholdView", "Record a support")
        self.support = _step("support", words, SUPPORT_KEY, led.support, "support")
        words = translate("HouseholdView", "Correct")
        self.correct = _step("correct", words, CORRECT_KEY, led.correct, "edit")
        words = translate("HouseholdView", "Changes of the people…")
        self.change = _step("change", words, CHANGE_KEY, led.change, "people")
        rarer = (self.change, self.correct, fill.button, confirm.button)
        steps = flowing(self.review, self.support, *rarer)
        self.why = said("", "household.why", "warn", wraps=True)
        self.line = QWidget()
        self.line.setLayout(column(steps, self.why, gap=6))

    def allow(self, page: HouseholdPage) -> None:
        """Say who may, where the person at this desk may only look; a closed one is only read."""
        may, closed = self._desk.may_write, page.household.deleted is not None
        why = translate(
            "HouseholdView", "This household is no longer on the list: bring it back first."
        )
        who = _who(self._desk)
        unheard = self._desk.may("entry") and self._desk.unheard is not None
        self.why.setText(who if unheard else "")
        seen(self.why, unheard)
        about = translate("HouseholdView", "Split, join, move, death, birth, return, head")
        for made in (self.support, self.correct, self.change):
            made.setEnabled(may and not closed)
            made.setToolTip(who if not may else (why if closed else ""))
        if may and self._desk.is_office:
            self.support.setEnabled(False)
            self.support.setToolTip(
                translate("HouseholdView", "Supports are recorded at a computer of the commune.")
            )
        self.review.setEnabled(not closed)
        self._confirm.allow(why if closed else "")
        if self.change.isEnabled():
            self.change.setToolTip(keyed(about, CHANGE_KEY))

    def name_review(self, page: HouseholdPage) -> None:
        """Say what the first step leads to: a survey to fill in, or one to read."""
        words = self._review_words(page)
        self.review.setText(keyed(words, REVIEW_KEY))
        self.review.setAccessibleName(words)
        self.review.setShortcut(REVIEW_KEY)  # words that are set take it away

    def _review_words(self, page: HouseholdPage) -> str:
        if not may_fill_in(self._desk):
            return translate("HouseholdView", "Read its survey")
        if page.draft:
            return translate("HouseholdView", "Go on with the draft")
        if page.surveys and page.surveys[0].state == State.RETURNED.value:
            return translate("HouseholdView", "Correct the returned survey")
        return translate("HouseholdView", "Review this household")


def _who(desk: Desk) -> str:
    if desk.may("entry") and desk.unheard is not None:
        return messages.whole(desk.unheard)
    return translate("HouseholdView", "Only who has the right to enter data may do this.")


def _step(
    name: str, words: str, key: str, call: Callable[[], object], icon: str, kind: str = ""
) -> QPushButton:
    made = button(keyed(words, key), call, icon=icon, kind=kind)
    made.setObjectName(f"household.{name}")
    made.setShortcut(key)
    return made
