"""Changes of a household and its people: one sheet, whatever happened.

On the way: an act is chosen by its digit → ``act_fields`` asks what ``ui.acts`` lists → the sheet
says in words what would be → Enter writes it. Nothing is written before that.
"""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry import acts
from gpn_desktop.registry.acts import Act
from gpn_desktop.registry.moves import Event
from gpn_desktop.services import moving, resembling, sameness
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.foreseeing import Preview
from gpn_desktop.services.moving import Sheet
from ui import messages
from ui.acts import foretold, title
from ui.acts_refused import AT
from ui.look.blocks import said
from ui.look.flow import flowing
from ui.look.giving_back import GivingBack
from ui.look.going import WRITES, keyed
from ui.look.parts import button, card, column, retone, reveal, seen
from ui.odd_clock import OddClock
from ui.views.act_fields import ActFields
from ui.views.act_kept import refill, texts_of
from ui.views.act_list import ActList
from ui.views.page import Ways
from ui.views.resembling import Asked, Resembling

OF, SORT, PERSON = "of", "sort", "person"  # beside the fields, of what was typed before a lock


class ChangeCard(QWidget):
    """Chooses an act, asks what it needs, says what would be, and writes it."""

    written = Signal(object, str)  # the Event, and what was foretold of it
    left = Signal()
    left_typed = Signal()  # before what was typed goes
    came = Signal(bool)  # it is shown, or no longer

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self.household, self.sort, self._person = "", "", ""
        self._act: Act | None = None  # as it was said in words
        self._is_warned = False  # that a child is born without a day
        self._turn = 0  # answers about what was typed before are not heard
        self._typed: dict[str, str] = {}  # before a lock, until its household is shown again
        self._title = said("", "act.title", "heading", wraps=True)
        self.clock = OddClock(desk, ways.workbench, "act.clock")
        self.clock.judged.connect(self._on_clock_judged)
        self.choices = ActList()
        self.choices.chosen.connect(self.begin)
        self.fields = ActFields(desk, ways.workbench)
        self.fields.edited.connect(self._on_edited)
        self.fields.offered.connect(self._tell_keys)
        self.fields.ended.connect(partial(self._foresee, is_asked=True))
        self.twins = Resembling(desk, ways)
        self.twins.told.connect(self._on_twins_told)
        self.twins.leaving.connect(self._on_leaving)
        self.told = said("", "act.told", "strong", wraps=True)
        self.looks = said("", "act.looks", "warn", wraps=True)
        self.save = button(self.tr("Write it down"), self._on_save, icon="check", kind="first")
        self.save.setObjectName("act.save")
        leave = button(self.tr("Leave as it was"), self.step_back)
        self._hint = said("", "act.keys", "small", wraps=True)
        self._at_save = said("", "act.at_save", "small", wraps=True)
        self.save.installEventFilter(self)
        self.head = QWidget()  # it stands still above what scrolls, and the foot below
        self.head.setLayout(column(self._title, self._hint, self._at_save, gap=2))
        self.foot = flowing(self.save, leave)
        parts = (self.clock, self.choices, self.fields, self.told, self.looks)
        self.setLayout(column(card(column(*parts, gap=10), "accent")))
        self._at_save.hide()
        self._back = GivingBack(self, self._on_edited)
        self._unchanged: dict[str, str] = {}  # what the fields held when they were shown
        self.hide()

    def setVisible(self, visible: bool) -> None:
        """Override QWidget.setVisible: what stands around it comes and goes with it."""
        super().setVisible(visible)
        for one in (self.head, self.foot):
            seen(one, visible)
        self.came.emit(visible)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: at the button it is said what Enter does on it."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            words = self.tr("Enter: write it into the book. Shift+Tab: correct it.")
            if self._act is not None and self._lacks_birth(self._act):
                words = self.tr("Enter: up to the date of birth, which is missing.")
            is_here = event.type() == QEvent.Type.FocusIn
            self._at_save.setText(words if is_here else "")
            self._at_save.setVisible(is_here)
            self._hint.setVisible(not is_here)
        return super().eventFilter(watched, event)

    # which act

    def choose(self, household: str) -> None:
        """Ask what has happened to a household."""
        self.household, self.sort, self._person = household, "", ""
        self._show_fields(wanted=False)
        self._title.setText(self.tr("What has happened?"))
        self.show()
        self.clock.show_clock(None)  # the acts have the room; it is named before anything is typed
        self.choices.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self, is_head=True)

    def correct(self, household: str, person: str) -> None:
        """Correct one person, at once."""
        self.choose(household)
        self._person = person
        self.begin(acts.CORRECTION)

    def come_back(self, household: str, person: str = "") -> None:
        """Ask at once who of a household came back; ``person`` is marked already."""
        self.choose(household)
        self._person = person
        self.begin(acts.RETURN)

    def begin(self, sort: str) -> None:
        """Look up what the fields of an act show, and show them."""
        self.sort, self._is_warned, self._unchanged = sort, False, {}
        self.clock.look_up()
        query = partial(moving.sheet, self._desk, self.household)
        self._ways.workbench.look(self.choices, query, self._on_sheet)

    def _on_sheet(self, sheet: Sheet) -> None:
        self._title.setText(title(self.sort))
        words = self.tr("Write it down: {act}").format(act=title(self.sort))
        self.save.setText(keyed(words, WRITES))
        self._show_fields(wanted=True)
        self.twins.keep()
        self.fields.ask(self.sort, sheet, self._person)
        self._tell_keys()
        self._unchanged = texts_of(self.fields)
        self._back.begin()
        if self.waits_for(self.household):
            refill(self.fields, self._typed)
            self._typed = {}
        reveal(self, is_head=True)

    @Slot(bool)
    def _tell_keys(self, households: bool = False) -> None:
        """Say what the keys do in the fields; until somebody is chosen that comes first."""
        words = self.tr("In a field Enter leads to the next one.")
        if households:
            words = self.tr("↑ ↓ choose a household, Enter takes the one that is lit.")
        elif self.fields.waits():
            words = self.tr("↓: see the list of people, Enter: choose one.")
        elif self.fields.is_listed():
            words = self.tr("In a field Enter leads to the next one. Space marks, Ctrl+A all.")
        self._hint.setText(words)
        retone(self.save, "" if self.fields.waits() else "first", "kind")

    # what is typed before a lock

    def typed(self) -> dict[str, str]:
        """Give the act that is not written yet, with its household."""
        if self.isHidden() or not self.sort:
            return self._typed
        kept = {OF: self.household, SORT: self.sort, PERSON: self._person}
        return texts_of(self.fields) | kept

    def unsaved(self) -> tuple[str, Mapping[str, str]]:
        """Give the act that is being typed and not written: in words, and itself."""
        is_asked = not self.isHidden() and bool(self.sort) and bool(self._unchanged)
        if not is_asked or texts_of(self.fields) == self._unchanged:
            return "", {}
        return self.tr("Not written: {act}").format(act=title(self.sort)), self.typed()

    def take_up(self, typed: Mapping[str, str]) -> None:
        """Keep the act of before a lock until its household is shown again."""
        self._typed = dict(typed) if OF in typed else {}

    def waits_for(self, household: str) -> bool:
        """Say whether an act of this household was being typed before a lock."""
        return self._typed.get(OF) == household

    def go_on(self) -> None:
        """Ask again what was being typed."""
        self.choose(self._typed[OF])
        self._person = self._typed[PERSON]
        self.begin(self._typed[SORT])

    def _show_fields(self, *, wanted: bool) -> None:
        by_digit = self.tr("Its digit or letter, or ↑ ↓ and Enter. Esc leaves.")
        self._hint.setText("" if wanted else by_digit)
        self.choices.setVisible(not wanted)
        for one in (self.fields, self.save):
            one.setVisible(wanted)
        self._say_nothing()

    def _on_clock_judged(self) -> None:
        """What was said before named the clock, or did not."""
        if self.sort and not self.isHidden():
            self._on_edited()

    def _say_nothing(self) -> None:
        self._act = None
        self.told.hide()
        self.looks.hide()

    # what would be

    def _on_edited(self) -> None:
        """What was said before is no longer what would be."""
        self._say_nothing()
        if self.fields.waits() or self.save.property("kind") != "first":
            self._tell_keys()
        self._seek()
        self._foresee(is_asked=False)

    # who may be the one that is typed

    def _seek(self) -> None:
        typed = self.fields.person()
        if typed is None:
            self.twins.keep()
            return
        look = partial(resembling.similar, self._desk, typed)
        other = partial(sameness.judge_different, self._desk, typed.person)
        self.twins.seek(Asked(look, judge=other if typed.person else None))

    def _on_twins_told(self, is_somebody: bool) -> None:
        if is_somebody:
            at = "id_number" if self.twins.is_numbered else "full_name"
            self.fields.put_below(at, self.twins)
            held = self.focusWidget()
            if held is not None and self.isAncestorOf(held):
                reveal(held)

    def _on_leaving(self) -> None:
        """Keep what is typed until this household is shown again."""
        self._typed = self.typed()
        self.hide()

    def _foresee(self, *, is_asked: bool) -> None:
        """Say what would be; ``is_asked``: somebody pressed Enter at the end, and is answered."""
        self._turn += 1
        if is_asked and self.fields.unread():
            return
        failed = partial(self._on_unforeseen, self._turn, is_asked=is_asked)
        try:
            query = partial(moving.preview, self._desk, self.fields.act())
        except GpnError as error:
            failed(error)
        else:
            done = partial(self._on_foreseen, self._turn, is_asked=is_asked)
            self._ways.workbench.look(self, query, done, failed)

    def _on_foreseen(self, turn: int, preview: Preview, *, is_asked: bool) -> None:
        if turn != self._turn:
            return
        self._act = preview.act
        told, looks = foretold(preview)
        self.told.setText(told)
        self.looks.setText("\n".join(looks))
        self.told.show()
        self.looks.setVisible(bool(looks))
        self.fields.hush()
        if is_asked:
            self.save.setFocus(Qt.FocusReason.TabFocusReason)
            reveal(self.looks if looks else self.told)

    def _on_unforeseen(self, turn: int, error: GpnError, *, is_asked: bool) -> None:
        if turn == self._turn:
            self._say_nothing()
        if is_asked and turn == self._turn:
            self._on_refused(error)

    def _on_refused(self, error: GpnError) -> None:
        self.save.setEnabled(True)
        at = (str(error.facts.get(messages.PLACE)), *AT.get(error.code, ()))
        here = [one for one in at if one in self.fields.parts]
        words = messages.whole(error)
        if error.code is ErrorCode.ACT_NOBODY and here == ["who"]:  # a list that is closed
            words = self.tr("Nobody is chosen. Press ↓ to see the list, then choose.")
        self.fields.tell(here[0] if here else "", words)

    def _on_save(self) -> None:
        """Write what was said in words; where it was not said yet, that comes first."""
        if self._act is None:
            self._foresee(is_asked=True)
            return
        if self._asks_for_birth(self._act):
            return
        self.save.setEnabled(False)
        sight, apart = self.fields.sheet.sight, self.twins.different()
        call = partial(moving.perform, self._desk, self._act, sight, apart)
        self._ways.workbench.do(self, call, self._on_written, self._on_refused)

    def _asks_for_birth(self, act: Act) -> bool:
        """Go once to the day of birth of a child who is written without; say whether it is so."""
        if not self._lacks_birth(act):
            return False
        self._is_warned = True
        words = self.tr(
            "The date of birth is missing. Type it; or write it down once more to leave it empty."
        )
        self.fields.tell("birth_date", words)
        return True

    def _lacks_birth(self, act: Act) -> bool:
        """Say whether a child's day of birth is empty and was not asked for yet."""
        is_born = act.sort == acts.BIRTH and "birth_date" not in act.said
        return is_born and not self._is_warned

    def _on_written(self, event: Event) -> None:
        self.save.setEnabled(True)
        self.hide()
        self.written.emit(event, self.told.text().partition("\n")[0])

    def step_back(self) -> None:
        """Go back from the fields to the choice of acts, from there to the household."""
        self.left_typed.emit()
        if self.sort and not self._person:
            self.choose(self.household)
        else:
            self.hide()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Esc gives a field back first."""
        if not self._back.hears(event):
            super().keyPressEvent(event)
