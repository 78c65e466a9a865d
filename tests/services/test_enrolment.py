"""A machine asks to be enrolled, compares digits, and knows how far it has come."""

from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import access, admitting, devices, enrolment, sending
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import Enrolled
from tests.fakes import FixedSource
from tests.journeys.world import CHEAP, DINH_LAP, WORDS, Tree, World, a_world, opened, put_household
from tests.sync import trees


@pytest.fixture
def outside(tmp_path: Path, clock: FixedSource) -> World:
    return a_world(tmp_path / "outside", training=False)


@pytest.fixture
def new(outside: World) -> Desk:
    return outside.laptop("new", "Vi Thị Hoa", DINH_LAP)


@pytest.fixture
def list_file(tree: Tree) -> Path:
    """Give the trust list of the tree as a file."""
    return admitting.write_list(tree.office, tree.world.exchange).value


def test_a_new_machine_has_not_asked_and_may_not_send(new: Desk) -> None:
    found = enrolment.standing(new)
    assert found.state is Enrolled.NOT_ASKED
    assert (found.scope_name, found.groups, found.label) == ("Xã Đình Lập", (), "")
    assert not found.may_send
    assert enrolment.default_label(new) == f"Đình Lập {new.installation.device[:4]}"


def test_a_request_is_a_file_and_ten_groups_that_can_be_read_again(
    new: Desk, outside: World
) -> None:
    saved = enrolment.save_request(new, outside.exchange, WORDS, label="may 07").value
    assert saved.path.parent == outside.exchange
    assert saved.path.suffix == ".gpnreq"
    found = enrolment.standing(new)
    assert (found.state, found.label, found.groups) == (Enrolled.ASKED, "may 07", saved.groups)
    assert found.asked_at is not None
    assert enrolment.save_request(new, outside.exchange, WORDS, label="may 07").value == saved


def test_a_request_that_is_not_written_leaves_no_trace(new: Desk, outside: World) -> None:
    with pytest.raises(GpnError) as wrong:
        enrolment.save_request(new, outside.exchange, "sai mật khẩu rồi")
    assert wrong.value.code is ErrorCode.PASSPHRASE_WRONG
    with pytest.raises(GpnError) as gone:
        enrolment.save_request(new, outside.root / "no stick", WORDS)
    assert gone.value.code is ErrorCode.PLACE_UNREACHABLE
    assert enrolment.standing(new).state is Enrolled.NOT_ASKED


def test_the_first_list_is_believed_by_the_digits_heard_alone(
    new: Desk, tree: Tree, list_file: Path
) -> None:
    offer = enrolment.look_at_list(new, list_file)
    assert (offer.needs_digits, offer.names_us) == (True, False)
    assert (offer.office, offer.version, offer.devices) == ("Tỉnh Lạng Sơn", 2, 3)
    heard = list(enrolment.standing(tree.office).root_groups)
    assert enrolment.wrong_groups(offer.root_groups, heard[:4]) == ()
    heard[3] = "00000"
    assert enrolment.wrong_groups(offer.root_groups, heard) == (4,)
    with pytest.raises(GpnError) as wrong:
        enrolment.take_list(new, list_file, heard)
    assert wrong.value.facts == {"group": 4}
    with pytest.raises(GpnError):
        enrolment.take_list(new, list_file)
    assert enrolment.standing(new).list_version == 0
    found = enrolment.take_list(new, list_file, offer.root_groups).value
    assert (found.list_version, found.office) == (2, "Tỉnh Lạng Sơn")
    assert found.state is Enrolled.NOT_ASKED


@pytest.mark.parametrize(
    ("number", "typed", "fits"),
    [(1, "80328", True), (1, "80329", False), (2, "80328", False), (1, "8032", False)],
)
def test_a_group_tells_of_itself_whether_it_can_stand(number: int, typed: str, fits: bool) -> None:
    assert enrolment.group_is_possible(number, typed) is fits


def test_an_enrolled_machine_is_judged_by_its_list_whenever_it_is_opened(tree: Tree) -> None:
    found = enrolment.standing(tree.lan)
    assert (found.state, found.label, found.may_send) == (Enrolled.ENROLLED, "may01", True)
    assert found.root_groups == enrolment.standing(tree.office).root_groups
    assert found.list_age_days == 0
    authority = tree.lan.store.authority
    assert authority is not None
    tree.lan.close()
    again = opened(tree.world.root, "lan")
    assert again.store.authority == authority
    again.close()


