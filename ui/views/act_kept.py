"""What is typed into the fields of an act while the program is locked: taken out, and put back.

It stays in memory alone. Relations to another household are asked again with it.
"""

from collections.abc import Mapping

from ui.views.act_fields import ActFields
from ui.views.act_parts import NumberedList, PeopleList, Relations
from ui.views.act_typed import Part
from ui.views.household_field import HouseholdField


def texts_of(fields: ActFields) -> dict[str, str]:
    """Give what every field holds, as text."""
    return {name: _text(part) for name, part in fields.parts.items()}


def _text(part: Part) -> str:
    if isinstance(part, PeopleList):
        return " ".join(part.chosen())
    if isinstance(part, NumberedList):
        return part.key()
    if isinstance(part, Relations):
        return " ".join(f"{person}:{key}" for person, key in part.chosen().items())
    if isinstance(part, HouseholdField):
        return f"{part.household} {part.line.text()}"
    return part.text()


def refill(fields: ActFields, texts: Mapping[str, str]) -> None:
    """Put back what was typed; who is no longer there is left out."""
    for name, part in list(fields.parts.items()):
        if name in texts:
            _put(part, texts[name])


def _put(part: Part, text: str) -> None:
    if isinstance(part, PeopleList):
        part.mark(text.split())
    elif isinstance(part, NumberedList):
        part.setCurrentIndex(part.findData(text))
    elif isinstance(part, Relations):
        for person, key in (one.split(":", 1) for one in text.split()):
            if person in part.lists:
                _put(part.lists[person], key)
    elif isinstance(part, HouseholdField):
        part.take_up(*text.split(" ", 1))
    else:
        part.setText(text)
        part.setCursorPosition(len(text))
