"""Supports: of a house and its people, waiting, followed up."""

import datetime

from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import Person
from gpn_desktop.store.database import Store
from gpn_desktop.support.followups import FollowUp
from gpn_desktop.support.records import SupportRecord
from tests.store.conftest import COMMUNE, DAY, OFFICER

EARLIER = datetime.date(2025, 1, 1)


def test_supports_are_told_by_house_by_what_waits_and_with_what_came_of_them(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        home = Household(tx.new_entity(), "01", COMMUNE)
        child = Person(tx.new_entity(), home.id, "Vi Thị Lan")
        cow = SupportRecord(tx.new_entity(), home.id, type="SX", decided_on=EARLIER)
        card = SupportRecord(
            tx.new_entity(), child.id, "person", type="BHYT", decided_on=EARLIER, delivered_on=DAY
        )
        looks = [
            FollowUp(tx.new_entity(), cow.id, DAY, alive=1),
            FollowUp(tx.new_entity(), cow.id, EARLIER, alive=2),
        ]
        tx.put_all([home, child, cow, card, *looks])
        assert tx.support.of_household(home.id) == (card, cow)
        assert tx.support.of_household("other") == ()
        assert tx.support.waiting() == (cow,)
        assert tx.support.followups_of(cow.id) == (looks[1], looks[0])
        tx.support.take_off(cow.id, reason="nhầm", on=DAY)
        assert tx.support.waiting() == ()
        assert tx.support.of_household(home.id) == (card,)
