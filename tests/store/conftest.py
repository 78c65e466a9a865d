"""A store on a real file: every door test opens one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from gpn_desktop import chance
from gpn_desktop.store.database import Store
from gpn_desktop.store.devices import Installation
from tests.fakes import FixedSource

KEY = bytes(range(32))
OFFICER = "0ff1ce00-0000-4000-8000-000000000001"
DEVICE = "dec1ce00-0000-4000-8000-000000000001"
COMMUNE = "5c09e000-0000-4000-8000-000000000001"
HERE = Installation(
    id="1457a110-0000-4000-8000-000000000001", device=DEVICE, scope=COMMUNE, role="officer"
)


@pytest.fixture(scope="session")
def new_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a database as it is right after the first start; tests work on copies."""
    path = tmp_path_factory.mktemp("template") / "gpn.db"
    with chance.using(FixedSource()):
        Store.create(path, KEY, HERE).close()
    return path


@pytest.fixture
def clock() -> Iterator[FixedSource]:
    source = FixedSource()
    with chance.using(source):
        yield source


@pytest.fixture
def data(tmp_path: Path, new_database: Path) -> Path:
    """Give a data folder of its own with a new database in it."""
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copyfile(new_database, folder / "gpn.db")
    return folder


def opened(data: Path, key: bytes = KEY) -> Store:
    return Store.open(data / "gpn.db", key, backups=data / "backups")


@pytest.fixture
def store(data: Path, clock: FixedSource) -> Iterator[Store]:
    store = opened(data)
    yield store
    store.close()
