"""The answers of a form into a workbook: what for, where to, how far it is.

On the way: the page of forms → ``answers_out.write``; it names people, so that it asks what for.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gpn_desktop import vietnamese
from gpn_desktop.errors import Cancelled, ErrorCode, GpnError
from gpn_desktop.services import answers_out
from gpn_desktop.services.answers_out import Asked
from gpn_desktop.services.changes import Done, Watch
from gpn_desktop.services.desk import Desk
from ui import messages
from ui.look.parts import seen
from ui.look.sheet import Sheet
from ui.views.writing import Writing
from ui.watch import WatchPanel
from ui.words import language, translate
from ui.workbench import Workbench


class ExportSheet(Sheet):
    """Asks for purpose and file, then writes; Stop leaves no file."""

    def __init__(
        self, parent: QWidget | None, desk: Desk, workbench: Workbench, form_id: str, count: int
    ) -> None:
        title = translate("ExportSheet", "Save the answers to Excel")
        about = translate(
            "ExportSheet",
            "{count} answered, in all versions of the form: a row for each, a sheet for each "
            "repeated group. Households and people stand there by name; personal numbers are "
            "masked. Keep the file as you keep the paper forms.",
        )
        super().__init__(parent, title, about.format(count=vietnamese.show_int(count)))
        self.setObjectName("export")
        self._desk, self._workbench = desk, workbench
        self._asked = Asked(form_id, language())
        self._panel: WatchPanel | None = None
        self.file: Path | None = None
        self.writing = Writing(self.write)
        self.writing.show_named(True)
        seen(self.writing.write, False)
        self.writing.suggest(answers_out.file_name(self._asked))
        self.body.addWidget(self.writing)
        self.body.addStretch(1)
        self.add_end(translate("ExportSheet", "Cancel"), self.reject)
        words = translate("ExportSheet", "Save")
        self.save = self.add_end(words, self.write, kind="first", icon="export")
        self.save.setObjectName("export.save")
        self.save.setDefault(False)  # Enter in a field saves already
        self.fit(640, 400)
        self.writing.purpose.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> None:
        """Write the workbook, once it is said what for and where to."""
        if self._panel is not None:
            return
        purpose = self.writing.purpose.text()
        if not purpose.strip():
            self._on_failed(GpnError(ErrorCode.PURPOSE_MISSING))
            self.writing.purpose.setFocus()
            return
        file = self.writing.chosen(answers_out.file_name(self._asked))
        if file is None:
            return
        self.writing.tell("")
        self._panel = WatchPanel(translate("ExportSheet", "Writing the answers"))
        self.body.insertWidget(1, self._panel)
        self.save.setEnabled(False)
        act = partial(self._act, file, purpose, self._panel.watch)
        self._workbench.do(self, act, self._on_done, self._on_failed)

    def _act(self, file: Path, purpose: str, watch: Watch) -> Done[Path | None]:
        try:
            return Done(answers_out.write(self._desk, self._asked, file, purpose, watch).value)
        except Cancelled:
            return Done(None)

    def _end(self) -> None:
        if self._panel is not None:
            self._panel.finish()
            self._panel.deleteLater()
        self._panel = None
        self.save.setEnabled(True)

    def _on_done(self, file: Path | None) -> None:
        self._end()
        if file is None:
            self.writing.trouble(
                translate("ExportSheet", "Stopped; nothing was written."), tone="warn"
            )
            return
        self.file = file
        self.accept()

    def _on_failed(self, error: GpnError) -> None:
        self._end()
        self.writing.forget()
        self.writing.trouble(messages.whole(error))

    def reject(self) -> None:
        """Override QDialog.reject: what is being written is stopped first."""
        if self._panel is not None:
            self._panel.watch.stop()
        else:
            super().reject()


def ask(
    parent: QWidget | None, desk: Desk, workbench: Workbench, form_id: str, count: int
) -> Path | None:
    """Ask where the answers go and what for; give the file that was written."""
    sheet = ExportSheet(parent, desk, workbench, form_id, count)
    return sheet.file if sheet.ask() else None
