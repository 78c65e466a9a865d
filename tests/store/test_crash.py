"""Killed, cut, flipped: what was acknowledged stands, and only whole transactions do.

And a planted name is found in no file on the disk.
"""

import os
import signal
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest

from gpn_desktop import vietnamese
from gpn_desktop.chance import dice
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import HEAD, Person
from gpn_desktop.store import rebuild
from gpn_desktop.store.database import Store
from gpn_desktop.store.drafts import Draft, DraftAnswer
from gpn_desktop.store.transaction import Transaction
from tests.store.conftest import COMMUNE, DAY, OFFICER, folder_with, opened
from tests.store.victim import ANSWERS, save_survey

KILLS, CUTS, FLIPS = 25, 30, 30

posix_only = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no fork and no kill -9"
)


def a_home(store: Store) -> str:
    with store.transaction(OFFICER) as tx:
        home = Household(tx.new_entity(), "01", COMMUNE)
        tx.households.put(home)
    return home.id


def saved(tx: Transaction) -> list[str]:
    """Give the surveys that stand, in the order they were saved; each whole, with its listing."""
    found = tx.surveys.where("ORDER BY r.entity_no")
    listings = tx.rounds.listings.where("ORDER BY r.entity_no")
    assert [one.request for one in listings] == [one.id for one in found]
    assert all(len(one.answers) == len(ANSWERS) for one in found)
    return [one.id for one in found]


def assert_rows_follow_from_ops(store: Store) -> None:
    with store._writer.connect() as connection:
        before = rebuild.snapshot(connection)
        rebuild.rebuild(connection, None)
        assert rebuild.differences(before, rebuild.snapshot(connection)) == ()
        connection.rollback()


class Victims:
    """Children that save forms until they are killed, of one process that imported everything."""

    def __init__(self, database: Path, home: str) -> None:
        words = (sys.executable, "-m", "tests.store.victim", str(database), home)
        pipe = subprocess.PIPE
        self._mother = subprocess.Popen(words, stdin=pipe, stdout=pipe, text=True, bufsize=1)

    def _line(self) -> tuple[str, str]:
        assert self._mother.stdout is not None
        word, _, rest = self._mother.stdout.readline().strip().partition(" ")
        return word, rest

    def kill_one(self, after: float) -> list[str]:
        """Let a child save a first form, wait so many seconds, kill it; give what it told."""
        assert self._mother.stdin is not None
        self._mother.stdin.write("go\n")
        word, child = self._line()
        assert word == "pid"
        told = [self._line()[1]]
        time.sleep(after)
        os.kill(int(child), signal.SIGKILL)
        while (line := self._line())[0] != "gone":
            assert line[0] == "saved"
            told.append(line[1])
        return told

    def close(self) -> None:
        self._mother.communicate()


@posix_only
def test_killed_while_saving_nothing_that_was_acknowledged_is_lost(data: Path) -> None:
    rolls = dice("kill -9")
    store = opened(data)
    home = a_home(store)
    store.close()
    expected: list[str] = []
    victims = Victims(data / "gpn.db", home)
    for _ in range(KILLS):
        told = victims.kill_one(rolls.random() * 0.04)
        store = opened(data)  # checks every page: the end was no end
        with store.reading() as tx:
            found = saved(tx)
        store.close()
        assert found[: len(expected) + len(told)] == expected + told
        assert len(found) <= len(expected) + len(told) + 1  # kept, but no time to tell
        expected = found
    victims.close()
    store = opened(data)
    assert_rows_follow_from_ops(store)
    store.close()


@pytest.fixture(scope="module")
def logged(tmp_path_factory: pytest.TempPathFactory, new_database: Path) -> tuple[Path, list[str]]:
    """Give a database whose last transactions stand in its WAL alone, and what they saved."""
    data = folder_with(tmp_path_factory.mktemp("logged") / "data", new_database)
    store = opened(data)
    home = a_home(store)
    store.close()
    store = opened(data)
    expected = [save_survey(store, home) for _ in range(8)]
    kept = tmp_path_factory.mktemp("kept")
    for name in ("gpn.db", "gpn.db-wal"):
        (kept / name).write_bytes((data / name).read_bytes())
    store.close()
    return kept, expected


