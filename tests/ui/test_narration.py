"""Sentences of the tour: each line, each reason, each with what to do."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.narration import REASONS, line_words
from ui.showing import EXPECTED, FOUND, UNANSWERED, Break, Line, Reason, Told, Wrong

OFFICER = "Computer of the commune's officer"


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (Line(3, "officer", "Gõ “dang”."), f"{OFFICER}: Gõ “dang”."),
        (
            Wrong(3, "head", "Hoa", "Hòa", FOUND),
            "✗ The screen showed “Hoa”, a fresh process found “Hòa”.",
        ),
        (
            Wrong(6, "line_value", "1'9\"", "", EXPECTED),
            "✗ The screen showed “1'9\"”, it should be (nothing).",
        ),
        (
            Wrong(6, "line_value", "19", "", UNANSWERED),
            "✗ The screen showed “19”; a fresh process could not read it.",
        ),
        (
            Break(4, "officer", Reason.ENDED),
            f"✗ {OFFICER}: The program of this computer ended by itself.",
        ),
        (Break(4, "", Reason.BROKEN), "✗ The program of the tour ended by itself."),
    ],
)
def test_what_was_told_is_read_in_sentences(qapp: QApplication, told: Told, words: str) -> None:
    assert line_words(told) == words


def test_every_reason_has_its_sentence() -> None:
    assert set(REASONS) == set(Reason)
    assert all(why.endswith(".") for why, _ in REASONS.values())
