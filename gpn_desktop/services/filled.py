"""What was filled in on forms that are no surveys: listed, withdrawn; what still may be corrected.

On the way: lines of the store, which know ids only → the names of forms, communes and people.
"""

from collections.abc import Sequence
from dataclasses import replace

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import log_id
from gpn_desktop.reviews.submission import WITHDRAWN, Submission, SubmissionRow
from gpn_desktop.services import drafting, findings, former, sitting, trusting
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import FORM, DraftRow
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.vietnamese import clean

SUBMISSION = "submission"


def rows(desk: Desk, household: str = "") -> tuple[SubmissionRow, ...]:
    """Give what was filled in at a household, or for the commune, the newest first.

    After it what was filled in at households that came into this one.
    """
    with desk.store.reading() as tx:
        found = named(tx, desk, tx.submissions.rows(household=household))
        homes = tx.households.lineage().homes(household) if household else ()
        called = former.called(tx, homes)
        return (
            *found,
            *(
                replace(one, former=called[home])
                for home in homes
                for one in named(tx, desk, tx.submissions.rows(household=home))
            ),
        )


def of_form(desk: Desk, form_id: str) -> tuple[SubmissionRow, ...]:
    """Give what was filled in of a form, in all its versions, the newest first."""
    with desk.store.reading() as tx:
        return named(tx, desk, tx.submissions.rows(form_id=form_id))


def named(tx: Transaction, desk: Desk, found: Sequence[SubmissionRow]) -> tuple[SubmissionRow, ...]:
    """Give the same lines with the names of forms, communes and of who filled them in."""
    keys = {(one.form_id, one.form_version) for one in found}
    titles = {key: desk.catalogue.title(*key) for key in keys}
    writers = {(one.log, one.officer) for one in found}
    people = trusting.people(tx) if found else None
    authors = {one: people.of(log_id(one[0]), one[1]) for one in writers if people}
    return tuple(
        replace(
            one,
            form_title=titles[one.form_id, one.form_version],
            commune=authors[one.log, one.officer].place,
            by=authors[one.log, one.officer].officer,
        )
        for one in found
    )


def drafts(desk: Desk, household: str = "") -> tuple[DraftRow, ...]:
    """Give what is being filled in at a household, or for the commune, touched last first."""
    with desk.store.reading() as tx:
        return drafting.rows(tx, desk, tx.drafts.of_subject(household, kind=FORM))


# afterwards


def check_newest(tx: Transaction, submission: str) -> None:
    """Refuse a submission for which another one stands.

    Raises:
        GpnError: SUBMISSION_SUPERSEDED.
    """
    if tx.submissions.is_followed(submission):
        raise GpnError(ErrorCode.SUBMISSION_SUPERSEDED)


def correctable(tx: Transaction, submission: str) -> Submission:
    """Give a submission that may still be corrected or withdrawn.

    Raises:
        GpnError: SUBMISSION_SUPERSEDED, SUBMISSION_WITHDRAWN.
        LookupError: no submission is known by that id.
    """
    found = tx.submissions.get(submission)
    check_newest(tx, submission)
    if found.state == WITHDRAWN:
        raise GpnError(ErrorCode.SUBMISSION_WITHDRAWN)
    return found


def withdraw(desk: Desk, submission: str, reason: str) -> Done[Submission]:
    """Withdraw a submission, for a reason: it is kept, and no longer counts as filled in.

    What it wrote into the register stays there.

    Raises:
        GpnError: RIGHT_MISSING, WRITING_REFUSED, REASON_MISSING, SUBMISSION_SUPERSEDED,
            SUBMISSION_WITHDRAWN.
        LookupError: no submission is known by that id.
    """
    sitting.demand(desk, SUBMISSION)
    drafting.demand_reason(desk, reason)
    with desk.store.transaction(desk.actor) as tx:
        found = correctable(tx, submission)
        root = tx.submissions.roots([submission])[submission]
        gone = replace(
            found,
            id=tx.new_entity(),
            answers={},
            remarks={},
            reason=clean(reason),
            supersedes=((submission, root),),
        )
        tx.submissions.put(gone)
        findings.check(desk, tx, [gone.id])
    return Done(gone, Changes(submissions=True, conflicts=True, findings=True))
