"""Settled once, with every side seen; what came later stays a quarrel."""

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import NOTE, Value
from gpn_desktop.services import conflicts, settling
from gpn_desktop.services.conflicts import Explained
from tests.builders import rows
from tests.journeys.world import Tree, correct, household, put_survey
from tests.services.test_conflicts import DAY, exchange, explained, shared


@pytest.fixture
def house(tree: Tree) -> str:
    """Give a household whose phone two laptops have written."""
    house = shared(tree)
    correct(tree.lan, house, phone="0912111111")
    correct(tree.hai, house, phone="0912222222")
    exchange(tree, tree.lan, tree.hai)
    return house


def test_a_third_value_ends_it_everywhere_and_the_reason_is_kept(tree: Tree, house: str) -> None:
    told = explained(tree.office)
    assert settling.settle(tree.office, told, "0912333333", "  hỏi  trưởng thôn ").value == 0
    with tree.office.store.reading() as tx:
        op = tx.operations.about(house)[-1].op
    assert op.fields == {"phone": "0912333333", NOTE: "hỏi trưởng thôn"}
    assert len(op.parents["phone"]) == 2
    exchange(tree, tree.office)
    for desk in (tree.lan, tree.hai):
        assert conflicts.disputes(desk) == ()
        assert household(desk, house).phone == "0912333333"


def test_the_value_shown_may_be_the_right_one(tree: Tree, house: str) -> None:
    told = explained(tree.lan)
    shown = next(one for one in told.sides if one.is_provisional)
    assert settling.settle(tree.lan, told, shown.value, "").value == 0
    assert household(tree.lan, house).phone == shown.value


def test_what_came_since_it_was_shown_stays_a_conflict(tree: Tree, house: str) -> None:
    told = explained(tree.office)
    correct(tree.hai, house, phone="0912444444")
    exchange(tree, tree.hai)
    assert settling.settle(tree.office, told, "0912333333", "").value == 1
    assert {one.value for one in explained(tree.office).sides} == {"0912333333", "0912444444"}


def test_two_who_settle_alike_have_settled(tree: Tree, house: str) -> None:
    for desk in (tree.lan, tree.hai):
        settling.settle(desk, explained(desk), "0912333333", "")
    exchange(tree, tree.lan, tree.hai)
    assert conflicts.disputes(tree.office) == ()


def test_a_value_that_does_not_fit_is_not_written(tree: Tree, house: str) -> None:
    told = explained(tree.office)
    wrong: tuple[Value, ...] = (7, ["0912"])
    for value in wrong:
        with pytest.raises(GpnError) as refused:
            settling.settle(tree.office, told, value, "")
        assert refused.value.code is ErrorCode.VALUE_NOT_FITTING
    assert len(conflicts.disputes(tree.office)) == 1


def deletion(tree: Tree) -> tuple[str, Explained]:
    house = shared(tree)
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        tx.households.take_off(house, reason="chuyển đi", on=DAY)
    correct(tree.hai, house, phone="0912222222")
    exchange(tree, tree.lan, tree.hai)
    return house, explained(tree.office)


def test_a_household_is_kept_or_taken_off_by_one_who_has_seen_both(tree: Tree) -> None:
    house, told = deletion(tree)
    assert settling.settle_deletion(tree.office, told, keep=True, reason="còn ở").value == 0
    assert household(tree.office, house).deleted is None
    assert household(tree.office, house).phone == "0912222222"
    exchange(tree, tree.office)
    assert household(tree.lan, house).deleted is None


def test_a_household_is_taken_off_again_having_seen_the_edit(tree: Tree) -> None:
    house, told = deletion(tree)
    assert settling.settle_deletion(tree.office, told, keep=False, reason="đã đi").value == 0
    gone = household(tree.office, house).deleted
    assert gone is not None
    assert (gone.reason, gone.date) == ("đã đi", DAY)


def test_of_two_surveys_one_is_written_again_for_both(tree: Tree) -> None:
    house = shared(tree)
    first = put_survey(tree.lan, house)
    exchange(tree, tree.lan)
    for desk in (tree.lan, tree.hai):
        with desk.store.reading() as tx:
            root = tx.surveys.roots([first])[first]
        put_survey(desk, house, answers={"b1": desk.officer.name}, supersedes=((first, root),))
    exchange(tree, tree.lan, tree.hai)
    told = explained(tree.lan)
    chosen = next(
        document
        for document, side in zip(told.documents, told.sides, strict=True)
        if side.officer == "Nông Văn Hải"
    )
    with pytest.raises(GpnError) as office:
        settling.settle_document(tree.office, told, chosen, "")
    assert office.value.code is ErrorCode.WRITING_REFUSED
    assert settling.settle_document(tree.lan, told, chosen, "đúng hơn").value == 0
    with tree.lan.store.reading() as tx:
        (stands,) = [one for one in tx.surveys.rows() if one.household == house]
        survey = tx.surveys.get(stands.id)
    assert survey.answers == {"b1": "Nông Văn Hải"}
    assert stands.revision == 3
    exchange(tree, tree.lan)
    assert conflicts.disputes(tree.hai) == ()


TYPED = """
| kind      | field         | typed         | value      |
| person    | birth_date    | 5/3/1987      | 1987-03-05 |
| person    | birth_date    | 05.03.1987    | 1987-03-05 |
| person    | birth_date    | 3/1987        | 1987-03    |
| person    | birth_date    | 1987          | 1987       |
| person    | full_name     | Đặng  Thị Mai | Đặng Thị Mai |
| support   | delivered_on  | 25/11/2026    | 2026-11-25 |
| household | area          | urban         | urban      |
"""


@pytest.mark.parametrize("case", rows(TYPED), ids=lambda case: " ".join(case.values()))
def test_what_is_typed_is_read_as_its_field_is_written(case: dict[str, str]) -> None:
    assert settling.read_value(case["kind"], case["field"], case["typed"]) == case["value"]


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("amount", "10.000.000", 10_000_000),
        ("quantity", "-2", -2),
        ("signed", "true", True),
        ("note", "   ", None),
    ],
)
def test_numbers_flags_and_nothing(name: str, typed: str, value: object) -> None:
    assert settling.read_value("support", name, typed) == value


@pytest.mark.parametrize(
    ("kind", "name", "typed"),
    [
        ("person", "birth_date", "31/02/1987"),
        ("person", "birth_date", "hôm qua"),
        ("support", "amount", "mười triệu"),
        ("support", "signed", "có"),
        ("household", "area", "miền núi"),
        ("household", "no such field", "x"),
    ],
)
def test_what_cannot_stand_in_the_field_is_refused(kind: str, name: str, typed: str) -> None:
    with pytest.raises(GpnError) as refused:
        settling.read_value(kind, name, typed)
    assert refused.value.facts == {"found": typed}
