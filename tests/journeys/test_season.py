"""A season typed by keys alone through ibus-unikey, and what the data says of it afterwards."""

import unicodedata
from dataclasses import dataclass
from typing import Any

import pytest

from gpn_desktop.paths import Paths
from gpn_desktop.registry import acts
from gpn_desktop.reviews.verified import FIRST, read
from gpn_desktop.services import access, error_rates, rounds, timeline
from gpn_desktop.services.desk import Desk
from tests.journeys.season import CODE, HEAD, OFFICER, SECOND, SON, VILLAGES, WIFE
from tests.journeys.test_start import WORDS
from tests.journeys.unikey_session import IS_HERE, played

pytestmark = pytest.mark.skipif(not IS_HERE, reason="needs ibus-unikey, Xvfb and xdotool")
EDITORS = (
    *("first_name", "villages.list.text", "households.add.full_name", "households.add.village"),
    *("act.full_name", "act.reason", "next.number", "person.name", ""),  # "": a cell of the paper
)


@dataclass(frozen=True)
class Season:
    """What the clerk saw of the input method, and the data that was left."""

    told: list[dict[str, Any]]
    desk: Desk


@pytest.fixture(scope="module")
def season(tmp_path_factory: pytest.TempPathFactory) -> Season:
    """Play the season in a program of its own, and open what it left."""
    home = tmp_path_factory.mktemp("season")
    found = played("season", home, str(home))
    assert found.lines, found.trouble
    assert "failed" not in found.lines[-1], found.lines[-1]["failed"]
    return Season(found.lines[-1]["told"], access.unlock(Paths(home / "data"), WORDS).value)


def test_vietnamese_went_through_the_input_method_into_every_kind_of_field(season: Season) -> None:
    words = [one for one in season.told if not one["words"].isascii()]
    assert {one["into"] for one in words} == set(EDITORS)
    assert {one["method"] for one in words} == {"telex", "vni"}
    assert all(one["composed"] >= len(one["words"].replace(" ", "")) for one in words)
    assert {(one["jumps"], one["rewritten"]) for one in season.told} == {(0, 0)}


def test_the_register_holds_who_lives_where(season: Season) -> None:
    with season.desk.store.reading() as tx:
        villages = {one.id: one.name for one in tx.places.villages.all()}
        homes = list(tx.households.all())
        people = {one.id: [p.full_name for p in tx.households.members(one.id)] for one in homes}
    assert sorted(villages.values()) == sorted(VILLAGES)
    by_head = {people[one.id][0]: one for one in homes}
    assert set(by_head) == {HEAD, SON, "Lý A Sủng", "Vi Thị Ngọc Ánh"}
    assert people[by_head["Lý A Sủng"].id] == ["Lý A Sủng", "Triệu Mùi Khé"]
    assert people[by_head[HEAD].id] == [HEAD, WIFE]
    assert by_head[HEAD].code == CODE
    assert people[by_head[SON].id] == [SON]
    assert villages[by_head[SON].village] == VILLAGES[0]
    names = [name for those in people.values() for name in those]
    assert all(unicodedata.is_normalized("NFC", one) and one == one.strip() for one in names)
    (split,) = (
        one for one in timeline.timeline(season.desk, by_head[HEAD].id) if one.sort == acts.SPLIT
    )
    assert (split.officer, split.reason) == (OFFICER, "ra ở riêng")


def test_both_papers_are_complete_and_one_was_keyed_twice(season: Season) -> None:
    desk = season.desk
    found = rounds.round_list(desk)
    assert {(one.head_name, one.state) for one in found.rows} == {
        (HEAD, "corrected"),  # by what was settled
        (SON, "completed"),
    }
    assert all(one.computed_class for one in found.rows)
    with desk.store.reading() as tx:
        (first,) = (one for one in found.rows if one.head_name == HEAD)
        survey = tx.surveys.newest(first.household, found.round.id)  # type: ignore[union-attr]
        officers = {one.id: one.name for one in tx.devices.officers()}
    assert survey is not None
    verified = read(survey.verified)
    assert officers[verified.by] == SECOND
    (one,) = verified.settled
    assert (one.choice, one.first != one.second) == (FIRST, True)
    rates = error_rates.rates(desk, found.round.id)  # type: ignore[union-attr]
    assert {rates.names[one.of]: one.wrong for one in rates.keyers} == {OFFICER: 0, SECOND: 1}
