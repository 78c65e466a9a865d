"""What a first pass says is kept from whoever keys its paper a second time, until that is done.

On the way: the second passes that lie here unfinished → the households and rounds they are about →
the result is refused; no list, filter, finding or note of a report tells the class. Anybody else
who reads one is logged.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.survey import Survey, SurveyRow
from gpn_desktop.services import trusting
from gpn_desktop.services.changes import Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.drafts import SECOND, Draft
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.vietnamese import fold

COMPUTED = "computed"  # the filter by what a survey computed
KEYED = "keyed"  # in the state of the draft: all that the second person keyed

Passes = frozenset[tuple[str, str]]  # household and round


def is_keyed(draft: Draft) -> bool:
    """Say whether a second pass was keyed to its end."""
    return KEYED in draft.state


def is_among(desk: Desk, keyers: Iterable[str], names: Mapping[str, str]) -> bool:
    """Say whether the person at this desk is one of these, by id or by name."""
    known = set(keyers)
    called = {fold(names.get(one, "")) for one in known}
    return desk.actor in known or fold(desk.officer.name) in called


def passes(tx: Transaction, desk: Desk, households: Iterable[str] | None = None) -> Passes:
    """Give the second passes that who is here began and did not end, of these households or all."""
    if households is None:
        lying = list(tx.drafts.all())
    else:
        lying = [one for home in households for one in tx.drafts.of_subject(home, kind=SECOND)]
    begun = [one for one in lying if one.kind == SECOND and not is_keyed(one)]
    names = trusting.people(tx).names() if begun else {}
    return frozenset(
        (one.subject, one.round) for one in begun if is_among(desk, [one.officer], names)
    )


def homes(tx: Transaction, desk: Desk) -> frozenset[str]:
    """Give the households that who is here is keying a second time."""
    return frozenset(home for home, _ in passes(tx, desk))


def left_out(tx: Transaction, desk: Desk, filters: Mapping[str, str]) -> frozenset[str]:
    """Give the households that stay out of a list, because its filters would tell their class."""
    return homes(tx, desk) if COMPUTED in filters else frozenset()


def check_readable(tx: Transaction, desk: Desk, survey: Survey) -> None:
    """Refuse what the first pass says to who is keying the second.

    Raises:
        GpnError: SECOND_OPEN.
    """
    if (survey.subject, survey.round) in passes(tx, desk, [survey.subject]):
        raise GpnError(ErrorCode.SECOND_OPEN)


def lines(found: Iterable[SurveyRow], kept: Passes) -> tuple[SurveyRow, ...]:
    """Give the lines of a list; those of these passes tell that they are withheld, and no class."""
    return tuple(
        replace(one, computed_class="", comments=0, is_withheld=True)
        if (one.household, one.round) in kept
        else one
        for one in found
    )


def readable(found: Iterable[Survey], kept: Passes) -> tuple[Survey, ...]:
    """Give the surveys that are none of these passes'."""
    return tuple(one for one in found if (one.subject, one.round) not in kept)


def note_read(desk: Desk, survey: str) -> Done[None]:
    """Write into the access log who opened a completed survey.

    What is refused was not read, nor what nobody knows.
    """
    with desk.store.transaction(desk.actor) as tx:
        for found in tx.surveys.find_ids([survey]):
            if (found.subject, found.round) not in passes(tx, desk, [found.subject]):
                tx.access.write("survey_read", entity=survey)
    return Done(None)
