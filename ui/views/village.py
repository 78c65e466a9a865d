"""One village beside the list: name, kind, area and place; its zones; joining it to another."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QWidget

from gpn_desktop.registry.former import Belongs, near
from gpn_desktop.registry.places import Village
from gpn_desktop.services.joined_villages import Came
from gpn_desktop.services.villages import VillageRow
from ui.dialogs.village_list import AREAS
from ui.look import geometry
from ui.look.blocks import said
from ui.look.entries import COUNT, LONGEST, Asked, Entries
from ui.look.flow import flowing
from ui.look.giving_back import LEADS_ON, GivingBack
from ui.look.going import WRITES, go_on, keyed, step_of
from ui.look.more import MoreBelow
from ui.look.parts import (
    Chooser,
    button,
    card,
    column,
    label,
    line,
    named,
    retone,
    row,
    scrolled,
    seen,
)
from ui.models.people import code_words
from ui.models.village_fields import NOT_OURS, TITLES, Typing, said_of, texts_of, titles_of
from ui.models.villages import KINDS, UNLIKE, called, kind_words, same_words, zone_words
from ui.views.village_came import CameHere
from ui.words import translate, unbroken

TAKE_KEY: Final = "Alt+L"
NEAR_KEY: Final = "Alt+N"


@dataclass(frozen=True)
class Steps:
    """What is done with the village that is shown."""

    save: Callable[[Village, VillageRow], object]
    zones: Callable[[], object]
    join: Callable[[], object]
    settle: Callable[[], object]
    part: Callable[[Came], object]


class VillagePanel(QWidget):
    """The fields of a village; Enter leads through them to the button, Esc gives one back."""

    def __init__(self, steps: Steps) -> None:
        super().__init__()
        self._steps = steps
        self._row: VillageRow | None = None
        self._unsaved: dict[str, Typing] = {}
        self._newest: VillageRow | None = None
        self._news: Mapping[str, str] = {}
        self._is_saved = self._may = self._is_alone = False
        name = Asked("name", translate("Villages", TITLES["name"]))
        former = Asked("former", translate("Villages", TITLES["former"]))
        order = Asked("order", translate("Villages", TITLES["order"]), COUNT)
        self.entries = Entries("villages", [name, former, order])
        self.entries.lines["former"].setPlaceholderText(
            self.tr("for instance TT Đình Lập, Xã Bính Xá")
        )
        self.entries.lines["former"].setToolTip(
            self.tr("The commune it belonged to before 01/07/2025; a list of that time names it")
        )
        self.kind = self._box("kind", translate("Villages", TITLES["kind"]))
        self.area = self._box("area", translate("Villages", TITLES["area"]))
        for code in KINDS:
            self.kind.addItem(kind_words(code), code)
        for code in AREAS:
            self.area.addItem(code_words("area", code), code)
        self.zones = said("", "villages.zones", wraps=True)
        self.save = self._button("save", self.tr("Save"), WRITES, self.keep, "check", "first")
        self.lay = self._button("lay", self.tr("Zones…"), "Alt+V", steps.zones, "village")
        self.join = self._button(
            "join", self.tr("Join to another…"), "Alt+S", steps.join, "merging"
        )
        self.settle = self._button(
            "settle", self.tr("Choose the right one…"), "Alt+C", steps.settle, "conflict"
        )
        self.take = self._button(
            "take", self.tr("Take what the other wrote"), TAKE_KEY, self._on_taken, "import"
        )
        self.near = self._button(
            "near", self.tr("Take the name above"), NEAR_KEY, self._on_near, "check"
        )
        self.near.hide()
        self.meanwhile = said("", "villages.meanwhile", "warn", wraps=True)
        self.same = said("", "villages.same", "warn", wraps=True)
        self.disputed = said("", "villages.disputed", "warn", wraps=True)
        self.came = CameHere(steps.part)
        self.entries.done.connect(self._on_last_entered)
        for one in self.entries.lines.values():
            one.textChanged.connect(self._tell_steps)
        for box in (self.kind, self.area):
            box.currentIndexChanged.connect(self._tell_steps)
        self._arrange()
        self.setFocusProxy(self.entries)
        self.setProperty(LEADS_ON, True)
        self._back = GivingBack(self)

    def _button(
        self,
        name: str,
        words: str,
        key: str,
        call: Callable[[], object],
        icon: str,
        kind: str = "",
    ) -> QPushButton:
        made = button(keyed(words, key), call, icon=icon, kind=kind)
        made.setObjectName(f"villages.{name}")
        if key != WRITES:  # that one the page hears
            made.setShortcut(key)
        return made

    def _box(self, name: str, title: str) -> QComboBox:
        made = named(Chooser(), title)
        made.setObjectName(f"villages.{name}")
        made.setMaximumWidth(geometry.grown(LONGEST))
        return made

    def _arrange(self) -> None:
        self._title = label("", "heading", wraps=True)
        self._heads = dict(self.entries.titles)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(geometry.WIDE_GAP)
        grid.setColumnStretch(1, 4)
        grid.setColumnStretch(2, 1)
        lines = (("kind", self.kind), ("area", self.area), ("zones", self.zones))
        for place, (name, part) in enumerate(lines):
            words = label(translate("Villages", TITLES[name]), "quiet")
            words.setMinimumWidth(geometry.grown(120))
            self._heads[name] = words
            grid.addWidget(words, place, 0)
            grid.addWidget(part, place, 1, 1, 2 if part is self.zones else 1)
        content = QWidget()
        self._meanwhile = QWidget()
        self._meanwhile.setLayout(column(self.meanwhile, row(self.take, None), gap=8))
        self._quarrel = QWidget()
        told = row(self.disputed, self.settle)
        told.setStretch(0, 1)
        self._quarrel.setLayout(told)
        told_first = (self._title, self.same, self._meanwhile, self._quarrel, self.came)
        fields = column(self.entries, inside, gap=6)
        content.setLayout(column(card(column(*told_first, fields, gap=12)), None))
        steps = flowing(self.save, self.near, self.lay, self.join)  # in sight wherever one is
        area = scrolled(content, is_whole=True)
        whole = column(area, MoreBelow(area, "villages.more"), line(), steps, gap=10)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def show_row(self, one: VillageRow, *, alone: bool, may: bool) -> None:
        """Show a village; one that is alone has no other to be joined to.

        What was typed of it and is not saved stays, and what others wrote meanwhile is said.
        """
        self._put_by()
        kept = self._unsaved.pop(one.village.id, Typing(one, {}))
        now = texts_of(one.village)
        typed = {name: text for name, text in kept.texts.items() if text != now[name]}
        self._row, self._newest = Typing(kept.over, typed).over_now(one), one
        self._may, self._is_alone = may, alone
        stood = texts_of(self._row.village)
        self._title.setText(called(self._row.village))  # not what another wrote meanwhile
        self._fill(stood | typed)
        self.zones.setText(unbroken(zone_words(one.zones)))
        self._tell_news({name: now[name] for name in typed if now[name] != stood[name]})
        self._tell_disputes(one)
        self.came.show_came(one.came, may=may)
        self.same.setText(same_words(one, may=may))
        seen(self.same, bool(one.same))
        self._tell_former(one)
        self._is_saved = False
        for part in (self.lay, self.kind, self.area, self.entries, self.take):
            part.setEnabled(may)
        self.join.setEnabled(may and not alone)
        self._tell_steps()
        if not any(self._field(name).hasFocus() for name in typed):
            self._back.begin()

    def _field(self, name: str) -> QWidget:
        return self.entries.lines.get(name) or {"kind": self.kind, "area": self.area}[name]

    def _tell_former(self, one: VillageRow) -> None:
        """Say of an old commune that is not ours or not known, and which one may be meant."""
        doubt = NOT_OURS.get(one.belongs) if one.belongs is not None else None
        words = translate("Villages", doubt).format(former=one.village.former) if doubt else ""
        meant = near(one.village.former) if one.belongs is Belongs.UNKNOWN else ""
        seen(self.near, bool(meant) and self._may)
        if meant:
            words = self.tr(
                "Before 01/07/2025 no commune was called “{former}”. Is it “{near}”? It is saved "
                "just as you typed it. If that was a slip: {key} takes “{near}”; or type it anew, "
                "then Ctrl+Enter."
            ).format(former=one.village.former, near=meant, key=NEAR_KEY)
        self.entries.tell("former", words, "warn")
        if words and self._is_saved and self.isAncestorOf(self.focusWidget() or self):
            self.entries.lines["former"].setFocus()
            self.entries.lines["former"].selectAll()

    def _on_near(self) -> None:
        """Write the name that may be meant, to be saved; what was typed stands until it is."""
        if self._newest is not None and (meant := near(self._newest.village.former)):
            self.entries.put_texts({"former": meant})
            self.save.setFocus()

    def _tell_steps(self) -> None:
        """Let what comes next stand out: to save what is typed, else to settle what is disputed."""
        is_changed = self._row is not None and bool(self._typed(self._row))
        can_save = self._may and is_changed
        if self.save.hasFocus() and not can_save:
            self.entries.setFocus()  # it would go to what stands beside it
        self.save.setEnabled(can_save)
        words = self.tr("Save")
        if self._news:
            words = self.tr("Keep what I write, and save")
        self.save.setText(keyed(words, WRITES))
        self.save.setAccessibleName(self.save.text())
        retone(self.settle, "" if is_changed else "first", "kind")
        seen(self.join, not self._news)  # one thing at a time

    def _fill(self, texts: Mapping[str, str]) -> None:
        self.entries.put_texts({name: texts[name] for name in self.entries.lines})
        for name, box in (("kind", self.kind), ("area", self.area)):
            if texts[name] and box.findData(texts[name]) < 0:  # only a newer version knows it
                box.addItem(texts[name], texts[name])
            box.setCurrentIndex(box.findData(texts[name]))

    def _tell_news(self, news: Mapping[str, str]) -> None:
        words = self.tr(
            "While you are writing, another computer changed {values}. If you save, the register "
            "keeps both until you choose the right one."
        )
        one = self.tr("{field} to “{value}”")
        lines = (
            one.format(field=translate("Villages", TITLES[name]), value=said_of(name, news[name]))
            for name in news
        )
        self.meanwhile.setText(words.format(values="; ".join(lines)) if news else "")
        self._news = news
        self._meanwhile.setVisible(bool(news))

    def _tell_disputes(self, one: VillageRow) -> None:
        for name, head in self._heads.items():
            is_disputed = name in one.disputed and not self._news  # one thing at a time
            title = translate("Villages", TITLES[name])
            head.setText(f"{UNLIKE} {title}" if is_disputed else title)
            retone(head, "warn" if is_disputed else "quiet", "role")
        words = self.tr("≠ Two computers wrote otherwise: {fields}; choose the right one.")
        self.disputed.setText(words.format(fields=titles_of(one.disputed)))
        self._quarrel.setVisible(bool(one.disputed) and not self._news)  # one thing at a time

    def _on_taken(self) -> None:
        """Give up what is typed where another computer wrote meanwhile."""
        if self._row is None or self._newest is None:
            return
        typed = self._typed(self._row)
        kept = {name: text for name, text in typed.items() if name not in self._news}
        self._unsaved[self._row.village.id] = Typing(self._row, kept)
        self._row = None  # else it is put by once more
        self.show_row(self._newest, alone=self._is_alone, may=self._may)
        self.setFocus()

    def _put_by(self) -> None:
        """Keep what is typed of the village that is shown, until it is shown again."""
        if self._row is None:
            return
        typed = self._typed(self._row)
        self._unsaved.pop(self._row.village.id, None)
        if typed:
            self._unsaved[self._row.village.id] = Typing(self._row, typed)

    def unsaved(self) -> dict[str, Typing]:
        """Give what is typed and not saved, by village, also of those that are not shown."""
        self._put_by()
        return dict(self._unsaved)

    def take_up(self, typed: Mapping[str, Typing]) -> None:
        """Go on with what was typed of these villages; of all others nothing is typed."""
        self._unsaved, self._row = dict(typed), None
        if self._newest is not None:
            self.show_row(self._newest, alone=self._is_alone, may=self._may)

    def go_into(self, fields: Collection[str]) -> None:
        """Put the hands into the first of these fields."""
        first = next(
            (one for one in (*self.entries.lines, "kind", "area") if one in fields), "name"
        )
        self._field(first).setFocus(Qt.FocusReason.OtherFocusReason)

    def saved(self) -> None:
        """Forget what was typed: it stands now, or stands beside what another wrote."""
        if self._row is not None:
            self._unsaved.pop(self._row.village.id, None)
        self._row, self._is_saved = None, True

    def _typed(self, over: VillageRow) -> dict[str, str]:
        """Give the fields in which something else stands than was shown."""
        stood, now = texts_of(over.village), self._now()
        return {name: text for name, text in now.items() if text != stood[name]}

    def _now(self) -> dict[str, str]:
        """Give the fields as they are written at this moment."""
        texts = {name: line.text() for name, line in self.entries.lines.items()}
        boxes = (("kind", self.kind), ("area", self.area))
        return texts | {name: str(box.currentData() or "") for name, box in boxes}

    def _on_last_entered(self) -> None:
        go_on(self, self.focusWidget(), self.save)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter leads from box to box, Esc gives one back."""
        if not self._back.hears(event) and not go_on(
            self, self.focusWidget(), self.save, step_of(event)
        ):
            super().keyPressEvent(event)

    def keep(self) -> None:
        """Save what is written, where all of it can be read."""
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
