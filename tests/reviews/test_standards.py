import datetime

import pytest

from gpn_desktop.registry.codes import mark_letters
from gpn_desktop.reviews import standards
from gpn_desktop.reviews.standards import Standard, read_standard, standard

D = datetime.date


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (D(2015, 12, 31), None),
        (D(2021, 12, 31), "P2016"),
        (D(2022, 1, 1), "P2022"),
        (D(2026, 12, 31), "P2022"),
        (D(2027, 1, 1), "P2027"),
    ],
)
def test_the_day_a_result_is_for_chooses_the_standard(day: D, key: str | None) -> None:
    found = standards.standard_for(day)
    assert (found and found.key) == key


@pytest.mark.parametrize("one", standards.standards(), ids=lambda one: one.key)
def test_every_value_of_a_standard_carries_its_mark(one: Standard) -> None:
    marks = [row.mark for row in one.limits] + [row.mark for row in one.rules]
    marks += [row.mark for row in one.steps] + [row.mark for row in one.deciders]
    marks += [row.mark for row in one.settings] + [row.mark for row in one.texts]
    marks += [one.mark, one.deprivations.mark]
    assert all(mark_letters([mark]) for mark in marks)
    assert all(mark_letters([row.name_mark]) for row in one.indicators)
    assert all(mark_letters([row.deprived_mark]) for row in one.indicators if row.deprived_vi)


@pytest.mark.parametrize("one", standards.standards(), ids=lambda one: one.key)
def test_what_is_unverified_or_unknown_is_never_in_force(one: Standard) -> None:
    for setting in one.settings:
        if setting.mark == "[G]":
            assert setting.value is None
            assert setting.hint_vi
        else:
            assert setting.value is not None
    assert all(row.reason_vi and row.reason_en and row.paper for row in one.missing)


@pytest.mark.parametrize("one", standards.standards(), ids=lambda one: one.key)
def test_indicators_are_numbered_and_counted(one: Standard) -> None:
    assert [row.number for row in one.indicators] == list(range(1, one.deprivations.indicators + 1))
    assert len({row.key for row in one.indicators}) == len(one.indicators)


@pytest.mark.parametrize("one", standards.standards(), ids=lambda one: one.key)
def test_every_rule_names_limits_that_stand_or_are_named_missing(one: Standard) -> None:
    for rule in one.rules:
        for name in filter(None, (rule.above, rule.up_to)):
            for area in ("rural", "urban"):
                assert one.limit(name, area) is not None


def test_the_same_number_means_something_else_in_another_period() -> None:
    def cut(key: str, name: str, area: str) -> int | None:
        found = standard(key).limit(name, area)
        return None if found is None else found.value

    assert cut("P2016", "b1_poor", "urban") == cut("P2022", "b1_poor", "rural") == 140
    assert cut("P2016", "b1_near_poor", "urban") == cut("P2022", "b1_poor", "urban") == 175
    assert cut("P2027", "b1_poor", "rural") is None


def test_what_is_missing_says_why() -> None:
    found = standard("P2027").why_missing("b1_poor")
    assert found is not None
    assert found.reason_vi == "Thiếu ngưỡng điểm của giai đoạn này"
    assert standard("P2027").why_missing("income_poor") is None


def test_the_district_s_opinion_ended_with_the_district() -> None:
    before = [step.code for step in standards.steps_on(D(2025, 6, 30))]
    after = [step.code for step in standards.steps_on(D(2025, 7, 1))]
    assert before == ["list", "review", "meeting", "posting", "opinion", "decision"]
    assert after == ["list", "review", "meeting", "posting", "decision"]
    assert standards.steps_on(D(2019, 10, 1))[0].code == "plan"


def test_who_decides_follows_from_the_day() -> None:
    decider = standards.decider_on(D(2026, 11, 25))
    assert decider is not None
    assert (decider.level, decider.mark) == ("commune", "[S]")
    assert standards.decider_on(D(2026, 11, 25), "opinion") is None
    district = standards.decider_on(D(2024, 11, 25), "opinion")
    assert district is not None
    assert district.level == "district"
    assert standards.decider_on(D(2015, 1, 1)) is None


def test_the_window_of_a_year_follows_from_the_text_in_force() -> None:
    assert standards.settings_on(D(2019, 10, 1))["window_closes"].value == "12-31"
    assert standards.settings_on(D(2021, 9, 1))["window_closes"].value == "12-14"


def test_an_unknown_key_of_a_file_is_refused() -> None:
    with pytest.raises(TypeError):
        read_standard({"key": "P9", "b2": {}, "colour": "red"})


@pytest.mark.parametrize(
    ("statuses", "weakest"),
    [
        (("official-checked", "trial"), "trial"),
        (("official-checked", "typed-waiting-check"), "typed-waiting-check"),
        (("official-checked",), "official-checked"),
        (("official-checked", "?"), "trial"),
    ],
)
def test_the_weakest_status_counts(statuses: tuple[str, ...], weakest: str) -> None:
    assert standards.weakest_status(*statuses) == weakest
