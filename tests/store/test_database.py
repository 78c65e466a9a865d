"""The file itself: its key, its checks, its snapshots, and what a full or locked disk does."""

import os
import sqlite3  # noqa: TID251 - to show that stock SQLite cannot read the file
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from gpn_desktop.drives import Drive
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.store import database, dialects
from gpn_desktop.store.database import Store
from gpn_desktop.store.dialects import raw
from tests.fakes import flip
from tests.store.conftest import HERE, KEY, OFFICER, opened

PAGE = 4096


def acts(store: Store) -> list[str]:
    with store.reading() as tx:
        return [entry.act for entry in reversed(tx.access.entries())]


def write(store: Store, act: str, purpose: str = "") -> None:
    with store.transaction(OFFICER) as tx:
        tx.access.write(act, purpose=purpose)


def refused(data: Path, key: bytes = KEY) -> GpnError:
    """Give why it is not opened, or not written to."""
    with pytest.raises(GpnError) as caught, closing(opened(data, key)) as store:
        store.check()
    return caught.value


def test_the_file_is_encrypted_from_its_first_byte(data: Path) -> None:
    content = (data / "gpn.db").read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert b"CREATE TABLE" not in content
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(data / "gpn.db").execute("SELECT 1 FROM sqlite_master").fetchall()


@pytest.mark.parametrize("drive", [Drive.NETWORK, Drive.REMOVABLE])
def test_no_database_is_made_or_opened_on_a_share_or_a_stick(
    data: Path, tmp_path: Path, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "drive_of", lambda folder: drive)
    assert refused(data).code is ErrorCode.DATA_FOLDER_UNFIT
    there = tmp_path / "there"
    there.mkdir()
    with pytest.raises(GpnError) as caught:
        Store.create(there / "gpn.db", KEY, HERE)
    assert caught.value.code is ErrorCode.DATA_FOLDER_UNFIT
    assert list(there.iterdir()) == []


def test_every_connection_has_the_settings_that_keep_the_data(store: Store) -> None:
    asked = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "trusted_schema": 0,
    }
    for engine in (store._writer, store._reader):
        with engine.connect() as connection:
            found = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in asked
            }
        assert found == asked


