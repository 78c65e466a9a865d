"""Forms as an office publishes them: later versions of the shipped ones, and quite other forms."""

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

import resources
from gpn_desktop.engine.loading import dump
from gpn_desktop.forms.library import Edition
from gpn_desktop.forms.publish import WORKBOOK, bundle, prepare
from gpn_desktop.services import installing
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.workbooks import problems_of
from tests.builders import a_content, excel

FORM_ID = "phieu_b_p2022"
SAME, CHANGED, WRITING = "2026112601", "2026112602", "2026112603"
PHONE = {
    "type": "text",
    "name": "home_phone",
    "label::Tiếng Việt (vi)": "Điện thoại của hộ",
    "label::English (en)": "Telephone of the household",
    "calculation": "instance('households')/root/item[name=${household}]/phone",
    "trigger": "${household}",
    "save_to": "households#phone",
}

GUIDE = {
    "type": "text",
    "name": "guide",
    "label::Tiếng Việt (vi)": "Người dẫn đường",
    "label::English (en)": "Who showed the way",
    "required": "yes",
}


def install(desk: Desk, version: str, form_id: str = FORM_ID) -> None:
    """Put a later version into the data folder, as a package of the office brings it."""
    put(desk, dict(_files(version, form_id)))


def put(desk: Desk, files: Mapping[str, bytes]) -> Edition:
    """Put the files of an edition into the data folder, as a package brings them."""
    edition = installing._written(desk, files)
    with desk.store.transaction(desk.actor) as tx:
        tx.catalogue.put(installing._row(edition, by=desk.actor))
    desk.catalogue.refresh()
    return edition


def bring(desk: Desk, text: str, files: Mapping[str, bytes] | None = None) -> Edition:
    """Put a form that is written as a table of text into the data folder, as a package brings it.

    Its settings and its sheet gpn are added where they are missing; ``files`` lie beside it.
    """
    return put(desk, dict(_bundle(excel(a_content(text).workbook), files)))


@lru_cache
def _files(version: str, form_id: str) -> tuple[tuple[str, bytes], ...]:
    """Give the files of ``SAME``, only renumbered, of ``CHANGED``, or of ``WRITING``.

    There ``b1_paper`` is called ``paper_place``, ``remarks`` is asked no more, ``guide`` is
    required, ``home_phone`` is prefilled from the register and written back to it. ``WRITING`` is a
    support that asks ``home_phone`` so.
    """
    return _bundle(_edited(version, form_id))


def _bundle(
    content: bytes, files: Mapping[str, bytes] | None = None
) -> tuple[tuple[str, bytes], ...]:
    prepared = prepare(content, WORKBOOK, files=files)
    assert prepared.definition is not None, prepared.problems
    checked = problems_of(prepared.definition)
    made = bundle(prepared, content, dump(prepared.definition), files=files, checked=checked)
    return tuple(made.items())


def _edited(version: str, form_id: str) -> bytes:
    (source,) = resources.path("forms").glob(f"{form_id}/*/{WORKBOOK}")
    book = load_workbook(source)
    settings = book["settings"]
    settings.cell(2, _column(settings, "version"), version)
    if version == CHANGED:
        _change(book)
    elif version == WRITING:
        _write_back(book)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _write_back(book: Workbook) -> None:
    survey, entities = book["survey"], book.create_sheet("entities")
    survey.cell(1, survey.max_column + 1, "save_to")
    _insert(survey, "project_name", PHONE)
    entities.append(["list_name", "label", "entity_id"])
    entities.append(["households", "${household}", "${household}"])


def _insert(survey: Worksheet, before: str, asked: Mapping[str, str]) -> None:
    at = _row(survey, before)
    survey.insert_rows(at)
    for column, text in asked.items():
        survey.cell(at, _column(survey, column), text)


def _change(book: Workbook) -> None:
    survey = book["survey"]
    for row in survey.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                cell.value = cell.value.replace("b1_paper", "paper_place")
    survey.delete_rows(_row(survey, "remarks"))
    for asked in (GUIDE, PHONE):
        _insert(survey, "interview_day", asked)
    book["gpn"].append(["rename", "b1_paper:paper_place"])


def _column(sheet: Worksheet, title: str) -> int:
    return next(cell.column for cell in sheet[1] if cell.value == title)


def _row(sheet: Worksheet, name: str) -> int:
    column = _column(sheet, "name")
    return next(n for n in range(2, sheet.max_row + 1) if sheet.cell(n, column).value == name)
