"""Everything that forms.md 1 refuses: by name, with sheet, row, column and what to do instead."""

import re

import pytest

from gpn_desktop.forms import kinds
from gpn_desktop.forms.check_rows import check
from gpn_desktop.forms.problems import FormProblem
from tests.builders import a_content

VI = "label::Tiếng Việt (vi)"
TYPES = """
ask_village: geopoint geotrace geoshape gps location start-geopoint start-geotrace start-geoshape
ask_village: background-geopoint
no_media: image photo audio video file background-audio osm signature draw annotate
use_text: barcode string
use_integer: range percentage int number%of%days%in%last%month
use_selects: rank%xa
add_other_code: select_one%xa%or_other select_multiple%xa%or_other select_one%xa%or%other
use_from_file: select_one_external%xa cascading_select%xa xml-external
use_csv: select_one_from_file%xa.xml select_multiple_from_file%xa.geojson
use_repeat: begin_loop begin%loop end_loop loop
own_journal: audit email phonenumber phone%number simserial subscriberid imei uri:deviceid
own_journal: uri:username device_id trigger_log
use_person_id: select_one%${ten}
"""
COLUMNS = """
survey delete_column: bind::type body::accuracyThreshold instance::hxl intent sms_field
survey no_media: image audio video big-image media::image media::audio::English%(en)
survey no_media: image::Tiếng%Việt%(vi)
choices no_media: image media::image
settings own_packages: public_key submission_url auto_send auto_delete
settings delete_column: namespaces attribute::xyz client_editable name sms_keyword
settings one_name_per_code: allow_choice_duplicates
"""
SHEETS = {"external_choices": "use_from_file", "cascades": "use_from_file", "osm": "ask_village"}


def words(table: str) -> list[tuple[str, str]]:
    """Give the words of a table, each with what stands before it; ``%`` is a space."""
    lines = (line.partition(": ") for line in table.strip().splitlines())
    return [(head, word.replace("%", " ")) for head, _, rest in lines for word in rest.split()]


def found(**more: str) -> list[FormProblem]:
    """Give the problems of a form: a line of each sheet, a column beside it."""
    column, kind = more.get("survey", "_"), more.get("type", "text")
    settings, choices = more.get("settings", "_"), more.get("choices", "_")
    markdown = f"""
| survey |
| | type | name | {VI} | {column} |
| | {kind} | ten | Tên | x |
| choices |
| | list_name | name | {VI} | {choices} |
| | xa | a | A | x |
| settings |
| | form_id | form_title | version | default_language | {settings} |
| | mau | Mẫu | 2026112301 | Tiếng Việt (vi) | x |
"""
    sheet = f"| {more['sheet']} |\n| | a |\n| | b |\n" if "sheet" in more else ""
    return list(check(a_content(markdown + sheet).workbook))


@pytest.mark.parametrize(("remedy", "kind"), words(TYPES))
def test_types(remedy: str, kind: str) -> None:
    problem = found(type=kind)[0]
    assert problem.origin is not None
    assert (problem.code.value, problem.level.value) == ("type_refused", "error")
    assert (problem.origin.cell, problem.origin.column) == ("survey!A2", "type")
    assert problem.remedy is not None
    assert problem.remedy.value == remedy
    assert problem.facts["type"].split()[0] in kind.replace(" ", "_") + kind


def test_no_type_that_is_refused_is_left_out() -> None:
    tried = {kinds.read_type(kind).word for _, kind in words(TYPES)}
    assert tried >= set(kinds.REFUSED_TYPES)


@pytest.mark.parametrize(("head", "title"), words(COLUMNS))
def test_columns(head: str, title: str) -> None:
    sheet, remedy = head.split()
    (problem,) = found(**{sheet: title})
    assert problem.origin is not None
    assert (problem.code.value, problem.level.value) == ("setting_refused", "error")
    assert re.fullmatch(rf"{sheet}![DE]1", problem.origin.cell)
    assert (problem.origin.column, problem.facts) == (title, {"name": title})
    assert problem.remedy is not None
    assert problem.remedy.value == remedy


@pytest.mark.parametrize("sheet", SHEETS)
def test_sheets(sheet: str) -> None:
    (problem,) = found(sheet=sheet)
    assert problem.origin is not None
    assert (problem.code.value, problem.origin.cell) == ("setting_refused", sheet)
    assert problem.remedy is not None
    assert problem.remedy.value == SHEETS[sheet]
    assert set(SHEETS) == set(kinds.REFUSED_SHEETS)


NEAR = """
survey relevent relevant
survey constraint%massage constraint_message::Tiếng%Việt%(vi)
survey hint:Tiếng%Việt%(vi) hint::Tiếng%Việt%(vi)
survey lable::English%(en) label::English%(en)
choices lable::English%(en) label::English%(en)
settings id_string form_id
settings title form_title
settings form_tittle form_title
survey calc calculation
survey hint%2 hint::Tiếng%Việt%(vi)
survey Bắt%buộc required
survey value name
survey jr:xyz
"""


@pytest.mark.parametrize("line", NEAR.strip().splitlines())
def test_a_column_nobody_knows_is_told_with_the_nearest(line: str) -> None:
    sheet, title, *near = (word.replace("%", " ") for word in line.split())
    (problem,) = [one for one in found(**{sheet: title}) if one.code.value == "column_unknown"]
    assert [problem.facts.get("nearest", "")] == (near or [""])
