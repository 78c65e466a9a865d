"""What narrows the lists of the register: words, a village, a class, filters; how many are left.

It gives what is asked for as ``Sought`` and says when that changed; it looks nothing up.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QSizePolicy, QWidget

from gpn_desktop.registry.places import Village
from gpn_desktop.services.households import Sought
from gpn_desktop.services.ordering import NOT_REVIEWED
from ui.bars import Elided
from ui.counts import grouped
from ui.look import geometry
from ui.look.going import keyed
from ui.look.parts import ENTERS, Chooser, button, lie_low, named, refill, row
from ui.look.signs import class_words
from ui.look.typed import filter_line
from ui.models.register import KINDS
from ui.views.list_acts import ACTS_KEY
from ui.views.narrowing import filter_words
from ui.words import dotted, translate

PAUSE_MS: Final = 200
AROUND: Final = 36  # of a button, beside its icon and words
LEAST_WORDS: Final = 100
TALL: Final = 600  # in a lower window no line is spent on the names of two buttons
SHORT, LONG = 6, 9  # letters of a name of a list
READ: Final = (5, 7)  # letters of a village and of a class that are read in any case
FILTER_KEY: Final = "Alt+L"
CHOICES: Final = ("poor", "near_poor", "not_poor", NOT_REVIEWED)


class FilterBar(QWidget):
    """Words, a village and a class by which the list is narrowed, and how many are left."""

    def __init__(
        self,
        on_change: Callable[[], object],
        on_down: Callable[[], object],
        on_add: Callable[[], object],
        on_take_in: Callable[[], object],
    ) -> None:
        super().__init__()
        self._on_down = on_down
        self._filters: dict[str, str] = {}  # besides the village and the class
        self._told = ""  # of them, in words
        self.kind = self._box(self.tr("What is listed"), "households.kind", SHORT)
        for about, one in KINDS.items():
            self.kind.addItem(translate("Register", one.title), about)
        self.more = button("", lambda: None, icon="filter")
        self.more.setObjectName("households.more")
        self.acts = named(button("", lambda: None, icon="more"), self.tr("List…"))
        self.acts.setObjectName("households.acts")
        for made, key in ((self.more, FILTER_KEY), (self.acts, ACTS_KEY)):
            made.setShortcut(key)
        self.acts.setToolTip(keyed(self.tr("Copy, print, save, columns"), ACTS_KEY))
        self.take_in = button("", on_take_in, icon="import")
        self.take_in.setObjectName("households.import")
        self.take_in.setAccessibleName(self.tr("Take in a list from Excel"))
        self.take_in.setToolTip(self.tr("Take in a list from Excel (Ctrl+I)"))
        self.add = button("", on_add, icon="add")
        self.add.setObjectName("households.add")
        self.add.setAccessibleName(self.tr("Add a household"))
        self.add.setToolTip(self.tr("Add a household (Ctrl+N)"))
        self._hints = {made: made.toolTip() for made in (self.add, self.take_in)}
        self.words = filter_line(self.tr("Filter by name, code or address"))
        self.words.setPlaceholderText(self.tr("Filter (Ctrl+F)"))
        self.words.setObjectName("households.filter")
        self.words.setMinimumWidth(LEAST_WORDS)
        self.village = self._box(self.tr("Village"), "households.village", READ[0])
        self.poverty_class = self._box(self.tr("Class"), "households.class", READ[1])
        self.count = Elided("", "quiet")
        self.count.setObjectName("households.count")
        drawn = (self.more, self.acts, self.take_in, self.add)
        self._icons = {one: one.sign for one in drawn}
        self._fill_classes()
        self._arrange()
        self._say_filters()
        self._place_rest()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(on_change)
        self.words.sought_changed.connect(self._pause.start)
        self.kind.currentIndexChanged.connect(self._on_kind_changed)
        for box in (self.village, self.poverty_class, self.kind):
            box.activated.connect(on_change)

    def _arrange(self) -> None:
        self._asking = row()
        for asking, share in ((self.words, 5), (self.village, 4), (self.poverty_class, 5)):
            self._asking.addWidget(asking, share)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(geometry.GAP)
        self._grid.setColumnStretch(0, 1)
        self._rest = row(self.kind, self.more, self.acts, self.count, None)
        self._below = QWidget()
        self._below.setLayout(self._rest)
        self._asked = QWidget()
        self._asked.setLayout(self._asking)
        self.told = Elided("", "quiet")
        self.told.setObjectName("households.told")
        self._grid.addWidget(self.told, 3, 0, 1, 3)
        self._ends = QWidget()
        self._ends.setLayout(row(self.take_in, self.add))

    def _box(self, name: str, object_name: str, letters: int) -> QComboBox:
        made = named(Chooser(), name)
        made.setObjectName(object_name)
        made.setMinimumContentsLength(letters)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return made

    def _fill_classes(self) -> None:
        self.poverty_class.addItem(self.tr("All classes"), "")
        for code in CHOICES:
            self.poverty_class.addItem(class_words(code), code)

    def allow(self, why: str) -> None:
        """Let households be begun and lists taken in, unless something says why not."""
        for made in (self.add, self.take_in):
            made.setEnabled(not why)
            made.setToolTip(why or self._hints[made])
            made.setAccessibleDescription(why)

    def show_villages(self, villages: Sequence[Village]) -> None:
        """Offer these villages; the one chosen stays chosen."""
        every = (self.tr("All villages"), "")
        refill(self.village, [every, *((one.name, one.id) for one in villages)])

    def sought(self) -> Sought:
        """Give what is asked for."""
        village, found = self.village.currentData(), self.poverty_class.currentData()
        more = tuple(sorted(self._filters.items())) if self._narrows else ()
        return Sought(self.words.sought.strip(), village or "", found or "", more)

    @property
    def about(self) -> str:
        """Give what is listed: households, people or households that left."""
        return str(self.kind.currentData())

    @property
    def _narrows(self) -> bool:
        return KINDS[self.about].narrows

    def _on_kind_changed(self) -> None:
        """Offer filters where they narrow the list; without them its long name has their room."""
        self.more.setVisible(self._narrows)
        self._tell_filters()
        self.kind.setMinimumContentsLength(SHORT if self._narrows else LONG)
        self._place_rest()

    def filters(self) -> dict[str, str]:
        """Give every filter but the words, the village and the class among them."""
        own = {"village": self.village.currentData(), "class": self.poverty_class.currentData()}
        return {name: value for name, value in own.items() if value} | self._filters

    def narrow(self, filters: Mapping[str, str]) -> None:
        """Narrow the list by these filters, and by no others."""
        self._filters = {one: filters[one] for one in filters if one not in ("village", "class")}
        for box, name in ((self.village, "village"), (self.poverty_class, "class")):
            box.setCurrentIndex(max(0, box.findData(filters.get(name, ""))))
        self._say_filters()

    def _say_filters(self) -> None:
        count = len(self._filters)
        words = self.tr("Filters ({count})").format(count=count) if count else self.tr("Filters…")
        self.more.setText(keyed(words, FILTER_KEY))
        self.more.setAccessibleName(words)
        told = "; ".join(filter_words(*one) for one in self._filters.items())
        words = self.tr("{key}: change or clear · Shown are: {filters}")
        self._told = words.format(filters=told, key=FILTER_KEY)
        self.told.setText(self._told)
        self._tell_filters()
        hint = keyed(self.tr("All filters, and those kept by name"), FILTER_KEY)
        self.more.setToolTip(told or hint)
        self.more.setShortcut(FILTER_KEY)  # a new text takes it away

    def tell_left_out(self, count: int) -> None:
        """Say how many are left out, because who looks keys them a second time."""
        words = self.tr("%n household(s) not counted: you are keying them twice", "", count)
        left_out = grouped(words, count) if count else ""
        self.told.setText(dotted(left_out, self._told))  # first: it is never cut

    def _tell_filters(self) -> None:
        """Say what narrows the list besides what stands in the bar."""
        self.told.setVisible(bool(self._filters) and self._narrows)

    def show_count(self, words: str) -> None:
        """Say how many fit."""
        self.count.setText(words)
        self._place_rest()

    def _place_rest(self) -> None:
        """Put all in one line, for which the icons go; else the second part below the first."""
        self._name_acts(keyed(self.tr("List…"), ACTS_KEY))
        for has_icons in (True, False):
            self._wear_icons(wanted=has_icons)
            if self._in_one_line() <= self.width():
                self._name_ends(wanted=True)
                self._grid.addWidget(self._asked, 0, 0)
                self._grid.addWidget(self._below, 0, 1)
                self._grid.addWidget(self._ends, 0, 2, Qt.AlignmentFlag.AlignRight)
                return
        self._wear_icons(wanted=True)
        if self._second_part() > self.width():
            self._name_acts("")
        is_beside = self._place_ends()
        self._grid.addWidget(self._below, 1, 0, 1, 3)
        self._grid.addWidget(self._asked, 0, 0, 1, 1 if is_beside else 3)

    def _in_one_line(self) -> int:
        """Give the width that all needs beside each other, with the icons that are worn now."""
        ends = sum(_width_of(made, words) + geometry.GAP for made, words in self._end_words())
        return self._asking.minimumSize().width() + self._second_part() + ends + geometry.GAP

    def _wear_icons(self, *, wanted: bool) -> None:
        for made, icon in self._icons.items():
            if made.icon().isNull() == wanted:
                made.sign = icon if wanted else ""
                made.setIcon(QIcon())
                made.tint()

    def _end_words(self) -> tuple[tuple[QPushButton, str], ...]:
        return (
            (self.take_in, self.tr("From Excel (Ctrl+I)")),
            (self.add, self.tr("Add a household (Ctrl+N)")),
        )

    def _name_ends(self, *, wanted: bool) -> None:
        for made, words in self._end_words():
            if made.text() != (words if wanted else ""):
                made.setText(words if wanted else "")

    def _place_ends(self) -> bool:
        """Name what adds to the list beside what narrows it, or in a line of its own.

        Say whether it stands beside.
        """
        needs = sum(_width_of(made, words) + geometry.GAP for made, words in self._end_words())
        is_beside = self._asking.minimumSize().width() + needs <= self.width()
        is_tall = self.window().height() >= geometry.grown(TALL)
        is_named = is_beside or (is_tall and needs <= self.width())
        self._name_ends(wanted=is_named)
        if is_beside or not is_named:
            self._grid.addWidget(self._ends, 0, 2, Qt.AlignmentFlag.AlignRight)
            return True
        self._grid.addWidget(self._ends, 2, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
        return False

    def _second_part(self) -> int:
        if self._below.isHidden():
            return 0
        parts = (self.kind, self.more, self.acts, self.count)
        return sum(one.sizeHint().width() + geometry.GAP for one in parts if not one.isHidden())

    def _name_acts(self, words: str) -> None:
        """Write on the button what it is, or let its icon say so where room is scarce."""
        if words != self.acts.text():
            self.acts.setText(words)
            self.acts.setShortcut(ACTS_KEY)  # a new text takes it away

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        lie_low(self)
        self._grid.setVerticalSpacing(geometry.band_gap(self.window().height()))
        self._place_rest()

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint: the second part may always move below."""
        bare = sum(_width_of(made, "") + geometry.GAP for made in (self.take_in, self.add))
        first = self._asking.minimumSize().width() + bare
        least = max(first, self._below.minimumSizeHint().width())
        return QSize(least, super().minimumSizeHint().height())

    def offer(self, wanted: bool) -> None:
        """Offer to narrow the list, or not where it has nothing in it; adding is always offered."""
        for part in (self.words, self.village, self.poverty_class, self._below):
            part.setVisible(wanted)

    def clear(self) -> None:
        """Ask for all of them again."""
        self.words.clear()
        self.narrow({})

    def ask_for(self, village: str) -> None:
        """Ask for the households of one village."""
        self.clear()
        self.village.setCurrentIndex(max(0, self.village.findData(village)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter and Down lead from the words into the list."""
        if event.key() in (*ENTERS, Qt.Key.Key_Down) and self.words.hasFocus():
            self._on_down()
        else:
            super().keyPressEvent(event)


def _width_of(made: QPushButton, words: str) -> int:
    """Give how wide a button is with these words beside its icon."""
    around = AROUND + (0 if made.icon().isNull() else geometry.grown(geometry.ICON))
    return around + made.fontMetrics().horizontalAdvance(words)
