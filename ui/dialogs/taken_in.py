"""The last step of a list: what it brought, the way back, and what taking it back did."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from gpn_desktop import vietnamese
from gpn_desktop.services.lists import Imported
from gpn_desktop.services.taking_back import TakenBack
from ui.acts import UNDO_KEY
from ui.look.blocks import Fact, Facts
from ui.look.going import keyed
from ui.look.parts import button, column, row
from ui.words import translate

ROOM: Final = 420  # nothing stands beside the names but numbers


class TakenIn(QWidget):
    """What came of a list; while it can be taken back there is a button for it."""

    def __init__(self, on_undo: Callable[[], object]) -> None:
        super().__init__()
        self._told = Facts("import.done", ROOM)
        words = keyed(translate("Import", "Take it all back"), UNDO_KEY)
        self.undo = button(words, on_undo, icon="undo")
        self.undo.setShortcut(UNDO_KEY)
        self.undo.setObjectName("import.undo")
        self.setLayout(column(self._told, row(self.undo, None), None))

    def show_written(self, done: Imported) -> None:
        """Tell what the list brought, and which of its rows were left out."""
        self.undo.setVisible(bool(done.id))
        self._told.show_facts(_written(done))

    def show_taken_back(self, done: TakenBack) -> None:
        """Tell what went with the list, and what stays."""
        self.undo.hide()
        self._told.show_facts(_taken_back(done))


def _written(done: Imported) -> list[Fact]:
    left = ", ".join(map(str, done.left_out[:20]))
    told = [
        ("households", translate("Import", "New households"), done.households),
        ("people", translate("Import", "New people"), done.people),
        ("changed", translate("Import", "Records that were changed"), done.changed),
        ("villages", translate("Import", "New villages"), done.villages),
    ]
    facts = [Fact(key, name, vietnamese.show_int(count)) for key, name, count in told]
    if left:
        name = translate("Import", "Rows left out")
        words = translate(
            "Import", "{rows}: their head was not written, or the register changed meanwhile."
        )
        more = "…" if len(done.left_out) > 20 else ""
        facts.append(Fact("left", name, words.format(rows=f"{left}{more}"), "warn"))
    return facts


def _taken_back(done: TakenBack) -> list[Fact]:
    told = [
        ("households", translate("Import", "Households taken off"), done.households),
        ("people", translate("Import", "People taken off"), done.people),
        ("restored", translate("Import", "Records as they were before"), done.restored),
        ("kept", translate("Import", "Kept records: somebody wrote to them since"), len(done.kept)),
        ("villages", translate("Import", "Villages taken off"), done.villages),
        ("staying", translate("Import", "Villages that something names: they stay"), done.staying),
    ]
    return [Fact(key, name, vietnamese.show_int(count)) for key, name, count in told]
