"""Who of the register may be the person that is being typed: bands that come while one types on.

On the way: a field was typed into → after a pause the register is asked, on the thread that reads →
the bands. The focus stays where the hands are; one key opens, another says that it is not the same.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.registry.acts import DEATH, DEPARTURE
from gpn_desktop.registry.duplicates import NUMBERS
from gpn_desktop.registry.moves import Leaving
from gpn_desktop.services import sameness
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.sameness import Alike
from ui import messages
from ui.look.blocks import emptied, strip
from ui.look.laying import lay
from ui.look.states import Step
from ui.views.alike import AlikeBands, Choice
from ui.views.page import Goal, Ways
from ui.words import translate

PAUSE_MS: Final = 400
NEWS: Final = "resembling.kept"
Judge = Callable[[str], Done[Any]]
"""Keeps it; gives the verdicts as they stand then, none where they wait with a draft."""


@dataclass(frozen=True)
class Asked:
    """Who is asked about: ``key`` tells one of several apart, ``name`` is said before the others'.

    ``look`` is given who was judged to be somebody else; ``judge`` keeps that at once, where the
    register or a draft knows the one who is typed; else it waits in ``Resembling.different``.
    """

    look: Callable[[Collection[str]], Sequence[Alike]]
    key: str = ""
    name: str = ""
    judge: Judge | None = None


Answer = tuple[Asked, Sequence[Alike]]


class Resembling(QWidget):
    """The bands; ``told`` says whether somebody is shown by now.

    ``is_first``: to open the other household is what stands out meanwhile.
    """

    told = Signal(bool)
    leaving = Signal()  # another household is about to be opened

    def __init__(self, desk: Desk, ways: Ways, most: int = 1, *, is_first: bool = False) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self._waiting: dict[str, Asked] = {}
        self._found: dict[str, Answer] = {}
        self._different: dict[str, list[str]] = {}
        self._whose: dict[int, Asked] = {}
        self._is_shown = True
        back, over = (
            translate("Alike", "Write down that the&y came back"),
            translate("Alike", "Open &it"),
        )
        self._bands = AlikeBands(
            Choice(back, self._on_return_wanted, "return", is_first, _may_return),
            Choice(over, self._on_open_wanted, "households", is_first, _may_only_open),
            Choice(over, self._on_open_wanted, "households", fits=_may_return),
            Choice(translate("Alike", "&Not the same"), self._on_different, "check"),
            most=most,
        )
        self._news = QVBoxLayout()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        for part in (self._news, self._bands):
            part.setContentsMargins(0, 0, 0, 0)
            lay(box, part)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: what is said is never cut where the form is long."""
        super().resizeEvent(event)
        self._keep_whole()

    def _keep_whole(self) -> None:
        box = self.layout()
        self.setMinimumHeight(max(0, box.heightForWidth(self.width()) if box is not None else 0))

    def different(self, key: str = "") -> tuple[str, ...]:
        """Give who was judged not to be the one that is typed, and is not kept yet."""
        return tuple(self._different.get(key, ()))

    @property
    def is_numbered(self) -> bool:
        """Say whether the likeliest has a number of the one that is typed."""
        shown = [alike for _, found in self._found.values() for alike in found[:1]]
        return any(set(one.likeness.evidence) & NUMBERS for one in shown)

    def seek(self, asked: Asked) -> None:
        """Ask about somebody once the hands rest."""
        self._waiting[asked.key] = asked
        self._pause.start()

    def set_apart(self, key: str, others: Collection[str]) -> None:
        """Take who was judged before not to be the one that is typed."""
        self._different[key] = list(others)

    def keep(self, keys: Collection[str] = ()) -> None:
        """Forget whom was asked about, but for these."""
        for known in (self._waiting, self._found, self._different):
            for key in known.keys() - set(keys):
                known.pop(key)
        emptied(self._news)
        self._show()

    def rest(self, *, is_shown: bool) -> None:
        """Show nobody while one is elsewhere; what was found is there when one comes back."""
        if self._is_shown != is_shown:
            self._is_shown = is_shown
            self._show()

    def look(self) -> None:
        """Ask now about everybody who has no answer yet."""
        waiting = [(one, self.different(one.key)) for one in self._waiting.values()]

        def query() -> list[Answer]:
            return [(one, one.look(apart)) for one, apart in waiting]

        self._ways.workbench.look(self, query, self._on_found)

    def _on_found(self, answers: Sequence[Answer]) -> None:
        for asked, found in answers:
            if self._waiting.get(asked.key) is asked:  # not typed over meanwhile
                del self._waiting[asked.key]
                self._found.pop(asked.key, None)
                self._found[asked.key] = (asked, found)
        self._show()

    def _show(self) -> None:
        """Show whom was asked about last first."""
        lines = [(one, asked) for asked, found in reversed(self._found.values()) for one in found]
        self._whose = {id(one): asked for one, asked in lines}
        self._bands.show_alike([(_words(one, asked.name), one) for one, asked in lines])
        self._keep_whole()
        self.told.emit(bool(lines))  # who hears it gives them their place, before they are seen
        self.setVisible(self._is_shown and (bool(lines) or self._news.count() > 0))

    def _on_open_wanted(self, alike: Alike) -> None:
        self.leaving.emit()
        self._ways.go(Goal("households", "household", alike.hit.household))

    def _on_return_wanted(self, alike: Alike) -> None:
        found = f"{alike.hit.household} {alike.hit.person}"
        self._ways.go(Goal("households", "return", found))

    def _on_different(self, alike: Alike) -> None:
        asked, other = self._whose[id(alike)], alike.hit.person
        if asked.judge is None:
            self._on_judged(asked, alike, {})
        else:
            done = partial(self._on_judged, asked, alike)
            self._ways.workbench.do(self, partial(asked.judge, other), done, self._on_refused)

    def _on_judged(self, asked: Asked, alike: Alike, verdicts: Mapping[str, Any]) -> None:
        """Say that it is kept, with the way back where it is in the register already."""
        emptied(self._news)
        self._different.setdefault(asked.key, []).append(alike.hit.person)
        if verdicts:
            words = translate("Alike", "Kept: {name} is somebody else.")
            back = translate("Alike", "Take it &back")
            step = Step(back, partial(self._on_back, asked, alike.hit.person, verdicts), "undo")
            told = words.format(name=alike.hit.full_name)
            self._news.addWidget(strip(told, step, tone="good", name=NEWS))
        self._ask_again(asked)

    def _ask_again(self, asked: Asked) -> None:
        self._waiting.setdefault(asked.key, asked)  # what was typed since is newer
        self.look()

    def _on_back(self, asked: Asked, other: str, verdicts: Mapping[str, Any]) -> None:
        emptied(self._news)
        self._different[asked.key].remove(other)
        call = partial(sameness.forget, self._desk, verdicts, translate("Pairs", "taken back"))
        again = partial(self._ask_again, asked)
        self._ways.workbench.do(self, call, lambda _: again(), self._on_refused)

    def _on_refused(self, error: GpnError) -> None:
        emptied(self._news)
        self._news.addWidget(strip(messages.whole(error), tone="bad", name=NEWS))
        self._show()


