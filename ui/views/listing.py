"""Around a round's list: how many are how far, villages by progress, what narrows the list."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QListWidgetItem,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from gpn_desktop import vietnamese
from gpn_desktop.reviews.rounds import Round
from gpn_desktop.services.rounds import STATES, RoundOf, VillageProgress
from ui.bars import Elided
from ui.counts import Counts
from ui.look import geometry, theme
from ui.look.blocks import said
from ui.look.cards import CardButton
from ui.look.edge import WholeList
from ui.look.parts import ENTERS, Chooser, column, label, named, refill, row
from ui.look.typed import filter_line
from ui.models.rows import Index
from ui.words import QT_TRANSLATE_NOOP, translate

PROGRESS: Final = Qt.ItemDataRole.UserRole
PANEL_WIDTH: Final = 232
PAUSE_MS: Final = 200
WORDS: Final[dict[str, str]] = {
    "": QT_TRANSLATE_NOOP("Listing", "All"),
    "new": QT_TRANSLATE_NOOP("Listing", "Not begun"),
    "draft": QT_TRANSLATE_NOOP("Listing", "Being filled in"),
    "completed": QT_TRANSLATE_NOOP("Listing", "Completed"),
    "returned": QT_TRANSLATE_NOOP("Listing", "Returned"),
    "decided": QT_TRANSLATE_NOOP("Listing", "Decided"),
}
TONES: Final = {"returned": "bad", "draft": "accent", "completed": "good", "decided": "good"}


def state_words(code: str) -> str:
    """Say how far, in the words of the filter."""
    return translate("Listing", WORDS[code])


class Tile(CardButton):
    """A card that never gives up its height."""

    def hasHeightForWidth(self) -> bool:
        """Override QWidget.hasHeightForWidth."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint."""
        return self.layout().totalMinimumSize()  # type: ignore[union-attr]


class Tiles(QWidget):
    """One tile for each state, with its count; pressing one narrows the list to it."""

    def __init__(self, on_chosen: Callable[[str], object]) -> None:
        super().__init__()
        named(self, translate("Listing", "How far the surveys are"))
        self._on_chosen = on_chosen
        self._counts = {code: said("0", "", "title") for code in ("", *STATES)}
        self.tiles = {code: self._tile(code) for code in self._counts}
        self.setLayout(row(*self.tiles.values()))
        self.choose("")

    def _tile(self, code: str) -> Tile:
        words = label(state_words(code), "small")
        made = Tile(
            state_words(code),
            column(self._counts[code], words, gap=0),
            partial(self._on_chosen, code),
        )
        made.setObjectName(f"review.state.{code or 'all'}")
        made.setCheckable(True)
        made.setAutoExclusive(True)
        return made

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many there are of each."""
        for code, made in self._counts.items():
            count = counts.get(code, 0) if code else sum(counts.values())
            made.setText(vietnamese.show_int(count))
            spoken = translate("Listing", "{state}: {count}")
            self.tiles[code].setAccessibleName(spoken.format(state=state_words(code), count=count))

    def choose(self, code: str) -> None:
        """Mark a tile."""
        self.tiles[code].setChecked(True)


class _Village(QStyledItemDelegate):
    """Name and count, and below them a bar."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Override QStyledItemDelegate.sizeHint."""
        return QSize(geometry.grown(PANEL_WIDTH) - 24, option.fontMetrics.height() + 24)

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Override QStyledItemDelegate.paint."""
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        found: VillageProgress = index.data(PROGRESS)
        box = option.rect.adjusted(10, 5, -10, -6)
        far = f"{found.done}/{found.listed}"
        painter.setFont(option.font)
        room = option.fontMetrics.horizontalAdvance(far) + 8
        self._write(painter, box, far, Qt.AlignmentFlag.AlignRight, "quiet")
        name = option.fontMetrics.elidedText(
            found.name, Qt.TextElideMode.ElideRight, box.width() - room
        )
        self._write(painter, box, name, Qt.AlignmentFlag.AlignLeft, "text")
        self._bar(painter, box, found.done / found.listed if found.listed else 0)

    def _write(
        self, painter: QPainter, box: QRect, words: str, side: Qt.AlignmentFlag, ink: str
    ) -> None:
        painter.setPen(theme.worn().color(ink))
        painter.drawText(box, side | Qt.AlignmentFlag.AlignTop, words)

    def _bar(self, painter: QPainter, box: QRect, share: float) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QRectF(box.left(), box.bottom() - 5, box.width(), 5)
        painter.setBrush(theme.worn().color("raised"))
        painter.drawRoundedRect(ground, 2.5, 2.5)
        if share:
            ground.setWidth(max(5.0, ground.width() * share))
            painter.setBrush(theme.worn().color("good" if share >= 1 else "accent"))
            painter.drawRoundedRect(ground, 2.5, 2.5)
        painter.restore()


class Villages(WholeList):
    """Progress by village; Enter or a click narrows the list to one, once more to all."""

    def __init__(self, on_chosen: Callable[[str], object]) -> None:
        super().__init__()
        self._on_chosen = on_chosen
        named(self, translate("Listing", "Progress by village"))
        self.setObjectName("review.villages")
        self.setItemDelegate(_Village(self))
        self.setFixedWidth(geometry.grown(PANEL_WIDTH))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._on_item_chosen)
        self.itemActivated.connect(self._on_item_chosen)

    def show_villages(self, found: Sequence[VillageProgress], chosen: str) -> None:
        """Show how far each village is; the one that is asked for is lit."""
        self.clear()
        words = translate("Listing", "{village}: {done} of {listed} done")
        for one in found:
            item = QListWidgetItem(words.format(village=one.name, done=one.done, listed=one.listed))
            item.setData(PROGRESS, one)
            item.setToolTip(item.text())
            self.addItem(item)
        lit = [n for n, one in enumerate(found) if one.village == chosen]
        self.setCurrentRow(lit[0] if lit else -1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QWidget.focusInEvent: who comes here sees where he stands."""
        super().focusInEvent(event)
        if self.currentRow() < 0:
            self.setCurrentRow(0)

    def _on_item_chosen(self, item: QListWidgetItem) -> None:
        self._on_chosen(item.data(PROGRESS).village)


