"""A list of ours is known by its marks, and what the register says in it is no news."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from gpn_desktop.importing import court, own, profiles, reading
from gpn_desktop.importing.cells import Line
from gpn_desktop.importing.known import Register
from gpn_desktop.importing.profiles import PEOPLE
from gpn_desktop.importing.remarks import Why
from gpn_desktop.importing.sheet import Sheet
from gpn_desktop.importing.titles import fields
from gpn_desktop.importing.verdicts import Judged, Judgement, Verdict
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.listed_class import ListedClass
from gpn_desktop.registry.moves import Deletion
from gpn_desktop.registry.persons import HEAD, MALE, PartialDate, Person
from gpn_desktop.registry.places import Village
from tests.builders import rows

ON = date(2026, 11, 27)
NA_LUA, KHU, OTHER = (Village(*one) for one in (("v1", "Nà Lúa"), ("v2", "Khu 1"), ("v3", "Khu 1")))
HOMES = (
    Household("h1", village="v3", phone="không", address="số 5\tphố", note="a\nb"),
    Household("h2", village="v1", deleted=Deletion("chuyển đi", ON)),
    Household("h3"),
)
PEOPLE_HERE = (
    Person("p1", "h1", "-Vi Một", MALE, PartialDate(2015), relation=HEAD, id_number="123456789"),
    Person("p2", "h1", "12345", relation="child", id_number="0201860000001", phone="0912345678"),
    Person("p3", "h1", "Vi Ba", deleted=Deletion("mất", ON)),
    Person("p4", "h2", "Vi Bốn", relation=HEAD),
)
REGISTER = Register(HOMES, PEOPLE_HERE, (NA_LUA, KHU, OTHER))
BORN = replace(REGISTER, people=(replace(PEOPLE_HERE[0], id_number="020086000018"), PEOPLE_HERE[1]))
CODES = (
    "full_name", "birth_date", "relation", "id_number", "phone", "village", "household.phone",
    "household.address", "household.note", "household_id", "person_id",
)  # fmt: skip
SAME = (
    "-Vi Một|2015|Chủ hộ|123456789||Khu 1|không|số 5 phố|a b|h1|p1",
    "12345|–|Con đẻ|0201860000001|0912345678|Khu 1|không|số 5 phố|a b|h1|p2",
)


def judged(
    *lines: str, mark: str = "gpn:people", register: Register = REGISTER, **faults: Any
) -> Judgement:
    cells = [tuple(one.split("|")) for one in lines]
    told = [Line(4, ("Họ và tên",)), Line(5, (*CODES, mark))]
    sheet = Sheet("x", (*told, *(Line(6 + n, one, **faults) for n, one in enumerate(cells))))
    profile = profiles.proposed(sheet)
    return court.judge(reading.read(sheet, profile, ON).families, register, ON)


def whys(row: Judged) -> list[Why]:
    return [one.why for one in row.remarks]


MARKED = """
| cells                                     | about   | title    | columns                  |
| household_id;person_id                    |         |          | household_id person_id   |
| Họ [full_name];Hỗ trợ [gpn:supports]      | supports| Hỗ trợ   | full_name gpn:supports   |
| Head;gpn:review                           | review  | above    | gpn:review               |
| Họ [tên];Thôn [village]                   | none    |          |                          |
| household_id;Họ                           | none    |          |                          |
"""


@pytest.mark.parametrize("case", rows(MARKED), ids=lambda one: one["cells"])
def test_a_list_of_ours_is_known_by_its_marks(case: dict[str, str]) -> None:
    above = Line(1, ("x", "above"))
    sheet = Sheet("x", (above, Line(3, tuple(case["cells"].split(";"))), Line(7, ("a",))))
    found = own.found(sheet)
    if case["about"] == "none":
        assert found is None
        return
    assert found is not None
    assert (found.about, found.title, found.first) == (case["about"], case["title"], 7)
    assert sorted(found.columns) == case["columns"].split()
    assert own.found(replace(sheet, lines=sheet.lines[:2])) == replace(found, first=4)


def test_of_a_list_that_is_only_read_no_column_is_taken() -> None:
    sheet = Sheet("x", (Line(1, ("Họ và tên", "gpn:supports")), Line(2, ("Vi Văn Một",))))
    found = profiles.proposed(sheet)
    assert (found.code, found.columns, found.is_own) == ("gpn_supports", {}, False)
    mine = Sheet("x", (Line(1, ("Họ và tên [full_name]", "[gpn:after_review]")),))
    assert profiles.proposed(mine).columns == {}  # a layout of others is none of ours


VALUES = """
| field            | value                | written                     |
| full_name        |                      |                             |
| phone            | 0912                 | 0912                        |
| merit            | yes                  | Có                          |
| merit            | no                   | Không                       |
| birth_date       | birth                | 03/1987                     |
| insurance_to     | day                  | 27/11/2026                  |
| ethnicity        | kinh                 | Kinh                        |
| ethnicity        | xyz                  | xyz                         |
| sex              | male                 | Nam                         |
| household.listed | none                 |                             |
"""
MEANT: dict[str, Any] = {
    "yes": True, "no": False, "birth": PartialDate(1987, 3), "day": ON, "none": {},
}  # fmt: skip


@pytest.mark.parametrize("case", rows(VALUES), ids=lambda one: f"{one['field']} {one['value']}")
def test_a_value_is_written_as_people_read_it(case: dict[str, str]) -> None:
    value = MEANT.get(case["value"], case["value"])
    assert (own.written(fields()[case["field"]], value) or "") == case["written"]


def test_numbers_are_written_as_numbers_and_classes_by_year() -> None:
    assert own.written(fields()["household.house_area_m2"], 60) == 60
    listed = {"2024": ListedClass("poor")}
    assert "2024" in str(own.written(fields()["household.listed"], listed))


def test_what_the_register_says_itself_is_never_doubted() -> None:
    found = judged(*SAME)
    assert [one.verdict for one in found.rows] == [Verdict.SAME] * 2
    assert [one.remarks for one in found.rows] == [()] * 2
    assert found.village_of(found.rows[0]) == "Khu 1"
    assert found.rows[0].entry.values["birth_date"] == PartialDate(2015)  # it is shown
    hidden = judged(*(one.replace("123456789", "*****6789") for one in SAME))
    assert [one.remarks for one in hidden.rows] == [()] * 2


CHANGED = """
| before      | after      | field             | verdict  | why            |
| -Vi Một     | Vi Mốt     | full_name         | CHANGED  |                |
| 123456789   | 987654321  | old_id_number     | CHANGED  |                |
| 123456789   | 12         |                   | REFUSED  | NUMBER_LENGTH  |
| 123456789   | ******1111 |                   | SAME     | NUMBER_MASKED  |
| 2015        | 2016       | birth_date        | DOUBTFUL | HEAD_YOUNG     |
| Khu 1       | Nà Lúa     | household.village | CHANGED  |                |
| không       | 0912000111 | household.phone   | CHANGED  |                |
| không       | ******     |                   | SAME     | NUMBER_MASKED  |
| Khu 1       | –          |                   | SAME     |                |
"""


@pytest.mark.parametrize("case", rows(CHANGED), ids=lambda one: one["after"])
def test_what_a_row_says_otherwise_is_all_that_is_heard(case: dict[str, str]) -> None:
    before = f"|{case['before']}|"
    first = f"|{SAME[0]}".replace(before, f"|{case['after']}|")[1:]
    found = judged(first, SAME[1]).rows
    assert found[0].verdict.name == case["verdict"]
    assert [one.field for one in found[0].changes] == [case["field"]] * bool(case["field"])
    assert [one.name for one in whys(found[0])] == [case["why"]] * bool(case["why"])
    assert found[1].verdict is Verdict.SAME


def test_any_row_may_speak_of_its_household_and_a_fault_is_told() -> None:
    found = judged(SAME[0], SAME[1].replace("|không|", "|0912000111|"))
    assert [one.field for one in found.rows[0].changes] == ["household.phone"]
    faulty = judged(SAME[0], faults={6: ""})
    assert whys(faulty.rows[0]) == [Why.CELL_EMPTY_FORMULA]


def test_rows_that_say_two_things_of_one_household_are_told() -> None:
    lines = [one.replace("|không|", f"|091200033{n}|") for n, one in enumerate(SAME)]
    (first, second) = judged(*lines).rows
    assert (whys(first), whys(second)) == ([Why.HOME_TWICE], [])
    assert [(one.field, one.after) for one in first.changes] == [("household.phone", "0912000330")]
    lines = [one.replace("Khu 1", f"Thôn {n}") for n, one in enumerate(SAME)]
    assert Why.HOME_TWICE in whys(judged(*lines).rows[0])


VILLAGES = """
| written             | village | why           |
| Khu 1               | v2      | VILLAGE_TWICE |
| Khu 1 (Xã Bính Xá)  | v3      |               |
| Khu 1, TT Đình Lập  | v2      |               |
| Nà Lúa              | v1      |               |
"""


@pytest.mark.parametrize("case", rows(VILLAGES), ids=lambda one: one["written"])
def test_of_two_villages_of_one_name_the_old_commune_says_which(case: dict[str, str]) -> None:
    places = (NA_LUA, replace(KHU, former="TT Đình Lập"), replace(OTHER, former="Xã Bính Xá"))
    homes = (Household("h1", village="v9"),)
    register = Register(homes, (Person("p1", "h1", "Vi Một", relation=HEAD),), places)
    found = judged(f"Vi Một||Chủ hộ|||{case['written']}||||h1|p1", register=register)
    (place,) = [one.place for one in found.homes]
    assert place is not None
    assert place.id == case["village"]
    assert [one.name for one in whys(found.rows[0])] == [case["why"]] * bool(case["why"])


def test_a_village_whose_name_is_a_number_is_read_as_it_is_called() -> None:
    places = (NA_LUA, Village("v3", "3", kind="to_dan_pho"))
    register = replace(REGISTER, villages=places)
    for called, verdict in (
        ("TDP 3", Verdict.SAME),
        ("3", Verdict.SAME),
        ("Nà Lúa", Verdict.CHANGED),
    ):
        (row, _) = judged(*(one.replace("Khu 1", called) for one in SAME), register=register).rows
        assert row.verdict is verdict
    assert [(one.before, one.after) for one in row.changes] == [("TDP 3", "Nà Lúa")]


def test_in_any_list_a_household_stays_in_its_own_of_two_villages_of_one_name() -> None:
    lines = (
        Line(1, ("Họ tên chủ hộ", "Số CMND", "Thôn")),
        Line(2, ("-Vi Một", "080000005", "Khu 1")),
    )
    sheet = Sheet("x", lines)
    people = (replace(PEOPLE_HERE[0], old_id_number="080000005"),)
    register = replace(REGISTER, people=people)
    families = reading.read(sheet, profiles.proposed(sheet), ON).families
    (row,) = court.judge(families, register, ON).rows
    assert (row.verdict, row.changes) == (Verdict.SAME, ())


def test_a_child_who_is_made_a_second_head_is_told() -> None:
    found = judged(SAME[0], SAME[1].replace("Con đẻ", "Chủ hộ"))
    assert set(whys(found.rows[1])) == {Why.HEAD_TWICE, Why.OTHER_HEAD}
    grown = judged(SAME[1].replace("Con đẻ", "Chủ hộ").replace("–", "2020"))
    assert Why.HEAD_YOUNG in whys(grown.rows[0])
    late = judged(SAME[0].replace("Chủ hộ", "Con đẻ"), SAME[1].replace("Con đẻ", "Chủ hộ"))
    assert {one.verdict for one in late.rows} == {Verdict.DOUBTFUL}


def test_one_number_for_two_is_told_whoever_had_it() -> None:
    sons = SAME[1].replace("0201860000001", "020086000017")
    more = SAME[0].replace("123456789", "020086000017")
    assert Why.NUMBER_TWICE in {why for row in judged(more, sons).rows for why in whys(row)}
    taken = judged(SAME[0], SAME[1].replace("0201860000001", "020086000018"), register=BORN)
    assert whys(taken.rows[1]) == [Why.ELSEWHERE]
    left = replace(BORN, people=(PEOPLE_HERE[1], replace(BORN.people[0], deleted=Deletion("", ON))))
    assert (
        whys(judged(SAME[1].replace("0201860000001", "020086000018"), register=left).rows[0]) == []
    )


def test_what_nobody_changed_in_the_file_takes_nothing_back_that_was_written_since() -> None:
    cells = SAME[0].split("|")
    seal = own.sealed(zip(CODES, cells, strict=True))
    assert len(seal.split()) == len([one for one in cells if one]) - len(own.IDS)
    since = Household("h1", village="v1", phone="0912000444", address="số 9", note="khác")
    people = replace(PEOPLE_HERE[0], full_name="Vi Mới", birth_date=PartialDate(1980), relation="")
    register = replace(REGISTER, households=(since,), people=(people,))
    (row,) = judged(f"{SAME[0]}|{seal}", register=register).rows
    assert (row.verdict, row.changes, row.remarks) == (Verdict.SAME, (), ())
    edited_ = SAME[0].replace("|2015|", "|1975|").replace("-Vi", "'-Vi")
    (row,) = judged(f"{edited_}|{seal}", register=register).rows
    assert [(one.field, one.after) for one in row.changes] == [("birth_date", PartialDate(1975))]


def test_two_heads_of_one_name_who_are_changed_alike_stay_two_households() -> None:
    homes = (Household("h1", village="v1"), Household("h4", village="v1"))
    people = [Person(f"p{one.id}", one.id, "Vi Hai", relation=HEAD) for one in homes]
    register = Register(homes, people, (NA_LUA,))
    lines = [f"Vi Hai|1970|Chủ hộ|||Nà Lúa||||{one.id}|p{one.id}" for one in homes]
    assert [one.family for one in judged(*lines, register=register).rows] == [0, 1]


def test_who_is_not_here_any_more_is_judged_as_in_any_list() -> None:
    gone = judged("Vi Ba||Con đẻ|||Khu 1||||h1|p3", "Vi Bốn||Chủ hộ|||Nà Lúa||||h2|p4")
    assert [Why.TAKEN_OFF in whys(one) for one in gone.rows] == [True, True]
    nobody = judged("||||||||nhà bỏ không|h3")
    assert [(one.field, one.after) for one in nobody.rows[0].changes] == [
        ("household.note", "nhà bỏ không")
    ]
    assert judged("||||||||nhà bỏ không|h3", mark="gpn:households").rows[0].changes


def test_a_row_without_ids_is_somebody_new() -> None:
    new = "Vi Mới||Con đẻ|||Nà Lúa"
    (_, _, alone) = judged(*SAME, new).rows
    assert (alone.verdict, whys(alone)) == (Verdict.REFUSED, [Why.HEAD_MISSING])
    below = judged(*SAME, new, mark="").rows[2]  # the whole register goes household by household
    assert (below.verdict, below.family) == (Verdict.NEW, 0)
    head = judged(SAME[0], "Vi Mới|||||Nà Lúa", mark="gpn:households").rows[1]
    assert (head.verdict, head.entry.values["relation"]) == (Verdict.NEW, HEAD)
    twice = judged(SAME[0], SAME[0])
    assert [one.verdict for one in twice.rows] == [Verdict.SAME, Verdict.DUPLICATE]


def test_how_heads_are_known_is_said_by_the_list() -> None:
    bare = judged("Vi Sáu||||||||||")
    assert whys(bare.rows[0]) == [Why.VILLAGE_MISSING, Why.HEAD_MISSING]
    assert profiles.Profile({}, code=PEOPLE).is_own
