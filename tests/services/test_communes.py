"""The office's list of communes: who sends, what is missing, what waits to go down."""

from gpn_desktop.services import communes
from gpn_desktop.services.communes import CommuneRow
from tests.fakes import FixedSource
from tests.journeys.world import (
    BAC_XA,
    Tree,
    correct,
    put_household,
    put_survey,
)
from tests.services.test_conflicts import exchange, shared


def row(tree: Tree) -> CommuneRow:
    (found,) = communes.communes(tree.office)
    return found


def test_a_silent_commune_stands_there_too(tree: Tree) -> None:
    found = row(tree)
    assert (found.name, found.last_at, found.days_silent) == ("Xã Đình Lập", None, None)
    assert [one.label for one in found.devices] == ["may01", "may02"]
    assert (found.households, found.conflicts, found.to_send) == (0, 0, 0)


def test_what_came_what_is_missing_and_what_quarrels_is_counted(
    tree: Tree, clock: FixedSource
) -> None:
    house = shared(tree)
    correct(tree.lan, house, phone="0912111111")
    (lost,) = tree.world.send(tree.lan)
    (tree.world.exchange / lost).unlink()
    put_survey(tree.lan, house)
    correct(tree.hai, house, phone="0912222222")
    exchange(tree, tree.lan, tree.hai)
    clock.pass_time(days=3)
    found = row(tree)
    assert (found.households, found.conflicts, found.quarantined) == (1, 1, 0)
    assert found.missing == (("may01", 2),)
    assert found.days_silent == 3
    assert found.to_send > 0  # what each of them has not told that he holds
    hoa = tree.world.laptop("hoa", "Vi Thị Hoa", BAC_XA)
    tree.world.enrol(tree.office, {"may03": hoa})
    put_household(hoa, "X1")
    tree.world.send(hoa)
    tree.world.receive(tree.office)
    assert [(one.name, one.households) for one in communes.communes(tree.office)] == [
        *(("Xã Châu Sơn", 1), ("Xã Đình Lập", 1))
    ]
    clock.pass_time(days=-10)
    assert row_of(tree, "Xã Đình Lập").days_silent is None
    assert communes.communes(tree.world.laptop("new", "Mai", BAC_XA)) == ()
    hoa.close()


def row_of(tree: Tree, name: str) -> CommuneRow:
    return next(one for one in communes.communes(tree.office) if one.name == name)
