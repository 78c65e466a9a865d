"""Pages of a form under test: one of every kind of question, and the Phiếu B that is shipped."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import resources
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.loading import load
from gpn_desktop.engine.session import FormSession
from tests.builders import a_session
from tests.fakes import FixedWorld
from tests.ui.form.office import MIXED, Office, shown
from ui.form.page import FormPage


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> FormPage:
    return shown(qtbot, a_session(MIXED), office)


def shipped(name: str) -> CompiledForm:
    files = resources.path("forms", name).rglob("definition.json")
    return load(Path(sorted(files)[-1]).read_bytes())


PEOPLE = [
    {
        "name": f"p{n}",
        "label": name,
        "__version": "1",
        "household": "h1",
        "full_name": name,
        "birth_date": f"19{70 + n}-03-05",
        "sex": "nam",
        "relation": "chu_ho" if n == 0 else "con",
    }
    for n, name in enumerate(("Đặng Thị Hường", "Lương Văn Bảo"))
]
HOUSEHOLD = [{"name": "h1", "label": "Đặng Thị Hường", "__version": "3", "area": "nt2"}]


@pytest.fixture
def survey(qtbot: QtBot, office: Office) -> FormPage:
    world = FixedWorld(register={"households": HOUSEHOLD, "persons": PEOPLE})
    session = FormSession.begin(shipped("phieu_b_p2022"), world, {"household": "h1"})
    return shown(qtbot, session, office)
