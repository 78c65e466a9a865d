"""Each kind of field takes Vietnamese from ibus-unikey on its page, or each key as it is."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.journeys import fields
from tests.journeys.every_field import DIGITS, KEYS, LITERAL, WORD
from tests.journeys.unikey_session import IS_HERE, played

pytestmark = pytest.mark.skipif(not IS_HERE, reason="needs ibus-unikey, Xvfb and xdotool")
Told = dict[str, Any]


def test_each_field_takes_a_word_from_the_input_method_or_each_key_where_none_is_asked(
    tmp_path: Path,
) -> None:
    told = _told(tmp_path)
    words = [one for one in told if "is_there" in one]
    literal = [one for one in told if "wanted" in one]
    assert _counted(words) == _both(fields.of(fields.FIELDS))
    assert _counted(literal) == _both(
        kind for scenes in fields.LITERAL.values() for kind in fields.of(scenes)
    )
    assert {one["text"] for one in told if one["editor"] == "engine"} == {"Unikey"}
    for one in words:
        assert (one["text"].rstrip(), one["is_nfc"], one["is_there"]) == (WORD, True, True), one
        assert one["composed"] > 3, one
        assert (one["jumps"], one["rewritten"], one["is_followed"]) == (0, 0, True), one
    for one in literal:
        assert (one["text"], one["composed"]) == (one["wanted"], 0), one
        assert LITERAL.startswith(one["text"]), one
    groups = [one for one in told if one["editor"] == DIGITS]
    assert [(one["is_left"], one["composed"]) for one in groups] == [(True, 0)] * len(KEYS)


def _both(kinds: Iterable[str]) -> Counter[tuple[str, str]]:
    """Give every kind once for each method."""
    return Counter((method, kind) for kind in kinds for method in KEYS)


def _counted(told: list[Told]) -> Counter[tuple[str, str]]:
    return Counter((one["method"], one["editor"]) for one in told)


def _told(home: Path) -> list[Told]:
    """Play it in a session of its own, and give each line."""
    found = played("every_field", home)
    assert found.code == 0, found.trouble
    return found.lines
