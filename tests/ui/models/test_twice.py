"""Rates of error in words: a share of few says more than is known."""

import pytest

from gpn_desktop.reviews.verified import Rate
from ui.models.twice import share_words


@pytest.mark.parametrize(
    ("compared", "wrong", "words"),
    [(0, 0, "–"), (1, 1, "1 of 1"), (19, 2, "2 of 19"), (20, 1, "5,00 %")],
)
def test_a_share_of_few_is_written_by_its_numbers(compared: int, wrong: int, words: str) -> None:
    assert share_words(Rate("q", compared, wrong)) == words
