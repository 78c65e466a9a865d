"""A list of other people taken in: file, columns, verdicts, done; four steps, and a way back.

On the way: ``services.lists`` reads, judges and writes on the workers; each step of the sheet shows
what came of the one before. Nothing is written before the verdicts were seen.
"""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.importing.left import Left, ticks
from gpn_desktop.importing.profiles import Profile
from gpn_desktop.importing.sheet import Book
from gpn_desktop.services import lists, taking_back
from gpn_desktop.services.changes import Done, Watch
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.lists import Imported, Preview
from gpn_desktop.services.taking_back import Run, TakenBack
from ui import messages
from ui.dialogs.import_steps import (
    COLUMNS,
    DONE,
    FILE,
    ROWS,
    being_written,
    by_clock,
    onward,
    revealing,
    where,
    written,
)
from ui.dialogs.judging import Judging
from ui.dialogs.judging_words import BACK_KEY
from ui.dialogs.left_list import Keeping, again_words, changed_words, looked_up
from ui.dialogs.list_file import ListFile
from ui.dialogs.mapping import Mapping
from ui.dialogs.taken_in import TakenIn
from ui.look import geometry
from ui.look.blocks import emptied, strip
from ui.look.going import ENTER, LEAVES, WRITES
from ui.look.laying import lay
from ui.look.parts import label, retone, seen
from ui.look.sheet import Sheet as Paper
from ui.odd_clock import OddClock
from ui.watch import WatchPanel, stoppable, unless_stopped
from ui.words import translate
from ui.workbench import Workbench

T = TypeVar("T")


