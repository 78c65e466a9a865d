"""Many villages at once: a list that is typed or pasted, one village a line."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gpn_desktop.registry.households import RURAL, URBAN
from gpn_desktop.services import villages
from ui.counts import grouped
from ui.look.parts import Chooser, label, named, row
from ui.look.sheet import Sheet
from ui.models.people import code_words

AREAS: Final = (RURAL, URBAN)


class VillageListSheet(Sheet):
    """Takes the list and says how many villages it understands."""

    def __init__(self, parent: QWidget | None) -> None:
        title = self.tr("Villages of the commune")
        about = self.tr(
            "One a line, as the list stands in Word or Excel: numbers before a name are left out."
        )
        super().__init__(parent, title, about)
        self.text = named(QPlainTextEdit(), title)
        self.text.setObjectName("villages.list.text")
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText("1. Nà Lúa\n2. Pò Mầy\n3. Tổ dân phố 1")
        self.text.textChanged.connect(self._count)
        self.area = named(Chooser(), self.tr("Area"))
        self.area.setObjectName("villages.list.area")
        for code in AREAS:
            self.area.addItem(code_words("area", code), code)
        self.count = label("", "quiet")
        self.count.setObjectName("villages.list.count")
        self.body.addWidget(self.text, 1)
        self.body.addLayout(row(label(self.tr("Area"), "quiet"), self.area, None, self.count))
        self.add_end(self.tr("Cancel"), self.reject)
        words = self.tr("Write down")
        self.agree = self.add_end(words, self.accept, kind="first")
        self.agree.setObjectName("villages.list.agree")
        self._count()
        self.fit(620, 520)
        self.text.setFocus()

    def _count(self) -> None:
        count = len(villages.names_in(self.text.toPlainText()))
        self.count.setText(grouped(self.tr("%n village(s) understood", "", count), count))
        self.agree.setEnabled(count > 0)


def ask(parent: QWidget | None, on_done: Callable[[str, str], object]) -> None:
    """Ask for a list; hand over its text and the area."""
    sheet = VillageListSheet(parent)
    if sheet.ask():
        on_done(sheet.text.toPlainText(), str(sheet.area.currentData()))
