"""Supports: what is offered to a household, recorded, decided, delivered, and undone.

On the way: ``offered`` explains each type → ``proposing`` keeps what is begun → ``record`` freezes
what is true of the receiver that day, answers in its own op.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from gpn_desktop import chance
from gpn_desktop.engine.finalised import Finalised
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import drafting, findings, former
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import SUPPORT, Entry
from gpn_desktop.services.terms import Proposal, Terms, check, with_details
from gpn_desktop.services.write_back import written_back
from gpn_desktop.store.recording import Seen
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.support import offers, records
from gpn_desktop.support.offers import Family, Offer, SupportRow
from gpn_desktop.support.programmes import PERSON, SupportType, support_type
from gpn_desktop.support.records import SupportRecord, snapshot_of


def family(tx: Transaction, household: str) -> Family:
    """Give a household with all that supports ask about it, its past under other records too.

    Raises:
        GpnError: HOUSEHOLD_GONE.
    """
    found = drafting.household(tx, household)
    return Family(
        found,
        tx.households.members(household),
        next(iter(tx.places.villages.find_ids([found.village])), None),
        tx.households.classes(household),
        former.supports_of(tx, household),
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
    terms = with_details(proposal.terms, finished)
    check(terms)
    with desk.store.transaction(desk.actor) as tx:
        bare = _bare(tx, proposal, kind, terms)
        made = _with_form(bare, entry, finished)
        writings = [tx.support.writing(made)]
        draft = drafting.of_subject(tx, SUPPORT, proposal.subject, proposal.type)
        if entry is not None and finished is not None:
            draft = drafting.own(tx, entry)
            writings += written_back(tx, draft, finished, chance.today())
        elif draft is not None and draft.form_id:
            draft = None  # details that were begun outlive a record made without them
        if draft is not None:
            tx.drafts.drop(draft.id)
        tx.record_all(writings)
    return Done(made, Changes(support=True, drafts=draft is not None))


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
    return replace(
        made,
        form_id=entry.draft.form_id,
        form_version=entry.draft.form_version,
        answers=finished.answers.kept(),
    )


# later: ``seen`` is that of the page that showed the record


def decide(
    desk: Desk, support: str, *, number: str, on: date, seen: Seen | None = None
) -> Done[SupportRecord]:
    """Write down the decision on a proposed support.

    Raises:
        GpnError: RIGHT_MISSING, SUPPORT_GONE, DAY_AHEAD, DECISION_NUMBER_MISSING,
            DELIVERED_ALREADY.
    """
    check(Terms(decided_on=on))
    return _changed(desk, support, partial(records.decided, number=number, on=on), seen)


def record_delivery(
    desk: Desk, support: str, *, on: date, receiver: str, seen: Seen | None = None
) -> Done[SupportRecord]:
    """Write down that a support reached its receiver, and give the record back.

    Raises:
        GpnError: RIGHT_MISSING, SUPPORT_GONE, DAY_AHEAD, DELIVERED_BEFORE_DECISION,
            DELIVERED_ALREADY, RECEIVER_MISSING.
    """
    check(Terms(delivered_on=on))
    rule = partial(records.delivered, on=on, receiver=receiver)
    return _changed(desk, support, rule, seen)


def take_back_delivery(desk: Desk, support: str, seen: Seen | None = None) -> Done[SupportRecord]:
    """Undo a delivery that was written down wrongly.

    Raises:
        GpnError: RIGHT_MISSING, SUPPORT_GONE.
    """
    return _changed(desk, support, records.taken_back, seen)


def _changed(
    desk: Desk,
    support: str,
    rule: Callable[[SupportRecord], SupportRecord],
    seen: Seen | None,
) -> Done[SupportRecord]:
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:  # all of the block, or nothing of it
        record_ = rule(_standing(tx, support))
        tx.support.put(record_, seen=seen)
    return Done(record_, Changes(support=True))


def _standing(tx: Transaction, support: str) -> SupportRecord:
    try:
        found = tx.support.get(support)
    except LookupError:
        raise GpnError(ErrorCode.SUPPORT_GONE) from None
    if found.deleted is not None:
        raise GpnError(ErrorCode.SUPPORT_GONE)
    return found


def take_off(desk: Desk, support: str, reason: str, seen: Seen | None = None) -> Done[None]:
    """Take a support off the list, for a reason; ``put_back`` brings it back.

    Raises:
        GpnError: RIGHT_MISSING, REASON_MISSING, SUPPORT_GONE.
    """
    desk.demand("entry")
    if not reason.strip():
        raise GpnError(ErrorCode.REASON_MISSING)
    with desk.store.transaction(desk.actor) as tx:
        _standing(tx, support)
        tx.support.take_off(support, reason=reason.strip(), on=chance.today(), seen=seen)
        findings.check(desk, tx, [support])  # of who was taken off too, it may have been all
    return Done(None, Changes(support=True, findings=True))


def put_back(desk: Desk, support: str, seen: Seen | None = None) -> Done[SupportRecord]:
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
        tx.support.put_back(support, seen=seen)
        findings.check(desk, tx, [support])
    return Done(replace(found, deleted=None), Changes(support=True, findings=True))
