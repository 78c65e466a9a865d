"""Which rows of a sheet tell of somebody, under which heading of a village.

On the way: the lines of a sheet → ``Row``; headings, sums and signatures are passed over.
"""

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from gpn_desktop.importing.cells import Line
from gpn_desktop.importing.own import NOTHING
from gpn_desktop.importing.profiles import Profile
from gpn_desktop.importing.sheet import Sheet
from gpn_desktop.importing.titles import fields
from gpn_desktop.registry.codes import table

SIGNERS: Final = 3  # who may sign beside each other
NAMED: Final = ("full_name", "head_name", "member_name", "surname", "given_name")
_NUMBERED = re.compile(r"^(?:[IVXLC]+|\d{1,3}|[A-Za-z])\s*[.)\-:/]\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Row:
    """A row before it belongs to a household: its texts by field."""

    line: Line
    texts: Mapping[str, str]
    village: str
    section: int = 0
    is_head: bool = False

    @property
    def name(self) -> str:
        """Give who the row is about, of whichever columns say it."""
        texts = self.texts
        parts = f"{texts.get('surname', '')} {texts.get('given_name', '')}".strip()
        named = (texts.get(one, "") for one in ("full_name", "member_name", "head_name"))
        return next((one for one in (parts, *named) if one), "")


def rows_of(sheet: Sheet, profile: Profile, passed: list[int]) -> Iterator[Row]:
    """Give the rows of people; after a signature only what says more than a name is one again."""
    village, section, is_foot = "", 0, False
    for line in sheet.lines:
        if line.number < profile.first:
            continue
        texts = _texts(sheet, line, profile)
        if profile.is_own and "household_id" in texts:
            yield Row(line, texts, texts.get("village", ""))
            continue
        heading = _heading(line, texts)
        village, section = heading or village, section + bool(heading)
        may_be_foot = _is_sparse(line) and not heading and not _is_person(texts)
        is_foot = may_be_foot and (is_foot or _begins(line, "signature"))
        if heading or is_foot or _sums(line, texts) or not _tells(texts, line, profile):
            passed.append(line.number)
        else:
            yield Row(line, texts, texts.get("village", "") or village, section)


def _texts(sheet: Sheet, line: Line, profile: Profile) -> dict[str, str]:
    found = {}
    for key, column in profile.columns.items():
        text = line.text(column) if key in NAMED else sheet.text(line, column)
        if text and not (profile.is_own and text == NOTHING):
            found[key] = text
    return found


def _tells(texts: Mapping[str, str], line: Line, profile: Profile) -> bool:
    """Tell whether a row is about a person."""
    known = fields()
    told = any(known[key].of == "person" or key in NAMED for key in texts)
    return told or any(column in line.faults for column in profile.columns.values())


def _heading(line: Line, texts: Mapping[str, str]) -> str:
    """Give the village that a row is the heading of: it says nothing but its name."""
    if _is_person(texts):
        return ""
    told = dict.fromkeys(text for text in line.cells if text)
    if not told or len(told) > len("1a"):
        return ""
    text = _NUMBERED.sub("", max(told, key=len))
    return text.rstrip(" :.") if starts(text, "place") else ""


def _is_sparse(line: Line) -> bool:
    return len(line.cells) - line.cells.count("") <= SIGNERS


def _is_person(texts: Mapping[str, str]) -> bool:
    return any(key in texts for key in ("birth_date", "id_number", "relation", "sex"))


def _begins(line: Line, words: str) -> bool:
    return any(starts(text, words) for text in line.cells if text)


def _sums(line: Line, texts: Mapping[str, str]) -> bool:
    """Tell whether a row is a sum: it says so, and names nobody beside it."""
    names = [texts[key] for key in NAMED if key in texts]
    return all(starts(name, "total") for name in names) and _begins(line, "total")


@functools.cache
def _beginning(name: str) -> re.Pattern[str]:
    rows = table("importing", "words.csv")
    words = (re.escape(row["word"].casefold()) for row in rows if row["list"] == name)
    return re.compile(rf"(?:{'|'.join(words)})(?:[ :,]|\Z)")


def starts(text: str, name: str) -> bool:
    """Tell whether a text begins with one of these words, marks and all: Bàn is a family name."""
    return _beginning(name).match(text.casefold()) is not None
