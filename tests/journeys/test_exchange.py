"""Two laptops of a commune, a second commune, an office: only files pass between them."""

from pathlib import Path

import pytest

from gpn_desktop.services import comments, conflicts, devices, exchange, settling
from gpn_desktop.services.arriving import Fate
from gpn_desktop.services.exchange import Sent, Undelivered
from tests.journeys.world import (
    BAC_XA,
    DINH_LAP,
    a_world,
    codes,
    correct,
    household,
    news,
    put_household,
    put_survey,
)

MODES = pytest.mark.parametrize("training", [True, False], ids=["training", "real"])


@MODES
def test_the_whole_way_of_a_commune_and_its_office(tmp_path: Path, training: bool) -> None:
    world = a_world(tmp_path, training=training)
    office = world.office()
    lan = world.laptop("lan", "Hoàng Thị Lan", DINH_LAP)
    hai = world.laptop("hai", "Nông Văn Hải", DINH_LAP)
    hoa = world.laptop("hoa", "Vi Thị Hoa", BAC_XA)
    house = put_household(lan, "H1", phone="0912000001")  # before anybody is enrolled
    world.enrol(office, {"may01": lan, "may02": hai, "may03": hoa})
    assert {one.label for one in devices.devices(office)} == {
        *("Văn phòng 1", "may01", "may02", "may03")
    }

    # the second laptop gets the records
    assert exchange.undelivered(lan).count == 0
    assert world.send(lan) == ("GPN-DinhLap-may01-000001.gpn",)
    assert exchange.undelivered(lan) == Undelivered(1, 0)
    (first,) = world.receive(hai)
    assert (first.label, first.officer) == ("may01", "Hoàng Thị Lan")
    assert (first.number, first.counts) == (1, {"household": 1})
    assert codes(hai) == {"H1"}

    # both change the same field without knowing; all three send
    correct(lan, house, phone="0912111111")
    survey = put_survey(lan, house, answers={"b1": "3"})
    correct(hai, house, phone="0912222222")
    put_household(hoa, "X1")
    for desk in (lan, hai, hoa):
        world.send(desk)

    # the office looks, merges, and nothing happens the second time
    came = [one for one in world.receive(office) if one.fate is Fate.NEW]
    assert {one.label for one in came} == {"may01", "may02", "may03"}
    assert sum(one.conflicts for one in came) == 1
    assert codes(office) == {"H1", "X1"}
    assert {one.fate for one in world.receive(office)} == {Fate.KNOWN}

    # the conflict: who and when, what was known before; settled with a third value
    (dispute,) = conflicts.disputes(office)
    assert (dispute.field, dispute.values, dispute.scope_name) == ("phone", 2, "Xã Đình Lập")
    told = conflicts.explain(office, dispute.entity, dispute.field)
    assert {(one.officer, one.device, one.value) for one in told.sides} == {
        ("Hoàng Thị Lan", "may01", "0912111111"),
        ("Nông Văn Hải", "may02", "0912222222"),
    }
    assert {one.saw for one in told.sides} == {("0912000001",)}
    assert told.before is not None
    assert told.before.value == "0912000001"
    settled = settling.settle(office, told, "0912333333", "hỏi lại trưởng thôn")
    assert settled.value == 0

    # one survey goes back with a comment
    comments.return_survey(office, survey, [("q/b1", "Hỏi lại số người trong hộ")])
    world.send(office)

    # all of it comes home: acknowledged, settled, commented
    back = news(world.receive(lan))
    assert back["Văn phòng 1"].acknowledges == (1, 2)
    assert back["Văn phòng 1"].returned == 1
    assert {one.state for one in exchange.post(lan).packages} == {Sent.ACKNOWLEDGED}
    assert exchange.undelivered(lan).count == 0
    assert household(lan, house).phone == "0912333333"
    assert conflicts.disputes(lan) == ()
    (returned,) = comments.returned(lan)
    assert (returned.survey, returned.first_place) == (survey, "q/b1")
    (said,) = comments.comments(lan, survey)
    assert (said.officer, said.device, said.text) == (
        *("Lý Văn Bình", "Văn phòng 1"),
        "Hỏi lại số người trong hộ",
    )

    # the answer and a corrected survey go up again; the other laptop has all of it, too
    comments.answer(lan, said.id, "Đã hỏi: bốn người")
    world.send(lan)
    world.receive(hai)
    assert household(hai, house).phone == "0912333333"
    assert [one.text for one in comments.comments(hai, survey)] == [
        *("Hỏi lại số người trong hộ", "Đã hỏi: bốn người")
    ]
    assert conflicts.disputes(hai) == ()
    world.receive(office)
    assert [one.answers for one in comments.comments(office, survey)] == ["", said.id]
    for desk in (office, lan, hai, hoa):
        desk.close()
