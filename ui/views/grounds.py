"""Which support for whom: every type with its grounds explained, nothing left out in silence.

On the way: ``Offer`` of a household → a line of the list, the panel beside it → type and receiver.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.services.supported import Outset
from gpn_desktop.support.eligibility import CLASSES, Eligibility, GroundFound
from gpn_desktop.support.offers import Offer, ReceiverOffer
from gpn_desktop.support.programmes import PERSON, Amount, SupportType
from ui import measures, reasons, verdicts
from ui.look import geometry
from ui.look.blocks import Fact, Facts, emptied, said, strip
from ui.look.parts import ENTERS, chip, column, label, named, row, scrolled, seen, sign
from ui.look.signs import then_words
from ui.look.typed import TypedLine
from ui.models.gifts import OFFERS, RECEIVERS, SIGNS, standing_words
from ui.models.people import type_words
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.words import QT_TRANSLATE_NOOP, dotted, language, translate

PANEL_WIDTH = 380
PANEL_FROM = 860
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
PER = {
    "turn": QT_TRANSLATE_NOOP("Grounds", "a loan"),
    "household": QT_TRANSLATE_NOOP("Grounds", "a household"),
    "month": QT_TRANSLATE_NOOP("Grounds", "a month"),
    "quarter": QT_TRANSLATE_NOOP("Grounds", "a quarter"),
    "year": QT_TRANSLATE_NOOP("Grounds", "a year"),
    "school year": QT_TRANSLATE_NOOP("Grounds", "a school year"),
    "course": QT_TRANSLATE_NOOP("Grounds", "a course"),
    "day attended": QT_TRANSLATE_NOOP("Grounds", "a day of attendance"),
    "life": QT_TRANSLATE_NOOP("Grounds", "once in a life"),
    "project": QT_TRANSLATE_NOOP("Grounds", "a project"),
    "case": QT_TRANSLATE_NOOP("Grounds", "a case"),
    "occasion": QT_TRANSLATE_NOOP("Grounds", "an occasion"),
}


@dataclass(frozen=True)
class Choice:
    """A type with the receiver it is for."""

    offer: Offer
    receiver: ReceiverOffer


class TypeFilter(TypedLine):
    """Words that narrow a list; arrows walk in it, Enter takes what is chosen there."""

    def __init__(self, list_: Table[Offer]) -> None:
        super().__init__()
        self._list = list_
        named(self, self.tr("Find a support by its name"))
        self.setPlaceholderText(self.tr("Type a part of its name; marks are not needed"))
        self.setObjectName("support.type.filter")
        self.setClearButtonEnabled(True)

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
        self.panel = GroundsPanel()
        self._arrange()
        self.setFocusProxy(self.words)

    def _arrange(self) -> None:
        self._what = label(self.tr("What is given?"), "heading")
        first = (self._what, self.words, self._none, self.types)
        left = column(*first, self._who, self.people, gap=6)
        left.setStretch(3, 3)
        left.setStretch(5, 2)
        self._side = scrolled(held(self.panel))
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
            self.panel.show_offer(offer, next(iter(offer.receivers), None), self._outset)

    def _on_type(self, offer: Offer) -> None:
        if offer.type.subject_kind == PERSON and len(offer.receivers) != 1:
            self.show_receivers(offer)
        elif offer.receivers:
            self._on_taken(Choice(offer, offer.receivers[0]))

    def _on_who(self, receiver: ReceiverOffer) -> None:
        offer = self.types.chosen()
        if offer is not None and self._outset is not None and self.people.isVisible():
            self.panel.show_offer(offer, receiver, self._outset)

    def _on_receiver(self, receiver: ReceiverOffer) -> None:
        offer = self.types.chosen()
        if offer is not None:
            self._on_taken(Choice(offer, receiver))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: the list alone where both have no room."""
        super().resizeEvent(event)
        self._side.setVisible(self.width() >= geometry.grown(PANEL_FROM))


