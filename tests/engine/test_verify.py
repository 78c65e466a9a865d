"""Two passes over one paper held against each other."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.verify import Mismatch, compare, comparison
from tests.builders import a_session, rows
from tests.engine.answering import MOVES, played
from tests.engine.test_laws import named
from tests.fakes import FixedWorld

NEW = "coalesce(${person_id}, uuid())"
PEOPLE = """
| survey | | | | | | | |
| | type | name | label | calculation | read_only | choice_filter | save_to |
| | select_one_from_file households.csv | household | Hộ | | | | |
| | begin_group | home | Nhà | | | | |
| | text | road | Đường | | | | |
| | integer | size | Số người | | | | |
| | text | given | Cho sẵn | 'x' | yes | | |
| | calculate | twice | | ${size} * 2 | | | |
| | note | told | Có ${size} | | | | |
| | end_group | | | | | | |
| | begin_repeat | person | Người | | | | |
| | select_one_from_file persons.csv | person_id | Trong sổ | | | household=${household} | |
| | text | full_name | Tên | | | | persons#full_name |
| | integer | born | Năm sinh | | | | |
| | calculate | birth_date | | ${born} | | | persons#birth_date |
| | text | work | Việc | | | | |
| | end_repeat | | | | | | |
| | begin_repeat | cow | Bò | | | | |
| | text | tag | Thẻ | | | | |
| | end_repeat | | | | | | |
| entities | | | | | |
| | list_name | label | entity_id | create_if | update_if |
| | persons | ${full_name} | {new} | ${person_id} = '' | ${person_id} != '' |
""".replace("{new}", NEW)
HOME, ROAD, SIZE = "home", "home/road", "home/size"


def flat(session: FormSession) -> dict[str, str]:
    """Give the answers as a survey keeps them."""
    return session.answers().kept()


def keyed(
    answers: Mapping[str, str],
    people: Mapping[str, str] | None = None,
    cows: str = "",
    ids: str = "a",
) -> dict[str, str]:
    """Give a pass as it is kept: by path; people as ``"Tên": "1980 việc"``; cows by their tags."""
    found = dict(answers)
    if people:
        found["person[]"] = " ".join(f"{ids}{n}" for n in range(len(people)))
    for n, (name, rest) in enumerate((people or {}).items()):
        born, _, work = rest.partition(" ")
        row = f"person[{ids}{n}]"
        found |= {f"{row}/full_name": name, f"{row}/born": born, f"{row}/birth_date": born}
        found |= {f"{row}/work": work} if work else {}
    if cows:
        found["cow[]"] = " ".join(f"{ids}c{n}" for n, _ in enumerate(cows.split()))
    found |= {f"cow[{ids}c{n}]/tag": tag for n, tag in enumerate(cows.split())}
    return found


@cache
def people_form() -> CompiledForm:
    return a_session(PEOPLE, FixedWorld()).form


@pytest.fixture
def form() -> CompiledForm:
    return people_form()


TEXTS = """
| first        | second        | found |
| Bản Chuông   | Bản Chuông    |       |
| Bản  Chuông  | Bản Chuông    |       |
| Hòa          | Hoà           | soft  |
| hòa bình     | HOÀ BÌNH      | soft  |
| Thủy         | Thuỷ          | soft  |
| Hoa          | Hoà           | hard  |
| Hóa          | Hòa           | hard  |
| Chuông       | Chương        | hard  |
|              | Chuông        | hard  |
| 12           | 21            | hard  |
| đỏ           | do            | hard  |
"""


@pytest.mark.parametrize("case", rows(TEXTS), ids=lambda case: " ".join(case.values()))
def test_texts_are_the_same_but_for_how_they_are_written(
    case: dict[str, str], form: CompiledForm
) -> None:
    left, right = {ROAD: case["first"]}, {ROAD: case["second"]}
    found = compare(left, right, form)
    assert [("soft" if one.is_soft else "hard") for one in found] == case["found"].split()
    nfd = {ROAD: unicodedata.normalize("NFD", case["second"])}
    assert [one.is_soft for one in compare(left, nfd, form)] == [one.is_soft for one in found]


def test_what_nobody_keys_is_not_compared(form: CompiledForm) -> None:
    left = {"household": "h1", SIZE: "3", "home/twice": "6", "home/given": "x", "start": "1"}
    right = {"household": "h2", SIZE: "3", "home/twice": "8", "home/given": "y", "start": "2"}
    found = comparison(left, right, form)
    assert found.mismatches == ()
    assert found.counts == {SIZE: 1}


def test_a_difference_says_where_it_stands_in_both(form: CompiledForm) -> None:
    left = keyed({SIZE: "2"}, {"Vi Văn An": "1980 đi rừng", "Vi Thị Bé": "2010"})
    right = keyed({SIZE: "2"}, {"Vi Thị Bé": "2010", "Vi Văn An": "1980 làm rẫy"}, ids="b")
    (one,) = compare(left, right, form)
    assert one == Mismatch(
        *("person/work", "person[a0]/work", "person[b1]/work", "đi rừng", "làm rẫy")
    )
    assert one.place == "person[a0]/work"
    counts = comparison(left, right, form).counts
    assert counts == {SIZE: 1, "person/full_name": 2, "person/born": 2, "person/work": 1}


SLIPS = """
| first       | born | second      | again | question         |
| Vi Văn An   | 1980 | Vi Văn An   | 1890  | person/born      |
| Vi Văn An   | 1980 | Vi Văn Ăn   | 1980  | person/full_name |
| Vi Văn An   | 1980 | Lý Thị Hoa  | 1980  | person/full_name |
| Vi Văn An   | 1980 |             | 1980  | person/full_name |
"""


@pytest.mark.parametrize("case", rows(SLIPS), ids=lambda case: " ".join(case.values()))
def test_a_slip_in_a_name_or_year_is_one_difference(
    case: dict[str, str], form: CompiledForm
) -> None:
    left = keyed({}, {"Bế Thị Vân": "1955", case["first"]: case["born"]})
    right = keyed({}, {case["second"]: case["again"], "Bế Thị Vân": "1955"}, ids="b")
    (one,) = compare(left, right, form)
    assert one.question == case["question"]
    assert one.first_path.startswith("person[a1]")


def test_somebody_whom_one_pass_lacks_is_one_difference(form: CompiledForm) -> None:
    left = keyed({}, {"Vi Văn An": "1980", "Vi Thị Bé": "2010"})
    right = keyed({}, {"Vi Văn An": "1980", "Lô Văn Tài": "2001"}, ids="b")
    found = compare(left, right, form)
    assert [(one.question, one.first, one.second, one.is_row) for one in found] == [
        ("person", "a1", "", True),
        ("person", "", "b1", True),
    ]
    assert [one.place for one in found] == ["person[a1]", "+person[b1]"]
    assert comparison(left, right, form).counts["person"] == 2


def test_people_are_matched_by_id_before_anything_else(form: CompiledForm) -> None:
    left = keyed({}, {"Vi Văn An": "1980", "Vi Văn Bình": "1982"})
    right = keyed({}, {"Vi Văn Bình": "1982", "Vi Văn An": "1980"})
    assert {one.first_path for one in compare(left, right, form)} == {
        f"person[a{n}]/{name}" for n in (0, 1) for name in ("full_name", "born")
    }


def test_rows_of_things_are_matched_in_their_order(form: CompiledForm) -> None:
    left, right = keyed({}, cows="b1 b2 b3"), keyed({}, cows="b1 b4", ids="z")
    assert [(one.question, one.first, one.second) for one in compare(left, right, form)] == [
        ("cow/tag", "b2", "b4"),
        ("cow", "ac2", ""),
    ]


NAMELESS = """
| survey | | | | | |
| | type | name | label | choice_filter | save_to |
| | select_one_from_file households.csv | household | Hộ | | |
| | begin_repeat | person | Người | | |
| | select_one_from_file persons.csv | person_id | Trong sổ | household=${household} | |
| | text | work | Việc | | persons#occupation |
| | end_repeat | | | | |
| entities | | | | | |
| | list_name | label | entity_id | create_if | update_if |
| | persons | ${work} | {new} | ${person_id} = '' | ${person_id} != '' |
""".replace("{new}", NEW)


def test_people_without_a_name_are_matched_in_their_order() -> None:
    form = a_session(NAMELESS, FixedWorld()).form
    left = {"person[]": "a b", "person[a]/work": "1", "person[b]/work": "2"}
    right = {"person[]": "c d", "person[c]/work": "1", "person[d]/work": "3"}
    assert [one.first_path for one in compare(left, right, form)] == ["person[b]/work"]


ODD = (
    {"home": "a text where a group is"},
    {"person": "a text where rows are"},
    {"home/road/deeper": "x"},
    {"person[]": "a a", "person[a]/full_name/x": "y"},
    {"cow[]/": "x", "": "y", "[]": "z"},
)


@pytest.mark.parametrize("odd", ODD, ids=str)
def test_answers_that_no_session_wrote_are_compared_as_none(odd: Any, form: CompiledForm) -> None:
    sound = keyed({ROAD: "Chuông"}, {"Vi Văn An": "1980"})
    assert {one.question for one in compare(odd, sound, form)} >= {ROAD}
    assert compare(odd, odd, form) == ()


MIXED = named("mixed")


@settings(max_examples=40, deadline=None)
@given(MOVES, MOVES)
def test_either_way_round_the_same_places_differ(one: list[Any], other: list[Any]) -> None:
    left, right = flat(played(MIXED, one)), flat(played(MIXED, other))
    there, back = comparison(left, right, MIXED), comparison(right, left, MIXED)
    assert {(m.first_path, m.second_path, m.first, m.second) for m in there.mismatches} == {
        (m.second_path, m.first_path, m.second, m.first) for m in back.mismatches
    }
    assert there.counts == back.counts
    assert compare(left, left, MIXED) == ()


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["Vi Văn An", "Vi Thị Bé", "Lô Văn Tài", "Bế Thị Vân"]),
        st.sampled_from(["1980 rẫy", "2010", "1955 rừng"]),
        max_size=4,
    ),
    st.randoms(),
)
def test_people_in_another_order_under_other_ids_are_the_same(
    people: dict[str, str], dice: Any
) -> None:
    form = people_form()
    order = list(people)
    dice.shuffle(order)
    again = keyed({}, {name: people[name] for name in order}, ids="b")
    assert compare(keyed({}, people), again, form) == ()
