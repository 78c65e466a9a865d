"""Trust files on their way: carried, kept, twice of one version, in other hands, in any order."""

import base64
import json
import subprocess
from dataclasses import replace
from itertools import permutations
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from gpn_desktop.errors import GpnError
from sync import ceremony, keys, metadata, trust
from sync.envelope import Signer
from sync.trust import Trust
from tests.sync import trees
from tests.sync.altering import (
    ALL_CUSTODIANS,
    FIRST,
    GROWN,
    NEW_CUSTODIANS,
    desk_list,
    hexed,
    next_list,
    next_root,
    signed_list,
)
from tests.sync.trees import (
    BAC_XA,
    CUSTODIANS,
    DESK,
    DESK_AREA,
    DESK_LIST,
    DESK_PC,
    DESK_PEN,
    DINH_LAP,
    LAM_CA,
    MAY1,
    MAY2,
    MAY2_PEN,
    OFFICE_PEN,
    PROVINCE,
    device,
    files_of,
    pen,
    top,
)

# carrying and keeping


def test_a_new_device_begins_with_the_file_it_is_given() -> None:
    begun = trust.begun(metadata.read_bundle(GROWN.bundle()), training=False)
    assert begun.authority == GROWN.authority
    assert begun.fingerprint == GROWN.fingerprint == FIRST.fingerprint
    assert begun.devices[MAY1].label == "Máy"


def test_a_mail_gateway_may_change_line_ends() -> None:
    mailed = GROWN.bundle().replace(b"\n", b"\r\n") + b"\r\n"
    assert trust.begun(metadata.read_bundle(mailed), training=False).versions == GROWN.versions


def test_plain_openssl_verifies_a_line(tmp_path: Path) -> None:
    fields = json.loads(metadata.read_bundle(GROWN.bundle())[-1])
    payload, kind = base64.b64decode(fields["payload"]), fields["payloadType"]
    (tmp_path / "pae").write_bytes(
        b"DSSEv1 %d %b %d %b" % (len(kind), kind.encode(), len(payload), payload)
    )
    (tmp_path / "sig").write_bytes(base64.b64decode(fields["signatures"][0]["sig"]))
    (tmp_path / "key.pem").write_bytes(keys.pem(DESK_PEN.key))
    command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", "key.pem", "-rawin"]
    command += ["-in", "pae", "-sigfile", "sig"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True).returncode == 0


def test_only_what_the_other_lacks_is_sent() -> None:
    names = [name for name, _ in GROWN.files_above(0, {})]
    assert names == ["root-1", f"registry-{PROVINCE}-2", f"registry-{DESK_AREA}-1"]
    assert GROWN.files_above(GROWN.root.version, GROWN.versions) == ()
    files = [file for _, file in GROWN.files_above(1, {PROVINCE: 1})]
    assert FIRST.learned(files).authority == GROWN.authority
    assert metadata.claim(files[0]).name == names[1]


def test_known_files_change_nothing() -> None:
    assert GROWN.learned(files_of(GROWN)) == GROWN
    assert GROWN.imported(GROWN.bundle()) == GROWN


def test_another_envelope_of_the_same_payload_is_the_same_file() -> None:
    fields = json.loads(files_of(GROWN)[-1])
    again = json.dumps(fields, indent=1).encode()
    assert GROWN.learned([again]) == GROWN


def test_an_older_list_in_a_package_stops_nobody() -> None:
    begun = trust.begun([files_of(GROWN)[0], *files_of(GROWN)[2:]], training=False)
    after = begun.learned([files_of(FIRST)[1]])
    assert after.authority == begun.authority
    assert files_of(FIRST)[1] in files_of(after)


def test_an_older_forgery_is_not_even_kept() -> None:
    forged = ceremony.sign_list(replace(top(FIRST), made_at="forged"), pen("x"))
    assert forged not in files_of(GROWN.learned([forged]))


def test_an_older_list_that_would_not_pass_any_more_stops_nobody() -> None:
    narrow = replace(DESK, scopes=(DESK_AREA, LAM_CA))
    newer = replace(DESK_LIST, devices=(device(DESK_PC, DESK_PEN, DESK_AREA, role="office"),))
    now = ceremony.issued(GROWN, newer, DESK_PEN)
    now = ceremony.issued(now, replace(top(now), desks=(narrow,)), OFFICE_PEN)
    begun = trust.begun([file for _, file in now.files_above(0, {})], training=False)
    (old,) = [one.data for one in GROWN.issued if one.trust_list.issuer == DESK_AREA]
    assert old not in files_of(begun)
    assert begun.learned([old]).authority == begun.authority


def test_who_begins_with_a_file_can_fall_back_too() -> None:
    begun = trust.begun(metadata.read_bundle(GROWN.bundle()), training=False)
    again = ceremony.sign_list(replace(top(GROWN), made_at="again"), OFFICE_PEN)
    assert begun.learned([again]).versions == {PROVINCE: 1}


# two of one version


def twin(number: int, signer: Signer = OFFICE_PEN) -> bytes:
    return signed_list(signer, made_at=f"twin {number}")


def test_two_lists_of_one_version_are_both_void() -> None:
    after = GROWN.learned([twin(1)]).learned([twin(2)])
    assert after.alarms == (PROVINCE,)
    assert after.authority == GROWN.authority
    assert after.versions == GROWN.versions


