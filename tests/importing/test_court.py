"""What comes of each row against what the register has already."""

from dataclasses import replace
from datetime import date

import pytest

from gpn_desktop.importing import court, profiles, reading
from gpn_desktop.importing.cells import Line
from gpn_desktop.importing.families import Family, Reading
from gpn_desktop.importing.known import Known, Register, agrees
from gpn_desktop.importing.profiles import OWN, Profile
from gpn_desktop.importing.remarks import Why
from gpn_desktop.importing.sheet import Sheet
from gpn_desktop.importing.verdicts import Change, Judgement, Verdict
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.moves import Deletion
from gpn_desktop.registry.persons import FEMALE, HEAD, MALE, PartialDate, Person
from gpn_desktop.registry.places import Village
from tests.builders import rows

ON = date(2026, 11, 26)
GONE = Deletion("chuyển đi", ON)
NA_LUA, PO_MA = Village("v1", "Nà Lúa", "rural"), Village("v2", "Pò Mà", "rural")
HOMES = (
    Household("h1", "01-01", village="v1", area="rural", toilet="9"),
    Household("h2", "01-02", village="v1"),
    Household("h3", "02-01", village="v2"),
    Household("h4", "02-02", village="v2", deleted=GONE),
)
BORN = PartialDate.read
PEOPLE = (
    Person("p1", "h1", "Đặng Văn Hùng", MALE, BORN("1975-03-05"), "dao", HEAD, "020075000001"),
    Person("p2", "h1", "Lý Thị Mai", FEMALE, BORN("1978"), "dao", "spouse"),
    Person("p3", "h1", "Đặng Văn Nam", MALE, BORN("2001-01-01"), "dao", "child"),
    Person("p4", "h2", "Nông Thị Én", FEMALE, BORN("1950"), "nung", HEAD),
    Person("p5", "h3", "Nông Thị Én", FEMALE, BORN("1951-02-03"), "nung", HEAD, "", "080000005"),
    Person("p6", "h4", "Vi Văn Cũ", MALE, BORN("1960"), "tay", HEAD, "020060000006"),
    Person("p7", "h3", "Vi Văn Mất", MALE, BORN("1930"), "", "", "020030000007", deleted=GONE),
)
REGISTER = Register(HOMES, PEOPLE, (NA_LUA, PO_MA))
TITLES = "Mã hộ|Thôn|Họ tên|Quan hệ|Năm sinh|Giới tính|Số CCCD|Nhà tiêu"


def judged(table: str, register: Register = REGISTER, titles: str = TITLES) -> Judgement:
    """Judge rows of text, a line for each; the titles are in row 1."""
    texts = [titles, *(line.strip() for line in table.strip().splitlines())]
    lines = tuple(
        Line(n, tuple(cell.strip() for cell in text.split("|"))) for n, text in enumerate(texts, 1)
    )
    profile = profiles.proposed(Sheet("x", lines))
    found = reading.read(Sheet("x", lines), profile, ON)
    return court.judge(found.families, register, ON)


def told(found: Judgement) -> list[str]:
    return [
        " ".join([one.verdict.value, *(remark.why.value for remark in one.remarks)])
        for one in found.rows
    ]


