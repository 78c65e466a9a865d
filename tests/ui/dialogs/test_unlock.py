"""The door: first start, the passphrase, the printed code; by keyboard alone."""

import unicodedata
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services.backup import Copy
from gpn_desktop.services.changes import Done
from gpn_desktop.services.rescue import Left
from gpn_desktop.services.whose import Machine
from gpn_desktop.vietnamese import fold
from tests.ui.keyboard import CTRL, press, write
from ui.dialogs import unlock
from ui.dialogs.doors import Answers, Doors, Greeting, PlaceHit
from ui.dialogs.first_start import FirstStart
from ui.dialogs.passphrase import PassphraseField, Strength
from ui.dialogs.recovery_sheet import sheet_html
from ui.dialogs.unlock import Unlock
from ui.look import geometry
from ui.workbench import Workbench

RIGHT = "mùa lúa chín vàng"
GROUPS = tuple(f"{n}4071" for n in range(10))
PLACES = (
    PlaceHit("s1", "xã Đình Lập", "06613"),
    PlaceHit("s2", "xã Châu Sơn", "06616"),
    PlaceHit("s3", "phường Đông Kinh", "06001"),
)


class House:
    """Stands for the services: one passphrase is right, one code is right."""

    def __init__(self) -> None:
        self.begun: list[Answers] = []
        self.full = False
        self.fails: ErrorCode | None = None
        self.left: tuple[Left, ...] = ()
        self.data_fails: ErrorCode | None = None
        self.rescued: list[bool] = []
        self.kept: list[str] = []

    def places(self, role: str, text: str) -> list[PlaceHit]:
        if role == "office":
            return [PlaceHit("area", "Lạng Sơn")]
        return [place for place in PLACES if fold(text) in fold(place.name)]

    def begin(self, answers: Answers) -> Done[str]:
        if self.full:
            raise GpnError(ErrorCode.DISK_FULL, path="D:/")
        self.begun.append(answers)
        return Done("desk")

    def unlock(self, passphrase: str) -> Done[str]:
        if self.fails is not None:
            raise GpnError(self.fails, path="gpn.db")
        if passphrase != RIGHT:
            raise GpnError(ErrorCode.PASSPHRASE_WRONG)
        return Done("desk")

    def new_code(self, desk: str, passphrase: str) -> Done[tuple[str, ...]]:
        return Done(GROUPS)

    def keep_code(self, desk: str) -> Done[None]:
        self.kept.append(desk)
        return Done(None)

    def by_code(self, groups: str, passphrase: str) -> Done[str]:
        if "94071" not in groups:
            raise GpnError(ErrorCode.CODE_WRONG)
        return Done("recovered")

    def rescue(self, left: Left, passphrase: str, only_keys: bool) -> Done[str]:
        if passphrase != RIGHT:
            raise GpnError(ErrorCode.PASSPHRASE_WRONG)
        self.rescued.append(only_keys)
        if only_keys and self.data_fails is not None:
            raise GpnError(self.data_fails, path="gpn.db")
        return Done(f"{left.copy.label}, keys {only_keys}")

    def doors(self) -> Doors[str]:
        return Doors(
            self.places,
            self.begin,
            self.unlock,
            self.new_code,
            self.keep_code,
            self.by_code,
            lambda: self.left,
            self.rescue,
        )


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
def start(qtbot: QtBot, workbench: Workbench, house: House) -> FirstStart[str]:
    made = FirstStart(None, workbench, house.doors())
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def walk_to_passphrase() -> None:
    press(Qt.Key.Key_Return)
    write("Hoàng Thị Lan")
    press(Qt.Key.Key_Tab)
    write("dinh lap")
    press(Qt.Key.Key_Return, CTRL)


def test_the_whole_first_start_by_keyboard(
    start: FirstStart[str], house: House, qtbot: QtBot
) -> None:
    walk_to_passphrase()
    assert start.now == 2
    assert start.next.text() == "Next (Ctrl+Enter)"
    write(RIGHT)
    press(Qt.Key.Key_Return)
    write(RIGHT)
    press(Qt.Key.Key_Return)
    assert start.next.hasFocus(), "the last box leads to the button"
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: start.now == 3, timeout=2000)
    assert house.begun == [Answers("officer", "s1", "Hoàng Thị Lan", RIGHT)]
    assert not start.back.isVisible()
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: start.code_page.kept.isVisible(), timeout=2000)
    said = ("Begin to work (Ctrl+Enter)", False)
    assert (start.next.text(), start.next.isEnabled()) == said
    press(Qt.Key.Key_Escape)
    assert start.isVisible()
    assert start.word.text().startswith("The code is seen this once")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert (start.next.isEnabled(), start.code_page.is_done(), house.kept) == (True, True, [])
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not start.isVisible(), timeout=2000)
    assert (start.desk, house.kept) == ("desk", ["desk"])
    assert start.result() == QDialog.DialogCode.Accepted


