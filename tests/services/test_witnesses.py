"""What an id is the name of."""

from gpn_desktop.registry.officials import Official
from gpn_desktop.registry.persons import Person
from gpn_desktop.registry.places import Village
from gpn_desktop.services.witnesses import Witnesses, name_of
from tests.journeys.world import Tree, put_household


def test_an_id_is_called_as_what_it_is_the_id_of(tree: Tree) -> None:
    house, empty = put_household(tree.lan, "H1"), put_household(tree.lan, "H2")
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        village = Village(tx.new_entity(), "Nà Pá")
        official = Official(tx.new_entity(), "Triệu Văn Tài")
        person = Person(tx.new_entity(), house, "Đặng Thị Mai", relation="head")
        tx.put_all([village, official, person])
        found = [name_of(tx, one) for one in (village.id, official.id, person.id, house, empty)]
        assert found == ["Nà Pá", "Triệu Văn Tài", "Đặng Thị Mai", "Đặng Thị Mai", "H2"]
        assert name_of(tx, "nobody") == ""
        witnesses = Witnesses(tx, "household", house)
        scope = tree.lan.installation.scope
        assert witnesses.name_of("home", scope) == "Xã Đình Lập"
        assert witnesses.name_of("village", village.id) == "Nà Pá"
        assert witnesses.name_of("village", None) == ""
        assert witnesses.name_of("phone", "0912") == ""
        assert witnesses.name_of("no such field", "x") == ""
