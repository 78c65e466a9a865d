"""The auditor's script proves a package of ours with stock tools alone, and finds what is wrong."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from resources import path
from sync import frames
from sync.keys import pem, unseal
from sync.ustar import BLOCK
from tests.sync.forge import OPS, Smith
from tests.sync.world import MAY1, MAY2, OFFICE, sent, trust_of

TRUST = trust_of(MAY1, MAY2)
THREE = tuple(MAY1.op(n) for n in (1, 2, 3))


@pytest.fixture
def audit(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    def run(package: bytes, key: bytes = b"") -> subprocess.CompletedProcess[str]:
        files = {"goi.gpn": package, "khoa.txt": OFFICE.reading.secret.encode()}
        files["may.pem"] = key or pem(MAY1.signer.key)
        for name, data in files.items():
            (tmp_path / name).write_bytes(data)
        temp = tmp_path / "temp"
        temp.mkdir()
        script = str(path("help", "kiem-goi.sh"))
        told = subprocess.run(
            ["bash", script, *(str(tmp_path / name) for name in files)],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "TMPDIR": str(temp)},
        )
        assert list(temp.iterdir()) == []  # nothing readable stays behind
        return told

    return run


def test_a_package_of_ours_is_proven(
    audit: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    made = sent(MAY1, THREE, OFFICE, trust=TRUST)
    told = audit(made.data)
    assert told.returncode == 0, told.stderr
    assert f"ĐÚNG {OPS}" in told.stdout
    assert made.identity in told.stdout
    shown = json.loads(told.stdout[told.stdout.index("{") : told.stdout.rindex("}") + 1])
    assert (shown["log"]["device"], shown["pkg_seq"], shown["prev"]) == (MAY1.device, 1, None)
    assert OFFICE.reading.recipient in shown["to"]


@pytest.mark.parametrize(
    "smith",
    [
        Smith(ops=THREE, stored=lambda members: [*members, ("att/" + "0" * 64, b"x")]),
        Smith(ops=THREE, stored=lambda members: [members[0], (OPS, frames.packed(b"other"))]),
        Smith(ops=THREE, envelope=lambda e: {**e, "payload": e["payload"].replace("A", "B", 1)}),
        Smith(ops=THREE, signers=[MAY2.signer]),
        Smith(ops=THREE, sealed_to=[MAY2.reading.recipient]),
    ],
    ids=["a member too many", "a changed member", "a changed payload", "a foreign key", "not ours"],
)
def test_what_is_wrong_ends_with_status_1(
    audit: Callable[..., subprocess.CompletedProcess[str]], smith: Smith
) -> None:
    told = audit(smith.made())
    assert told.returncode == 1, told.stdout
    assert "sha256" not in told.stdout


def test_another_key_than_the_devices_ends_with_status_1(
    audit: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    made = sent(MAY1, THREE, OFFICE, trust=TRUST)
    assert audit(made.data, pem(MAY2.signer.key)).returncode == 1


def test_stock_tools_read_what_lies_inside(tmp_path: Path) -> None:
    made = sent(MAY1, THREE, OFFICE, trust=TRUST)
    inner = tmp_path / "inner.tar"
    inner.write_bytes(unseal(made.data, [OFFICE.reading]))
    assert inner.stat().st_size % BLOCK == 0
    packed = subprocess.check_output(["tar", "-xOf", inner, OPS])
    raw = subprocess.run(["zstd", "-d"], input=packed, capture_output=True, check=True).stdout
    assert [json.loads(line)["f"] for line in raw.splitlines()] == [op.fields for op in THREE]
    assert len(packed) == made.manifest.members[0].stored
