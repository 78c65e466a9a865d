"""A list goes into a file: what for, where to; one called .csv is a text that any table reads."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gpn_desktop import vietnamese
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import list_out
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.list_out import Shown
from ui import messages
from ui.look.sheet import Sheet
from ui.views.writing import Writing
from ui.words import translate
from ui.workbench import Workbench


class SaveSheet(Sheet):
    """Asks for purpose and file, then writes."""

    def __init__(
        self, parent: QWidget | None, desk: Desk, workbench: Workbench, shown: Shown
    ) -> None:
        title = translate("SaveSheet", "Save the list to a file")
        words = translate(
            "SaveSheet",
            "{count} rows with the columns as they are shown; numbers of people are masked. A file "
            "called .csv is a text that every table reads. Keep it as you keep the paper forms.",
        )
        super().__init__(parent, title, words.format(count=vietnamese.show_int(len(shown.rows))))
        self.setObjectName("list.save")
        self._desk, self._workbench, self._content = desk, workbench, shown
        self._name = list_out.file_name(shown)
        self.file: Path | None = None
        self.writing = Writing(self.write, more=(list_out.CSV,))
        self.writing.show_named(True)
        self.writing.leave_writing()
        self.writing.suggest(self._name)
        self.body.addWidget(self.writing)
        self.body.addStretch(1)
        self.add_word(self.writing.needed())
        self.add_end(translate("SaveSheet", "Cancel"), self.reject)
        self.go = self.add_end(
            translate("SaveSheet", "Save"), self.write, kind="first", icon="export"
        )
        self.go.setObjectName("list.save.go")
        self.fit(640, 320)
        self.writing.purpose.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> None:
        """Write the file, once it is said what for and where to."""
        purpose = self.writing.purpose.text()
        if not purpose.strip():
            self._on_failed(GpnError(ErrorCode.PURPOSE_MISSING))
            self.writing.purpose.setFocus()
            return
        file = self.writing.chosen(self._name)
        if file is None:
            return
        self.go.setEnabled(False)
        act = partial(list_out.write, self._desk, self._content, file, purpose)
        self._workbench.do(self, act, self._on_done, self._on_failed)

    def _on_done(self, file: Path) -> None:
        self.file = file
        self.accept()

    def _on_failed(self, error: GpnError) -> None:
        self.go.setEnabled(True)
        self.writing.forget()
        self.writing.trouble(messages.whole(error))
