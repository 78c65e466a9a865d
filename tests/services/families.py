"""Two small families in a register of their own, and acts on them."""

from dataclasses import dataclass
from typing import Any

from gpn_desktop import chance
from gpn_desktop.registry.acts import Act
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.moves import Event
from gpn_desktop.registry.persons import HEAD, PartialDate, Person
from gpn_desktop.registry.places import Village
from gpn_desktop.services import moving
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.transaction import Transaction

NAMES = {
    "ba": ("Vi Văn Ba", HEAD, 1960),
    "mai": ("Vi Thị Mai", "spouse", 1962),
    "nam": ("Vi Văn Nam", "child", 1990),
    "hoa": ("Lý Thị Hoa", "child_in_law", 1991),
    "tu": ("Hà Văn Tú", HEAD, 1980),
    "be": ("Hà Thị Bé", "child", 2010),
}


@dataclass(frozen=True)
class Families:
    """The ids of two households, their people by short name, and two villages."""

    h: str
    o: str
    people: dict[str, str]
    villages: tuple[str, str]

    def __getitem__(self, name: str) -> str:
        return {"h": self.h, "o": self.o, **self.people}[name]

    def names(self, entities: Any) -> list[str]:
        """Give the short names of people, by their ids."""
        known = {entity: name for name, entity in self.people.items()}
        return sorted(known.get(one, "?") for one in entities)


def put_families(desk: Desk) -> Families:
    """Write two households of one village, four people and two, into the register."""
    home = desk.installation.scope
    with desk.store.transaction(desk.actor) as tx:
        villages = [
            Village(tx.new_entity(), name, area)
            for name, area in (("Nà Pá", "rural"), ("Khu 1", "urban"))
        ]
        houses = [
            Household(tx.new_entity(), code, home, villages[0].id, "rural") for code in ("01", "02")
        ]
        people = {
            short: Person(
                tx.new_entity(),
                houses[0 if n < 4 else 1].id,
                name,
                birth_date=PartialDate(year),
                relation=relation,
                id_number=f"02018600000{n}",
            )
            for n, (short, (name, relation, year)) in enumerate(NAMES.items())
        }
        tx.put_all([*villages, *houses, *people.values()])
    ids = {short: one.id for short, one in people.items()}
    return Families(houses[0].id, houses[1].id, ids, (villages[0].id, villages[1].id))


def an_act(families: Families, sort: str, *who: str, **rest: Any) -> Act:
    """Give an act of the first household about people by their short names."""
    told = {"on": chance.today(), "reason": "theo đơn", **rest}
    told["people"] = tuple(families[one] for one in who)
    told["to"] = families[told["to"]] if told.get("to") in ("h", "o") else told.get("to", "")
    told["head"] = families[told["head"]] if "head" in told else ""
    for name in ("relations", "same"):
        told[name] = {families[one]: value for one, value in told.get(name, {}).items()}
    told["same"] = {one: families[value] for one, value in told["same"].items()}
    return Act(sort, told.pop("of", families.h), **told)


def acted(desk: Desk, families: Families, sort: str, *who: str, **rest: Any) -> Event:
    """Do an act with the sight of this moment."""
    one = an_act(families, sort, *who, **rest)
    other = one.to if sort in ("join", "move") else ""
    sight = moving.sheet(desk, one.household, other).sight
    return moving.perform(desk, one, sight).value


def living(desk: Desk, household: str) -> dict[str, str]:
    """Give the people of a household who stand on the list: relation by id."""
    with desk.store.reading() as tx:
        return {one.id: one.relation for one in tx.households.members(household)}


def register(tx: Transaction) -> dict[str, Any]:
    """Give every household and person as it stands."""
    nouns: tuple[Any, ...] = (*tx.households.where(), *tx.households.persons.where())
    return {one.id: one for one in nouns}


def all_of(desk: Desk) -> dict[str, Any]:
    """Give the same of a desk."""
    with desk.store.reading() as tx:
        return register(tx)
