"""The invented commune, from a seed: the same families, classes, supports and plan each time.

On the way: ``make`` gives nouns with ids of the caller's; recording them through the store is the
business of ``services.training``. Everything is marked as invented; no real person is in it.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from gpn_desktop import chance
from gpn_desktop.chance import Dice
from gpn_desktop.plans.plan import Plan, Target, commune_plan, plan_57, with_value
from gpn_desktop.registry.codes import is_minority
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.meetings import PLANNING, Meeting, Proposal
from gpn_desktop.registry.officials import Official
from gpn_desktop.registry.persons import FEMALE, Person, certainly_aged
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.classify import POOR
from gpn_desktop.reviews.decisions import Decision, class_on
from gpn_desktop.reviews.rounds import Listing, Round
from gpn_desktop.services.cards import CardOffice
from gpn_desktop.services.giving import Giver
from gpn_desktop.services.past import Chronicle, Classes
from gpn_desktop.services.villagers import Family, NewId, Registry, parameters, persons_of
from gpn_desktop.support.activities import Activity
from gpn_desktop.support.followups import FollowUp
from gpn_desktop.support.records import SupportRecord

SIZE = 1500


@dataclass(frozen=True)
class Demo:
    """An invented commune as nouns; ``classes`` maps a household to what was decided of it."""

    villages: tuple[Village, ...]
    households: tuple[Household, ...]
    persons: tuple[Person, ...]
    officials: tuple[Official, ...]
    rounds: tuple[Round, ...]
    listings: tuple[Listing, ...]
    decisions: tuple[Decision, ...]
    activities: tuple[Activity, ...]
    supports: tuple[SupportRecord, ...]
    followups: tuple[FollowUp, ...]
    meetings: tuple[Meeting, ...]
    plan: Plan
    targets: tuple[Target, ...]
    classes: Classes

    def nouns(self) -> Iterator[Any]:
        """Give everything to be recorded, what is named before what names it."""
        yield from (*self.villages, *self.households, *self.persons, *self.officials)
        yield from (*self.rounds, *self.listings, *self.decisions, self.plan, *self.targets)
        yield from (*self.activities, *self.supports, *self.followups, *self.meetings)


@dataclass(frozen=True)
class Stage:
    """Where and when the commune is played: a seed, a day, the scope and name of the place."""

    seed: str
    day: datetime.date
    home: str
    place: str

    def dice(self, name: str) -> Dice:
        """Give dice of their own for one part, so that the parts do not disturb each other."""
        return chance.dice(f"{self.seed}/{name}")


@dataclass(frozen=True)
class Cast:
    """Who is on the stage: families, villages, what was decided of them, and how ids are made."""

    stage: Stage
    new_id: NewId
    families: tuple[Family, ...]
    villages: tuple[Village, ...]
    classes: Classes

    def heads(self, village: str) -> list[Person]:
        """Give the heads of a village."""
        return [one.head for one in self.families if one.household.village == village]

    def poor(self, village: str) -> int:
        """Count the poor households of a village."""
        known = (
            class_on(self.classes.get(one.household.id, ()), self.stage.day)
            for one in self.families
            if one.household.village == village
        )
        return sum(one is not None and one.poverty_class == POOR for one in known)


def make(stage: Stage, *, new_id: NewId, size: int = SIZE) -> Demo:
    """Give the invented commune with this many households.

    ``new_id`` mints an id for each record, in the order of need. The same stage and size give the
    same commune but for the ids.
    """
    registry = Registry(stage.dice("people"), stage.day, stage.home, new_id)
    villages = registry.villages()
    families = registry.families(villages, size)
    past = Chronicle(stage.dice("past"), stage.day, new_id, families, villages).past()
    places = {village.id: village for village in villages}
    office = CardOffice(stage.dice("cards"), stage.day, places, past.classes)
    families = office.with_cards(families)
    cast = Cast(stage, new_id, families, villages, past.classes)
    given = Giver(stage.dice("giving"), stage.day, new_id, families, places, past.classes).all()
    officials = _officials(cast)
    plan, targets = _plan(stage, new_id)
    return Demo(
        villages=villages,
        households=tuple(family.household for family in families),
        persons=persons_of(families),
        officials=officials,
        rounds=past.rounds,
        listings=past.listings,
        decisions=past.decisions,
        activities=(*given.activities, *_training(cast, officials)),
        supports=given.supports,
        followups=given.followups,
        meetings=_meetings(cast, plan),
        plan=plan,
        targets=targets,
        classes=past.classes,
    )


def _officials(cast: Cast) -> tuple[Official, ...]:
    """Give the four roles: an officer, five union cadres, a head and an elder in each village."""
    dice, adults = cast.stage.dice("officials"), [one.head for one in cast.families]
    found = [_post(cast, dice.choice(adults), "poverty_officer")]
    found += [_post(cast, one, "union_cadre") for one in dice.sample(adults, min(5, len(adults)))]
    for village in cast.villages:
        heads = cast.heads(village.id)
        elders = [one for one in heads if certainly_aged(one.birth_date, 55, cast.stage.day)]
        if heads:
            found.append(_post(cast, dice.choice(heads), "village_head", village.id))
            elder = dice.choice(elders or heads)
            found.append(_post(cast, elder, "prestigious_person", village.id))
    return tuple(found)


def _post(cast: Cast, who: Person, role: str, village: str = "") -> Official:
    return Official(
        cast.new_id(),
        name=who.full_name,
        sex=who.sex,
        ethnicity=who.ethnicity,
        role=role,
        village=village,
        since=datetime.date(cast.stage.day.year - 2, 7, 1),
        person=who.id,
    )


def _training(cast: Cast, officials: Sequence[Official]) -> tuple[Activity, ...]:
    """Give the course of the year, which most of the cadres attended."""
    day, dice = cast.stage.day, cast.stage.dice("training")
    starts = datetime.date(day.year, 4, 15)
    if starts > day:
        return ()
    course = Activity(
        cast.new_id(),
        type="TAPHUAN",
        name=f"Tập huấn cán bộ giảm nghèo năm {day.year}",
        decision_number="31/QĐ-UBND",
        decided_on=datetime.date(day.year, 3, 30),
        starts=starts,
        ends=starts + datetime.timedelta(days=1),
        organiser="Cơ quan cấp tỉnh (dữ liệu tập huấn)",
        subject_matter="Quy trình rà soát; lập kế hoạch có sự tham gia",
        attendance={one.id: dice.randint(1, 2) for one in officials if dice.random() < 0.8},
    )
    return (course,)


def _meetings(cast: Cast, plan: Plan) -> tuple[Meeting, ...]:
    """Give the planning meetings of a third of the villages, with minutes."""
    dice, held = cast.stage.dice("meetings"), datetime.date(cast.stage.day.year, 5, 12)
    if held > cast.stage.day:
        return ()
    chosen = sorted(dice.sample(range(len(cast.villages)), len(cast.villages) // 3))
    found = (_meeting(cast, cast.villages[number], dice) for number in chosen)
    return tuple(replace(one, plan=plan.id, date=held) for one in found)


def _meeting(cast: Cast, village: Village, dice: Dice) -> Meeting:
    heads = cast.heads(village.id)
    present = round(len(heads) * dice.uniform(0.55, 0.85))
    women = sum(head.sex == FEMALE for head in heads)
    return Meeting(
        cast.new_id(),
        village=village.id,
        purpose=PLANNING,
        chair="Trưởng thôn",
        secretary="Thư ký cuộc họp",
        present={
            "households": present,
            "women": min(present, women + present // 4),
            "poor": round(cast.poor(village.id) * 0.7),
            "minority": sum(is_minority(head.ethnicity) is True for head in heads[:present]),
        },
        votes={"agree": present - present // 20, "disagree": present // 20},
        proposals=(
            Proposal("Sửa đường vào thôn", 1, present * 3 // 4, taken=True),
            Proposal("Hỗ trợ bò cái sinh sản cho hộ nghèo", 2, present // 2),
        ),
        minutes={"number": f"{village.order:02}/BB", "copies": 2},
    )


def _plan(stage: Stage, new_id: NewId) -> tuple[Plan, tuple[Target, ...]]:
    """Give the commune's plan of the year on the nine lines, with its own targets filled in."""
    year = stage.day.year
    title = f"Kế hoạch giảm nghèo bền vững năm {year} {stage.place} (dữ liệu tập huấn)"
    plan, targets = commune_plan(plan_57(), year, title=title, new_id=new_id)
    plan = replace(
        plan, number="18/KH-UBND", date=datetime.date(year, 1, 20), issuer=f"UBND {stage.place}"
    )
    own = parameters()["targets"]
    return plan, tuple(
        with_value(one, own[one.indicator]) if one.indicator in own else one for one in targets
    )
