"""What hinders a form that came from being installed, and hinders nothing else."""

from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import installing, publishing, versions
from gpn_desktop.services.arriving import Fate
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from tests.journeys.world import Tree
from tests.services.questionnaires import KEY, VERSION, installed, offers


def test_a_disk_that_takes_no_form_hinders_no_merge(
    tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(desk: Desk) -> Done[tuple[installing.Taken, ...]]:
        raise GpnError(ErrorCode.DISK_FULL, path="forms")

    installed(tree.office, tmp_path / "book")
    publishing.publish(tree.office, *KEY)
    tree.world.send(tree.office)
    with monkeypatch.context() as now:
        now.setattr(installing, "take_in", full)
        assert {one.fate for one in tree.world.receive(tree.lan)} == {Fate.NEW}
    assert offers(tree.lan) == []
    installing.take_in(tree.lan)
    assert offers(tree.lan) == [VERSION]


def test_a_form_that_no_page_opens_says_so(tree: Tree, tmp_path: Path) -> None:
    installed(tree.office, tmp_path / "minutes")
    more = "| | support_type | NHAO |"
    installed(tree.office, tmp_path / "support", form_id="ho_tro_nha", role="support", more=more)
    found = {one.form_id: one.is_fillable for one in versions.listed(tree.office)}
    assert found == {
        "phieu_b_p2022": True,
        "support_cow": True,
        "bien_ban": True,
        "ho_tro_nha": True,
    }
