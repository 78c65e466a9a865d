"""Taken back here while another laptop recorded something for it: nothing vanishes without a word.

Whichever laptop hears first, and on one that only listens, the same is told; one step puts the
household back, and what was recorded of it stands as it did.
"""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook

from gpn_desktop import chance
from gpn_desktop.registry import acts
from gpn_desktop.registry.acts import Act
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.moves import Event
from gpn_desktop.registry.persons import Person
from gpn_desktop.reviews.certificates import Certificate
from gpn_desktop.reviews.decisions import Decided, Decision
from gpn_desktop.reviews.rounds import Listing
from gpn_desktop.reviews.submission import Submission
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import (
    filled,
    findings,
    lists,
    many,
    moving,
    newcomers,
    supported,
    supporting,
    taking_back,
    today,
    undoing,
    uniting,
)
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.findings import FindingRow
from gpn_desktop.services.newcomers import Newcomer
from gpn_desktop.store.drafts import Draft
from gpn_desktop.support.records import SupportRecord
from tests.fakes import FixedSource
from tests.importing import makers
from tests.services.conftest import made, opened
from tests.services.families import Families, acted, an_act, put_families
from tests.services.laptops import installation, ops_of, receive
from tests.services.test_listed_classes import preview_of

TITLES = ("Mã hộ", "Họ và tên", "Quan hệ với chủ hộ", "Ngày sinh", "Thôn")
HEADS = (
    "Lò Văn Á",
    "Lò Văn Bằng",
    "Lò Văn Cầm",
    "Lò Văn Dũng",
    "Lò Văn Én",
    "Lò Văn Phúc",
    "Lò Văn Giàng",
)
ORDERS = (0, 1)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Families, str]:
    """Make two laptops that work and one that listens; one took a list in, of which all heard."""
    root = tmp_path_factory.mktemp("resting")
    with chance.using(FixedSource(seed="resting")):
        desks = [made(root / str(number), installation(number)) for number in range(3)]
        families, run = put_families(desks[0]), imported(desks[0])
        for desk in desks:
            receive(desk, ops_of(desks[0]))
            desk.close()
    return root, families, run


@pytest.fixture
def laptops(template: tuple[Path, Families, str], tmp_path: Path) -> Iterator[Sequence[Desk]]:
    desks = []
    with chance.using(FixedSource()):
        for number in range(3):
            shutil.copytree(template[0] / str(number), tmp_path / str(number))
            desks.append(opened(tmp_path / str(number), here=installation(number)))
        yield desks
        for one in desks:
            one.close()


@pytest.fixture
def families(template: tuple[Path, Families, str]) -> Families:
    return template[1]


@pytest.fixture
def run(template: tuple[Path, Families, str]) -> str:
    return template[2]


def imported(desk: Desk) -> str:
    """Take a list in of households of two."""
    book = Workbook()
    people = [
        (f"{code:02}", name, relation, year, "Nà Pá")
        for code, head in enumerate(HEADS, 11)
        for name, relation, year in ((head, "Chủ hộ", "1960"), (f"Vợ {head}", "Vợ", "1961"))
    ]
    makers.put(book.active, 1, [TITLES, *people])
    seen = preview_of(desk, makers.saved(book))
    return lists.apply(desk, seen, {one.row for one in seen.judgement.rows}).value.id


def meet(desks: Sequence[Desk], first: int = 0) -> None:
    """Let all hear what the two wrote, that of the ``first`` before that of the other."""
    both = [ops_of(one) for one in desks[:2]]
    for ops in (both[first], both[1 - first]):
        for one in desks:
            receive(one, ops)


def person_of(desk: Desk, name: str) -> tuple[str, str]:
    """Give somebody's household and id."""
    with desk.store.reading() as tx:
        (found,) = tx.households.persons.where("WHERE r.full_name = :name", name=name)
    return found.household, found.id


def told(desks: Sequence[Desk]) -> list[FindingRow]:
    """Give what is told, which is the same everywhere; nothing quarrels."""
    found = [[one for one in findings.listed(desk) if _is_told(one)] for desk in desks]
    assert all(one == found[0] for one in found)
    for one in desks:
        with one.store.reading() as tx:
            assert tx.operations.quarrels() == ()
    return found[0]


