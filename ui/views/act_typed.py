"""From the fields of an act to the act: what each holds, what of it is said anew, who is whom."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from gpn_desktop import chance
from gpn_desktop.registry import acts
from gpn_desktop.registry.acts import Act, Family
from gpn_desktop.registry.persons import Person
from gpn_desktop.services import newcomers
from gpn_desktop.services.resembling import Typed
from ui.look.entries import EntryLine
from ui.models.people import birth_words
from ui.views.act_parts import NumberedList, PeopleList, Relations, TextPart
from ui.views.household_field import HouseholdField

TWIN: Final = "="  # before the id of who is the same human
MASKED: Final = ("id_number", "phone")  # what is not typed anew stays as it is
Part = PeopleList | NumberedList | Relations | HouseholdField | TextPart | EntryLine


def values_of(parts: Mapping[str, Part]) -> dict[str, Any]:
    """Give what every field holds.

    Raises:
        GpnError: those of ``newcomers.read_birth``.
    """
    found: dict[str, Any] = {}
    for name, part in parts.items():
        if isinstance(part, PeopleList | Relations):
            found[name] = part.chosen()
        elif isinstance(part, NumberedList):
            found[name] = part.key()
        elif isinstance(part, HouseholdField):
            found[name] = part.household
        elif isinstance(part, EntryLine):
            found[name] = part.canonical()
        else:
            found[name] = part.text()
    if "birth_date" in found:
        found["birth_date"] = newcomers.read_birth(found["birth_date"])
    return found


def person_typed(sort: str, family: Family, parts: Mapping[str, Part]) -> Typed | None:
    """Give what is typed of one person, of who is corrected only that; None where nothing is."""
    if sort not in (acts.BIRTH, acts.ARRIVAL, acts.CORRECTION):
        return None
    who, sex = (parts.get(name) for name in ("who", "sex"))
    person = who.key() if isinstance(who, NumberedList) else ""
    shown = next((one for one in family.members if one.id == person), None)
    texts = {name: one.text() for name, one in parts.items() if isinstance(one, TextPart)}
    if shown is not None:
        before = {"full_name": shown.full_name, "birth_date": birth_text(shown)}
        texts = {name: "" if text == before.get(name) else text for name, text in texts.items()}
    found = Typed(
        family.household.id,
        person,
        texts["full_name"],
        newcomers.known_birth(texts["birth_date"]),
        sex.key() if isinstance(sex, NumberedList) else "",
        texts["id_number"],
        phone=texts.get("phone", ""),
    )
    return found if found.is_telling else None


def birth_text(person: Person) -> str:
    """Give a birth as it stands in its field."""
    return birth_words(person.birth_date) if person.birth_date else ""


def typed(sort: str, family: Family, parts: Mapping[str, Part]) -> Act:
    """Give the act as it is typed.

    Raises:
        GpnError: those of ``newcomers.read_birth``.
    """
    values = values_of(parts)
    relations: Mapping[str, str] = values.get("relations", {})
    people = values.get("people") or values.get("gone") or (values.get("who", ""),)
    return Act(
        sort,
        family.household.id,
        on=date.fromisoformat(values["day"]) if values.get("day") else chance.today(),
        reason=values["reason"],
        people=tuple(people),
        to=values.get("household") or values.get("village") or values.get("place", ""),
        head=values.get("head", ""),
        relations={one: key for one, key in relations.items() if key[:1] != TWIN},
        said=_said(sort, family, values),
        same={one: key[1:] for one, key in relations.items() if key[:1] == TWIN},
    )


def _said(sort: str, family: Family, values: Mapping[str, Any]) -> dict[str, Any]:
    names = set(values) & set(acts.CORRECTABLE)
    if sort != acts.CORRECTION:
        return {name: values[name] for name in sorted(names) if values[name]}
    shown = next((one for one in family.members if one.id == values["who"]), None)
    return {
        name: values[name]
        for name in acts.CORRECTABLE
        if name in names
        and (values[name] if name in MASKED else values[name] != getattr(shown, name, ""))
    }
