"""A list that is older than an act of the register: whom it names is known where they live now."""

from dataclasses import replace
from datetime import date

import pytest

from gpn_desktop.importing.known import Register
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.moves import Deletion, Turn
from gpn_desktop.registry.persons import FEMALE, HEAD, MALE, PartialDate, Person
from gpn_desktop.registry.places import Village
from tests.builders import rows
from tests.importing.test_court import judged, told

ON = date(2026, 3, 5)
BORN = PartialDate.read
GONE = Deletion("nhập hộ", ON)
NA_LUA, PO_MA = Village("v1", "Nà Lúa", "rural"), Village("v2", "Pò Mà", "rural")
HOMES = (
    Household("h1", "01", village="v2", area="rural"),  # moved from Nà Lúa
    Household("h2", "02", village="v1"),
    Household("h3", "03", village="v1", deleted=GONE),  # joined with the second one
    Household("h4", "04", village="v1"),  # split off from the second one
)
PEOPLE = (
    Person("ba", "h1", "Vi Văn Ba", MALE, BORN("1960"), "", HEAD),
    Person("mai", "h1", "Vi Thị Mai", FEMALE, BORN("1962"), "", "spouse"),
    Person("tu", "h2", "Hà Văn Tú", MALE, BORN("1980"), "", "parent", "020080000005"),
    Person("be", "h2", "Hà Thị Bé", FEMALE, BORN("1990"), "", HEAD),
    Person("lan", "h2", "Lò Thị Lan", FEMALE, BORN("1970"), "", "", "020170000006"),
    Person("son", "h4", "Hà Văn Sơn", MALE, BORN("2001"), "", HEAD),
    Person("sen", "h4", "Hà Thị Sen", FEMALE, None, "", "spouse"),
)
TURNS = (
    Turn("h1", "village", "v1", "relocation", ON),
    Turn("tu", "relation", HEAD, "head", ON),
    Turn("lan", "household", "h3", "join", ON),
    Turn("lan", "relation", HEAD, "join", ON),
    Turn("son", "household", "h9", "move"),  # of a household that is not known here
    Turn("son", "household", "h2", "split", ON),
    Turn("sen", "household", "h2", "split", ON),
)
REGISTER = Register(HOMES, PEOPLE, (NA_LUA, PO_MA), turns=TURNS)

OLDER = """
| row                                            | verdict                         | home |
| 01;Nà Lúa;Vi Văn Ba;Chủ hộ;1960;;              | doubtful before_act             | h1   |
| ;Nà Lúa;Vi Văn Ba;Chủ hộ;1960;;                | doubtful before_act             | h1   |
| ;Nà Lúa;Vi Văn Ba;Chủ hộ;;;                    | doubtful before_act             | h1   |
| ;Nà Lúa;Vi Văn Ba;Chủ hộ;1990;;                | new                             |      |
| 01;Pò Mà;Vi Văn Ba;Chủ hộ;1960;;               | same                            | h1   |
| 05;Pò Mà;Vi Văn Ba;Chủ hộ;1960;;               | changed                         | h1   |
| 01;Bản Mới;Vi Văn Ba;Chủ hộ;1960;;             | changed                         | h1   |
| 77;Nà Lúa;Vi Thị Mai;Chủ hộ;1962;;             | doubtful moved_on               |      |
| 77;Pò Mà;Vi Thị Mai;Chủ hộ;1962;;              | new                             |      |
| 02;Nà Lúa;Hà Văn Tú;Chủ hộ;1980;;              | doubtful other_head before_act  | h2   |
| ;Nà Lúa;Hà Văn Tú;Chủ hộ;1980;;                | doubtful other_head before_act  | h2   |
| ;Nà Lúa;Hà Thị Bé;Chủ hộ;1990;;                | same                            | h2   |
| 03;Nà Lúa;Lò Thị Lan;Chủ hộ;1970;;020170000006 | doubtful other_head before_act before_act | h2 |
| 07;Nà Lúa;Lò Thị Lan;Chủ hộ;1970;;020170000006 | doubtful other_head before_act  | h2   |
| 03;Nà Lúa;Lò Thị Lan;Chủ hộ;1970;;             | doubtful moved_on               |      |
| ;Nà Lúa;Lò Thị Lan;Chủ hộ;1971;;               | doubtful moved_on               |      |
| 03;Nà Lúa;Lò Thị Lan;Chủ hộ;1975;;             | new                             |      |
| 09;Nà Lúa;Lò Thị Lan;Chủ hộ;1970;;             | new                             |      |
| 03;Pò Mà;Lò Thị Lan;Chủ hộ;1970;;              | new                             |      |
| 02;Nà Lúa;Hà Văn Sơn;Con;2001;;                | doubtful moved_on               | h2   |
| 02;Nà Lúa;Hà Thị Sen;Con dâu;1999;;            | doubtful moved_on               | h2   |
| 02;Nà Lúa;Hà Văn Sơn;Con;;;                    | doubtful moved_on               | h2   |
| 02;Nà Lúa;Hà Văn Sơn;Con;1981;;                | new                             | h2   |
| 02;Pò Mà;Hà Văn Sơn;Chủ hộ;;;                  | new                             |      |
| 03;Nà Lúa;Lò Thị Lan;Chủ hộ;;;                 | doubtful moved_on               |      |
| ;Nà Lúa;Lò Thị Lan;Chủ hộ;;;                   | doubtful moved_on               |      |
| 09;Nà Lúa;Lò Thị Lan;Chủ hộ;;;                 | new                             |      |
| 02;Nà Lúa;Hà Văn Sơn;Con;2001;;020201000009    | doubtful moved_on               | h2   |
| 04;Nà Lúa;Hà Văn Sơn;Chủ hộ;2001;;             | same                            | h4   |
"""


