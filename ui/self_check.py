"""The built program tries itself: a folder that is thrown away, nobody at the keyboard.

One line is told for each check; whatever goes wrong, also in a slot or on another thread, fails
the check in which it happened. The user's data is not opened.
"""

import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from gpn_desktop.application import Application
from gpn_desktop.paths import Paths
from gpn_desktop.settings import Settings
from ui import app, trial
from ui.trial import Trial

Check = Callable[[Trial], str]

CHECKS: tuple[tuple[str, Check], ...] = (
    ("languages", trial.words_of_languages),
    ("first start", trial.first_start),
    ("encrypted", trial.encrypted),
    ("questionnaires", trial.questionnaires),
    ("workbooks converted", trial.converted),
    ("survey", trial.surveyed),
    ("read back", trial.read_back),
    ("reports", trial.reported),
    ("exchange", trial.exchanged),
    ("windows", trial.windows),
)


@contextmanager
def listening(heard: list[str]) -> Iterator[None]:
    """Gather what goes wrong where no check could catch it: in slots, on threads, within Qt."""

    def hear(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        heard.append("".join(traceback.format_exception(kind, error, trace)))

    def hear_qt(kind: QtMsgType, context: object, words: str) -> None:
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            heard.append(f"Qt: {words}")

    before, sys.excepthook = sys.excepthook, hear
    before_qt = qInstallMessageHandler(hear_qt)
    try:
        yield
    finally:
        sys.excepthook = before
        qInstallMessageHandler(before_qt)


def attempt(check: Check, on: Trial) -> tuple[bool, str]:
    """Make one check: whether it held, and what there is to say."""
    heard: list[str] = []
    with listening(heard):
        try:
            said = check(on)
            trial.clear_away()
        except Exception:  # whatever it is, it is told
            heard.append(traceback.format_exc())
    return not heard, "\n".join(heard) or said


def run(say: Callable[[str], object]) -> int:
    """Make all checks, a line for each; 0 when every one of them held."""
    app.dress(app.make_application([]), Settings())
    failed = 0
    with tempfile.TemporaryDirectory(prefix="gpn-", ignore_cleanup_errors=True) as folder:
        on = Trial(Path(folder), Application(Paths(Path(folder, "data")), training=True))
        for name, check in CHECKS:
            holds, words = attempt(check, on)
            failed += not holds
            say(f"{'ok  ' if holds else 'FAIL'} {name}: {words}")
        on.application.close()
        on.application.end_log()
    say(f"{failed} of {len(CHECKS)} checks failed" if failed else "the program holds")
    return 1 if failed else 0
