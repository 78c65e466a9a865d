"""F4: where the points come from, answer by answer and cell by cell; what is missing; what is [S].

Every number can show where it came from: this is the page that shows it, and what became of it
since the survey before.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gpn_desktop import vietnamese
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.score import POINTS, ItemChange, PointRead
from gpn_desktop.reviews.compared import Compared
from gpn_desktop.reviews.result import Marked, SurveyResult
from ui import verdicts
from ui.look.blocks import Block, Fact, Facts, align_names
from ui.look.going import LEAVES
from ui.look.parts import card, column, label
from ui.look.sheet import Sheet
from ui.look.signs import computed_words, tone_in
from ui.models.answered import label_of, text_of
from ui.models.rows import RIGHT, Column, RowTableModel
from ui.models.table import WholeTable
from ui.words import QT_TRANSLATE_NOOP, asked_as, translate


@dataclass(frozen=True)
class PointLine:
    """A cell of the score sheet: the item, the answer given, its points, where they stand."""

    item: str
    answer: str
    points: int | None
    cell: str


LINES: Final[tuple[Column[PointLine], ...]] = (
    Column(QT_TRANSLATE_NOOP("Columns", "Item"), lambda one: one.item, wide=True),
    Column(QT_TRANSLATE_NOOP("Columns", "Answer"), lambda one: one.answer, wide=True),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Points"),
        lambda one: _points(one.points),
        lambda one: -1 if one.points is None else one.points,
        RIGHT,
        tone=lambda one: "warn" if one.points is None else "text",
    ),
    Column(QT_TRANSLATE_NOOP("Columns", "Cell"), lambda one: one.cell, spare=True),
)


@dataclass(frozen=True)
class ChangeLine:
    """An item that differs from the survey before: both answers with their points, and by what."""

    item: str
    before: str
    now: str
    delta: str
    is_open: bool


CHANGES: Final[tuple[Column[ChangeLine], ...]] = (
    Column(QT_TRANSLATE_NOOP("Columns", "Item"), lambda one: one.item, wide=True),
    Column(QT_TRANSLATE_NOOP("Columns", "Before"), lambda one: one.before, wide=True),
    Column(QT_TRANSLATE_NOOP("Columns", "Now"), lambda one: one.now, wide=True),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Points"),
        lambda one: one.delta,
        align=RIGHT,
        tone=lambda one: "warn" if one.is_open else "text",
    ),
)


def _points(found: int | None) -> str:
    return translate("Verdict", "missing") if found is None else vietnamese.show_int(found)


def named(form: CompiledForm, read: PointRead) -> tuple[str, str]:
    """Give the words of a read's question and of its answer, as the form has them."""
    spots = form.shape.spots
    asked = [form.questions[n].label for n in form.questions if spots[n].name == read.question]
    words = text_of(form, asked[0] if asked else None)
    return words, label_of(form, read.list_name, read.code)


def item_words(form: CompiledForm, read: PointRead) -> str:
    """Give the words of an item; B1.7 that is reckoned from B1.7a has those of B1.7a."""
    below = (
        text_of(form, asked.label)
        for node, asked in form.questions.items()
        if form.facts[node].paper[:-1] == read.paper and form.facts[node].paper[-1].isalpha()
    )
    return named(form, read)[0] or next(below, "")


class PointsSheet(Sheet):
    """Totals, the class with its reasons, what changed, each cell, each rule not checked yet."""

    def __init__(
        self, parent: QWidget | None, found: SurveyResult, last: str, form: CompiledForm | None
    ) -> None:
        title = translate("Verdict", "Points and their reasons")
        about = translate("Verdict", "Computed from the answers; only a decision recognises it.")
        super().__init__(parent, title, about)
        self.setObjectName("points")
        facts = Facts("points")
        facts.show_facts(totals(found, last, form))
        self.body.addWidget(card(column(facts)))
        if found.compared is not None:
            heading = since_words(found.compared)
            self.body.addWidget(Block(heading, _changed(found.compared, heading, form)))
        align_names(self.findChildren(Facts))
        self._add_cells(found, form)
        self._add_marks(found)
        self.body.addStretch(1)
        close = self.add_end(translate("Verdict", "Close"), self.accept, kind="first", key=LEAVES)
        close.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit(1000, 620)

    def _add_cells(self, found: SurveyResult, form: CompiledForm | None) -> None:
        lines = [_line(one, form) for one in found.reads if one.column.startswith(POINTS)]
        if not lines:
            self.body.addWidget(label(translate("Verdict", "Nothing is answered yet."), "quiet"))
            return
        table: WholeTable[PointLine] = WholeTable(
            RowTableModel(LINES), translate("Verdict", "Cells of the score sheet"), lambda row: None
        )
        table.let_wrap()
        table.rows.set_rows(lines)
        heading = translate("Verdict", "Cells of the score sheet")
        self.body.addWidget(Block(heading, table))

    def _add_marks(self, found: SurveyResult) -> None:
        if not found.marks:
            return
        lines = [_rule(one) for one in found.marks]
        heading = label(translate("Verdict", "Not yet checked against the law"), "strong")
        said = [label(f"• {one}", wraps=True) for one in lines]
        self.body.addWidget(card(column(heading, *said, gap=6), "warn"))


