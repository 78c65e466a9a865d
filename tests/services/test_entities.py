"""What a form writes back into the register, when somebody else wrote there meanwhile."""

from dataclasses import replace

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.siblings import Conflict, Sort
from gpn_desktop.registry.persons import PartialDate, Person
from gpn_desktop.services import drafting, entry
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import Entry
from gpn_desktop.store.recording import Writing
from tests.journeys.world import Tree, put_household
from tests.services.conftest import DAY, LAN, Home, answer, fill_in, home_of
from tests.services.test_conflicts import exchange


def begun(desk: Desk, home: Home) -> Entry:
    return entry.open_survey(desk, home.id).value


def wrote(desk: Desk, kind: str, entity: str, **fields: str) -> None:
    """Write fields of the register, as its own page does."""
    with desk.store.transaction(LAN.id) as tx:
        tx.record(Writing(kind, entity, fields))


def quarrels(desk: Desk, household: str = "") -> set[Conflict]:
    with desk.store.reading() as tx:
        return {one.conflict for one in tx.operations.quarrels(household=household)}


@pytest.fixture
def child(desk: Desk, home: Home) -> str:
    """A child of the household of whom nobody ever wrote a schooling."""
    with desk.store.transaction(LAN.id) as tx:
        made = Person(
            tx.new_entity(), home.id, "Nông Thị Bé", "female", PartialDate(2018), relation="child"
        )
        tx.households.persons.put(made)
    return made.id


def test_a_field_that_was_empty_when_it_was_shown_and_is_written_meanwhile_is_a_conflict(
    desk: Desk, home: Home, child: str
) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    answer(desk, first, "person/school_status", "attending", child)
    wrote(desk, "person", child, school_status="never")
    entry.complete(desk, first)
    assert quarrels(desk, home.id) == {Conflict(child, "school_status", Sort.FIELD)}


