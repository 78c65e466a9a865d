"""Two villages of one name: neither is named without its old commune, nor taken for the other."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.plans.indicators import indicators
from gpn_desktop.registry.acts import RELOCATION, Act
from gpn_desktop.registry.places import Village
from gpn_desktop.reviews.submission import Submission
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import (
    counting,
    households,
    joined_villages,
    lists,
    moving,
    newcomers,
    planning,
    register_out,
    reporting,
    rounds,
    supported,
    timeline,
    today,
    villages,
    witnesses,
)
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.newcomers import Newcomer
from gpn_desktop.services.reporting import Asked
from tests.commune import clock, commune_template, desk

__all__ = ["clock", "commune_template", "desk"]
TOWN, OTHER = "Khu 1 (TT Đình Lập)", "Khu 1 (Xã Bính Xá)"


@pytest.fixture
def two(desk: Desk) -> tuple[Village, Village]:
    """Call two villages alike that have households in the round, as two old communes did."""
    with desk.store.transaction(desk.actor) as tx:
        (round_,) = (one for one in tx.rounds.all() if one.year == chance.today().year)
        listed = (one for one, *_ in tx.rounds.left(round_.id))
        one, other = tx.places.villages.find_ids([*listed][:2])
        named = (
            replace(one, name="Khu 1", former="TT Đình Lập", kind="thon"),
            replace(other, name="Khu 1", former="Xã Bính Xá", kind="thon"),
        )
        tx.put_all(named)
    return named


def homes(desk: Desk, village: Village) -> tuple[str, ...]:
    with desk.store.reading() as tx:
        return tx.places.households(village.id)


def said(found: Any) -> Iterator[str]:
    """Give every text that is in what a service gives."""
    if isinstance(found, str):
        yield found
    elif is_dataclass(found) and not isinstance(found, type):
        for one in fields(found):
            yield from said(getattr(found, one.name))
    elif isinstance(found, Mapping):
        yield from said([*found.keys(), *found.values()])
    elif isinstance(found, Collection):
        for one in found:
            yield from said(one)


def page_of(desk: Desk, village: Village) -> Any:
    return households.household_page(desk, homes(desk, village)[0])


def moved(desk: Desk, one: Village, other: Village) -> str:
    home = homes(desk, one)[0]
    moving.perform(desk, Act(RELOCATION, home, chance.today(), "ở với con", to=other.id))
    return home


def reports(desk: Desk) -> Any:
    year = reporting.choices(desk).years[0]
    return [reporting.prepare(desk, Asked(code, year)).report for code in reporting.codes()]


def year_villages(desk: Desk) -> Any:
    with desk.store.reading() as tx:
        found = counting.year_facts(tx, reporting.choices(desk).years[0]).villages
    return [one.name for those in found.values() for one in those]


def work(desk: Desk) -> Any:
    with desk.store.reading() as tx:
        facts = tx.plans.facts(chance.today().year, chance.today())
    return [one.name for one in facts.villages]


def worklists(desk: Desk) -> Any:
    plan = planning.make_commune_plan(desk, chance.today().year, "Kế hoạch năm").value
    told = (planning.worklist(desk, plan.id, one) for one in indicators())
    return [(one.rows, one.villages) for one in told]


def every_row(desk: Desk) -> Any:
    with desk.store.reading() as tx:
        ids = [one.id for one in tx.households.all()]
        return tx.households.rows(chance.today()), tx.households.rows_of(ids, chance.today())


def papers(desk: Desk, *those: Village) -> Any:
    """Give the lines of a survey and of a form of each village."""
    with desk.store.transaction(desk.actor) as tx:
        for one in those:
            home = tx.places.households(one.id)[0]
            tx.put_all([Survey(tx.new_entity(), home), Submission(tx.new_entity(), home, "a", "1")])
    with desk.store.reading() as tx:
        one_by_one = [tx.submissions.row(one.id) for one in tx.submissions.rows()]
        told = [tx.surveys.rows(), tx.submissions.rows(), one_by_one]
    assert all({TOWN, OTHER} <= set(said(lines)) for lines in told)
    return told


def disputed(desk: Desk, *those: Village) -> Any:
    with desk.store.reading() as tx:
        return [witnesses.name_of(tx, one.id) for one in those]


NAMED: dict[str, Callable[..., Any]] = {
    "offered": lambda desk, *_: households.villages(desk),
    "acts": lambda desk, one, _: moving.sheet(desk, homes(desk, one)[0]).villages,
    "page": lambda desk, one, other: [page_of(desk, each).village for each in (one, other)],
    "list": lambda desk, *_: every_row(desk),
    "search": lambda desk, *_: households.search(desk, "Khu 1"),
    "paper": lambda desk, *_: rounds.to_key(desk),
    "round": lambda desk, *_: rounds.round_list(desk),
    "today": lambda desk, *_: today.today(desk).left,
    "reports": lambda desk, *_: reports(desk),
    "totals": lambda desk, *_: year_villages(desk),
    "plans": lambda desk, *_: work(desk),
    "villages": lambda desk, *_: [one.called for one in villages.listed(desk)],
    "papers": papers,
    "conflicts": disputed,
    "gone": lambda desk, one, other: (
        timeline.timeline(desk, moved(desk, one, other)),
        timeline.timeline(desk, moved(desk, other, one)),
    ),
    "supports": lambda desk, *_: supported.lines(desk),
}


@pytest.mark.parametrize("about", NAMED)
def test_both_are_told_apart_by_their_old_communes(
    desk: Desk, two: tuple[Village, Village], about: str
) -> None:
    told = set(said(NAMED[about](desk, *two)))
    assert "Khu 1" not in told
    assert {TOWN, OTHER} <= told


def test_a_name_that_one_alone_bears_stays_as_it_is(
    desk: Desk, two: tuple[Village, Village]
) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.put_all([replace(tx.places.villages.get(two[1].id), name="Khu 2")])
    assert [page_of(desk, each).village.name for each in two] == ["Khu 1", "Khu 2"]


def test_of_a_village_that_was_joined_to_its_namesake_nothing_is_to_be_told_apart(
    desk: Desk, two: tuple[Village, Village]
) -> None:
    one, other = two
    home, seen = homes(desk, other)[0], villages.listed(desk)
    (shown,) = (each for each in seen if each.village.id == other.id)
    joined_villages.join(desk, other.id, one.id, shown.seen)
    assert "Khu 1" in set(said(households.household_page(desk, home).village))
    with desk.store.reading() as tx:
        assert tx.places.called()[other.id] == "Khu 1"


MEANT = {"": 1, OTHER: 1, TOWN: 0, "thôn Khu 1, xã Bính Xá": 1, "khu 1 - TT. Đình Lập": 0}


@pytest.mark.parametrize("typed", MEANT)
def test_a_household_comes_into_the_village_that_is_meant(
    desk: Desk, two: tuple[Village, Village], typed: str
) -> None:
    where = two[MEANT[typed]]
    count = len(villages.listed(desk))
    made = newcomers.add_household(desk, Newcomer("Vi Văn Ba", typed or where.id)).value
    assert made.village == where.id
    assert len(villages.listed(desk)) == count
    assert made.id in homes(desk, where)


def test_a_name_that_two_bear_asks_which(desk: Desk, two: tuple[Village, Village]) -> None:
    typed = Newcomer("Vi Văn Ba", "Khu 1")
    with pytest.raises(GpnError) as caught:
        newcomers.add_household(desk, typed)
    assert caught.value.code is ErrorCode.VILLAGE_WHICH
    assert caught.value.facts == {"name": "Khu 1", "names": f"{TOWN}; {OTHER}"}
    assert newcomers.similar(desk, typed) == ()


def test_a_village_of_a_third_old_commune_is_new_and_bears_it(
    desk: Desk, two: tuple[Village, Village]
) -> None:
    made = newcomers.add_household(desk, Newcomer("Vi Văn Ba", "Khu 1, xã Đình Lập")).value
    found = households.household_page(desk, made.id).village
    assert found is not None
    assert (found.name, found.former) == ("Khu 1 (xã Đình Lập)", "xã Đình Lập")


def test_what_an_act_would_do_names_the_village(desk: Desk, two: tuple[Village, Village]) -> None:
    one, other = two
    act = Act(RELOCATION, homes(desk, one)[0], chance.today(), "ở với con", to=other.id)
    assert [each.village for each in moving.preview(desk, act).houses] == [OTHER]


def test_our_own_list_says_which_and_changes_nothing(
    desk: Desk, two: tuple[Village, Village], tmp_path: Path
) -> None:
    written = register_out.write(desk, tmp_path / "all.xlsx", "rà soát").value
    book = lists.open_list(written)
    seen = lists.preview(desk, book, lists.proposed(desk, book.sheets[0]))
    assert {one.verdict.value for one in seen.judgement.rows} == {"same"}
    named = set(map(seen.judgement.village_of, seen.judgement.rows))
    assert {TOWN, OTHER} <= named
    assert "Khu 1" not in named
