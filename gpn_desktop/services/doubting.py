"""People in an open survey who stand there twice, and numbers that do not fit; nothing is changed.

On the way: a session's roster → ``registry.identity`` and ``repeated`` → whose, what, and
the question to go to.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from gpn_desktop.engine.effects import Place
from gpn_desktop.engine.session import FormSession
from gpn_desktop.registry import identity
from gpn_desktop.registry.codes import word_of
from gpn_desktop.registry.duplicates import Evidence, Trace
from gpn_desktop.registry.identity import DoubtCode, written_number
from gpn_desktop.registry.persons import PartialDate, Person
from gpn_desktop.registry.repeated import repeated

PERSONS: Final = "persons#"
COMPARED: Final = (
    "full_name",
    "sex",
    "birth_date",
    "id_number",
    "old_id_number",
    "insurance_number",
)
WRITES: Final[Mapping[DoubtCode, str]] = {
    DoubtCode.CMND_LENGTH: "old_id_number",
    DoubtCode.INSURANCE_LAYOUT: "insurance_number",
    DoubtCode.INSURANCE_OBJECT_UNKNOWN: "insurance_object",
    DoubtCode.INSURANCE_OBJECT_DIFFERS: "insurance_object",
}
"""The field whose question a doubt leads to; all others lead to the citizen number."""
ASKS: Final[Mapping[Evidence, str]] = {
    Evidence.OLD_ID_NUMBER: "old_id_number",
    Evidence.INSURANCE_NUMBER: "insurance_number",
    Evidence.NAME: "full_name",
}
"""The same for who stands in two rows."""


@dataclass(frozen=True)
class Doubtful:
    """One thing that is odd: whose, what is odd, and the question that asks for it.

    ``is_new`` says that what was typed makes it so; else the register has it already. ``other`` is
    who of the same roster it may be, for which ``alike`` speaks; then there is no ``code``.
    """

    whose: str
    code: DoubtCode | None
    place: Place
    is_new: bool
    other: str = ""
    alike: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class _Typed:
    """One row of a roster: who it is, where, and whether numbers or the name are newly typed."""

    person: Person
    rows: tuple[str, ...]
    is_new: bool
    is_named_anew: bool


def doubtful(session: FormSession) -> tuple[Doubtful, ...]:
    """Give what is odd about the people in a survey: who stands there twice, then each number."""
    nodes = person_nodes(session)
    shown = json.loads(session.state_json()).get("shown", {})
    asked = [one.place for one in session.outline() if one.place.node == nodes.get("id_number")]
    typed = [_typed(session, nodes, one.rows, _known(session, shown, one)) for one in asked]
    return (*_twice(nodes, typed), *(found for one in typed for found in _odd(nodes, one)))


def person_nodes(session: FormSession) -> dict[str, int]:
    """Give the questions that write a field of a person, by field."""
    known = ((node, one.save_to or "") for node, one in enumerate(session.form.facts))
    return {to.removeprefix(PERSONS): node for node, to in known if to.startswith(PERSONS)}


def _known(session: FormSession, shown: Mapping[str, object], place: Place) -> Mapping[str, str]:
    """Give what the register showed of a person when the survey was begun."""
    row = shown.get(session.path(place).rpartition("/")[0])
    return row.get("persons", {}) if isinstance(row, dict) else {}


def _typed(
    session: FormSession, nodes: Mapping[str, int], rows: tuple[str, ...], known: Mapping[str, str]
) -> _Typed:
    def told(name: str) -> str:
        state = session.state(Place(nodes[name], rows)) if name in nodes else None
        return state.value if state is not None and state.relevant else ""

    person = Person(
        rows[-1],
        full_name=told("full_name"),
        sex=word_of("sex", told("sex")),
        birth_date=birth_of(told("birth_date")),
        id_number=told("id_number"),
        old_id_number=told("old_id_number"),
        insurance_object=told("insurance_object"),
        insurance_number=told("insurance_number"),
    )
    is_new = any(told(name) != known.get(name, "") for name in COMPARED)
    return _Typed(person, rows, is_new, told("full_name") != known.get("full_name", ""))


def _odd(nodes: Mapping[str, int], one: _Typed) -> Iterator[Doubtful]:
    """Give the numbers of a person that do not fit."""
    for found in identity.doubts_of(one.person):
        node = nodes[WRITES.get(found.code, "id_number")]
        yield Doubtful(one.person.full_name, found.code, Place(node, one.rows), one.is_new)


def _twice(nodes: Mapping[str, int], typed: Sequence[_Typed]) -> Iterator[Doubtful]:
    """Give who may stand in an earlier row already."""
    rows = {one.person.id: one for one in typed}
    for later, earlier, alike in repeated(_trace(one.person) for one in typed):
        one, other = rows[later.person], rows[earlier.person]
        node = nodes.get(ASKS.get(alike[0], "id_number"), nodes["id_number"])
        is_new = any(each.is_new or each.is_named_anew for each in (one, other))
        place = Place(node, one.rows)
        yield Doubtful(later.full_name, None, place, is_new, earlier.full_name, alike)


def _trace(one: Person) -> Trace:
    return Trace(
        one.full_name,
        one.id,
        sex=one.sex,
        birth=one.birth_date,
        id_number=written_number(one.id_number),
        old_id_number=written_number(one.old_id_number),
        insurance_number=written_number(one.insurance_number),
    )


def birth_of(text: str) -> PartialDate | None:
    """Give a birth; None where what was typed is none: that is for the form to say."""
    try:
        return PartialDate.read(text)
    except ValueError:
        return None
