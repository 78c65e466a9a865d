"""What is handed over is shown before it is merged, merged once, and all of it or nothing."""

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gpn_desktop.errors import Cancelled, ErrorCode, GpnError
from gpn_desktop.paths import Paths
from gpn_desktop.registry.meetings import Meeting
from gpn_desktop.services import (
    access,
    admitting,
    conflicts,
    enrolment,
    exchange,
    findings,
    lying,
    receiving,
    settling,
)
from gpn_desktop.services.arriving import Fate
from gpn_desktop.services.desk import Desk
from sync.keys import Identity, seal, unseal
from tests.journeys.world import (
    CHEAP,
    DINH_LAP,
    WORDS,
    Tree,
    codes,
    correct,
    household,
    put_household,
    put_survey,
)
from tests.services.smithing import Laptop, cut, forged, held_rows, items, put, recipient, smithed
from tests.sync.forge import Piece, Smith


def test_what_one_package_raises_and_another_settles_is_no_conflict_of_the_batch(
    tree: Tree,
) -> None:
    house = put_household(tree.lan, "H1", phone="0912000001")
    for desk in (tree.lan, tree.office):
        tree.world.send(desk)
        for one in (tree.office, tree.hai):
            tree.world.receive(one)
    correct(tree.lan, house, phone="0912111111")
    correct(tree.hai, house, phone="0912222222")
    for desk in (tree.lan, tree.hai):
        tree.world.send(desk)
    assert tree.world.look(tree.office).raised == 1
    (dispute,) = _merged_disputes(tree)
    told = conflicts.explain(tree.office, dispute.entity, dispute.field)
    settling.settle(tree.office, told, "0912111111", "")
    tree.world.send(tree.office)
    shown = tree.world.look(tree.lan)
    assert [one.conflicts for one in shown.items if one.conflicts] == [1]
    assert shown.raised == 0
    received = receiving.apply(tree.lan, shown).value
    assert (received.raised, received.conflicts) == (0, 0)


def _merged_disputes(tree: Tree) -> tuple[conflicts.Dispute, ...]:
    made = receiving.apply(tree.office, tree.world.look(tree.office)).value
    assert (made.raised, made.conflicts) == (1, 1)
    return conflicts.disputes(tree.office)


def test_the_same_package_twice_changes_nothing_and_says_so(tree: Tree, sent: Path) -> None:
    shutil.copyfile(sent, sent.with_name("renamed by a chat.gpn"))
    shown = tree.world.look(tree.office)
    assert sorted(one.fate.value for one in shown.items) == ["known", "new"]
    assert shown.has_news
    receiving.apply(tree.office, shown)
    before = held_rows(tree.office)
    again = tree.world.look(tree.office)
    assert not again.has_news
    assert {one.fate for one in again.items} == {Fate.KNOWN}
    assert {one.label for one in again.items} == {"may01"}
    receiving.apply(tree.office, again)
    assert held_rows(tree.office) == before


def test_a_package_in_another_seal_is_the_same_package(tree: Tree, sent: Path) -> None:
    receiving.apply(tree.office, receiving.preview(tree.office, [sent]))
    with tree.office.store.reading() as tx:
        identity = Identity(tx.devices.own_keys("age")[0].private.decode())
    sent.write_bytes(seal(unseal(sent.read_bytes(), [identity]), [identity.recipient]))
    (one,) = items(tree.office, sent)
    assert (one.fate, one.number) == (Fate.KNOWN, 1)


def test_our_own_package_is_told_from_others(tree: Tree, sent: Path) -> None:
    assert lying.lying(tree.lan, tree.world.exchange) == ()
    (own,) = items(tree.lan, sent)
    assert (own.fate, own.number) == (Fate.OWN, 1)


def test_what_lies_there_is_told_by_its_sort(tree: Tree, sent: Path) -> None:
    admitting.write_list(tree.office, tree.world.exchange)
    enrolment.save_request(tree.hai, tree.world.exchange, WORDS)
    (tree.world.exchange / "ảnh.jpg").write_bytes(b"")
    found = lying.lying(tree.office, tree.world.exchange)
    assert sorted(one.sort for one in found) == ["package", "request", "trust_list"]
    assert [one.is_known for one in found if one.sort == "package"] == [False]
    tree.world.receive(tree.office)
    after = lying.lying(tree.office, tree.world.exchange)
    assert [one.is_known for one in after if one.sort == "package"] == [True]