def _is_told(one: FindingRow) -> bool:
    return one.code == "records_left"


def returned(desk: Desk, household: str) -> Event:
    """Bring a household back, with all who were taken off."""
    with desk.store.reading() as tx:
        gone = moving.family(tx, household).gone
    people = tuple(one.id for one in gone)
    act = Act(acts.RETURN, household, chance.today(), "vẫn ở đây", people)
    return moving.perform(desk, act).value


def record(desk: Desk) -> dict[str, str]:
    """Record something of each household but the last; give by household of which sort."""
    homes = [person_of(desk, head) for head in HEADS]
    (home, _), (_, person), (certified, _), (asked, _), (surveyed, _), (named, _), _ = homes
    with desk.store.transaction(desk.actor) as tx:
        tx.support.put(SupportRecord(tx.new_entity(), home, "household", type="TETQUA"))
        tx.support.put(SupportRecord(tx.new_entity(), person, "person", type="TETQUA"))
        tx.certificates.put(Certificate(tx.new_entity(), certified, "01/GCN"))
        form = Submission(tx.new_entity(), asked, "gpn/tham-ho", "1", answers={"cows": "3"})
        tx.submissions.put(form)
        tx.surveys.put(Survey(tx.new_entity(), surveyed, "gpn/b", "1", answers={"a": "1"}))
        told = {named: Decided("poor")}
        tx.decisions.put(
            Decision(tx.new_entity(), chance.new_id(), "P2022", "12/QĐ-UBND", households=told)
        )
    sorts = ("support", "support", "certificate", "submission", "survey", "decision")
    return {one: sort for (one, _), sort in zip(homes, sorts, strict=False)}


@pytest.mark.parametrize("first", ORDERS)
def test_what_was_recorded_of_an_import_taken_back_is_told_and_comes_back(
    laptops: Sequence[Desk], run: str, first: int
) -> None:
    lan, hai, _ = laptops
    sorts = record(hai)
    taking_back.take_back(lan, run, reason="nhầm")
    assert told(laptops[:1]) == []
    meet(laptops, first)
    found = {one.household: one for one in told(laptops)}
    assert {one: dict(row.facts) for one, row in found.items()} == {
        one: {sort: "1"} for one, sort in sorts.items()
    }
    assert {row.head_name for row in found.values()} == {*HEADS[:-1]}
    assert {(row.severity, row.person) for row in found.values()} == {("error", "")}
    assert today.today(hai).wrong_first in found.values()
    home = person_of(lan, HEADS[0])[0]
    back = returned(lan, home)
    meet(laptops, first)
    assert {one.household for one in told(laptops)} == sorts.keys() - {home}
    undoing.undo(hai, back.id)
    meet(laptops, first)
    assert {one.household: one for one in told(laptops)} == found


def test_it_is_told_before_what_else_does_not_agree(
    laptops: Sequence[Desk], families: Families, run: str
) -> None:
    lan, hai, _ = laptops
    for home in range(len(HEADS)):
        put_wrong(hai, families, home)
    record(hai)
    taking_back.take_back(lan, run, reason="nhầm")
    meet(laptops)
    found = today.today(lan)
    assert found.wrong > len(told(laptops))
    assert found.wrong_first in told(laptops)


def put_wrong(desk: Desk, families: Families, number: int) -> None:
    """Add a household whose one person is nobody's head; one of them has an early id."""
    home = desk.installation.scope
    with desk.store.transaction(desk.actor) as tx:
        house = Household(tx.new_entity(), f"9{number}", home, families.villages[0], "rural")
        child = Person(tx.new_entity(), house.id, "Vi Văn Con", relation="child")
        tx.put_all([house, child])


