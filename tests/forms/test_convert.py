"""From rows to XForm XML: exactly what pyxform makes of the same workbook."""

import subprocess
import sys
from pathlib import Path

from pyxform.xls2xform import convert as pyxform

from gpn_desktop.forms.content import Content
from gpn_desktop.forms.convert import convert, pyxform_version
from gpn_desktop.forms.problems import Level, ProblemCode
from gpn_desktop.forms.reading import read
from tests.builders import a_content, excel

MINIATURE = (Path(__file__).parent / "miniature.md").read_text("utf-8")
SURVEY = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | relevant | _note |
| | text | ten | Tên | | |
| | | | | | a comment |
| | text | b | B | | |
"""


def test_rows_convert_as_the_table_and_the_workbook_they_came_from() -> None:
    content = a_content(MINIATURE)
    ours = convert(content)
    assert ours.problems == ()
    assert ours.xform == pyxform(MINIATURE, file_type=".md").xform
    source = excel(content.workbook)
    assert ours.xform == pyxform(source, form_name="data").xform
    assert ours.xform == convert(Content(read(source, "mau.xlsx"))).xform


def test_comments_paper_and_gpn_leave_no_trace() -> None:
    xform = convert(a_content(SURVEY)).xform
    assert "comment" not in xform
    assert "gpn" not in xform
    assert "B1.11" not in convert(a_content(MINIATURE)).xform


def test_a_refusal_keeps_its_row() -> None:
    lines = SURVEY + "| | begin_group | g | | | |\n"
    (problem,) = convert(a_content(lines)).problems
    assert (problem.code, problem.level) == (ProblemCode.PYXFORM_REFUSED, Level.ERROR)
    assert problem.origin is not None
    assert problem.origin.cell == "survey!5"
    assert "[row" not in problem.facts["message"]


def test_a_refusal_names_its_sheet_where_pyxform_does() -> None:
    lines = (
        SURVEY.replace("| text | ten |", "| select_one xa | ten |")
        + "| choices | | | |\n| | list_name | name | label::Tiếng Việt (vi) |\n"
        + "| | xa | a | A |\n| | xa | a | B |\n"
    )
    (problem,) = convert(a_content(lines)).problems
    assert problem.origin is not None
    assert problem.origin.cell == "choices!3"


def test_a_refusal_without_a_row_belongs_to_the_sheet() -> None:
    plain = SURVEY.replace("| text | b | B |", "| text | b | |")
    (problem,) = convert(a_content(plain)).problems
    assert problem.origin is not None
    assert problem.origin.cell == "survey"


def test_a_warning_is_kept_but_those_of_languages_are_ours() -> None:
    choices = "| choices | | |\n| | list_name | name | label::Tiếng Việt (vi) |\n| | a | b | |\n"
    chosen = SURVEY + "| | select_one a | c | C | |\n" + choices
    (problem,) = convert(a_content(chosen)).problems
    assert problem.level is Level.WARNING
    repeat = SURVEY + "| | begin_repeat | g | | | |\n| | text | c | C | |\n| | end_repeat | | | |\n"
    assert convert(a_content(repeat)).problems == ()
    lines = SURVEY.replace("_note |", "label::English (en) |").replace("relevant", "hint::Xx (xx)")
    assert convert(a_content(lines.replace("| a comment |", "| |"))).problems == ()


def test_pyxform_is_loaded_only_to_convert() -> None:
    code = (
        "import sys, gpn_desktop.forms.publish; print({'pyxform', 'openpyxl'} & set(sys.modules))"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "set()"
    assert pyxform_version() == "4.5.0"


def test_what_has_no_effect_on_a_type_has_none() -> None:
    form = """
| survey |
| | type | name | LABEL | calculation | required | constraint | HINT |
| | begin_group | g | Nhóm | | yes | . > 1 | Gợi ý |
| | note | n | Chữ | 1 + 1 | yes | . > 1 | Gợi ý |
| | text | t | Hỏi | | yes | . != '' | Gợi ý |
| | calculate | c | | 2 | yes | . > 1 | |
| | end_group | | Hết | | | | |
"""
    for short, long in {"LABEL": "label::Tiếng Việt (vi)", "HINT": "hint::Tiếng Việt (vi)"}.items():
        form = form.replace(short, long)
    xform = convert(a_content(form)).xform
    assert xform.count("required=") == 1
    assert xform.count("constraint=") == 1
    assert "1 + 1" not in xform
    assert xform.count("<hint") == 2


TRIGGERED = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | trigger |
| | begin_repeat | r | R | | |
| | text | a | A | | |
| | text | same | Cùng chỗ | concat(${a}, '!') | ${a} |
| | begin_group | g | G | | |
| | text | other | Nhóm khác | concat(${a}, ${same}) | ${a} |
| | end_group | | | | |
| | end_repeat | | | | |
"""


def test_a_calculation_with_a_trigger_is_written_as_its_own_question_reads_it() -> None:
    xform = convert(a_content(TRIGGERED)).xform
    assert 'ref="/data/r/same" event="xforms-value-changed" value="concat( ../a , \'!\')"' in xform
    assert 'value="concat( ../../a ,  ../../same )"' in xform
