"""Numbers of people in an open survey that do not fit them, to be looked at; nothing is changed.

On the way: a session's roster → ``registry.identity`` → whose, what, and the question to go to.
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

PERSONS: Final = "persons#"
COMPARED: Final = ("sex", "birth_date", "id_number", "old_id_number", "insurance_number")
WRITES: Final[Mapping[DoubtCode, str]] = {
    DoubtCode.CMND_LENGTH: "old_id_number",
    DoubtCode.INSURANCE_LAYOUT: "insurance_number",
    DoubtCode.INSURANCE_OBJECT_UNKNOWN: "insurance_object",
    DoubtCode.INSURANCE_OBJECT_DIFFERS: "insurance_object",
}
"""The field whose question a doubt leads to; all others lead to the citizen number."""


@dataclass(frozen=True)
class Doubtful:
    """One number that is odd: whose, what is odd, and the question that asks for it.

    ``is_new`` says that what was typed makes it so; else the register has it already.
    """

    whose: str
    code: DoubtCode
    place: Place
    is_new: bool


def doubtful(session: FormSession) -> tuple[Doubtful, ...]:
    """Give what is odd about the numbers of the people in a survey, in the order of its roster."""
    nodes = person_nodes(session)
    shown = json.loads(session.state_json()).get("shown", {})
    asked = (one.place for one in session.outline() if one.place.node == nodes.get("id_number"))
    return tuple(
        found
        for place in asked
        for found in _of_row(session, nodes, place.rows, _known(session, shown, place))
    )


def person_nodes(session: FormSession) -> dict[str, int]:
    """Give the questions that write a field of a person, by field."""
    known = ((node, one.save_to or "") for node, one in enumerate(session.form.facts))
    return {to.removeprefix(PERSONS): node for node, to in known if to.startswith(PERSONS)}


def _known(session: FormSession, shown: Mapping[str, object], place: Place) -> Mapping[str, str]:
    """Give what the register showed of a person when the survey was begun."""
    row = shown.get(session.path(place).rpartition("/")[0])
    return row.get("persons", {}) if isinstance(row, dict) else {}


def _of_row(
    session: FormSession,
    nodes: Mapping[str, int],
    rows: tuple[str, ...],
    known: Mapping[str, str],
) -> Iterator[Doubtful]:
    def told(name: str) -> str:
        state = session.state(Place(nodes[name], rows)) if name in nodes else None
        return state.value if state is not None and state.relevant else ""

    is_new = any(told(name) != known.get(name, "") for name in COMPARED)
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
    for one in identity.doubts_of(person):
        node = nodes[WRITES.get(one.code, "id_number")]
        yield Doubtful(person.full_name, one.code, Place(node, rows), is_new)


def birth_of(text: str) -> PartialDate | None:
    """Give a birth; None where what was typed is none: that is for the form to say."""
    try:
        return PartialDate.read(text)
    except ValueError:
        return None
