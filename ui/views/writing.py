"""Where a report is written, and what a list of names is for."""

from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gpn_desktop.vietnamese import clean
from ui.drives import LONGEST_PATH, documents
from ui.look import geometry
from ui.look.blocks import emptied, said, strip
from ui.look.going import WRITES, go_on, keyed, step_of
from ui.look.laying import lay_in_grid
from ui.look.parts import button, column, label, named, row, seen
from ui.look.states import Step
from ui.look.typed import LONGEST_REASON, text_line

SUFFIX: Final = ".xlsx"
TITLE: Final = 112
CHOOSE_KEY: Final = "Alt+C"
OVER_KEY: Final = "Alt+G"
TROUBLE: Final = "reports.trouble"


def file_named(typed: str, usual: str, more: Collection[str] = ()) -> Path | None:
    """Give the workbook that is named: among the papers if no folder is, as usual if no name is.

    ``more`` are endings of other files that may be named.

    None where no file can be called so: too long, or with a sign that no name may hold.
    """
    try:
        file = documents() / Path(clean(typed)).expanduser()
        if file.is_dir():
            file = file / usual
        if file.suffix.lower() not in (SUFFIX, *more):
            file = file.with_name(f"{file.name}{SUFFIX}")
        file.exists()
    except (OSError, RuntimeError):
        return None
    return file


