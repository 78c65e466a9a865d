"""Typed in the window by keys, completed, and compared with what ODK Web Forms' engine writes."""

import csv
from collections.abc import Iterator, Mapping

import pytest
from pytestqt.qtbot import QtBot

from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from gpn_desktop.forms import check_rows, convert, xform
from gpn_desktop.forms.problems import Level
from tests.builders import a_content
from tests.fakes import FixedWorld
from tests.ui.form.host import Sitting
from tests.ui.form.peer import Peer, a_peer, told
from tests.ui.form.strokes import strike
from tests.ui.form.typed import CASES, Case
from ui.workbench import Workbench


@pytest.fixture(scope="module")
def peer() -> Iterator[Peer]:
    with a_peer() as made:
        yield made


def begun(markdown: str, files: Mapping[str, str]) -> tuple[str, FormSession]:
    """Give the XForm that both engines read, and our session of it."""
    content = a_content(markdown)
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
    world = FixedWorld(files=rows)
    return converted.xform, FormSession.begin(form, world)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_typed_in_the_window_is_sent_as_the_other_engine_sends_it(
    qtbot: QtBot, workbench: Workbench, peer: Peer, case: Case
) -> None:
    written, session = begun(case.form, case.files)
    sitting = Sitting(qtbot, workbench, session)
    strike(case.keys)
    strike("<Ctrl+Enter>")
    assert sitting.office.completed == 1, session.problems()
    ours = told(session.finalise().submission)
    assert ours == told(peer.submission(written, case.files, case.steps))
