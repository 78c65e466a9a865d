"""An act of the office that is signed: what it does, a reason where one is asked, passphrase."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.services.changes import Done
from gpn_desktop.vietnamese import tidy
from ui import messages
from ui.dialogs.passphrase import PassphraseField
from ui.look.blocks import said
from ui.look.going import ENTER, WRITES
from ui.look.parts import label
from ui.look.sheet import Sheet
from ui.look.typed import LONGEST_REASON, text_line
from ui.words import translate
from ui.workbench import Workbench

T = TypeVar("T")


@dataclass(frozen=True)
class Signing(Generic[T]):
    """What is about to be signed; ``act`` takes the passphrase and the reason."""

    title: str
    about: str
    agree: str
    act: Callable[[str, str], Done[T]]
    asks_reason: bool = False
    is_grave: bool = False


class SignSheet(Sheet, Generic[T]):
    """Asks for the passphrase and does the act; a wrong passphrase is said in its place."""

    def __init__(self, parent: QWidget | None, workbench: Workbench, signing: Signing[T]) -> None:
        super().__init__(parent, signing.title, signing.about)
        self._workbench, self._signing = workbench, signing
        self.value: T | None = None
        self.reason = text_line(translate("SignSheet", "Reason"), longest=LONGEST_REASON)
        self.reason.setObjectName("sign.reason")
        self.field = PassphraseField(translate("SignSheet", "Passphrase"))
        self.field.setObjectName("sign.passphrase")
        self.word = said(" ", "sign.word", "bad", wraps=True)
        asked = [self.reason, self.field] if signing.asks_reason else [self.field]
        for one in asked:
            self.body.addWidget(label(one.accessibleName(), "strong"))
            self.body.addWidget(one)
            one.sought_changed.connect(self._weigh)
        self.body.addWidget(self.word)
        self.body.addStretch(1)
        self.add_end(translate("SignSheet", "Cancel"), self.reject)
        kind = "grave" if signing.is_grave else "first"
        key = WRITES if signing.asks_reason else ENTER
        self.agree = self.add_end(signing.agree, self._on_agree_clicked, kind=kind, key=key)
        self.agree.setObjectName("sign.agree")
        self.fit(560, 400 if signing.asks_reason else 320)
        self._weigh()
        asked[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _weigh(self) -> None:
        reasoned = bool(tidy(self.reason.sought)) or not self._signing.asks_reason
        self.agree.setEnabled(reasoned and bool(self.field.text()))

    def _on_agree_clicked(self) -> None:
        words, reason, act = self.field.text(), tidy(self.reason.sought), self._signing.act
        self.agree.setEnabled(False)
        self.word.setText(" ")
        self._workbench.do(self, lambda: act(words, reason), self._on_done, self._on_refused)

    def _on_done(self, value: T) -> None:
        self.value = value
        self.accept()

    def _on_refused(self, error: GpnError) -> None:
        self.word.setText(f"{messages.sentence(error)} {messages.remedy(error)}")
        self._weigh()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)


def ask(parent: QWidget | None, workbench: Workbench, signing: Signing[T]) -> T | None:
    """Ask for the passphrase and do the act; give its value, or None when it was left."""
    sheet = SignSheet(parent, workbench, signing)
    return sheet.value if sheet.ask() else None
