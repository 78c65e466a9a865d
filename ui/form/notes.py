"""Words of the form: a note that asks nothing, and how any of its texts is drawn."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gpn_desktop.engine.effects import Choice, QuestionState
from ui.form.fields import MARGINS, NUMBER_ROOM
from ui.look import geometry, theme
from ui.look.parts import column, label, row, seen, sign
from ui.words import translate


class NoteBox(QWidget):
    """Words of the form that ask nothing."""

    def __init__(self, state: QuestionState, *, numbered: bool) -> None:
        super().__init__()
        self.place = state.place
        self._words = label("", wraps=True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._sign = sign("info", "accent", 18)
        box = row(column(self._sign, None), self._words, gap=10)
        box.setStretch(1, 1)
        left, _, right, _ = MARGINS
        box.setContentsMargins(
            left + (geometry.grown(NUMBER_ROOM) if numbered else 0) + 8, 4, right, 8
        )
        self.setLayout(box)
        self.draw(state, ())

    def draw(self, state: QuestionState, choices: Sequence[Choice]) -> None:
        """Draw a state anew."""
        seen(self, state.relevant)
        self._words.setText(marked(state.label))


def marked(text: str) -> str:
    """Give words of a form for drawing: ``**bold**`` and line breaks, everything else plain."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    pieces = safe.split("**")
    if len(pieces) % 2 == 0:
        return safe.replace("\n", "<br>")
    bold = [f"<b>{piece}</b>" if n % 2 else piece for n, piece in enumerate(pieces)]
    return "".join(bold).replace("\n", "<br>")


def required_mark() -> str:
    """Give the word that stands behind a question while its answer is missing."""
    word, ink = translate("Questions", "required"), theme.worn().quiet
    return f"<span style='font-weight:400;color:{ink}'> · {word}</span>"
