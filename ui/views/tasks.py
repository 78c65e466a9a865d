"""What Today tells: one line for each thing that waits, the most pressing first.

On the way: what ``services.today`` gathered → lines with their words and their next step.
"""

import datetime
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from gpn_desktop import vietnamese
from gpn_desktop.registry.places import scopes
from gpn_desktop.reviews.rounds import Round
from gpn_desktop.reviews.survey import SurveyRow
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import FORM, SECOND
from gpn_desktop.services.today import DraftLine, Today
from ui.counts import LONG, grouped, moment_long
from ui.look.states import Step
from ui.models.enrolled import enrolment_words
from ui.models.forms import since_words
from ui.models.people import type_words
from ui.models.tasks import Steps, Task
from ui.models.villages import called
from ui.odd_clock import RIGHT_KEY
from ui.views import findings
from ui.views.page import Goal, Ways, form_goal
from ui.words import dotted

MOST_OF_A_KIND: Final = 3


class Tasks(QObject):
    """Words and steps of everything that waits."""

    def __init__(self, desk: Desk, ways: Ways, steps: Steps) -> None:
        super().__init__()
        self._desk, self._ways, self._steps = desk, ways, steps

    def of(self, found: Today) -> list[Task]:
        """Give everything that waits, the most pressing first."""
        return [
            *self._clock(found),
            *self._register(found),
            *self._round(found),
            *self._returned(found),
            *self._disputed(found),
            *self._drafts(found),
            *self._lists_left(found),
            *self._outdated(found),
            *self._wrong(found),
            *self._same_names(found),
            *self._zones(found),
            *self._forms(found),
            *self._undelivered(found),
            *self._code(found),
            *self._enrolment(found),
            *self._waiting(found),
        ]

    def _clock(self, found: Today) -> list[Task]:
        if found.odd_clock is None:
            return []
        so = self.tr("The clock of this computer does not seem right: {day}")
        behind = self.tr(
            "Something was written here on {day}. Set the day right in the computer; a wrong day "
            "goes into surveys and supports."
        )
        ahead = self.tr(
            "The last writing here is of {day}. If today is wrong, set the day right in the "
            "computer; a wrong day goes into surveys and supports."
        )
        about = behind if found.odd_clock > found.on else ahead
        wrote = vietnamese.show_date(found.odd_clock)
        title = so.format(day=vietnamese.show_date(found.on))
        words = title, about.format(day=wrote), self.tr("Look again")
        task = Task("clock", "clock", "warn", *words, self._steps.again)
        if not self._desk.may("entry"):
            return [task]
        right = Step(self.tr("The clock is right"), self._steps.trust, "check", RIGHT_KEY)
        return [replace(task, beside=right)]

    def _register(self, found: Today) -> list[Task]:
        """Lead through the first day: villages, households, last year's list of them."""
        if found.is_training or self._desk.is_office or not self._desk.may("entry"):
            return []
        if not found.villages and not found.households:
            so = self.tr("First step: write the villages of the commune down")
            about = self.tr("Paste the list from Word or Excel; households are entered by village.")
            goal, step = Goal("villages"), self.tr("Write them down")
            return [self._task("villages", "village", so, about, step, goal)]
        if not found.households:
            so = self.tr("Second step: the households")
            about = self.tr("From last year’s list in Excel, from a package, or one by one.")
            goal, step = Goal("households", "list"), self.tr("See how")
            return [self._task("register", "households", so, about, step, goal)]
        return [self._list(found.households)] if found.list_missing else []

    def _list(self, count: int) -> Task:
        """Lead on to last year's list, however many were written down by hand before it."""
        so = self.tr("Next step: last year’s list of households")
        about = self.tr(
            "%n household(s) were added by hand; the others come from the list in Excel.", "", count
        )
        goal, step = Goal("households", "import"), self.tr("Take the list in")
        task = self._task("list", "import", so, grouped(about, count), step, goal)
        none = Step(self.tr("No list is &needed"), self._steps.no_list)
        return replace(task, beside=none)

    def _zones(self, found: Today) -> list[Task]:
        count = found.zones_unknown
        if not (count and found.households) or self._desk.is_office or not self._desk.may("entry"):
            return []
        so = grouped(self.tr("%n village(s) whose zone is not known", "", count), count)
        about = self.tr("Health insurance (line 3) and supports by area need it.")
        step = self.tr("Write the zones down")
        return [self._task("zones", "village", so, about, step, Goal("villages"))]

    def _same_names(self, found: Today) -> list[Task]:
        """Tell of two villages of one name; at an office also of which commune they are."""
        if not found.same_names:
            return []
        first, count = found.same_names[0], len({one.goes.id for one in found.same_names})
        so = self.tr("Two villages are called {village}").format(village=called(first.goes))
        if count > 1:
            so = grouped(
                self.tr("%n village(s) bear the name that another one has", "", count), count
            )
        about = self.tr(
            "Nothing tells them apart, as where two computers each wrote one down. If they are "
            "one, join them."
        )
        commune = scopes()[first.commune].name if self._desk.is_office else ""
        goal, step = Goal("villages", "village", first.goes.id), self.tr("See both")
        words = so, dotted(commune, about), step
        return [self._task("same_names", "village", *words, goal, "warn")]

    def _round(self, found: Today) -> list[Task]:
        if not found.round_missing or not self._desk.may("entry"):
            return []
        so = self.tr("The round of {year} is not open yet").format(year=found.round_missing)
        about = self.tr("A survey belongs to the list of a round only when it was open before.")
        goal = Goal("review", "list")
        return [self._task("round", "review", so, about, self.tr("Open it"), goal)]

    def _drafts(self, found: Today) -> list[Task]:
        shown = enumerate(found.drafts[:MOST_OF_A_KIND], 1)
        tasks = [self._draft(n, one, found.on) for n, one in shown]
        more = len(found.drafts) - len(tasks)
        if more > 0:
            words = grouped(self.tr("%n more draft(s)", "", more), more)
            goal = Goal("review", "list")
            tasks.append(self._task("drafts", "draft", words, "", self.tr("See all"), goal))
        return tasks

    def _lists_left(self, found: Today) -> list[Task]:
        """Offer the list that was left last; the others are told of where it is taken up again."""
        if not found.lists_left:
            return []
        first, more = found.lists_left[0], len(found.lists_left) - 1
        so = self.tr("List from Excel not written yet: {name}").format(name=Path(first.path).name)
        left = self.tr("left on {since}").format(
            since=moment_long(datetime.datetime.fromisoformat(first.at))
        )
        others = grouped(self.tr("%n more list(s) wait", "", more), more) if more else ""
        about = dotted(self.tr("Nothing of it is in the register"), left, others)
        goal, step = Goal("households", "import"), self.tr("Go on")
        return [self._task("left", "import", so, about, step, goal, "accent")]

    def _outdated(self, found: Today) -> list[Task]:
        if not found.outdated:
            return []
        count = found.outdated
        so = grouped(
            self.tr("%n draft(s) of an older version of a questionnaire", "", count), count
        )
        about = self.tr("A newer version came meanwhile; see what changes before one is moved.")
        words = so, about, self.tr("See what changes")
        return [Task("outdated", "draft", "warn", *words, self._steps.move)]

    def _draft(self, number: int, one: DraftLine, on: datetime.date) -> Task:
        head, what = one.head_name or self.tr("household without a head"), ""
        if one.kind == FORM:
            goal = form_goal(one.form_id, one.household, one.draft if one.is_correction else "")
            is_new = not one.is_correction
            so = (
                self.tr("Form begun: {head}") if is_new else self.tr("Form being corrected: {head}")
            )
            head = dotted(one.form_title, one.head_name if one.household else "")
        elif one.kind == "support":
            so, goal = self.tr("Support begun: {head}"), Goal("support", "draft", one.draft)
            what = type_words(one.matter)
        elif one.kind == SECOND:
            so, goal = self.tr("Being keyed twice: {head}"), Goal("twice", "draft", one.draft)
        else:
            so, goal = self.tr("Survey begun: {head}"), Goal("review", "survey", one.household)
        touched = moment_long(one.touched_at) if one.touched_at else ""
        days = (on - one.touched_at.date()).days if one.touched_at else 0
        old = grouped(self.tr("left alone for %n day(s)", "", days), days) if days >= LONG else ""
        off = self.tr("the household left the register") if one.is_off else ""
        about = dotted(off, what, one.village_name, touched, old)
        tone = "warn" if old or off else "accent"
        step = self.tr("Read it") if one.is_off else self.tr("Go on")
        so, key = so.format(head=head), f"draft.{number}"
        return self._task(key, "draft", so, about, step, goal, tone)

    def _returned(self, found: Today) -> list[Task]:
        return [
            self._task(
                f"returned.{number}",
                "return",
                self.tr("Survey returned: {head}").format(head=row.head_name),
                dotted(row.code, row.village_name, self._back_by(row, found.round)),
                self.tr("Read and correct"),
                Goal("review", "result", row.id),
                "bad",
            )
            for number, row in enumerate(found.returned, 1)
        ]

    def _back_by(self, row: SurveyRow, current: Round | None) -> str:
        """Say until when it must be sent again: while its round is open."""
        if current is None or current.id != row.round or current.closes is None:
            return ""
        day = vietnamese.show_date(current.closes)
        return self.tr("to be sent again by {day}, when the round closes").format(day=day)

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
                self._steps.code,
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
        words = enrolment_words(found.enrolled, is_office=self._desk.is_office)
        if words is None:
            return []
        return [self._task("enrolment", "shield", *words, Goal("devices"), "warn")]

    def _waiting(self, found: Today) -> list[Task]:
        if not found.waiting:
            return []
        count = found.waiting
        so = grouped(self.tr("%n support(s) decided and not handed over", "", count), count)
        since = found.waits_since
        about = ""
        if since is not None:
            about = self.tr("The oldest since {day}").format(day=vietnamese.show_date(since))
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
