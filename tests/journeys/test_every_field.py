"""Each kind of text field takes Vietnamese from ibus-unikey on its page; groups take digits."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.every_field import FIELDS, KEYS, WORD
from tests.journeys.unikey_session import IS_HERE, played

pytestmark = pytest.mark.skipif(not IS_HERE, reason="needs ibus-unikey, Xvfb and xdotool")


def test_each_field_takes_a_word_from_the_input_method(tmp_path: Path) -> None:
    told = _told(tmp_path)
    wanted = [(method, name) for method in KEYS for names in FIELDS.values() for name in names]
    words = [one for one in told if one["editor"] not in ("engine", "digits of a group")]
    assert Counter((one["method"], one["editor"]) for one in words) == Counter(wanted)
    assert {one["text"] for one in told if one["editor"] == "engine"} == {"Unikey"}
    for one in words:
        assert (one["text"].rstrip(), one["is_nfc"], one["is_there"]) == (WORD, True, True), one
        assert one["composed"] > 3, one
        assert (one["jumps"], one["rewritten"]) == (0, 0), one
    groups = [one for one in told if one["editor"] == "digits of a group"]
    assert [(one["is_left"], one["composed"]) for one in groups] == [(True, 0)] * len(KEYS)


def _told(home: Path) -> list[dict[str, Any]]:
    """Play it in a session of its own, and give each line."""
    found = played("every_field", home)
    assert found.code == 0, found.trouble
    return found.lines
