"""What stood at a question before: a menu at its field; a digit or Enter takes one back."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from gpn_desktop.engine.effects import Choice, QuestionState
from ui.form.written import written
from ui.words import translate

MOST: Final = 9


class Past(QMenu):
    """Lists answers with the moment each was given; ``wanted`` carries the one to take back."""

    wanted = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        state: QuestionState,
        choices: Sequence[Choice],
        found: Sequence[tuple[str, str]],
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Form", "What stood here before"))
        for digit, (text, when) in enumerate(found[:MOST], 1):
            value = written(replace(state, value=text, raw=""), choices, grouped=True)
            words = f"&{digit}  {value.replace('&', '&&')}\t{when}"
            self.addAction(words, partial(self.wanted.emit, text))
        self.setActiveAction(self.actions()[0])
