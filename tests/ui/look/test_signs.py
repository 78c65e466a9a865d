"""A class is said with its sign; where none is, what is missing: a decision, or an answer."""

import pytest

from ui.look.signs import (
    CLASSES,
    COMPUTED,
    LISTED,
    class_tone,
    class_words,
    computed_beside,
    computed_words,
    listed_words,
    tone_in,
)


@pytest.mark.parametrize(
    ("code", "words"),
    [("poor", "● Hộ nghèo"), ("near_poor", "◐ Hộ cận nghèo"), ("", "Chưa có quyết định")],
)
def test_a_decided_class_or_that_nothing_is_decided(
    vietnamese: None, code: str, words: str
) -> None:
    assert class_words(code) == words


def test_a_computed_class_that_is_open_is_no_missing_decision(vietnamese: None) -> None:
    assert computed_words("") == "Chưa xếp loại được"
    assert class_tone("") == "quiet"


def test_only_what_was_decided_bears_the_sign_and_the_colour_of_its_class(vietnamese: None) -> None:
    assert computed_words("poor") == "◇ Hộ nghèo"
    assert computed_beside("poor") == "◇ tính được: Hộ nghèo"
    assert listed_words("near_poor") == "◌ Hộ cận nghèo"
    assert class_words("near_poor", is_listed=True) == "◌ Hộ cận nghèo · theo danh sách"
    assert class_words("", is_listed=True) == "Chưa có quyết định"
    assert (class_tone("poor"), class_tone("poor", is_listed=True)) == ("bad", "quiet")
    assert not {COMPUTED, LISTED} & {sign for sign, _, _ in CLASSES.values()}


def test_words_wear_the_colour_of_the_decided_class_that_they_tell(vietnamese: None) -> None:
    assert tone_in(f"2025: {class_words('poor')} (205/QĐ-UBND)") == "bad"
    assert tone_in(class_words("near_poor")) == "warn"
    assert tone_in(computed_words("poor")) == tone_in(listed_words("poor")) == tone_in("") == ""
