"""Supports: what is offered to a household, recorded, decided, delivered, and undone.

On the way: ``offered`` explains each type → ``open_details`` where a form asks more (kept like a
survey's) → ``record`` freezes what is true of the receiver that day, answers in its own op.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from gpn_desktop import chance
from gpn_desktop.engine.finalised import Finalised
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.codes import word_of
from gpn_desktop.services import drafting
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import SUPPORT, Entry, Start
from gpn_desktop.services.write_back import written_back
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.support import offers, records
from gpn_desktop.support.offers import PERSON, Family, Offer, SupportRow
from gpn_desktop.support.programmes import SupportType, support_type
from gpn_desktop.support.records import SupportRecord, snapshot_of


@dataclass(frozen=True)
class Terms:
    """What the page of a support asks beside its form; money in whole đồng."""

    programme: str = ""
    activity: str = ""
    decision_number: str = ""
    decided_on: date | None = None
    funding: str = ""
    quantity: int | None = None
    unit: str = ""
    amount: int | None = None
    period_from: date | None = None
    period_to: date | None = None
    delivered_on: date | None = None
    receiver: str = ""
    signed: bool | None = None
    note: str = ""


@dataclass(frozen=True)
class Proposal:
    """A support to be recorded for a household or one of its people."""

    type: str
    subject: str
    household: str
    terms: Terms = Terms()


def _yes(text: str) -> bool:
    return word_of("yes_no", text) == "yes"


CORE: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "quantity": ("quantity", int),
    "unit": ("unit", str),
    "amount": ("amount", int),
    "receiver": ("receiver", str),
    "signed": ("signed", _yes),
    "handed_over": ("delivered_on", date.fromisoformat),
}
"""Questions outside repeats whose answer is a field of the record: not asked twice."""


def family(tx: Transaction, household: str) -> Family:
    """Give a household with all that supports ask about it.

    Raises:
        GpnError: HOUSEHOLD_GONE.
    """
    found = drafting.household(tx, household)
    return Family(
        found,
        tx.households.members(household),
        next(iter(tx.places.villages.find_ids([found.village])), None),
        tx.households.classes(household),
        tx.support.of_household(household),
    )


def offered(desk: Desk, household: str, on: date | None = None) -> tuple[Offer, ...]:
    """Give every type with who may get it on a day, today if none is named, and why or why not.

    Raises:
        GpnError: HOUSEHOLD_GONE.
    """
    with desk.store.reading() as tx:
        return offers.offers(family(tx, household), on or chance.today())


def supports(desk: Desk, household: str) -> tuple[SupportRow, ...]:
    """Give what a household and its people got or are to get, the newest first.

    Raises:
        GpnError: HOUSEHOLD_GONE.
    """
    with desk.store.reading() as tx:
        return rows_of(tx, family(tx, household))


def rows_of(tx: Transaction, found: Family) -> tuple[SupportRow, ...]:
    """Give the same within a transaction."""
    followups = {one.id: tx.support.followups_of(one.id) for one in found.supports}
    return offers.rows(found, followups)


def open_details(desk: Desk, proposal: Proposal) -> Done[Entry]:
    """Begin the questions of a support type for a receiver, or take up the draft.

    Raises:
        GpnError: RIGHT_MISSING, HOUSEHOLD_GONE, SUPPORT_TYPE_UNKNOWN, FORM_FILE_CHANGED,
            FORM_NOT_FOUND; ``desk.catalogue.of_support`` says whether there is one.
    """
    desk.demand("entry")
    edition = desk.catalogue.of_support(proposal.type)
    if edition is None:
        wanted = support_type(proposal.type).form or proposal.type
        raise GpnError(ErrorCode.FORM_NOT_FOUND, form=wanted, version="")
    with desk.store.transaction(desk.actor) as tx:
        drafting.household(tx, proposal.household)
        draft = drafting.of_subject(tx, SUPPORT, proposal.subject, proposal.type)
        if draft is not None:
            entry = drafting.resume(tx, desk, draft)
        else:
            start = Start(
                SUPPORT, proposal.subject, proposal.household, edition, matter=proposal.type
            )
            entry = drafting.begin(tx, desk, start)
    return Done(entry, Changes(drafts=True))


_READ: Mapping[Any, Callable[[str], Any]] = {
    str: str,
    date | None: date.fromisoformat,
    int | None: int,
    bool | None: lambda text: text == "True",
}


def terms_of(texts: Mapping[str, str]) -> Terms:
    """Give the terms that a draft keeps under ``t:<field>``, written by ``str``."""
    known = {one.name: one.type for one in fields(Terms)}
    return Terms(**{name: _READ[known[name]](text) for name, text in texts.items() if text})


def record(
    desk: Desk,
    proposal: Proposal,
    entry: Entry | None = None,
    finished: Finalised | None = None,
) -> Done[SupportRecord]:
    """Record a support with what is true of its receiver that day; its details close the draft.

    The day is that of the delivery, else of the decision, else today. ``finished`` is what
    ``entry.session.finalise()`` gave on the thread of the session.

    Raises:
        GpnError: RIGHT_MISSING, HOUSEHOLD_GONE, SUPPORT_TYPE_UNKNOWN, FORM_INCOMPLETE, DRAFT_GONE,
            DRAFT_ELSEWHERE, DAY_AHEAD, QUANTITY_IMPOSSIBLE, AMOUNT_IMPOSSIBLE,
            DECISION_NUMBER_MISSING, DECISION_DAY_MISSING, DELIVERED_BEFORE_DECISION,
            RECEIVER_MISSING, WRITING_REFUSED.
    """
    desk.demand("entry")
    kind = support_type(proposal.type)
    if entry is not None and finished is None:
        finished = entry.session.finalise()
    terms = _with_details(proposal.terms, finished)
    _check(terms)
    with desk.store.transaction(desk.actor) as tx:
        bare = _bare(tx, proposal, kind, terms)
        made = _with_form(bare, entry, finished)
        writings = [tx.support.writing(made)]
        if entry is not None and finished is not None:
            draft = drafting.own(tx, entry)
            writings += written_back(tx, draft, finished, chance.today())
            tx.drafts.drop(draft.id)
        tx.record_all(writings)
    return Done(made, Changes(support=True, drafts=entry is not None))


def _with_details(terms: Terms, finished: Finalised | None) -> Terms:
    """Take from the answers what they say of the record itself."""
    if finished is None:
        return terms
    answers = finished.answers.fields()
    found = {path.rpartition("/")[2]: text for path, text in answers.items() if "[" not in path}
    told = {CORE[name][0]: CORE[name][1](found[name]) for name in CORE if found.get(name)}
    return replace(terms, **told)


def _check(terms: Terms) -> None:
    today = chance.today()
    for day in (terms.decided_on, terms.delivered_on):
        if day is not None and day > today:
            raise GpnError(ErrorCode.DAY_AHEAD, found=day)
    if terms.quantity is not None and terms.quantity < 1:
        raise GpnError(ErrorCode.QUANTITY_IMPOSSIBLE, found=terms.quantity)
    if terms.amount is not None and terms.amount < 0:
        raise GpnError(ErrorCode.AMOUNT_IMPOSSIBLE, found=terms.amount)
    if terms.decision_number.strip() and terms.decided_on is None:
        raise GpnError(ErrorCode.DECISION_DAY_MISSING)


def _bare(tx: Transaction, proposal: Proposal, kind: SupportType, terms: Terms) -> SupportRecord:
    found = family(tx, proposal.household)
    people = {one.id: one for one in found.people}
    person = people.get(proposal.subject) if kind.subject_kind == PERSON else found.head
    on = terms.delivered_on or terms.decided_on or chance.today()
    made = SupportRecord(
        id=tx.new_entity(),
        subject=proposal.subject,
        subject_kind=kind.subject_kind,
        type=kind.code,
        snapshot=snapshot_of(found.household, person, found.classes, on),
        programme=terms.programme.strip(),
        activity=terms.activity,
        funding=terms.funding.strip() or kind.funding,
        quantity=terms.quantity,
        unit=terms.unit.strip() or kind.unit,
        amount=terms.amount,
        period_from=terms.period_from,
        period_to=terms.period_to,
        signed=terms.signed,
        note=terms.note.strip(),
    )
    if terms.decided_on is not None:
        made = records.decided(made, number=terms.decision_number, on=terms.decided_on)
    if terms.delivered_on is not None:
        made = records.delivered(made, on=terms.delivered_on, receiver=terms.receiver)
    return made


def _with_form(
    made: SupportRecord, entry: Entry | None, finished: Finalised | None
) -> SupportRecord:
    if entry is None or finished is None:
        return made
    fields_ = finished.answers.fields().items()
    return replace(
        made,
        form_id=entry.draft.form_id,
        form_version=entry.draft.form_version,
        answers={path.removeprefix("q/"): text for path, text in fields_},
    )


# later


def decide(desk: Desk, support: str, *, number: str, on: date) -> Done[SupportRecord]:
    """Write down the decision on a proposed support.

    Raises:
        GpnError: RIGHT_MISSING, SUPPORT_GONE, DAY_AHEAD, DECISION_NUMBER_MISSING,
            DELIVERED_ALREADY.
    """
    _check(Terms(decided_on=on))
    return _changed(desk, support, lambda one: records.decided(one, number=number, on=on))


def record_delivery(desk: Desk, support: str, *, on: date, receiver: str) -> Done[SupportRecord]:
    """Write down that a support reached its receiver, and give the record back.

    Raises:
        GpnError: RIGHT_MISSING, SUPPORT_GONE, DAY_AHEAD, DELIVERED_BEFORE_DECISION,
            DELIVERED_ALREADY, RECEIVER_MISSING.
    """
    _check(Terms(delivered_on=on))
    return _changed(desk, support, lambda one: records.delivered(one, on=on, receiver=receiver))


def take_back_delivery(desk: Desk, support: str) -> Done[SupportRecord]:
    """Undo a delivery that was written down wrongly.

    Raises:
        GpnError: RIGHT_MISSING, SUPPORT_GONE.
    """
    return _changed(desk, support, records.taken_back)


def _changed(
    desk: Desk, support: str, rule: Callable[[SupportRecord], SupportRecord]
) -> Done[SupportRecord]:
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:  # all of the block, or nothing of it
        record_ = rule(_standing(tx, support))
        tx.support.put(record_)
    return Done(record_, Changes(support=True))


def _standing(tx: Transaction, support: str) -> SupportRecord:
    try:
        found = tx.support.get(support)
    except LookupError:
        raise GpnError(ErrorCode.SUPPORT_GONE) from None
    if found.deleted is not None:
        raise GpnError(ErrorCode.SUPPORT_GONE)
    return found


def take_off(desk: Desk, support: str, reason: str) -> Done[None]:
    """Take a support off the list, for a reason; ``put_back`` brings it back.

    Raises:
        GpnError: RIGHT_MISSING, REASON_MISSING, SUPPORT_GONE.
    """
    desk.demand("entry")
    if not reason.strip():
        raise GpnError(ErrorCode.REASON_MISSING)
    with desk.store.transaction(desk.actor) as tx:
        _standing(tx, support)
        tx.support.take_off(support, reason=reason.strip(), on=chance.today())
    return Done(None, Changes(support=True))


def put_back(desk: Desk, support: str) -> Done[SupportRecord]:
    """Bring a support back that was taken off the list.

    Raises:
        GpnError: RIGHT_MISSING, SUPPORT_GONE.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        try:
            found = tx.support.get(support)
        except LookupError:
            raise GpnError(ErrorCode.SUPPORT_GONE) from None
        tx.support.put_back(support)
    return Done(replace(found, deleted=None), Changes(support=True))