class Writing(QWidget):
    """Where the file goes, what a list of names is for, and writing it."""

    def __init__(self, on_write: Callable[[], object], more: Collection[str] = ()) -> None:
        super().__init__()
        self._more, self._is_allowed = more, True
        self.purpose = text_line(self.tr("What the list is for"), longest=LONGEST_REASON)
        self.purpose.setObjectName("reports.purpose")
        self.purpose.setPlaceholderText(
            self.tr("Needed; for instance: meeting of the steering committee")
        )
        self.path = text_line(self.tr("File"), longest=LONGEST_PATH)
        self.path.setObjectName("reports.path")
        words = keyed(self.tr("Choose…"), CHOOSE_KEY)
        shown = "" if geometry.is_huge() else self.tr("Choose…")  # its key is heard
        self.choose = named(button(shown, self._on_choose_clicked, icon="folder"), words)
        self.choose.setObjectName("reports.choose")
        self.choose.setToolTip(words)
        self.choose.setShortcut(CHOOSE_KEY)
        wanted = keyed(self.tr("Write it"), WRITES)
        self.write = button(wanted, on_write, icon="export", kind="first")
        self.write.setObjectName("reports.write")
        self.path.textChanged.connect(self._on_path_changed)
        self._on_write, self._suggested, self._agreed, self._usual = on_write, "", "", ""
        self.news = QVBoxLayout()
        self.news.setContentsMargins(0, 0, 0, 0)
        self.said = said("", "reports.said", "good", wraps=True)
        self.said.hide()
        self._why = label(self.tr("What the list is for"), "quiet", wraps=True)
        self._why.setMinimumWidth(geometry.grown(TITLE))
        self._lines = QWidget()
        self.setLayout(column(self.said, self.news, self._lines, gap=6))
        self._arrange()

    def _arrange(self) -> None:
        grid = QGridLayout(self._lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._why, 0, 0)
        grid.addWidget(self.purpose, 0, 1)
        grid.addWidget(label(self.tr("File"), "quiet"), 1, 0)
        where = row(self.path, self.choose, self.write)
        where.setStretch(0, 1)
        lay_in_grid(grid, where, 1, 1)

    def leave_writing(self) -> None:
        """Let the sheet around it write: its own step goes, and the other has room for words."""
        seen(self.write, False)
        self.choose.setText(self.choose.accessibleName())
        self.choose.setShortcut(CHOOSE_KEY)  # Qt forgets it with the text

    def needed(self) -> QLabel:
        """Give the words for the foot of a sheet: what is to be said before it is written."""
        words = self.tr("Say what it is for, then {key}").format(key=WRITES)
        made = label(words, "small", wraps=True)
        made.setObjectName("reports.needed")
        self.purpose.textChanged.connect(lambda text: seen(made, not text.strip()))
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter leads on; in a sheet that has the button of it."""
        is_own = not self.write.isHidden()
        if not (is_own and go_on(self, self.focusWidget(), self.write, step_of(event))):
            super().keyPressEvent(event)

    def suggest(self, name: str) -> None:
        """Propose a file, unless the user named one of their own.

        A folder of their own stays; the name of another paper does not: it would be written over.
        """
        typed, usual = self.path.text(), self._usual
        self._usual = name
        is_own = Path(typed).name not in (usual, Path(self._suggested).name)
        if typed not in ("", self._suggested) and (is_own or name == usual):
            return
        before = Path(typed).parent if typed else documents()
        self._suggested = str(_free(before / name))
        self.path.setText(self._suggested)

    def chosen(self, usual: str) -> Path | None:
        """Give the file to write; None while it is not named or would be written over."""
        typed = self.path.text().strip()
        if not typed:
            self.trouble(self.tr("Say where the file is written."))
            self.path.setFocus()
            return None
        file = file_named(typed, usual, self._more)
        if file is None:
            self.trouble(self.tr("No file can be called so. Choose another name."))
            self.path.setFocus()
            return None
        self.path.setText(str(file))
        if file.exists() and str(file) != self._agreed:
            self._ask_over(file, _free(file))
            return None
        return file

    def _ask_over(self, file: Path, other: Path) -> None:
        """Ask whether a file is written over; the focus is on the way that harms nothing."""
        words = self.tr("There is a file {name} already. Is it to be written over?")
        beside = self.tr("Write {name} instead").format(name=other.name)
        over = Step(self.tr("Write over it"), partial(self.agree, str(file)), "edit", OVER_KEY)
        steps = Step(beside, partial(self._write_as, other), "export", kind="first"), over
        self.trouble(words.format(name=file.name), *steps, tone="warn")
        first = self.findChild(QPushButton, f"{TROUBLE}.said.step")
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.write.setEnabled(False)  # its key would ask the same again

    def _write_as(self, file: Path) -> None:
        self.path.setText(str(file))
        self._on_write()

    def agree(self, file: str) -> None:
        """Write over a file, this once."""
        self._agreed = file
        self._on_write()

    def forget(self) -> None:
        """Ask again before that file is written over."""
        self._agreed = ""

    def show_named(self, is_named: bool) -> None:
        """Ask what a list of names is for."""
        for part in (self._why, self.purpose):
            seen(part, is_named)

    def allow(self, *, wanted: bool) -> None:
        """Let it be written, or not while something else comes first."""
        self._is_allowed = wanted
        self.write.setEnabled(wanted)

    def _on_path_changed(self) -> None:
        self.write.setEnabled(self._is_allowed)  # what was asked of another file is answered

    def tell(self, words: str) -> None:
        """Say what was written, or nothing any more."""
        emptied(self.news)
        self._on_path_changed()
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def trouble(self, words: str, *steps: Step, tone: str = "bad") -> None:
        """Say what stops it."""
        self.tell("")
        made = strip(words, *steps, tone=tone, name=f"{TROUBLE}.said", is_long=bool(steps))
        made.setObjectName(TROUBLE)
        self.news.addWidget(made)

    def _on_choose_clicked(self) -> None:
        title = self.tr("Where the file is written")
        kinds = " ".join(f"*{one}" for one in (SUFFIX, *self._more))
        chosen, _ = QFileDialog.getSaveFileName(self, title, self.path.text(), kinds)
        if chosen:
            self.path.setText(chosen)
            self.path.setFocus()


def _free(file: Path) -> Path:
    """Give the path, with a number where a file of the name lies there already."""
    tries = (file, *(file.with_stem(f"{file.stem}-{n}") for n in range(2, 100)))
    return next((one for one in tries if not one.exists()), file)
