"""People, keys and trust lists of this installation."""

import pytest
from sqlalchemy.exc import IntegrityError

from gpn_desktop.registry.places import Village
from gpn_desktop.store.database import Store
from gpn_desktop.store.devices import Officer, OwnKey, TrustKept
from tests.store.conftest import HERE, OFFICER


def test_people_keys_and_lists_are_given_back_as_they_were_kept(store: Store) -> None:
    officer = Officer(OFFICER, "Hoàng Thị Lan", ("entry", "approve"), 1)
    old, new = OwnKey("age", "a", "a", b"1", 0), OwnKey("age", "b", "b", b"2", 7)
    files = (
        TrustKept("root", "", 1, "aa" * 32, b"r1"),
        TrustKept("registry", "top", 1, "bb" * 32, b"l1"),
    )
    with store.transaction(OFFICER) as tx:
        tx.devices.put_officer(officer)
        tx.devices.put_officer(Officer(OFFICER, "Hoàng Thị Lan", ("entry",), 1))
        for key in (old, new):
            tx.devices.put_own_key(key)
        assert tx.devices.add_trust_files(files) == 2
        assert tx.devices.add_trust_files(files) == 0
    with store.reading() as tx:
        assert tx.devices.installation() == HERE
        assert [one.rights for one in tx.devices.officers()] == [("entry",)]
        assert tx.devices.own_keys("age") == (new, old)
        assert tx.devices.own_keys("archive") == ()
        assert tx.devices.trust_files() == files


def test_a_key_is_never_overwritten(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        tx.devices.put_own_key(OwnKey("age", "a", "a", b"1"))
    with pytest.raises(IntegrityError), store.transaction(OFFICER) as tx:
        tx.devices.put_own_key(OwnKey("age", "a", "a", b"2"))
    with store.reading() as tx:
        assert tx.devices.own_keys("age")[0].private == b"1"


def test_secrets_do_not_show() -> None:
    assert "secret" not in repr(OwnKey("age", "a", "a", b"secret"))


def test_a_new_generation_writes_into_new_logs(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        assert tx.log.generation == 1
        tx.devices.begin_generation(2)
    with store.transaction(OFFICER) as tx:
        assert tx.log.generation == 2
        village = Village(tx.new_entity(), "Nà Pắc")
        op = tx.places.villages.put(village)
    assert op is not None
    assert (op.log.generation, op.n) == (2, 1)
