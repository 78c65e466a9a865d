"""What changed in the register since a form was prefilled: shown before it is completed.

On the way: a draft taken up again, the register as it is now → ``Since``. What the officer did not
see becomes an ordinary conflict when he writes it all the same.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from gpn_desktop.engine.effects import Place
from gpn_desktop.engine.session import FormSession
from gpn_desktop.services.world import HOUSEHOLDS, PERSONS, Register


@dataclass(frozen=True)
class Newer:
    """A field of the register that says something else now than what the form shows."""

    entity: str
    label: str
    name: str
    shown: str
    now: str


@dataclass(frozen=True)
class Since:
    """What changed in the register since a form was prefilled; people by id.

    ``names`` are of those who came.
    """

    newer: tuple[Newer, ...] = ()
    came: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


def changed_since(session: FormSession, household: str, register: Register) -> Since:
    """Compare what the form was prefilled with with what the register says now."""
    state = json.loads(session.state_json())
    shown = {
        (path.rpartition("[")[2].removesuffix("]") or household): lists
        for path, lists in state.get("shown", {}).items()
    }
    people = register.lists.get(PERSONS, ())
    here = {item["name"] for item in people}
    known = {*shown, *(row for rows in state.get("rows", {}).values() for row in rows)}
    known |= {row for rows in state.get("removed", {}).values() for row, *_ in rows}
    has_roster = any(one.list_name == PERSONS for one in session.form.rosters.values())
    came = tuple(one["name"] for one in people if has_roster and one["name"] not in known)
    return Since(
        newer=tuple(
            Newer(item["name"], item["label"], name, text, item.get(name, ""))
            for list_name in (HOUSEHOLDS, PERSONS)
            for item in register.lists.get(list_name, ())
            for name, text in shown.get(item["name"], {}).get(list_name, {}).items()
            if item.get(name, "") != text and _is_asked(session, list_name, name, item["name"])
        ),
        came=came,
        gone=tuple(one for one, lists in shown.items() if PERSONS in lists and one not in here),
        names={item["name"]: item["label"] for item in people if item["name"] in came},
    )


def _is_asked(session: FormSession, list_name: str, name: str, entity: str) -> bool:
    """Tell whether the form now shows the question that writes a property of an entity."""
    form = session.form
    for node, facts in enumerate(form.facts):
        if facts.save_to == f"{list_name}#{name}":
            rows = (entity,) if form.shape.spots[node].chain else ()
            try:
                return session.state(Place(node, rows)).relevant
            except KeyError:
                continue  # the row was taken out
    return False
