"""A laptop asks, the office admits it by what it hears, and the list comes home: all by keys."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gpn_desktop import settings
from gpn_desktop.registry import places
from gpn_desktop.services import devices, enrolment
from gpn_desktop.services.admitting import Asking
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import Enrolled
from gpn_desktop.settings import Settings
from tests.journeys.world import DINH_LAP, WORDS, World, a_world
from tests.services.conftest import clock
from tests.ui.keyboard import press, write
from tests.ui.views.desks import Around
from ui.dialogs.admit import AdmitGuide, NamePage
from ui.dialogs.ceremony import CeremonyGuide, sheet_html
from ui.dialogs.enrol import EnrolGuide
from ui.dialogs.guide import Guide, Steps
from ui.workbench import Workbench

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
__all__ = ["clock"]
CUSTODIANS = ("Vi Văn Thắng", "Lý A Sủng", "Nông Thị Ẩm")


@pytest.fixture
def around(qtbot: QtBot, workbench: Workbench, clock: object) -> Around:
    return Around(qtbot, workbench)


@pytest.fixture
def world(tmp_path: Path, clock: object) -> World:
    return a_world(tmp_path, training=False)


@pytest.fixture
def laptop(world: World) -> Iterator[Desk]:
    desk = world.laptop("lan", "Hoàng Thị Lan", DINH_LAP)
    remember(desk, world)
    yield desk
    desk.close()


@pytest.fixture
def office(world: World) -> Iterator[Desk]:
    desk = world.office()
    remember(desk, world)
    yield desk
    desk.close()


def remember(desk: Desk, world: World) -> None:
    settings.save(desk.paths.settings, Settings(exchange_folder=str(world.exchange)))


def opened(around: Around, guide: Guide) -> None:
    around.qtbot.addWidget(guide)
    with around.qtbot.waitActive(guide):
        guide.show()
    around.rest()


def enter(around: Around) -> None:
    press(Qt.Key.Key_Return, CTRL)
    around.rest()


def test_the_whole_enrolment_goes_by_files_and_digits(
    around: Around, world: World, laptop: Desk, office: Desk
) -> None:
    asking, groups = the_officer_asks(around, laptop)
    the_office_admits(around, office, groups)
    the_list_comes_home(around, asking, office)
    assert enrolment.standing(laptop).state is Enrolled.ENROLLED


def the_officer_asks(around: Around, laptop: Desk) -> tuple[EnrolGuide, list[str]]:
    """Ask, with a wrong passphrase first; give the guide and the digits it shows."""
    asking = EnrolGuide(None, laptop, around.workbench)
    opened(around, asking)
    assert asking.ask_page.label.text().startswith("Đình Lập")
    asking.ask_page.label.setText("")
    said = "Missing: the name of this computer, the passphrase of this computer"
    assert asking.word.text() == said
    asking.ask_page.label.setText("may01")
    asking.ask_page.first_field().setFocus()
    write("wrong words")
    enter(around)
    assert asking.now == 0
    assert asking.word.text()
    asking.ask_page.passphrase.clear()
    write(WORDS)
    enter(around)
    assert asking.now == 1
    groups = [label.text() for label in asking.read_page.groups.digits]
    assert len(groups) == 10
    assert enrolment.standing(laptop).state is Enrolled.ASKED
    return asking, groups


def the_office_admits(around: Around, office: Desk, groups: list[str]) -> None:
    """Hear one wrong digit, then all right; take a right away, sign the list."""
    admitting = AdmitGuide(None, office, around.workbench)
    opened(around, admitting)
    admitting.look()
    around.rest()
    assert [one.label for one in admitting.find_page.chosen()] == ["may01"]
    enter(around)
    assert admitting.hear_page.title.text() == "Type the digits as they are heard"
    (heard,) = admitting.hear_page.fields.values()
    heard.setFocus()
    write(groups[0])
    write(groups[1][:4] + str((int(groups[1][4]) + 1) % 10))
    assert heard.wrong() == (2,)
    assert admitting.word.text().startswith("Missing: groups 2, 3, 4, 5, 6, 7, 8, 9, 10 of may01")
    assert not admitting.next.isEnabled()
    enter(around)
    assert admitting.now == 1, "no computer is let in that was not heard to its end"
    press(Qt.Key.Key_Backspace)
    write(groups[1][4])
    for group in groups[2:]:
        write(group)
    assert heard.is_right()
    assert admitting.next.isEnabled()
    enter(around)
    (card,) = admitting.name_page.cards.values()
    card.rights["approve"].setChecked(False)
    card.label.setText("")
    assert admitting.word.text() == "Missing: a name for each computer"
    card.label.setText("may01")
    admitting.next.click()
    assert admitting.word.text() == "Missing: the passphrase of this computer"
    assert admitting.now == 3
    admitting.sign_page.passphrase.setFocus()
    write("wrong words")
    enter(around)
    assert admitting.word.text()
    admitting.sign_page.passphrase.clear()
    write(WORDS)
    enter(around)
    assert "gpntrust" in admitting.sign_page.done.text()
    assert admitting.sign_page.title.text() == "The new trust list is signed"
    assert not admitting.word.text()
    assert not admitting.may_go_back()
    assert admitting.sign_page.is_done()
    admitting.next.click()
    listed = {one.label: one for one in devices.devices(office)}
    assert set(listed["may01"].rights) == {"view", "entry"}


def the_list_comes_home(around: Around, asking: EnrolGuide, office: Desk) -> None:
    """Type the digits of the root as they are heard."""
    with around.qtbot.waitActive(asking):
        asking.activateWindow()
    asking.next.click()
    around.rest()
    assert not asking.next.isEnabled()
    root = enrolment.standing(office).root_groups
    assert root[0] not in asking.take_page.file.text()
    asking.take_page.heard.setFocus()
    assert asking.word.text() == "Missing: groups 1, 2, 3, 4, 5, 6, 7, 8, 9, 10"
    for group in root:
        write(group)
    assert asking.next.isEnabled()
    enter(around)
    assert asking.result() == Guide.DialogCode.Accepted


def test_who_asked_before_goes_on_at_the_digits_and_may_leave(
    around: Around, world: World, laptop: Desk
) -> None:
    enrolment.save_request(laptop, world.exchange, WORDS, label="may01")
    guide = EnrolGuide(None, laptop, around.workbench)
    guide.begin(enrolment.standing(laptop))
    opened(around, guide)
    assert guide.now == 1
    assert not guide.read_page.saved.isVisible()
    guide.next.click()
    around.rest()
    assert "No trust list" in guide.take_page.file.text()
    assert guide.word.text() == "Missing: the file of the list"
    guide.back.click()
    guide.read_page.later.emit()
    assert guide.result() == Guide.DialogCode.Rejected


def test_a_list_that_does_not_name_this_computer_says_so(
    around: Around,
    world: World,
    laptop: Desk,
    office: Desk,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    from gpn_desktop.services import admitting

    file = admitting.write_list(office, tmp_path).value
    chosen = iter([("", ""), (str(file), "")])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *words: next(chosen))
    guide = EnrolGuide(None, laptop, around.workbench)
    opened(around, guide)
    guide.turn_to(2)
    around.rest()
    guide.take_page.choose.click()
    guide.take_page.choose.click()
    around.rest()
    assert "does not name this computer" in guide.take_page.file.text()


def test_a_list_that_cannot_be_read_is_named_and_hides_no_good_one(
    around: Around, world: World, laptop: Desk, office: Desk
) -> None:
    from gpn_desktop.services import admitting

    (world.exchange / "zz.gpntrust").write_bytes(b"")
    guide = EnrolGuide(None, laptop, around.workbench)
    opened(around, guide)
    guide.turn_to(2)
    around.rest()
    assert guide.take_page.file.text() == "«zz.gpntrust» cannot be taken in."
    assert "GPN-528" in guide.word.text()
    admitting.write_list(office, world.exchange)
    guide.turn_to(2)
    around.rest()
    assert "does not name this computer" in guide.take_page.file.text()


def test_what_is_no_request_is_named_and_cannot_be_ticked(
    around: Around, world: World, office: Desk
) -> None:
    (world.exchange / "odd.gpnreq").write_bytes(b"no request")
    guide = AdmitGuide(None, office, around.workbench)
    opened(around, guide)
    guide.look()
    around.rest()
    (card,) = guide.find_page.cards
    assert not card.tick.isEnabled()
    assert guide.word.text() == "Missing: a computer that is ticked (Space)"
    assert not guide.next.isEnabled()
    (world.exchange / "odd.gpnreq").unlink()
    guide.look()
    around.rest()
    assert guide.find_page.none.text() == "No request lies here."


def test_two_computers_of_one_name_are_told(qtbot: QtBot) -> None:
    page = NamePage()
    qtbot.addWidget(page)
    asking = Asking(Path("a.gpnreq"), "a", "may01", "Lan", scope_name="Đình Lập")
    page.ask_for((asking, replace(asking, file=Path("b.gpnreq"), device="b")))
    assert "“may01”" in page.same.text()
    assert not page.same.isHidden()
    page.cards[Path("b.gpnreq")].label.setText("may02")
    assert page.same.isHidden()


def test_on_one_table_four_groups_are_asked_for(
    around: Around, world: World, laptop: Desk, office: Desk
) -> None:
    saved = enrolment.save_request(laptop, world.exchange, WORDS, label="may01").value
    guide = AdmitGuide(None, office, around.workbench)
    opened(around, guide)
    guide.look()
    around.rest()
    guide.find_page.at_table.setChecked(True)
    guide.next.click()
    (heard,) = guide.hear_page.fields.values()
    assert len(heard.fields) == 4
    assert guide.hear_page.title.text() == "Type the digits shown on the other computer"
    heard.fields[7].setText("11111")
    assert heard.word.text() == "Group 7 is not right; look at it and type it again."
    for number, field in heard.fields.items():
        field.setText(saved.groups[number - 1])
    guide.next.click()
    assert (guide.now, guide.back.text()) == (2, "Back (Alt+Q)")
    guide.next.setText("Tiếp tục" * 20)
    guide.resize(guide.width() + 1, guide.height())
    assert guide.back.text() == "Back"
    press(Qt.Key.Key_Q, ALT)
    around.qtbot.waitUntil(lambda: guide.now == 1)
    press(Qt.Key.Key_Q, ALT)
    around.qtbot.waitUntil(lambda: guide.now == 0)
    guide.next.click()
    assert heard in guide.hear_page.fields.values(), "what was typed stays"


def test_the_ceremony_needs_three_custodians_each_with_a_stick(
    around: Around, world: World
) -> None:
    desk = world.start("office", "Lý Văn Bình", places.area_scope().id, "office")
    guide = CeremonyGuide(None, desk, around.workbench)
    opened(around, guide)
    for number, page in enumerate(guide.custodians):
        stick = world.root / f"stick{number}"
        stick.mkdir()
        assert guide.word.text().startswith("Missing: the full name")
        page.holder.setText(CUSTODIANS[number])
        page.new.once.setText(f"khoá gốc thứ {number} của tỉnh")
        page.new.twice.setText(f"khoá gốc thứ {number} của tỉnh")
        page.place.set_folder(world.root / "stick0")
        if number:
            assert "stick of his own" in page.word.text()
            assert not guide.next.isEnabled()
            page.place.set_folder(stick)
        assert guide.next.isEnabled()
        guide.next.click()
    guide.office_page.label.setText("")
    said = "Missing: the name of this computer, the passphrase of this computer"
    assert guide.word.text() == said
    guide.office_page.label.setText("Văn phòng 1")
    guide.office_page.passphrase.setText(WORDS)
    guide.next.click()
    around.rest()
    assert (guide.next.text(), guide.word.text()) == ("Done (Esc)", "")
    assert guide.office_page.print.text() == "Print the sheet… (Ctrl+P)"
    groups = [label.text() for label in guide.office_page.groups.digits]
    assert len(groups) == 10
    assert tuple(groups) == enrolment.standing(desk).root_groups
    assert len(list(world.root.glob("stick*/*.gpnkey"))) == 3
    assert not guide.may_go_back()
    assert guide.office_page.is_done()
    assert groups[9] in sheet_html("title", groups)
    guide.reject()
    assert guide.result() == Guide.DialogCode.Accepted
    desk.close()


def test_in_training_the_ceremony_is_one_step(around: Around, tmp_path: Path) -> None:
    world = a_world(tmp_path / "training", training=True)
    desk = world.start("office", "Lý Văn Bình", places.area_scope().id, "office")
    guide = CeremonyGuide(None, desk, around.workbench)
    opened(around, guide)
    assert len(guide.pages) == 1
    guide.office_page.passphrase.setText("wrong words")
    guide.next.click()
    around.rest()
    assert guide.word.text()
    guide.office_page.passphrase.setText(WORDS)
    guide.next.click()
    around.rest()
    assert enrolment.standing(desk).list_version == 1
    guide.next.click()
    assert guide.result() == Guide.DialogCode.Accepted
    desk.close()


def test_a_step_that_is_done_is_ticked_also_where_it_is_the_last(qtbot: QtBot) -> None:
    steps = Steps(["Đề nghị", "Danh bạ"])
    qtbot.addWidget(steps)
    drawn = [steps.grab().toImage()]
    for done in (False, True):
        steps.set_now(1, is_done=done)
        drawn.append(steps.grab().toImage())
    assert drawn[1] not in (drawn[0], drawn[2])
