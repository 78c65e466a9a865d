"""What a commune fills in on other forms goes to the office and to its other laptop."""

from dataclasses import replace
from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode
from gpn_desktop.reviews.submission import WITHDRAWN, Submission
from gpn_desktop.services import (
    communes,
    conflicts,
    exchange,
    filled,
    filling,
    publishing,
    receiving,
    settling,
    versions,
)
from gpn_desktop.services.desk import Desk
from tests.journeys import world
from tests.journeys.world import Tree, put_household
from tests.services.conftest import DAY, LAN, refused
from tests.services.forms import finished
from tests.services.questionnaires import VERSION, installed

VISIT, MINUTES = "tham_ho", "bien_ban"


@pytest.fixture
def house(tree: Tree, tmp_path: Path) -> str:
    """Give a household that everybody has, and two forms that the office published."""
    installed(tree.office, tmp_path / "visit", form_id=VISIT, title="Thăm hộ", role="other")
    installed(tree.office, tmp_path / "minutes")
    for form_id in (VISIT, MINUTES):
        publishing.publish(tree.office, form_id, VERSION)
    made = put_household(tree.lan, "H1")
    travelled(tree, tree.office, tree.lan)
    return made


def travelled(tree: Tree, *desks: Desk) -> None:
    """Let these send, and everybody take it in."""
    for desk in desks:
        tree.world.send(desk)
    for desk in (tree.office, tree.lan, tree.hai):
        tree.world.receive(desk)


def filled_in(desk: Desk, form_id: str, household: str = "", note: str = "xong") -> Submission:
    opened = filling.take_up(desk, form_id, household).value
    return finished(desk, opened, note_text=note, unit="kg")


def test_a_commune_fills_in_and_the_office_reads(tree: Tree, house: str) -> None:
    visit = filled_in(tree.lan, VISIT, house, "hai con bò")
    minutes = filled_in(tree.lan, MINUTES, note="họp ở nhà văn hóa")
    (waits,) = [one for one in exchange.waiting(tree.lan) if one.is_due]
    assert waits.counts["submission"] == 2
    tree.world.send(tree.lan)
    shown = tree.world.look(tree.office)
    assert {one.counts.get("submission") for one in shown.items} >= {2}
    assert filled.rows(tree.office, house) == (), "a preview takes nothing in"
    receiving.apply(tree.office, shown)
    (row,) = filled.rows(tree.office, house)
    assert (row.id, row.form_title, row.filled_on) == (visit.id, "Thăm hộ", DAY)
    (row_of_minutes,) = filled.of_form(tree.office, MINUTES)
    assert (row_of_minutes.id, row_of_minutes.commune) == (minutes.id, "Xã Đình Lập")
    assert (row.commune, row.by) == ("Xã Đình Lập", "Hoàng Thị Lan")
    found = filling.shown(tree.office, visit.id)
    assert (found.commune, found.by) == (row.commune, row.by)
    assert found.submission == visit
    assert found.form is not None
    assert found.submission.answers["note_text"] == "hai con bò"
    records = {one.form_id: one.records for one in versions.listed(tree.office)}
    assert (records[VISIT], records[MINUTES]) == (1, 1)


def test_an_office_reads_and_fills_nothing_in(tree: Tree, house: str) -> None:
    visit = filled_in(tree.lan, VISIT, house)
    travelled(tree, tree.lan)
    office = tree.office
    assert not filling.may_fill(office)
    assert not filling.shown(office, visit.id).may_correct
    refused(ErrorCode.WRITING_REFUSED, filling.take_up, office, VISIT, house)
    refused(ErrorCode.WRITING_REFUSED, filling.take_up, office, MINUTES)
    refused(ErrorCode.WRITING_REFUSED, filling.correct, office, visit.id)
    refused(ErrorCode.WRITING_REFUSED, filled.withdraw, office, visit.id, "nhầm")


def test_the_same_package_twice_is_nothing_new(tree: Tree, house: str) -> None:
    filled_in(tree.lan, VISIT, house)
    travelled(tree, tree.lan)
    tree.world.receive(tree.office)
    assert len(filled.rows(tree.office, house)) == 1
    assert tree.office.store.rebuild() == ()


