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
_STANDING = "p.deleted_json IS NULL AND h.deleted_json IS NULL"
_OUTLINES = (
    "SELECT p.id, p.household, p.full_name, p.sex, p.birth_date, p.ethnicity, p.relation,"
    f' v."order", {narrowing.INSURED}, p.school_status, h.entity_no, p.folded, h.village, h.code'
    " FROM household h JOIN person p ON p.household = h.id LEFT JOIN village v ON v.id = h.village"
    f" WHERE {_STANDING} AND (:village = '' OR h.village = :village)"
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
        wanted = filters or {}
        asked = text(_OUTLINES + narrowing.of_person(wanted))
        found = self._connection.execute(
            asked, {"village": village, **narrowing.values(wanted, on)}
        )
        classes = pairs(self._connection, LAST_DECIDED, on=str(on))
        rows = self._bearing(found.all(), words)
        return tuple(_outline(row, classes) for row in rows)

    def _bearing(self, found: Sequence[Any], words: str) -> Iterable[Any]:
        """Give those whose name, numbers, village or household hold every word."""
        folded = _WORD.findall(vietnamese.fold(words))
        if not folded:
            return found
        homes = frozenset(search.matches(self._connection, folded, _MOST))
        villages = pairs(self._connection, "SELECT id, name FROM village")
        named = {one: vietnamese.fold(name or "") for one, name in villages.items()}
        return [row for row in found if row[10] in homes and _holds(_text(row, named), folded)]

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
        value = json.dumps({"filters": dict(one.filters), "columns": one.columns})
        asked = "INSERT OR REPLACE INTO saved_list (officer_id, about, name, value_json)"
        values = (officer, one.about, one.name, value)
        ask(self._connection, f"{asked} VALUES (?, ?, ?, ?)", *values)

    def forget(self, officer: str, about: str, name: str) -> None:
        """Keep it no more."""
        asked = "DELETE FROM saved_list WHERE officer_id = ? AND about = ? AND name = ?"
        ask(self._connection, asked, officer, about, name)


def _saved(about: str, name: str, value: str) -> SavedList:
    kept = json.loads(value)
    return SavedList(about, name, kept["filters"], tuple(kept["columns"]))


def _text(row: Any, villages: Mapping[str, str]) -> str:
    """Give what somebody is found by: name, numbers, village, code of the household."""
    code = " ".join(_WORD.findall(vietnamese.fold(row[13] or "")))
    return f" {row[11]} {villages.get(row[12], '')} {code}"


def _holds(words: str, wanted: Iterable[str]) -> bool:
    return all(f" {one}" in words for one in wanted)


def _outline(row: Any, classes: Mapping[str, str]) -> PersonOutline:
    return PersonOutline(
        id=row[0],
        household=row[1] or "",
        full_name=row[2] or "",
        sex=row[3] or "",
        birth=row[4] or "",
        ethnicity=row[5] or "",
        relation=row[6] or "",
        village_order=row[7] or 0,
        class_now=classes.get(row[1]) or "",
        is_insured=bool(row[8]),
        school_status=row[9] or "",
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
