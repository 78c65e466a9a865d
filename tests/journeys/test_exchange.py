"""Two laptops of a commune, a second commune, an office: only files pass between them."""

from pathlib import Path

import pytest

from gpn_desktop.services import exchange
from gpn_desktop.services.arriving import Fate
from gpn_desktop.services.exchange import Sent
from tests.journeys.world import (
    BAC_XA,
    DINH_LAP,
    a_world,
    codes,
    correct,
    household,
    news,
    put_household,
)

MODES = pytest.mark.parametrize("training", [True, False], ids=["training", "real"])


@MODES
def test_what_one_writes_reaches_all_and_comes_back_acknowledged(
    tmp_path: Path, training: bool
) -> None:
    world = a_world(tmp_path, training=training)
    office = world.office()
    lan = world.laptop("lan", "Hoàng Thị Lan", DINH_LAP)
    hai = world.laptop("hai", "Nông Văn Hải", DINH_LAP)
    hoa = world.laptop("hoa", "Vi Thị Hoa", BAC_XA)
    house = put_household(lan, "H1", phone="0912000001")
    world.enrol(office, {"may01": lan, "may02": hai, "may03": hoa})

    assert world.send(lan) == ("GPN-DinhLap-may01-000001.gpn",)
    (first,) = world.receive(hai)
    assert (first.label, first.officer, first.counts) == (
        *("may01", "Hoàng Thị Lan"),
        {"household": 1},
    )
    assert codes(hai) == {"H1"}

    correct(lan, house, phone="0912111111")
    correct(hai, house, phone="0912222222")
    put_household(hoa, "X1")
    for desk in (lan, hai, hoa):
        world.send(desk)
    came = [one for one in world.receive(office) if one.fate is Fate.NEW]
    assert {one.label for one in came} == {"may01", "may02", "may03"}
    assert sum(one.conflicts for one in came) == 1
    assert codes(office) == {"H1", "X1"}

    world.send(office)
    back = news(world.receive(lan))
    assert back["Văn phòng 1"].acknowledges == (1, 2)
    states = {one.number: one.state for one in exchange.post(lan).packages}
    assert set(states.values()) == {Sent.ACKNOWLEDGED}
    assert exchange.undelivered(lan).count == 0
    assert household(lan, house).phone in ("0912111111", "0912222222")
    for desk in (office, lan, hai, hoa):
        desk.close()