def _changed(found: Compared, heading: str, form: CompiledForm | None) -> QWidget:
    """Give what differs from the survey before: totals and class, then the items."""
    facts = Facts("compared")
    facts.show_facts(compared_facts(found))
    told = card(column(facts))  # its names stand below those of the card above
    lines = [change_line(one, form) for one in found.changes if is_item(one)]
    made = QWidget()
    if found.is_other_sheet and not _comparable(found):
        made.setLayout(column(told))
        return made
    if not lines:
        none = translate("Verdict", "No item has other points than before.")
        made.setLayout(column(told, label(none, "quiet", wraps=True), gap=6))
        return made
    table: WholeTable[ChangeLine] = WholeTable(RowTableModel(CHANGES), heading, lambda row: None)
    table.setObjectName("points.changes")
    table.let_wrap()
    table.rows.set_rows(lines)
    made.setLayout(column(told, table, gap=6))
    return made


def _comparable(found: Compared) -> bool:
    """Say whether any item has points then and now."""
    return any(one.delta is not None for one in found.changes if is_item(one))


def since_words(found: Compared) -> str:
    """Say which survey the points are compared with."""
    if found.interviewed_on is None:
        return translate("Verdict", "Compared with the survey before")
    day = vietnamese.show_date(found.interviewed_on)
    return translate("Verdict", "Compared with the survey of {day}").format(day=day)


def compared_facts(found: Compared) -> Sequence[Fact]:
    """Give both totals and the class, before and now; and that the sheet is another."""
    facts = [
        Fact("b1", "B1", _turned(*found.b1)),
        Fact("b2", "B2", _turned(*found.b2)),
        Fact("class", translate("Verdict", "Computed"), _classes(*found.classes)),
    ]
    facts = [one for one in facts if one.words != verdicts.EMPTY]
    if found.is_other_sheet:
        words = translate("Verdict", "Another version of the form gave the points then.")
        if not _comparable(found):
            words = translate("Verdict", "Another score sheet then: items cannot be compared.")
        facts.append(Fact("sheet", "", words, "warn"))
    return facts


def _turned(old: int | None, new: int | None) -> str:
    both = _arrow(verdicts.total(old), verdicts.total(new))
    if old is None or new is None or old == new:
        return both
    return f"{both} ({verdicts.signed(new - old)})"


def _classes(old: str, new: str) -> str:
    return _arrow(*(computed_words(one) if one else verdicts.EMPTY for one in (old, new)))


def _arrow(old: str, new: str) -> str:
    return new if old == new else f"{old} → {new}"


def is_item(one: ItemChange) -> bool:
    """Tell an item of the sheet from a line, which stands with the rules."""
    return (one.new or one.old)[0].column.startswith(POINTS)


def change_line(one: ItemChange, form: CompiledForm | None) -> ChangeLine:
    """Give an item that differs, in words."""
    words = item_words(form, (one.new or one.old)[0]) if form else ""
    item = asked_as(one.paper, words)
    before, now = (_answers(reads, form) for reads in (one.old, one.new))
    delta = one.delta
    told = translate("Verdict", "missing") if delta is None else verdicts.signed(delta)
    return ChangeLine(item, before, now, told, is_open=delta is None)


def _answers(reads: Sequence[PointRead], form: CompiledForm | None) -> str:
    """Give the answers of an item with their points: ``Gạch, đá (7)``; what has none stands bare.

    That points are missing stands at the end of the line.
    """
    parts = [(label_of(form, one.list_name, one.code) if form else one.code, one) for one in reads]
    found = [
        words if one.points is None and words else f"{words} ({_points(one.points)})"
        for words, one in parts
    ]
    return "; ".join(found) or verdicts.EMPTY


def _rule(one: Marked) -> str:
    words = translate("Verdict", "{rule} – {mark} ({source})")
    mark = verdicts.mark_words([one.mark])
    source = one.source or translate("Verdict", "no source is known")
    return words.format(rule=verdicts.rule_words(one), mark=mark, source=source)


def _line(one: PointRead, form: CompiledForm | None) -> PointLine:
    answer = named(form, one)[1] if form else one.code
    item = asked_as(one.paper, item_words(form, one) if form else "")
    return PointLine(item, answer, one.points, cell_words(one.cell))


def cell_words(cell: str) -> str:
    """Say where points stand: ``choices!E122`` is a cell of the score sheet."""
    words = translate("Verdict", "Score sheet, cell {cell}")
    return words.format(cell=cell.rpartition("!")[2]) if cell else verdicts.EMPTY


def totals(found: SurveyResult, last: str, form: CompiledForm | None) -> Sequence[Fact]:
    """Give both totals, the class with its reasons, and last year's, as facts."""
    b1 = _joined(found.b1, verdicts.source_of_b1(found))
    b2 = _joined(found.b2, verdicts.indicators_words(found))
    names = {one.paper: item_words(form, one) for one in found.missing} if form else {}
    facts = [
        Fact("b1", "B1", b1),
        Fact("missing", "", verdicts.missing_words(found, names), "warn"),
        Fact("b2", "B2", b2),
        Fact("class", translate("Verdict", "Computed"), verdicts.class_said(found), "strong"),
        Fact("reasons", translate("Verdict", "Because"), "\n".join(verdicts.reason_lines(found))),
        Fact("last_year", translate("Verdict", "Decided before"), last, tone_in(last) or "normal"),
    ]
    return [one for one in facts if one.words]


def _joined(found: int | None, words: str) -> str:
    parts = ("" if found is None else verdicts.total(found), words)
    return " – ".join(part for part in parts if part)


def show(parent: QWidget | None, found: SurveyResult, last: str, form: CompiledForm | None) -> None:
    """Show where the points come from; ``form`` gives the words of questions and answers."""
    PointsSheet(parent, found, last, form).ask()
