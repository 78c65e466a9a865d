"""What the register says otherwise by now, and what a form will leave out, in lines to read.

On the way: ``Since`` and ``FormSession.dropped`` → ``Line``: whose, what, what stands in the form,
what stands outside, and the question to go to.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gpn_desktop.engine.effects import Dropped, Place
from gpn_desktop.engine.session import FormSession
from gpn_desktop.services.drafting import Entry
from gpn_desktop.services.since import Newer
from ui.form.body import choices_of
from ui.form.question import plain
from ui.form.written import written
from ui.words import translate

HOUSEHOLDS, PERSONS = "households", "persons"


@dataclass(frozen=True)
class Line:
    """One thing to know before a form is completed; ``place`` where it can be looked at."""

    whose: str
    what: str
    shown: str = ""
    now: str = ""
    place: Place | None = None


def dropped(entry: Entry) -> tuple[Line, ...]:
    """Give the answers that will not be written, for nobody asks for them any more.

    What came from the register and was never touched is no answer: the register keeps it.
    """
    session = entry.session
    known = json.loads(session.state_json()).get("shown", {})
    return tuple(
        Line(_whose(entry, one.place), _words(session, one.place), _written(session, one.place))
        for one in session.dropped()
        if not _is_from_register(session, known, one)
    )


def _is_from_register(session: FormSession, known: Mapping[str, Any], one: Dropped) -> bool:
    """Say whether a value is what the register showed."""
    list_name, _, name = (session.form.facts[one.place.node].save_to or "").partition("#")
    here = session.path(one.place).rpartition("/")[0] if one.place.rows else ""
    found: Mapping[str, str] = known.get(here, {}).get(list_name, {})
    return bool(name) and found.get(name) == one.value


def departures(entry: Entry) -> tuple[Line, ...]:
    """Give the people of the register who were taken out of the form, each with the reason."""
    people = {item["name"]: item["label"] for item in entry.world.entities(PERSONS).all()}
    return tuple(Line(people.get(one.person, ""), one.reason) for one in entry.session.departures())


def newer(entry: Entry) -> tuple[Line, ...]:
    """Give what the register says otherwise than the form, who came and who is gone."""
    since = entry.since
    people = {item["name"]: item["label"] for item in entry.world.entities(PERSONS).all()}
    came = translate("Differences", "is in the register by now, and not in the survey")
    gone = translate("Differences", "is in the survey, and in the register no more")
    return (
        *(_line(entry, one) for one in since.newer),
        *(Line(people.get(one, ""), came) for one in since.came),
        *(Line(_name(entry.session, one), gone) for one in since.gone),
    )


def _line(entry: Entry, one: Newer) -> Line:
    place = place_of(entry, one)
    what = _words(entry.session, place) if place else one.name
    return Line(
        one.label,
        what or one.name,
        _as_choice(entry.session, place, one.shown),
        _as_choice(entry.session, place, one.now),
        place,
    )


def place_of(entry: Entry, one: Newer) -> Place | None:
    """Give the question that writes a field of the register, where the form shows it now."""
    list_name = HOUSEHOLDS if one.entity == entry.household else PERSONS
    form = entry.session.form
    for node, facts in enumerate(form.facts):
        if facts.save_to == f"{list_name}#{one.name}":
            rows = (one.entity,) if form.shape.spots[node].chain else ()
            try:
                entry.session.state(Place(node, rows))
            except KeyError:
                continue  # the row was taken out
            return Place(node, rows)
    return None


def _words(session: FormSession, place: Place) -> str:
    state = session.state(place)
    return " ".join(part for part in (state.paper, plain(state.label)) if part)


def _written(session: FormSession, place: Place) -> str:
    state = session.state(place)
    return written(state, choices_of(session, state), grouped=True)


def _as_choice(session: FormSession, place: Place | None, text: str) -> str:
    """Give a value of the register as the form's list calls it."""
    if place is None:
        return text
    choices = choices_of(session, session.state(place))
    return next((one.label for one in choices if one.code == text), text)


def _whose(entry: Entry, place: Place) -> str:
    return _name(entry.session, place.rows[0]) if place.rows else ""


def _name(session: FormSession, row: str) -> str:
    try:
        return session.state(session.place("person/full_name", row)).value
    except KeyError:
        return ""  # a form that calls its people otherwise


def words(one: Line) -> str:
    """Say one line: whose, what, and both values where there are two."""
    head = ": ".join(part for part in (one.whose, one.what) if part)
    if one.now or one.place is not None:
        both = translate("Differences", "{what}: “{shown}” here, “{now}” in the register")
        return both.format(what=head, shown=one.shown or "–", now=one.now or "–")
    return (
        translate("Differences", "{what}: {value}").format(what=head, value=one.shown)
        if one.shown
        else head
    )
