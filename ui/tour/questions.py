"""What a fresh process is asked: each value that the screen showed, found again by its own way."""

from collections.abc import Callable, Mapping

from gpn_desktop.registry.places import scopes
from gpn_desktop.services.desk import Desk


def place(desk: Desk) -> str:
    """Give the name of the place of this installation."""
    return scopes()[desk.installation.scope].name


def person(desk: Desk) -> str:
    """Give the name of its first person."""
    with desk.store.reading() as tx:
        return tx.devices.officers()[0].name


QUESTIONS: Mapping[str, Callable[..., str]] = {"place": place, "person": person}
