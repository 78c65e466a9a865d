"""A store on a real file: every door test opens one."""

import datetime
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from gpn_desktop import chance
from gpn_desktop.services import demo
from gpn_desktop.store.database import Store
from gpn_desktop.store.devices import Installation
from tests.fakes import FixedSource

KEY = bytes(range(32))
OFFICER = "0ff1ce00-0000-4000-8000-000000000001"
DEVICE = "dec1ce00-0000-4000-8000-000000000001"
COMMUNE = "5c09e000-0000-4000-8000-000000000001"
HERE = Installation("1457a110-0000-4000-8000-000000000001", DEVICE, COMMUNE, role="officer")
DAY = datetime.date(2026, 11, 25)
SIZE = 60


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
    return folder_with(tmp_path / "data", new_database)


def folder_with(folder: Path, database: Path) -> Path:
    folder.mkdir()
    shutil.copyfile(database, folder / "gpn.db")
    return folder


def opened(data: Path, key: bytes = KEY) -> Store:
    return Store.open(data / "gpn.db", key, backups=data / "backups")


@pytest.fixture
def store(data: Path, clock: FixedSource) -> Iterator[Store]:
    store = opened(data)
    yield store
    store.close()


@dataclass(frozen=True)
class Commune:
    """The invented commune as it was made, and the store that holds it."""

    made: demo.Demo
    store: Store


@pytest.fixture(scope="session")
def invented(
    tmp_path_factory: pytest.TempPathFactory, new_database: Path
) -> tuple[demo.Demo, Path]:
    """Give the invented commune and a database of it; tests work on copies."""
    folder = folder_with(tmp_path_factory.mktemp("commune") / "data", new_database)
    stage = demo.Stage("store", DAY, home=COMMUNE, place="xã Đình Lập")
    with chance.using(FixedSource(seed="making")):
        store = opened(folder)
        with store.transaction(OFFICER) as tx:
            made = demo.make(stage, new_id=tx.new_entity, size=SIZE)
            tx.put_all(made.nouns())
        store.close()
    return made, folder / "gpn.db"


@pytest.fixture
def commune(
    tmp_path: Path, invented: tuple[demo.Demo, Path], clock: FixedSource
) -> Iterator[Commune]:
    store = opened(folder_with(tmp_path / "commune", invented[1]))
    yield Commune(invented[0], store)
    store.close()
