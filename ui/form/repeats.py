"""Members of a household: the list of people beside the questions of the one that is chosen."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QListWidgetItem,
    QSplitter,
    QWidget,
)

from gpn_desktop.engine.effects import Place, Row
from ui.form.body import Body, Removed
from ui.form.naming import display_name
from ui.form.people_list import PERSON, PeopleList
from ui.form.sections import Branch
from ui.form.source import Source
from ui.look import geometry
from ui.look.going import keyed
from ui.look.parts import button, column, label, named, row, scrolled, seen
from ui.words import translate

LIST_ROOM: Final = 236
WRONG_SIGN: Final = 34  # and the air around it


class Roster(QWidget):
    """The people, and the questions of the chosen one."""

    answered = Signal(object, str)
    remarked = Signal(object, str)
    row_wanted = Signal(object)
    removal_wanted = Signal(object)
    restore_wanted = Signal(object)
    opened = Signal()  # another person's questions are shown

    def __init__(
        self, source: Source, repeat: Branch, after: Sequence[Branch], removed: Removed
    ) -> None:
        super().__init__()
        self._source, self._repeat, self._after = source, repeat, after
        self._removed = removed
        self._doubted: frozenset[str] = frozenset()
        self.body = Body(source, ())
        self.list = named(PeopleList(), repeat.item.label)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._on_current_row_changed)
        self.list.entered.connect(self._on_list_entered)
        self.add = button(
            translate("Form", "Add a person"),
            self._on_add_clicked,
            icon="add",
        )
        self._wrong = button("", self._on_wrong_clicked, icon="warning", kind="link")
        self._wrong.setObjectName("form.wrong_person")
        self._wrong.hide()
        self._gone = column(gap=4)
        left = self._left = QWidget()
        left.installEventFilter(self)
        left.setLayout(column(self.list, self._wrong, self._gone, self.add, gap=8))
        left.setMinimumWidth(geometry.grown(LIST_ROOM - 40))
        self.area = scrolled(QWidget(), is_guarded=False)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(14)
        split.addWidget(left)
        split.addWidget(self.area)
        split.setStretchFactor(1, 1)
        split.setSizes([LIST_ROOM, 3 * LIST_ROOM])
        self.setLayout(column(split))
        self.refill(repeat, after, None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: the key stands on the button where there is room for it."""
        if event.type() is QEvent.Type.Resize and watched is self._left:
            words = translate("Form", "Add a person")
            self.add.setText(keyed(words, "Ctrl+N"))
            if self.add.sizeHint().width() > self._left.width():
                self.add.setText(words)
            self._tell_wrong()
        return super().eventFilter(watched, event)

    def _tell_wrong(self) -> None:
        """Name the first person with a wrong answer, unless it is the one whose answers stand."""
        wrong = next((one for one in self._repeat.below if one.item.wrong), None)
        is_told = wrong is not None and wrong is not self.chosen()
        if wrong is not None and is_told:
            whole = translate("Form", "See to {name}").format(name=self._name(wrong))
            wide = self._left.width() - geometry.grown(WRONG_SIGN)
            shown = self._wrong.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, wide)
            self._wrong.setText(shown)
            named(self._wrong, whole).setToolTip(whole)
        seen(self._wrong, is_told)

    def _on_wrong_clicked(self) -> None:
        wrong = next((n for n, one in enumerate(self._repeat.below) if one.item.wrong), None)
        if wrong is not None:
            self.list.setCurrentRow(wrong)
            self._on_list_entered()

    @property
    def repeat(self) -> Place:
        """Give the place of the roster as a whole."""
        return self._repeat.item.place

    def refill(self, repeat: Branch, after: Sequence[Branch], chosen: Place | None) -> None:
        """Take the rows as they are now; stand on ``chosen``, or where one stood."""
        before = self.list.currentRow()
        self._repeat, self._after = repeat, after
        self.list.blockSignals(True)
        self.list.clear()
        for branch in repeat.below:
            self.list.addItem(QListWidgetItem())
            self._describe(self.list.count() - 1, branch)
        places = [branch.item.place for branch in repeat.below]
        wanted = places.index(chosen) if chosen in places else min(before, len(places) - 1)
        self.list.setCurrentRow(max(0, wanted) if places else -1)
        self.list.blockSignals(False)
        self._open()

    def describe(self, repeat: Branch) -> None:
        """Write names and progress anew; the questions stay."""
        self._repeat = repeat
        for n, branch in enumerate(repeat.below):
            self._describe(n, branch)
        chosen = self.chosen()
        if chosen is not None:
            self._title.setText(self._name(chosen))
        self._tell_wrong()

    def doubt(self, rows: frozenset[str]) -> None:
        """Mark the people in these rows: something about them is odd, though all is answered."""
        if rows != self._doubted:
            self._doubted = rows
            self.describe(self._repeat)

    def _name(self, branch: Branch) -> str:
        return display_name(self._source, branch)[0] or translate("Form", "(no name yet)")

    def _describe(self, line: int, branch: Branch) -> None:
        shown, (_, more) = self._name(branch), display_name(self._source, branch)
        item = self.list.item(line)
        told, is_doubted = branch.item, branch.item.place.rows[-1] in self._doubted
        how_far = (told.answered, told.questions, told.wrong, is_doubted)
        item.setData(PERSON, (shown, more, *how_far))
        far = translate("Form", "{name}, {answered} of {asked} answered")
        if is_doubted:
            far = translate("Form", "{name}, to be checked, {answered} of {asked} answered")
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole,
            far.format(name=shown, answered=told.answered, asked=told.questions),
        )

    def chosen(self) -> Branch | None:
        """Give the row whose questions are shown."""
        line = self.list.currentRow()
        return self._repeat.below[line] if 0 <= line < len(self._repeat.below) else None

    def choose(self, row_id: str) -> None:
        """Stand on a row."""
        rows = [branch.item.place.rows[-1] for branch in self._repeat.below]
        if row_id in rows:
            self.list.setCurrentRow(rows.index(row_id))

    def walk(self, step: int) -> bool:
        """Go to the next or the person before; say whether there is one."""
        line = self.list.currentRow() + step
        if not 0 <= line < self.list.count():
            return False
        self.list.setCurrentRow(line)
        return True

    def show_removed(self, gone: Sequence[tuple[Row, str]]) -> None:
        """Show who was taken out, each with a way back."""
        while self._gone.count():
            item = self._gone.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for removed, name in gone:
            line = QWidget()
            words = translate("Form", "Put back: {name}").format(name=name)
            back = button(words, _Back(self, removed), icon="undo", kind="link")
            line.setLayout(row(back, None))
            self._gone.addWidget(line)

    def _open(self) -> None:
        branch = self.chosen()
        line = self.list.currentRow()
        last = line + 1 == len(self._repeat.below)
        shown = (*(branch.below if branch else ()), *self._after_if(last))
        self.body = Body(self._source, shown, self._removed)
        for signal in ("answered", "remarked", "row_wanted", "removal_wanted", "restore_wanted"):
            getattr(self.body, signal).connect(getattr(self, signal))
        page = QWidget()
        page.setLayout(column(self._head(branch), self.body, gap=0))
        page.setProperty("ground", "page")
        self.area.setWidget(page)
        self._tell_wrong()
        self.opened.emit()

    def _after_if(self, last: bool) -> Sequence[Branch]:
        """Give what stands below the roster; it is shown with the last of the rows."""
        return self._after if last else ()

    def _head(self, branch: Branch | None) -> QWidget:
        head = QWidget()
        if branch is None:
            empty = translate("Form", "Nobody here yet. Add the head of the household first.")
            head.setLayout(column(label(empty, "quiet", wraps=True)))
            return head
        self._title = label(self._name(branch), "heading", wraps=True)
        remove = button(
            translate("Form", "Remove… (Ctrl+Delete)"),
            self._on_remove_clicked,
            icon="delete",
            kind="flat",
        )
        line = row(self._title, remove)
        line.setStretch(0, 1)
        line.setContentsMargins(14, 0, 4, 2)
        head.setLayout(line)
        return head

    def _on_current_row_changed(self) -> None:
        self._open()

    def _on_list_entered(self) -> None:
        questions = self.body.questions()
        if questions:
            questions[0].field.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_add_clicked(self) -> None:
        self.row_wanted.emit(self.repeat)

    def _on_remove_clicked(self) -> None:
        branch = self.chosen()
        if branch is not None:
            self.removal_wanted.emit(branch.item.place)


class _Back:
    """Asks for one removed row back."""

    def __init__(self, roster: Roster, removed: Row) -> None:
        self._roster, self._removed = roster, removed

    def __call__(self) -> None:
        self._roster.restore_wanted.emit(self._removed)
