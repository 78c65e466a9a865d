"""The tour in this window: its steps, what is told of each, the pictures as they come, and Stop."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QResizeEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from ui.album import Album
from ui.bars import Elided
from ui.look import geometry, icons, theme
from ui.look.canvas import Canvas
from ui.look.edge import WholeList
from ui.look.going import ENTER, LEAVES, keyed
from ui.look.parts import ENTERS, Sign, button, card, column, label, line, named, retone, row
from ui.look.whole import lines_tall
from ui.narration import line_words, picture_words, step_words, verdict
from ui.showing import STEPS, Line, Outcome, Play, Showing, Told
from ui.words import QT_TRANSLATE_NOOP, dotted, translate

SIGNS: Final = {
    Play.WAITING: ("clock", "quiet", QT_TRANSLATE_NOOP("TourSheet", "waiting")),
    Play.PLAYING: ("play", "accent", QT_TRANSLATE_NOOP("TourSheet", "playing")),
    Play.DONE: ("good", "good", QT_TRANSLATE_NOOP("TourSheet", "done")),
    Play.WRONG: ("error", "bad", QT_TRANSLATE_NOOP("TourSheet", "wrong")),
    Play.STOPPED: ("close", "warn", QT_TRANSLATE_NOOP("TourSheet", "stopped")),
    Play.BROKEN: ("error", "bad", QT_TRANSLATE_NOOP("TourSheet", "broken off")),
}
TONES: Final = {
    Outcome.UNPLAYED: ("plain", "clock"),
    Outcome.PLAYING: ("plain", "play"),
    Outcome.GOOD: ("good", "good"),
    Outcome.WRONG: ("bad", "error"),
    Outcome.STOPPED: ("warn", "warning"),
    Outcome.BROKEN: ("bad", "error"),
}
AGAIN: Final = (Outcome.WRONG, Outcome.BROKEN, Outcome.STOPPED)  # it is played once more
STEPS_WIDE: Final = 300
LINES, LINES_LOW = 5, 2  # of what is told


def turn_by_keys(owner: QWidget, album: Album) -> None:
    """Let the arrows turn the pictures, wherever the focus is in a window."""
    ways: tuple[tuple[Qt.Key, Callable[[], object]], ...] = (
        (Qt.Key.Key_Left, lambda: album.turn(-1)),
        (Qt.Key.Key_Right, lambda: album.turn(1)),
        (Qt.Key.Key_Home, album.first),
        (Qt.Key.Key_End, album.follow),
    )
    for key, call in ways:
        QShortcut(QKeySequence(key), owner).activated.connect(call)


class StepList(WholeList):
    """The steps, each with its state as a sign and in words."""

    def __init__(self) -> None:
        super().__init__()
        named(self, self.tr("Steps"))
        self.setObjectName("tour.steps")
        side = geometry.grown(geometry.ICON - 2)
        self.setIconSize(QSize(side, side))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for step in range(1, len(STEPS) + 1):
            self.addItem(QListWidgetItem(step_words(step)))
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Override QWidget.changeEvent: as wide as its words are in the style that it wears now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(max(STEPS_WIDE, self.sizeHintForColumn(0) + 32))

    def show_steps(self, showing: Showing, now: int) -> None:
        """Show how far each step is; ``now`` is looked at."""
        blocked = QSignalBlocker(self)
        for row_, step in enumerate(range(1, len(STEPS) + 1)):
            sign, tone, words = SIGNS[showing.state(step)]
            item = self.item(row_)
            item.setIcon(icons.icon(sign, tone))
            said = f"{step_words(step)}: {translate('TourSheet', words)}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        self._fit()  # with the signs, which take room
        if now:
            self.setCurrentRow(now - 1)
        blocked.unblock()


class TourSheet(QDialog):
    """Watches a tour; closing it lets the tour play on."""

    def __init__(self, parent: QWidget | None, showing: Showing) -> None:
        super().__init__(parent)
        theme.dress(self)
        self.setWindowTitle(self.tr("The whole work in {count} steps").format(count=len(STEPS)))
        self.setAccessibleName(self.windowTitle())
        self.showing, self.album = showing, Album(showing, self)
        self._has_faults = False
        self.steps, self.canvas = StepList(), Canvas()
        self.words = named(QPlainTextEdit(), self.tr("What is told"))
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.caption, self.keys = Elided("", "small"), Elided("", "small")
        self._sign = Sign("play", "accent", geometry.ICON)
        self.so, self.about = label("", "heading", wraps=True), label("", wraps=True)
        self.folder = label("", "small", wraps=True)
        self._card = self._made_card()
        self._arrange()
        turn_by_keys(self, self.album)
        self.steps.currentRowChanged.connect(lambda place: self.album.open_step(place + 1))
        self.steps.itemActivated.connect(lambda item: self.enlarge())
        self.album.turned.connect(self._show)
        self._show()
        self.steps.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made_card(self) -> QFrame:
        by_mouse = Qt.TextInteractionFlag.TextSelectableByMouse
        self.folder.setTextInteractionFlags(by_mouse)
        self.so.setObjectName("tour.so")
        words = column(self.so, self.about, self.folder, gap=2)
        inside = row(column(self._sign, None), words, gap=10)
        inside.setStretch(1, 1)
        return card(inside, "plain", margin=10)

    def _arrange(self) -> None:
        right = column(self.canvas, self.caption, self.words, gap=6)
        right.setStretch(0, 1)
        left = column(self.steps, self.keys, gap=6)
        middle = row(left, right, gap=14)
        middle.setStretch(1, 1)
        content = column(self._card, middle, gap=10)
        content.setStretch(1, 1)
        content.setContentsMargins(16, 12, 16, 12)
        foot = QFrame()
        foot.setProperty("ground", "surface")
        ends = self._buttons()
        ends.setContentsMargins(16, 10, 16, 10)
        foot.setLayout(ends)
        whole = column(content, line(), foot, gap=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.keys.setMaximumWidth(self.steps.maximumWidth())  # in the style that they wear now

    def _buttons(self) -> QHBoxLayout:
        add = self._button
        opened, played = self._on_open_clicked, self.showing.play
        self.opener = add(self.tr("Open the folder"), opened, "open", "folder", "Alt+M")
        self.large = add(self.tr("Large picture"), self.enlarge, "large", "eye", ENTER)
        self.halt = add(self.tr("Stop"), self.showing.stop, "stop", "close", "Alt+D")
        self.again = add(self.tr("Play again"), played, "again", "play", "Alt+L")
        self.close_ = add("", self.accept, "close", "")
        return row(self.opener, None, self.large, self.halt, self.again, self.close_)

    def _button(
        self, text: str, call: Callable[[], object], name: str, icon: str, key: str = ""
    ) -> QPushButton:
        made = button(text if geometry.is_huge() else keyed(text, key), call, icon=icon)
        if key.startswith("Alt"):
            made.setShortcut(QKeySequence(key))
        made.setObjectName(f"tour.{name}")
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: where it is low the picture has the room."""
        super().resizeEvent(event)
        count = LINES_LOW if geometry.is_low(self.height()) else LINES
        self.words.setFixedHeight(lines_tall(self.words, count))
        QTimer.singleShot(0, self, self._see_last)  # once the words have their room

    def _show(self) -> None:
        now = self.album.step
        self.steps.show_steps(self.showing, now)
        picture = self.album.picture
        said = picture_words(self.album)
        self.canvas.show_picture(picture.file if picture else None, said)
        self.caption.setText(said if picture else "")
        large = self.tr("← → pictures · ↑ ↓ steps · Enter large")
        self.keys.setText(large if picture else self.tr("↑ ↓ steps"))
        self._show_words(self.showing.lines_of(now))
        self._show_verdict()
        self._show_buttons()

    def _show_words(self, told: list[Told]) -> None:
        """Show what was told of a step; what went wrong in it stands first."""
        faults = [one for one in told if not isinstance(one, Line)]
        lines = [*faults, *(one for one in told if isinstance(one, Line))]
        words = "\n".join(map(line_words, lines))
        if words == self.words.toPlainText():
            return
        self._has_faults = bool(faults)
        self.words.setPlainText(words)
        self._see_last()

    def _see_last(self) -> None:
        if self.album.follows and not self._has_faults:
            self.words.moveCursor(QTextCursor.MoveOperation.End)
            self.words.ensureCursorVisible()

    def _show_verdict(self) -> None:
        told, (tone, sign) = verdict(self.showing), TONES[self.showing.outcome]
        retone(self._card, tone, "card")
        self._sign.change(sign, "accent" if tone == "plain" else tone)
        self.so.setText(told.so)
        self.about.setText(told.about)
        self.about.setVisible(bool(told.about))
        words = self.tr("Packages, workbooks and pictures: {folder}")
        self.folder.setText(words.format(folder=self.showing.out) if self._is_left else "")
        self.folder.setVisible(self._is_left)

    @property
    def _is_left(self) -> bool:
        return not self.showing.is_playing and self.showing.out.exists()

    def _show_buttons(self) -> None:
        playing = self.showing.is_playing
        focused = self.focusWidget()
        self.halt.setVisible(playing)
        self.again.setVisible(not playing)
        self.opener.setEnabled(self._is_left)
        self.large.setEnabled(self.album.picture is not None)
        text = self.tr("Close; it plays on") if playing else self.tr("Close")
        self.close_.setText(text if geometry.is_huge() else keyed(text, LEAVES))
        self.close_.setAccessibleName(self.close_.text())
        is_wanted_again = self.showing.outcome in AGAIN
        retone(self.close_, "" if playing or is_wanted_again else "first", "kind")
        retone(self.again, "first" if is_wanted_again else "", "kind")
        if focused in (self.halt, self.again) and not focused.isVisible():
            self.steps.setFocus(Qt.FocusReason.OtherFocusReason)

    def enlarge(self) -> None:
        """Show the picture on the whole screen."""
        if self.album.picture is not None:
            large = LargePicture(self, self.album)
            large.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            large.exec()

    def _on_open_clicked(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.showing.out))):
            words = self.tr("It cannot be opened from here; the folder is {folder}")
            self.folder.setText(words.format(folder=self.showing.out))


