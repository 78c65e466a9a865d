"""A household that is new: its head and where it lives; the other people come with the review."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry import codes
from gpn_desktop.registry.households import RURAL, URBAN, Household
from gpn_desktop.registry.identity import DoubtCode, read_cccd, written_number
from gpn_desktop.registry.persons import FEMALE, MALE
from gpn_desktop.registry.places import Village
from gpn_desktop.services import newcomers
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.newcomers import Newcomer
from ui import messages, reasons
from ui.acts import UNDO_KEY
from ui.look import geometry
from ui.look.blocks import emptied, said, strip
from ui.look.giving_back import GivingBack
from ui.look.going import WRITES, go_on, keyed, step_of
from ui.look.laying import lay
from ui.look.parts import Chooser, button, card, column, label, named, retone, row
from ui.look.states import Step
from ui.look.typed import TypedLine, text_line
from ui.models.people import code_words
from ui.odd_clock import OddClock
from ui.views.page import Ways
from ui.views.resembling import Asked, Resembling
from ui.views.village_choice import VillageChoice
from ui.words import QT_TRANSLATE_NOOP, translate

ASKED_BY: Final = ("full_name", "birth", "id_number", "phone", "address")  # who may be here
TITLES: Final = {
    "full_name": QT_TRANSLATE_NOOP("Adding", "Full name of the head"),
    "birth": QT_TRANSLATE_NOOP("Adding", "Date or year of birth"),
    "sex": QT_TRANSLATE_NOOP("Adding", "Sex"),
    "ethnicity": QT_TRANSLATE_NOOP("Adding", "Ethnic group"),
    "id_number": QT_TRANSLATE_NOOP("Adding", "Citizen number (CCCD)"),
    "village": QT_TRANSLATE_NOOP("Adding", "Village"),
    "area": QT_TRANSLATE_NOOP("Adding", "Area"),
    "address": QT_TRANSLATE_NOOP("Adding", "Address"),
    "phone": QT_TRANSLATE_NOOP("Adding", "Telephone"),
    "code": QT_TRANSLATE_NOOP("Adding", "Code of the household"),
}
DIGITS: Final = ("birth", "id_number", "phone", "code")  # no input method composes them
LETTERS: Final = {"full_name": 80, "birth": 20, "id_number": 20, "phone": 40, "code": 30}
NEEDED: Final = ("full_name", "village")
CODED: Final = ("sex", "ethnicity", "area")
LISTS: Final = (*CODED, "village")
FAULTY: Final = {
    ErrorCode.HEAD_NAME_MISSING: "full_name",
    ErrorCode.BIRTH_UNREADABLE: "birth",
    ErrorCode.BIRTH_AHEAD: "birth",
    ErrorCode.BIRTH_LONG_PAST: "birth",
    ErrorCode.VILLAGE_MISSING: "village",
    ErrorCode.VILLAGE_WHICH: "village",
}


class AddView(QWidget):
    """The fields of a new household; Enter goes on, Ctrl+Enter saves."""

    added = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self._is_done = True  # saved or given up: the next one begins empty
        self.texts = {name: self._text(name) for name in TITLES if name not in LISTS}
        asks = self.tr("choose, or type a new name")
        self.village = VillageChoice(translate("Adding", TITLES["village"]), asks)
        self.lists = {name: self._list(name) for name in LISTS}
        instance = self.tr("for instance {year} or {day}")
        self.texts["birth"].setPlaceholderText(instance.format(year=1987, day="05/03/1987"))
        self._fill_lists()
        self.save = button(
            keyed(self.tr("Add the household"), WRITES), self._on_save, icon="add", kind="first"
        )
        self.save.setObjectName("households.add.save")
        leave = button(self.tr("Leave"), self._on_leave)
        self._word = label("", "bad", wraps=True)
        self._word.hide()
        self._doubts = said("", "households.add.doubts", "warn", wraps=True)
        self._doubts.hide()
        self._unread = said("", "households.add.unread", "bad", wraps=True)
        self._unread.hide()
        self.twins = Resembling(desk, ways, most=2, is_first=True)
        self.twins.told.connect(self._on_twins_told)
        head = row(label(self.tr("New household"), "heading", wraps=True), self.save, leave)
        head.setStretch(0, 1)
        about = self.tr(
            "Only the head and the village are needed; the other people are written down in the "
            "first review."
        )
        words = label(about, "quiet", wraps=True)
        onward = label(self.tr("In a field Enter leads to the next one."), "small", wraps=True)
        box = column(head, words, onward, self._word, self._fields(), gap=8)
        self._band = QVBoxLayout()  # what was given up the last time
        self._given_up: Mapping[str, str] = {}
        whole = column(self.twins, card(box), None, gap=10)
        lay(whole, self._band, 0)
        self.clock = OddClock(desk, ways.workbench, "households.add.clock")
        whole.insertWidget(0, self.clock)
        self.setLayout(whole)
        self._back = GivingBack(self)
        for name in ASKED_BY:
            self.texts[name].sought_changed.connect(self._seek)
        self.village.line.sought_changed.connect(self._seek)
        self.lists["sex"].currentIndexChanged.connect(self._seek)
        for name in ("id_number", "birth"):
            self.texts[name].editingFinished.connect(self._doubt)
        self.lists["sex"].currentIndexChanged.connect(self._doubt)

    def _text(self, name: str) -> TypedLine:
        made = text_line(translate("Adding", TITLES[name]), is_worded=name not in DIGITS)
        made.setObjectName(f"households.add.{name}")
        made.setMaxLength(LETTERS.get(name, made.maxLength()))
        return made

    def _list(self, name: str) -> QComboBox:
        box = self.village if name == "village" else Chooser()
        made = named(box, translate("Adding", TITLES[name]))
        made.setObjectName(f"households.add.{name}")
        return made

    def _fill_lists(self) -> None:
        for name, family, keys in (
            ("sex", "sex", (FEMALE, MALE)),
            ("area", "area", (RURAL, URBAN)),
        ):
            for key in keys:
                self.lists[name].addItem(code_words(family, key), key)
        groups = sorted(codes.ethnic_groups().values(), key=lambda one: not one.likely_here)
        for one in groups:
            self.lists["ethnicity"].addItem(one.label_vi, one.key)
        for name in CODED:
            self.lists[name].setCurrentIndex(-1)

    def _fields(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(geometry.WIDE_GAP)
        grid.setColumnStretch(1, 1)
        for line, (name, title) in enumerate(TITLES.items()):
            shown = translate("Adding", title)
            if name in NEEDED:
                shown = self.tr("{field} · needed").format(field=shown)
            grid.addWidget(label(shown, "strong" if name in NEEDED else "quiet"), 2 * line, 0)
            grid.addWidget(self._field(name), 2 * line, 1)
        for name, words in (("birth", self._unread), ("id_number", self._doubts)):
            grid.addWidget(words, 2 * list(TITLES).index(name) + 1, 1)
        return made

    def _field(self, name: str) -> TypedLine | QComboBox:
        return self.texts[name] if name in self.texts else self.lists[name]

    def begin(self, villages: Sequence[Village]) -> None:
        """Ask for a new household; village and area stay as they were for the one before.

        What was typed and neither saved nor given up is still there.
        """
        for field in self.texts.values() if self._is_done else ():
            field.clear()
        if self._is_done:
            self.twins.keep()
        self._is_done = False
        self.village.offer(villages)
        for words in (self._word, self._doubts, self._unread):
            words.hide()
        self.texts["full_name"].setFocus()
        self._back.begin()
        self._tell_given_up()
        self.clock.look_up()

    def _tell_given_up(self) -> None:
        """Offer what was typed and given up the last time, until something is saved."""
        emptied(self._band)
        if self._given_up:
            who = self._given_up.get("full_name") or self.tr("no name yet")
            words = self.tr("Given up before it was saved: {name}").format(name=who)
            step = Step(self.tr("Take up what was typed"), self._on_again, "undo", UNDO_KEY)
            self._band.addWidget(strip(words, step, tone="accent", name="households.add.given_up"))

    def _on_again(self) -> None:
        self.take_up(self._given_up)
        self._given_up = {}
        self._tell_given_up()
        self.texts["full_name"].setFocus(Qt.FocusReason.OtherFocusReason)
        self._back.begin()

    def complete(self) -> None:
        """Add the household from any field, as its button does."""
        if self.save.isEnabled():
            self._on_save()

    def typed(self) -> Mapping[str, str]:
        """Give what is typed and neither saved nor given up, by field."""
        texts = {name: field.text() for name, field in self.texts.items() if field.text()}
        if self._is_done or not texts:
            return {}
        chosen = {name: str(self.lists[name].currentData() or "") for name in CODED}
        return texts | chosen | self.village.typed()

    def take_up(self, typed: Mapping[str, str]) -> None:
        """Go on with what was typed."""
        self._is_done = not typed
        for name, field in self.texts.items():
            field.setText(typed.get(name, ""))
        for name in CODED:
            self.lists[name].setCurrentIndex(self.lists[name].findData(typed.get(name, "")))
        self.village.take_up(typed)

    def newcomer(self) -> Newcomer:
        """Give what is typed, also a word that an input method still composes."""
        texts = {name: field.sought for name, field in self.texts.items()}
        chosen = {
            name: self.lists[name].currentData() or "" for name in ("sex", "ethnicity", "area")
        }
        village = self.village.chosen() or self.village.line.sought
        return Newcomer(**texts, **chosen, village=village)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter leads from box to box, Esc gives one back."""
        if not self._back.hears(event) and not go_on(
            self, self.focusWidget(), self.save, step_of(event)
        ):
            super().keyPressEvent(event)

    def _doubt(self) -> None:
        """Say which birth cannot be read, and what is odd about a number that can be saved."""
        typed = self.newcomer()
        unread = newcomers.unread_birth(typed)
        self._unread.setText(_told(unread) if unread else "")
        self._unread.setVisible(unread is not None)
        found = newcomers.doubts(typed)
        told = (self._doubt_words(one.code, typed) for one in found)
        self._doubts.setText("\n".join(told))
        self._doubts.setVisible(bool(found))

    def _doubt_words(self, code: DoubtCode, typed: Newcomer) -> str:
        """Say what is odd; of a number that says another sex, what it says and what is typed."""
        read = read_cccd(written_number(typed.id_number))
        if code is not DoubtCode.CCCD_SEX or read is None:
            return reasons.said(code)
        words = self.tr("By this number: {sex}, born {year}; written down is {typed}.")
        sex, written = code_words("sex", read.sex), code_words("sex", typed.sex)
        return words.format(sex=sex.lower(), year=read.birth_year, typed=written.lower())

    def _seek(self) -> None:
        self.twins.seek(Asked(partial(newcomers.similar, self._desk, self.newcomer())))

    def _on_twins_told(self, is_somebody: bool) -> None:
        retone(self.save, "" if is_somebody else "first", "kind")

    def _on_save(self) -> None:
        self.save.setEnabled(False)
        judged = self.twins.different()
        service = partial(newcomers.add_household, self._desk, self.newcomer(), judged)
        self._ways.workbench.do(self, service, self._on_saved, self._on_refused)

    def _on_refused(self, error: GpnError) -> None:
        self.save.setEnabled(True)
        self._word.setText(_told(error))
        self._word.show()
        faulty = str(error.facts.get(messages.PLACE) or FAULTY.get(error.code, ""))
        (self._field(faulty) if faulty else self.save).setFocus(Qt.FocusReason.TabFocusReason)

    def _on_leave(self) -> None:
        self._given_up = self.typed() or self._given_up
        self._is_done = True
        self.left.emit()

    def _on_saved(self, household: Household) -> None:
        self.save.setEnabled(True)
        self._is_done, self._given_up = True, {}
        self._ways.say(self.tr("The household is added."))
        self.added.emit(household.id)


def _told(error: GpnError) -> str:
    return f"{messages.sentence(error)} {messages.remedy(error)}"
