"""What may follow what in the life of a survey: one table, walked by its test.

draft → completed → returned → corrected → accepted → decided. A completed survey never changes:
a correction is a new revision that supersedes it. Withdrawing is a revision without answers.
"""

from collections.abc import Iterable, Mapping
from enum import Enum
from types import MappingProxyType

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.comments import ACCEPTED, RETURNED, Comment
from gpn_desktop.reviews.survey import Survey


class State(Enum):
    """How far a survey has come."""

    DRAFT = "draft"
    COMPLETED = "completed"
    RETURNED = "returned"
    CORRECTED = "corrected"
    ACCEPTED = "accepted"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"


class Act(Enum):
    """What can be done to a survey."""

    COMPLETE = "complete"
    RETURN = "return"
    ACCEPT = "accept"
    CORRECT = "correct"
    DECIDE = "decide"
    WITHDRAW = "withdraw"


_FINISHED = {
    Act.RETURN: State.RETURNED,
    Act.ACCEPT: State.ACCEPTED,
    Act.CORRECT: State.CORRECTED,
    Act.DECIDE: State.DECIDED,
    Act.WITHDRAW: State.WITHDRAWN,
}

FOLLOWS: Mapping[State, Mapping[Act, State]] = MappingProxyType(
    {
        State.DRAFT: {Act.COMPLETE: State.COMPLETED},
        State.COMPLETED: _FINISHED,
        State.CORRECTED: _FINISHED,
        State.ACCEPTED: _FINISHED,
        State.RETURNED: {Act.CORRECT: State.CORRECTED, Act.WITHDRAW: State.WITHDRAWN},
        State.DECIDED: {},
        State.WITHDRAWN: {Act.CORRECT: State.CORRECTED},
    }
)

_REFUSALS = {
    State.DRAFT: ErrorCode.SURVEY_NOT_COMPLETED,
    State.COMPLETED: ErrorCode.SURVEY_ALREADY_COMPLETED,
    State.CORRECTED: ErrorCode.SURVEY_ALREADY_COMPLETED,
    State.ACCEPTED: ErrorCode.SURVEY_ALREADY_COMPLETED,
    State.RETURNED: ErrorCode.SURVEY_WAS_RETURNED,
    State.DECIDED: ErrorCode.SURVEY_DECIDED,
    State.WITHDRAWN: ErrorCode.SURVEY_WITHDRAWN,
}


def after(state: State, act: Act) -> State:
    """Give the state that an act leads to.

    Raises:
        GpnError: SURVEY_NOT_COMPLETED, SURVEY_ALREADY_COMPLETED, SURVEY_WAS_RETURNED,
            SURVEY_DECIDED, SURVEY_WITHDRAWN: the act may not follow that state.
    """
    follows = FOLLOWS[state].get(act)
    if follows is None:
        raise GpnError(_REFUSALS[state])
    return follows


def is_allowed(state: State, act: Act) -> bool:
    """Tell whether an act may follow, so that a button can be off."""
    return act in FOLLOWS[state]


def state_of(survey: Survey, comments: Iterable[Comment], *, is_cited: bool) -> State:
    """Give the state of the newest revision of a survey.

    ``comments`` are those on this revision, the oldest first; ``is_cited`` tells whether a
    decision in force rests on it.
    """
    if is_cited:
        return State.DECIDED
    verdicts = [one.verdict for one in comments if one.verdict in (RETURNED, ACCEPTED)]
    if verdicts:
        return State.RETURNED if verdicts[-1] == RETURNED else State.ACCEPTED
    if survey.supersedes:
        return State.CORRECTED if survey.answers else State.WITHDRAWN
    return State.COMPLETED
