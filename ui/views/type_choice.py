"""Which support for whom: every type with its grounds explained, nothing left out in silence.

On the way: ``Offer`` of a household → a line of the list, the panel beside it → type and receiver.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gpn_desktop import vietnamese
from gpn_desktop.services.supported import Outset
from gpn_desktop.support.offers import Offer, ReceiverOffer
from gpn_desktop.support.programmes import PERSON
from ui.look import geometry
from ui.look.blocks import said
from ui.look.parts import ENTERS, column, label, named, row, scrolled
from ui.look.typed import FilterLine
from ui.models.gifts import OFFERS, RECEIVERS
from ui.models.people import type_words
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.views.grounds import GroundsPanel, earlier_words, why_words
from ui.words import dotted

PANEL_WIDTH = 380
PANEL_FROM = 860
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True)
class Choice:
    """A type with the receiver it is for."""

    offer: Offer
    receiver: ReceiverOffer


class TypeFilter(FilterLine):
    """Words that narrow a list; arrows walk in it, Enter takes what is chosen there."""

    def __init__(self, list_: Table[Offer]) -> None:
        super().__init__()
        self._list = list_
        named(self, self.tr("Find a support by its name"))
        self.setPlaceholderText(self.tr("Type a part of its name; marks are not needed"))
        self.setObjectName("support.type.filter")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: no key that a letter is typed with."""
        if event.key() in MOVES or (event.key() in ENTERS and not event.modifiers()):
            self._list.keyPressEvent(event)
        else:
            super().keyPressEvent(event)


class TypeChoice(QWidget):
    """The types on offer, the likely first; where one is for persons, its receivers next."""

    def __init__(self, on_taken: Callable[[Choice], object]) -> None:
        super().__init__()
        self._on_taken = on_taken
        self._outset: Outset | None = None
        self._keys: dict[str, str] = {}
        self.types: Table[Offer] = Table(
            RowTableModel(OFFERS), self.tr("Supports on offer"), self._on_type, self._on_stand
        )
        self.types.setObjectName("support.types")
        self.words = TypeFilter(self.types)
        self.words.sought_changed.connect(self._on_words_changed)
        self.people: Table[ReceiverOffer] = Table(
            RowTableModel(RECEIVERS), self.tr("Who receives it"), self._on_receiver, self._on_who
        )
        self.people.setObjectName("support.receivers")
        self._who = label("", "heading", wraps=True)
        self._none = label(self.tr("No support has this in its name."), "quiet", wraps=True)
        self._why = said("", "support.type.why", "quiet", wraps=True)
        self.panel = GroundsPanel()
        self._arrange()
        self.setFocusProxy(self.words)

    def _arrange(self) -> None:
        self._what = label(self.tr("What is given?"), "heading")
        self._hint = label("", "quiet")
        asked = row(self._what, self._who, self._hint)
        for place in (0, 1):
            asked.setStretch(place, 1)
        left = column(asked, self.words, self._none, self.types, self.people, self._why, gap=6)
        self._left = left
        left.setStretch(3, 3)
        left.setStretch(4, 2)
        self._side = scrolled(_at_top(self.panel))
        self._side.setFixedWidth(geometry.grown(PANEL_WIDTH))
        whole = row(left, self._side, gap=16)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self._none.hide()
        self.show_receivers(None)

    def show_offers(self, outset: Outset, keys: dict[str, str]) -> None:
        """Offer these types; ``keys`` are folded words by which each is found."""
        self._outset, self._keys = outset, keys
        self._fill()
        self.show_receivers(None)

    def _fill(self) -> None:
        if self._outset is None:
            return
        parts = vietnamese.fold(self.words.sought).split()
        fits = [
            one
            for one in self._outset.offers
            if all(part in self._keys.get(one.type.code, "") for part in parts)
        ]
        self.types.rows.set_rows(fits)
        self._none.setVisible(not fits)
        if fits:
            self.types.selectRow(0)

    def show_receivers(self, offer: Offer | None) -> None:
        """Ask for whom, or put the question away."""
        for part in (self._who, self.people):
            part.setVisible(offer is not None)
        for one in (self._what, self.words, self.types):
            one.setVisible(offer is None)
        takes, chooses = self.tr("Enter: choose this support"), self.tr("Enter: choose this one")
        self._hint.setText(takes if offer is None else chooses)
        if offer is not None:
            words = self.tr("Who receives it: {what}?")
            self._who.setText(words.format(what=type_words(offer.type.code)))
            self.people.rows.set_rows(offer.receivers)
            self.people.selectRow(0)
            self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Take what is chosen."""
        offer, receiver = self.types.chosen(), self.people.chosen()
        if offer is not None and receiver is not None and self.people.isVisible():
            self._on_taken(Choice(offer, receiver))
        elif offer is not None:
            self._on_type(offer)

    def step_back(self) -> bool:
        """Go from the receivers to the types; say whether they were asked for."""
        if not self.people.isVisible():
            return False
        self.show_receivers(None)
        self.words.setFocus()
        return True

    def _on_words_changed(self) -> None:
        self.show_receivers(None)
        self._fill()

    def _on_stand(self, offer: Offer) -> None:
        if self._outset is not None:
            self.show_receivers(None)
            receiver = next(iter(offer.receivers), None)
            self.panel.show_offer(offer, receiver, self._outset)
            self._why.setText(
                dotted(_warned(receiver), type_words(offer.type.code), why_words(receiver))
            )

    def _on_type(self, offer: Offer) -> None:
        if offer.type.subject_kind == PERSON and len(offer.receivers) != 1:
            self.show_receivers(offer)
        elif offer.receivers:
            self._on_taken(Choice(offer, offer.receivers[0]))

    def _on_who(self, receiver: ReceiverOffer) -> None:
        offer = self.types.chosen()
        if offer is not None and self._outset is not None and self.people.isVisible():
            self.panel.show_offer(offer, receiver, self._outset)
            self._why.setText(dotted(_warned(receiver), why_words(receiver)))

    def _on_receiver(self, receiver: ReceiverOffer) -> None:
        offer = self.types.chosen()
        if offer is not None:
            self._on_taken(Choice(offer, receiver))

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint: the grounds stand beside only where there is room."""
        return self._left.minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: the list alone where both have no room."""
        super().resizeEvent(event)
        has_room = self.width() >= geometry.grown(PANEL_FROM)
        self._side.setVisible(has_room)
        self._why.setVisible(not has_room)


def _at_top(panel: QWidget) -> QWidget:
    """Give a panel at the top of what scrolls."""
    made = QWidget()
    made.setLayout(column(panel, None))
    return made


def _warned(receiver: ReceiverOffer | None) -> str:
    """Say first that it was recorded before: below a narrow list the panel is not in sight."""
    words = earlier_words(receiver) if receiver is not None else ""
    return f"⚠ {words}" if words else ""
