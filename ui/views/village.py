"""One village beside the list: name, kind, area and place; its zones; joining it to another."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.registry.former import Belongs
from gpn_desktop.registry.places import Village
from gpn_desktop.services.joined_villages import Came
from gpn_desktop.services.villages import VillageRow
from ui.counts import grouped, moment
from ui.dialogs.village_list import AREAS
from ui.look import geometry
from ui.look.blocks import emptied, said, strip
from ui.look.entries import COUNT, Asked, Entries
from ui.look.flow import flowing
from ui.look.parts import Chooser, button, card, column, label, named, row, scrolled
from ui.look.states import Step
from ui.models.people import code_words
from ui.models.villages import KINDS, NONE, called, figure_words, kind_words, zone_words
from ui.words import QT_TRANSLATE_NOOP, dotted, translate

TITLES: Final = {
    "name": QT_TRANSLATE_NOOP("Villages", "Name"),
    "former": QT_TRANSLATE_NOOP("Villages", "Old commune"),
    "order": QT_TRANSLATE_NOOP("Villages", "Place in the list"),
    "kind": QT_TRANSLATE_NOOP("Villages", "Kind"),
    "area": QT_TRANSLATE_NOOP("Villages", "Area"),
    "zones": QT_TRANSLATE_NOOP("Villages", "Zone"),
    "successor": QT_TRANSLATE_NOOP("Villages", "Joined to"),
}
NOT_OURS: Final = {
    Belongs.NOT_OURS: QT_TRANSLATE_NOOP(
        "Villages", "{former} went to another commune in 2025: look at it again."
    ),
    Belongs.UNKNOWN: QT_TRANSLATE_NOOP(
        "Villages",
        "No commune of before 01/7/2025 called {former} is known: write it as the lists do, "
        "for instance “TT Đình Lập”.",
    ),
}


@dataclass(frozen=True)
class Steps:
    """What is done with the village that is shown."""

    save: Callable[[Village, VillageRow], object]
    zones: Callable[[], object]
    join: Callable[[], object]
    settle: Callable[[], object]
    part: Callable[[Came], object]


@dataclass(frozen=True)
class Typing:
    """What is typed of a village and not saved: by field, over what was shown then."""

    over: VillageRow
    texts: Mapping[str, str]

    def over_now(self, row: VillageRow) -> VillageRow:
        """Give a village as it stands now; fields being typed as they were shown, and seen."""
        old = {name: getattr(self.over.village, name) for name in self.texts}
        sight = {name: self.over.seen.get(name, ()) for name in self.texts}
        return replace(row, village=replace(row.village, **old), seen={**row.seen, **sight})


class VillagePanel(QWidget):
    """The fields of a village; Enter on the last one saves."""

    def __init__(self, steps: Steps) -> None:
        super().__init__()
        self._steps = steps
        self._row: VillageRow | None = None
        self._unsaved: dict[str, Typing] = {}
        name = Asked("name", translate("Villages", TITLES["name"]))
        former = Asked("former", translate("Villages", TITLES["former"]))
        order = Asked("order", translate("Villages", TITLES["order"]), COUNT)
        self.entries = Entries("villages", [name, former, order])
        self.entries.lines["former"].setToolTip(
            self.tr("The commune it belonged to before 01/7/2025; a list of that time names it")
        )
        self.kind = self._box("kind", translate("Villages", TITLES["kind"]))
        self.area = self._box("area", translate("Villages", TITLES["area"]))
        for code in KINDS:
            self.kind.addItem(kind_words(code), code)
        for code in AREAS:
            self.area.addItem(code_words("area", code), code)
        self.zones = said("", "villages.zones", wraps=True)
        self.save = button(self.tr("Save"), self._on_save, icon="check", kind="first")
        self.save.setObjectName("villages.save")
        self.lay = button(self.tr("Z&ones…"), steps.zones, icon="village")
        self.lay.setObjectName("villages.lay")
        self.join = button(self.tr("&Join to another…"), steps.join, icon="merging")
        self.join.setObjectName("villages.join")
        self.settle = button(self.tr("Settle…"), steps.settle, icon="conflict")
        self.settle.setObjectName("villages.settle")
        self.meanwhile = said("", "villages.meanwhile", "warn", wraps=True)
        self.disputed = said("", "villages.disputed", "warn", wraps=True)
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
            ("kind", self.kind),
            ("area", self.area),
            ("zones", self.zones),
        )
        for line, (name, part) in enumerate(lines):
            words = label(translate("Villages", TITLES[name]), "quiet")
            words.setMinimumWidth(geometry.grown(120))
            grid.addWidget(words, line, 0)
            grid.addWidget(part, line, 1)
        steps = flowing(self.save, self.lay, self.join)
        content = QWidget()
        self._came = QVBoxLayout()
        self._quarrel = QWidget()
        told = row(self.disputed, self.settle)
        told.setStretch(0, 1)
        self._quarrel.setLayout(told)
        parts = (self._title, self._quarrel, self.meanwhile, self.entries, inside, steps)
        whole = card(column(*parts, self._came, gap=12))
        content.setLayout(column(whole, None))
        self.setLayout(column(scrolled(content, is_whole=True)))

    def show_row(self, one: VillageRow, *, alone: bool, may: bool) -> None:
        """Show a village; one that is alone has no other to be joined to.

        What was typed of it and is not saved stays, and what others wrote meanwhile is said.
        """
        self._put_by()
        kept = self._unsaved.pop(one.village.id, Typing(one, {}))
        now = _texts(one.village)
        typed = {name: text for name, text in kept.texts.items() if text != now[name]}
        self._row = Typing(kept.over, typed).over_now(one)
        stood = _texts(self._row.village)
        self._title.setText(called(one.village))
        self._fill(stood | typed)
        self.zones.setText(zone_words(one.zones))
        self._tell_news({name: now[name] for name in typed if now[name] != stood[name]})
        self._tell_disputes(one)
        self._show_came(one, may=may)
        doubt = NOT_OURS.get(one.belongs) if one.belongs is not None else None
        words = translate("Villages", doubt).format(former=one.village.former) if doubt else ""
        self.entries.tell("former", words)
        for part in (self.save, self.lay, self.kind, self.area, self.entries):
            part.setEnabled(may)
        self.join.setEnabled(may and not alone)

    def _fill(self, texts: Mapping[str, str]) -> None:
        self.entries.put_texts({name: texts[name] for name in self.entries.lines})
        for name, box in (("kind", self.kind), ("area", self.area)):
            if texts[name] and box.findData(texts[name]) < 0:  # only a newer version knows it
                box.addItem(texts[name], texts[name])
            box.setCurrentIndex(box.findData(texts[name]))

    def _tell_news(self, news: Mapping[str, str]) -> None:
        words = self.tr(
            "Meanwhile another wrote: {values}. What you save stands beside it until one is chosen."
        )
        lines = (
            f"{translate('Villages', TITLES[name])}: {_said(name, news[name])}" for name in news
        )
        self.meanwhile.setText(words.format(values="; ".join(lines)) if news else "")
        self.meanwhile.setVisible(bool(news))

    def _tell_disputes(self, one: VillageRow) -> None:
        words = self.tr("Two values stand against each other: {fields}.")
        self.disputed.setText(words.format(fields=titles_of(one.disputed)))
        self._quarrel.setVisible(bool(one.disputed))

    def _show_came(self, one: VillageRow, *, may: bool) -> None:
        """Show which villages were joined to this one, each with its way back."""
        emptied(self._came)
        for at, each in enumerate(one.came):
            told = self.tr("Joined to this one: {village}").format(village=self._came_words(each))
            part = partial(self._steps.part, each)
            step = Step(self.tr("Part it again"), part, "undo") if may else None
            self._came.addWidget(
                strip(told, step, tone="accent", icon="merging", name=f"villages.came.{at}")
            )

    def _came_words(self, one: Came) -> str:
        """Say which village it was, how many households would go back, when and by whom."""
        count = grouped(self.tr("%n household(s) go back", "", one.households), one.households)
        words = dotted(called(one.village), count, moment(one.at) if one.at else "", one.officer)
        if not one.figures:
            return words
        told = self.tr("Written for both since, and stays here: {figures}.")
        return f"{words}\n{told.format(figures=figure_words(one.figures))}"

    def _put_by(self) -> None:
        """Keep what is typed of the village that is shown, until it is shown again."""
        if self._row is None:
            return
        stood, now = _texts(self._row.village), self._now()
        typed = {name: now[name] for name in now if now[name] != stood[name]}
        if typed:
            self._unsaved[self._row.village.id] = Typing(self._row, typed)

    def saved(self) -> None:
        """Forget what was typed: it stands now, or stands beside what another wrote."""
        self._row = None

    def _now(self) -> dict[str, str]:
        """Give the fields as they are written at this moment."""
        texts = {name: line.text() for name, line in self.entries.lines.items()}
        boxes = (("kind", self.kind), ("area", self.area))
        return texts | {name: str(box.currentData() or "") for name, box in boxes}

    def _on_save(self) -> None:
        texts = self.entries.read()
        if texts is None or self._row is None:
            return
        self._steps.save(
            replace(
                self._row.village,
                name=texts["name"],
                former=texts["former"],
                order=int(texts["order"] or 0),
                kind=str(self.kind.currentData() or ""),
                area=str(self.area.currentData() or ""),
            ),
            self._row,
        )


def titles_of(fields: Collection[str]) -> str:
    """Name fields of a village as its page does."""
    return ", ".join(
        translate("Villages", title) for name, title in TITLES.items() if name in fields
    )


def _texts(village: Village) -> dict[str, str]:
    """Give the fields of a village as they are filled in."""
    names = ("name", "former", "kind", "area")
    told = {name: str(getattr(village, name)) for name in names}
    return told | {"order": vietnamese.show_int(village.order)}


def _said(name: str, text: str) -> str:
    words = {"kind": kind_words(text), "area": code_words("area", text)}
    return words.get(name, text) or NONE
