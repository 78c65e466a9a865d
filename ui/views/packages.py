"""Packages made here and come in: how far each is, what is said of it, what can be done again."""

from collections.abc import Callable
from typing import Final, Generic, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

from gpn_desktop.services.posted import PackageRow, Post, ReceivedRow, Sent
from ui.look.flow import Rest, Whole
from ui.look.going import keyed
from ui.look.parts import button, column, label, named, row
from ui.models.parcels import AREA_PACKAGES, PACKAGES, RECEIVED
from ui.models.rows import Column, RowTableModel
from ui.models.table import Table
from ui.tidings import Tidings
from ui.words import translate

R = TypeVar("R")
LEAST_WORDS: Final = 150
LEAST_LIST: Final = 66  # titles and one row, in the lowest window
COPY_KEY: Final = "Alt+L"
Again = Callable[[tuple[str, ...]], object]


class Listed(QWidget, Generic[R]):
    """A table with the words of the row that is chosen, and a button for that row."""

    def __init__(self, columns: tuple[Column[R], ...], name: str, words: str) -> None:
        super().__init__()
        self.table = Table(RowTableModel(columns), words, self._on_choose, self._on_choose)
        self.table.setObjectName(name)
        self.table.setMinimumHeight(LEAST_LIST)
        self.words = Whole(f"{name}.words", "quiet")
        self._line = row(self.words)
        self._line.setContentsMargins(4, 0, 0, 0)
        self._below = QWidget()
        self._below.setLayout(self._line)
        self._below.hide()
        self._keep = QTimer(self, singleShot=True, interval=0)
        self._keep.timeout.connect(self._on_keep)
        box = column(self.table, self._below, gap=6)
        box.setStretch(0, 1)
        box.setContentsMargins(0, 8, 0, 0)
        self.setLayout(box)
        self.setFocusProxy(self.table)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: the words below take room; their row stays in sight."""
        super().resizeEvent(event)
        self._keep.start()

    def _on_keep(self) -> None:
        if self.table.currentIndex().isValid():
            self.table.scrollTo(self.table.currentIndex())

    def add_button(self, made: QPushButton) -> QPushButton:
        """Put a button beside the words."""
        self._line.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def show_rows(self, rows: tuple[R, ...], same: Callable[[R, R], bool]) -> None:
        """Show these rows; who stood on one stands there still."""
        before = self.table.chosen()
        self.table.rows.set_rows(rows)
        stands = before is not None and self.table.choose(lambda one: same(one, before))
        self._below.setVisible(stands)

    def tell(self, one: R) -> None:
        """Say what is so of a row; overridden by those that know how."""

    def _on_choose(self, one: R) -> None:
        self.tell(one)
        self._below.show()
        self._keep.start()


class MadeList(Listed[PackageRow]):
    """The packages made here."""

    def __init__(
        self, tidings: Tidings, again: Again, columns: tuple[Column[PackageRow], ...]
    ) -> None:
        super().__init__(columns, "exchange.packages", translate("Parcels", "Packages made here"))
        self._tidings, self._again = tidings, again
        self.may_copy = True
        self.copy = self.add_button(button("", self._on_copy_clicked))
        self.copy.setObjectName("exchange.copy")

    def tell(self, one: PackageRow) -> None:
        """Override Listed.tell."""
        self.words.setText(self._tidings.package(one))
        is_new = one.state is Sent.MADE
        words = self.tr("Copy this one") if is_new else self.tr("Copy this one again")
        self.copy.setText(keyed(words, COPY_KEY))
        self.copy.setShortcut(COPY_KEY)  # Qt forgets it with the text
        self.copy.setVisible(one.is_undelivered and self.may_copy)

    def _on_copy_clicked(self) -> None:
        chosen = self.table.chosen()
        if chosen is not None:
            self._again((chosen.identity,))


class CameList(Listed[ReceivedRow]):
    """The packages that came in."""

    def __init__(self, tidings: Tidings) -> None:
        super().__init__(
            RECEIVED, "exchange.received", translate("Parcels", "Packages that came in")
        )
        self._tidings = tidings

    def tell(self, one: ReceivedRow) -> None:
        """Override Listed.tell."""
        self.words.setText(self._tidings.received(one))


class PackageLists(Rest):
    """Both lists, each behind its tab; before the first package one word for both."""

    def __init__(self, again: Again, corner: QWidget, *, is_office: bool) -> None:
        super().__init__()
        tidings = Tidings(self, is_office=is_office)
        columns = AREA_PACKAGES if is_office else PACKAGES
        self.made, self.came = MadeList(tidings, again, columns), CameList(tidings)
        self.tabs = named(QTabWidget(), self.tr("Packages"))
        self.tabs.setObjectName("exchange.tabs")
        self.tabs.setCornerWidget(corner)
        self._none = (label("", "quiet", wraps=True), label("", "quiet", wraps=True))
        self._stacks = [self._tab(*pair) for pair in zip(self._lists(), self._none, strict=True)]
        self.setLayout(column(self.tabs))

    def _lists(self) -> tuple[QWidget, QWidget]:
        return self.made, self.came

    def _tab(self, shown: QWidget, none: QLabel) -> QStackedWidget:
        none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        stack = QStackedWidget()
        stack.addWidget(shown)
        stack.addWidget(none)
        self.tabs.addTab(stack, "")
        return stack

    def show_post(self, post: Post) -> None:
        """Show both lists."""
        self.made.show_rows(post.packages, lambda a, b: a.identity == b.identity)
        self.came.show_rows(post.received, lambda a, b: a.identity == b.identity)
        words = self.tr("No package was made yet; each one is listed here.")
        self._none[0].setText(words)
        self._none[1].setText(self.tr("Nothing came in yet"))
        self._count(0, self.tr("Made here ({count})"), len(post.packages))
        self._count(1, self.tr("Came in ({count})"), len(post.received))
        empty = not (post.packages or post.received)
        self.setMinimumHeight(LEAST_WORDS if empty else 0)

    def _count(self, tab: int, words: str, count: int) -> None:
        self.tabs.setTabText(tab, words.format(count=count))
        self._stacks[tab].setCurrentIndex(0 if count else 1)

    def list_shown(self) -> QWidget:
        """Give what has the focus here: the table of the tab that is shown, else the tab."""
        at = self.tabs.currentIndex()
        has_rows = self._stacks[at].currentIndex() == 0
        return (self.made.table, self.came.table)[at] if has_rows else self.tabs.tabBar()