def test_a_block_that_fails_leaves_nothing(store: Store) -> None:
    write(store, "first")
    with pytest.raises(ZeroDivisionError), store.transaction(OFFICER) as tx:
        tx.access.write(str(1 // len(tx.access.entries(limit=0))))
    assert acts(store) == ["first"]


def test_a_reader_sees_one_state_while_another_writes(store: Store) -> None:
    write(store, "first")
    with store.reading() as tx:
        before = tx.access.entries()
        write(store, "second")
        assert tx.access.entries() == before
    assert acts(store) == ["first", "second"]


def test_a_reader_cannot_write(store: Store) -> None:
    with pytest.raises(GpnError), store.reading() as tx:
        tx.access.write("open")
    assert acts(store) == []


def test_a_transaction_begins_by_taking_the_right_to_write(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialects, "PATIENCE", 0.01)
    other = Store(store.path, KEY)
    with store.transaction(OFFICER), pytest.raises(GpnError) as caught:
        write(other, "late")
    other.close()
    assert caught.value.code is ErrorCode.DATABASE_BUSY
    assert acts(store) == []


def test_a_writing_left_open_is_not_kept(store: Store) -> None:
    with pytest.raises(RuntimeError), store.transaction(OFFICER) as tx:
        tx._connection.exec_driver_sql("INSERT INTO write_context (id, purpose) VALUES (1, 'x')")
    assert acts(store) == []


def test_a_mistake_in_our_sql_stays_a_mistake_and_tells_no_value(store: Store) -> None:
    with pytest.raises(Exception, match="no such table") as caught, store.reading() as tx:
        tx._connection.exec_driver_sql("SELECT * FROM nowhere WHERE name = ?", ("Vi Thị Mai",))
    assert not isinstance(caught.value, GpnError)
    assert "Mai" not in str(caught.value)


def test_closed_and_opened_everything_is_there_and_no_side_file_is_left(data: Path) -> None:
    store = opened(data)
    write(store, "first")
    store.close()
    assert sorted(file.name for file in data.iterdir()) == ["gpn.db"]
    store = opened(data)
    assert acts(store) == ["first"]
    store.close()


def test_there_is_no_second_database_over_the_first(data: Path) -> None:
    with pytest.raises(FileExistsError):
        Store.create(data / "gpn.db", KEY, HERE)


def test_a_first_start_cut_off_is_begun_again(tmp_path: Path) -> None:
    (tmp_path / ".making-gpn.db").write_bytes(b"half")
    (tmp_path / ".making-gpn.db-wal").write_bytes(b"half")
    Store.create(tmp_path / "gpn.db", KEY, HERE).close()
    assert [file.name for file in tmp_path.iterdir()] == ["gpn.db"]


def test_a_short_key_is_our_mistake(data: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Store(data / "gpn.db", b"short")


@pytest.mark.parametrize("page", [1, 2, 30])
def test_a_damaged_page_is_named(data: Path, page: int) -> None:
    flip(data / "gpn.db", page)
    error = refused(data)
    assert error.code is ErrorCode.PAGES_DAMAGED
    assert error.facts["pages"] == str(page)


def test_nothing_is_written_to_what_does_not_fit_together(data: Path) -> None:
    flip(data / "gpn.db")
    before = (data / "gpn.db").read_bytes()
    store = opened(data)
    assert acts(store) == []
    for writing in (partial(write, store, "first"), store.rebuild, partial(look_into, store)):
        with pytest.raises(GpnError) as caught:
            writing()
        assert caught.value.code is ErrorCode.PAGES_DAMAGED
    assert acts(store) == []
    store.close()
    assert [file.name for file in data.iterdir() if file.is_file()] == ["gpn.db"]
    assert (data / "gpn.db").read_bytes() == before


def look_into(store: Store) -> None:
    with store.trying(OFFICER) as tx:
        tx.access.write("tried")


def test_every_page_is_checked_after_an_end_that_was_no_end(data: Path) -> None:
    last = (data / "gpn.db").stat().st_size // PAGE
    with raw(data / "gpn.db", KEY) as connection:
        connection.execute("CREATE TABLE spare AS SELECT randomblob(80000) AS content")
        connection.execute("DROP TABLE spare")  # its pages are free: no query reads them
    flip(data / "gpn.db", last + 11)
    store = opened(data)
    write(store, "first")
    killed = data.parent / "killed"
    killed.mkdir()
    for name in ("gpn.db", "gpn.db-wal"):
        (killed / name).write_bytes((data / name).read_bytes())
    store.close()
    opened(data).close()
    assert refused(killed).facts["pages"] == str(last + 11)


def test_pages_that_do_not_fit_together_are_damage_too(data: Path) -> None:
    with raw(data / "gpn.db", KEY) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("UPDATE sqlite_master SET rootpage = 3 WHERE name = 'access'")
    assert refused(data).code is ErrorCode.DATABASE_DAMAGED


def test_an_open_write_context_at_the_start_means_another_hand(data: Path) -> None:
    with raw(data / "gpn.db", KEY) as connection:
        connection.execute("INSERT INTO write_context (id, purpose) VALUES (1, 'record')")
    assert refused(data).code is ErrorCode.DATABASE_DAMAGED


def test_a_cut_file_and_an_empty_file_are_damage(data: Path) -> None:
    content = (data / "gpn.db").read_bytes()
    for size in (0, 100, PAGE, len(content) - 10 * PAGE):
        (data / "gpn.db").write_bytes(content[:size])
        assert refused(data).code in (ErrorCode.DATABASE_DAMAGED, ErrorCode.PAGES_DAMAGED), size


def test_a_file_that_is_gone_is_said_so(tmp_path: Path) -> None:
    assert refused(tmp_path).code is ErrorCode.DATABASE_MISSING


@pytest.mark.parametrize(("version", "cipher"), [((3, 51, 2), "4.19.0"), ((3, 53, 4), "")])
def test_a_library_that_is_too_old_or_has_no_cipher_is_refused(
    version: tuple[int, int, int], cipher: str
) -> None:
    with pytest.raises(GpnError) as caught:
        dialects.check_library(version, cipher)
    assert caught.value.code is ErrorCode.PROGRAM_INCOMPLETE


def test_stock_sqlite_in_place_of_the_cipher_is_refused(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialects, "sqlcipher", sqlite3)
    monkeypatch.setattr(sqlite3, "Error", sqlcipher.Error)
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 53, 4))
    assert refused(data).code is ErrorCode.PROGRAM_INCOMPLETE


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    mounted = subprocess.run(command, capture_output=True, text=True)
    if mounted.returncode and os.geteuid() != 0:
        pytest.skip("a small disk needs the right to mount")
    assert mounted.returncode == 0, mounted.stderr
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(store: Store, saved: list[str]) -> None:
    while len(saved) < 1000:
        write(store, str(len(saved)), "x" * 8000)
        saved.append(str(len(saved)))


def test_a_full_disk_keeps_what_was_saved_and_goes_on_when_there_is_room(
    tmp_path: Path, new_database: Path
) -> None:
    with small_disk(tmp_path / "disk", "3m") as disk:
        (disk / "gpn.db").write_bytes(new_database.read_bytes())
        store = opened(disk)
        saved: list[str] = []
        with pytest.raises(GpnError) as caught:
            fill(store, saved)
        assert caught.value.code is ErrorCode.DISK_FULL
        assert len(saved) > 10
        assert acts(store) == saved
        with pytest.raises(GpnError) as again:
            store.backup(disk / "backups", "by hand")
        assert again.value.code is ErrorCode.DISK_FULL
        assert list((disk / "backups").glob("*")) == []
        subprocess.run(["mount", "-o", "remount,size=8m", str(disk)], check=True)
        write(store, "after")
        assert acts(store) == [*saved, "after"]
        store.close()


def fill_up(disk: Path) -> None:
    with suppress(OSError), (disk / "filler").open("wb", buffering=0) as file:
        while True:
            file.write(bytes(PAGE))


def test_a_database_on_a_disk_without_a_byte_left_is_said_so_and_not_touched(
    tmp_path: Path, new_database: Path
) -> None:
    with small_disk(tmp_path / "disk", "2m") as disk:
        (disk / "gpn.db").write_bytes(new_database.read_bytes())
        fill_up(disk)
        assert refused(disk).code is ErrorCode.DISK_FULL
        (disk / "filler").unlink()
        opened(disk).close()


def test_a_first_start_on_a_full_disk_leaves_no_database(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "64k") as disk:
        with pytest.raises(GpnError) as caught:
            Store.create(disk / "gpn.db", KEY, HERE)
        assert caught.value.code is ErrorCode.DISK_FULL
        assert not (disk / "gpn.db").exists()


def test_a_read_only_folder_is_said_so(tmp_path: Path, new_database: Path) -> None:
    with small_disk(tmp_path / "disk", "3m") as disk:
        (disk / "gpn.db").write_bytes(new_database.read_bytes())
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        assert refused(disk).code is ErrorCode.DATA_FOLDER_READ_ONLY
        with pytest.raises(GpnError) as caught:
            Store.create(disk / "other.db", KEY, HERE)
        assert caught.value.code is ErrorCode.DATA_FOLDER_READ_ONLY


def test_a_folder_in_place_of_the_file_is_a_disk_that_does_not_read(tmp_path: Path) -> None:
    (tmp_path / "gpn.db").mkdir()
    assert refused(tmp_path).code is ErrorCode.DISK_FAILING
