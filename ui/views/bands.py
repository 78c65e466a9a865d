"""What is to be looked at in a household, each in a band above its people.

On the way: what the services found about a household → bands, each with the step that helps.
"""

from collections.abc import Collection
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.registry.moves import Deletion
from gpn_desktop.reviews.comments import RETURNED
from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.services.findings import LEFT, FindingRow
from gpn_desktop.services.households import HouseholdPage
from gpn_desktop.services.scene import PAIRED
from ui import reasons
from ui.acts import WITH_IT
from ui.look.blocks import emptied, strip
from ui.look.states import Step
from ui.nouns import field_words
from ui.views import findings
from ui.views.page import Goal, Ways

TONES: Final = {"error": "bad", "waiting": "warn", "warning": "warn", "info": "accent"}
SURVEY_KEY, SIDES_KEY, TODAY_KEY, PERSON_KEY = "Alt+V", "Alt+C", "Alt+M", "Alt+J"


def returned(page: HouseholdPage) -> str:
    """Give the survey that stands, where it was returned, else ""."""
    newest = page.surveys[0] if page.surveys else None
    return newest.id if newest is not None and newest.state == State.RETURNED.value else ""


class Bands(QWidget):
    """The bands of one household."""

    return_wanted = Signal(str)  # who of it; nobody where it is to be asked
    timeline_wanted = Signal()
    doubts_wanted = Signal()

    def __init__(self, ways: Ways) -> None:
        super().__init__()
        self._ways = ways
        self._paired: list[tuple[str, QWidget]] = []  # with the other household
        self._strips = QVBoxLayout(self)
        self._strips.setContentsMargins(0, 0, 0, 0)

    def show_page(self, page: HouseholdPage) -> None:
        """Say what is to be looked at."""
        emptied(self._strips)
        self._paired = []
        self._show_closed(page)
        self._show_returned(page)
        self._show_disputes(page)
        self._show_findings(page)
        names = [one.full_name for one in page.people if one.id in page.doubts]
        if names:
            words = self.tr("Numbers to check: {names}. Open the person to see why.")
            told = words.format(names=", ".join(names))
            see = Step(self.tr("See the person"), self.doubts_wanted.emit, "people", PERSON_KEY)
            self._strips.addWidget(strip(told, see, icon="people", name="household.doubts"))

    def _show_closed(self, page: HouseholdPage) -> None:
        gone = page.household.deleted
        if gone is not None:
            told = self._closed_words(page, gone)
            left = any(one.code == LEFT for one in page.noted)
            back = self._bringing_back(WITH_IT if left else "")
            if not page.gone:  # its people live in another household; to take that back leads back
                back = Step(self.tr("Take it ba&ck below"), self.timeline_wanted.emit, "undo")
            there = self._today(page.today) if page.today is not None else None
            both, name = there is not None, "household.closed"
            made = strip(told, there, back, tone="accent", name=name, is_long=both)
            self._strips.addWidget(made)

    def _bringing_back(self, person: str) -> Step:
        words = self.tr("&Bring it back")
        return Step(words, partial(self.return_wanted.emit, person), "return")

    def _closed_words(self, page: HouseholdPage, gone: Deletion) -> str:
        """Say which household it is, which nothing else may say, and how it left."""
        code, home = page.household.code, page.today
        words = self.tr("{household} left the list on {day}: {reason}.")
        if home is not None:
            words = self.tr("{household} was joined into that of {head} on {day}: {reason}.")
        return words.format(
            household=self.tr("Household {code}").format(code=code) if code else self._this(),
            head=(home.head_name or home.code) if home is not None else "",
            day=vietnamese.show_date(gone.date),
            reason=gone.reason.rstrip("."),
        )

    def _this(self) -> str:
        return self.tr("This household")

    def first_step(self) -> QPushButton | None:
        """Give the first step of the band of a household that is gone."""
        return self.findChild(QPushButton, "household.closed.step")

    def _today(self, home: HouseholdRow) -> Step:
        """Give the way to the household into which this one came."""
        words = self.tr("Open the household of {head}").format(head=home.head_name or home.code)
        goal = Goal("households", "household", home.id)
        return Step(words, partial(self._ways.go, goal), "households", TODAY_KEY, "first")

    def _show_returned(self, page: HouseholdPage) -> None:
        """Say why the survey that stands was returned, where the next step is to correct it."""
        newest = returned(page)
        if not newest:
            return
        said_ = [one for one in page.comments if (one.subject, one.verdict) == (newest, RETURNED)]
        general = [one.text for one in said_ if not one.place] or [one.text for one in said_]
        told = "; ".join(reversed(general))  # the newest comes first
        words = self.tr("The survey was returned: {comment}").format(comment=told)
        goal = Goal("review", "result", newest)
        seeing = partial(self._ways.go, goal)
        step = Step(self.tr("See the survey"), seeing, "comment", SURVEY_KEY)
        self._strips.addWidget(strip(words, step, icon="return", name="household.returned"))

    def _show_disputes(self, page: HouseholdPage) -> None:
        if not page.disputes:
            return
        goal = Goal("conflicts", "household", page.household.id)
        choosing = partial(self._ways.go, goal)
        step = Step(self.tr("Choose the right side…"), choosing, "conflict", SIDES_KEY)
        fields = ", ".join(field_words(one.kind, one.field) for one in page.disputes)
        words = self.tr("Two values stand against each other: {fields}").format(fields=fields)
        made = strip(words, step, tone="bad", icon="conflict")
        made.setObjectName("household.disputes")
        self._strips.addWidget(made)

    def _show_findings(self, page: HouseholdPage) -> None:
        for member in () if page.household.deleted else page.findings:
            said = " ".join((reasons.said(member.check), findings.remedy(member.check))).strip()
            tone, name = TONES[member.severity.value], f"household.finding.{member.check.value}"
            self._strips.addWidget(strip(said, tone=tone, name=name))
        is_led = False
        for noted in page.noted:
            name, tone = f"household.finding.{noted.code}", TONES[noted.severity]
            back = None if is_led else self._back(page, noted)  # one step for one key
            is_led = is_led or back is not None
            step = back or findings.lead(noted, self._ways.go)
            made = strip(findings.whole(noted), step, tone=tone, name=name)
            if noted.code in PAIRED and noted.other is not None:
                self._paired.append((noted.other.id, made))
            self._strips.addWidget(made)

    def _back(self, page: HouseholdPage, noted: FindingRow) -> Step | None:
        """Give the step that brings back who is named, or who is left of an empty household."""
        is_empty = noted.code == "nobody_left" and page.gone > 0
        if page.household.deleted is not None or not (is_empty or noted.code == LEFT):
            return None  # of the household itself the step stands above
        return self._bringing_back(noted.facts.get("person", ""))

    def leave_out(self, homes: Collection[str]) -> None:
        """Let out who stands in these households too: it is told with what can be done about it."""
        for home, made in self._paired:
            made.setVisible(home not in homes)
