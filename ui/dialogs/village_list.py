"""Many villages at once: a list that is typed or pasted, one village a line."""

from collections.abc import Callable, Collection
from typing import Final

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gpn_desktop.registry.households import RURAL, URBAN
from gpn_desktop.registry.places import Village, village_key, village_named
from gpn_desktop.services import villages
from ui.counts import grouped
from ui.look.blocks import said
from ui.look.laying import lay
from ui.look.parts import Chooser, label, named, row, seen
from ui.look.sheet import Sheet
from ui.models.people import code_words
from ui.models.villages import called

AREAS: Final = (RURAL, URBAN)
NAMED: Final = 5  # villages here already that are named


class VillageListSheet(Sheet):
    """Takes the list and says how many villages it understands."""

    def __init__(self, parent: QWidget | None, present: Collection[Village] = ()) -> None:
        title = self.tr("Villages of the commune")
        about = self.tr(
            "One a line, as the list stands in Word or Excel: numbers before a name are left out."
        )
        super().__init__(parent, title, about)
        self._present = {village_key(one): called(one) for one in present}
        self.text = named(QPlainTextEdit(), title)
        self.text.setObjectName("villages.list.text")
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText("1. Nà Lúa\n2. Pò Mầy\n3. Tổ dân phố 1")
        self.text.textChanged.connect(self._count)
        self.area = named(Chooser(), self.tr("Area"))
        self.area.setObjectName("villages.list.area")
        for code in AREAS:
            self.area.addItem(code_words("area", code), code)
        self.count = said("", "villages.list.count", "strong", wraps=True)
        self.near = said("", "villages.list.near", "warn", wraps=True)
        self.body.addWidget(self.text, 1)
        self.body.addWidget(self.near)
        foot = row(label(self.tr("Area of these lines"), "quiet"), self.area, self.count)
        foot.setStretch(2, 1)
        lay(self.body, foot)
        self.add_end(self.tr("Cancel"), self.reject)
        self.agree = self.add_end("", self.accept, kind="first")
        self.agree.setObjectName("villages.list.agree")
        self._count()
        self.fit(620, 520)
        self.text.setFocus()

    def _count(self) -> None:
        names = villages.names_in(self.text.toPlainText())
        count, here = len(names), self._here(names)
        words = grouped(self.tr("%n village(s) understood", "", count), count)
        if here:
            both = self.tr("{words}: {new} new; here already: {here}")
            there = [*here.values()]
            named = ", ".join([*there[:NAMED], *(["…"] if len(there) > NAMED else [])])
            words = both.format(words=words, new=count - len(here), here=named)
        self.count.setText(words)
        near = self.tr(
            "“{name}” is taken for “{other}”, which is here already, and not written once more. "
            "If it is another village, add a word to its name."
        )
        other = {one: there for one, there in here.items() if one != there}
        self.near.setText(
            "\n".join(near.format(name=one, other=there) for one, there in other.items())
        )
        seen(self.near, bool(other))
        new = count - len(here)
        self.word_end(self.agree, grouped(self.tr("Write %n village(s)", "", new), new))
        self.agree.setEnabled(new > 0)

    def _here(self, names: Collection[str]) -> dict[str, str]:
        """Give which of these are here already, each with its name as it stands in the register."""
        found = {}
        for name in names:
            kind, plain = village_named(name)
            one = Village("", name=plain, kind=kind)
            if village_key(one) in self._present:
                found[called(one)] = self._present[village_key(one)]
        return found


def ask(
    parent: QWidget | None, present: Collection[Village], on_done: Callable[[str, str], object]
) -> None:
    """Ask for a list beside those that are present; hand over its text and the area."""
    sheet = VillageListSheet(parent, present)
    if sheet.ask():
        on_done(sheet.text.toPlainText(), str(sheet.area.currentData()))
