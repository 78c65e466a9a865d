"""Conversions of JavaRosa that functions do not show."""

import math
from datetime import date, datetime, time

import pytest

from gpn_desktop.chance import VIETNAM
from gpn_desktop.engine.values import (
    Trouble,
    Unevaluable,
    equal,
    fitted,
    number_text,
    read_stored,
    single,
    stored_text,
    to_number,
    to_text,
    to_truth,
)
from gpn_desktop.forms.definition import ValueType

MOMENT = datetime(2026, 11, 23, 8, 30, 0, 250000, tzinfo=VIETNAM)
CLOCK = time(8, 30, tzinfo=VIETNAM)


def test_a_node_set_gives_its_one_value_or_is_trouble() -> None:
    assert single([]) == ""
    assert single([[3.0]]) == 3.0
    with pytest.raises(Unevaluable) as caught:
        single(["a", "b"])
    assert caught.value.trouble is Trouble.REPEATED


def test_numbers_are_written_without_exponent_or_needless_point() -> None:
    texts = {1e15: "1000000000000000", 2.5: "2.5", 1e-7: "0.0000001", 3.0: "3", -0.0: "0"}
    assert {number: number_text(number) for number in texts} == texts
    assert number_text(1e300) == "1" + "0" * 300
    assert number_text(math.inf) == "Infinity"
    assert number_text(-math.inf) == "-Infinity"


def test_only_plain_digits_are_a_number() -> None:
    assert to_number(" 1,5 ") == 1.5
    for text in ("1e3", "", "--1", "1.2.3", "٣", "0x1", "nan", "inf", "+1"):
        assert math.isnan(to_number(text)), text
    assert math.isnan(to_number(CLOCK))
    assert to_number(MOMENT) == to_number(date(2026, 11, 23)) == 20780


def test_truth_is_what_is_not_empty_and_not_zero() -> None:
    assert [to_truth(v) for v in ("", "0", 0.0, 1e-13, math.nan, 2.0, False)] == [
        *(False, True, False, False, False, True, False)
    ]
    assert to_truth(CLOCK)
    assert not to_truth(object())


def test_days_and_moments_are_equal_by_their_local_day() -> None:
    assert equal(MOMENT, date(2026, 11, 23))
    assert equal(MOMENT, "2026-11-23")
    assert not equal(date(2026, 11, 24), date(2026, 11, 23))
    assert equal(True, "x")
    assert to_text(CLOCK) == "08:30:00.000+07:00"


def test_stored_text_is_canonical() -> None:
    values = (True, False, math.nan, 5.0, date(2026, 11, 23), MOMENT, CLOCK)
    assert [stored_text(value) for value in values] == [
        *("1", "0", "", "5", "2026-11-23", "2026-11-23T08:30:00.250+07:00", "08:30:00.000+07:00")
    ]


@pytest.mark.parametrize("kind", ValueType)
def test_stored_text_reads_back_as_the_type_of_its_node(kind: ValueType) -> None:
    texts = {
        ValueType.TEXT: "abc",
        ValueType.INT: "5",
        ValueType.DECIMAL: "2.5",
        ValueType.DATE: "2026-11-23",
        ValueType.TIME: "08:30:00.000+07:00",
        ValueType.DATETIME: "2026-11-23T08:30:00.250+07:00",
    }
    value = read_stored(kind, texts[kind], VIETNAM)
    assert stored_text(value) == texts[kind]
    assert read_stored(kind, "", VIETNAM) == ""
    assert (read_stored(kind, "x y", VIETNAM) is None) == (kind is not ValueType.TEXT)


def test_other_offsets_are_told_in_our_zone() -> None:
    moment = read_stored(ValueType.DATETIME, "2026-11-23T20:00:00-03:00", VIETNAM)
    assert stored_text(moment) == "2026-11-24T06:00:00.000+07:00"
    assert stored_text(read_stored(ValueType.TIME, "8:00+0530", VIETNAM)) == "09:30:00.000+07:00"
    assert stored_text(read_stored(ValueType.TIME, "8:00-3", VIETNAM)) == "18:00:00.000+07:00"
    assert read_stored(ValueType.DATETIME, "2026-11-23T08:61", VIETNAM) is None
    assert stored_text(read_stored(ValueType.DATE, "2026-11-23T08:30", VIETNAM)) == "2026-11-23"
    assert read_stored(ValueType.INT, "2.5", VIETNAM) is None


def test_a_computed_value_is_fitted_to_its_node() -> None:
    def fit(kind: ValueType, value: object) -> object:
        return fitted(kind, value, VIETNAM)

    assert fit(ValueType.TEXT, math.nan) == ""
    assert fit(ValueType.TEXT, date(2026, 1, 1)) == date(2026, 1, 1)
    assert fit(ValueType.TEXT, ["a"]) == "a"
    assert fit(ValueType.INT, 2.9) == 2.0
    assert fit(ValueType.TEXT, 0.07 * 1000) == fit(ValueType.DECIMAL, 70.0000000001) == 70.0
    assert fit(ValueType.TEXT, -0.07 * 1000) == -70.0
    assert fit(ValueType.TEXT, 69.9999999999) == 69.9999999999
    assert fit(ValueType.DECIMAL, 1e-8) == 1e-8
    assert fit(ValueType.TEXT, math.inf) == math.inf
    assert fit(ValueType.INT, "7") == 7.0
    assert fit(ValueType.DATE, MOMENT) == date(2026, 11, 23)
    assert fit(ValueType.DATETIME, date(2026, 1, 1)) == datetime(2026, 1, 1, tzinfo=VIETNAM)
    for unfit in ("abc", math.inf):
        with pytest.raises(Unevaluable) as caught:
            fit(ValueType.INT, unfit)
        assert caught.value.trouble is Trouble.UNFIT
