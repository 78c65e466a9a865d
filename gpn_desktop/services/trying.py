"""A form filled in before it is installed: an invented household, and nothing that is kept.

On the way: ``Looked`` → a ``FormSession`` of the page alone. No store is asked and none is written:
what is typed goes with the page.
"""

from collections.abc import Sequence
from typing import Final

from gpn_desktop import chance
from gpn_desktop.engine.session import FormSession
from gpn_desktop.forms import lists
from gpn_desktop.registry.persons import HEAD
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.workbooks import Looked
from gpn_desktop.services.world import (
    HOUSEHOLDS,
    OFFICIALS,
    PERSONS,
    VILLAGES,
    Item,
    Register,
    RegisterWorld,
    launch,
    text_of,
)

HOUSEHOLD: Final = "thu_ho"
_BORN: Final = (40, 38, 12)  # years ago
_PEOPLE: Final = ((HEAD, "male"), ("spouse", "female"), ("child", "female"))


def try_out(desk: Desk, looked: Looked, names: Sequence[str]) -> FormSession:
    """Begin a form with an invented household of as many people as there are names, at most three.

    Raises:
        ValueError: the workbook has errors, so there is no form.
    """
    if looked.form is None:
        raise ValueError("a form with errors cannot be tried out")
    csv = {
        name.removesuffix(".csv"): lists.read(content).rows for name, content in looked.csv.items()
    }
    register = Register({**csv, **_invented(names)})
    properties = {"username": desk.actor, "deviceid": desk.installation.device}
    world = RegisterWorld(register, desk.installation.log, properties)
    return FormSession.begin(looked.form, world, launch(looked.form, HOUSEHOLD))


def _invented(names: Sequence[str]) -> dict[str, tuple[Item, ...]]:
    people = tuple(
        {
            "name": f"thu_nguoi_{number}",
            "label": name,
            "__version": "1",
            "household": HOUSEHOLD,
            "full_name": name,
            "relation": text_of("relation", relation),
            "sex": text_of("sex", sex),
            "birth_date": str(chance.today().year - years),
        }
        for number, (name, (relation, sex), years) in enumerate(
            zip(names, _PEOPLE, _BORN, strict=False), 1
        )
    )
    home = {
        "name": HOUSEHOLD,
        "label": names[0],
        "__version": "1",
        "area": text_of("area", "rural"),
    }
    place = {"name": "thu_noi", "label": "–"}
    return {HOUSEHOLDS: (home,), PERSONS: people, VILLAGES: (place,), OFFICIALS: (place,)}
