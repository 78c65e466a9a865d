"""What there is to do now, the most pressing first, each with one clear next step."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.services import today
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import FORM, SECOND
from gpn_desktop.services.enrolment import Enrolled
from gpn_desktop.services.today import DraftLine, Today, VillageLeft
from ui.charts import BarLine
from ui.counts import LONG, grouped
from ui.dialogs import code, moving
from ui.look import geometry
from ui.look.blocks import Block, emptied, said
from ui.look.cards import CardButton
from ui.look.parts import column, label, row, scrolled, sign
from ui.look.states import Medal, Stage
from ui.models.forms import since_words
from ui.views import findings
from ui.views.offer import TourOffer
from ui.views.page import Goal, Page, Ways, form_goal
from ui.views.sandbox import Sandbox
from ui.words import QT_TRANSLATE_NOOP, dotted, translate

MOST_OF_A_KIND: Final = 3
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


@dataclass(frozen=True)
class Task:
    """One line: what is so, what it means, the words of the next step, and the step itself."""

    key: str
    icon: str
    tone: str
    so: str
    about: str
    step: str
    call: Callable[[], object]


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
        self._day = said("", "today.day", "quiet")
        self._tasks, self._villages = QVBoxLayout(), QVBoxLayout()
        self.sandbox = Sandbox(desk, ways.workbench, self.refresh, ways.practice)
        tour = ways.practice.tour
        self.offer = TourOffer(desk, ways.workbench, tour) if tour is not None else None
        self._work = _held(self._tasks)
        self._left = Block(self.tr("Households still to be reviewed"), _held(self._villages))
        self._beside = _topped(self._left)
        self._sides = row(_topped(self._work), self._beside, gap=20)
        self._sides.setStretch(0, 3)
        self._sides.setStretch(1, 2)
        above = [self.offer] if self.offer is not None else []
        whole = column(self._day, *above, self.sandbox, self._sides, None, gap=14)
        whole.setContentsMargins(0, 0, 0, 8)
        content = QWidget()
        content.setLayout(whole)
        self._stage = Stage(scrolled(content))
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
        self._show_tasks(self._tasks_of(found))
        self._show_villages(found.left)
        self._stage.show_content()
        if focused:
            self.enter(self.parts()[0])

    def _show_tasks(self, tasks: Sequence[Task]) -> None:
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
        line = TaskLine(task)
        self._tasks.addWidget(line)
        line.show()  # at once, so that it can take the focus

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

    # the tasks, the most pressing first

    _ENROLMENT: Final = {
        (Enrolled.NOT_ASKED, False): (
            QT_TRANSLATE_NOOP("TodayPage", "This computer is not enrolled at the office"),
            QT_TRANSLATE_NOOP("TodayPage", "All work can be done; packages cannot be sent yet."),
            QT_TRANSLATE_NOOP("TodayPage", "Ask for it"),
        ),
        (Enrolled.ASKED, False): (
            QT_TRANSLATE_NOOP("TodayPage", "The office has not yet answered the request"),
            QT_TRANSLATE_NOOP("TodayPage", "Its list comes as a file; take it in when it is here."),
            QT_TRANSLATE_NOOP("TodayPage", "See the request"),
        ),
        (Enrolled.REVOKED, False): (
            QT_TRANSLATE_NOOP("TodayPage", "This computer was taken off the list of the office"),
            QT_TRANSLATE_NOOP("TodayPage", "What is typed here is not heard any more; ask why."),
            QT_TRANSLATE_NOOP("TodayPage", "See why"),
        ),
        (Enrolled.WAITING, False): (
            QT_TRANSLATE_NOOP("TodayPage", "A backup was restored on this computer"),
            QT_TRANSLATE_NOOP("TodayPage", "The office must confirm it before packages are heard."),
            QT_TRANSLATE_NOOP("TodayPage", "See what to do"),
        ),
        (Enrolled.NOT_ASKED, True): (
            QT_TRANSLATE_NOOP("TodayPage", "The list of computers is not founded yet"),
            QT_TRANSLATE_NOOP("TodayPage", "Without it no package of a commune can be checked."),
            QT_TRANSLATE_NOOP("TodayPage", "Found it"),
        ),
    }

    def _tasks_of(self, found: Today) -> list[Task]:
        return [
            *self._clock(found),
            *self._register(found),
            *self._round(found),
            *self._drafts(found),
            *self._outdated(found),
            *self._returned(found),
            *self._disputed(found),
            *self._wrong(found),
            *self._forms(found),
            *self._undelivered(found),
            *self._code(found),
            *self._enrolment(found),
            *self._waiting(found),
        ]

    def _clock(self, found: Today) -> list[Task]:
        if found.written_ahead is None:
            return []
        so = self.tr("The clock of this computer does not seem right: {day}")
        about = self.tr(
            "Something was written here on {day}. Set the day right in the computer; a wrong day "
            "goes into surveys and supports."
        )
        today = vietnamese.show_date(found.on)
        ahead = vietnamese.show_date(found.written_ahead)
        words = so.format(day=today), about.format(day=ahead), self.tr("Look again")
        return [Task("clock", "clock", "warn", *words, self.refresh)]

    def _register(self, found: Today) -> list[Task]:
        if found.households or found.is_training or self._desk.is_office:
            return []
        so = self.tr("No household is kept here yet")
        about = self.tr("They come with a package of the office, or are added one by one.")
        goal = Goal("households", "add")
        return [self._task("register", "households", so, about, self.tr("Add the first one"), goal)]

    def _round(self, found: Today) -> list[Task]:
        if not found.round_missing or not self._desk.may("entry"):
            return []
        so = self.tr("The round of {year} is not open yet").format(year=found.round_missing)
        about = self.tr("A survey belongs to the list of a round only when it was open before.")
        goal = Goal("review", "list")
        return [self._task("round", "review", so, about, self.tr("Open it"), goal)]

    def _drafts(self, found: Today) -> list[Task]:
        tasks = [self._draft(n, one) for n, one in enumerate(found.drafts[:MOST_OF_A_KIND], 1)]
        more = len(found.drafts) - len(tasks)
        if more > 0:
            words = grouped(self.tr("%n more draft(s)", "", more), more)
            goal = Goal("review", "list")
            tasks.append(self._task("drafts", "draft", words, "", self.tr("See all"), goal))
        return tasks

    def _outdated(self, found: Today) -> list[Task]:
        if not found.outdated:
            return []
        count = found.outdated
        so = grouped(
            self.tr("%n draft(s) of an older version of a questionnaire", "", count), count
        )
        about = self.tr("A newer version came meanwhile; see what changes before one is moved.")
        words = so, about, self.tr("See what changes")
        return [Task("outdated", "draft", "warn", *words, self._on_outdated_wanted)]

    def _on_outdated_wanted(self) -> None:
        moving.ask(self.window(), self._ways.workbench, self._desk)

    def _draft(self, number: int, one: DraftLine) -> Task:
        head = one.head_name or self.tr("household without a head")
        if one.kind == FORM:
            goal = form_goal(one.form_id, one.household, one.draft if one.is_correction else "")
            is_new = not one.is_correction
            so = (
                self.tr("Form begun: {head}") if is_new else self.tr("Form being corrected: {head}")
            )
            head = dotted(one.form_title, one.head_name if one.household else "")
        elif one.kind == "support":
            so, goal = self.tr("Support begun: {head}"), Goal("support", "draft", one.draft)
        elif one.kind == SECOND:
            so, goal = self.tr("Being keyed twice: {head}"), Goal("twice", "draft", one.draft)
        else:
            so, goal = self.tr("Survey begun: {head}"), Goal("review", "survey", one.household)
        touched = one.touched_at.strftime("%H:%M %d/%m/%Y") if one.touched_at else ""
        about = " · ".join(filter(None, (one.village_name, touched)))
        key = f"draft.{number}"
        return self._task(key, "draft", so.format(head=head), about, self.tr("Go on"), goal)

    def _returned(self, found: Today) -> list[Task]:
        return [
            self._task(
                f"returned.{number}",
                "return",
                self.tr("Survey returned: {head}").format(head=row.head_name),
                row.village_name,
                self.tr("Read and correct"),
                Goal("review", "result", row.id),
                "bad",
            )
            for number, row in enumerate(found.returned, 1)
        ]

    def _disputed(self, found: Today) -> list[Task]:
        if not found.disputed:
            return []
        count = found.disputed
        so = grouped(self.tr("%n household(s) with values in conflict", "", count), count)
        about = self.tr("Two computers wrote different things; somebody has to choose.")
        goal = Goal("conflicts", "list")
        return [
            self._task("conflicts", "conflict", so, about, self.tr("Look at them"), goal, "bad")
        ]

    def _wrong(self, found: Today) -> list[Task]:
        first = found.wrong_first
        if first is None:
            return []
        count = found.wrong
        so = grouped(self.tr("%n household(s) whose records do not agree", "", count), count)
        said_ = findings.said(first)
        about = said_ if first.person else f"{first.head_name}: {said_}"
        goal = Goal("households", "household", first.household)
        step = self.tr("Put the first one right")
        return [self._task("findings", "warning", so, about, step, goal, "bad")]

    def _forms(self, found: Today) -> list[Task]:
        if not found.forms:
            return []
        first, count = found.forms[0], len(found.forms)
        so = self.tr("There is a new questionnaire: {title}").format(title=first.title)
        if count > 1:
            so = grouped(self.tr("There are %n new questionnaire(s)", "", count), count)
        about = since_words(first)
        goal = Goal("forms", "form", f"{first.form_id} {first.version}")
        return [self._task("forms", "forms", so, about, self.tr("Look at it"), goal)]

    def _code(self, found: Today) -> list[Task]:
        if found.has_code:
            return []
        about = self.tr("Without it a forgotten passphrase means that all data is lost.")
        return [
            Task(
                *("code", "key", "warn", self.tr("No recovery code is printed"), about),
                self.tr("Make the code"),
                self._on_code_wanted,
            )
        ]

    def _undelivered(self, found: Today) -> list[Task]:
        count, days = found.undelivered.count, found.undelivered.oldest_days
        if not count:
            return []
        so = grouped(self.tr("%n package(s) without a receipt", "", count), count)
        if days is None:
            age = self.tr("The age of the oldest is not known: check the clock.")
        elif days == 0:
            age = self.tr("The oldest was made today.")
        else:
            age = grouped(self.tr("The oldest was made %n day(s) ago.", "", days), days)
        still = self.tr("All data is still on this computer.")
        tone = "bad" if days is not None and days >= LONG else "warn"
        goal, step = Goal("exchange"), self.tr("Open Send / Receive")
        return [self._task("undelivered", "outbox", so, f"{age} {still}", step, goal, tone)]

    def _enrolment(self, found: Today) -> list[Task]:
        words = self._ENROLMENT.get((found.enrolled, self._desk.is_office))
        if words is None:
            return []
        so, about, step = (translate("TodayPage", text) for text in words)
        return [self._task("enrolment", "shield", so, about, step, Goal("devices"), "warn")]

    def _waiting(self, found: Today) -> list[Task]:
        if not found.waiting:
            return []
        count = found.waiting
        so = grouped(self.tr("%n support(s) decided and not handed over", "", count), count)
        since = found.waits_since
        about = ""
        if since is not None:
            about = self.tr("the oldest since {day}").format(day=vietnamese.show_date(since))
        goal = Goal("support", "state", "decided")
        return [self._task("waiting", "support", so, about, self.tr("See them"), goal)]

    def _task(
        self,
        key: str,
        icon: str,
        so: str,
        about: str,
        step: str,
        goal: Goal,
        tone: str = "accent",
    ) -> Task:
        return Task(key, icon, tone, so, about, step, partial(self._ways.go, goal))

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