ROWS = [
    ("01-01|Nà Lúa|Đặng Văn Hùng|Chủ hộ|05/03/1975|Nam|020075000001|", ["same"]),
    ("|thôn nà lúa|ĐẶNG VĂN HÙNG|Chủ hộ|1975||", ["same"]),
    ("|Nà Lúa|Dang Van Hung|Chủ hộ|1975||", ["changed"]),
    ("|Nà Lúa|Đặng Văn Hùng|Chủ hộ|06/03/1975||020075000001", ["changed"]),
    ("|Nà Lúa|Nông Thị Én|Chủ hộ|||", ["same"]),
    ("|Pò Mà|Nông Thị Én|Chủ hộ||Nữ|080000005", ["same"]),
    ("|Pò Mà|Nông Thị Én|Chủ hộ|1/1/1960|Nữ|", ["new"]),
    ("|Bản Mới|Đặng Văn Hùng|Chủ hộ|1975|Nam|020075000001", ["changed"]),
    ("|Nà Lúa|Vi Văn Cũ|Chủ hộ|1960||020060000006", ["doubtful taken_off"]),
    ("|Pò Mà|Vi Văn Mất|Chủ hộ|1930||020030000007", ["doubtful taken_off other_head head_stays"]),
    ("01-01|Nà Lúa|Lý Thị Mai|Chủ hộ|1978||", ["doubtful other_head head_stays"]),
    ("01-01|Nà Lúa|Người Lạ|Chủ hộ|1978||", ["new"]),
    ("|Nà Lúa|Hà Văn Cò|Chủ hộ|1980|Nữ|020080000008", ["doubtful number_sex"]),
    ("|Nà Lúa|Hà Văn Cò|Chủ hộ|1981|Nam|020080000008", ["doubtful number_birth"]),
    ("|Nà Lúa|Hà Văn Cò|Chủ hộ|1980|Nam|999080000008", ["new number_province"]),
    ("|Nà Lúa|Đặng Văn Nam|Chủ hộ|01/01/2001||", ["doubtful alike"]),
    ("|Nà Lúa|Đặng Văn Nam|Chủ hộ|01/01/2001||020201000009", ["doubtful alike"]),
    ("|Nà Lúa|Đặng Văn Nam|Chủ hộ|2001||", ["new"]),
    ("01-01|Nà Lúa|Đặng Văn Hùng|Chủ hộ|1975|||9", ["same"]),
    ("01-01|Nà Lúa|Đặng Văn Hùng|Chủ hộ|1975|||lạ", ["doubtful word_unknown"]),
    ("01-01|Nà Lúa|Đặng Văn Hùng|Chủ hộ|1975|||2", ["changed"]),
    ("|Nà Lúa|Đặng Văn Hùng|Chủ hộ|1975||020075999999", ["new"]),
    ("01-01|Nà Lúa|Lý Thị Mai|Vợ|02/01/1978|Nữ|", ["changed"]),
    ("01-01|Nà Lúa|Lý Thị Mai|Vợ|1979|Nữ|", ["refused head_missing"]),
    ("|Nà Lúa|Đặng Văn Hùng|Chủ hộ|1976||", ["doubtful alike"]),
    ("|Pò Mà|Đặng Văn Hùng|Chủ hộ|1976||", ["new"]),
    ("|Nà Lúa|Đặng Văn Hùng|Chủ hộ|1979||", ["new"]),
]


@pytest.mark.parametrize(("row", "expected"), ROWS, ids=[row for row, _ in ROWS])
def test_a_row_is_judged_by_the_register(row: str, expected: list[str]) -> None:
    assert told(judged(row)) == expected


def test_changes_name_what_was_and_what_the_list_says() -> None:
    (row,) = judged("01-09|Pò Mà|Đặng Văn Hùng|Chủ hộ|06/03/1975|Nam|020075000001|2").rows
    assert row.changes == (
        Change("household.code", "01-01", "01-09"),
        Change("household.toilet", "9", "2"),
        Change("household.village", "Nà Lúa", "Pò Mà"),
        Change("birth_date", BORN("1975-03-05"), BORN("1975-03-06")),
    )
    assert row.person is PEOPLE[0]


def test_a_household_is_known_by_most_of_its_people() -> None:
    found = judged(
        """
        |Nà Lúa|Đặng Thị Mới|Chủ hộ|1955||020155000011
        |Nà Lúa|Đặng Văn Hùng|con|1975||020075000001
        """
    )
    assert told(found) == ["doubtful other_head", "doubtful other_head"]
    assert found.homes[0].household is HOMES[0]
    alone = judged(
        """
        |Nà Lúa|Đặng Thị Mới|Chủ hộ|1955||020155000011
        |Nà Lúa|Đặng Thị Hai|con|1976||
        |Nà Lúa|Đặng Văn Hùng|con|1975||020075000001
        """
    )
    assert told(alone) == ["new", "new", "doubtful elsewhere"]
    assert alone.homes[0].household is None


def test_one_number_for_two_names_is_told_at_the_second() -> None:
    found = judged(
        """
        |Nà Lúa|Hà Văn Cò|Chủ hộ|1980||020080000008
        |Nà Lúa|Hà Văn Cốc|con|1980||020080000008
        """
    )
    assert told(found) == ["new", "doubtful number_twice"]


def test_a_household_that_stands_twice_is_one() -> None:
    found = judged(
        """
        |Pò Mà|Tô Văn Lập|Chủ hộ|1980||
        |Pò Mà|Tô Thị Hoa|con|2003||
        |Pò Mà|Tô Văn Lập|Chủ hộ|1980||
        |Pò Mà|Tô Thị Hoa|con|3/2003||
        |Pò Mà|Tô Thị Huệ|con|2005||
        |Pò Mà|Tô Thị Hoa|con|2004||
        """
    )
    duplicate = "duplicate twice_in_list"
    assert told(found) == ["new", "new", duplicate, duplicate, "new", "new"]
    assert len(found.homes) == 1
    assert [remark.other for remark in found.rows[2].remarks] == ["2"]


