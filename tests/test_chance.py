"""The only clock, the only dice."""

import uuid

from gpn_desktop import chance
from tests.fakes import FixedSource


def test_ids_are_random_uuids() -> None:
    assert uuid.UUID(chance.new_id()).version == 4
    assert chance.new_id() != chance.new_id()


def test_a_test_may_fix_clock_and_dice_for_a_while() -> None:
    with chance.using(FixedSource()):
        first, day = chance.new_id(), chance.today()
    with chance.using(FixedSource()):
        assert (chance.new_id(), chance.today()) == (first, day)
    assert chance.now().utcoffset() == chance.VIETNAM.utcoffset(None)


def test_dice_of_one_seed_fall_alike() -> None:
    assert chance.dice("a").random() == chance.dice("a").random()
    assert chance.dice("a").random() != chance.dice("b").random()
