"""The studio: a fixed clock, one font, each scene drawn in each theme, faults gathered."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QTranslator
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from gpn_desktop import chance
from resources import build
from tests.fakes import FixedSource
from tests.shots import (
    clocks,
    enrolling,
    filling,
    gifts,
    installing,
    keying,
    kinds,
    lists,
    merging,
    pages,
    papers,
    reviews,
    scenes,
    taking_in,
    touring,
    trading,
    twicing,
    versions,
)
from tests.shots.faults import faults
from tests.shots.scenes import Scene
from ui import app as program
from ui.look import geometry, theme

FAST = 70  # of 100: lightly packed


ALBUM: dict[str, Scene] = {
    **scenes.SCENES,
    **pages.SCENES,
    **clocks.SCENES,
    **filling.SCENES,
    **gifts.SCENES,
    **kinds.SCENES,
    **lists.SCENES,
    **installing.SCENES,
    **taking_in.SCENES,
    **papers.SCENES,
    **reviews.SCENES,
    **keying.SCENES,
    **trading.SCENES,
    **twicing.SCENES,
    **merging.SCENES,
    **enrolling.SCENES,
    **touring.SCENES,
    **versions.SCENES,
}


@dataclass(frozen=True)
class Light:
    """How the pictures of one run are taken."""

    scale: str
    size: tuple[int, int]
    language: str
    themes: tuple[str, ...]
    letters: int = 100

    def name(self, worn: str) -> str:
        """Give how pictures taken so are told apart."""
        larger = f"-{self.letters}" if self.letters != 100 else ""
        return f"{worn}-{self.scale}{larger}"


class Double(QTranslator):
    """Says every text twice: a language with words twice as long."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Override QTranslator.translate."""
        return f"{text} {text}" if len(text) > 2 else text

    def isEmpty(self) -> bool:
        """Override QTranslator.isEmpty."""
        return False


def draw_all(app: QApplication, folder: Path | None, light: Light, only: str) -> list[str]:
    """Draw every scene whose name holds ``only``; give the faults, each with its picture."""
    build.build_qm(only_stale=True)
    program.speak(app, "vi" if light.language == "vi" else "en")
    double = Double()
    if light.language == "double":
        app.installTranslator(double)
    QCursor.setPos(QPoint(5000, 5000))
    found = []
    with chance.using(FixedSource()):
        for worn in light.themes:
            theme.wear(app, worn, percent=light.letters)
            for name, scene in ALBUM.items():
                if only in name:
                    found += _draw(app, scene, light, folder, f"{name}-{light.name(worn)}")
    return found


def _draw(
    app: QApplication, scene: Scene, light: Light, folder: Path | None, name: str
) -> list[str]:
    widget = scene(*light.size)
    theme.dress(widget)
    widget.show()
    settle(app)
    if folder is not None:
        widget.grab().save(str(folder / f"{name}.png"), "PNG", FAST)
    room = geometry.LEAST if light.letters == 100 else light.size
    seen = faults(widget, stretched=light.language == "double", room=room)
    found = [f"{name}: {fault}" for fault in seen]
    close(app, widget)
    return [*found, f"{name}: is not gone when it is closed"] if isValid(widget) else found


def settle(app: QApplication) -> None:
    """Let layouts, timers at zero and queued answers come to rest."""
    for _ in range(6):
        app.processEvents()


def close(app: QApplication, widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # without exec() nobody else sends them
    settle(app)