def test_two_of_one_name_are_told_apart_by_their_numbers() -> None:
    found = judged(
        """
        |Pò Mà|Tô Văn Lập|Chủ hộ|1980||020080000021
        |Pò Mà|Tô Văn Lập|Chủ hộ|1980||020080000022
        """
    )
    assert len(found.homes) == 2
    assert told(found) == ["new", "new namesake"]
    (why,) = found.rows[1].remarks
    assert (why.found, why.other) == ("id_number", str(found.rows[0].row))


@pytest.mark.parametrize(
    ("other", "by"),
    [("1981||020080000021", "birth_date"), ("1980||", "")],
)
def test_it_is_said_by_what_two_of_one_name_are_told_apart(other: str, by: str) -> None:
    found = judged(f"|Pò Mà|Tô Văn Lập|Chủ hộ|1980||\n|Pò Mà|Tô Văn Lập|Chủ hộ|{other}")
    assert [one.found for one in found.rows[1].remarks if one.why is Why.NAMESAKE] == [by][
        : bool(by)
    ]


def test_many_members_and_villages_are_counted() -> None:
    more = "\n".join(f"|Khe Lạc|Tô Văn Con {n}|con|2000||" for n in "abcdefghijk")
    found = judged(f"|Khe Lạc|Tô Văn Cha|Chủ hộ|1960||\n{more}\n|Thôn Khe Lạc|Vi A|Chủ hộ|1961||")
    assert told(found)[0] == "new village_new many_members"
    assert found.villages == ("Khe Lạc",)
    assert found.count(Verdict.NEW) == 13


def test_forty_members_are_one_household() -> None:
    more = "\n".join(f"|Nà Lúa|Tô Văn Con {'a' * n}|con|2000||" for n in range(1, 40))
    found = judged(f"|Nà Lúa|Tô Văn Cha|Chủ hộ|1960||\n{more}")
    assert len(found.homes) == 1
    assert found.count(Verdict.NEW) == 40


def test_a_household_known_by_its_id_needs_no_head_and_no_village() -> None:
    titles = "household_id|person_id|full_name|relation|household.note"
    found = judged(
        """
        h3|p5|Nông Thị Én|con|
        h2|||| trống
        h9|||| lạ
        h4|p6|Vi Văn Cũ||
        """,
        titles=titles,
    )
    assert told(found) == [
        "doubtful other_head",
        "changed",
        "refused village_missing id_unknown",
        "refused village_missing head_missing taken_off",
    ]
    again = judged("h2||||", titles=titles)
    assert told(again) == ["same"]


def test_a_word_that_the_register_holds_unread_is_kept() -> None:
    register = Register((replace(HOMES[1], toilet="xa lạ"),), (), (NA_LUA,))
    titles = "household_id|person_id|full_name|household.toilet"
    assert told(judged("h2|||xa lạ", register, titles)) == ["same"]


NUMBERED = "Mã hộ|Thôn|Họ tên|Quan hệ|Năm sinh|household.phone|phone|Số thẻ BHYT"
NUMBERS = [
    ("0912345678|912345678|GD4202012345678", ["changed number_zeros"]),
    ("không|Không có|-", ["same number_none number_none number_none"]),
    ("0912 (hỏi chị Hoa)|abc|✓ có", ["doubtful number_masked phone_strange phone_strange"]),
    ("hỏi trưởng thôn|gọi con|chờ cấp", ["same"]),
]


@pytest.mark.parametrize(("cells", "expected"), NUMBERS, ids=[one for one, _ in NUMBERS])
def test_what_can_be_no_number_is_told_and_left_out(cells: str, expected: list[str]) -> None:
    """Of a register that holds such words already, they are kept and nothing is told."""
    home = replace(HOMES[0], phone="hỏi trưởng thôn")
    person = replace(PEOPLE[0], phone="gọi con", insurance_number="chờ cấp")
    found = judged(
        f"01-01|Nà Lúa|Đặng Văn Hùng|Chủ hộ|1975|{cells}",
        Register((home,), (person,), (NA_LUA,)),
        NUMBERED,
    )
    assert told(found) == expected
    fields = ["household.phone", "insurance_number", "phone"] if "changed" in expected[0] else []
    assert [one.field for one in found.rows[0].changes] == fields


