"""The daily act: made once, placed until somebody confirms, and nothing lost on the way."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from gpn_desktop.errors import Cancelled, ErrorCode, GpnError
from gpn_desktop.services import (
    access,
    admitting,
    devices,
    enrolment,
    exchange,
    posted,
    receiving,
    recovery,
    sending,
)
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.posted import Sent
from gpn_desktop.store.packages import Packages
from sync.transports import folder as folders
from tests.journeys.world import (
    BAC_XA,
    DINH_LAP,
    WORDS,
    Tree,
    codes,
    gone_back,
    put_household,
    scope_of,
)


def outbox(desk: Desk) -> list[str]:
    return sorted(file.name for file in desk.paths.outbox.iterdir())


def rows(desk: Desk) -> dict[int, Sent]:
    return {one.number: one.state for one in exchange.post(desk).packages}


def refused(desk: Desk, where: Path, words: str = WORDS) -> GpnError:
    with pytest.raises(GpnError) as caught:
        sending.send(desk, where, words)
    return caught.value


def test_nothing_is_due_before_something_is_written_and_after_it_was_confirmed(tree: Tree) -> None:
    usb = tree.world.exchange
    assert refused(tree.lan, usb).code is ErrorCode.NOTHING_TO_SEND
    put_household(tree.lan, "H1")
    assert tree.world.send(tree.lan) == ("GPN-DinhLap-may01-000001.gpn",)
    for desk in (tree.office, tree.hai):
        tree.world.receive(desk)
        tree.world.send(desk)
    tree.world.receive(tree.lan)
    assert rows(tree.lan) == {1: Sent.ACKNOWLEDGED}
    assert refused(tree.lan, usb).code is ErrorCode.NOTHING_TO_SEND


def sends(tree: Tree, desk: Desk) -> bool:
    """Let a desk take in what lies there, and send; say whether it had to."""
    tree.world.receive(desk)
    try:
        tree.world.send(desk)
    except GpnError as error:
        if error.code is not ErrorCode.NOTHING_TO_SEND:
            raise
        return False
    return True


def test_the_talk_of_three_comes_to_an_end(tree: Tree) -> None:
    put_household(tree.lan, "H1")
    three = (tree.lan, tree.office, tree.hai)
    rounds = [{desk.officer.name for desk in three if sends(tree, desk)} for _ in range(4)]
    assert rounds[0] == {"Hoàng Thị Lan", "Lý Văn Bình", "Nông Văn Hải"}
    assert rounds[-1] == set()
    assert len(list(tree.world.exchange.glob("*.gpn"))) <= 4
    assert all(exchange.undelivered(desk).count == 0 for desk in three)


def test_the_same_package_is_copied_again_until_something_new_is_written(tree: Tree) -> None:
    put_household(tree.lan, "H1")
    first = tree.world.send(tree.lan)
    (tree.world.exchange / first[0]).unlink()
    assert tree.world.send(tree.lan) == first
    assert (tree.world.exchange / first[0]).is_file()
    put_household(tree.lan, "H2")
    assert tree.world.send(tree.lan) == ("GPN-DinhLap-may01-000002.gpn",)
    assert outbox(tree.lan) == [f"GPN-DinhLap-may01-00000{n}.gpn" for n in (1, 2)]
    (tree.world.exchange / first[0]).unlink()  # lost; the second carries all of it
    tree.world.receive(tree.office)
    assert codes(tree.office) == {"H1", "H2"}
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    assert set(rows(tree.lan).values()) == {Sent.ACKNOWLEDGED}


def test_a_laptop_enrolled_later_gets_what_the_others_have_confirmed(tree: Tree) -> None:
    put_household(tree.lan, "H1")
    tree.world.send(tree.lan)
    for desk in (tree.office, tree.hai):
        tree.world.receive(desk)
        tree.world.send(desk)
    tree.world.receive(tree.lan)
    third = tree.world.laptop("third", "Lương Thị Mai", DINH_LAP)
    tree.world.enrol(tree.office, {"may05": third})
    tree.world.send(tree.office)
    tree.world.receive(third)
    assert codes(third) == {"H1"}
    third.close()


def test_a_copy_that_is_gone_from_the_outbox_is_made_anew(tree: Tree) -> None:
    put_household(tree.lan, "H1")
    (name,) = tree.world.send(tree.lan)
    (tree.lan.paths.outbox / name).unlink()
    assert tree.world.send(tree.lan) == ("GPN-DinhLap-may01-000002.gpn",)
    with pytest.raises(GpnError) as gone:
        sending.copy_again(tree.lan, [row(tree.lan, 1).identity], tree.world.exchange)
    assert gone.value.code is ErrorCode.FILE_GONE


def row(desk: Desk, number: int) -> posted.PackageRow:
    return next(one for one in exchange.post(desk).packages if one.number == number)


def test_a_package_is_copied_once_more_by_hand(tree: Tree, tmp_path: Path) -> None:
    put_household(tree.lan, "H1")
    tree.world.send(tree.lan)
    stick = tmp_path / "second stick"
    stick.mkdir()
    one = row(tree.lan, 1)
    done = sending.copy_again(tree.lan, [one.identity, "unknown"], stick)
    assert done.value.names == (one.file_name,)
    assert row(tree.lan, 1).place == str(stick)


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.EROFS, ErrorCode.PLACE_READ_ONLY), (errno.ENOSPC, ErrorCode.PLACE_FULL)],
)
def test_a_stick_that_takes_nothing_loses_nothing(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, number: int, code: ErrorCode
) -> None:
    put_household(tree.lan, "H1")
    with monkeypatch.context() as bad:
        put = folders.Folder.put

        def failing(self: folders.Folder, name: str, data: bytes) -> None:
            if self.root == tree.world.exchange:
                raise self._failed(OSError(number, os.strerror(number)))
            put(self, name, data)

        bad.setattr(folders.Folder, "put", failing)
        told = sending.send(tree.lan, tree.world.exchange, WORDS)
        assert told.changes.packages
        assert (len(told.value.made), told.value.names) == (1, ())
        assert told.value.hindrance is not None
        assert told.value.hindrance.code is code
        again = refused(tree.lan, tree.world.exchange)
        assert again.code is code, "nothing was written this time"
    assert rows(tree.lan) == {1: Sent.MADE}
    assert exchange.undelivered(tree.lan).count == 1
    assert tree.world.send(tree.lan) == ("GPN-DinhLap-may01-000001.gpn",)
    assert rows(tree.lan) == {1: Sent.PLACED}


def test_a_stick_that_is_not_there_is_named(tree: Tree, tmp_path: Path) -> None:
    put_household(tree.lan, "H1")
    error = sending.send(tree.lan, tmp_path / "no stick", WORDS).value.hindrance
    assert error is not None
    assert error.code is ErrorCode.PLACE_UNREACHABLE
    assert error.facts == {"place": str(tmp_path / "no stick")}


def test_a_full_disk_makes_no_package_and_keeps_the_work(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_household(tree.lan, "H1")
    with monkeypatch.context() as full:

        def failing(handle: int) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        full.setattr(os, "fsync", failing)
        assert refused(tree.lan, tree.world.exchange).code is ErrorCode.PLACE_FULL
    assert rows(tree.lan) == {}
    assert outbox(tree.lan) == []
    assert tree.world.send(tree.lan) == ("GPN-DinhLap-may01-000001.gpn",)


def test_killed_between_file_and_row_the_file_is_set_aside_and_the_number_given_again(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_household(tree.lan, "H1")
    with monkeypatch.context() as killed:

        def dying(*_: Any, **__: Any) -> None:
            raise KeyboardInterrupt

        killed.setattr(Packages, "add", dying)
        with pytest.raises(KeyboardInterrupt):
            tree.world.send(tree.lan)
    assert outbox(tree.lan) == ["GPN-DinhLap-may01-000001.gpn"]
    assert rows(tree.lan) == {}
    assert list(tree.world.exchange.iterdir()) == []
    assert tree.world.send(tree.lan) == ("GPN-DinhLap-may01-000001.gpn",)
    assert outbox(tree.lan) == [
        *("GPN-DinhLap-may01-000001.gpn", "GPN-DinhLap-may01-000001.gpn.unsent")
    ]
    tree.world.receive(tree.office)
    assert codes(tree.office) == {"H1"}
    assert exchange.post(tree.office).alarms == ()


def test_killed_before_it_was_noted_as_placed_it_is_placed_again_and_noted(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_household(tree.lan, "H1")
    with monkeypatch.context() as killed:

        def dying(*_: Any, **__: Any) -> None:
            raise KeyboardInterrupt

        killed.setattr(Packages, "placed", dying)
        with pytest.raises(KeyboardInterrupt):
            tree.world.send(tree.lan)
    lying = [file.name for file in tree.world.exchange.iterdir()]
    assert lying == ["GPN-DinhLap-may01-000001.gpn"]
    assert rows(tree.lan) == {1: Sent.MADE}
    assert list(tree.world.send(tree.lan)) == lying
    assert [file.name for file in tree.world.exchange.iterdir()] == lying
    assert rows(tree.lan) == {1: Sent.PLACED}


def test_stopped_on_the_way_what_is_made_waits(tree: Tree) -> None:
    put_household(tree.lan, "H1")

    def stop(done: int, of: int) -> None:
        if done:
            raise Cancelled

    told = sending.send(tree.lan, tree.world.exchange, WORDS, stop)
    assert (told.value.is_stopped, told.value.names, told.value.hindrance) == (True, (), None)
    assert told.changes.packages
    assert told.value.made == (row(tree.lan, 1).identity,)
    assert rows(tree.lan) == {1: Sent.MADE}
    assert tree.world.send(tree.lan) == ("GPN-DinhLap-may01-000001.gpn",)


def test_stopped_before_anything_was_made_nothing_is_told(tree: Tree) -> None:
    put_household(tree.lan, "H1")

    def stop(done: int, of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        sending.send(tree.lan, tree.world.exchange, WORDS, stop)
    assert rows(tree.lan) == {}


def test_what_lies_there_already_is_told_beside_what_hindered_the_rest(
    tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for code in ("H1", "H2"):
        put_household(tree.lan, code)
        tree.world.send(tree.lan)
    stick = tmp_path / "second stick"
    stick.mkdir()
    put = folders.Folder.put

    def full(self: folders.Folder, name: str, data: bytes) -> None:
        if any(stick.glob("*.gpn")):
            raise self._failed(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
        put(self, name, data)

    monkeypatch.setattr(folders.Folder, "put", full)
    both = [row(tree.lan, number).identity for number in (1, 2)]
    told = sending.copy_again(tree.lan, both, stick)
    assert told.changes.packages
    assert (told.value.made, told.value.names) == ((), ("GPN-DinhLap-may01-000001.gpn",))
    assert told.value.hindrance is not None
    assert told.value.hindrance.code is ErrorCode.PLACE_FULL


def test_only_who_is_listed_sends(tree: Tree) -> None:
    put_household(tree.lan, "H1")
    usb = tree.world.exchange
    assert refused(tree.lan, usb, "sai mật khẩu rồi").code is ErrorCode.PASSPHRASE_WRONG
    new = tree.world.laptop("new", "Vi Thị Hoa", BAC_XA)
    assert refused(new, usb).code is ErrorCode.NOT_ENROLLED
    file = admitting.write_list(tree.office, usb).value
    enrolment.take_list(new, file, enrolment.standing(tree.office).root_groups)
    assert refused(new, usb).code is ErrorCode.NOT_ENROLLED  # the list does not name it
    with pytest.raises(GpnError) as other:
        sending.send(tree.lan, usb, WORDS, scope=scope_of(BAC_XA))
    assert other.value.code is ErrorCode.NOT_ENROLLED
    new.close()


def test_a_key_that_the_list_does_not_know_signs_nothing(tree: Tree) -> None:
    put_household(tree.lan, "H1")
    groups = access.new_code(tree.lan, WORDS).value
    tree.lan.close()
    again = recovery.by_code(tree.lan.paths, " ".join(groups), "mật khẩu mới hoàn toàn").value
    error = refused(again, tree.world.exchange, "mật khẩu mới hoàn toàn")
    assert error.code is ErrorCode.SIGNER_NOT_LISTED
    assert outbox(again) == []
    again.close()


def test_a_revoked_machine_sends_nothing_more(tree: Tree) -> None:
    put_household(tree.lan, "H1")
    put_household(tree.hai, "H2")
    devices.revoke(tree.office, tree.hai.installation.device, WORDS, "mất máy")
    tree.world.send(tree.lan)  # made for the office and for the one who is revoked meanwhile
    tree.world.receive(tree.office)
    tree.world.send(tree.office)  # brings the new list to the one who is left
    assert exchange.post(tree.office).packages[0].receivers == ("may01",)
    tree.world.receive(tree.lan)
    assert refused(tree.lan, tree.world.exchange).code is ErrorCode.NOTHING_TO_SEND
    newest = max(tree.world.exchange.glob("*.gpntrust"), default=None)
    assert newest is None
    enrolment.take_list(tree.hai, admitting.write_list(tree.office, tree.world.exchange).value)
    revoked = refused(tree.hai, tree.world.exchange)
    assert revoked.code is ErrorCode.SENDING_NOT_GRANTED
    assert revoked.facts == {"reason": "revoked"}


def test_an_area_and_each_commune_have_packages_of_their_own(tree: Tree) -> None:
    from gpn_desktop.plans.plan import Plan

    hoa = tree.world.laptop("hoa", "Vi Thị Hoa", BAC_XA)
    tree.world.enrol(tree.office, {"may03": hoa})
    with tree.office.store.transaction(tree.office.actor) as tx:
        tx.plans.put(Plan(tx.new_entity(), year=2026, level="province", title="Kế hoạch"))
    names = {one.scope_name: one for one in exchange.waiting(tree.office)}
    assert list(names) == ["Tỉnh Lạng Sơn", "Xã Châu Sơn", "Xã Đình Lập"]
    area = names["Tỉnh Lạng Sơn"]
    assert (area.counts, area.ops, area.is_due) == ({"plan": 1}, 1, True)
    assert set(area.receivers) == {"may01", "may02", "may03"}
    assert not names["Xã Đình Lập"].is_due
    assert tree.world.send(tree.office) == ("GPN-LangSon-vanphong1-000001.gpn",)
    assert row(tree.office, 1).state is Sent.PLACED
    for desk in (tree.lan, tree.hai, hoa):
        tree.world.receive(desk)
        with desk.store.reading() as tx:
            assert [one.title for one in tx.plans.all()] == ["Kế hoạch"]
        tree.world.send(desk)
        tree.world.receive(tree.office)
    assert row(tree.office, 1).state is Sent.ACKNOWLEDGED
    hoa.close()


def test_an_office_restored_from_a_copy_is_filled_again(tree: Tree, tmp_path: Path) -> None:
    from gpn_desktop.services import backup

    put_household(tree.lan, "H1")
    old = backup.make(tree.office).value
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    assert rows(tree.lan) == {1: Sent.ACKNOWLEDGED}
    office = gone_back(tree.office, old)
    assert codes(office) == set()
    receiving.preview(office, [])
    devices.confirm_generation(office, office.installation.device, 2, WORDS)
    tree.world.enrol(office, {})
    put_household(tree.lan, "H2")
    tree.world.send(tree.lan)
    tree.world.receive(office)
    assert "H2" in codes(office)
    office.close()
