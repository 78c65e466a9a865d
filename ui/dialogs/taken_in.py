"""The last step of a list: what it brought, the way back, and what taking it back did."""

from collections.abc import Callable, Collection
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

MOST_ROWS: Final = 20  # that are named
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
    told = [
        ("households", translate("Import", "New households"), done.households),
        ("people", translate("Import", "New people"), done.people),
        ("changed", translate("Import", "Records that were changed"), done.changed),
        ("villages", translate("Import", "New villages"), done.villages),
    ]
    facts = [Fact(key, name, vietnamese.show_int(count)) for key, name, count in told]
    return [*facts, *_left(done)]


def _left(done: Imported) -> list[Fact]:
    """Say which rows were not written, a line for each reason, and what is done about them."""
    changed = [one for one in done.left_out if one not in done.headless]
    told = (
        (
            translate("Import", "{rows}: their head, or a row with it, was not written."),
            done.headless,
        ),
        (translate("Import", "{rows}: the register changed meanwhile."), changed),
    )
    name = translate("Import", "Rows left out")
    lines = [words.format(rows=_rows_named(rows)) for words, rows in told if rows]
    words = translate(
        "Import",
        "Close (Esc), then read this file in once more for them (Ctrl+I); rows written already "
        "stay as they are.",
    )
    again = Fact("again", translate("Import", "To be done"), words)
    return [Fact("left", name, "\n".join(lines), "warn"), again] if lines else []


def _rows_named(rows: Collection[int]) -> str:
    shown = ", ".join(map(str, sorted(rows)[:MOST_ROWS]))
    return f"{shown}…" if len(rows) > MOST_ROWS else shown


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
