"""Questionnaires in the window, by keys: what is here, what is wrong, trying out, going out."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import resources
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.gpn import Role
from gpn_desktop.services import exchange, publishing, standing, versions
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.publishing import Outlook
from gpn_desktop.services.versions import Offer
from tests.journeys.world import Tree
from tests.services.conftest import clock, grown, tree
from tests.services.questionnaires import LATER, VERSION, installed, written
from tests.ui.keyboard import in_dialog, press, write
from tests.ui.views.desks import NARROW, WIDE, Around, went, words
from ui.dialogs.arrival import ArrivalSheet
from ui.dialogs.publish import PublishSheet
from ui.look.why import WhySheet
from ui.main_window import MainWindow
from ui.views.exchange import ExchangePage
from ui.views.forms import FormsPage
from ui.views.page import Goal
from ui.views.today import TodayPage
from ui.workbench import Workbench

__all__ = ["clock", "grown", "tree"]

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = ("bien_ban", VERSION)


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench) -> Around:
    return Around(qtbot, workbench, WIDE)


def shown(around: Around, desk: Desk) -> tuple[MainWindow, FormsPage]:
    window = around.show("forms", FormsPage, desk)
    page = window.page
    assert isinstance(page, FormsPage)
    return window, page


def titles(page: FormsPage) -> list[tuple[str, str, Offer]]:
    rows = [page.table.rows.row_at(page.table.rows.index(n, 0)) for n in range(100)[: len_of(page)]]
    return [(one.form_id, one.version, one.offer) for one in rows]


def len_of(page: FormsPage) -> int:
    return page.table.rows.rowCount()


def chosen_file(monkeypatch: pytest.MonkeyPatch, *files: Path) -> None:
    answers = iter(files)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(next(answers, "")), ""))


def read(around: Around, page: FormsPage, monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    """Take a workbook by Ctrl+N."""
    chosen_file(monkeypatch, file)
    QTest.keyClick(page.window(), Qt.Key.Key_N, CTRL)
    around.rest()


def test_a_commune_sees_what_it_has_and_installs_nothing(around: Around, tree: Tree) -> None:
    window, page = shown(around, tree.lan)
    assert {one for one, _, _ in titles(page)} == {"phieu_b_p2022", "support_cow"}
    assert not page.choose.isVisible()
    assert page.acts() == {}
    assert "merging office" in words(window, "forms.about")
    page.table.setFocus()
    assert words(window, "forms.origin") == "with the program"
    assert not page.panel.publish.isVisible()
    assert page.panel.save.isVisible()
    page.choose_file()
    assert not page.is_reading
    assert not page.acceptDrops()


def test_a_form_is_tried_out_by_keys_then_installed_and_published(
    around: Around, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = shown(around, tree.office)
    read(around, page, monkeypatch, written(tmp_path))
    view = page.workbook
    assert view.preview.hasFocus()
    press(Qt.Key.Key_Return)
    assert view.tryout is not None
    assert "PREVIEW" in words(window, "forms.try.word")
    write("Họp ở nhà văn hóa")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_2)
    session = view.tryout.session
    assert session.state(session.place("unit")).value == "con"
    assert session.state(session.place("note_text")).value == "Họp ở nhà văn hóa"
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    assert "Nothing was kept" in words(window, "forms.try.word")
    with tree.office.store.reading() as tx:
        assert tx.drafts.all() == ()
        assert tx.catalogue.all("form") == ()
    press(Qt.Key.Key_Escape)
    assert view.tryout is None
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    around.rest()
    assert not page.is_reading
    assert words(window, "forms.version") == VERSION
    assert words(window, "forms.origin") == "installed here: Lý Văn Bình"
    told: list[str] = []

    def agree(sheet: PublishSheet) -> None:
        told.append(words(sheet, "publish.receivers"))
        assert sheet.findChild(QLabel, "publish.nowhere") is None
        press(Qt.Key.Key_Return)
        around.rest()

    assert words(window, "forms.where").startswith("Communes fill it in")
    assert page.findChild(QLabel, "forms.news") is None
    in_dialog(PublishSheet, agree)
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    around.qtbot.waitUntil(lambda: bool(told))
    around.come_back(window)
    assert told == ["may01, may02"]
    assert "published to the communes" in words(window, "forms.origin")
    assert not page.panel.publish.isVisible()
    sending = window.findChild(QPushButton, "forms.news.step")
    assert sending is not None
    assert sending.text() == "Send… (Ctrl+G)"
    assert page.choose.property("kind") != "first", "one step is the next, not two"
    assert any(one.is_due for one in exchange.waiting(tree.office))


def test_a_form_that_no_page_opens_says_so_beside_the_list_and_before_it_goes_out(
    around: Around, tree: Tree, qtbot: QtBot
) -> None:
    window, page = shown(around, tree.office)
    page.table.setFocus()
    found = page.table.chosen()
    assert found is not None
    later = replace(found, role=Role.SUPPORT, is_fillable=False)  # of a type of a later program
    page.panel.show_row(later)
    nowhere = "No page of the program opens this kind of form yet."
    assert words(window, "forms.news") == nowhere
    assert not page.panel.filled.isVisible()
    sheet = PublishSheet(None, tree.office, around.workbench, later, Outlook((), ()))
    qtbot.addWidget(sheet)
    assert words(sheet, "publish.nowhere") == nowhere


def test_esc_goes_back_step_by_step_and_f6_turns_the_parts(
    around: Around, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = sorted(resources.path("forms", "phieu_b_p2022").glob("*"))[-1]
    window, page = shown(around, tree.office)
    read(around, page, monkeypatch, folder / "form.xlsx")
    view = page.workbook
    assert "installed already" in words(window, "forms.summary")
    view.preview.click()
    assert view.tryout is not None
    assert view.tryout.has_points
    before = view.tryout.form.shown.now
    press(Qt.Key.Key_F6)
    assert view.tryout.form.shown.now == before + 1
    page.enter(page.landing())
    assert view.tryout.form.shown.now == before + 1, "who comes back goes on where he was"
    assert page.help_here() == view.tryout.form.help_here()
    assert set(page.acts()) == {"add", "complete"}
    view.tryout.form.filling.answer(view.tryout.session.at("b1/b1_typed"), "120")
    view.tryout.show_verdict()
    assert words(window, "survey.b1") == "120"
    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not page.is_reading
    assert page.table.hasFocus()
    assert not page.has_way_back()


def test_what_is_chosen_stays_chosen_and_a_goal_leads_to_a_version(
    around: Around, tree: Tree, tmp_path: Path
) -> None:
    installed(tree.office, tmp_path)
    window, page = shown(around, tree.office)
    page.open(Goal("forms", "form", "support_cow 2026112501"))
    page.refresh()
    around.rest()
    assert page.stands_at() == ("form", "support_cow 2026112501")
    page.open(Goal("forms", "form", f"bien_ban {VERSION}"))
    assert page.stands_at() == ("form", f"bien_ban {VERSION}")
    assert words(window, "forms.role") == "Minutes"


def test_a_published_version_is_withdrawn_for_a_reason(
    around: Around, tree: Tree, tmp_path: Path
) -> None:
    installed(tree.office, tmp_path)
    publishing.publish(tree.office, *KEY)
    window, page = shown(around, tree.office)
    page.open(Goal("forms", "form", " ".join(KEY)))
    gone: list[bool] = []

    def agree(sheet: WhySheet) -> None:
        press(Qt.Key.Key_Space)
        gone.append(True)
        press(Qt.Key.Key_Return)

    in_dialog(WhySheet, agree)
    page.panel.withdraw.click()
    around.qtbot.waitUntil(lambda: bool(gone))
    around.rest()
    assert "Withdrawn" in words(window, "word")
    assert "Nobody begins with it" in words(window, "forms.news")
    assert not page.panel.withdraw.isVisible()


def test_the_workbook_of_a_version_is_saved_with_its_lists(
    around: Around, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = installed(tree.office, tmp_path / "book")
    window, page = shown(around, tree.office)
    page.open(Goal("forms", "form", " ".join(KEY)))
    target = tmp_path / "out" / "bien ban.xlsx"
    target.parent.mkdir()
    for answer in ("", str(target)):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, to=answer: (to, ""))
        page.panel.save.click()
        around.rest()
    assert target.read_bytes() == looked.path.read_bytes()
    assert (target.parent / "units.csv").exists()
    assert "units.csv" in words(window, "word")
    with pytest.raises(GpnError) as caught:
        versions.save_workbook(tree.office, KEY, tmp_path / "nowhere" / "x.xlsx")
    assert caught.value.code is ErrorCode.REPORT_NOT_WRITTEN


def test_a_sample_workbook_is_saved_and_installs(
    around: Around, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = shown(around, tree.office)
    target = tmp_path / "mẫu.xlsx"
    for answer in ("", str(target)):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, to=answer: (to, ""))
        page.sample.click()
        around.rest()
    assert "mẫu.xlsx" in words(window, "word")
    read(around, page, monkeypatch, target)
    assert page.workbook.install.isEnabled()
    page.workbook.try_out()
    assert page.workbook.tryout is not None


def test_a_commune_is_told_on_today_and_sees_what_came(
    around: Around, tree: Tree, tmp_path: Path
) -> None:
    installed(tree.office, tmp_path / "book")
    publishing.publish(tree.office, *KEY)
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    today_window = around.show("today", TodayPage, tree.lan)
    assert words(today_window, "today.forms") == "There is a new questionnaire: Biên bản họp thôn"
    assert VERSION in words(today_window, "today.forms.about")
    line = today_window.findChild(QAbstractButton, "today.forms.line")
    assert line is not None
    line.click()
    assert went(today_window) == [Goal("forms", "form", f"bien_ban {VERSION}")]
    window, page = shown(around, tree.lan)
    assert page.stands_at() == ("form", f"bien_ban {VERSION}"), "what is new is stood on"
    assert words(window, "forms.origin") == "published by Văn phòng 1"
    with tree.lan.store.reading() as tx:
        assert standing.news(tx) == ()


def test_what_came_is_stood_on_though_the_list_had_the_focus(
    around: Around, tree: Tree, tmp_path: Path
) -> None:
    installed(tree.office, tmp_path / "book", title="Zalo: sổ tay")
    publishing.publish(tree.office, *KEY)
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    _, page = shown(around, tree.lan)
    assert page.table.hasFocus()
    assert page.stands_at() == ("form", f"bien_ban {VERSION}")


def test_who_receives_is_told_which_questionnaire_came(
    around: Around, tree: Tree, tmp_path: Path
) -> None:
    installed(tree.office, tmp_path / "book")
    publishing.publish(tree.office, *KEY)
    window = around.show("exchange", ExchangePage, tree.office)
    assert "1 published questionnaire(s), 5 attached file(s)" in words(window, "exchange.waiting")
    files = [tree.world.exchange / name for name in tree.world.send(tree.office)]
    sheet = ArrivalSheet(window, tree.lan, around.workbench, files)
    around.qtbot.addWidget(sheet)
    sheet.begin()
    around.rest()
    assert "5 attached file(s)" in words(sheet, "arrival.sum")
    sheet.agree.click()
    around.rest()
    assert f"New questionnaire: Biên bản họp thôn, version {VERSION}." in words(
        sheet, "arrival.sum"
    )


def test_two_new_forms_are_counted_on_today(around: Around, tree: Tree, tmp_path: Path) -> None:
    for n, version in enumerate((VERSION, LATER)):
        installed(tree.office, tmp_path / str(n), version)
        publishing.publish(tree.office, "bien_ban", version)
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    window = around.show("today", TodayPage, tree.lan)
    assert words(window, "today.forms") == "There are 2 new questionnaire(s)"


def test_what_is_awaited_is_said(around: Around, tree: Tree, tmp_path: Path) -> None:
    installed(tree.office, tmp_path / "book")
    publishing.publish(tree.office, *KEY)
    _, files = (tree.world.exchange / name for name in tree.world.send(tree.office))
    files.unlink()
    tree.world.receive(tree.lan)
    window, page = shown(around, tree.lan)
    page.open(Goal("forms", "form", f"bien_ban {VERSION}"))
    assert "5 of 5 files" in words(window, "forms.news")
    assert not page.panel.save.isVisible()


def test_a_narrow_window_shows_one_at_a_time(
    qtbot: QtBot, workbench: Workbench, tree: Tree
) -> None:
    around = Around(qtbot, workbench, NARROW)
    window, page = shown(around, tree.lan)
    page.table.setFocus()
    press(Qt.Key.Key_Return)
    assert page.has_way_back()
    assert page.panel.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert page.table.isVisible()


def test_the_way_back_is_drawn_as_the_page_was_laid_out(around: Around, tree: Tree) -> None:
    """A detail in the place of its list has a way back; beside it, it needs none."""
    window, page = shown(around, tree.lan)
    back = window.top.findChild(QWidget, "back")
    assert back is not None
    page.table.setFocus()
    press(Qt.Key.Key_Return)
    window.resize(910, 432)
    around.qtbot.waitUntil(back.isVisible)
    window.resize(1366, 688)
    around.qtbot.waitUntil(back.isHidden)
