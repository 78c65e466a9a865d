"""What there is to do now, the most pressing first, each with one clear next step."""

import datetime
from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.services import foreseeing, today
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.today import Today, VillageLeft
from ui.acts import UNDO_KEY
from ui.charts import BarLine
from ui.dialogs import code, moving
from ui.look import geometry
from ui.look.blocks import Block, emptied, said, stepping, strip
from ui.look.cards import CardButton
from ui.look.curtain import curtained
from ui.look.laying import lay
from ui.look.parts import column, label, reveal, row, scrolled, seen, sign
from ui.look.states import Medal, Stage, Step
from ui.models.tasks import Steps, Task
from ui.views.offer import TourOffer
from ui.views.page import Goal, Page, Ways
from ui.views.sandbox import Sandbox
from ui.views.tasks import Tasks
from ui.words import QT_TRANSLATE_NOOP, dotted, translate

MEDAL: Final = 40
BESIDE: Final = 900  # from this width on the villages stand beside the tasks
WEEKDAYS: Final = (
    QT_TRANSLATE_NOOP("Today", "Monday"),
    QT_TRANSLATE_NOOP("Today", "Tuesday"),
    QT_TRANSLATE_NOOP("Today", "Wednesday"),
    QT_TRANSLATE_NOOP("Today", "Thursday"),
    QT_TRANSLATE_NOOP("Today", "Friday"),
    QT_TRANSLATE_NOOP("Today", "Saturday"),
    QT_TRANSLATE_NOOP("Today", "Sunday"),
)


def day_words(day: datetime.date) -> str:
    """Say a day as people do: Wednesday, 25/11/2026."""
    words = translate("Today", "{weekday}, {day}")
    weekday = translate("Today", WEEKDAYS[day.weekday()])
    return words.format(weekday=weekday, day=vietnamese.show_date(day))


class TaskLine(CardButton):
    """A task as a card: pressing it anywhere takes its next step."""

    def __init__(self, task: Task) -> None:
        so = said(task.so, f"today.{task.key}", "strong", wraps=True)
        words = column(so, gap=2)
        if task.about:
            words.addWidget(said(task.about, f"today.{task.key}.about", "quiet", wraps=True))
        medal = Medal(task.icon, task.tone, MEDAL)
        medal.setFixedWidth(MEDAL)
        onward = row(label(task.step, "accent"), sign("right", "accent", 16), gap=4)
        line = row(medal, words, onward, gap=14)
        line.setStretch(1, 1)
        super().__init__(f"{task.so}. {task.step}", line, task.call)
        line.setContentsMargins(14, 7, 14, 7)
        self.setProperty("enter", task.step)
        self.setObjectName(f"today.{task.key}.line")


class VillageLine(CardButton):
    """How far the review of one village is; pressing it opens its households."""

    def __init__(self, found: VillageLeft, call: Callable[[], object]) -> None:
        done = found.listed - found.left
        name = label(found.name or translate("Today", "village not known"))
        name.setMinimumWidth(geometry.grown(120))
        bar = BarLine()
        words = translate("Today", "{done} of {listed} reviewed")
        told = words.format(done=done, listed=found.listed)
        share = Fraction(done, found.listed) if found.listed else Fraction(0)
        bar.show_share(share, "good" if share == 1 else "accent", told)
        count = said(told, f"today.village.{found.village}", "quiet")
        line = row(name, bar, count, gap=12)
        line.setStretch(1, 1)
        super().__init__(f"{name.text()}: {told}", line, call)
        self.count = count
        line.setContentsMargins(14, 6, 14, 6)


