"""Telex and VNI through a real input method: ibus-unikey under Xvfb, keys from xdotool."""

from typing import Any

import pytest

from tests.journeys import fields
from tests.journeys.unikey import NAME
from tests.journeys.unikey_session import IS_HERE, played

pytestmark = pytest.mark.skipif(not IS_HERE, reason="needs ibus-unikey, Xvfb and xdotool")
WORDS = (*fields.IN_THE_WINDOW.values(), "paper line for one more")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], dict[str, Any]]:
    """Give what was told of each editor in each method."""
    home = tmp_path_factory.mktemp("unikey")
    found = played("unikey", home)
    assert found.code == 0, found.trouble
    return {(one["method"], one["editor"]): one for one in found.lines}


@pytest.mark.parametrize("method", ["telex", "vni"])
def test_vietnamese_is_typed_through_unikey_into_every_text_field(
    told: dict[tuple[str, str], dict[str, Any]], method: str
) -> None:
    found = {editor: one for (by, editor), one in told.items() if by == method}
    assert found["engine"]["text"] == "Unikey"
    assert found["line for one more"]["is_there"], found["line for one more"]
    assert {found[editor]["kind"] for editor in WORDS} == set(fields.IN_THE_WINDOW)
    for kind, editor in [*fields.IN_THE_WINDOW.items(), *fields.LITERAL_IN_THE_WINDOW.items()]:
        assert found[editor]["kind"] == kind
    for editor in WORDS:
        one = found[editor]
        assert one["text"].strip() == NAME, one
        assert one["is_nfc"], editor
        assert one["composed"] > 10, f"{editor}: the input method was not asked"
        assert (one["jumps"], one["rewritten"]) == (0, 0), editor
    assert found["paper number"] | {"text": "nu", "is_left": True} == found["paper number"]
    assert found["paper day"] | {"text": "1975-03-05", "is_left": True} == found["paper day"]
    for editor in fields.LITERAL_IN_THE_WINDOW.values():
        assert found[editor]["composed"] == 0, "digits of a number are nobody's letters"
    assert found["paper pasted"]["text"] == NAME
    assert found["form number"]["text"] == "1500"
