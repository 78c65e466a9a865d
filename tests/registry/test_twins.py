"""Who of two households can only be the same human; what two records say differently."""

from dataclasses import replace

import pytest

from gpn_desktop.registry import twins
from gpn_desktop.registry.persons import PartialDate, Person
from tests.builders import rows

ALIKE = """
| a          | b          | years     | sexes         | numbers | is_same |
| Vi Văn Nam | vi van nam | 1990 1990 | male male     |         | yes     |
| Vi Văn Nam | Vi Văn Nam | 1990 1991 | male male     |         | no      |
| Vi Văn Nam | Vi Văn Nam | 1990 0    | male male     |         | no      |
| Vi Văn Nam | Vi Văn Nam | 0 1990    | male male     |         | no      |
| Vi Văn Nam | Vi Văn Nam | 1990 1990 | male female   |         | no      |
| Vi Văn Nam | Vi Văn Nam | 1990 1990 | male ?        |         | yes     |
| Vi Văn Nam | Vi Văn Nam | 1990 1990 | ? male        |         | yes     |
| Vi Văn Nam | Vi Văn Năm | 1990 1990 | male male     |         | yes     |
| Vi Văn Nam | Lý Thị Hoa | 1990 1950 | male female   | 1 1     | yes     |
| Vi Văn Nam | Vi Văn Nam | 1990 1990 | male male     | 1 2     | no      |
| Vi Văn Nam | Vi Văn Nam | 1990 1990 | male male     | 1 ?     | yes     |
|            |            | 1990 1990 | male male     |         | no      |
"""


def person(entity: str, name: str, year: str, sex: str, number: str) -> Person:
    return Person(
        *(entity, "h", name, sex.replace("?", "")),
        birth_date=PartialDate(int(year)) if year != "0" else None,
        id_number=number.replace("?", ""),
    )


@pytest.mark.parametrize("case", rows(ALIKE), ids=lambda case: " ".join(case.values()))
def test_a_name_alone_makes_nobody_the_same(case: dict[str, str]) -> None:
    years, sexes = case["years"].split(), case["sexes"].split()
    numbers = case["numbers"].split() or ["?", "?"]
    a, b = (
        person(one, case[one], years[n], sexes[n], numbers[n]) for n, one in enumerate(("a", "b"))
    )
    assert twins.pairs([a], [b]) == ({"b": "a"} if case["is_same"] == "yes" else {})


def test_nobody_is_the_same_as_two() -> None:
    a = person("a", "Vi Văn Nam", "1990", "male", "?")
    assert twins.pairs([a], [replace(a, id="b"), replace(a, id="c")]) == {"b": "a"}


def test_what_both_say_otherwise_is_named_and_what_only_one_says_is_no_difference() -> None:
    a = Person("a", "h", "Vi Văn Nam", "male", PartialDate(1990), relation="head", merit=False)
    b = Person("b", "o", "Vi Văn Năm", "", PartialDate(1990), "tay", "child", merit=True)
    assert twins.differing(a, b) == ("full_name", "merit")
    both = twins.filled(a, b)
    assert both == replace(a, ethnicity="tay")
