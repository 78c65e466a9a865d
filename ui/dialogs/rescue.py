"""When the data cannot be opened: the copies that are left, and back to one of them."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from gpn_desktop.errors import ErrorCode
from ui.counts import moment_long
from ui.dialogs.passphrase import PassphraseField
from ui.look import geometry
from ui.look.edge import WholeList
from ui.look.flow import Flow
from ui.look.going import WRITES, keyed, way_back
from ui.look.parts import button, column, label, named, seen
from ui.models.copied import where, whose, why
from ui.places import amount
from ui.words import missing_words

if TYPE_CHECKING:
    from gpn_desktop.services.rescue import Left

OF_THE_KEYS: Final = frozenset(
    (ErrorCode.VAULT_MISSING, ErrorCode.VAULT_DAMAGED, ErrorCode.SLOT_WEAK)
)
OF_THE_DATA: Final = frozenset(
    (
        ErrorCode.DATABASE_MISSING,
        ErrorCode.DATABASE_DAMAGED,
        ErrorCode.PAGES_DAMAGED,
        ErrorCode.DISK_FAILING,
    )
)
LEFT: Final = Qt.ItemDataRole.UserRole
TWO_LINES: Final = 48


class RescuePage(QWidget):
    """Lists the copies, says what going back means, and asks for the passphrase."""

    def __init__(self, go: Callable[[], object], back: Callable[[], object]) -> None:
        super().__init__()
        self.only_keys = self._is_lost = False
        title = label(self.tr("Open with a backup"), "title", wraps=True)
        self.about = label("", "quiet", wraps=True)
        self.strange = label("", "warn", wraps=True)
        self.strange.setObjectName("rescue.strange")
        self.news = label("", "bad", wraps=True)
        self.news.setObjectName("rescue.news")
        self.copies = named(WholeList(), self.tr("Backups, the newest first"))
        self.copies.setObjectName("rescue.copies")
        self.copies.setMinimumHeight(112)
        self.copies.itemSelectionChanged.connect(self._weigh)
        self.field = PassphraseField(self.tr("Passphrase in use"))
        self.field.setObjectName("rescue.passphrase")
        self.field.textChanged.connect(self._weigh)
        self.word = label(" ", "bad", wraps=True)
        self.word.setObjectName("rescue.word")
        self.go = button(self._step(), go, icon="restore", kind="first")
        self.go.setObjectName("rescue.go")
        self.missing = label(" ", "small", wraps=True)
        between = QWidget()  # takes what a line of both buttons leaves free
        flow = Flow(way_back(self.tr("Back"), back), between, self.go)
        flow.grows = between
        ends = QWidget()
        ends.setLayout(flow)
        self._name = label(self.field.accessibleName(), "strong")
        typed = (self._name, self.field, self.word, self.missing)
        parts = (title, self.news, self.about, self.strange, self.copies, *typed, ends)
        self.setLayout(column(*parts, gap=8))

    def begin(
        self,
        found: Sequence["Left"],
        typed: str,
        *,
        only_keys: bool,
        news: str = "",
        is_lost: bool = False,
    ) -> None:
        """Show these copies, for the data or for the keys alone; first what is new, if anything.

        ``is_lost``: no data lies here any more.
        """
        self.news.setText(news)
        seen(self.news, bool(news))
        self.only_keys, self._is_lost = only_keys, is_lost
        self.about.setText(self._words())
        self.go.setText(self._step())
        self.go.setAccessibleName(self._step())
        self._name.setText(self._whose_day())
        self.field.setAccessibleName(self._whose_day())
        self.copies.clear()
        for one in found:
            item = QListWidgetItem(self._of(one))
            item.setData(LEFT, one)
            if one.machine:
                item.setSizeHint(QSize(0, geometry.grown(TWO_LINES)))
            self.copies.addItem(item)
        self._warn(any(one.machine for one in found))
        self.field.setText(typed)
        self.word.setText(" ")
        self._weigh()

    def _warn(self, now: bool) -> None:
        """Say where copies of other computers may be among them, and then choose none."""
        self.strange.setText(self._strange_words() if now else "")
        self.strange.setVisible(now)
        if not now:
            self.copies.setCurrentRow(0)

    def _strange_words(self) -> str:
        return self.tr(
            "Which computer this is cannot be read any more: the backups of every computer at the "
            "second place are listed. Take the line with the name of who uses this computer. If in "
            "doubt take none, and ask the merging office: two computers must not be the same one."
        )

    def _step(self) -> str:
        words = self.tr("Restore from this backup")
        if self.only_keys:
            words = self.tr("Take the keys of this backup")
        return keyed(words, WRITES)

    def _whose_day(self) -> str:
        if self.only_keys:
            return self.tr("Passphrase of the day of that backup")
        return self.tr("Passphrase in use")

    def _words(self) -> str:
        if self.only_keys:
            return self.tr(
                "The file of keys is taken from the backup, the data stays as it is. The "
                "passphrase is the one of that day."
            )
        words = self.tr(
            "The data becomes what it was then. What was entered later is no longer on this "
            "computer; what the merging office has received comes back with its next package."
        )
        kept = "" if self._is_lost else self.tr("What lies on this computer now is kept as well.")
        return f"{words} {kept}".rstrip()

    def answers(self) -> tuple["Left", str, bool]:
        """Give the copy that is chosen, the passphrase, and whether it is for the keys alone."""
        one: Left = self.copies.selectedItems()[0].data(LEFT)
        return one, self.field.text(), self.only_keys

    def _weigh(self) -> None:
        missing = missing_words(self._missing())
        self.missing.setText(missing or " ")
        self.go.setEnabled(not missing)

    def _missing(self) -> Iterator[str]:
        if not self.copies.selectedItems():
            yield self.tr("a backup (↑ ↓)")
        if not self.field.text():
            yield self.tr("the passphrase (Tab)")

    def _of(self, one: "Left") -> str:
        """Say of a copy when and why it was made, how large it is, and where it lies."""
        told = (moment_long(one.copy.made_at), why(one.copy), amount(one.copy.size), where(one))
        return "\n".join(filter(None, (" · ".join(filter(None, told)), whose(one))))