def test_the_code_may_wait(start: FirstStart[str], qtbot: QtBot) -> None:
    walk_to_passphrase()
    start.passphrase_page.new.once.setText(RIGHT)
    start.passphrase_page.new.twice.setText(RIGHT)
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: start.now == 3, timeout=2000)
    assert start.next.text() == "Later (Esc)"
    start.reject()
    assert start.result() == QDialog.DialogCode.Accepted


def test_a_failure_is_said_and_loses_nothing(
    start: FirstStart[str], house: House, qtbot: QtBot
) -> None:
    house.full = True
    walk_to_passphrase()
    start.passphrase_page.new.once.setText(RIGHT)
    start.passphrase_page.new.twice.setText(RIGHT)
    start.next.click()
    qtbot.waitUntil(lambda: "D:/" in start.word.text(), timeout=2000)
    assert start.now == 2
    assert start.isEnabled()
    start.back.click()
    assert start.place_page.person.text() == "Hoàng Thị Lan"
    assert start.place_page.chosen == PLACES[0]
    start.reject()
    assert start.desk is None


def test_a_place_can_be_walked_to(start: FirstStart[str]) -> None:
    press(Qt.Key.Key_Return)
    assert start.place_page.found.count() == 3
    assert not start.next.isEnabled()
    start.place_page.typed.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert start.place_page.chosen == PLACES[1]
    start.place_page.typed.setText("nowhere")
    start.place_page.typed.textEdited.emit("nowhere")
    assert start.place_page.chosen is None
    press(Qt.Key.Key_Return)
    assert start.now == 1


def test_an_office_is_offered_its_area(start: FirstStart[str]) -> None:
    press(Qt.Key.Key_Down)
    assert start.role_page.role() == "office"
    press(Qt.Key.Key_Return)
    assert start.place_page.chosen == PlaceHit("area", "Lạng Sơn")
    start.back.click()
    start.role_page.buttons["trainer"].setChecked(True)
    start.next.click()
    assert start.place_page.found.count() == 3


def test_a_card_is_chosen_by_a_click_anywhere(start: FirstStart[str]) -> None:
    card = start.role_page.buttons["trainer"].parentWidget()
    assert card is not None
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert start.role_page.role() == "trainer"


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("abc", "bad"),
        ("1234567890", "warn"),
        ("aaaaaaaaaaaa", "warn"),
        ("con bo vang", "warn"),
        ("con bò vàng ăn cỏ", "good"),
    ],
)
def test_the_hint_tells_weak_from_good(start: FirstStart[str], text: str, tone: str) -> None:
    assert Strength(10, start).of(text)[0] == tone


def test_both_must_be_the_same(start: FirstStart[str]) -> None:
    new = start.passphrase_page.new
    new.once.setText(RIGHT)
    new.twice.setText(RIGHT[:4])
    assert not new.is_complete()
    new.twice.setText("something else")
    assert not new.is_complete()
    new.twice.setText(RIGHT)
    assert new.is_complete()


def test_letters_are_counted_as_they_are_read(start: FirstStart[str]) -> None:
    new = start.passphrase_page.new
    new.once.setText(unicodedata.normalize("NFD", "ắắắắ"))
    new.twice.setText("ắắắắ")
    assert not new.is_complete()
    new.once.setText(unicodedata.normalize("NFD", RIGHT))
    new.twice.setText(RIGHT)
    assert new.is_complete()


def test_the_eye_shows_the_letters(qtbot: QtBot) -> None:
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)
    (eye,) = field.actions()
    eye.toggle()
    assert field.echoMode() == PassphraseField.EchoMode.Normal
    eye.toggle()
    assert field.echoMode() == PassphraseField.EchoMode.Password


def test_the_sheet_holds_every_group_and_no_name() -> None:
    html = sheet_html("Recovery sheet", GROUPS)
    assert all(group in html for group in GROUPS)


@pytest.fixture
def door(qtbot: QtBot, workbench: Workbench, house: House) -> Unlock[str]:
    made = Unlock(None, workbench, house.doors(), Greeting(place="xã Đình Lập"))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def test_the_right_passphrase_opens(door: Unlock[str], qtbot: QtBot) -> None:
    write(RIGHT)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: door.desk == "desk", timeout=2000)
    assert door.result() == QDialog.DialogCode.Accepted


