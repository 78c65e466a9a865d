"""What is written of a list: its accepted rows as households, people and villages, in their order.

On the way: a ``Home`` as it was judged and those of its rows that are accepted → nouns.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from gpn_desktop.importing.class_changes import FIELD as LISTED_CLASS
from gpn_desktop.importing.families import HOUSEHOLD
from gpn_desktop.importing.verdicts import Home, Judged
from gpn_desktop.registry.households import RURAL, Household
from gpn_desktop.registry.listed_class import ListedClass
from gpn_desktop.registry.persons import Person
from gpn_desktop.registry.places import Village, village_named
from gpn_desktop.vietnamese import fold


@dataclass
class Intake:
    """Nouns to be written, in their order, and what they are counted as."""

    new_id: Callable[[], str]
    home: str
    order: int
    nouns: list[Any] = field(default_factory=list)
    villages: dict[str, Village] = field(default_factory=dict)
    households: int = 0
    people: int = 0
    changed: int = 0
    left_out: list[int] = field(default_factory=list)
    headless: set[int] = field(default_factory=set)

    def take(self, home: Home, rows: Sequence[Judged]) -> None:
        """Take the accepted rows of one household."""
        if not rows:
            return
        head = home.family.head
        is_headed = home.family.is_bare or any(one.entry is head for one in rows)
        if home.household is None and not is_headed:
            self.headless |= {one.row for one in rows}
            return
        household = self._household(home, rows)
        for one in rows:
            if not home.family.is_bare:
                self._person(one, household)

    def _household(self, home: Home, rows: Sequence[Judged]) -> Household:
        told = {name: value for name, value in home.family.household.items() if value is not None}
        village = home.place or self._village(home.village, home.family.former)
        if home.household is None:
            area = told.pop("area", "") or (village.area if village else "")
            made = Household(
                self.new_id(),
                home=self.home,
                village=village.id if village else "",
                area=area,
                **told,
            )
            self.households += 1
        else:
            fields = _home_fields(home.household, rows)
            if "village" in fields and village is not None:
                fields["village"] = village.id
            made = replace(home.household, **fields)
            self.changed += bool(fields)
        if made != home.household:
            self.nouns.append(made)
        return made

    def _village(self, written: str, former: str) -> Village | None:
        if not written:
            return None
        kind, name = village_named(written)
        if fold(name) not in self.villages:
            self.order += 1
            made = Village(
                self.new_id(), name=name, area=RURAL, kind=kind, order=self.order, former=former
            )
            self.villages[fold(name)] = made
            self.nouns.append(made)
        return self.villages[fold(name)]

    def _person(self, one: Judged, household: Household) -> None:
        values = dict(one.entry.values)
        if one.person is None:
            person = Person(self.new_id(), household.id, one.entry.name, **values)
            self.people += 1
        else:
            fields = {
                change.field: change.after
                for change in one.changes
                if not change.field.startswith(HOUSEHOLD)
            }
            person = replace(one.person, **fields)
            self.changed += person != one.person
        if person != one.person:
            self.nouns.append(person)


def _home_fields(household: Household, rows: Sequence[Judged]) -> dict[str, Any]:
    """Give what is to be written anew of a household; of its classes those of each year."""
    fields: dict[str, Any] = {}
    listed: dict[str, ListedClass] = {}
    for change in (change for one in rows for change in one.changes):
        if change.field.startswith(LISTED_CLASS):
            listed[change.field.removeprefix(LISTED_CLASS)] = change.after
        elif change.field.startswith(HOUSEHOLD):
            fields[change.field.removeprefix(HOUSEHOLD)] = change.after
    return {**fields, "listed": {**household.listed, **listed}} if listed else fields
