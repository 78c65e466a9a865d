"""Questionnaires in the window, by keys: what is here, what is wrong, trying out, going out."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytestqt.qtbot import QtBot

import resources
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode
from gpn_desktop.services import exchange, installing, publishing, versions
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.versions import Offer
from tests.journeys.world import Tree
from tests.services.conftest import clock, grown, tree
from tests.services.questionnaires import LATER, VERSION, faulty, installed, written
from tests.ui.keyboard import in_dialog, press, write
from tests.ui.views.desks import NARROW, WIDE, Around, went, words
from ui.dialogs.arrival import ArrivalSheet
from ui.dialogs.publish import PublishSheet
from ui.look.why import WhySheet
from ui.main_window import MainWindow
from ui.views.exchange import ExchangePage
from ui.views.forms import FormsPage
from ui.views.page import Goal
from ui.views.problem_list import MOST, ProblemList, lines_of
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


def test_all_that_is_wrong_stands_there_errors_first_with_what_to_do(
    around: Around, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = shown(around, tree.office)
    read(around, page, monkeypatch, faulty(tmp_path))
    view = page.workbook
    assert page.is_reading
    assert view.list.hasFocus()
    lines = view.list.shown()
    assert {one.level for one in lines[: len(lines) - 1]} >= {Level.ERROR}
    geo = next(one for one in lines if "geopoint" in one.so)
    assert "row 2" in geo.whole or "A2" in geo.whole
    assert "error(s)" in words(window, "forms.summary")
    assert not view.install.isEnabled()
    assert not view.preview.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    around.rest()
    assert all(key[0] != "bien_ban" for key in titles(page))
    press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == lines[0].whole


def test_the_list_is_narrowed_copied_and_saved(
    around: Around, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = shown(around, tree.office)
    read(around, page, monkeypatch, faulty(tmp_path))
    view = page.workbook
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    write("tuong")
    view._soon.timeout.emit()
    assert [one.so for one in view.list.shown()] == [view.list.shown()[0].so]
    assert "tường" in view.list.shown()[0].so
    write("không có gì như vậy")
    view._soon.timeout.emit()
    assert view.list.shown() == ()
    view.copy.click()
    text = QGuiApplication.clipboard().text()
    assert text.count("Error.") == len(view.looked.errors if view.looked else ())
    target = tmp_path / "danh sách.txt"
    for answer in ("", str(target), str(tmp_path)):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, to=answer: (to, ""))
        view.save.click()
    assert target.read_text("utf-8-sig") == text
    assert "could not be written" in words(window, "forms.trouble")


def test_the_author_saves_and_the_file_is_read_again(
    around: Around, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = shown(around, tree.office)
    file = faulty(tmp_path)
    read(around, page, monkeypatch, file)
    written(tmp_path).replace(file)
    page.workbook.again.setFocus()
    press(Qt.Key.Key_Return)
    around.rest()
    assert words(window, "forms.summary") == "It can be installed."
    assert page.workbook.install.isEnabled()
    file.unlink()
    page.workbook.again.click()
    around.rest()
    assert page.workbook.looked is None
    assert page.workbook.isVisible()


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
        press(Qt.Key.Key_Return)
        around.rest()

    in_dialog(PublishSheet, agree)
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    around.qtbot.waitUntil(lambda: bool(told))
    around.come_back(window)
    assert told == ["may01, may02"]
    assert "published to the communes" in words(window, "forms.origin")
    assert not page.panel.publish.isVisible()
    assert any(one.is_due for one in exchange.waiting(tree.office))


WARNED = """
| survey | | | |
| | type | name | label::Tiếng Việt (vi) |
| | text | noi_dung | Nội dung |
| entity | |
| | x |
| ghi chu | |
| | x |
| settings | | | | |
| | form_id | form_title | version | default_language |
| | bien_ban | Biên bản | 2026112301 | Tiếng Việt (vi) |
| gpn | | |
| | key | value |
| | role | minutes |
| | status | trial |
"""


def test_each_warning_is_ticked_with_space_before_it_installs(
    around: Around, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = shown(around, tree.office)
    read(around, page, monkeypatch, faulty(tmp_path, WARNED))
    view = page.workbook
    assert "2 warning(s)" in words(window, "forms.summary")
    assert not view.install.isEnabled()
    press(Qt.Key.Key_Space)
    assert not view.install.isEnabled()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert view.install.isEnabled()
    press(Qt.Key.Key_Space)
    assert not view.install.isEnabled()
    item = view.list.currentItem()
    box = view.list.visualItemRect(item)
    spot = QPoint(box.left() + 40, box.top() + 15)
    QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.install.isEnabled()
    view.filter.setText("ghi chu")
    view._soon.timeout.emit()
    assert len(view.list.shown()) == 1
    assert len(view.list.accepted) == 2, "what is narrowed away stays accepted"
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    around.rest()
    assert tree.office.catalogue.offered.newest("bien_ban") == "2026112301"


def test_a_refusal_stands_above_the_list(
    around: Around, tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = shown(around, tree.office)
    read(around, page, monkeypatch, written(tmp_path))

    def full(*_: object) -> None:
        raise GpnError(ErrorCode.DISK_FULL, path="D:/GPN")

    monkeypatch.setattr(installing, "install_form", full)
    page.workbook.install.click()
    around.rest()
    assert "GPN-122" in words(window, "forms.trouble")
    assert page.workbook.install.isEnabled()


def test_a_workbook_is_dropped_on_the_page(around: Around, tree: Tree, tmp_path: Path) -> None:
    _, page = shown(around, tree.office)
    file = written(tmp_path)
    for names, wanted in (([tmp_path / "units.csv"], False), ([file], True)):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(one)) for one in names])
        entering = QDragEnterEvent(
            QPoint(9, 9),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        entering.ignore()
        QApplication.sendEvent(page, entering)
        assert entering.isAccepted() is wanted
        dropping = QDropEvent(
            QPointF(9, 9),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        page.dropEvent(dropping)
        around.rest()
        assert page.is_reading is wanted


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
    page.open(Goal("forms", "form", f"bien_ban {VERSION}"))
    around.rest()
    assert words(window, "forms.origin") == "published: Văn phòng 1"
    with tree.lan.store.reading() as tx:
        assert installing.news(tx) == ()


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


def test_ten_thousand_problems_are_one_list(qtbot: QtBot) -> None:
    found = [
        FormProblem(
            ProblemCode.NAME_TWICE,
            Level.ERROR,
            Origin("choices", n, "name", "B"),
            {"name": "a", "other": "2"},
        )
        for n in range(3, 10_003)
    ]
    made = ProblemList()
    qtbot.addWidget(made)
    made.show_lines(lines_of(found))
    assert made.count() == MOST + 2
    assert "9,500" in made.item(made.count() - 1).text() or "9500" in (
        made.item(made.count() - 1).text()
    )
    made.show()
    press(Qt.Key.Key_Space) if made.hasFocus() else made.toggle(made.currentItem())
    assert made.accepted == frozenset()