def test_a_wrong_one_is_said_and_can_be_typed_over(door: Unlock[str], qtbot: QtBot) -> None:
    write("mùa lúa")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "not right" in door.word.text(), timeout=2000)
    assert door.field.hasFocus()
    assert door.field.selectedText() == "mùa lúa"
    assert door.desk is None


def test_the_printed_code_opens_too(door: Unlock[str], qtbot: QtBot) -> None:
    press(Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(door.groups.hasFocus)
    assert door.code_word.text().startswith("Missing: the ten groups, passphrase of ")
    write(" ".join(GROUPS[:5]))
    assert door.code_word.text().startswith("Missing: passphrase of ")
    door.new.once.setText(RIGHT)
    door.new.twice.setText(RIGHT)
    door.recover.click()
    qtbot.waitUntil(lambda: "code" in door.code_word.text(), timeout=2000)
    door.groups.setPlainText(" ".join(GROUPS))
    door.recover.click()
    qtbot.waitUntil(lambda: door.desk == "recovered", timeout=2000)


def test_ask_shows_the_door_that_fits(workbench: Workbench, house: House, qtbot: QtBot) -> None:
    def give_up() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FirstStart | Unlock)
        seen.append(type(dialog).__name__)
        dialog.reject()

    seen: list[str] = []
    for is_new in (True, False):
        QTimer.singleShot(50, give_up)
        assert unlock.ask(None, workbench, house.doors(), Greeting(is_new)) is None
    assert seen == ["FirstStart", "Unlock"]


def a_copy(label: str, day: int, *, is_elsewhere: bool = False) -> Left:
    made_at = datetime(2026, 11, day, 17, 5, tzinfo=chance.VIETNAM)
    return Left(Copy(Path(label), made_at, label, 12_400_000), is_elsewhere)


COPIES = (a_copy("daily", 25), a_copy("before-2027", 24), a_copy("daily", 23, is_elsewhere=True))


@pytest.mark.parametrize(
    ("code", "only_keys"),
    [
        (ErrorCode.DATABASE_DAMAGED, False),
        (ErrorCode.DISK_FAILING, False),
        (ErrorCode.VAULT_MISSING, True),
    ],
)
def test_what_cannot_be_opened_is_opened_with_a_backup(
    door: Unlock[str], house: House, qtbot: QtBot, code: ErrorCode, only_keys: bool
) -> None:
    house.fails, house.left = code, COPIES
    assert not door.backups.isVisible()
    write("mùa lúa")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(door.backups.isVisible, timeout=2000)
    press(Qt.Key.Key_Backtab)
    door.backups.setFocus()
    press(Qt.Key.Key_Space)
    page = door.rescue
    assert page.copies.hasFocus()
    lines = [page.copies.item(n).text() for n in range(page.copies.count())]
    assert lines == [
        "25/11/2026 17:05 · of the day · 12 MB",
        "24/11/2026 17:05 · before an update of the program · 12 MB",
        "23/11/2026 17:05 · of the day · 12 MB · at the second place",
    ]
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "not right" in page.word.text(), timeout=2000)
    assert page.field.selectedText() == "mùa lúa"
    door._on_back_clicked()
    assert door.backups.isVisible()
    door.backups.click()
    page.field.setFocus()
    page.field.selectAll()
    write(RIGHT)
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: door.desk == f"daily, keys {only_keys}", timeout=2000)


def test_where_the_keys_are_back_and_the_data_is_not_the_page_says_what_it_does_next(
    door: Unlock[str], house: House, qtbot: QtBot
) -> None:
    house.fails, house.left = ErrorCode.VAULT_MISSING, COPIES
    house.data_fails = ErrorCode.DATABASE_MISSING
    write(RIGHT)
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(door.backups.isVisible, timeout=2000)
    door.backups.click()
    page = door.rescue
    assert page.go.text() == "Take the keys of this backup (Ctrl+Enter)"
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "GPN-120" in page.news.text(), timeout=2000)
    qtbot.waitUntil(lambda: not page.only_keys, timeout=2000)
    assert page.go.text() == page.go.accessibleName() == "Restore from this backup (Ctrl+Enter)"
    assert "The data becomes what it was then" in page.about.text()
    assert "GPN-120" in page.news.text()
    assert page.copies.hasFocus()
    assert page.answers() == (COPIES[0], RIGHT, False)
    assert house.rescued == [True]
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: door.desk == "daily, keys False", timeout=2000)


