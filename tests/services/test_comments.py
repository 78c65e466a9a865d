"""A survey goes back with what is to be looked at again, and is answered."""

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import comments
from gpn_desktop.services.comments import CommentRow
from tests.fakes import FixedSource
from tests.journeys.world import Tree, put_survey
from tests.services.test_conflicts import exchange, shared
from tests.services.twice import beside


@pytest.fixture
def survey(tree: Tree) -> str:
    """Give a survey that the office has."""
    made = put_survey(tree.lan, shared(tree), answers={"b1": "3"})
    exchange(tree, tree.lan)
    return made


def refusal(tree: Tree, survey: str, remarks: list[tuple[str, str]]) -> ErrorCode:
    with pytest.raises(GpnError) as refused:
        comments.return_survey(tree.office, survey, remarks)
    return refused.value.code


def test_a_returned_survey_stands_on_the_officers_list_until_it_is_corrected(
    tree: Tree, survey: str, clock: FixedSource
) -> None:
    said = comments.return_survey(
        tree.office, survey, [("", " Xem lại "), ("q/b1", "mấy người?")]
    ).value
    assert [(one.place, one.text, one.verdict) for one in said] == [
        *(("", "Xem lại", "returned"), ("q/b1", "mấy người?", "returned"))
    ]
    exchange(tree, tree.office)
    (returned,) = comments.returned(tree.lan)
    assert (returned.survey, returned.remarks, returned.first_place) == (survey, 2, "q/b1")
    assert (returned.officer, returned.returned_at) == ("Lý Văn Bình", clock.moment)
    with tree.lan.store.reading() as tx:
        root = tx.surveys.roots([survey])[survey]
    second = put_survey(
        tree.lan, returned.household, answers={"b1": "4"}, supersedes=((survey, root),)
    )
    assert comments.returned(tree.lan) == ()
    thread = comments.comments(tree.lan, second)
    assert [one.survey for one in thread] == [survey, survey]


def test_an_answer_stands_after_its_question_whatever_the_clocks_say(
    tree: Tree, survey: str, clock: FixedSource
) -> None:
    asked = comments.ask(tree.office, survey, "q/b1", "mấy người?").value
    exchange(tree, tree.office)
    clock.pass_time(days=-400)  # a laptop whose battery is dead
    answered = comments.answer(tree.lan, asked.id, "bốn").value
    assert (answered.place, answered.answers, answered.role) == ("q/b1", asked.id, "officer")
    clock.pass_time(days=400)
    exchange(tree, tree.lan)
    thread = comments.comments(tree.office, survey)
    assert [(one.text, one.officer, one.device, one.is_ours) for one in thread] == [
        ("mấy người?", "Lý Văn Bình", "Văn phòng 1", True),
        ("bốn", "Hoàng Thị Lan", "may01", False),
    ]


def test_an_accepted_survey_is_not_returned_and_one_returned_is_not_returned_twice(
    tree: Tree, survey: str
) -> None:
    accepted: tuple[CommentRow, ...] = comments.accept_survey(tree.office, survey).value
    assert [one.verdict for one in accepted] == ["accepted"]
    comments.return_survey(tree.office, survey, [("", "xem lại")])
    assert refusal(tree, survey, [("", "nữa")]) is ErrorCode.SURVEY_WAS_RETURNED


def test_only_the_office_judges_and_nothing_empty_is_said(tree: Tree, survey: str) -> None:
    assert refusal(tree, survey, []) is ErrorCode.COMMENT_EMPTY
    assert refusal(tree, survey, [("q/b1", "  ")]) is ErrorCode.COMMENT_EMPTY
    with pytest.raises(GpnError) as officer:
        comments.return_survey(tree.lan, survey, [("", "x")])
    assert officer.value.code is ErrorCode.RIGHT_MISSING
    with pytest.raises(GpnError) as empty:
        comments.ask(tree.lan, survey, "", " ")
    assert empty.value.code is ErrorCode.COMMENT_EMPTY
    assert comments.comments(tree.office, survey) == ()


def test_what_is_being_written_is_kept_by_officer_and_survey(tree: Tree, survey: str) -> None:
    comments.keep_unsaid(tree.lan, survey, "a")
    comments.keep_unsaid(tree.lan, survey, "b")
    comments.keep_unsaid(tree.lan, "another", "c")
    assert [comments.unsaid(tree.lan, one) for one in (survey, "another")] == ["b", "c"]
    assert comments.unsaid(beside(tree.lan), survey) == ""
    comments.keep_unsaid(tree.lan, survey, "")
    assert [comments.unsaid(tree.lan, one) for one in (survey, "another")] == ["", "c"]
