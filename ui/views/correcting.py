"""Correcting a household: a few fields in place, saved together, beside what others wrote."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from gpn_desktop.registry.households import RURAL, URBAN, Household
from gpn_desktop.registry.places import Village
from ui.look import geometry
from ui.look.parts import Chooser, button, card, column, fill, label, named, row, text_line
from ui.models.people import code_words
from ui.views.adding import LETTERS
from ui.words import QT_TRANSLATE_NOOP, translate

OF: Final = "household"
TEXTS: Final = (
    ("code", QT_TRANSLATE_NOOP("Correcting", "Code")),
    ("phone", QT_TRANSLATE_NOOP("Correcting", "Telephone")),
    ("address", QT_TRANSLATE_NOOP("Correcting", "Address")),
    ("note", QT_TRANSLATE_NOOP("Correcting", "Note")),
)
AREAS: Final = (RURAL, URBAN)


class CorrectCard(QWidget):
    """The fields that may be corrected here; Enter saves, Esc leaves them as they were."""

    def __init__(
        self, on_save: Callable[[dict[str, str]], object], on_leave: Callable[[], object]
    ) -> None:
        super().__init__()
        self._on_save, self._on_leave = on_save, on_leave
        self._before: Household | None = None
        self._typed: dict[str, str] = {}  # before a lock, until its household is shown again
        self.fields = {name: self._text(name, title) for name, title in TEXTS}
        self.village = self._box("village", self.tr("Village"))
        self.area = self._box("area", self.tr("Area"))
        for code in AREAS:
            self.area.addItem(code_words("area", code), code)
        self.save = button(self.tr("Save"), self._on_save_clicked, icon="check", kind="first")
        self.save.setObjectName("household.correct.save")
        leave = button(self.tr("Leave as it was"), on_leave)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(geometry.WIDE_GAP)
        grid.setColumnStretch(1, 1)
        lines = [(translate("Correcting", title), self.fields[name]) for name, title in TEXTS]
        places = [(self.tr("Village"), self.village), (self.tr("Area"), self.area)]
        for line, (title, field) in enumerate([*lines[:3], *places, *lines[3:]]):
            grid.addWidget(label(title, "quiet"), line, 0)
            grid.addWidget(field, line, 1)
        heading = label(self.tr("Correct the household"), "heading", wraps=True)
        head = row(heading, self.save, leave)
        head.setStretch(0, 1)
        self.setLayout(column(card(column(head, inside, gap=10))))
        self.hide()

    def _text(self, name: str, title: str) -> QLineEdit:
        made = text_line(translate("Correcting", title))
        made.setObjectName(f"household.correct.{name}")
        made.setMaxLength(LETTERS.get(name, made.maxLength()))
        made.returnPressed.connect(self._on_save_clicked)
        return made

    def _box(self, name: str, title: str) -> QComboBox:
        made = named(Chooser(), title)
        made.setObjectName(f"household.correct.{name}")
        return made

    def show_household(self, household: Household, villages: Sequence[Village]) -> None:
        """Show what stands now, ready to be written over."""
        for name, field in self.fields.items():
            fill(field, getattr(household, name))
        self._before = household
        self.village.clear()
        for one in villages:
            self.village.addItem(one.name, one.id)
        self.village.setCurrentIndex(self.village.findData(household.village))
        self.area.setCurrentIndex(self.area.findData(household.area))
        if self.waits_for(household.id):
            self._go_on()
        self.show()
        self.fields["phone"].setFocus()

    def _go_on(self) -> None:
        """Write what was typed before a lock over what stands."""
        for name, text in self._typed.items():
            if name in self.fields:
                fill(self.fields[name], text)
        for name, box in (("village", self.village), ("area", self.area)):
            if name in self._typed:
                box.setCurrentIndex(box.findData(self._typed[name]))
        self._typed = {}

    def changed(self) -> dict[str, str]:
        """Give what is written over; a list where nothing is chosen says nothing."""
        found = {name: field.text() for name, field in self.fields.items()}
        chosen = {"village": self.village.currentData(), "area": self.area.currentData()}
        found |= {name: code for name, code in chosen.items() if code}
        return {name: text for name, text in found.items() if text != getattr(self._before, name)}

    def typed(self) -> dict[str, str]:
        """Give the corrections that are not saved, and the household they are of."""
        if self._before is None or self.isHidden():
            return self._typed
        changed = self.changed()
        return {OF: self._before.id} | changed if changed else {}

    def take_up(self, typed: Mapping[str, str]) -> None:
        """Keep corrections of before a lock until their household is shown again."""
        self._typed = dict(typed) if OF in typed else {}

    def waits_for(self, household: str) -> bool:
        """Say whether corrections of this household were typed before a lock."""
        return self._typed.get(OF) == household

    def _on_save_clicked(self) -> None:
        self._on_save(self.changed())
