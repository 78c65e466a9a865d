"""Typed in the window by keys, completed, and compared with what ODK Web Forms' engine writes."""

import csv
from collections.abc import Iterator, Mapping, Sequence

import pytest
from pytestqt.qtbot import QtBot

from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from gpn_desktop.forms import check_rows, convert, kinds, xform
from gpn_desktop.forms.problems import Level
from tests.builders import a_content
from tests.fakes import FixedWorld
from tests.ui.form.host import Sitting
from tests.ui.form.peer import Peer, a_peer, told
from tests.ui.form.strokes import strike
from tests.ui.form.typed import CHOOSING, LINES, Case
from tests.ui.form.typed_forms import OTHERS
from tests.ui.form.typed_rows import REPEATS
from ui.form.filling import Frame
from ui.workbench import Workbench

CASES = (*LINES, *CHOOSING, *OTHERS, *REPEATS)


@pytest.fixture(scope="module")
def peer() -> Iterator[Peer]:
    with a_peer() as made:
        yield made


def begun(case: Case) -> tuple[str, FormSession]:
    """Give the XForm that both engines read, and our session of it."""
    content, files = a_content(case.form), case.files
    beside = {name: text.encode() for name, text in files.items()}
    found = check_rows.check(content.workbook, files=beside)
    assert [one for one in found if one.level is Level.ERROR] == []
    converted = convert.convert(content)
    assert converted.problems == ()
    form = compile_form(xform.read(converted.xform, content, beside))
    rows = {
        name.removesuffix(".csv"): tuple(csv.DictReader(text.splitlines()))
        for name, text in files.items()
    }
    world = FixedWorld(files=rows, register=rows)
    return converted.xform, FormSession.begin(form, world, case.launch)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_typed_in_the_window_is_sent_as_the_other_engine_sends_it(
    qtbot: QtBot, workbench: Workbench, peer: Peer, case: Case
) -> None:
    written, session = begun(case)
    frame = Frame(launched=tuple(case.launch))
    sitting = Sitting(qtbot, workbench, session, frame)
    strike(case.keys)
    strike("<Ctrl+Enter>")
    assert sitting.office.completed == 1, session.problems()
    ours = told(session.finalise().submission)
    assert ours == told(peer.submission(written, case.files, case.steps))


def rows_of(case: Case) -> Sequence[Mapping[str, str]]:
    """Give the survey rows of a case, the language taken off its columns."""
    found = []
    for row in a_content(case.form).rows("survey"):
        cells = {kinds.split_column(title)[0]: row.text(title) for title in row.cells}
        found.append({column: text for column, text in cells.items() if text})
    return found


ROWS = [row for case in CASES for row in rows_of(case)]


def test_every_type_is_typed() -> None:
    assert set(kinds.TYPES) - {kinds.read_type(row["type"]).word for row in ROWS} == set()


def test_every_appearance_is_typed_with_every_kind_that_heeds_it() -> None:
    typed = {
        (word, kinds.QUESTIONS[kinds.read_type(row["type"]).word])
        for row in ROWS
        for word in row.get("appearance", "").split()
    }
    wanted = {(word, kind) for word, heed in kinds.APPEARANCES.items() for kind in heed}
    assert wanted - typed == set()


def test_every_column_and_parameter_is_typed() -> None:
    assert set(kinds.COLUMNS["survey"]) - {column for row in ROWS for column in row} == set()
    given = {word.partition("=")[0] for row in ROWS for word in row.get("parameters", "").split()}
    assert {*kinds.FILE_PARAMETERS, *kinds.LIST_PARAMETERS} - given == set()
