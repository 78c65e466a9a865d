"""Lets another person in at this computer: their name, their passphrase, and one's own to agree."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gpn_desktop.services.access import LEAST_LETTERS
from ui.dialogs.passphrase import NewPassphrase, PassphraseField
from ui.look.blocks import said
from ui.look.parts import label, seen
from ui.look.sheet import Sheet
from ui.look.typed import text_line
from ui.words import missing_words, translate


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
        own = translate("Person", "Your own passphrase, {name}, to agree").format(name=mine)
        self.name = text_line(translate("Person", "Full name of the new person"), name)
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
        self.word = said("", "person.missing", "small", wraps=True)
        self.add_word(self.word)
        self.add_end(translate("Person", "Cancel"), self.reject)
        words = translate("Person", "Let in")
        self._go = self.add_end(words, self.accept, kind="first")
        for changed in (self.name.sought_changed, self.mine.textChanged, self.new.changed):
            changed.connect(self._on_changed)
        self._on_changed()
        self.fit(560, 520)
        first = self.new.once if self.name.sought.strip() else self.name
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        missing = missing_words(self._missing())
        self.word.setText(missing)
        seen(self.word, bool(missing))
        self._go.setEnabled(not missing)

    def _missing(self) -> Iterator[str]:
        """Name what is still to be typed."""
        if not self.name.sought.strip():
            yield translate("Person", "full name")
        if not self.new.is_long_enough():
            yield translate("Person", "their passphrase, twice")
        elif not self.new.is_complete():
            yield translate("Person", "the same passphrase once more (Tab)")
        if not self.mine.text():
            yield translate("Person", "your own passphrase (Tab)")

    def asked(self) -> Another:
        """Give what was typed."""
        return Another(self.name.sought, self.new.text(), self.mine.text())


def ask(parent: QWidget | None, mine: str, name: str = "") -> Another | None:
    """Let the user say who is let in; ``mine`` is the name of who agrees."""
    sheet = PersonSheet(parent, mine, name)
    return sheet.asked() if sheet.ask() else None
