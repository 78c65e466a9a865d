"""``tx.places``: villages, the cadres of them, their meetings."""

from collections.abc import Collection, Mapping
from functools import cached_property, lru_cache
from types import MappingProxyType

from sqlalchemy import Connection, text

from gpn_desktop.registry import namesakes
from gpn_desktop.registry.meetings import Meeting
from gpn_desktop.registry.officials import Official
from gpn_desktop.registry.places import Village
from gpn_desktop.store.dialects import ask, chosen
from gpn_desktop.store.keeping import Keeper
from gpn_desktop.store.recording import Recorder

_LIVED_IN = (
    "SELECT village, COUNT(*) FROM household WHERE deleted_json IS NULL"
    " AND village IS NOT NULL GROUP BY village"
)
_LED = (
    "SELECT id, successor FROM village WHERE COALESCE(successor, '') <> '' AND deleted_json IS NULL"
)
_THERE = (
    "SELECT id FROM household WHERE village = :village AND deleted_json IS NULL ORDER BY entity_no"
)
_STANDING = (
    "((r.deleted_json IS NULL AND COALESCE(r.successor, '') = '') OR EXISTS (SELECT 1"
    " FROM household h WHERE h.village = r.id AND h.deleted_json IS NULL))"
)
_CALLED = (
    "SELECT r.id, COALESCE(r.name, ''), COALESCE(r.former, ''), COALESCE(r.kind, ''),"
    f" {_STANDING} FROM village r"
)
_NAMING = (
    "SELECT village, id FROM household WHERE village IN :ids",
    *(
        f"SELECT village, id FROM {kind} WHERE village IN :ids AND deleted_json IS NULL"
        for kind in ("official", "meeting", "target")
    ),
    "SELECT subject, id FROM support WHERE subject IN :ids AND deleted_json IS NULL",
    "SELECT successor, id FROM village WHERE successor IN :ids AND deleted_json IS NULL",
    'SELECT "to", id FROM event WHERE "to" IN :ids AND follower IS NULL',
    "SELECT v.id, r.id FROM village v JOIN round r ON instr(r.totals_json, v.id) > 0"
    " WHERE v.id IN :ids AND r.deleted_json IS NULL",
)


def called(connection: Connection) -> Mapping[str, str]:
    """Give what villages are called, by id; two that stand under one name are told apart."""
    return _called(tuple(map(tuple, ask(connection, _CALLED))))


@lru_cache(maxsize=8)
def _called(rows: tuple[tuple[str, str, str, str, bool], ...]) -> Mapping[str, str]:
    """Give it of rows; kept, for every question of the search asks and seldom anything changed."""
    standing = (
        Village(one, name, kind=kind, former=former)
        for one, name, former, kind, stands in rows
        if stands
    )
    return MappingProxyType({one[0]: one[1] for one in rows} | namesakes.called(standing))


class Villages(Keeper[Village]):
    """Villages, one by one.

    One that was joined to another or taken off stands while somebody lives there.
    """

    standing = _STANDING


class Places:
    """Villages, officials and meetings of one transaction."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    @cached_property
    def villages(self) -> Villages:
        """Villages, one by one; ``all`` gives them in their order."""
        return Villages(self._recorder, "village", order='r."order", r.name')

    def called(self) -> Mapping[str, str]:
        """Give what villages are called, by id: with the old commune where two bear one name."""
        return called(self._recorder.connection)

    def lived_in(self) -> Mapping[str, int]:
        """Give how many households live in each village, by its id."""
        found = self._recorder.connection.execute(text(_LIVED_IN))
        return {row[0]: int(row[1]) for row in found}

    def led(self) -> Mapping[str, str]:
        """Give to which village each one went that was joined to another."""
        found = self._recorder.connection.execute(text(_LED))
        return {row[0]: row[1] for row in found}

    def households(self, village: str) -> tuple[str, ...]:
        """Give the ids of the households of a village."""
        found = self._recorder.connection.execute(text(_THERE), {"village": village})
        return tuple(row[0] for row in found)

    def naming(self, villages: Collection[str]) -> Mapping[str, frozenset[str]]:
        """Give by village the records that name it: households, posts, meetings, totals, events."""
        found: dict[str, set[str]] = {}
        for asked in _NAMING:
            for village, record in chosen(self._recorder.connection, asked, villages):
                found.setdefault(village, set()).add(record)
        return {village: frozenset(records) for village, records in found.items()}

    @cached_property
    def officials(self) -> Keeper[Official]:
        """Cadres, one by one; ``all`` gives them by village and name."""
        return Keeper(self._recorder, "official", order="r.village, r.name")

    def posts_of(self, people: Collection[str]) -> tuple[Official, ...]:
        """Give the posts that were written down for any of these people, by entry."""
        found = self.officials.where("WHERE r.deleted_json IS NULL ORDER BY r.entity_no")
        return tuple(one for one in found if one.person in people)

    @cached_property
    def meetings(self) -> Keeper[Meeting]:
        """Village meetings, one by one; ``all`` gives them by date."""
        return Keeper(self._recorder, "meeting", order="r.date")
