"""The four steps of taking a list in, and what is said of each."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from gpn_desktop import vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.services import lists
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.lists import Imported
from ui.words import translate
from ui.workbench import Workbench

FILE, COLUMNS, ROWS, DONE = range(4)
Reveal = Callable[[frozenset[str], Callable[[object], object]], object]
"""Hears whose numbers are asked for whole, and what shows them once that is written down."""


def revealing(
    owner: QWidget, workbench: Workbench, desk: Desk, on_failed: Callable[[GpnError], object]
) -> Reveal:
    """Give what has it written down who looked at whose numbers."""

    def reveal(whose: frozenset[str], then: Callable[[object], object]) -> None:
        workbench.do(owner, partial(lists.reveal, desk, whose), then, on_failed)

    return reveal


def where(step: int) -> str:
    """Say which step this is, and what it is for."""
    words = {
        FILE: translate(
            "Import",
            "Step 1 of 4: choose the file. An Excel file or CSV with households and people; "
            "nothing is written before you have seen what comes of each row.",
        ),
        COLUMNS: translate(
            "Import", "Step 2 of 4: say what each column holds. Nothing is written yet."
        ),
        ROWS: translate(
            "Import",
            "Step 3 of 4: look at the rows. Nothing is written before Ctrl+Enter; Esc keeps it "
            "for later.",
        ),
        DONE: translate("Import", "Step 4 of 4: done."),
    }
    return words.get(step, "")


def being_written() -> str:
    """Say that the rows are being written, and what Stop would leave."""
    return translate("Import", "Step 4 of 4: it is being written. Where it is stopped, nothing is.")


def by_clock() -> str:
    """Say what an odd clock does to the rows."""
    return translate("Import", "Rows that go by the day are to be looked at and are not ticked.")


def onward(step: int, *, is_waiting: bool) -> str:
    """Give the words of the way on; ``is_waiting``: the file was left before it was taken in.

    Of the rows the button says how many are written.
    """
    read = translate("Import", "Read the file")
    words = {
        FILE: translate("Import", "Go on with this file") if is_waiting else read,
        COLUMNS: translate("Import", "See what comes of it"),
        DONE: translate("Import", "Close"),
    }
    return words.get(step, "")


def written(done: Imported) -> tuple[str, str]:
    """Say what came of it, and in which tone."""
    if not done.id:
        words = translate("Import", "Nothing was written: the register says all this already.")
        return words, "accent"
    if not done.left_out:
        return translate("Import", "The list was taken in."), "good"
    words = translate("Import", "The list was taken in; {count} row(s) were left out.")
    return words.format(count=vietnamese.show_int(len(done.left_out))), "warn"
