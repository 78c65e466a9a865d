"""What was answered the last time, below the field of now: seen while it says something else."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from gpn_desktop.engine.effects import Choice, QuestionState
from ui.form.written import SELECTS, written
from ui.look.parts import label, row
from ui.words import translate


class Last(QWidget):
    """One quiet line; ``text`` is what the key takes over, "" where there is nothing to take."""

    def __init__(self, kept: str, when: str) -> None:
        super().__init__()
        self._kept, self._when, self.text = kept, when, ""
        self._words = label("", "quiet", wraps=True)
        self.setLayout(row(self._words, gap=0))

    def show_beside(self, state: QuestionState, choices: Sequence[Choice]) -> None:
        """Show it where it differs from what is answered now and can be answered still."""
        known = {choice.code for choice in choices}
        is_offered = state.kind not in SELECTS or set(self._kept.split()) <= known
        can = is_offered and not state.readonly and state.value != self._kept
        self.text = self._kept if can else ""
        value = written(replace(state, value=self._kept, raw=""), choices, grouped=True)
        told = translate("Questions", "{when}: {value} (F11 takes it over)")
        self._words.setText(told.format(when=self._when, value=value))
        self.setVisible(can)
