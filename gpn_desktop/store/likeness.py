"""Who of the register may be the human that is asked about: found by indexes, not by a scan.

On the way: numbers and telephones as they are, births around a year, the people of one village and
the name as a phrase → those whose name can be alike → their traces. ``registry.duplicates`` judges.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection

from gpn_desktop import vietnamese
from gpn_desktop.registry import sketches
from gpn_desktop.registry.duplicates import CARD_DIGITS, Trace, may_be_called, name_words, slips
from gpn_desktop.registry.persons import PartialDate
from gpn_desktop.registry.sketches import Sketch
from gpn_desktop.store import search
from gpn_desktop.store.dialects import ask, chosen

Named = tuple[int, tuple[str, ...]]
"""Somebody by number, with the words of the name."""


class Near(NamedTuple):
    """Those who may be alike: who stands on the list, and who was taken off it."""

    here: tuple[Trace, ...] = ()
    gone: tuple[Trace, ...] = ()


NAMESAKES = 60  # households in which somebody bears the very name

_NUMBERED = (
    "SELECT entity_no FROM person WHERE id_number = ? UNION"
    " SELECT entity_no FROM person WHERE old_id_number = ? UNION"
    " SELECT entity_no FROM person WHERE insurance_number = ?"
)
_CALLED_UP = (
    "SELECT p.entity_no, p.folded FROM person p WHERE p.phone = ?",
    "SELECT p.entity_no, p.folded FROM household h CROSS JOIN person p ON p.household = h.id"
    " WHERE h.phone = ?",
)
_BORN = "SELECT p.entity_no, p.folded FROM person p WHERE p.birth_date >= ? AND p.birth_date < ?"
_NEIGHBOURS = (
    "SELECT p.entity_no, p.folded FROM household h CROSS JOIN person p ON p.household = h.id"
    " WHERE h.village = ?"
)
_UNDATED = " AND p.birth_date IS NULL"
_OF_YEARS = " AND (p.birth_date IS NULL OR substr(p.birth_date, 1, 4) IN ({marks}))"
_BORN_ON = "SELECT p.entity_no, p.folded FROM person p WHERE p.birth_date = ?"
_SLIPPED = "SELECT p.entity_no, p.folded FROM person p WHERE p.id_number IN :ids"
_NAMESAKES = (
    "SELECT p.entity_no, p.folded FROM household h CROSS JOIN person p ON p.household = h.id"
    " WHERE h.entity_no IN :ids"
)
_EVERYBODY = (
    "SELECT p.id, p.household, p.full_name, p.sex, p.birth_date, p.id_number, p.old_id_number,"
    " p.insurance_number, p.phone, h.phone, h.village, h.address FROM person p"
    " LEFT JOIN household h ON h.id = p.household WHERE p.entity_no IN :ids"
)
_TRACES = f"{_EVERYBODY} AND p.deleted_json IS NULL AND h.deleted_json IS NULL"
_GONE_TRACES = f"{_EVERYBODY} AND p.deleted_json IS NOT NULL"
_NUMBERED_TRACES = _TRACES.replace("SELECT p.id", "SELECT p.entity_no, p.id")
_SKETCHES = (
    "SELECT p.entity_no, p.household, p.folded, p.birth_date, h.village, p.phone, h.phone,"
    " p.id_number, p.old_id_number, p.insurance_number FROM person p"
    " JOIN household h ON h.id = p.household"
    " WHERE p.deleted_json IS NULL AND h.deleted_json IS NULL ORDER BY p.entity_no"
)


def near(connection: Connection, one: Trace) -> Near:
    """Give everybody who may be alike, in no order, who is asked about among them."""
    numbers = _by_number(connection, one)
    if one.words:
        found = _by_name(connection, one)
        numbers |= _alike(one, _named(found))
    wanted = sorted(numbers)
    here, gone = (chosen(connection, asked, wanted) for asked in (_TRACES, _GONE_TRACES))
    return Near(tuple(map(_trace, here)), tuple(map(_trace, gone)))


def doubles(connection: Connection, people: Sequence[Trace]) -> Mapping[str, tuple[Trace, ...]]:
    """Give of each member of one household who of the list shares what tells few apart, by person.

    Whom nobody asked about is not looked for among all of his years: a like name is not enough.
    """
    villagers = _named(_villagers(connection, people))  # read once, and asked for each member
    found = {one.person: _sharing(connection, one, villagers) for one in people}
    numbers = sorted(set().union(*found.values()))
    known = {number: _trace(row) for number, *row in chosen(connection, _NUMBERED_TRACES, numbers)}
    return {
        person: tuple(known[one] for one in sorted(mine) if one in known)
        for person, mine in found.items()
    }


def _sharing(connection: Connection, one: Trace, villagers: Sequence[Named]) -> set[int]:
    found = [*_called_up(connection, one)]
    if one.birth is not None and one.birth.day is not None:
        found += ask(connection, _BORN_ON, str(one.birth)).all()
    found += chosen(connection, _SLIPPED, sorted(slips(one.id_number)))
    return _alike(one, (*villagers, *_named(found))) | _by_number(connection, one)


def _named(rows: Iterable[Any]) -> list[Named]:
    return [(number, name_words(folded)) for number, folded in rows]


def _alike(one: Trace, named: Iterable[Named]) -> set[int]:
    return {number for number, words in named if may_be_called(one.words, words)}


def _villagers(connection: Connection, people: Sequence[Trace]) -> Iterable[Any]:
    """Give the people of the village who were born about when one of these was, or nobody knows."""
    years = {one.year for one in people}
    spans = sorted({f"{year + by:04}" for year in years if year is not None for by in (-1, 0, 1)})
    rest = "" if None in years else _OF_YEARS.format(marks=", ".join("?" * len(spans)))
    values = () if None in years else spans
    for village in {one.village for one in people} - {""}:
        yield from ask(connection, _NEIGHBOURS + rest, village, *values).all()


def _called_up(connection: Connection, one: Trace, rest: str = "", *values: str) -> Iterable[Any]:
    """Give who has one of the telephones; ``rest`` narrows them by these values."""
    for phone in set(one.phones) - {""}:
        for asked in _CALLED_UP:
            yield from ask(connection, asked + rest, phone, *values).all()


def traces(connection: Connection, persons: Iterable[str]) -> tuple[Trace, ...]:
    """Give the traces of these people, of those who stand on the list."""
    asked = _TRACES.replace("p.entity_no IN", "p.id IN")
    return tuple(_trace(row) for row in chosen(connection, asked, persons))


def alike(connection: Connection) -> tuple[tuple[Trace, Trace], ...]:
    """Give all pairs of the whole register worth comparing: one look through it, then those."""
    people = (_sketch(row) for row in ask(connection, _SKETCHES).all())
    found = sorted(sketches.pairs(people))
    numbers = sorted({number for pair in found for number in pair})
    rows = chosen(connection, _NUMBERED_TRACES, numbers)
    known = {number: _trace(row) for number, *row in rows}
    return tuple((known[a], known[b]) for a, b in found)


def _sketch(row: Any) -> Sketch:
    number, household, folded, birth, village, own, common, citizen, old, card = row
    words = frozenset([word for word in folded.split() if word[-1] > "9"])
    known = [one for one in (citizen, old) if one]
    if card and len(card) >= CARD_DIGITS:
        known.append(f"card {card[-CARD_DIGITS:]}")
    phones = [one for one in (own, common) if one]
    return Sketch(
        number, household, words, birth or "", village or "", phones, known, citizen or ""
    )


def _by_number(connection: Connection, one: Trace) -> set[int]:
    found: set[int] = set()
    for number in {one.id_number, one.old_id_number, one.insurance_number} - {""}:
        found.update(row[0] for row in ask(connection, _NUMBERED, number, number, number))
    return found


def _by_name(connection: Connection, one: Trace) -> Iterable[Any]:
    words = dict.fromkeys(one.words)
    count = " + ".join(["(instr(p.folded, ?) > 0)"] * len(words))
    alike, values = f" AND {count} >= {len(words) - 1}", tuple(words)
    yield from _called_up(connection, one, alike, *values)
    if one.year is not None:
        span = f"{one.year - 1:04}", f"{one.year + 2:04}"
        yield from ask(connection, _BORN + alike, *span, *values).all()
    if one.village:
        rest = "" if one.year is None else _UNDATED
        yield from ask(connection, _NEIGHBOURS + rest + alike, one.village, *values).all()
    same = search.matches(connection, one.words, NAMESAKES, in_a_row=True)
    yield from chosen(connection, _NAMESAKES, same)


def _trace(row: Any) -> Trace:
    cells = [cell or "" for cell in row]
    person, household, name, sex, born, number, old, card, own, common, village, address = cells
    return Trace(
        full_name=vietnamese.tidy(name),
        person=person,
        household=household,
        sex=sex,
        birth=PartialDate.read(born) if born else None,
        id_number=number,
        old_id_number=old,
        insurance_number=card,
        phones=(own, common),
        village=village,
        address=address,
    )
