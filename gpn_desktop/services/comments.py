"""Comments: the office returns or accepts a survey, both ask and answer; who said what, and when.

On the way: a return is an ordinary writing that goes down with the next package. The officer's
survey stays whole; answering it is a new revision.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.comments import ACCEPTED, RETURNED, Comment
from gpn_desktop.reviews.lifecycle import Act, State, after, state_of
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import trusting
from gpn_desktop.services.changes import Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import moment
from gpn_desktop.services.trusting import People
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.vietnamese import tidy

COMMENTED = Changes(comments=True, surveys=True)
NEVER = datetime(1, 1, 2, tzinfo=chance.VIETNAM)


@dataclass(frozen=True)
class CommentRow:
    """One remark with who made it; ``survey`` is the revision it was made on."""

    id: str
    survey: str
    place: str
    text: str
    answers: str
    verdict: str
    officer: str
    device: str
    role: str
    written_at: datetime | None
    is_ours: bool


@dataclass(frozen=True)
class Returned:
    """A survey that was returned and that no newer revision answers; the newest return first."""

    survey: str
    household: str
    head_name: str
    village_name: str
    round: str
    remarks: int
    first_place: str
    officer: str
    returned_at: datetime | None


def unsaid(desk: Desk, survey: str) -> str:
    """Give what whoever sits here was writing about a survey, "" where nothing is kept."""
    with desk.store.reading() as tx:
        return tx.drafts.unsaid(desk.actor, survey)


def keep_unsaid(desk: Desk, survey: str, told: str) -> Done[None]:
    """Keep what is being written about a survey on this computer; "" where it is said, or gone.

    Raises:
        GpnError: DISK_FULL.
    """
    with desk.store.noting(desk.actor) as tx:
        tx.drafts.keep_unsaid(desk.actor, survey, told)
    return Done(None)


def comments(desk: Desk, survey: str) -> tuple[CommentRow, ...]:
    """Give what was said about a survey and the revisions before it, the oldest first."""
    with desk.store.reading() as tx:
        people = trusting.people(tx)
        said = (one for each in _revisions(tx, survey) for one in tx.comments.of_survey(each))
        rows = [_row(tx, people, one) for one in said]
    known = {row.id: row for row in rows}
    return tuple(sorted(rows, key=lambda row: _when(row, known)))


def _when(row: CommentRow, known: Mapping[str, CommentRow]) -> tuple[datetime, int]:
    """Give what comments are ordered by: an answer never stands before what it answers."""
    chain = [row]
    while (earlier := known.get(chain[-1].answers)) and earlier not in chain:
        chain.append(earlier)
    return max(one.written_at or NEVER for one in chain), len(chain)


def _revisions(tx: Transaction, survey: str) -> list[str]:
    """Give a survey and all revisions it stands for."""
    found: list[str] = []
    queue = [survey]
    while queue:
        one = queue.pop()
        known = tx.surveys.find_ids([one]) if one not in found else ()
        found += [each.id for each in known]
        queue += [earlier for each in known for earlier, _ in each.supersedes]
    return found


def _row(tx: Transaction, people: People, one: Comment) -> CommentRow:
    op = next(kept.op for kept in tx.operations.about(one.id) if kept.standing is None)
    author = people.author(op)
    return CommentRow(
        id=one.id,
        survey=one.subject,
        place=one.place,
        text=one.text,
        answers=one.answers,
        verdict=one.verdict,
        officer=author.officer,
        device=author.label,
        role=author.role,
        written_at=moment(op.clock),
        is_ours=author.is_here,
    )


def return_survey(
    desk: Desk, survey: str, remarks: Sequence[tuple[str, str]]
) -> Done[tuple[CommentRow, ...]]:
    """Return a survey to its officer with a remark at each of these places ("" = the whole).

    Raises:
        GpnError: COMMENT_EMPTY, RIGHT_MISSING, SURVEY_… (it may not be returned now).
    """
    said = [(place, tidy(text)) for place, text in remarks]
    if not said or not all(text for _, text in said):
        raise GpnError(ErrorCode.COMMENT_EMPTY)
    return _judged(desk, survey, Act.RETURN, [_verdict(RETURNED, *one) for one in said])


def accept_survey(desk: Desk, survey: str, text: str = "") -> Done[tuple[CommentRow, ...]]:
    """Accept a survey.

    Raises:
        GpnError: RIGHT_MISSING, SURVEY_… (it may not be accepted now).
    """
    return _judged(desk, survey, Act.ACCEPT, [_verdict(ACCEPTED, "", tidy(text))])


def _verdict(verdict: str, place: str, text: str) -> Comment:
    return Comment("", place=place, text=text, verdict=verdict)


def _judged(
    desk: Desk, survey: str, act: Act, said: Iterable[Comment]
) -> Done[tuple[CommentRow, ...]]:
    """Write the office's verdict on the newest revision of a survey."""
    if not desk.is_office:
        raise GpnError(ErrorCode.RIGHT_MISSING, right="office")
    desk.demand("entry")
    with desk.store.transaction(desk.actor) as tx:
        after(_state(tx, tx.surveys.get(survey)), act)
        return Done(_put(desk, tx, survey, said), COMMENTED)


