"""A printed code made later: the passphrase once more, then ten groups that are seen this once."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from gpn_desktop.errors import GpnError
from gpn_desktop.services import access
from gpn_desktop.services.desk import Desk
from ui import messages
from ui.dialogs.passphrase import PassphraseField
from ui.dialogs.recovery_sheet import TO_KEEP, CodePage
from ui.look.going import ENTER, LEAVES
from ui.look.parts import label
from ui.look.sheet import Sheet
from ui.words import translate
from ui.workbench import Workbench


class CodeSheet(Sheet):
    """Asks for the passphrase, makes the code, and lets it be printed before it goes."""

    def __init__(self, parent: QWidget | None, workbench: Workbench, desk: Desk) -> None:
        super().__init__(parent, self.tr("Recovery code"))
        self._workbench, self._desk = workbench, desk
        self._about = label(
            self.tr("Type the passphrase once more. A code made earlier opens nothing after this."),
            wraps=True,
        )
        self.passphrase = PassphraseField(self.tr("Passphrase"))
        self.passphrase.setObjectName("code.passphrase")
        self.word = label("", "bad", wraps=True)
        self.page = CodePage()
        self.page.hide()
        for part in (self._about, self.passphrase, self.word, self.page):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.later = self.add_end(self.tr("Later"), self.reject, key=LEAVES)
        self.make = self.add_end(
            self.tr("Make the code"), self._on_make_clicked, kind="first", key=ENTER
        )
        self.page.changed.connect(self._on_page_changed)
        self.fit(680, 470)
        self.passphrase.setFocus()

    def _on_make_clicked(self) -> None:
        desk = self._desk
        if self.page.isVisible():
            keep = partial(access.keep_code, desk)
            self._workbench.do(self, keep, lambda _: self.accept(), self._on_refused)
            return
        typed = self.passphrase.text()
        self.make.setEnabled(False)
        self._workbench.do(
            self, lambda: access.new_code(desk, typed), self._on_made, self._on_refused
        )

    def _on_refused(self, error: GpnError) -> None:
        self.make.setEnabled(True)
        self.word.setText(messages.whole(error))
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    def _on_made(self, groups: tuple[str, ...]) -> None:
        for part in (self._about, self.passphrase, self.word, self.later):
            part.hide()
        self.page.show()
        self.word_end(self.make, self.tr("Close"), ENTER)
        self.page.show_code(groups)

    def _on_page_changed(self) -> None:
        self.make.setEnabled(self.page.is_complete())

    def _may_go(self) -> bool:
        """Say whether nothing would be lost; a code that nobody has on paper is told to be kept."""
        if self.page.isHidden() or self.page.is_complete():
            return True
        self.word.setText(translate("FirstStart", TO_KEEP))
        self.word.show()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Esc does not throw a code away."""
        if event.key() != Qt.Key.Key_Escape or self._may_go():
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Override QWidget.closeEvent: nor does the cross of the window.

        The lock closes it, and the code is asked for again.
        """
        if self._may_go():
            super().closeEvent(event)
        else:
            event.ignore()


def ask(parent: QWidget | None, workbench: Workbench, desk: Desk) -> bool:
    """Make a code and let it be printed; say whether one was made."""
    return CodeSheet(parent, workbench, desk).ask()