class GroundsPanel(QFrame):
    """Why somebody can get a support, or why not: grounds, papers to see, amounts, the law."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(16, 12, 16, 12)
        self._box.setSpacing(8)

    def show_offer(self, offer: Offer, receiver: ReceiverOffer | None, outset: Outset) -> None:
        """Explain a type for a receiver as of a day."""
        emptied(self._box)
        kind = offer.type
        self._add(said(type_words(kind.code), "support.type.name", "heading", wraps=True))
        day = vietnamese.show_date(outset.on)
        words = self.tr("On {day} the household is: {class_}")
        words = words.format(day=day, class_=then_words(outset))
        self._add(label(words, wraps=True))
        found = receiver.eligibility if receiver else Eligibility(kind.code, offer.standing)
        standing = said(standing_words(found.standing), "support.standing", "strong", wraps=True)
        standing.setProperty("role", SIGNS[found.standing][1])
        self._add(standing)
        self._grounds(found)
        self._warnings(receiver, found)
        self._law(kind, outset)
        self._box.addStretch(1)

    def _add(self, made: QWidget) -> None:
        self._box.addWidget(made)

    def _grounds(self, found: Eligibility) -> None:
        for number, one in enumerate(found.grounds, 1):
            made = said(ground_words(one), f"support.ground.{number}", wraps=True)
            law = said(law_words(one), f"support.ground.{number}.law", "small", wraps=True)
            seen(law, bool(law.text()))
            inside = QWidget()
            inside.setLayout(column(made, law, gap=0))
            self._add(inside)

    def _warnings(self, receiver: ReceiverOffer | None, found: Eligibility) -> None:
        if receiver is not None and receiver.earlier:
            words = self.tr("Recorded before for this receiver: {count}")
            made = strip(words.format(count=receiver.earlier))
            made.setObjectName("support.earlier")
            self._add(made)
        if found.confirm:
            self._add(label(self.tr("Only papers can show"), "strong"))
        for one in found.confirm:
            paper = label(reasons.word("confirm", one), wraps=True)
            line = row(sign("file", "quiet", 16), paper, gap=8)
            line.setStretch(1, 1)
            held = QWidget()
            held.setLayout(line)
            self._add(held)

    def _law(self, kind: SupportType, outset: Outset) -> None:
        rule = kind.amount_on(outset.on)
        if rule is not None:
            self._add(label(amount_words(rule, kind), wraps=True))
        basis = Fact("basis", self.tr("Law"), kind.legal_basis)
        papers = Fact("papers", self.tr("Papers"), kind.paper_vi)
        told = Facts("support.law")
        told.show_facts([fact for fact in (basis, papers) if fact.words])
        self._add(told)
        letters = measures.open_marks(kind.mark, *(one.mark for one in kind.grounds))
        if letters:
            mark = chip(measures.mark_words(letters[0]), measures.MARK_TONES[letters[0]])
            mark.setObjectName("support.mark")
            mark.setToolTip(measures.marks_words(kind.mark, *(one.mark for one in kind.grounds)))
            self._add(mark)


def ground_words(ground: GroundFound) -> str:
    """Say whether a ground holds, and by what; else what hinders it."""
    told = translate("Grounds", "✓ Holds: {what}")
    if ground.unmet:
        told = translate("Grounds", "– Does not hold: {what}")
    elif ground.unknown:
        told = translate("Grounds", "? Not known: {what}")
    what = ground.unmet or ground.unknown or ground.met
    return told.format(what=", ".join(_condition(one, ground) for one in what))


def _condition(name: str, ground: GroundFound) -> str:
    words = reasons.word("condition", name)
    if name != CLASSES or not ground.by_list:
        return words
    return translate("Grounds", "{what} (by an imported list)").format(what=words)


def law_words(ground: GroundFound) -> str:
    """Say which law a ground stands in, and how far that was read there."""
    return dotted(ground.source, verdicts.mark_words([ground.mark]))


def amount_words(rule: Amount, kind: SupportType) -> str:
    """Say what a type gives: a fixed amount, at most so much, or a quantity; with its mark."""
    return "\n".join(_amounts(rule, kind))


def _amounts(rule: Amount, kind: SupportType) -> Iterator[str]:
    per = translate("Grounds", PER[rule.per]) if rule.per in PER else rule.per
    unit = kind.unit_en if language() == "en" else kind.unit
    open_ = verdicts.mark_words([rule.mark])
    mark = f"({open_})" if open_ else ""
    if rule.amount is not None:
        words = translate("Grounds", "Amount: {money} {per} {mark}")
        yield words.format(money=vietnamese.show_money(rule.amount), per=per, mark=mark).strip()
    if rule.ceiling is not None:
        words = translate("Grounds", "At most {money} {per} {mark}")
        yield words.format(money=vietnamese.show_money(rule.ceiling), per=per, mark=mark).strip()
    if rule.quantity is not None:
        words = translate("Grounds", "Quantity: {count} {unit} {per} {mark}")
        count = vietnamese.show_int(rule.quantity)
        yield words.format(count=count, unit=unit, per=per, mark=mark).strip()


def held(panel: QWidget) -> QWidget:
    """Give a panel at the top of what scrolls."""
    made = QWidget()
    made.setLayout(column(panel, None))
    return made
