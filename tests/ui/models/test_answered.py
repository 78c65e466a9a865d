"""The answers of a survey as they are read: in the order of its form, people as on paper."""

import pytest

import resources
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.loading import compile_form, load
from gpn_desktop.reviews.survey import Survey
from tests.builders import a_form
from ui.models.answered import lines_of

PEOPLE = {  # ids as they are drawn: their order says nothing
    "r1": {"full_name": "Đặng Thị Hoa", "relation": "con", "birth_day": "2008-07-06"},
    "r2": {"full_name": "Phùn Thị Yến", "relation": "bo_me", "birth_year": "1962"},
    "r3": {"full_name": "Đặng Văn An", "relation": "con", "birth_year": "2005"},
    "r4": {"full_name": "Đặng Văn Chiến", "relation": "chu_ho", "birth_day": "1982-02-10"},
    "r5": {"full_name": "Phùn Thu Mai", "relation": "vo_chong", "birth_day": "1983-04-22"},
}


@pytest.fixture
def form() -> CompiledForm:
    folder = resources.path("forms", "phieu_b_p2022")
    return load(sorted(folder.rglob("definition.json"))[-1].read_bytes())


def test_people_stand_by_kinship_and_age_whatever_their_ids(form: CompiledForm) -> None:
    told = {
        f"person[{row}]/{name}": text
        for row, person in PEOPLE.items()
        for name, text in person.items()
    }
    lines = lines_of(form, Survey("s", answers=told))
    assert list(dict.fromkeys(line.whose for line in lines)) == [
        *("Đặng Văn Chiến", "Phùn Thu Mai", "Đặng Văn An", "Đặng Thị Hoa", "Phùn Thị Yến"),
    ]
    assert [line.answer for line in lines if line.place == "q/person[r4]/full_name"] == [
        "Đặng Văn Chiến"
    ]


HERD = """
| survey | | | |
| | type | name | label::Tiếng Việt (vi) |
| | begin_repeat | cow | Bò |
| | text | full_name | Tên |
| | begin_repeat | calf | Bê |
| | text | colour | Màu |
| | end_repeat | | |
| | end_repeat | | |
"""


def test_rows_of_another_repeat_stand_as_they_were_entered() -> None:
    told = {
        "cow[]": "c9 c1",
        "cow[c1]/full_name": "Bông",
        "cow[c9]/full_name": "Vện",
        "cow[c9]/calf[]": "k2 k1",
        "cow[c9]/calf[k1]/colour": "đen",
        "cow[c9]/calf[k2]/colour": "vàng",
    }
    lines = lines_of(compile_form(a_form(HERD)), Survey("s", answers=told))
    assert [line.answer for line in lines] == ["Vện", "vàng", "đen", "Bông"]
