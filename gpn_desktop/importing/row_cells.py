"""What the cells of a household's rows say: values, remarks, village, class.

On the way: the rows of one household → ``Family``, by one profile.
"""

import datetime
from collections.abc import Iterator
from typing import Any, Final

from gpn_desktop.importing import values
from gpn_desktop.importing.cells import Line
from gpn_desktop.importing.class_cells import LISTED, class_of
from gpn_desktop.importing.day_order import is_either
from gpn_desktop.importing.families import HOUSEHOLD, Entry, Family
from gpn_desktop.importing.meaning import meant_by
from gpn_desktop.importing.own import unchanged
from gpn_desktop.importing.profiles import Profile
from gpn_desktop.importing.remarks import Remark, Why
from gpn_desktop.importing.rows import Row, starts
from gpn_desktop.importing.titles import Field, fields
from gpn_desktop.registry.former import split
from gpn_desktop.registry.persons import FEMALE, HEAD, MALE

BIRTHS: Final = ("birth_date", "birth_male", "birth_female")
_SEXED = {"birth_male": MALE, "birth_female": FEMALE}


class RowReader:
    """Reads the cells of rows by one profile.

    ``month_first`` is a birth of the list that can be read with the month first alone, if any.
    """

    def __init__(self, profile: Profile, on: datetime.date, month_first: str = "") -> None:
        self._profile, self._on, self._month_first = profile, on, month_first
        known = fields()
        self._own = [known[key] for key in profile.columns if known[key].of == "person"]
        self._home = [known[key] for key in profile.columns if key.startswith(HOUSEHOLD)]
        self._listed = [key for key in profile.columns if key.startswith(LISTED)]
        self.yearless = 0

    def family(self, rows: list[Row]) -> Family:
        """Read one household."""
        ordered = sorted(rows, key=lambda row: not row.is_head)
        is_bare = self._profile.is_own and not (rows[0].name or "person_id" in rows[0].texts)
        entries = [self._entry(row) for row in rows]
        household, remarks = self._household(ordered)
        place = next(n for n, row in enumerate(rows) if row is ordered[0])
        first = entries[place]
        if is_bare:
            first = Entry(first.row, texts=first.texts, unchanged=first.unchanged)
        told = (*first.remarks, *remarks)
        entries[place] = Entry(**{**first.__dict__, "remarks": told})
        village, former = self._place(ordered)
        known = next((row.texts["household_id"] for row in rows if "household_id" in row.texts), "")
        return Family(tuple(entries), household, village, known, is_bare, former)

    def _place(self, rows: list[Row]) -> tuple[str, str]:
        """Give village and old commune; in our own list the name alone tells a village."""
        village = self._village(rows)
        if self._profile.is_own or not village:
            return village, ""
        bare, former = split(village)
        told = next((row.texts["former"] for row in rows if "former" in row.texts), "")
        return bare, told or former

    def _village(self, rows: list[Row]) -> str:
        written = next((row.village for row in rows if row.village), "")
        if self._profile.is_own and any("household_id" in row.texts for row in rows):
            return written
        return written or self._addressed(rows) or self._profile.village

    def _addressed(self, rows: list[Row]) -> str:
        """Give the village that an address begins with."""
        addresses = (row.texts.get("household.address", "") for row in rows)
        first = next((one for one in addresses if one), "").split(",")[0].split(" - ")[0].strip()
        return first if starts(first, "place") else ""

    def _household(self, rows: list[Row]) -> tuple[dict[str, Any], list[Remark]]:
        """Give what the rows say of their household, the head's first."""
        found: dict[str, Any] = {}
        remarks: list[Remark] = []
        for one in self._home:
            text = next((row.texts[one.key] for row in rows if one.key in row.texts), "")
            if text:
                meant = meant_by(text, one)
                remarks += [meant.remark] if meant.remark else []
                if meant.value is not None:
                    found[one.key.removeprefix(HOUSEHOLD)] = meant.value
        if self._listed or self._profile.poverty_class:
            self._take_class(rows, found, remarks)
        return found, remarks

    def _take_class(self, rows: list[Row], found: dict[str, Any], remarks: list[Remark]) -> None:
        """Take what the rows say of the class of their household, the head's first."""
        texts = {
            key: next(text for row in rows if (text := row.texts.get(key)))
            for key in self._listed
            if any(key in row.texts for row in rows)
        }
        told = class_of(texts, self._profile, self._on)
        remarks += told.remarks
        self.yearless += told.is_yearless
        if told.listed:
            found["listed"] = {**found.get("listed", {}), **told.listed}

    def _entry(self, row: Row) -> Entry:
        found: dict[str, Any] = {}
        remarks = [*self._faults(row.line), *_hidden(row.line)]
        name = self._name(row, remarks)
        for one in self._own:
            text = row.texts.get(one.key, "")
            if text and one.key not in ("full_name", "birth_date"):
                self._take(one, text, found, remarks)
        self._take_birth(row, found, remarks)
        if "unable" in row.texts and values.is_word(row.texts["unable"], "yes", values.YES):
            found.setdefault("work_capacity", "unable")
        if row.is_head:
            found["relation"] = HEAD
        written = tuple([text for key, text in sorted(row.texts.items()) if key != "group"])
        person = row.texts.get("person_id", "")
        texts = row.texts if self._profile.is_own else {}
        told, old = tuple(remarks), unchanged(texts)
        return Entry(row.line.number, name, row.is_head, found, told, person, written, texts, old)

    def _faults(self, line: Line) -> Iterator[Remark]:
        for key, column in self._profile.columns.items() if line.faults else ():
            fault = line.faults.get(column)
            if fault is not None:
                yield Remark(Why.CELL_FAULT if fault else Why.CELL_EMPTY_FORMULA, key, fault)

    def _name(self, row: Row, remarks: list[Remark]) -> str:
        if not row.name:
            remarks.append(Remark(Why.NAME_MISSING, "full_name"))
            return ""
        meant = values.name_of(row.name)
        remarks += [meant.remark] if meant.remark else []
        return str(meant.value or row.name[:40])

    def _take(self, one: Field, text: str, found: dict[str, Any], remarks: list[Remark]) -> None:
        key = one.key
        if key == "id_number" and values.is_old_number(text):
            key = "old_id_number"
        meant = meant_by(text, fields()[key])
        remarks += [meant.remark] if meant.remark else []
        if meant.value is not None:
            found[key] = meant.value

    def _take_birth(self, row: Row, found: dict[str, Any], remarks: list[Remark]) -> None:
        """Take the birth; where men and women have a column each, it says the sex too."""
        text = row.texts.get("birth_date", "")
        for key, sex in _SEXED.items():
            if key in row.texts and not text:
                text = row.texts[key]
                found.setdefault("sex", sex)
        if text:
            meant = values.birth_of(text, self._on, str(found.get("id_number", "")))
            remarks += [meant.remark] if meant.remark else []
            if meant.value is not None:
                found["birth_date"] = meant.value
            if self._month_first and is_either(text):
                remarks.append(Remark(Why.MONTH_FIRST, "birth_date", text, self._month_first))


def _hidden(line: Line) -> tuple[Remark, ...]:
    return (Remark(Why.ROW_HIDDEN),) if line.is_hidden else ()
