"""The two ways to key a form: its usual page, or the paper form number by number.

Both are views of one ``Filling``: turning from one to the other (F12) changes no answer, and one
stays at the same question. Which of them was used last is remembered on this computer.
"""

from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget

from gpn_desktop import settings
from gpn_desktop.engine.effects import Effects, Place
from gpn_desktop.services.desk import Desk
from gpn_desktop.settings import Settings
from ui.form.again import Memory
from ui.form.keying import KeyingPage
from ui.form.page import FormPage


def habits(desk: Desk) -> Settings:
    """Give how forms are keyed at this computer."""
    return settings.load(desk.paths.settings)


def remember(desk: Desk, *, keyed: bool) -> None:
    """Remember it for the next form.

    Raises:
        GpnError: SETTINGS_NOT_SAVED.
    """
    file = desk.paths.settings
    settings.save(file, replace(settings.load(file), keys_from_paper=keyed))


class Entering(QStackedWidget):
    """Holds the usual page, and the paper form once it is asked for."""

    turned = Signal()

    def __init__(self, form: FormPage, memory: Memory, *, sounds: bool = False) -> None:
        super().__init__()
        self.form, self._memory, self._sounds = form, memory, sounds
        self.keying: KeyingPage | None = None
        self.addWidget(form)

    @property
    def is_keyed(self) -> bool:
        """Say whether the paper form is shown."""
        return self.currentWidget() is not self.form

    @property
    def view(self) -> FormPage | KeyingPage:
        """Give the view that is shown."""
        return self.keying if self.keying is not None and self.is_keyed else self.form

    @property
    def place(self) -> Place | None:
        """Give the place of the question one is at, in the view that is shown."""
        if self.keying is not None and self.is_keyed:
            return self.keying.place
        box = self.form.current()
        return box.place if box is not None else None

    def turn(self) -> None:
        """F12: the other view, at the same question."""
        self.view.commit()
        if self.is_keyed:
            self._to_form()
        else:
            self.to_paper()
        self.turned.emit()

    def to_paper(self) -> None:
        """Show the paper form."""
        box = self.form.current()
        if self.keying is None:
            self.keying = KeyingPage(self.form.filling, self._memory, sounds=self._sounds)
            self.addWidget(self.keying)
        self.setCurrentWidget(self.keying)
        self.keying.begin(box.place if box is not None else None)
        self.keying.take_focus()

    def _to_form(self) -> None:
        place = self.keying.place if self.keying is not None else None
        self.setCurrentWidget(self.form)
        self.form.shown.renew()
        self.form.turn_to(self.form.shown.now)  # what was keyed meanwhile is drawn nowhere yet
        if place is not None:
            self.form.show_place(place)
        else:
            self.form.go_next()

    def hear(self, effects: Effects) -> None:
        """Draw on paper what was changed elsewhere."""
        if self.keying is not None and self.is_keyed:
            self.keying.hear(effects)

    def show_place(self, place: Place) -> None:
        """Go to a question in the view that is shown."""
        self.view.show_place(place)

    def commit(self) -> None:
        """Hand over what is being typed."""
        self.view.commit()

    def take_focus(self) -> None:
        """Go to where one was: the paper form has one cell, the usual page many."""
        if self.keying is not None and self.is_keyed:
            self.keying.take_focus()

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint: what is not shown asks for nothing."""
        return self.view.minimumSizeHint()
