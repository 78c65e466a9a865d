"""All pairs of the register that may be one human: a list, both records beside it, 1, 2 or 3.

On the way: Today or the lists of the register → ``services.matches`` → the same (a preview, and the
way back), not the same (kept, and the way back), later. The next pair stands there at once.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.registry.duplicates import NAMES
from gpn_desktop.services import matches, sameness, uniting
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Seen
from gpn_desktop.services.matches import Match, Matches
from gpn_desktop.services.sitting import may_fill_in
from gpn_desktop.services.uniting import Union
from ui import messages
from ui.counts import grouped
from ui.dialogs import uniting as unite_sheet
from ui.look.blocks import emptied, said, strip
from ui.look.flow import flowing
from ui.look.going import keyed
from ui.look.parts import button, column, retone, row, scrolled, seen
from ui.look.states import Stage, Step
from ui.models.matches import MATCHES, called, more_words
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.views.alike import why
from ui.views.just_done import JustDone
from ui.views.list_acts import ActsButton, ListActs
from ui.views.page import Goal, Page, Ways
from ui.views.spread import Spread

NAME: Final = "matches.done"
FIRST_KEY, SECOND_KEY = "Alt+H", "Alt+A"


class _Pairs(Table[Match]):
    """Two lines for each pair: one for each of both, what speaks for it and what against."""

    lines = 2


class MatchesPage(Page):
    """The pairs, and the one that is chosen."""

    shows = ("households",)

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self.title = self.tr("May be written down twice")
        self._desk, self._ways = desk, ways
        self._later: list[tuple[str, str]] = []
        self._count, self._pairs, self._rows_shown = 0, 0, 0
        self.sum = said("", "matches.sum", "quiet", wraps=True)
        self.table: Table[Match] = _Pairs(
            RowTableModel(MATCHES),
            self.tr("Pairs that may be one person"),
            self._on_opened,
            self._on_chosen,
        )
        self.table.setObjectName("matches.table")
        self.taking = ListActs.of_shown(self.table, self, desk, ways, "matches")
        self._list_acts = ActsButton(self.taking, "matches.acts")
        self.done = JustDone(desk, ways, self.refresh)
        self._news = QVBoxLayout()
        self._news.setContentsMargins(0, 0, 0, 0)
        self._sides = QVBoxLayout()
        self.detail = self._made_detail()
        self.spread = Spread(self.table, self.detail)
        self.spread.opened.connect(lambda _: self._say_sum())
        self.stage = Stage(self.spread)
        head = row(self.sum, self._list_acts.button)
        head.setStretch(0, 1)
        whole = column(head, self.done, self._news, self.stage, gap=10)
        whole.setStretch(3, 1)
        self.setLayout(whole)

    def _made_detail(self) -> QWidget:
        self.heading = said("", "matches.pair", "heading", wraps=True)
        self.why = said("", "matches.why", wraps=True)
        self.same = self._key("1", self.tr("1  The same person…"), self._on_same, "people")
        self.apart = self._key("2", self.tr("2  Two people"), self._on_apart, "check")
        self.later = self._key("3", self.tr("3  Later"), self._on_later, "clock")
        both = (
            (self.tr("Open the first household"), FIRST_KEY),
            (self.tr("Open the second household"), SECOND_KEY),
        )
        ways = flowing(*(self._way(n, words, key) for n, (words, key) in enumerate(both)))
        inside, made, may = QWidget(), QWidget(), may_fill_in(self._desk)
        seen(self.same, may)
        seen(self.apart, may)
        inside.setLayout(column(self.heading, self.why, self._sides, ways, None, gap=10))
        shown = column(scrolled(inside), flowing(self.same, self.apart, self.later), gap=10)
        shown.setStretch(0, 1)
        made.setLayout(shown)
        made.setFocusProxy(self.same if may else self.later)
        return made

    def _way(self, which: int, words: str, key: str) -> QPushButton:
        made = button(keyed(words, key), partial(self._on_open, which), kind="link")
        made.setShortcut(key)
        return made

    def _key(self, key: str, words: str, call: Callable[[], object], icon: str) -> QPushButton:
        made = button(words, call, icon=icon)
        made.setObjectName(f"matches.{key}")
        made.setShortcut(key)
        return made

    # what the window asks

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        return (self.table, self.detail)

    def enter(self, part: QWidget) -> None:
        """Override Page.enter."""
        if part is self.detail:
            self.spread.show_detail()
        elif self.spread.is_covered:
            self.spread.show_list()
        else:
            super().enter(part)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Override Page.acts."""
        return {"print": self.taking.print} if self._list_acts.button.isVisible() else {}

    def has_way_back(self) -> bool:
        """Override Page.has_way_back."""
        return self.spread.is_covered

    def leave(self) -> bool:
        """Override Page.leave."""
        return self.spread.show_list()

    def refresh(self) -> None:
        """Override Page.refresh."""
        self.stage.show_loading(again=True)
        query = partial(matches.matches, self._desk)
        self._ways.workbench.look(self, query, self.show_matches, self._on_failed)

    def _on_failed(self, error: GpnError) -> None:
        self.stage.show_error(error, self.refresh)

    # the list

    def show_matches(self, found: Matches) -> None:
        """Show the pairs, those that were put off last; one stays where one was."""
        late = {key: n for n, key in enumerate(self._later, 1)}
        self._count, self._pairs = found.count, found.pairs
        rows = sorted(found.rows, key=lambda one: late.get(one.key, 0))
        self._fill(rows, self.table.chosen(), max(0, self.table.currentIndex().row()))

    def _fill(self, rows: Sequence[Match], stood_on: Match | None, place: int) -> None:
        self.table.rows.set_rows(rows)
        self._rows_shown = len(rows)
        self._say_sum()
        if not rows:
            so = self.tr("Nobody seems to be written down twice")
            do = self.tr(
                "What was judged to be two people is not asked about again. Esc: to the households."
            )
            self.stage.show_empty(so, do, icon="good")
            return
        self.stage.show_content()
        key = stood_on.key if stood_on is not None else ("", "")
        if not self.table.choose(lambda one: one.key == key):
            self.table.selectRow(min(place, len(rows) - 1))

    def _say_sum(self) -> None:
        shown = self._rows_shown
        words = grouped(self.tr("%n pair(s) may be one person.", "", self._count), self._count)
        if self._pairs > self._count:
            words = self.tr("{pairs} pairs may be one person, in {groups} groups of households.")
            shown_ = (vietnamese.show_int(one) for one in (self._count, self._pairs))
            words = words.format(**dict(zip(("groups", "pairs"), shown_, strict=True)))
        if shown < self._count:
            words = f"{words} " + self.tr("The {count} likeliest are shown.").format(count=shown)
        self.sum.setText(f"{words} {self._hint()}" if shown else "")
        seen(self._list_acts.button, shown > 0 and not self.spread.is_covered)

    def _hint(self) -> str:
        """Say what Enter does where the records are not in sight, and how they are judged there."""
        if not may_fill_in(self._desk):
            return self.tr("They are judged by who enters data at the commune. 3 puts one off.")
        if self.detail.isVisibleTo(self.spread):
            return self.tr("1, 2, 3 judge.")
        return self.tr("Enter shows both records.")

    def _on_opened(self, _: Match) -> None:
        self.spread.show_detail()

    def _on_chosen(self, one: Match) -> None:
        names = self.tr("{one} and {other}: one person?")
        asked = names.format(one=called(one.first), other=called(one.second))
        self.heading.setText(" ".join(filter(None, (asked, more_words(one)))))
        self.why.setText(why(one.likeness))
        speaks = set(one.likeness.evidence) & NAMES and not one.likeness.contrasts
        retone(self.same, "first" if speaks else "", "kind")
        query = partial(uniting.preview, self._desk, *one.key)
        told = partial(self._show_sides, one)
        self._ways.workbench.look(self.detail, query, told, self._no_sides)

    def _show_sides(self, one: Match, found: Union) -> None:
        emptied(self._sides)
        self._sides.addWidget(unite_sheet.sides(found, (called(one.first), called(one.second))))

    def _no_sides(self, error: GpnError) -> None:
        emptied(self._sides)
        self._sides.addWidget(said(messages.whole(error), "matches.word", "bad", wraps=True))

    # what is judged

    def _on_same(self) -> None:
        one = self.table.chosen()
        made = one and unite_sheet.ask(self, self._desk, self._ways.workbench, *one.key)
        if one is not None and made:
            emptied(self._news)
            self.done.show_event(made)
            self._take_out(one)

    def _on_apart(self) -> None:
        one = self.table.chosen()
        if one is not None:
            call = partial(sameness.judge_different, self._desk, *one.key, one.sight)
            judged = partial(self._on_judged, one)
            self._ways.workbench.do(self, call, judged, self._on_refused)

    def _on_judged(self, one: Match, verdicts: Mapping[str, Seen]) -> None:
        words = self.tr("Kept: {one} and {other} are two people.")
        told = words.format(one=called(one.first), other=called(one.second))
        back = Step(self.tr("Take it &back"), partial(self._on_back, verdicts), "undo")
        self.done.put_away()
        emptied(self._news)
        self._news.addWidget(strip(told, back, tone="good", name=NAME))
        self._take_out(one)

    def _on_back(self, verdicts: Mapping[str, Seen]) -> None:
        call = partial(sameness.forget, self._desk, verdicts, self.tr("taken back"))
        self._ways.workbench.do(self, call, self._on_taken_back, self._on_refused)

    def _on_taken_back(self, _: None) -> None:
        emptied(self._news)

    def _on_refused(self, error: GpnError) -> None:
        emptied(self._news)
        self._news.addWidget(strip(messages.whole(error), tone="bad", name=NAME))
        self.refresh()

    def _take_out(self, gone: Match) -> None:
        """Let the next pair stand there at once; the list itself is looked up behind it."""
        rows, place = self._rows(), self.table.currentIndex().row()
        self._count -= 1
        self._pairs -= 1 + gone.more
        self._fill([one for one in rows if one.key != gone.key], None, place)

    def _on_later(self) -> None:
        one = self.table.chosen()
        if one is not None:
            rows, place = self._rows(), self.table.currentIndex().row()
            self._later = [*(key for key in self._later if key != one.key), one.key]
            self._fill([*(each for each in rows if each.key != one.key), one], None, place)

    def _rows(self) -> list[Match]:
        model = self.table.rows
        return [model.row_at(model.index(n, 0)) for n in range(model.rowCount())]

    def _on_open(self, which: int) -> None:
        one = self.table.chosen()
        if one is not None:
            hit = (one.first, one.second)[which]
            self._ways.go(Goal("households", "household", hit.household))
