"""The search index: of each household its code, address, village, its people and their numbers.

Marks are stripped and đ is d before a text goes in or a query is asked (FTS5 does not fold đ). A
sign that nobody types stands between two people, so that a name is found as a whole first. What
came into a household, joined or united, is found there too. Where two villages bear one name, their
households are found by its old commune and by its kind as well. Who was taken off stands in a row
of its own, by the number of the household below zero: who lives here is found as if it were not
there.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection

from gpn_desktop import vietnamese
from gpn_desktop.registry import namesakes
from gpn_desktop.registry.former import key_of
from gpn_desktop.registry.places import KINDS, Village
from gpn_desktop.store import lineage
from gpn_desktop.store.dialects import ask, change, chosen

BETWEEN = " \ue000 "
_OF_PERSON = ("full_name", "id_number", "old_id_number", "insurance_number", "phone")


_PART_OF = {
    "household": "SELECT entity_no FROM household WHERE entity_no IN :ids",
    "person": "SELECT h.entity_no FROM person p JOIN household h ON h.id = p.household"
    " WHERE p.entity_no IN :ids",
    "village": "SELECT entity_no FROM household WHERE village IN :ids",
    "event": 'SELECT h.entity_no FROM event e JOIN household h ON h.id IN (e.subject, e."to")'
    f" WHERE e.entity_no IN :ids AND e.sort IN ({lineage.SORTS})",
    "sameness": "SELECT h.entity_no FROM sameness s JOIN person p ON p.id IN (s.a, s.b)"
    " JOIN household h ON h.id = p.household WHERE s.entity_no IN :ids",
}


def households_of(connection: Connection, kind: str, numbers: Collection[int]) -> set[int]:
    """Give the households (by number) whose text entities of a kind are part of."""
    asked = _PART_OF.get(kind)
    parts = _with_namesakes(connection, numbers) if kind == "village" else numbers
    return {row[0] for row in chosen(connection, asked, parts)} if asked else set()


def _with_namesakes(connection: Connection, numbers: Collection[int]) -> set[str]:
    """Give these villages, and those that bear the name of one: what is typed of them changes."""
    changed = {row[0] for row in chosen(connection, _VILLAGE_IDS, numbers)}
    known = _villages(connection)
    shared = (one for one in namesakes.bearing_one_name(known) if changed & {v.id for v in one})
    return changed.union(*({each.id for each in one} for one in shared))


def _villages(connection: Connection) -> list[Village]:
    rows = connection.exec_driver_sql(_VILLAGES).mappings()
    return [
        Village(
            row["id"],
            row["name"] or "",
            kind=row["kind"] or "",
            former=row.get("former") or "",  # a database of before has no column of them
        )
        for row in rows
    ]


def told_apart(connection: Connection) -> Mapping[str, str]:
    """Give by village its old commune and kind, as they are found, where another bears its name."""
    shared = namesakes.bearing_one_name(_villages(connection))
    return {each.id: _told_by(each) for one in shared for each in one}


def _told_by(one: Village) -> str:
    kinds = [words for words, kind in KINDS.items() if kind == one.kind]
    return " ".join([one.former, key_of(one.former), *kinds])


def index(connection: Connection, households: Collection[int]) -> None:
    """Write anew what these households (by number) are found by."""
    both = [sign * number for number in households for sign in (1, -1)]
    change(connection, "DELETE FROM search WHERE rowid IN :ids", both)
    known = (*_texts(connection, households).items(), *_gone(connection, households).items())
    texts = [(number, BETWEEN.join(parts)) for number, parts in known]
    if texts:
        connection.exec_driver_sql("INSERT INTO search (rowid, folded_text) VALUES (?, ?)", texts)


def folded(person: Mapping[str, Any]) -> str:
    """Give the name and numbers of a person's row as they are searched."""
    parts = [person[name] for name in _OF_PERSON if name in person]
    return vietnamese.fold(" ".join([*parts, joined(person.get("phone"))]))


def joined(phone: str | None) -> str:
    """Give a telephone number that is written in groups as one word; nothing for another one."""
    digits = "".join(filter(str.isdigit, phone or ""))
    return "" if digits == phone else digits


def clear(connection: Connection) -> None:
    """Forget all texts."""
    connection.exec_driver_sql("INSERT INTO search (search) VALUES ('delete-all')")


