"""The machines of the list: what came of each, one restored and confirmed, one revoked."""

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import devices, exchange, receiving
from gpn_desktop.services.arriving import Fate
from gpn_desktop.services.devices import DeviceRow
from tests.journeys.world import DINH_LAP, WORDS, Tree, codes, opened, put_household
from tests.services.smithing import smithed


def row(tree: Tree, label: str) -> DeviceRow:
    return next(one for one in devices.devices(tree.office) if one.label == label)


def test_a_machine_stands_there_with_its_people_and_its_last_package(tree: Tree) -> None:
    assert [one.label for one in devices.devices(tree.office)] == ["Văn phòng 1", "may01", "may02"]
    first = row(tree, "may01")
    assert (first.officers, first.rights) == (("Hoàng Thị Lan",), ("approve", "entry", "view"))
    assert (first.scope_name, first.state, first.generation) == ("Xã Đình Lập", "active", 1)
    assert (first.last_package, first.last_seen_at, first.is_us) == (0, None, False)
    put_household(tree.lan, "H1")
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    assert row(tree, "may01").last_package == 1
    office = row(tree, "Văn phòng 1")
    assert (office.is_us, office.scope_name) == (True, "Tỉnh Lạng Sơn")


def test_before_a_list_there_is_nobody(tree: Tree) -> None:
    new = tree.world.laptop("new", "Vi Thị Hoa", "06613")
    assert devices.devices(new) == ()
    new.close()


def test_what_a_revoked_machine_sends_later_is_held_aside(tree: Tree) -> None:
    put_household(tree.lan, "H1")
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    put_household(tree.lan, "H2")
    tree.world.send(tree.lan)
    assert devices.revoke(tree.office, row(tree, "may01").device, WORDS, "mất máy").value == 3
    assert row(tree, "may01").state == "revoked"
    (late,) = [one for one in tree.world.receive(tree.office) if one.number == 2]
    assert (late.fate, late.hold) == (Fate.QUARANTINED, "revoked")
    assert codes(tree.office) == {"H1"}


def test_a_package_of_a_machine_that_nobody_knows_stands_at_none(tree: Tree) -> None:
    third = tree.world.laptop("third", "Lương Thị Mai", DINH_LAP)
    tree.world.enrol(tree.office, {"may05": third})
    file = tree.world.exchange / "early.gpn"
    file.write_bytes(smithed(third, tree.lan))
    before = devices.devices(tree.lan)
    receiving.apply(tree.lan, receiving.preview(tree.lan, [file]))
    assert [one.state for one in exchange.post(tree.lan).received] == ["quarantined"]
    assert devices.devices(tree.lan) == before
    third.close()


def test_a_machine_that_never_sent_can_be_revoked(tree: Tree) -> None:
    put_household(tree.hai, "H1")
    devices.revoke(tree.office, row(tree, "may02").device, WORDS, "mất máy")
    tree.world.send(tree.hai)
    (late,) = tree.world.receive(tree.office)
    assert late.hold == "revoked"


def test_a_new_generation_waits_until_it_is_confirmed(tree: Tree) -> None:
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        tx.devices.begin_generation(2)
    tree.lan.close()
    lan = opened(tree.world.root, "lan")
    put_household(lan, "H2")
    tree.world.send(lan)
    (held,) = tree.world.receive(tree.office)
    assert (held.fate, held.hold) == (Fate.QUARANTINED, "generation")
    waiting = row(tree, "may01")
    assert (waiting.state, waiting.generation) == ("waiting", 2)
    devices.confirm_generation(tree.office, waiting.device, 2, WORDS)
    shown = receiving.preview(tree.office, [])
    assert [(one.fate, one.was_held) for one in shown.items] == [(Fate.NEW, True)]
    receiving.apply(tree.office, shown)
    assert codes(tree.office) == {"H2"}
    assert row(tree, "may01").state == "active"
    lan.close()


def test_an_officer_rules_over_nobody(tree: Tree) -> None:
    with pytest.raises(GpnError) as refused:
        devices.revoke(tree.lan, row(tree, "may02").device, WORDS, "")
    assert refused.value.code is ErrorCode.RIGHT_MISSING
