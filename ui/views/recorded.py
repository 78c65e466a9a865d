"""What a support tells of itself: facts, what is odd, the answers of its form, what was seen later.

Read only. The page of the support says above them where it stands and which step comes next.
"""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.engine.answers import without_rows
from gpn_desktop.engine.session import FormSession
from gpn_desktop.services.supported import SupportPage
from gpn_desktop.support.followups import FollowUp, check_followup
from gpn_desktop.support.offers import SupportLine
from gpn_desktop.support.records import RecordFinding, SupportRecord
from ui import measures, reasons
from ui.form.sections import questions, tree
from ui.form.source import choices_of
from ui.form.written import written
from ui.look.blocks import Block, Fact, Facts, emptied, said, strip
from ui.look.parts import card, column, label, seen
from ui.look.states import Step
from ui.models.gifts import decision_words
from ui.models.people import day_words, given_words
from ui.views.details import HOUSEHOLD
from ui.words import plain, translate


class RecordFacts(Facts):
    """Whose it is, what was given, on which decision."""

    def __init__(self) -> None:
        super().__init__("support.record")

    def show_line(self, line: SupportLine) -> None:
        """Show the facts that are known."""
        self.show_facts([fact for fact in self._facts_of(line) if fact.words])

    def _facts_of(self, line: SupportLine) -> Iterator[Fact]:
        one = line.record
        period = filter(None, (one.period_from, one.period_to))
        home = " · ".join(filter(None, (line.head, line.village)))
        yield Fact("receiver", self.tr("Receiver"), line.receiver, "strong")
        yield Fact("recorded", self.tr("Recorded under"), line.recorded)
        yield Fact("household", self.tr("Household of"), home)
        yield Fact("given", self.tr("Given"), given_words(one), "strong")
        if one.decided_on is not None:
            yield Fact("decision", self.tr("Decision"), decision_words(line))
        yield Fact("programme", self.tr("Programme"), one.programme)
        yield Fact("funding", self.tr("Source of funding"), one.funding)
        yield Fact("period", self.tr("Period"), " – ".join(map(vietnamese.show_date, period)))
        if one.delivered_on is not None:
            yield Fact("delivered", self.tr("Handed over on"), day_words(one.delivered_on))
        yield Fact("received_by", self.tr("Received by"), one.receiver)
        yield Fact("note", self.tr("Note"), one.note)


class RecordMarks(QWidget):
    """That it was taken off the list, with the way back, and what is odd about it."""

    def __init__(self, on_put_back: Callable[[], object]) -> None:
        super().__init__()
        self._on_put_back = on_put_back
        self._lines = column(gap=14)
        self.setLayout(self._lines)

    def show_marks(self, found: SupportPage, *, may_write: bool) -> None:
        """Show what there is to say of a support; without any there is nothing here.

        The ways to mend it are offered where what is written counts: ``may_write``.
        """
        emptied(self._lines)
        gone = found.line.record.deleted
        if gone is not None:
            words = translate("RecordView", "Taken off the list on {day}: {reason}")
            words = words.format(day=vietnamese.show_date(gone.date), reason=gone.reason)
            back = translate("RecordView", "&Put it back")
            step = Step(back, self._on_put_back, "restore") if may_write else None
            made = strip(words, step, tone="bad", icon="delete", name="support.gone")
            self._lines.addWidget(made)
        for one in found.findings:
            words = _doubt_words(one, found.line)
            if one.limit is not None and gone is None and may_write:
                words = f"{words} {_mending_words()}"
            self._lines.addWidget(strip(words, name=f"support.doubt.{one.doubt.value}"))
        seen(self, gone is not None or bool(found.findings))


def _doubt_words(found: RecordFinding, line: SupportLine) -> str:
    """Say what is odd, with the numbers and how far the rule was read in its own text."""
    words = reasons.said(found.doubt)
    if found.limit is not None:
        words = translate("RecordView", "The amount, {money}, is over the ceiling of {most}.")
        most = vietnamese.show_money(found.limit)
        words = words.format(money=vietnamese.show_money(line.record.amount or 0), most=most)
    letters = measures.open_marks(found.mark)
    mark = f" ({measures.mark_words(letters[0])})" if letters else ""
    return f"{words.removesuffix('.')}{mark}."


def _mending_words() -> str:
    return translate(
        "RecordView",
        "Compare it with the decision first; if the amount was recorded wrongly, take this "
        "support off the list and record it anew.",
    )


class DetailsBlock(Block):
    """What was answered in the form of a support."""

    def __init__(self) -> None:
        self._answers = QVBoxLayout()
        super().__init__("", _held(self._answers))
        self.retitle(self.tr("Details"))

    def show_details(self, found: SupportPage) -> None:
        """Show the answers, by the groups of the form where it is still known."""
        emptied(self._answers)
        record = found.line.record
        if found.session is not None:
            for heading, facts in _answers(found.session):
                self._answers.addWidget(_section(heading, facts))
        elif record.answers:
            told = without_rows(record.answers).items()
            facts = [Fact(path, path, text) for path, text in told]
            self._answers.addWidget(_section("", facts))
        self.setVisible(bool(record.answers))


class LooksBlock(Block):
    """What became of it: alive, dead, sold, the outcome."""

    def __init__(self) -> None:
        self._looks = QVBoxLayout()
        super().__init__("", _held(self._looks))
        self.retitle(self.tr("Seen later"))

    def show_looks(self, record: SupportRecord, found: Sequence[FollowUp]) -> None:
        """Show each look with what gives cause to doubt it."""
        emptied(self._looks)
        for one in found:
            self._looks.addWidget(label(self._look_words(one), wraps=True))
            for doubt in check_followup(record, one):
                name = f"support.look.{doubt.value}"
                self._looks.addWidget(said(reasons.said(doubt), name, "warn", wraps=True))
        self.setVisible(bool(found))

    def _look_words(self, one: FollowUp) -> str:
        counts = (
            (one.alive, self.tr("alive: {count}")),
            (one.dead, self.tr("dead: {count}")),
            (one.sold, self.tr("sold: {count}")),
            (one.offspring, self.tr("born: {count}")),
        )
        told = [words.format(count=count) for count, words in counts if count is not None]
        if one.outcome:
            told.insert(0, reasons.word("outcome", one.outcome))
        words = self.tr("{day}: {what}")
        return words.format(day=day_words(one.date), what=" · ".join([*told, one.note]).strip(" ·"))


def _answers(session: FormSession) -> Iterator[tuple[str, list[Fact]]]:
    """Give what was answered, by the groups and rows of the form."""
    for branch in tree(session.outline()):
        rows = branch.below if branch.is_repeat else (branch,)
        for n, one in enumerate(rows, 1):
            heading = f"{branch.item.label} {n}" if branch.is_repeat else branch.item.label
            facts = [_fact(session, each.item.place) for each in questions((one,))]
            told = [fact for fact in facts if fact.words and fact.key != HOUSEHOLD]
            if told:
                yield heading, told


def _fact(session: FormSession, place: object) -> Fact:
    state = session.state(place)  # type: ignore[arg-type] # a Place
    words = written(state, choices_of(session, state), grouped=True) if state.value else ""
    return Fact(session.path(state.place), plain(state.label), words)


def _section(heading: str, facts: Sequence[Fact]) -> QWidget:
    made = Facts("support.answers")
    made.show_facts(facts)
    title = label(heading, "strong")
    seen(title, bool(heading))
    return card(column(title, made, gap=6))


def _held(box: QVBoxLayout) -> QWidget:
    box.setContentsMargins(0, 0, 0, 0)
    made = QWidget()
    made.setLayout(box)
    return made
