"""``tx.places``: villages, the cadres of them, their meetings."""

from functools import cached_property

from gpn_desktop.registry.meetings import Meeting
from gpn_desktop.registry.officials import Official
from gpn_desktop.registry.places import Village
from gpn_desktop.store.keeping import Keeper
from gpn_desktop.store.recording import Recorder


class Places:
    """Villages, officials and meetings of one transaction."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    @cached_property
    def villages(self) -> Keeper[Village]:
        """Villages, one by one; ``all`` gives them in their order."""
        return Keeper(self._recorder, "village", order='r."order", r.name')

    @cached_property
    def officials(self) -> Keeper[Official]:
        """Cadres, one by one; ``all`` gives them by village and name."""
        return Keeper(self._recorder, "official", order="r.village, r.name")

    @cached_property
    def meetings(self) -> Keeper[Meeting]:
        """Village meetings, one by one; ``all`` gives them by date."""
        return Keeper(self._recorder, "meeting", order="r.date")
