"""A bug of ours: what is safe, and what to send; nothing that a person typed is in it."""

import platform
from pathlib import Path
from typing import Final

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from gpn_desktop import VERSION, chance
from ui.look.going import LEAVES
from ui.look.laying import lay
from ui.look.parts import label, named, retone, row, sign
from ui.look.sheet import Sheet

COPY_KEY: Final = "Alt+C"


def report(trace: str) -> str:
    """Give what helps to mend a bug: versions, the time, kinds of errors, lines of code."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return "\n".join(
        [
            f"GPN Desktop {VERSION}",
            f"{system} · Python {platform.python_version()} · Qt {qVersion()}",
            f"{chance.now():%d/%m/%Y %H:%M:%S %z}",
            "",
            trace,
        ]
    )


class ProblemSheet(Sheet):
    """Says that the data is safe, shows the report whole, saves or copies it."""

    def __init__(self, parent: QWidget | None, words: str) -> None:
        super().__init__(parent, self.tr("The program has made a mistake"))
        self._words = words
        safe = label(self.tr("Everything saved before is safe. You can go on working."), wraps=True)
        lay(self.body, row(sign("shield", "good"), safe))
        about = self.tr(
            "To have it mended, save this report and send it to the merging office or to "
            "whoever supports the program. It holds no names and no answers; you can read it here."
        )
        self.body.addWidget(label(about, "quiet", wraps=True))
        shown = named(QPlainTextEdit(words), self.tr("Report"))
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        self.body.addWidget(shown, 1)
        self.word = label("", "good", wraps=True)
        self.word.setObjectName("problem.word")
        self.add_word(self.word)
        self.add_start(self.tr("Copy"), self._on_copy_clicked, icon="copy", key=COPY_KEY)
        self.add_end(self.tr("Go on"), self.accept, key=LEAVES)
        save = self.add_end(self.tr("Save report…"), self._on_save_clicked, kind="first")
        save.setFocus()
        self.fit(760, 430)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._words)

    def _on_save_clicked(self) -> None:
        name = f"gpn-report-{chance.now():%Y%m%d-%H%M}.txt"
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Save report"), name)
        if file:
            self._save(Path(file))

    def _save(self, file: Path) -> None:
        """Write the report, and say where it lies; a place that takes nothing is said too."""
        tone, told = "good", self.tr("Saved: {file}. Send this file, then go on (Esc).")
        try:
            file.write_text(self._words, "utf-8")
        except OSError:
            tone, told = "bad", self.tr("Not saved: nothing can be written to {file}. Choose anew.")
        retone(self.word, tone, "role")
        self.word.setText(told.format(file=file.name))


def show(parent: QWidget | None, words: str) -> None:
    """Show the report of a bug."""
    ProblemSheet(parent, words).ask()