class LargePicture(QDialog):
    """One picture on the whole screen; Enter, Space and Esc close it."""

    def __init__(self, parent: QWidget, album: Album) -> None:
        super().__init__(parent)
        theme.dress(self)
        self.setWindowTitle(self.tr("Large picture"))
        self.setAccessibleName(self.windowTitle())
        self.album, self.canvas = album, Canvas()
        self.caption = label("", "small")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        whole = column(self.canvas, self.caption, gap=2)
        whole.setStretch(0, 1)
        whole.setContentsMargins(4, 4, 4, 4)
        self.setLayout(whole)
        turn_by_keys(self, album)
        for key in (*ENTERS, Qt.Key.Key_Space):
            QShortcut(QKeySequence(key), self).activated.connect(self.accept)
        album.turned.connect(self._show)
        self._show()
        self.canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setGeometry(self.screen().geometry())  # not every screen has a window manager
        self.setWindowState(Qt.WindowState.WindowFullScreen)

    def _show(self) -> None:
        picture, words = self.album.picture, picture_words(self.album)
        self.canvas.show_picture(picture.file if picture else None, words)
        keys = self.tr("← → another picture · Esc: close")
        self.caption.setText(dotted(words, keys))


def show(parent: QWidget | None, showing: Showing) -> None:
    """Watch the tour; one that was never played begins."""
    if showing.outcome is Outcome.UNPLAYED:
        showing.play()
    made = TourSheet(parent, showing)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    room = made.screen().availableSize()
    wanted = parent.window().size() if parent is not None else room
    made.resize(min(wanted.width(), room.width() - 8), min(wanted.height(), room.height() - 32))
    made.exec()