@pytest.mark.parametrize(
    ("disputed", "found"),
    [
        ({("p1", "birth_date")}, "doubtful disputed"),
        ({("h1", "toilet")}, "doubtful disputed"),
        ({("p1", "birth_date"), ("h1", "toilet")}, "doubtful disputed disputed"),
        ({("p1", "phone"), ("h1", "birth_date"), ("p2", "birth_date")}, "changed"),
    ],
)
def test_what_stands_two_ways_is_not_settled_by_the_way(
    disputed: set[tuple[str, str]], found: str
) -> None:
    register = replace(REGISTER, disputed=disputed)
    row = "01-01|Nà Lúa|Đặng Văn Hùng|Chủ hộ|06/03/1975|Nam|020075000001|1"
    assert told(judged(row, register)) == [found]
    same = "01-01|Nà Lúa|Đặng Văn Hùng|Chủ hộ|05/03/1975|Nam|020075000001|"
    assert told(judged(same, register)) == ["same"]


def test_births_agree_where_nothing_is_known() -> None:
    assert agrees(None, BORN("1980"))
    assert agrees(BORN("1980-05"), BORN("1980"))
    assert not agrees(BORN("1980-05"), BORN("1980-06-01"))


def test_who_stands_on_the_list_bears_a_number_before_who_was_taken_off() -> None:
    people = (
        Person("a", "h1", "Lý A Páo", id_number="020090000001", deleted=GONE),
        Person("b", "h1", "Lý A Páo", id_number="020090000001"),
    )
    assert Known(Register(HOMES, people)).with_number("", "020090000001") is people[1]


def test_of_two_namesakes_the_birth_decides() -> None:
    people = (
        Person("a", "h1", "Lý A Páo", MALE, BORN("1990")),
        Person("b", "h1", "Lý A Páo", MALE, BORN("1995")),
    )
    known = Known(Register(HOMES, people, (NA_LUA,)))
    assert known.is_gone("h9")


def test_a_bare_row_of_other_lists_is_a_person_without_a_name() -> None:
    profile = Profile({"full_name": 0, "household.code": 1}, 1, code="x")
    found = reading.read(Sheet("x", (Line(1, ("", "H1")),)), profile, ON)
    assert found.families == ()
    assert found.passed_over == (1,)
    own = replace(profile, columns={"household_id": 1}, code=OWN)
    (family,) = reading.read(Sheet("x", (Line(1, ("", "H1")),)), own, ON).families
    assert family.is_bare
    assert Reading((family,)).count == 1
    assert Family(()).head is None


def test_what_is_no_text_is_compared_as_it_is() -> None:
    titles = "Họ tên|Quan hệ|Thôn|Người có công|Không có khả năng lao động"
    found = judged("Đặng Văn Hùng|Chủ hộ|Nà Lúa|x|x", titles=titles)
    assert found.rows[0].changes == (
        Change("merit", None, True),
        Change("work_capacity", "", "unable"),
    )
    assert found.villages == ()


MASKED = """
| title     | field            | text          |
| Điện thoại| household.phone  | ******8966    |
| Số CCCD   | id_number        | ********1234  |
| Số CMND   | old_id_number    | •••••6789     |
| Thẻ BHYT  | insurance_number | ✓ có          |
| phone     | phone            | ***           |
| Điện thoại| household.phone  | xxxxxx8966    |
| Số CCCD   | id_number        | \uff0a\uff0a8966      |
| Số CMND   | old_id_number    | XXXXX         |
| Thẻ BHYT  | insurance_number | HN4 02xxx 456 |
"""


@pytest.mark.parametrize("case", rows(MASKED), ids=lambda one: one["text"])
def test_a_number_that_is_masked_is_not_told_whatever_list_it_stands_in(
    case: dict[str, str],
) -> None:
    line = f"Vi Văn Mới|Chủ hộ|Nà Lúa|1980|{case['text']}"
    (row,) = judged(line, titles=f"Họ tên|Quan hệ|Thôn|Năm sinh|{case['title']}").rows
    assert (row.verdict, [one.why for one in row.remarks]) == (Verdict.NEW, [Why.NUMBER_MASKED])
    assert row.remarks[0].field == case["field"]
    assert case["field"] not in row.entry.values


HELD = """
| values           | told                   |
| 1975;Nữ;         | doubtful number_sex    |
| 05/03/1975;Nam;9 | same                   |
| 1975;;9          | same                   |
"""


@pytest.mark.parametrize("case", rows(HELD), ids=lambda one: one["values"])
def test_a_row_without_a_number_is_held_against_that_of_the_register(case: dict[str, str]) -> None:
    birth, sex, toilet = case["values"].split(";")
    found = judged(f"01-01|Nà Lúa|Đặng Văn Hùng|Chủ hộ|{birth}|{sex}||{toilet}")
    assert told(found) == [case["told"]]
