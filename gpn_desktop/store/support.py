"""``tx.support``: what was given or decided, what came of it, the activities it belongs to."""

from collections.abc import Iterable
from functools import cached_property

from gpn_desktop.store.dialects import chosen
from gpn_desktop.store.keeping import Keeper
from gpn_desktop.store.recording import Recorder
from gpn_desktop.support.activities import Activity
from gpn_desktop.support.followups import FollowUp
from gpn_desktop.support.records import SupportRecord

_OF_HOUSEHOLD = (
    "WHERE r.deleted_json IS NULL AND (r.subject = :household OR r.subject IN"
    " (SELECT id FROM person WHERE household = :household))"
    " ORDER BY COALESCE(r.delivered_on, r.decided_on, '9') DESC, r.entity_no DESC"
)
_WAITING = (
    "WHERE r.deleted_json IS NULL AND r.decided_on IS NOT NULL AND r.delivered_on IS NULL"
    " ORDER BY r.decided_on, r.entity_no"
)
_NEWEST = "ORDER BY COALESCE(r.delivered_on, r.decided_on, '9') DESC, r.entity_no DESC"
_OF_SUPPORT = "WHERE r.subject = :support AND r.deleted_json IS NULL ORDER BY r.date, r.entity_no"


class Supports(Keeper[SupportRecord]):
    """Records of support of one transaction."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__(recorder, "support")

    @cached_property
    def followups(self) -> Keeper[FollowUp]:
        """Looks at supports after their delivery, one by one."""
        return Keeper(self._recorder, "followup", order="r.date")

    @cached_property
    def activities(self) -> Keeper[Activity]:
        """Courses, projects, models and groups, one by one."""
        return Keeper(self._recorder, "activity", order="r.starts, r.name")

    def of_household(self, household: str) -> tuple[SupportRecord, ...]:
        """Give the supports of a household and of its people: undecided first, then the newest."""
        return self.where(_OF_HOUSEHOLD, household=household)

    def of_subjects(self, subjects: Iterable[str]) -> tuple[SupportRecord, ...]:
        """Give the supports of these households or people that were not taken off."""
        asked = "SELECT id FROM support WHERE subject IN :ids AND deleted_json IS NULL"
        return self.find_ids(row[0] for row in chosen(self._connection, asked, subjects))

    def newest(self) -> tuple[SupportRecord, ...]:
        """Give every record, undecided first, then the newest; those taken off are among them."""
        return self.where(_NEWEST)

    def waiting(self) -> tuple[SupportRecord, ...]:
        """Give what was decided and is not delivered, the longest waiting first."""
        return self.where(_WAITING)

    def followups_of(self, support: str) -> tuple[FollowUp, ...]:
        """Give the looks at one support, the oldest first."""
        return self.followups.where(_OF_SUPPORT, support=support)
