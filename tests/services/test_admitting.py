"""The office admits machines by the digits it heard; what is wrong is refused by name."""

from dataclasses import replace
from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry import places
from gpn_desktop.services import access, admitting, backup, devices, enrolment, trusting
from gpn_desktop.services.admitting import FORGOTTEN, Admission, Asking
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import Enrolled
from sync import enrol
from sync.trust import Trust
from tests.journeys.world import BAC_XA, DINH_LAP, WORDS, Tree, a_world, gone_back, opened, scope_of


def asking(tree: Tree, desk: Desk, label: str) -> Asking:
    """Let a machine ask, and give the request as the office reads it."""
    enrolment.save_request(desk, tree.world.exchange, WORDS, label=label)
    return next(
        one
        for one in admitting.requests(tree.office, tree.world.exchange)
        if one.device == desk.installation.device
    )


def heard(one: Asking) -> dict[int, str]:
    return dict(enumerate(one.groups, 1))


def trust(desk: Desk) -> Trust:
    with desk.store.reading() as tx:
        found = trusting.held(tx)
    assert found is not None
    return found


def code_of(tree: Tree, admission: Admission) -> GpnError:
    with pytest.raises(GpnError) as refused:
        admitting.admit(tree.office, [admission], WORDS)
    return refused.value


def test_a_machine_is_admitted_with_its_place_label_and_rights(tree: Tree) -> None:
    hoa = tree.world.laptop("hoa", "Vi Thị Hoa", BAC_XA)
    one = asking(tree, hoa, "may03")
    assert (one.label, one.officer, one.role) == ("may03", "Vi Thị Hoa", "officer")
    assert (one.scope_name, one.is_known, one.error) == ("Xã Châu Sơn", False, None)
    admission = Admission(one.file, heard(one), "Châu Sơn 1", ("view", "entry"))
    assert admitting.admit(tree.office, [admission], WORDS).value == 3
    listed = trust(tree.office).devices[hoa.installation.device]
    assert (listed.label, listed.scopes) == ("Châu Sơn 1", (scope_of(BAC_XA),))
    assert listed.officers[0].rights == ("view", "entry")
    office = trust(tree.office).devices[tree.office.installation.device]
    assert scope_of(BAC_XA) in office.scopes
    hoa.close()


def test_at_one_table_four_groups_are_asked_for_and_a_wrong_one_is_named(tree: Tree) -> None:
    hoa = tree.world.laptop("hoa", "Vi Thị Hoa", BAC_XA)
    one = asking(tree, hoa, "may03")
    numbers = admitting.picked()
    assert len(numbers) == 4
    four = {number: one.groups[number - 1] for number in numbers}
    wrong = Admission(one.file, {**four, numbers[2]: "00000"}, "may03")
    assert code_of(tree, wrong).facts == {"group": numbers[2]}
    with pytest.raises(ValueError, match="four"):
        admitting.admit(tree.office, [Admission(one.file, {}, "may03")], WORDS)
    assert hoa.installation.device not in trust(tree.office).devices
    assert admitting.admit(tree.office, [Admission(one.file, four, "may03")], WORDS).value == 3
    hoa.close()


def test_a_changed_request_has_other_digits(tree: Tree) -> None:
    """Somebody on the way puts his own reading key into the request and signs it anew."""
    hoa = tree.world.laptop("hoa", "Vi Thị Hoa", BAC_XA)
    one = asking(tree, hoa, "may03")
    thief = access.signer(tree.hai, WORDS)
    request = enrol.read_request(one.file.read_bytes(), training=False)
    stolen = replace(request, key=thief.key)
    one.file.write_bytes(enrol.write_request(stolen, thief))
    assert code_of(tree, Admission(one.file, heard(one), "x")).code is ErrorCode.DIGITS_GROUP_WRONG
    hoa.close()


def test_an_id_is_not_given_to_another_key(tree: Tree) -> None:
    one = asking(tree, tree.lan, "may01")
    assert one.is_known
    thief = access.signer(tree.hai, WORDS)
    request = enrol.read_request(one.file.read_bytes(), training=False)
    one.file.write_bytes(enrol.write_request(replace(request, key=thief.key), thief))
    (read,) = admitting.requests(tree.office, tree.world.exchange)
    assert read.error is not None
    assert read.error.code is ErrorCode.REQUEST_DEVICE_TAKEN
    assert read.error.facts == {"label": "may01"}


