"""A survey of a household that another laptop took back: told by packages, also at an office."""

from dataclasses import replace

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode
from gpn_desktop.registry import acts
from gpn_desktop.registry.acts import Act
from gpn_desktop.services import blind, findings, moving, newcomers, rounds, undoing
from gpn_desktop.services.newcomers import Newcomer
from tests.journeys.world import Tree
from tests.services.conftest import refused, surveyed
from tests.services.test_conflicts import exchange
from tests.services.twice import HAI, beside, keyed_again, settled


def test_a_survey_that_is_being_keyed_twice_stands_again_as_it_was(tree: Tree) -> None:
    everybody = (tree.lan, tree.hai, tree.office)
    rounds.open_round(tree.lan)
    new = Newcomer("Vi Thị Mới", "Nà Pá", area="rural", birth="1980", sex="female")
    home = newcomers.add_household(tree.lan, replace(new, ethnicity="tay")).value.id
    exchange(tree, tree.lan)
    with tree.lan.store.reading() as tx:
        (event,) = (one for one in tx.households.happened(home) if one.sort == acts.ADDITION)
    made = surveyed(tree.hai, home)
    undoing.undo(tree.lan, event.id, "thêm nhầm")
    second = beside(tree.hai, replace(HAI, name="Lộc Thị Minh"))
    blind.open_second(second, made.id)
    exchange(tree, tree.lan, tree.hai)
    told = [findings.listed(one, household=home) for one in everybody]
    assert told[0] == told[1] == told[2]
    assert [(one.code, one.facts, one.head_name) for one in told[0]] == [
        ("records_left", {"survey": "1"}, "Vi Thị Mới")
    ]
    refused(ErrorCode.HOUSEHOLD_GONE, blind.open_second, second, made.id)
    with tree.office.store.reading() as tx:
        people = tuple(one.id for one in moving.family(tx, home).gone)
    back = Act(acts.RETURN, home, chance.today(), "phiếu đã có", people)
    moving.perform(tree.office, back)
    exchange(tree, tree.office)
    for one in everybody:
        assert findings.listed(one, household=home) == ()
        with one.store.reading() as tx:
            assert tx.surveys.newest(home, made.round) == made
            assert tx.operations.quarrels() == ()
    assert settled(second, keyed_again(second, made), {}).answers == made.answers
