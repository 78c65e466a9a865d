import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.comments import Comment
from gpn_desktop.reviews.lifecycle import FOLLOWS, Act, State, after, is_allowed, state_of
from gpn_desktop.reviews.survey import Survey

TABLE = """
| state     | complete  | return   | accept   | correct   | decide  | withdraw  |
| draft     | completed |          |          |           |         |           |
| completed |           | returned | accepted | corrected | decided | withdrawn |
| corrected |           | returned | accepted | corrected | decided | withdrawn |
| accepted  |           | returned | accepted | corrected | decided | withdrawn |
| returned  |           |          |          | corrected |         | withdrawn |
| decided   |           |          |          |           |         |           |
| withdrawn |           |          |          | corrected |         |           |
"""


def cells() -> list[tuple[State, Act, str]]:
    lines = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in TABLE.split("\n") if line
    ]
    acts = lines[0][1:]
    return [
        (State(line[0]), Act(act), then)
        for line in lines[1:]
        for act, then in zip(acts, line[1:], strict=True)
    ]


def test_the_table_is_whole() -> None:
    assert len(cells()) == len(State) * len(Act)
    assert set(FOLLOWS) == set(State)


@pytest.mark.parametrize(("state", "act", "then"), cells())
def test_what_may_follow_what(state: State, act: Act, then: str) -> None:
    assert is_allowed(state, act) is bool(then)
    if then:
        assert after(state, act) is State(then)
    else:
        with pytest.raises(GpnError):
            after(state, act)


def test_a_refusal_says_why() -> None:
    with pytest.raises(GpnError) as refused:
        after(State.RETURNED, Act.DECIDE)
    assert refused.value.code is ErrorCode.SURVEY_WAS_RETURNED


RETURNED = Comment("1", verdict="returned")
ACCEPTED = Comment("2", verdict="accepted")
REMARK = Comment("3", text="?")
FIRST = Survey("a", answers={"area": "nt2"})
SECOND = Survey("b", answers={"area": "tt"}, supersedes=(("a", "root"),))
EMPTY = Survey("c", supersedes=(("b", "root"),))


@pytest.mark.parametrize(
    ("survey", "comments", "is_cited", "state"),
    [
        (FIRST, (), False, "completed"),
        (FIRST, (REMARK,), False, "completed"),
        (FIRST, (RETURNED, REMARK), False, "returned"),
        (FIRST, (RETURNED, ACCEPTED), False, "accepted"),
        (SECOND, (), False, "corrected"),
        (EMPTY, (), False, "withdrawn"),
        (SECOND, (RETURNED,), True, "decided"),
    ],
)
def test_a_state_follows_from_revisions_comments_and_decisions(
    survey: Survey, comments: tuple[Comment, ...], is_cited: bool, state: str
) -> None:
    assert state_of(survey, comments, is_cited=is_cited) is State(state)
