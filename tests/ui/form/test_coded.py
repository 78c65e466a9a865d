"""Numbers typed for choices: which is meant, whether it is whole, what may still follow."""

import pytest

from gpn_desktop.engine.session import FormSession
from tests.builders import a_session, rows
from tests.ui.form.typed import LOOKS, choices, many, survey
from ui.form.coded import Codes, codes_of, is_whole
from ui.form.prompts import expected
from ui.form.written import SELECTS

FORM = survey(
    *("select_one a|few|Ít|", "select_one b|many|Nhiều|", "select_multiple a|some|Vài|"),
    *("select_multiple b|lots|Lắm|", "acknowledge|seen|Đã đọc|", "text|words|Chữ|"),
    *("date|day|Ngày|", "date|year|Năm|year", "date|month|Tháng|month-year", "time|hour|Giờ|"),
    *("integer|count|Số|", "select_multiple n|none|Không|"),
    "text|card|Số thẻ|numbers",
    head=LOOKS,
) + choices(*many("a", 3), *many("b", 12), "n|co|Có", "n|khong_co|Không có")


@pytest.fixture(scope="module")
def session() -> FormSession:
    return a_session(FORM)


def codes(session: FormSession, name: str) -> Codes | None:
    place = session.place(name)
    state = session.state(place)
    return codes_of(state, session.choices(place) if state.kind in SELECTS else ())


WHOLE = """
| question | typed      | whole | code    |
| few      | 1          | yes   | c1      |
| few      | 3          | yes   | c3      |
| few      | 4          |       | ?       |
| few      | 01         |       | ?       |
| many     | 1          |       | c1      |
| many     | 2          | yes   | c2      |
| many     | 01         | yes   | c1      |
| many     | 12         | yes   | c12     |
| many     | 13         |       | ?       |
| many     | 0          |       | ?       |
| some     | 1          |       | c1      |
| some     | 31         |       | c1 c3   |
| some     | 1 3        |       | c1 c3   |
| some     | 14         |       | ?       |
| lots     | 12         |       | c12     |
| lots     | 1 2, 11    |       | c1 c2 c11 |
| lots     | 13         |       | ?       |
| none     | 2          | yes   | khong_co |
| none     | 21         |       | co      |
| none     | 12         |       | khong_co |
| seen     | 1          | yes   | OK      |
| seen     | 2          |       | ?       |
| few      | lua chon 2 |       | c2      |
| few      | lua chon   |       | ?       |
| words    | 12         |       | -       |
| count    | 12         |       | -       |
| day      | 05031975   | yes   | -       |
| day      | 5/3/1975   | yes   | -       |
| day      | 5/3/75     |       | -       |
| day      | 050375     |       | -       |
| year     | 1975       | yes   | -       |
| year     | 197        |       | -       |
| month    | 092014     | yes   | -       |
| month    | 9/2014     | yes   | -       |
| month    | 9/20       |       | -       |
| hour     | 0830       | yes   | -       |
| hour     | 8h30       | yes   | -       |
| hour     | 8h         |       | -       |
"""


@pytest.mark.parametrize(
    "case", rows(WHOLE), ids=lambda case: f"{case['question']} {case['typed']}"
)
def test_a_number_is_whole_when_nothing_can_follow(
    session: FormSession, case: dict[str, str]
) -> None:
    found = codes(session, case["question"])
    state = session.state(session.place(case["question"]))
    assert is_whole(state, found, case["typed"]) is bool(case["whole"])
    if case["code"] == "-":
        assert found is None
        return
    assert found is not None
    assert found.read(case["typed"]) == (None if case["code"] == "?" else case["code"])


def test_the_number_of_a_card_is_whole_at_its_last_digit(session: FormSession) -> None:
    card = session.state(session.place("card"))
    assert not is_whole(card, None, "01234567890", 12)
    assert is_whole(card, None, "012345678901", 12)
    assert not is_whole(card, None, "01234567890x", 12)
    assert not is_whole(card, None, "012345678901")
    assert expected(card, None, digits=12) == "12 digits lead on by themselves"
    assert expected(card, None) == "Digits, then Enter"
    words = session.state(session.place("words"))
    assert not is_whole(words, None, "012345678901", 12)  # a text is never whole by itself


def test_nothing_typed_is_no_answer(session: FormSession) -> None:
    for name in ("few", "some"):
        found = codes(session, name)
        assert found is not None
        assert found.read("  ") == ""
        assert found.written("") == ""


def test_an_answer_is_written_as_it_would_be_typed(session: FormSession) -> None:
    for name, value, written in (
        ("few", "c2", "2"),
        ("some", "c3 c1", "13"),
        ("lots", "c11 c2", "2 11"),
    ):
        found = codes(session, name)
        assert found is not None
        assert found.written(value) == written
        assert found.read(written) == " ".join(sorted(value.split(), key=lambda one: int(one[1:])))


def test_the_choices_are_listed_as_far_as_they_may_be_meant(session: FormSession) -> None:
    found = codes(session, "many")
    assert found is not None
    assert found.listed("1").split("   ") == [f"{n} Lựa chọn {n}" for n in (1, 10, 11, 12)]
    assert len(found.listed("").split("   ")) == 12
    assert len(found.listed("9x").split("   ")) == 12
