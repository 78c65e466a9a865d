"""CSV lists that come with a workbook."""

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
