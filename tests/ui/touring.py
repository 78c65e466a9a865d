"""A small program that stands for the tour: it tells what it is told to tell, as a real process."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from ui.showing import FOUND, Reason, Showing

D = TypeVar("D", bound=QDialog)
CHILD = """
import json, pathlib, sys
out = pathlib.Path(sys.argv[sys.argv.index("--out") + 1])
(out / "pictures").mkdir(parents=True)
for line in pathlib.Path(sys.argv[1]).read_text("utf-8").splitlines():
    word, _, rest = line.partition(" ")
    told = json.loads(line) if line.startswith("{") else {}
    if told.get("event") == "picture":
        picture = pathlib.Path(sys.argv[2]).read_bytes()
        (out / "pictures" / told["file"]).write_bytes(picture)
    if word == "wait":
        sys.stdin.read()
    elif word == "exit":
        sys.exit(rest if not rest.isdecimal() else int(rest))
    else:
        print(line, flush=True)
"""


def told(event: str, **facts: object) -> str:
    """Give an event as the tour tells it."""
    return json.dumps({"event": event, **facts}, ensure_ascii=False)


def begun(step: int, words: str, desk: str = "officer") -> str:
    """Give what is told of a part of a step."""
    here: dict[str, object] = {"step": step, "desk": desk}
    picture = told("picture", **here, file=f"{step:02}.png")
    return "\n".join((told("begin", **here), told("said", **here, words=words), picture))


def wrong(step: int, shown: str, right: str, by: str = FOUND) -> str:
    """Give a value that is told as wrong."""
    return told("wrong", step=step, question="head", shown=shown, right=right, by=by)


def lost(step: int, reason: Reason = Reason.WAITED) -> str:
    """Give a step that could not be played to its end."""
    return told("lost", step=step, desk="officer", reason=reason.value)


STEPS = [begun(n, f"bước {n}") for n in range(1, 12)]


def played(folder: Path, *told: str) -> Showing:
    """Give a tour that will be told so, and then end well."""
    child, script, picture = folder / "child.py", folder / "script.txt", folder / "picture.png"
    child.write_text(CHILD, "utf-8")
    script.write_text("\n".join(told), "utf-8")
    image = QImage(1180, 700, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(picture))
    return Showing((sys.executable, str(child), str(script), str(picture)), folder / "out")


def whole(*, asked: int = 93) -> list[str]:
    """Give what a tour tells in which all is as it should be."""
    return [*STEPS, told("ended", asked=asked)]


def until(qtbot: QtBot, holds: Callable[[], bool]) -> None:
    """Wait as long as a process may need to begin."""
    qtbot.waitUntil(holds, timeout=60_000)


def once_active(kind: type[D], act: Callable[[D], object]) -> None:
    """Do something in the dialog of this kind once it is there, and close it."""

    def look() -> None:
        window = QApplication.activeWindow()
        if not isinstance(window, kind):
            QTimer.singleShot(10, look)
            return
        try:
            act(window)
        finally:
            window.reject()

    QTimer.singleShot(0, look)
