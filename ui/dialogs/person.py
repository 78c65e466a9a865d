"""Lets another person in at this computer: their name, their passphrase, and one's own to agree."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gpn_desktop.services.access import LEAST_LETTERS
from ui.dialogs.passphrase import NewPassphrase, PassphraseField
from ui.look.parts import label, text_line
from ui.look.sheet import Sheet
from ui.words import translate


@dataclass(frozen=True)
class Another:
    """Who is let in, with which passphrase, and the passphrase of who agrees."""

    name: str
    words: str
    mine: str


class PersonSheet(Sheet):
    """Asks for the three."""

    def __init__(self, parent: QWidget | None, mine: str, name: str = "") -> None:
        super().__init__(
            parent,
            translate("Person", "Another person at this computer"),
            translate(
                "Person",
                "They open the same data with a passphrase of their own, and may look and enter. "
                "They type it themselves; nobody else has to know it.",
            ),
        )
        own = translate("Person", "Your own passphrase, {name}").format(name=mine)
        self.name = text_line(translate("Person", "Full name of the other person"), name)
        self.name.setObjectName("person.name")
        self.new = NewPassphrase(LEAST_LETTERS)
        self.mine = PassphraseField(own)
        self.mine.setObjectName("person.mine")
        for field in (self.name, self.new, self.mine):
            if field is not self.new:
                self.body.addWidget(label(field.accessibleName(), "strong", wraps=True))
            self.body.addWidget(field)
        self.body.addStretch(1)
        self.body.setSpacing(6)
        self.add_end(translate("Person", "Cancel"), self.reject)
        self._go = self.add_end(translate("Person", "Let in"), self.accept, kind="first")
        for changed in (self.name.sought_changed, self.mine.textChanged, self.new.changed):
            changed.connect(self._on_changed)
        self._on_changed()
        self.fit(560, 520)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        whole = self.name.sought.strip() and self.mine.text() and self.new.is_complete()
        self._go.setEnabled(bool(whole))

    def asked(self) -> Another:
        """Give what was typed."""
        return Another(self.name.sought, self.new.text(), self.mine.text())


def ask(parent: QWidget | None, mine: str, name: str = "") -> Another | None:
    """Let the user say who is let in; ``mine`` is the name of who agrees."""
    sheet = PersonSheet(parent, mine, name)
    return sheet.asked() if sheet.ask() else None
