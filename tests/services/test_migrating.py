"""Open drafts moved to a newer version of their questionnaire, one by one or together."""

from dataclasses import replace

import pytest

from gpn_desktop.errors import ErrorCode
from gpn_desktop.reviews.comments import RETURNED, Comment
from gpn_desktop.reviews.decisions import Decided, Decision
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import (
    drafting,
    entry,
    migrating,
    outcomes,
    proposing,
    publishing,
    today,
)
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import Entry
from gpn_desktop.services.migrating import Standing
from gpn_desktop.services.terms import Proposal
from gpn_desktop.store.recording import Writing
from tests import editions
from tests.editions import CHANGED, SAME
from tests.fakes import FixedSource
from tests.journeys.world import Tree, put_household
from tests.services.conftest import (
    DAY,
    LAN,
    Home,
    answer,
    fill_in,
    home_of,
    refused,
    surveyed,
    value,
)

OLD = "2026112501"


@pytest.fixture
def begun(desk: Desk, home: Home) -> Entry:
    """A survey that was begun, with an answer of each fate, before another version came."""
    first = entry.open_survey(desk, home.id).value
    fill_in(desk, first)
    answer(desk, first, "b1/b1_paper", "tủ 3")
    answer(desk, first, "result/remarks", "nhà xa")
    drafting.keep(desk, first, {"n/b1/b1_paper": "xem lại", "n/result/remarks": "hỏi trưởng thôn"})
    drafting.leave(desk, first)
    return first


def again(desk: Desk, home: Home) -> Entry:
    return entry.open_survey(desk, home.id).value


def kept(desk: Desk, draft: str) -> object:
    """Give all that a draft keeps, but when it was touched and by which page."""
    with desk.store.reading() as tx:
        found = tx.drafts.get(draft)
        state = {name: told for name, told in found.state.items() if name != "opening"}
        return replace(found, updated_at="", state=state), tx.drafts.answers(draft)


def test_where_no_newer_version_is_here_nothing_is_offered(desk: Desk, begun: Entry) -> None:
    assert migrating.offers(desk) == ()
    refused(ErrorCode.FORM_NOT_OFFERED, migrating.offer, desk, begun.draft.id)


def test_a_version_that_was_installed_is_offered_with_what_becomes_of_the_draft(
    desk: Desk, begun: Entry
) -> None:
    before = kept(desk, begun.draft.id)
    editions.install(desk, SAME)
    editions.install(desk, CHANGED)
    (found,) = migrating.offers(desk)
    assert (found.draft.id, found.edition.version) == (begun.draft.id, CHANGED)
    assert [(one.old, one.new) for one in found.migration.renamed] == [
        ("b1/b1_paper", "b1/paper_place")
    ]
    assert [(one.old, one.answer) for one in found.migration.dropped] == [
        ("result/remarks", "nhà xa")
    ]
    assert [one.new for one in found.migration.new_required] == ["general/guide"]
    assert not found.migration.loses_nothing
    assert found.migration.score_before is not None
    assert found.migration.score_after is not None
    assert found.migration.score_after.b1 == found.migration.score_before.b1
    assert kept(desk, begun.draft.id) == before
    with desk.store.reading() as tx:
        assert migrating.waiting(tx, desk) == 1


def test_moved_it_goes_on_in_the_new_version_with_everything_that_maps(
    desk: Desk, home: Home, begun: Entry
) -> None:
    editions.install(desk, CHANGED)
    done = migrating.move(desk, [begun.draft.id])
    assert (done.value, done.changes.touch("drafts")) == (1, True)
    second = again(desk, home)
    assert second.draft.form_version == CHANGED
    assert value(second, "b1/paper_place") == "tủ 3"
    assert value(second, "b1/b1_typed") == "120"
    assert second.remarks["b1/paper_place"] == "xem lại"
    assert second.remarks["result/remarks"] == "hỏi trưởng thôn"
    assert second.session.unknown == {"result/remarks": "nhà xa"}
    answer(desk, second, "general/home_phone", "0912345678")
    answer(desk, second, "general/guide", "trưởng thôn")
    survey = entry.complete(desk, second).value
    assert survey.form_version == CHANGED
    assert survey.answers["b1/paper_place"] == "tủ 3"
    with desk.store.reading() as tx:
        assert tx.households.get(home.id).phone == "0912345678"
    assert migrating.offers(desk) == ()


def test_a_page_that_had_it_open_writes_nothing_more_into_it(
    desk: Desk, home: Home, begun: Entry
) -> None:
    page = again(desk, home)
    editions.install(desk, CHANGED)
    migrating.move(desk, [begun.draft.id])
    refused(ErrorCode.DRAFT_ELSEWHERE, drafting.keep, desk, page, {"b1/b1_typed": "1"})


