"""F4: where the points come from, answer by answer and cell by cell; what is missing; what is [S].

Every number can show where it came from: this is the page that shows it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gpn_desktop import vietnamese
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.score import POINTS, PointRead
from gpn_desktop.reviews.result import Marked, SurveyResult
from ui import verdicts
from ui.look.blocks import Block, Fact, Facts
from ui.look.parts import card, column, label
from ui.look.sheet import Sheet
from ui.models.answered import label_of, text_of
from ui.models.rows import RIGHT, Column, RowTableModel
from ui.models.table import WholeTable
from ui.words import QT_TRANSLATE_NOOP, translate


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


def _points(found: int | None) -> str:
    return translate("Verdict", "missing") if found is None else vietnamese.show_int(found)


def named(form: CompiledForm, read: PointRead) -> tuple[str, str]:
    """Give the words of a read's question and of its answer, as the form has them."""
    spots = form.shape.spots
    asked = [form.questions[n].label for n in form.questions if spots[n].name == read.question]
    words = text_of(form, asked[0] if asked else None)
    return words, label_of(form, read.list_name, read.code)


class PointsSheet(Sheet):
    """Totals, the class with its reasons, each cell, each rule that is not checked yet."""

    def __init__(
        self, parent: QWidget | None, found: SurveyResult, last: str, form: CompiledForm | None
    ) -> None:
        title = translate("Verdict", "Points and their reasons")
        about = translate("Verdict", "Computed from the answers; only a decision recognises it.")
        super().__init__(parent, title, about)
        self.setObjectName("points")
        facts = Facts("points")
        facts.show_facts(totals(found, last))
        self.body.addWidget(card(column(facts)))
        self._add_cells(found, form)
        self._add_marks(found)
        self.body.addStretch(1)
        close = self.add_end(translate("Verdict", "Close"), self.accept, kind="first")
        close.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit(760, 620)

    def _add_cells(self, found: SurveyResult, form: CompiledForm | None) -> None:
        lines = [_line(one, form) for one in found.reads if one.column.startswith(POINTS)]
        if not lines:
            self.body.addWidget(label(translate("Verdict", "Nothing is answered yet."), "quiet"))
            return
        table: WholeTable[PointLine] = WholeTable(
            RowTableModel(LINES), translate("Verdict", "Cells of the score sheet"), lambda row: None
        )
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


def _rule(one: Marked) -> str:
    words = translate("Verdict", "{rule} – {mark} ({source})")
    mark = verdicts.mark_words([one.mark])
    source = one.source or translate("Verdict", "no source is known")
    return words.format(rule=verdicts.rule_words(one), mark=mark, source=source)


def _line(one: PointRead, form: CompiledForm | None) -> PointLine:
    words, answer = named(form, one) if form else ("", one.code)
    item = " ".join(part for part in (one.paper, words) if part)
    return PointLine(item, answer, one.points, one.cell)


def totals(found: SurveyResult, last: str) -> Sequence[Fact]:
    """Give both totals, the class with its reasons, and last year's, as facts."""
    b1 = _joined(found.b1, verdicts.source_of_b1(found))
    b2 = _joined(found.b2, verdicts.indicators_words(found))
    facts = [
        Fact("b1", "B1", b1),
        Fact("missing", "", verdicts.missing_words(found), "warn"),
        Fact("b2", "B2", b2),
        Fact("class", translate("Verdict", "Computed"), verdicts.class_said(found), "strong"),
        Fact("reasons", translate("Verdict", "Because"), "\n".join(verdicts.reason_lines(found))),
        Fact("last_year", translate("Verdict", "Decided before"), last),
    ]
    return [one for one in facts if one.words]


def _joined(found: int | None, words: str) -> str:
    parts = ("" if found is None else verdicts.total(found), words)
    return " – ".join(part for part in parts if part)


def show(parent: QWidget | None, found: SurveyResult, last: str, form: CompiledForm | None) -> None:
    """Show where the points come from; ``form`` gives the words of questions and answers."""
    PointsSheet(parent, found, last, form).ask()
