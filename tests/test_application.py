"""The program without a screen."""

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from gpn_desktop import settings
from gpn_desktop.application import (
    CYCLES_SOUGHT,
    Application,
    find_places,
    seek_cycles_seldom,
)
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import Paths, user_paths
from gpn_desktop.settings import Settings
from tests.fakes import flip

WORDS = "mùa xuân ở Đình Lập"


@pytest.fixture
def application(tmp_path: Path) -> Iterator[Application]:
    made = Application(Paths(tmp_path / "data"))
    made.begin_log()
    yield made
    made.close()
    made.end_log()


def begin(application: Application, role: str = "officer") -> None:
    scope = find_places(role, "dinh lap")[0] if role != "office" else find_places(role, "")[0]
    application.begin(role, scope.id, "Hoàng Thị Lan", WORDS)


def test_a_first_start_opens_a_desk_that_opens_again(application: Application) -> None:
    assert application.is_new
    begin(application)
    assert application.desk is not None
    application.close()
    assert application.desk is None
    assert not application.is_new
    application.unlock(WORDS)
    assert application.desk is not None


def entered(application: Application) -> list[str]:
    assert application.desk is not None
    with application.desk.store.reading() as tx:
        return [one.act for one in tx.access.entries()]


def test_who_looks_in_comes_in_once(application: Application) -> None:
    begin(application)
    application.come_in()
    assert entered(application) == []  # who began is not asked
    application.close()
    assert application.come_in().value is None  # nor who has closed the data again
    application.look_in(WORDS)
    for _ in range(2):
        application.come_in()
        assert entered(application) == ["unlock"]


def test_data_that_is_not_sound_is_neither_copied_nor_looked_into_again(
    application: Application,
) -> None:
    begin(application)
    application.keep_copy()
    copies = list(application.folders.backups.iterdir())
    application.close()
    flip(application.folders.database)
    application.look_in(WORDS)
    with pytest.raises(GpnError) as refused:
        application.come_in()
    assert refused.value.code is ErrorCode.PAGES_DAMAGED
    shutil.rmtree(copies[0])  # of today
    application.keep_copy()
    assert list(application.folders.backups.iterdir()) == []
    application.close()
    with pytest.raises(GpnError) as refused:
        application.look_in(WORDS)
    assert refused.value.code is ErrorCode.PAGES_DAMAGED
    assert application.desk is None


def test_closed_data_is_not_copied(application: Application) -> None:
    begin(application)
    application.close()
    application.keep_copy()
    assert not application.folders.backups.exists() or not list(
        application.folders.backups.iterdir()
    )


def test_the_log_holds_no_name_and_no_passphrase(application: Application) -> None:
    begin(application)
    application.end_log()
    text = (application.folders.logs / "gpn.log").read_text("utf-8")
    assert "opened" in text
    assert not any(word in text for word in ("Lan", "xuân"))
    application.end_log()


def test_a_trainer_is_brought_to_a_sandbox_and_real_data_stays_free(
    application: Application, tmp_path: Path
) -> None:
    begin(application, "trainer")
    assert application.training
    assert application.desk is not None
    assert application.desk.installation.training
    assert application.desk.installation.role == "officer"
    assert not (tmp_path / "data" / "gpn.db").exists()
    assert (tmp_path / "data" / "sandbox" / "gpn.db").exists()


def test_a_sandbox_is_not_made_twice(application: Application) -> None:
    begin(application, "trainer")
    application.close()
    application.end_log()
    other = Application(Paths(application.folders.data.parent))
    other.begin_log()
    with pytest.raises(GpnError) as refused:
        begin(other, "trainer")
    assert refused.value.code is ErrorCode.SANDBOX_EXISTS
    other.end_log()


def test_who_cannot_begin_as_a_trainer_may_still_begin_with_real_data(
    application: Application,
) -> None:
    own = application.folders
    own.sandbox.data.mkdir(parents=True)
    own.sandbox.database.mkdir()
    with pytest.raises(GpnError):
        begin(application, "trainer")
    begin(application)
    assert application.folders == own
    assert application.desk is not None
    assert not application.desk.installation.training


def test_a_sandbox_that_could_not_be_made_is_left_for_real_data(application: Application) -> None:
    own = application.folders
    (own.sandbox.data / "vault.json.new").mkdir(parents=True)
    with pytest.raises(GpnError) as refused:
        begin(application, "trainer")
    assert refused.value.code is ErrorCode.VAULT_NOT_WRITTEN
    begin(application)
    assert application.folders == own
    assert application.desk is not None
    assert not application.desk.installation.training
    assert not own.sandbox.database.exists()


def test_two_programs_do_not_work_in_one_folder(application: Application) -> None:
    other = Application(application.folders)
    with pytest.raises(GpnError) as refused:
        other.begin_log()
    assert refused.value.code is ErrorCode.PROGRAM_OPEN
    application.end_log()
    other.begin_log()
    other.end_log()


@pytest.mark.parametrize("elsewhere", [False, True])
def test_lost_data_of_which_a_copy_is_left_is_no_first_start(
    application: Application, tmp_path: Path, *, elsewhere: bool
) -> None:
    begin(application)
    folders = application.folders
    if elsewhere:
        (tmp_path / "disk").mkdir()
        settings.save(folders.settings, Settings(backup_folder=str(tmp_path / "disk")))
    application.keep_copy()
    application.close()
    if elsewhere:
        shutil.rmtree(folders.backups)
    folders.database.unlink()
    assert not application.is_new
    with pytest.raises(GpnError) as lost:
        application.unlock(WORDS)
    assert lost.value.code is ErrorCode.DATABASE_MISSING
    (left,) = application.copies()
    application.rescue(left, WORDS, only_keys=False)
    assert application.desk is not None
    application.close()
    folders.vault.unlink()
    application.rescue(left, WORDS, only_keys=True)
    assert application.desk is not None


def test_places_are_found_without_marks_or_by_code() -> None:
    assert "Xã Đình Lập" in [one.name for one in find_places("officer", "dinh lap")]
    assert [one.code for one in find_places("officer", "06613")] == ["06613"]
    assert [one.kind for one in find_places("office", "")] == ["area"]
    assert len(find_places("officer", "")) == 65


def test_the_printed_code_is_read_as_it_is_typed(application: Application) -> None:
    from gpn_desktop.services import access

    begin(application)
    assert application.desk is not None
    groups = access.new_code(application.desk, WORDS).value
    application.close()
    application.by_code("  ".join(groups), "mật khẩu mới hoàn toàn")
    assert application.desk is not None


def test_the_users_own_folder_is_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/nowhere")
    assert user_paths().sandbox.data.parent == user_paths().data


def test_a_process_looks_for_cycles_as_seldom_as_it_is_told() -> None:
    before = gc.get_threshold()
    try:
        seek_cycles_seldom()
        assert gc.get_threshold() == CYCLES_SOUGHT
        assert gc.isenabled()
    finally:
        gc.set_threshold(*before)