def test_what_is_taken_off_too_is_told_no_more(laptops: Sequence[Desk], run: str) -> None:
    lan, hai, _ = laptops
    record(hai)
    taking_back.take_back(lan, run, reason="nhầm")
    meet(laptops)
    with hai.store.reading() as tx:
        (first, second) = (one.id for one in tx.support.all())
        (form,) = (one.id for one in tx.submissions.where())
    supporting.take_off(hai, first, "ghi nhầm")
    supporting.take_off(hai, second, "ghi nhầm")
    filled.withdraw(hai, form, "ghi nhầm")
    assert len(told([hai])) == 3
    left = [{"certificate": "1"}, {"decision": "1"}, {"survey": "1"}]
    meet(laptops)
    assert sorted((one.facts for one in told(laptops)), key=str) == left
    supporting.put_back(hai, first)
    assert len(told([hai])) == 4
    meet(laptops)
    assert len(told(laptops)) == 4


def test_who_is_taken_into_a_round_by_hand_is_told(laptops: Sequence[Desk], run: str) -> None:
    """A round takes up by itself who stands in its lists: that is nobody's work."""
    lan, hai, _ = laptops
    homes = [person_of(hai, head)[0] for head in HEADS]
    with hai.store.transaction(hai.actor) as tx:
        for home, ground in zip(homes, (*many.BY_HAND, "managed"), strict=False):
            tx.rounds.listings.put(Listing(tx.new_entity(), home, "r", ground))
    taking_back.take_back(lan, run, reason="nhầm")
    meet(laptops)
    assert {one.household for one in told(laptops)} == {*homes[: len(many.BY_HAND)]}


def test_who_is_left_without_people_by_taking_back_is_told_at_once(
    laptops: Sequence[Desk], families: Families, run: str
) -> None:
    lan = laptops[0]
    home, _ = person_of(lan, HEADS[0])
    with lan.store.transaction(lan.actor) as tx:  # as where villages are joined
        tx.households.put(replace(tx.households.get(home), village=families.villages[1]))
    assert taking_back.take_back(lan, run, reason="nhầm").value.kept == (home,)
    assert [(one.code, one.household) for one in findings.listed(lan)] == [("nobody_left", home)]


def test_what_was_begun_or_decided_here_keeps_the_household_and_its_people(
    laptops: Sequence[Desk], run: str
) -> None:
    lan = laptops[0]
    (begun, _), (decided, _) = (person_of(lan, head) for head in HEADS[:2])
    with lan.store.transaction(lan.actor) as tx:
        tx.drafts.start(Draft("draft", "survey", begun, "phieu_b", "1"))
        told = {decided: Decided("poor")}
        tx.decisions.put(
            Decision(tx.new_entity(), chance.new_id(), "P2022", "12/QĐ-UBND", households=told)
        )
    back = taking_back.take_back(lan, run, reason="nhầm").value
    assert (back.households, back.people, len(back.kept)) == (len(HEADS) - 2, 2 * len(HEADS) - 4, 6)
    with lan.store.reading() as tx:
        assert [len(tx.households.members(one)) for one in (begun, decided)] == [2, 2]
    assert findings.listed(lan) == ()


def test_supports_and_drafts_of_who_is_off_bear_the_name(laptops: Sequence[Desk], run: str) -> None:
    lan, hai, _ = laptops
    home, _ = person_of(hai, HEADS[0])
    with hai.store.transaction(hai.actor) as tx:
        tx.support.put(SupportRecord(tx.new_entity(), home, "household", type="TETQUA"))
        tx.drafts.start(Draft("draft", "survey", home, "phieu_b", "1"))
    taking_back.take_back(lan, run, reason="nhầm")
    meet(laptops)
    (line,) = supported.lines(hai)
    assert (line.receiver, line.household) == (HEADS[0], home)
    assert [one.head_name for one in today.today(hai).drafts] == [HEADS[0]]


def added(desk: Desk, families: Families) -> tuple[str, str]:
    """Add a household; give its event and a person of it."""
    village = families.villages[0]
    home = newcomers.add_household(desk, Newcomer("Lý Thị Mới", village)).value
    with desk.store.reading() as tx:
        (event,) = (one for one in tx.households.happened(home.id) if one.sort == acts.ADDITION)
        (head,) = tx.households.members(home.id)
    return event.id, head.id


