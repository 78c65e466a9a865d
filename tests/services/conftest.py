"""A desk in a training commune of some sixty households; every test works on a copy."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from gpn_desktop import chance
from gpn_desktop.engine.effects import Place
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import Paths
from gpn_desktop.registry.persons import HEAD
from gpn_desktop.registry.places import commune_scope
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import drafting, entry, training
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import Entry
from gpn_desktop.store.catalogue import Installed
from gpn_desktop.store.database import Store
from gpn_desktop.store.devices import Installation, Officer
from gpn_desktop.store.transaction import Transaction
from tests.fakes import FixedSource
from tests.journeys import world

KEY = bytes(range(32))
DAY = date(2026, 11, 25)
SIZE = 60
RIGHTS = ("view", "entry", "approve")
LAN = Officer("0ff1ce00-0000-4000-8000-000000000001", "Hoàng Thị Lan", RIGHTS, 0)
DINH_LAP = commune_scope("06613")
assert DINH_LAP is not None
HERE = Installation(
    id="1457a110-0000-4000-8000-000000000001",
    device="dec1ce00-0000-4000-8000-000000000001",
    scope=DINH_LAP.id,
    role="officer",
    training=True,
)
LACKS = (
    *("lack_job", "lack_dependants", "lack_nutrition", "lack_insurance"),
    *("lack_adult_education", "lack_child_schooling", "lack_house_quality", "lack_house_area"),
    *("lack_water", "lack_toilet", "lack_telecom", "lack_information"),
)


def opened(folder: Path, officer: Officer = LAN, here: Installation = HERE) -> Desk:
    """Give the desk over a database that lies in a folder."""
    store = Store.open(folder / "gpn.db", KEY, backups=folder / "backups")
    return Desk(store, Paths(folder), here, officer)


def made(folder: Path, here: Installation = HERE) -> Desk:
    """Give the desk over a new, empty database."""
    folder.mkdir(parents=True)
    store = Store.create(folder / "gpn.db", KEY, here, lambda devices: devices.put_officer(LAN))
    return Desk(store, Paths(folder), here, LAN)


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a database with the invented commune in it."""
    folder = tmp_path_factory.mktemp("invented") / "data"
    with chance.using(FixedSource(seed="making")):
        desk = made(folder)
        training.make(desk, size=SIZE, day=DAY)
        desk.close()
    return folder / "gpn.db"


@pytest.fixture(scope="session")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of an office and two laptops that are enrolled, closed."""
    return _grown(tmp_path_factory.getbasetemp())


@cache  # a fixture of a session is made anew in each module that imports it
def _grown(temporary: Path) -> Path:
    root = temporary / "grown" / "world"
    with chance.using(FixedSource(seed="grown")):
        world.grow(root, training=False)
    return root


@pytest.fixture
def tree(tmp_path: Path, grown: Path, clock: FixedSource) -> Iterator[world.Tree]:
    """Give an office and two laptops of a commune, enrolled, each with a folder of its own."""
    shutil.copytree(grown, tmp_path / "world")
    tree = world.reopened(tmp_path / "world", training=False)
    yield tree
    tree.close()


@pytest.fixture
def sent(tree: world.Tree) -> Path:
    """Give the first package of a laptop, as it lies on the stick."""
    world.put_household(tree.lan, "H1")
    (name,) = tree.world.send(tree.lan)
    return tree.world.exchange / name


@pytest.fixture
def clock() -> Iterator[FixedSource]:
    source = FixedSource()
    with chance.using(source):
        yield source


@pytest.fixture
def folder(tmp_path: Path, invented: Path) -> Path:
    """Give a data folder of its own with the invented commune in it."""
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copyfile(invented, folder / "gpn.db")
    return folder


@pytest.fixture
def desk(folder: Path, clock: FixedSource) -> Iterator[Desk]:
    desk = opened(folder)
    yield desk
    desk.close()


def admit(desk: Desk, folder: Path) -> None:
    """Note an edition that lies in the data folder as installed here."""
    digest = sha256((folder / "manifest.json").read_bytes()).hexdigest()
    told = Installed(
        "form", folder.parent.name, folder.name, "trial", manifest={"manifest": digest}
    )
    with desk.store.transaction(desk.actor) as tx:
        tx.catalogue.put(told)
    desk.catalogue.refresh()


@dataclass(frozen=True)
class Home:
    """A household of the commune with its head and another member."""

    id: str
    head: str
    other: str


def home_of(tx: Transaction, number: int = 0) -> Home:
    """Give a household with two members at least, counted from 0."""
    found = []
    for one in tx.households.all():
        people = tx.households.members(one.id)
        if len(people) > 1 and people[0].relation == HEAD:
            found.append(Home(one.id, people[0].id, people[1].id))
    return found[number]


@pytest.fixture
def home(desk: Desk) -> Home:
    with desk.store.reading() as tx:
        return home_of(tx)


def answer(desk: Desk, opened: Entry, path: str, text: str, *row: str) -> None:
    """Answer and keep, as the page does."""
    drafting.save_answer(desk, opened, opened.session.place(path, *row), text)


def value(opened: Entry, path: str, *row: str) -> str:
    return opened.session.state(opened.session.place(path, *row)).value


def place(opened: Entry, path: str) -> Place:
    return opened.session.place(path)


def fill_in(desk: Desk, opened: Entry, b1: int = 120, lacking: tuple[int, ...] = (2, 4)) -> None:
    """Answer what a Phiếu B needs: the total from paper and the twelve indicators."""
    answer(desk, opened, "b1/b1_typed", str(b1))
    for number, name in enumerate(LACKS, 1):
        answer(desk, opened, f"b2/{name}", "co" if number in lacking else "khong")


def surveyed(
    desk: Desk, household: str, b1: int = 120, lacking: tuple[int, ...] = (2, 4)
) -> Survey:
    """Complete a survey of a household."""
    opened = entry.open_survey(desk, household).value
    fill_in(desk, opened, b1, lacking)
    return entry.complete(desk, opened).value


def refused(code: ErrorCode, act: Callable[..., object], *given: object, **named: object) -> None:
    """Act, which is refused with this code."""
    with pytest.raises(GpnError) as caught:
        act(*given, **named)
    assert caught.value.code is code
