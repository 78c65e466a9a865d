"""Lists that this program wrote itself: how they are known, and what in them is the register's own.

On the way: ``register_out`` and ``list_out`` mark what they write → ``profiles`` knows it by its
marks → ``court`` passes over each cell that says what the register says, in the register's words.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Any, Final

from gpn_desktop.importing.cells import Line
from gpn_desktop.importing.families import HOUSEHOLD, Entry, Family
from gpn_desktop.importing.known import Known
from gpn_desktop.importing.meaning import NUMBERS, meant_by
from gpn_desktop.importing.remarks import Remark, Why
from gpn_desktop.importing.sheet import Sheet
from gpn_desktop.importing.titles import Field, fields
from gpn_desktop.importing.values import Meant
from gpn_desktop.importing.verdicts import Judged
from gpn_desktop.registry import codes, listed_class
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.identity import masked
from gpn_desktop.registry.persons import PartialDate, Person
from gpn_desktop.vietnamese import show_date, tidy

MARK: Final = "gpn:"
"""What the last column of a list is called that was saved as it was shown, with the list's name."""
IDS: Final = ("household_id", "person_id")
NOTHING: Final = "–"
CLASSES: Final = "classes"
_SIGNS: Final = 7  # of a seal: of a million changes not one is taken for none
_LOOKED_AT: Final = 30  # rows in which the line of names is sought
_FAULTS: Final = (Why.CELL_FAULT, Why.CELL_EMPTY_FORMULA)
_CODED: Final = re.compile(r"(.*?)\s*\[([\w.:]+)\]")
Value = str | int | None


@dataclass(frozen=True)
class Own:
    """A list of ours: which one ("" is the whole register), its title, its columns by code."""

    about: str
    title: str
    columns: Mapping[str, int]
    first: int


def found(sheet: Sheet) -> Own | None:
    """Tell which list of ours a sheet is; None where it is somebody else's."""
    above: Sequence[str] = ()
    for line in sheet.lines[:_LOOKED_AT]:
        told = [_coded(text) for text in line.cells]
        columns = {code: place for place, (_, code) in enumerate(told) if code}
        mark = next((code for code in columns if code.startswith(MARK)), "")
        if mark or columns.keys() >= set(IDS):
            place = columns.get(mark, -1)
            title = told[place][0] or "".join(above[place : place + 1])
            return Own(mark.removeprefix(MARK), title, columns, _below(sheet, line))
        above = line.cells
    return None


def coded(label: str, code: str) -> str:
    """Write label and code of a column into one cell, where there is one line for both."""
    return f"{label} [{code}]" if code else label


def _coded(text: str) -> tuple[str, str]:
    """Give label and code of a cell: a name of a field or of a list, alone or in brackets."""
    in_brackets = _CODED.fullmatch(text)
    label, code = in_brackets.groups() if in_brackets else ("", text)
    is_code = code in fields() or code.startswith(MARK)
    return (label, code) if is_code else (text, "")


def _below(sheet: Sheet, line: Line) -> int:
    return next((one.number for one in sheet.lines if one.number > line.number), line.number + 1)


# how the register is written


def written(field: Field, value: Any) -> Value:
    """Give a value of the register as a cell of our own list holds it."""
    if value is None or value == "":
        return None
    if field.kind == CLASSES:
        return listed_class.written(value) or None
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, PartialDate):
        return "/".join(reversed(str(value).split("-")))
    if isinstance(value, date):
        return show_date(value)
    if field.key == "ethnicity":
        group = codes.ethnic_groups().get(value)
        return group.label_vi if group else str(value)
    if field.list:
        return codes.label(field.list, value)
    return value if isinstance(value, int) else str(value)


def is_written(key: str, text: str, value: Any) -> bool:
    """Tell whether a cell says what the register says: as lists write it, masked ones too."""
    told = written(fields()[key], value)
    if told is None:
        return text == NOTHING
    plain = tidy(str(told))
    shown = {plain, f"'{plain}"} | ({masked(str(told))} if key in NUMBERS else set())
    return text in shown


# what is new in a list of ours


def sealed(cells: Iterable[tuple[str, object]]) -> str:
    """Give by what is known later which cells of a row nobody changed: a few signs of each."""
    told = ((code, text) for code, text in cells if code and code not in IDS)
    return " ".join(_seal(code, str(text)) for code, text in told if text not in (None, ""))