def test_one_bad_file_stops_none_of_the_others(tree: Tree, sent: Path) -> None:
    put_household(tree.hai, "H2")
    tree.world.send(tree.hai)
    (tree.world.exchange / "bad.gpn").write_bytes(cut(sent.read_bytes()))
    came = tree.world.receive(tree.office)
    assert sorted(one.fate.value for one in came) == ["new", "new", "refused"]
    assert codes(tree.office) == {"H1", "H2"}


def test_a_preview_tells_what_will_come_true(tree: Tree, sent: Path) -> None:
    for desk in (tree.office, tree.hai):
        tree.world.receive(desk)
    house = household_id(tree.hai)
    correct(tree.lan, house, phone="0912111111")
    correct(tree.hai, house, phone="0912222222")
    put_survey(tree.lan, house)
    for desk in (tree.lan, tree.hai):
        tree.world.send(desk)
    shown = [one for one in tree.world.look(tree.office).items if one.fate is Fate.NEW]
    assert conflicts.disputes(tree.office) == ()
    came = [one for one in tree.world.receive(tree.office) if one.fate is Fate.NEW]
    assert came == shown
    assert sum(one.conflicts for one in came) == 1
    assert {"household": 1, "survey": 1} in [one.counts for one in came]
    assert household(tree.office, house).phone in ("0912111111", "0912222222")


def household_id(desk: Desk) -> str:
    with desk.store.reading() as tx:
        return tx.households.all()[0].id


def test_something_made_between_preview_and_merge_does_not_mislead(tree: Tree, sent: Path) -> None:
    shown = tree.world.look(tree.office)
    tree.world.receive(tree.office)  # by the other window
    done = receiving.apply(tree.office, shown).value
    assert [one.fate for one in done.items] == [Fate.KNOWN]
    assert codes(tree.office) == {"H1"}


def test_a_list_among_the_files_counts_for_all_of_them(tree: Tree) -> None:
    third = tree.world.laptop("third", "Lương Thị Mai", DINH_LAP)
    tree.world.enrol(tree.office, {"may05": third})
    file = tree.world.exchange / "early.gpn"
    file.write_bytes(smithed(third, tree.lan))
    newest = max(tree.world.exchange.glob("*.gpntrust"))
    (tree.world.exchange / "cut.gpntrust").write_bytes(newest.read_bytes()[:200])
    shown = receiving.preview(
        tree.lan, [file, newest, tree.world.exchange / "cut.gpntrust", newest]
    )
    assert shown.list_version == 3
    fates = sorted((one.name.rpartition(".")[2], one.fate.value) for one in shown.items)
    assert fates == [
        *(("gpn", "new"), ("gpntrust", "known"), ("gpntrust", "refused")),
        ("gpntrust", "trust_list"),
    ]
    receiving.apply(tree.lan, shown)
    assert codes(tree.lan) == {"F1"}
    assert enrolment.standing(tree.lan).list_version == 3
    third.close()


def test_a_copied_machine_raises_an_alarm_on_both_sides_and_nothing_is_lost(
    tree: Tree, clock: Any
) -> None:
    tree.hai.close()
    shutil.copytree(tree.world.root / "hai", tree.world.root / "twin")
    hai = access.unlock(Paths(tree.world.root / "hai"), WORDS, CHEAP).value
    twin = access.unlock(Paths(tree.world.root / "twin"), WORDS, CHEAP).value
    put_household(hai, "A1")
    tree.world.send(hai)
    put_household(twin, "B1")
    (name,) = tree.world.send(twin)
    assert name != "GPN-DinhLap-may02-000001.gpn"  # that one lies there; never over another
    came = tree.world.receive(tree.office)
    assert [one.fork.number for one in came if one.fork] == [1]
    (alarm,) = exchange.post(tree.office).alarms
    assert (alarm.label, alarm.number, alarm.is_us) == ("may02", 1, False)
    assert codes(tree.office) == set()  # both branches are out until the office rules
    with tree.office.store.reading() as tx:
        assert len(list(tx.operations.out())) == 2
    tree.world.send(tree.office)
    for desk in (hai, twin):
        tree.world.receive(desk)
        assert [one.is_us for one in exchange.post(desk).alarms] in ([True], [])
        desk.close()


