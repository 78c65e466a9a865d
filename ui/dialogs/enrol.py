"""This computer asks to be enrolled: a file, ten groups read aloud, and the list that comes back.

Until then it works but does not send. The digits go over the telephone both ways: whoever carries
the files can change them, but not what people hear.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gpn_desktop import settings
from gpn_desktop.errors import GpnError
from gpn_desktop.services import enrolment, lying
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import Enrolled, Enrolment, ListOffer, Saved
from gpn_desktop.services.lying import Lying
from gpn_desktop.vietnamese import tidy
from ui.dialogs.groups import GroupsView
from ui.dialogs.guide import Guide, GuidePage
from ui.dialogs.passphrase import PassphraseField
from ui.dialogs.take_list import TakePage
from ui.look.blocks import said
from ui.look.going import LEAVES, keyed
from ui.look.laying import lay
from ui.look.parts import button, card, column, label, row
from ui.look.typed import text_line
from ui.places import PlaceField
from ui.words import translate
from ui.workbench import Workbench

LABEL: Final = 40
TRUST_LIST: Final = "trust_list"
ASK, READ, TAKE = range(3)


class AskPage(GuidePage):
    """What this computer is called, where the request goes, and the passphrase that signs it."""

    def __init__(self, proposed: str, folder: str) -> None:
        super().__init__(
            translate("Enrol", "Request"),
            translate("Enrol", "Ask the merging office to enrol this computer"),
            translate(
                "Enrol",
                "The request is a small file without personal data. Save it to the stick and give "
                "it to the office.",
            ),
        )
        self.label = text_line(translate("Enrol", "Name of this computer"), proposed)
        self.label.setMaxLength(LABEL)
        self.label.setObjectName("enrol.label")
        self.place = PlaceField(translate("Enrol", "Save to"), folder, lambda chosen: None)
        self.passphrase = PassphraseField(translate("Enrol", "Passphrase"))
        self.passphrase.setObjectName("enrol.passphrase")
        for part in (
            label(self.label.accessibleName(), "strong"),
            self.label,
            self.place,
            label(self.passphrase.accessibleName(), "strong"),
            self.passphrase,
        ):
            self.body.addWidget(part)
        self.label.sought_changed.connect(self.changed)
        self.passphrase.textChanged.connect(self.changed)
        self.place.changed.connect(self.changed)

    def is_complete(self) -> bool:
        """Override GuidePage.is_complete."""
        there = self.place.folder() is not None
        return there and bool(tidy(self.label.sought)) and bool(self.passphrase.text())

    def missing(self) -> Iterator[str]:
        """Override GuidePage.missing."""
        if not tidy(self.label.sought):
            yield translate("Enrol", "the name of this computer")
        if self.place.folder() is None:
            yield translate("Enrol", "the stick")
        if not self.passphrase.text():
            yield translate("Enrol", "the passphrase of this computer")

    def first_field(self) -> QWidget:
        """Override GuidePage.first_field."""
        return self.passphrase if self.label.text() else self.label

    def next_words(self) -> str:
        """Override GuidePage.next_words."""
        return translate("Enrol", "Save the request")

    def is_next_first(self) -> bool:
        """Override GuidePage.is_next_first."""
        return True


class ReadPage(GuidePage):
    """The ten groups, large, to be read aloud."""

    later = Signal()

    def __init__(self) -> None:
        super().__init__(
            translate("Enrol", "Read aloud"),
            translate("Enrol", "Read these ten groups to the office over the telephone"),
            translate(
                "Enrol",
                "The office types what it hears and knows by it that the request is yours. A wrong "
                "group is named at once; then read that group again.",
            ),
        )
        self.saved = said("", "enrol.saved", "good", wraps=True)
        self.groups = GroupsView(translate("Enrol", "The ten groups of this computer"))
        self.groups.setObjectName("enrol.groups")
        words = keyed(translate("Enrol", "Later: work goes on"), LEAVES)
        later = button(words, self.later.emit, kind="link")
        later.setObjectName("enrol.later")
        self.body.addWidget(self.saved)
        self.body.addWidget(card(column(self.groups)))
        lay(self.body, row(later, None))

    def show_groups(self, groups: Sequence[str], words: str) -> None:
        """Show the groups, and where the request lies."""
        self.groups.show_groups(groups)
        self.saved.setText(words)
        self.saved.setVisible(bool(words))

    def next_words(self) -> str:
        """Override GuidePage.next_words."""
        return translate("Enrol", "The trust list is here")

    def is_next_first(self) -> bool:
        """Override GuidePage.is_next_first."""
        return True


class EnrolGuide(Guide):
    """The three steps; each can be left and gone on with another day."""

    def __init__(self, parent: QWidget | None, desk: Desk, workbench: Workbench) -> None:
        self._desk, self._workbench = desk, workbench
        folder = settings.load(desk.paths.settings).exchange_folder
        self.ask_page = AskPage(enrolment.default_label(desk), folder)
        self.read_page, self.take_page = ReadPage(), TakePage(folder)
        pages = (self.ask_page, self.read_page, self.take_page)
        super().__init__(parent, translate("Enrol", "Enrol this computer"), pages)
        self.read_page.later.connect(self.reject)
        self.take_page.place.changed.connect(self._look_for_list)
        self.take_page.place.refilled.connect(self._look_for_list)
        self.take_page.chosen.connect(self._offer)

    def begin(self, found: Enrolment) -> None:
        """Go on where this computer stands."""
        self.ask_page.label.setText(found.label or self.ask_page.label.text())
        if found.state is Enrolled.ASKED and found.groups:
            self.read_page.show_groups(found.groups, "")
            self.turn_to(READ)

    def turn_to(self, step: int) -> None:
        """Override Guide.turn_to: the last step looks for the list."""
        super().turn_to(step)
        if step == TAKE:
            self._look_for_list()

    def advance(self) -> None:
        """Override Guide.advance."""
        if self.now == ASK:
            self._save()
        elif self.now == TAKE:
            self._take()
        else:
            super().advance()

    def _save(self) -> None:
        desk, page = self._desk, self.ask_page
        folder, words = page.place.folder(), page.passphrase.text()
        name = tidy(page.label.sought)
        if folder is None:
            return
        self.wait(self.tr("Signing and saving the request…"))
        self._workbench.do(
            self,
            lambda: enrolment.save_request(desk, folder, words, label=name),
            self._on_saved,
            self.fail,
        )

    def _on_saved(self, saved: Saved) -> None:
        self.go_on()
        self.ask_page.passphrase.clear()
        words = self.tr("Saved and checked: {file}. Take it to the office, then call and read.")
        words = words.format(file=saved.path)
        self.read_page.show_groups(saved.groups, words)
        self.turn_to(READ)

    def _look_for_list(self) -> None:
        folder, desk = self.take_page.place.folder(), self._desk
        if folder is not None:
            self._workbench.look(
                self, lambda: lying.lying(desk, folder), self._on_looked, self.fail
            )

    def _on_looked(self, found: Sequence[Lying]) -> None:
        lists = [one for one in found if one.sort == TRUST_LIST]
        if lists:
            newest = max(lists, key=lambda one: (lying.version_in(one.name), one.name))
            self._offer(newest.path)
        else:
            self.take_page.show_offer(None)

    def _offer(self, file: Path) -> None:
        desk, page = self._desk, self.take_page

        def refused(error: GpnError) -> None:
            page.show_refused(file)
            self.fail(error)

        self._workbench.look(
            page, lambda: enrolment.look_at_list(desk, file), self._on_offered, refused
        )

    def _on_offered(self, offer: ListOffer) -> None:
        if offer == self.take_page.offer:
            return  # the folder was looked into again: what is being typed goes on
        self.take_page.show_offer(offer)
        self.take_page.first_field().setFocus()

    def _take(self) -> None:
        desk, offer, heard = self._desk, self.take_page.offer, self.take_page.typed()
        if offer is None:
            return
        file = offer.file
        self.wait(self.tr("Taking in the trust list…"))
        self._workbench.do(
            self, lambda: enrolment.take_list(desk, file, heard), self._on_taken, self.fail
        )

    def _on_taken(self, found: Enrolment) -> None:
        self.go_on()
        self.accept()


def ask(parent: QWidget | None, desk: Desk, workbench: Workbench, found: Enrolment) -> bool:
    """Lead through the enrolment; say whether a trust list was taken in."""
    guide = EnrolGuide(parent, desk, workbench)
    guide.begin(found)
    return guide.exec() == Guide.DialogCode.Accepted
