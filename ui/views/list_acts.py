"""What can be done with a list as it is shown: copy, print, save; every list has the same.

On the way: the rows that are chosen, or all → their texts by the columns shown → clipboard, paper,
a file. Numbers leave masked, as they stand there; who took the list is kept in the access log.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from html import escape
from typing import Any, Final

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.services import list_out
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.list_out import Shown
from gpn_desktop.vietnamese import tidy
from ui.look import why
from ui.look.going import keyed
from ui.look.parts import button, named
from ui.models.register import Kind
from ui.models.rows import Column
from ui.models.table import Table
from ui.printing import print_html
from ui.views.kept_list import KeptList, Narrows
from ui.views.list_saving import SaveSheet
from ui.views.ordering import Ordering
from ui.views.page import Ways
from ui.words import language, translate

ACTS_KEY: Final = "Alt+D"
Lines = tuple[tuple[str, Callable[[], object]], ...]
Then = Callable[[Shown], object]
Read = Callable[[Then], object]
Title = Callable[[], str]
AT_ONCE: Final = 1_000  # rows that are read in one look
CELL: Final = "style=\"mso-number-format:'\\@'\""  # Excel keeps such a cell as text


def shown_of(kind: Kind, keys: Sequence[str], desk: Desk, ids: Sequence[str]) -> Shown:
    """Read rows and give their texts by these columns, some thousand at a time."""
    columns = [kind.columns[key] for key in keys]
    rows: list[tuple[str, ...]] = []
    whose: list[tuple[str, str]] = []
    for first in range(0, len(ids), AT_ONCE):
        found = kind.rows(desk, ids[first : first + AT_ONCE])
        rows += (tuple(one.text(row) for one in columns) for row in found)
        whose += kind.whose(desk, found) if kind.whose is not None else ()
    titles = tuple(translate("Columns", one.title) for one in columns)
    title = translate("Register", kind.title)
    tells = tuple(kind.tells.get(key, "") for key in keys)
    cells = tuple(rows)
    return Shown(kind.about, title, tuple(keys), titles, cells, language(), tells, tuple(whose))


def _read_table(table: Table[Any], about: str, title: Title | None, then: Then) -> None:
    """Give the rows of a table that are chosen, or all where it is one or none."""
    chosen = sorted(one.row() for one in table.selectionModel().selectedRows())
    lines = chosen if len(chosen) > 1 else range(table.rows.rowCount())
    rows = [table.rows.row_at(table.rows.index(line, 0)) for line in lines]
    if rows:
        called = title() if title is not None else table.accessibleName()
        then(shown_rows(about, called, table.rows.columns, rows))


def shown_rows(
    about: str, title: str, columns: Sequence[Column[Any]], rows: Iterable[Any]
) -> Shown:
    """Give the texts of rows by these columns, of a list that is only read."""
    cells = tuple(tuple(tidy(one.text(row)) for one in columns) for row in rows)
    keys = tuple(one.title for one in columns)
    titles = tuple(translate("Columns", title_) for title_ in keys)
    return Shown(about, title, keys, titles, cells, language())


class ListActs:
    """The acts of one list; ``read`` hands over the rows that are chosen, or all."""

    def __init__(self, owner: QWidget, desk: Desk, ways: Ways, read: Read) -> None:
        self._owner, self._desk, self._ways, self._read = owner, desk, ways, read
        self.kept: KeptList | None = None
        self.ordering: Ordering | None = None
        self.table: Table[Any] | None = None
        self.beside: tuple[tuple[str, ListActs], ...] = ()
        """Lists that stand beside this one, by what they are called."""
        self.more: Callable[[], Lines] = tuple
        """What else can be done with what is chosen now, last in the menu."""

    @classmethod
    def of_table(
        cls,
        table: Table[Any],
        owner: QWidget,
        desk: Desk,
        ways: Ways,
        about: str,
        narrows: Narrows,
    ) -> "ListActs":
        """Give the acts of a table whose rows are all here; several may be chosen from now on."""
        table.setSelectionMode(Table.SelectionMode.ExtendedSelection)
        made = cls.of_shown(table, owner, desk, ways, about)
        made.kept = KeptList(table, owner, desk, ways, about, narrows)
        return made

    @classmethod
    def of_shown(
        cls,
        table: Table[Any],
        owner: QWidget,
        desk: Desk,
        ways: Ways,
        about: str,
        *,
        title: Title | None = None,
    ) -> "ListActs":
        """Give the acts of a table that is shown whole: of all its rows, with its columns.

        ``title`` says what is listed, where that is more than the name of the table.
        """
        made = cls(owner, desk, ways, partial(_read_table, table, about, title))
        made.table = table
        table.copied.connect(made.copy)
        made.ordering = Ordering(table, ways)
        return made

    def lines(self) -> Lines:
        """Give the lines of a menu."""
        return (
            (translate("ListActs", "&Copy for Excel (Ctrl+C)"), self.copy),
            (translate("ListActs", "&Print… (Ctrl+P)"), self.print),
            (translate("ListActs", "&Save to Excel or CSV…"), self.save),
            *((self.ordering.line(),) if self.ordering is not None else ()),
            *(self.kept.lines() if self.kept is not None else ()),
            *((_save_words(name), acts.save) for name, acts in self.beside if acts.has_rows),
            *self.more(),
        )

    @property
    def has_rows(self) -> bool:
        """Say whether anything is listed."""
        return self.table is not None and self.table.rows.rowCount() > 0

    def copy(self) -> None:
        """Copy the rows, so that Excel takes each cell as text."""
        self._read(self._on_copied)

    def _on_copied(self, shown: Shown) -> None:
        data = QMimeData()
        data.setText(list_out.tsv(shown))
        data.setHtml(table_of(shown, CELL))
        QGuiApplication.clipboard().setMimeData(data)
        purpose = translate("ListActs", "to the clipboard")
        note = partial(list_out.note, self._desk, list_out.COPIED, shown, purpose)
        self._ways.workbench.do(self._owner, note, lambda _: None)
        words = translate("ListActs", "{count} rows copied; paste them into Excel.")
        self._ways.say(words.format(count=vietnamese.show_int(len(shown.rows))))

    def print(self) -> None:
        """Ask what for, and print the rows."""
        purpose = why.ask(self._owner, why_printed())
        if purpose is not None:
            self._read(partial(self._on_read_to_print, purpose))

    def _on_read_to_print(self, purpose: str, shown: Shown) -> None:
        practice = translate("Printed", "TRAINING - these data have no value as a report")
        marks = (practice,) if self._desk.installation.training else ()
        if print_html(self._owner, shown.title, page_of(shown, purpose), marks):
            note = partial(list_out.note, self._desk, list_out.PRINTED, shown, purpose)
            self._ways.workbench.do(self._owner, note, self._on_printed)

    def _on_printed(self, _: None) -> None:
        self._ways.say(translate("ListActs", "Printed; what for is kept in the access log."))

    def save(self) -> None:
        """Ask what for and where to, and write the rows into a file."""
        self._read(self._on_read_to_save)

    def _on_read_to_save(self, shown: Shown) -> None:
        sheet = SaveSheet(self._owner, self._desk, self._ways.workbench, shown)
        if sheet.ask():
            words = translate("ListActs", "{count} rows are in {name}.")
            count = vietnamese.show_int(len(shown.rows))
            self._ways.say(words.format(count=count, name=sheet.file.name if sheet.file else ""))


class ActsButton:
    """A button that shows what can be done with a list, on the first line of a menu."""

    def __init__(self, acts: ListActs, name: str) -> None:
        self._acts = acts
        words = translate("ListActs", "List…")
        self.button = named(button(keyed(words, ACTS_KEY), self.show, icon="more"), words)
        self.button.setObjectName(name)
        self.button.setShortcut(ACTS_KEY)
        words = translate("ListActs", "Copy, print, save, columns")
        self.button.setToolTip(keyed(words, ACTS_KEY))
        self.menu = QMenu(self.button)
        self.menu.setObjectName(f"{name}.menu")

    def show(self) -> None:
        """Show the menu."""
        self.menu.clear()
        for words, call in self._acts.lines():
            self.menu.addAction(words, call)
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        self.menu.setActiveAction(self.menu.actions()[0])


def _save_words(name: str) -> str:
    return translate("ListActs", "Save “{list}”…").format(list=name)


def why_printed() -> why.Question:
    """Give what is asked before a list is printed."""
    return why.Question(
        translate("ListActs", "Print this list"),
        translate("ListActs", "It names people. What it is printed for is kept in the access log."),
        (
            translate("ListActs", "For the head of a village"),
            translate("ListActs", "For a meeting"),
            translate("Form", "In your own words"),
        ),
        translate("Printed", "Cancel"),
        translate("Printed", "Choose a printer…"),
        kind="first",
    )


def page_of(shown: Shown, purpose: str) -> str:
    """Give the list as it is printed: what it is, how long, what for, the rows."""
    words = translate("ListActs", "{count} rows. Printed for: {purpose}")
    count = vietnamese.show_int(len(shown.rows))
    about = words.format(count=count, purpose=purpose)
    return f"<h2>{escape(shown.title)}</h2><p>{escape(about)}</p>{table_of(shown)}"


def table_of(shown: Shown, cell: str = "") -> str:
    """Give the list as a table of HTML."""
    head = "".join(f"<th>{escape(title)}</th>" for title in shown.titles)
    body = "".join(f"<tr>{_cells(row, cell)}</tr>" for row in shown.rows)
    look = "width='100%' border='1' cellpadding='3' style='border-collapse: collapse'"
    return f"<table {look}><thead><tr>{head}</tr></thead>{body}</table>"


def _cells(row: Iterable[str], cell: str) -> str:
    return "".join(f"<td {cell}>{escape(text)}</td>" for text in row)