@pytest.mark.parametrize("case", rows(OLDER), ids=lambda one: one["row"])
def test_what_stood_before_an_act_is_not_put_back_unasked(case: dict[str, str]) -> None:
    row = case["row"].replace(";", "|")
    head = "" if "Chủ hộ" in row else "02|Nà Lúa|Hà Thị Bé|Chủ hộ|1990|||\n"
    found = judged(f"{head}{row}|", REGISTER)
    assert told(found)[-1].removesuffix(" head_stays") == case["verdict"]
    home = found.homes[found.rows[-1].family].household
    assert (home.id if home else "") == case["home"]


def test_the_act_its_day_and_who_or_where_it_is_now_are_said() -> None:
    moved = judged("01|Nà Lúa|Vi Văn Ba|Chủ hộ|1960|||", REGISTER).rows[0].remarks[0]
    assert (moved.field, moved.found) == ("household.village", "relocation 05/03/2026")
    assert moved.other == "Pò Mà"
    left = judged("03|Nà Lúa|Lò Thị Lan|Chủ hộ|1970|||", REGISTER).rows[0].remarks[0]
    assert (left.found, left.other) == ("join 05/03/2026", "Hà Thị Bé")
    undated = replace(REGISTER, turns=(replace(TURNS[0], on=None),))
    moved = judged("01|Nà Lúa|Vi Văn Ba|Chủ hộ|1960|||", undated).rows[0].remarks[0]
    assert moved.found == "relocation"


def test_of_two_who_were_heads_nobody_is_meant() -> None:
    other = (Household("h5", village="v1"), replace(PEOPLE[2], id="tu2", household="h5"))
    turn = replace(TURNS[1], of="tu2")
    register = replace(
        REGISTER, households=(*HOMES, other[0]), people=(*PEOPLE, other[1]), turns=(*TURNS, turn)
    )
    assert (
        judged(";Nà Lúa;Hà Văn Tú;Chủ hộ;;;;".replace(";", "|"), register).homes[0].household
        is None
    )


