"""People found by what they are called: who bears every word comes first, the likeliest of them.

On the way: ``search`` gives the households that hold the words → their people who bear all of them,
or who is head there → ordered by the given name, the head, the village one works in. Where a record
bears them that came into another one, who it is today stands for it, with what it was called.
Who left for good is found after all of these, where there is room.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection

from gpn_desktop import vietnamese
from gpn_desktop.registry.lineage import Lineage
from gpn_desktop.registry.moves import Leaving
from gpn_desktop.registry.persons import HEAD
from gpn_desktop.store import leaving, lineage, search
from gpn_desktop.store.dialects import ask, chosen, padded

MOST_HOMES = 120  # households looked into for one question
LEAST_DIGITS = 6  # of a number that is typed in groups

_WORD = re.compile(r"\w+")
_GROUPED = re.compile(r"[+\d][\d .\-]+")
_MEMBERS = (  # an index alone answers what orders them
    " FROM household h CROSS JOIN person p INDEXED BY ix_person_found ON p.household = h.id"
    " WHERE h.entity_no IN :ids AND p.deleted_json IS NULL AND p.folded >= ''"
)
_BEARING = f"SELECT h.entity_no AS home, p.entity_no, p.relation, p.folded, h.village{_MEMBERS}"
_BORNE = " AND (instr(p.folded, ?) = 1 OR instr(p.folded, ?) > 0)"  # at the first word, or later
_FIRST = (
    f"SELECT h.entity_no, p.entity_no{_MEMBERS}"
    f" ORDER BY h.entity_no, COALESCE(p.relation, '') <> '{HEAD}', p.entity_no"
)
_SHOWN = "household, id, full_name, birth_date, relation"
_PEOPLE = f"SELECT {_SHOWN}, '' AS former, entity_no FROM person WHERE entity_no IN :ids"
_GONE = (
    "SELECT h.entity_no AS home, p.entity_no, p.relation, COALESCE(p.folded, '') AS folded,"
    " h.village, p.household, p.id, p.full_name, p.birth_date,"
    " h.deleted_json IS NOT NULL AS is_closed FROM household h"
    " JOIN person p ON p.household = h.id AND p.deleted_json IS NOT NULL"
    " WHERE h.entity_no IN :ids ORDER BY p.entity_no"
)
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


class LeftHit(NamedTuple):
    """Somebody who left for good and was found, with how."""

    household: str
    id: str
    full_name: str | None
    birth_date: str | None
    relation: str | None
    left: Leaving
    former: str = ""


def left_hits(connection: Connection, words: str, limit: int) -> tuple[LeftHit, ...]:
    """Give people who left for good, best first.

    Of a closed household none of whose people bears the words, the head that it had stands for it.
    """
    for folded in _asked(words):
        homes = search.matches(connection, folded, MOST_HOMES, is_gone=True)
        if homes:
            return _left(connection, homes, folded)[:limit]
    return ()


def _left(
    connection: Connection, homes: Sequence[int], words: Sequence[str]
) -> tuple[LeftHit, ...]:
    rows = list(chosen(connection, _GONE, homes))
    bearing = [one for one in rows if _bears(one.folded, words)]
    known = {one.home for one in bearing}
    rest = [one for one in rows if one.is_closed and one.home not in known]
    left = leaving.left(connection, [one.id for one in (*bearing, *rest)])
    begun, row = tuple(words), f" {' '.join(words)}"
    bearing.sort(key=lambda one: _rank(one[:5], begun, row, ""))
    first: dict[int, Any] = {}
    for one in sorted(rest, key=lambda one: one.relation != HEAD):
        if one.id in left:
            first.setdefault(one.home, one)
    return tuple(
        LeftHit(one.household, one.id, one.full_name, one.birth_date, one.relation, left[one.id])
        for one in (*bearing, *first.values())
        if one.id in left
    )


def _asked(words: str) -> Iterable[list[str]]:
    """Give the words to look for; a number that is typed in groups is one word first."""
    folded = vietnamese.fold(words)
    digits = "".join(filter(str.isdigit, folded))
    if len(digits) >= LEAST_DIGITS and _GROUPED.fullmatch(folded):
        yield [digits]
    yield _WORD.findall(folded)


def _ranked(
    connection: Connection, homes: Sequence[int], words: Sequence[str], limit: int, here: str
) -> tuple[Any, ...]:
    bearing = list(_bearing(connection, homes, words))
    begun, row = tuple(words), f" {' '.join(words)}"
    bearing.sort(key=lambda one: _rank(one, begun, row, here))
    known = {one.home for one in bearing}
    rest = [home for home in homes if home not in known][: max(0, limit - len(bearing))]
    first = _first_of(connection, rest)
    best = [one.entity_no for one in bearing[:limit]]
    people = {row.entity_no: row for row in chosen(connection, _PEOPLE, [*best, *first.values()])}
    bare = _bare(connection, [home for home in rest if home not in first])
    standing = [people[first[home]] if home in first else bare[home] for home in rest]
    return (*(people[one] for one in best), *_as_former(connection, standing, words))


def _bearing(connection: Connection, homes: Sequence[int], words: Sequence[str]) -> Iterable[Any]:
    homes = padded(homes)
    marks = ", ".join("?" * len(homes))
    asked = _BEARING.replace(":ids", f"({marks})") + _BORNE * len(words)
    begun = (part for word in words for part in (word, f" {word}"))
    found: Iterable[Any] = ask(connection, asked, *homes, *begun).all()
    return found


def _rank(one: Any, words: tuple[str, ...], row: str, here: str) -> tuple[object, ...]:
    """Give what orders who bears the words, in a ``row``: 0 stands before 1."""
    _, number, relation, folded, village = one
    given = _given(folded)
    return (
        0 if given in words else 1 if given.startswith(words) else 2,
        row not in f" {folded}",
        relation != HEAD,
        here != "" and village != here,
        number,
    )


def _given(folded: str) -> str:
    """Give the last word of a name that numbers may follow."""
    words = folded.split()
    while words and words[-1][-1].isdigit():
        words.pop()
    return words[-1] if words else ""


def _first_of(connection: Connection, homes: Collection[int]) -> dict[int, int]:
    """Give the first person of each of these households that has any, all by number."""
    first: dict[int, int] = {}
    for home, person in chosen(connection, _FIRST, homes):
        first.setdefault(home, person)
    return first


def _bare(connection: Connection, homes: Collection[int]) -> Mapping[int, Any]:
    """Give what stands for households without people, by their number."""
    return {row.home: row for row in chosen(connection, _HOMES, homes)}


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
