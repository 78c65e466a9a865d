"""Joining a village to another: which one, and what becomes of its households."""

from collections.abc import Sequence

from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from gpn_desktop.services.villages import VillageRow
from ui.counts import grouped
from ui.look.parts import label, named
from ui.look.sheet import Sheet
from ui.models.villages import called
from ui.words import dotted


class JoiningSheet(Sheet):
    """Lists the other villages; Enter joins to the one that is lit."""

    def __init__(
        self, parent: QWidget | None, row: VillageRow, others: Sequence[VillageRow]
    ) -> None:
        title = self.tr("Join {village} to another village").format(village=called(row.village))
        about = self.tr("As the decision on the villages says. It can be undone.")
        super().__init__(parent, title, about)
        self.list = named(QListWidget(), self.tr("Villages"))
        self.list.setObjectName("joining.list")
        self.list.ensurePolished()  # or its first lines are measured by another style
        for one in others:
            count = grouped(self.tr("%n household(s)", "", one.households), one.households)
            self.list.addItem(QListWidgetItem(dotted(called(one.village), count)))
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _: self.accept())
        self._row, self._others = row, others
        self.told = label("", "strong", wraps=True)
        self.told.setObjectName("joining.told")
        self.list.currentRowChanged.connect(lambda _: self._tell())
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.told)
        self.add_end(self.tr("Cancel"), self.reject)
        self.add_end(self.tr("Join (Enter)"), self.accept, kind="first")
        self._tell()
        self.fit(560, 460)
        self.list.setFocus()

    def _tell(self) -> None:
        count = self._row.households
        words = grouped(self.tr("%n household(s) of {gone} go to {there}.", "", count), count)
        self.told.setText(
            words.format(gone=called(self._row.village), there=called(self.chosen().village))
        )

    def chosen(self) -> VillageRow:
        """Give the village that is lit."""
        return self._others[max(0, self.list.currentRow())]


def ask(parent: QWidget | None, row: VillageRow, others: Sequence[VillageRow]) -> VillageRow | None:
    """Ask to which village one is joined; None when it stays."""
    sheet = JoiningSheet(parent, row, others)
    return sheet.chosen() if sheet.ask() else None
