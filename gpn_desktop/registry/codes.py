"""Own stable keys, their Vietnamese and English labels, and the official codes by date.

On the way: ``resources/codes`` holds the lists; nouns keep the key, exports ask which code.
Marks ([V] read in the law itself, [S] second-hand, [D] derived, [G] unverified, [A] a proposal of
the product) travel with every option.
"""

import csv
import datetime
import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import resources

_MARK = re.compile(r"\[([VSDGA])\]")
_WEAKEST = "GASDV"


@dataclass(frozen=True)
class Option:
    """One entry of a code list; ``code`` is the official or printed one, ``key`` our own."""

    list: str
    key: str
    code: str
    label_vi: str
    label_en: str
    sort: int
    valid_from: datetime.date | None
    valid_to: datetime.date | None
    authority: str
    mark: str
    note: str


@dataclass(frozen=True)
class EthnicGroup:
    """One of the 54 ethnic groups with its code in both official lists that circulate."""

    key: str
    label_vi: str
    full_name: str
    code_1979: str
    mark_1979: str
    code_2008: str
    mark_2008: str
    is_majority: bool
    likely_here: bool


def table(*parts: str) -> list[dict[str, str]]:
    """Read a table of ``resources``: one mapping a row, by the header, every cell as text."""
    with resources.path(*parts).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day(text: str) -> datetime.date | None:
    """Read an ISO day of a table; an empty cell is an open end."""
    return datetime.date.fromisoformat(text) if text else None


def in_force(
    since: datetime.date | None, until: datetime.date | None, on: datetime.date | None
) -> bool:
    """Tell whether something dated holds on a day; without a day everything holds."""
    if on is None:
        return True
    return (since is None or since <= on) and (until is None or on <= until)


def mark_letters(marks: Iterable[str]) -> str:
    """Give the letters of some marks, the weakest first, each once, for instance ``GS``."""
    found = {letter for mark in marks for letter in _MARK.findall(mark)}
    return "".join(letter for letter in _WEAKEST if letter in found)


def weakest_mark(*marks: str) -> str:
    """Give the weakest mark as papers carry it, for instance ``[G]``; nothing where there is none.

    What a mark is said of (``[V] line; [S] prolongation``) is a note to developers, in English.
    """
    return "".join(f"[{letter}]" for letter in mark_letters(marks)[:1])


def is_read_in_law(mark: str) -> bool:
    """Tell whether all that a mark is said of was read in the law itself."""
    return mark_letters([mark]) == "V"


def needs_check(marks: Iterable[str]) -> bool:
    """Tell whether anything here is unverified and may never be shown as law."""
    return "G" in mark_letters(marks)


def _option(row: Mapping[str, str]) -> Option:
    return Option(
        list=row["list"],
        key=row["key"],
        code=row["code"],
        label_vi=row["label_vi"],
        label_en=row["label_en"],
        sort=int(row["sort"]),
        valid_from=day(row["valid_from"]),
        valid_to=day(row["valid_to"]),
        authority=row["authority"],
        mark=row["mark"],
        note=row["note"],
    )


@functools.cache
def _lists() -> dict[str, tuple[Option, ...]]:
    found: dict[str, list[Option]] = {}
    for row in table("codes", "lists.csv"):
        found.setdefault(row["list"], []).append(_option(row))
    return {name: tuple(sorted(found[name], key=lambda one: one.sort)) for name in found}


def list_names() -> tuple[str, ...]:
    """Give the names of all code lists."""
    return tuple(_lists())


def options(name: str, on: datetime.date | None = None) -> tuple[Option, ...]:
    """Give the entries of a list in force on a day, in their order (all of them without a day).

    A list that no text gives for that day is empty: nothing is carried over from another period.

    Raises:
        KeyError: there is no such list; it is ours to name it rightly.
    """
    return tuple(
        option for option in _lists()[name] if in_force(option.valid_from, option.valid_to, on)
    )


def label(name: str, key: str, language: str = "vi") -> str:
    """Give the label of a key, or the key itself where the list does not know it."""
    for option in _lists()[name]:
        if option.key == key:
            return option.label_en if language == "en" else option.label_vi
    return key


def official_code(name: str, key: str) -> str:
    """Give the official or printed code of a key, or nothing."""
    return next((option.code for option in _lists()[name] if option.key == key), "")


@functools.cache
def ethnic_groups() -> Mapping[str, EthnicGroup]:
    """Give the 54 ethnic groups by key, in the order of the list of 1979."""
    return {row["key"]: _group(row) for row in table("codes", "ethnic_groups.csv")}


def _group(row: Mapping[str, str]) -> EthnicGroup:
    return EthnicGroup(
        key=row["key"],
        label_vi=row["label_vi"],
        full_name=row["full_name"],
        code_1979=row["code_qd121_1979"],
        mark_1979=row["mark_1979"],
        code_2008=row["code_qd1019_2008"],
        mark_2008=row["mark_2008"],
        is_majority=row["is_majority"] == "1",
        likely_here=row["likely_in_langson"] == "1",
    )


def is_minority(ethnicity: str) -> bool | None:
    """Tell whether a key is an ethnic minority's; None where it is empty or unknown."""
    group = ethnic_groups().get(ethnicity)
    return None if group is None else not group.is_majority


@functools.cache
def _words() -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in table("codes", "words.csv"):
        found.setdefault(row["family"], {})[row["workbook_code"]] = row["word"]
    return found


def word_of(family: str, workbook_code: str) -> str:
    """Give the program's word for a code of a workbook; an unknown code stays as it is."""
    return _words().get(family, {}).get(workbook_code, workbook_code)


def workbook_code_of(family: str, word: str) -> str:
    """Give the code that workbooks write for a word; an unknown word stays as it is."""
    known = _words().get(family, {})
    return next((code for code in known if known[code] == word), word)
