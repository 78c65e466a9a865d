"""What is handed over: shown before it is merged, refused by name, held aside, tried again."""

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from gpn_desktop.errors import Cancelled, ErrorCode, GpnError
from gpn_desktop.journal.op import LogId
from gpn_desktop.paths import Paths
from gpn_desktop.registry.meetings import Meeting
from gpn_desktop.services import (
    access,
    admitting,
    conflicts,
    enrolment,
    exchange,
    findings,
    receiving,
    settling,
)
from gpn_desktop.services.arriving import Arriving, Fate
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.receiving import Preview
from sync.envelope import Signer
from sync.keys import Identity, SigningKey, seal, unseal
from sync.transports import slices
from tests.journeys import world
from tests.journeys.world import (
    BAC_XA,
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
from tests.sync.forge import Piece, Smith
from tests.sync.world import Party


def held_rows(desk: Desk) -> list[Any]:
    """Give all rows that a package leaves: of packages, ops, trust files."""
    with desk.store.reading() as tx:
        return [tx.packages.all("in"), tx.operations.held(), tx.devices.trust_identities()]


def items(desk: Desk, *files: Path) -> tuple[Arriving, ...]:
    """Look at files, and ask that looking has written nothing."""
    before, inbox = held_rows(desk), list(desk.paths.inbox.iterdir())
    shown = receiving.preview(desk, list(files))
    assert held_rows(desk) == before
    assert list(desk.paths.inbox.iterdir()) == inbox
    return shown.items


@dataclass(frozen=True)
class Laptop(Party):
    """A real installation as the smith of packages knows it."""

    desk: Desk | None = None

    @cached_property
    def log(self) -> LogId:
        assert self.desk is not None
        return self.desk.installation.log

    @cached_property
    def signer(self) -> SigningKey:
        assert self.desk is not None
        found: Signer = access.signer(self.desk, WORDS)
        assert isinstance(found, SigningKey)
        return found


def recipient(desk: Desk) -> str:
    with desk.store.reading() as tx:
        return tx.devices.own_keys("age")[0].public


def forged(tree: Tree, sender: Desk, **bent: Any) -> Path:
    """Make a package by hand with the sender's own key, addressed to the office."""
    smith = Smith(**{"party": Laptop("x", desk=sender), "to": (recipient(tree.office),), **bent})
    smith.ops = [smith.party.op(1, {"code": "F1", "home": smith.party.log.scope})]
    file = tree.world.exchange / "forged.gpn"
    file.write_bytes(smith.made())
    return file


def put(**values: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda fields: {**fields, **values}


@pytest.fixture
def sent(tree: Tree) -> Path:
    """Give the first package of a laptop, as it lies on the stick."""
    put_household(tree.lan, "H1")
    (name,) = tree.world.send(tree.lan)
    return tree.world.exchange / name


# bad input: each its own code, and no row


def cut(data: bytes) -> bytes:
    return data[:-100]


def flipped(data: bytes) -> bytes:
    bent = bytearray(data)
    bent[len(bent) // 2] ^= 1
    return bytes(bent)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (cut, ErrorCode.SEALED_FILE_DAMAGED),
        (flipped, ErrorCode.SEALED_FILE_DAMAGED),
        (lambda _: b"", ErrorCode.SEALED_FILE_DAMAGED),
        (lambda _: b"%PDF-1.4 not a package", ErrorCode.NOT_A_PACKAGE),
    ],
    ids=["truncated", "bit flipped", "empty", "another file"],
)
def test_a_damaged_file_is_refused_and_leaves_no_row(
    tree: Tree, sent: Path, spoil: Callable[[bytes], bytes], code: ErrorCode
) -> None:
    sent.write_bytes(spoil(sent.read_bytes()))
    before = held_rows(tree.office)
    (one,) = items(tree.office, sent)
    assert one.error is not None
    assert (one.fate, one.error.code) == (Fate.REFUSED, code)
    shown = receiving.preview(tree.office, [sent])
    assert not shown.has_news
    receiving.apply(tree.office, shown)
    assert held_rows(tree.office) == before
    assert list(tree.office.paths.inbox.iterdir()) == []


def test_bits_flipped_inside_the_seal_are_found_too(tree: Tree, sent: Path) -> None:
    with tree.office.store.reading() as tx:
        identity = Identity(tx.devices.own_keys("age")[0].private.decode())
    plain = bytearray(unseal(sent.read_bytes(), [identity]))
    plain[-2000] ^= 1
    sent.write_bytes(seal(bytes(plain), [identity.recipient]))
    (one,) = items(tree.office, sent)
    assert one.error is not None
    assert one.error.code in (ErrorCode.PACKAGE_CONTENT, ErrorCode.PACKAGE_LAYOUT)


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


def test_a_package_for_somebody_else_is_refused(tree: Tree, sent: Path) -> None:
    hoa = tree.world.laptop("hoa", "Vi Thị Hoa", BAC_XA)
    tree.world.enrol(tree.office, {"may03": hoa})
    (one,) = items(hoa, sent)
    assert one.error is not None
    assert one.error.code is ErrorCode.NOT_FOR_US
    file = forged(tree, tree.lan, sealed_to=(recipient(hoa),))  # passed on by one who had it
    (passed,) = items(hoa, file)
    assert passed.error is not None
    assert passed.error.code is ErrorCode.PACKAGE_NOT_ADDRESSED
    hoa.close()


@pytest.mark.parametrize(
    ("bent", "code"),
    [
        ({"predicate": put(training=True)}, ErrorCode.PACKAGE_OF_TRAINING),
        ({"predicate": put(surprise=1)}, ErrorCode.PACKAGE_MANIFEST),
        ({"payload_type": "text/plain"}, ErrorCode.ENVELOPE_TYPE),
        ({"lines": lambda found: [{**found[0], "zz": 1}]}, ErrorCode.PACKAGE_LINES),
        ({"stored": lambda found: [*found, ("att/x", b"more")]}, ErrorCode.PACKAGE_LAYOUT),
        ({"plain": lambda data: data + b"tail"}, ErrorCode.PACKAGE_LAYOUT),
    ],
    ids=["of training", "unknown field", "other type", "unknown key", "member too many", "tail"],
)
def test_what_was_sealed_with_valid_keys_is_refused_by_the_check_it_breaks(
    tree: Tree, bent: dict[str, Any], code: ErrorCode
) -> None:
    (one,) = items(tree.office, forged(tree, tree.lan, **bent))
    assert one.error is not None
    assert (one.fate, one.error.code) == (Fate.REFUSED, code)


def test_real_data_does_not_come_into_the_training_copy(tmp_path: Path) -> None:
    world.grow(tmp_path / "training", training=True)
    tree = world.reopened(tmp_path / "training", training=True)
    (real,) = items(tree.office, forged(tree, tree.lan))
    assert real.error is not None
    assert real.error.code is ErrorCode.PACKAGE_NOT_OF_TRAINING
    (ours,) = items(tree.office, forged(tree, tree.lan, predicate=put(training=True)))
    assert (ours.fate, ours.is_training) == (Fate.NEW, True)
    tree.close()


def test_a_file_that_is_gone_or_in_parts_stands_there_with_its_reason(
    tree: Tree, sent: Path
) -> None:
    parts = slices.sliced("GPN-big.gpn", sent.read_bytes(), 400)
    for name, body in parts:
        (tree.world.exchange / name).write_bytes(body)
    whole = tree.world.exchange / "GPN-big.gpn"
    assert [one.name for one in receiving.lying(tree.office, tree.world.exchange)] == [
        *("GPN-DinhLap-may01-000001.gpn", "GPN-big.gpn")
    ]
    (one,) = items(tree.office, whole)
    assert (one.fate, one.counts) == (Fate.NEW, {"household": 1})
    (tree.world.exchange / parts[1][0]).unlink()
    (cut_off,) = items(tree.office, whole)
    (gone,) = items(tree.office, tree.world.exchange / "nothing.gpn")
    found = [one.error.code for one in (cut_off, gone) if one.error]
    assert found == [ErrorCode.SLICES_INCOMPLETE, ErrorCode.FILE_GONE]


# what must wait


def test_a_package_of_a_newer_program_is_kept_and_said_so(tree: Tree) -> None:
    file = forged(tree, tree.lan, predicate=put(min_reader=2))
    (one,) = items(tree.office, file)
    assert (one.fate, one.hold, one.error) == (Fate.QUARANTINED, "newer", None)
    receiving.apply(tree.office, receiving.preview(tree.office, [file]))
    (kept,) = tree.office.paths.inbox.iterdir()
    assert kept.read_bytes() == file.read_bytes()
    row = exchange.post(tree.office).received[0]
    assert (row.state, row.reason, row.number) == ("quarantined", "newer", None)
    shown = receiving.preview(tree.office, [])
    assert shown.items == ()  # still held: nothing new to say
    receiving.apply(tree.office, shown)
    assert len(exchange.post(tree.office).received) == 1


def smithed(sender: Desk, to: Desk, n: int = 1, **rest: Any) -> bytes:
    """Make a package by hand, without the trust files that would make its sender known."""
    smith = Smith(party=Laptop("x", desk=sender), to=(recipient(to),), predicate=put(**rest))
    smith.ops = [smith.party.op(n, {"code": f"F{n}", "home": smith.party.log.scope})]
    return smith.made()


def test_what_an_unknown_machine_sends_is_kept_until_a_package_brings_the_list(tree: Tree) -> None:
    third = tree.world.laptop("third", "Lương Thị Mai", DINH_LAP)
    tree.world.enrol(tree.office, {"may05": third})
    put_household(third, "H5")
    (name,) = tree.world.send(third)
    first = exchange.post(third).packages[0].identity
    second = tree.world.exchange / "second.gpn"
    second.write_bytes(smithed(third, tree.lan, 2, pkg_seq=2, prev=first))
    before = held_rows(tree.lan)
    (unknown,) = items(tree.lan, second)
    assert (unknown.fate, unknown.hold) == (Fate.QUARANTINED, "signer_unknown")
    assert (unknown.label, unknown.number) == ("", None)
    receiving.apply(tree.lan, receiving.preview(tree.lan, [second]))
    assert held_rows(tree.lan)[1:] == before[1:]
    assert len(list(tree.lan.paths.inbox.iterdir())) == 1
    shown = receiving.preview(tree.lan, [tree.world.exchange / name])
    assert [(one.label, one.number, one.was_held) for one in shown.items] == [
        *(("may05", 1, False), ("may05", 2, True))
    ]
    assert shown.list_version == 3
    receiving.apply(tree.lan, shown)
    assert codes(tree.lan) == {"H5", "F2"}
    third.close()


def test_held_files_are_looked_at_again_when_a_new_list_comes(tree: Tree) -> None:
    third = tree.world.laptop("third", "Lương Thị Mai", DINH_LAP)
    tree.world.enrol(tree.office, {"may05": third})
    file = tree.world.exchange / "early.gpn"
    file.write_bytes(smithed(third, tree.lan))
    receiving.apply(tree.lan, receiving.preview(tree.lan, [file]))
    assert codes(tree.lan) == set()
    newest = max(tree.world.exchange.glob("*.gpntrust"))
    enrolment.take_list(tree.lan, newest)
    shown = receiving.preview(tree.lan, [])
    assert [(one.fate, one.label, one.was_held) for one in shown.items] == [
        (Fate.NEW, "may05", True)
    ]
    receiving.apply(tree.lan, shown)
    assert codes(tree.lan) == {"F1"}
    assert list(tree.lan.paths.inbox.iterdir()) == []
    assert [one.state for one in exchange.post(tree.lan).received] == ["merged"]
    third.close()


def test_a_held_file_that_is_handed_over_once_more_is_merged_once(tree: Tree) -> None:
    third = tree.world.laptop("third", "Lương Thị Mai", DINH_LAP)
    tree.world.enrol(tree.office, {"may05": third})
    file = tree.world.exchange / "early.gpn"
    file.write_bytes(smithed(third, tree.lan))
    receiving.apply(tree.lan, receiving.preview(tree.lan, [file]))
    enrolment.take_list(tree.lan, max(tree.world.exchange.glob("*.gpntrust")))
    shown = receiving.preview(tree.lan, [file])
    assert sorted(one.fate.value for one in shown.items) == ["known", "new"]
    receiving.apply(tree.lan, shown)
    assert [one.state for one in exchange.post(tree.lan).received] == ["merged"]
    assert list(tree.lan.paths.inbox.iterdir()) == []
    third.close()


def test_a_held_file_that_must_be_refused_is_set_aside(tree: Tree) -> None:
    third = tree.world.laptop("third", "Lương Thị Mai", DINH_LAP)
    tree.world.enrol(tree.office, {"may05": third})
    smith = Smith(party=Laptop("x", desk=third), to=(recipient(tree.lan),))
    smith.ops = [smith.party.op(1)]
    smith.predicate = put(surprise=1)
    file = tree.world.exchange / "early.gpn"
    file.write_bytes(smith.made())
    receiving.apply(tree.lan, receiving.preview(tree.lan, [file]))
    assert [one.state for one in exchange.post(tree.lan).received] == ["quarantined"]
    enrolment.take_list(tree.lan, max(tree.world.exchange.glob("*.gpntrust")))
    shown = receiving.preview(tree.lan, [])
    assert [(one.fate, one.was_held) for one in shown.items] == [(Fate.REFUSED, True)]
    receiving.apply(tree.lan, shown)
    assert [one.suffix for one in tree.lan.paths.inbox.iterdir()] == [".refused"]
    (row,) = exchange.post(tree.lan).received
    assert (row.state, row.reason) == ("refused", ErrorCode.PACKAGE_MANIFEST.value.number)
    assert receiving.preview(tree.lan, []).items == ()
    third.close()


def test_before_a_list_is_taken_nothing_is_heard(tree: Tree, sent: Path) -> None:
    new = tree.world.laptop("new", "Vi Thị Hoa", BAC_XA)
    file = admitting.write_list(tree.office, tree.world.exchange).value
    package, trust_list = items(new, sent, file)
    assert package.error is not None
    assert package.error.code is ErrorCode.NOT_ENROLLED
    assert trust_list.fate is Fate.TRUST_LIST
    with pytest.raises(GpnError) as refused:
        receiving.apply(new, Preview(()))
    assert refused.value.code is ErrorCode.NOT_ENROLLED
    new.close()


# what is good


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
    assert receiving.lying(tree.lan, tree.world.exchange) == ()
    (own,) = items(tree.lan, sent)
    assert (own.fate, own.number) == (Fate.OWN, 1)


def test_what_lies_there_is_told_by_its_sort(tree: Tree, sent: Path) -> None:
    admitting.write_list(tree.office, tree.world.exchange)
    enrolment.save_request(tree.hai, tree.world.exchange, WORDS)
    (tree.world.exchange / "ảnh.jpg").write_bytes(b"")
    found = receiving.lying(tree.office, tree.world.exchange)
    assert sorted(one.sort for one in found) == ["package", "request", "trust_list"]
    assert [one.is_known for one in found if one.sort == "package"] == [False]
    tree.world.receive(tree.office)
    after = receiving.lying(tree.office, tree.world.exchange)
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
