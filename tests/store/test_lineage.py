"""Which records came into which, as the rows of a store say it: each condition of the question."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from gpn_desktop.registry.acts import JOIN, UNDO
from gpn_desktop.registry.duplicates import DIFFERENT, SAME, Sameness
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.moves import Deletion, Event
from gpn_desktop.registry.persons import HEAD, Person
from gpn_desktop.store import lineage
from gpn_desktop.store.database import Store
from gpn_desktop.store.transaction import Transaction
from tests.store.conftest import COMMUNE, DAY, OFFICER

WHY = "về ở chung"


class Joined:
    """A household that came into another one, with its only person, who is one of the other."""

    def __init__(self, tx: Transaction) -> None:
        self.tx, self.roots = tx, dict[str, str]()
        self.gone, self.stays = (Household(tx.new_entity(), n, COMMUNE) for n in ("1", "2"))
        self.came = Person(tx.new_entity(), self.gone.id, "Vi Văn Ba", relation=HEAD)
        self.here = Person(tx.new_entity(), self.stays.id, "Vi Văn Ba", relation=HEAD)
        self.verdict = Sameness(tx.new_entity(), self.came.id, self.here.id, SAME)
        tx.put_all([self.gone, self.stays, self.came, self.here, self.verdict])
        self.act = self.event(JOIN, people=[self.came.id])
        self.before = tx.operations.seen(self.came.id).get("deleted", ())
        tx.households.persons.take_off(self.came.id, reason=WHY, on=DAY)
        tx.households.take_off(self.gone.id, reason=WHY, on=DAY)

    def event(self, sort: str, **detail: Any) -> Event:
        made = Event(self.tx.new_entity(), self.gone.id, sort, DAY, self.stays.id, WHY, detail)
        self.put(made)
        return made

    def put(self, event: Event) -> None:
        op = self.tx.households.events.put(event)
        assert op is not None
        self.roots[event.id] = op.body_root or ""

    def found(self) -> set[tuple[str, str]]:
        known = lineage.lineage(self.tx._recorder.connection)
        assert all(one.place == (self.gone.id, self.stays.id) for one in known.passages)
        return {(one.gone, one.stays) for one in known.passages}

    @property
    def house(self) -> tuple[str, str]:
        return self.gone.id, self.stays.id

    @property
    def person(self) -> tuple[str, str]:
        return self.came.id, self.here.id


def superseded(joined: Joined) -> None:
    stand_for(joined, joined.act, reason="khác")


def stand_for(joined: Joined, event: Event, **changes: Any) -> None:
    cited = ((event.id, joined.roots[event.id]),)
    joined.put(replace(event, id=joined.tx.new_entity(), supersedes=cited, **changes))


def told_apart(joined: Joined) -> None:
    joined.tx.put_all([replace(joined.verdict, verdict=DIFFERENT)])


def unsaid(joined: Joined) -> None:
    joined.tx.households.verdicts.take_off(joined.verdict.id, reason="nhầm", on=DAY)


def taken_back(joined: Joined) -> Event:
    return joined.event(UNDO, undoes=joined.act.id)


def back_taken_back(joined: Joined) -> None:
    joined.event(UNDO, undoes=taken_back(joined).id)


def back_stood_for(joined: Joined) -> None:
    stand_for(joined, taken_back(joined), detail={"undoes": "something else"})


def disputed(joined: Joined) -> None:
    """Let another machine, which had not heard of it, take the person off for another reason."""
    persons = joined.tx.households.persons
    there = replace(joined.came, deleted=Deletion("khác", DAY))
    persons.put(there, seen={"deleted": joined.before})


@pytest.mark.parametrize(
    ("then", "has_house", "has_person"),
    [
        (lambda joined: None, True, True),
        (superseded, False, False),
        (told_apart, True, False),
        (unsaid, True, False),
        (taken_back, False, False),
        (back_taken_back, True, True),
        (back_stood_for, True, True),
        (disputed, True, True),
    ],
)
def test_an_act_leads_on_while_it_is_in_force_and_the_two_are_said_to_be_one(
    store: Store, then: Callable[[Joined], object], *, has_house: bool, has_person: bool
) -> None:
    with store.transaction(OFFICER) as tx:
        joined = Joined(tx)
        then(joined)
        expected = {joined.house} if has_house else set()
        expected |= {joined.person} if has_person else set()
        assert joined.found() == expected