def test_until_the_page_says_so_a_second_enter_takes_the_keys_again(
    door: Unlock[str], house: House, qtbot: QtBot
) -> None:
    house.left = COPIES
    door._on_copies_found(GpnError(ErrorCode.VAULT_MISSING, path="vault.json"), COPIES)
    door._on_backups_clicked()
    door.rescue.field.setText(RIGHT)
    house.data_fails = ErrorCode.DATABASE_MISSING
    door._on_refused(GpnError(house.data_fails, path="gpn.db"))
    door.rescue.go.click()
    qtbot.waitUntil(lambda: house.rescued == [True], timeout=2000)
    qtbot.waitUntil(lambda: "becomes what it was" in door.rescue.about.text(), timeout=2000)


def test_the_same_fault_again_leaves_the_choice_as_it_is(
    door: Unlock[str], house: House, qtbot: QtBot
) -> None:
    failing = GpnError(ErrorCode.DISK_FAILING, path="gpn.db")
    door._on_copies_found(failing, COPIES)
    door._on_backups_clicked()
    press(Qt.Key.Key_Down)
    door._on_refused(failing)
    door._on_copies_found(failing, COPIES)
    door.rescue.field.setText(RIGHT)
    assert door.rescue.answers() == (COPIES[1], RIGHT, False)


OTHERS = tuple(
    replace(a_copy("daily", day, is_elsewhere=True), machine=machine)
    for day, machine in (
        (25, Machine("2f61a0", "Xã Đình Lập", "Nông Văn Hải")),
        (24, Machine("a94c77", "Xã Đình Lập", "Hoàng Thị Lan")),
        (23, Machine("77ad01")),
    )
)


def test_where_copies_may_be_another_computers_each_says_whose_and_none_is_chosen(
    door: Unlock[str], house: House, qtbot: QtBot
) -> None:
    house.fails, house.left = ErrorCode.VAULT_MISSING, OTHERS
    write(RIGHT)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(door.backups.isVisible, timeout=2000)
    door.backups.click()
    page = door.rescue
    assert "who uses this computer" in page.strange.text()
    assert page.strange.isVisible()
    first = "25/11/2026 17:05 · of the day · 12 MB · at the second place"
    lines = [page.copies.item(n).text().replace("\u00a0", " ") for n in range(3)]
    assert lines[0] == f"{first}\nXã Đình Lập · Nông Văn Hải · computer 2f61"
    assert lines[2].endswith("\ncomputer 77ad")
    assert not page.go.isEnabled()
    press(Qt.Key.Key_Return, CTRL)
    press(Qt.Key.Key_Space)
    assert page.answers()[0] == OTHERS[0]
    press(Qt.Key.Key_Down)
    assert page.answers()[0] == OTHERS[1]
    for box in (page.field, page.go):
        press(Qt.Key.Key_Return)
        assert box.hasFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: door.desk == "daily, keys True", timeout=2000)


def test_the_door_is_never_taller_than_a_low_screen(
    door: Unlock[str], house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    low = geometry.LEAST[1]
    monkeypatch.setattr(geometry, "TARGET", door.screen().availableSize().height() - low)
    house.fails, house.left = ErrorCode.VAULT_MISSING, OTHERS
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(door.backups.isVisible, timeout=2000)
    door.backups.click()
    qtbot.waitUntil(lambda: door.rescue.isVisible())
    assert door.height() <= low
    assert door.rescue.go.mapTo(door, door.rescue.go.rect().bottomRight()).y() < low


def test_without_a_backup_it_is_said_what_can_still_be_done(
    door: Unlock[str], house: House, qtbot: QtBot
) -> None:
    house.fails = ErrorCode.DATABASE_DAMAGED
    write(RIGHT)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "no backup on this computer" in door.word.text(), timeout=2000)
    assert "Restore the newest" not in door.word.text()
    assert door.word.text().endswith("(GPN-102)")
    assert not door.backups.isVisible()
    house.fails = None
    door.enter.click()
    qtbot.waitUntil(lambda: door.desk == "desk", timeout=2000)


def test_a_wrong_passphrase_offers_no_backup(door: Unlock[str], house: House, qtbot: QtBot) -> None:
    house.left = COPIES
    write("mùa lúa")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "not right" in door.word.text(), timeout=2000)
    assert not door.backups.isVisible()
    door._on_backups_clicked()
    press(Qt.Key.Key_Escape)
    assert door.field.hasFocus(), "Esc leads back before it closes the door"
    assert door.enter.isDefault()
    press(Qt.Key.Key_Escape)
    assert not door.isVisible()
