"""Kinds, fields and values have words; what a later version brings is shown as it is."""

import pytest

from gpn_desktop.journal.fields import WORD
from gpn_desktop.journal.kinds import KINDS
from gpn_desktop.registry import codes
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
    assert nouns.options("satellite", "x") == ()


@pytest.mark.parametrize("name", nouns.LISTS.values())
def test_every_list_is_there(name: str) -> None:
    assert codes.options(name)


def test_words_without_a_list_have_a_translation() -> None:
    listed = {key for name in nouns.LISTS.values() for key in codes_of(name)}
    for kind in KINDS.values():
        for field in kind.fields.values():
            if field.type == WORD:
                assert field.words <= listed | set(nouns.WORDS) | PUBLISHED


PUBLISHED = {
    *("form", "standard", "programme", "indicator"),
    *("codes", "report", "template", "place"),
}


def codes_of(name: str) -> list[str]:
    return [option.key for option in codes.options(name)]


@pytest.mark.parametrize(
    ("kind", "name", "value", "words"),
    [
        ("person", "birth_date", "1987-03-05", "05/03/1987"),
        ("person", "birth_date", "1987-03", "03/1987"),
        ("person", "birth_date", "1987", "1987"),
        ("person", "birth_date", "not a day", "not a day"),
        ("person", "ethnicity", "tay", "Tày"),
        ("person", "sex", "female", "female"),
        ("person", "merit", True, "Yes"),
        ("person", "merit", False, "No"),
        ("person", "full_name", "", "(left empty)"),
        ("person", "full_name", None, "(left empty)"),
        ("support", "amount", 12_000_000, "12.000.000"),
        ("village", "kind", "thon", "village (thôn)"),
        ("meeting", "votes", {"for": 12, "against": 3, "more": []}, "12, 3"),
        ("meeting", "proposals", ["x" * 200], "x" * 120 + "…"),
        ("person", "later", "as it is", "as it is"),
    ],
)
def test_values_are_written_as_people_read_them(
    kind: str, name: str, value: object, words: str
) -> None:
    assert nouns.value_words(kind, name, value) == words


def test_the_name_of_what_an_id_points_to_is_shown() -> None:
    assert nouns.value_words("household", "village", "0b…", "Nà Thuộc") == "Nà Thuộc"
