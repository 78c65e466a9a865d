"""Hostile trust files are refused, each by its own check; malformed ones by their reading."""

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from sync import ceremony, checks, metadata, trust
from tests.sync import trees
from tests.sync.altering import FIRST, GROWN, altered_list, next_list, next_root
from tests.sync.hostile.trust_files import HOSTILE, MALFORMED, CaseOf, learn
from tests.sync.trees import CUSTODIANS, OFFICE_PEN, files_of, top

OURS = {
    name
    for name, holds in checks.CHECKS.items()
    if holds.__module__ in ("sync.soundness", "sync.steps")
}
CODES = {
    "root_is_the_pinned_one": ErrorCode.TRUST_OTHER_ROOT,
    "root_steps_by_one": ErrorCode.TRUST_ROOT_STEP,
    "a_list_stays_in_force": ErrorCode.TRUST_EMPTY,
    "version_never_falls": ErrorCode.TRUST_OLDER,
    "desk_keeps_to_its_places": ErrorCode.TRUST_DESK,
    "mode_is_ours": ErrorCode.TRUST_TRAINING,
    **dict.fromkeys(
        ("old_custodians_agree", "new_custodians_agree", "issuer_stays", "issuer_signed_it"),
        ErrorCode.TRUST_UNPROVEN,
    ),
}


def outcome(case: CaseOf) -> tuple[ErrorCode, object] | None:
    try:
        case()
    except GpnError as error:
        return error.code, error.facts.get("what")
    except Exception:  # with a check taken out a later step may stumble
        return None
    return None


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_by_its_own_check(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = name.split(":")[0]
    code = CODES.get(check, ErrorCode.TRUST_DAMAGED)
    expected = (code, check if code.value.facts else None)
    assert outcome(HOSTILE[name]) == expected
    monkeypatch.setitem(checks.CHECKS, check, lambda *_args, **_more: True)
    assert outcome(HOSTILE[name]) != expected


def test_every_check_has_its_hostile_file() -> None:
    assert {name.split(":")[0] for name in HOSTILE} == OURS


@pytest.mark.parametrize("name", MALFORMED)
def test_a_malformed_file_is_refused(name: str) -> None:
    file, code, what = MALFORMED[name]
    assert outcome(learn(file)) == (code, what)


def test_a_key_that_everybody_holds_is_refused() -> None:
    weak = "01" + "00" * 31
    file = altered_list(
        lambda fields: fields["delegations"]["keys"].update(
            {"0" * 64: {"keytype": "ed25519", "scheme": "ed25519", "keyval": {"public": weak}}}
        )
    )
    assert outcome(learn(file)) == (ErrorCode.KEY_REFUSED, None)


def test_a_wish_recipient_of_recovery_is_kept() -> None:
    after = ceremony.issued(GROWN, next_list(recovery=trees.RECIPIENT), OFFICE_PEN)
    assert top(after).recovery == trees.RECIPIENT


def test_a_chain_of_roots_ends_at_sixty_four() -> None:
    held = FIRST
    for version in range(2, 65):
        held = held.learned([ceremony.sign_root(next_root(version=version), CUSTODIANS)])
    assert outcome(
        lambda: held.learned([ceremony.sign_root(next_root(version=65), CUSTODIANS)])
    ) == (ErrorCode.TRUST_ROOT_STEP, None)


def test_an_empty_file_is_no_trust_list() -> None:
    for act in (
        lambda: metadata.read_bundle(b"\r\n \n"),
        lambda: trust.begun([], training=False),
        lambda: trust.begun(files_of(FIRST)[1:], training=False),
        lambda: trust.begun(files_of(FIRST)[:1], training=False),
    ):
        assert outcome(act) == (ErrorCode.TRUST_EMPTY, None)


def test_a_file_of_too_many_lines_is_refused() -> None:
    assert outcome(lambda: metadata.read_bundle(b"{}\n" * 1_025)) == (
        ErrorCode.TRUST_DAMAGED,
        "lines",
    )
