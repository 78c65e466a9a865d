"""The field that says where packages lie: a stick that is plugged in, or any folder."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QSizePolicy, QWidget

from ui import drives
from ui.look import geometry, icons
from ui.look.flow import Flow
from ui.look.going import keyed
from ui.look.parts import Chooser, Sign, button, label, named, retone, row, seen

LOOK_MS: Final = 2000
MEGABYTE: Final = 1_000_000
LEAST_LETTERS: Final = 14

CHOOSE_KEY: Final = "Alt+C"


class PlaceField(QWidget):
    """Offers the remembered folder and every stick; says what is free, or that nothing is there.

    ``on_chosen`` hears what the user chose, so that it is remembered. ``refilled`` is emitted when
    files came into the folder or went from it.
    """

    changed = Signal()
    refilled = Signal()

    def __init__(self, words: str, folder: str, on_chosen: Callable[[Path], object]) -> None:
        super().__init__()
        self._on_chosen, self._remembered = on_chosen, folder
        self._known: object = None
        self._paths: list[Path] = []
        self.box = named(Chooser(), words)
        self.box.elide = Qt.TextElideMode.ElideMiddle  # the end of a path says the most
        self.box.setObjectName("place")
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.setMinimumContentsLength(LEAST_LETTERS)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        side = geometry.grown(geometry.ICON)
        self._sign = Sign("usb", "quiet", side)
        self._sign.setFixedSize(side, side)
        self._state = label("", "quiet")
        self._state.setObjectName("place.state")
        choose = self.tr("Choose…")
        written = choose if geometry.is_huge() else keyed(choose, CHOOSE_KEY)
        self.choose = button(written, self._on_choose_clicked, icon="folder")
        self.choose.setShortcut(CHOOSE_KEY)
        self.choose.setAccessibleName(self.tr("Choose a folder"))
        self.choose.setObjectName("place.choose")
        name, self._means = QWidget(), QWidget()
        name.setLayout(row(self._sign, label(words, "strong")))
        self._means.setLayout(row(self.box, self.choose))
        self._flow = Flow(name, self._means, self._state)
        self.setLayout(self._flow)
        self.box.activated.connect(self._on_box_activated)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.refilled)
        self.changed.connect(self._watch)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self.look()

    def folder(self) -> Path | None:
        """Give the folder that is chosen, if it is there."""
        chosen = self._chosen()
        return chosen if chosen is not None and chosen.is_dir() else None

    def set_folder(self, folder: Path) -> None:
        """Choose a folder."""
        self._remembered = str(folder)
        self.look()

    def look(self) -> None:
        """Look again which sticks are there; what is chosen stays chosen where it can."""
        before = self.folder()
        found = drives.plugged()
        self._fill(found)
        wanted = self._wanted([drive.path for drive in found])
        self.box.setCurrentIndex(self._paths.index(wanted) if wanted in self._paths else -1)
        self._say()
        if before != self.folder():
            self.changed.emit()

    def _watch(self) -> None:
        """Hear of files that come into the folder that is chosen."""
        chosen, watched = self.folder(), self._watcher.directories()
        if watched and watched != [str(chosen)]:
            self._watcher.removePaths(watched)
        if chosen is not None:
            self._watcher.addPath(str(chosen))

    def _fill(self, found: tuple[drives.Drive, ...]) -> None:
        self._paths = [drive.path for drive in found]
        self.box.clear()
        for drive in found:
            self.box.addItem(icons.icon("usb"), self._title(drive))
        remembered = Path(self._remembered)
        if self._remembered and remembered not in self._paths:
            self._paths.append(remembered)
            self.box.addItem(icons.icon("folder"), str(remembered))
        has_any = bool(self._paths)
        if not has_any and self.box.hasFocus():
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        seen(self.box, has_any)  # empty it would only take room from the words
        self._flow.grows = self._means if has_any else None
        self.setFocusProxy(self.box if has_any else self.choose)

    def _title(self, drive: drives.Drive) -> str:
        words = self.tr("Stick {name} ({path})") if drive.name else self.tr("Stick {path}")
        return words.format(name=drive.name, path=drive.path)

    def _wanted(self, sticks: list[Path]) -> Path | None:
        """The folder of last time; where it is gone, the only stick that is there."""
        remembered = Path(self._remembered) if self._remembered else None
        if remembered is not None and (remembered.is_dir() or len(sticks) != 1):
            return remembered
        return sticks[0] if len(sticks) == 1 else None

    def _chosen(self) -> Path | None:
        index = self.box.currentIndex()
        return self._paths[index] if 0 <= index < len(self._paths) else None

    def _say(self) -> None:
        folder = self.folder()
        if folder is not None:
            words = self.tr("{amount} free").format(amount=amount(drives.free(folder)))
        elif self._chosen() is not None:
            words = self.tr("Not plugged in")
        else:
            words = self.tr("Plug in the stick, or choose a folder")
        self._state.setText(words)
        tone = "quiet" if folder is not None else "warn"
        self._sign.change("usb", tone)
        retone(self._state, tone, "role")

    def _take(self, folder: Path) -> None:
        self._on_chosen(folder)
        self.set_folder(folder)

    def _on_box_activated(self) -> None:
        chosen = self._chosen()
        if chosen is not None and str(chosen) != self._remembered:
            self._on_chosen(chosen)
            self._remembered = str(chosen)
            self._say()
            self.changed.emit()

    def _on_choose_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.choose.accessibleName(), str(self.folder() or "")
        )
        if chosen:
            self._take(Path(chosen))

    def _on_timer_timeout(self) -> None:
        now = drives.signature()
        if now != self._known:
            self._known = now
            self.look()

    def showEvent(self, event: QShowEvent) -> None:
        """Override QWidget.showEvent: look for sticks while somebody sees it."""
        super().showEvent(event)
        self._on_timer_timeout()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Override QWidget.hideEvent."""
        super().hideEvent(event)
        self._timer.stop()


def amount(size: int) -> str:
    """Write an amount of bytes as people say it: 640 KB, 18 MB, 3,2 GB."""
    if size < MEGABYTE:
        return f"{max(1, size // 1000)} KB"
    megabytes = size // MEGABYTE
    if megabytes < 1000:
        return f"{megabytes} MB"
    tenths = megabytes // 100
    return f"{tenths // 10},{tenths % 10} GB" if tenths < 1000 else f"{tenths // 10} GB"
