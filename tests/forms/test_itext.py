"""Texts by language, with the expressions that stand in them."""

from gpn_desktop.forms.definition import Expression, Text, TextRef
from tests.builders import a_form

FORM = a_form("""
| survey | | | | | | | |
| | type | name | label::Tiếng Việt (vi) | label::English (en) | hint::Tiếng Việt (vi) | guidance_hint::Tiếng Việt (vi) | constraint | constraint_message::Tiếng Việt (vi) | required | required_message::Tiếng Việt (vi) |
| | text | a | Chào | Hello | Gợi ý | Dẫn ${b} | . != 'x' | Sai ${b}! | yes | Thiếu |
| | text | b | Có **${a}** nhé | With ${a} | | | | | | |
| | select_one xa | c | C | | | | | | | |
| choices | | | | |
| | list_name | name | label::Tiếng Việt (vi) | label::English (en) |
| | xa | 1 | Một ${a} | - |
""")  # noqa: E501 - a table


def said(language: str, ref: str) -> Text:
    return FORM.texts[language][TextRef(ref)]


def test_texts_are_found_by_language_code_and_id() -> None:
    assert said("vi", "/data/a:label") == Text(("Chào",))
    assert said("en", "/data/a:label") == Text(("Hello",))


def test_a_missing_translation_is_absent() -> None:
    assert TextRef("/data/c:label") not in FORM.texts["en"]
    assert TextRef("xa-0") not in FORM.texts["en"]
    assert TextRef("/data/a:hint") not in FORM.texts["en"]


def test_expressions_stand_between_the_words_and_ends_are_trimmed() -> None:
    before, value, after = said("vi", "/data/b:label").plain
    assert (before, after) == ("Có **", "** nhé")
    assert isinstance(value, Expression)
    assert (value.text, value.origin.cell) == ("/data/a", "survey!C3")
    assert [type(part) for part in said("en", "/data/b:label").plain] == [str, Expression]


def test_each_text_points_to_its_cell() -> None:
    def origin(language: str, ref: str, *, guidance: bool = False) -> str:
        text = said(language, ref)
        parts = text.guidance if guidance else text.plain
        (found,) = [part for part in parts if isinstance(part, Expression)]
        return found.origin.cell

    assert origin("vi", "/data/a:hint", guidance=True) == "survey!F2"
    assert origin("vi", "/data/a:jr:constraintMsg") == "survey!H2"
    assert origin("vi", "xa-0") == "choices!C2"
    assert origin("en", "/data/b:label") == "survey!D3"


def test_messages_are_referred_to_by_their_node() -> None:
    node = FORM.nodes[0]
    assert node.constraint_message == "/data/a:jr:constraintMsg"
    assert node.required_message == "/data/a:jr:requiredMsg"
    assert FORM.nodes[1].constraint_message is None
    assert said("vi", "/data/a:hint").plain == ("Gợi ý",)