def unchanged(texts: Mapping[str, str]) -> frozenset[str]:
    """Give the cells of a row that stand there as they were written."""
    seals = texts.get("seal", "").split()
    return frozenset(key for key, text in texts.items() if seals and _seal(key, text) in seals)


def _seal(code: str, text: str) -> str:
    plain = tidy(text).removeprefix("'")
    return sha256(f"{code} {plain}".encode()).hexdigest()[:_SIGNS]


def heard(family: Family, known: Known) -> Family:
    """Give a family of our own list without all that the register says in the same words."""
    home = known.households.get(family.household_id)
    if home is None or known.is_gone(home.id):
        return family
    told, remarks = _of_home(family, home)
    entries = [_heard(one, home, known) for one in family.entries]
    place = known.places.get(home.village)  # lists of before named no old commune
    own = {tidy(known.village_name(home.village)), tidy(place.name) if place else ""}
    villages = [one for one in _texts(family, "village") if one not in own]
    remarks += _otherwise("village", villages)
    speaks = next((n for n, one in enumerate(entries) if one.is_head), 0)
    entries[speaks] = replace(entries[speaks], remarks=(*entries[speaks].remarks, *remarks))
    return replace(family, entries=tuple(entries), household=told, village=next(iter(villages), ""))


def as_it_stands(judged: Judged, row: Entry) -> Judged:
    """Give a row with its values as the list has them, for who looks at it."""
    if judged.person is None:
        return judged
    return replace(judged, entry=replace(judged.entry, values=row.values))


def _texts(family: Family, key: str) -> dict[str, None]:
    """Give what the rows of a household say in one column, each once: the head's first."""
    ordered = sorted(family.entries, key=lambda one: not one.is_head)
    told = (one for one in ordered if key in one.texts and key not in one.unchanged)
    return dict.fromkeys(one.texts[key] for one in told)


def _of_home(family: Family, home: Household) -> tuple[dict[str, Any], list[Remark]]:
    """Give what any row says otherwise of the household, and what of it cannot be read."""
    found: dict[str, Any] = {}
    remarks: list[Remark] = []
    for key in (one for one in fields() if one.startswith(HOUSEHOLD)):
        name = key.removeprefix(HOUSEHOLD)
        value = getattr(home, name)
        texts = [one for one in _texts(family, key) if not is_written(key, one, value)]
        meant = meant_by(texts[0], fields()[key]) if texts else Meant()
        remarks += _otherwise(key, texts)
        remarks += [meant.remark] if meant.remark is not None else []
        if meant.value not in (None, value):
            found[name] = meant.value
    return found, remarks


def _otherwise(key: str, texts: Sequence[str]) -> list[Remark]:
    """Tell of rows of one household that say two new things: the first is taken."""
    return [Remark(Why.HOME_TWICE, key, texts[1], texts[0])] if len(texts) > 1 else []


def _heard(entry: Entry, home: Household, known: Known) -> Entry:
    person = known.people.get(entry.person_id)
    if person is None or person.deleted is not None or person.household != home.id:
        return replace(entry, remarks=_left(entry, None))
    values = {
        key: value
        for key, value in entry.values.items()
        if (cell := _cell(key, entry.texts)) in entry.texts
        and value != getattr(person, key)
        and not _holds(entry, cell, person)
    }
    is_same = "full_name" not in entry.texts or _holds(entry, "full_name", person)
    name = person.full_name if is_same else entry.name
    return replace(entry, values=values, name=name, remarks=_left(entry, person))


def _cell(key: str, texts: Mapping[str, str]) -> str:
    """Give the field of the cell that said a value: an old number may stand where new ones do."""
    return "id_number" if key == "old_id_number" and key not in texts else key


def _left(entry: Entry, person: Person | None) -> tuple[Remark, ...]:
    """Give the remarks about a row but for those about its household, and the register's words."""
    return tuple(
        one
        for one in entry.remarks
        if (one.why in _FAULTS or not one.field.startswith(HOUSEHOLD))
        and (person is None or not _is_ours(one, entry, person))
    )


def _is_ours(remark: Remark, entry: Entry, person: Person) -> bool:
    is_nameless = remark.why is Why.NAME_MISSING
    return is_nameless or _holds(entry, _cell(remark.field, entry.texts), person)


def _holds(entry: Entry, key: str, person: Person) -> bool:
    """Tell whether a cell of a row says what the register says of the person, or said before."""
    if key in entry.unchanged:
        return True
    return key in entry.texts and is_written(key, entry.texts[key], getattr(person, key, None))
