"""First start, unlock, the printed code, the lock."""

import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import Paths
from gpn_desktop.services import access, recovery
from gpn_desktop.services.access import Beginning
from gpn_desktop.services.changes import Changes
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.database import Store
from tests.fakes import flip
from tests.journeys.world import CHEAP
from tests.services.conftest import refused

COMMUNE = "5c09e000-0000-4000-8000-000000000001"
WORDS = "mùa xuân ở Đình Lập"
BEGINNING = Beginning("officer", COMMUNE, "  Hoàng  Thị Lan ", WORDS)


@pytest.fixture
def folders(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data")


@pytest.fixture
def desk(folders: Paths) -> Desk:
    return access.first_start(folders, BEGINNING).value


def test_a_first_start_makes_a_desk_that_opens_again(folders: Paths) -> None:
    started = access.first_start(folders, BEGINNING).value
    started.close()
    again = access.unlock(folders, WORDS).value
    assert again.installation == started.installation
    assert again.officer.name == "Hoàng Thị Lan"
    assert again.may("approve")
    assert not again.may("enrol")
    assert not again.is_office
    with again.store.reading() as tx:
        assert [one.act for one in tx.access.entries()] == ["unlock"]
        assert len(tx.devices.own_keys("age")) == 1
    again.close()


def test_what_tries_a_passphrase_is_loaded_before_one_is_typed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(sys.modules, "argon2.low_level", raising=False)
    access.get_ready()
    assert "argon2.low_level" in sys.modules


def test_a_wrong_passphrase_is_told_apart_from_a_damaged_file(folders: Paths, desk: Desk) -> None:
    desk.close()
    with pytest.raises(GpnError) as wrong:
        access.unlock(folders, "sai mật khẩu rồi")
    assert wrong.value.code is ErrorCode.PASSPHRASE_WRONG
    data = bytearray(folders.database.read_bytes())
    data[100:200] = bytes(100)
    folders.database.write_bytes(data)
    with pytest.raises(GpnError) as damaged:
        access.unlock(folders, WORDS)
    assert damaged.value.code in (ErrorCode.DATABASE_DAMAGED, ErrorCode.PAGES_DAMAGED)


def test_who_looks_in_has_come_in_only_after_the_data_was_checked(
    folders: Paths, desk: Desk
) -> None:
    desk.close()
    looking = access.look_in(folders, WORDS).value
    with looking.store.reading() as tx:
        assert not tx.access.entries()
    assert access.come_in(looking).changes == Changes()
    with looking.store.reading() as tx:
        assert [one.act for one in tx.access.entries()] == ["unlock"]
    looking.close()


def test_nobody_comes_in_to_data_that_is_not_sound(folders: Paths, desk: Desk) -> None:
    desk.close()
    flip(folders.database)
    before = folders.database.read_bytes()
    looking = access.look_in(folders, WORDS).value
    refused(ErrorCode.PAGES_DAMAGED, access.come_in, looking)
    looking.close()
    refused(ErrorCode.PAGES_DAMAGED, access.unlock, folders, WORDS)
    assert folders.database.read_bytes() == before


def test_data_that_cannot_say_whose_it_is_is_closed_again(
    folders: Paths, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk.store._writer.begin() as connection:
        words = text("SELECT rootpage FROM sqlite_master WHERE name = 'officer'")
        page = connection.execute(words).scalar_one()
    desk.close()
    flip(folders.database, page)
    closed: list[Store] = []
    close = Store.close

    def noted(store: Store) -> None:
        closed.append(store)
        close(store)

    monkeypatch.setattr(Store, "close", noted)
    refused(ErrorCode.DATABASE_DAMAGED, access.look_in, folders, WORDS)
    assert len(closed) == 1


def test_an_unfinished_first_start_is_begun_anew(folders: Paths, desk: Desk) -> None:
    desk.close()
    folders.database.unlink()
    begun = access.first_start(folders, BEGINNING).value
    begun.close()
    again = access.unlock(folders, WORDS).value
    assert again.installation.device == begun.installation.device != desk.installation.device
    again.close()


def test_a_missing_vault_is_named(folders: Paths, desk: Desk) -> None:
    desk.close()
    folders.vault.unlink()
    with pytest.raises(GpnError) as missing:
        access.unlock(folders, WORDS)
    assert missing.value.code is ErrorCode.VAULT_MISSING


def test_the_printed_code_opens_the_data_and_sets_a_new_passphrase(
    folders: Paths, desk: Desk
) -> None:
    before = access.signer(desk, WORDS)
    groups = access.new_code(desk, WORDS).value
    access.keep_code(desk)
    with desk.store.reading() as tx:
        assert access.has_code(desk, tx)
    desk.close()
    new = "mật khẩu mới hoàn toàn"
    recovered = recovery.by_code(folders, " ".join(groups), new).value
    assert recovered.officer.name == "Hoàng Thị Lan"
    assert access.signer(recovered, new).key != before.key
    recovered.close()
    with pytest.raises(GpnError):
        access.unlock(folders, WORDS)
    access.unlock(folders, new).value.close()


def test_only_the_newest_code_opens(folders: Paths, desk: Desk) -> None:
    old = access.new_code(desk, WORDS).value
    access.new_code(desk, WORDS)
    desk.close()
    with pytest.raises(GpnError) as refused:
        recovery.by_code(folders, "-".join(old), "mật khẩu mới hoàn toàn")
    assert refused.value.code is ErrorCode.CODE_WRONG


def test_an_office_may_enrol(folders: Paths) -> None:
    office = access.first_start(folders, Beginning("office", COMMUNE, "Lý Văn Bình", WORDS)).value
    assert office.is_office
    assert office.may("enrol")
    office.close()


def test_keys_without_their_data_are_never_written_over(folders: Paths) -> None:
    access.first_start(folders, BEGINNING, CHEAP).value.close()
    keys = folders.vault.read_bytes()
    moved = folders.data / "moved.db"
    folders.database.rename(moved)
    access.first_start(folders, BEGINNING, CHEAP).value.close()
    (kept,) = folders.data.glob("vault.*.json")
    assert kept.read_bytes() == keys
