"""A survey: opened or taken up again, corrected after a return, completed.

On the way: ``drafting`` keeps each answer; completing makes one transaction: the survey with its
score and computed class, what it changes in the register, the draft gone.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from gpn_desktop import chance
from gpn_desktop.engine.finalised import Finalised
from gpn_desktop.engine.matching import Matching
from gpn_desktop.engine.score import Score
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.library import Edition
from gpn_desktop.reviews import lifecycle
from gpn_desktop.reviews.lifecycle import Act
from gpn_desktop.reviews.result import computed_of
from gpn_desktop.reviews.rounds import Round, result_day, round_on
from gpn_desktop.reviews.standards import standard_for
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import drafting, findings, opening
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import SURVEY, Entry
from gpn_desktop.services.foreseeing import check_clock
from gpn_desktop.services.opening import Start
from gpn_desktop.services.outcomes import state_in
from gpn_desktop.services.sitting import ANSWER, Earlier, Said, correction, demand, said
from gpn_desktop.services.withheld import check_readable
from gpn_desktop.services.write_back import written_back
from gpn_desktop.store.drafts import Draft
from gpn_desktop.store.transaction import Transaction

REPLY = "↳ "  # before what answers a comment
VERIFIED, TWICE = "verified", "twice"
"""In the state of a draft: what double entry found, and the draft of the second pass."""


def open_survey(desk: Desk, household: str, *, round_: str = "") -> Done[Entry]:
    """Begin the survey of a household, or take up its draft; in this year's round if none is named.

    Raises:
        GpnError: RIGHT_MISSING, HOUSEHOLD_GONE, FORM_NOT_OFFERED, CLOCK_ODD, FORM_FILE_CHANGED;
            SURVEY_ALREADY_COMPLETED, SURVEY_WAS_RETURNED, SURVEY_DECIDED, SURVEY_WITHDRAWN: the
            round has one; ``correct_survey`` where that is allowed.
    """
    demand(desk, SURVEY)
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("survey_opened", entity=household)
        draft = drafting.of_subject(tx, SURVEY, household)
        if draft is not None:
            entry = _with_comments(tx, desk, opening.resume(tx, desk, draft))
        else:
            entry = _begun(tx, desk, household, round_)
    return Done(entry, Changes(drafts=True))


def _begun(tx: Transaction, desk: Desk, household: str, round_: str) -> Entry:
    today = chance.today()
    found = tx.rounds.get(round_) if round_ else round_on(tx.rounds.all(), today)
    standing = tx.surveys.newest(household, found.id if found else "")
    if standing is not None:
        lifecycle.after(state_in(tx, standing), Act.COMPLETE)
    edition = _offered(tx, desk, found, today)
    start = Start(SURVEY, household, household, edition, round=found.id if found else "")
    return opening.begin(tx, desk, start)


def _offered(tx: Transaction, desk: Desk, found: Round | None, today: date) -> Edition:
    """Give the Phiếu B of the period that the round's result is for."""
    dated = standard_for(result_day(found, today))
    keys = found.standards if found and found.standards else ((dated.key,) if dated else ())
    offered = [one for key in keys for one in desk.catalogue.surveys(today, key)]
    if not offered:
        check_clock(tx)
        raise GpnError(ErrorCode.FORM_NOT_OFFERED, on=today)
    return offered[0]


def correct_survey(desk: Desk, survey: str) -> Done[Entry]:
    """Take a survey up again as a draft of its next revision, with its answers filled in.

    Where a draft lies for the household already it is taken up, and will stand for this survey.

    Raises:
        GpnError: RIGHT_MISSING, HOUSEHOLD_GONE, FORM_NOT_FOUND, FORM_FILE_CHANGED,
            DRAFT_OF_OTHER_ROUND, SURVEY_SUPERSEDED, SECOND_OPEN; SURVEY_DECIDED and others of the
            lifecycle: it may not be corrected.
    """
    demand(desk, SURVEY)
    with desk.store.transaction(desk.actor) as tx:
        found = tx.surveys.get(survey)
        check_correctable(tx, found)
        check_readable(tx, desk, found)
        tx.access.write("survey_opened", entity=found.subject)
        cited = (survey, tx.surveys.roots([survey])[survey])
        draft = drafting.of_subject(tx, SURVEY, found.subject)
        if draft is None:
            entry = opening.begin(tx, desk, _correction(desk, tx, found, cited))
        elif draft.round != found.round:
            raise GpnError(ErrorCode.DRAFT_OF_OTHER_ROUND)
        else:
            entry = opening.resume(tx, desk, opening.aimed(tx, draft, cited))
        entry = _with_comments(tx, desk, entry)
    return Done(entry, Changes(drafts=True))


def check_correctable(tx: Transaction, survey: Survey) -> None:
    """Refuse to take a survey up that has a follower, or on which a decision rests.

    Raises:
        GpnError: SURVEY_SUPERSEDED, SURVEY_DECIDED and others of the lifecycle.
    """
    if survey.id not in {one.id for one in tx.surveys.rows(household=survey.subject)}:
        raise GpnError(ErrorCode.SURVEY_SUPERSEDED)
    lifecycle.after(state_in(tx, survey), Act.CORRECT)


