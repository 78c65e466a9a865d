"""From rows to families: who is a head, who belongs to whom, in which village.

On the way: a sheet and its profile → ``Family`` with the values and remarks of each row. Nothing
of the register is known here.
"""

import datetime
import functools
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from gpn_desktop.importing import values
from gpn_desktop.importing.cells import Line
from gpn_desktop.importing.class_cells import LISTED, class_of
from gpn_desktop.importing.profiles import (
    COLUMN,
    EVERY,
    MARK,
    OWN,
    RELATION,
    Field,
    Profile,
    fields,
)
from gpn_desktop.importing.sheet import Sheet, Watch, unwatched
from gpn_desktop.importing.values import Meant, Remark, Why
from gpn_desktop.registry.codes import table
from gpn_desktop.registry.former import key_of, named, split
from gpn_desktop.registry.persons import FEMALE, HEAD, MALE
from gpn_desktop.registry.places import village_named
from gpn_desktop.vietnamese import fold

HOUSEHOLD: Final = "household."
SIGNERS: Final = 3  # who may sign beside each other
_PIECE = 500  # rows between two looks at the watch
_MOSTLY = 0.9  # of the rows must say to which household they belong
_NUMBERED = re.compile(r"^(?:[IVXLC]+|\d{1,3}|[A-Za-z])\s*[.)\-:/]\s*", re.IGNORECASE)
_SEXED = {"birth_male": MALE, "birth_female": FEMALE}
_NAMED = ("full_name", "head_name", "member_name", "surname", "given_name")
_KEYS = ("household_id", "group", "household.code")


@dataclass(frozen=True)
class Entry:
    """A row of somebody: ``values`` are those of the person's fields that say something."""

    row: int
    name: str = ""
    is_head: bool = False
    values: Mapping[str, Any] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    person_id: str = ""
    written: tuple[str, ...] = ()


@dataclass(frozen=True)
class Family:
    """The rows of one household, in their order, and what they say of it.

    ``is_bare``: one row tells of the household and of nobody in it. ``former`` is the old commune
    of its village; where several of the list have a village of that name, ``village`` says which.
    """

    entries: tuple[Entry, ...]
    household: Mapping[str, Any] = field(default_factory=dict)
    village: str = ""
    household_id: str = ""
    is_bare: bool = False
    former: str = ""

    @property
    def head(self) -> Entry | None:
        """Give the head, the first where there are two."""
        return next((one for one in self.entries if one.is_head), None)


@dataclass(frozen=True)
class Reading:
    """What a sheet tells: its families; rows that are headings, sums and signatures.

    ``yearless`` counts households that have a class and of which nothing says of which year.
    """

    families: tuple[Family, ...]
    passed_over: tuple[int, ...] = ()
    is_cut: bool = False
    yearless: int = 0

    @property
    def count(self) -> int:
        """Give how many rows tell of somebody."""
        return sum(len(one.entries) for one in self.families)


@dataclass(frozen=True)
class _Row:
    """A row before it belongs to a household: its texts by field."""

    line: Line
    texts: Mapping[str, str]
    village: str
    section: int = 0
    is_head: bool = False

    @property
    def name(self) -> str:
        texts = self.texts
        parts = f"{texts.get('surname', '')} {texts.get('given_name', '')}".strip()
        named = (texts.get(one, "") for one in ("full_name", "member_name", "head_name"))
        return next((one for one in (parts, *named) if one), "")


def read(sheet: Sheet, profile: Profile, on: datetime.date, watch: Watch = unwatched) -> Reading:
    """Read the families of a sheet; ``on`` is the day by which births are judged."""
    passed: list[int] = []
    rows = list(_rows(sheet, profile, passed))
    how = _how(profile, rows)
    marked = [_headed(row, how) for row in rows]
    read_row = _Reader(profile, on)
    found = []
    for done, group in enumerate(_grouped(marked, how)):
        if done % _PIECE == 0:
            watch(done, 0)
        found.append(read_row.family(group))
    families = told_apart(found)
    return Reading(families, tuple(passed), sheet.is_cut, read_row.yearless)


def told_apart(families: Sequence[Family]) -> tuple[Family, ...]:
    """Name villages so that those of one name in two old communes differ."""
    formers: dict[str, set[str]] = defaultdict(set)
    for one in families:
        if one.former:
            formers[_bare(one)].add(key_of(one.former))
    shared = {name for name, those in formers.items() if len(those) > 1}
    return tuple(
        replace(one, village=named(one.village, one.former))
        if one.former and _bare(one) in shared
        else one
        for one in families
    )


def _bare(family: Family) -> str:
    return fold(village_named(family.village)[1])


# which rows tell of somebody


