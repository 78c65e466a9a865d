"""What narrows a list besides words: every filter in one sheet, and those that are kept by name."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from gpn_desktop.registry import codes
from gpn_desktop.registry.households import RURAL, URBAN
from gpn_desktop.registry.listed import SavedList
from gpn_desktop.registry.persons import FEMALE, MALE
from gpn_desktop.registry.places import Village
from gpn_desktop.services.ordering import NOT_REVIEWED
from ui.look import geometry
from ui.look.blocks import said, stepping
from ui.look.parts import Chooser, card, label, named, retone
from ui.look.sheet import Sheet
from ui.look.signs import class_words, computed_words
from ui.look.typed import text_line
from ui.models.people import code_words
from ui.words import QT_TRANSLATE_NOOP, translate

LONGEST_NAME: Final = 40
CLEAR_KEY: Final = "Alt+B"
TITLE_ROOM: Final = (146, 174)  # boxes begin on one line, those in the card too
MARGIN: Final = 12
CLASSES: Final = ("poor", "near_poor", "not_poor")
AGES: Final = ("0-5", "6-14", "15-17", "18-59", "60-", "80-")
TITLES: Final[dict[str, str]] = {
    "village": QT_TRANSLATE_NOOP("Narrowing", "Village"),
    "class": QT_TRANSLATE_NOOP("Narrowing", "Class decided"),
    "computed": QT_TRANSLATE_NOOP("Narrowing", "Class last computed"),
    "reviewed": QT_TRANSLATE_NOOP("Narrowing", "Reviewed in the newest round"),
    "area": QT_TRANSLATE_NOOP("Narrowing", "Area"),
    "ethnicity": QT_TRANSLATE_NOOP("Narrowing", "Ethnic group"),
    "sex": QT_TRANSLATE_NOOP("Narrowing", "Sex"),
    "age": QT_TRANSLATE_NOOP("Narrowing", "Age"),
    "insured": QT_TRANSLATE_NOOP("Narrowing", "Health insurance today"),
    "school": QT_TRANSLATE_NOOP("Narrowing", "School"),
    "school_level": QT_TRANSLATE_NOOP("Narrowing", "Level of school"),
    "disabled": QT_TRANSLATE_NOOP("Narrowing", "Degree of disability written down"),
    "work": QT_TRANSLATE_NOOP("Narrowing", "Able to work"),
    "numbered": QT_TRANSLATE_NOOP("Narrowing", "Citizen number (CCCD) written down"),
}
Choices = Sequence[tuple[str, str]]


def _asked() -> Choices:
    return (translate("Narrowing", "yes"), "yes"), (translate("Narrowing", "no"), "no")


def _coded(name: str) -> Callable[[], Choices]:
    return lambda: [(code_words(name, one.key), one.key) for one in codes.options(name)]


def _ethnic() -> Choices:
    groups = sorted(codes.ethnic_groups().values(), key=lambda one: not one.likely_here)
    return [(one.label_vi, one.key) for one in groups]


def age_words(code: str) -> str:
    """Say a range of ages: 6 to 14, 60 or older."""
    least, _, most = code.partition("-")
    if not most:
        return translate("Narrowing", "{least} or older").format(least=least)
    return translate("Narrowing", "{least} to {most}").format(least=least, most=most)


CHOICES: Final[Mapping[str, Callable[[], Choices]]] = {
    "class": lambda: (
        [(class_words(one), one) for one in CLASSES] + [(class_words(NOT_REVIEWED), NOT_REVIEWED)]
    ),
    "computed": lambda: [(computed_words(one), one) for one in CLASSES],
    "reviewed": _asked,
    "area": lambda: [(code_words("area", one), one) for one in (RURAL, URBAN)],
    "ethnicity": _ethnic,
    "sex": lambda: [(code_words("sex", one), one) for one in (FEMALE, MALE)],
    "age": lambda: [(age_words(one), one) for one in AGES],
    "insured": _asked,
    "school": _coded("school_status"),
    "school_level": _coded("school_level"),
    "disabled": _asked,
    "work": _coded("work_capacity"),
    "numbered": _asked,
}


def filter_words(name: str, value: str) -> str:
    """Say a filter and what it asks for."""
    found = {code: words for words, code in CHOICES[name]()} if name in CHOICES else {}
    return f"{translate('Narrowing', TITLES.get(name, name))}: {found.get(value, value)}"


class NarrowSheet(Sheet):
    """All filters, each a list of choices; what is chosen can be kept under a name."""

    def __init__(
        self,
        parent: QWidget | None,
        filters: Mapping[str, str],
        villages: Sequence[Village],
        kept: Sequence[SavedList],
    ) -> None:
        title = translate("Narrowing", "Narrow the list")
        about = translate(
            "Narrowing",
            "Filters about a person hold of one and the same. What is kept by name is yours.",
        )
        super().__init__(parent, title, about)
        self.setObjectName("narrow")
        self.keep: SavedList | None = None
        self.forget = ""
        self.order = ""  # the one that is kept with the filters that were chosen
        self.boxes = {name: self._box(name, villages) for name in TITLES}
        self._kept = {one.name: one for one in kept if one.name}
        self.names = self._names()
        self.name = text_line(translate("Narrowing", "Keep it as"), longest=LONGEST_NAME)
        self.name.setObjectName("narrow.name")
        self.word = said("", "narrow.word", "bad", wraps=True)
        self.word.hide()
        self.body.addWidget(self._saved())
        self.body.addWidget(self._grid())
        self.body.addStretch(1)
        self.add_start(translate("Narrowing", "Clear all"), self.clear, icon="close", key=CLEAR_KEY)
        self.add_end(translate("Narrowing", "Cancel"), self.reject)
        words = translate("Narrowing", "Show the list")
        self.show_list = self.add_end(words, self._on_agreed, kind="first", icon="filter")
        self.show_list.setObjectName("narrow.show")
        self.fit(760, 620)
        self.choose(filters)
        self.boxes["village"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _box(self, name: str, villages: Sequence[Village]) -> QComboBox:
        made = named(Chooser(), translate("Narrowing", TITLES[name]))
        made.setObjectName(f"narrow.{name}")
        made.setMinimumContentsLength(14)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.addItem(translate("Narrowing", "any"), "")
        is_village = name == "village"
        offered = [(one.name, one.id) for one in villages] if is_village else CHOICES[name]()
        for words, code in offered:
            made.addItem(words, code)
        return made

    def _names(self) -> QComboBox:
        made = named(Chooser(), translate("Narrowing", "Kept filters"))
        made.setObjectName("narrow.kept")
        made.addItem(translate("Narrowing", "kept by name…"), "")
        for name in self._kept:
            made.addItem(name, name)
        made.setEnabled(bool(self._kept))
        made.activated.connect(self._on_kept_chosen)
        return made

    def _saved(self) -> QWidget:
        keep = stepping(translate("Narrowing", "&Keep and show"), self._on_keep, "check")
        keep.setObjectName("narrow.keep")
        gone = stepping(translate("Narrowing", "&Forget this one"), self._on_forget, "delete")
        gone.setObjectName("narrow.forget")
        gone.setEnabled(False)
        self.names.currentIndexChanged.connect(lambda place: gone.setEnabled(place > 0))
        self.lead(self.name, keep)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        lines = (("Kept filters", self.names, gone), ("Keep it as", self.name, keep))
        for place, (title, part, step) in enumerate(lines):
            words = label(translate("Narrowing", title), "quiet", wraps=True)
            words.setFixedWidth(geometry.grown(TITLE_ROOM[0]) - MARGIN)
            grid.addWidget(words, place, 0)
            grid.addWidget(part, place, 1)
            grid.addWidget(step, place, 2)
        grid.addWidget(self.word, len(lines), 0, 1, 3)
        grid.setHorizontalSpacing(geometry.GAP)
        return card(grid, margin=MARGIN)

    def _grid(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(geometry.GAP)
        for stretched in (1, 3):
            grid.setColumnStretch(stretched, 1)
        half = (len(TITLES) + 1) // 2
        for place, (name, title) in enumerate(TITLES.items()):
            line, side = place % half, 2 * (place // half)
            words = label(translate("Narrowing", title), "quiet", wraps=True)
            words.setFixedWidth(geometry.grown(TITLE_ROOM[place // half]))
            words.setContentsMargins(geometry.WIDE_GAP if side else 0, 0, 0, 0)
            grid.addWidget(words, line, side)
            grid.addWidget(self.boxes[name], line, side + 1)
            self.boxes[name].currentIndexChanged.connect(partial(_weigh, words))
        return made

    def chosen(self) -> dict[str, str]:
        """Give the filters that say something, with their values."""
        found = {name: str(box.currentData() or "") for name, box in self.boxes.items()}
        return {name: value for name, value in found.items() if value}

    def choose(self, filters: Mapping[str, str]) -> None:
        """Show these filters; one whose value is not offered any more says nothing."""
        for name, box in self.boxes.items():
            box.setCurrentIndex(max(0, box.findData(filters.get(name, ""))))

    def clear(self) -> None:
        """Let nothing narrow the list."""
        self.order = ""
        self.choose({})

    def _on_kept_chosen(self) -> None:
        one = self._kept.get(self.names.currentData())
        if one is not None:
            self.order = one.order
            self.choose(one.filters)
            self.name.setText(one.name)

    def _on_keep(self) -> None:
        name = self.name.text().strip()
        if not name or not self.chosen():
            self.word.setText(translate("Narrowing", "Choose a filter, and give it a name."))
            self.word.show()
            self.name.setFocus()
            return
        self.keep = SavedList("", name, self.chosen())
        self.accept()

    def _on_forget(self) -> None:
        self.forget = str(self.names.currentData() or "")
        if self.forget:
            self.accept()

    def _on_agreed(self) -> None:
        self.accept()


def _weigh(words: QLabel, place: int) -> None:
    """Write the title of a condition that is in force in heavy letters."""
    retone(words, "strong" if place > 0 else "quiet", "role")


def ask(
    parent: QWidget | None,
    filters: Mapping[str, str],
    villages: Sequence[Village],
    kept: Sequence[SavedList],
) -> NarrowSheet | None:
    """Ask what narrows the list; None when it stays as it is."""
    sheet = NarrowSheet(parent, filters, villages, kept)
    return sheet if sheet.ask() else None