def test_a_correction_of_the_other_laptop_stands_everywhere(tree: Tree, house: str) -> None:
    filled_in(tree.lan, VISIT, house, "một")
    travelled(tree, tree.lan)
    (row,) = filled.rows(tree.hai, house)
    opened = filling.correct(tree.hai, row.id).value
    second = finished(tree.hai, opened, note_text="hai")
    travelled(tree, tree.hai)
    for desk in (tree.office, tree.lan, tree.hai):
        (row,) = filled.rows(desk, house)
        assert (row.id, row.revision) == (second.id, 2)
        assert conflicts.disputes(desk) == ()


@pytest.mark.parametrize("at_household", [True, False])
def test_two_corrections_of_one_stand_side_by_side_until_the_commune_settles(
    tree: Tree, house: str, *, at_household: bool
) -> None:
    form_id, home = (VISIT, house) if at_household else (MINUTES, "")
    first = filled_in(tree.lan, form_id, home, "một")
    travelled(tree, tree.lan)
    made = [
        finished(desk, filling.correct(desk, first.id).value, note_text=note)
        for desk, note in ((tree.lan, "hai"), (tree.hai, "ba"))
    ]
    travelled(tree, tree.lan, tree.hai)
    (dispute,) = conflicts.disputes(tree.lan)
    assert (dispute.sort, dispute.kind, dispute.values) == ("document", "submission", 2)
    assert (dispute.household, dispute.blocks_decision) == (home, False)
    told = conflicts.explain(tree.lan, dispute.entity, dispute.field)
    assert tuple(one.submission.id for one in told.submissions if one.submission) == told.documents
    assert sorted(told.documents) == sorted(one.id for one in made)
    assert {one.title for one in told.submissions} <= {"Thăm hộ", "Biên bản họp thôn"}
    assert told.surveys == ()
    (there,) = conflicts.disputes(tree.office)
    assert there.scope_name == "Xã Đình Lập"
    assert conflicts.disputes(tree.office, scope=tree.lan.installation.scope) == (there,)
    assert sum(one.conflicts for one in communes.communes(tree.office)) == 1
    assert not conflicts.explain(tree.office, there.entity, there.field).may_settle
    assert settling.settle_document(tree.lan, told, made[1].id, "hỏi lại hộ").value == 0
    travelled(tree, tree.lan)
    for desk in (tree.office, tree.lan, tree.hai):
        assert conflicts.disputes(desk) == ()
        (row,) = filled.rows(desk, home)
        found = filling.shown(desk, row.id).submission
        assert found is not None
        assert (found.answers["note_text"], row.revision) == ("ba", 3)


def test_one_withdrawn_here_and_corrected_there_is_asked_about(tree: Tree, house: str) -> None:
    first = filled_in(tree.lan, VISIT, house)
    travelled(tree, tree.lan)
    filled.withdraw(tree.lan, first.id, "ghi nhầm hộ")
    finished(tree.hai, filling.correct(tree.hai, first.id).value, note_text="đúng hộ")
    travelled(tree, tree.lan, tree.hai)
    (dispute,) = conflicts.disputes(tree.office)
    assert dispute.sort == "document"
    rows = filled.rows(tree.office, house)
    assert sorted(one.state for one in rows) == ["completed", WITHDRAWN]


def test_what_was_answered_on_a_version_that_never_came_is_kept_as_it_is(
    tree: Tree, house: str
) -> None:
    made = filled_in(tree.lan, VISIT, house)
    with tree.lan.store.transaction(LAN.id) as tx:
        later = replace(made, id=tx.new_entity(), form_version="2099010101")
        tx.submissions.put(later)
    travelled(tree, tree.lan)
    found = filling.shown(tree.office, later.id)
    assert (found.form, found.edition, found.title) == (None, None, "Thăm hộ")
    assert found.submission == later
    assert world.household(tree.office, house).code == "H1"
