"""What the register says otherwise by now, and what a form will leave out, in lines to read.

On the way: ``Since`` and ``FormSession.dropped`` → ``Line``: whose, what, what stands in the form,
what stands outside, and the question to go to.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from gpn_desktop import vietnamese
from gpn_desktop.engine.effects import Dropped, Place
from gpn_desktop.engine.session import FormSession
from gpn_desktop.registry.identity import MASKED, masked, masked_apart
from gpn_desktop.services.drafting import Entry
from gpn_desktop.services.since import Newer
from ui.form.source import choices_of
from ui.form.written import written
from ui.nouns import field_words
from ui.words import plain, translate

HOUSEHOLDS, PERSONS = "households", "persons"


@dataclass(frozen=True)
class Line:
    """One thing to know before a form is completed.

    ``shown`` and ``now`` are words: what the form says, and where the register ``is_newer`` what
    stands there; ``place`` is the question that could take its ``text``. Where the form says the
    same by now nothing ``differs``.
    """

    whose: str
    what: str
    shown: str = ""
    now: str = ""
    place: Place | None = None
    text: str = ""
    is_newer: bool = False
    differs: bool = True


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
    people = since.names
    came = translate("Differences", "is in the register by now, and not in the survey")
    gone = translate("Differences", "is in the survey, and in the register no more")
    lines = (_line(entry, one) for one in since.newer)
    return (
        *(one for one in lines if one.differs),
        *(Line(people.get(one, ""), came) for one in since.came),
        *(Line(_name(entry.session, one), gone) for one in since.gone),
    )


def _line(entry: Entry, one: Newer) -> Line:
    place, session = place_of(entry, one), entry.session
    kind = "household" if one.entity == entry.household else "person"
    if place is None:
        what = field_words(kind, one.name)
        shown, now = _masked(one.name, one.shown, one.now)
        return Line(one.label, what, shown, now, is_newer=True)
    state = session.state(place)
    read = (_as_read(session, place, text) for text in (state.value, one.now))
    shown, now = _masked(one.name, *read)
    return Line(
        whose=one.label,
        what=_words(session, place) or field_words(kind, one.name),
        shown=shown,
        now=now,
        place=place if state.kind is not None and not state.readonly else None,
        text=one.now,
        is_newer=True,
        differs=state.value != one.now,
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
    name = (session.form.facts[place.node].save_to or "").partition("#")[2]
    if name in MASKED:
        return masked(state.value)
    return written(state, choices_of(session, state), grouped=True)


def _masked(name: str, shown: str, now: str) -> tuple[str, str]:
    """Give numbers of a person by some of their digits; who opens the question reads them whole."""
    return masked_apart(shown, now) if name in MASKED else (shown, now)


def _as_read(session: FormSession, place: Place, text: str) -> str:
    """Give a value of the register as the form's list calls it; a day as it is written."""
    choices = choices_of(session, session.state(place))
    label = next((one.label for one in choices if one.code == text), "")
    try:
        return label or vietnamese.show_date(date.fromisoformat(text))
    except ValueError:
        return text


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
    if one.is_newer:
        both = translate("Differences", "{what}: “{shown}” here, “{now}” in the register")
        return both.format(what=head, shown=one.shown or "–", now=one.now or "–")
    return ": ".join(part for part in (head, one.shown) if part)
