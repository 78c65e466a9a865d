"""A class is said with its sign; where none is, what is missing: a decision, or an answer."""

import pytest

from ui.look.signs import class_tone, class_words, computed_words


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
    assert computed_words("poor") == class_words("poor")
    assert class_tone("") == "quiet"
