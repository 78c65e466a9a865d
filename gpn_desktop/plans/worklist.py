"""Who could minus who counts: whom to visit, why, and the next step, village by village.

On the way: the same measured sets as the bar; the list and the bar cannot disagree.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from gpn_desktop.plans.cards import Holder, card_code
from gpn_desktop.plans.facts import Facts
from gpn_desktop.plans.groups import Ids
from gpn_desktop.plans.measure import Measured
from gpn_desktop.plans.measure import by_village as split_by_village
from gpn_desktop.registry.persons import Person
from gpn_desktop.support.records import SupportRecord, SupportState, state_of
from gpn_desktop.vietnamese import name_key


class WorkReason(Enum):
    """Why somebody stands on the list; the sentences are in ``ui``."""

    NO_CARD = "no_card"
    CARD_ENDED = "card_ended"
    CARD_NOT_BEGUN = "card_not_begun"
    NOT_PROPOSED = "not_proposed"
    NOT_DECIDED = "not_decided"
    NOT_DELIVERED = "not_delivered"
    NOT_TRAINED = "not_trained"
    NO_MEETING = "no_meeting"
    STILL_POOR = "still_poor"
    NOT_FOLLOWED = "not_followed"


class NextStep(Enum):
    """What to do next; ``object_code`` of the item says under which code a card is asked for."""

    ASK_FOR_CARD = "ask_for_card"
    RENEW_CARD = "renew_card"
    WAIT_FOR_CARD = "wait_for_card"
    PROPOSE = "propose"
    DECIDE = "decide"
    DELIVER = "deliver"
    INVITE = "invite"
    HOLD_MEETING = "hold_meeting"
    REVIEW = "review"
    LOOK = "look"


@dataclass(frozen=True)
class WorkItem:
    """One entry: a household, person, official, village or record, and what to do about it.

    ``household`` opens from the list; ``record`` is the support that waits, if one does.
    """

    entity: str
    kind: str
    village: str
    reason: WorkReason
    step: NextStep
    household: str = ""
    record: str = ""
    object_code: str = ""


@dataclass(frozen=True)
class WorkRow:
    """An item with the names that a list shows."""

    item: WorkItem
    name: str
    head_name: str = ""
    village_name: str = ""
    birth_year: int | None = None


@dataclass(frozen=True)
class VillageShare:
    """How many count and how many could in one village; it has no name where none is known."""

    village: str
    name: str
    counts: int
    could: int


@dataclass(frozen=True)
class WorkList:
    """Whom an indicator waits for, with what was measured and its split by village."""

    measured: Measured
    rows: tuple[WorkRow, ...] = ()
    villages: tuple[VillageShare, ...] = ()


_WAITING = {
    SupportState.PROPOSED: (WorkReason.NOT_DECIDED, NextStep.DECIDE),
    SupportState.DECIDED: (WorkReason.NOT_DELIVERED, NextStep.DELIVER),
}
Said = tuple[WorkReason, NextStep]
_BY_INDICATOR: Mapping[str, Said] = {
    "1a": (WorkReason.STILL_POOR, NextStep.REVIEW),
    "1d": (WorkReason.STILL_POOR, NextStep.REVIEW),
    "6b": (WorkReason.NOT_FOLLOWED, NextStep.LOOK),
    "7b": (WorkReason.STILL_POOR, NextStep.REVIEW),
    "8a": (WorkReason.NOT_TRAINED, NextStep.INVITE),
    "9a": (WorkReason.NO_MEETING, NextStep.HOLD_MEETING),
    "9b": (WorkReason.NO_MEETING, NextStep.HOLD_MEETING),
}


def worklist(measured: Measured, facts: Facts) -> tuple[WorkItem, ...]:
    """Give whom an indicator still waits for, by village and name.

    For the count of persons without a card (3b) these are the ones counted.
    """
    code = measured.indicator.code
    ids = measured.counts if code == "3b" else measured.not_yet
    if measured.why is not None and measured.indicator.code == "4a":
        return ()
    make = _card_item if code in ("3a", "3b") else _support_item
    waiting = _waiting(measured, facts)
    items = [make(one, measured, facts, waiting) for one in ids]
    return tuple(sorted(items, key=_order(facts)))


Waiting = Mapping[str, SupportRecord]


def _waiting(measured: Measured, facts: Facts) -> Waiting:
    """Give the newest record that waits, by subject and by its own id."""
    found: dict[str, SupportRecord] = {}
    records = (one for one in facts.supports if one.type in measured.indicator.types)
    for record in sorted(records, key=lambda one: (one.decided_on or facts.first_day, one.id)):
        if state_of(record) in _WAITING:
            found[record.subject] = found[record.id] = record
    return found


def _support_item(entity: str, measured: Measured, facts: Facts, waiting: Waiting) -> WorkItem:
    record = waiting.get(entity)
    reason, step = _said(measured, record)
    return WorkItem(
        entity=entity,
        kind=measured.indicator.entity,
        village=facts.village_of(entity),
        reason=reason,
        step=step,
        household=_household(entity, facts, record),
        record="" if record is None else record.id,
    )


def _said(measured: Measured, record: SupportRecord | None) -> Said:
    if measured.indicator.code in _BY_INDICATOR:
        return _BY_INDICATOR[measured.indicator.code]
    if record is None:
        return WorkReason.NOT_PROPOSED, NextStep.PROPOSE
    return _WAITING[state_of(record)]


def _household(entity: str, facts: Facts, record: SupportRecord | None) -> str:
    if entity in facts.by_household:
        return entity
    if entity in facts.by_person:
        return facts.by_person[entity].household
    return "" if record is None else facts.household_of(record)


def _card_item(entity: str, measured: Measured, facts: Facts, _waiting: Waiting) -> WorkItem:
    person = facts.by_person[entity]
    reason, step = _card_state(person, facts)
    return WorkItem(
        entity=entity,
        kind="person",
        village=facts.village_of(entity),
        reason=reason,
        step=step,
        household=person.household,
        object_code=object_code(person, facts),
    )


def _card_state(person: Person, facts: Facts) -> Said:
    if person.insurance_to is not None and person.insurance_to < facts.on:
        return WorkReason.CARD_ENDED, NextStep.RENEW_CARD
    if person.insurance_from is not None and person.insurance_from > facts.on:
        return WorkReason.CARD_NOT_BEGUN, NextStep.WAIT_FOR_CARD
    return WorkReason.NO_CARD, NextStep.ASK_FOR_CARD


def object_code(person: Person, facts: Facts) -> str:
    """Give the object code to ask a card under; nothing where it is not known."""
    found = facts.class_now.get(person.household, "")
    return card_code(Holder(person, found, facts.zones_of(person), facts.on))


def _order(facts: Facts) -> Callable[[WorkItem], tuple[object, ...]]:
    places = {one.id: one.order for one in facts.villages}
    names = {one.id: one.full_name for one in facts.persons}
    heads = {one.household: one.full_name for one in facts.persons if one.relation == "head"}
    officials = {one.id: one.name for one in facts.officials}

    def key(item: WorkItem) -> tuple[object, ...]:
        name = names.get(item.entity) or officials.get(item.entity) or heads.get(item.household, "")
        return places.get(item.village, len(places)), name_key(name), item.entity

    return key


def named(items: tuple[WorkItem, ...], facts: Facts) -> tuple[WorkRow, ...]:
    """Give the items with the names of the register, in their order."""
    heads = {one.household: one.full_name for one in facts.persons if one.relation == "head"}
    places = {one.id: one.name for one in facts.villages}
    officials = {one.id: one.name for one in facts.officials}
    subjects = {one.id: one.subject for one in facts.supports}

    def row(item: WorkItem) -> WorkRow:
        who = subjects.get(item.entity, item.entity)
        person, head = facts.by_person.get(who), heads.get(item.household, "")
        found = person.full_name if person else officials.get(who) or places.get(who) or head
        born = person.birth_date.year if person and person.birth_date else None
        return WorkRow(item, found, head, places.get(item.village, ""), born)

    return tuple(map(row, items))


def shares(measured: Measured, facts: Facts) -> tuple[VillageShare, ...]:
    """Give how far each village is, in their order."""
    names = {one.id: one.name for one in facts.villages}
    split = split_by_village(measured, facts)
    return tuple(
        VillageShare(village, names.get(village, ""), len(counts), len(could))
        for village, (counts, could) in split.items()
    )


def by_village(items: tuple[WorkItem, ...]) -> Mapping[str, tuple[WorkItem, ...]]:
    """Give the list split by village, in its order."""
    found: dict[str, list[WorkItem]] = {}
    for item in items:
        found.setdefault(item.village, []).append(item)
    return {village: tuple(those) for village, those in found.items()}


def ids(items: tuple[WorkItem, ...]) -> Ids:
    """Give who stands on the list."""
    return frozenset(item.entity for item in items)