def _may_return(alike: Alike) -> bool:
    return alike.may_return


def _may_only_open(alike: Alike) -> bool:
    return not alike.may_return


def _words(alike: Alike, typed: str) -> str:
    """Say who is in the register; with ``typed``, the name as it is written, who that may be."""
    left = alike.hit.left
    words = translate(
        "Alike", "{name} ({year}) may be here already: household of {head}, {village}."
    )
    if typed:
        words = translate("Alike", "{name} ({year}), household of {head}, {village}.")
    told = (words if left is None else _left_words(left)).format(
        name=alike.hit.full_name,
        year=alike.hit.birth_year or "?",
        head=alike.hit.head_name or alike.hit.code or "?",
        village=alike.hit.village_name,
        day=vietnamese.show_date(left.on) if left is not None and left.on else "?",
        reason=left.reason if left is not None else "",
    )
    both = translate("Alike", "{typed} may be somebody who is in the register: {told}")
    return both.format(typed=typed, told=told) if typed else told


def _left_words(left: Leaving) -> str:
    """Give what is said of who left, by the act or the form that took him off."""
    if left.sort == DEATH:
        return translate("Alike", "{name} ({year}) died on {day}: household of {head}, {village}.")
    if left.sort == DEPARTURE:
        return translate(
            "Alike", "{name} ({year}) left the commune on {day}: household of {head}, {village}."
        )
    return translate(
        "Alike",
        "{name} ({year}) was taken off a survey on {day} ({reason}): household of {head}, "
        "{village}.",
    )
