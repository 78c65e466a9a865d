"""Who of a register may stand there twice: found by what few share, never within one household."""

import pytest

from gpn_desktop.registry import sketches
from gpn_desktop.registry.duplicates import Evidence, Likeness
from gpn_desktop.registry.sketches import MOST, Sketch, may_be_called
from tests.builders import rows

PEOPLE = """
| case | one | other | pair |
| one number | lan 1985 A @1 n=020185000123 | hoa 1950 B @2 n=020185000123 | yes |
| one number in one household | lan 1985 A @1 n=020185000123 | hoa 1950 A @1 n=020185000123 | yes |
| one telephone, names alike | vi thi lan 1985 A @1 p=091234 | vi lan 1950 B @2 p=091234 | yes |
| one telephone, other names | vi thi lan 1985 A @1 p=091234 | ha van son 1985 B @2 p=091234 | no |
| one day | vi thi lan 1985-03-05 A @1 | vi thi lam 1985-03-05 B @2 | yes |
| one day, another name | vi thi lan 1985-03-05 A @1 | vi thi hoa 1985-03-05 B @2 | no |
| one day, in one household | vi thi lan 1985-03-05 A @1 | vi thi lam 1985-03-05 A @1 | no |
| one village and year, a word less | vi thi lan 1985 A @1 | vi lan 1985 A @2 | yes |
| one village, the year after | vi thi lan 1985 A @1 | lan vi thi 1986 A @2 | yes |
| one village, two years after | vi thi lan 1985 A @1 | vi thi lan 1987 A @2 | no |
| another village | vi thi lan 1985 A @1 | vi thi lan 1985 B @2 | no |
| one village, one without a birth | vi thi lan 1985 A @1 | vi thi lan - A @2 | yes |
| one village, both without a birth | vi thi lan - A @1 | vi thi lan - A @2 | yes |
| no village, no birth | vi thi lan - - @1 | vi thi lan - - @2 | no |
| a slip at the end | vi lan 1985 A @1 c=020185000123 | vi lan 1985 B @2 c=020185000124 | yes |
| at the beginning | vi lan 1985 A @1 c=020185000123 | vi lan 1985 B @2 c=022185000123 | yes |
| a slip in the middle | vi lan 1985 A @1 c=020185000123 | vi lan 1985 B @2 c=020185090123 | yes |
| two citizen numbers | vi lan 1985 A @1 c=020185000123 | vi lan 1985 B @2 c=020185999999 | no |
"""


def sketch(number: int, said: str) -> Sketch:
    """Read a person: words, birth, village (- where it is not known), household, what is told."""
    parts = said.split()
    told = {one[0]: one[1:].removeprefix("=") for one in parts if one[0] == "@" or "=" in one}
    *words, birth, village = (one for one in parts if one[0] != "@" and "=" not in one)
    known = "" if birth == "-" else birth
    where = "" if village == "-" else village
    phones, numbers = told.get("p", ""), told.get("n", "")
    return Sketch(
        *(number, told["@"], frozenset(words), known, where),
        *([phones] if phones else [], [numbers] if numbers else [], told.get("c", "")),
    )


@pytest.mark.parametrize("case", rows(PEOPLE), ids=lambda case: case["case"])
def test_two_records_are_worth_comparing_by_what_they_share(case: dict[str, str]) -> None:
    two = [sketch(1, case["one"]), sketch(2, case["other"])]
    expected = {(1, 2)} if case["pair"] == "yes" else set()
    assert sketches.pairs(two) == sketches.pairs(reversed(two)) == expected


def test_what_very_many_share_tells_nobody_apart() -> None:
    same = [sketch(n, f"vi lan 19{n:02} A @{n} n=0912345678") for n in range(MOST + 1)]
    assert len(sketches.pairs(same[:-1])) == MOST * (MOST - 1) // 2
    beside = {(a, b) for a, b in sketches.pairs(same) if b - a > 1}
    assert beside == set()


def test_names_are_alike_but_for_a_letter_or_a_word() -> None:
    lan = frozenset({"vi", "thi", "lan"})
    assert may_be_called(lan, lan)
    assert may_be_called(lan, frozenset({"vi", "lan"}))
    assert may_be_called(lan, frozenset({"vi", "thi", "lam"}))
    assert not may_be_called(lan, frozenset({"vi", "thi", "hoa"}))
    assert not may_be_called(lan, frozenset({"ha", "van", "lan"}))


LIKELY = {
    (Evidence.OLD_ID_NUMBER,): True,
    (Evidence.NAME, Evidence.BIRTH): True,
    (Evidence.NAME, Evidence.VILLAGE): True,
    (Evidence.NAME_LETTER, Evidence.PHONE): False,  # too little, asked about by nobody
    (Evidence.NAME, Evidence.BIRTH_YEAR, Evidence.NUMBER_SAYS): False,  # so many are called so
    (Evidence.BIRTH, Evidence.VILLAGE, Evidence.PHONE): False,
}


@pytest.mark.parametrize("evidence", LIKELY, ids=str)
def test_a_name_and_a_year_alone_are_not_worth_a_look(evidence: tuple[Evidence, ...]) -> None:
    assert Likeness(evidence).is_likely is LIKELY[evidence]
