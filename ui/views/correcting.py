"""Correcting a household: a few fields in place, saved together, beside what others wrote."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.registry.households import RURAL, URBAN, Household
from gpn_desktop.registry.places import Village
from gpn_desktop.services.households import HouseholdPage, Seen
from ui import messages
from ui.look import geometry
from ui.look.blocks import said
from ui.look.giving_back import GivingBack
from ui.look.going import WRITES, go_on, keyed, step_of
from ui.look.parts import Chooser, button, card, column, label, named, row
from ui.look.typed import TypedLine, fill, text_line
from ui.models.people import code_words
from ui.odd_clock import OddClock
from ui.views.adding import DIGITS, LETTERS
from ui.views.bands import SIDES_KEY
from ui.words import QT_TRANSLATE_NOOP, translate

OF: Final = "household"
TEXTS: Final = (
    ("code", QT_TRANSLATE_NOOP("Correcting", "Code")),
    ("phone", QT_TRANSLATE_NOOP("Correcting", "Telephone")),
    ("address", QT_TRANSLATE_NOOP("Correcting", "Address")),
    ("note", QT_TRANSLATE_NOOP("Correcting", "Note")),
)
LISTS: Final = (
    ("village", QT_TRANSLATE_NOOP("Correcting", "Village")),
    ("area", QT_TRANSLATE_NOOP("Correcting", "Area")),
)
TITLES: Final = dict((*TEXTS, *LISTS))
AREAS: Final = (RURAL, URBAN)
ORDER: Final = ("code", "phone", "address", "village", "area", "note")
NONE: Final = "–"


def staying(masked: str) -> str:
    """Say in the place of a number that is not shown whole that it stays unless one is typed."""
    words = translate("Correcting", "{number} (left empty: it stays)")
    return words.format(number=masked) if masked else ""


class CorrectCard(QWidget):
    """The fields that may be corrected here; Ctrl+Enter saves, Esc gives one back, then leaves."""

    def __init__(
        self,
        on_save: Callable[[dict[str, str], Seen], object],
        on_leave: Callable[[], object],
        on_disputed: Callable[[], object],
        clock: OddClock,
    ) -> None:
        super().__init__()
        self._on_save, self._on_leave, self.clock = on_save, on_leave, clock
        self._disputed = {name: _Disputed(name, on_disputed) for name in TITLES}
        self._before: Household | None = None
        self._seen: Seen = {}  # of what is shown
        self._phone = ""  # whole, where somebody asked for it; else it is typed anew or stays
        self._typed: dict[str, str] = {}  # before a lock, until its household is shown again
        self.fields = {name: self._text(name, title) for name, title in TEXTS}
        self.lists = {name: self._box(name, title) for name, title in LISTS}
        self.village, self.area = self.lists["village"], self.lists["area"]
        for code in AREAS:
            self.area.addItem(code_words("area", code), code)
        self.meanwhile = said("", "household.correct.meanwhile", "warn", wraps=True)
        self.refused = said("", "household.correct.refused", "bad", wraps=True)
        words = keyed(self.tr("Save"), WRITES)
        self.save = button(words, self._on_save_clicked, icon="check", kind="first")
        self.save.setObjectName("household.correct.save")
        heading = label(self.tr("Correct the household"), "heading", wraps=True)
        head = row(heading, self.save, button(self.tr("Leave as it was"), on_leave))
        head.setStretch(0, 1)
        parts = head, clock, self.meanwhile, self.refused, self._lines()
        self.setLayout(column(card(column(*parts, gap=10))))
        self._back = GivingBack(self)
        self.hide()

    def _lines(self) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(geometry.WIDE_GAP)
        grid.setColumnStretch(1, 1)
        for line, name in enumerate(ORDER):
            grid.addWidget(label(translate("Correcting", TITLES[name]), "quiet"), 2 * line, 0)
            grid.addWidget(self._field(name), 2 * line, 1)
            grid.addWidget(self._disputed[name], 2 * line + 1, 1)
        return inside

    def _field(self, name: str) -> TypedLine | QComboBox:
        return self.fields.get(name) or self.lists[name]

    def _text(self, name: str, title: str) -> TypedLine:
        made = text_line(translate("Correcting", title), is_worded=name not in DIGITS)
        made.setObjectName(f"household.correct.{name}")
        made.setMaxLength(LETTERS.get(name, made.maxLength()))
        return made

    def _box(self, name: str, title: str) -> QComboBox:
        made = named(Chooser(), translate("Correcting", title))
        made.setObjectName(f"household.correct.{name}")
        return made

    def show_household(
        self, page: HouseholdPage, villages: Sequence[Village], phone: str = ""
    ) -> None:
        """Show what stands now, ready to be written over.

        ``phone`` is the whole number, where it was asked for: so alone it can be taken out.
        """
        self._before, self._seen, self._phone = page.household, page.seen, phone
        self._offer(villages)
        self._fill(self._texts(page.household))
        self.refused.hide()
        self._tell_news({})
        self._mark(page)
        if self.waits_for(page.household.id):
            self._go_on()
        self.show()
        self.clock.look_up()
        self.fields["phone"].setFocus()
        self._back.begin()

    def refuse(self, error: GpnError) -> None:
        """Say why nothing was saved, and stand in the field that it is about."""
        self.refused.setText(messages.whole(error))
        self.refused.show()
        at = str(error.facts.get(messages.PLACE))
        (self._field(at) if at in TITLES else self.save).setFocus(Qt.FocusReason.TabFocusReason)

    def hear(self, page: HouseholdPage, villages: Sequence[Village]) -> None:
        """Take what stands by now into fields nobody wrote over; of the others it is told."""
        if self._before is None or self.isHidden():
            return
        self._offer(villages)
        self._mark(page)
        now = {name: str(getattr(page.household, name)) for name in TITLES}
        typed = {name: text for name, text in self.changed().items() if text != now[name]}
        stood = {name: getattr(self._before, name) for name in typed}
        if "phone" not in typed and now["phone"] != self._before.phone:
            self._phone = ""  # another one stands there by now
        self._before = replace(page.household, **stood)
        self._seen = {**page.seen, **{name: self._seen.get(name, ()) for name in typed}}
        shown = self._texts(page.household)
        self._fill({name: text for name, text in shown.items() if name not in typed})
        if not any(self._field(name).hasFocus() for name in typed):
            self._back.begin()
        self._tell_news({name: now[name] for name in typed if now[name] != stood[name]})

    def _mark(self, page: HouseholdPage) -> None:
        """Mark the fields that two machines wrote differently: the side that is right is chosen."""
        home = page.household.id
        fields = {one.field for one in page.disputes if one.entity == home}
        disputed = [made for name, made in self._disputed.items() if name in fields]
        for made in self._disputed.values():
            made.setVisible(made in disputed)
            made.take_key(SIDES_KEY if made in disputed[:1] else "")

    def _offer(self, villages: Sequence[Village]) -> None:
        """Offer these villages; the one chosen stays chosen."""
        chosen = self.village.currentData()
        self.village.clear()
        for one in villages:
            self.village.addItem(one.name, one.id)
        self.village.setCurrentIndex(self.village.findData(chosen))

    def _fill(self, texts: Mapping[str, str]) -> None:
        for name, text in texts.items():
            if name in self.lists:
                self.lists[name].setCurrentIndex(self.lists[name].findData(text))
            elif text != self.fields[name].text():  # the cursor stays in a field that is the same
                fill(self.fields[name], text)

    def _tell_news(self, news: Mapping[str, str]) -> None:
        words = self.tr(
            "Meanwhile another wrote: {values}. What you save stands beside it until one is chosen."
        )
        lines = (
            f"{translate('Correcting', TITLES[name])}: {self._said(name, news[name])}"
            for name in news
        )
        self.meanwhile.setText(words.format(values="; ".join(lines)) if news else "")
        self.meanwhile.setVisible(bool(news))

    def _said(self, name: str, text: str) -> str:
        box = self.lists.get(name)
        return (box.itemText(box.findData(text)) if box is not None else text) or NONE

    def _go_on(self) -> None:
        """Write what was typed before a lock over what stands."""
        self._fill({name: text for name, text in self._typed.items() if name in TITLES})
        self._typed = {}

    def changed(self) -> dict[str, str]:
        """Give what is written over; a list where nothing is chosen says nothing."""
        found = {name: field.text() for name, field in self.fields.items()}
        chosen = {name: box.currentData() for name, box in self.lists.items()}
        found |= {name: code for name, code in chosen.items() if code}
        before = self._texts(self._before) if self._before is not None else {}
        return {name: text for name, text in found.items() if text != before.get(name)}

    def _texts(self, household: Household) -> dict[str, str]:
        """Give the fields as they are filled in; a masked number is shown behind an empty one."""
        self.fields["phone"].setPlaceholderText(staying(household.phone))
        return {name: getattr(household, name) for name in TITLES} | {"phone": self._phone}

    def typed(self) -> dict[str, str]:
        """Give the corrections that are not saved, and the household they are of."""
        if self._before is None or self.isHidden():
            return self._typed
        changed = self.changed()
        return {OF: self._before.id} | changed if changed else {}

    def unsaved(self) -> tuple[str, Mapping[str, str]]:
        """Give what is corrected and not saved in the card that is open: in words, and itself."""
        changed = self.changed() if self._before is not None and not self.isHidden() else {}
        words = self.tr("Not saved: {fields}")
        fields = ", ".join(translate("Correcting", TITLES[name]) for name in changed)
        return (words.format(fields=fields), self.typed()) if changed else ("", {})

    def take_up(self, typed: Mapping[str, str]) -> None:
        """Keep corrections of before a lock until their household is shown again."""
        self._typed = dict(typed) if OF in typed else {}

    def waits_for(self, household: str) -> bool:
        """Say whether corrections of this household were typed before a lock."""
        return self._typed.get(OF) == household

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Enter leads from box to box, Esc gives one back."""
        if not self._back.hears(event) and not go_on(
            self, self.focusWidget(), self.save, step_of(event)
        ):
            super().keyPressEvent(event)

    def _on_save_clicked(self) -> None:
        self.refused.hide()
        self._on_save(self.changed(), self._seen)


class _Disputed(QWidget):
    """The line below a field that two machines wrote differently, with the way to choose."""

    def __init__(self, name: str, call: Callable[[], object]) -> None:
        super().__init__()
        words = translate("Correcting", "Two machines wrote this differently.")
        told = said(words, f"household.correct.{name}.disputed", "bad", wraps=True)
        self._step = button("", call, kind="link")
        self._step.setObjectName(f"household.correct.{name}.choose")
        line = row(told, self._step)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    def take_key(self, key: str) -> None:
        """Let this key choose; the first of several lines alone has it."""
        self._step.setText(keyed(translate("Correcting", "Choose the right side…"), key))
        self._step.setShortcut(key)
