"""The empty sandbox: one button that makes the invented commune, with progress and Stop."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.services import demo, training
from gpn_desktop.services.desk import Desk
from ui import messages
from ui.look.parts import button, card, column, label, row
from ui.look.states import Medal
from ui.practice import Practice
from ui.watch import WatchPanel
from ui.workbench import Workbench


class Sandbox(QWidget):
    """Offers to make the commune of the training; shown while the sandbox is empty."""

    def __init__(
        self, desk: Desk, workbench: Workbench, on_made: Callable[[], object], practice: Practice
    ) -> None:
        super().__init__()
        self._desk, self._workbench, self._on_made = desk, workbench, on_made
        self._practice = practice
        self._word = label("", "bad", wraps=True)
        self._word.hide()
        text = self.tr("Make the training commune")
        self.make = button(text, self._on_make_clicked, icon="training", kind="first")
        self.make.setObjectName("today.training.make")
        self._panels = QVBoxLayout()
        about = self.tr("{count} invented households in 12 villages; nobody in it is real.")
        medal = Medal("training", "warn")
        medal.setFixedWidth(52)
        words = column(
            label(self.tr("This training data is empty"), "heading"),
            label(about.format(count=vietnamese.show_int(self._size)), "quiet", wraps=True),
            gap=2,
        )
        line = row(medal, words, self.make, gap=14)
        line.setStretch(1, 1)
        self.setLayout(column(card(column(line, self._panels, self._word, gap=8))))
        self.setFocusProxy(self.make)
        self._panel: WatchPanel | None = None

    @property
    def _size(self) -> int:
        return self._practice.size or demo.SIZE

    def _on_make_clicked(self) -> None:
        self.make.setEnabled(False)
        self._word.hide()
        self._panel = WatchPanel(self.tr("Making the training commune"))
        self._panels.addWidget(self._panel)
        service = partial(
            training.make,
            self._desk,
            seed=self._practice.seed,
            size=self._size,
            day=self._practice.day,
            watch=self._panel.watch,
        )
        self._panel.watch.stopped.connect(self._on_stopped, Qt.ConnectionType.QueuedConnection)
        self._workbench.do(self, service, self._on_done, self._on_refused)

    def _end(self) -> None:
        if self._panel is not None:
            self._panel.finish()
            self._panel.deleteLater()
            self._panel = None
        self.make.setEnabled(True)

    def _on_done(self, count: int) -> None:
        self._end()
        self._on_made()

    def _on_refused(self, error: GpnError) -> None:
        self._end()
        self._word.setText(messages.whole(error))
        self._word.show()

    def _on_stopped(self) -> None:
        self._end()