def test_it_is_taken_back_as_it_was_until_something_is_answered(
    desk: Desk, home: Home, begun: Entry
) -> None:
    before = kept(desk, begun.draft.id)
    editions.install(desk, CHANGED)
    migrating.move(desk, [begun.draft.id])
    opened = again(desk, home)
    with desk.store.reading() as tx:
        assert migrating.moved_from(tx, tx.drafts.get(begun.draft.id)) == OLD
    migrating.take_back(desk, begun.draft.id)
    assert kept(desk, begun.draft.id) == before
    with desk.store.reading() as tx:
        assert migrating.moved_from(tx, tx.drafts.get(begun.draft.id)) == ""
    refused(ErrorCode.DRAFT_ELSEWHERE, drafting.keep, desk, opened, {"b1/b1_typed": "1"})
    migrating.move(desk, [begun.draft.id])
    answer(desk, again(desk, home), "b1/b1_typed", "121")
    refused(ErrorCode.DRAFT_CHANGED, migrating.take_back, desk, begun.draft.id)
    refused(ErrorCode.DRAFT_GONE, migrating.take_back, desk, "x")


def test_those_that_lose_nothing_move_together(desk: Desk, home: Home, begun: Entry) -> None:
    with desk.store.reading() as tx:
        other = home_of(tx, 1)
    entry.open_survey(desk, other.id)
    editions.install(desk, SAME)
    found = migrating.offers(desk)
    assert all(one.migration.loses_nothing for one in found)
    assert all(not one.migration.renamed and not one.migration.dropped for one in found)
    seen: list[tuple[int, int]] = []
    migrating.move(desk, [one.draft.id for one in found], lambda *told: seen.append(told))
    assert seen == [(0, 2), (1, 2)]
    assert again(desk, home).session.answers().texts() == begun.session.answers().texts()
    with desk.store.reading() as tx:
        assert {one.form_version for one in tx.drafts.all()} == {SAME}
        assert migrating.waiting(tx, desk) == 0


def test_one_that_cannot_be_read_does_not_hide_the_others(
    desk: Desk, home: Home, begun: Entry
) -> None:
    editions.install(desk, SAME)
    broken = desk.paths.installed / "forms" / editions.FORM_ID / SAME / "definition.json"
    broken.write_bytes(b"{}")
    assert migrating.offers(desk) == ()
    refused(ErrorCode.FORM_FILE_CHANGED, migrating.move, desk, [begun.draft.id])


def test_either_all_are_moved_or_none(desk: Desk, begun: Entry) -> None:
    editions.install(desk, SAME)
    refused(ErrorCode.DRAFT_GONE, migrating.move, desk, [begun.draft.id, "x"])
    with desk.store.reading() as tx:
        assert tx.drafts.get(begun.draft.id).form_version == OLD


def test_a_completed_survey_never_changes(desk: Desk, home: Home) -> None:
    survey = surveyed(desk, home.id)
    editions.install(desk, CHANGED)
    assert migrating.offers(desk) == ()
    with desk.store.reading() as tx:
        assert tx.surveys.get(survey.id) == survey
    assert outcomes.result(desk, survey.id).survey == survey


def test_one_that_is_corrected_under_a_new_version_is_a_revision_that_points_to_the_old(
    desk: Desk, home: Home
) -> None:
    survey = surveyed(desk, home.id)
    with desk.store.transaction(LAN.id) as tx:
        for place, said in (("q/b1/b1_typed", "Xem lại"), ("q/result/remarks", "Ghi rõ")):
            tx.comments.put(Comment(tx.new_entity(), survey.id, place, said, verdict=RETURNED))
    editions.install(desk, CHANGED)
    first = entry.correct_survey(desk, survey.id).value
    assert first.draft.form_version == OLD
    migrating.move(desk, [first.draft.id])
    second = again(desk, home)
    assert second.comments == {"b1/b1_typed": "Xem lại"}
    assert second.general_comments == ("Ghi rõ",)
    answer(desk, second, "general/home_phone", "0912345678")
    answer(desk, second, "general/guide", "trưởng thôn")
    answer(desk, second, "b1/b1_typed", "150")
    done = entry.complete(desk, second).value
    assert done.supersedes[0][0] == survey.id
    assert (survey.form_version, done.form_version) == (OLD, CHANGED)
    assert [one.id for one in outcomes.revisions(desk, done.id)] == [survey.id, done.id]
    with desk.store.reading() as tx:
        assert tx.surveys.get(survey.id).answers == survey.answers


