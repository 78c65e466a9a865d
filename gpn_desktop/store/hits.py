"""People found by what they are called: who bears every word comes first, the likeliest of them.

On the way: ``search`` gives the households that hold the words → their people who bear all of them,
or who is head there → ordered by the given name, the head, the village one works in. Where a record
bears them that came into another one, who it is today stands for it, with what it was called.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection

from gpn_desktop import vietnamese
from gpn_desktop.registry.lineage import Lineage
from gpn_desktop.registry.persons import HEAD
from gpn_desktop.store import lineage, search
from gpn_desktop.store.dialects import chosen, padded

MOST_HOMES = 120  # households looked into for one question
LEAST_DIGITS = 6  # of a number that is typed in groups

_WORD = re.compile(r"\w+")
_GROUPED = re.compile(r"[+\d][\d .\-]+")
_PEOPLE = (
    "SELECT h.entity_no AS home, p.entity_no, p.household, p.id, p.full_name, p.birth_date,"
    " p.relation, p.folded, h.village, '' AS former"
    " FROM household h CROSS JOIN person p ON p.household = h.id"
    " WHERE h.entity_no IN :ids AND p.deleted_json IS NULL"
)
_HEADS = f"{_PEOPLE} ORDER BY h.entity_no, COALESCE(p.relation, '') <> '{HEAD}', p.entity_no"
_HOMES = (
    "SELECT entity_no AS home, id AS household, NULL AS id, NULL AS full_name,"
    " NULL AS birth_date, NULL AS relation, '' AS former FROM household WHERE entity_no IN :ids"
)


def hits(connection: Connection, words: str, limit: int, here: str = "") -> tuple[Any, ...]:
    """Give rows of people, best first; ``here`` is the village whose people come before others.

    Of a household that holds the words, but no one of whose people bears them all, its first
    person stands for it; one without people is a row without ``id``.
    """
    for folded in _asked(words):
        homes = search.matches(connection, folded, MOST_HOMES)
        if homes:
            return _ranked(connection, homes, folded, limit, here)
    return ()


def _asked(words: str) -> Iterable[list[str]]:
    """Give the words to look for; a number that is typed in groups is one word first."""
    digits = "".join(filter(str.isdigit, words))
    if len(digits) >= LEAST_DIGITS and _GROUPED.fullmatch(words.strip()):
        yield [digits]
    yield _WORD.findall(vietnamese.fold(words))


def _ranked(
    connection: Connection, homes: Sequence[int], words: Sequence[str], limit: int, here: str
) -> tuple[Any, ...]:
    bearing = list(_bearing(connection, homes, words))
    begun, row = tuple(words), f" {' '.join(words)}"
    bearing.sort(key=lambda one: _rank(one, begun, row, here))
    known = {one.home for one in bearing}
    rest = [home for home in homes if home not in known][: max(0, limit - len(bearing))]
    standing = _standing_for(connection, rest)
    return tuple(bearing[:limit]) + tuple(_as_former(connection, standing, words))


def _bearing(connection: Connection, homes: Sequence[int], words: Sequence[str]) -> Iterable[Any]:
    homes = padded(homes)
    marks = ", ".join("?" * len(homes))
    each = "".join(" AND instr(' ' || p.folded, ?) > 0" for _ in words)
    asked = _PEOPLE.replace(":ids", f"({marks})") + each
    values = (*homes, *(f" {word}" for word in words))
    return connection.exec_driver_sql(asked, values).all()


def _rank(one: Any, words: tuple[str, ...], row: str, here: str) -> tuple[object, ...]:
    """Give what orders who bears the words, in a ``row``: 0 stands before 1."""
    given = _given(one.folded)
    return (
        0 if given in words else 1 if given.startswith(words) else 2,
        row not in f" {one.folded}",
        one.relation != HEAD,
        bool(here) and one.village != here,
        one.entity_no,
    )


def _given(folded: str) -> str:
    """Give the last word of a name that numbers may follow."""
    return next((word for word in reversed(folded.split()) if not word[-1].isdigit()), "")


def _standing_for(connection: Connection, homes: Collection[int]) -> Iterable[Any]:
    """Give the first person of each of these households, in this order."""
    first: dict[int, Any] = {row.home: row for row in chosen(connection, _HOMES, homes)}
    people: dict[int, Any] = {}
    for row in chosen(connection, _HEADS, homes):
        people.setdefault(row.home, row)
    return [people.get(home, first[home]) for home in homes]


class _AsFormer(NamedTuple):
    """Who stands for a record that came into this one; ``former`` is what that was called."""

    household: str
    id: str | None
    full_name: str | None
    birth_date: str | None
    relation: str | None
    former: str


def _as_former(
    connection: Connection, standing: Iterable[Any], words: Sequence[str]
) -> Iterable[Any]:
    """Give these, in whose households nobody bears the words, as who was found by them."""
    rows = list(standing)
    known = lineage.lineage(connection) if rows else Lineage()
    there = known.shown_in({row.household for row in rows})
    texts = search.former_texts(connection, frozenset().union(*there.values()))
    bearing = {one for one, folded in texts.items() if _bears(folded, words)}
    called = search.former_names(connection, bearing)
    now = {one: known.standing(one) for one in bearing}
    people = {row.id: row for row in chosen(connection, _TODAY, now.values())}
    for row in rows:
        records = sorted(there.get(row.household, frozenset()) & bearing)
        own = [one for one in records if now[one] in people] or records
        yield _found_as(row, people.get(now[own[0]], row), called[own[0]]) if own else row


def _found_as(row: Any, person: Any, former: str) -> _AsFormer:
    who = person if person.household == row.household else row
    return _AsFormer(row.household, who.id, who.full_name, who.birth_date, who.relation, former)


def _bears(folded: str, words: Sequence[str]) -> bool:
    known = _WORD.findall(folded)
    return all(any(one.startswith(word) for one in known) for word in words)


_TODAY = "SELECT household, id, full_name, birth_date, relation FROM person WHERE id IN :ids"
