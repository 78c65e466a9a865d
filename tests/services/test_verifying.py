"""Two passes held against each other and settled: the revision that results, and what it says."""

from dataclasses import replace

import pytest

from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.verify import comparison
from gpn_desktop.errors import ErrorCode
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.reviews.verified import FIRST, SECOND, THIRD, Choice, read
from gpn_desktop.services import blind, drafting, entry, remarked, verifying
from gpn_desktop.services.desk import Desk
from tests.builders import a_session
from tests.services.conftest import Home, answer, fill_in, refused, surveyed
from tests.services.twice import ABSENT, HAI, beside, copied, keyed_again, settled

DAY_ID = "0dd00000-0000-4000-8000-000000000001"
WATER, TOTAL, PAPER = "b2/lack_water", "b1/b1_typed", "b1/b1_paper"


@pytest.fixture
def survey(desk: Desk, home: Home) -> Survey:
    return surveyed(desk, home.id)


@pytest.fixture
def hai(desk: Desk, survey: Survey) -> Desk:
    return beside(desk)


def differing(session: FormSession) -> None:
    """Key one indicator and the total otherwise, and write where the paper lies."""
    session.answer(session.at(WATER), "co")
    session.answer(session.at(TOTAL), "112")
    session.answer(session.at(PAPER), "Tập 3")


def test_the_same_paper_keyed_alike_has_no_difference(hai: Desk, survey: Survey) -> None:
    draft = keyed_again(hai, survey)
    found = verifying.settling(hai, draft)
    assert found.found.mismatches == found.open == ()
    assert (found.first_by, found.second_by) == ("Hoàng Thị Lan", "Nông Văn Hải")
    done = verifying.settle(hai, draft, ABSENT)
    made = done.value.survey
    assert made is not None
    assert done.changes.touch("surveys")
    assert made.answers == {**survey.answers, "end": made.answers["end"]}
    assert made.supersedes[0][0] == survey.id
    told = read(made.verified)
    assert (told.first, told.by, told.settled) == (survey.id, HAI.id, ())
    assert told.compared[WATER] == 1
    assert told.compared["person/full_name"] == len(survey.answers["person[]"].split())
    with hai.store.reading() as tx:
        assert tx.drafts.all() == ()


def test_each_difference_is_settled_as_the_paper_says(hai: Desk, survey: Survey) -> None:
    draft = keyed_again(hai, survey, also=differing)
    found = verifying.settling(hai, draft)
    assert [(one.place, one.first, one.second) for one in found.open] == [
        *((TOTAL, "120", "112"), (PAPER, "", "Tập 3"), (WATER, "khong", "co"))
    ]
    refused(ErrorCode.SECOND_UNSETTLED, verifying.settle, hai, draft, ABSENT)
    made = settled(
        *(hai, draft),
        {TOTAL: Choice(THIRD, "121"), PAPER: Choice(SECOND), WATER: Choice(FIRST)},
    )
    assert [made.answers.get(one) for one in (TOTAL, PAPER, WATER)] == ["121", "Tập 3", "khong"]
    assert made.score["b1"] == 121
    assert made.interviewed_on == survey.interviewed_on
    assert [
        (one.question, one.first, one.second, one.choice, one.value)
        for one in read(made.verified).settled
    ] == [
        (TOTAL, "120", "112", THIRD, "121"),
        (PAPER, "", "Tập 3", SECOND, ""),
        (WATER, "khong", "co", FIRST, ""),
    ]
    with hai.store.reading() as tx:
        assert tx.surveys.newest(survey.subject, survey.round) == made
        assert tx.surveys.get(survey.id).answers == survey.answers  # what was first stays whole
    refused(ErrorCode.SECOND_DONE, blind.open_second, hai, made.id)


def test_a_choice_is_kept_and_can_be_taken_back(hai: Desk, survey: Survey) -> None:
    draft = keyed_again(hai, survey, also=differing)
    for place in (TOTAL, PAPER, WATER):
        verifying.choose(hai, draft, place, Choice(FIRST))
    verifying.choose(hai, draft, PAPER, None)
    found = verifying.settling(hai, draft)
    assert [one.place for one in found.open] == [PAPER]
    assert found.chosen == {TOTAL: Choice(FIRST), WATER: Choice(FIRST)}


