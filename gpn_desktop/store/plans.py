"""``tx.plans``: plans and targets, and the facts that indicators measure."""

import datetime
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from gpn_desktop.plans.facts import Facts
from gpn_desktop.plans.plan import Plan, Target
from gpn_desktop.registry.lineage import Lineage
from gpn_desktop.registry.namesakes import apart
from gpn_desktop.registry.officials import Official
from gpn_desktop.reviews.village_totals import by_year
from gpn_desktop.store import conflicts
from gpn_desktop.store.classes import Classes, all_classes
from gpn_desktop.store.households import Households
from gpn_desktop.store.keeping import Keeper
from gpn_desktop.store.places import Places
from gpn_desktop.store.recording import Recorder
from gpn_desktop.store.reviews import Rounds
from gpn_desktop.store.support import Supports
from gpn_desktop.support.records import SupportRecord


class Plans(Keeper[Plan]):
    """Plans of one transaction."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__(recorder, "plan", order="r.year, r.level")

    @cached_property
    def targets(self) -> Keeper[Target]:
        """Targets, one by one."""
        return Keeper(self._recorder, "target")

    def of_year(self, year: int, *, level: str = "") -> tuple[Plan, ...]:
        """Give the plans of a year; of a level, if one is named."""
        rest = "WHERE r.year = :year AND (:level = '' OR r.level = :level)"
        return self.where(
            f"{rest} AND r.deleted_json IS NULL ORDER BY r.entity_no", year=year, level=level
        )

    def targets_of(self, plan: str) -> tuple[Target, ...]:
        """Give the targets of a plan that were not taken off, as they were written."""
        rest = "WHERE r.plan = :plan AND r.deleted_json IS NULL ORDER BY r.entity_no"
        return self.targets.where(rest, plan=plan)

    def facts(self, year: int, on: datetime.date, *, scope: str = "") -> Facts:
        """Give everything the indicators ask for, of one scope or of all that is held here.

        A household counts where its home is: one that moved away is left out. What was given to a
        record that came into another one counts for that one, and so does the post that it holds.
        Totals of villages that were joined to others count there.
        ``on`` is the reference day, inside the year.
        """
        households = Households(self._recorder)
        places, supports = Places(self._recorder), Supports(self._recorder)
        known = households.lineage()
        at_home = households.where(_AT_HOME, scope=scope)
        inside = {one.id for one in at_home}
        people = households.persons.where(_MEMBERS, scope=scope)
        villages = places.villages.all(scope=scope)
        standing, led = [one.id for one in villages], places.led()
        return Facts(
            year=year,
            on=on,
            villages=apart(villages),
            households=at_home,
            persons=tuple(one for one in people if one.household in inside),
            classes=_decided(all_classes(self._connection)),
            supports=_led(known, supports.all(scope=scope)),
            followups=supports.followups.all(scope=scope),
            activities=supports.activities.all(scope=scope),
            officials=_held(known, places.officials.all(scope=scope)),
            meetings=places.meetings.all(scope=scope),
            totals=by_year(Rounds(self._recorder).all(scope=scope), standing, led),
            conflicts=conflicts.entities(self._connection),
        )


def _led(known: Lineage, records: Iterable[SupportRecord]) -> tuple[SupportRecord, ...]:
    """Give supports under the record that stands today: a human or household counts once."""
    return tuple(replace(one, subject=known.standing(one.subject)) for one in records)


def _held(known: Lineage, posts: Iterable[Official]) -> tuple[Official, ...]:
    """Give posts under the record that stands today: two of one human are held by one."""
    return tuple(replace(one, person=known.standing(one.person)) for one in posts)


def _decided(known: Classes) -> Classes:
    """Give what decisions say: no figure of a plan is made of a list that nobody compared."""
    return {
        household: decided
        for household, all_ in known.items()
        if (decided := tuple(one for one in all_ if one.listed is None))
    }


_AT_HOME = "WHERE r.deleted_json IS NULL AND (:scope = '' OR r.home = :scope) ORDER BY r.entity_no"
_MEMBERS = (
    "JOIN household h ON h.id = r.household WHERE r.deleted_json IS NULL"
    " AND h.deleted_json IS NULL AND (:scope = '' OR h.home = :scope) ORDER BY r.entity_no"
)
