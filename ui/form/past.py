"""What stood at a question before: a menu at its field; a digit or Enter takes one back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from gpn_desktop.engine.effects import Choice, Place, QuestionState
from gpn_desktop.engine.session import FormSession
from ui.form.source import choices_of
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


def show_past(
    field: QWidget,
    session: FormSession,
    place: Place,
    found: Sequence[tuple[str, str]],
    take: Callable[[str], object],
) -> str:
    """Show below a field what stood at its place before; where nothing else did, give that to say.

    ``take`` is called with the answer that is to be taken back.
    """
    state = session.state(place)
    told = [one for one in found if one[0] != state.value]
    if not told:
        return translate("Form", "Nothing else stood here since this form was begun.")
    menu = Past(field, state, choices_of(session, state), told)
    menu.wanted.connect(take)
    menu.popup(field.mapToGlobal(field.rect().bottomLeft()))
    return ""
