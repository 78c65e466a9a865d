"""Alarms: two packages, or two ops, under one number of one log; who wrote it has forked.

The merge notes those of ops itself (``folding``).
"""

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from gpn_desktop.journal.op import LogId
from gpn_desktop.store import tables
from gpn_desktop.store.names import Names


@dataclass(frozen=True)
class Alarm:
    """Two packages, or two ops, under one number of one log."""

    log: LogId
    n: int
    held: str
    arrived: str
    found_at: str


class Alarms:
    """All alarms this installation knows."""

    def __init__(self, connection: Connection, names: Names) -> None:
        self._connection = connection
        self._names = names

    def add(self, alarm: Alarm) -> None:
        """Note that two things stand under one number; noted once."""
        row = {
            "log_no": self._names.log(alarm.log),
            "n": alarm.n,
            "hash_a": alarm.held,
            "hash_b": alarm.arrived,
            "found_at": alarm.found_at,
        }
        table = tables.ForkAlarm.__table__
        self._connection.execute(insert(table).prefix_with("OR IGNORE").values(row))

    def all(self) -> tuple[Alarm, ...]:
        """Give all alarms."""
        logs = self._names.log_ids()
        found = self._connection.execute(select(tables.ForkAlarm.__table__)).all()
        return tuple(
            Alarm(logs[row.log_no], row.n, row.hash_a, row.hash_b, row.found_at) for row in found
        )
