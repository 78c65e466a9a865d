"""Bad input is refused by name: each sort with its own code, and it leaves no row."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gpn_desktop.errors import ErrorCode
from gpn_desktop.services import lying, receiving
from gpn_desktop.services.arriving import Fate
from sync.keys import Identity, seal, unseal
from sync.transports import slices
from tests.journeys import world
from tests.journeys.world import BAC_XA, Tree
from tests.services.smithing import cut, forged, held_rows, items, put, recipient


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
    assert [one.name for one in lying.lying(tree.office, tree.world.exchange)] == [
        *("GPN-DinhLap-may01-000001.gpn", "GPN-big.gpn")
    ]
    (one,) = items(tree.office, whole)
    assert (one.fate, one.counts) == (Fate.NEW, {"household": 1})
    (tree.world.exchange / parts[1][0]).unlink()
    (cut_off,) = items(tree.office, whole)
    (gone,) = items(tree.office, tree.world.exchange / "nothing.gpn")
    found = [one.error.code for one in (cut_off, gone) if one.error]
    assert found == [ErrorCode.SLICES_INCOMPLETE, ErrorCode.FILE_GONE]
