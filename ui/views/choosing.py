"""The first step of a new support: what was begun before, and what can be given to whom."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop.services.drafting import DraftRow
from gpn_desktop.services.supported import Outset
from ui.look.blocks import emptied, strip
from ui.look.parts import column
from ui.look.states import Step
from ui.models.gifts import found_by
from ui.models.people import type_words
from ui.views.type_choice import Choice, TypeChoice
from ui.words import translate


class FirstStep(QWidget):
    """Drafts of the household above the types that it may be given."""

    def __init__(self, on_taken: Callable[[Choice], object]) -> None:
        super().__init__()
        self.choice = TypeChoice(on_taken)
        self._news = QVBoxLayout()
        self._news.setContentsMargins(0, 0, 0, 0)
        box = column(self._news, self.choice)
        box.setStretch(1, 1)
        self.setLayout(box)

    def show_outset(self, found: Outset, take_up: Callable[[DraftRow], object]) -> None:
        """Show what was begun, and what can be given."""
        self.choice.show_offers(found, found_by(found))
        emptied(self._news)
        begun = translate("GivingView", "Begun and not recorded: {what}")
        for one in found.drafts:
            words = begun.format(what=type_words(one.matter))
            step = Step(translate("GivingView", "Go on with it"), partial(take_up, one), "draft")
            made = strip(words, step, tone="accent", icon="draft")
            made.setObjectName("support.draft")
            self._news.addWidget(made)


def draft_of(found: Outset, choice: Choice) -> DraftRow | None:
    """Give what was begun of a choice."""
    mine = choice.offer.type.code, choice.receiver.subject
    return next((one for one in found.drafts if (one.matter, one.subject) == mine), None)


def choice_of(found: Outset, draft: DraftRow) -> Choice | None:
    """Give the choice that a draft was begun with, while it is still on offer."""
    for offer in found.offers:
        for receiver in offer.receivers:
            if (offer.type.code, receiver.subject) == (draft.matter, draft.subject):
                return Choice(offer, receiver)
    return None
