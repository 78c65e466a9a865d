"""What narrows a list, kept under a name; and a name that is kept no more."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.look.blocks import said
from ui.look.going import ENTER
from ui.look.parts import Chooser, button, label, named, refill, row, seen
from ui.look.sheet import Sheet
from ui.look.typed import text_line
from ui.words import translate

LONGEST: Final = 40
LEAST: Final = 12  # letters of a kept name that are seen in any case


class KeepSheet(Sheet):
    """Asks for a name; below it those that are kept, one of which can be forgotten."""

    def __init__(self, parent: QWidget | None, told: str, kept: Sequence[str]) -> None:
        super().__init__(parent, translate("KeepSheet", "Keep what narrows the list"), told)
        self.setObjectName("keep")
        self.forget = ""
        words = translate("Narrowing", "Keep it as")
        self.name = text_line(words, longest=LONGEST)
        self.name.setObjectName("keep.name")
        self.word = said("", "keep.word", "bad", wraps=True)
        self.word.hide()
        self.names = named(Chooser(), translate("Narrowing", "Kept filters"))
        self.names.setObjectName("keep.names")
        self.names.setSizeAdjustPolicy(
            Chooser.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.names.setMinimumContentsLength(LEAST)
        refill(self.names, [(one, one) for one in kept])
        gone = button(translate("Narrowing", "&Forget this one"), self._on_forget, icon="delete")
        gone.setObjectName("keep.forget")
        first = row(label(words, "quiet"), self.name)
        second = row(label(translate("Narrowing", "Kept filters"), "quiet"), self.names, gone)
        for line in (first, second):
            line.setStretch(1, 1)
        below = QWidget()
        second.setContentsMargins(0, 0, 0, 0)
        below.setLayout(second)
        self.body.addLayout(first)
        self.body.addWidget(self.word)
        self.body.addWidget(below)
        self.body.addStretch(1)
        seen(below, bool(kept))
        self.lead(self.names, gone)
        self.add_end(translate("Narrowing", "Cancel"), self.reject)
        keep = self.add_end(
            translate("KeepSheet", "Keep it"), self._on_keep, kind="first", key=ENTER
        )
        keep.setObjectName("keep.go")
        self.fit(560, 300)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> str:
        """Give the name."""
        return self.name.text().strip()

    def _on_keep(self) -> None:
        if self.chosen():
            self.accept()
            return
        self.word.setText(translate("KeepSheet", "Give it a name."))
        self.word.show()
        self.name.setFocus()

    def _on_forget(self) -> None:
        self.forget = str(self.names.currentData() or "")
        self.accept()
