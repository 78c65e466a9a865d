"""Answers in words: by kind, by list, also by a list that came as a file beside the form."""

from pathlib import Path

import pytest

from gpn_desktop.engine.contents import Question
from gpn_desktop.forms.definition import QuestionKind
from gpn_desktop.services import workbooks
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.readable import Reader, figures, files_of
from tests.builders import a_workbook, excel, rows
from tests.ui.views.others import put_form

FORM = """
| survey | | | |
| | type | name | label::Tiếng Việt (vi) |
| | select_one yn | agreed | **Có** nhất trí không? |
| | select_one_from_file thon.csv | village | Thôn |
| | select_multiple_from_file thon.csv | also | Thôn khác |
| | select_one_from_file ma.csv | by_code | Theo mã |
| | text | why | Vì sao ${village} bỏ **đường**? |
| | note | said | **${village}** |
| choices | | | |
| | list_name | name | label::Tiếng Việt (vi) |
| | yn | co | Có |
| | yn | khong | Không |
| settings | | | | |
| | form_id | form_title | version | default_language |
| | hop | Họp | 2026112301 | Tiếng Việt (vi) |
| gpn | | |
| | key | value |
| | role | minutes |
| | status | trial |
"""
VILLAGES = "name,label\nv1,Nà Lay\nv2,Khòn Ngoài\n"

FIGURES = """
| kind     | text                          | appearance | read             |
| date     | 1980-03-05                    |            | 05/03/1980       |
| date     | 1980-03-01                    | month-year | 03/1980          |
| date     | 1980-01-01                    | year       | 1980             |
| date     | hôm qua                       |            | hôm qua          |
| integer  | 1500000                       |            | 1.500.000        |
| decimal  | 182.5                         |            | 182,5            |
| time     | 08:30:00.000+07:00            |            | 08:30            |
| datetime | 2026-03-05T08:30:00.000+07:00 |            | 05/03/2026 08:30 |
| text     | 2026-03-05                    |            | 2026-03-05       |
"""


@pytest.mark.parametrize("case", rows(FIGURES), ids=lambda case: f"{case['kind']} {case['text']}")
def test_days_hours_and_numbers_are_read_as_the_form_shows_them(case: dict[str, str]) -> None:
    kind, appearance = QuestionKind(case["kind"]), frozenset(case["appearance"].split())
    assert figures(kind, case["text"], appearance) == case["read"]


def test_codes_are_read_by_their_labels(desk: Desk, tmp_path: Path) -> None:
    for name in ("thon.csv", "ma.csv"):
        (tmp_path / name).write_text(VILLAGES, "utf-8")
    file = tmp_path / "hop.xlsx"
    file.write_bytes(excel(a_workbook(FORM)))
    assert workbooks.look(desk, file).errors == ()
    put_form(desk, file)
    form, edition = (
        desk.catalogue.form("hop", "2026112301"),
        desk.catalogue.edition("hop", "2026112301"),
    )
    reader = Reader(form, "vi", files_of(form, edition))
    asked: dict[str, Question] = dict(
        zip(("agreed", "village", "also", "by_code", "why", "said"), form.body, strict=True)
    )
    assert reader.text(asked["agreed"].label) == "Có nhất trí không?"
    assert reader.answer(asked["agreed"], "khong") == "Không"
    assert reader.answer(asked["agreed"], "xyz") == "xyz"
    assert reader.answer(asked["village"], "v2") == "Khòn Ngoài"
    assert reader.answer(asked["also"], "v1 v2 v9") == "Nà Lay; Khòn Ngoài; v9"
    assert Reader(form, "vi").answer(asked["village"], "v2") == "v2"
    (edition.folder / "thon.csv").unlink()
    harmed = Reader(form, "vi", files_of(form, edition))
    assert harmed.answer(asked["village"], "v2") == "v2"
    assert harmed.answer(asked["also"], "v1 v9") == "v1; v9"
    assert reader.label("khong_co", "v1") == "v1"
    assert reader.text(None) == ""
    assert reader.text(asked["why"].label) == "Vì sao … bỏ đường?"
    assert reader.text(asked["said"].label) == ""
