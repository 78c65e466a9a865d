"""What a manifest's fields say together; each rule has its hostile cases in ``hostile.claims``."""

from dataclasses import replace

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from sync import consistency
from sync.manifest import Statement
from tests.sync.world import MAY1, MAY2, OFFICE, sent, trust_of

MANIFEST = sent(MAY1, [MAY1.op(1)], OFFICE, trust=trust_of(MAY1)).manifest


def test_an_honest_manifest_agrees_with_itself() -> None:
    consistency.check_consistency(Statement(MANIFEST, ("ab" * 32,)))


def test_next_keys_hold_for_one_log_and_number_alone() -> None:
    following = consistency.next_key(MAY2.signer, MAY2.reading.recipient, MAY1.log, 7)
    seventh = replace(MANIFEST, pkg_seq=7, next_key=following)
    consistency.next_key_is_proven(seventh)
    for other in (replace(seventh, pkg_seq=8), replace(seventh, log=MAY2.log)):
        with pytest.raises(GpnError) as refusal:
            consistency.next_key_is_proven(other)
        assert refusal.value.code is ErrorCode.PACKAGE_MANIFEST
