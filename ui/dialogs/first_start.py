"""The first start: who works here, where, the passphrase, the printed code if it is forgotten.

Knows no key and no database: what it finds out goes to the functions of ``Doors``.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QWidget,
)

from gpn_desktop.services.changes import Done
from gpn_desktop.vietnamese import tidy
from ui.dialogs.guide import Guide, GuidePage
from ui.dialogs.passphrase import NewPassphrase
from ui.dialogs.recovery_sheet import TO_KEEP, CodePage
from ui.look.parts import column, label, named, retone, row, sign, text_line
from ui.look.typed import TypedLine
from ui.words import QT_TRANSLATE_NOOP, translate
from ui.workbench import Workbench

if TYPE_CHECKING:
    from gpn_desktop.services.rescue import Left

D = TypeVar("D")
OFFICER, OFFICE, TRAINER = "officer", "office", "trainer"
MOST_PLACES: Final = 30
PLACE: Final = Qt.ItemDataRole.UserRole

ROLES: Final[tuple[tuple[str, str, str, str], ...]] = (  # role, icon, name, what it is for
    (
        OFFICER,
        "person",
        QT_TRANSLATE_NOOP("Roles", "Commune officer"),
        QT_TRANSLATE_NOOP("Roles", "Reviews households and records support in one commune."),
    ),
    (
        OFFICE,
        "office",
        QT_TRANSLATE_NOOP("Roles", "Merging office"),
        QT_TRANSLATE_NOOP("Roles", "Receives the packages of the communes and joins them."),
    ),
    (
        TRAINER,
        "training",
        QT_TRANSLATE_NOOP("Roles", "Training"),
        QT_TRANSLATE_NOOP("Roles", "Practise on an invented commune; real data stays apart."),
    ),
)


@dataclass(frozen=True)
class PlaceHit:
    """A place that can be chosen: its scope, and what is shown of it."""

    scope: str
    name: str
    detail: str = ""


@dataclass(frozen=True)
class Answers:
    """What a first start has found out."""

    role: str
    scope: str
    name: str
    passphrase: str


@dataclass(frozen=True)
class Doors(Generic[D]):
    """What the dialogs call; ``D`` is what opened data is (the program's desk)."""

    places: Callable[[str, str], Sequence[PlaceHit]]  # role, text typed
    begin: Callable[[Answers], Done[D]]
    unlock: Callable[[str], Done[D]]
    new_code: Callable[[D, str], Done[tuple[str, ...]]]
    keep_code: Callable[[D], Done[None]]  # it came onto paper
    by_code: Callable[[str, str], Done[D]]  # groups as typed, new passphrase
    copies: Callable[[], Sequence["Left"]]  # that are left when the data cannot be opened
    rescue: Callable[["Left", str, bool], Done[D]]  # passphrase; whether for the keys alone
    least_letters: int = 10


class RolePage(GuidePage):
    """Who works on this computer."""

    def __init__(self) -> None:
        super().__init__(
            translate("FirstStart", "Role"),
            translate("FirstStart", "Who works on this computer?"),
            translate("FirstStart", "It can be used at once; enrolment can follow later."),
        )
        self._group = QButtonGroup(self)
        self.buttons = {role: self._choice(*rest) for role, *rest in ROLES}
        for role, choice in self.buttons.items():
            choice.setObjectName(f"role_{role}")
        self.buttons[OFFICER].setChecked(True)

    def _choice(self, icon: str, name: str, about: str) -> QRadioButton:
        made = RoleCard(icon, translate("Roles", name), translate("Roles", about))
        self._group.addButton(made.choice)
        self.body.addWidget(made)
        return made.choice

    def role(self) -> str:
        """Give the role that was chosen."""
        return next(role for role, made in self.buttons.items() if made.isChecked())

    def first_field(self) -> QWidget:
        """Give the role that is chosen."""
        return self.buttons[self.role()]


class RoleCard(QFrame):
    """A role with its icon and what it is for; a click anywhere chooses it."""

    def __init__(self, icon: str, name: str, about: str) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.choice = QRadioButton(name)
        self.choice.setAccessibleDescription(about)
        heavy = QFont(self.choice.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        self.choice.setFont(heavy)
        self.choice.toggled.connect(self._on_choice_toggled)
        words = label(about, "quiet")
        words.setContentsMargins(38, 0, 0, 2)
        box = row(sign(icon, "accent", 26), column(self.choice, words, gap=0), gap=14)
        box.setStretch(1, 1)
        box.setContentsMargins(16, 6, 12, 8)
        self.setLayout(box)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Override QWidget.mousePressEvent."""
        self.choice.setChecked(True)
        self.choice.setFocus(Qt.FocusReason.MouseFocusReason)

    def _on_choice_toggled(self, chosen: bool) -> None:
        retone(self, "accent" if chosen else "plain", "card")


class PlacePage(GuidePage):
    """Where this computer works, and the name of the person."""

    def __init__(self, places: Callable[[str, str], Sequence[PlaceHit]]) -> None:
        super().__init__(
            translate("FirstStart", "Place"),
            translate("FirstStart", "Where do you work?"),
            translate("FirstStart", "Your name, then your commune or office."),
        )
        self._places, self._role = places, OFFICER
        self.chosen: PlaceHit | None = None
        self.person = text_line(translate("FirstStart", "Your full name"))
        self.person.setPlaceholderText(translate("FirstStart", "As it stands on your papers"))
        self.person.setObjectName("first_name")
        self.typed = named(PlaceField(), translate("FirstStart", "Commune or office"))
        hint = translate("FirstStart", "Type a part of the name; marks are not needed.")
        self.typed.setPlaceholderText(hint)
        self.typed.setObjectName("first_place")
        self.found = named(QListWidget(), translate("FirstStart", "Places found"))
        self.found.setObjectName("first_found")
        self.found.setMinimumHeight(112)
        self.body.addWidget(label(translate("FirstStart", "Your full name"), "strong"))
        self.body.addWidget(self.person)
        self.body.addWidget(label(translate("FirstStart", "Commune or office"), "strong"))
        self.body.addWidget(self.typed)
        self.body.addWidget(self.found)
        self.person.textEdited.connect(self._on_person_edited)
        self.typed.typed.connect(self._fill)
        self.typed.down.connect(self._on_typed_down)
        self.found.currentItemChanged.connect(self._on_found_current_changed)

    def ask_for(self, role: str) -> None:
        """Offer the places of a role."""
        if role != self._role or not self.found.count():
            self._role = role
            self._fill()

    def is_complete(self) -> bool:
        """Override GuidePage.is_complete."""
        return self.chosen is not None and bool(tidy(self.person.text()))

    def first_field(self) -> QWidget:
        """Override GuidePage.first_field."""
        return self.person

    def _fill(self) -> None:
        before = self.chosen
        self.found.clear()
        for hit in self._places(self._role, self.typed.sought)[:MOST_PLACES]:
            item = QListWidgetItem(f"{hit.name}   {hit.detail}".rstrip())
            item.setData(PLACE, hit)
            self.found.addItem(item)
        again = [n for n in range(self.found.count()) if self._hit(n) == before]
        only = [0] if self.found.count() == 1 else []
        self.found.setCurrentRow((again or only or [-1])[0])
        self._on_found_current_changed()

    def _hit(self, line: int) -> PlaceHit:
        hit = self.found.item(line).data(PLACE)
        assert isinstance(hit, PlaceHit)  # noqa: S101 - Qt keeps it as Any
        return hit

    def _on_person_edited(self) -> None:
        self.changed.emit()

    def _on_typed_down(self) -> None:
        if self.found.count():
            self.found.setCurrentRow(max(0, self.found.currentRow()))
            self.found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_found_current_changed(self) -> None:
        line = self.found.currentRow()
        self.chosen = self._hit(line) if line >= 0 else None
        self.changed.emit()


class PlaceField(TypedLine):
    """Down goes into what was found."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class PassphrasePage(GuidePage):
    """The passphrase: nobody else knows it."""

    def __init__(self, least: int) -> None:
        super().__init__(
            translate("FirstStart", "Passphrase"),
            translate("FirstStart", "Choose a passphrase"),
            translate(
                "FirstStart",
                "It opens the data on this computer and signs what you send. "
                "A short sentence is easy to remember and hard to guess.",
            ),
        )
        self.new = NewPassphrase(least)
        self.new.changed.connect(self.changed)
        self.body.addWidget(self.new)

    def is_complete(self) -> bool:
        """Override GuidePage.is_complete."""
        return self.new.is_complete()

    def first_field(self) -> QWidget:
        """Override GuidePage.first_field."""
        return self.new.once


class FirstStart(Guide, Generic[D]):
    """The guided set: role, place, passphrase, recovery sheet."""

    def __init__(self, parent: QWidget | None, workbench: Workbench, doors: Doors[D]) -> None:
        self._workbench, self._doors = workbench, doors
        self.desk: D | None = None
        self._passphrase = ""
        self.role_page, self.place_page = RolePage(), PlacePage(doors.places)
        self.passphrase_page, self.code_page = PassphrasePage(doors.least_letters), CodePage()
        pages = (self.role_page, self.place_page, self.passphrase_page, self.code_page)
        super().__init__(parent, translate("FirstStart", "First start"), pages)
        self.code_page.wanted.connect(self._on_code_wanted)

    def may_go_back(self) -> bool:
        """Override Guide.may_go_back: once the data exists there is no way back."""
        return super().may_go_back() and self.desk is None

    def advance(self) -> None:
        """Override Guide.advance: after the passphrase the data is made."""
        if self.stack.currentWidget() is self.role_page:
            self.place_page.ask_for(self.role_page.role())
        if self.stack.currentWidget() is self.passphrase_page:
            self._begin()
        elif self.desk is not None and self.code_page.is_kept:
            desk, keep = self.desk, self._doors.keep_code
            self._workbench.do(self, lambda: keep(desk), lambda _: self.accept(), self.fail)
        else:
            super().advance()

    def _begin(self) -> None:
        place = self.place_page.chosen
        assert place is not None  # noqa: S101 - the page was complete
        answers = Answers(
            self.role_page.role(),
            place.scope,
            tidy(self.place_page.person.text()),
            self.passphrase_page.new.text(),
        )
        self.wait(self.tr("Making keys and the encrypted database…"))
        begin, self._passphrase = self._doors.begin, answers.passphrase
        self._workbench.do(self, lambda: begin(answers), self._on_begun, self.fail)

    def wait(self, words: str) -> None:
        """Override Guide.wait."""
        super().wait(words)
        self.code_page.make.setEnabled(False)

    def go_on(self) -> None:
        """Override Guide.go_on."""
        super().go_on()
        self.code_page.make.setEnabled(True)

    def _on_begun(self, desk: D) -> None:
        self.desk = desk
        self.go_on()
        super().advance()

    def _on_code_wanted(self) -> None:
        desk, passphrase, make = self.desk, self._passphrase, self._doors.new_code
        if desk is not None:
            self.wait(self.tr("Making the code…"))
            self._workbench.do(self, lambda: make(desk, passphrase), self._on_code_made, self.fail)

    def _on_code_made(self, groups: tuple[str, ...]) -> None:
        self.go_on()
        self.code_page.show_code(groups)

    def reject(self) -> None:
        """Override QDialog.reject: once the data exists, leaving means beginning to work.

        A code on the screen is not thrown away by Esc.
        """
        if self.desk is None:
            super().reject()
        elif self.code_page.is_complete():
            self.advance()
        else:
            self.say(translate("FirstStart", TO_KEEP))
