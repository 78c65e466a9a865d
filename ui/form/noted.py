"""What paper says and the form has no answer for: kept as a remark at its question, seen there.

On the way: a number that is no choice, or one in a cell that is not asked → the remark of its
question, with what a person remarked there. An answer that is one after all takes it back.
"""

from gpn_desktop.engine.effects import Place
from ui.form.filling import Filling
from ui.words import translate

BETWEEN = "; "  # what was noted by itself, and what a person wrote


class Noted:
    """Guards what was noted by itself since the form was opened: that alone goes by itself too."""

    def __init__(self, filling: Filling) -> None:
        self._filling, self._own = filling, dict[str, str]()

    def note(self, place: Place, text: str) -> None:
        """Keep what the paper says; one question has one such note, the newest."""
        words = translate("Paper", "On paper: {text}").format(text=text)
        self.take_back(place)
        known = self._parts(place)
        if words not in known:
            self._own[self._filling.session.path(place)] = words
            self._filling.remark(place, BETWEEN.join((*known, words)))

    def take_back(self, place: Place) -> None:
        """Take away what was noted by itself, as it stands; what a person changed in it stays."""
        own, known = self._own.pop(self._filling.session.path(place), ""), self._parts(place)
        if own in known:
            self._filling.remark(place, BETWEEN.join(one for one in known if one != own))

    def _parts(self, place: Place) -> list[str]:
        text = self._filling.remarks.get(self._filling.session.path(place), "")
        return text.split(BETWEEN) if text else []
