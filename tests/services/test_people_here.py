"""Another person at the same computer, with a passphrase of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import Paths
from gpn_desktop.services import access
from gpn_desktop.services.desk import Desk
from sync import vault
from tests.journeys.world import CHEAP
from tests.services.conftest import refused
from tests.services.test_access import BEGINNING, WORDS

HAIS = "đường lên bản Chuông"


@pytest.fixture
def folders(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data")


@pytest.fixture
def desk(folders: Paths) -> Iterator[Desk]:
    begun = access.first_start(folders, BEGINNING, CHEAP).value
    yield begun
    begun.close()


def test_two_people_open_the_same_data_each_as_themselves(desk: Desk, folders: Paths) -> None:
    added = access.add_person(desk, WORDS, "  Nông  Văn Hải ", HAIS).value
    assert (added.name, added.rights) == ("Nông Văn Hải", ("view", "entry"))
    desk.close()
    for words, name in ((HAIS, "Nông Văn Hải"), (WORDS, "Hoàng Thị Lan")):
        opened = access.unlock(folders, words, CHEAP).value
        assert opened.officer.name == name
        assert opened.may("approve") is (words == WORDS)
        assert access.signer(opened, words).key  # both sign for this computer
        opened.close()


REFUSED = (
    (WORDS, "  ", HAIS, ErrorCode.PERSON_NAMELESS),
    (WORDS, "hoàng thị LAN", HAIS, ErrorCode.PERSON_KNOWN),
    ("sai mật khẩu rồi", "Nông Văn Hải", HAIS, ErrorCode.PASSPHRASE_WRONG),
    (WORDS, "Nông Văn Hải", WORDS, ErrorCode.PASSPHRASE_TAKEN),
    (WORDS, "Nông Văn Hải", "ngắn", ErrorCode.PASSPHRASE_SHORT),
)


@pytest.mark.parametrize(("mine", "name", "words", "code"), REFUSED, ids=str)
def test_nobody_is_added_by_mistake(
    desk: Desk, mine: str, name: str, words: str, code: ErrorCode
) -> None:
    refused(code, access.add_person, desk, mine, name, words)
    with desk.store.reading() as tx:
        assert len(tx.devices.officers()) == 1


def test_who_has_no_passphrase_yet_after_a_power_cut_gets_it(
    desk: Desk, folders: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_: object) -> None:
        raise GpnError(ErrorCode.VAULT_NOT_WRITTEN, path="vault.json")

    with monkeypatch.context() as broken:
        broken.setattr(vault, "write_vault", cut)
        refused(ErrorCode.VAULT_NOT_WRITTEN, access.add_person, desk, WORDS, "Nông Văn Hải", HAIS)
    refused(ErrorCode.PASSPHRASE_WRONG, access.unlock, folders, HAIS, CHEAP)
    access.add_person(desk, WORDS, "Nông Văn Hải", HAIS)
    with desk.store.reading() as tx:
        assert [one.name for one in tx.devices.officers()].count("Nông Văn Hải") == 1
