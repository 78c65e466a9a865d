"""Forms that are no surveys: filled in at a household or for the commune, corrected, withdrawn.

On the way: ``offered`` → ``take_up``, kept by ``drafting`` at each answer → ``complete`` makes one
transaction: the submission, what it changes in the register, the draft gone. A form may be filled
in any number of times: one that was completed stands in nobody's way, nor does its correction in
that of one begun anew. No round, class or report looks at a submission.
"""

from dataclasses import dataclass

from gpn_desktop import chance
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.finalised import Finalised
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.gpn import Role
from gpn_desktop.forms.library import Edition
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.reviews.submission import WITHDRAWN, Submission
from gpn_desktop.services import drafting, filled, findings, former, migrating, opening, sitting
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import FORM, Entry
from gpn_desktop.services.filled import SUBMISSION, named
from gpn_desktop.services.migrating import Standing
from gpn_desktop.services.opening import Start
from gpn_desktop.services.sitting import Earlier
from gpn_desktop.services.write_back import written_back
from gpn_desktop.store.drafts import Draft
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.vietnamese import sort_key

AT_HOUSEHOLD = (Role.PHIEU_A, Role.PHIEU_C, Role.OTHER)
IN_COMMUNE = (Role.MINUTES, Role.OTHER)
ROLES = tuple(dict.fromkeys((*AT_HOUSEHOLD, *IN_COMMUNE)))


@dataclass(frozen=True)
class Filling:
    """``entry``, a form to fill in, or ``submission``, one that was completed.

    ``household`` has no id where the form is about the commune. ``edition`` and ``form`` are None
    where that version is not here, ``title`` is what it is called; ``left_at`` is the path of the
    question answered last, where a draft was taken up; ``earlier`` is what a draft corrects;
    ``versions`` says which other version of its form a draft may be moved to; ``commune`` and
    ``by`` are the names of where and by whom a submission was written.
    """

    household: HouseholdRow
    title: str = ""
    edition: Edition | None = None
    form: CompiledForm | None = None
    entry: Entry | None = None
    submission: Submission | None = None
    revision: int = 1
    is_followed: bool = False
    may_correct: bool = False
    left_at: str = ""
    earlier: Submission | None = None
    versions: Standing | None = None
    commune: str = ""
    by: str = ""


# which


def offered(desk: Desk, *, at_household: bool) -> tuple[Edition, ...]:
    """Give the forms that may be begun with today at a household, or for the commune, by title."""
    roles = AT_HOUSEHOLD if at_household else IN_COMMUNE
    today = chance.today()
    found = (one for role in ROLES for one in desk.catalogue.offered.offered(role, today))
    fits = (one for one in found if _fits(desk, one, roles, at_household=at_household))
    return tuple(sorted(fits, key=lambda one: (sort_key(one.title), one.form_id)))


def _fits(desk: Desk, edition: Edition, roles: tuple[Role, ...], *, at_household: bool) -> bool:
    """Say whether a form belongs here: one that asks for the household is filled in at one."""
    if sitting.asks_household(desk, edition):
        return at_household
    return edition.role in roles


def may_fill(desk: Desk) -> bool:
    """Say whether forms are filled in at this desk: an office reads them."""
    return sitting.may_fill_in(desk)


# filling in


def take_up(desk: Desk, form_id: str, household: str = "") -> Done[Filling]:
    """Go on with what was begun of a form, or begin it; for the commune if no household is named.

    A draft that corrects what was completed before is not that one.

    Raises:
        GpnError: RIGHT_MISSING, WRITING_REFUSED, HOUSEHOLD_GONE, FORM_NOT_IN_USE, FORM_NOT_FOUND,
            FORM_FILE_CHANGED, FORM_FORMAT_NEWER.
    """
    sitting.demand(desk, SUBMISSION)
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("form_opened", entity=household)
        draft = _begun(tx, household, form_id)
        if draft is not None:
            entry = opening.resume(tx, desk, draft)
        else:
            edition = _offered(desk, form_id, at_household=bool(household))
            start = Start(FORM, household, household, edition, matter=form_id)
            entry = opening.begin(tx, desk, start)
        return Done(_open(tx, desk, entry), Changes(drafts=True))


def go_on(desk: Desk, draft: str) -> Done[Filling]:
    """Take a draft up again, by its id: what was begun anew, or the correction of one.

    Raises:
        GpnError: RIGHT_MISSING, WRITING_REFUSED, DRAFT_GONE, HOUSEHOLD_GONE, FORM_NOT_FOUND,
            FORM_FILE_CHANGED, FORM_FORMAT_NEWER.
    """
    sitting.demand(desk, SUBMISSION)
    with desk.store.transaction(desk.actor) as tx:
        found = drafting.found(tx, draft)
        tx.access.write("form_opened", entity=found.subject)
        return Done(_open(tx, desk, opening.resume(tx, desk, found)), Changes(drafts=True))


def _begun(tx: Transaction, household: str, form_id: str, corrected: str = "") -> Draft | None:
    """Give what was begun anew of a form, or the correction of the named submission."""
    found = (one for one in tx.drafts.of_subject(household, kind=FORM))
    same = (one for one in found if one.form_id == form_id)
    return next((one for one in same if _is_about(tx, one, corrected)), None)


def _is_about(tx: Transaction, draft: Draft, submission: str) -> bool:
    """Say whether a draft corrects a submission or an earlier revision of it; nothing if none."""
    if not (draft.is_correction and submission):
        return not (draft.is_correction or submission)
    return submission in tx.operations.newest(draft.state["supersedes"][0])


