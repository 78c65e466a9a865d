"""A survey from the first answer to its class: what is kept, what is written, what is refused."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.reviews.comments import RETURNED, Comment
from gpn_desktop.reviews.decisions import Decided, Decision
from gpn_desktop.reviews.lifecycle import State
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import comments, drafting, entry, outcomes
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import Entry
from gpn_desktop.services.today import today
from gpn_desktop.store.recording import Writing
from tests.fakes import FixedSource
from tests.services.conftest import (
    DAY,
    HERE,
    LAN,
    Home,
    answer,
    fill_in,
    home_of,
    opened,
    refused,
    surveyed,
    value,
)


def begun(desk: Desk, home: Home) -> Entry:
    return entry.open_survey(desk, home.id).value


def test_a_survey_begins_with_what_the_register_knows(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    with desk.store.reading() as tx:
        people = tx.households.members(home.id)
        assert [one.act for one in tx.access.entries(entity=home.id)] == ["survey_opened"]
    rows = first.session.rows(first.session.place("person"))
    assert [row.id for row in rows] == [one.id for one in people]
    assert value(first, "person/full_name", home.head) == people[0].full_name
    assert value(first, "person/relation", home.head) == "chu_ho"
    assert value(first, "general/area") == "nt2"
    assert value(first, "general/interview_day") == DAY.isoformat()
    assert first.edition.form_id == "phieu_b_p2022"
    assert not first.is_resumed
    assert first.draft.round


def test_completed_it_is_one_op_with_its_score_and_class(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    fill_in(desk, first, b1=120, lacking=(2, 4, 9, 10))
    drafting.keep(desk, first, {"n/b2/lack_water": "khe nước"})
    done = entry.complete(desk, first)
    assert done.changes.touch("surveys")
    survey = done.value
    assert survey.subject == home.id
    assert survey.form_status == "trial"
    assert survey.interviewed_on == DAY
    assert survey.answers["b1/b1_typed"] == "120"
    assert survey.remarks == {"b2/lack_water": "khe nước"}
    assert (survey.score["b1"], survey.score["b2"], survey.score["source"]) == (120, 40, "typed")
    computed = survey.computed["P2022"]
    assert (computed.poverty_class, computed.status, computed.basis) == ("poor", "trial", "points")
    assert computed.marks == ("[S]",)
    with desk.store.reading() as tx:
        assert tx.surveys.get(survey.id) == survey
        assert tx.drafts.all() == ()
        assert len(tx.operations.about(survey.id)) == 1
    assert drafting.drafts(desk) == ()


def test_its_result_has_the_reasons_and_every_mark(desk: Desk, home: Home) -> None:
    survey = surveyed(desk, home.id, 120, (2, 4, 9, 10))
    found = outcomes.result(desk, survey.id)
    assert (found.b1, found.b1_is_typed, found.b2) == (120, True, 40)
    assert found.indicators == (2, 4, 9, 10)
    assert found.classification is not None
    assert [one.value for one in found.classification.reasons] == [120, 40]
    assert not found.differs
    assert found.is_trial
    assert {one.rule for one in found.marks} >= {"b1_poor", "b2", "deprivation_points"}
    assert found.missing
    assert all(one.points is None for one in found.missing)
    assert found.state is State.COMPLETED
    assert found.revision == 1
    (row,) = outcomes.surveys(desk, home.id)
    assert (row.id, row.computed_class, row.state) == (survey.id, "poor", "completed")


def test_a_class_that_the_answers_do_not_give_is_a_finding(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    fill_in(desk, first, b1=120, lacking=(2, 4, 9))
    done = first.session.finalise()
    assert done.score is not None
    odd = replace(done, score=replace(done.score, class_code="khong_ngheo"))
    survey = entry.complete(desk, first, odd).value
    assert survey.computed["P2022"].poverty_class == "poor"
    assert outcomes.result(desk, survey.id).differs
    with desk.store.reading() as tx:
        (found,) = [one for one in tx.findings.of([survey.id]) if one.code == "score_differs"]
    assert found.severity == "error"
    assert (found.facts["kept_b1"], found.facts["b1"]) == ("120", "120")


def test_what_does_not_agree_in_the_household_is_found_at_once(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    answer(desk, first, "person/relation", "con", home.head)
    entry.complete(desk, first)
    with desk.store.reading() as tx:
        assert "no_head" in {one.code for one in tx.findings.of([home.id])}


def test_last_years_class_stands_beside_it(desk: Desk) -> None:
    with desk.store.reading() as tx:
        listed = next(one for one in tx.decisions.classes().values() if one[-1].year == 2025)
    survey = surveyed(desk, listed[-1].household)
    found = outcomes.result(desk, survey.id)
    assert found.last_year == listed[-1]
    assert found.decided is None


def test_only_what_was_changed_is_written_back_with_what_was_seen(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    answer(desk, first, "person/full_name", "Hoàng Văn Sửa", home.head)
    before = len(_ops(desk, home.other))
    entry.complete(desk, first)
    with desk.store.reading() as tx:
        assert tx.households.persons.get(home.head).full_name == "Hoàng Văn Sửa"
        last = tx.operations.about(home.head)[-1].op
    assert set(last.fields) == {"full_name"}
    assert last.parents["full_name"]
    assert len(_ops(desk, home.other)) == before


def _ops(desk: Desk, entity: str) -> tuple[object, ...]:
    with desk.store.reading() as tx:
        return tx.operations.about(entity)


def test_a_new_member_is_born_with_the_id_of_the_row(desk: Desk, home: Home, folder: Path) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    row, _ = first.session.add_row(first.session.place("person"))
    drafting.keep(desk, first, {}, first.session.state_json())
    fills = {"full_name": "Nông Thị Bé", "relation": "con", "sex": "nu", "birth_year": "2019"}
    for name, text in fills.items():
        answer(desk, first, f"person/{name}", text, row.id)
    answer(desk, first, "person/merit", "khong", row.id)
    second = begun(desk, home)
    entry.complete(desk, second)
    with desk.store.reading() as tx:
        made = tx.households.persons.get(row.id)
    assert (made.household, made.full_name, made.sex) == (home.id, "Nông Thị Bé", "female")
    assert (made.relation, str(made.birth_date), made.merit) == ("child", "2019", False)


def test_who_left_is_an_event_and_off_the_list(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    rows = first.session.rows(first.session.place("person"))
    left = next(row for row in rows if row.id == home.other)
    first.session.remove_row(left, "chuyển đi")
    drafting.keep(desk, first, {}, first.session.state_json())
    entry.complete(desk, begun(desk, home))
    with desk.store.reading() as tx:
        (event,) = tx.households.happened(home.other)
        gone = tx.households.persons.get(home.other)
        assert home.other not in {one.id for one in tx.households.members(home.id)}
        assert tx.operations.about(home.other)[-1].op.seen
    assert (event.sort, event.reason, event.date) == ("departure", "chuyển đi", DAY)
    assert gone.deleted is not None
    assert gone.deleted.reason == "chuyển đi"


def test_empty_is_not_zero(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    for name in ("lack_job", "lack_water"):
        answer(desk, first, f"b2/{name}", "khong")
    assert value(first, "b2/b2_total") == ""
    assert value(first, "b1/b1_total") == ""
    score = first.session.score()
    assert score is not None
    assert (score.b1, score.b2, score.class_code) == (None, None, "")
    refused(ErrorCode.FORM_INCOMPLETE, entry.complete, desk, first)
    assert len(drafting.drafts(desk)) == 1


def returned(desk: Desk, survey: Survey, **said: str) -> None:
    """Return a survey as the office does; its op came by a package."""
    with desk.store.transaction(LAN.id) as tx:
        comment = Comment(tx.new_entity(), survey.id, verdict=RETURNED, **said)
        tx.comments.put(comment)


def decided(desk: Desk, survey: Survey) -> None:
    with desk.store.transaction(LAN.id) as tx:
        root = tx.surveys.roots([survey.id])[survey.id]
        households = {survey.subject: Decided("poor", survey=root)}
        tx.decisions.put(
            Decision(tx.new_entity(), standard="P2022", number="1", date=DAY, households=households)
        )


def test_a_returned_survey_is_corrected_by_a_new_revision(desk: Desk, home: Home) -> None:
    survey = surveyed(desk, home.id)
    refused(ErrorCode.SURVEY_ALREADY_COMPLETED, entry.open_survey, desk, home.id)
    returned(desk, survey, place="b1/b1_typed", text="Xem lại tổng điểm")
    refused(ErrorCode.SURVEY_WAS_RETURNED, entry.open_survey, desk, home.id)
    again = entry.correct_survey(desk, survey.id).value
    assert again.comments == {"b1/b1_typed": "Xem lại tổng điểm"}
    assert value(again, "b1/b1_typed") == "120"
    assert not again.session.problems()
    answer(desk, again, "b1/b1_typed", "150")
    second = entry.complete(desk, entry.open_survey(desk, home.id).value).value
    assert second.supersedes[0][0] == survey.id
    assert [one.id for one in outcomes.revisions(desk, second.id)] == [survey.id, second.id]
    assert [one.id for one in outcomes.revisions(desk, survey.id)] == [survey.id, second.id]
    found = outcomes.result(desk, second.id)
    assert (found.state, found.revision, found.b1) == (State.CORRECTED, 2, 150)
    assert found.compared is not None
    assert (found.compared.survey, found.compared.b1) == (survey.id, (120, 150))
    assert outcomes.result(desk, survey.id).compared is None
    (row,) = outcomes.surveys(desk, home.id)
    assert (row.id, row.revision) == (second.id, 2)


def test_what_the_office_asks_and_what_was_answered_stand_at_their_question(
    desk: Desk, home: Home
) -> None:
    survey = surveyed(desk, home.id)
    returned(desk, survey, place="q/b1/b1_typed", text="Xem lại tổng điểm")
    returned(desk, survey, place="q/b1/b1_typed", text="Ghi cả tờ phiếu")
    returned(desk, survey, text="Kiểm tra cả phiếu")
    again = entry.correct_survey(desk, survey.id).value
    comments.answer(desk, again.asked["b1/b1_typed"], "Tờ 12, tổng 150")
    again = entry.open_survey(desk, home.id).value
    assert again.comments == {
        "b1/b1_typed": "Xem lại tổng điểm\nGhi cả tờ phiếu\n↳ Tờ 12, tổng 150"
    }
    assert again.general_comments == ("Kiểm tra cả phiếu",)
    assert again.asked.keys() == {"b1/b1_typed", ""}
    with desk.store.reading() as tx:
        *_, last = tx.comments.of_survey(survey.id)
    assert last.answers == again.asked["b1/b1_typed"]  # the later question, not the answer


def test_a_correction_writes_back_only_what_it_changes(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    row, _ = first.session.add_row(first.session.place("person"))
    drafting.keep(desk, first, {}, first.session.state_json())
    for name, text in {"full_name": "Lý Văn Mới", "relation": "con", "sex": "nam"}.items():
        answer(desk, first, f"person/{name}", text, row.id)
    answer(desk, first, "person/birth_year", "2020", row.id)
    survey = entry.complete(desk, first).value
    with desk.store.transaction(LAN.id) as tx:
        tx.record(Writing("person", home.head, {"phone": "0912", "full_name": "Sửa Trong Sổ"}))
    returned(desk, survey, text="Kiểm tra cả phiếu")
    again = entry.correct_survey(desk, survey.id).value
    assert again.general_comments == ("Kiểm tra cả phiếu",)
    assert [one.name for one in again.since.newer] == ["full_name"]
    people = [one.id for one in again.session.rows(again.session.place("person"))]
    assert people[0] == home.head
    assert row.id in people
    answer(desk, again, "person/sex", "nu", row.id)
    entry.complete(desk, again)
    with desk.store.reading() as tx:
        assert tx.households.persons.get(home.head).full_name == "Sửa Trong Sổ"
        assert tx.households.persons.get(row.id).sex == "female"
        assert set(tx.operations.about(row.id)[-1].op.fields) == {"sex"}
        assert len(tx.operations.about(row.id)) == 2


def test_only_the_newest_revision_is_corrected(desk: Desk, home: Home) -> None:
    first = surveyed(desk, home.id)
    early = entry.correct_survey(desk, first.id).value
    with desk.store.transaction(LAN.id) as tx:
        root = tx.surveys.roots([first.id])[first.id]
        newer = Survey(tx.new_entity(), home.id, round=first.round, supersedes=((first.id, root),))
        tx.surveys.put(newer)
    refused(ErrorCode.SURVEY_SUPERSEDED, entry.complete, desk, early)
    refused(ErrorCode.SURVEY_SUPERSEDED, entry.correct_survey, desk, first.id)
    aimed = entry.correct_survey(desk, newer.id).value
    assert aimed.draft.id == early.draft.id
    assert entry.complete(desk, aimed).value.supersedes[0][0] == newer.id


def test_a_draft_of_another_round_is_not_turned_into_a_correction(desk: Desk, home: Home) -> None:
    with desk.store.reading() as tx:
        early = next(one for one in tx.rounds.all() if one.year == 2025)
    first = entry.open_survey(desk, home.id, round_=early.id).value
    fill_in(desk, first)
    survey = entry.complete(desk, first).value
    begun(desk, home)
    refused(ErrorCode.DRAFT_OF_OTHER_ROUND, entry.correct_survey, desk, survey.id)


def test_what_a_full_disk_kept_waiting_is_in_the_survey(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    first.backlog.add({"n/b2/lack_job": "chưa lưu được"}, None)
    assert entry.complete(desk, first).value.remarks == {"b2/lack_job": "chưa lưu được"}
    assert first.backlog.values == {}


def test_a_new_person_belongs_to_the_household_even_if_the_form_forgets(
    desk: Desk, home: Home
) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    row, _ = first.session.add_row(first.session.place("person"))
    drafting.keep(desk, first, {}, first.session.state_json())
    for name, text in {"full_name": "Vi Văn C", "relation": "con", "sex": "nam"}.items():
        answer(desk, first, f"person/{name}", text, row.id)
    answer(desk, first, "person/birth_year", "2021", row.id)
    done = first.session.finalise()
    (made,) = [one for one in done.entities if one.action == "create"]
    told = {name: text for name, text in made.properties.items() if name != "household"}
    rest = tuple(one for one in done.entities if one is not made)
    entry.complete(desk, first, replace(done, entities=(*rest, replace(made, properties=told))))
    with desk.store.reading() as tx:
        assert tx.households.persons.get(row.id).household == home.id


def test_remarks_go_on_into_the_next_revision(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    drafting.keep(desk, first, {"n/b2/lack_job": "làm thuê"})
    survey = entry.complete(desk, first).value
    again = entry.correct_survey(desk, survey.id).value
    assert again.remarks == {"b2/lack_job": "làm thuê"}
    drafting.keep(desk, again, {"n/b2/lack_job": ""})
    assert entry.complete(desk, again).value.remarks == {}


def test_a_survey_on_which_a_decision_rests_stays_as_it_is(desk: Desk, home: Home) -> None:
    survey = surveyed(desk, home.id)
    opened_before = entry.correct_survey(desk, survey.id).value
    decided(desk, survey)
    refused(ErrorCode.SURVEY_DECIDED, entry.complete, desk, opened_before)
    assert len(drafting.drafts(desk)) == 1
    refused(ErrorCode.SURVEY_DECIDED, entry.correct_survey, desk, survey.id)
    found = outcomes.result(desk, survey.id)
    assert found.state is State.DECIDED
    assert found.decided is not None
    assert found.decided.poverty_class == "poor"


def test_a_survey_that_came_meanwhile_is_not_passed_over(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    with desk.store.transaction(LAN.id) as tx:
        other = Survey(tx.new_entity(), home.id, round=first.draft.round, interviewed_on=DAY)
        tx.surveys.put(other)
    refused(ErrorCode.SURVEY_ALREADY_COMPLETED, entry.complete, desk, first)
    aimed = entry.correct_survey(desk, other.id).value
    assert aimed.draft.id == first.draft.id
    assert value(aimed, "b1/b1_typed") == "120"
    done = entry.complete(desk, aimed).value
    assert done.supersedes[0][0] == other.id


# refusals


def test_a_household_that_is_gone_gets_no_survey(desk: Desk, home: Home) -> None:
    refused(ErrorCode.HOUSEHOLD_GONE, entry.open_survey, desk, HERE.id)
    first = begun(desk, home)
    fill_in(desk, first)
    with desk.store.transaction(LAN.id) as tx:
        tx.households.take_off(home.id, reason="chuyển đi", on=DAY)
    refused(ErrorCode.HOUSEHOLD_GONE, entry.complete, desk, first)
    drafting.discard(desk, first.draft.id, "đã chuyển đi")
    refused(ErrorCode.HOUSEHOLD_GONE, entry.open_survey, desk, home.id)


def test_what_was_begun_of_a_household_that_is_gone_is_read_and_given_up(
    desk: Desk, home: Home
) -> None:
    first = begun(desk, home)
    answer(desk, first, "b1/b1_typed", "120")
    drafting.leave(desk, first)
    with desk.store.transaction(LAN.id) as tx:
        name = tx.households.rows_of([home.id], DAY)[0].head_name
        tx.households.take_off(home.id, reason="chuyển đi", on=DAY)
    (told,) = drafting.drafts(desk)
    assert (told.head_name, told.answers > 0) == (name, True)
    (line,) = today(desk).drafts
    assert (line.head_name, line.is_off) == (name, True)
    again = entry.open_survey(desk, home.id).value
    assert again.hindrance is not None
    assert again.hindrance.code is ErrorCode.DRAFT_OF_GONE
    assert value(again, "b1/b1_typed") == "120"
    with desk.store.transaction(LAN.id) as tx:
        tx.households.put_back(home.id)
    assert entry.open_survey(desk, home.id).value.hindrance is None
    assert not today(desk).drafts[0].is_off


def test_who_may_only_look_writes_nothing(folder: Path, clock: FixedSource) -> None:
    desk = opened(folder, replace(LAN, rights=("view",)))
    with desk.store.reading() as tx:
        home = home_of(tx)
    for act in (entry.open_survey, entry.correct_survey):
        refused(ErrorCode.RIGHT_MISSING, act, desk, home.id)
    refused(ErrorCode.RIGHT_MISSING, drafting.discard, desk, "x", "y")
    desk.close()


def test_an_office_is_told_before_it_types(desk: Desk, home: Home) -> None:
    office = replace(desk, installation=replace(HERE, role="office"))
    for act in (entry.open_survey, entry.correct_survey):
        refused(ErrorCode.WRITING_REFUSED, act, office, home.id)


def test_outside_the_years_of_a_standard_no_form_is_offered(
    desk: Desk, home: Home, clock: FixedSource
) -> None:
    clock.pass_time(days=400)
    refused(ErrorCode.FORM_NOT_OFFERED, entry.open_survey, desk, home.id)


def test_a_survey_outside_any_round_stands_by_itself(desk: Desk, home: Home) -> None:
    with desk.store.transaction(LAN.id) as tx:
        for one in tx.rounds.all():
            tx.rounds.take_off(one.id, reason="thử", on=DAY)
    survey = surveyed(desk, home.id)
    assert survey.round == ""
    refused(ErrorCode.SURVEY_ALREADY_COMPLETED, entry.open_survey, desk, home.id)
    assert outcomes.result(desk, survey.id).survey == survey


def test_a_survey_may_name_its_round(desk: Desk, home: Home) -> None:
    with desk.store.reading() as tx:
        early = next(one for one in tx.rounds.all() if one.year == 2025)
    found = entry.open_survey(desk, home.id, round_=early.id).value
    assert found.draft.round == early.id


def test_a_property_the_register_cannot_hold_is_named(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    finished = first.session.finalise()
    (change, *rest) = finished.entities
    bad = replace(change, properties={"house_area_m2": "rộng", "later_field": "x"})
    odd = replace(finished, entities=(bad, *rest))
    refused(ErrorCode.FORM_WRITES_UNREADABLE, entry.complete, desk, first, odd)
    good = replace(change, properties={"house_area_m2": "64", "later_field": "x", "toilet": ""})
    entry.complete(desk, first, replace(finished, entities=(good, *rest)))
    with desk.store.reading() as tx:
        assert tx.households.get(home.id).house_area_m2 == 64
        assert tx.households.get(home.id).toilet == ""


def test_an_interview_on_another_day_dates_the_survey(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    answer(desk, first, "general/interview_day", "20/11/2026")
    assert entry.complete(desk, first).value.interviewed_on == date(2026, 11, 20)


def test_what_a_survey_is_printed_for_must_be_said(desk: Desk, home: Home) -> None:
    opened = entry.open_survey(desk, home.id).value
    fill_in(desk, opened)
    survey = entry.complete(desk, opened).value
    with pytest.raises(GpnError) as missing:
        entry.note_printed(desk, survey.id, " ")
    assert missing.value.code is ErrorCode.PURPOSE_MISSING
    entry.note_printed(desk, survey.id, "Hộ ký tên")
    with desk.store.reading() as tx:
        (kept,) = tx.access.entries(entity=survey.id, act="printed")
    assert kept.purpose == "Hộ ký tên"


@pytest.mark.parametrize("year", [2001, 2040])
def test_where_the_clock_is_odd_no_form_is_missed(
    desk: Desk, home: Home, clock: FixedSource, year: int
) -> None:
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("unlock")
    clock.moment = clock.moment.replace(year=year)
    refused(ErrorCode.CLOCK_ODD, entry.open_survey, desk, home.id)