def test_a_photo_is_awaited_until_it_comes_and_lies_here_sealed(tree: Tree) -> None:
    photo = b"\xff\xd8\xff\xe0 the minutes"
    digest = hashlib.sha256(photo).hexdigest()
    minutes = {"sha256": digest, "name": "bienban.jpg", "size": len(photo)}
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        meeting = Meeting(tx.new_entity(), minutes=minutes)
        tx.places.meetings.put(meeting)
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    (awaited,) = findings.listed(tree.office)
    assert (awaited.code, awaited.entity, awaited.place) == (
        *("attachment_awaited", meeting.id),
        digest,
    )
    smith = Smith(party=Laptop("x", desk=tree.lan), to=(recipient(tree.office),))
    smith.pieces = lambda _: [Piece(f"att/{digest}", photo, len(photo))]
    file = tree.world.exchange / "photo.gpn"
    for number in (3, 5):  # the second time it is here already
        smith.predicate = put(kind="files", pkg_seq=number, prev="0" * 64)
        file.write_bytes(smith.made())
        (came,) = receiving.apply(tree.office, receiving.preview(tree.office, [file])).value.items
        assert (came.fate, came.kind, came.missing[:1]) == (Fate.NEW, "files", (2,))
    assert findings.listed(tree.office) == ()
    (kept,) = tree.office.paths.attachments.iterdir()
    assert digest not in kept.name
    with tree.office.store.reading() as tx:
        archive = Identity(tx.devices.own_keys("archive")[0].private.decode())
        assert tx.attachments.find([digest])[digest].size == len(photo)
    assert unseal(kept.read_bytes(), [archive]) == photo


def test_a_large_merge_is_copied_before(
    tree: Tree, sent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiving, "LARGE", 0)
    done = receiving.apply(tree.office, tree.world.look(tree.office)).value
    assert done.backup is not None
    assert done.backup.name.endswith("before-merge")
    assert (done.backup / "vault.json").is_file()


def test_stopped_on_the_way_nothing_is_merged(tree: Tree, sent: Path) -> None:
    shown = tree.world.look(tree.office)

    def stop(done: int, of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        receiving.apply(tree.office, shown, stop)
    with pytest.raises(Cancelled):
        receiving.preview(tree.office, [sent], stop)
    assert codes(tree.office) == set()
    receiving.apply(tree.office, shown)
    assert codes(tree.office) == {"H1"}


def test_killed_while_merging_nothing_or_all_of_it_is_there(
    tree: Tree, sent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = forged(tree, tree.lan, predicate=put(min_reader=2, pkg_seq=2, prev="0" * 64))
    shown = receiving.preview(tree.office, [sent, held])
    with monkeypatch.context() as killed:

        def dying(*_: Any, **__: Any) -> None:
            raise KeyboardInterrupt

        killed.setattr("gpn_desktop.store.access_log.AccessLog.write", dying)
        with pytest.raises(KeyboardInterrupt):
            receiving.apply(tree.office, shown)
    assert codes(tree.office) == set()
    assert exchange.post(tree.office).received == ()
    receiving.apply(tree.office, shown)
    assert codes(tree.office) == {"H1"}
    assert len(list(tree.office.paths.inbox.iterdir())) == 1


def test_who_may_only_look_merges_nothing(tree: Tree, sent: Path) -> None:
    guest = replace(tree.office, officer=replace(tree.office.officer, rights=("view",)))
    with pytest.raises(GpnError) as refused:
        receiving.apply(guest, tree.world.look(guest))
    assert refused.value.code is ErrorCode.RIGHT_MISSING