def split(desk: Desk, families: Families) -> tuple[str, str]:
    """Split a household; give its event and the household made."""
    done = acted(desk, families, "split", "nam", "hoa", head="nam")
    return done.id, done.to


def born(desk: Desk, families: Families) -> tuple[str, str]:
    done = acted(desk, families, "birth", said={"full_name": "Vi Thị Na", "relation": "grandchild"})
    return done.id, done.subject


def came(desk: Desk, families: Families) -> tuple[str, str]:
    done = acted(desk, families, "arrival", said={"full_name": "Lý Văn Đến", "relation": "other"})
    return done.id, done.subject


MADE: dict[str, tuple[Callable[[Desk, Families], tuple[str, str]], str]] = {
    "a household added": (added, ""),
    "a household split off": (split, ""),
    "a birth": (born, "Vi Thị Na"),
    "an arrival": (came, "Lý Văn Đến"),
}


@pytest.mark.parametrize("name", MADE)
def test_what_was_recorded_of_what_an_act_made_is_told(
    laptops: Sequence[Desk], families: Families, name: str
) -> None:
    lan, hai, _ = laptops
    make, called = MADE[name]
    event, subject = make(lan, families)
    meet(laptops)
    with hai.store.transaction(hai.actor) as tx:
        kind = "person" if tx.households.persons.find_ids([subject]) else "household"
        tx.support.put(SupportRecord(tx.new_entity(), subject, kind, type="TETQUA"))
    back = undoing.undo(lan, event, "nhầm").value
    meet(laptops, 1)
    (one,) = told(laptops)
    assert (one.person, one.facts["support"]) == (called, "1")
    if name == "a household split off":  # its people live where they did: the act is done again
        undoing.undo(hai, back.id)
    else:
        returned(hai, one.household)
    meet(laptops)
    assert told(laptops) == []


LEAVING: dict[str, Callable[[Desk, Families], object]] = {
    "one left": lambda desk, of: acted(desk, of, "departure", "nam"),
    "all left": lambda desk, of: acted(desk, of, "departure", "ba", "mai", "nam", "hoa"),
    "one died": lambda desk, of: acted(desk, of, "death", "nam"),
    "joined, one twice": lambda desk, of: moving.perform(
        desk, an_act(of, "join", of=of.o, to="h", same={"ba": "tu"})
    ),
    "one human of two": lambda desk, of: uniting.unite(desk, of["tu"], of["nam"], "trùng"),
    "the last united": lambda desk, of: [
        acted(desk, of, "departure", "be", of=of.o),
        uniting.unite(desk, of["ba"], of["tu"], "trùng"),
    ],
    "the last left alone": lambda desk, of: [
        acted(desk, of, "departure", "be", of=of.o),
        acted(desk, of, "departure", "tu", of=of.o, reason="theo con"),
    ],
}


@pytest.mark.parametrize("name", LEAVING)
def test_who_left_or_came_into_another_record_is_not_meant(
    laptops: Sequence[Desk], families: Families, name: str
) -> None:
    lan, hai, _ = laptops
    with hai.store.transaction(hai.actor) as tx:
        for one in (families.h, families.o, *families.people.values()):
            kind = "household" if one in (families.h, families.o) else "person"
            tx.support.put(SupportRecord(tx.new_entity(), one, kind, type="TETQUA"))
    LEAVING[name](lan, families)
    meet(laptops)
    with lan.store.reading() as tx:
        off = [one for one in tx.households.persons.where() if one.deleted]
    assert off
    assert told(laptops) == []


def test_the_act_that_comes_after_its_writings_tells_how_they_left(
    laptops: Sequence[Desk], families: Families
) -> None:
    lan, hai, third = laptops
    with lan.store.transaction(lan.actor) as tx:
        nam = families["nam"]
        tx.support.put(SupportRecord(tx.new_entity(), nam, "person", type="TETQUA"))
    acted(lan, families, "departure", "nam")
    *before, last = ops_of(lan)
    assert last.kind == "event"
    receive(hai, before)
    assert len(told([hai])) == 1
    receive(hai, [last])
    receive(third, [last])
    receive(third, before)
    assert told(laptops) == []
