"""The first start: who works here, where, the passphrase, the printed code if it is forgotten.

Knows no key and no database: what it finds out goes to the functions of ``Doors``.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from gpn_desktop.vietnamese import tidy
from ui.dialogs.doors import Answers, Doors, PlaceHit
from ui.dialogs.guide import Guide, GuidePage
from ui.dialogs.passphrase import NewPassphrase
from ui.dialogs.recovery_sheet import TO_KEEP, CodePage
from ui.dialogs.role import OFFICER, RolePage
from ui.look import geometry
from ui.look.edge import WholeList
from ui.look.parts import label, named
from ui.look.typed import TypedLine, text_line
from ui.words import translate
from ui.workbench import Workbench

D = TypeVar("D")
MOST_PLACES: Final = 30
LINES, FEW_LINES = 6, 4  # of the places found, where the window is low
TALL: Final = 480  # of a window that is not
PLACE: Final = Qt.ItemDataRole.UserRole


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
        self.found = named(Places(), translate("FirstStart", "Places found"))
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

    def missing(self) -> Iterator[str]:
        """Override GuidePage.missing."""
        if not tidy(self.person.text()):
            yield translate("FirstStart", "full name")
        if self.chosen is None:
            yield translate("FirstStart", "commune or office (Tab)")

    def first_field(self) -> QWidget:
        """Override GuidePage.first_field."""
        return self.typed if tidy(self.person.text()) else self.person

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


class Places(WholeList):
    """As many lines as leave the field above in sight; whole ones only."""

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        lines = LINES if self.window().height() >= geometry.grown(TALL) else FEW_LINES
        tall = self.sizeHintForRow(0) if self.count() else geometry.row_height(0)
        return QSize(super().sizeHint().width(), lines * tall + 2 * self.frameWidth())


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
                "It opens the data on this computer and signs what you send. A short sentence of "
                "{least} letters or more is easy to remember and hard to guess.",
            ).format(least=least),
        )
        self.new = NewPassphrase(least)
        self.new.changed.connect(self.changed)
        self.body.addWidget(self.new)

    def is_complete(self) -> bool:
        """Override GuidePage.is_complete."""
        return self.new.is_complete()

    def missing(self) -> Iterator[str]:
        """Override GuidePage.missing."""
        return self.new.missing()

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
