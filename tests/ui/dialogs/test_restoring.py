"""Back to a copy on the screen, over real data: what is shown before, what is refused, by keys."""

import errno
import gc
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from gpn_desktop import chance
from gpn_desktop.application import Application
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.households import Household
from gpn_desktop.services import access, backup, rescue, restoring
from gpn_desktop.services.backup import Copy
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.lost import LostForm
from gpn_desktop.services.restoring import Newer, Restored
from gpn_desktop.settings import Settings
from tests.commune import HOME, WORDS, clock, commune_template, desk
from tests.fakes import FixedSource
from tests.ui.keyboard import press, write
from ui.dialogs.restoring import RestoringSheet, Way, restored_words
from ui.dialogs.settings import SettingsSheet
from ui.models.copied import why
from ui.workbench import Workbench

CTRL = Qt.KeyboardModifier.ControlModifier
__all__ = ["clock", "commune_template", "desk"]
PATIENCE = 5000


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """Let no sheet be swept up later by the thread that reads: only the main thread may."""
    gc.collect()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture
def application(desk: Desk) -> Iterator[Application]:
    """Give the program over the commune, with a copy of yesterday and one household since."""
    made = Application(desk.paths)
    made.desk = desk
    yield made
    made.close()


@pytest.fixture
def old(desk: Desk, clock: FixedSource) -> Copy:
    copy = backup.make(desk).value
    clock.pass_time(days=1)
    add(desk, "since")
    return copy


def add(desk: Desk, code: str) -> None:
    with desk.store.transaction(desk.actor) as tx:
        village = tx.places.villages.all()[0].id
        home = Household(tx.new_entity(), code=code, home=HOME, village=village, area="rural")
        tx.households.put(home)


def codes(desk: Desk) -> set[str]:
    with desk.store.reading() as tx:
        return {one.code for one in tx.households.all()}


def way_of(application: Application) -> Way:
    desk = application.desk
    assert desk is not None
    newer = partial(restoring.newer, desk)
    return Way(rescue.left(application.folders), application.restore, newer)


def chosen(sheet: RestoringSheet) -> Copy | None:
    left = sheet.table.chosen()
    return left.copy if left else None


def shown(qtbot: QtBot, workbench: Workbench, way: Way) -> RestoringSheet:
    made = RestoringSheet(None, workbench, way)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def test_the_newest_is_chosen_and_what_it_takes_away_is_said(
    qtbot: QtBot, workbench: Workbench, application: Application, old: Copy, clock: FixedSource
) -> None:
    assert application.desk is not None
    newest = backup.make(application.desk).value
    sheet = shown(qtbot, workbench, way_of(application))
    assert chosen(sheet) == newest
    assert sheet.table.hasFocus()
    assert not sheet.go.isEnabled(), "without a passphrase nothing can be pressed"
    qtbot.waitUntil(lambda: "Nothing was written" in sheet.lost.text(), timeout=PATIENCE)
    press(Qt.Key.Key_Down)
    assert chosen(sheet) == old
    qtbot.waitUntil(lambda: "1 household" in sheet.lost.text(), timeout=PATIENCE)
    assert "must confirm this computer" in sheet.after.text()


def test_by_keys_alone_the_copy_takes_its_place(
    qtbot: QtBot, workbench: Workbench, application: Application, old: Copy
) -> None:
    sheet = shown(qtbot, workbench, way_of(application))
    press(Qt.Key.Key_Return)  # from the list to the passphrase
    write(WORDS)
    press(Qt.Key.Key_Return, CTRL)
    sheet.reject()  # what has begun is finished
    assert sheet.isVisible()
    qtbot.waitUntil(lambda: sheet.result() == QDialog.DialogCode.Accepted, timeout=PATIENCE)
    assert application.desk is None
    assert sheet.done_with is not None
    assert sheet.done_with.copy == old
    opened = application.unlock(WORDS).value
    assert "since" not in codes(opened)
    assert opened.installation.generation == 2


def test_escape_leaves_all_as_it_is(
    qtbot: QtBot, workbench: Workbench, application: Application, old: Copy
) -> None:
    sheet = shown(qtbot, workbench, way_of(application))
    press(Qt.Key.Key_Return)
    write(WORDS)
    press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert sheet.done_with is None
    assert application.desk is not None
    assert "since" in codes(application.desk)
    assert backup.copies(application.folders) == (old,)


def spoil(copy: Copy) -> None:
    file = copy.path / "gpn.db"
    data = bytearray(file.read_bytes())
    data[5000] ^= 1
    file.write_bytes(data)


