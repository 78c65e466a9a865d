"""A workbook looked at: every problem at once, the lists that come along, a try-out."""

from dataclasses import replace
from pathlib import Path

import pytest

import resources
from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms import weigh
from gpn_desktop.forms.problems import Level, ProblemCode
from gpn_desktop.services import installing, proposing, trying, workbooks
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.terms import Proposal
from tests.journeys.world import Tree
from tests.services.conftest import Home
from tests.services.questionnaires import LATER, UNITS, faulty, installed, written

NAMES = ("Người thứ nhất", "Người thứ hai", "Người thứ ba")


def test_all_that_is_wrong_is_told_at_once_and_there_is_no_form(desk: Desk, tmp_path: Path) -> None:
    looked = workbooks.look(desk, faulty(tmp_path))
    codes = {one.code for one in looked.errors}
    assert codes >= {
        *(ProblemCode.TYPE_REFUSED, ProblemCode.NAME_FORM),
        *(ProblemCode.COLUMN_UNKNOWN, ProblemCode.VERSION),
    }
    assert (looked.form, looked.files, looked.is_here) == (None, {}, False)
    with pytest.raises(ValueError, match="errors"):
        trying.try_out(desk, looked, NAMES)


def test_the_engine_finds_what_only_an_expression_shows(desk: Desk, tmp_path: Path) -> None:
    text = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | relevant |
| | integer | so_tre | Số trẻ | |
| | integer | di_hoc | Đi học | ngay(${so_tre}) > 0 |
| settings | | | | |
| | form_id | form_title | version | default_language |
| | tre_em | Trẻ em | 2026112301 | Tiếng Việt (vi) |
| gpn | | |
| | key | value |
| | role | other |
| | status | trial |
"""
    looked = workbooks.look(desk, faulty(tmp_path, text))
    assert [one.code for one in looked.errors] == [ProblemCode.FUNCTION_UNKNOWN]
    assert looked.form is None


def test_the_lists_that_a_form_names_come_along_and_no_other_file(
    desk: Desk, tmp_path: Path
) -> None:
    file = written(tmp_path)
    (tmp_path / "note_text.csv").write_text("name\nngười", "utf-8")
    (tmp_path / "households.csv").write_text("name\nngười", "utf-8")
    looked = workbooks.look(desk, file)
    assert looked.csv == {"units.csv": UNITS}
    assert set(looked.files) == {
        *("form.xlsx", "form.xml", "definition.json", "manifest.json", "units.csv")
    }
    (tmp_path / "units.csv").unlink()
    missing = workbooks.look(desk, file)
    assert [one.code for one in missing.errors] == [ProblemCode.CSV_MISSING]


@pytest.mark.parametrize("name", ["units.csv", "bien-ban.xlsx"])
def test_a_file_that_is_too_large_is_not_read_whole(desk: Desk, tmp_path: Path, name: str) -> None:
    file = written(tmp_path)
    (tmp_path / name).write_bytes(b"x" * (weigh.MAX_BYTES + 1))
    with pytest.raises(GpnError) as caught:
        workbooks.look(desk, file)
    assert (caught.value.code, caught.value.facts["name"]) == (ErrorCode.WORKBOOK_TOO_LARGE, name)


def test_a_file_that_is_gone_is_told(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(GpnError) as caught:
        workbooks.look(desk, tmp_path / "không có.xlsx")
    assert caught.value.code is ErrorCode.WORKBOOK_UNREADABLE


def test_what_ships_is_here_already_and_a_changed_copy_needs_a_later_version(
    desk: Desk, tmp_path: Path
) -> None:
    (shipped,) = desk.catalogue.surveys(chance.today())
    assert workbooks.look(desk, shipped.folder / "form.xlsx").is_here
    tree = tmp_path / "copy"
    older = workbooks.look(desk, written(tree))
    assert not older.is_here


def test_an_older_version_than_the_one_in_use_is_refused(tree: Tree, tmp_path: Path) -> None:
    installed(tree.office, tmp_path / "b", LATER)
    looked = workbooks.look(tree.office, written(tmp_path / "a"))
    assert [one.code for one in looked.errors] == [ProblemCode.VERSION_OLD]
    again = workbooks.look(tree.office, written(tmp_path / "b", LATER, title="Tên khác"))
    assert [one.code for one in again.errors] == [ProblemCode.VERSION_OLD]


def test_a_form_is_tried_out_and_nothing_of_it_is_kept(desk: Desk) -> None:
    folder = sorted(resources.path("forms", "phieu_b_p2022").glob("*"))[-1]
    before = desk.paths.database.with_name("gpn.db-wal").stat().st_size
    looked = workbooks.look(desk, folder / "form.xlsx")
    session = trying.try_out(desk, looked, NAMES)
    people = session.rows(session.place("person"))
    assert [session.state(session.place("person/full_name", one.id)).value for one in people] == [
        *NAMES
    ]
    session.answer(session.place("b1/b1_typed"), "120")
    assert session.score() is not None
    with desk.store.reading() as tx:
        assert tx.drafts.all() == ()
    assert desk.paths.database.with_name("gpn.db-wal").stat().st_size == before


def test_a_form_without_a_household_can_be_tried_out_too(desk: Desk, tmp_path: Path) -> None:
    session = trying.try_out(desk, workbooks.look(desk, written(tmp_path)), NAMES)
    assert [one.code for one in session.choices(session.place("unit"))] == ["kg", "con"]


def test_a_form_that_does_not_ask_for_the_household_opens_where_it_is_used(
    desk: Desk, home: Home, tmp_path: Path
) -> None:
    more = "| | support_type | SX_DUAN |"
    file = written(tmp_path, "2026112701", form_id="support_cow", role="support", more=more)
    office = replace(desk, installation=replace(desk.installation, role="office"))
    office = replace(office, officer=replace(desk.officer, rights=("publish",)))
    installing.install_form(office, workbooks.look(desk, file))
    desk.catalogue.refresh()
    opened = proposing.open_details(desk, Proposal("SX_DUAN", home.id, home.id)).value
    assert opened.edition.version == "2026112701"
    assert opened.session.state(opened.session.place("note_text")).value == ""


def test_warnings_are_ticked_each_by_itself(tree: Tree, tmp_path: Path) -> None:
    file = written(tmp_path)
    from openpyxl import load_workbook

    book = load_workbook(file)
    book.create_sheet("entity").append(["x"])
    book.create_sheet("choice").append(["x"])
    book.save(file)
    looked = workbooks.look(tree.office, file)
    assert [one.level for one in looked.warnings] == [Level.WARNING] * 2
    for ticked in ((), looked.warnings[:1]):
        with pytest.raises(GpnError) as caught:
            installing.install_form(tree.office, looked, ticked)
        assert caught.value.facts == {"count": 2 - len(ticked)}
        assert caught.value.code is ErrorCode.FORM_UNTICKED
    installing.install_form(tree.office, looked, looked.warnings)
    assert tree.office.catalogue.offered.newest("bien_ban") == looked.version
