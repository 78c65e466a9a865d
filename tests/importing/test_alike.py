"""A row without number whose name is in the register: the same human, another, or who left."""

from dataclasses import replace
from datetime import date

import pytest

from gpn_desktop.importing.known import Register
from gpn_desktop.importing.verdicts import Judged
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.moves import Deletion
from gpn_desktop.registry.persons import FEMALE, HEAD, MALE, PartialDate, Person
from gpn_desktop.registry.places import Village
from tests.builders import rows
from tests.importing.test_court import judged, told

BORN = PartialDate.read
DIED = Deletion("mất", date(2026, 3, 5))
NA_LUA, PO_MA = Village("v1", "Nà Lúa", "rural"), Village("v2", "Pò Mà", "rural")
H1, H2, H3 = (
    Household("h1", "01", village="v1"),
    Household("h2", "02", village="v1", deleted=DIED),
    Household("h3", "03", village="v2"),
)
HEAD_ = Person("p1", "h1", "Vi Văn Một", MALE, BORN("1955"), "", HEAD)
LAN = Person("p2", "h1", "Vi Thị Lan", FEMALE, BORN("1960-01-01"), "", "spouse", "020160000123")
HEAD_ROW = "01|Nà Lúa|Vi Văn Một|Chủ hộ|1955||"


def second(row: str, *people: Person) -> Judged:
    """Judge a row in the household of the head."""
    register = Register((H1, H2, H3), (HEAD_, *people), (NA_LUA, PO_MA))
    return judged(f"{HEAD_ROW}\n01|Nà Lúa|{row}", register).rows[1]


MEMBER = """
| row                                 | verdict             |
| Vi Thị Lan;;;;                      | same                |
| Vi Thị Lan;Vợ;1960;Nữ;              | same                |
| Vi Thị Lan;Con;1960;Nữ;             | changed             |
| Vi Thị Lan;Con;01/01/1960;Nam;      | doubtful id_number |
| Vi Thị Lan;Vợ;1961;Nữ;              | changed             |
| Vi Thị Lan;Vợ;02/07/1960;;          | changed             |
| Vi Thị Lan;Vợ;01/01/1990;;          | changed             |
| Vi Thị Lan;Vợ;01/01/1906;;          | changed             |
| Vi Thị Lan;;1968;;                  | changed             |
| Vi Thị Lan;;1969;;                  | changed             |
| Vi Thị Lan;;1990;;                  | doubtful birth_date |
| Vi Thị Lan;;1986;;                  | doubtful birth_date |
| Vi Thị Lan;Con;01/01/1990;;         | doubtful birth_date |
| Vi Thị Lan;Con;1961;;               | doubtful birth_date |
| Vi Thị Lan;Vợ;1961;Nam;             | doubtful birth_date id_number id_number |
| Vi Thị Lan;Con;05/06/2003;Nữ;       | doubtful birth_date |
| Vi Thị Lan;Vợ;1975;;                | doubtful birth_date |
| Vi Thị Lan;Con;;;                   | doubtful relation   |
| Vi Thị Lan;Chị;;Nữ;                 | changed             |
| Vi Thị Lan;;;Nam;                   | doubtful sex id_number        |
| Vi Thị Lan;Con;2003;Nữ;020303000999 | new                 |
| Vi Thị Lan;Con;1960;Nữ;020160000123 | changed             |
"""


@pytest.mark.parametrize("case", rows(MEMBER), ids=lambda one: one["row"])
def test_who_is_not_told_by_a_number_is_told_by_birth_sex_and_generation(
    case: dict[str, str],
) -> None:
    found = second(case["row"].replace(";", "|"), LAN)
    fields = [one.field for one in found.remarks]
    assert " ".join([found.verdict.value, *fields]) == case["verdict"]


def test_both_births_are_said_and_the_register_is_not_written_over_unasked() -> None:
    found = second("Vi Thị Lan|Con|05/06/2003|Nữ|", LAN)
    (why,) = found.remarks
    assert (why.why.value, why.found, why.other) == ("another", "1960-01-01", "2003-06-05")
    assert found.person is LAN
    by_number = second("Vi Thị Lan|Con|05/06/2003|Nữ|020160000123", LAN)
    assert "another" not in [one.why.value for one in by_number.remarks]


