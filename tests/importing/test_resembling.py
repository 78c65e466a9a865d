"""A row of a household that is known, that a letter or a digit would make a stranger of."""

from dataclasses import replace

import pytest

from gpn_desktop.importing import resembling
from gpn_desktop.importing.known import Register
from gpn_desktop.importing.remarks import Why
from gpn_desktop.importing.verdicts import Judgement
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import FEMALE, HEAD, MALE, PartialDate, Person
from gpn_desktop.registry.places import Village
from tests.builders import rows
from tests.importing.test_court import judged, told

BORN = PartialDate.read
H1, H2, H3 = (Household(f"h{n}", f"0{n}", village="v1") for n in (1, 2, 3))
GONE = Household("h9", "09", village="v2")
BA = Person("p1", "h1", "Vi Văn Ba", MALE, BORN("1960"), "", HEAD, "020060000001")
MAI = Person("p2", "h1", "Vi Thị Mai", FEMALE, BORN("1962-03-05"), "", "spouse", "020162000002")
NAM = Person("p3", "h1", "Vi Văn Nam", MALE, BORN("1990"), "", "child", "020090000003")
HOA = Person("p4", "h1", "Lý Thị Hoa", FEMALE, None, "", "child_in_law")
TU = Person("p5", "h2", "Hà Văn Tú", MALE, BORN("1980-05-06"), "", HEAD, "020080000005")
BE = Person("p6", "h2", "Hà Thị Bé", FEMALE, BORN("2010"), "", "child")
LONE = Person("p7", "h3", "Lò Văn Kính", MALE, None, "", HEAD)
REGISTER = Register(
    (H1, H2, H3, GONE), (BA, MAI, NAM, HOA, TU, BE, LONE), (Village("v1", "Nà Lúa", "rural"),)
)
HEAD_ROW = "01|Nà Lúa|Vi Văn Ba|Chủ hộ|1960|Nam|020060000001"


def lines(text: str) -> Judgement:
    """Judge rows that are parted by ``/``, their cells by ``;``."""
    return judged(text.replace(";", "|").replace("/", "\n").replace("-", "/"), REGISTER)


MEMBER = """
| row                                           | verdict               | who |
| Vi Thị Mai;Vợ;05-03-1962;Nữ;020162000003      | changed               | p2  |
| Vi Thị Mai;Vợ;1962;Nữ;020162000020            | changed               | p2  |
| Vi Thị Mai;Vợ;;Nữ;020162000003                | doubtful number_near  | p2  |
| Vi Thị Mai;Con;1962;Nữ;020162000003           | doubtful number_near  | p2  |
| Vi Thị Mãi;Vợ;1962;Nữ;020162000003            | doubtful number_near  | p2  |
| Vi Thị Mai;Vợ;1962;Nữ;020163000002            | doubtful number_birth | p2  |
| Vi Thị Mai;Vợ;1962;Nữ;020162777777            | doubtful other_number | p2  |
| Vi Thị Mai;Vợ;1975;Nữ;020175000002            | new                   |     |
| Vi Thị May;Vợ;05-03-1962;Nữ;                  | doubtful spelled      | p2  |
| Vi Thị May;Vợ;05-03-1962;Nữ;020162000003      | doubtful number_near spelled | p2 |
| Vi Thị May;Vợ;05-03-1962;Nữ;020162777777      | new                   |     |
| Vi Nam;Con;1990;Nam;                          | doubtful spelled      | p3  |
| Vy Văn Nan;Con;1990;Nam;                      | new                   |     |
| Vi Văn Nan;Con;1990;Nữ;                       | new                   |     |
| Vi Văn Nan;Con;1991;Nam;                      | new                   |     |
| Vi Văn Hùng;Con;1990;Nam;                     | new                   |     |
| Lí Thị Hoa;Con dâu;1991;Nữ;                   | doubtful spelled      | p4  |
| Lí Thị Hoah;Con dâu;;;                        | new                   |     |
| Lí Thị Hoah Mai;Con dâu;;;                    | new                   |     |
| Lý Thị Hoah;Cháu;;;                           | new                   |     |
"""


@pytest.mark.parametrize("case", rows(MEMBER), ids=lambda case: case["row"])
def test_a_member_is_known_but_for_a_letter_or_a_digit(case: dict[str, str]) -> None:
    found = lines(f"{HEAD_ROW}/01;Nà Lúa;{case['row']}")
    assert told(found) == ["same", case["verdict"]]
    person = found.rows[1].person
    assert (person.id if person else "") == case["who"]


def test_whom_another_row_means_is_nobody_elses() -> None:
    two = f"{HEAD_ROW}/;;Vi Thị May;Vợ;1962;Nữ;/;;Vi Thị Mai;Vợ;1962;Nữ;"
    assert told(lines(two)) == ["same", "new", "same"]
    elsewhere = f"{two.rpartition('/')[0]}/07;Nà Lúa;Vi Văn Khác;Chủ hộ;1950;Nam;020162000002"
    assert told(lines(elsewhere))[1] == "new"
    both = f"{HEAD_ROW}/;;Vi Thị May;Vợ;1962;Nữ;/;;Vi Thị Maj;Vợ;1962;Nữ;"
    assert told(lines(both)) == ["same", "doubtful spelled", "new"]


def test_of_two_who_are_alike_the_one_of_that_name_is_meant() -> None:
    other = replace(MAI, id="p0", full_name="Vi Thị May", id_number="", relation="sibling")
    register = replace(REGISTER, people=(other, *REGISTER.people))
    found = judged(f"{HEAD_ROW}\n|Nà Lúa|Vi Thị Mai|Vợ|1962|Nữ|020162000003", register)
    assert found.rows[1].person == MAI