def _offered(desk: Desk, form_id: str, *, at_household: bool) -> Edition:
    found = offered(desk, at_household=at_household)
    edition = next((one for one in found if one.form_id == form_id), None)
    if edition is None:
        library = desk.catalogue.library
        title = desk.catalogue.title(form_id, library.newest(form_id))
        raise GpnError(ErrorCode.FORM_NOT_IN_USE, form=title)
    return edition


def _open(tx: Transaction, desk: Desk, entry: Entry) -> Filling:
    draft = entry.draft
    cited = draft.state["supersedes"]
    return Filling(
        household=former.row_of(tx, draft.subject),
        title=entry.edition.title,
        edition=entry.edition,
        form=entry.session.form,
        entry=entry,
        left_at=sitting.resumed_at(tx, entry),
        earlier=tx.submissions.get(cited[0]) if cited else None,
        versions=migrating.standing(tx, desk, draft),
    )


def complete(desk: Desk, entry: Entry, finished: Finalised | None = None) -> Done[Submission]:
    """Make the submission of a draft: its op, what it changes in the register, the draft gone.

    ``finished`` is what ``entry.session.finalise()`` gave on the thread of the session.

    Raises:
        GpnError: RIGHT_MISSING, WRITING_REFUSED, FORM_INCOMPLETE, DRAFT_GONE, DRAFT_ELSEWHERE,
            HOUSEHOLD_GONE, FORM_WRITES_UNREADABLE, RECORD_TOO_FULL; SUBMISSION_SUPERSEDED: what it
            corrects was corrected elsewhere meanwhile; the draft stays, ``correct_standing`` lets
            it stand for that one.
    """
    sitting.demand(desk, SUBMISSION)
    done = finished or entry.session.finalise()
    with desk.store.transaction(desk.actor) as tx:
        draft = drafting.own(tx, entry)
        if draft.subject:
            drafting.household(tx, draft.subject)
        made = _submission(tx, draft, entry.edition, done)
        on = made.filled_on or chance.today()
        writings = (*written_back(tx, draft, done, on), tx.submissions.writing(made))
        tx.record_all(writings)
        findings.check(desk, tx, {draft.subject, *(one.entity for one in writings)} - {""})
        tx.drafts.drop(draft.id)
    entry.backlog.clear()
    written = Changes(submissions=True, households=True, drafts=True, conflicts=True, findings=True)
    return Done(made, written)


def _submission(tx: Transaction, draft: Draft, edition: Edition, finished: Finalised) -> Submission:
    told = sitting.said(tx, draft, finished)
    for earlier, _ in told.supersedes:
        filled.check_newest(tx, earlier)
    return Submission(
        id=tx.new_entity(),
        subject=draft.subject,
        form_id=draft.form_id,
        form_version=draft.form_version,
        form_status=edition.status.value,
        filled_on=told.on,
        answers=told.answers,
        remarks=told.remarks,
        supersedes=told.supersedes,
    )


# afterwards


def correct(desk: Desk, submission: str) -> Done[Filling]:
    """Take a submission up again as a draft of its next revision, with its answers filled in.

    Raises:
        GpnError: RIGHT_MISSING, WRITING_REFUSED, HOUSEHOLD_GONE, FORM_NOT_FOUND,
            FORM_FILE_CHANGED, SUBMISSION_SUPERSEDED, SUBMISSION_WITHDRAWN.
        LookupError: no submission is known by that id.
    """
    sitting.demand(desk, SUBMISSION)
    with desk.store.transaction(desk.actor) as tx:
        found = filled.correctable(tx, submission)
        tx.access.write("form_opened", entity=found.subject)
        root = tx.submissions.roots([submission])[submission]
        draft = _begun(tx, found.subject, found.form_id, submission)
        if draft is None:
            entry = opening.begin(tx, desk, _correction(tx, desk, found, root))
        else:
            entry = opening.resume(tx, desk, opening.aimed(tx, draft, (submission, root)))
        return Done(_open(tx, desk, entry), Changes(drafts=True))


def _correction(tx: Transaction, desk: Desk, found: Submission, root: str) -> Start:
    earlier = Earlier(
        *(FORM, found.id, root, found.subject, found.form_id, found.form_version),
        matter=found.form_id,
        answers=found.answers,
        remarks=found.remarks,
    )
    return sitting.correction(tx, desk, earlier)


def correct_standing(desk: Desk, draft: str) -> Done[Filling]:
    """Let a correction stand for the revision that was completed elsewhere meanwhile.

    Raises:
        GpnError: as ``correct``, DRAFT_GONE.
    """
    with desk.store.reading() as tx:
        cited = drafting.found(tx, draft).state["supersedes"]
        heads = sorted(tx.operations.newest(cited[0]))
    return correct(desk, heads[-1])


# reading


def shown(desk: Desk, submission: str) -> Filling:
    """Give a submission with its form, where that version is here.

    Raises:
        LookupError: no submission is known by that id.
    """
    with desk.store.reading() as tx:
        return shown_in(tx, desk, submission)


def shown_in(tx: Transaction, desk: Desk, submission: str) -> Filling:
    """Give the same within a transaction."""
    found = tx.submissions.get(submission)
    (row,) = named(tx, desk, [tx.submissions.row(submission)])
    is_followed = tx.submissions.is_followed(submission)
    stands = not is_followed and found.state != WITHDRAWN
    key = (found.form_id, found.form_version)
    editions = {(one.form_id, one.version): one for one in desk.catalogue.library.editions}
    return Filling(
        household=former.row_of(tx, found.subject),
        title=row.form_title,
        edition=editions.get(key),
        form=sitting.form_here(desk, *key),
        submission=found,
        revision=row.revision,
        is_followed=is_followed,
        may_correct=may_fill(desk) and stands,
        commune=row.commune,
        by=row.by,
    )
