"""The class that a list gives: written as one text and read again without a difference."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpn_desktop.registry import listed_class
from gpn_desktop.registry.listed_class import CLASSES, NEAR_POOR, POOR, ListedClass
from gpn_desktop.vietnamese import tidy

WHOLE = ListedClass(
    "not_poor",
    left=POOR,
    b1=0,
    b2=20,
    number="12/QĐ-UBND; bản 100% | lần 2",
    decided_on=datetime.date(2025, 12, 20),
    office="UBND xã Đình Lập",
    causes=("1", "Không có vốn"),
)
texts = st.text(max_size=12).map(tidy)
points = st.none() | st.integers(0, 400)
listed = st.builds(
    ListedClass,
    st.sampled_from(CLASSES),
    st.sampled_from(("", POOR, NEAR_POOR)),
    points,
    points,
    texts,
    st.none() | st.dates(datetime.date(1990, 1, 1), datetime.date(2030, 1, 1)),
    texts,
    st.lists(texts.filter(bool), max_size=3).map(tuple),
)
years = st.integers(1990, 2030).map(str)


def test_a_class_is_written_so_that_people_read_it_too() -> None:
    told = {"2024": ListedClass("near_poor"), "2025": WHOLE}
    assert listed_class.written(told) == (
        "2025: Hộ không nghèo khác; thoát=Hộ nghèo; B1=0; B2=20; số QĐ=12/QĐ-UBND%3B bản 100%25 "
        "%7C lần 2; ngày QĐ=2025-12-20; cơ quan=UBND xã Đình Lập; nguyên nhân=1; "
        "nguyên nhân=Không có vốn | 2024: Hộ cận nghèo"
    )
    assert listed_class.read(listed_class.written(told)) == told
    assert listed_class.written({}) == ""


@given(told=st.dictionaries(years, listed, min_size=1, max_size=3))
def test_what_is_written_is_read_again(told: dict[str, ListedClass]) -> None:
    assert listed_class.read(listed_class.written(told)) == told


@pytest.mark.parametrize(
    "text",
    ["x", "25: Hộ nghèo", "2025: giàu", "2025: Hộ nghèo; màu=đỏ", "2025: Hộ nghèo; B1=x",
     "2025: Hộ nghèo; thoát=Hộ mới thoát nghèo", "2025: Hộ nghèo; ngày QĐ=20/12/2025"],
)  # fmt: skip
def test_what_is_written_otherwise_is_not_read(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        listed_class.read(text)


def test_a_word_may_say_which_list_was_left() -> None:
    assert listed_class.of_word("newly_escaped") == ("not_poor", POOR)
    assert listed_class.of_word("newly_escaped_near") == ("not_poor", NEAR_POOR)
    assert listed_class.of_word("poor") == ("poor", "")
