"""A survey keyed once more from its paper by a second person, who sees nothing of the first.

On the way: a survey of the sample → ``open_second`` → an ``Entry`` whose world knows whose it is
and no more → ``finish`` → the draft keeps what was keyed, for ``verifying``. It never leaves this
machine: what travels is the revision that results.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from gpn_desktop import chance
from gpn_desktop.engine.finalised import Finalised
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.reviews.lifecycle import Act, State, after
from gpn_desktop.reviews.records import Record
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import drafting, opening, trusting
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import SECOND, SURVEY, Entry
from gpn_desktop.services.entry import check_correctable
from gpn_desktop.services.opening import Start
from gpn_desktop.services.outcomes import state_in
from gpn_desktop.services.sitting import demand, resumed_at
from gpn_desktop.services.withheld import KEYED, is_among, is_keyed
from gpn_desktop.store.drafts import Draft
from gpn_desktop.store.transaction import Transaction


@dataclass(frozen=True)
class Seat:
    """A second pass on its page; ``versions`` are none: it stays on the version of the first."""

    household: HouseholdRow
    entry: Entry
    left_at: str = ""
    versions: None = None


def draft_of(tx: Transaction, household: str, round_: str) -> Draft | None:
    """Give the second pass that lies for a household in a round, keyed to its end or not."""
    found = tx.drafts.of_subject(household, kind=SECOND)
    return next((one for one in found if one.round == round_), None)


def open_second(desk: Desk, survey: str) -> Done[Seat]:
    """Begin the second pass of a survey, or go on with it.

    Raises:
        GpnError: RIGHT_MISSING, HOUSEHOLD_GONE, SECOND_BY_SAME: this person keyed the first;
            SECOND_OF_ANOTHER, SECOND_KEYED, SECOND_DONE, SECOND_OTHER_VERSION, SURVEY_SUPERSEDED,
            SURVEY_DECIDED and others of the lifecycle, FORM_NOT_FOUND, FORM_FILE_CHANGED.
    """
    demand(desk, SURVEY)
    with desk.store.transaction(desk.actor) as tx:
        found = tx.surveys.get(survey)
        drafting.household(tx, found.subject)
        check_verifiable(tx, found)
        check_other_person(tx, desk, found)
        draft = draft_of(tx, found.subject, found.round)
        if draft is None:
            tx.access.write("survey_keyed_twice", entity=found.subject)
            entry = opening.begin(tx, desk, _start(desk, found))
        else:
            _check_resumable(tx, desk, draft, found)
            entry = opening.resume(tx, desk, draft)
        rows = tx.households.rows_of([found.subject], chance.today())
        seat = Seat(rows[0], entry, resumed_at(tx, entry))
    return Done(seat, Changes(drafts=True))


def _start(desk: Desk, found: Survey) -> Start:
    edition = desk.catalogue.edition(found.form_id, found.form_version)
    return Start(SECOND, found.subject, found.subject, edition, round=found.round)


def check_verifiable(tx: Transaction, survey: Survey) -> None:
    """Refuse a survey that another stands for, that was checked, returned, withdrawn or decided.

    Raises:
        GpnError: SURVEY_SUPERSEDED, SURVEY_WAS_RETURNED, SURVEY_WITHDRAWN, SURVEY_DECIDED,
            SECOND_DONE.
    """
    check_correctable(tx, survey)
    state = state_in(tx, survey)
    if state in (State.RETURNED, State.WITHDRAWN):
        after(state, Act.COMPLETE)
    if record_of(tx, survey).verified is not None:
        raise GpnError(ErrorCode.SECOND_DONE)


def record_of(tx: Transaction, survey: Survey) -> Record:
    """Give the record that a survey is a revision of."""
    known = tx.surveys.records(survey.round, household=survey.subject)
    return next(one for one in known if survey.id in {each.id for each in one.revisions})


def check_other_person(tx: Transaction, desk: Desk, survey: Survey) -> None:
    """Refuse who keyed any revision of a survey: whoever saw it is not blind.

    One person at two computers has two ids and one name.

    Raises:
        GpnError: SECOND_BY_SAME.
    """
    revisions = [one.id for one in record_of(tx, survey).revisions]
    keyers = keyers_of(tx, revisions).values()
    if is_among(desk, keyers, trusting.people(tx).names()):
        raise GpnError(ErrorCode.SECOND_BY_SAME, name=desk.officer.name)


def keyers_of(tx: Transaction, surveys: Iterable[str]) -> dict[str, str]:
    """Give by survey the id of the person who keyed it."""
    return {one: officer for one, (_, officer) in tx.surveys.writers(surveys).items()}


def _check_resumable(tx: Transaction, desk: Desk, draft: Draft, found: Survey) -> None:
    if is_keyed(draft):
        raise GpnError(ErrorCode.SECOND_KEYED)
    if draft.officer != desk.actor:
        name = trusting.people(tx).names().get(draft.officer, "")
        raise GpnError(ErrorCode.SECOND_OF_ANOTHER, name=name)
    check_version(draft, found)


def check_version(draft: Draft, survey: Survey) -> None:
    """Refuse to hold passes over two versions of a form against each other.

    Raises:
        GpnError: SECOND_OTHER_VERSION.
    """
    if (draft.form_id, draft.form_version) != (survey.form_id, survey.form_version):
        raise GpnError(ErrorCode.SECOND_OTHER_VERSION)


def finish(desk: Desk, entry: Entry, finished: Finalised | None = None) -> Done[str]:
    """Keep a second pass as keyed to its end; give its draft, which ``verifying`` takes up.

    Raises:
        GpnError: RIGHT_MISSING, FORM_INCOMPLETE, DRAFT_GONE, DRAFT_ELSEWHERE, DISK_FULL.
    """
    demand(desk, SURVEY)
    done = finished or entry.session.finalise()
    with desk.store.transaction(desk.actor) as tx:
        draft = drafting.own(tx, entry)
        kept: dict[str, Any] = {KEYED: done.answers.kept(), "opening": ""}
        tx.drafts.keep_state(draft.id, {**draft.state, **kept})
    entry.backlog.clear()
    return Done(draft.id, Changes(drafts=True))
