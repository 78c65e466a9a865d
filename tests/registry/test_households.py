from datetime import date

import pytest

from gpn_desktop.registry.households import check_members, heads
from gpn_desktop.registry.identity import Severity
from gpn_desktop.registry.persons import PartialDate, Person

TODAY = date(2026, 11, 25)


def member(name: str, relation: str, birth: str = "", number: str = "") -> Person:
    born = PartialDate.read(birth) if birth else None
    return Person(name, "h", name, relation=relation, birth_date=born, id_number=number)


def found(*members: Person) -> list[str]:
    return [finding.check.value for finding in check_members(members, TODAY)]


def test_an_ordinary_family_agrees() -> None:
    family = (
        member("a", "head", "1980", "020080000001"),
        member("b", "spouse", "1983-05", "020183000001"),
        member("c", "child", "2010-01-02"),
        member("d", "parent", "1950"),
        member("e", "grandchild"),
    )
    assert found(*family) == []
    assert [person.id for person in heads(family)] == ["a"]


@pytest.mark.parametrize(
    ("members", "checks"),
    [
        ([], ["no_members"]),
        ([member("b", "spouse")], ["no_head"]),
        ([member("a", "head"), member("b", "head")], ["two_heads"]),
        ([member("a", "head", "2015")], ["head_too_young"]),
        ([member("a", "head", "1915")], ["head_too_old"]),
        ([member("a", "head", "1980"), member("c", "child", "1979")], ["child_not_younger"]),
        ([member("a", "head", "1980"), member("c", "child", "1980")], []),
        ([member("a", "head", "1980"), member("d", "grandparent", "1981")], ["parent_not_older"]),
        ([member("a", "head", "", "1"), member("b", "spouse", "", "1")], ["id_number_twice"]),
        ([member("a", "head"), *(member(str(n), "child") for n in range(10))], ["many_members"]),
    ],
)
def test_members_that_disagree_are_found(members: list[Person], checks: list[str]) -> None:
    assert found(*members) == checks


def test_a_missing_head_and_a_number_used_twice_are_errors() -> None:
    for members in (
        [member("b", "spouse")],
        [member("a", "head", "", "1"), member("b", "x", "", "1")],
    ):
        assert check_members(members, TODAY)[0].severity is Severity.ERROR
