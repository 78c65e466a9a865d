"""What must wait is held aside as it came, and tried again when a new list is here."""

from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import admitting, enrolment, exchange, receiving
from gpn_desktop.services.arriving import Fate
from gpn_desktop.services.receiving import Preview
from sync.keys import Identity, seal, unseal
from tests.journeys.world import BAC_XA, DINH_LAP, Tree, codes, put_household
from tests.services.smithing import Laptop, forged, held_rows, items, put, recipient, smithed
from tests.sync.forge import Smith


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


@pytest.mark.parametrize("name", ["a.gpn", "z.gpn"])  # before the inbox and after it
def test_what_is_held_and_comes_in_another_seal_is_merged_once(tree: Tree, name: str) -> None:
    third = tree.world.laptop("third", "Lương Thị Mai", DINH_LAP)
    tree.world.enrol(tree.office, {"may05": third})
    file = tree.lan.paths.inbox.parent / name
    file.write_bytes(smithed(third, tree.lan))
    receiving.apply(tree.lan, receiving.preview(tree.lan, [file]))
    enrolment.take_list(tree.lan, max(tree.world.exchange.glob("*.gpntrust")))
    with tree.lan.store.reading() as tx:
        identity = Identity(tx.devices.own_keys("age")[0].private.decode())
    file.write_bytes(seal(unseal(file.read_bytes(), [identity]), [identity.recipient]))
    receiving.apply(tree.lan, receiving.preview(tree.lan, [file]))
    assert codes(tree.lan) == {"F1"}
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
