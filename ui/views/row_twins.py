"""In an open form: who of the register may be a person of its roster, while the row is typed.

On the way: an answer → whose row it is → ``resembling`` → the bands below the form.
"""

from functools import partial

from gpn_desktop.engine.effects import Place
from gpn_desktop.services import resembling
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import Entry
from gpn_desktop.services.resembling import Typed
from gpn_desktop.services.write_back import apart_in
from ui.views.page import Ways
from ui.views.resembling import Asked, Resembling


class RowTwins(Resembling):
    """Asks about each person of whom something is typed; what stood there before is not asked."""

    def __init__(self, desk: Desk, ways: Ways, entry: Entry) -> None:
        super().__init__(desk, ways)
        self._entry = entry
        self._typed = resembling.people(entry.session, entry.household)
        for row, others in apart_in(entry.draft).items():
            self.set_apart(row, others)

    def hear(self, place: Place | None, *, is_fewer: bool = False) -> None:
        """Take what was answered at a place; ``is_fewer``: rows may have gone.

        While one is not in a row of a person nobody is shown.
        """
        if is_fewer:
            now = resembling.people(self._entry.session, self._entry.household)
            self._typed = {row: one for row, one in self._typed.items() if row in now}
            self.keep(now)
        row = place.rows[0] if place is not None and place.rows else ""
        typed = resembling.of_row(self._entry.session, row, self._entry.household) if row else None
        self.rest(is_shown=typed is not None)
        if typed is not None and typed != self._typed.get(row, Typed(typed.household, row)):
            self._typed[row] = typed
            self._ask(row, typed)

    def _ask(self, row: str, typed: Typed) -> None:
        look = partial(resembling.similar, self._desk, typed)
        judge = partial(resembling.judge, self._desk, self._entry, typed.person)
        self.seek(Asked(look, row, typed.full_name, judge))
