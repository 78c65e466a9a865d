"""``tx.places``: villages, the cadres of them, their meetings."""

from collections.abc import Mapping
from functools import cached_property

from sqlalchemy import text

from gpn_desktop.registry.meetings import Meeting
from gpn_desktop.registry.officials import Official
from gpn_desktop.registry.places import Village
from gpn_desktop.store.keeping import Keeper
from gpn_desktop.store.recording import Recorder

_LIVED_IN = (
    "SELECT village, COUNT(*) FROM household WHERE deleted_json IS NULL"
    " AND village IS NOT NULL GROUP BY village"
)
_THERE = (
    "SELECT id FROM household WHERE village = :village AND deleted_json IS NULL ORDER BY entity_no"
)
_STANDING = (
    "(r.successor IS NULL OR r.successor = '' OR EXISTS (SELECT 1 FROM household h"
    " WHERE h.village = r.id AND h.deleted_json IS NULL))"
)


class Villages(Keeper[Village]):
    """Villages, one by one; one that was joined to another stands while somebody lives there."""

    standing = _STANDING


class Places:
    """Villages, officials and meetings of one transaction."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    @cached_property
    def villages(self) -> Villages:
        """Villages, one by one; ``all`` gives them in their order."""
        return Villages(self._recorder, "village", order='r."order", r.name')

    def lived_in(self) -> Mapping[str, int]:
        """Give how many households live in each village, by its id."""
        found = self._recorder.connection.execute(text(_LIVED_IN))
        return {row[0]: int(row[1]) for row in found}

    def households(self, village: str) -> tuple[str, ...]:
        """Give the ids of the households of a village."""
        found = self._recorder.connection.execute(text(_THERE), {"village": village})
        return tuple(row[0] for row in found)

    @cached_property
    def officials(self) -> Keeper[Official]:
        """Cadres, one by one; ``all`` gives them by village and name."""
        return Keeper(self._recorder, "official", order="r.village, r.name")

    @cached_property
    def meetings(self) -> Keeper[Meeting]:
        """Village meetings, one by one; ``all`` gives them by date."""
        return Keeper(self._recorder, "meeting", order="r.date")
