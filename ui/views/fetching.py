"""What is looked up for a list of the register: the ids that fit, then rows as they come in sight.

All pages that are waited for are looked up at once.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from gpn_desktop.registry.listed import HOUSEHOLDS, SavedList
from gpn_desktop.registry.places import Village
from gpn_desktop.services import households, listing
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from ui.look.parts import sign
from ui.models.paged import Wanted
from ui.models.register import KINDS, Kind
from ui.workbench import Workbench


@dataclass(frozen=True)
class Listed:
    """What the list shows: the ids in their order, the villages to choose from, what is kept.

    ``left_out`` are households whose class is not told to who keys them a second time.
    """

    about: str
    ids: tuple[str, ...]
    villages: tuple[Village, ...]
    kept: tuple[SavedList, ...]
    left_out: int = 0


def look_up(desk: Desk, kind: Kind, sought: Sought, name: str, ascending: bool) -> Listed:
    """Give the ids of what is sought, in the order of a column."""
    ids = kind.sorted_ids(desk, sought, name, ascending)
    kept = listing.saved(desk, kind.about)
    return Listed(
        kind.about, ids, households.villages(desk), kept, households.left_out(desk, sought)
    )


class Fetching:
    """Looks rows up for the list it is ``of``, and hands each page over to ``put``."""

    def __init__(
        self,
        of: QWidget,
        desk: Desk,
        workbench: Workbench,
        put: Callable[[Wanted, Sequence[Any]], object],
    ) -> None:
        self._desk, self._workbench, self._put = desk, workbench, put
        self._kind = KINDS[HOUSEHOLDS]
        self._ids: tuple[str, ...] = ()
        self._pending: list[Wanted] = []
        self._soon = QTimer(of, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fetch)
        self._owner = sign("list")  # of looks for rows, beside the list's own
        self._owner.setParent(of)
        self._owner.hide()

    def begin(self, kind: Kind, ids: tuple[str, ...]) -> None:
        """Look up the rows of this list from now on, and those of none before."""
        self._kind, self._ids = kind, ids
        self._pending.clear()

    def want(self, wanted: Wanted) -> None:
        """Look a page up, with all others that come in sight at the same time."""
        self._pending.append(wanted)
        self._soon.start()

    def _fetch(self) -> None:
        """Look up all pages that are waited for at once; the newest look answers for all."""
        asked, ids = tuple(self._pending), self._ids
        wanted = [one for page in asked for one in ids[page.first : page.first + page.size]]
        query = partial(self._kind.rows, self._desk, wanted)
        self._workbench.look(self._owner, query, partial(self._on_rows, self._kind, asked, ids))

    def _on_rows(
        self, kind: Kind, asked: Sequence[Wanted], ids: tuple[str, ...], rows: Sequence[Any]
    ) -> None:
        if ids is not self._ids:
            return  # another list stands here by now
        found = {one.id: one for one in rows}
        for page in asked:
            self._pending.remove(page)
            lines = ids[page.first : page.first + page.size]
            self._put(page, [found.get(one, kind.blank(one)) for one in lines])
