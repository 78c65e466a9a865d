"""How often keying goes wrong: by question and by keyer, and what could not be read of others."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.error_rates import Rates
from gpn_desktop.services.readable import Reader
from ui.counts import Counts
from ui.look.blocks import Block, emptied, said, strip
from ui.look.parts import column, row, scrolled, seen
from ui.models.rows import Column, RowTableModel
from ui.models.table import WholeTable
from ui.models.twice import BY_KEYER, BY_QUESTION, RateLine
from ui.views.list_acts import ActsButton, ListActs
from ui.views.page import Ways
from ui.words import asked_as, language

MOST_NAMED = 3


def question_names(form: CompiledForm | None) -> dict[str, str]:
    """Give what the form calls each question, by its path without rows."""
    if form is None:
        return {}
    reader, found = Reader(form, language()), {}
    for node, asked in form.questions.items():
        names = [form.shape.spots[each].name for each in (*form.shape.above(node),)]
        path = "/".join([*reversed(names), form.shape.spots[node].name])
        found[path] = asked_as(form.facts[node].paper, reader.text(asked.label))
    return found


class RatesPanel(QWidget):
    """Two tables, the worst first, and a strip where something could not be read."""

    def __init__(self, owner: QWidget, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self.about = said("", "twice.rates", "quiet", wraps=True)
        self.back = said(self.tr("Esc: back to the list"), "twice.rates.back", "quiet")
        self.back.hide()
        self._news = QVBoxLayout()
        self._news.setContentsMargins(0, 0, 0, 0)
        self.keyers = self._table(BY_KEYER, self.tr("By who keyed"), "twice.keyers")
        self.questions = self._table(BY_QUESTION, self.tr("By question"), "twice.questions")
        self.lists = self._lists(owner, desk, ways)
        self._list_acts = ActsButton(self.lists[0][1], "twice.rates.acts")
        self._list_acts.button.hide()
        self._blocks = [
            Block(table.accessibleName(), table) for table in (self.keyers, self.questions)
        ]
        inside, head = QWidget(), row(self.back, None, self._list_acts.button)
        inside.setLayout(column(self.about, head, self._news, *self._blocks, None, gap=14))
        self.setLayout(column(scrolled(inside, is_whole=True)))
        self.setFocusProxy(self.keyers)

    def _table(
        self, columns: Sequence[Column[RateLine]], name: str, called: str
    ) -> WholeTable[RateLine]:
        made: WholeTable[RateLine] = WholeTable(RowTableModel(columns), name, lambda _: None)
        made.setObjectName(called)
        made.let_wrap()
        return made

    def _lists(
        self, owner: QWidget, desk: Desk, ways: Ways
    ) -> tuple[tuple[str, ListActs], tuple[str, ListActs]]:
        """Give both tables as lists that are copied, printed, saved, with what they are called."""
        of = partial(ListActs.of_shown, owner=owner, desk=desk, ways=ways)
        names = (
            self.tr("Rates of error by who keyed"),
            self.tr("Rates of error by question"),
        )
        keyers = of(self.keyers, about="rates_keyers", title=lambda: names[0])
        questions = of(self.questions, about="rates_questions", title=lambda: names[1])
        keyers.beside = ((names[1], questions),)
        return (names[0], keyers), (names[1], questions)

    def show_way_back(self, is_alone: bool) -> None:
        """Say how one comes back to the list, where the rates stand in its place."""
        seen(self.back, is_alone)
        seen(self._list_acts.button, is_alone and self.lists[0][1].has_rows)

    def show_rates(self, found: Rates) -> None:
        """Show rates; where nothing was keyed twice yet, say what will stand here."""
        names = question_names(found.form)
        keyers = [
            RateLine(found.names.get(one.of, "") or self.tr("another computer"), one)
            for one in found.keyers
        ]
        asked = [RateLine(names.get(one.of, one.of), one) for one in found.questions if one.wrong]
        self.keyers.rows.set_rows(keyers)
        self.questions.rows.set_rows(asked)
        self._blocks[0].setVisible(bool(keyers))
        self._blocks[1].setVisible(bool(asked))
        self.about.setText(self._about(found, is_clean=bool(keyers) and not asked))
        emptied(self._news)
        if found.skipped:
            self._news.addWidget(strip(self._skipped(found), name="twice.skipped"))

    def _about(self, found: Rates, *, is_clean: bool) -> str:
        if not found.surveys:
            return self.tr("Rates of error stand here once a survey was keyed twice and settled.")
        words = self.tr(
            "From %n survey(s) keyed twice; capitals and tone letters do not count.",
            "",
            found.surveys,
        )
        clean = self.tr("Nothing was keyed wrong.")
        return f"{words} {clean}" if is_clean else words

    def _skipped(self, found: Rates) -> str:
        heads = [one.head_name or one.code for one in found.skipped]
        named = ", ".join(heads[:MOST_NAMED]) + (" …" if len(heads) > MOST_NAMED else "")
        words = self.tr("Not counted, because what came of it cannot be read: {count} ({names})")
        return words.format(count=Counts(self).household(len(heads)), names=named)