def test_what_a_decision_rests_on_is_not_moved(desk: Desk, home: Home) -> None:
    survey = surveyed(desk, home.id)
    first = entry.correct_survey(desk, survey.id).value
    editions.install(desk, CHANGED)
    assert len(migrating.offers(desk)) == 1
    _decide(desk, survey)
    assert migrating.offers(desk) == ()
    refused(ErrorCode.FORM_NOT_OFFERED, migrating.move, desk, [first.draft.id])


def _decide(desk: Desk, survey: Survey) -> None:
    with desk.store.transaction(LAN.id) as tx:
        root = tx.surveys.roots([survey.id])[survey.id]
        households = {survey.subject: Decided("poor", survey=root)}
        tx.decisions.put(
            Decision(tx.new_entity(), standard="P2022", number="1", date=DAY, households=households)
        )


def test_what_the_register_says_meanwhile_of_what_both_versions_write_stays_a_conflict(
    desk: Desk, home: Home, begun: Entry
) -> None:
    answer(desk, again(desk, home), "person/full_name", "Tên Mới Gõ", home.head)
    with desk.store.transaction(LAN.id) as tx:
        tx.record(Writing("person", home.head, {"full_name": "Tên Trong Sổ"}))
        tx.record(Writing("household", home.id, {"phone": "0900000000"}))
    editions.install(desk, CHANGED)
    migrating.move(desk, [begun.draft.id])
    second = again(desk, home)
    assert [one.name for one in second.since.newer] == ["full_name"]
    assert value(second, "general/home_phone") == "0900000000"
    answer(desk, second, "general/home_phone", "0911111111")
    answer(desk, second, "general/guide", "trưởng thôn")
    entry.complete(desk, second)
    with desk.store.reading() as tx:
        (found,) = tx.operations.quarrels(household=home.id)
        assert tx.households.get(home.id).phone == "0911111111"
    assert found.conflict.entity == home.head


def test_a_form_of_another_period_is_no_newer_version(
    desk: Desk, begun: Entry, clock: FixedSource
) -> None:
    editions.install(desk, SAME)
    clock.pass_time(days=400)
    assert migrating.offers(desk) == ()


def test_the_terms_of_a_support_stay_beside_its_form(desk: Desk, home: Home) -> None:
    proposal = Proposal("SX_DUAN", home.id, home.id)
    first = proposing.open_details(desk, proposal).value
    answer(desk, first, "project/project_name", "Bò cái")
    drafting.keep(desk, first, {"t:note": "nhà xa"})
    editions.install(desk, SAME, "support_cow")
    assert migrating.standing_of(desk, first.draft.id) == Standing(OLD, SAME)
    migrating.move(desk, [first.draft.id])
    assert migrating.standing_of(desk, first.draft.id) == Standing(SAME, "", OLD)
    second = proposing.open_details(desk, proposal).value
    assert (second.terms, second.draft.form_version) == ({"note": "nhà xa"}, SAME)
    assert value(second, "project/project_name") == "Bò cái"
    drafting.keep(desk, second, {"t:note": "nhà gần"})
    migrating.take_back(desk, first.draft.id)
    third = proposing.open_details(desk, proposal).value
    assert (third.terms, third.draft.form_version) == ({"note": "nhà gần"}, OLD)


def test_who_may_not_enter_data_moves_nothing(desk: Desk, begun: Entry) -> None:
    editions.install(desk, SAME)
    reader = replace(desk, officer=replace(LAN, rights=("view",)))
    refused(ErrorCode.RIGHT_MISSING, migrating.move, reader, [begun.draft.id])
    refused(ErrorCode.RIGHT_MISSING, migrating.take_back, reader, begun.draft.id)


def test_a_version_that_the_office_publishes_is_offered_to_the_draft_of_a_commune(
    tree: Tree,
) -> None:
    house = put_household(tree.lan, "H1", area="rural")
    first = entry.open_survey(tree.lan, house).value
    answer(tree.lan, first, "result/remarks", "nhà xa")
    drafting.leave(tree.lan, first)
    editions.install(tree.office, CHANGED)
    publishing.publish(tree.office, editions.FORM_ID, CHANGED)
    assert today.today(tree.lan).outdated == 0
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    assert today.today(tree.lan).outdated == 1
    (found,) = migrating.offers(tree.lan)
    assert [one.answer for one in found.migration.dropped] == ["nhà xa"]
    migrating.move(tree.lan, [first.draft.id])
    assert entry.open_survey(tree.lan, house).value.draft.form_version == CHANGED
    publishing.withdraw(tree.office, editions.FORM_ID, CHANGED, "sai câu hỏi")
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    moved = entry.open_survey(tree.lan, house).value
    assert moved.draft.form_version == CHANGED  # a record keeps its version
    drafting.discard(tree.lan, moved.draft.id, "lập lại")
    assert entry.open_survey(tree.lan, house).value.draft.form_version == OLD
    assert migrating.offers(tree.lan) == ()
