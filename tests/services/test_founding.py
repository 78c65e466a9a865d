"""The first ceremony: three sticks, one root, one list; once, and by an office alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry import places
from gpn_desktop.services import enrolment, founding
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import Enrolled
from gpn_desktop.services.founding import Custodian
from sync import ceremony
from tests.journeys.world import CHEAP, DINH_LAP, WORDS, World, a_world

SECRET = "khoá gốc của tỉnh"


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path, training=False)


@pytest.fixture
def office(world: World) -> Desk:
    return world.start("office", "Lý Văn Bình", places.area_scope().id, "office")


def sticks(root: Path, count: int = 3) -> list[Custodian]:
    found = []
    for number in range(count):
        folder = root / f"stick{number}"
        folder.mkdir()
        found.append(Custodian(f"Người giữ {number}", f"{SECRET} {number}", folder))
    return found


def test_a_ceremony_leaves_three_key_files_and_an_office_that_may_send(
    world: World, office: Desk
) -> None:
    steps: list[tuple[int, int]] = []
    made = founding.found(
        office, sticks(world.root), "Văn phòng 1", WORDS, lambda *step: steps.append(step)
    ).value
    found = enrolment.standing(office)
    assert (found.state, found.label, found.list_version) == (Enrolled.ENROLLED, "Văn phòng 1", 1)
    assert found.root_groups == made.root_groups
    assert steps == [(0, 3), (1, 3), (2, 3)]
    keys = {
        ceremony.open_custodian(file.read_bytes(), f"{SECRET} {number}", CHEAP).key
        for number, file in enumerate(made.key_files)
    }
    assert len(keys) == 3
    assert all(SECRET.encode() not in file.read_bytes() for file in made.key_files)


def test_a_tree_is_founded_once(world: World, office: Desk) -> None:
    founding.found(office, sticks(world.root), "Văn phòng 1", WORDS)
    with pytest.raises(GpnError) as twice:
        founding.found(office, sticks(world.exchange), "Văn phòng 1", WORDS)
    assert twice.value.code is ErrorCode.FOUNDED_ALREADY


def test_nothing_stands_when_a_custodian_cannot_be_written(world: World, office: Desk) -> None:
    good = sticks(world.root)
    for bent, code in (
        (replace(good[2], folder=world.root / "no stick"), ErrorCode.PLACE_UNREACHABLE),
        (replace(good[2], passphrase="ngắn"), ErrorCode.PASSPHRASE_SHORT),
    ):
        with pytest.raises(GpnError) as refused:
            founding.found(office, [*good[:2], bent], "Văn phòng 1", WORDS)
        assert refused.value.code is code
        assert enrolment.standing(office).state is Enrolled.NOT_ASKED
    founding.found(office, good, "Văn phòng 1", WORDS)


def test_two_custodians_are_too_few_and_an_officer_founds_nothing(
    world: World, office: Desk
) -> None:
    with pytest.raises(ValueError, match="three"):
        founding.found(office, sticks(world.root, 2), "Văn phòng 1", WORDS)
    laptop = world.laptop("lan", "Lan", DINH_LAP)
    with pytest.raises(GpnError) as refused:
        founding.found(laptop, [], "may01", WORDS)
    assert refused.value.code is ErrorCode.RIGHT_MISSING


def test_in_training_the_root_is_the_published_one(tmp_path: Path) -> None:
    world = a_world(tmp_path / "training", training=True)
    office = world.office()
    with pytest.raises(ValueError, match="training"):
        founding.found(office, sticks(world.root / "usb"), "Văn phòng", WORDS)
    other = a_world(tmp_path / "other", training=True).office()
    assert enrolment.standing(office).root_groups == enrolment.standing(other).root_groups
