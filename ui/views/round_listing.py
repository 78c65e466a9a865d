"""The list of a round: how many are how far, narrowed, in its order; what stands there when empty.

On the way: ``rounds.round_list`` → tiles, villages, the table. What is opened is the page's.
"""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop import chance
from gpn_desktop.errors import GpnError
from gpn_desktop.reviews.rounds import ListedRow
from gpn_desktop.services import foreseeing, rounds
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.rounds import RoundList, Wanted
from gpn_desktop.services.sitting import may_fill_in
from ui.look import geometry
from ui.look.blocks import emptied, said
from ui.look.flow import flowing
from ui.look.parts import button, column, label, lie_low, retone, row, seen
from ui.look.states import Stage
from ui.models.listed import LISTED, VILLAGE, is_to_do
from ui.models.rows import RowTableModel
from ui.models.table import Table
from ui.views.kept_list import Narrows
from ui.views.list_acts import ActsButton, ListActs
from ui.views.listing import PANEL_WIDTH, Narrowing, Tiles, Villages, window_words
from ui.views.page import Goal, Ways
from ui.views.round_news import RoundNews, Steps

PANEL_FROM: Final = 880
BESIDE: Final = 14
TWICE_KEY: Final = "Alt+L"


class RoundListing(QWidget):
    """The list with what narrows it, the tiles above it and the villages beside it."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self.found = RoundList()
        self._asked_village: str | None = None
        self.stood_on = ""
        self.narrowing = Narrowing(self.look_up, self._on_narrowing_left)
        self.tiles, self.villages = Tiles(self._on_state_chosen), Villages(self._on_village_chosen)
        self.table: Table[ListedRow] = Table(
            RowTableModel(LISTED), self.tr("Households to review"), self._on_opened
        )
        self.table.setObjectName("review.list")
        words = self.tr("Key from paper (F12)")
        self._key = button(words, self._on_keying_wanted, icon="edit", kind="first")
        self._key.setObjectName("review.key")
        self._when = said("", "review.when", "quiet", wraps=True)
        words = self.tr("Keyed twice")
        self.twice = button(f"{words} ({TWICE_KEY})", self._on_twice_wanted, icon="copy")
        self.twice.setObjectName("review.twice")
        self.twice.setToolTip(self.tr("Surveys that another person keys once more (Alt+L)"))
        self.twice.setShortcut(TWICE_KEY)
        self._news = QVBoxLayout()
        self._news.setContentsMargins(0, 0, 0, 0)
        self._list = Stage(self.table)
        steps = Steps(
            self.look_up, self._on_round_wanted, self._on_all_wanted, self._on_clock_right
        )
        self._why = RoundNews(self._list, desk, ways, steps)
        self._arrange()

    def _arrange(self) -> None:
        boxes = self.narrowing.village, self.narrowing.how_far
        narrows = Narrows(self.narrowing.filters, self._narrow, boxes, self.narrowing.words)
        owners = self.table, self, self._desk, self._ways
        self.taking = ListActs.of_table(*owners, "review", narrows)
        self._acts = ActsButton(self.taking, "review.acts")
        self._steps = flowing(self._key, self.twice, self._acts.button)
        self._first, self._below = row(self._when), column()
        self._first.setStretch(0, 1)
        parts = (self._first, self.tiles, self._news, self.narrowing, self._below, self._list)
        self._left = column(*parts)
        self._left.setStretch(5, 1)
        self._progress = QWidget()
        heading = label(self.tr("Done / all"), "small")
        heading.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._progress.setLayout(column(heading, self.villages, gap=4))
        whole = row(self._left, self._progress, gap=BESIDE)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def look_into(self, village: str) -> None:
        """Show the households of one village."""
        self._asked_village = village
        self.look_up()

    def _wanted(self) -> Wanted:
        choice = self.narrowing
        return Wanted(
            round=choice.round.currentData() or "",
            village=choice.village.currentData() or "",
            how_far=choice.how_far.currentData() or "",
            words=choice.words.sought.strip(),
        )

    def look_up(self) -> None:
        """Look the list up, as it is narrowed now."""
        self._list.show_loading(again=True)
        query = partial(rounds.round_list, self._desk, self._wanted())
        self._ways.workbench.look(self, query, self._on_found, self._on_failed)

    def _on_failed(self, error: GpnError) -> None:
        self._list.show_error(error, self.look_up)

    def _on_found(self, found: RoundList) -> None:
        self.found = found
        self.narrowing.show_villages(found.villages)
        self.narrowing.show_rounds(found.rounds, found.round)
        if self._asked_village is not None:
            asked, self._asked_village = self._asked_village, None
            self.narrowing.ask_for(village=asked)
            self.look_up()
            return
        self._draw(found)

    def _draw(self, found: RoundList) -> None:
        self.tiles.show_counts(found.counts)
        self.tiles.choose(self.narrowing.how_far.currentData() or "")
        self.villages.show_villages(found.villages, self.narrowing.village.currentData() or "")
        self.narrowing.show_count(len(found.rows))
        words = window_words(found.round, chance.today()) if found.round else ""
        self._when.setText(words)
        chosen = self.table.chosen()
        stood_on = self.stood_on or (chosen.household if chosen else "")
        self.table.told = frozenset({VILLAGE} if self.narrowing.village.currentData() else ())
        self.table.rows.set_rows(found.rows)
        self._show_state(found)
        self._tell(found)
        self._fit()
        self._stand_on(stood_on)

    def _stand_on(self, household: str) -> None:
        """Stand where somebody stood, else where there is something to do."""
        if self.table.choose(lambda one: one.household == household):
            return
        if not self.table.choose(is_to_do) and self.table.hasFocus():
            self.table.choose_first()

    def _show_state(self, found: RoundList) -> None:
        leads = bool(found.rows) and found.odd_clock is None  # else another step comes first
        retone(self._key, "first" if leads else "", "kind")
        if found.rows:
            self._list.show_content()
        elif found.round is None:
            self._why.say_no_round(found)
        elif self._wanted() == Wanted(round=found.round.id):
            self._why.say_nobody()
        else:
            self._why.say_none_fits(by_words=bool(self.narrowing.words.sought.strip()))

    def _on_clock_right(self) -> None:
        trust = partial(foreseeing.trust_clock, self._desk, trusted=True)
        self._ways.workbench.do(self, trust, lambda _: self.look_up())

    def _tell(self, found: RoundList) -> None:
        emptied(self._news)
        band = self._why.band(found)
        if band is not None:
            self._news.addWidget(band)

    def _on_round_wanted(self) -> None:
        self.narrowing.round.clear()
        self._ways.workbench.do(
            self, partial(rounds.open_round, self._desk), lambda made: self.look_up()
        )

    def _on_state_chosen(self, code: str) -> None:
        self.narrowing.ask_for(how_far=code)
        self.look_up()

    def _on_village_chosen(self, village: str) -> None:
        same = self.narrowing.village.currentData() == village
        self.narrowing.ask_for(village="" if same else village)
        self.look_up()

    def _narrow(self, filters: Mapping[str, str]) -> None:
        self.narrowing.narrow(filters)
        self.look_up()
        self.table.setFocus()

    def _on_all_wanted(self) -> None:
        self.narrowing.clear()
        self.look_up()
        self.narrowing.words.setFocus()

    def _on_narrowing_left(self) -> None:
        self.table.setFocus()

    def turn_to_words(self) -> None:
        """Go to the words that narrow the list."""
        self.narrowing.words.setFocus()
        self.narrowing.words.selectAll()

    def households(self) -> list[str]:
        """Give those shown, in their order."""
        model = self.table.rows
        return [model.row_at(model.index(n, 0)).household for n in range(model.rowCount())]

    def may_key(self) -> bool:
        """Say whether paper forms can be keyed here now."""
        return may_fill_in(self._desk) and self.found.round is not None

    def _on_keying_wanted(self) -> None:
        self._ways.go(Goal("review", "keying"))

    def _on_opened(self, one: ListedRow) -> None:
        self._ways.go(Goal("review", "survey", one.household))

    def _on_twice_wanted(self) -> None:
        self._ways.go(Goal("twice", "list"))

    def _fit(self) -> None:
        """In a low window the tiles and the days of the round give way to a choice."""
        low = geometry.is_low(self.window().height())
        has_round = self.found.round is not None
        self._left.setSpacing(geometry.band_gap(self.window().height()))
        for bar in (self.narrowing, self._steps):
            lie_low(bar)
        seen(self.tiles, has_round and not low)
        seen(self.narrowing.how_far, low)
        seen(self.narrowing, has_round)
        seen(self._steps, has_round)
        seen(self._key, self.may_key())
        seen(self._when, bool(self._when.text()) and not low)
        panel = geometry.grown(PANEL_WIDTH) + BESIDE
        tiled = 0 if low else self.tiles.minimumSizeHint().width() + panel
        is_beside = self.width() >= max(geometry.grown(PANEL_FROM), tiled)
        seen(self._progress, is_beside and bool(self.found.villages))
        self._place_steps(low, self.width() - is_beside * panel)

    def _place_steps(self, low: bool, room: int) -> None:
        """Put the steps beside the days of the round, else below what narrows the list."""
        needs = self._when.sizeHint().width() + geometry.GAP + self._steps.sizeHint().width()
        (self._below if low or needs > room else self._first).addWidget(self._steps)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()