PAO = Person("a", "h1", "Lý A Páo", MALE, BORN("1990"), "", "child")
NAMESAKES = """
| row                         | other | relation   | verdict          | person |
| Lý A Páo;Con;1990;;         | 1995  | child      | same             | a      |
| Lý A Páo;Con;1995;;         | 1995  | child      | same             | b      |
| Lý A Páo;Con;1996;;         | 1995  | child      | changed          | b      |
| Lý A Páo;Con;2020;;         | 1995  | child      | doubtful another | b      |
| Lý A Páo;Cháu;;;            | 2015  | grandchild | same             | b      |
| Lý A Páo;Con;;;             | 1995  | child      | doubtful which   | a      |
| Lý A Páo;;;;                | 1995  | child      | doubtful which   | a      |
| Lý A Páo;Con;;;020090000009 | 1990  | child      | changed          | a      |
"""


@pytest.mark.parametrize("case", rows(NAMESAKES), ids=lambda one: one["row"])
def test_of_two_namesakes_who_fits_best_is_meant_and_else_it_is_asked(
    case: dict[str, str],
) -> None:
    other = replace(PAO, id="b", birth_date=BORN(case["other"]), relation=case["relation"])
    numbered = replace(other, id_number="020090000008")
    row = case["row"].replace(";", "|")
    found = second(row, PAO, numbered if "020090000009" in case["row"] else other)
    assert (
        " ".join([found.verdict.value, *(one.why.value for one in found.remarks)])
        == (case["verdict"])
    )
    assert found.person is not None
    assert found.person.id == case["person"]


DEAD = replace(LAN, deleted=DIED)
LEFT = (
    Person("p3", "h2", "Hà Văn Tú", MALE, BORN("1980"), "", HEAD, deleted=DIED),
    Person("p4", "h2", "Hà Thị Bé", FEMALE, None, "", "child", deleted=DIED),
    Person("p5", "h2", "Hà Văn Sang", MALE, BORN("2001"), "", "child"),
    Person("p6", "h9", "Hà Văn Lạ", MALE, BORN("2001"), "", "child"),
    Person("p7", "h3", "Hà Thị Sen", FEMALE, BORN("2002"), "", "child"),
    Person("p8", "h3", "Tô Văn Chủ", MALE, BORN("1970"), "", HEAD),
)
GONE = """
| row                                        | verdict            |
| 01;Nà Lúa;Vi Thị Lan;Vợ;1960;;             | doubtful taken_off |
| 01;Nà Lúa;Vi Thị Lan;Vợ;;;                 | doubtful taken_off |
| 01;Nà Lúa;VI THI LAN;Con;1960;;            | doubtful taken_off |
| 01;Nà Lúa;Vi Thị Lan;Vợ;1961;;             | doubtful taken_off |
| 01;Nà Lúa;Vi Thị Lan;Con;2003;;            | new                |
| 01;Nà Lúa;Vi Thị Lan;Vợ;1960;;020160000999 | new                |
| 02;Nà Lúa;Hà Văn Tú;Chủ hộ;1980;;          | doubtful taken_off |
| 02;;Hà Văn Tú;Chủ hộ;1980;;                | refused taken_off  |
| 02;Nà Lúa;Hà Văn Tú;Chủ hộ;;;              | doubtful taken_off |
| ;Nà Lúa;Hà Văn Tú;Chủ hộ;1981;;            | doubtful taken_off |
| 77;Nà Lúa;Hà Văn Tú;Chủ hộ;1980;;          | doubtful taken_off |
| 77;Nà Lúa;Hà Văn Tú;Chủ hộ;;;              | new                |
| 77;Nà Lúa;Hà Văn Tú;Chủ hộ;1983;;          | new                |
| ;Nà Lúa;Hà Văn Tú;Chủ hộ;;;                | doubtful taken_off |
| ;Nà Lúa;Hà Văn Tú;Chủ hộ;1999;;            | new                |
| ;Pò Mà;Hà Văn Tú;Chủ hộ;;;                 | new                |
| ;Nà Lúa;Hà Thị Bé;Chủ hộ;;;                | new                |
| 02;Pò Mà;Hà Văn Tú;Chủ hộ;1980;;           | new                |
| 02;Bản Mới;Hà Văn Tú;Chủ hộ;1980;;         | doubtful taken_off |
| 77;Nà Lúa;Hà Thị Bé;Chủ hộ;2010;;          | new                |
| 02;Nà Lúa;Hà Văn Sang;Chủ hộ;2001;;        | doubtful taken_off |
| 02;Nà Lúa;Hà Văn Lạ;Chủ hộ;2001;;          | new                |
| 02;Nà Lúa;Hà Thị Sen;Chủ hộ;2002;;         | doubtful alike     |
| 05;Nà Lúa;Hà Thị Sen;Chủ hộ;2002;;         | new                |
"""


