"""What a support was decided by: decision, programme, funding; where no form asks, what was given.

The class of the day stands above them: it is what the record will keep, whatever comes later.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services.supported import AskedForm, Outset
from gpn_desktop.services.terms import Proposal, Terms, check, terms_of
from gpn_desktop.support.eligibility import Standing
from gpn_desktop.support.offers import ReceiverOffer
from gpn_desktop.support.programmes import SupportType, support_types
from ui import messages
from ui.look import geometry
from ui.look.blocks import emptied, said, strip
from ui.look.entries import COUNT, DAY, MONEY, Asked, Entries, shown
from ui.look.going import WRITES, keyed
from ui.look.more import MoreBelow
from ui.look.parts import button, card, chip, column, label, row, scrolled
from ui.look.signs import then_words
from ui.models.people import type_words
from ui.views.grounds import GroundsPanel, brief_lines
from ui.views.history import show_class
from ui.views.type_choice import PANEL_FROM, PANEL_WIDTH, Choice
from ui.words import dotted, language, translate

GIVE_UP_KEY: Final = "Alt+B"
FIELDS: Final = {
    ErrorCode.DECISION_NUMBER_MISSING: "decision_number",
    ErrorCode.DECISION_DAY_MISSING: "decided_on",
    ErrorCode.QUANTITY_IMPOSSIBLE: "quantity",
    ErrorCode.AMOUNT_IMPOSSIBLE: "amount",
    ErrorCode.DELIVERED_BEFORE_DECISION: "delivered_on",
    ErrorCode.RECEIVER_MISSING: "receiver",
}
"""Errors of which one field of the terms is the cause."""


def asked_of(kind: SupportType, form: AskedForm | None = None) -> list[tuple[str, Asked]]:
    """Give the fields of a type, each with the field of the terms that it fills.

    What the form of its details asks itself is not asked twice.
    """
    told = form.terms if form is not None else frozenset()
    asked = [one for one in _asked(kind) if one[0] not in told]
    note = ("note", Asked("note", translate("Terms", "Note")))
    return asked if form is not None else [*asked, note]


def _asked(kind: SupportType) -> list[tuple[str, Asked]]:
    found = [
        ("decision_number", Asked("decision.number", translate("Terms", "Decision number"))),
        ("decided_on", Asked("decision.on", translate("Terms", "Signed on"), DAY)),
        ("programme", Asked("programme", translate("Terms", "Programme"))),
        ("funding", Asked("funding", translate("Terms", "Source of funding"))),
    ]
    unit = kind.unit_en if language() == "en" else kind.unit
    quantity = translate("Terms", "Quantity ({unit})").format(unit=unit)
    found.append(("quantity", Asked("quantity", quantity, COUNT)))
    found.append(("amount", Asked("amount", translate("Terms", "Amount (đồng)"), MONEY)))
    if kind.per in ("month", "school year"):
        found += [
            ("period_from", Asked("period_from", translate("Terms", "From"), DAY)),
            ("period_to", Asked("period_to", translate("Terms", "Until"), DAY)),
        ]
    return [
        *found,
        ("delivered_on", Asked("delivered_on", translate("Terms", "Handed over on"), DAY)),
        ("receiver", Asked("receiver", translate("Terms", "Received by"))),
    ]


def told_terms(code: str, terms: Mapping[str, str]) -> list[str]:
    """Say what was typed of a support, each with the title of its field, in their order."""
    kind = support_types().get(code)
    asked = dict(asked_of(kind)) if kind is not None else {}
    told = [one for one in asked if terms.get(one)]
    rest = [text for one, text in terms.items() if one not in asked and text]
    return [*(f"{asked[one].title}: {shown(asked[one], terms[one])}" for one in told), *rest]


@dataclass(frozen=True)
class TermsTurns:
    """Where it goes on from the terms; ``changed`` is told the field that was left."""

    go_on: Callable[[], object]
    give_up: Callable[[], object]
    changed: Callable[[str], object]


class TermsView(QWidget):
    """One support before it is recorded: whom and what, the class of the day, the terms."""

    def __init__(self, choice: Choice, outset: Outset, turns: TermsTurns) -> None:
        super().__init__()
        self.choice, self.outset = choice, outset
        kind = choice.offer.type
        form = outset.form_of(kind.code, choice.receiver.subject)
        self.has_form = form is not None
        asked = asked_of(kind, form)
        self._fields = {one.name: field for field, one in asked}
        self.entries = Entries("support", [one for _, one in asked])
        self.entries.changed.connect(lambda name: turns.changed(self._fields[name]))
        self.entries.done.connect(self._on_done)
        self.panel = GroundsPanel()
        self._news, self._brief, self._heed = QVBoxLayout(), QVBoxLayout(), QWidget()
        self._class, self._day = chip(""), said("", "support.class.on", "quiet")
        self._class.setObjectName("support.class")
        words = self.tr("On to the details") if self.has_form else self.tr("Record")
        icon = "next" if self.has_form else "check"
        self.next = button(keyed(words, WRITES), turns.go_on, icon=icon, kind="first")
        self.next.setObjectName("support.next")
        self.give_up = button(self.tr("Give up…"), turns.give_up, icon="delete", kind="flat")
        self.give_up.setObjectName("support.give_up")
        self.give_up.setToolTip(self.tr("Give this support up (Alt+B)"))
        self._arrange()
        self._place_panel(beside=True)
        self.show_outset(outset)
        self.setFocusProxy(self.entries)

    def _on_done(self) -> None:
        self.next.setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self) -> None:
        kind, receiver = self.choice.offer.type, self.choice.receiver
        name = said(type_words(kind.code), "support.type", "title", wraps=True)
        who = said(receiver.name, "support.receiver", "strong", wraps=True)
        day = row(self._day, self._class, None)
        frozen = label(
            self.tr("The record keeps this class, whatever is decided later."), "small", wraps=True
        )
        self._news.setContentsMargins(0, 0, 0, 0)
        self._brief.setContentsMargins(0, 0, 0, 0)
        self._heed.setLayout(self._brief)
        parts = (name, who, day, frozen, self._heed, self._news, self.entries)
        inside = column(*parts, gap=8)
        inside.addStretch(1)
        self._below, self._beside = QVBoxLayout(), QWidget()
        self._aside = column(None)
        self._beside.setLayout(self._aside)
        page = QWidget()
        page.setLayout(column(card(inside), self._below, None))
        area = scrolled(page)
        more = self._more = MoreBelow(area, "support.more", is_beside=True)
        left = self._left = column(area, row(self.give_up, more, None, self.next), gap=8)
        left.setStretch(0, 1)
        self._side = scrolled(self._beside)
        self._side.setFixedWidth(geometry.grown(PANEL_WIDTH))
        whole = row(left, self._side, gap=16)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    @property
    def key(self) -> tuple[str, str]:
        """Give the code of the type and who receives it."""
        return self.choice.offer.type.code, self.choice.receiver.subject

    def prefilled(self) -> dict[str, str]:
        """Give the terms that stand there before anything is typed."""
        return {"funding": self.choice.offer.type.funding, "receiver": self.choice.receiver.name}

    def proposal(self, household: str) -> Proposal:
        """Give what is typed so far."""
        kind, subject = self.key
        return Proposal(kind, subject, household, terms_of(self.texts()))

    def day(self) -> date | None:
        """Give the day whose class the record will keep, where one is typed."""
        found = terms_of(self.texts())
        return found.delivered_on or found.decided_on

    def show_outset(self, outset: Outset) -> None:
        """Say what is true on another day."""
        self.outset = outset
        code = self.choice.offer.type.code
        offer = next((one for one in outset.offers if one.type.code == code), self.choice.offer)
        subject = self.choice.receiver.subject
        receiver = next((one for one in offer.receivers if one.subject == subject), None)
        whom = receiver or self.choice.receiver
        self.panel.show_offer(offer, whom, outset)
        self._show_brief(whom)
        show_class(self._class, outset)
        day = vietnamese.show_date(outset.on)
        self._day.setText(self.tr("Class on {day}:").format(day=day))

    def _show_brief(self, receiver: ReceiverOffer) -> None:
        """Say above the fields what to heed, where the grounds have no room beside them."""
        emptied(self._brief)
        told = brief_lines(self.choice.offer.type, receiver, self.outset.on)
        if told:
            is_sure = receiver.eligibility.standing is Standing.ELIGIBLE and not receiver.earlier
            tone = "accent" if is_sure else "warn"
            self._brief.addWidget(strip("\n".join(told), tone=tone, name="support.brief"))

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show terms as they were kept."""
        known = {field: name for name, field in self._fields.items()}
        self.entries.show_texts({known[one]: text for one, text in texts.items() if one in known})

    def texts(self) -> dict[str, str]:
        """Give the terms as they are kept, by their fields."""
        return {self._fields[name]: text for name, text in self.entries.texts().items()}

    def terms(self) -> Terms | None:
        """Give the terms; None, with the focus where something is wrong."""
        if self.entries.read() is None:
            return None
        terms = terms_of(self.texts())
        try:
            check(terms)
            if terms.decided_on is not None and not terms.decision_number.strip():
                raise GpnError(ErrorCode.DECISION_NUMBER_MISSING)
        except GpnError as error:
            self.tell(error)
            return None
        return terms

    def tell(self, error: GpnError) -> None:
        """Say what is wrong, at its field where there is one."""
        emptied(self._news)
        words = f"{messages.sentence(error)} {messages.remedy(error)}"
        field = FIELDS.get(error.code, "")
        if error.code is ErrorCode.DAY_AHEAD:
            field = self._days_ahead(error)
        known = {one: name for name, one in self._fields.items()}
        if field in known:
            self.entries.demand(known[field], words)
            return
        self._news.addWidget(strip(f"{words} ({messages.number(error)})", tone="bad"))

    def _days_ahead(self, error: GpnError) -> str:
        """Give the field that holds the day an error speaks of."""
        found = str(error.facts["found"])
        return next((one for one, text in self.texts().items() if text == found), "")

    def asks(self, field: str) -> bool:
        """Say whether a field of the terms is asked here."""
        return field in self._fields.values()

    def decision_words(self) -> str:
        """Say by which decision, for whom: what stands above the details."""
        terms = terms_of(self.texts())
        parts = []
        if terms.decided_on is not None:
            words = self.tr("support decision {number} of {day}")
            day = vietnamese.show_date(terms.decided_on)
            parts.append(words.format(number=terms.decision_number, day=day))
        receiver = self.choice.receiver.name
        is_head = receiver == self.outset.household.head_name  # who stands in the title
        what = type_words(self.choice.offer.type.code)
        return dotted(*parts, then_words(self.outset), what, "" if is_head else receiver)

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint: the grounds go below where there is no room."""
        return self._left.minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: the grounds beside the terms, or below them."""
        super().resizeEvent(event)
        beside = self.width() >= geometry.grown(PANEL_FROM)
        self._place_panel(beside=beside)
        self._fit_ends(self.width() - (self._side.width() if beside else 0))

    def _fit_ends(self, width: int) -> None:
        """Let the lesser button lose its key where there is too little room."""
        words = self.tr("Give up…")
        self.give_up.setText(keyed(words, GIVE_UP_KEY))
        ends = (self.give_up, self._more, self.next)
        if sum(one.minimumSizeHint().width() + geometry.WIDE_GAP for one in ends) > width:
            self.give_up.setText(words)
        self.give_up.setShortcut(GIVE_UP_KEY)  # a new text takes it away

    def _place_panel(self, *, beside: bool) -> None:
        """Put the grounds beside the terms or below; then what to heed is told above the fields."""
        self._side.setVisible(beside)
        self._heed.setVisible(not beside)
        if beside:
            self._aside.insertWidget(0, self.panel)
        else:
            self._below.addWidget(self.panel)
