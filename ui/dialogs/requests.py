"""Which computers ask to be admitted: the requests in a folder, and how their digits are heard."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QLabel, QRadioButton, QWidget

from gpn_desktop.services.admitting import Asking
from ui import messages
from ui.dialogs.guide import GuidePage
from ui.look.blocks import emptied, said
from ui.look.laying import lay
from ui.look.parts import chip, column, label, row
from ui.places import PlaceField
from ui.words import dotted, translate


class RequestCard(QFrame):
    """A request: whose computer, of which place; refused ones say why and cannot be ticked."""

    def __init__(self, found: Asking) -> None:
        super().__init__()
        self.asking = found
        self.setProperty("card", "plain")
        self.tick = QCheckBox(found.label or found.file.name)
        self.tick.setObjectName(f"admit.{self.tick.text()}")
        about = label(self._about(), "bad" if found.error else "quiet", wraps=True)
        about.setContentsMargins(36, 0, 0, 0)
        head = row(self.tick, None)
        if found.is_known:
            head.addWidget(restored())
        self.tick.setEnabled(found.error is None)
        self.tick.setAccessibleDescription(about.text())
        box = column(head, about, gap=0)
        box.setContentsMargins(8, 4, 12, 8)
        self.setLayout(box)

    def _about(self) -> str:
        one = self.asking
        if one.error is not None:
            return f"{messages.sentence(one.error)} {messages.remedy(one.error)}"
        return dotted(one.officer, one.scope_name, one.app_version)


def restored() -> QLabel:
    """Give the mark of a computer that was restored: it stays until the list is signed."""
    return chip(translate("RequestCard", "restored, to be confirmed"), "warn")


class FindPage(GuidePage):
    """The requests that lie in a folder, and how their digits are heard."""

    def __init__(self, folder: str) -> None:
        super().__init__(
            translate("Admit", "Requests"),
            translate("Admit", "Which computers are to be admitted?"),
            translate("Admit", "The request files (.gpnreq) lie on the stick of the commune."),
        )
        self.place = PlaceField(translate("Admit", "Stick or folder"), folder, lambda one: None)
        self.cards: list[RequestCard] = []
        self._list = column(gap=6)
        self.none = said("", "admit.none", "quiet", wraps=True)
        self.by_phone = QRadioButton(translate("Admit", "By telephone: all ten groups"))
        self.at_table = QRadioButton(translate("Admit", "On one table: four groups"))
        self._ways = QButtonGroup(self)
        for one in (self.by_phone, self.at_table):
            self._ways.addButton(one)
        self.by_phone.setChecked(True)
        self.body.addWidget(self.place)
        lay(self.body, row(self.by_phone, self.at_table, None))  # in sight above a long list
        lay(self.body, self._list)
        self.body.addWidget(self.none)

    def show_requests(self, found: Sequence[Asking]) -> None:
        """Show what lies in the folder; the only one that can be admitted is ticked.

        Never one that was restored: that is to be asked about first.
        """
        emptied(self._list)
        self.cards = [RequestCard(one) for one in found]
        for card in self.cards:
            card.tick.toggled.connect(self.changed)
            self._list.addWidget(card)
        ticks = [card.tick for card in self.cards]
        for before, after in pairwise([self.place.choose, self.by_phone, self.at_table, *ticks]):
            QWidget.setTabOrder(before, after)
        good = [card for card in self.cards if card.asking.error is None]
        if len(good) == 1 and not good[0].asking.is_known:
            good[0].tick.setChecked(True)
        self.none.setText("" if found else translate("Admit", "No request lies here."))
        self.none.setVisible(not found)
        self.changed.emit()

    def chosen(self) -> tuple[Asking, ...]:
        """Give the requests that are ticked."""
        return tuple(card.asking for card in self.cards if card.tick.isChecked())

    def is_complete(self) -> bool:
        """Override GuidePage.is_complete."""
        return bool(self.chosen())

    def missing(self) -> Iterator[str]:
        """Override GuidePage.missing."""
        if not self.is_complete():
            yield translate("Admit", "a computer that is ticked (Space)")

    def first_field(self) -> QWidget:
        """Override GuidePage.first_field."""
        good = [card.tick for card in self.cards if card.tick.isEnabled()]
        return good[0] if good else self.place