class ImportSheet(Paper):
    """Takes one list in; ``wrote`` says whether anything was written or taken back."""

    def __init__(self, parent: QWidget | None, workbench: Workbench, desk: Desk) -> None:
        super().__init__(parent, translate("Import", "Take in a list"))
        self.setObjectName("import")
        self._workbench, self._desk = workbench, desk
        self._book: Book | None = None
        self._preview: Preview | None = None
        self._panel: WatchPanel | None = None
        self._path, self._run, self.step = "", "", FILE
        self._waiting: tuple[Left, ...] = ()
        self._again: Left | None = None  # what is taken up again
        self._keeping = Keeping(self, workbench, desk, self._left)
        self.wrote = False
        self.file = ListFile(self._on_next, self._take_back)
        self.mapping = Mapping(partial(lists.proposed, desk), self._on_keep)
        self.judging = Judging(self._on_ticked, revealing(self, workbench, desk, self._on_failed))
        self.taken = TakenIn(self._on_undo)
        self.file.path.textChanged.connect(self._on_file_named)
        self.clock = OddClock(desk, workbench, "import.clock")
        self.clock.judged.connect(self._on_clock_judged)
        self._at = label("", "quiet", wraps=True)
        self._arrange()
        back = translate("Import", "Back")
        self.back = self.add_start(back, self._on_back, icon="back", key=BACK_KEY)
        self.back.setObjectName("import.back")
        self.close_ = self.add_end(translate("Import", "Cancel"), self.reject)
        self.next = self.add_end("", self._on_next, kind="first")
        self.next.setObjectName("import.next")
        self.fit(1120, 660)
        if geometry.is_low(self.height()) and not geometry.is_huge():
            self.body.removeWidget(self._at)
            self.say_beside(self._at)
        self._show(FILE)
        workbench.look(self, partial(looked_up, desk), self._on_looked_up)

    # how it is laid out

    def _arrange(self) -> None:
        self.lead(self.mapping.name, self.mapping.save)
        self.body.addWidget(self._at)
        self._parts = (self.file, self.mapping, self.judging, self.taken)
        self.news = QVBoxLayout()
        lay(self.body, self.news)
        self.body.addWidget(self.clock)
        for part in self._parts:
            self.body.addWidget(part, 1)

    def _show(self, step: int) -> None:
        self.step = step
        self._at.setText(where(step))
        for place, part in enumerate(self._parts):  # a step that is not shown asks for no room
            seen(part, place == step)
        emptied(self.news)
        self._tell_clock()
        self.back.setVisible(step in (COLUMNS, ROWS))
        is_done = step == DONE
        self.close_.setVisible(not is_done)
        if step == ROWS:
            self._on_ticked(len(self.judging.accepted))
        else:
            self.word_end(self.next, self._onward(), {FILE: ENTER, DONE: LEAVES}.get(step, WRITES))
            self.next.setEnabled(True)
        self._lead(to_next=True)
        self.next.setDefault(step != ROWS)
        self._landing().setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_clock(self) -> None:
        """Name an odd clock before a file is read, and above the rows that were judged by it."""
        found = self._preview if self.step == ROWS else None
        if self.step == FILE:
            self.clock.look_up()
        elif found is None or found.clock is not None or not self.clock.is_right:
            self.clock.show_clock(found.clock if found else None, by_clock())

    def _on_clock_judged(self) -> None:
        if self.step == ROWS and self._panel is None:
            self._judge()

    def _onward(self) -> str:
        is_waiting = any(one.path == self.file.path.text() for one in self._waiting)
        return onward(self.step, is_waiting=is_waiting)

    def _on_file_named(self) -> None:
        self._lead(to_next=True)
        if self.step == FILE:
            self.word_end(self.next, self._onward(), ENTER)

    def _landing(self) -> QWidget:
        columns, rows = self.mapping.wanting() or self.next, self.judging.table
        return {FILE: self.file.path, COLUMNS: columns, ROWS: rows}.get(self.step, self.next)

    def _on_looked_up(self, found: tuple[tuple[Left, ...], tuple[Run, ...]]) -> None:
        self._waiting, runs = found
        self.file.show_left(self._waiting, self._on_put_aside)
        self.file.show_runs(runs)

    def _on_put_aside(self, one: Left) -> None:
        if self._panel is None:
            self._keeping.drop(one)
            self._waiting = tuple(each for each in self._waiting if each is not one)
            self.file.path.clear()
            self.file.show_left(self._waiting, self._on_put_aside)
            self.file.path.setFocus()

    def _on_ticked(self, count: int) -> None:
        if self.step == ROWS:
            self._keeping.later()
            words, number = translate("Import", "Write {count} row(s)"), vietnamese.show_int(count)
            self.word_end(self.next, words.format(count=number))
            self.next.setEnabled(count > 0)

    # on and back

    def _on_next(self) -> None:
        if self._panel is None:
            acts = (self._read, self._judge, self._write, self.accept)
            acts[self.step]()

    def _on_back(self) -> None:
        if self._panel is None:
            self._show(self.step - 1)

    def _read(self) -> None:
        file = self.file.meant()
        if file is None:
            self._tell(translate("Import", "Choose the file of the list."), tone="warn")
            self.file.path.setFocus()
            return
        self._path = str(file)
        self._look(
            translate("Import", "Reading the file"), partial(lists.open_list, file), self._on_read
        )

    def _on_read(self, book: Book) -> None:
        self._book = book
        self.mapping.show_book(book)
        before = next((one for one in self._waiting if one.path == self._path), None)
        self._waiting = tuple(one for one in self._waiting if one is not before)
        fits = before is not None and self.mapping.show_kept_profile(before.profile)
        self._show(COLUMNS)
        if before is not None and before.digest != book.digest:
            self._tell(changed_words(fits=fits), tone="warn")
        elif before is not None and before.is_judged and fits:
            self._again = before
            self._judge()

    def _judge(self) -> None:
        if self._book is not None:
            now = self._left()  # back from the rows with nothing changed: they are ticked as before
            self._again = now if self._again is None and now and now.is_judged else self._again
            query = partial(lists.preview, self._desk, self._book, self.mapping.profile())
            self._look(translate("Import", "Looking at each row"), query, self._on_judged)

    def _on_judged(self, found: Preview) -> None:
        self._preview = found
        before, self._again = self._again, None
        self.judging.show_preview(found, is_known=before is not None)
        if before is not None:
            self.judging.accept(before.accepted(found.judgement, found.usual))
        self._show(ROWS)
        if before is not None:
            anew = before.asked_anew(self.judging.accepted)
            self._tell(again_words(anew), tone="warn" if anew else "good")
            if anew:
                self.judging.show_row(anew[0])

    def _left(self) -> Left | None:
        """Give the list as it would be left now, where there is one that waits."""
        if not self._path or self._book is None or self.step not in (COLUMNS, ROWS):
            return None
        found, profile = self._preview, self.mapping.profile()
        if found is None or found.book is not self._book or found.profile != profile:
            return Left(self._path, self._book.digest, profile)
        more = ticks(found.judgement, found.usual, self.judging.accepted)
        return Left(self._path, self._book.digest, found.profile, "", True, *more)

    def _write(self) -> None:
        if self._preview is not None and self.judging.accepted:
            self._keeping.stop()
            act = partial(lists.apply, self._desk, self._preview, frozenset(self.judging.accepted))
            self._do(translate("Import", "Writing the list"), act, self._on_written)

    def _on_written(self, done: Imported) -> None:
        self.wrote, self._run = bool(done.id), done.id
        self.taken.show_written(done)
        self._show(DONE)
        words, tone = written(done)
        self._tell(words, tone=tone)

    def _on_keep(self, name: str, profile: Profile) -> None:
        try:
            kept = lists.save_profile(self._desk, name, profile).value
        except GpnError as error:
            self.mapping.show_kept(messages.whole(error), "bad")
            return
        words = translate("Import", "Kept as “{name}”: lists with these titles are known by it.")
        self.mapping.show_kept(words.format(name=kept.code))

    # taking back

    def _on_undo(self) -> None:
        self._take_back(self._run)

    def _take_back(self, run: str) -> None:
        if self._panel is None:
            reason = translate("Import", "The list that brought it was taken back")
            act = partial(taking_back.take_back, self._desk, run, reason=reason)
            self._do(translate("Import", "Taking the list back"), act, self._on_taken_back)

    def _on_taken_back(self, done: TakenBack) -> None:
        self.wrote = True
        self.taken.show_taken_back(done)
        self._show(DONE)
        self._at.clear()  # that was no step of taking one in
        self._tell(translate("Import", "The list was taken back."), tone="good")

    # work that lasts

    def _look(self, what: str, query: Callable[..., T], on_done: Callable[[T], object]) -> None:
        work = partial(stoppable, query, self._begin(what))
        settle = partial(self._settle, on_done)
        self._workbench.look(self, work, settle, self._on_failed)

    def _do(self, what: str, act: Callable[..., Done[T]], on_done: Callable[[T], object]) -> None:
        work = unless_stopped(partial(act, watch=self._begin(what)))
        self._tell_writing()
        settle = partial(self._settle, on_done)
        self._workbench.do(self, work, settle, self._on_failed)

    def _tell_writing(self) -> None:
        """Say what is being written; what could be done with the rows is done."""
        if self.step == ROWS:
            self._at.setText(being_written())
            self.judging.show_writing(now=True)

    def _begin(self, what: str) -> Watch:
        emptied(self.news)
        self._panel = WatchPanel(what, LEAVES, is_share=True)
        self.body.insertWidget(0, self._panel)
        self._wait(now=True)
        return self._panel.watch

    def _end(self) -> None:
        if self._panel is not None:
            self._panel.finish()
            self._panel.deleteLater()
        self._panel = None
        self.judging.show_writing(now=False)
        self._wait(now=False)

    def _wait(self, *, now: bool) -> None:
        """While something is under way nothing else is done here than to stop it."""
        for part in (self.next, self.back, self.close_, *self._parts):
            part.setEnabled(not now)
        self.close_.setVisible(not now and self.step != DONE)  # Stop hears its key meanwhile
        self._at.setText("" if now else where(self.step))

    def _settle(self, on_done: Callable[[T], object], value: T | None) -> None:
        self._end()
        if value is None:
            self._tell(translate("Import", "Stopped; nothing was written."), tone="warn")
        else:
            on_done(value)

    def _on_failed(self, error: GpnError) -> None:
        self._end()
        self._tell(messages.whole(error), tone="bad")
        self._lead(to_next=self.step != FILE)

    def _lead(self, *_: object, to_next: bool) -> None:
        """Let the way on stand out or, where a file cannot be read, the one to another file."""
        retone(self.next, "first" if to_next else "", "kind")
        retone(self.file.choose, "" if to_next else "first", "kind")

    def _tell(self, words: str, *, tone: str) -> None:
        emptied(self.news)
        self.news.addWidget(strip(words, tone=tone, name="import.news"))

    def reject(self) -> None:
        """Override QDialog.reject: what is under way is stopped first, then one step is undone."""
        if self._panel is not None:
            self._panel.watch.stop()
        else:
            self._keeping.now()
            super().reject()


def ask(parent: QWidget | None, workbench: Workbench, desk: Desk) -> bool:
    """Take a list in; say whether anything was written."""
    sheet = ImportSheet(parent, workbench, desk)
    sheet.ask()
    return sheet.wrote
