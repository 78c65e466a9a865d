"""The draft of a support: opened once something is to be kept, left, or given up for a reason.

On the way: ``giving`` asks for it → ``proposing.open_details`` → the open ``Entry``; whatever was
asked of the draft meanwhile is done then.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.services import drafting, proposing
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import DraftRow, Entry
from gpn_desktop.services.terms import Proposal
from ui.look import why
from ui.look.states import Stage, Step
from ui.models.people import type_words
from ui.tidings import locked
from ui.views.gift import HOME_KEY
from ui.views.terms import GIVE_UP_KEY, told_terms
from ui.words import QT_TRANSLATE_NOOP, dotted, translate
from ui.workbench import Workbench

WHY_GIVEN_UP: Final = (
    QT_TRANSLATE_NOOP("GivingUp", "Opened the wrong household"),
    QT_TRANSLATE_NOOP("GivingUp", "Chose the wrong support"),
    QT_TRANSLATE_NOOP("GivingUp", "The support is not given"),
    QT_TRANSLATE_NOOP("GivingUp", "Another reason"),
)
Key = tuple[str, str]
"""The code of a type, and who receives it."""


@dataclass(frozen=True)
class Hears:
    """Who is asked whether a draft is still wanted, and told of its terms and of what failed."""

    is_asked: Callable[[Key], bool]
    resumed: Callable[[Mapping[str, str]], object]
    failed: Callable[[GpnError], object]


class Begun:
    """Holds the draft of the support that is typed; ``entry`` is None while none is open."""

    def __init__(self, owner: QWidget, desk: Desk, workbench: Workbench, hears: Hears) -> None:
        self.entry: Entry | None = None
        self._owner, self._desk, self._workbench, self._hears = owner, desk, workbench, hears
        self._waiting: list[Callable[[], object]] = []

    def have(self, key: Key, proposal: Callable[[], Proposal], then: Callable[[], object]) -> None:
        """Do something once the draft is open; it is opened when the first thing is to be kept."""
        if self.entry is not None:
            then()
            return
        self._waiting.append(then)
        if len(self._waiting) == 1:
            work = partial(proposing.open_details, self._desk, proposal())
            done = partial(self._on_opened, key)
            self._workbench.do(self._owner, work, done, self._on_failed)

    def _on_opened(self, key: Key, entry: Entry) -> None:
        waiting, self._waiting = self._waiting, []
        if not self._hears.is_asked(key):
            self._leave(entry)
            return
        self.entry = entry
        if entry.is_resumed and entry.terms:
            self._hears.resumed(entry.terms)
        for then in waiting:
            then()

    def _on_failed(self, error: GpnError) -> None:
        self._waiting = []
        self._hears.failed(error)

    def keep(self, terms: Mapping[str, str]) -> None:
        """Keep the terms in the draft, if it is open."""
        if self.entry is not None:
            values = {f"t:{name}": text for name, text in terms.items()}
            work = partial(drafting.keep, self._desk, self.entry, values)
            self._workbench.do(self._owner, work, lambda _: None, self._on_failed)

    def keep_alone(self, proposal: Proposal, terms: Mapping[str, str]) -> None:
        """Keep the terms of a support that no form asks more about."""
        work = partial(proposing.keep_terms, self._desk, proposal, terms)
        self._workbench.do(self._owner, work, lambda _: None, self._on_failed)

    def leave(self) -> None:
        """Leave the draft, which stays, for another time."""
        if self.entry is not None:
            self._leave(self.entry)
        self.forget()

    def forget(self) -> None:
        """Have no draft any more: it was recorded, given up, or left by its form."""
        self.entry = None

    def _leave(self, entry: Entry) -> None:
        work = partial(drafting.leave, self._desk, entry)
        self._workbench.do(self._owner, work, lambda _: None, lambda _: None)


def tell_left(
    stage: Stage, draft: DraftRow, see: Callable[[], object], give_up: Callable[[str], object]
) -> None:
    """Say that who a support was begun for left the register, and what was typed.

    ``see`` opens the household, ``give_up`` hears why it is given up, if it is.
    """
    left = translate("GivingView", "{who} left the register since this support was begun")
    stays = translate(
        "GivingView",
        "It cannot be recorded now: {what}. Where the household or the person comes back (undo on "
        "the page of the household), go on here; else give it up.",
    )
    what = dotted(type_words(draft.matter), *told_terms(draft.matter, draft.terms))
    so, why_ = left.format(who=draft.head_name), stays.format(what=what)
    asked = partial(_asked_why, stage, draft, give_up)
    step = Step(translate("GivingView", "Give it up…"), asked, "delete", GIVE_UP_KEY)
    home = Step(translate("RecordView", "Open the household"), see, "households", HOME_KEY)
    stage.show_locked(so, why_, home, step)


def _asked_why(stage: Stage, draft: DraftRow, give_up: Callable[[str], object]) -> None:
    because = why_given_up(stage, draft.head_name)
    if because:
        give_up(because)


def why_locked(desk: Desk) -> tuple[str, str]:
    """Say why no support is begun here, and who begins one."""
    if desk.may("entry") and desk.unheard is not None:
        return locked(desk.unheard)
    why_ = translate("GivingView", "Supports can only be looked at here.")
    who = translate("GivingView", "Who may enter data records them, at a computer of the commune.")
    return why_, who


def why_given_up(parent: QWidget, who: str) -> str | None:
    """Ask why the support of somebody is given up; nothing where it is not."""
    asked = why.Question(
        translate("GivingView", "Give the support of {who} up").format(who=who),
        translate(
            "GivingView", "What was typed goes; supports that are recorded stay as they are."
        ),
        [translate("GivingUp", one) for one in WHY_GIVEN_UP],
        translate("GivingView", "Go on"),
        translate("GivingView", "Give up"),
    )
    return why.ask(parent, asked)
