"""What a form sees of the register, and how its words come back."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import LogId, Ref, new_entity
from gpn_desktop.registry.persons import PartialDate
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.world import (
    COLUMNS,
    Register,
    RegisterWorld,
    fields_of,
    packed_refs,
    read_register,
    text_of,
    unpacked_refs,
    value_of,
)
from tests.builders import a_form
from tests.fakes import FixedSource
from tests.services.conftest import HERE, Home

LOG = LogId(HERE.device, HERE.scope, 1)

FORM = """
| survey | | | | |
|  | type                                | name      | label::Tiếng Việt (vi) | calculation |
|  | select_one_from_file households.csv | household | Hộ                     |             |
|  | select_one_from_file villages.csv   | village   | Thôn                   |             |
|  | select_one_from_file officials.csv  | official  | Cán bộ                 |             |
|  | select_one_from_file crops.csv      | crop      | Cây trồng              |             |
|  | text                                | draw      | Số                     | random()    |
"""
CROPS = b"name,label\nlua,L\xc3\xbaa\nngo,Ng\xc3\xb4\n"


def test_a_form_gets_the_lists_it_names_and_no_others(
    desk: Desk, home: Home, tmp_path: Path
) -> None:
    (tmp_path / "crops.csv").write_bytes(CROPS)
    (edition,) = desk.catalogue.surveys(FixedSource().moment.date())
    files = {"crops.csv": sha256(CROPS).hexdigest()}
    edition = replace(edition, folder=tmp_path, files=files)
    form = compile_form(a_form(FORM, {"crops.csv": CROPS}))
    with desk.store.reading() as tx:
        register = read_register(tx, home.id, form, edition)
        names = [one.name for one in tx.places.villages.all()]
    assert register.lists.keys() == {"households", "villages", "officials", "crops"}
    world = RegisterWorld(register, LOG, {"deviceid": HERE.device})
    session = FormSession.begin(form, world, {"household": home.id})
    shown = [one.label for one in session.choices(session.place("village"))]
    assert shown == names
    crops = [one.code for one in session.choices(session.place("crop"))]
    assert crops == ["lua", "ngo"]
    assert session.choices(session.place("official"))
    assert 0 <= float(session.state(session.place("draw")).value) < 1


def test_a_list_that_is_not_as_it_was_installed_is_not_used(desk: Desk, home: Home) -> None:
    (edition,) = desk.catalogue.surveys(FixedSource().moment.date())
    form = compile_form(a_form(FORM, {"crops.csv": CROPS}))
    with desk.store.reading() as tx, pytest.raises(GpnError) as caught:
        read_register(tx, home.id, form, edition)
    assert caught.value.code is ErrorCode.FORM_FILE_CHANGED


def test_a_household_without_people_is_seen_all_the_same(desk: Desk, home: Home) -> None:
    (edition,) = desk.catalogue.surveys(FixedSource().moment.date())
    form = desk.catalogue.form(edition.form_id, edition.version)
    with desk.store.transaction(desk.actor) as tx:
        for one in tx.households.members(home.id):
            tx.households.persons.take_off(one.id, reason="thử", on=FixedSource().moment.date())
        register = read_register(tx, home.id, form, edition)
        bare = read_register(tx, HERE.id, form, edition)
    assert register.lists["persons"] == ()
    assert register.lists["households"][0]["label"] == ""
    assert bare.lists["households"] == ({"name": HERE.id, "label": "", "__version": "0"},)


def test_values_of_the_register_are_written_as_workbooks_have_them() -> None:
    assert text_of("merit", True) == "co"
    assert text_of("merit", False) == "khong"
    assert text_of("house_area_m2", 64) == "64"
    assert text_of("sex", "female") == "nu"
    assert text_of("relation", "later_word") == "later_word"
    assert text_of("full_name", "Lý Thị A") == "Lý Thị A"
    assert text_of("zones", [1]) == ""
    assert text_of("full_name", None) == ""


def test_what_a_form_writes_is_kept_as_the_register_has_it() -> None:
    assert value_of("person", "merit", "co") is True
    assert value_of("person", "merit", "khong") is False
    assert value_of("person", "sex", "nam") == "male"
    assert value_of("person", "birth_date", "1987-03") == str(PartialDate(1987, 3))
    assert value_of("household", "house_area_m2", "-5") == -5
    assert value_of("person", "later", "x") is None
    assert value_of("person", "full_name", "") is None
    assert fields_of("persons", {"sex": "nu", "later": "x"}) == {"sex": "female"}


UNREADABLE = (
    ("person", "merit", "có lẽ"),
    ("person", "sex", "khác"),
    ("person", "birth_date", "tháng ba"),
    ("household", "house_area_m2", "rộng"),
)


@pytest.mark.parametrize(("kind", "name", "text"), UNREADABLE)
def test_what_the_register_cannot_hold_is_refused(kind: str, name: str, text: str) -> None:
    with pytest.raises(GpnError) as caught:
        value_of(kind, name, text)
    assert caught.value.code is ErrorCode.FORM_WRITES_UNREADABLE
    assert caught.value.facts == {"property": name}


def test_a_new_id_is_bound_to_the_own_log_and_its_nonce_is_kept() -> None:
    world = RegisterWorld(Register(), LOG, {"username": "Lan"})
    first, second = world.new_id(), world.new_id()
    assert set(world.nonces) == {first, second}
    assert new_entity(LOG, bytes.fromhex(world.nonces[first])) == first
    assert world.properties == {"username": "Lan"}
    assert world.entities("persons").all() == ()
    assert world.csv("crops") == ()


def test_refs_are_kept_once_for_all_fields_that_share_them() -> None:
    one, two = Ref("log", 1, "a"), Ref("log", 2, "b")
    seen = {"p1": {"sex": (one,), "full_name": (one,), "phone": (one, two)}, "p2": {}}
    packed = packed_refs(seen)
    assert len(packed["p1"]) == 2
    assert unpacked_refs(packed) == seen


def test_what_installation_knows_of_each_list_is_what_a_form_can_read(
    desk: Desk, home: Home
) -> None:
    (edition,) = desk.catalogue.surveys(FixedSource().moment.date())
    form = compile_form(a_form(FORM.replace("crops.csv", "persons.csv")))
    with desk.store.reading() as tx:
        lists = read_register(tx, home.id, form, edition).lists
    assert lists.keys() == COLUMNS.keys()
    for name, items in lists.items():
        assert {column for item in items for column in item} <= set(COLUMNS[name])
    assert [*lists["villages"][0]] == [*lists["officials"][0]] == [*COLUMNS["villages"]]