def _rows(sheet: Sheet, profile: Profile, passed: list[int]) -> Iterator[_Row]:
    """Give the rows of people; after a signature only what says more than a name is one again."""
    village, section, is_foot = "", 0, False
    for line in sheet.lines:
        if line.number < profile.first:
            continue
        texts = _texts(sheet, line, profile)
        heading = _heading(line, texts)
        village, section = heading or village, section + bool(heading)
        may_be_foot = _is_sparse(line) and not heading and not _is_person(texts)
        is_foot = may_be_foot and (is_foot or _begins(line, "signature"))
        if heading or is_foot or _sums(line, texts) or not _tells(texts, line, profile):
            passed.append(line.number)
        else:
            yield _Row(line, texts, texts.get("village", "") or village, section)


def _texts(sheet: Sheet, line: Line, profile: Profile) -> dict[str, str]:
    found = {}
    for key, column in profile.columns.items():
        text = line.text(column) if key in _NAMED else sheet.text(line, column)
        if text:
            found[key] = text
    return found


def _tells(texts: Mapping[str, str], line: Line, profile: Profile) -> bool:
    """Tell whether a row is about a person; of our own export also one about a household."""
    if profile.code == OWN and "household_id" in texts:
        return True
    known = fields()
    told = any(known[key].of == "person" or key in _NAMED for key in texts)
    return told or any(column in line.faults for column in profile.columns.values())


def _heading(line: Line, texts: Mapping[str, str]) -> str:
    """Give the village that a row is the heading of: it says nothing but its name."""
    if _is_person(texts):
        return ""
    told = dict.fromkeys(text for text in line.cells if text)
    if not told or len(told) > len("1a"):
        return ""
    text = _NUMBERED.sub("", max(told, key=len))
    return text.rstrip(" :.") if _starts(text, "place") else ""


def _is_sparse(line: Line) -> bool:
    return len(line.cells) - line.cells.count("") <= SIGNERS


def _is_person(texts: Mapping[str, str]) -> bool:
    return any(key in texts for key in ("birth_date", "id_number", "relation", "sex"))


def _begins(line: Line, words: str) -> bool:
    return any(_starts(text, words) for text in line.cells if text)


def _sums(line: Line, texts: Mapping[str, str]) -> bool:
    """Tell whether a row is a sum: it says so, and names nobody beside it."""
    names = [texts[key] for key in _NAMED if key in texts]
    return all(_starts(name, "total") for name in names) and _begins(line, "total")


@functools.cache
def _beginning(name: str) -> re.Pattern[str]:
    rows = table("importing", "words.csv")
    words = (re.escape(row["word"].casefold()) for row in rows if row["list"] == name)
    return re.compile(rf"(?:{'|'.join(words)})(?:[ :,]|\Z)")


def _starts(text: str, name: str) -> bool:
    """Tell whether a text begins with one of these words, marks and all: Bàn is a family name."""
    return _beginning(name).match(text.casefold()) is not None


# who is a head, and who belongs to whom


def _how(profile: Profile, rows: Iterable[_Row]) -> str:
    """Give how heads are known in these rows: a column of marks that is empty marks nobody."""
    held = {key for row in rows for key in row.texts}
    told = {
        MARK: "mark" in held,
        RELATION: "relation" in held,
        COLUMN: "head_name" in held and not held.isdisjoint(("member_name", "full_name")),
        EVERY: True,
    }
    return profile.by if told[profile.by] else next(how for how in told if told[how])


def _headed(row: _Row, how: str) -> _Row:
    return replace(row, is_head=True) if _HEADED[how](row.texts) else row


def _by_mark(texts: Mapping[str, str]) -> bool:
    mark = texts.get("mark", "")
    return bool(mark) and not values.is_word(mark, "yes", "no")


def _by_relation(texts: Mapping[str, str]) -> bool:
    return values.is_word(texts.get("relation", ""), "relationship_to_head", HEAD)


def _by_column(texts: Mapping[str, str]) -> bool:
    head, member = texts.get("head_name", ""), texts.get("member_name", "")
    return bool(head) and (not member or fold(member) == fold(head))


_HEADED: Final[Mapping[str, Callable[[Mapping[str, str]], bool]]] = {
    MARK: _by_mark,
    RELATION: _by_relation,
    COLUMN: _by_column,
    EVERY: lambda _: True,
}


def _grouped(rows: list[_Row], how: str) -> Iterable[list[_Row]]:
    """Put rows together that belong to one household."""
    key = next((one for one in _KEYS if _groups(rows, one)), "") if how != EVERY else ""
    if not key and how == COLUMN and _groups(rows, "head_name"):
        key = "head_name"
    return _by_key(rows, key) if key else _in_order(rows)


def _groups(rows: list[_Row], key: str) -> bool:
    """Tell whether a column says of nearly all rows to which household they belong."""
    counted = Counter(row.texts[key] for row in rows if key in row.texts)
    told = sum(counted.values())
    if key == _KEYS[0]:
        return told > 0
    return told >= _MOSTLY * len(rows) and told > len(counted)


