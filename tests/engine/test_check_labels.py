"""What is told of choices that are named and of labels that show an answer."""

import pytest

from gpn_desktop.engine.check import check
from tests.builders import a_form

NAMED = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | choice_filter |
| | begin_repeat | house | Nhà | | |
| | select_one town | town | Xã | | {filter} |
| | end_repeat | | | | |
| | calculate | named | | jr:choice-name('a', '${{town}}') | |
| choices | | | |
| | list_name | name | label::Tiếng Việt (vi) |
| | town | a | A |
"""


@pytest.mark.parametrize(
    ("kept", "code"), [("", None), ("name != 'b'", "path_unknown"), ("name != (", "syntax")]
)
def test_a_choice_is_named_from_outside_its_rows_where_no_filter_asks_them(
    kept: str, code: str | None
) -> None:
    problems = check(a_form(NAMED.format(filter=kept)))
    assert code is None or code in {problem.code for problem in problems}
    assert code is not None or not problems


TOLD = """
| survey | | | |
| | type | name | label::Tiếng Việt (vi) |
| | time | came | Giờ đến |
| | note | told | Đến lúc ${came} |
"""


def test_a_time_that_a_label_shows_is_told() -> None:
    assert [problem.code for problem in check(a_form(TOLD))] == ["time_as_text"]


OWN = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | choice_filter |
| | select_one town | town | Xã | | name != ( |
| | calculate | named | | jr:choice-name(${town}, '${town}') | |
| choices | | | |
| | list_name | name | label::Tiếng Việt (vi) |
| | town | a | A |
"""


def test_a_filter_that_cannot_be_read_is_told_once_where_its_choice_is_named() -> None:
    assert [problem.code for problem in check(a_form(OWN))] == ["syntax"]
