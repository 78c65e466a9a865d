"""A small commune for the tests of plans: two villages, every line of plan 57 touched."""

from dataclasses import replace
from datetime import date
from typing import Any

from gpn_desktop.plans.facts import Facts
from gpn_desktop.registry.households import ClassOfYear, Household
from gpn_desktop.registry.meetings import Meeting
from gpn_desktop.registry.officials import Official
from gpn_desktop.registry.persons import PartialDate, Person
from gpn_desktop.registry.places import IN_NO_ZONE, Village, Zone
from gpn_desktop.reviews.rounds import Totals
from gpn_desktop.support.activities import Activity
from gpn_desktop.support.followups import FollowUp
from gpn_desktop.support.records import Snapshot, SupportRecord

TODAY = date(2026, 11, 25)
TOTALS_2024 = {"na": Totals(60, 240), "po": Totals(40, 160)}
TOTALS_2025 = {"na": Totals(62, 248), "po": Totals(38, 150)}


def decided(household: str, **classes: str) -> tuple[ClassOfYear, ...]:
    """Give a history: y2024="poor" is decided on 10/01/2025 for 31/12/2024."""
    return tuple(
        ClassOfYear(
            household,
            year,
            "P2022",
            found,
            decided_on=date(year + 1, 1, 10),
            result_date=date(year, 12, 31),
        )
        for year, found in ((int(name[1:]), found) for name, found in classes.items())
    )


def support(name: str, kind: str, subject: str, **fields: Any) -> SupportRecord:
    """Give a record; ``when`` is the day of its snapshot, decision and delivery."""
    when = fields.pop("when", date(2026, 3, 2))
    found = fields.pop("poverty_class", "poor")
    is_of_household = kind.startswith(("TD_", "SX_"))
    record = SupportRecord(
        name,
        subject,
        "household" if is_of_household else "person",
        kind,
        Snapshot(found, date=when),
        decided_on=when,
        delivered_on=when,
    )
    return replace(record, **fields)


def person(name: str, household: str, **fields: Any) -> Person:
    bare = Person(name, household, f"Hoàng Thị {name.upper()}", "female", PartialDate(1990), "tay")
    return replace(bare, **fields)


CARD = {"insurance_object": "HN", "insurance_to": date(2026, 12, 31)}

FACTS = Facts(
    year=2026,
    on=TODAY,
    villages=(
        Village("na", "Nà Một", order=1, zones=(Zone("VKK"),)),
        Village("po", "Pò Hai", order=2, zones=(Zone(IN_NO_ZONE),)),
    ),
    households=(
        Household("h1", village="na", area="rural"),
        Household("h2", village="na", area="rural"),
        Household("h3", village="po", area="rural"),
        Household("h4", village="po", area="rural"),
    ),
    persons=(
        person("p1", "h1", relation="head", **CARD),
        person("p2", "h1", birth_date=PartialDate(2014), school_status="attending"),
        person("p3", "h2", relation="head", insurance_object="DT", insurance_to=date(2026, 6, 30)),
        person("p4", "h2", ethnicity="kinh", birth_date=PartialDate(2022)),
        person("p5", "h3", relation="head", **CARD),
        person("p6", "h4", relation="head"),
    ),
    classes={
        "h1": decided("h1", y2024="poor", y2025="poor"),
        "h2": decided("h2", y2024="poor", y2025="not_poor"),
        "h3": decided("h3", y2024="near_poor", y2025="near_poor"),
        "h9": decided("h9", y2024="poor", y2025="poor"),
    },
    totals={2024: TOTALS_2024, 2025: TOTALS_2025},
    officials=(
        Official("o1", "Vi Văn A", role="village_head", village="na"),
        Official("o2", "Vi Văn A", role="union_cadre", person="p9"),
        Official("o3", "Lý Thị B", role="prestigious_person", person="p9"),
        Official("o4", "Nông Văn C", role="village_head", until=date(2026, 1, 31)),
    ),
)


def facts(**changes: Any) -> Facts:
    return replace(FACTS, **changes)


SUPPORTS = (
    support("s1", "TD_HN", "h1", amount=50_000_000),
    support("s2", "TD_HN", "h1", amount=20_000_000, when=date(2026, 8, 1)),
    support("s3", "TD_HCN", "h3", amount=30_000_000, poverty_class="near_poor"),
    support("s4", "TD_HN", "h4", amount=99, poverty_class="not_poor"),
    support("s5", "TD_HN", "h1", amount=10, when=date(2025, 8, 1)),
)

COURSE = Activity("c", "TAPHUAN", starts=date(2026, 4, 1), attendance={"o1": 2, "o3": 0})
PLANNED = Meeting(
    "m", "na", "planning", date=date(2026, 5, 1), present={"households": 1}, minutes={"number": "1"}
)
COW = support("k1", "SX_DUAN", "h1", quantity=2, activity="a1")
LOOK = FollowUp("f", "k1", date=date(2026, 9, 1), alive=1, dead=1, offspring=1)