def _texts(connection: Connection, households: Collection[int]) -> Mapping[int, list[str]]:
    texts: dict[int, list[str]] = {}
    old = told_apart(connection)
    for number, phone, village, *parts in chosen(connection, _OWN, households):
        known = filter(None, (*parts, old.get(village), phone, joined(phone)))
        texts[number] = [vietnamese.fold(" ".join(known))]
    for number, person in chosen(connection, _PEOPLE, texts):
        texts[number].append(person)
    for number, former in _former(connection, texts):
        texts[number].append(former)
    return texts


def _gone(connection: Connection, households: Collection[int]) -> Mapping[int, list[str]]:
    """Give by the number below zero what those were found by who were taken off."""
    texts: dict[int, list[str]] = {}
    old = told_apart(connection)
    for number, phone, village, *parts in chosen(connection, _OWN_GONE, households):
        known = filter(None, (*parts, old.get(village), phone, joined(phone)))
        texts[-number] = [vietnamese.fold(" ".join(known))]
    for number, person in chosen(connection, _PEOPLE_GONE, households):
        texts.setdefault(-number, []).append(person)
    return texts


def _former(connection: Connection, households: Collection[int]) -> Iterator[tuple[int, str]]:
    """Give what records were found by that came into these households (by number)."""
    known = lineage.lineage(connection)
    if not known.passages:
        return
    numbers = {row[1]: row[0] for row in chosen(connection, _IDS, households)}
    there = known.shown_in(numbers)
    texts = former_texts(connection, frozenset().union(*there.values()))
    for home, records in there.items():
        for one in sorted(records & texts.keys()):
            yield numbers[home], texts[one]


def former_texts(connection: Connection, records: Collection[str]) -> Mapping[str, str]:
    """Give by record, household or person, what it was found by before it was taken off."""
    found: dict[str, str] = {}
    for record, phone, *parts in chosen(connection, _OWN_FORMER, records):
        found[record] = vietnamese.fold(" ".join(filter(None, (*parts, phone, joined(phone)))))
    found |= {row[0]: row[1] for row in chosen(connection, _PEOPLE_FORMER, records)}
    return found


def former_names(connection: Connection, records: Collection[str]) -> Mapping[str, str]:
    """Give by record what it is called: a household by its code, a person by name."""
    return {row[0]: row[1] or "" for row in chosen(connection, _CALLED, records)} | {
        row[0]: row[1] or "" for row in chosen(connection, _NAMED, records)
    }


_CALLED = "SELECT id, code FROM household WHERE id IN :ids"
_NAMED = "SELECT id, full_name FROM person WHERE id IN :ids"
_IDS = "SELECT entity_no, id FROM household WHERE entity_no IN :ids"
_OWN_FORMER = "SELECT id, phone, code, address FROM household WHERE id IN :ids"
_PEOPLE_FORMER = "SELECT id, folded FROM person WHERE id IN :ids"


_VILLAGE_IDS = "SELECT id FROM village WHERE entity_no IN :ids"
_VILLAGES = "SELECT * FROM village WHERE deleted_json IS NULL"
_OWN = (
    "SELECT h.entity_no, h.phone, h.village, h.code, h.address, v.name FROM household h"
    " LEFT JOIN village v ON v.id = h.village"
    " WHERE h.entity_no IN :ids AND h.deleted_json IS NULL"
)
_PEOPLE = (
    "SELECT h.entity_no, p.folded FROM household h JOIN person p ON p.household = h.id"
    " WHERE h.entity_no IN :ids AND p.deleted_json IS NULL"
)
_OWN_GONE = _OWN.replace("h.deleted_json IS NULL", "h.deleted_json IS NOT NULL")
_PEOPLE_GONE = _PEOPLE.replace("p.deleted_json IS NULL", "p.deleted_json IS NOT NULL")


def matches(
    connection: Connection,
    words: Collection[str],
    limit: int,
    *,
    in_a_row: bool = False,
    is_gone: bool = False,
) -> list[int]:
    """Give households (by number) that hold every folded word, those first that hold them in a row.

    A word is found by its beginning. ``in_a_row``: they must follow each other. ``is_gone``: what
    was taken off of them is looked into instead.
    """
    if not words:
        return []
    bare = [word.replace('"', '""') for word in words]
    row = f'"{" ".join(bare)}"*'
    anywhere = row if in_a_row else " ".join(f'"{word}"*' for word in bare)
    side = "<" if is_gone else ">"
    asked = f"SELECT abs(rowid) FROM search WHERE search MATCH ? AND rowid {side} 0 LIMIT ?"
    numbers: dict[int, None] = {}
    for query in dict.fromkeys((row, anywhere)):
        if len(numbers) < limit:
            numbers |= dict.fromkeys(ask(connection, asked, query, limit).scalars())
    return list(numbers)[:limit]
