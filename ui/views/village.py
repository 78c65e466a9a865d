"""One village beside the list: name, kind, area and place; its zones; joining it to another."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from gpn_desktop.registry.places import Village
from gpn_desktop.services.villages import VillageRow
from ui.dialogs.village_list import AREAS
from ui.look import geometry
from ui.look.blocks import said
from ui.look.entries import COUNT, Asked, Entries
from ui.look.flow import flowing
from ui.look.parts import Chooser, button, card, column, label, named, scrolled
from ui.models.people import code_words
from ui.models.villages import KINDS, called, zone_words
from ui.words import QT_TRANSLATE_NOOP, translate

TITLES: Final = {
    "name": QT_TRANSLATE_NOOP("Villages", "Name"),
    "order": QT_TRANSLATE_NOOP("Villages", "Place in the list"),
}


@dataclass(frozen=True)
class Steps:
    """What is done with the village that is shown."""

    save: Callable[[Village], object]
    zones: Callable[[], object]
    join: Callable[[], object]


class VillagePanel(QWidget):
    """The fields of a village; Enter on the last one saves."""

    def __init__(self, steps: Steps) -> None:
        super().__init__()
        self._steps = steps
        self._row: VillageRow | None = None
        name = Asked("name", translate("Villages", TITLES["name"]))
        order = Asked("order", translate("Villages", TITLES["order"]), COUNT)
        self.entries = Entries("villages", [name, order])
        self.kind = self._box("kind", self.tr("Kind"))
        self.area = self._box("area", self.tr("Area"))
        for code, words in KINDS.items():
            self.kind.addItem(translate("Villages", words), code)
        for code in AREAS:
            self.area.addItem(code_words("area", code), code)
        self.zones = said("", "villages.zones", wraps=True)
        self.save = button(self.tr("Save"), self._on_save, icon="check", kind="first")
        self.save.setObjectName("villages.save")
        self.lay = button(self.tr("&Zones…"), steps.zones, icon="village")
        self.lay.setObjectName("villages.lay")
        self.join = button(self.tr("&Join to another…"), steps.join, icon="merging")
        self.join.setObjectName("villages.join")
        self.entries.done.connect(self._on_save)
        self._arrange()
        self.setFocusProxy(self.entries)

    def _box(self, name: str, title: str) -> QComboBox:
        made = named(Chooser(), title)
        made.setObjectName(f"villages.{name}")
        return made

    def _arrange(self) -> None:
        self._title = label("", "heading", wraps=True)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(geometry.WIDE_GAP)
        grid.setColumnStretch(1, 1)
        lines = (
            (self.tr("Kind"), self.kind),
            (self.tr("Area"), self.area),
            (self.tr("Zone"), self.zones),
        )
        for line, (title, part) in enumerate(lines):
            words = label(title, "quiet")
            words.setMinimumWidth(geometry.grown(120))
            grid.addWidget(words, line, 0)
            grid.addWidget(part, line, 1)
        steps = flowing(self.save, self.lay, self.join)
        content = QWidget()
        whole = card(column(self._title, inside, self.entries, steps, gap=12))
        content.setLayout(column(whole, None))
        self.setLayout(column(scrolled(content, is_whole=True)))

    def show_row(self, row: VillageRow, *, alone: bool, may: bool) -> None:
        """Show a village; one that is alone has no other to be joined to."""
        self._row = row
        self._title.setText(called(row.village))
        self.entries.show_texts({"name": row.village.name, "order": str(row.village.order)})
        self.kind.setCurrentIndex(self.kind.findData(row.village.kind))
        self.area.setCurrentIndex(self.area.findData(row.village.area))
        self.zones.setText(zone_words(row.zones))
        for part in (self.save, self.lay, self.kind, self.area, self.entries):
            part.setEnabled(may)
        self.join.setEnabled(may and not alone)

    def _on_save(self) -> None:
        texts = self.entries.read()
        if texts is None or self._row is None:
            return
        self._steps.save(
            replace(
                self._row.village,
                name=texts["name"],
                order=int(texts["order"] or 0),
                kind=str(self.kind.currentData()),
                area=str(self.area.currentData() or ""),
            )
        )
