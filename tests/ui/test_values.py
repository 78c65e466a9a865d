"""Values as people read them and type them."""

import pytest

from gpn_desktop.journal.fields import WORD
from gpn_desktop.journal.kinds import KINDS
from gpn_desktop.registry import codes
from ui import nouns, values


@pytest.mark.parametrize("name", values.LISTS.values())
def test_every_list_is_there(name: str) -> None:
    assert codes.options(name)


def test_words_without_a_list_have_a_translation() -> None:
    listed = {key for name in values.LISTS.values() for key in codes_of(name)}
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
    assert values.value_words(kind, name, value) == words


def test_who_types_is_told_how() -> None:
    assert "1987" in values.hint("person", "birth_date")
    assert values.hint("person", "full_name") == values.hint("person", "later") == ""


def test_what_points_to_another_record_is_not_typed() -> None:
    assert values.may_be_typed("person", "full_name")
    assert not values.may_be_typed("household", "village")
    assert not values.may_be_typed("person", "later")


def test_the_values_of_a_list_are_offered_in_its_order() -> None:
    assert [value for value, _ in values.options("person", "sex")] == codes_of("sex")
    assert values.options("person", "merit") == ((True, "Yes"), (False, "No"))
    assert ("kinh", "Kinh") in values.options("person", "ethnicity")
    assert values.options("satellite", "x") == ()


def test_the_name_of_what_an_id_points_to_is_shown() -> None:
    assert values.value_words("household", "village", "0b…", "Nà Thuộc") == "Nà Thuộc"
