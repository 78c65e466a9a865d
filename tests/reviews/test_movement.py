from hypothesis import given
from hypothesis import strategies as st

from gpn_desktop.registry.codes import options
from gpn_desktop.reviews.movement import Lists, movement, result_code

CLASSES = ("poor", "near_poor", "not_poor", "")


def test_each_way_in_and_out_has_its_row() -> None:
    lists = Lists(
        before={
            "a": "poor",
            "b": "poor",
            "c": "poor",
            "d": "poor",
            "e": "near_poor",
            "f": "not_poor",
        },
        after={
            "a": "poor",
            "b": "near_poor",
            "c": "not_poor",
            "e": "poor",
            "f": "poor",
            "g": "poor",
            "h": "poor",
        },
        gone={"d"},
        came={"h"},
        left_before={"poor": {"f"}},
    )
    found = movement(lists)
    rows = (found.out_other_list, found.out, found.out_gone, found.in_other_list)
    assert ["".join(row) for row in rows] == ["b", "c", "d", "e"]
    assert ["".join(row) for row in (found.in_back, found.in_new, found.in_came)] == ["f", "g", "h"]
    assert found.closes()
    assert found.closing() == len(found.end) == 5


@st.composite
def lists(draw: st.DrawFn) -> Lists:
    ids = st.sampled_from("abcdefghij")
    classes = st.dictionaries(ids, st.sampled_from(CLASSES))
    return Lists(
        before=draw(classes),
        after=draw(classes),
        gone=draw(st.sets(ids)),
        came=draw(st.sets(ids)),
        left_before={"poor": draw(st.sets(ids)), "near_poor": draw(st.sets(ids))},
    )


@given(lists())
def test_movement_always_closes_and_both_forms_agree(given_lists: Lists) -> None:
    poor, near = movement(given_lists), movement(given_lists, "near_poor")
    assert poor.closes()
    assert near.closes()
    assert poor.out_other_list == near.in_other_list
    assert near.out_other_list == poor.in_other_list


def test_the_six_results_of_phieu_c() -> None:
    codes = {option.code for option in options("result_movement")}
    found = {result_code(before, after) for before in CLASSES for after in ("poor", "near_poor")}
    assert found == codes
    assert result_code("poor", "not_poor") == ""
    assert result_code("", "poor") == "3"
