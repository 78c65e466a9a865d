"""A list in which a household has another head: its relations are to that one, not to ours."""

from dataclasses import replace

import pytest

from gpn_desktop.importing.known import Register
from gpn_desktop.importing.remarks import Why
from gpn_desktop.importing.verdicts import Judgement, Verdict
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import FEMALE, HEAD, MALE, PartialDate, Person
from gpn_desktop.registry.places import Village
from tests.importing.test_court import judged, told

BORN = PartialDate.read
PEOPLE = (
    Person("ba", "h1", "Vi Văn Ba", MALE, BORN("1960"), "", HEAD, "020060000001"),
    Person("mai", "h1", "Vi Thị Mai", FEMALE, BORN("1962"), "", "spouse", "020162000002"),
    Person("nam", "h1", "Vi Văn Nam", MALE, BORN("1990"), "", "child", "020090000003"),
    Person("hoa", "h1", "Lý Thị Hoa", FEMALE, BORN("1991"), "", "child_in_law", "020191000004"),
)
REGISTER = Register(
    (Household("h1", "01", village="v1"),), PEOPLE, (Village("v1", "Nà Pá", "rural"),)
)
UNTOLD = (replace(PEOPLE[0], relation=""), PEOPLE[1], replace(PEOPLE[2], relation=""), PEOPLE[3])
HEADLESS = replace(REGISTER, people=UNTOLD)
TITLES = "Mã hộ|Thôn|Họ tên|Quan hệ|Năm sinh|Số CCCD|Điện thoại"
NAM, HOA = "01|Nà Pá|Vi Văn Nam|Chủ hộ|1990||", "01|Nà Pá|Lý Thị Hoa|Vợ|1991||"
BA_HEADS = "01|Nà Pá|Vi Văn Ba|Chủ hộ|1960||"
BA, MAI = "01|Nà Pá|Vi Văn Ba|Bố|1960||", "01|Nà Pá|Vi Thị Mai|Mẹ|1962||"
CON, NEW_HEAD = "01|Nà Pá|Vi Thị Con|Con|2015||", "01|Nà Pá|Vi Văn Mới|Chủ hộ|1970||"
TO_OTHER = "doubtful to_other_head"

LISTS = {
    "another head": (
        (NAM, HOA, BA, MAI),
        ["doubtful other_head", TO_OTHER, "doubtful other_head", TO_OTHER],
        [{2, 3, 4, 5}],
    ),
    "another head, the old one is not told": (
        (NAM, HOA, CON),
        ["doubtful other_head head_stays", TO_OTHER, TO_OTHER],
        [{2, 3, 4}],
    ),
    "a head who is new": (
        (NEW_HEAD, MAI.replace("Vi Thị Mai", "Vi Văn Nam").replace("1962", "1990"), BA),
        ["doubtful other_head", TO_OTHER, "doubtful other_head"],
        [{2, 3, 4}],
    ),
    "a head who cannot be read": (
        (NAM.replace("1990", "31/02/1990"), HOA, MAI.replace("Mẹ", "Vợ")),
        ["refused birth_unreadable other_head", TO_OTHER, "same"],
        [],
    ),
    "the head who stays": (
        (BA_HEADS, HOA.replace("Vợ", "Con"), CON),
        ["same", "changed", "new"],
        [],
    ),
    "the head who stays, whose row is doubted for its number": (
        (BA_HEADS.replace("|1960|", "|1961|020060000001"), HOA.replace("Vợ", "Con")),
        ["doubtful number_birth", "changed"],
        [],
    ),
    "a namesake of the head who stays": (
        (BA_HEADS.replace("1960", "1938"), HOA.replace("Vợ", "Con")),
        ["doubtful another", TO_OTHER],
        [{2, 3}],
    ),
    "no head": ((HOA, CON), ["doubtful head_untold", "doubtful head_untold"], []),
    "no relation told": ((NAM, "01|Nà Pá|Vi Thị Con||2015||"), None, []),
}


def heard(lines: tuple[str, ...], register: Register = REGISTER) -> Judgement:
    return judged("\n".join(lines), register, TITLES)


@pytest.mark.parametrize("name", list(LISTS))
def test_relations_are_believed_below_the_head_who_stays(name: str) -> None:
    lines, verdicts, together = LISTS[name]
    found = heard(lines)
    assert verdicts is None or told(found) == verdicts
    assert [*map(set, found.together)] == together


def test_other_values_beside_such_a_relation_wait_with_it_and_without_one_are_written() -> None:
    found = heard((NAM, HOA, MAI.replace("Mẹ", "Vợ").replace("1962", "1963")))
    assert [one.verdict for one in found.rows[1:]] == [Verdict.DOUBTFUL, Verdict.CHANGED]
    (why,) = found.rows[1].remarks
    assert (why.why, why.field, why.found) == (Why.TO_OTHER_HEAD, "relation", "Vi Văn Nam")


def test_a_household_without_a_head_gets_one_together_with_the_relations() -> None:
    found = heard((NAM, HOA, BA, MAI.replace("Mẹ", "Vợ")), HEADLESS)
    assert told(found) == ["changed", "changed", "changed", "same"]
    assert [*map(set, found.together)] == [{2, 3, 4}]
    lines = (NAM.replace("1990", "1938"), HOA)
    assert told(heard(lines, HEADLESS)) == ["doubtful another", TO_OTHER]
    assert found.with_others({3}) == {2, 3, 4}
    assert found.with_others({5}) == {5}
    assert found.whole({2, 3, 5}) == {5}
    assert found.whole({2, 3, 4}) == {2, 3, 4}


OURS = "household_id|person_id|full_name|birth_date|relation|id_number|household.code|village"
UNKNOWN = {
    "household and person": ("x9|y9|Lò Văn Chín|1970|Chủ hộ||09|Nà Pá", "new"),
    "the person alone": ("h1|y9|Vi Thị Con|2015|Con||01|", "new"),
    "the household alone": ("x9|hoa|Lý Thị Hoa|1991|Vợ||09|Nà Pá", "doubtful elsewhere"),
    "a household of nobody": ("x9||||||||", "refused village_missing"),
    "who is known by the number, the same": ("h1|y9|Vi Thị Mai|1962|Vợ|020162000002|01|", "same"),
}


@pytest.mark.parametrize("name", list(UNKNOWN))
def test_ids_of_another_computer_are_looked_at_before_its_package_came(name: str) -> None:
    line, verdict = UNKNOWN[name]
    found = told(judged(f"h1|ba|Vi Văn Ba|1960|Chủ hộ||01\n{line}", REGISTER, OURS))[1]
    if verdict == "same":
        assert found == verdict
    else:
        assert found.split()[0] == ("refused" if "refused" in verdict else "doubtful")
        assert "id_unknown" in found.split()
