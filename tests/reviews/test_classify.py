import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.classify import (
    AREAS,
    Classification,
    classify,
    classify_income,
    what_if,
)
from gpn_desktop.reviews.standards import KEYS, Standard, standard
from gpn_desktop.reviews.survey import Computed

VECTORS = Path(__file__).parent.parent / "data" / "class_test_vectors.csv"
AREA = {"R": "rural", "U": "urban"}
WORDS = {
    "nghèo (N1)": ("poor", "n1"),
    "nghèo (N2)": ("poor", "n2"),
    "nghèo": ("poor", ""),
    "cận nghèo": ("near_poor", ""),
    "mức sống trung bình": ("average", ""),
    "không nghèo khác": ("not_poor", ""),
    "không nghèo": ("not_poor", ""),
    "no result: cut-off missing": ("", ""),
}
P2016, P2022, P2027 = (standard(key) for key in KEYS)


def vectors() -> list[dict[str, str]]:
    with VECTORS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def found(row: dict[str, str]) -> Classification:
    one, area = standard(row["period"]), AREA[row["area"]]
    value, deprivation = int(row["value"]), int(row["deprivation"])
    if row["kind"] == "income":
        return classify_income(one, area=area, income=value, deprived=deprivation)
    return classify(one, area=area, b1=value, b2=deprivation)


def test_all_vectors_are_here() -> None:
    assert len(vectors()) == 67


@pytest.mark.parametrize("row", vectors(), ids=lambda row: " ".join(list(row.values())[:5]))
def test_class_follows_from_the_vector(row: dict[str, str]) -> None:
    one = found(row)
    assert (one.poverty_class, one.subtype) == WORDS[row["expected"]]
    if "[G]" in row["mark"]:
        assert one.is_unverified
    if one.is_unverified:  # only the rural near-poor cut-off of P2016 is unverified
        assert (row["period"], row["kind"], row["area"]) == ("P2016", "points", "R")
        assert int(row["value"]) > 120


def test_a_class_says_what_it_rests_on_and_how_sure_that_is() -> None:
    one = classify(P2022, area="rural", b1=130, b2=40)
    assert [(r.code.value, r.value, r.limit, r.mark) for r in one.reasons] == [
        ("b1_up_to", 130, 140, "[S]"),
        ("b2_at_least", 40, 30, "[S]"),
    ]
    assert one.marks == ("[S]",)
    assert one.computed("official-checked") == Computed("poor", "trial", "points", "", ("[S]",))


def test_a_class_carries_which_indicators_its_deprivation_is_made_of() -> None:
    one = classify(P2022, area="rural", b1=130, b2=40, indicators=(2, 4, 9, 10))
    assert one.indicators == (2, 4, 9, 10)


def test_income_is_another_input_and_says_so() -> None:
    one = classify_income(P2022, area="urban", income=2_000_000, deprived=2)
    assert (one.basis, [reason.code.value for reason in one.reasons]) == (
        "income",
        ["income_up_to", "deprived_under"],
    )


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize(("b1", "b2"), [(0, 0), (140, 30), (999, 120)])
def test_points_of_2027_give_no_class_and_name_what_is_missing(area: str, b1: int, b2: int) -> None:
    one = classify(P2027, area=area, b1=b1, b2=b2)
    assert one.poverty_class == ""
    assert one.missing == ("b1_poor", "b2")
    assert all(P2027.why_missing(name) for name in one.missing)
    assert what_if(P2027, one) == ()


@pytest.mark.parametrize("b2", [35, 130, -10, 1])
def test_deprivation_points_that_no_answers_give_are_refused(b2: int) -> None:
    with pytest.raises(GpnError) as refused:
        classify(P2022, area="rural", b1=100, b2=b2)
    assert refused.value.code is ErrorCode.B2_IMPOSSIBLE
    assert refused.value.facts == {"found": b2, "step": 10, "greatest": 120}


def test_each_period_has_its_own_greatest_points() -> None:
    with pytest.raises(GpnError):
        classify(P2016, area="rural", b1=100, b2=110)
    assert classify(P2022, area="rural", b1=100, b2=110).poverty_class == "poor"


def test_other_impossible_inputs_are_refused_by_name() -> None:
    with pytest.raises(GpnError) as refused:
        classify(P2022, area="rural", b1=-1, b2=0)
    assert refused.value.code is ErrorCode.B1_IMPOSSIBLE
    with pytest.raises(GpnError) as refused:
        classify(P2022, area="nt2", b1=1, b2=0)
    assert refused.value.code is ErrorCode.AREA_UNKNOWN
    with pytest.raises(GpnError) as refused:
        classify_income(P2016, area="rural", income=1, deprived=11)
    assert refused.value.code is ErrorCode.DEPRIVATIONS_IMPOSSIBLE
    with pytest.raises(GpnError) as refused:
        classify_income(P2022, area="rural", income=-1, deprived=0)
    assert refused.value.code is ErrorCode.INCOME_IMPOSSIBLE


def test_what_if_gives_the_smallest_change_to_each_other_class() -> None:
    one = classify(P2022, area="rural", b1=130, b2=40)
    found = {(w.changed, w.result.poverty_class): w.result for w in what_if(P2022, one)}
    assert set(found) == {("value", "not_poor"), ("deprivation", "near_poor")}
    assert found["value", "not_poor"].value == 141
    assert found["deprivation", "near_poor"].deprivation == 20


def test_what_if_shows_when_the_area_alone_decides() -> None:
    one = classify(P2022, area="rural", b1=160, b2=30)
    assert ("area", "poor") in {(w.changed, w.result.poverty_class) for w in what_if(P2022, one)}


def test_what_if_knows_income_too() -> None:
    one = classify_income(P2022, area="rural", income=1_500_000, deprived=3)
    found = {(w.changed, w.result.poverty_class): w.result for w in what_if(P2022, one)}
    assert found["value", "average"].value == 1_500_001
    assert found["value", "not_poor"].value == 2_250_001
    assert found["deprivation", "near_poor"].deprivation == 2


def test_a_standard_without_its_cut_offs_names_every_one() -> None:
    bare = Standard(**{**vars(P2016), "limits": ()})
    one = classify(bare, area="rural", b1=1, b2=0)
    assert one.missing == ("b1_near_poor", "b1_poor", "b2")


@given(st.sampled_from(KEYS[:2]), st.sampled_from(AREAS), st.integers(0, 400), st.integers(0, 10))
def test_every_score_has_exactly_one_class(key: str, area: str, b1: int, deprived: int) -> None:
    one = classify(standard(key), area=area, b1=b1, b2=10 * deprived)
    assert one.poverty_class
    assert one.reasons
    more = classify(standard(key), area=area, b1=b1 + 1, b2=10 * deprived)
    order = ("poor", "near_poor", "not_poor")
    assert order.index(more.poverty_class) >= order.index(one.poverty_class)