def full(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


REFUSALS = {
    "wrong passphrase": ("sai mật khẩu rồi", "GPN-101"),
    "damaged": (WORDS, "GPN-139"),
    "full": (WORDS, "GPN-122"),
}


@pytest.mark.parametrize("fault", REFUSALS)
def test_a_refusal_is_said_and_nothing_has_changed(
    qtbot: QtBot,
    workbench: Workbench,
    application: Application,
    old: Copy,
    monkeypatch: pytest.MonkeyPatch,
    fault: str,
) -> None:
    words, number = REFUSALS[fault]
    sheet = shown(qtbot, workbench, way_of(application))
    if fault == "damaged":
        spoil(old)
    if fault == "full":
        monkeypatch.setattr(shutil, "copyfile", full)
    press(Qt.Key.Key_Return)
    write(words)
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: number in sheet.word.text(), timeout=PATIENCE)
    assert sheet.isVisible()
    assert (sheet.table if fault == "damaged" else sheet.field).hasFocus()
    marked = [one.is_damaged for one in sheet.table.rows._rows]
    assert marked == [fault == "damaged"]
    assert sheet.taken.isVisible() == (fault != "damaged"), "it can take nothing away"
    assert chosen(sheet) == old
    assert application.desk is not None
    assert "since" in codes(application.desk)
    press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def nothing_to_do(*_: object) -> Any:
    pytest.fail("there is nothing to do")


def test_where_there_is_no_copy_it_says_so(qtbot: QtBot, workbench: Workbench) -> None:
    sheet = shown(qtbot, workbench, Way((), nothing_to_do, nothing_to_do))
    assert any("no backup" in one.text() for one in sheet.findChildren(QLabel))
    press(Qt.Key.Key_Return)
    assert not sheet.isVisible()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (ErrorCode.DATABASE_DAMAGED, "The data file «gpn.db» is damaged. Restore"),
        (ErrorCode.DATABASE_BUSY, "Close other windows of this program, then try again."),
    ],
)
def test_a_question_that_cannot_be_answered_is_said(
    qtbot: QtBot,
    workbench: Workbench,
    application: Application,
    old: Copy,
    code: ErrorCode,
    words: str,
) -> None:
    def dark(copy: Copy) -> Any:
        raise GpnError(code, path="gpn.db")

    way = Way(rescue.left(application.folders), application.restore, dark)
    sheet = shown(qtbot, workbench, way)
    qtbot.waitUntil(lambda: f"({code.value.number})" in sheet.lost.text(), timeout=PATIENCE)
    assert words in sheet.lost.text()
    assert "cannot be read" not in sheet.lost.text()
    assert sheet.again.isVisible()
    sheet._way = replace(way, newer=lambda copy: Newer({}, 0, 0))
    press(Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: "Nothing was written" in sheet.lost.text(), timeout=PATIENCE)
    assert not sheet.again.isVisible()


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("daily", "of the day"),
        ("daily-2", "of the day"),
        ("before-merge-3", "before packages were received"),
        ("before-restore", "before a backup was restored"),
        ("before-0002-zones", "before an update of the program"),
        ("by-hand", "by-hand"),
    ],
)
def test_why_a_copy_was_made(label: str, words: str) -> None:
    assert why(Copy(Path(), datetime(2026, 11, 25, tzinfo=chance.VIETNAM), label, 1)) == words


def test_settings_close_when_the_way_back_was_taken(qtbot: QtBot) -> None:
    answers = [False, True]
    sheet = SettingsSheet(None, Settings(), lambda over: answers.pop(0))
    qtbot.addWidget(sheet)
    sheet.show()
    sheet._on_back_clicked()
    assert sheet.isVisible()
    sheet._on_back_clicked()
    assert not sheet.isVisible()


def test_a_failure_after_the_data_was_closed_begins_anew(
    application: Application, old: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise GpnError(ErrorCode.DISK_FAILING, path="gpn.db")

    monkeypatch.setattr("gpn_desktop.store.backup.put_back", fail)
    with pytest.raises(GpnError):
        application.restore(old, WORDS)
    assert application.desk is None
    opened = access.unlock(application.folders, WORDS).value
    assert "since" in codes(opened)
    opened.close()


def test_where_the_keys_of_today_are_lost_those_of_that_day_are_asked_for(
    qtbot: QtBot, workbench: Workbench, application: Application, old: Copy
) -> None:
    application.folders.vault.unlink()
    way = replace(way_of(application), of_today=restoring.has_keys(application.folders))
    sheet = shown(qtbot, workbench, way)
    assert "held on the day of this backup" in sheet.field.accessibleName()
    press(Qt.Key.Key_Return)
    write("sai mật khẩu rồi")
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "opened by the old one" in sheet.word.text(), timeout=PATIENCE)
    write(WORDS)
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: sheet.done_with is not None, timeout=PATIENCE)
    opened = application.unlock(WORDS).value
    assert "since" not in codes(opened)


def test_the_door_says_what_was_done(old: Copy) -> None:
    day = "25/11/2026 08:30"
    kept = restored_words(Restored(old, old, Path("aside")))
    assert day in kept
    assert "newest backup now" in kept
    assert "kept: aside" in restored_words(Restored(old, None, Path("aside")))


def test_the_door_names_the_questionnaires_that_are_missing(old: Copy) -> None:
    cow = LostForm("bo", "2026112301", "Giao bò", drafts=1, comes_again=True)
    minutes = LostForm("bien_ban", "1", "Biên bản", drafts=0, comes_again=False)
    words = restored_words(Restored(old, old, Path("aside"), (cow, minutes)))
    assert "backup: Giao bò (2026112301). The next package" in words
    assert "backup: Biên bản (1). Install them again" in words
    assert "Not here" not in restored_words(Restored(old, old, Path("aside")))