def test_a_later_list_needs_no_digits_and_an_older_one_is_named(
    tree: Tree, list_file: Path, outside: World, new: Desk
) -> None:
    older = list_file.read_bytes()
    tree.world.enrol(tree.office, {"may07": new_here(tree)})
    newer = next(tree.world.exchange.glob("*0003.gpntrust"))
    offer = enrolment.look_at_list(tree.lan, newer)
    assert not offer.needs_digits
    assert offer.names_us
    assert enrolment.take_list(tree.lan, newer).value.list_version == 3
    list_file.write_bytes(older)
    with pytest.raises(GpnError) as refused:
        enrolment.take_list(tree.lan, list_file)
    assert refused.value.code is ErrorCode.TRUST_OLDER


def new_here(tree: Tree) -> Desk:
    return tree.world.laptop("more", "Lương Thị Mai", DINH_LAP)


def test_in_training_the_published_root_alone_is_believed(
    tmp_path: Path, clock: FixedSource
) -> None:
    world = a_world(tmp_path / "training", training=True)
    desk, office = world.laptop("lan", "Lan", DINH_LAP), world.office()
    world.enrol(office, {"may01": desk})
    assert enrolment.standing(desk).state is Enrolled.ENROLLED
    stranger = world.laptop("hai", "Hải", DINH_LAP)
    file = world.exchange / "other.gpntrust"
    file.write_bytes(trees.founded(training=True).bundle())
    with pytest.raises(GpnError) as refused:
        enrolment.take_list(stranger, file)
    assert refused.value.code is ErrorCode.TRUST_OTHER_ROOT
    real = a_world(tmp_path / "real", training=False).laptop("lan", "Lan", DINH_LAP)
    with pytest.raises(GpnError) as mode:
        enrolment.look_at_list(real, next(world.exchange.glob("*0002.gpntrust")))
    assert mode.value.code is ErrorCode.TRUST_TRAINING
    for one in (desk, office, stranger, real):
        one.close()


def test_a_revoked_machine_knows_up_to_where_it_counts(tree: Tree) -> None:
    put_household(tree.lan, "H1")
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    devices.revoke(tree.office, tree.lan.installation.device, WORDS, "mất máy")
    tree.world.enrol(tree.office, {"may07": (more := new_here(tree))})
    newest = max(tree.world.exchange.glob("*.gpntrust"))
    found = enrolment.take_list(tree.lan, newest).value
    assert (found.state, found.revoked_after, found.may_send) == (Enrolled.REVOKED, 1, False)
    with pytest.raises(GpnError) as refused:
        put_household(tree.lan, "H2")
    assert refused.value.code is ErrorCode.WRITING_REVOKED
    with pytest.raises(GpnError):
        sending.send(tree.lan, tree.world.exchange, WORDS)
    more.close()


def test_a_restored_machine_waits_for_its_generation(tree: Tree) -> None:
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        tx.devices.begin_generation(2)
    tree.lan.close()
    again = opened(tree.world.root, "lan")
    assert enrolment.standing(again).state is Enrolled.WAITING
    again.close()


def test_the_age_of_a_list_is_not_told_by_a_clock_that_stands_before_it(
    tree: Tree, clock: FixedSource
) -> None:
    clock.pass_time(days=40)
    assert enrolment.standing(tree.lan).list_age_days == 40
    clock.pass_time(days=-80)
    assert enrolment.standing(tree.lan).list_age_days is None
    assert enrolment.moment("nonsense") is None
    assert enrolment.moment("2026-11-25T08:30:00") is None


def test_who_lacks_the_passphrase_signs_nothing(tree: Tree) -> None:
    with pytest.raises(GpnError) as wrong:
        access.signer(tree.lan, "sai mật khẩu rồi")
    assert wrong.value.code is ErrorCode.PASSPHRASE_WRONG
    assert tree.lan.cost == CHEAP


def test_a_list_says_what_the_people_of_a_machine_may(tree: Tree) -> None:
    hoa = tree.world.laptop("hoa", "Vi Thị Hoa", DINH_LAP)
    enrolment.save_request(hoa, tree.world.exchange, WORDS, label="may03")
    (one,) = admitting.requests(tree.office, tree.world.exchange)
    heard = dict(enumerate(one.groups, 1))
    admission = admitting.Admission(one.file, heard, "may03", ("view", "entry"))
    admitting.admit(tree.office, [admission], WORDS)
    file = admitting.write_list(tree.office, tree.world.exchange).value
    assert hoa.may("approve")  # until a list says otherwise
    enrolment.take_list(hoa, file, enrolment.standing(tree.office).root_groups)
    hoa.close()
    again = opened(tree.world.root, "hoa")
    assert (again.may("entry"), again.may("approve")) == (True, False)
    again.close()