def test_the_next_version_ends_the_alarm() -> None:
    held = GROWN.learned([twin(1), twin(2)])
    after = ceremony.issued(held, next_list(devices=(trees.OFFICE_DEVICE,)), OFFICE_PEN)
    assert after.alarms == ()
    assert after.versions[PROVINCE] == top(GROWN).version + 2
    assert (MAY1, DINH_LAP) not in after.authority.grants


def test_a_superseded_list_counts_again_when_the_newer_is_void() -> None:
    start = trust.begun([files_of(GROWN)[0], twin(1)], training=False)
    after = start.learned(files_of(GROWN))
    assert after.versions[PROVINCE] == top(GROWN).version + 1
    assert after.learned([twin(2)]).authority == GROWN.authority


def test_with_nothing_below_a_void_pair_nobody_may_anything() -> None:
    start = trust.begun([files_of(GROWN)[0], twin(1)], training=False)
    after = start.learned([twin(2)])
    assert after.authority.grants == {}
    assert after.alarms == (PROVINCE,)
    healed = trust.begun(metadata.read_bundle(after.bundle()), training=False)
    assert healed.alarms == (PROVINCE,)
    assert healed.learned(files_of(GROWN)).authority == GROWN.authority


def test_a_root_step_taken_twice_is_void() -> None:
    one, two = (ceremony.sign_root(next_root(made_at=str(n)), CUSTODIANS) for n in (1, 2))
    after = GROWN.learned([one])
    assert after.root.version == 2
    assert after.learned([two]).root.version == 1
    assert after.learned([two]).alarms == ("root",)
    third = ceremony.sign_root(next_root(version=3), CUSTODIANS)
    kept = (*after.learned([third]).kept, (metadata.claim(two), two))
    assert trust.loaded(kept, training=False).root.version == 1


# custodians and signers change


def handed_over() -> Trust:
    root = next_root(custodians=hexed(*NEW_CUSTODIANS), signers=hexed(pen("new office")))
    return ceremony.stepped(GROWN, root, ALL_CUSTODIANS, top(GROWN), pen("new office"))


def test_a_root_step_changes_custodians_and_signer() -> None:
    after = handed_over()
    assert after.root.version == 2
    assert after.authority == GROWN.authority
    assert after.versions[PROVINCE] == top(GROWN).version + 1
    assert trust.begun(metadata.read_bundle(after.bundle()), training=False).root == after.root


def test_what_the_former_signer_issues_is_passed_over() -> None:
    after = handed_over()
    stolen = ceremony.sign_list(next_list(version=99, desks=()), OFFICE_PEN)
    assert after.learned([stolen]).authority == after.authority
    assert GROWN.learned([stolen]).versions[PROVINCE] == 99
    victim = GROWN.learned([stolen]).learned(
        [file for _, file in after.files_above(1, GROWN.versions)]
    )
    assert victim.authority == after.authority
    assert GROWN.learned([stolen]).imported(after.bundle()).authority == after.authority
    assert ceremony.issued(victim, top(victim), pen("new office")).versions[PROVINCE] == 4
    assert trust.loaded(victim.kept, training=False).authority == after.authority


def test_a_list_by_a_former_desk_key_waits_in_the_past() -> None:
    after = ceremony.issued(
        GROWN, next_list(desks=(replace(DESK, keys=hexed(pen("desk 2"))),)), OFFICE_PEN
    )
    assert (MAY2, BAC_XA) not in after.authority.grants
    again = trust.loaded(after.kept, training=False)
    assert again.authority == after.authority
    back = ceremony.issued(again, replace(top(again), desks=(DESK,)), OFFICE_PEN)
    assert (MAY2, BAC_XA) in back.authority.grants


# order


def pool() -> list[bytes]:
    step = handed_over()
    wider = replace(DESK, scopes=(*DESK.scopes, DINH_LAP))
    return [
        *files_of(step),
        twin(1),
        twin(2, pen("new office")),
        ceremony.sign_list(next_list(version=7, desks=(wider,)), pen("new office")),
        desk_list(devices=(device(MAY2, MAY2_PEN, DINH_LAP),)),
        desk_list(version=3, devices=(device(MAY2, MAY2_PEN, BAC_XA, LAM_CA),)),
        desk_list(version=3, devices=()),
        ceremony.sign_root(next_root(), CUSTODIANS[:1]),
        ceremony.sign_list(top(GROWN), pen("stranger")),
    ]


POOL = pool()


def learned_somehow(files: list[bytes]) -> Trust:
    """Take them in one by one, again and again, as packages would bring them."""
    found = FIRST
    while True:
        before = found
        for file in files:
            try:
                found = found.learned([file])
            except GpnError:
                continue
        if found.authority == before.authority and len(files_of(found)) == len(files_of(before)):
            return found


@settings(max_examples=15, deadline=None)
@given(st.permutations(range(len(POOL))), st.sampled_from(range(len(POOL))))
def test_the_order_of_arrival_changes_nothing(order: list[int], cut: int) -> None:
    files = [POOL[n] for n in order]
    one = learned_somehow(files)
    other = learned_somehow(files[cut:] + files[:cut])
    assert one.authority == other.authority
    assert one.alarms == other.alarms
    kept = [(metadata.claim(file), file) for file in files if file in files_of(one)]
    assert trust.loaded(kept, training=False).authority == one.authority


def test_files_of_one_package_may_stand_in_any_order() -> None:
    files = [file for _, file in GROWN.files_above(0, {})]
    for order in permutations(files):
        assert trust.begun(order, training=False).authority == GROWN.authority