class Narrowing(QWidget):
    """Words, village, state and round by which the list is narrowed; how many are left."""

    def __init__(self, on_change: Callable[[], object], on_down: Callable[[], object]) -> None:
        super().__init__()
        self._on_down = on_down
        self.words = filter_line(self.tr("Filter by name or code"))
        self.words.setPlaceholderText(self.tr("Filter (Ctrl+F)"))
        self.words.setObjectName("review.filter")
        self.words.setMinimumWidth(120)
        self.village = self._box(self.tr("Village"), "review.village", 9)
        self.how_far = self._box(self.tr("Survey"), "review.how_far", 9)
        self.round = self._box(self.tr("Round"), "review.round", 10)
        self.count = Elided("", "quiet")
        self.count.setObjectName("review.count")
        parts = (self.words, self.village, self.how_far, self.round, self.count)
        self.setLayout(row(*parts))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(on_change)
        self.words.sought_changed.connect(self._pause.start)
        for box in (self.village, self.how_far, self.round):
            box.activated.connect(on_change)
        self.how_far.addItem(self.tr("Any state"), "")
        for code in STATES:
            self.how_far.addItem(state_words(code), code)

    def _box(self, name: str, object_name: str, letters: int) -> QComboBox:
        made = named(Chooser(), name)
        made.setObjectName(object_name)
        made.setMinimumContentsLength(letters)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return made

    def show_villages(self, found: Sequence[VillageProgress]) -> None:
        """Offer these villages; the one chosen stays chosen."""
        every = (self.tr("All villages"), "")
        refill(self.village, [every, *((one.name, one.village) for one in found)])

    def show_rounds(self, found: Sequence[RoundOf], chosen: Round | None) -> None:
        """Offer these rounds."""
        self.round.clear()
        for one in found:
            self.round.addItem(round_words(one), one.round.id)
        self.round.setCurrentIndex(max(0, self.round.findData(chosen.id if chosen else "")))
        self.round.setVisible(len(found) > 1)

    def show_count(self, count: int) -> None:
        """Say how many households fit."""
        self.count.setText(Counts(self).household(count))

    def filters(self) -> dict[str, str]:
        """Give what narrows the list, by name; the round that is shown is none of it."""
        found = {
            "village": self.village.currentData(),
            "how_far": self.how_far.currentData(),
            "words": self.words.sought.strip(),
        }
        return {name: value for name, value in found.items() if value}

    def narrow(self, filters: Mapping[str, str]) -> None:
        """Let these narrow the list, and nothing else."""
        self.clear()
        self.ask_for(village=filters.get("village", ""), how_far=filters.get("how_far", ""))
        self.words.setText(filters.get("words", ""))
        self._pause.stop()

    def ask_for(self, *, village: str | None = None, how_far: str | None = None) -> None:
        """Choose a village or a state; what is not named stays."""
        if village is not None:
            self.village.setCurrentIndex(max(0, self.village.findData(village)))
        if how_far is not None:
            self.how_far.setCurrentIndex(max(0, self.how_far.findData(how_far)))

    def clear(self) -> None:
        """Ask for all of the round again."""
        self.words.clear()
        self.ask_for(village="", how_far="")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter and Down lead from the words into the list."""
        if event.key() in (*ENTERS, Qt.Key.Key_Down) and self.words.hasFocus():
            self._on_down()
        else:
            super().keyPressEvent(event)


def round_words(one: RoundOf) -> str:
    """Name a round: its year, and its place where there are several."""
    words = translate("Listing", "Round of {year}")
    if one.round.sort == "monthly":
        words = translate("Listing", "Within {year}")
    return " · ".join(filter(None, (words.format(year=one.round.year or ""), one.place)))


def days_words(found: Round, today: date) -> str:
    """Say how many days a round that is open goes on; nothing of another one."""
    if found.opens is None or found.closes is None or not found.opens <= today <= found.closes:
        return ""
    return translate("Listing", "{days} days left").format(days=(found.closes - today).days)


def window_words(found: Round, today: date) -> str:
    """Say when a round opens and closes."""
    if found.opens is None or found.closes is None:
        return ""
    first, last = vietnamese.show_date(found.opens), vietnamese.show_date(found.closes)
    if today > found.closes:
        words = translate("Listing", "{first} – {last}, closed")
    elif today < found.opens:
        words = translate("Listing", "{first} – {last}, not open yet")
    else:
        words = translate("Listing", "{first} – {last}, days left: {days}")
    return words.format(first=first, last=last, days=(found.closes - today).days)