RENAMED = """
| row                                    | verdict                         | home |
| 01;Pò Mà;Vi Văn Bao;Chủ hộ;05/03/1960; | doubtful before_act             | h1   |
| 01;Pò Mà;Vi Văn Báo;Chủ hộ;1960;       | changed                         | h1   |
| 01;Pò Mà;VI VĂN BAO;Chủ hộ;1960;       | doubtful before_act             | h1   |
| ;Pò Mà;Vi Văn Bao;Chủ hộ;1960;         | doubtful before_act             | h1   |
| ;Pò Mà;Vi Văn Bao;Chủ hộ;1951;         | new                             |      |
| ;Pò Mà;Vi Văn Ba;Chủ hộ;1958;          | doubtful alike                  |      |
| 01;Pò Mà;Vi Văn Ba;Chủ hộ;1958;        | doubtful alike                  |      |
| 02;Nà Lúa;Vi Văn Bao;Con;1960;         | new                             | h2   |
"""


@pytest.mark.parametrize("case", rows(RENAMED), ids=lambda one: one["row"])
def test_who_was_corrected_is_known_by_the_name_of_before(case: dict[str, str]) -> None:
    turns = (
        Turn("ba", "full_name", "Vi Văn Bao", "correction", ON),
        Turn("ba", "birth_date", "1958", "correction", ON),
        Turn("p9", "full_name", "Vi Văn Bao", "correction", ON),
        Turn("cu", "full_name", "Vi Văn Bao", "correction", ON),
    )
    gone = Person("cu", "h2", "Vi Văn Cũ", MALE, BORN("1960"), "", HEAD, deleted=GONE)
    register = replace(REGISTER, people=(*PEOPLE, gone), turns=turns)
    head = "" if "Chủ hộ" in case["row"] else "02|Nà Lúa|Hà Thị Bé|Chủ hộ|1990|||\n"
    found = judged(f"{head}{case['row'].replace(';', '|')}||", register)
    assert told(found)[-1] == case["verdict"]
    home = found.homes[found.rows[-1].family].household
    assert (home.id if home else "") == case["home"]


def test_a_birth_of_before_a_correction_is_known_also_where_less_is_told() -> None:
    turns = (Turn("mai", "birth_date", "1961-03-05", "correction", ON),)
    register = replace(REGISTER, turns=turns)
    head = "01|Pò Mà|Vi Văn Ba|Chủ hộ|1960|||"
    for birth, verdict in (("1961", "doubtful before_act"), ("1963", "changed")):
        found = judged(f"{head}\n01|Pò Mà|Vi Thị Mai|Vợ|{birth}|||", register)
        assert told(found)[1] == verdict


def test_members_without_births_are_known_by_their_head_who_left_with_them() -> None:
    child = Person("mo", "h2", "Lò Văn Mơ", MALE, BORN("1995"), "", "")
    register = replace(
        REGISTER, people=(*PEOPLE, child), turns=(*TURNS, Turn("mo", "household", "h3", "join", ON))
    )
    table = "|Nà Lúa|{}|Chủ hộ||||\n|Nà Lúa|Lò Văn Mơ|Con||||"
    assert told(judged(table.format("Lò Thị Lan"), register)) == ["doubtful moved_on"] * 2
    assert told(judged(table.format("Đinh Văn Lạ"), register)) == ["new", "new"]


WIDOWED = """
| rows                                            | first               | second      |
| Vi Văn Cũ;Chủ hộ;1950, Vi Thị Mới;Con;1980      | doubtful taken_off  | same        |
| Vi Văn Cũ;Chủ hộ;1950, Vi Thị Khác;Con;1980     | doubtful taken_off  | new         |
| Vi Văn Cũ;Chủ hộ;1922, Vi Thị Mới;Con;1980      | new                 | new         |
"""


@pytest.mark.parametrize("case", rows(WIDOWED), ids=lambda one: one["rows"])
def test_a_household_whose_head_died_is_known_by_another_member(case: dict[str, str]) -> None:
    people = (
        Person("cu", "h2", "Vi Văn Cũ", MALE, BORN("1950"), "", HEAD, deleted=GONE),
        Person("cu2", "h3", "Vi Văn Cũ", MALE, BORN("1951"), "", HEAD, deleted=GONE),
        Person("moi", "h2", "Vi Thị Mới", FEMALE, BORN("1980"), "", "child"),
    )
    register = replace(REGISTER, people=people)
    lines = (f"|Nà Lúa|{one.replace(';', '|')}|||" for one in case["rows"].split(", "))
    assert told(judged("\n".join(lines), register)) == [case["first"], case["second"]]