def test_a_restored_machine_asks_again_and_its_generation_is_let_in(tree: Tree) -> None:
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        tx.devices.begin_generation(2)
    tree.lan.close()
    lan = opened(tree.world.root, "lan")
    one = asking(tree, lan, "may01")
    assert one.is_known
    admitting.admit(tree.office, [Admission(one.file, heard(one), "may01")], WORDS)
    file = admitting.write_list(tree.office, tree.world.exchange).value
    assert enrolment.take_list(lan, file).value.state is Enrolled.ENROLLED
    lan.close()


def test_a_restored_office_signs_no_version_twice(tree: Tree) -> None:
    """It has forgotten that it admitted a laptop: that is seen, and done once more."""
    copy = backup.make(tree.office).value
    third = tree.world.laptop("third", "Lương Thị Mai", DINH_LAP)
    tree.world.enrol(tree.office, {"may05": third})
    forgotten = max(tree.world.exchange.glob("*.gpntrust"))
    office = gone_back(tree.office, copy)
    assert enrolment.standing(office).state is Enrolled.WAITING
    device = office.installation.device
    assert devices.confirm_generation(office, device, 2, WORDS).value == 2 + 1 + FORGOTTEN
    assert enrolment.standing(office).state is Enrolled.ENROLLED
    file = admitting.write_list(office, tree.world.exchange).value
    for desk, state in ((tree.lan, Enrolled.ENROLLED), (third, Enrolled.ASKED)):
        found = enrolment.take_list(desk, file).value
        assert (found.state, found.alarms) == (state, ())
    assert enrolment.standing(third).list_version == 2 + 1 + FORGOTTEN
    tree.world.enrol(office, {"may05": third})
    assert enrolment.standing(third).list_version == 2 + 2 + FORGOTTEN
    assert forgotten.is_file()
    third.close()
    office.close()


def test_a_second_machine_of_the_office_is_heard_in_every_place(tree: Tree) -> None:
    second = tree.world.start("second", "Hoàng Thị Mai", places.area_scope().id, "office")
    one = asking(tree, second, "Văn phòng 2")
    assert (one.role, one.scope_name) == ("office", "Tỉnh Lạng Sơn")
    admitting.admit(tree.office, [Admission(one.file, heard(one), "Văn phòng 2")], WORDS)
    listed = trust(tree.office).devices[second.installation.device]
    assert (listed.role, len(listed.scopes)) == ("office", 2)
    assert "enrol" in listed.officers[0].rights
    second.close()


def test_requests_that_cannot_be_granted_stand_there_with_their_reason(
    tree: Tree, tmp_path: Path
) -> None:
    exchange = tree.world.exchange
    (exchange / "cut.gpnreq").write_bytes(b"{")
    practice = a_world(tmp_path / "practice", training=True)
    learner = practice.laptop("x", "Học viên", DINH_LAP)
    enrolment.save_request(learner, exchange, WORDS)
    nowhere = practice.start("nowhere", "Lạc", "5c09e000-0000-4000-8000-000000000009")
    enrolment.save_request(nowhere, practice.exchange, WORDS)
    found = {one.error.code for one in admitting.requests(tree.office, exchange) if one.error}
    assert found == {ErrorCode.JSON_REFUSED, ErrorCode.REQUEST_TRAINING}
    office = practice.office()
    (lost,) = admitting.requests(office, practice.exchange)
    assert lost.error is not None
    assert lost.error.code is ErrorCode.REQUEST_PLACE
    for desk in (learner, nowhere, office):
        desk.close()


def test_only_the_office_that_issues_the_list_admits(tree: Tree, tmp_path: Path) -> None:
    with pytest.raises(GpnError) as officer:
        admitting.admit(tree.lan, [], WORDS)
    assert officer.value.code is ErrorCode.RIGHT_MISSING
    second = tree.world.start("second", "Mai", places.area_scope().id, "office")
    with pytest.raises(GpnError) as before:
        admitting.admit(second, [], WORDS)
    assert before.value.code is ErrorCode.NOT_ENROLLED
    with pytest.raises(GpnError) as nothing:
        admitting.write_list(second, tree.world.exchange)
    assert nothing.value.code is ErrorCode.NOT_ENROLLED
    commune = tree.world.start("commune", "Hà", scope_of(DINH_LAP), "office")
    file = admitting.write_list(tree.office, tree.world.exchange).value
    enrolment.take_list(commune, file, enrolment.standing(tree.office).root_groups)
    with pytest.raises(GpnError) as other:
        admitting.admit(commune, [], WORDS)
    assert other.value.code is ErrorCode.RIGHT_MISSING
    for desk in (second, commune):
        desk.close()
