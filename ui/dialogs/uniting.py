"""Two records that may be of one human, side by side: which one stays, what is filled in, and why.

On the way: a pair that was found → ``uniting.preview`` → this sheet → ``uniting.unite``; the band
of the household then takes it back by a key.
"""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.registry.acts import CORRECTABLE
from gpn_desktop.registry.households import MemberCheck, MemberFinding
from gpn_desktop.registry.moves import Event
from gpn_desktop.registry.persons import PartialDate, Person
from gpn_desktop.services import uniting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.uniting import Union
from ui import messages, reasons
from ui.counts import Counts
from ui.look import geometry
from ui.look.blocks import emptied, said
from ui.look.going import keyed
from ui.look.laying import lay
from ui.look.parts import button, card, column, label, named, seen
from ui.look.sheet import Sheet
from ui.look.why import Reasons, need
from ui.models.people import birth_words, code_words, ethnic_words
from ui.nouns import field_words
from ui.odd_clock import OddClock
from ui.words import QT_TRANSLATE_NOOP, dotted, translate
from ui.workbench import Workbench

SWAP_KEY: Final = "Alt+S"
REASON: Final = "unite.reason"
GROUNDS: Final = (
    QT_TRANSLATE_NOOP("UniteSheet", "Seen on the card: one citizen number"),
    QT_TRANSLATE_NOOP("UniteSheet", "Told by the household itself"),
    QT_TRANSLATE_NOOP("UniteSheet", "A list was taken in twice"),
    QT_TRANSLATE_NOOP("UniteSheet", "Another reason"),
)
"""Why two records are of one person: each is chosen by its digit, none by the program."""
COUNTS: Final = Counts()
CODED: Final = {"sex": "sex", "relation": "relationship_to_head"}


class UniteSheet(Sheet):
    """Both records, field by field; Alt+S lets the other one stay."""

    def __init__(
        self, parent: QWidget | None, desk: Desk, workbench: Workbench, stays: str, goes: str
    ) -> None:
        title = translate("UniteSheet", "Make two records of one person one")
        about = translate(
            "UniteSheet",
            "The left one stays; what it lacks is filled in from the right, whose supports come "
            "along before it leaves the register. It can be taken back.",
        )
        super().__init__(parent, title, about)
        self.setObjectName("unite")
        self._desk, self._workbench, self._pair = desk, workbench, (stays, goes)
        self.made: Event | None = None
        self._shown: Union | None = None
        self._sides = QVBoxLayout()
        signs = translate(
            "UniteSheet", "≠ they differ: the left one stays · ← filled in from the right"
        )
        self._signs = label(signs, "small", wraps=True)
        self._told = said("", "unite.told", "warn", wraps=True)
        self._word = said("", "unite.word", "bad", wraps=True)
        self._word.hide()
        words = translate("UniteSheet", "Why they are one person")
        self.why = Reasons([translate("UniteSheet", one) for one in GROUNDS], REASON, is_flat=True)
        named(self.why, words)
        self.why.changed.connect(self._weigh)
        why = column(label(words, "strong"), self.why, gap=4)
        swap = keyed(translate("UniteSheet", "Keep the other one"), SWAP_KEY)
        self.swap = button(swap, self._on_swap, icon="exchange")
        self.swap.setObjectName("unite.swap")
        self.swap.setShortcut(SWAP_KEY)
        self.clock = OddClock(desk, workbench, "unite.clock")
        self.body.addWidget(self.clock)
        for part in (self._told, why, self._word, self._sides, self._signs):
            if isinstance(part, QLabel):
                self.body.addWidget(part)
            else:
                lay(self.body, part)
        self.body.addStretch(1)
        self._need = need()
        self.add_word(self._need)
        self._ends.insertWidget(0, self.swap)
        self.add_end(translate("UniteSheet", "Cancel"), self.reject)
        agreed = translate("UniteSheet", "Make them one")
        self.agree = self.add_end(agreed, self._on_agreed, kind="first", icon="check")
        self.agree.setObjectName("unite.agree")
        self._weigh()
        self.fit(900, 640)
        self.why.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look_up()
        self.clock.look_up()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QDialog.keyPressEvent: a digit chooses a reason."""
        if not self.why.take(event):
            super().keyPressEvent(event)

    def _weigh(self) -> None:
        """Agree only for a reason that somebody gave; what it lacks is said at the foot."""
        self.agree.setEnabled(self.why.is_given())
        self._need.setText(self.why.lacking())

    def _look_up(self) -> None:
        self._shown = None
        query = partial(uniting.preview, self._desk, *self._pair)
        self._workbench.look(self, query, self._on_found, self._on_failed)

    def _on_swap(self) -> None:
        self._pair = (self._pair[1], self._pair[0])
        self._word.hide()
        self._look_up()

    def _on_found(self, found: Union) -> None:
        self._shown = found
        emptied(self._sides)
        goes = translate("UniteSheet", "Leaves the register")
        shown = sides(found, (translate("UniteSheet", "Stays"), goes))
        self._sides.addWidget(card(column(shown), margin=geometry.WIDE_GAP))
        self._signs.setVisible(bool(found.differing or found.filled))
        self._told.setText("\n".join(told(found)))
        seen(self._told, bool(self._told.text()))
        self._weigh()

    def _on_failed(self, error: GpnError) -> None:
        self._word.setText(messages.whole(error))
        self._word.show()

    def _on_agreed(self) -> None:
        if self._shown is None:
            return  # nobody agrees to what is not shown yet
        self.agree.setEnabled(False)
        sight = self._shown.sight
        act = partial(uniting.unite, self._desk, *self._pair, self.why.reason(), sight)
        self._workbench.do(self, act, self._on_done, self._on_refused)

    def _on_done(self, event: Event) -> None:
        self.made = event
        self.accept()

    def _on_refused(self, error: GpnError) -> None:
        self._on_failed(error)
        self._look_up()


def sides(found: Union, heads: tuple[str, str]) -> QWidget:
    """Give both records beside each other; what differs or is filled in bears a sign and colour."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(geometry.WIDE_GAP)
    for stretched in (1, 2):
        grid.setColumnStretch(stretched, 1)
    lines = [("", *heads, "strong"), _homes(found)]
    lines += [_line(found, name) for name in sorted(CORRECTABLE, key=_place(found))]
    for place, (title, first, second, role) in enumerate(lines):
        grid.addWidget(label(title, "quiet"), place, 0)
        grid.addWidget(label(first, role, wraps=True), place, 1)
        grid.addWidget(label(second, role, wraps=True), place, 2)
    return made


