"""Two laptops of a commune, a second commune, an office: only files pass between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from gpn_desktop.services import comments, conflicts, devices, exchange, settling
from gpn_desktop.services.arriving import Fate
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.posted import Sent, Undelivered
from tests.journeys.world import (
    BAC_XA,
    DINH_LAP,
    World,
    a_world,
    codes,
    correct,
    household,
    news,
    put_household,
    put_survey,
)


@dataclass(frozen=True)
class Commune:
    """An office, two laptops of one commune, one of another; a household of the first laptop."""

    world: World
    office: Desk
    lan: Desk
    hai: Desk
    hoa: Desk
    house: str


@pytest.fixture(params=[True, False], ids=["training", "real"])
def commune(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Commune]:
    world = a_world(tmp_path, training=request.param)
    office = world.office()
    lan = world.laptop("lan", "Hoàng Thị Lan", DINH_LAP)
    hai = world.laptop("hai", "Nông Văn Hải", DINH_LAP)
    hoa = world.laptop("hoa", "Vi Thị Hoa", BAC_XA)
    house = put_household(lan, "H1", phone="0912000001")  # before anybody is enrolled
    world.enrol(office, {"may01": lan, "may02": hai, "may03": hoa})
    yield Commune(world, office, lan, hai, hoa, house)
    for desk in (office, lan, hai, hoa):
        desk.close()


def test_the_whole_way_of_a_commune_and_its_office(commune: Commune) -> None:
    assert {one.label for one in devices.devices(commune.office)} == {
        *("Văn phòng 1", "may01", "may02", "may03")
    }
    the_second_laptop_gets_the_records(commune)
    survey = all_three_send_what_they_did_not_know_of_one_another(commune)
    the_office_merges_once(commune)
    the_conflict_is_settled_with_a_third_value(commune)
    comments.return_survey(commune.office, survey, [("q/b1", "Hỏi lại số người trong hộ")])
    commune.world.send(commune.office)
    said = all_of_it_comes_home(commune, survey)
    the_answer_goes_up_and_across(commune, survey, said)


def the_second_laptop_gets_the_records(commune: Commune) -> None:
    assert exchange.undelivered(commune.lan).count == 0
    assert commune.world.send(commune.lan) == ("GPN-DinhLap-may01-000001.gpn",)
    assert exchange.undelivered(commune.lan) == Undelivered(1, 0)
    (first,) = commune.world.receive(commune.hai)
    assert (first.label, first.officer) == ("may01", "Hoàng Thị Lan")
    assert (first.number, first.counts) == (1, {"household": 1})
    assert codes(commune.hai) == {"H1"}


def all_three_send_what_they_did_not_know_of_one_another(commune: Commune) -> str:
    """Change the same field twice, add a survey and a household; give the survey."""
    correct(commune.lan, commune.house, phone="0912111111")
    survey = put_survey(commune.lan, commune.house, answers={"b1": "3"})
    correct(commune.hai, commune.house, phone="0912222222")
    put_household(commune.hoa, "X1")
    for desk in (commune.lan, commune.hai, commune.hoa):
        commune.world.send(desk)
    return survey


def the_office_merges_once(commune: Commune) -> None:
    came = [one for one in commune.world.receive(commune.office) if one.fate is Fate.NEW]
    assert {one.label for one in came} == {"may01", "may02", "may03"}
    assert sum(one.conflicts for one in came) == 1
    assert codes(commune.office) == {"H1", "X1"}
    assert {one.fate for one in commune.world.receive(commune.office)} == {Fate.KNOWN}


def the_conflict_is_settled_with_a_third_value(commune: Commune) -> None:
    """Who and when, what was known before; then the value that was asked for again."""
    (dispute,) = conflicts.disputes(commune.office)
    assert (dispute.field, dispute.values, dispute.scope_name) == ("phone", 2, "Xã Đình Lập")
    told = conflicts.explain(commune.office, dispute.entity, dispute.field)
    assert {(one.officer, one.device, one.value) for one in told.sides} == {
        ("Hoàng Thị Lan", "may01", "0912111111"),
        ("Nông Văn Hải", "may02", "0912222222"),
    }
    assert {one.saw for one in told.sides} == {("0912000001",)}
    assert told.before is not None
    assert told.before.value == "0912000001"
    settled = settling.settle(commune.office, told, "0912333333", "hỏi lại trưởng thôn")
    assert settled.value == 0


def all_of_it_comes_home(commune: Commune, survey: str) -> str:
    """Acknowledged, settled, commented; give the comment."""
    back = news(commune.world.receive(commune.lan))
    assert back["Văn phòng 1"].acknowledges == (1, 2)
    assert back["Văn phòng 1"].returned == 1
    assert {one.state for one in exchange.post(commune.lan).packages} == {Sent.ACKNOWLEDGED}
    assert exchange.undelivered(commune.lan).count == 0
    assert household(commune.lan, commune.house).phone == "0912333333"
    assert conflicts.disputes(commune.lan) == ()
    (returned,) = comments.returned(commune.lan)
    assert (returned.survey, returned.first_place) == (survey, "q/b1")
    (said,) = comments.comments(commune.lan, survey)
    assert (said.officer, said.device, said.text) == (
        *("Lý Văn Bình", "Văn phòng 1"),
        "Hỏi lại số người trong hộ",
    )
    return said.id


def the_answer_goes_up_and_across(commune: Commune, survey: str, said: str) -> None:
    """Send the answer up again; the other laptop has all of it, too."""
    comments.answer(commune.lan, said, "Đã hỏi: bốn người")
    commune.world.send(commune.lan)
    commune.world.receive(commune.hai)
    assert household(commune.hai, commune.house).phone == "0912333333"
    assert [one.text for one in comments.comments(commune.hai, survey)] == [
        *("Hỏi lại số người trong hộ", "Đã hỏi: bốn người")
    ]
    assert conflicts.disputes(commune.hai) == ()
    commune.world.receive(commune.office)
    assert [one.answers for one in comments.comments(commune.office, survey)] == ["", said]
