"""Which columns a list shows, in which order: Space ticks, Alt+Up and Alt+Down move."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from ui.look.edge import WholeList
from ui.look.going import ENTER
from ui.look.parts import named
from ui.look.sheet import Sheet
from ui.models.rows import Column
from ui.words import translate

KEY: Final = Qt.ItemDataRole.UserRole
USUAL_KEY: Final = "Alt+B"
STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ColumnsSheet(Sheet):
    """All columns of a list, those shown first and ticked."""

    def __init__(
        self,
        parent: QWidget | None,
        columns: Mapping[str, Column[Any]],
        shown: Sequence[str],
        usual: Sequence[str],
    ) -> None:
        title = translate("ColumnsSheet", "Columns of the list")
        about = translate(
            "ColumnsSheet",
            "Space shows a column or hides it, Alt+↑ and Alt+↓ move it. The first one stays.",
        )
        super().__init__(parent, title, about)
        self.setObjectName("columns")
        self._columns, self._usual = columns, usual
        self.list = named(WholeList(), title)
        self.list.setObjectName("columns.list")
        self.list.installEventFilter(self)
        self.body.addWidget(self.list)
        self.add_start(
            translate("ColumnsSheet", "As at first"), self._on_usual, icon="undo", key=USUAL_KEY
        )
        self.add_end(translate("ColumnsSheet", "Cancel"), self.reject)
        words = translate("ColumnsSheet", "Show these")
        go = self.add_end(words, self.accept, kind="first", icon="check", key=ENTER)
        go.setObjectName("columns.go")
        self._fill(shown)
        self.fit(720, 560)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, shown: Sequence[str]) -> None:
        self.list.clear()
        for key in (*shown, *(one for one in self._columns if one not in shown)):
            item = QListWidgetItem(translate("Columns", self._columns[key].title))
            item.setData(KEY, key)
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            if key == self._first:
                item.setText(
                    translate("ColumnsSheet", "{column} (always)").format(column=item.text())
                )
                item.setFlags(flags)
            else:
                item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable)
                state = Qt.CheckState.Checked if key in shown else Qt.CheckState.Unchecked
                item.setCheckState(state)
            self.list.addItem(item)
        self.list.setCurrentRow(min(1, self.list.count() - 1))  # the first one is always shown

    @property
    def _first(self) -> str:
        return next(iter(self._columns))

    def chosen(self) -> tuple[str, ...]:
        """Give the keys of the columns that are ticked, in their order; who it is stays first."""
        items = [self.list.item(n) for n in range(self.list.count())]
        keys = [str(one.data(KEY)) for one in items if one.checkState() == Qt.CheckState.Checked]
        return (self._first, *keys)

    def move_by(self, step: int) -> None:
        """Move the column one stands on up or down; who it is stays first."""
        place = self.list.currentRow()
        if place > 0 and 0 < place + step < self.list.count():
            item = self.list.takeItem(place)
            self.list.insertItem(place + step, item)
            self.list.setCurrentRow(place + step)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: Alt with an arrow moves."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = STEPS.get(Qt.Key(event.key()))
            if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.move_by(step)
                return True
        return super().eventFilter(watched, event)

    def _on_usual(self) -> None:
        self._fill(self._usual)
