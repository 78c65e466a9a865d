"""Records of support: what was given to whom on which ground, as of that day.

On the way: proposed → decided → delivered. The snapshot keeps the class of that day, which the
plan counts by; a later class never changes it.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.households import ClassOfYear, Household
from gpn_desktop.registry.moves import Deletion
from gpn_desktop.registry.persons import Person
from gpn_desktop.reviews.decisions import rests_on_list, support_class
from gpn_desktop.support.programmes import SupportType

FOR_LIFE = "life"


@dataclass(frozen=True)
class Snapshot:
    """What was true of the receiver on the day of the support; it never changes afterwards.

    ``is_listed``: the class rested on a list from Excel, no decision here said so.
    """

    poverty_class: str = ""
    ethnicity: str = ""
    sex: str = ""
    area: str = ""
    date: datetime.date | None = None
    is_listed: bool = False


@dataclass(frozen=True)
class SupportRecord:
    """One support; money in whole đồng, ``quantity`` in ``unit``, answers keyed by path.

    ``delivered_on`` of a loan is the day of disbursement, of a course the day it was completed.
    """

    id: str
    subject: str = ""
    subject_kind: str = "household"
    type: str = ""
    snapshot: Snapshot = field(default_factory=Snapshot)
    programme: str = ""
    activity: str = ""
    decision_number: str = ""
    decided_on: datetime.date | None = None
    funding: str = ""
    quantity: int | None = None
    unit: str = ""
    amount: int | None = None
    period_from: datetime.date | None = None
    period_to: datetime.date | None = None
    delivered_on: datetime.date | None = None
    receiver: str = ""
    signed: bool | None = None
    form_id: str = ""
    form_version: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    deleted: Deletion | None = None


class SupportState(Enum):
    """How far a support has come."""

    PROPOSED = "proposed"
    DECIDED = "decided"
    DELIVERED = "delivered"


def state_of(record: SupportRecord) -> SupportState:
    """Give how far a support has come."""
    if record.delivered_on is not None:
        return SupportState.DELIVERED
    return SupportState.DECIDED if record.decided_on is not None else SupportState.PROPOSED


def snapshot_of(
    household: Household, person: Person | None, known: Iterable[ClassOfYear], on: datetime.date
) -> Snapshot:
    """Copy what is true on a day of a household and of the person (or head) who receives."""
    history = tuple(known)
    return Snapshot(
        poverty_class=support_class(history, on),
        is_listed=rests_on_list(history, on),
        ethnicity="" if person is None else person.ethnicity,
        sex="" if person is None else person.sex,
        area=household.area,
        date=on,
    )


def decided(record: SupportRecord, *, number: str, on: datetime.date) -> SupportRecord:
    """Give the record with its decision written in.

    Raises:
        GpnError: DECISION_NUMBER_MISSING, DELIVERED_ALREADY.
    """
    if not number.strip():
        raise GpnError(ErrorCode.DECISION_NUMBER_MISSING)
    if record.delivered_on is not None:
        raise GpnError(ErrorCode.DELIVERED_ALREADY, delivered_on=record.delivered_on)
    return replace(record, decision_number=number.strip(), decided_on=on)


def delivered(record: SupportRecord, *, on: datetime.date, receiver: str) -> SupportRecord:
    """Give the record with its delivery written in.

    Raises:
        GpnError: DELIVERED_BEFORE_DECISION, DELIVERED_ALREADY, RECEIVER_MISSING.
    """
    if record.delivered_on is not None:
        raise GpnError(ErrorCode.DELIVERED_ALREADY, delivered_on=record.delivered_on)
    if record.decided_on is not None and on < record.decided_on:
        raise GpnError(ErrorCode.DELIVERED_BEFORE_DECISION, decided_on=record.decided_on)
    if not receiver.strip():
        raise GpnError(ErrorCode.RECEIVER_MISSING)
    return replace(record, delivered_on=on, receiver=receiver.strip())


def taken_back(record: SupportRecord) -> SupportRecord:
    """Give the record as it was before its delivery was written in."""
    return replace(record, delivered_on=None, receiver="", signed=None)


class RecordDoubt(Enum):
    """What is odd about a record; all of these warn, none of them blocks."""

    OVER_CEILING = "over_ceiling"
    NOT_THE_FIXED_AMOUNT = "not_the_fixed_amount"
    TOO_MUCH_FOR_THE_PERIODS = "too_much_for_the_periods"
    SECOND_FOR_LIFE = "second_for_life"
    TYPE_NOT_IN_FORCE = "type_not_in_force"
    CLASS_BY_LIST = "class_by_list"


@dataclass(frozen=True)
class RecordFinding:
    """One thing that is odd about a record, and the mark of the rule that says so.

    ``limit`` is the most the rule allows, where there is a limit in đồng.
    """

    doubt: RecordDoubt
    mark: str
    limit: int | None = None


def check_record(
    record: SupportRecord, kind: SupportType, others: Iterable[SupportRecord] = ()
) -> tuple[RecordFinding, ...]:
    """Give what is odd about a record beside its type and the other records of the receiver."""
    return (
        *_amount_findings(record, kind),
        *_for_life(record, kind, others),
        *_not_in_force(record, kind),
        *_by_list(record, kind),
    )


def _day(record: SupportRecord) -> datetime.date | None:
    return record.delivered_on or record.decided_on or record.snapshot.date


def _amount_findings(record: SupportRecord, kind: SupportType) -> tuple[RecordFinding, ...]:
    day = _day(record)
    rule = None if day is None else kind.amount_on(day)
    if rule is None:
        return ()
    periods = record.quantity or kind.max_periods
    doubts = (
        (_over(record.amount, rule.ceiling, 1), RecordDoubt.OVER_CEILING, rule.ceiling),
        (_over(record.amount, rule.amount, periods), RecordDoubt.NOT_THE_FIXED_AMOUNT, None),
        (
            _over(record.quantity, rule.quantity, kind.max_periods),
            RecordDoubt.TOO_MUCH_FOR_THE_PERIODS,
            None,
        ),
    )
    return tuple(RecordFinding(doubt, rule.mark, most) for is_odd, doubt, most in doubts if is_odd)


def _over(found: int | None, limit: int | None, times: int | None) -> bool:
    if found is None or limit is None or times is None:
        return False
    return found > limit * times


def _for_life(
    record: SupportRecord, kind: SupportType, others: Iterable[SupportRecord]
) -> tuple[RecordFinding, ...]:
    """Warn of a second support where the type gives one for life (courses of any level)."""
    if kind.per != FOR_LIFE:
        return ()
    family = kind.code.split("_")[0]
    again = any(
        other.id != record.id
        and other.subject == record.subject
        and other.type.split("_")[0] == family
        and other.delivered_on is not None
        for other in others
    )
    return (RecordFinding(RecordDoubt.SECOND_FOR_LIFE, kind.mark),) if again else ()


def _not_in_force(record: SupportRecord, kind: SupportType) -> tuple[RecordFinding, ...]:
    day = _day(record)
    early = day is not None and kind.valid_from is not None and day < kind.valid_from
    late = day is not None and kind.valid_to is not None and day > kind.valid_to
    mark = kind.valid_from_mark or kind.mark
    return (RecordFinding(RecordDoubt.TYPE_NOT_IN_FORCE, mark),) if early or late else ()


def _by_list(record: SupportRecord, kind: SupportType) -> tuple[RecordFinding, ...]:
    by_list = stands_on_list(record, kind)
    return (RecordFinding(RecordDoubt.CLASS_BY_LIST, ""),) if by_list else ()


def stands_on_list(record: SupportRecord, kind: SupportType | None) -> bool:
    """Say whether a ground of the type asks for a class, and only a list said which one it was.

    Of a type that is not installed here nobody knows what it asks: then it may.
    """
    asks = kind is None or any(ground.classes for ground in kind.grounds)
    return asks and record.snapshot.is_listed
