"""Two lists of one year are taken back in any order: what stood before both stands again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from gpn_desktop import chance
from gpn_desktop.registry.listed_class import ListedClass
from gpn_desktop.registry.moves import Event
from gpn_desktop.registry.officials import Official
from gpn_desktop.services import households, lists, taking_back, undone_imports, villages
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.taking_back import TakenBack
from gpn_desktop.services.undone_imports import Undone
from gpn_desktop.store.transaction import Transaction
from tests.commune import clock, commune_template, empty_desk
from tests.fakes import FixedSource
from tests.importing import makers
from tests.services.conftest import made
from tests.services.laptops import Plant, installation, ops_of, pair, receive
from tests.services.test_listed_classes import ids, page_of, preview_of, workbook

__all__ = ["clock", "commune_template", "empty_desk"]
NAME, WIFE = "Vi Văn Đức", "Lý Thị Mẩy"
WORDS = {"poor": "HN", "near_poor": "HCN", "not_poor": "không nghèo"}
ORDERS = ((0, 1), (1, 0))
HAND = ListedClass("average", causes=("1",))


def row(name: str, word: str, village: str = "Nà Lúa") -> tuple[Any, ...]:
    return (1, name, "1970", village, word, None, None, None, None, None)


def taken_in(desk: Desk, *people: tuple[Any, ...]) -> str:
    """Take a list in, with the rows that are to be looked at."""
    seen = preview_of(desk, workbook(*people))
    return lists.apply(desk, seen, {one.row for one in seen.judgement.rows}).value.id


def with_wife(desk: Desk) -> str:
    """Take a list in that has one more in the family."""
    book = Workbook()
    titles = ("Họ và tên", "Ngày sinh", "Thôn", "Quan hệ với chủ hộ", "Phân loại hộ")
    people = ((NAME, "1970", "Nà Lúa", "Chủ hộ", "HN"), (WIFE, "1972", "Nà Lúa", "Vợ", "HN"))
    makers.put(book.active, 1, [("KẾT QUẢ RÀ SOÁT NĂM 2025",), (), titles, *people])
    seen = preview_of(desk, makers.saved(book))
    return lists.apply(desk, seen, {one.row for one in seen.judgement.rows}).value.id


def back(desk: Desk, run: str) -> TakenBack:
    return taking_back.take_back(desk, run, reason="nhầm danh sách").value


def by_hand(desk: Desk, household: str, said: ListedClass | None) -> None:
    """Write the class of 2025 by hand, as a later version of the program may let one do."""
    with desk.store.transaction(desk.actor) as tx:
        one = tx.households.get(household)
        listed = {**one.listed, "2025": said} if said else {}
        tx.households.put(replace(one, listed=listed))


def said(desk: Desk, household: str) -> str:
    with desk.store.reading() as tx:
        found = tx.households.get(household).listed.get("2025")
    return found.poverty_class if found else ""


def known(desk: Desk) -> list[tuple[str, str]]:
    """Give whom the register lists, with the class of the year, and its villages."""
    found = [(one, said(desk, one)) for one in ids(desk)]
    return found + [("village", one.village.id) for one in villages.listed(desk)]


def a_family(desk: Desk) -> str:
    """Take in a family of which no list says a class yet."""
    taken_in(desk, row(NAME, ""))
    return page_of(desk, NAME).household.id


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("at", [None, 0, 1, 2])
def test_what_stood_before_both_stands_again(
    empty_desk: Desk, order: Sequence[int], at: int | None
) -> None:
    home = a_family(empty_desk)
    runs: list[str] = []
    for number, word in enumerate(("poor", "near_poor", "")):
        if number == at:
            by_hand(empty_desk, home, HAND)
        if word:
            runs.append(taken_in(empty_desk, row(NAME, WORDS[word])))
    assert said(empty_desk, home) == ("average" if at == 2 else "near_poor")
    told = [back(empty_desk, runs[one]) for one in order]
    assert said(empty_desk, home) == ("" if at is None else "average")
    assert [one.households for one in told] == [0, 0]


def test_the_newer_class_stays_while_only_the_older_list_is_taken_back(empty_desk: Desk) -> None:
    home = a_family(empty_desk)
    first = taken_in(empty_desk, row(NAME, "HN"))
    second = taken_in(empty_desk, row(NAME, "HCN"))
    assert back(empty_desk, first).kept == (home,)
    assert said(empty_desk, home) == "near_poor"
    third = taken_in(empty_desk, row(NAME, "không nghèo"))
    assert back(empty_desk, second).kept == (home,)
    assert back(empty_desk, third).restored == 1
    assert said(empty_desk, home) == ""


def test_a_list_taken_in_again_is_taken_back_to_the_one_before(empty_desk: Desk) -> None:
    home = a_family(empty_desk)
    taken_in(empty_desk, row(NAME, "HN"))
    for _ in range(2):
        back(empty_desk, taken_in(empty_desk, row(NAME, "HCN")))
        assert said(empty_desk, home) == "poor"


@pytest.mark.parametrize("order", ORDERS)
def test_what_two_lists_brought_along_goes_with_both(
    empty_desk: Desk, order: Sequence[int]
) -> None:
    runs = [
        taken_in(empty_desk, row(NAME, "HN")),
        taken_in(empty_desk, row(NAME, "HCN"), row(WIFE, "HN")),
    ]
    told = [back(empty_desk, runs[one]) for one in order]
    assert known(empty_desk) == []
    assert sum(one.households for one in told) == 2
    assert sum(one.villages for one in told) == 1


def test_who_holds_a_post_since_stays_with_the_household(empty_desk: Desk) -> None:
    run = with_wife(empty_desk)
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        (home,) = tx.households.all()
        wife = next(one for one in tx.households.members(home.id) if one.full_name == WIFE)
        tx.places.officials.put(Official(tx.new_entity(), WIFE, role="union_cadre", person=wife.id))
    assert set(back(empty_desk, run).kept) == {home.id, wife.id}
    with empty_desk.store.reading() as tx:
        assert [one.id for one in tx.households.members(home.id)] == [wife.id]


@pytest.mark.parametrize("order", ORDERS)
def test_what_somebody_wrote_since_keeps_it(empty_desk: Desk, order: Sequence[int]) -> None:
    runs = [taken_in(empty_desk, row(NAME, "HN")), taken_in(empty_desk, row(NAME, "HCN"))]
    home = page_of(empty_desk, NAME).household.id
    households.correct_household(empty_desk, home, {"address": "Đội 3"})
    for one in order:
        back(empty_desk, runs[one])
    assert ids(empty_desk) == (home,)
    assert said(empty_desk, home) == "poor", "the household stays as its list brought it"
    assert [one.village.name for one in villages.listed(empty_desk)] == ["Nà Lúa"]


@pytest.mark.parametrize("order", ORDERS)
def test_a_member_that_the_second_list_adds_keeps_nobody(
    empty_desk: Desk, order: Sequence[int]
) -> None:
    home = a_family(empty_desk)
    (first,) = (one.id for one in taking_back.imports(empty_desk))
    second = with_wife(empty_desk)
    with empty_desk.store.reading() as tx:
        assert len(tx.households.members_of([home])[home]) == 2
    for one in order:
        back(empty_desk, (first, second)[one])
    assert known(empty_desk) == []


@pytest.fixture
def laptops(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    with chance.using(FixedSource()), pair(tmp_path) as two:
        yield two


@pytest.mark.parametrize("order", ORDERS)
def test_what_another_laptop_took_back_counts_for_nothing_here(
    laptops: tuple[Desk, Desk], order: Sequence[int]
) -> None:
    lan, hai = laptops
    home = a_family(lan)
    runs = [taken_in(lan, row(NAME, "HN"))]
    receive(hai, ops_of(lan))
    runs.append(taken_in(hai, row(NAME, "HCN")))
    receive(lan, ops_of(hai))
    for one in order:
        back(laptops[one], runs[one])
        receive(laptops[1 - one], ops_of(laptops[one]))
    assert [said(one, home) for one in laptops] == ["", ""]


def test_no_list_that_settled_a_conflict_is_looked_behind(laptops: tuple[Desk, Desk]) -> None:
    lan, hai = laptops
    home = a_family(lan)
    receive(hai, ops_of(lan))
    for one, word in ((lan, "HN"), (hai, "HCN")):
        taken_in(one, row(NAME, word))
    receive(lan, ops_of(hai))
    settled = taken_in(lan, row(NAME, "không nghèo"))
    last = taken_in(lan, row(NAME, "HN"))
    back(lan, settled)
    back(lan, last)
    assert said(lan, home) == "not_poor", "nobody says which of the two stood before"


STRANGE: Mapping[str, Mapping[str, Any]] = {
    "of another machine": {"log": ["d", "s", 1], "first": 1, "last": 99, "from": 0},
    "without a log": {"first": 1, "last": 99, "from": 0},
    "of a text": {"log": "x", "first": 1, "last": 99, "from": 0},
}


@pytest.mark.parametrize("name", STRANGE)
def test_what_a_strange_program_says_takes_nothing_back(empty_desk: Desk, name: str) -> None:
    home = a_family(empty_desk)
    run = taken_in(empty_desk, row(NAME, "HN"))
    second = taken_in(empty_desk, row(NAME, "HCN"))
    with empty_desk.store.transaction(empty_desk.actor) as tx:
        event = Event(tx.new_entity(), sort=undone_imports.SORT, detail=STRANGE[name])
        tx.households.events.put(event)
        assert undone_imports.undone(tx) == Undone()
    back(empty_desk, second)
    assert said(empty_desk, home) == "poor"
    assert run


STEPS = st.lists(
    st.sampled_from([*WORDS, "hand", "undo 0", "undo 1", "undo 2"]), min_size=2, max_size=8
)


@given(steps=STEPS)
@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_the_class_is_that_of_the_last_list_that_is_not_taken_back(
    tmp_path_factory: pytest.TempPathFactory, steps: Sequence[str]
) -> None:
    with chance.using(FixedSource()):
        desk = made(tmp_path_factory.mktemp("law") / "0", installation(0))
        home = a_family(desk)
        told: list[tuple[str, str]] = []  # what was written and is not taken back: run, class
        for step in steps:
            if step == "hand":
                by_hand(desk, home, HAND)
                told.append(("", "average"))
            elif step in WORDS:
                run = taken_in(desk, row(NAME, WORDS[step]))
                told += [(run, step)] if run else []
            else:
                runs = [run for run, _ in told if run]
                gone = runs[int(step[-1])] if int(step[-1]) < len(runs) else ""
                if gone:
                    back(desk, gone)
                told = [one for one in told if one[0] != gone or not gone]
            assert said(desk, home) == (told[-1][1] if told else "")
        desk.close()


def forgetful(patch: pytest.MonkeyPatch) -> None:
    """Know of no import that was taken back."""
    patch.setattr(taking_back, "undone", lambda _: Undone())


def short_sighted(patch: pytest.MonkeyPatch) -> None:
    """Look behind what imports wrote, not behind what took them back."""
    honest = undone_imports.undone

    def found(tx: Transaction) -> Undone:
        return Undone(honest(tx).wrote)

    patch.setattr(taking_back, "undone", found)


@pytest.mark.parametrize("plant", [forgetful, short_sighted])
def test_a_planted_bug_is_noticed(
    empty_desk: Desk, plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)
    with pytest.raises(AssertionError):
        test_what_stood_before_both_stands_again(empty_desk, (1, 0), None)
