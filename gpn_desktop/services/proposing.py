"""A support that is begun and not recorded yet: a draft, with or without questions of a form.

On the way: ``open_details`` where a form asks more (kept like a survey's), else ``keep_terms`` →
``supporting.record``, or ``give_up``.
"""

from collections.abc import Mapping
from dataclasses import replace

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.library import Edition
from gpn_desktop.services import drafting, opening
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import SUPPORT, TERM, Entry
from gpn_desktop.services.opening import Start
from gpn_desktop.services.terms import Proposal
from gpn_desktop.store.drafts import Draft
from gpn_desktop.store.transaction import Transaction


def open_details(desk: Desk, proposal: Proposal) -> Done[Entry]:
    """Begin the questions of a support type for a receiver, or take up the draft.

    A draft goes on in the form it was begun with, whichever asks about the type by now.

    Raises:
        GpnError: RIGHT_MISSING, HOUSEHOLD_GONE, SUPPORT_TYPE_UNKNOWN, FORM_FILE_CHANGED,
            FORM_NOT_FOUND; ``desk.catalogue.of_support`` says whether there is one.
    """
    desk.demand("entry")
    edition = desk.catalogue.of_support(proposal.type)
    with desk.store.transaction(desk.actor) as tx:
        draft = drafting.of_subject(tx, SUPPORT, proposal.subject, proposal.type)
        if draft is not None and draft.form_id:
            entry = opening.resume(tx, desk, draft)
        elif edition is None:
            raise GpnError(ErrorCode.FORM_NOT_FOUND, form=proposal.type, version="")
        else:
            entry = _with_terms(tx, opening.begin(tx, desk, _start(proposal, edition)), draft)
    return Done(entry, Changes(drafts=True))


def _start(proposal: Proposal, edition: Edition) -> Start:
    return Start(SUPPORT, proposal.subject, proposal.household, edition, matter=proposal.type)


def _with_terms(tx: Transaction, entry: Entry, before: Draft | None) -> Entry:
    """Take over the terms of a draft that was begun before there was a form for its type."""
    if before is None:
        return entry
    answers = tx.drafts.answers(before.id)
    tx.drafts.keep(entry.draft.id, {place: one.text for place, one in answers.items()})
    tx.drafts.drop(before.id)
    return replace(entry, terms=drafting.terms_of(answers.values()))


def keep_terms(desk: Desk, proposal: Proposal, terms: Mapping[str, str]) -> Done[None]:
    """Keep what was typed of a support that no form asks about: a draft without a form.

    Raises:
        GpnError: RIGHT_MISSING, HOUSEHOLD_GONE, DISK_FULL.
    """
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        drafting.household(tx, proposal.household)
        draft = drafting.of_subject(tx, SUPPORT, proposal.subject, proposal.type)
        kept = draft or tx.drafts.start(_formless(proposal))
        tx.drafts.keep(kept.id, {f"{TERM}{name}": text for name, text in terms.items()})
    return Done(None, Changes(drafts=draft is None))


def _formless(proposal: Proposal) -> Draft:
    state = {"household": proposal.household, "matter": proposal.type}
    return Draft(chance.new_id(), SUPPORT, proposal.subject, "", "", state=state)


def give_up(desk: Desk, proposal: Proposal, reason: str) -> Done[None]:
    """Give a support up that was begun, with or without a form; there is no way back.

    Where nothing is kept yet nothing is to be done.

    Raises:
        GpnError: RIGHT_MISSING, REASON_MISSING.
    """
    drafting.demand_reason(desk, reason)
    with desk.store.transaction(desk.actor) as tx:
        draft = drafting.of_subject(tx, SUPPORT, proposal.subject, proposal.type)
        if draft is not None:
            drafting.drop(tx, draft, reason)
    return Done(None, Changes(drafts=draft is not None))
