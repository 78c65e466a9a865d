"""What the columns of a list hold: proposed, corrected by keys, kept by a name.

On the way: a sheet and the profile proposed → a line for each column with what stands in it → the
profile agreed to. It looks nothing up.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from gpn_desktop.importing import profiles
from gpn_desktop.importing.cells import Line, letter
from gpn_desktop.importing.profiles import COLUMN, EVERY, MARK, RELATION, Profile
from gpn_desktop.importing.sheet import Book, Sheet
from gpn_desktop.importing.titles import fields, titles_of
from gpn_desktop.registry.identity import masked
from gpn_desktop.registry.listed_class import ESCAPED, NEAR_POOR, POOR
from ui.look import geometry
from ui.look.blocks import said
from ui.look.flow import Flow
from ui.look.going import keyed
from ui.look.parts import Chooser, button, column, label, named, retone, row, seen
from ui.look.signs import class_words
from ui.look.typed import text_line
from ui.words import QT_TRANSLATE_NOOP, language, translate

HEADS: Final[dict[str, str]] = {
    MARK: QT_TRANSLATE_NOOP("Mapping", "by a mark in a column"),
    COLUMN: QT_TRANSLATE_NOOP("Mapping", "by a column of their own"),
    RELATION: QT_TRANSLATE_NOOP("Mapping", "by the relation to the head"),
    EVERY: QT_TRANSLATE_NOOP("Mapping", "each row or code is a household"),
}
SAMPLES: Final = 3
LONGEST_SAMPLE: Final = 28
NUMBER: Final = 8  # digits may be a card or a telephone
FIRST_LONGEST: Final = 6
YEAR_LONGEST: Final = 4
OTHERWISE_KEY: Final = "Alt+R"
SAVE_KEY: Final = "Alt+L"
CLASSES: Final = ("listed.class", "listed.poor", "listed.near_poor")
YEARS: Final = ("listed.year", "listed.decided_on")
CLASS_WORDS: Final = (POOR, NEAR_POOR, *ESCAPED)


class Mapping(QWidget):
    """A line for each column of a sheet; ``profile`` is what they were said to hold."""

    def __init__(
        self,
        propose: Callable[[Sheet], Profile],
        on_save: Callable[[str, Profile], object],
    ) -> None:
        super().__init__()
        self._propose, self._on_save = propose, on_save
        self._book: Book | None = None
        self._sheet = Sheet("")
        self._keys = ("", *fields())
        self._names = QStringListModel(self)
        self.boxes: list[QComboBox] = []
        self._columns: list[int] = []
        self._profile = Profile({})
        self._is_sure = False
        self.sheet = self._chooser(self.tr("Sheet"), "import.sheet")
        self.heads = self._chooser(self.tr("How heads are known"), "import.heads")
        self.first = text_line(self.tr("First row of data"), longest=FIRST_LONGEST, is_worded=False)
        self.first.setObjectName("import.first")
        self.village = text_line(self.tr("Village where none is named"))
        self.village.setObjectName("import.village")
        self.year = text_line(self.tr("Year of the result"), longest=YEAR_LONGEST, is_worded=False)
        self.year.setObjectName("import.year")
        self.class_ = self._chooser(self.tr("Class where no column says it"), "import.class")
        self.name = text_line(self.tr("Name to keep these columns by"))
        self.name.setObjectName("import.profile")
        self.save = button(keyed(self.tr("Keep"), SAVE_KEY), self._on_save_clicked)
        self.save.setShortcut(SAVE_KEY)
        self.save.setObjectName("import.keep")
        self.otherwise = button(
            keyed(self.tr("Read it otherwise…"), OTHERWISE_KEY), self._on_otherwise, icon="edit"
        )
        self.otherwise.setShortcut(OTHERWISE_KEY)
        self.otherwise.setObjectName("import.otherwise")
        self.found = said("", "import.found", "good", wraps=True)
        self.kept = said("", "import.kept", "good", wraps=True)
        self._arrange()
        self.sheet.activated.connect(self._on_sheet_chosen)

    def _chooser(self, name: str, object_name: str) -> QComboBox:
        made = named(Chooser(), name)
        made.setObjectName(object_name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(16)
        return made

    def _arrange(self) -> None:
        for how, words in HEADS.items():
            self.heads.addItem(translate("Mapping", words), how)
        self.class_.addItem(self.tr("none"), "")
        for word in CLASS_WORDS:
            self.class_.addItem(class_words(word), word)
        for short in (self.first, self.year):
            short.setMaximumWidth(geometry.grown(72))
        self._sheet_part = self._pair(self.tr("Sheet"), self.sheet)
        pairs = (
            self._pair(self.tr("First row of data"), self.first),
            self._pair(self.tr("How heads are known"), self.heads),
            self._pair(self.tr("Village where none is named"), self.village),
            self._pair(self.tr("Year of the result"), self.year),
            self._pair(self.tr("Class where no column says it"), self.class_),
        )
        widest = max(one.sizeHint().width() for one in pairs)
        for one in pairs:  # in columns, however many stand beside each other
            one.setMinimumWidth(widest)
        self._about = QWidget()
        self._about.setLayout(Flow(*pairs))
        head = row(self.found, self.otherwise)
        head.setStretch(0, 1)
        lines = QWidget()
        self._grid = QGridLayout(lines)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(geometry.WIDE_GAP)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(3, 1)
        keep = row(label(self.tr("Keep these columns as"), "quiet"), self.name, self.save)
        self.setLayout(column(head, self._sheet_part, self._about, lines, keep, self.kept, None))

    def _pair(self, words: str, part: QWidget) -> QWidget:
        made = QWidget()
        made.setLayout(column(label(words, "quiet"), row(part, None), gap=2))
        part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return made

    def show_book(self, book: Book) -> None:
        """Show the sheets of a file; hidden ones last, the first one open."""
        self._book = book
        self.sheet.clear()
        ordered = sorted(book.sheets, key=lambda one: one.is_hidden)
        for one in ordered:
            self.sheet.addItem(one.name or book.name, one.name)
        seen(self._sheet_part, len(ordered) > 1)
        self.show_sheet(ordered[0])

    def show_kept_profile(self, kept: Profile) -> bool:
        """Show what the columns were said to hold, where the file has that sheet and its titles."""
        one = next((one for one in self._sheets() if one.name == kept.sheet), None)
        if one is None or not profiles.still_fits(one, kept):
            return False
        self.sheet.setCurrentIndex(self.sheet.findData(one.name))
        self.show_sheet(one, kept)
        return True

    def _sheets(self) -> Sequence[Sheet]:
        return self._book.sheets if self._book is not None else ()

    def show_sheet(self, one: Sheet, kept: Profile | None = None) -> None:
        """Show what the columns of a sheet seem to hold, or what they were said to."""
        self._sheet, self._profile = one, kept or self._propose(one)
        called = profiles.layout_label(self._profile.code, language())
        self.first.setText(str(self._profile.first))
        self.village.setText(self._profile.village)
        self.year.setText(self._profile.year)
        self.class_.setCurrentIndex(max(0, self.class_.findData(self._profile.poverty_class)))
        self.heads.setCurrentIndex(self.heads.findData(self._profile.by))
        self.kept.hide()
        self._fill()
        self._tell(called)

    def _tell(self, called: str) -> None:
        """Say whether the list is known; where nothing is open, how it is read is folded away."""
        missing = self._missing()
        is_sure = bool(called) and missing is None
        words = self.tr("Say at each column what it holds; what is not needed is “not needed”.")
        if is_sure:
            words = self.tr("Known as: {name}. Nothing more to choose: Ctrl+Enter.")
        elif called:
            words = self.tr("Known as: {name}.")
        words = words.format(name=called)
        if missing is not None:
            more = self.tr("Still to be written: {field}.")
            if missing is self.village:
                more = self.tr("No column says the village: write its name in “{field}”.")
            words = f"{words} {more.format(field=missing.accessibleName())}"
        self._say(self.found, words, "good" if is_sure else "normal")
        self._is_sure = is_sure
        seen(self._about, not is_sure)
        seen(self.otherwise, is_sure)

    def _missing(self) -> QLineEdit | None:
        """Give the field without which the list cannot be judged, if one is empty."""
        profile, columns = self._profile, self._profile.columns.keys()
        has_class = bool(profile.poverty_class) or not columns.isdisjoint(CLASSES)
        if has_class and not profile.year and columns.isdisjoint(YEARS):
            return self.year
        if profile.is_own:
            return None
        return None if profile.village or "village" in columns else self.village

    def wanting(self) -> QWidget | None:
        """Give where there is something to say first; None where all is known."""
        if self._is_sure:
            return None
        return self._missing() or (self.boxes[0] if self.boxes else self.first)

    def _on_otherwise(self) -> None:
        """Show how the list is read."""
        self._is_sure = False
        seen(self._about, True)
        seen(self.otherwise, False)
        self.first.setFocus()

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        known = fields()
        nothing = self.tr("– not needed –")
        self._names.setStringList([nothing, *(one.label(language()) for one in known.values())])
        self.boxes, self._columns = [], []
        for place, words in enumerate(self._titles()):
            self._grid.addWidget(label(words, "small"), self._grid.rowCount() - (place > 0), place)
        titles = titles_of(self._sheet).by_column
        held = {place: key for key, place in self._profile.columns.items()}
        for place in range(self._sheet.width):
            if place in titles or place in held or self._samples(place):
                self._add(place, titles.get(place, ""), held.get(place, ""))

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Column"),
            self.tr("Title in the file"),
            self.tr("What it holds"),
            self.tr("Examples"),
        )

    def _add(self, place: int, title: str, key: str) -> None:
        line, name = self._grid.rowCount(), letter(place)
        box = self._chooser(self.tr("Column {letter}: {title}"), f"import.column.{name}")
        box.setAccessibleName(box.accessibleName().format(letter=name, title=title))
        box.setModel(self._names)
        box.setCurrentIndex(self._keys.index(key))
        box.activated.connect(partial(self._on_chosen, len(self.boxes)))
        self._grid.addWidget(label(name, "strong"), line, 0)
        self._grid.addWidget(label(title, wraps=True), line, 1)
        self._grid.addWidget(box, line, 2)
        faulty = [one.number for one in self._data() if place in one.faults]
        samples = self._samples(place)
        if faulty:
            words = self.tr("{samples} · an error in Excel in row {row}")
            samples = words.format(samples=samples, row=faulty[0])
        told = label(samples, "warn" if faulty else "quiet", wraps=True)
        self._grid.addWidget(told, line, 3)
        self.boxes.append(box)
        self._columns.append(place)

    def _data(self) -> Iterator[Line]:
        return (one for one in self._sheet.lines if one.number >= self._profile.first)

    def _samples(self, place: int) -> str:
        texts = dict.fromkeys(text for one in self._data() if (text := one.text(place)))
        return " · ".join(map(_sample, list(texts)[:SAMPLES]))

    def _on_chosen(self, line: int, index: int) -> None:
        """One field stands in one column: where it stood before is not needed any more."""
        for other, box in enumerate(self.boxes):
            if other != line and index and box.currentIndex() == index:
                box.setCurrentIndex(0)

    def _on_sheet_chosen(self, index: int) -> None:
        if self._book is not None:
            self.show_sheet(self._book.sheet(self.sheet.itemData(index)))

    def profile(self) -> Profile:
        """Give what is said here."""
        chosen = {
            self._keys[box.currentIndex()]: place
            for box, place in zip(self.boxes, self._columns, strict=True)
            if box.currentIndex()
        }
        columns = {key: chosen[key] for key in fields() if key in chosen}
        typed = self.first.text().strip()
        return replace(
            self._profile,
            columns=columns,
            first=int(typed) if typed.isdecimal() else self._profile.first,
            heads=self.heads.currentData(),
            village=self.village.text().strip(),
            year=self.year.text().strip(),
            poverty_class=self.class_.currentData(),
        )

    def _on_save_clicked(self) -> None:
        self._on_save(self.name.text(), self.profile())

    def show_kept(self, words: str, tone: str = "good") -> None:
        """Say that the columns were kept, or why not."""
        self._say(self.kept, words, tone)
        self.kept.show()

    def _say(self, where: QLabel, words: str, tone: str) -> None:
        retone(where, tone, "role")
        where.setText(words)


def _sample(text: str) -> str:
    """Give the beginning of a text; of what may be a personal number only the end."""
    if text.isdigit() and len(text) >= NUMBER:
        return masked(text)
    return text if len(text) <= LONGEST_SAMPLE else f"{text[:LONGEST_SAMPLE]}…"
