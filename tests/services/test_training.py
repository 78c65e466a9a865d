"""The sandbox: filled once, whole or not at all; real data never takes it."""

from dataclasses import replace
from pathlib import Path

import pytest

from gpn_desktop.errors import Cancelled, ErrorCode, GpnError
from gpn_desktop.paths import Paths
from gpn_desktop.services import access, training
from gpn_desktop.services.access import Beginning
from gpn_desktop.services.desk import Desk
from tests.fakes import FixedSource
from tests.services.conftest import HERE, SIZE, made

WORDS = "mùa xuân ở Đình Lập"


def test_the_commune_is_there_with_people_classes_and_a_plan(desk: Desk) -> None:
    with desk.store.reading() as tx:
        assert tx.households.count() == SIZE
        assert tx.decisions.all()
        (plan,) = tx.plans.of_year(2026)
        assert len(tx.plans.targets_of(plan.id)) == 9
        assert "Xã Đình Lập" in plan.title


def test_real_data_refuses_the_invented_commune(tmp_path: Path, clock: FixedSource) -> None:
    real = made(tmp_path / "real", replace(HERE, training=False))
    for act in (training.make, lambda desk: training.reset(desk, WORDS)):
        with pytest.raises(GpnError) as caught:
            act(real)
        assert caught.value.code is ErrorCode.TRAINING_ONLY
    with real.store.reading() as tx:
        assert tx.households.count() == 0
    real.close()


def test_it_is_made_once(desk: Desk) -> None:
    with pytest.raises(GpnError) as caught:
        training.make(desk, size=SIZE)
    assert caught.value.code is ErrorCode.TRAINING_FILLED


def test_stopped_it_leaves_nothing(tmp_path: Path, clock: FixedSource) -> None:
    desk = made(tmp_path / "sandbox", replace(HERE, scope=HERE.id))
    told: list[tuple[int, int]] = []

    def stop(done: int, of: int) -> None:
        told.append((done, of))
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        training.make(desk, size=250, watch=stop)
    assert told[0] == (0, told[0][1])
    with desk.store.reading() as tx:
        assert tx.households.count() == 0
    assert training.make(desk, size=30).value == 30
    desk.close()


def test_the_sandbox_begins_anew_as_another_device(tmp_path: Path) -> None:
    folders = Paths(tmp_path / "sandbox")
    beginning = Beginning("officer", HERE.scope, "Lý Văn Bình", WORDS, training=True)
    first = access.first_start(folders, beginning).value
    training.make(first, size=20)
    (folders.outbox / "gói.gpn").write_bytes(b"x")
    with pytest.raises(GpnError) as caught:
        training.reset(first, "sai mật khẩu rồi")
    assert caught.value.code is ErrorCode.PASSPHRASE_WRONG
    second = training.reset(first, WORDS).value
    assert second.installation.device != first.installation.device
    assert second.installation.training
    assert second.officer.name == "Lý Văn Bình"
    assert list(folders.outbox.iterdir()) == []
    with second.store.reading() as tx:
        assert tx.households.count() == 0
    second.close()
