"""The reader: what it knows already, whom it does not know, and what it learns on the way."""

import hashlib
from dataclasses import replace

from sync.arrivals import Hold, Kept, Opened, Repeated
from sync.chain import Known, Link
from sync.package import make
from sync.reader import open_package
from tests.sync.forge import Smith
from tests.sync.hostile.case import AT_THE_OFFICE, HASH, THREE, TRUST
from tests.sync.hostile.cases import CASES
from tests.sync.world import AREA, MAY1, OFFICE, founded, outgoing, receiver, sender, sent


def test_of_a_stranger_nothing_but_proven_trust_files_is_told() -> None:
    found = open_package(CASES["a key that nobody listed"].make(), AT_THE_OFFICE)
    assert isinstance(found, Kept)
    assert (found.identity, found.manifest, found.trust_files) == (None, None, ())


def test_the_same_manifest_in_another_wrapper_is_no_other_package() -> None:
    smith = Smith(ops=THREE)
    one, other = smith.made(), smith.made()
    assert one != other
    first = open_package(one, AT_THE_OFFICE)
    assert isinstance(first, Opened)
    known = Known({MAY1.log: {1: Link(first.identity, None)}}, frozenset({first.identity}))
    again = open_package(other, replace(AT_THE_OFFICE, known=known))
    assert again == Repeated(first.identity)


def test_another_manifest_under_the_same_number_raises_the_alarm() -> None:
    known = Known({MAY1.log: {1: Link(HASH, None)}}, frozenset({HASH}))
    found = open_package(Smith(ops=THREE).made(), replace(AT_THE_OFFICE, known=known))
    assert isinstance(found, Opened)
    assert found.fork is not None
    assert (found.fork.log, found.fork.pkg_seq, found.fork.held) == (MAY1.log, 1, HASH)
    assert found.fork.arrived == found.identity


def test_a_new_device_is_known_by_the_list_that_its_package_carries() -> None:
    made = make(
        outgoing(MAY1, [MAY1.op(1)], OFFICE, trust_files=TRUST.files_above(1, {AREA: 1})),
        sender(MAY1, TRUST),
        *(1, None),
    )[0]
    before = founded()
    assert MAY1.signer.key not in before.keys
    found = open_package(made.data, receiver(OFFICE, before))
    assert isinstance(found, Opened)
    assert MAY1.signer.key in found.trust.keys
    without = sent(MAY1, [MAY1.op(1)], OFFICE, trust=TRUST)
    kept = open_package(without.data, receiver(OFFICE, before))
    assert isinstance(kept, Kept)
    assert kept.reason is Hold.SIGNER_UNKNOWN
    again = open_package(without.data, receiver(OFFICE, found.trust))
    assert isinstance(again, Opened)


def test_a_package_of_the_future_is_kept_and_told_by_its_hash() -> None:
    found = open_package(CASES["a package of the future"].make(), AT_THE_OFFICE)
    assert isinstance(found, Kept)
    assert (found.reason, found.manifest) == (Hold.NEWER, None)
    assert found.identity


def test_old_reading_keys_still_open() -> None:
    made = sent(MAY1, THREE, OFFICE, trust=TRUST)
    rotated = replace(AT_THE_OFFICE, identities=(MAY1.reading, OFFICE.archive, OFFICE.reading))
    assert isinstance(open_package(made.data, rotated), Opened)


def test_photos_come_by_their_hash() -> None:
    body = b"\x89PNG\r\n\x1a\n a photo"
    digest = hashlib.sha256(body).hexdigest()
    files = outgoing(MAY1, [], OFFICE, attachments={digest: body})
    found = open_package(make(files, sender(MAY1, TRUST), 1, None)[0].data, AT_THE_OFFICE)
    assert isinstance(found, Opened)
    assert found.attachments == {digest: body}
