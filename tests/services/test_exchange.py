"""What the pages of sending and receiving show."""

from datetime import timedelta
from pathlib import Path

import pytest

from gpn_desktop.services import comments, exchange
from gpn_desktop.services.posted import Sent, Undelivered
from gpn_desktop.services.shipped import scope_of
from gpn_desktop.store.packages import KeptPackage
from tests.fakes import FixedSource
from tests.journeys.world import BAC_XA, Tree, a_world, correct, opened, put_household, put_survey
from tests.services.test_conflicts import exchange as exchanged
from tests.services.test_conflicts import shared


def test_before_enrolment_the_page_knows_only_that(tree: Tree) -> None:
    new = tree.world.laptop("new", "Vi Thị Hoa", BAC_XA)
    found = exchange.post(new)
    assert (found.waiting, found.packages, found.received, found.alarms) == ((), (), (), ())
    assert exchange.waiting(new) == ()
    assert exchange.undelivered(new) == Undelivered(0, None)
    new.close()


def test_an_office_alone_has_nobody_to_send_to(tmp_path: Path) -> None:
    office = a_world(tmp_path, training=True).office()
    post = exchange.post(office)
    assert [one.is_due for one in post.waiting] == [False]
    assert post.packages == ()
    office.close()


def test_what_waits_is_told_before_it_is_made(tree: Tree) -> None:
    (nothing,) = exchange.waiting(tree.lan)
    assert (nothing.ops, nothing.is_due, nothing.next_number) == (0, False, 1)
    put_household(tree.lan, "H1")
    (waits,) = exchange.waiting(tree.lan)
    assert (waits.counts, waits.ops, waits.fresh) == ({"household": 1}, 1, 1)
    assert set(waits.receivers) == {"may02", "Văn phòng 1"}
    assert waits.lacking == waits.receivers
    tree.world.send(tree.lan)
    put_household(tree.lan, "H2")
    (more,) = exchange.waiting(tree.lan)
    assert (more.ops, more.fresh, more.next_number) == (2, 1, 2)  # nobody has confirmed the first
    tree.world.send(tree.lan)
    (after,) = exchange.waiting(tree.lan)
    assert (after.ops, after.fresh, after.is_due) == (2, 0, False)
    assert after.lacking == ()
    tree.world.receive(tree.office)
    waits = next(one for one in exchange.waiting(tree.office) if one.scope_name == "Xã Đình Lập")
    assert (waits.receipts, waits.is_due) == (2, True)


def test_what_came_from_the_office_waits_for_the_other_laptop_alone(tree: Tree) -> None:
    survey = put_survey(tree.lan, put_household(tree.lan, "H1"), answers={"b1": "3"})
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    comments.ask(tree.office, survey, "q/b1", "mấy người?")
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    (waits,) = exchange.waiting(tree.lan)
    assert (waits.fresh, waits.lacking, waits.receipts) == (1, ("may02",), 1)
    assert set(waits.receivers) == {"may02", "Văn phòng 1"}


def test_the_age_of_the_oldest_is_told_unless_the_clock_is_odd(
    tree: Tree, clock: FixedSource
) -> None:
    put_household(tree.lan, "H1")
    tree.world.send(tree.lan)
    clock.pass_time(days=12)
    put_household(tree.lan, "H2")
    tree.world.send(tree.lan)
    assert exchange.undelivered(tree.lan) == Undelivered(2, 12)
    assert [one.days for one in exchange.post(tree.lan).packages] == [0, 12]
    clock.moment -= timedelta(days=30)
    assert exchange.undelivered(tree.lan) == Undelivered(2, None)


def test_a_package_tells_who_has_it_and_what_he_asks_to_look_at(tree: Tree) -> None:
    house = shared(tree)
    correct(tree.lan, house, phone="0912111111")
    correct(tree.hai, house, phone="0912222222")
    exchanged(tree, tree.lan, tree.hai)
    tree.world.send(tree.office)
    for desk in (tree.lan, tree.hai):
        tree.world.receive(desk)
    rows = [*exchange.post(tree.lan).packages, *exchange.post(tree.hai).packages]
    assert {one.state for one in rows} == {Sent.ACKNOWLEDGED}
    assert sum(one.to_look_at for one in rows) == 1  # the one that came second
    assert all("Văn phòng 1" in one.acknowledged_by for one in rows)
    assert {one.days for one in rows} == {None}


def test_what_the_office_holds_aside_is_told_with_its_reason(tree: Tree) -> None:
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        tx.devices.begin_generation(2)
    tree.lan.close()
    lan = opened(tree.world.root, "lan")
    put_household(lan, "H1")
    tree.world.send(lan)
    tree.world.receive(tree.office)
    (came,) = exchange.post(tree.office).received
    assert (came.state, came.reason, came.label) == ("quarantined", "generation", "may01")
    tree.world.send(tree.office)
    tree.world.receive(lan)
    (row,) = exchange.post(lan).packages
    assert row.held == {"Văn phòng 1": "generation"}
    assert (row.to_look_at, row.state) == (1, Sent.PLACED)
    lan.close()


def test_nobody_asks_whose_log_an_unknown_sender_writes() -> None:
    unknown = KeptPackage("a", None, 0, None, "in", "data", "", "", "quarantined")
    with pytest.raises(ValueError, match="nobody knows"):
        scope_of(unknown)