def _by_key(rows: list[_Row], key: str) -> Iterable[list[_Row]]:
    found: dict[tuple[str, str], list[_Row]] = {}
    last = ""
    for row in rows:
        last = row.texts.get(key, last)
        where = "" if key == "household_id" else fold(row.village)
        found.setdefault((where, fold(last)), []).append(row)
    return found.values()


def _in_order(rows: list[_Row]) -> Iterator[list[_Row]]:
    """Begin a household at each head; rows before the first head of a village have none."""
    group: list[_Row] = []
    for row in rows:
        if group and (row.is_head or row.section != group[-1].section):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


# what their cells say


class _Reader:
    """Reads the cells of rows by one profile."""

    def __init__(self, profile: Profile, on: datetime.date) -> None:
        self._profile, self._on = profile, on
        known = fields()
        self._own = [known[key] for key in profile.columns if known[key].of == "person"]
        self._home = [known[key] for key in profile.columns if key.startswith(HOUSEHOLD)]
        self._listed = [key for key in profile.columns if key.startswith(LISTED)]
        self.yearless = 0

    def family(self, rows: list[_Row]) -> Family:
        """Read one household."""
        ordered = sorted(rows, key=lambda row: not row.is_head)
        is_bare = (
            self._profile.code == OWN and not rows[0].name and "person_id" not in rows[0].texts
        )
        entries = [self._entry(row) for row in rows]
        household, remarks = self._household(ordered)
        place = next(n for n, row in enumerate(rows) if row is ordered[0])
        first = entries[place]
        if is_bare:
            first = Entry(first.row)
        told = (*first.remarks, *remarks)
        entries[place] = Entry(**{**first.__dict__, "remarks": told})
        village, former = self._place(ordered)
        known = next((row.texts["household_id"] for row in rows if "household_id" in row.texts), "")
        return Family(tuple(entries), household, village, known, is_bare, former)

    def _place(self, rows: list[_Row]) -> tuple[str, str]:
        """Give village and old commune; in our own list the name alone tells a village."""
        village = self._village(rows)
        if self._profile.code == OWN or not village:
            return village, ""
        bare, former = split(village)
        told = next((row.texts["former"] for row in rows if "former" in row.texts), "")
        return bare, told or former

    def _village(self, rows: list[_Row]) -> str:
        written = next((row.village for row in rows if row.village), "")
        return written or self._addressed(rows) or self._profile.village

    def _addressed(self, rows: list[_Row]) -> str:
        """Give the village that an address begins with."""
        addresses = (row.texts.get("household.address", "") for row in rows)
        first = next((one for one in addresses if one), "").split(",")[0].split(" - ")[0].strip()
        return first if _starts(first, "place") else ""

    def _household(self, rows: list[_Row]) -> tuple[dict[str, Any], list[Remark]]:
        """Give what the rows say of their household, the head's first."""
        found: dict[str, Any] = {}
        remarks: list[Remark] = []
        for one in self._home:
            text = next((row.texts[one.key] for row in rows if one.key in row.texts), "")
            if text:
                meant = _meant(text, one)
                remarks += [meant.remark] if meant.remark else []
                if meant.value is not None:
                    found[one.key.removeprefix(HOUSEHOLD)] = meant.value
        if self._listed or self._profile.poverty_class:
            self._take_class(rows, found, remarks)
        return found, remarks

    def _take_class(self, rows: list[_Row], found: dict[str, Any], remarks: list[Remark]) -> None:
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

    def _entry(self, row: _Row) -> Entry:
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
        return Entry(row.line.number, name, row.is_head, found, tuple(remarks), person, written)

    def _faults(self, line: Line) -> Iterator[Remark]:
        for key, column in self._profile.columns.items() if line.faults else ():
            fault = line.faults.get(column)
            if fault is not None:
                yield Remark(Why.CELL_FAULT if fault else Why.CELL_EMPTY_FORMULA, key, fault)

    def _name(self, row: _Row, remarks: list[Remark]) -> str:
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
        meant = _meant(text, fields()[key])
        remarks += [meant.remark] if meant.remark else []
        if meant.value is not None:
            found[key] = meant.value

    def _take_birth(self, row: _Row, found: dict[str, Any], remarks: list[Remark]) -> None:
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


def _hidden(line: Line) -> tuple[Remark, ...]:
    return (Remark(Why.ROW_HIDDEN),) if line.is_hidden else ()


@functools.lru_cache(maxsize=20_000)
def _meant(text: str, one: Field) -> Meant:
    """Give what a cell of a field means."""
    name = one.key.removeprefix(HOUSEHOLD)
    if one.key == "id_number":
        return values.citizen_number(text)
    if one.key == "old_id_number":
        return values.old_number(text)
    if one.key == "ethnicity" or one.list:
        return values.word_of(text, one.key, one.list or "ethnicity")
    if name == "phone":
        return values.phone_of(text, one.key)
    return values.READERS[one.kind or "text"](text, one.key)