SHORT = {
    "HERE": "Nà Lúa",
    "CH;": "Chủ hộ;",
    "MAI;": "Vi Thị Mai;Vợ;",
    "NAM;": "Vi Văn Nam;Con;",
    "NHI;": "Vi Thị Nhi;Con;",
}
HOMES = """
| rows                                                  | verdicts                     | home |
| ;HERE;Vi Văn Bah;CH;1960;;/;;MAI;1962;;/;;NHI;2024;;  | ? spelled,same,? home_likely | h1   |
| ;HERE;Vi Văn Bah;CH;;;/;;MAI;;;                       | ? spelled,same               | h1   |
| ;HERE;Vi Văn Hùng;CH;1960;;/;;MAI;1962;;/;;NAM;1990;; | ? TWO,same,same              | h1   |
| ;HERE;Vi Văn Hùng;CH;;;/;;MAI;;;/;;NAM;;;             | new,new,new                  |      |
| ;HERE;Hà Tú;CH;1980;;                                 | ? spelled                    | h2   |
| 02;HERE;Hà Tú;CH;1980;;/;;Hà Thị Lê;Con;2024;;        | ? spelled,? home_likely      | h2   |
| 05;HERE;Hà Tú;CH;1980;;                               | new                          |      |
| ;HERE;Hà Tú;CH;06-05-1980;;/;;Hà Thị Lê;Con;2024;;    | ? spelled,? home_likely      | h2   |
| ;HERE;Hà Tú;CH;1980;;/;;Hà Thị Lê;Con;2024;;          | new,new                      |      |
| ;HERE;Hà Văn Tú;CH;1980;;020080000050                 | changed                      | h2   |
| ;HERE;Hà Văn Tú;CH;1980;;020080777777                 | new                          |      |
| ;HERE;Lò Văn Kín;CH;;;                                | ? spelled                    | h3   |
| ;Pò Mà;Lò Văn Kín;CH;;;                               | new village_new              |      |
| ;HERE;Hà Tú;CH;1980;;/02;HERE;Hà Văn Tú;CH;1980;;     | new,same                     |      |
"""


@pytest.mark.parametrize("case", rows(HOMES), ids=lambda case: case["rows"])
def test_a_household_is_known_by_its_members(case: dict[str, str]) -> None:
    text = case["rows"]
    for short, whole in SHORT.items():
        text = text.replace(short, whole)
    found = lines(text)
    verdicts = case["verdicts"].replace("?", "doubtful").replace("TWO", "other_head head_stays")
    assert ",".join(told(found)) == verdicts
    home = found.homes[0].household
    assert (home.id if home else "") == case["home"]


def test_a_head_of_that_very_name_born_about_then_is_known_by_a_member() -> None:
    found = lines(";Nà Lúa;Vi Văn Ba;Chủ hộ;1961;;/;;Vi Thị Mai;Vợ;1962;;/;;Vi Thị Nhi;Con;2024;;")
    assert told(found) == ["changed", "same", "new"]
    alone = lines(";Nà Lúa;Vi Văn Ba;Chủ hộ;1961;;/;;Vi Thị Nhi;Con;2024;;")
    assert told(alone) == ["doubtful alike", "new"]
    assert told(lines(";Nà Lúa;Hà Văn Tú;Chủ hộ;07-06-1980;;")) == ["doubtful alike"]


LONE_ROWS = """
| row                                     | verdict                                | who |
| 01;Nà Lúa;Vi Thị May;Chủ hộ;1962;;      | doubtful other_head spelled head_stays | p2  |
| 01;Nà Lúa;Vi Thị Mai;Chủ hộ;15-03-1962;; | doubtful other_head head_stays        | p2  |
| 01;Nà Lúa;Vi Thị Mai;Chủ hộ;1963;;      | doubtful other_head head_stays         | p2  |
| 01;Nà Lúa;Vi Thị Mai;Chủ hộ;1999;;      | new                                    |     |
| 01;Nà Lúa;Vi Thị Yến;Chủ hộ;1962;;      | new                                    |     |
| 08;Nà Lúa;Vi Thị May;Chủ hộ;1962;;      | new                                    |     |
"""


@pytest.mark.parametrize("case", rows(LONE_ROWS), ids=lambda case: case["row"])
def test_of_a_row_alone_a_code_says_whose_member_it_is(case: dict[str, str]) -> None:
    found = lines(case["row"])
    assert told(found) == [case["verdict"]]
    person = found.rows[0].person
    assert (person.id if person else "") == case["who"]


def test_one_member_of_another_head_is_not_enough() -> None:
    one = lines(";Nà Lúa;Vi Văn Hùng;Chủ hộ;1960;;/;;Vi Thị Mai;Vợ;1962;;")
    assert one.homes[0].household is None


def test_what_differs_is_told() -> None:
    row = lines(f"{HEAD_ROW}/01;Nà Lúa;Vi Thị May;Vợ;;Nữ;020162000003").rows[1]
    near, spelled = row.remarks
    assert (near.why, near.found, near.other) == (
        Why.NUMBER_NEAR, "020162000002", "020162000003"
    )  # fmt: skip
    assert (spelled.why, spelled.found) == (Why.SPELLED, "Vi Thị Mai (05/03/1962)")


NUMBERS = """
| one  | other | is near |
| 1234 | 1235  | yes     |
| 1234 | 1432  | yes     |
| 1234 | 1243  | yes     |
| 1234 | 1256  | no      |
| 1234 | 123   | no      |
"""


@pytest.mark.parametrize("case", rows(NUMBERS), ids=lambda case: case["other"])
def test_one_digit_or_two_that_changed_places_are_near(case: dict[str, str]) -> None:
    assert resembling.are_a_digit_apart(case["one"], case["other"]) is (case["is near"] == "yes")
