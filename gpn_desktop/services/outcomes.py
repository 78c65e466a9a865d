"""Surveys that were completed: how far each has come, what came of it, which stand for others."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from gpn_desktop.reviews.compared import before
from gpn_desktop.reviews.lifecycle import State, state_of
from gpn_desktop.reviews.result import SurveyResult, result_of, year_of
from gpn_desktop.reviews.survey import Survey, SurveyRow
from gpn_desktop.services import withheld
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.scoring import held_against
from gpn_desktop.store.transaction import Transaction


def state_in(tx: Transaction, survey: Survey) -> State:
    """Give how far a survey has come."""
    root = tx.surveys.roots([survey.id])[survey.id]
    cited = bool(tx.decisions.resting_on(root))
    return state_of(survey, tx.comments.of_survey(survey.id), is_cited=cited)


def result(desk: Desk, survey: str) -> SurveyResult:
    """Give a survey with its points, its class and every reason and mark.

    Raises:
        LookupError: no survey is known by that id.
        GpnError: SECOND_OPEN.
    """
    with desk.store.reading() as tx:
        found = tx.surveys.get(survey)
        withheld.check_readable(tx, desk, found)
        rounds = {one.id: one.year for one in tx.rounds.find_ids([found.round])}
        year = year_of(found, rounds.get(found.round))
        shown = result_of(
            found,
            state_in(tx, found),
            tx.surveys.revision(survey),
            tx.households.classes(found.subject),
            year,
        )
        earlier = before(found, tx.surveys.of_household(found.subject))
        return replace(
            shown,
            comments=tx.comments.of_survey(survey),
            compared=held_against(desk.catalogue, earlier, found) if earlier else None,
        )


def surveys(desk: Desk, household: str) -> tuple[SurveyRow, ...]:
    """Give the surveys of a household that stand, the newest first."""
    with desk.store.reading() as tx:
        found = withheld.lines(
            tx.surveys.rows(household=household), withheld.passes(tx, desk, [household])
        )
    return tuple(sorted(found, key=lambda one: one.interviewed_on or date.min, reverse=True))


def revisions(desk: Desk, survey: str) -> tuple[Survey, ...]:
    """Give the whole chain a survey belongs to, the oldest first.

    Raises:
        GpnError: SECOND_OPEN.
    """
    with desk.store.reading() as tx:
        found = tx.surveys.get(survey)
        withheld.check_readable(tx, desk, found)
        return chain(survey, tx.surveys.of_household(found.subject)[::-1])


def chain(survey: str, known: Iterable[Survey]) -> tuple[Survey, ...]:
    """Give those of the surveys that stand for one another with this one, in their order."""
    those = tuple(known)
    near: dict[str, set[str]] = {}
    for one in those:
        for earlier, _ in one.supersedes:
            near.setdefault(one.id, set()).add(earlier)
            near.setdefault(earlier, set()).add(one.id)
    linked, waiting = {survey}, [survey]
    while waiting:
        new = near.get(waiting.pop(), set()) - linked
        linked |= new
        waiting += new
    return tuple(one for one in those if one.id in linked)
