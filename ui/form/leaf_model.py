"""A page of the paper form for a table view: what each cell shows of the session, nothing kept."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, Qt

from gpn_desktop.engine.effects import OutlineItem, Place, QuestionState, Validity
from ui.form.coded import codes_of
from ui.form.leaves import Leaf
from ui.form.source import Source, choices_of
from ui.form.unseen import SOFT
from ui.form.written import written
from ui.models.rows import NOWHERE, SHOWN, Index
from ui.words import plain, translate

QUESTION, ANSWER, MEANING = range(3)
STATE: Final = Qt.ItemDataRole.UserRole + 2
PAPER: Final = Qt.ItemDataRole.UserRole + 3
"""Asks for the number of a question on paper, above its words."""
MARKS: Final = Qt.ItemDataRole.UserRole + 4
"""Asks for the signs in a cell, icon and colour: that the office asks, that something is noted."""
NOTED, ASKED = ("comment", "accent"), ("return", "warn")
NOTHING: Final[Mapping[str, str]] = {}
SKIPPED: Final = "–"


class LeafModel(QAbstractTableModel):
    """One page: questions below each other with their answers, or the rows of a table.

    ``remarks`` and ``comments`` are those by path that stand now.
    """

    def __init__(
        self,
        source: Source,
        remarks: Mapping[str, str] = NOTHING,
        comments: Mapping[str, str] = NOTHING,
    ) -> None:
        super().__init__()
        self._source, self._remarks, self._comments = source, remarks, comments
        self.leaf = Leaf("")
        self._refused: Place | None = None
        self._is_named = True

    def show(self, leaf: Leaf) -> bool:
        """Show a page; say whether it has other cells than before."""
        before = self.leaf
        same = (before.repeat, before.places, before.grows) == (
            leaf.repeat,
            leaf.places,
            leaf.grows,
        )
        if not same:
            self.beginResetModel()
        self.leaf = leaf
        if not same:
            self.endResetModel()
            return True
        self.renew()
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, self.rowCount() - 1))
        return False

    def renew(self) -> None:
        """Show the same cells anew."""
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def refuse(self, place: Place | None) -> None:
        """Give no meaning at a place: what is typed there is no choice; None where all is well."""
        if place != self._refused:
            self._refused = place
            self.renew()

    def name_rows(self, is_named: bool) -> None:
        """Say beside the number of a row who it is of, or leave that to the column of names."""
        if is_named != self._is_named:
            self._is_named = is_named
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, self.rowCount() - 1))
            self.renew()

    @property
    def is_table(self) -> bool:
        """Say whether a row is a person or another row, and a column a question."""
        return self.leaf.repeat is not None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Override QAbstractItemModel.rowCount: with the line for one more."""
        return 0 if parent.isValid() else len(self.leaf.places) + self.leaf.grows

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Override QAbstractItemModel.columnCount."""
        return max(1, len(self.leaf.items)) if self.is_table else MEANING + 1

    def place_at(self, line: int, column: int) -> Place | None:
        """Give the place of an answer; None in the line for one more, and beside the answers."""
        if line >= len(self.leaf.places):
            return None
        if not self.is_table:
            return self.leaf.places[line][0] if column == ANSWER else None
        return self.leaf.places[line][column]

    def data(self, index: Index, role: int = SHOWN) -> Any:
        """Override QAbstractItemModel.data."""
        line, column = index.row(), index.column()
        if line >= len(self.leaf.places):
            is_said = role == SHOWN and column == self.leaf.named_by and not self._is_named
            return self._more_words() if is_said else None
        place = self.leaf.places[line][column if self.is_table else 0]
        state = self._source.state(place)
        if role == STATE:
            return state
        if role == MARKS:
            return self._marks(place) if self.is_table or column == ANSWER else ()
        if role not in (SHOWN, Qt.ItemDataRole.ToolTipRole):
            return None
        if column == QUESTION and not self.is_table:
            return plain(state.label)
        return self.words(state, column)

    def _marks(self, place: Place) -> tuple[tuple[str, str], ...]:
        path = self._source.path(place)
        known = ((ASKED, self._comments), (NOTED, self._remarks))
        return tuple(mark for mark, beside in known if beside.get(path))

    def words(self, state: QuestionState, column: int) -> str:
        """Give what a cell shows: as typed on paper, its meaning beside it, what is noted there."""
        shown = self._words(state, column)
        if column == MEANING and not self.is_table and state.place == self._refused:
            shown = ""
        if self.is_table or column != MEANING:
            return shown
        path = self._source.path(state.place)
        beside = (self._comments.get(path, ""), self._remarks.get(path, ""))
        return " · ".join(" ".join(one.split()) for one in (shown, *beside) if one)

    def _words(self, state: QuestionState, column: int) -> str:
        choices = choices_of(self._source, state)
        codes = codes_of(state, choices)
        value = written(state, choices, grouped=True)
        if not state.relevant:
            return SKIPPED if column != MEANING or self.is_table else skipped_words()
        if codes is None:
            return value if self.is_table or column == ANSWER else ""
        number = codes.written(state.value) or state.raw
        if not self.is_table:
            return number if column == ANSWER else value
        return number if codes.is_many else f"{number} {value}".strip()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = SHOWN) -> Any:
        """Override QAbstractItemModel.headerData."""
        if orientation == Qt.Orientation.Vertical:
            if role == SHOWN and self.is_table and not self._is_named:
                return f"{section + 1}"
            return self._name(section) if role in (SHOWN, Qt.ItemDataRole.ToolTipRole) else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role not in (SHOWN, PAPER, Qt.ItemDataRole.ToolTipRole):
            return None
        if not self.is_table:
            return "" if role == PAPER else _titles()[section]
        item = self._item(section)
        words = plain(item.label) if item else plain(self.leaf.title)
        return (item.paper if item else "") if role == PAPER else words

    def _item(self, column: int) -> OutlineItem | None:
        return self.leaf.items[column] if column < len(self.leaf.items) else None

    def _name(self, line: int) -> str:
        if not self.is_table:
            return self.leaf.items[line].paper
        if line < len(self.leaf.names):
            return f"{line + 1}  {self.leaf.names[line]}"
        return f"{line + 1}  {self._more_words()}"

    def _more_words(self) -> str:
        """Say that a line is for one more row."""
        if self.leaf.named_by is None:
            return translate("Paper", "(one more row)")
        return translate("Paper", "(one more person)")


def _titles() -> tuple[str, str, str]:
    question = translate("Paper", "Question")
    return question, translate("Paper", "Answer"), translate("Paper", "That is")


def skipped_words() -> str:
    """Say why nothing is asked in a cell."""
    return translate("Paper", "not asked here")


def is_open(state: QuestionState) -> bool:
    """Say whether a cell is to be answered."""
    return state.relevant and not state.readonly


def is_wrong(state: QuestionState) -> bool:
    """Say whether what stands in a cell cannot stand."""
    return state.relevant and state.validity not in SOFT


def is_kept(state: QuestionState) -> bool:
    """Say whether what stands in a cell can stay as it is."""
    return is_open(state) and bool(state.value) and state.validity is Validity.OK


def is_needed(state: QuestionState) -> bool:
    """Say whether a cell must not stay empty."""
    return state.relevant and state.validity is Validity.REQUIRED