def test_capitals_and_tone_letters_need_no_settling(hai: Desk, survey: Survey, home: Home) -> None:
    name = f"person[{home.head}]/full_name"
    draft = keyed_again(hai, survey, {name: survey.answers[name].upper()})
    found = verifying.settling(hai, draft)
    assert [one.is_soft for one in found.found.mismatches] == [True]
    assert found.open == ()
    made = settled(hai, draft, {})
    assert made.answers[name] == survey.answers[name]
    (one,) = read(made.verified).settled
    assert (one.is_soft, one.choice) == (True, FIRST)
    with hai.store.reading() as tx:
        assert tx.households.persons.get(home.head).full_name == survey.answers[name]


def test_a_slip_in_a_name_corrects_the_register(hai: Desk, survey: Survey, home: Home) -> None:
    name = f"person[{home.other}]/full_name"
    draft = keyed_again(hai, survey, {name: "Vi Thị Bảy"})
    made = settled(hai, draft, {name: Choice(SECOND)})
    assert made.answers[name] == "Vi Thị Bảy"
    with hai.store.reading() as tx:
        assert tx.households.persons.get(home.other).full_name == "Vi Thị Bảy"


def replaced(session: FormSession) -> None:
    """Key somebody else in the place of the last member."""
    gone = session.rows(session.place("person"))[-1]
    session.remove_row(gone, "nhầm")
    made, _ = session.add_row(session.place("person"))
    said = {"full_name": "Lò Văn Khuê", "relation": "khac", "sex": "nam", "birth_year": "1931"}
    for path, text in said.items():
        session.answer(session.place(f"person/{path}", made.id), text)


def people(desk: Desk, household: str) -> list[str]:
    with desk.store.reading() as tx:
        return [one.full_name for one in tx.households.members(household)]


@pytest.mark.parametrize("choice", [FIRST, SECOND])
def test_people_whom_one_pass_lacks_are_taken_in_or_out(
    hai: Desk, survey: Survey, choice: str
) -> None:
    before = people(hai, survey.subject)
    draft = keyed_again(hai, survey, also=replaced)
    gone, came = verifying.settling(hai, draft).open
    assert (gone.is_row, came.is_row, gone.second, came.first) == (True, True, "", "")
    made = settled(hai, draft, {gone.place: Choice(choice), came.place: Choice(choice)})
    after = people(hai, survey.subject)
    if choice == FIRST:
        assert after == before
        return
    assert set(after) == {*before[:-1], "Lò Văn Khuê"}
    new = made.answers["person[]"].split()[-1]
    assert made.answers[f"person[{new}]/birth_year"] == "1931"
    with hai.store.reading() as tx:
        (event,) = [one for one in tx.households.events.all() if one.reason == ABSENT]
        assert event.subject in survey.answers["person[]"]


def test_what_does_not_go_together_is_looked_at_in_its_form(
    hai: Desk, desk: Desk, survey: Survey
) -> None:
    draft = keyed_again(hai, survey, also=differing)
    for place in (PAPER, WATER):
        verifying.choose(hai, draft, place, Choice(FIRST))
    verifying.choose(hai, draft, TOTAL, Choice(THIRD, ""))  # required, and nothing is on the paper
    for _ in range(2):  # settled once more it begins anew
        assert verifying.settle(hai, draft, ABSENT).value.survey is None
    opened = entry.open_survey(hai, survey.subject).value
    assert len(opened.session.problems()) == 1
    answer(hai, opened, TOTAL, "130")
    made = entry.complete(hai, opened).value
    assert read(made.verified).by == HAI.id
    with desk.store.reading() as tx:
        assert tx.drafts.all() == ()


def test_a_correction_under_way_is_not_touched(hai: Desk, desk: Desk, survey: Survey) -> None:
    draft = keyed_again(hai, survey)
    lying = entry.correct_survey(desk, survey.id).value
    refused(ErrorCode.SECOND_WAITS, verifying.settle, hai, draft, ABSENT)
    answer(desk, lying, WATER, "co")
    newer = entry.complete(desk, lying).value
    found = verifying.settling(hai, draft)  # the same pass, held against what stands now
    assert found.first.id == newer.id
    assert [(one.place, one.first, one.second) for one in found.open] == [(WATER, "co", "khong")]
    made = settled(hai, draft, {WATER: Choice(SECOND)})
    assert read(made.verified).first == newer.id


def test_a_pass_that_is_not_whole_is_not_compared(hai: Desk, survey: Survey) -> None:
    seat = blind.open_second(hai, survey.id).value
    refused(ErrorCode.SECOND_NOT_KEYED, verifying.settling, hai, seat.entry.draft.id)
    refused(ErrorCode.DRAFT_GONE, verifying.settling, hai, "none")


