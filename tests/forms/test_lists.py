"""CSV lists that come with a workbook."""

import pytest

from gpn_desktop.forms import lists
from tests.builders import rows

BAD = """
| text                  | code           | at          |
| name,label            |                |             |
| label                 | column_missing | units.csv!1 |
| name,Nhãn             | name_form      | units.csv!1 |
"""


def test_a_list_is_text_by_column() -> None:
    found = lists.read("\ufeffname,label\n 01 ,Nà La\u0323c\n\n02\n".encode())
    assert found.columns == ("name", "label")
    assert found.rows == ({"name": "01", "label": "Nà Lạc"}, {"name": "02", "label": ""})
    assert lists.read(b"").columns == ()


def test_what_is_wrong_with_a_list() -> None:
    for case in rows(BAD):
        problems = list(lists.check("units.csv", case["text"].encode()))
        told = [(one.code.value, one.origin.cell) for one in problems if one.origin]
        assert told == ([(case["code"], case["at"])] if case["code"] else [])


def test_a_code_stands_once() -> None:
    (problem,) = lists.check("units.csv", b"name\na\nb\na\n")
    assert problem.origin is not None
    assert (problem.origin.cell, problem.facts) == ("units.csv!4", {"name": "a", "other": "2"})


def test_a_list_that_is_no_text_is_no_list() -> None:
    (problem,) = lists.check("units.csv", b"\xff\xfe\x00")
    assert (problem.code.value, problem.facts) == ("csv_unreadable", {"file": "units.csv"})


TORN = """
| text                  | code           | at          |
| name;label\\na;A      | csv_separator  | units.csv!1 |
| name,name\\na,b       | column_twice   | units.csv!1 |
| name,label\\na,A,B    | csv_line       | units.csv!2 |
| name,label\\n,A       | cell_missing   | units.csv!2 |
| name,label\\n\\na b,A | name_form      | units.csv!3 |
| name,label\\na,"A     | csv_unreadable | units.csv   |
| name,label\\na,\\x07  | csv_unreadable | units.csv   |
"""


@pytest.mark.parametrize("case", rows(TORN), ids=lambda case: case["text"])
def test_what_a_line_can_have_wrong(case: dict[str, str]) -> None:
    text = case["text"].replace("\\n", "\n").replace("\\x07", "\x07")
    problems = list(lists.check("units.csv", text.encode()))
    assert [(one.code.value, one.origin and one.origin.cell) for one in problems] == [
        (case["code"], case["at"])
    ]


def test_columns_parted_by_tabs_are_told() -> None:
    (problem,) = lists.check("units.csv", b"name\tlabel\na\tA\n")
    assert (problem.code.value, problem.facts) == ("csv_separator", {"sign": "Tab"})


def test_a_list_has_a_limit_and_no_name_of_the_register(monkeypatch: pytest.MonkeyPatch) -> None:
    (problem,) = lists.check("persons.csv", b"name\na\n")
    assert problem.code.value == "name_reserved"
    monkeypatch.setattr(lists, "MAX_LINES", 1)
    assert [one.code.value for one in lists.check("units.csv", b"name\na\nb\n")] == ["limit"]
    monkeypatch.setattr(lists, "MAX_BYTES", 5)
    assert [one.code.value for one in lists.check("units.csv", b"name\na\n")] == ["limit"]
