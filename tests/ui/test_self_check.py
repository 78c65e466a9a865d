"""The program tries itself: everything holds, and what does not hold is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QTranslator, qCritical
from PySide6.QtWidgets import QApplication

from gpn_desktop.application import Application
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import Paths
from ui import app, self_check
from ui import trial as checks
from ui.look import theme
from ui.self_check import CHECKS
from ui.trial import Failed, Trial


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication) -> Iterator[None]:
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    theme.wear(qapp, "light")


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    return Trial(tmp_path, Application(Paths(tmp_path / "data"), training=True))


def test_the_program_holds() -> None:
    said: list[str] = []
    assert self_check.run(said.append) == 0, said
    assert [line.partition(":")[0] for line in said[:-1]] == [f"ok   {name}" for name, _ in CHECKS]
    assert said[-1] == "the program holds"


def test_what_does_not_hold_is_told_and_the_rest_is_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def breaks(trial: Trial) -> str:
        raise Failed("one form is missing")

    def holds(trial: Trial) -> str:
        return "all well"

    monkeypatch.setattr(self_check, "CHECKS", (("forms", breaks), ("windows", holds)))
    said: list[str] = []
    assert self_check.run(said.append) == 1
    assert "FAIL forms" in said[0]
    assert "one form is missing" in said[0]
    assert said[1:] == ["ok   windows: all well", "1 of 2 checks failed"]


def test_what_breaks_in_a_slot_or_within_qt_is_heard(qapp: QApplication, trial: Trial) -> None:
    def slot() -> None:
        raise KeyError("nobody catches this")

    def in_a_slot(trial: Trial) -> str:
        QTimer.singleShot(0, slot)
        return "said nothing"

    def within_qt(trial: Trial) -> str:
        qCritical("no screen")
        return "said nothing"

    assert "nobody catches this" in self_check.attempt(in_a_slot, trial)[1]
    assert self_check.attempt(within_qt, trial) == (False, "Qt: no screen")


def test_a_missing_catalogue_is_told(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(app.CATALOGUES, "en", ("nowhere",))
    with pytest.raises(Failed, match=r"nowhere\.qm"):
        checks.words_of_languages(trial)


def test_data_must_be_open(trial: Trial) -> None:
    with pytest.raises(Failed, match="not open"):
        _ = trial.desk


def test_an_error_for_the_user_fails_the_window(qapp: QApplication, trial: Trial) -> None:
    program = checks.Told(qapp, checks.Open(trial.application))
    with pytest.raises(Failed, match="GPN-101"):
        program.show_error(GpnError(ErrorCode.PASSPHRASE_WRONG), None)


def test_plain_text_in_any_file_is_found(trial: Trial, tmp_path: Path) -> None:
    checks.first_start(trial)
    assert "no name" in checks.encrypted(trial)
    with trial.desk.store.reading() as tx:
        (head, *_) = tx.households.members(trial.household)
    for content in (b"SQLite format 3\0...", f"xin chào {head.full_name}".encode()):
        (tmp_path / "left.tmp").write_bytes(content)
        with pytest.raises(Failed, match=r"left\.tmp"):
            checks.encrypted(trial)
    trial.application.close()
    trial.application.end_log()