class TodayPage(Page):
    """The first page: tasks at the left, the villages of the round at the right or below."""

    shows = (
        *("drafts", "surveys", "comments", "conflicts", "packages", "devices", "settings"),
        *("households", "support", "rounds", "decisions", "findings", "catalogue"),
    )

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self.title = self.tr("Today")
        self._desk, self._ways = desk, ways
        steps = Steps(
            self.refresh,
            self._on_outdated_wanted,
            self._on_code_wanted,
            self._on_no_list,
            self._on_clock_right,
        )
        self._waiting = Tasks(desk, ways, steps)
        self._has_begun = False
        self._day = said("", "today.day", "quiet")
        self._keys = said("", "today.keys", "small")
        self._tasks, self._villages = QVBoxLayout(), QVBoxLayout()
        self._said = QVBoxLayout()  # what was just said here, and the key that takes it back
        self.sandbox = Sandbox(desk, ways.workbench, self.refresh, ways.practice)
        tour = ways.practice.tour
        self.offer = TourOffer(desk, ways.workbench, tour) if tour is not None else None
        self._work = _held(self._tasks)
        self._left = Block(
            self.tr("How far the review is, by village: most left first"), _held(self._villages)
        )
        self._beside = _topped(self._left)
        self._sides = row(_topped(self._work), self._beside, gap=20)
        self._sides.setStretch(0, 3)
        self._sides.setStretch(1, 2)
        above = [self.offer] if self.offer is not None else []
        whole = column(
            row(self._day, None, self._keys), *above, self.sandbox, self._sides, None, gap=14
        )
        lay(whole, self._said, 1)
        whole.setContentsMargins(0, 0, 0, 8)
        content = QWidget()
        content.setLayout(whole)
        self._area = scrolled(content, is_guarded=False)
        self._stage = Stage(curtained(self._area))
        self.setLayout(column(self._stage))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: beside each other where there is room."""
        super().resizeEvent(event)
        beside = self.width() >= geometry.grown(BESIDE)
        ways = QBoxLayout.Direction
        self._sides.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def parts(self) -> Sequence[QWidget]:
        """Override Page.parts."""
        parts = (self.offer, self.sandbox, self._work, self._left)
        return tuple(one for one in parts if one is not None and one.isVisible()) or (self,)

    def landing(self) -> QWidget:
        """Override Page.landing: what was begun comes before an offer above it."""
        return self._work if self._has_begun else self.parts()[0]

    def enter(self, part: QWidget) -> None:
        """Override Page.enter: the first line of the part."""
        line = next((one for one in part.findChildren(CardButton) if not one.isHidden()), part)
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Override Page.refresh."""
        self._stage.show_loading(again=True)
        query = partial(today.today, self._desk)
        self._ways.workbench.look(self, query, self._on_found, self._on_failed)

    def _on_failed(self, error: GpnError) -> None:
        self._stage.show_error(error, self.refresh)

    def _on_found(self, found: Today) -> None:
        held = self.window().focusWidget()
        focused = held is None or self.isAncestorOf(held) or held is self
        self._day.setText(day_words(found.on))
        is_bare = found.is_training and not found.households
        self.sandbox.setVisible(is_bare and not self._desk.is_office)
        self._show_tasks(self._waiting.of(found))
        self._show_villages(found.left)
        self._stage.show_content()
        self._say_keys(has_villages=bool(found.left))
        self._has_begun = bool(found.drafts or found.returned)
        if self.offer is not None:
            self.offer.stand_back(self._has_begun)
        if focused:
            self.enter(self.landing())
            self._area.verticalScrollBar().setValue(0)  # lines that went led the focus downward
            reveal(self.window().focusWidget())

    def _say_keys(self, *, has_villages: bool) -> None:
        """Say how one walks here, where letters leave room for it beside the day."""
        words = self.tr("↑ ↓: another line · Enter: open it")
        if has_villages:
            words = dotted(words, self.tr("F6: the villages"))
        self._keys.setText(words)
        seen(self._keys, not geometry.is_huge())

    def _show_tasks(self, tasks: Sequence[Task]) -> None:
        for line in self._work.findChildren(TaskLine):
            line.hide()  # none that goes takes the focus once more
        emptied(self._tasks)
        for task in tasks:
            self._add(task)
        if not tasks:
            rest = Task(
                *("rest", "good", "good", self.tr("Nothing waits")),
                self.tr("Everything that was begun is finished."),
                self.tr("See the households"),
                partial(self._ways.go, Goal("households")),
            )
            self._add(rest)

    def _add(self, task: Task) -> None:
        line, shown = TaskLine(task), QWidget()
        whole = row(line, gap=8)
        whole.setStretch(0, 1)
        if task.beside is not None:  # at the end of its own card: it is no step of the next one
            made = stepping(task.beside.text, task.beside.call, key=task.beside.key)
            made.setObjectName(f"today.{task.key}.beside")
            whole.addWidget(made)
            if geometry.is_huge():
                whole.setDirection(QBoxLayout.Direction.TopToBottom)
                whole.setAlignment(made, Qt.AlignmentFlag.AlignRight)
        shown.setLayout(whole)
        self._tasks.addWidget(shown)
        shown.show()  # at once, so that it can take the focus

    def _show_villages(self, left: Sequence[VillageLeft]) -> None:
        emptied(self._villages)
        lines: list[VillageLine] = []
        for one in left:
            goal = Goal("households", "village", one.village)
            lines.append(VillageLine(one, partial(self._ways.go, goal)))
            self._villages.addWidget(lines[-1])
        wide = max((line.count.sizeHint().width() for line in lines), default=0)
        for line in lines:  # bars of one length can be compared
            line.count.setMinimumWidth(wide)
        self._beside.setVisible(bool(left))

    def _on_outdated_wanted(self) -> None:
        moving.ask(self.window(), self._ways.workbench, self._desk)

    def open(self, goal: Goal) -> None:
        """Override Page.open: what was said the last time is said no more."""
        emptied(self._said)

    def _on_no_list(self) -> None:
        call = partial(today.need_list, self._desk, needed=False)
        self._ways.workbench.do(self, call, lambda _: self._tell_no_list())

    def _tell_no_list(self) -> None:
        words = self.tr("Today does not ask for last year’s list any more.")
        undo = Step(self.tr("Undo"), self._on_list_again, "undo", UNDO_KEY)
        emptied(self._said)
        self._said.addWidget(strip(words, undo, tone="good", name="today.no_list"))

    def _on_list_again(self) -> None:
        emptied(self._said)
        call = partial(today.need_list, self._desk, needed=True)
        self._ways.workbench.do(self, call, lambda _: self.refresh())

    def _on_clock_right(self) -> None:
        call = partial(foreseeing.trust_clock, self._desk, trusted=True)
        self._ways.workbench.do(self, call, lambda _: self._tell_clock())

    def _tell_clock(self) -> None:
        words = self.tr("The clock is taken to be right from now on; the log keeps that.")
        undo = Step(self.tr("Undo"), self._on_clock_doubted, "undo", UNDO_KEY)
        emptied(self._said)
        self._said.addWidget(strip(words, undo, tone="good", name="today.clock.right"))

    def _on_clock_doubted(self) -> None:
        emptied(self._said)
        call = partial(foreseeing.trust_clock, self._desk, trusted=False)
        self._ways.workbench.do(self, call, lambda _: self.refresh())

    def _on_code_wanted(self) -> None:
        code.ask(self.window(), self._ways.workbench, self._desk)


def _held(box: QVBoxLayout) -> QWidget:
    made = QWidget()
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(8)
    made.setLayout(box)
    return made


def _topped(part: QWidget) -> QWidget:
    """Keep a part at its top, however tall its neighbour is."""
    made = QWidget()
    made.setLayout(column(part, None))
    return made
