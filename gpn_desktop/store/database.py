"""The encrypted database: opened with a raw key, one writer at a time, readers beside it.

On the way: services ask ``store.transaction(actor)`` to change things and ``store.reading()`` to
look; both give a ``Transaction`` whose groups speak in nouns.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self

from sqlalchemy import Connection

from gpn_desktop.drives import Drive, drive_of
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.authority import Authority
from gpn_desktop.paths import sync_folder
from gpn_desktop.store import backup, guards, migrations, rebuild
from gpn_desktop.store.companions import Companions
from gpn_desktop.store.devices import (
    Devices,
    Installation,
    read_installation,
    write_installation,
)
from gpn_desktop.store.dialects import faults, sqlcipher_engine
from gpn_desktop.store.names import Names
from gpn_desktop.store.recording import Recorder
from gpn_desktop.store.transaction import Transaction

NO_COMPANIONS: Final = Companions()


class Store:
    """One database file; close it to drop the key.

    ``authority`` is what the trust lists in force say: whoever opens the store sets it from the
    lists kept there, and ``tx.operations.judge`` changes it together with the lists.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self._key = key
        self._writer = sqlcipher_engine(path, key, writes=True)
        self._reader = sqlcipher_engine(path, key, writes=False)
        self.authority: Authority | None = None
        self._is_checked = False
        self._state: object | None = object()

    @classmethod
    def create(
        cls,
        path: Path,
        key: bytes,
        installation: Installation,
        fill: Callable[[Devices], None] = lambda _: None,
    ) -> Self:
        """Make a new database, encrypted from its first byte; it appears whole or not at all.

        ``fill`` keeps the first person and keys in the same transaction.

        Raises:
            GpnError: DISK_FULL, DATA_FOLDER_READ_ONLY, DATA_FOLDER_UNFIT, PROGRAM_INCOMPLETE.
            FileExistsError: there is one already.
        """
        _refuse_unfit(path)
        if path.exists():
            raise FileExistsError(path)
        making = path.with_name(backup.MAKING + path.name)
        with backup.file_faults(path.parent):
            for side in ("", *backup.SIDES):
                making.with_name(making.name + side).unlink(missing_ok=True)
            _lay_out(making, key, installation, fill)
            backup.sync_file(making)
            making.rename(path)
            sync_folder(path.parent)
        return cls(path, key)

    @classmethod
    def open(
        cls, path: Path, key: bytes, *, backups: Path, companions: Companions = NO_COMPANIONS
    ) -> Self:
        """Open a database with its right key, and bring its schema up to date.

        ``check`` is due before anything is written, a step of the schema too; after an end that was
        no end (killed, power cut) it is made here, and every seal is looked at. ``companions`` are
        copied with each backup that is made before a step of the schema.

        Raises:
            GpnError: DATABASE_MISSING, DATABASE_DAMAGED, PAGES_DAMAGED, DATABASE_NEWER, DISK_FULL,
                DATA_FOLDER_READ_ONLY, DATA_FOLDER_UNFIT, DATABASE_BUSY, BACKUP_DAMAGED,
                PROGRAM_INCOMPLETE.
        """
        _refuse_unfit(path)
        if not path.exists():
            raise GpnError(ErrorCode.DATABASE_MISSING, path=str(path))
        was_cut_off = _holds_bytes(path.with_name(path.name + "-wal"))
        store = cls(path, key)
        try:
            store._look(migrations.is_ours, guards.is_shut)
            if was_cut_off:
                store._refuse_broken_seals()
                store.check()
            with faults(path):
                migrations.migrate(
                    store._writer, lambda step: store._keep_before(step, backups, companions)
                )
        except BaseException:
            store.close()
            raise
        return store

    def _keep_before(self, step: str, backups: Path, companions: Companions) -> None:
        self.check()
        self.backup(backups, f"before {step}", companions)

    def check(self) -> None:
        """Look whether all pages fit together, once; nothing is written before.

        It reads the whole file, so the window is opened beside it: what its pages show is sealed
        page by page all the same.

        Raises:
            GpnError: DATABASE_DAMAGED, PAGES_DAMAGED, DATABASE_BUSY.
        """
        if not self._is_checked:
            self._look(_fits_together)
            self._is_checked = True

    def _look(self, *holds: Callable[[Connection], bool]) -> None:
        """Refuse a file of which something does not hold."""
        try:
            with faults(self.path), self._writer.connect() as connection:
                is_sound = all(one(connection) for one in holds)
        except GpnError as error:
            if error.code is not ErrorCode.DATABASE_DAMAGED:
                raise
            is_sound = False
        if not is_sound:
            self._refuse_broken_seals()
            raise GpnError(ErrorCode.DATABASE_DAMAGED, path=str(self.path))

    def _refuse_broken_seals(self) -> None:
        pages = self.damaged_pages()
        if pages:
            named = ", ".join(str(page) for page in pages)
            raise GpnError(ErrorCode.PAGES_DAMAGED, path=str(self.path), pages=named)

    def damaged_pages(self) -> tuple[int, ...]:
        """Give the numbers of pages of the file that do not carry their seal, five at most."""
        with faults(self.path):
            return backup.damaged_pages(self.path, self._key)

    @contextmanager
    def transaction(self, actor: str) -> Iterator[Transaction]:
        """Write, in the name of an officer's id: all of the block is kept, or nothing of it.

        Raises:
            GpnError: DISK_FULL, DATA_FOLDER_READ_ONLY, DATABASE_BUSY, DATABASE_DAMAGED,
                PAGES_DAMAGED.
        """
        with self._writing() as (connection, before):
            recorder = self._recorder(connection, actor)
            yield Transaction(recorder, before)
            if not guards.is_shut(connection):
                raise RuntimeError("a writing was not finished")
        self.authority = recorder.authority

    @contextmanager
    def noting(self, actor: str) -> Iterator[Transaction]:
        """Write what no record says and none follows from: the data is known by the same state.

        Raises:
            GpnError: as ``transaction``.
        """
        with self._writing() as (connection, before):
            yield Transaction(self._recorder(connection, actor), before)
        self._state = before

    @contextmanager
    def _writing(self) -> Iterator[tuple[Connection, object | None]]:
        """Give the connection that writes, and the state of the data before; afterwards another."""
        self.check()
        with faults(self.path), self._writer.begin() as connection:
            before, self._state = self._state, None
            try:
                yield connection, before
            except BaseException:
                self._state = before
                raise
        self._state = object()

    @contextmanager
    def trying(self, actor: str) -> Iterator[Transaction]:
        """Write to see what comes of it: all of it is undone when the block ends.

        Raises:
            GpnError: as ``transaction``.
        """
        self.check()
        with faults(self.path), self._writer.connect() as connection:
            yield Transaction(self._recorder(connection, actor))
            connection.rollback()

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """Read one state of the data, whatever is written meanwhile.

        Raises:
            GpnError: DATABASE_BUSY, DATABASE_DAMAGED.
        """
        state = self._state  # before anything is looked at
        with faults(self.path), self._reader.connect() as connection:
            yield Transaction(self._recorder(connection, ""), state)

    def _recorder(self, connection: Connection, actor: str) -> Recorder:
        here = read_installation(connection)
        return Recorder(connection, Names(connection), here, actor, self.authority)

    def rebuild(self) -> tuple[str, ...]:
        """Make everything that follows from the ops anew; give the tables that were not so before.

        An empty answer says that what the screens showed is what the journal says.

        Raises:
            GpnError: DISK_FULL, DATABASE_BUSY, DATABASE_DAMAGED.
        """
        with self._writing() as (connection, _):
            before = rebuild.snapshot(connection)
            rebuild.rebuild(connection, self.authority)
            return rebuild.differences(before, rebuild.snapshot(connection))

    def catch_up(self) -> None:
        """Fold what came of kinds that a step of the schema added, by the trust lists now known.

        Raises:
            GpnError: DISK_FULL, DATABASE_BUSY, DATABASE_DAMAGED.
        """
        with faults(self.path), self._reader.connect() as connection:
            kinds = migrations.unfolded(connection)
        if kinds:
            with self._writing() as (connection, _):
                rebuild.fold(connection, self.authority, kinds)
                migrations.note_folded(connection)

    def backup(self, folder: Path, label: str, companions: Companions = NO_COMPANIONS) -> Path:
        """Copy everything to a new folder below ``folder`` and give it, checked to the last page.

        Raises:
            GpnError: BACKUP_DAMAGED, DISK_FULL, DATA_FOLDER_READ_ONLY.
        """
        return backup.make(self.path, self._key, folder, label, companions)

    @property
    def is_closed(self) -> bool:
        """Whether the key was dropped."""
        return not self._key

    def close(self) -> None:
        """Close the file and drop the key."""
        self._reader.dispose()
        self._writer.dispose()
        self._key = b""


def _refuse_unfit(path: Path) -> None:
    """Refuse a drive that gives no locks, or that can be pulled out while it is written to."""
    if drive_of(path.parent) in (Drive.NETWORK, Drive.REMOVABLE):
        raise GpnError(ErrorCode.DATA_FOLDER_UNFIT, path=str(path.parent))


def _lay_out(
    path: Path, key: bytes, installation: Installation, fill: Callable[[Devices], None]
) -> None:
    engine = sqlcipher_engine(path, key, writes=True)
    try:
        with engine.begin() as connection:
            migrations.create(connection)
            write_installation(connection, installation)
            fill(Devices(connection))
    finally:
        engine.dispose()


def _fits_together(connection: Connection) -> bool:
    answers = connection.exec_driver_sql("PRAGMA quick_check").fetchall()
    connection.exec_driver_sql("PRAGMA shrink_memory")  # of pages that were only checked
    return answers == [("ok",)]


def _holds_bytes(file: Path) -> bool:
    return file.exists() and file.stat().st_size > 0
