"""Which column of a sheet is which field: shipped layouts, and what an officer saved by a name.

On the way: a sheet → its ``titles`` → a profile to be agreed to → ``reading``.
"""

import functools
import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import resources
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.importing import headings, own
from gpn_desktop.importing.cells import column_of, letter
from gpn_desktop.importing.sheet import Sheet
from gpn_desktop.importing.titles import Titles, fields, matched, plain_title, titles_of
from gpn_desktop.paths import replace_file
from gpn_desktop.vietnamese import fold, tidy

MARK, COLUMN, RELATION, EVERY = "mark", "column", "relation", "every"
"""How heads are known: by a mark, by a column of their own, by the relation; or each row is one."""
OWN, PEOPLE = "gpn_registry", "gpn_people"
OWN_LISTS: Final = (OWN, "gpn_households", PEOPLE)
FOLDER, ENDING = "importing", ".json"
_AGREED = 0.7  # of a layout's columns must bear their titles
_NOTES = 3  # rows of notes may stand between titles and data of a known layout
_CLASSES = ("listed.class", "listed.poor", "listed.near_poor")


@dataclass(frozen=True)
class Profile:
    """What the columns of a sheet hold, by field; ``first`` is the row in which the data begin.

    ``code`` is a shipped layout or the name it was saved by; ``titles`` are those of the columns.
    ``year`` is the one at whose end the classes hold, ``poverty_class`` the word for the class of
    every household where no column says one; both as the heading has it, "" where it has none.
    """

    columns: Mapping[str, int]
    first: int = 1
    heads: str = ""
    code: str = ""
    sheet: str = ""
    village: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    year: str = ""
    poverty_class: str = ""

    @property
    def is_own(self) -> bool:
        """Tell whether this program wrote the list: its rows know who they are about."""
        return self.code in OWN_LISTS

    @property
    def by(self) -> str:
        """Give how heads are known, as the columns say it where nothing was chosen."""
        if self.heads:
            return self.heads
        found = ((MARK, "mark"), (RELATION, "relation"), (COLUMN, "head_name"))
        return next((how for how, name in found if name in self.columns), EVERY)


@functools.cache
def layouts() -> tuple[Mapping[str, Any], ...]:
    """Give the shipped layouts as they are written down."""
    told = tomllib.loads(resources.path("importing", "layouts.toml").read_text("utf-8"))
    return tuple(told["layout"])


def layout_label(code: str, language: str = "vi") -> str:
    """Give what a layout is called; a saved one is called as it was saved."""
    found = next((one for one in layouts() if one["code"] == code), None)
    return str(found["en" if language == "en" else "vi"]) if found else code


def proposed(sheet: Sheet, saved: Iterable[Profile] = ()) -> Profile:
    """Give what the columns of a sheet may hold: as saved, by a shipped layout, by their titles."""
    ours = own.found(sheet)
    if ours is not None:
        return _own(sheet, ours)
    found = _proposed(sheet, saved)
    year, word = headings.told(sheet, found.first)
    has_column = not found.columns.keys().isdisjoint(_CLASSES)
    word = "" if has_column else found.poverty_class or word
    return replace(found, year=year, poverty_class=word)


def _proposed(sheet: Sheet, saved: Iterable[Profile]) -> Profile:
    titles = titles_of(sheet)
    for one in saved:
        if one.titles and _bears(titles, one):
            return Profile(
                **{**one.__dict__, "sheet": sheet.name, "first": max(titles.first, 1)},
            )
    for told in layouts():
        found = _laid_out(told, titles, sheet)
        if found is not None:
            return found
    return Profile(_by_titles(titles), titles.first, sheet=sheet.name, titles=_named(titles))


def _named(titles: Titles) -> dict[str, str]:
    return {letter(column): plain_title(text) for column, text in titles.by_column.items()}


def _bears(titles: Titles, one: Profile) -> bool:
    """Tell whether a sheet bears the very titles that a profile was saved with."""
    return _named(titles) == dict(one.titles)


def still_fits(sheet: Sheet, one: Profile) -> bool:
    """Tell whether a sheet bears the titles that a profile was made for."""
    return bool(one.titles) and _bears(titles_of(sheet), one)


def _by_titles(titles: Titles) -> dict[str, int]:
    """Give the column of each field that a title names, the best titles first."""
    found: dict[str, int] = {}
    known = ((matched(text), column) for column, text in titles.by_column.items())
    sure = [(hit[1], -column, hit[0]) for hit, column in known if hit is not None]
    for _, column, key in sorted(sure, reverse=True):
        if key not in found:
            found[key] = -column
    return {key: found[key] for key in fields() if key in found}