def _state(tx: Transaction, survey: Survey) -> State:
    root = tx.surveys.roots([survey.id])[survey.id]
    cited = bool(tx.decisions.resting_on(root))
    return state_of(survey, tx.comments.of_survey(survey.id), is_cited=cited)


def _put(
    desk: Desk, tx: Transaction, survey: str, said: Iterable[Comment]
) -> tuple[CommentRow, ...]:
    """Write comments, an office's in the log of the commune that counts the household."""
    household = tx.households.get(tx.surveys.get(survey).subject)
    scope = household.home if desk.is_office else ""
    made = [replace(one, id=tx.new_entity(scope), subject=survey) for one in said]
    tx.put_all(made)
    people = trusting.people(tx)
    return tuple(_row(tx, people, one) for one in made)


def ask(desk: Desk, survey: str, place: str, text: str) -> Done[CommentRow]:
    """Say something about a survey without a verdict.

    Raises:
        GpnError: COMMENT_EMPTY, RIGHT_MISSING.
    """
    return _said(desk, survey, Comment("", place=place, text=tidy(text)))


def answer(desk: Desk, comment: str, text: str) -> Done[CommentRow]:
    """Answer a comment, at its place.

    Raises:
        GpnError: COMMENT_EMPTY, RIGHT_MISSING.
    """
    with desk.store.reading() as tx:
        asked = tx.comments.get(comment)
    made = Comment("", place=asked.place, text=tidy(text), answers=comment)
    return _said(desk, asked.subject, made)


def _said(desk: Desk, survey: str, one: Comment) -> Done[CommentRow]:
    desk.demand("entry")
    if not one.text:
        raise GpnError(ErrorCode.COMMENT_EMPTY)
    with desk.store.transaction(desk.actor) as tx:
        return Done(_put(desk, tx, survey, [one])[0], COMMENTED)


def returned(desk: Desk) -> tuple[Returned, ...]:
    """Give the surveys that were returned and wait for a new revision, the newest return first."""
    with desk.store.reading() as tx:
        people = trusting.people(tx)
        found = [
            Returned(
                survey=row.id,
                household=row.household,
                head_name=row.head_name,
                village_name=row.village_name,
                round=row.round,
                remarks=len(said),
                first_place=next((one.place for one in said if one.place), ""),
                officer=said[-1].officer,
                returned_at=said[-1].written_at,
            )
            for row in tx.surveys.returned()
            if (said := _returning(tx, people, row.id))
        ]
    return tuple(sorted(found, key=lambda one: one.returned_at or NEVER, reverse=True))


def _returning(tx: Transaction, people: People, survey: str) -> list[CommentRow]:
    said = (one for one in tx.comments.of_survey(survey) if one.verdict == RETURNED)
    return [_row(tx, people, one) for one in said]
