"""Two records of one human become one: shown side by side before, taken back at will after.

On the way: who stays and who goes → what only the other record says is filled in, the other is
taken off with the reason, the verdict «same» is kept → an event like that of every act, so that
``undoing.undo`` takes it back. Nothing is deleted, and nothing else is written anew: supports and
posts keep their record and are read under the one who stays (``former``, ``tx.plans.facts``).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry import twins
from gpn_desktop.registry.duplicates import SAME, Sameness
from gpn_desktop.registry.households import (
    Household,
    HouseholdRow,
    MemberFinding,
    check_members,
)
from gpn_desktop.registry.identity import hidden_apart
from gpn_desktop.registry.moves import Deletion, Event
from gpn_desktop.registry.officials import Official
from gpn_desktop.registry.persons import Person
from gpn_desktop.registry.twins import UNITE
from gpn_desktop.services import findings, sameness
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.foreseeing import called
from gpn_desktop.store.keeping import Keeper
from gpn_desktop.store.recording import Seen, Writing
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.support.records import SupportRecord
from gpn_desktop.vietnamese import tidy

WRITTEN = Changes(households=True, conflicts=True, findings=True, support=True, officials=True)


@dataclass(frozen=True)
class Union:
    """What uniting would do: both records and their households, what is filled in, what differs.

    ``supports`` and ``posts`` count what is of the one who stays afterwards. ``empties``: nobody
    else lives where the other one was, so that household is taken off too; ``left`` is what does
    not agree there where somebody does. Numbers are masked. ``sight`` is handed back to ``unite``.
    """

    stays: Person
    goes: Person
    home: HouseholdRow
    other: HouseholdRow
    filled: tuple[str, ...] = ()
    differing: tuple[str, ...] = ()
    supports: int = 0
    posts: int = 0
    empties: bool = False
    left: tuple[MemberFinding, ...] = ()
    sight: Mapping[str, Seen] = field(default_factory=dict, repr=False, compare=False)


@dataclass(frozen=True)
class _Pair:
    """Both records as they stand, and all that names the one who goes."""

    stays: Person
    goes: Person
    supports: tuple[SupportRecord, ...]
    posts: tuple[Official, ...]
    others: tuple[Person, ...]
    verdicts: tuple[Sameness, ...]

    @property
    def empties(self) -> bool:
        """Whether nobody is left in the household of who goes."""
        return not self.others and self.goes.household not in ("", self.stays.household)


def preview(desk: Desk, stays: str, goes: str) -> Union:
    """Give what uniting would do; nothing is written.

    Raises:
        GpnError: PERSON_GONE, PERSON_ITSELF, ACT_DISPUTED.
    """
    with desk.store.reading() as tx:
        pair = _pair(tx, stays, goes)
        found = {one.id: one for one in tx.households.rows_of(_homes(pair), chance.today())}
        whole = twins.filled(pair.stays, pair.goes)
        return Union(
            *hidden_apart(pair.stays, pair.goes),
            found.get(pair.stays.household, HouseholdRow("")),
            found.get(pair.goes.household, HouseholdRow("")),
            filled=tuple(k for k, v in vars(whole).items() if v != getattr(pair.stays, k)),
            differing=twins.differing(pair.stays, pair.goes),
            supports=len(pair.supports),
            posts=len(pair.posts),
            empties=pair.empties,
            left=check_members(pair.others, chance.today()) if pair.others else (),
            sight=_sight(tx, pair),
        )


def _sight(tx: Transaction, pair: _Pair) -> Mapping[str, Seen]:
    """Give what stands of every record that is written or read otherwise afterwards."""
    nouns: tuple[Any, ...] = (*pair.supports, *pair.posts, *pair.verdicts)
    homes = (pair.goes.household,) if pair.empties else ()
    written = (pair.stays.id, pair.goes.id, *(one.id for one in nouns), *homes)
    return {one: tx.operations.seen(one) for one in written}


def _homes(pair: _Pair) -> set[str]:
    return {pair.stays.household, pair.goes.household} - {""}


def _pair(tx: Transaction, stays: str, goes: str) -> _Pair:
    if stays == goes:
        raise GpnError(ErrorCode.PERSON_ITSELF)
    found = {one.id: one for one in tx.households.persons.find_ids([stays, goes])}
    if len(found) < 2 or any(one.deleted for one in found.values()):
        raise GpnError(ErrorCode.PERSON_GONE)
    for one in found:
        record = tx.operations.standing(one)
        if record is not None and record.conflicts:
            raise GpnError(ErrorCode.ACT_DISPUTED, person=called(tx, one))
    members, known = tx.households.members(found[goes].household), tx.households.lineage()
    records = [goes, *(one.gone for one in known.into([goes]))]
    return _Pair(
        found[stays],
        found[goes],
        tx.support.of_subjects(records),
        tx.places.posts_of(records),
        tuple(one for one in members if one.id not in (stays, goes)),
        sameness.verdicts(tx, stays, goes),
    )


def unite(
    desk: Desk, stays: str, goes: str, reason: str, sight: Mapping[str, Seen] | None = None
) -> Done[Event]:
    """Make one record of two; give the event, by whose id it can be undone.

    ``sight`` is that of the preview: what others changed since is looked at before it is agreed to.

    Raises:
        GpnError: RIGHT_MISSING, REASON_MISSING, PERSON_GONE, PERSON_ITSELF, ACT_DISPUTED,
            PAIR_CHANGED, WRITING_REFUSED.
    """
    desk.demand("entry")
    why = tidy(reason)
    if not why:
        raise GpnError(ErrorCode.REASON_MISSING)
    with desk.store.transaction(desk.actor) as tx:
        pair = _pair(tx, stays, goes)
        if sight is not None and sight != _sight(tx, pair):
            raise GpnError(ErrorCode.PAIR_CHANGED, person=pair.goes.full_name)
        made = tx.record_all(_writings(tx, pair, why))
        event = Event(
            tx.new_entity(),
            subject=stays,
            sort=UNITE,
            date=chance.today(),
            to=pair.goes.household,
            reason=why,
            detail={
                "household": pair.stays.household,
                "people": [stays, goes],
                "from": made[0].n,
            },
        )
        tx.households.events.put(event)
        findings.check(desk, tx, {event.id, *(one.entity for one in made)})
    return Done(event, WRITTEN)


def _writings(tx: Transaction, pair: _Pair, why: str) -> list[Writing]:
    """Give what is written, each by its keeper; nothing of a record that stays as it is."""
    keepers: Mapping[type, Keeper[Any]] = {
        Household: tx.households,
        Person: tx.households.persons,
        Sameness: tx.households.verdicts,
    }
    written = [keepers[type(one)].writing(one) for one in _nouns(tx, pair, why)]
    return [one for one in written if one.fields]


def _nouns(tx: Transaction, pair: _Pair, why: str) -> list[Any]:
    gone = Deletion(why, chance.today())
    homes = tx.households.find_ids([pair.goes.household]) if pair.empties else ()
    return [
        _verdict(tx, pair, why),
        twins.filled(pair.stays, pair.goes),
        replace(pair.goes, deleted=gone),
        *(replace(one, deleted=gone) for one in homes),
    ]


def _verdict(tx: Transaction, pair: _Pair, why: str) -> Sameness:
    if pair.verdicts:
        return replace(pair.verdicts[0], verdict=SAME, reason=why)
    first, second = sorted((pair.stays.id, pair.goes.id))
    return Sameness(tx.new_entity(), first, second, SAME, why)
