"""Why somebody can get a support, or why not: grounds, papers to see, amounts, the law."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.services.supported import Outset
from gpn_desktop.support.eligibility import CLASSES, Eligibility, GroundFound, Standing
from gpn_desktop.support.offers import Offer, ReceiverOffer
from gpn_desktop.support.programmes import Amount, SupportType
from ui import measures, reasons, verdicts
from ui.look.blocks import Fact, Facts, emptied, said, strip
from ui.look.parts import chip, column, label, row, seen, sign
from ui.look.signs import then_words
from ui.models.gifts import SIGNS, standing_words
from ui.models.people import type_words
from ui.words import QT_TRANSLATE_NOOP, dotted, language, translate

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


class GroundsPanel(QFrame):
    """A type of support explained for a receiver as of a day."""

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
            made = strip(earlier_words(receiver))
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
            mark = chip(reasons.word("mark", letters[0]), measures.MARK_TONES[letters[0]])
            mark.setObjectName("support.mark")
            mark.setToolTip(measures.marks_words(kind.mark, *(one.mark for one in kind.grounds)))
            self._add(mark)


def brief_lines(kind: SupportType, receiver: ReceiverOffer, on: date) -> list[str]:
    """Say in short what to heed before it is recorded: what is doubtful, what was given, papers."""
    rule = kind.amount_on(on)
    amount = amount_words(rule, kind) if rule is not None else ""
    papers = "; ".join(reasons.word("confirm", one) for one in receiver.eligibility.confirm)
    only = translate("Grounds", "Only papers can show: {papers}").format(papers=papers)
    standing = receiver.eligibility.standing
    doubt = "" if standing is Standing.ELIGIBLE else reasons.said(standing)
    lines = (doubt, earlier_words(receiver), amount, only if papers else "")
    return [one for one in lines if one]


def earlier_words(receiver: ReceiverOffer) -> str:
    """Say how often this was recorded for a receiver before; nothing where it never was."""
    words = translate("GroundsPanel", "Recorded before for this receiver: {count}")
    return words.format(count=receiver.earlier) if receiver.earlier else ""


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


def why_words(receiver: ReceiverOffer | None) -> str:
    """Say the ground that holds, else the first one, in one line."""
    found = receiver.eligibility.grounds if receiver is not None else ()
    holding = sorted((one for one in found if one.holds), key=lambda one: one.by_list)
    ground = next(iter((*holding, *found)), None)  # what a decision says decides before a list
    return dotted(ground_words(ground), law_words(ground)) if ground is not None else ""


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
