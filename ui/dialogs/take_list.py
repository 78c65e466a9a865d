"""The trust list that came back from the office, and the digits of its root as they are heard."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gpn_desktop.services import enrolment
from gpn_desktop.services.enrolment import ListOffer
from ui.counts import moment_long
from ui.dialogs.groups import GroupsField
from ui.dialogs.guide import GuidePage
from ui.look.blocks import said
from ui.look.laying import lay
from ui.look.parts import button, row
from ui.places import PlaceField
from ui.words import translate

ALL: Final = tuple(range(1, 11))


class TakePage(GuidePage):
    """The last step: which list lies there, its digits as they are heard, taken in."""

    chosen = Signal(object)

    def __init__(self, folder: str) -> None:
        super().__init__(
            translate("Enrol", "Trust list"),
            translate("Enrol", "Take in the trust list of the office"),
            translate(
                "Enrol",
                "Ask the office to read its ten groups, and type what is heard. So nobody can put "
                "another list in its place.",
            ),
        )
        self.offer: ListOffer | None = None
        self.place = PlaceField(translate("Enrol", "Stick or folder"), folder, lambda chosen: None)
        self.file = said("", "enrol.list", wraps=True)
        self.choose = button(translate("Enrol", "Choose the file…"), self._on_choose_clicked)
        self.heard = GroupsField(ALL, enrolment.group_is_possible, self._judge)
        self.heard.setVisible(False)
        line = row(self.file, self.choose)
        line.setStretch(0, 1)
        self.body.addWidget(self.place)
        lay(self.body, line)
        self.body.addWidget(self.heard)
        self.heard.changed.connect(self.changed)
        self.show_offer(None)

    def show_offer(self, offer: ListOffer | None) -> None:
        """Say which list lies there; its groups are asked for, never shown."""
        self.offer = offer
        self.file.setText(self._words(offer))
        self.heard.setVisible(offer is not None and offer.needs_digits)
        self.changed.emit()

    def show_refused(self, file: Path) -> None:
        """Say which file cannot be taken in."""
        self.show_offer(None)
        words = translate("Enrol", "«{file}» cannot be taken in.")
        self.file.setText(words.format(file=file.name))

    def _words(self, offer: ListOffer | None) -> str:
        if offer is None:
            return translate("Enrol", "No trust list (.gpntrust) lies here yet.")
        words = translate("Enrol", "Trust list {number} of {office}, made {day}: {file}.")
        if not offer.names_us:
            words = translate(
                "Enrol", "Trust list {number} of {office}, {day}, does not name this computer yet."
            )
        return words.format(
            number=offer.version,
            office=offer.office,
            day=moment_long(offer.made_at),
            file=offer.file.name,
        )

    def _judge(self, heard: dict[int, str]) -> Sequence[int]:
        if self.offer is None:
            return ()
        typed = [heard.get(number, "") for number in ALL]
        return enrolment.wrong_groups(self.offer.root_groups, typed)

    def typed(self) -> tuple[str, ...]:
        """Give the ten groups as they were heard; none where none are needed."""
        heard = self.heard.heard()
        return tuple(heard[number] for number in ALL) if len(heard) == len(ALL) else ()

    def is_complete(self) -> bool:
        """Override GuidePage.is_complete."""
        if self.offer is None:
            return False
        return not self.offer.needs_digits or self.heard.is_right()

    def missing(self) -> Iterator[str]:
        """Override GuidePage.missing."""
        if self.offer is None:
            yield translate("Enrol", "the file of the list")
        elif not self.is_complete():
            numbers = ", ".join(map(str, self.heard.open()))
            yield translate("Enrol", "groups {numbers}").format(numbers=numbers)

    def first_field(self) -> QWidget:
        """Override GuidePage.first_field."""
        return self.heard if self.heard.isVisibleTo(self) else self.place

    def next_words(self) -> str:
        """Override GuidePage.next_words."""
        return translate("Enrol", "Take in the list")

    def is_next_first(self) -> bool:
        """Override GuidePage.is_next_first."""
        return True

    def _on_choose_clicked(self) -> None:
        words = translate("Enrol", "Trust lists (*.gpntrust)")
        start = str(self.place.folder() or Path.home())
        found, _ = QFileDialog.getOpenFileName(self, self.next_words(), start, words)
        if found:
            self.chosen.emit(Path(found))