def _place(found: Union) -> Callable[[str], int]:
    """Order fields: the name, what differs, what is filled in, what is alike."""
    first = ("full_name", *found.differing, *found.filled)
    return lambda name: first.index(name) if name in first else len(first)


def _homes(found: Union) -> tuple[str, str, str, str]:
    said_ = [dotted(one.head_name, one.village_name, one.code) for one in (found.home, found.other)]
    return translate("UniteSheet", "Household of"), said_[0], said_[1], "normal"


def _line(found: Union, name: str) -> tuple[str, str, str, str]:
    """Give a line: ≠ before what differs and stays as the first says it, ← before what is taken."""
    first, second = (value_words(one, name) for one in (found.stays, found.goes))
    role = "normal"
    if name in found.differing:
        second, role = f"≠ {second}", "warn"
    elif name in found.filled:
        second, role = f"← {second}", "good"
    return field_words("person", name), first or "–", second or "–", role


def value_words(one: Person, name: str) -> str:
    """Say what a person's record holds of a field."""
    value = getattr(one, name)
    if name in CODED:
        return code_words(CODED[name], value)
    if name == "ethnicity":
        return ethnic_words(value)
    return birth_words(value) if isinstance(value, PartialDate) else str(value or "")


def told(found: Union) -> list[str]:
    """Say what comes along, what becomes of the other household, what will not agree there."""
    lines = []
    posts = translate("UniteSheet", "posts {count}").format(count=found.posts)
    both = COUNTS.support(found.supports) if found.supports else "", posts if found.posts else ""
    come = ", ".join(filter(None, both))
    if come:
        lines.append(translate("UniteSheet", "Come along: {what}.").format(what=come))
    if found.empties:
        lines.append(
            translate("UniteSheet", "Nobody else lives in the other household: it is taken off.")
        )
    return lines + [_left_words(found, one) for one in found.left]


def _left_words(found: Union, one: MemberFinding) -> str:
    words = translate("UniteSheet", "Afterwards the household of {head} in {village}: {finding}")
    if one.check is MemberCheck.NO_HEAD:
        words = translate(
            "UniteSheet",
            "Afterwards the household of {head} in {village} has no head; write down a new one.",
        )
    head, village = (one or "–" for one in (found.other.head_name, found.other.village_name))
    return words.format(head=head, village=village, finding=reasons.said(one.check))


def ask(
    parent: QWidget | None, desk: Desk, workbench: Workbench, stays: str, goes: str
) -> Event | None:
    """Show both records; give the event where they were made one."""
    sheet = UniteSheet(parent, desk, workbench, stays, goes)
    return sheet.made if sheet.ask() else None
