"""Who is a head, and which rows belong to one household.

On the way: ``rows`` → groups of rows, by mark, column or relation, by key or in their order.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from gpn_desktop.importing import values
from gpn_desktop.importing.cells import letter
from gpn_desktop.importing.profiles import COLUMN, EVERY, MARK, RELATION, Profile
from gpn_desktop.importing.rows import Row
from gpn_desktop.importing.titles import matched
from gpn_desktop.registry.persons import HEAD
from gpn_desktop.vietnamese import fold

_MOSTLY = 0.9  # of the rows must say to which household they belong
_CODE = "household.code"
_KEYS = ("household_id", "group", _CODE)
UNTOLD: Final = "untold"
"""Nobody is said to be head: several rows share the code of a household, no relation is told."""


def how_known(profile: Profile, rows: Sequence[Row]) -> str:
    """Give how heads are known in these rows: a column of marks that is empty marks nobody."""
    if profile.is_own:
        return profile.by
    held = {key for row in rows for key in row.texts}
    told = {
        MARK: "mark" in held,
        RELATION: "relation" in held,
        COLUMN: "head_name" in held and not held.isdisjoint(("member_name", "full_name")),
        EVERY: True,
    }
    how = profile.by if told[profile.by] else next(how for how in told if told[how])
    is_silent = how == EVERY and held.isdisjoint(("relation", "head_name"))
    return UNTOLD if is_silent and not _names_heads(profile) and _share_codes(rows) else how


def _names_heads(profile: Profile) -> bool:
    """Tell whether the names stand below a title of heads."""
    title = profile.titles.get(letter(profile.columns.get("full_name", 0)), "")
    return (matched(title) or ("",))[0] == "head_name"


def _share_codes(rows: Sequence[Row]) -> bool:
    """Tell whether people of several names share the code of a household: not by a slip alone."""
    told = [row for row in rows if _CODE in row.texts]
    named = {(fold(row.village), fold(row.texts[_CODE]), fold(row.name)) for row in told}
    more = len(named) - len({one[:2] for one in named})
    return len(told) >= _MOSTLY * len(rows) and more > (1 - _MOSTLY) * len(rows)


def headed(row: Row, how: str) -> Row:
    """Give a row that knows whether it is a head's."""
    return replace(row, is_head=True) if _HEADED[how](row.texts) else row


def _by_mark(texts: Mapping[str, str]) -> bool:
    mark = texts.get("mark", "")
    return bool(mark) and not values.is_word(mark, "yes", "no")


def _by_relation(texts: Mapping[str, str]) -> bool:
    return values.is_word(texts.get("relation", ""), "relationship_to_head", HEAD)


def _by_column(texts: Mapping[str, str]) -> bool:
    head, member = texts.get("head_name", ""), texts.get("member_name", texts.get("full_name", ""))
    return bool(head) and (not member or fold(member) == fold(head))


_HEADED: Final[Mapping[str, Callable[[Mapping[str, str]], bool]]] = {
    MARK: _by_mark,
    RELATION: _by_relation,
    COLUMN: _by_column,
    EVERY: lambda _: True,
    UNTOLD: lambda _: False,
}


def grouped(rows: list[Row], how: str, *, goes_on: bool = True) -> Iterable[list[Row]]:
    """Put rows together that belong to one household.

    ``goes_on``: a row that does not say to which one belongs to that of the row above.
    """
    key = next((one for one in _KEYS if _groups(rows, one)), "") if how != EVERY else ""
    is_said = not key and how != EVERY and _groups(rows, "head_name")
    if how == UNTOLD:
        key = _CODE
    elif is_said and (how == COLUMN or _are_scattered(rows)):
        key = "head_name"
    return _by_key(rows, key, goes_on=goes_on) if key else _in_order(rows)


def _groups(rows: list[Row], key: str) -> bool:
    """Tell whether a column says of nearly all rows to which household they belong."""
    counted = Counter(row.texts[key] for row in rows if key in row.texts)
    told = sum(counted.values())
    if key == _KEYS[0]:
        return told > 0
    return told >= _MOSTLY * len(rows) and told > len(counted)


def _are_scattered(rows: list[Row]) -> bool:
    """Tell whether rows stand in another order than by household: not below who is their head."""
    above, astray = "", 0
    for row in rows:
        above = row.name if row.is_head else above
        astray += fold(row.texts.get("head_name", above)) != fold(above)
    return astray > (1 - _MOSTLY) * len(rows)


def _by_key(rows: list[Row], key: str, *, goes_on: bool) -> Iterable[list[Row]]:
    found: dict[tuple[str, str], list[Row]] = {}
    last = ""
    for row in rows:
        last = row.texts.get(key, last if goes_on else f"row {row.line.number}")
        where = "" if key == "household_id" else fold(row.village)
        found.setdefault((where, fold(last)), []).append(row)
    return found.values()


def _in_order(rows: list[Row]) -> Iterator[list[Row]]:
    """Begin a household at each head; rows before the first head of a village have none."""
    group: list[Row] = []
    for row in rows:
        if group and (row.is_head or row.section != group[-1].section):
            yield group
            group = []
        group.append(row)
    if group:
        yield group
