"""A workbook that was chosen: what is wrong with it, trying it out, installing it.

On the way: a file → ``workbooks.look`` off the main thread → problems, ticks → a try-out → one
service that installs. After the author saved in Excel, the same file is read again.
"""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QStackedLayout, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.forms.library import Edition
from gpn_desktop.forms.problems import Level
from gpn_desktop.services import installing, trying, workbooks
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.workbooks import Looked
from gpn_desktop.vietnamese import show_int
from ui import messages
from ui.bars import Elided
from ui.look.blocks import said, strip
from ui.look.flow import flowing
from ui.look.going import WRITES, keyed
from ui.look.parts import Chooser, button, column, line, named, refill, retone, row
from ui.look.states import Stage
from ui.look.typed import filter_line
from ui.views.page import Ways
from ui.views.problem_list import LEVELS, ProblemList, as_text, lines_of
from ui.views.tryout import TryOut
from ui.words import dotted, translate

PAUSE_MS: Final = 150
ENDINGS: Final = "*.xlsx *.xlsm *.xls"
TRY_KEY, FILE_KEY = "Alt+X", "Ctrl+N"


class WorkbookView(QWidget):
    """One workbook on its way into the program."""

    installed = Signal(str, str)  # form and version
    other_wanted = Signal()
    turned = Signal()  # to the try-out, or back from it

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self._path: Path | None = None
        self.looked: Looked | None = None
        self.tryout: TryOut | None = None
        self.list = ProblemList()
        self.list.ticked.connect(self._weigh)
        self._name = Elided("", "heading")
        self._name.setObjectName("forms.file")
        self._what = Elided("", "quiet")
        self.summary = said("", "forms.summary", "strong", wraps=True)
        words = self.tr("Read &again")
        self.again = button(keyed(words), self.read_again, icon="undo")
        self.again.setShortcut(QKeySequence.mnemonic(words))
        self.again.setObjectName("forms.again")
        words = keyed(self.tr("Another file…"), FILE_KEY)  # the act of the page hears it
        self.other = button(words, self.other_wanted.emit, kind="flat")
        self.filter = filter_line(self.tr("Filter"))
        self.filter.setObjectName("forms.filter")
        self.filter.setPlaceholderText(self.tr("Filter, for instance survey or relevant"))
        self.level = named(Chooser(), self.tr("Which problems"))
        self.copy = button(self.tr("Copy the list"), self._on_copy_clicked, icon="copy")
        self.save = button(self.tr("Save the list…"), self._on_save_clicked, icon="export")
        words = keyed(self.tr("Try it out"), TRY_KEY)
        self.preview = button(words, self.try_out, icon="eye")
        self.preview.setShortcut(TRY_KEY)
        self.preview.setObjectName("forms.try")
        words = keyed(self.tr("Install"), WRITES)
        self.install = button(words, self.begin_install, icon="check", kind="first")
        self._is_tried = False
        self.install.setObjectName("forms.install")
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self._narrow)
        self.filter.sought_changed.connect(self._soon.start)
        self.filter.returnPressed.connect(self._on_filter_entered)
        self.level.currentIndexChanged.connect(self._narrow)
        self._arrange()

    def _arrange(self) -> None:
        head = row(self._name, self._what, self.again, self.other, gap=10)
        self._what.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        head.setStretch(1, 1)  # the name of the file is written first, this where there is room
        narrowing = row(self.filter, self.level)
        narrowing.setStretch(0, 1)
        self._tools, self._lists = QWidget(), flowing(self.copy, self.save)
        self._tools.setLayout(narrowing)
        self._trouble = column(gap=0)
        self._stage = Stage(self.list)
        ends = row(self._lists, None, flowing(self.preview, self.install))
        inside = column(self.summary, self._trouble, self._tools, self._stage, line(), ends, gap=8)
        inside.setStretch(3, 1)
        content = QWidget()
        content.setLayout(inside)
        self._reading = Stage(content)
        whole = column(head, self._reading, gap=8)
        whole.setStretch(1, 1)
        first = QWidget()
        first.setLayout(whole)
        self._stack = QStackedLayout(self)  # else what is added first is a window of its own
        self._stack.addWidget(first)

    # reading

    def read(self, path: Path) -> None:
        """Read a file and say what is wrong with it."""
        self.looked, self._is_tried = None, False
        self._entitle(path)
        self._leave_tryout()
        self._what.setText("")
        self.again.show()
        self._reading.show_loading()
        query = partial(workbooks.look, self._desk, path)
        self._ways.workbench.look(self, query, self.show_looked, self._on_failed)

    def _entitle(self, path: Path) -> None:
        self._path = path
        self._name.setText(path.name)

    def read_again(self) -> None:
        """Read the same file: its author has saved it meanwhile."""
        if self._path is not None:
            self.read(self._path)

    def _on_failed(self, error: GpnError) -> None:
        self.again.hide()  # what stands below offers the same
        self._reading.show_error(error, self.read_again)

    def show_looked(self, looked: Looked) -> None:
        """Show what came of a file."""
        self.looked = looked
        version = self.tr("version {version}").format(version=looked.version)
        title = looked.form.title if looked.form else looked.form_id
        self._what.setText(dotted(title, version if looked.version else ""))
        self._tell("")
        self.filter.clear()
        self._soon.stop()
        self.list.show_lines(lines_of(looked.problems))
        self._refill_levels(looked)
        self._narrow()
        self._reading.show_content()
        self._weigh()
        self.take_focus()

    def _refill_levels(self, looked: Looked) -> None:
        found = [one for one in LEVELS if any(p.level is one for p in looked.problems)]
        items: list[tuple[str, object]] = [(self.tr("All"), "")]
        items += [(translate("ProblemList", LEVELS[one][2]), one.value) for one in found]
        refill(self.level, items)
        self.level.setCurrentIndex(0)
        for part in (self._tools, self._lists):
            part.setVisible(bool(looked.problems))

    def _show_list(self) -> None:
        if self.looked is not None and not self.looked.problems:
            words = self.tr("Try it out once before it is installed.")
            self._stage.show_empty(self.tr("Nothing is wrong with it"), words, icon="good")
        elif not self.list.shown():
            self._stage.show_empty(self.tr("No problem fits this filter"), icon="filter")
        else:
            self._stage.show_content()

    def _narrow(self) -> None:
        self.list.narrow(self.filter.sought, self.level.currentData() or "")
        self._show_list()

    def _on_filter_entered(self) -> None:
        self._soon.stop()
        self._narrow()
        if self.list.shown():
            self.list.setFocus()

    # what it comes to

    def _weigh(self) -> None:
        looked = self.looked
        can_run = looked is not None and looked.form is not None
        self.preview.setEnabled(can_run)
        self.install.setEnabled(can_run and not self._left())
        tries_first = self.install.isEnabled() and not self._is_tried
        first = self.preview if tries_first else self.install if can_run else self.again
        for one in (self.preview, self.install, self.again):  # one step is the next, not two
            retone(one, "first" if one is first else "", "kind")
        self.summary.setText(self._summary())

    def _left(self) -> int:
        """Count the warnings that nobody has accepted yet."""
        return len(self.looked.warnings) - len(self.list.accepted) if self.looked else 0

    def _summary(self) -> str:
        looked = self.looked
        if looked is None:
            return ""
        if looked.errors:
            count = self.tr("%n error(s) stop this form.", "", len(looked.errors))
            do = self.tr("Correct them in Excel, save, then read the file again.")
            return f"{count} {do}"
        if self._left():
            count = self.tr("%n warning(s) still to be accepted.", "", self._left())
            do = self.tr("Read each and tick it with Space, or correct it.")
            return f"{count} {do}"
        if looked.is_here:
            return self.tr("This very workbook is installed already.")
        return self.tr("It can be installed.")

    def _tell(self, words: str, tone: str = "bad") -> None:
        while (old := self._trouble.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if words:
            self._trouble.addWidget(strip(words, tone=tone, name="forms.trouble"))

    # the list, for whoever made the workbook

    def _text(self) -> str:
        name = self._path.name if self._path else ""
        lines = lines_of(self.looked.problems) if self.looked else ()
        heading = self.tr("{file}: {count} to look at").format(
            file=name, count=show_int(len(lines))
        )
        return as_text(heading, lines)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
        self._ways.say(self.tr("The list is in the clipboard."))

    def _on_save_clicked(self) -> None:
        if self._path is None:
            return
        usual = str(self._path.with_suffix(".txt"))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the list"), usual, "*.txt")
        if not chosen:
            return
        try:
            Path(chosen).write_text(self._text(), "utf-8-sig")
        except OSError:
            self._tell(self.tr("{file} could not be written.").format(file=Path(chosen).name))
        else:
            self._ways.say(self.tr("Written: {file}").format(file=Path(chosen).name))

    # trying out

    def try_out(self) -> None:
        """Fill the form in, with invented people."""
        if self.looked is None or self.looked.form is None:
            return
        names = (self.tr("First person"), self.tr("Second person"), self.tr("Third person"))
        self.tryout = TryOut(trying.try_out(self._desk, self.looked, names))
        self.tryout.left.connect(self.back_to_list)
        self._stack.addWidget(self.tryout)
        self._stack.setCurrentWidget(self.tryout)
        self.tryout.take_focus()
        self.turned.emit()

    def back_to_list(self) -> bool:
        """Go back from the try-out; say whether there was one."""
        was = self._leave_tryout()
        if was:
            self._is_tried = True
            self._weigh()
            self.take_focus()
            self.turned.emit()
        return was

    def _leave_tryout(self) -> bool:
        leaving, self.tryout = self.tryout, None
        if leaving is not None:
            self._stack.setCurrentIndex(0)
            self._stack.removeWidget(leaving)
            leaving.deleteLater()
        return leaving is not None

    # installing

    def begin_install(self) -> None:
        """Install the form, once no error and no unread warning is left."""
        looked = self.looked
        if looked is None or not self.install.isEnabled():
            return
        accepted = self.list.accepted
        ticked = [one for n, one in enumerate(looked.problems) if n in accepted]
        ticked = [one for one in ticked if one.level is Level.WARNING]
        self.install.setEnabled(False)
        work = partial(installing.install_form, self._desk, looked, ticked)
        self._ways.workbench.do(self, work, self._on_installed, self._on_refused)

    def _on_installed(self, edition: Edition) -> None:
        words = self.tr("Installed: {title}, version {version}.")
        self._ways.say(words.format(title=edition.title, version=edition.version))
        self.installed.emit(edition.form_id, edition.version)

    def _on_refused(self, error: GpnError) -> None:
        self._weigh()
        self._tell(messages.whole(error))

    def take_focus(self) -> None:
        """Put the focus where work goes on: the try-out, the list, or the next step."""
        if self.tryout is not None:
            self.tryout.take_focus()
        elif self.looked is not None and (self.looked.errors or self._left()):
            self.list.setFocus()
        elif self._is_tried and self.install.isEnabled():
            self.install.setFocus()
        elif self.preview.isEnabled():
            self.preview.setFocus()
        else:
            self.again.setFocus()
