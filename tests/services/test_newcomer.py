"""Workbooks of somebody who read only the documents of XLSForm: what he is told, what works."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from gpn_desktop.forms.problems import Level, ProblemCode, Remedy
from gpn_desktop.services import workbooks
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.workbooks import Looked
from tests.forms import newcomer

TOLD = {
    "livelihood": "column_unread survey!O1, type_refused survey!A21, path_unknown survey!J33, "
    "empty_branch survey!J42, syntax survey!J43, "
    "type_refused survey!A46, type_refused survey!A47, no_effect survey!M45, "
    "language_assumed settings!2, sheet_missing gpn!0",
    "water": "empty_branch survey!L31, empty_branch survey!L39, "
    "type_refused survey!A17, type_refused survey!A33, no_effect survey!M15, "
    "no_effect survey!M28, cell_type settings!C2, no_effect settings!E2, "
    "sheet_missing gpn!0",
    "meeting": "moment_as_day survey!G6, list_column_unknown survey!I10, "
    "language_assumed settings!2, type_refused survey!A32, type_refused survey!A33, "
    "version settings!C2, sheet_missing gpn!0, "
    "csv_passed_over villages.csv!0",
    "income": "column_unread survey!O1, sheet_unknown Hướng dẫn!0, language_assumed settings!2, "
    "no_effect settings!D2, sheet_missing gpn!0",
    "dropout": "type_unknown survey!A20, version settings!C2, sheet_missing gpn!0",
    "village": "column_unknown survey!N3, time_compared survey!G5, empty_branch survey!I29, "
    "no_effect survey!D19, type_refused survey!A37, column_unread settings!D1, "
    "name_form settings!B2, language_assumed settings!2, version settings!C2, sheet_missing gpn!0",
}


def looked(desk: Desk, folder: Path, book: Workbook) -> Looked:
    file = folder / "mau.xlsx"
    book.save(file)
    for name, text in newcomer.FILES.items():
        (folder / name).write_text(text, "utf-8-sig")
    return workbooks.look(desk, file)


def told(found: Looked) -> set[str]:
    origins = ((one.code.value, one.origin) for one in found.problems)
    return {f"{code} {at.sheet}!{at.letter}{at.row}" for code, at in origins if at}


@pytest.mark.parametrize("name", newcomer.NAMES + newcomer.LATER)
def test_what_he_first_wrote_is_told_cell_by_cell(name: str, desk: Desk, tmp_path: Path) -> None:
    assert told(looked(desk, tmp_path, newcomer.first(name))) == set(TOLD[name].split(", "))


@pytest.mark.parametrize("name", newcomer.NAMES + newcomer.LATER)
def test_what_he_mended_has_no_problem(name: str, desk: Desk, tmp_path: Path) -> None:
    found = looked(desk, tmp_path, newcomer.mended(name))
    assert told(found) == set()
    assert found.form is not None


def test_moments_that_are_compared_by_their_days_are_told(desk: Desk, tmp_path: Path) -> None:
    book = newcomer.mended("meeting")
    book["survey"]["G6"] = ". > ${from}"
    (problem,) = looked(desk, tmp_path, book).problems
    assert (problem.code, problem.level) == (ProblemCode.MOMENT_AS_DAY, Level.WARNING)


def test_a_slash_for_a_division_is_told_to_be_div(desk: Desk, tmp_path: Path) -> None:
    book = newcomer.mended("livelihood")
    survey = book["survey"]
    (cell,) = (one for one in survey["J"] if one.value == "${inc_after} div ${hh_size}")
    for text in ("${inc_after} / ${hh_size}", "${inc_after}/${hh_size}", "${inc_after} /2"):
        cell.value = text
        (problem,) = looked(desk, tmp_path, book).errors
        assert (problem.code, problem.remedy) == (ProblemCode.SYNTAX, Remedy.USE_DIV)
