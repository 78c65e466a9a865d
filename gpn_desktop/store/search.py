"""The search index: of each household its code, address, village, its people and their numbers.

Marks are stripped and đ is d before a text goes in or a query is asked (FTS5 does not fold đ). A
sign that nobody types stands between two people, so that a name is found as a whole first.
"""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, text

from gpn_desktop import vietnamese
from gpn_desktop.store.dialects import change, chosen

BETWEEN = " \ue000 "
_OF_PERSON = ("full_name", "id_number", "old_id_number", "insurance_number", "phone")


_PART_OF = {
    "household": "SELECT entity_no FROM household WHERE entity_no IN :ids",
    "person": "SELECT h.entity_no FROM person p JOIN household h ON h.id = p.household"
    " WHERE p.entity_no IN :ids",
    "village": "SELECT h.entity_no FROM village v JOIN household h ON h.village = v.id"
    " WHERE v.entity_no IN :ids",
}


def households_of(connection: Connection, kind: str, numbers: Collection[int]) -> set[int]:
    """Give the households (by number) whose text entities of a kind are part of."""
    asked = _PART_OF.get(kind)
    return {row[0] for row in chosen(connection, asked, numbers)} if asked else set()


def index(connection: Connection, households: Collection[int]) -> None:
    """Write anew what these households (by number) are found by."""
    change(connection, "DELETE FROM search WHERE rowid IN :ids", households)
    texts = [
        (number, BETWEEN.join(parts)) for number, parts in _texts(connection, households).items()
    ]
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
    for number, phone, *parts in chosen(connection, _OWN, households):
        known = filter(None, (*parts, phone, joined(phone)))
        texts[number] = [vietnamese.fold(" ".join(known))]
    for number, person in chosen(connection, _PEOPLE, texts):
        texts[number].append(person)
    return texts


_OWN = (
    "SELECT h.entity_no, h.phone, h.code, h.address, v.name FROM household h"
    " LEFT JOIN village v ON v.id = h.village"
    " WHERE h.entity_no IN :ids AND h.deleted_json IS NULL"
)
_PEOPLE = (
    "SELECT h.entity_no, p.folded FROM household h JOIN person p ON p.household = h.id"
    " WHERE h.entity_no IN :ids AND p.deleted_json IS NULL"
)


def matches(
    connection: Connection, words: Collection[str], limit: int, *, in_a_row: bool = False
) -> list[int]:
    """Give households (by number) that hold every folded word, those first that hold them in a row.

    A word is found by its beginning. ``in_a_row``: they must follow each other.
    """
    if not words:
        return []
    bare = [word.replace('"', '""') for word in words]
    row = f'"{" ".join(bare)}"*'
    anywhere = row if in_a_row else " ".join(f'"{word}"*' for word in bare)
    asked = text("SELECT rowid FROM search WHERE search MATCH :words LIMIT :limit")
    numbers: dict[int, None] = {}
    for query in dict.fromkeys((row, anywhere)):
        if len(numbers) < limit:
            found = connection.execute(asked, {"words": query, "limit": limit})
            numbers |= dict.fromkeys(found.scalars())
    return list(numbers)[:limit]