def begun_correction(tx: Transaction, desk: Desk, survey: Survey) -> Entry:
    """Begin a draft of the next revision of a survey that may be corrected."""
    cited = (survey.id, tx.surveys.roots([survey.id])[survey.id])
    return opening.begin(tx, desk, _correction(desk, tx, survey, cited))


def _correction(desk: Desk, tx: Transaction, found: Survey, cited: tuple[str, str]) -> Start:
    earlier = Earlier(
        *(SURVEY, *cited, found.subject, found.form_id, found.form_version),
        round=found.round,
        answers=found.answers,
        remarks=found.remarks,
    )
    return correction(tx, desk, earlier)


def _with_comments(tx: Transaction, desk: Desk, entry: Entry) -> Entry:
    """Lay the comments of the survey that is corrected beside its questions.

    Where the draft is of another version of the form they go to where the question is now.
    """
    cited = entry.draft.state["supersedes"]
    comments = [one for one in (tx.comments.of_survey(cited[0]) if cited else ()) if one.text]
    placed = _placed(tx, desk, entry) if comments else str
    told: dict[str, list[str]] = {}
    asked: dict[str, str] = {}
    for one in comments:
        place = placed(one.place.removeprefix(ANSWER)) if one.place else ""
        told.setdefault(place, []).append(f"{REPLY}{one.text}" if one.answers else one.text)
        if not one.answers:
            asked[place] = one.id
    general = tuple(told.pop("", ()))
    joined = {place: "\n".join(words) for place, words in told.items()}
    return replace(entry, comments=joined, general_comments=general, asked=asked)


def _placed(tx: Transaction, desk: Desk, entry: Entry) -> Callable[[str], str]:
    """Give what finds the place of a comment on the survey that is corrected in its draft."""
    survey, draft = tx.surveys.get(entry.draft.state["supersedes"][0]), entry.draft
    if (survey.form_id, survey.form_version) == (draft.form_id, draft.form_version):
        return str
    before = desk.catalogue.form(survey.form_id, survey.form_version)
    return Matching(before, entry.session.form).moved


def complete(desk: Desk, entry: Entry, finished: Finalised | None = None) -> Done[Survey]:
    """Make the survey of a draft: its op, what it changes in the register, the draft gone.

    ``finished`` is what ``entry.session.finalise()`` gave on the thread of the session.

    Raises:
        GpnError: RIGHT_MISSING, FORM_INCOMPLETE, DRAFT_GONE, DRAFT_ELSEWHERE, HOUSEHOLD_GONE,
            FORM_WRITES_UNREADABLE, RECORD_TOO_FULL, WRITING_REFUSED, B1_IMPOSSIBLE, B2_IMPOSSIBLE,
            AREA_UNKNOWN, SURVEY_ALREADY_COMPLETED, SURVEY_SUPERSEDED and others of the lifecycle:
            another survey came meanwhile; the draft stays, ``correct_survey`` lets it stand for it.
    """
    demand(desk, SURVEY)
    done = finished or entry.session.finalise()
    with desk.store.transaction(desk.actor) as tx:
        draft = drafting.own(tx, entry)
        drafting.household(tx, draft.subject)
        _check_follows(tx, draft)
        told = said(tx, draft, done)
        survey = _survey(tx.new_entity(), draft, told, done.score)
        writings = (*written_back(tx, draft, done, told.on), tx.surveys.writing(survey))
        tx.record_all(writings)
        findings.check(desk, tx, {draft.subject, *(one.entity for one in writings)})
        for one in (draft.id, draft.state.get(TWICE, "")):
            tx.drafts.drop(one)
    entry.backlog.clear()
    written = Changes(surveys=True, households=True, drafts=True, conflicts=True, findings=True)
    return Done(survey, written)


def _check_follows(tx: Transaction, draft: Draft) -> None:
    """Refuse a survey that may not follow what stands now; the draft stays as it is."""
    cited = draft.state["supersedes"]
    if cited:
        check_correctable(tx, tx.surveys.get(cited[0]))
        return
    standing = tx.surveys.newest(draft.subject, draft.round)
    if standing is not None:
        lifecycle.after(state_in(tx, standing), Act.COMPLETE)


def _survey(entity: str, draft: Draft, told: Said, points: Score | None) -> Survey:
    score = points.plain() if points else {}
    status = score.get("status", "trial")
    return Survey(
        id=entity,
        subject=draft.subject,
        form_id=draft.form_id,
        form_version=draft.form_version,
        form_status=status,
        round=draft.round,
        interviewed_on=told.on,
        answers=told.answers,
        remarks=told.remarks,
        score=score,
        computed=computed_of(score, status),
        verified=draft.state.get(VERIFIED, {}),
        supersedes=told.supersedes,
    )


def note_printed(desk: Desk, survey: str, purpose: str) -> Done[None]:
    """Write into the access log that a survey was printed, and what for.

    Raises:
        GpnError: PURPOSE_MISSING.
    """
    if not purpose.strip():
        raise GpnError(ErrorCode.PURPOSE_MISSING)
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("printed", entity=survey, purpose=purpose.strip())
    return Done(None)