def with_log(folder: Path, kept: Path, log: bytes) -> list[str]:
    """Open the database with this WAL and give what stands."""
    data = folder_with(folder, kept / "gpn.db")
    (data / "gpn.db-wal").write_bytes(log)
    store = opened(data)
    with store.reading() as tx:
        found = saved(tx)
    assert_rows_follow_from_ops(store)
    store.close()
    return found


def test_a_whole_log_gives_everything(tmp_path: Path, logged: tuple[Path, list[str]]) -> None:
    kept, expected = logged
    assert with_log(tmp_path / "whole", kept, (kept / "gpn.db-wal").read_bytes()) == expected


def test_a_cut_log_gives_whole_transactions_only(
    tmp_path: Path, logged: tuple[Path, list[str]]
) -> None:
    kept, expected = logged
    log, rolls = (kept / "gpn.db-wal").read_bytes(), dice("cut")
    counts = set()
    for number in range(CUTS):
        found = with_log(tmp_path / str(number), kept, log[: rolls.randrange(len(log))])
        assert found == expected[: len(found)]
        counts.add(len(found))
    assert len(counts) > 3


def test_a_flipped_log_gives_whole_transactions_only(
    tmp_path: Path, logged: tuple[Path, list[str]]
) -> None:
    kept, expected = logged
    rolls = dice("flip")
    counts = set()
    for number in range(FLIPS):
        log = bytearray((kept / "gpn.db-wal").read_bytes())
        log[rolls.randrange(len(log))] ^= 1 << rolls.randrange(8)
        found = with_log(tmp_path / str(number), kept, bytes(log))
        assert found == expected[: len(found)]
        counts.add(len(found))
    assert len(counts) > 3


NAME, NUMBER = "Đặng Thị Rò Rỉ", "020085777123"


def shapes(text: str) -> set[bytes]:
    """Give the bytes under which a text could lie in a file."""
    forms = {text, unicodedata.normalize("NFD", text), vietnamese.fold(text)}
    return {form.encode(code) for form in forms for code in ("utf-8", "utf-16-le")}


def files_with(folder: Path, *texts: str) -> list[str]:
    wanted = set().union(*(shapes(text) for text in texts))
    return [
        file.name
        for file in sorted(folder.rglob("*"))
        if file.is_file() and any(shape in file.read_bytes() for shape in wanted)
    ]


def test_a_planted_name_lies_in_no_file(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    monkeypatch.setenv("SQLITE_TMPDIR", str(scratch))
    store = opened(data)
    with store.transaction(OFFICER) as tx:
        home = Household(tx.new_entity(), "01", COMMUNE, note=NAME)
        person = Person(tx.new_entity(), home.id, NAME, relation=HEAD, id_number=NUMBER)
        tx.put_all([home, person])
        draft = Draft("d", "survey", home.id, "f", "1", state={"shown": NAME})
        tx.drafts.start(draft, [DraftAnswer("ten", NAME, NUMBER)])
        tx.access.write("print", entity=home.id, purpose=NAME)
    store.backup(data / "backups", "leak scan")
    with store.reading() as tx:
        assert [hit.full_name for hit in tx.households.find("ro ri", on=DAY)] == [NAME]
        assert len(tx.households.rows(DAY)) == 1
    names = {file.name for file in data.rglob("*")}
    assert {"gpn.db", "gpn.db-wal", "gpn.db-shm", "backups"} <= names
    assert files_with(tmp_path, NAME, NUMBER) == []
    store.close()
    assert files_with(tmp_path, NAME, NUMBER) == []
    (data / "careless.txt").write_text(f"xin chào {vietnamese.fold(NAME)}")
    assert files_with(tmp_path, NAME, NUMBER) == ["careless.txt"]
