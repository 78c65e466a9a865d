"""All that is outside a form: clock, dice, the device, the register. ``services`` makes one."""

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Protocol

Item = Mapping[str, str]


class EntityList(Protocol):
    """A list of the register; items have ``name`` (the entity's id), ``label``, ``__version``."""

    def by(self, name: str, value: str) -> Sequence[Item]:
        """Give the items whose property has this value, in the order of the register."""

    def all(self) -> Sequence[Item]:
        """Give all items; avoid it where the list is a whole commune."""


class World(Protocol):
    """What a session asks of the outside; tests give a fixed one."""

    zone: tzinfo
    properties: Mapping[str, str]
    """``username`` and ``deviceid``."""

    def now(self) -> datetime:
        """Give this moment."""

    def new_id(self) -> str:
        """Give an id for a row; of a roster row it is an entity id whose nonce is kept."""

    def random(self) -> float:
        """Give a number in [0, 1)."""

    def entities(self, list_name: str) -> EntityList:
        """Give a list of the register."""

    def csv(self, name: str) -> Sequence[Item]:
        """Give the rows of a CSV file that was installed with the form."""
