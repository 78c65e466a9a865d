"""Health-insurance cards of an invented commune, with gaps as real ones have them.

On the way: families and classes → persons with a card, an ended card or none.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from gpn_desktop.chance import Dice
from gpn_desktop.plans.cards import Holder, card_code
from gpn_desktop.registry.persons import Person
from gpn_desktop.registry.places import Village, zones_on
from gpn_desktop.reviews.decisions import support_class
from gpn_desktop.services.past import Classes
from gpn_desktop.services.villagers import Family, parameters

FAMILY = "GD"  # who comes under no other code is insured with the family


@dataclass
class CardOffice:
    """Gives cards out; a share of people gets none, of some the card has ended."""

    dice: Dice
    day: datetime.date
    villages: Mapping[str, Village]
    classes: Classes

    def with_cards(self, families: Sequence[Family]) -> tuple[Family, ...]:
        """Give the families again, their members with the cards they hold."""
        return tuple(self._family(family) for family in families)

    def _family(self, family: Family) -> Family:
        poor = support_class(self.classes.get(family.household.id, ()), self.day)
        zones = zones_on(self.villages[family.household.village].zones, self.day)
        members = tuple(self._card(one, poor, zones) for one in family.members)
        return Family(family.household, members)

    def _card(self, person: Person, poor: str, zones: frozenset[str] | None) -> Person:
        code = card_code(Holder(person, poor, zones, self.day)) or FAMILY
        if self.dice.random() < parameters()["insured"][code]:
            return self._written(person, code, self.day.year)
        if self.dice.random() < 0.4:
            return self._written(person, code, self.day.year - 1)  # nobody renewed it
        return person

    def _written(self, person: Person, code: str, year: int) -> Person:
        return replace(
            person,
            insurance_object=code,
            insurance_number=f"20{self.dice.randrange(10**8):08}",
            insurance_from=datetime.date(year, 1, 1),
            insurance_to=datetime.date(year, 12, 31),
        )
