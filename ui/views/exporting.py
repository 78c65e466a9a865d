"""Lists that name people into a workbook: what for, where to, how far it is.

On the way: the page of forms → ``answers_out.write``, the page of households → ``register_out``.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gpn_desktop import vietnamese
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import answers_out, register_out
from gpn_desktop.services.answers_out import Asked
from gpn_desktop.services.changes import Done, Watch
from gpn_desktop.services.desk import Desk
from ui import messages
from ui.look.blocks import strip
from ui.look.sheet import Sheet
from ui.views.writing import Writing
from ui.watch import WatchPanel, unless_stopped
from ui.words import language, translate
from ui.workbench import Workbench

Work = Callable[[Path, str, Watch], Done[Path]]


class ExportSheet(Sheet):
    """Asks for purpose and file, then writes; Stop leaves no file.

    ``usual`` is the name proposed, ``act`` what writes.
    """

    def __init__(
        self,
        parent: QWidget | None,
        workbench: Workbench,
        words: tuple[str, str],
        usual: str,
        act: Work,
        more: Sequence[str] = (),
    ) -> None:
        super().__init__(parent, *words)
        self.setObjectName("export")
        self._workbench, self._act_of, self._usual = workbench, act, usual
        self._panel: WatchPanel | None = None
        self.file: Path | None = None
        self.writing = Writing(self.write, more)
        self.writing.show_named(True)
        self.writing.leave_writing()
        self.writing.suggest(usual)
        self.body.addWidget(self.writing)
        self.body.addStretch(1)
        self.add_word(self.writing.needed())
        self.add_end(translate("ExportSheet", "Cancel"), self.reject)
        save = translate("ExportSheet", "Save")
        self.save = self.add_end(save, self.write, kind="first", icon="export")
        self.save.setObjectName("export.save")
        self.fit(640, 350)
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
        file = self.writing.chosen(self._usual)
        if file is None:
            return
        self.writing.tell("")
        self._panel = WatchPanel(translate("ExportSheet", "Writing the file"))
        self.body.insertWidget(self.body.indexOf(self.writing) + 1, self._panel)
        self.save.setEnabled(False)
        act = unless_stopped(partial(self._act_of, file, purpose, self._panel.watch))
        self._workbench.do(self, act, self._on_done, self._on_failed)

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


def of_answers(
    parent: QWidget | None, desk: Desk, workbench: Workbench, form_id: str, count: int
) -> ExportSheet:
    """Give the sheet that writes the answers of a form."""
    title = translate("ExportSheet", "Save the answers to Excel")
    about = translate(
        "ExportSheet",
        "{count} answered, in all versions of the form: a row for each, a sheet for each "
        "repeated group. Households and people stand there by name; personal numbers are "
        "masked. Keep the file as you keep the paper forms.",
    )
    asked = Asked(form_id, language())
    words = title, about.format(count=vietnamese.show_int(count))
    act = partial(answers_out.write, desk, asked)
    return ExportSheet(parent, workbench, words, answers_out.file_name(asked), act)


def of_register(parent: QWidget | None, desk: Desk, workbench: Workbench) -> ExportSheet:
    """Give the sheet that writes all households and people."""
    title = translate("ExportSheet", "Save all households and people to Excel")
    about = translate(
        "ExportSheet",
        "Every household with its people and every field. This file can be taken in again. A "
        "name that ends in .csv is written as CSV.",
    )
    whole = translate(
        "ExportSheet",
        "Numbers of people stand there whole, not masked: keep the file as you keep the paper "
        "forms.",
    )

    def act(file: Path, purpose: str, watch: Watch) -> Done[Path]:
        return register_out.write(desk, file, purpose, language=language(), watch=watch)

    made = ExportSheet(
        parent, workbench, (title, about), register_out.file_name(), act, (register_out.CSV,)
    )
    made.body.insertWidget(0, strip(whole, tone="warn", name="export.whole"))
    return made


def ask(
    parent: QWidget | None, desk: Desk, workbench: Workbench, form_id: str, count: int
) -> Path | None:
    """Ask where the answers go and what for; give the file that was written."""
    sheet = of_answers(parent, desk, workbench, form_id, count)
    return sheet.file if sheet.ask() else None


def ask_register(parent: QWidget | None, desk: Desk, workbench: Workbench) -> Path | None:
    """Ask where the register goes and what for; give the file that was written."""
    sheet = of_register(parent, desk, workbench)
    return sheet.file if sheet.ask() else None
