"""Kinds and fields have words; what a later version brings is shown as it is."""

import pytest

from gpn_desktop.journal.kinds import KINDS
from ui import nouns

FIELDS = [(kind, name) for kind in KINDS for name in KINDS[kind].fields if name != "__note"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_name(kind: str) -> None:
    assert nouns.kind_words(kind) == nouns.KINDS[kind]


@pytest.mark.parametrize(("kind", "name"), FIELDS, ids=lambda text: text)
def test_every_field_has_a_name(kind: str, name: str) -> None:
    shown = f"{name}12" if name.endswith("/") else name
    assert nouns.field_words(kind, shown) != shown


def test_what_a_later_version_brings_is_shown_as_it_is() -> None:
    assert nouns.kind_words("satellite") == "satellite"
    assert nouns.field_words("person", "shoe_size") == "shoe_size"


def test_which_rows_there_are_has_a_name_too() -> None:
    assert nouns.field_words("support", "q/farm/cow[]") == "Rows of farm/cow"
