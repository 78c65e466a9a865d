"""The tour's steps as scripts, a table of who plays which, and what the desks are called.

A script is what a person at that desk would type. Its narration is the program's own language.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ui.tour.driver import Act
from ui.tour.player import Press, Read, Say, Script, Shot, Type, Until, has_focus, is_shown
from ui.words import QT_TRANSLATE_NOOP, translate

OFFICER = "officer"
STEPS = 11
"""How many steps the main job has; ``ACTS`` holds those that can be played today."""

PASSPHRASES: Mapping[str, str] = {OFFICER: "nuoc suoi khe vap"}
PEOPLE: Mapping[str, str] = {OFFICER: "Hoàng Thị Lan"}


@dataclass(frozen=True)
class Setting:
    """Where a desk plays: its name, the exchange folder, the mode, the commune to be invented."""

    desk: str
    exchange: Path
    training: bool
    size: int
    seed: str


Part = Callable[[Setting], Script]

ENCRYPTED = QT_TRANSLATE_NOOP(
    "Tour", "{1} begins to work at {0}; the data is encrypted under her passphrase from now on."
)


def first_start(setting: Setting) -> Script:
    """Step 1: role, place, passphrase, and the recovery sheet that is offered."""
    words = PASSPHRASES[setting.desk]
    yield Until("the first start", lambda: is_shown("role_officer"))
    yield Press("Return")
    yield Until("the page of the place", lambda: has_focus("first_name"))
    yield Type(PEOPLE[setting.desk])
    yield Press("Tab")
    yield Type("dinh lap")
    yield Until("one place", lambda: has_focus("first_place"))
    yield Press("Return")
    yield Until("the page of the passphrase", lambda: has_focus("new_passphrase"))
    yield Type(words)
    yield Press("Tab")
    yield Type(words)
    yield Shot("01-first-start")
    yield Press("Return")
    yield Until("the offer of a recovery sheet", lambda: is_shown("make_code"))
    yield Shot("01-recovery-sheet")
    yield Press("Escape")
    yield Until("the window", lambda: is_shown("place"))
    yield Read("place", "place")
    yield Read("who", "person", pattern=r"([^·]+)")
    yield Say(translate("Tour", ENCRYPTED))
    yield Shot("01-window")


PARTS: Mapping[str, Mapping[str, Part]] = {OFFICER: {"first_start": first_start}}

ACTS: tuple[Act, ...] = (Act(1, OFFICER, "first_start"),)


def scripts(setting: Setting) -> dict[str, Callable[[], Script]]:
    """Give the scripts of a desk, ready to be played."""
    return {
        name: lambda part=part: part(setting)  # type: ignore[misc] # bound early on purpose
        for name, part in PARTS[setting.desk].items()
    }
