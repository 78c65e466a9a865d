"""Numbers of people in an open survey that do not fit them, to be looked at; nothing is changed.

On the way: a session's roster → ``registry.identity`` → whose, why, and the question to go to.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from gpn_desktop.engine.effects import Place
from gpn_desktop.engine.session import FormSession
from gpn_desktop.registry import identity
from gpn_desktop.registry.codes import word_of
from gpn_desktop.registry.identity import DoubtCode
from gpn_desktop.registry.persons import PartialDate, Person
from ui import reasons

PERSONS: Final = "persons#"
COMPARED: Final = ("sex", "birth_date", "id_number", "old_id_number", "insurance_number")
WRITES: Final[Mapping[DoubtCode, str]] = {
    DoubtCode.CMND_LENGTH: "old_id_number",
    DoubtCode.INSURANCE_LAYOUT: "insurance_number",
    DoubtCode.INSURANCE_OBJECT_UNKNOWN: "insurance_object",
    DoubtCode.INSURANCE_OBJECT_DIFFERS: "insurance_object",
}


@dataclass(frozen=True)
class Doubtful:
    """One number that is odd: whose, why, and the question that asks for it.

    ``is_new`` says that what was typed makes it so; else the register has it already.
    """

    whose: str
    why: str
    place: Place
    is_new: bool


def doubtful(session: FormSession) -> tuple[Doubtful, ...]:
    """Give what is odd about the numbers of the people in a survey, in the order of its roster."""
    nodes = _nodes(session)
    asked = (one.place for one in session.outline() if one.place.node == nodes.get("id_number"))
    return tuple(found for place in asked for found in _of_row(session, nodes, place.rows))


def _nodes(session: FormSession) -> dict[str, int]:
    """Give the questions that write a field of a person, by field."""
    known = ((node, one.save_to or "") for node, one in enumerate(session.form.facts))
    return {to.removeprefix(PERSONS): node for node, to in known if to.startswith(PERSONS)}


def _of_row(
    session: FormSession, nodes: Mapping[str, int], rows: tuple[str, ...]
) -> Iterator[Doubtful]:
    def told(name: str) -> str:
        state = session.state(Place(nodes[name], rows)) if name in nodes else None
        return state.value if state is not None and state.relevant else ""

    born = told("birth_date")
    known = _known(session, Place(nodes["id_number"], rows))
    is_new = any(told(name) != known.get(name, "") for name in COMPARED)
    person = Person(
        rows[-1],
        full_name=told("full_name"),
        sex=word_of("sex", told("sex")),
        birth_date=PartialDate.read(born) if born else None,
        id_number=told("id_number"),
        old_id_number=told("old_id_number"),
        insurance_object=told("insurance_object"),
        insurance_number=told("insurance_number"),
    )
    for one in identity.doubts_of(person):
        node = nodes[WRITES.get(one.code, "id_number")]
        yield Doubtful(person.full_name, reasons.said(one.code), Place(node, rows), is_new)


def _known(session: FormSession, place: Place) -> Mapping[str, str]:
    """Give what the register showed of a person when the survey was begun."""
    shown = json.loads(session.state_json()).get("shown", {})
    row = session.path(place).rpartition("/")[0]
    known: Mapping[str, str] = shown.get(row, {}).get("persons", {})
    return known
