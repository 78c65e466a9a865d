"""What is kept of a filled-in form says the same as what ODK Web Forms' engine would send."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from gpn_desktop import chance
from gpn_desktop.engine.answers import Answers
from gpn_desktop.engine.session import FormSession
from gpn_desktop.forms.publish import XFORM
from gpn_desktop.services import drafting, filling
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import Entry
from tests.editions import bring
from tests.fakes import FixedSource
from tests.ui.form.peer import NOW, Peer, Step, a_peer, told
from tests.ui.form.typed import Case
from tests.ui.form.typed_forms import OTHERS
from tests.ui.form.typed_rows import REPEATS

FILLED = [case for case in (*OTHERS, *REPEATS) if not case.launch and "deviceid" not in case.form]


@pytest.fixture(scope="module")
def peer() -> Iterator[Peer]:
    with a_peer() as made:
        yield made


def stepped(desk: Desk, entry: Entry, step: Step) -> None:
    """Answer, add a row or take one out, and keep it."""
    session, (path, value) = entry.session, step
    names: list[str] = []
    rows: list[str] = []
    for name, _, number in (part.partition("[") for part in path.split("/")):
        names.append(name)
        if number:
            row = session.rows(session.place("/".join(names), *rows))[int(number[:-1]) - 1]
            rows.append(row.id)
    place = session.place("/".join(names), *rows)
    if value is not None:
        drafting.save_answer(desk, entry, place, value)
        return
    if path.endswith("]"):
        session.remove_row(row, "nhầm")
    else:
        session.add_row(place)
    drafting.keep(desk, entry, session.answers().texts(), session.state_json())


def sent(desk: Desk, submission: str) -> bytes:
    """Give the XML of what a submission keeps, as it would be sent."""
    found = filling.shown(desk, submission)
    assert found.submission is not None
    assert found.form is not None
    again = filling.correct(desk, submission).value.entry
    assert again is not None
    one = found.submission
    answers = Answers.of_kept(one.form_id, one.form_version, one.answers)
    return FormSession.resume(found.form, again.world, answers).finalise().submission


@pytest.mark.parametrize("case", FILLED, ids=lambda case: case.name)
def test_it_is_sent_as_the_other_engine_sends_it(desk: Desk, peer: Peer, case: Case) -> None:
    with chance.using(FixedSource(datetime.fromisoformat(NOW))):
        files = {name: text.encode() for name, text in case.files.items()}
        edition = bring(desk, case.form, files)
        entry = filling.take_up(desk, edition.form_id).value.entry
        assert entry is not None
        for step in case.steps:
            stepped(desk, entry, step)
        drafting.leave(desk, entry)
        again = filling.take_up(desk, edition.form_id).value.entry
        assert again is not None
        made = filling.complete(desk, again).value
        ours = told(sent(desk, made.id))
    theirs = peer.submission(edition.file(XFORM).decode(), case.files, case.steps)
    assert ours == told(theirs)
