"""An answer that was just given and cannot stand, as long as nobody can have seen why.

What is wrong stands below its question. Whoever goes on within the page has it before the eyes;
a page that turns takes it away, so the way on asks here first. Once: the second time it goes on.
"""

from gpn_desktop.engine.effects import Place, Validity
from gpn_desktop.engine.session import FormSession

SOFT = (Validity.OK, Validity.REQUIRED)  # nothing is said of these on the way


class Unseen:
    """Remembers the last answer of the section that is shown, while it cannot stand."""

    def __init__(self, session: FormSession) -> None:
        self._session = session
        self._place: Place | None = None

    def took(self, place: Place) -> None:
        """Hear that an answer was given."""
        if self._is_wrong(place):
            self._place = place
        elif place == self._place:
            self._place = None

    def stood(self, place: Place) -> None:
        """Hear which question one stands on: another one, and what was said stands beside it."""
        if place != self._place:
            self._place = None

    def pop(self) -> Place | None:
        """Give where something is said that nobody saw; from now on it is seen."""
        place, self._place = self._place, None
        return place if place is not None and self._is_wrong(place) else None

    def _is_wrong(self, place: Place) -> bool:
        try:
            state = self._session.state(place)
        except KeyError:  # its row was taken out
            return False
        return state.relevant and state.validity not in SOFT
