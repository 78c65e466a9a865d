"""Numbers that stand for ids inside one database: scopes, devices, logs, kinds, fields, entities.

Repeating a text id in every row cost half as much memory again for twenty communes. A number is
given when an id is first written and never leaves the database.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property

from sqlalchemy import Connection

from gpn_desktop.journal.op import LogId, log_id
from gpn_desktop.store import tables
from gpn_desktop.store.dialects import ask, chosen, insert_many


class Names:
    """The numbers of one transaction's database, each table read once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._entities: dict[str, int] = {}

    def _pairs(self, statement: str) -> dict[str, int]:
        return {name: number for name, number in ask(self._connection, statement)}  # noqa: C416 - a result is no pair list

    @cached_property
    def kinds(self) -> dict[str, int]:
        """Kinds by name."""
        return self._pairs("SELECT name, kind_no FROM kind")

    @cached_property
    def logs(self) -> dict[str, int]:
        """Logs by the text of their id."""
        return self._pairs("SELECT log_id, log_no FROM log")

    @cached_property
    def scopes(self) -> dict[str, int]:
        """Scopes by id."""
        return self._pairs("SELECT scope_id, scope_no FROM scope")

    @cached_property
    def devices(self) -> dict[str, int]:
        """Devices by id."""
        return self._pairs("SELECT device_id, device_no FROM device")

    @cached_property
    def _fields(self) -> dict[tuple[int, str], int]:
        found = ask(self._connection, "SELECT kind_no, name, field_no FROM field_name")
        return {(kind_no, name): field_no for kind_no, name, field_no in found}

    def log_ids(self) -> dict[int, LogId]:
        """Give each log by its number."""
        return {number: log_id(name) for name, number in self.logs.items()}

    def kind(self, name: str) -> int:
        """Give the number of a kind, a new one if need be."""
        if name not in self.kinds:
            self.kinds[name] = _next(self.kinds)
            insert_many(self._connection, tables.Kind.__table__, [(self.kinds[name], name)])
        return self.kinds[name]

    def field(self, kind: str, name: str) -> int:
        """Give the number of a field of a kind, a new one if need be."""
        key = (self.kind(kind), name)
        if key not in self._fields:
            self._fields[key] = _next(self._fields)
            insert_many(self._connection, tables.FieldName.__table__, [(self._fields[key], *key)])
        return self._fields[key]

    def scope(self, scope: str) -> int:
        """Give the number of a scope, a new one if need be."""
        if scope not in self.scopes:
            self.scopes[scope] = _next(self.scopes)
            row = (self.scopes[scope], scope, "", "", "")
            insert_many(self._connection, tables.Scope.__table__, [row])
        return self.scopes[scope]

    def device(self, device: str) -> int:
        """Give the number of a device, a new one if need be."""
        if device not in self.devices:
            self.devices[device] = _next(self.devices)
            row = (self.devices[device], device)
            insert_many(self._connection, tables.Device.__table__, [row])
        return self.devices[device]

    def log(self, log: LogId) -> int:
        """Give the number of a log, a new one if need be."""
        if log.text not in self.logs:
            numbers = self.device(log.device), self.scope(log.scope)
            self.logs[log.text] = _next(self.logs)
            row = (self.logs[log.text], log.text, *numbers, log.generation, "full", None)
            insert_many(self._connection, tables.Log.__table__, [row])
        return self.logs[log.text]

    def log_named(self, name: str) -> int:
        """Give the number of a log by the text of its id, a new one if need be."""
        return self.logs[name] if name in self.logs else self.log(log_id(name))

    def entities(self, ids: Iterable[str]) -> dict[str, int]:
        """Give the numbers of those of these entities that have one."""
        wanted = list(ids)
        unknown = [entity for entity in wanted if entity not in self._entities]
        asked = "SELECT entity_id, entity_no FROM entity WHERE entity_id IN :ids"
        for entity, number in chosen(self._connection, asked, unknown):
            self._entities[entity] = number
        return {one: self._entities[one] for one in wanted if one in self._entities}

    def number(self, ids: Iterable[str], kinds: Mapping[str, str] | None = None) -> set[str]:
        """Give those of these entities a number that have none; tell which, now of their kind."""
        wanted = dict.fromkeys(ids)
        known = self.entities(wanted)
        fresh = [entity for entity in wanted if entity not in known]
        if fresh:
            last = ask(self._connection, "SELECT MAX(entity_no) FROM entity").scalar() or 0
            self._entities |= {entity: last + n for n, entity in enumerate(fresh, 1)}
            rows = ((self._entities[one], one, self._kind_of(one, kinds or {})) for one in fresh)
            insert_many(self._connection, tables.Entity.__table__, rows)
        return set(fresh)

    def _kind_of(self, entity: str, kinds: Mapping[str, str]) -> int | None:
        return self.kind(kinds[entity]) if kinds.get(entity) else None


def _next(taken: dict[str, int] | dict[tuple[int, str], int]) -> int:
    return max(taken.values(), default=0) + 1
