"""What differs between kinds of database: opening SQLCipher, its faults, its fast inserts.

On the way: the lowest step of the store. PostgreSQL, the province's database, joins here.
"""

import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice, repeat
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import URL, Column, Connection, Engine, Table, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from gpn_desktop.errors import ErrorCode, GpnError

KEY_SIZE = 32
OLDEST_SQLITE = (3, 51, 3)  # before it, a WAL that is reset can corrupt the file
MOST_IDS = 5_000  # ids in one statement
FEW_IDS = 128  # more than any page shows
PATIENCE = 10  # seconds to wait for another writer
SILENT = "cipher_log_level=NONE"  # it would speak to stderr, which pythonw has not
SEEN_AT_ONCE = "cache_size=-16000"  # kB: what a search touches again need not be deciphered anew
PRAGMAS = (
    SILENT,
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "recursive_triggers=ON",  # or REPLACE INTO slips past a guard against deleting
    "secure_delete=ON",
    "temp_store=MEMORY",
    "trusted_schema=OFF",
)


def _as_it_is(value: Any) -> Any:
    return value


for _plain in (type(None), bytes, bool):  # else an adapter is sought for each, 1 µs a cell, in vain
    sqlcipher.register_adapter(_plain, _as_it_is)

_PRIMARY = 0xFF
_IO, _CANNOT_OPEN = 10, 14
_ROOM_NEEDED = 256 * 1024  # bytes
_OF_SQLITE = {
    5: ErrorCode.DATABASE_BUSY,
    6: ErrorCode.DATABASE_BUSY,
    8: ErrorCode.DATA_FOLDER_READ_ONLY,
    11: ErrorCode.DATABASE_DAMAGED,
    13: ErrorCode.DISK_FULL,
    26: ErrorCode.DATABASE_DAMAGED,
}


def check_library(version: tuple[int, ...], cipher: str) -> None:
    """Refuse a library that is too old, or SQLite without its cipher.

    Raises:
        GpnError: PROGRAM_INCOMPLETE.
    """
    if version < OLDEST_SQLITE or not cipher:
        found = ".".join(str(part) for part in version) + (f" {cipher}" if cipher else "")
        raise GpnError(ErrorCode.PROGRAM_INCOMPLETE, found=found)


def sqlcipher_engine(path: Path, key: bytes, *, writes: bool) -> Engine:
    """Give an engine over one encrypted file; nothing is opened before its first connection.

    A writer's transactions begin with BEGIN IMMEDIATE; a reader's connection refuses to write.
    """
    if len(key) != KEY_SIZE:
        raise ValueError("a raw key of 32 bytes")
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=sqlcipher,
        poolclass=QueuePool,
        connect_args={"isolation_level": None, "check_same_thread": False, "timeout": PATIENCE},
        hide_parameters=True,  # what stands in them is personal
    )
    begin = "BEGIN IMMEDIATE" if writes else "BEGIN"
    pragmas = PRAGMAS if writes else (*PRAGMAS, "query_only=ON", SEEN_AT_ONCE)

    @event.listens_for(engine, "connect")
    def _unlock(connection: Any, _record: object) -> None:
        unlock(connection, key, pragmas)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def unlock(connection: Any, key: bytes, pragmas: Sequence[str]) -> None:
    """Give a raw connection its key, before anything else touches the file."""
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    cipher = connection.execute("PRAGMA cipher_version").fetchone()
    check_library(sqlcipher.sqlite_version_info, cipher[0] if cipher else "")
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}").fetchall()


@contextmanager
def raw(path: Path, key: bytes) -> Iterator[Any]:
    """Give one raw connection outside any transaction, for checks and copies of whole files.

    It reads nothing of its own accord, so that a file damaged in its first page can be examined.
    """
    connection = sqlcipher.connect(path, isolation_level=None, timeout=PATIENCE)
    try:
        unlock(connection, key, (SILENT,))
        yield connection
    finally:
        connection.close()


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """Turn what the database says of the disk into what the user can act on.

    Raises:
        GpnError: DISK_FULL, DATA_FOLDER_READ_ONLY, DATABASE_BUSY, DATABASE_DAMAGED, DISK_FAILING.
    """
    try:
        yield
    except (DBAPIError, sqlcipher.Error) as problem:
        code = _meaning(problem, path)
        if code is None:
            raise
        raise GpnError(code, path=str(path)) from problem


def _meaning(problem: Exception, path: Path) -> ErrorCode | None:
    cause = problem.orig if isinstance(problem, DBAPIError) else problem
    number = getattr(cause, "sqlite_errorcode", 0)
    if number & _PRIMARY in (_CANNOT_OPEN, _IO):
        return _meaning_of_disk(path if path.is_dir() else path.parent)
    return _OF_SQLITE.get(number & _PRIMARY)


def _meaning_of_disk(folder: Path) -> ErrorCode:
    """Say why a file could not be read or opened: its index, too, needs room and a right."""
    if not os.access(folder, os.W_OK):
        return ErrorCode.DATA_FOLDER_READ_ONLY
    full = shutil.disk_usage(folder).free < _ROOM_NEEDED
    return ErrorCode.DISK_FULL if full else ErrorCode.DISK_FAILING


def insert_many(
    connection: Connection,
    table: Table,
    rows: Iterable[Sequence[Any]],
    *,
    columns: Collection[Column[Any]] = (),
    known: bool = False,
) -> None:
    """Insert rows given in the order of the table's columns; the fast way for thousands.

    ``columns`` names them where not all are given; the others stay empty.
    ``known`` says that some may stand there already: those are left as they are.
    """
    many = [tuple(row) for row in rows]
    if many:
        given = columns or table.columns
        names = ", ".join(f'"{column.name}"' for column in given)
        marks = ", ".join("?" * len(given))
        rest = " ON CONFLICT DO NOTHING" if known else ""
        insert = f'INSERT INTO "{table.name}" ({names}) VALUES ({marks}){rest}'
        connection.exec_driver_sql(insert, many)


def ask(connection: Connection, statement: str, *values: Any) -> Any:
    """Run a statement whose values stand as ``?``: the short way, for what one act runs often."""
    return connection.exec_driver_sql(statement, values)


def chosen(connection: Connection, statement: str, ids: Iterable[Any]) -> Iterator[Any]:
    """Run a statement whose ``IN :ids`` takes a list of any length, some thousands at a time."""
    for part in batched(ids, MOST_IDS):
        ids = padded(part)
        yield from connection.exec_driver_sql(_with_marks(statement, len(ids)), ids).all()


def change(connection: Connection, statement: str, ids: Iterable[Any]) -> None:
    """Run a statement that changes rows and whose ``IN :ids`` takes a list of any length."""
    for part in batched(ids, MOST_IDS):
        connection.exec_driver_sql(_with_marks(statement, len(part)), tuple(part))


def padded(ids: Sequence[Any]) -> tuple[Any, ...]:
    """Repeat the last of a few ids until they are 1, 2, 4, … so that statements are met again."""
    wanted = 1 << (len(ids) - 1).bit_length() if len(ids) <= FEW_IDS else len(ids)
    return (*ids, *repeat(ids[-1], wanted - len(ids)))


def _with_marks(statement: str, count: int) -> str:
    return statement.replace(":ids", f"({', '.join('?' * count)})")


def batched(ids: Iterable[Any], size: int) -> Iterator[list[Any]]:
    """Give the items in lists of at most ``size``."""
    rest = iter(ids)
    while part := list(islice(rest, size)):
        yield part