def test_a_field_that_is_written_meanwhile_is_a_conflict(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    answer(desk, first, "person/full_name", "Tên Gõ", home.head)
    wrote(desk, "person", home.head, full_name="Tên Sổ")
    entry.complete(desk, begun(desk, home))
    assert quarrels(desk, home.id) == {Conflict(home.head, "full_name", Sort.FIELD)}


def test_a_person_taken_out_whose_record_was_written_meanwhile_is_a_conflict(
    desk: Desk, home: Home
) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    rows = first.session.rows(first.session.place("person"))
    gone = next(row for row in rows if row.id == home.other)
    first.session.remove_row(gone, "chuyển đi")
    drafting.keep(desk, first, {}, first.session.state_json())
    wrote(desk, "person", home.other, note="mới ghi hôm nay")
    entry.complete(desk, first)
    assert {one.sort for one in quarrels(desk, home.id)} == {Sort.DELETE_EDIT}


def moved_to(desk: Desk, person: str, household: str) -> None:
    wrote(desk, "person", person, household=household)


def test_a_person_who_moved_meanwhile_is_not_moved_back(desk: Desk, home: Home) -> None:
    with desk.store.reading() as tx:
        other = home_of(tx, 1)
    first = begun(desk, home)
    fill_in(desk, first)
    answer(desk, first, "person/full_name", "Tên Gõ", home.other)
    moved_to(desk, home.other, other.id)
    again = begun(desk, home)
    assert again.since.gone == (home.other,)
    entry.complete(desk, again)
    with desk.store.reading() as tx:
        person = tx.households.persons.get(home.other)
    assert (person.household, person.full_name) == (other.id, "Tên Gõ")
    assert quarrels(desk) == set()


def test_who_is_taken_out_and_moved_meanwhile_stays_where_he_moved(desk: Desk, home: Home) -> None:
    with desk.store.reading() as tx:
        other = home_of(tx, 1)
    first = begun(desk, home)
    fill_in(desk, first)
    rows = first.session.rows(first.session.place("person"))
    gone = next(row for row in rows if row.id == home.other)
    first.session.remove_row(gone, "chuyển đi")
    drafting.keep(desk, first, {}, first.session.state_json())
    moved_to(desk, home.other, other.id)
    entry.complete(desk, first)
    with desk.store.reading() as tx:
        person = tx.households.persons.get(home.other)
        assert tx.households.happened(home.other) == ()
    assert (person.household, person.deleted) == (other.id, None)
    assert quarrels(desk) == set()


def test_a_person_taken_off_meanwhile_whose_row_was_written_is_asked_about(
    desk: Desk, home: Home
) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    answer(desk, first, "person/full_name", "Tên Gõ", home.other)
    with desk.store.transaction(LAN.id) as tx:
        tx.households.persons.take_off(home.other, reason="mất", on=DAY)
    entry.complete(desk, begun(desk, home))
    assert {(one.entity, one.sort) for one in quarrels(desk)} == {(home.other, Sort.DELETE_EDIT)}


def test_a_row_that_was_put_back_takes_nobody_off(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    rows = first.session.rows(first.session.place("person"))
    gone = next(row for row in rows if row.id == home.other)
    first.session.remove_row(gone, "nhầm")
    drafting.keep(desk, first, {}, first.session.state_json())
    again = begun(desk, home)
    (out,) = again.session.removed(again.session.place("person"))
    again.session.restore_row(out)
    drafting.keep(desk, again, {}, again.session.state_json())
    entry.complete(desk, begun(desk, home))
    with desk.store.reading() as tx:
        assert tx.households.persons.get(home.other).deleted is None
        assert tx.households.happened(home.other) == ()


def test_a_person_of_another_household_is_never_overwritten_unseen(desk: Desk, home: Home) -> None:
    with desk.store.reading() as tx:
        other = home_of(tx, 1)
    first = begun(desk, home)
    fill_in(desk, first)
    done = first.session.finalise()
    (change, *rest) = [one for one in done.entities if one.list_name == "persons"]
    odd = replace(change, id=other.head, properties={"full_name": "Tên Gõ"})
    entry.complete(desk, first, replace(done, entities=(odd, *rest)))
    assert quarrels(desk) == {Conflict(other.head, "full_name", Sort.FIELD)}


ODD = (
    ("update", "abc"),
    ("create", "abc"),
    ("update", "household"),
    ("create", "household"),
)


@pytest.mark.parametrize(("action", "entity"), ODD)
def test_an_id_that_is_nobodys_is_refused_and_the_draft_stays(
    desk: Desk, home: Home, action: str, entity: str
) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    done = first.session.finalise()
    (change, *rest) = [one for one in done.entities if one.list_name == "persons"]
    wrong = home.id if entity == "household" else entity
    odd = replace(change, id=wrong, action=action, properties={"full_name": "Tên Gõ"})
    with pytest.raises(GpnError) as caught:
        entry.complete(desk, first, replace(done, entities=(odd, *rest)))
    assert caught.value.code is ErrorCode.FORM_WRITES_UNREADABLE
    assert len(drafting.drafts(desk)) == 1


def test_a_household_that_a_form_makes_belongs_to_the_commune_with_its_people(
    desk: Desk, home: Home
) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    house, person = first.world.new_id(), first.world.new_id()
    drafting.keep(desk, first, {}, first.session.state_json())
    done = first.session.finalise()
    (change, *_) = done.entities
    made = (
        replace(
            change,
            list_name="households",
            id=house,
            action="create",
            properties={"area": "nt2"},
        ),
        replace(
            change,
            list_name="persons",
            id=person,
            action="create",
            properties={"full_name": "Lý Thị Tách", "household": house},
        ),
    )
    entry.complete(desk, first, replace(done, entities=made))
    with desk.store.reading() as tx:
        new, old = tx.households.get(house), tx.households.get(home.id)
        assert [one.full_name for one in tx.households.members(house)] == ["Lý Thị Tách"]
        assert tx.households.rows_of([house], DAY)[0].size == 1
    assert (new.home, new.area) == (old.home, "rural")


# what came with a package of another laptop while the draft lay


@pytest.fixture
def shared(tree: Tree) -> Home:
    """A household with two people that both laptops and the office have."""
    house = put_household(tree.lan, "H1", area="rural")
    people = []
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        for name, relation in (("Đặng Thị Mai", "head"), ("Đặng Văn Nam", "child")):
            made = Person(
                tx.new_entity(), house, name, "female", PartialDate(1980), relation=relation
            )
            tx.households.persons.put(made)
            people.append(made.id)
    exchange(tree, tree.lan)
    return Home(house, *people)


def of_lan(tree: Tree, shared: Home) -> Entry:
    """Begin a survey at one laptop and answer it, a name among it."""
    first = entry.open_survey(tree.lan, shared.id).value
    answer(tree.lan, first, "general/area", "nt2")
    for person in (shared.head, shared.other):
        answer(tree.lan, first, "person/ethnicity", "tay", person)
    answer(tree.lan, first, "person/full_name", "Đặng Thị Mai Gõ", shared.head)
    answer(tree.lan, first, "person/school_status", "attending", shared.other)
    fill_in(tree.lan, first)
    return first


def of_hai(tree: Tree, shared: Home) -> None:
    """Write the same of these people at the other laptop, otherwise."""
    with tree.hai.store.transaction(tree.hai.actor) as tx:
        tx.record(Writing("person", shared.head, {"full_name": "Đặng Thị Mai Sổ"}))
        tx.record(Writing("person", shared.other, {"school_status": "never"}))


WANTED = {"full_name", "school_status"}


@pytest.mark.parametrize("is_open", [True, False])
def test_what_a_package_brought_while_the_draft_lay_is_a_conflict(
    tree: Tree, shared: Home, is_open: bool
) -> None:
    first = of_lan(tree, shared)
    of_hai(tree, shared)
    tree.world.send(tree.hai)
    tree.world.receive(tree.lan)
    if not is_open:
        first = entry.open_survey(tree.lan, shared.id).value
        assert {one.name for one in first.since.newer} == WANTED
    entry.complete(tree.lan, first)
    assert {one.field for one in quarrels(tree.lan)} == WANTED
    tree.world.send(tree.lan)
    for desk in (tree.office, tree.hai):
        tree.world.receive(desk)
        assert {one.field for one in quarrels(desk)} == WANTED


def test_what_a_package_brings_after_the_draft_was_completed_is_the_same_conflict(
    tree: Tree, shared: Home
) -> None:
    first = of_lan(tree, shared)
    entry.complete(tree.lan, first)
    of_hai(tree, shared)
    exchange(tree, tree.hai, tree.lan)
    for desk in (tree.lan, tree.hai, tree.office):
        assert {one.field for one in quarrels(desk)} == WANTED


def test_what_was_taken_over_from_the_register_ends_no_quarrel_unseen(
    tree: Tree, shared: Home
) -> None:
    of_lan(tree, shared)
    of_hai(tree, shared)
    tree.world.send(tree.hai)
    tree.world.receive(tree.lan)
    again = entry.open_survey(tree.lan, shared.id).value
    answer(tree.lan, again, "person/full_name", "Đặng Thị Mai Sổ", shared.head)
    answer(tree.lan, again, "person/school_status", "never", shared.other)
    entry.complete(tree.lan, again)
    assert quarrels(tree.lan) == set()


# what other OpenRosa clients are told of versions


def told(desk: Desk, household: str, person: str) -> tuple[str, str, str]:
    """Give version, trunk and branch of a person as a form sees them."""
    opened = entry.open_survey(desk, household).value
    (item,) = opened.world.entities("persons").by("name", person)
    return item["__version"], item.get("__trunkVersion", ""), item["__branchId"]


def test_trunk_and_branch_follow_what_the_office_knows(tree: Tree) -> None:
    house = put_household(tree.lan, "H1", area="rural")
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        made = Person(tx.new_entity(), house, "Đặng Thị Mai", relation="head")
        tx.households.persons.put(made)
    head = made.id
    version, trunk, branch = told(tree.lan, house, head)
    assert (version, trunk) == ("1", "")
    wrote_at(tree.lan, head, full_name="Đặng Thị Mai 2")
    assert told(tree.lan, house, head) == ("2", "", branch)
    exchange(tree, tree.lan)
    exchange(tree, tree.office)  # its receipt says that it has them
    version, trunk, second = told(tree.lan, house, head)
    assert (version, trunk) == ("2", "2")
    assert second != branch
    wrote_at(tree.lan, head, full_name="Đặng Thị Mai 3")
    assert told(tree.lan, house, head) == ("3", "2", second)
    wrote_at(tree.office, head, full_name="Đặng Thị Mai 4")
    exchange(tree, tree.office)
    version, trunk, third = told(tree.lan, house, head)
    assert (version, trunk) == ("4", "3")
    assert third not in (branch, second)


def wrote_at(desk: Desk, person: str, **fields: str) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.record(Writing("person", person, fields))


def test_a_submission_tells_them(tree: Tree, shared: Home) -> None:
    exchange(tree, tree.office)
    first = of_lan(tree, shared)
    xml = first.session.finalise().submission.decode()
    version, trunk, branch = told(tree.lan, shared.id, shared.head)
    assert f'baseVersion="{version}" trunkVersion="{trunk}" branchId="{branch}"' in xml
    assert (version, trunk) == ("1", "1")
