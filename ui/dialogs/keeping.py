"""What narrows a list, kept under a name; and a name that is kept no more."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.look import geometry
from ui.look.blocks import said, stepping
from ui.look.going import ENTER
from ui.look.laying import lay
from ui.look.parts import Chooser, label, named, refill, seen
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
        gone = stepping(translate("Narrowing", "&Forget this one"), self._on_forget, "delete")
        gone.setObjectName("keep.forget")
        self._arrange(gone, any_kept=bool(kept))
        self.lead(self.names, gone)
        self.add_end(translate("Narrowing", "Cancel"), self.reject)
        done = translate("KeepSheet", "Keep it")
        keep = self.add_end(done, self._on_keep, kind="first", icon="check", key=ENTER)
        keep.setObjectName("keep.go")
        self.fit(560, 300)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self, gone: QWidget, *, any_kept: bool) -> None:
        """Let both boxes begin on one line; the step of the second stands below it."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(geometry.GAP)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(self.name.accessibleName(), "quiet"), 0, 0)
        grid.addWidget(self.name, 0, 1)
        grid.addWidget(self.word, 1, 1)
        known = label(translate("Narrowing", "Kept filters"), "quiet")
        grid.addWidget(known, 2, 0)
        grid.addWidget(self.names, 2, 1)
        grid.addWidget(gone, 3, 1, Qt.AlignmentFlag.AlignLeft)
        for one in (known, self.names, gone):
            seen(one, any_kept)
        lay(self.body, grid)
        self.body.addStretch(1)

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
