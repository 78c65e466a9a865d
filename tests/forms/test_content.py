"""What the rows of a workbook say."""

from gpn_desktop.forms.definition import Language
from tests.builders import a_content

SHEET = """
| survey | | | | | |
| | type | name | label::English (en) | label::Tiếng Việt (vi) | _note |
| | text | a | A | A | |
| | | | | | only a comment |
| | select_one l | b | B | B | |
| | text | a | A | A | |
| choices | | | | | |
| | list_name | name | label::Tiếng Việt (vi) | points_all | Bad one |
| | l | x | X | | |
| | m | y | Y | | |
| | l | z | Z | 1 | |
"""


def test_rows_of_comments_are_left_out_and_keep_the_numbers_of_the_others() -> None:
    content = a_content(SHEET)
    assert [(row.name, row.row.number) for row in content.survey] == [("a", 2), ("b", 4), ("a", 5)]


def test_the_first_of_two_names_stands() -> None:
    assert a_content(SHEET).named["a"].row.number == 2


def test_choices_are_parted_into_their_lists() -> None:
    lists = a_content(SHEET).lists
    assert [row.text("name") for row in lists["l"]] == ["x", "z"]
    assert [header.name for header in a_content(SHEET).data_columns] == ["points_all"]


def test_the_default_language_comes_first() -> None:
    content = a_content(SHEET)
    assert content.languages == (Language("Tiếng Việt (vi)", "vi"), Language("English (en)", "en"))


def test_a_key_of_gpn_is_empty_where_it_is_not_there() -> None:
    assert a_content(SHEET).gpn("role") == "other"
    assert a_content(SHEET).gpn("period") == ""
