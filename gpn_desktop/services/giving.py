"""Supports of an invented commune, over all lines of the plan, with what was seen of them later.

On the way: families and their decided classes → records as of their day. Nothing is dated after
the day of the demo; some supports are decided and not yet delivered, so that there is work to do.
Legal aid is asked for by nobody: that line shows that there is no need.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from gpn_desktop.chance import Dice
from gpn_desktop.registry.codes import is_minority
from gpn_desktop.registry.households import ClassOfYear, Household
from gpn_desktop.registry.persons import Person, full_years
from gpn_desktop.registry.places import Village, zones_on
from gpn_desktop.reviews.classify import NEAR_POOR, POOR
from gpn_desktop.reviews.decisions import NEWLY_ESCAPED, NEWLY_ESCAPED_NEAR, support_class
from gpn_desktop.services.villagers import Family, NewId
from gpn_desktop.support.activities import Activity
from gpn_desktop.support.followups import FollowUp
from gpn_desktop.support.programmes import support_type
from gpn_desktop.support.records import SupportRecord, snapshot_of

LOAN = {POOR: "TD_HN", NEAR_POOR: "TD_HCN", NEWLY_ESCAPED: "TD_HMTN", NEWLY_ESCAPED_NEAR: "TD_HMTN"}
COURSE = {POOR: "NGHE_4", NEAR_POOR: "NGHE_25"}
PROGRAMME = "Chương trình MTQG giảm nghèo bền vững"
MILLION = 1_000_000
LEVELS = ("MG", "TH", "THCS", "THPT")


@dataclass(frozen=True)
class Given:
    """All supports of the demo with the activities they belong to and the looks at them."""

    activities: tuple[Activity, ...] = ()
    supports: tuple[SupportRecord, ...] = ()
    followups: tuple[FollowUp, ...] = ()


@dataclass
class Giver:
    """Writes supports down one after the other, none of them after the day."""

    dice: Dice
    day: datetime.date
    new_id: NewId
    families: Sequence[Family]
    villages: Mapping[str, Village]
    classes: Mapping[str, tuple[ClassOfYear, ...]]
    activities: list[Activity] = field(default_factory=list)
    supports: list[SupportRecord] = field(default_factory=list)
    followups: list[FollowUp] = field(default_factory=list)
    numbers: int = 0

    def all(self) -> Given:
        """Give the supports of this year and of the year before."""
        for year in (self.day.year - 1, self.day.year):
            self._gifts(year)
            self._loans(year)
            self._projects(year)
        self._courses(self.day.year)
        self._learning()
        return Given(tuple(self.activities), tuple(self.supports), tuple(self.followups))

    def _of(self, on: datetime.date, *classes: str) -> list[Family]:
        """Give the families that are of one of these classes on a day."""
        return [family for family in self.families if self._class(family.household, on) in classes]

    def _class(self, household: Household, on: datetime.date) -> str:
        return support_class(self.classes.get(household.id, ()), on)

    def _some(self, found: Sequence[Any], share: float) -> list[Any]:
        count = round(len(found) * share)
        chosen = self.dice.sample(range(len(found)), count)
        return [found[number] for number in sorted(chosen)]

    def _number(self) -> str:
        self.numbers += 1
        return f"{self.numbers}/QĐ-UBND"

    def _record(
        self,
        kind: str,
        family: Family,
        when: datetime.date,
        person: Person | None = None,
        **fields: Any,
    ) -> SupportRecord | None:
        """Write a support down; ``is_given`` tells whether it reached its receiver that day."""
        decided = when - datetime.timedelta(days=self.dice.randint(5, 30))
        if decided > self.day:
            return None
        is_given = fields.pop("is_given", True) and when <= self.day
        subject = family.household.id if person is None else person.id
        receiver = family.head if person is None else person
        record = SupportRecord(
            self.new_id(),
            subject=subject,
            subject_kind="household" if person is None else "person",
            type=kind,
            snapshot=snapshot_of(
                family.household,
                receiver,
                self.classes.get(family.household.id, ()),
                when if is_given else decided,
            ),
            decision_number=self._number(),
            decided_on=decided,
            unit=support_type(kind).unit,
            delivered_on=when if is_given else None,
            receiver=receiver.full_name if is_given else "",
            signed=True if is_given else None,
            **{"programme": PROGRAMME, "funding": "TW", **fields},
        )
        self.supports.append(record)
        return record

    def _activity(self, kind: str, name: str, starts: datetime.date, **fields: Any) -> str:
        made = Activity(
            self.new_id(),
            kind,
            name,
            self._number(),
            starts - datetime.timedelta(days=30),
            starts,
            organiser="UBND xã",
            **fields,
        )
        self.activities.append(made)
        return made.id

    def _gifts(self, year: int) -> None:
        """Rice for the new year to every poor household."""
        when = datetime.date(year, 2, 5)
        for family in self._of(when, POOR):
            self._record("TETQUA", family, when, quantity=15, programme="Quà Tết", funding="tỉnh")

    def _loans(self, year: int) -> None:
        """Loans to one in nine of those who may have one; some come twice."""
        first = datetime.date(year, 1, 20)
        for family in self._some(self._of(first, *LOAN), 0.11):
            turns = 2 if self.dice.random() < 0.12 else 1
            for _ in range(turns):
                when = first + datetime.timedelta(days=self.dice.randrange(300))
                kind = LOAN.get(self._class(family.household, when))
                if kind is not None and when <= self.day:
                    amount = self.dice.randrange(20, 55, 5) * MILLION
                    self._record(
                        kind,
                        family,
                        when,
                        quantity=1,
                        amount=amount,
                        programme="Tín dụng ưu đãi",
                        funding="NHCSXH",
                    )

    def _projects(self, year: int) -> None:
        """A project with breeding cows this year; a model with goats the year before."""
        is_last = year < self.day.year
        kind = "SX_MOHINH" if is_last else "SX_DUAN"
        name = "Mô hình nuôi dê sinh sản" if is_last else "Dự án nuôi bò cái sinh sản"
        starts = datetime.date(year, 3, 20)
        if starts > self.day:
            return
        activity = self._activity(kind, f"{name} năm {year}", starts)
        each = (5, 11 * MILLION) if is_last else (1, 14 * MILLION)
        for family in self._some(self._of(starts, POOR, NEAR_POOR), 0.08):
            record = self._record(
                kind,
                family,
                starts,
                quantity=each[0],
                amount=each[1],
                activity=activity,
                is_given=is_last or self.dice.random() < 0.8,
            )
            self._look(record, datetime.date(self.day.year, 9, 10), each[0])

    def _look(self, record: SupportRecord | None, when: datetime.date, given: int) -> None:
        if record is None or record.delivered_on is None or when > self.day:
            return
        if self.dice.random() < 0.25:
            return  # nobody came by yet
        dead = int(self.dice.random() < 0.1)
        born = self.dice.randrange(0, given + 1)
        self.followups.append(
            FollowUp(
                self.new_id(),
                record.id,
                when,
                given - dead,
                dead,
                0,
                born,
                "alive" if dead < given else "lost",
            )
        )

    def _courses(self, year: int) -> None:
        """Courses below three months; most are completed, some go on."""
        ends = datetime.date(year, 6, 25)
        if ends > self.day:
            return
        activity = self._activity("NGHE_4", f"Lớp chăn nuôi thú y năm {year}", ends)
        for family in self._some(self._of(ends, *COURSE), 0.08):
            person = self._worker(family)
            if person is None:
                continue
            poor = self._class(family.household, ends)
            kind = "NGHE_3" if poor == POOR and not is_minority(person.ethnicity) else COURSE[poor]
            record = self._record(
                kind,
                family,
                ends,
                person,
                quantity=1,
                amount=2 * MILLION,
                activity=activity,
                is_given=self.dice.random() < 0.8,
            )
            self._work(record, ends + datetime.timedelta(days=100))

    def _worker(self, family: Family) -> Person | None:
        able = [
            one
            for one in family.members
            if one.work_capacity == "able"
            and one.birth_date is not None
            and 18 <= full_years(one.birth_date, self.day)[0] <= 50
        ]
        return self.dice.choice(able) if able else None

    def _work(self, record: SupportRecord | None, when: datetime.date) -> None:
        if record is None or record.delivered_on is None or when > self.day:
            return
        outcome = self.dice.choices(("self_employed", "employed", "not_employed"), (5, 3, 2))[0]
        self.followups.append(FollowUp(self.new_id(), record.id, when, outcome=outcome))

    def _learning(self) -> None:
        """Learning costs for learners of poor households, rice for pupils from far villages."""
        year = self.day.year if (self.day.month, self.day.day) >= (9, 5) else self.day.year - 1
        starts, ends = datetime.date(year, 9, 5), datetime.date(year + 1, 5, 31)
        fields: dict[str, Any] = {"period_from": starts, "period_to": ends}
        for family, pupil in self._pupils(self._of(starts, POOR)):
            self._record(
                "CPHT",
                family,
                datetime.date(year, 10, 20),
                pupil,
                quantity=9,
                amount=9 * 150_000,
                is_given=self.dice.random() < 0.85,
                **fields,
            )
        for family, pupil in self._pupils(self._far_off(starts)):
            if self.dice.random() < 0.6:
                self._record(
                    "GAO",
                    family,
                    datetime.date(year, 10, 5),
                    pupil,
                    quantity=45,
                    is_given=self.dice.random() < 0.9,
                    **fields,
                )

    def _far_off(self, on: datetime.date) -> list[Family]:
        return [
            family
            for family in self.families
            if "THON_DBKK" in (zones_on(self.villages[family.household.village].zones, on) or ())
            and is_minority(family.head.ethnicity)
        ]

    def _pupils(self, families: Sequence[Family]) -> Iterator[tuple[Family, Person]]:
        for family in families:
            for one in family.members:
                if one.school_status == "attending" and one.school_level in LEVELS:
                    yield family, one