def _laid_out(told: Mapping[str, Any], titles: Titles, sheet: Sheet) -> Profile | None:
    columns = _lettered(told, titles) or _titled(told, titles)
    if not columns:
        return None
    found = _by_titles(titles)
    rest = {key: place for key, place in found.items() if place not in columns.values()}
    first = _first(told.get("first", 1), titles.first)
    whole = {**rest, **columns}
    ordered = {key: whole[key] for key in fields() if key in whole}
    return Profile(ordered, first, told["heads"], told["code"], sheet.name, titles=_named(titles))


def _first(usual: int, found: int) -> int:
    """Give where the data begin: as usual, where the titles end not far above."""
    return usual if found <= usual <= found + _NOTES else found


def _lettered(told: Mapping[str, Any], titles: Titles) -> dict[str, int]:
    """Give the columns of a layout that is known by letters, if most bear their titles."""
    columns = told.get("columns", {})
    named = [one for one in columns.values() if one[1]]
    bears = [one for one in named if one[1] in _plain(titles, column_of(one[0]))]
    if not named or len(bears) < _AGREED * len(named):
        return {}
    return {key: column_of(place) for key, (place, _) in columns.items()}


def _titled(told: Mapping[str, Any], titles: Titles) -> dict[str, int]:
    """Give the columns of a layout that is known by the names of its columns."""
    wanted = [plain_title(one) for one in told.get("titles", ())]
    here = {_plain(titles, column).rpartition(" / ")[2]: column for column in titles.by_column}
    if not wanted or sum(one in here for one in wanted) < _AGREED * len(wanted):
        return {}
    named = {key: plain_title(name) for key, name in told["named"].items()}
    return {key: here[name] for key, name in named.items() if name in here}


def _own(sheet: Sheet, ours: own.Own) -> Profile:
    """Give the columns of a list of ours; of one that is only to be read there are none."""
    code = f"gpn_{ours.about}" if ours.about else OWN
    told = next((one for one in layouts() if one["code"] == code and one.get("own")), None)
    if told is None:
        return Profile({}, ours.first, code=code, sheet=sheet.name)
    places = {"seal": ours.columns.get(f"{own.MARK}{ours.about}", -1), **ours.columns}
    columns = {key: places[key] for key in fields() if places.get(key, -1) >= 0}
    titles = _named(titles_of(sheet))
    return Profile(columns, ours.first, told["heads"], code, sheet.name, titles=titles)


def _plain(titles: Titles, column: int) -> str:
    return plain_title(titles.by_column.get(column, ""))


# kept by a name


def saved(folder: Path) -> tuple[Profile, ...]:
    """Give the profiles that were saved, by name; one that cannot be read is passed over."""
    found = (_read(file) for file in sorted((folder / FOLDER).glob(f"*{ENDING}")))
    return tuple(one for one in found if one is not None)


def _read(file: Path) -> Profile | None:
    try:
        told = json.loads(file.read_text("utf-8"))
        columns = {key: int(told["columns"][key]) for key in fields() if key in told["columns"]}
        titles = {str(key): str(text) for key, text in told["titles"].items()}
        word = str(told.get("class", ""))
        return Profile(
            columns,
            int(told["first"]),
            told["heads"],
            told["name"],
            titles=titles,
            poverty_class=word,
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None


def save(folder: Path, name: str, profile: Profile) -> Profile:
    """Keep a profile by a name; another of that name is replaced.

    Raises:
        GpnError: PROFILE_NAMELESS, PROFILE_NOT_KEPT.
    """
    called = tidy(name)
    safe = "-".join(one for one in fold(called).replace("/", " ").split() if one.isalnum())
    if not safe:
        raise GpnError(ErrorCode.PROFILE_NAMELESS)
    told = {
        "name": called,
        "first": profile.first,
        "heads": profile.heads,
        "columns": dict(profile.columns),
        "titles": dict(profile.titles),
        "class": profile.poverty_class,
    }
    try:
        (folder / FOLDER).mkdir(parents=True, exist_ok=True)
        content = json.dumps(told, ensure_ascii=False, indent=1).encode()
        replace_file(folder / FOLDER / f"{safe[:60]}{ENDING}", content)
    except OSError as fault:
        raise GpnError(ErrorCode.PROFILE_NOT_KEPT, path=str(folder / FOLDER)) from fault
    return Profile(**{**profile.__dict__, "code": called})
