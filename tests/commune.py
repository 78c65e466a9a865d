"""A desk of a small invented commune for tests: made once, copied for each test."""

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from gpn_desktop import chance
from gpn_desktop.paths import Paths
from gpn_desktop.registry.places import commune_scope
from gpn_desktop.services import access, demo
from gpn_desktop.services.access import Beginning
from gpn_desktop.services.desk import Desk
from sync import vault
from tests.fakes import FixedSource

SIZE = 60
WORDS = "mùa lúa chín vàng"
COMMUNE = commune_scope("06613")
assert COMMUNE is not None
HOME = COMMUNE.id


@pytest.fixture(scope="session")
def commune_template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, vault.Secrets]:
    """Give a data folder with the invented commune in it, and the keys that open it."""
    return _made(tmp_path_factory.getbasetemp())


@cache  # a fixture of a session is made anew in each module that imports it
def _made(temporary: Path) -> tuple[Path, vault.Secrets]:
    return _first(temporary / "commune" / "data", _invent)


@cache
def _begun(temporary: Path) -> tuple[Path, vault.Secrets]:
    return _first(temporary / "begun" / "data", lambda desk: None)


def _first(folder: Path, then: Callable[[Desk], object]) -> tuple[Path, vault.Secrets]:
    """Make a first start, and something on its desk; give the folder and the keys that open it."""
    folders = Paths(folder)
    with chance.using(FixedSource()):
        beginning = Beginning("officer", HOME, "Hoàng Thị Lan", WORDS, training=True)
        desk = access.first_start(folders, beginning).value
        then(desk)
        desk.close()
    return folders.data, vault.unlock(vault.read_vault(folders.vault), WORDS)


def _invent(desk: Desk) -> None:
    stage = demo.Stage("tests", chance.today(), HOME, "xã Đình Lập")
    with desk.store.transaction(desk.actor) as tx:
        tx.put_all(demo.make(stage, new_id=tx.new_entity, size=SIZE).nouns())


@pytest.fixture
def clock() -> Iterator[FixedSource]:
    source = FixedSource(seed="after the commune")  # its ids must not come a second time
    with chance.using(source):
        yield source


@pytest.fixture
def desk(
    tmp_path: Path, commune_template: tuple[Path, vault.Secrets], clock: FixedSource
) -> Iterator[Desk]:
    """Give an open desk of the commune, a copy of its own."""
    template, secrets = commune_template
    shutil.copytree(template, tmp_path / "data")
    opened = access.opened(Paths(tmp_path / "data"), secrets).value
    yield opened
    opened.close()


@pytest.fixture
def empty_desk(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, clock: FixedSource
) -> Iterator[Desk]:
    """Give an open desk right after the first start of a training store, a copy of its own."""
    template, secrets = _begun(tmp_path_factory.getbasetemp())
    shutil.copytree(template, tmp_path / "empty")
    opened = access.opened(Paths(tmp_path / "empty"), secrets).value
    yield opened
    opened.close()