def test_remarks_of_the_second_person_stay_beside_those_of_the_first(
    hai: Desk, survey: Survey
) -> None:
    seat = blind.open_second(hai, survey.id).value
    drafting.keep(hai, seat.entry, {f"n/{WATER}": "mực nhòe", "n/none": "x"})
    copied(seat.entry.session, survey)
    draft = blind.finish(hai, seat.entry).value
    assert settled(hai, draft, {}).remarks == {WATER: "mực nhòe"}


def test_a_remark_in_place_of_an_answer_comes_along_whoever_made_it(desk: Desk, home: Home) -> None:
    hai = beside(desk)
    opened = entry.open_survey(desk, home.id).value
    first = opened.session.rows(opened.session.place("person"))[0]
    drafting.keep(desk, opened, {f"n/person[{first.id}]/relation": "hỏi lại"})
    fill_in(desk, opened, 120, (2,))
    made = entry.complete(desk, opened).value
    seat = blind.open_second(hai, made.id).value
    copied(seat.entry.session, made)
    rows = seat.entry.session.rows(seat.entry.session.place("person"))
    paper, odd = f"person[{rows[0].id}]/relation", f"person[{rows[0].id}]/school_level"
    told = {f"n/{paper}": "Trên giấy: 9", f"n/{odd}": "Trên giấy: 7", f"n/{PAPER}": "rách"}
    drafting.keep(hai, seat.entry, told)
    draft = blind.finish(hai, seat.entry).value
    assert verifying.settling(hai, draft).remarks[odd] == "Trên giấy: 7"
    assert settled(hai, draft, {}).remarks == {
        f"person[{first.id}]/relation": "hỏi lại; Trên giấy: 9",
        f"person[{first.id}]/school_level": "Trên giấy: 7",
        PAPER: "rách",
    }


def test_another_version_or_no_survey_is_not_compared(hai: Desk, survey: Survey) -> None:
    draft = keyed_again(hai, survey)
    with hai.store.transaction(hai.actor) as tx:
        kept = tx.drafts.get(draft)
        tx.drafts.rewrite(draft, "2020010101", tx.drafts.answers(draft).values(), kept.state)
    refused(ErrorCode.SECOND_OTHER_VERSION, verifying.settling, hai, draft)


def test_where_no_survey_stands_nothing_is_compared(hai: Desk, survey: Survey) -> None:
    draft = keyed_again(hai, survey)
    with hai.store.transaction(hai.actor) as tx:
        kept = tx.drafts.get(draft)
        tx.drafts.start(replace(kept, id=DAY_ID, round=DAY_ID))
    refused(ErrorCode.SURVEY_SUPERSEDED, verifying.settling, hai, DAY_ID)


HERD = """
| survey | | | | |
| | type | name | label | calculation |
| | begin_group | farm | Trại | |
| | begin_repeat | herd | Đàn | |
| | text | where | Ở đâu | |
| | begin_group | kind | Loại | |
| | text | name | Tên | |
| | calculate | twice | | ${name} |
| | end_group | | | |
| | begin_repeat | cow | Con | |
| | text | tag | Thẻ | |
| | end_repeat | | | |
| | end_repeat | | | |
| | end_group | | | |
"""


def test_a_row_is_taken_in_with_all_that_was_keyed_in_it() -> None:
    first, second = (a_session(HERD) for _ in "12")
    herd, _ = second.add_row(second.place("farm/herd"))
    second.answer(second.place("farm/herd/where", herd.id), "Khe Mò")
    second.answer(second.place("farm/herd/kind/name", herd.id), "trâu")
    for tag in ("B1", "B2"):
        cow, _ = second.add_row(second.place("farm/herd/cow", herd.id))
        second.answer(second.place("farm/herd/cow/tag", herd.id, cow.id), tag)
    kept = second.answers().kept()
    found = comparison(first.answers().kept(), kept, first.form)
    (one,) = found.mismatches
    rows = verifying.applied(first, found, {one.place: Choice(SECOND)}, kept, ABSENT)
    assert len(rows) == 3
    at = f"farm/herd[{herd.id}]/cow[{cow.id}]/tag"
    (told,) = remarked.joined(first, {}, {at: "rách"}, found, rows)
    assert told == f"farm/herd[{rows[herd.id]}]/cow[{rows[cow.id]}]/tag"
    assert remarked.joined(first, {}, {"farm/herd[gone]/where": "rách"}, found, {}) == {}
    assert comparison(first.answers().kept(), kept, first.form).mismatches == ()
    assert sorted(first.answers().texts().values()) == sorted(second.answers().texts().values())