@pytest.mark.parametrize("case", rows(GONE), ids=lambda one: one["row"])
def test_who_died_or_left_is_not_put_back_unasked(case: dict[str, str]) -> None:
    register = Register((H1, H2, H3), (HEAD_, DEAD, *LEFT), (NA_LUA, PO_MA))
    row = case["row"].replace(";", "|")
    table = f"{HEAD_ROW}\n{row}" if row.startswith("01") else row
    verdict, *whys = told(judged(table, register))[-1].split()
    whys = [one for one in whys if one not in ("village_missing", "village_new", "head_young")]
    assert " ".join([verdict, *whys]) == case["verdict"]


def test_it_is_said_who_was_taken_off_when_and_why() -> None:
    (why,) = second("Vi Thị Lan|Vợ|1960||", DEAD).remarks
    assert (why.field, why.found, why.other) == (
        "full_name",
        "05/03/2026 (mất)",
        "Vi Thị Lan (01/01/1960)",
    )
    (nobody_knows,) = second("Vi Thị Lan|Vợ|||", replace(DEAD, birth_date=None)).remarks
    assert nobody_knows.other == "Vi Thị Lan"


def test_a_dead_mother_is_not_her_daughter_of_that_name() -> None:
    daughter = replace(LAN, id="p9", birth_date=BORN("2003"), relation="child", id_number="")
    assert second("Vi Thị Lan|Vợ|1960||", DEAD, daughter).remarks[0].why.value == "taken_off"
    assert second("Vi Thị Lan|Con|2003||", DEAD, daughter).person is daughter
    far = second("Vi Thị Lan|Con|1985||", DEAD, daughter)
    assert [one.why.value for one in far.remarks] == ["another"]


def test_who_came_with_a_list_that_was_taken_back_was_never_here() -> None:
    people = (HEAD_, DEAD, *LEFT)
    register = Register((H1, H2), people, (NA_LUA,), undone={"h2", "p2", "p3", "p4"})
    numbered = f"{HEAD_ROW}\n01|Nà Lúa|Vi Thị Lan|Vợ|1960||020160000123"
    assert told(judged(numbered, register)) == ["same", "new"]
    assert told(judged("02|Nà Lúa|Hà Văn Tú|Chủ hộ|1980||", register)) == ["new"]
    assert told(judged("02|Nà Lúa|Hà Thị Sen|Chủ hộ|2002||", register)) == ["new"]


def test_two_rows_about_one_member_change_nothing_unasked() -> None:
    register = Register((H1,), (HEAD_, LAN), (NA_LUA,))
    wife, other = "01|Nà Lúa|Vi Thị Lan|Vợ|1960||", "01|Nà Lúa|Vi Thị Lan|Vợ|1961||"
    doubtful = "doubtful twice_in_list"
    assert told(judged(f"{HEAD_ROW}\n{wife}\n{other}", register)) == ["same", "same", doubtful]
    found = judged(f"{HEAD_ROW}\n{other}\n{wife}", register)
    assert told(found) == ["same", doubtful, "same"]
    assert found.rows[1].remarks[0].other == str(found.rows[2].row)
