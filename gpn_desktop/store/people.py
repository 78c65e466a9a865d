"""``tx.people``: the list of all people, its outlines at once and its lines page by page.

Beside it what each officer keeps of how lists are to be seen.
"""

import datetime
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, text

from gpn_desktop import vietnamese
from gpn_desktop.registry.identity import masked
from gpn_desktop.registry.listed import PersonOutline, PersonRow, SavedList
from gpn_desktop.registry.persons import PartialDate
from gpn_desktop.store import narrowing, search
from gpn_desktop.store.dialects import ask, chosen
from gpn_desktop.store.outlines import LAST_DECIDED, pairs

_WORD = re.compile(r"\w+")
_MOST = 1_000_000
_OUTLINED = (
    "SELECT p.id, p.household, p.full_name, p.sex, p.birth_date, p.ethnicity, p.relation,"
    f" {narrowing.INSURED}, p.school_status, p.folded FROM person p"
)
_ALL = f"{_OUTLINED} WHERE p.deleted_json IS NULL"
_NARROWED = f"{_OUTLINED} JOIN household h ON h.id = p.household WHERE p.deleted_json IS NULL"
"""Everybody is read in the order in which they are kept; looking up each household costs more."""
_HOMES = (
    "SELECT h.id, h.entity_no, h.village, h.code FROM household h WHERE h.deleted_json IS NULL"
    " AND (:village = '' OR h.village = :village)"
)
_ROWS = (
    "SELECT p.id, p.household, p.full_name, p.sex, p.birth_date, p.ethnicity, p.relation,"
    f" {narrowing.INSURED}, p.school_status, p.id_number, p.phone"
    " FROM person p WHERE p.id IN :ids"
)


class People:
    """The people of one transaction as lists show them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def outlines(
        self,
        on: datetime.date,
        *,
        village: str = "",
        words: str = "",
        filters: Mapping[str, str] | None = None,
    ) -> tuple[PersonOutline, ...]:
        """Give what everybody on the list is ordered by: of a village, found by words, narrowed."""
        wanted, connection = filters or {}, self._connection
        asked = text(f"{_NARROWED}{narrowing.of_person(wanted)}" if wanted else _ALL)
        found = connection.execute(asked, narrowing.values(wanted, on)).all()
        there_are = connection.execute(text(_HOMES), {"village": village}).all()
        homes = {row[0]: row for row in there_are}
        classes = pairs(connection, LAST_DECIDED, on=str(on))
        places = pairs(connection, 'SELECT id, "order" FROM village')
        there = [(row, homes[row[1]]) for row in found if row[1] in homes]
        return tuple(
            _outline(row, places.get(home[2]) or 0, classes.get(row[1]) or "")
            for row, home in self._bearing(there, words)
        )

    def _bearing(self, found: Sequence[tuple[Any, Any]], words: str) -> Iterable[tuple[Any, Any]]:
        """Give those whose name, numbers, village or household hold every word."""
        folded = _WORD.findall(vietnamese.fold(words))
        if not folded:
            return found
        homes = frozenset(search.matches(self._connection, folded, _MOST))
        villages = pairs(self._connection, "SELECT id, name FROM village")
        old = search.told_apart(self._connection)
        named = {
            one: vietnamese.fold(f"{name or ''} {old.get(one, '')}")
            for one, name in villages.items()
        }
        return [
            (row, home)
            for row, home in found
            if home[1] in homes and _holds(_text(row, home, named), folded)
        ]

    def rows(self, people: Iterable[str], on: datetime.date) -> tuple[PersonRow, ...]:
        """Give what is shown of these people themselves, in no order; numbers are masked."""
        found = chosen(self._connection, _ROWS.replace(":on", f"'{on}'"), people)
        return tuple(_row(row) for row in found)

    # how lists are to be seen

    def saved(self, officer: str, about: str) -> tuple[SavedList, ...]:
        """Give what an officer keeps for a list, by name; the columns in use are without one."""
        asked = "SELECT name, value_json FROM saved_list WHERE officer_id = ? AND about = ?"
        found = ask(self._connection, f"{asked} ORDER BY name", officer, about)
        return tuple(_saved(about, *row) for row in found)

    def save(self, officer: str, one: SavedList) -> None:
        """Keep how a list is to be seen, in the place of what was kept under that name."""
        kept = {"filters": dict(one.filters), "columns": one.columns, "order": one.order}
        value = json.dumps(kept)
        asked = "INSERT OR REPLACE INTO saved_list (officer_id, about, name, value_json)"
        values = (officer, one.about, one.name, value)
        ask(self._connection, f"{asked} VALUES (?, ?, ?, ?)", *values)

    def forget(self, officer: str, about: str, name: str) -> None:
        """Keep it no more."""
        asked = "DELETE FROM saved_list WHERE officer_id = ? AND about = ? AND name = ?"
        ask(self._connection, asked, officer, about, name)


def _saved(about: str, name: str, value: str) -> SavedList:
    kept = json.loads(value)
    order = str(kept.get("order", ""))  # older programs kept none
    return SavedList(about, name, kept["filters"], tuple(kept["columns"]), order)


def _text(row: Any, home: Any, villages: Mapping[str, str]) -> str:
    """Give what somebody is found by: name, numbers, village, code of the household."""
    code = " ".join(_WORD.findall(vietnamese.fold(home[3] or "")))
    return f" {row[9]} {villages.get(home[2], '')} {code}"


def _holds(words: str, wanted: Iterable[str]) -> bool:
    return all(f" {one}" in words for one in wanted)


def _outline(row: Any, village_order: int, class_now: str) -> PersonOutline:
    person, home, name, sex, birth, ethnicity, relation, is_insured, school, _ = row
    return PersonOutline(
        person,
        home,
        name or "",
        sex or "",
        birth or "",
        ethnicity or "",
        relation or "",
        village_order,
        class_now,
        bool(is_insured),
        school or "",
    )


def _row(row: Any) -> PersonRow:
    return PersonRow(
        id=row[0],
        household=row[1] or "",
        full_name=row[2] or "",
        sex=row[3] or "",
        birth_date=PartialDate.read(row[4]) if row[4] else None,
        ethnicity=row[5] or "",
        relation=row[6] or "",
        is_insured=bool(row[7]),
        school_status=row[8] or "",
        id_number=masked(row[9] or ""),
        phone=masked(row[10] or ""),
    )
